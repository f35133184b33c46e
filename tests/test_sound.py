"""Numbers of a theory that cannot be meant are named before anything is run."""

from dataclasses import replace
from pathlib import Path

import pytest

from politburo.model.definitions import Assumed, Belief
from politburo.model.system.declare import declared
from politburo.model.system.sound import unsound
from politburo.record.load import load_case

CASES = Path(__file__).parent.parent / "cases"


@pytest.fixture(scope="module")
def theory():
    return declared(load_case(CASES / "tarvia"))[0]


@pytest.mark.parametrize("case", ["dprk", "tarvia"])
def test_the_cases_are_sound(case):
    assert not list(unsound(declared(load_case(CASES / case))[0]))


@pytest.mark.parametrize(
    ("value", "low", "high", "told"),
    [
        (90, 300, 180, "registers 'assured' window is 90, outside its bounds 300 to 180."),
        (90, 100, 180, "registers 'assured' window is 90, outside its bounds 100 to 180."),
        (-90, -300, -10, "registers 'assured' window may be -300 days."),
    ],
)
def test_bounds_and_windows_that_cannot_be(theory, value, low, high, told):
    window = Assumed(value=value, low=low, high=high, reason="")
    registers = tuple(replace(one, window=window) if one.id == "assured" else one for one in theory.registers)
    assert [cause for cause, _ in unsound(replace(theory, registers=registers))] == [told]


def test_months_priors_and_seats_that_cannot_be(theory):
    assert [cause for cause, _ in unsound(replace(theory, month=-3.0))] == ["'month' is -3 days."]
    wrong = replace(theory, neutral=Belief(mean=0.0, sd=-0.35))
    assert [cause for cause, _ in unsound(wrong)] == ["The prior of neutral has the standard deviation -0.35."]
    first, *others = theory.risk.cohorts
    fewer = replace(first, assumed=Assumed(value=-31, low=-40, high=-20, reason=""))
    risk = replace(theory.risk, cohorts=(fewer, *others))
    assert [cause for cause, _ in unsound(replace(theory, risk=risk))] == [
        f"{first.body} may have -40 seats of {first.post}."
    ]
