"""The whole system of a case: what is declared fits together, is read from the record, fitted, run and asked."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from politburo.model.acts import ordinal
from politburo.model.system.declare import declared
from politburo.model.system.fitting import fitted
from politburo.model.system.outcomes import Acts, Condition, Reach, Rows, Who, reached
from politburo.model.system.reaching import Runs, arm, reach_all, switched_off
from politburo.model.system.recorded import covered, tale
from politburo.model.telling import story
from politburo.model.theory import THEORY_FILE, Theory, decode
from politburo.model.verdicts.declared import systems


@pytest.fixture(scope="module")
def whole(first_case):
    theory, problems = declared(first_case)
    assert [str(one) for one in problems] == []
    first, _ = decode(first_case, THEORY_FILE, Theory)
    people = story(first_case, first)
    return theory, people, tale(people, theory)


@pytest.fixture(scope="module")
def fit(whole):
    theory, people, told = whole
    return fitted(people, theory, told, readings=2)


def test_a_name_that_nothing_makes_is_named(first_case):
    theory, _ = declared(first_case)
    from politburo.model.system.declare import _dangling

    rungs = tuple(one.id for one in first_case.rungs)
    family = dataclasses.replace(
        theory.family("press"), effects=(dataclasses.replace(theory.family("press").effects[0], register="nonsense"),)
    )
    broken = dataclasses.replace(theory, families=(family,), registers=())
    causes = [cause for cause, _ in _dangling(broken, rungs)]
    assert any("'nonsense'" in cause for cause in causes)


def test_the_record_is_read_as_acts(whole, first_case):
    theory, _, told = whole
    counted = told.counted()
    assert counted["sanction"] >= 30
    joint = [one for one in told.acts if one.family == "intervene"]
    assert [one.marks for one in joint] == [("done",)]
    assert joint[0].days.low >= ordinal("1956-09-01")
    assert joint[0].days.high <= ordinal("1956-09-30")
    assert {one.marks for one in told.acts if one.family == "arbitrate"} == {("for-junior",)}
    assert all(reason for _, _, reason in told.left_out)
    spans = covered(first_case, theory.family("sanction"), ordinal("1945-08-15"), ordinal("1961-07-31"))
    assert spans
    assert all(low <= high for low, high in spans)


def test_every_coefficient_has_a_mechanism_or_is_a_constant(fit):
    table = fit.table
    effects = table[~table["effect"].isin(["constant", "first cut", "log gap 1", "log gap 2"])]
    assert (effects["mechanism"] != "").all()
    assert np.isfinite(table[["estimate", "sd"]]).all().all()
    for reading in fit.fits:  # within a reading data only narrow; a mixture of readings may be wider than the prior
        assert (reading.table["se"] <= reading.table["prior_sd"] * 1.0001).all()


def test_a_draw_holds_what_nothing_bears_on_too(fit):
    drawn = fit.draw(3, 1)
    assert drawn == fit.draw(3, 1)
    assert drawn != fit.draw(4, 1)
    assert ("veto", "reply yes", "alignment") in drawn


def test_a_forecast_uses_nothing_after_its_cut(whole):
    theory, people, told = whole
    cut = ordinal("1956-08-01")
    fit = fitted(people, theory, told, readings=1, until=cut)
    late = {one.family for one in told.acts if one.days.high >= cut}
    assert "intervene" in late
    joint = fit.table[fit.table["family"] == "intervene"]
    assert (joint["acts"] == 0).all()


def test_outcomes_reached(whole, fit):
    theory, people, told = whole
    wanted = [one for row in systems(people.case).rows for one in row.reach if one.id == "repression-goes-on"]
    found = reach_all(theory, people, told, wanted, lambda n: fit.draw(n, 1), Runs(2, 5, 1))
    assert set(found) == {"repression-goes-on"}
    assert 0.0 <= found["repression-goes-on"].without <= 1.0
    again = reach_all(theory, people, told, wanted, lambda n: fit.draw(n, 1), Runs(2, 5, 1))
    assert found == again


def test_switching_off_needs_a_mechanism_of_the_theory(whole):
    theory, people, told = whole
    span = (ordinal("1956-09-23"), ordinal("1956-12-31"))
    one = arm(theory, people, told, span, 0, Runs(1, 1), "neutral")
    off = switched_off({}, one.mechanisms, "deterrence")
    assert off
    assert set(off.values()) == {0.0}
    with pytest.raises(ValueError, match=r"E313 .*'magic'"):
        switched_off({}, one.mechanisms, "magic")


ROWS = Rows(
    history=np.array([0, 0, 0, 1, 1]),
    day=np.array([1.0, 5.0, 9.0, 2.0, 3.0]),
    family=np.array(["strike", "plea", "strike", "plea", "strike"]),
    unit=np.array(["on ann", "by bob", "on cid", "by bob", "on ann"]),
    mark=np.array(["hard", "", "soft", "", "soft"]),
    histories=3,
)
WHO = Who({"by bob": ("bob",)}, {"on ann": "ann", "on cid": "cid"}, {"on ann": "red", "on cid": "blue"})


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(count=Acts(acts=("strike",)), least=2), [True, False, False]),
        (Condition(count=Acts(acts=("strike",)), most=0), [False, False, True]),
        (Condition(count=Acts(acts=("strike/soft",)), least=1), [True, True, False]),
        (Condition(count=Acts(acts=("strike",), groups=("red",)), least=1), [True, True, False]),
        (Condition(count=Acts(acts=("strike",), on=("cid",)), least=1), [True, False, False]),
        (Condition(count=Acts(acts=("plea",)), before=Acts(acts=("strike",))), [False, True, False]),
        (Condition(count=Acts(acts=("strike",)), after=Acts(acts=("plea",))), [True, True, False]),
        (Condition(count=Acts(acts=("strike",)), more_than=Acts(acts=("plea",))), [True, False, False]),
        (Condition(count=Acts(acts=("strike",), from_="1950-01-05"), least=1), [True, False, False]),
        (Condition(count=Acts(acts=("strike",), to="1950-01-02"), least=1), [True, False, False]),
        (Condition(count=Acts(acts=("strike", "plea")), different="people", least=3), [True, False, False]),
    ],
)
def test_conditions_on_a_log(condition, expected):
    wanted = Reach(id="x", what="x", opening="1950-01-01", until="1950-12-31", where=(condition,), without="m")
    assert reached(ROWS, WHO, wanted, ordinal("1950-01-01")).tolist() == expected
