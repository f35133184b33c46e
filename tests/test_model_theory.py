"""The first case's theory: faultless, declared before the first fit, and nothing of it in the code."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

from politburo.model.checking import check_model
from politburo.model.effects import EFFECTS
from politburo.model.fitting import coefficients, read_theory
from politburo.model.theory import what_ifs
from politburo.record.load import load_case

ROOT = Path(__file__).parent.parent
CASE = ROOT / "cases" / "dprk"
FITTING = "src/politburo/model/fitting.py"
THEORY = "cases/dprk/theory.yaml"
GENERAL = {"foreign"}
DECLARED = ("risk", "families", "given", "checks", "score", "readings")


@pytest.fixture(scope="module")
def case():
    return load_case(CASE)


def git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def history() -> tuple[str, str]:
    """First commit of the theory and first commit that can fit; skipped where the history is not there."""
    if not (ROOT / ".git").exists():
        pytest.skip("no history here: the sources were unpacked, not cloned")
    if git("rev-parse", "--is-shallow-repository") == "true":
        pytest.skip("a shallow clone has no history to compare")
    declared = git("log", "--reverse", "--diff-filter=A", "--format=%H", "--", THEORY).split()
    fitted = git("log", "--reverse", "--diff-filter=A", "--format=%H", "--", FITTING).split()
    if not declared or not fitted:
        pytest.skip("theory or fit is not committed yet")
    return declared[0], fitted[0]


def test_the_theory_was_declared_before_the_first_fit():
    declared, fitted = history()
    assert declared != fitted
    # raises where the theory's commit is no ancestor of the first that fits
    git("merge-base", "--is-ancestor", declared, fitted)


def test_what_changed_after_the_first_fit_is_entered_as_a_deviation():
    _, fitted = history()
    before = yaml.safe_load(git("show", f"{fitted}:{THEORY}"))
    now = yaml.safe_load((ROOT / THEORY).read_text())
    changed = [part for part in DECLARED if before[part] != now[part]]
    assert not changed or len(now["deviations"] or []) > len(before["deviations"] or []), changed


def test_priors_of_effects_are_those_declared_before_the_first_fit():
    _, fitted = history()
    before = yaml.safe_load(git("show", f"{fitted}:{THEORY}"))
    now = yaml.safe_load((ROOT / THEORY).read_text())
    told = " ".join(f"{one['what']} {one['why']}" for one in now["deviations"] or [])

    def priors(theory):
        return {
            effect["id"]: (effect["neutral"], effect["informed"])
            for family in theory["families"]
            for effect in (*family["effects"], *family.get("mark", {}).get("effects", []))
        }

    old, new = priors(before), priors(now)
    for name in old.keys() | new.keys():
        assert old.get(name) == new.get(name) or name in told, f"the prior of {name} changed and no deviation names it"


def test_theory_and_what_ifs_have_no_fault(case):
    assert [str(problem) for problem in check_model(case)] == []
    assert "no-assurance" in what_ifs(case)


def test_every_effect_has_two_priors_with_reasons_and_the_neutral_one_no_sign(case):
    theory = read_theory(case)
    rate = theory.family("rem")
    assert len(rate.effects) >= 5
    for which in ("neutral", "informed"):
        for rows in coefficients(theory, which).values():
            for one in rows:
                assert one.prior.reason
                if which == "neutral" and not one.constant:
                    assert one.prior.mean == 0
    signed = [e for f in theory.families for e in f.effects if e.informed.mean]
    assert all(e.informed.passages for e in signed)


def test_every_effect_names_where_it_comes_from_or_what_it_means():
    assert all((effect.__doc__ or "").strip() for effect in EFFECTS.values())


def test_the_model_knows_no_name_and_no_year_of_the_case(case):
    """No word of an id of its people, states and factions, whole words; words of ordinary English are let pass."""
    ids = [actor.id for actor in case.actors.values() if actor.type in {"person", "state", "faction"}]
    words = {part for one in ids for part in re.findall(r"[a-z]{5,}", one)} - GENERAL
    for path in (ROOT / "src" / "politburo" / "model").glob("*.py"):
        text = path.read_text()
        assert not words & set(re.findall(r"[a-z]+", text.lower())), path
        assert not re.findall(r"\b19[3-6]\d-\d\d", text), path
