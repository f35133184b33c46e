"""Coalitions, their power, votes that look ahead: exact vectors, and the definition itself as a second computation."""

import json
from fractions import Fraction
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from politburo.model.politics import PoliticsError
from politburo.model.politics.coalitions import (
    all_of,
    iterated,
    mask,
    members,
    ruling,
    ruling_among,
    ruling_many,
    self_enforcing,
    stable_sizes,
    veto,
    weighted,
)
from politburo.model.politics.plenum import Ballot, agenda, end_state, motion, ousted
from politburo.model.politics.power import Member, Weights, counted, faction_power

HALF = Fraction(1, 2)
VECTORS = json.loads((Path(__file__).parent / "urc_vectors.json").read_text(encoding="utf-8"))
NAMED = [  # powers, quota, the ruling coalitions by letters
    ((3, 4), "1/2", "B"),
    ((3, 4, 5), "1/2", "ABC"),
    ((3, 4, 5, 10), "1/2", "ABC"),
    ((2, 4, 7, 10), "1/2", "BCD"),
    ((3, 4, 5, 11), "1/2", "ABC"),
    ((3, 4, 5, 12), "1/2", "ABCD"),
    ((3, 4, 5, 13), "1/2", "D"),
    ((3, 4, 5), "4/7", "AB"),
    ((3, 4, 5), "3/5", "BC"),
    ((3, 4, 5), "2/3", "BC"),
    ((3, 4, 5), "3/4", "ABC"),
    ((5, 3, 2), "1/2", "ABC"),
    ((6, 3, 2), "1/2", "A"),
    ((30, 40, 50, 1), "1/2", "ABC"),
    ((3, 4, 5, 1), "1/2", "ABD"),
    ((3, 4, 5, 2), "1/2", "ABD"),
    ((30, 40, 50, 100, 1), "1/2", "ABC"),
    ((8, 5, 4, 2), "1/2", "BCD"),
    ((5, 6, 7, 8, 9, 10, 11), "1/2", "DFG"),
    (tuple(range(100, 107)), "1/2", "ABCDEFG"),
    (tuple(range(100, 104)), "1/2", "ABC"),
    (tuple(range(100, 104)), "2/3", "ABCD"),
    ((1, 1, 1), "1/2", "AB AC BC"),
    ((1, 1), "1/2", "AB"),
    ((1, 2, 4, 8, 16), "1/2", "E"),
    ((1, 3, 9, 27, 81), "1/2", "E"),
]


def letters(coalition):
    return "".join("ABCDEFGH"[i] for i in members(coalition))


@pytest.mark.parametrize(("powers", "alpha", "expected"), NAMED)
def test_ruling_coalitions_by_both_computations(powers, alpha, expected):
    quota = Fraction(alpha)
    assert " ".join(sorted(letters(one) for one in ruling(powers, quota))) == expected
    assert ruling_among(powers, weighted(powers, quota)) == ruling(powers, quota)


@pytest.mark.parametrize("row", VECTORS, ids=lambda row: f"{row['weights']}-{row['alpha']}")
def test_machine_readable_vectors(row):
    assert list(ruling(row["weights"], Fraction(*row["alpha"]))) == row["urc_masks"]


def test_seven_equal_powers_tie_in_every_set_of_four():
    found = ruling([1] * 7, HALF)
    assert len(found) == 35
    assert {one.bit_count() for one in found} == {4}


def test_the_self_enforcing_sets_of_the_lead_example_are_the_singletons_and_the_first_three():
    stable = {int(one) for one in np.flatnonzero(self_enforcing((3, 4, 5, 10), HALF))}
    assert stable == {1, 2, 4, 8, mask((0, 1, 2))}


def literal(powers, alpha):
    """The definition as printed: phi(X) = argmin of power over M(X) and X, M(X) by recursion on all proper subsets."""

    def power(one):
        return sum(powers[i] for i in members(one))

    @cache
    def phi(outer):
        inner, rivals = (outer - 1) & outer, []
        while inner:
            if power(inner) * alpha.denominator > power(outer) * alpha.numerator and inner in phi(inner):
                rivals.append(inner)
            inner = (inner - 1) & outer
        candidates = rivals or [outer]
        least = min(power(one) for one in candidates)
        return tuple(sorted(one for one in candidates if power(one) == least))

    return phi((1 << len(powers)) - 1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(1, 12), min_size=1, max_size=7),
    st.sampled_from(["1/2", "4/7", "3/5", "5/8", "2/3", "3/4", "7/8"]),
)
def test_fast_equals_the_definition_ties_included(powers, alpha):
    quota = Fraction(alpha)
    assert ruling(powers, quota) == literal(powers, quota) == ruling_among(powers, weighted(powers, quota))


def test_many_games_at_once_equal_one_by_one():
    table = np.random.default_rng(5).integers(1, 40, size=(200, 6))
    found = ruling_many(table, Fraction(3, 5))
    for row, chosen in zip(table, found, strict=True):
        assert tuple(np.flatnonzero(chosen)) == ruling(tuple(int(one) for one in row), Fraction(3, 5))


