"""The house: who may import whom, what may not stand in src/, and pages that must be true."""

from __future__ import annotations

import ast
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from politburo.record.load import load_case

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "src" / "politburo").rglob("*.py"))
FILES_TOUCHED_IN = {"load.py", "store.py", "write.py"}


def test_a_package_imports_only_from_those_above_it(monkeypatch):
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename="pyproject.toml", no_cache=True) == 0


def test_no_country_or_person_of_the_first_case_stands_in_the_program(first_case):
    words = {word for actor in first_case.of_type("person") for word in actor.name.split()}
    people = {word for word in words if len(word) > 5 and word[0].isupper()}
    states = {actor.name for actor in first_case.of_type("state") if len(actor.name) > 4}
    names = re.compile("|".join(sorted(map(re.escape, people | states))))
    found = {
        f"{path.relative_to(ROOT)}: {hit}"
        for path in SOURCES
        for hit in names.findall(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_every_module_says_what_it_is_for():
    silent = [str(path) for path in SOURCES if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert silent == []


def test_reference_pages_are_what_the_definitions_say():
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "reference.py"), "--check"], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, "run scripts/reference.py: " + done.stderr


def test_the_tour_in_the_readme_prints_what_the_commands_print():
    readme = runpy.run_path(str(ROOT / "scripts" / "readme.py"))
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = list(readme["BLOCK"].finditer(text))
    assert len(blocks) == 10
    for block in blocks:
        if block["slow"]:
            assert block["output"].strip(), block["command"]
        else:
            most = int(block["lines"]) if block["lines"] else None
            assert readme["shown"](readme["run"](block["command"]), most) == block["output"], block["command"]


@pytest.mark.parametrize("page", sorted((ROOT / "docs").rglob("*.md")), ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page):
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_a_case_opens_in_a_notebook(first_case):
    import politburo

    case = politburo.open(str(ROOT / "cases" / "dprk"))
    events = case.table("events")
    assert {"id", "kind", "statements"} <= set(events.columns)
    assert case.statement("s-91a310d7")["event"] == "win-over-kim-tu-bong"
    with pytest.raises(KeyError, match="no statement"):
        case.statement("s-nothing")
    assert load_case(ROOT / "cases" / "dprk").digest == first_case.digest
