"""People of a small invented case: who is at risk, what befell them, what one reading of it says day by day."""

from __future__ import annotations

import pytest

from politburo.model.acts import ordinal
from politburo.model.readings import day_of, draw, panel
from politburo.model.system.whole import whole_system


@pytest.fixture(scope="module")
def told(party):
    return whole_system(party)[1]


def test_people_are_at_risk_by_seat_or_faction_and_the_rest_are_cohorts(told):
    units = told.register.units
    assert [unit.id for unit in units if unit.person] == ["ann", "bob", "cid", "dot"]
    assert [unit.id for unit in units if unit.leader] == ["ann"]
    assert "eve" not in told.register.index  # named only because she was struck
    assert {unit.faction for unit in units if not unit.person} == {"red", "blue", "none"}


def test_what_counts_as_one_act(told):
    acts = {one.id: one for one in told.strikes}
    assert acts["bob-to-mill"].events == ("bob-to-mill", "fall-of-bob")
    assert acts["bob-to-mill"].rungs == {3}
    assert acts["bob-to-mill"].days.low == acts["bob-to-mill"].days.high == ordinal("1953-05-02")
    assert acts["reds-scolded"].targets == told.register.cohorts["red"]
    assert acts["eve-removed"].targets == told.register.cohorts["none"]
    critics = acts["critics-purged"]
    assert {told.register.index["cid"], told.register.index["dot"]} < set(critics.targets)
    assert sorted(acts) == [
        "bob-to-mill",
        "cid-arrested",
        "cid-scolded",
        "critics-purged",
        "eve-removed",
        "reds-scolded",
    ]


def test_what_is_left_out_is_said_with_its_reason(told):
    left = dict(told.left_out)
    assert "by name" in left["purge-of-reds"]
    assert "gone" in left["cid-cursed"]
    assert "wide" in left["blues-purged"]
    assert "nobody of this regime" in left["fay-removed"]


def test_own_dissent_is_what_the_theory_calls_so(told):
    assert [(one.id, one.units) for one in told.voices] == [("cid-speaks", (told.register.index["cid"],))]


def test_a_reading_is_repeatable_and_stays_within_bounds(told):
    for number in range(30):
        drawn = draw(told, number)
        assert drawn == draw(told, number)
        for strike in told.strikes:
            assert strike.days.low <= day_of(drawn, strike) <= strike.days.high
        assert sum(drawn.shares.values()) == pytest.approx(1)
    assert draw(told, 0).sizes == {("board", "member"): 12}
    assert len({draw(told, number).sizes["board", "member"] for number in range(10)}) == 10


def test_days_follow_the_acts(told):
    laid = panel(told, draw(told, 0))

    def at(day):
        return ordinal(day) - laid.start

    cid, bob, ann = (told.register.index[name] for name in ("cid", "bob", "ann"))
    assert laid.weight[at("1955-09-10"), cid] == 1  # an act changes things from the next day on
    assert laid.weight[at("1955-09-11"), cid] == 0  # detained
    assert (laid.seats[at("1953-05-02"), bob], laid.seats[at("1953-05-03"), bob]) == (1, 0)
    assert laid.standing[at("1953-05-03"), bob] == 3
    assert laid.weight[:, ann].sum() == 0  # the leader


def test_where_histories_begin_later_acts_have_not_happened(told):
    free = panel(told, draw(told, 0), free_from=ordinal("1953-01-01"))
    assert free.standing[-1, told.register.index["bob"]] == 0


def test_cohorts_are_the_seats_less_the_named(told):
    laid = panel(told, draw(told, 0))
    place = told.register.cohorts["blue"][0]
    before, after = ordinal("1954-04-30") - laid.start, ordinal("1954-05-01") - laid.start
    assert laid.weight[before, place] == pytest.approx(0.4 * 12 - 1)
    assert laid.weight[after, place] == pytest.approx(0.4 * 20 - 1)