@pytest.mark.parametrize(
    ("alpha", "sizes"),
    [("1/2", (1, 3, 7, 15)), ("3/5", (1, 2, 4, 7, 12)), ("2/3", (1, 2, 4, 7, 11)), ("3/4", (1, 2, 3, 5, 7, 10, 14))],
)
def test_size_theorem(alpha, sizes):
    quota = Fraction(alpha)
    assert stable_sizes(quota, 15) == sizes
    # Nearly equal, generic: differences of one in a million, all subset sums distinct enough.
    powers = tuple(10**6 + 2**i for i in range(16))
    assert [n for n in range(1, 17) if self_enforcing(powers[:n], quota)[-1]] == list(stable_sizes(quota, 16))


@pytest.mark.parametrize(("holder", "expected"), [(0, "AD"), (1, "BD"), (2, "ABC"), (3, "ABCD")])
def test_a_veto_turns_the_prediction(holder, expected):
    powers = (3, 4, 5, 10)
    found = ruling_among(powers, veto(powers, HALF, holder))
    assert [letters(one) for one in found] == [expected]


def test_two_chambers_hold_what_one_would_drop():
    powers = (3, 4, 5, 10)
    small, large = weighted(powers, HALF), weighted((1, 1, 1, 9), HALF)
    assert ruling_among(powers, all_of(small)) == (mask((0, 1, 2)),)
    assert 3 in members(ruling_among(powers, all_of(small, large))[0])


def test_bounds_are_said():
    with pytest.raises(PoliticsError, match=r"E722 powers: 21 players.*Give 1 to 20: factions"):
        ruling([1] * 21, HALF)
    with pytest.raises(PoliticsError, match="E722 powers: 15 players are more than 14"):
        ruling_among([1] * 15, lambda _inner, _outer: True)
    with pytest.raises(PoliticsError, match="E721 alpha"):
        ruling((3, 4), 0.5)
    with pytest.raises(PoliticsError, match="E721 alpha"):
        ruling((3, 4), Fraction(1, 3))
    with pytest.raises(PoliticsError, match="E721 powers"):
        ruling((3, 0), HALF)
    with pytest.raises(PoliticsError, match="E721 powers"):
        ruling((3, 1.5), HALF)
    with pytest.raises(PoliticsError, match="E723 powers"):
        ruling((2**61, 2**61), HALF)


def test_twenty_players_are_within_bounds():
    powers = tuple(10**6 + 2**i for i in range(20))
    assert ruling(powers, HALF)[0].bit_count() == 15


# -- rounds ----------------------------------------------------------------------------------------------------------


def test_the_witness_path_to_one_ruler():
    rounds = iterated((3, 4, 13, 6, 2), HALF, 0, Fraction(1))
    assert [(one.powers, one.dropped) for one in rounds] == [
        ((3, 4, 13, 6, 2), (4,)),
        ((5, 4, 13, 6), (2,)),
        ((18, 4, 6), (1, 3)),
    ]
    assert rounds[-1].kept == (0,)


def test_without_reallocation_nothing_more_happens_after_the_first_round():
    rounds = iterated((3, 4, 5, 10), HALF, 0)
    assert [one.dropped for one in rounds] == [(3,), ()]


def dirichlet(players, concentration, games, seed):
    drawn = np.random.default_rng(seed).dirichlet([concentration] * players, size=games)
    return np.maximum(1, np.rint(drawn * 1e6)).astype(np.int64)


@pytest.mark.parametrize(("alpha", "chance"), [("1/2", 0.05), ("11/20", 0.18), ("3/5", 0.29), ("2/3", 0.60)])
def test_chance_that_exactly_one_faction_of_five_falls(alpha, chance):
    found = ruling_many(dirichlet(5, 3, 12_000, 1), Fraction(alpha)).argmax(axis=1)
    assert (np.bitwise_count(found) == 4).mean() == pytest.approx(chance, abs=0.02)


@pytest.mark.parametrize(
    ("players", "half", "higher"), [(4, 0.79, 0.94), (5, 0.63, 0.94), (6, 0.53, 0.92)], ids=["4", "5", "6"]
)
def test_chance_that_the_strongest_rules(players, half, higher):
    powers = dirichlet(players, 1, 12_000, 2)
    for alpha, chance in ((HALF, half), (Fraction(3, 5), higher)):
        found = ruling_many(powers, alpha).argmax(axis=1)
        assert ((found >> powers.argmax(axis=1)) & 1).mean() == pytest.approx(chance, abs=0.02)


@pytest.mark.parametrize(("players", "half", "higher"), [(4, 0.55, 0.29), (5, 0.24, 0.15), (7, 0.07, 0.07)])
def test_weights_seen_with_error_seldom_give_the_coalition(players, half, higher):
    powers = dirichlet(players, 3, 3000, 3)
    seen = np.rint(powers * np.exp(0.25 * np.random.default_rng(4).standard_normal(powers.shape))).astype(np.int64)
    for alpha, chance in ((HALF, half), (Fraction(3, 5), higher)):
        same = ruling_many(powers, alpha).argmax(axis=1) == ruling_many(np.maximum(1, seen), alpha).argmax(axis=1)
        assert same.mean() == pytest.approx(chance, abs=0.04)


