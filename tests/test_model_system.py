"""The whole system of a case: what is declared fits together, is read from the record, fitted, run and asked."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from politburo.model import families as fam
from politburo.model.acts import ordinal
from politburo.model.system.causes import plain, spelled
from politburo.model.system.declare import declared
from politburo.model.system.fitting import fitted
from politburo.model.system.outcomes import Acts, Condition, Reach, Rows, Who, reached
from politburo.model.system.reaching import Runs, arm, reach_all, switched_off
from politburo.model.system.whole import whole_system
from politburo.model.verdicts.declared import systems


@pytest.fixture(scope="module")
def whole(first_case):
    return whole_system(first_case)


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
    _, _, told = whole
    counted = told.counted()
    assert counted["sanction"] >= 30
    joint = [one for one in told.acts if one.family == "intervene"]
    assert [one.marks for one in joint] == [("done",)]
    assert joint[0].days.low >= ordinal("1956-09-01")
    assert joint[0].days.high <= ordinal("1956-09-30")
    assert {one.marks for one in told.acts if one.family == "arbitrate"} == {("for-junior",)}
    assert all(reason for _, _, reason in told.left_out)


def test_meetings_and_their_speeches_are_read_on_one_day(whole):
    _, _, told = whole
    meetings = {one.event: one.days for one in told.acts if one.family == "plenum"}
    speeches = [one for one in told.acts if one.family == "plenum-floor"]
    assert len(meetings) >= 4
    assert {one.units for one in speeches} == {("by yun-kong-hum",), ("by choe-chang-ik",), ("by pak-chang-ok",)}
    assert all(meetings[one.event] == one.days for one in speeches)
    assert not [one for one in told.acts if one.event in {"yun-speech", "two-support-yun"}]


def test_what_a_meeting_decided_is_one_set(whole, fit):
    _, _, told = whole
    decided = [one for one in told.acts if one.decision]
    assert {(one.family, one.units) for one in decided if one.family != "sanction"} == {
        ("plenum-discipline", ("kwp-cc meets",))
    }
    assert len([one for one in decided if one.family == "sanction"]) == 6
    assert len({one.decision for one in decided}) == 1
    table = fit.table.set_index(["family", "part", "effect"])
    assert table.loc[("plenum-discipline", "targets", "own-dissent"), "acts"] == 1  # entering once
    assert table.loc[("plenum-discipline", "targets", "own-dissent"), "estimate"] > 1.5
    strikes = len([one for one in told.acts if one.family == "sanction"])
    assert table.loc[("sanction", "rate", "constant"), "acts"] <= strikes - 6  # no rate is asked for what was decided


def test_an_act_of_two_patrons_is_none_of_one_alone(whole, fit):
    _, _, told = whole
    assert [one.event for one in told.acts if one.family == "intervene"] == ["joint-mission"]
    assert not [one for one in told.acts if one.family == "intervene-alone"]
    assert [one.units for one in told.acts if one.family == "recall"] == [("on yi-sang-jo",)]
    table = fit.table.set_index(["family", "part", "effect"])
    assert ("obligation-publish", "reply kept", "reversal") in table.index  # fades with the months since


def test_of_a_cohort_one_is_at_risk_of_what_he_did_himself(whole):
    theory, people, told = whole
    span = (ordinal("1950-12-01"), ordinal("1951-12-31"))
    made = arm(theory, people, told, span, 0, Runs(1, 1), "neutral")
    single = {one.id for one in made.program.system.families if getattr(one, "single", False)}
    assert single == {
        "rehabilitate",
        "rehabilitate because divide-and-rule",
        "win-over",
        "win-over because counter-plot",
    } | {"sanction because retaliation"}


def test_a_yearly_number_and_a_choice_of_receivers_are_forms_of_the_theory(whole, fit):
    _, _, told = whole
    fall = next(one for one in told.acts if one.event == "harvest-1959-10")
    assert fall.value == pytest.approx(-0.1)
    assert 0 < fall.sd < 0.05
    table = fit.table.set_index(["family", "part", "effect"])
    assert table.loc[("harvest", "mean", "constant"), "acts"] == 3
    assert table.loc[("harvest", "mean", "log sd"), "estimate"] < -1.5
    assert ("envoy", "choice", "warmth") in table.index
    assert ("envoy", "rate", "constant") in table.index


def test_of_those_with_something_to_say_some_spoke(fit):
    want = fit.table[(fit.table["part"] == "want") & (fit.table["effect"] == "constant")].iloc[0]
    assert want["acts"] > 5
    assert want["estimate"] < 0
    assert want["contraction"] > 0.2


def test_every_coefficient_has_a_mechanism_or_is_a_constant(fit):
    table = fit.table
    effects = table[~table["effect"].isin(["constant", "first cut", "log gap 1", "log gap 2", "log sd"])]
    assert (effects["mechanism"] != "").all()
    assert np.isfinite(table[["estimate", "sd"]]).all().all()
    # within a reading data only narrow, but where an act may have had several causes
    caused = {plain(name) for name in table["family"] if plain(name) != name}
    caused |= set(table["family"][table["part"].map(plain) != table["part"]])
    for reading in fit.fits:
        alone = reading.table[~reading.table["family"].map(plain).isin(caused)]
        assert len(alone) > 50
        assert (alone["se"] <= alone["prior_sd"] * 1.0001).all()


def test_a_draw_holds_what_nothing_bears_on_too(fit):
    drawn = fit.draw(3, 1)
    assert drawn == fit.draw(3, 1)
    assert drawn != fit.draw(4, 1)
    assert ("veto", "reply yes because patron-veto", "constant") in drawn


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


def test_an_act_put_on_the_first_day_happens(whole, fit):
    theory, people, told = whole
    span = (ordinal("1956-08-01"), ordinal("1956-08-29"))
    some = arm(theory, people, told, span, 0, Runs(1, 3), "neutral", ("assure@ussr>dprk (soviet)",))
    rows = some.rows(fit.draw(0, 1))
    assured = rows.history[(rows.family == "assure") & (rows.unit == "ussr>dprk (soviet)") & (rows.day == 0.0)]
    assert assured.tolist() == [0, 1, 2]


def test_a_cause_adds_and_switched_off_adds_nothing(whole, fit):
    theory, people, told = whole
    span = (ordinal("1956-02-25"), ordinal("1956-08-29"))
    one = arm(theory, people, told, span, 0, Runs(1, 200), "neutral")
    values = fit.draw(0, 1)
    off = switched_off(values, one.mechanisms, "preference-falsification")
    assert off["praise because preference-falsification", "rate", "constant"] < -40
    with_it, without = (int((one.rows(some).family == "praise").sum()) for some in (values, off))
    assert with_it > without
    no_chair = switched_off(values, one.mechanisms, "floor-control")
    assert no_chair["plenum-floor", "let", "constant"] > 40


def test_a_record_does_not_say_what_called_an_act_forth(whole, fit):
    theory, _, _ = whole
    words = spelled(theory)
    assert words["host", "restrict"] == "restrict|restrict because erosion"
    table = fit.table
    both = table[table["family"].map(plain) == "praise"]
    assert {"praise", "praise because preference-falsification"} == set(both["family"])


def test_before_any_fit_few_histories_explode(whole):
    theory, people, told = whole
    span = (ordinal("1945-08-15"), ordinal("1961-07-31"))
    exploded = 0
    for number in range(6):
        program = arm(theory, people, told, span, number, Runs(1, 1), "neutral").program
        drawn = fam.coefficients(program.system)
        drawn = drawn[drawn["free"] & (drawn["prior_sd"] > 0)]
        noise = np.random.default_rng(number).standard_normal(len(drawn))
        names = drawn[["family", "part", "effect"]].itertuples(index=False, name=None)
        values = dict(zip(names, drawn["prior_mean"] + drawn["prior_sd"] * noise, strict=True))
        exploded += int(
            fam.simulate(fam.recoined(program, values), histories=4, seed=7, first=number * 4).exploded.sum()
        )
    assert exploded == 0


def test_switching_off_needs_a_mechanism_of_the_theory(whole):
    theory, people, told = whole
    span = (ordinal("1956-09-23"), ordinal("1956-12-31"))
    one = arm(theory, people, told, span, 0, Runs(1, 1), "neutral")
    off = switched_off({}, one.mechanisms, "deterrence")
    assert off
    assert set(off.values()) <= {0.0, -50.0}
    with pytest.raises(ValueError, match=r"E502 .*'magic'"):
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
