"""The first case's theory: faultless, declared before the first fit, and nothing of it in the code."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from politburo.model.checking import check_model
from politburo.model.system.declare import FILE, declared

ROOT = Path(__file__).parent.parent
THEORY = f"cases/dprk/{FILE}"
THEN = "cases/dprk/theories/system.yaml"  # where it was first declared
FITTING = "src/politburo/model/system/fitting.py"
AT_RISK, FIRST_FIT = "cases/dprk/theory.yaml", "src/politburo/model/fitting.py"  # where both stood at first
GENERAL = {"foreign"}
ADDED = {"acts", "spoke", "seed"}  # what stood elsewhere in the same file, under other keys
DECLARED = ("registers", "families", "neutral", "reply", "cause")


def git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def first(path: str) -> str:
    """The commit that brought a file; skipped where the history is not there."""
    if not (ROOT / ".git").exists():
        pytest.skip("no history here: the sources were unpacked, not cloned")
    if git("rev-parse", "--is-shallow-repository") == "true":
        pytest.skip("a shallow clone has no history to compare")
    found = git("log", "--reverse", "--diff-filter=A", "--format=%H", "--", path).split()
    if not found:
        pytest.skip(f"{path} is not committed yet")
    return found[0]


@pytest.mark.parametrize(("declares", "fits"), [(THEN, FITTING), (AT_RISK, FIRST_FIT)])
def test_the_theory_was_declared_before_the_first_fit(declares, fits):
    before, fitted = first(declares), first(fits)
    assert before != fitted
    # raises where the theory's commit is no ancestor of the first that fits
    git("merge-base", "--is-ancestor", before, fitted)


def test_what_changed_after_the_first_fit_is_entered_as_a_deviation():
    before = yaml.safe_load(git("show", f"{first(FITTING)}:{THEN}"))
    now = yaml.safe_load((ROOT / THEORY).read_text())
    changed = [part for part in DECLARED if before.get(part) != now[part]]
    assert not changed or len(now["deviations"] or []) > len(before.get("deviations") or []), changed


def test_who_is_at_risk_is_as_declared_before_anything_was_fitted():
    before = yaml.safe_load(git("show", f"{first(FIRST_FIT)}:{AT_RISK}"))["risk"]
    now = yaml.safe_load((ROOT / THEORY).read_text())
    told = " ".join(f"{one['what']} {one['why']}" for one in now["deviations"])
    for part, value in now["risk"].items():
        if part not in ADDED:
            assert value == before.get(part) or "declared elite" in told, part
    numbers = ("from", "to", "absorbing", "cohorts", "shares")
    assert {name: now["risk"][name] for name in numbers} == {name: before[name] for name in numbers}


def test_the_theory_and_what_ifs_have_no_fault(first_case):
    assert [str(problem) for problem in check_model(first_case)] == []


def test_an_effect_with_a_sign_rests_on_a_passage_or_says_why(first_case):
    theory, _ = declared(first_case)
    signed = [(family.id, one) for family in theory.families for one in family.effects if one.informed is not None]
    assert len(signed) > 20
    for family, one in signed:
        assert one.informed.passages or one.informed.reason or not one.informed.mean, (family, one.name)


def test_the_model_knows_no_name_and_no_year_of_the_case(first_case):
    """No word of an id of its people, states and factions, whole words; words of ordinary English are let pass."""
    ids = [actor.id for actor in first_case.actors.values() if actor.type in {"person", "state", "faction"}]
    words = {part for one in ids for part in re.findall(r"[a-z]{5,}", one)} - GENERAL
    for path in (ROOT / "src" / "politburo" / "model").glob("*.py"):
        text = path.read_text()
        assert not words & set(re.findall(r"[a-z]+", text.lower())), path
        assert not re.findall(r"\b19[3-6]\d-\d\d", text), path