def test_the_leader_ends_alone_by_symmetry_one_time_in_five_and_oftener_with_patronage():
    chances, salami = {}, {}
    for alpha, moved in ((HALF, 0), (HALF, 1), (Fraction(3, 5), 1)):
        noise = np.random.default_rng(6)
        alone = slow = 0
        for row in dirichlet(5, 3, 90, 7):
            rounds = iterated(
                [int(one) for one in row],
                alpha,
                0,
                Fraction(moved),
                noise=lambda _player: float(np.exp(0.1 * noise.standard_normal())),  # noqa: B023 - used in this pass only
            )
            wins = rounds[-1].kept == (0,)
            alone += wins
            slow += wins and sum(bool(one.dropped) for one in rounds) >= 3
        chances[alpha, moved], salami[alpha, moved] = alone / 90, slow / 90
    assert chances[HALF, 0] == pytest.approx(0.18, abs=0.12)
    assert chances[HALF, 1] == pytest.approx(0.565, abs=0.12)
    # Purges one after another hardly come from simple majorities: likelihood .01 to .03 there, .23 to .49 above.
    assert salami[HALF, 1] < 0.08
    assert salami[Fraction(3, 5), 1] > 0.2


# -- power -----------------------------------------------------------------------------------------------------------


def test_power_sums_the_weights_of_members():
    weights = Weights(rank=0.7, arms=0.4, patron=0.5)
    both = faction_power([Member(rank=3, arms=1), Member(rank=1, patron=0.5)], weights)
    assert both == pytest.approx(np.exp(2.1 + 0.4) + np.exp(0.7 + 0.25))
    assert faction_power([Member()], weights, bonus=1.5) == 1.5
    assert faction_power([], weights) == 0
    assert counted([0.0001, 1.2345, 2.0]) == (1, 1234, 2000)
    with pytest.raises(PoliticsError, match="E721 powers"):
        counted([1.0, 0.0])


# -- votes -----------------------------------------------------------------------------------------------------------


def test_nobody_votes_for_a_motion_that_ends_in_his_own_fall():
    powers = (3, 4, 5, 10)
    # Dropping D leaves ABC, which holds: each of them gains.
    put = motion(powers, HALF, mask([3]), 0)
    assert letters(put.supporters) == "ABC"
    assert put.passed  # 12 of 22
    # Dropping A leaves (4, 5, 10), of which D alone rules: B and C see it coming.
    assert end_state(powers, HALF, mask([0]), 3) == {0: 0, 1: 0, 2: 0, 3: 1}
    put = motion(powers, HALF, mask([0]), 3)
    assert letters(put.supporters) == "D"
    assert not put.passed


def test_the_agenda_setter_takes_the_best_that_passes():
    powers = (3, 4, 5, 10)
    assert letters(agenda(powers, HALF, 0, 0).dropped) == "D"
    # D can carry nothing by himself: 10 of 22.
    assert agenda(powers, HALF, 3, 3).dropped == 0
    # With the votes counted by heads and two thirds needed, ABC's motion fails against D with two votes of five.
    assert agenda(powers, HALF, 0, 0, votes=(1, 1, 1, 2), quota=Fraction(2, 3)).dropped == 0


def test_patronage_can_turn_a_vote():
    # With the fallen's power in the leader's hands he would rule alone, so his allies no longer help him.
    powers = (5, 4, 3, 6)
    assert motion(powers, HALF, mask([3]), 0).passed
    assert not motion(powers, HALF, mask([3]), 0, moved=Fraction(1)).passed


def test_votes_and_players_must_agree():
    with pytest.raises(PoliticsError, match="E724 votes"):
        motion((3, 4, 5), HALF, 1, 0, votes=(1, 1))
    with pytest.raises(PoliticsError, match="E721 dropped"):
        motion((3, 4, 5), HALF, 7, 0)
    with pytest.raises(PoliticsError, match="E722 powers: 11 players"):
        agenda([1] * 11, HALF, 0, 0)


def test_look_ahead_is_what_enumeration_gives():
    powers, quota = (4, 6, 7, 9, 11), Fraction(3, 5)
    chosen = agenda(powers, quota, 2, 2, moved=HALF)
    worth = {}
    for dropped in range(31):
        if not dropped >> 2 & 1 and motion(powers, quota, dropped, 2, moved=HALF).passed:
            worth[dropped] = end_state(powers, quota, dropped, 2, HALF)[2]
    assert worth.get(chosen.dropped, end_state(powers, quota, 0, 2)[2]) == max(
        [*worth.values(), end_state(powers, quota, 0, 2)[2]]
    )


def test_appeal_to_the_large_body_saves_the_one_who_can_call_it():
    small, large = Ballot(ayes=7, noes=4), Ballot(ayes=30, noes=90)
    assert ousted(small, large, convenes=False)
    assert not ousted(small, large, convenes=True)
    assert not ousted(Ballot(4, 7), large, convenes=False)
    assert not Ballot(5, 5).carried  # exactly half is not enough
    assert Ballot(5, 4).carried
