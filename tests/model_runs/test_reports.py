"""Commands and reports of runs; the second case; the guide."""

from __future__ import annotations

import json
import re
import shlex
import shutil

import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.export.report.figures import Fan, Range, fans, ranges
from politburo.export.report.page import number, plain, table
from politburo.export.report.runs import run_page
from politburo.export.report.tables import answer_page, systems_page
from politburo.model.runs import panels
from politburo.record.load import load_case
from politburo.record.strict_yaml import parse
from politburo.views.runs import run_json
from tests.conftest import FIRST_CASE, ROOT
from tests.model_runs.conftest import SECOND_CASE

GUIDE = (ROOT / "docs" / "write-a-case.md").read_text(encoding="utf-8")


def test_a_report_holds_its_figures_and_asks_for_nothing(made):
    page = run_page(run_json(made, panels(made.folder)))
    assert page.count("<svg") >= 8
    assert "Simulated" in page
    assert not re.search(r"<script|<link|<img|src=|https?://|@import|url\(", page)
    assert page.count("<section>") == page.count("</section>")


def test_what_is_told_is_escaped():
    rows = [{"row": "A1", "title": "<b>", "D": "recorded", "R": None, "P": None, "works": True, "why": "a & b"}]
    reached = [{"outcome": "<i>", "probability": 0.4, "without": 0.1, "error": 0.02}]
    page = systems_page("A <case>", rows, reached)
    assert "<b>" not in page
    assert "<i>" not in page
    assert "a &amp; b" in page
    assert "<b>" not in fans("<b>", ["1950-01"], [Fan("<b>", "#000000", [1.0], [0.0], [2.0])])
    assert "<b>" not in ranges("<b>", [Range("<b>", 1.0, 0.0, 2.0)], {"value": "<b>"})


def test_any_answer_is_readable():
    answer = {
        "verdict": "it loses",
        "rows": [{"model": "all", "log_score": -0.31}, {"model": "constant", "log_score": -0.29}],
        "by_episode": {"E1": {"cells": 12}},
        "empty": [],
    }
    page = answer_page("Scores", "Forward chaining.", answer, "politburo score")
    assert page.count("<svg") == 1
    assert "it loses" in page
    assert "-0.29" in page
    assert "12" in plain(answer)
    assert number(float("nan")) == number(None) == "–"
    assert [number(one) for one in (0.0, 2.0, 0.1234, 12.34, 1234.5)] == ["0", "2", "0.123", "12.3", "1234"]
    assert "Nothing" in table([])
    assert "2 more rows" in table([{"a": 1}, {"a": 2}, {"a": 3}], most=1)


def test_the_second_case_is_sound_and_knows_nothing_of_the_first():
    done = CliRunner().invoke(main, ["check", str(SECOND_CASE)])
    assert done.exit_code == 0, done.output
    assert "0 errors, 0 warnings" in done.output
    first = load_case(FIRST_CASE)
    ids = {name for name in first.actors if len(name) > 5 and name not in {"yanan", "soviet", "southern", "domestic"}}
    text = "\n".join(path.read_text(encoding="utf-8") for path in SECOND_CASE.rglob("*.yaml"))
    assert {name for name in ids if re.search(rf"\b{re.escape(name)}\b", text)} == set()
    for folder in ("src/politburo",):
        for path in (ROOT / folder).rglob("*.py"):
            assert "tarvia" not in path.read_text(encoding="utf-8").lower(), path


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with both cases, as the guide's reader has it."""
    (tmp_path / "cases").mkdir()
    for case in (FIRST_CASE, SECOND_CASE):
        shutil.copytree(case, tmp_path / "cases" / case.name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_guide_runs_as_written(desk):
    runner = CliRunner()
    commands = re.findall(r"^\$ politburo (.+)$", GUIDE, re.MULTILINE)
    assert len(commands) >= 9
    for command in commands:
        done = runner.invoke(main, shlex.split(command))
        assert done.exit_code == 0, (command, done.output)
    manifest = json.loads((desk / "runs" / "borrowed" / "manifest.json").read_text())
    assert manifest["complete"]
    assert manifest["coefficients"]["case"] == "dprk"
    assert manifest["coefficients"]["matched"] > 100
    assert {name.split(" / ")[0] for name in manifest["coefficients"]["at_prior"]} == {"unrest"}
    page = (desk / "runs" / "compared.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "Errors rest on" in page
    compared = runner.invoke(main, ["compare", "runs/borrowed", "runs/own"])
    assert "Errors rest on" in compared.stdout
    short = shlex.split("run cases/tarvia --from 1956-06-01 --until 1956-06-30 --histories 4 --draws 2 --readings 1")
    bad = [
        (["run", "cases/tarvia", "--from", "August"], 2, "E509"),
        (["run", "cases/tarvia", "--from", "1999-01-01", "--until", "1999-02-01"], 1, "E513"),
        (["run", "cases/tarvia", "--from", "1956-02-01", "--until", "1956-01-01"], 1, "E509"),
        (["run", "--manifest", "runs/own/manifest.json"], 2, "E507"),
        (["run"], 2, "Name a case"),
        ([*short, "--dask", "nonsense://127.0.0.1:1"], 1, "E886"),
        (["compare", "runs/own", "cases"], 1, "E883"),
        (["compare", "runs/own", "runs/own", "--case", "cases/tarvia"], 2, "leave out --case"),
        (["compare", "runs/own", "runs/own", "--case", "runs/own"], 1, "E001"),
        (["compare", "runs/own", "runs/own", "--case", "cases/dprk"], 0, "outside the days of a run"),
    ]
    for words, status, code in bad:
        done = runner.invoke(main, words)
        assert (done.exit_code, code in done.output) == (status, True), (words, done.output)


def test_the_blocks_of_the_guide_stand_in_the_files_they_name():
    blocks = re.findall(r"```yaml\n# (\S+)\n(.*?)```", GUIDE, re.DOTALL)
    assert len(blocks) == GUIDE.count("```yaml") >= 12
    for file, block in blocks:
        assert not parse(block.encode(), file)[1]
        lines = {line.strip() for line in (SECOND_CASE / file).read_text(encoding="utf-8").splitlines()}
        for line in block.splitlines():
            assert line.strip() in lines, (file, line)
