"""The fold on acts made by hand, with the first case's kinds."""

from datetime import date
from pathlib import Path

import pytest

from politburo.dates import UNKNOWN, Bounds
from politburo.record.load import load_case
from politburo.state import HALF_LIFE_DAYS, Act, Vocabulary, fold, middle
from politburo.state.acts import in_order
from politburo.state.fold import Seat

KINDS = load_case(Path(__file__).parent.parent / "cases" / "dprk").grammar.kinds
VOCABULARY = Vocabulary(
    kinds=KINDS,
    standings={"good": 0, "criticised": 1, "removed": 2, "expelled": 3, "abroad": 3, "detained": 4, "dead": 5},
    sides={"ann": "small", "bob": "small", "small": "small", "north": "north", "envoy": "north"},
    within={"committee": "party", "bureau": "committee"},
    exclusive=frozenset({("party", "chairman")}),
    collective=frozenset({"veterans", "small", "north"}),
)


def d(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def act(kind: str, day: str, *, ends: bool = False, mark: dict[str, str] | None = None, **roles: object) -> Act:
    ids = {role: (who,) if isinstance(who, str) else tuple(who) for role, who in roles.items()}
    return Act(kind, d(day), ids, mark or {}, f"{kind}-{day}", ends)


def state(*acts: Act, until: str | None = None):
    return fold(in_order(acts, VOCABULARY), VOCABULARY, None if until is None else d(until))


def test_a_seat_is_taken_and_left_with_the_bodies_inside_it():
    acts = (
        act("elect", "1950-01-01", who=["ann", "bob"], body="bureau", mark={"post": "member"}),
        act("appoint", "1950-01-01", who="ann", body="cabinet", mark={"post": "minister"}),
        act("expel", "1951-01-01", who="ann", body="party"),
    )
    before, after = state(*acts, until="1950-12-31"), state(*acts)
    assert set(before.seats_of("ann")) == {Seat("bureau", "member"), Seat("cabinet", "minister")}
    assert after.seats_of("ann") == (Seat("cabinet", "minister"),)
    assert after.seats_of("bob") == (Seat("bureau", "member"),)


def test_an_exclusive_post_passes_on():
    seat = {"body": "party", "mark": {"post": "chairman"}}
    found = state(act("elect", "1950-01-01", who="ann", **seat), act("elect", "1952-01-01", who="bob", **seat))
    assert found.seats[Seat("party", "chairman")] == {"bob": d("1952-01-01")}


def test_an_arrest_leaves_no_seat():
    found = state(
        act("elect", "1950-01-01", who="ann", body="bureau", mark={"post": "member"}),
        act("arrest", "1951-01-01", who="ann"),
    )
    assert found.seats_of("ann") == ()
    assert found.standing["ann"].id == "detained"


def test_a_sanction_never_raises_and_nothing_follows_death():
    found = state(
        act("arrest", "1951-01-01", who="ann"),
        act("criticise", "1952-01-01", who="ann"),
        act("die", "1951-01-01", who="bob"),
        act("rehabilitate", "1952-01-01", who="bob"),
    )
    assert {who: one.id for who, one in found.standing.items()} == {"ann": "detained", "bob": "dead"}
    raised = state(act("arrest", "1951-01-01", who="ann"), act("rehabilitate", "1952-01-01", who="ann"))
    assert raised.standing["ann"].id == "good"


def test_groups_have_no_standing():
    assert state(act("purge", "1951-01-01", who="veterans")).standing == {}


def test_stages_order_a_day():
    """An appointment and a vote on one day: the vote counts last whatever the order of the list."""
    removed = act("remove", "1950-01-01", who="ann", body="bureau")
    elected = act("elect", "1950-01-01", who="ann", body="bureau", mark={"post": "member"})
    assert (
        state(elected, removed).seats_of("ann")
        == state(removed, elected).seats_of("ann")
        == (Seat("bureau", "member"),)
    )


def test_ties_are_made_between_those_who_plot_and_end_with_who_is_won_over():
    plot = act("plot", "1956-06-01", by=["ann", "bob", "cleo"])
    assert state(plot).tied("fellow-dissenter", "ann") == {"bob", "cleo"}
    assert state(plot, act("co-opt", "1956-08-01", by="dan", who="bob")).tied("fellow-dissenter", "ann") == {"cleo"}


def test_rules_and_obligations():
    found = state(
        act("assure", "1956-08-01", by="north", to="ann"),
        act("undertake", "1956-09-01", by="ann", to="north", mark={"item": "print it"}),
        act("undertake", "1956-09-01", by="ann", to="north", mark={"item": "give back posts"}),
        act("break", "1956-11-01", by="ann", mark={"item": "print it"}),
    )
    assert [rule.kind for rule in found.rules.values()] == ["assure"]
    assert [(one.item, one.status) for one in found.obligations] == [
        ("print it", "broken"),
        ("give back posts", "open"),
    ]


def test_warmth_decays_by_half_in_a_half_life():
    assert KINDS["give"].tone == 7.4
    once = act("give", "1950-01-01", by="envoy", to="ann")
    later = date.fromordinal(d("1950-01-01") + round(HALF_LIFE_DAYS)).isoformat()
    assert state(once).warmth("north", "small") == pytest.approx(7.4)
    assert state(once, until=later).warmth("north", "small") == pytest.approx(3.7, rel=1e-3)
    assert state(once).warmth("small", "north") == 0
    assert state(once, act("give", later, by="north", to="small")).warmth("north", "small") == pytest.approx(
        11.1, rel=1e-3
    )


def test_stocks_move_and_unknown_amounts_are_counted():
    found = state(
        act("deploy", "1950-10-01", by="north", to="small", mark={"n": "300", "unit": "people"}),
        act("withdraw", "1958-01-01", by="north", to="small", mark={"n": "100", "unit": "people"}),
        act("withdraw", "1958-06-01", by="north", to="small", mark={"unit": "people"}),
        act(
            "flow",
            "1954-01-01",
            donor="north",
            recipient="small",
            mark={"amount": "5", "unit": "tons", "terms": "grant"},
        ),
        act(
            "flow",
            "1955-01-01",
            donor="north",
            recipient="small",
            mark={"amount": "7", "unit": "tons", "terms": "requested"},
        ),
    )
    assert found.stocks == {("troops", "north", "small", "people"): 200.0, ("grant", "north", "small", "tons"): 5.0}
    assert found.unknown == {("troops", "north", "small", "people"): 1}


def test_factions_and_positions_are_observed():
    found = state(
        act("belongs", "1950-01-01", who="ann", to="veterans"),
        act("stance", "1950-01-01", who="small", issue="road", mark={"lean": "-0.5"}),
        act("stance", "1951-01-01", who="small", issue="road"),
    )
    assert found.factions["ann"] == ("veterans",)
    assert [one.lean for one in found.positions["small", "road"]] == [-0.5, None]


@pytest.mark.parametrize(
    ("bounds", "day"),
    [
        (Bounds(10, 20, 10, 20), 15),
        (Bounds(10, 20, 30, 40), 15),
        (Bounds(10, None, None, 40), 25),
        (Bounds(None, None, 30, 40), 40),
        (Bounds(10, None, None, None), 10),
        (UNKNOWN, None),
    ],
)
def test_the_middle_of_the_days_on_which_it_may_have_begun(bounds, day):
    assert middle("x", bounds) == day
