"""Every mechanism against numbers that another computation gave, and the signs that theory demands."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import ndtr, ndtri

from politburo.model.politics import PoliticsError
from politburo.model.politics.aid import auction, contest, sells
from politburo.model.politics.arbitration import award, final_offers, sides
from politburo.model.politics.cascades import cascade, cult_supply, praise_thresholds, thresholds
from politburo.model.politics.court import (
    Reign,
    captain_value,
    cheats,
    court_after,
    leader_value,
    participates,
    win_chance,
)
from politburo.model.politics.economy import followed, grain_after, merged
from politburo.model.politics.grip import Ladder, climb, established, grabs
from politburo.model.politics.hazards import annual_exit, cause_chances, constant_hazard_loglik
from politburo.model.politics.nation import legitimacy_after, purge_shift, turning_month
from politburo.model.politics.patrons import (
    Patron,
    abandonment,
    acceptable,
    alliance_value,
    both_act,
    complies,
    critical_rivalry,
    deterrence_threshold,
    entrapment,
    intervenes,
    purges,
    resolve,
    restrains,
)
from politburo.model.politics.plots import (
    Plot,
    diffuse_thresholds,
    join_threshold,
    joins,
    leak_chance,
    leak_chance_beta,
    public_thresholds,
    public_thresholds_z,
    unique_for_all,
)
from politburo.model.politics.removal import Mode, Stakes, executes, loss, mode_chances, vizier, vizier_value
from politburo.model.politics.triangle import chances, sign, triangle

# -- power sharing ---------------------------------------------------------------------------------------------------

LADDER = Ladder(first=0.5, step=0.1, strength=0.6, alarm=0.5, threshold=0.2)


def test_the_ladder_to_an_established_ruler():
    rungs = climb(LADDER)
    assert [one.success for one in rungs] == pytest.approx([0.60, 0.48, 0.36, 0.24])
    assert established(LADDER) == pytest.approx(0.3838912, abs=1e-12)
    assert established(LADDER) == pytest.approx(0.7 * 0.76 * 0.82 * 0.88)


def test_a_leader_grabs_where_rebellion_has_become_weak():
    first, last = climb(LADDER)[0], climb(LADDER)[-1]
    # step x gain against (h - l) r stake: 0.1 against 0.5 x 0.6 x 0.5 = 0.15, and 0.5 x 0.24 x 0.5 = 0.06.
    assert not grabs(LADDER, first, gain=1.0, stake=0.5)
    assert grabs(LADDER, last, gain=1.0, stake=0.5)


def test_no_rebellion_is_credible_above_the_threshold_from_the_start():
    weak = Ladder(first=0.5, step=0.1, strength=0.1, alarm=0.5, threshold=0.2)
    assert climb(weak) == ()
    assert established(weak) == 1.0
    for broken in (
        Ladder(0.5, 0.1, 1.2, 0.5, threshold=0.2),
        Ladder(0.5, 0.1, 0.6, 0.5, 0.6, 0.2),
        Ladder(0.5, 0.1, 0.6, 0.5, threshold=0.0),
        Ladder(1.0, 0.1, 0.6, 0.5, threshold=0.2),
    ):
        with pytest.raises(PoliticsError, match="E721"):
            climb(broken)


# -- viziers and ways of removal -------------------------------------------------------------------------------------


@given(st.floats(0, 3), st.floats(0.05, 1), st.floats(0, 2))
def test_the_chosen_vizier_is_the_least_competent_of_the_best(strength, threat, keen):
    chosen = vizier(strength, keen)
    best = vizier_value(chosen, strength, threat, keen)
    others = [vizier_value(c, strength, threat, keen) for c in np.linspace(0, 1, 101)]
    assert best >= max(others) - 1e-12
    below = np.linspace(0, chosen, 7)[:-1]
    assert all(vizier_value(c, strength, threat, keen) < best for c in below if c < chosen - 1e-6)


def test_weak_leaders_choose_mediocrities():
    assert vizier(0.2, 1.0) < vizier(0.5, 1.0) < vizier(0.9, 1.0)
    assert vizier(5.0, 1.0) == 1.0
    assert vizier(0.2, 1.0, weight=0.5) == 1.0  # betrayal that hardly hurts is no reason to fear the able
    assert vizier_value(0.3, 0.2, 0.5, 1.0, weight=2.0) < vizier_value(0.2, 0.2, 0.5, 1.0, weight=2.0)


STAKES = Stakes(return_cost=10, life=20, lose=0.5, killed_if_killer=0.8, killed_if_clean=0.2)


def test_killing_pays_where_the_rival_returns_and_not_where_a_patron_makes_it_dear():
    # 0.7 x 10 = 7 against 0.5 x (0.8 - 0.2) x 20 = 6.
    assert loss(Mode(0.7), STAKES) == pytest.approx(7)
    assert loss(Mode(0.0, kills=True), STAKES) == pytest.approx(6)
    assert executes(Mode(0.7), Mode(0.0, kills=True), STAKES)
    assert not executes(Mode(0.5), Mode(0.0, kills=True), STAKES)
    assert not executes(Mode(0.7), Mode(0.0, kills=True, patron_cost=2), STAKES)


def test_modes_by_logit():
    modes = {"demote": Mode(0.6), "detain": Mode(0.2), "execute": Mode(0.0, kills=True)}
    found = mode_chances(modes, STAKES, scale=2.0)
    assert sum(found.values()) == pytest.approx(1)
    assert math.log(found["detain"] / found["demote"]) == pytest.approx((6 - 2) / 2.0)
    assert mode_chances(modes, STAKES, scale=0.01)["detain"] == pytest.approx(1)
    with pytest.raises(PoliticsError, match="E721 modes"):
        mode_chances({}, STAKES, 1.0)


# -- captains and courts ---------------------------------------------------------------------------------------------

REIGN = Reign(captains=10, rivals=10, sharpness=1.5, revenue=90, pay=5, discount=0.05, battles=0.2, cost=5)
LARGER = Reign(captains=12, rivals=10, sharpness=1.5, revenue=90, pay=5, discount=0.05, battles=0.2, cost=5)


@pytest.mark.parametrize(
    ("reign", "p", "value", "captain"), [(REIGN, 0.5, 266.667, 26.667), (LARGER, 0.567948, 219.924, 29.323)]
)
def test_values_of_leader_and_captain(reign, p, value, captain):
    assert win_chance(reign.captains, reign.rivals, reign.sharpness) == pytest.approx(p, abs=1e-6)
    assert leader_value(reign) == pytest.approx(value, abs=1e-3)
    assert captain_value(reign) == pytest.approx(captain, abs=1e-3)
    assert participates(reign)


def test_values_are_those_of_the_process_they_describe():
    # Between battles the leader gets R - n y; battles come at rate lambda and end the reign with chance 1 - p.
    generator = np.random.default_rng(8)
    p = win_chance(12, 10, 1.5)
    ends = generator.exponential(1 / (0.2 * (1 - p)), size=400_000)
    worth = ((90 - 12 * 5) * (1 - np.exp(-0.05 * ends)) / 0.05).mean()
    assert worth == pytest.approx(leader_value(LARGER), rel=0.005)


def test_a_court_makes_a_leader_keep_his_word():
    assert cheats(gain=5, lose_one=2, lose_all=30, court=0.0)
    assert not cheats(gain=5, lose_one=2, lose_all=30, court=0.2)
    assert court_after(0.8, surveillance=0.9, outside=0.0) == pytest.approx(0.08)
    assert court_after(0.8, surveillance=1.0, outside=0.5) == pytest.approx(0.5)
    assert court_after(0.0, 0.0, 0.3) > court_after(0.0, 0.0, 0.0)


# -- plots -----------------------------------------------------------------------------------------------------------


def test_thresholds_under_a_diffuse_prior():
    theta, signal = diffuse_thresholds(0.3, 0.1)
    assert theta == pytest.approx(0.7)
    assert signal == pytest.approx(0.752440, abs=1e-6)
    assert diffuse_thresholds(0.3, 2.0)[0] == theta  # whatever the noise


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ((0.4, 0.5, 1, 4), [0.637600]),
        ((0.4, 0.3, 1, 4), [0.682413]),
        ((0.5, 0.5, 2.51, 1), [0.464211, 0.5, 0.535789]),
        ((0.5, 0.5, 2.5, 1), [0.5]),
    ],
)
def test_thresholds_with_a_public_signal(given_, expected):
    assert public_thresholds(*given_) == pytest.approx(expected, abs=1e-6)


def test_thresholds_near_the_edges_are_not_missed():
    low, middle, high = public_thresholds(0.5, 0.5, 10, 1)
    assert middle == pytest.approx(0.5)
    assert low == pytest.approx(3e-7, rel=0.2)
    assert high == pytest.approx(1 - 3e-7, abs=1e-7)
    outer = public_thresholds_z(0.5, 0.5, 10, 1)
    assert outer[0] == pytest.approx(-outer[2])
    assert 10 * (ndtr(outer[0]) - 0.5) - outer[0] == pytest.approx(0, abs=1e-9)


@given(st.floats(0.05, 0.95), st.floats(-0.5, 1.5), st.floats(0, 30), st.floats(0.2, 5))
def test_every_threshold_solves_the_equation_and_their_number_is_odd(cost, signal, public, private):
    found = public_thresholds_z(cost, signal, public, private)
    for z in found:
        left = public * (ndtr(z) - signal) - math.sqrt(private) * z
        assert left == pytest.approx(math.sqrt(public + private) * ndtri(cost), abs=1e-7)
    assert 1 <= len(found) <= 3
    if unique_for_all(public, private):
        assert len(found) == 1


def test_uniqueness_has_its_bound():
    assert unique_for_all(math.sqrt(2 * math.pi), 1)
    assert not unique_for_all(2.51, 1)


@pytest.mark.parametrize(
    ("plotters", "needed", "threshold"), [(7, 4, 0.5714), (7, 6, 0.2857), (5, 3, 0.6), (3, 2, 0.6667), (1, 1, 1)]
)
def test_a_small_committee_joins_by_its_belief_about_others(plotters, needed, threshold):
    assert float(join_threshold(plotters, needed)) == pytest.approx(threshold, abs=1e-4)
    if needed > 1:  # exactly at the threshold nobody joins, just below it everybody does
        assert not joins(plotters, needed, gain=needed - 1, harm=plotters - needed + 1)
    assert joins(plotters, needed, gain=needed - 1 + 1e-9, harm=plotters - needed + 1)


def test_counter_moves_kill_a_plot():
    plot = Plot(willing=7, needed=4, gain=1.0, harm=1.2)  # 0.545 is below 4/7
    assert plot.alive
    assert not plot.without(3).alive  # four of four: 0.545 is above 1/4
    assert not plot.without(4).alive  # too few
    assert plot.without(9).willing == 0


def test_leaks():
    assert leak_chance(0.1, 7) == pytest.approx(0.5217, abs=1e-4)
    assert leak_chance(0.1, 0) == 0
    draws = np.random.default_rng(9).beta(2, 18, size=200_000)
    assert leak_chance_beta(2, 18, 7) == pytest.approx((1 - (1 - draws) ** 7).mean(), abs=2e-3)


# -- cascades --------------------------------------------------------------------------------------------------------

STEPS = [0, 20, 20, 30, 40, 50, 60, 70, 80, 100]
BROKEN = [0, 20, 30, 30, 40, 50, 60, 70, 80, 100]
FLAT = [0, *[20] * 7, 60, 100]


def with_ten(limits):
    """The second person's threshold falls from 20 to 10."""
    return [limits[0], 10, *limits[2:]]


@pytest.mark.parametrize(
    ("limits", "share_"),
    [
        (STEPS, 10),
        (with_ten(STEPS), 90),
        (BROKEN, 10),
        (with_ten(BROKEN), 20),
        (FLAT, 10),
        (with_ten(FLAT), 90),
    ],
)
def test_small_changes_large_cascades(limits, share_):
    assert cascade(limits) * 10 == share_


def test_a_hundred_people_and_one_who_waits():
    assert cascade(range(100)) == 100
    assert cascade([0, 2, *range(2, 100)]) == 1
    assert cascade([]) == 0


@given(st.lists(st.integers(0, 100), min_size=1, max_size=30))
def test_a_cascade_is_the_fixed_point_reached_from_nobody(limits):
    n, speakers = len(limits), 0
    while (after := sum(100 * speakers >= one * n for one in limits)) > speakers:
        speakers = after
    assert cascade(limits) == speakers


def test_fear_raises_thresholds_and_a_patron_s_cover_lowers_them():
    private = np.array([0.2, 0.9])
    calm = thresholds(private, base=0.6, conviction=0.5, fear=0.1, fear_weight=0.3)
    assert calm == pytest.approx([0.6 - 0.1 + 0.03, 0.6 - 0.45 + 0.03])
    afraid = thresholds(private, base=0.6, conviction=0.5, fear=0.9, fear_weight=0.3)
    covered = thresholds(
        private, base=0.6, conviction=0.5, fear=0.9, fear_weight=0.3, cover=np.array([0, 1]), cover_weight=0.3
    )
    assert (afraid > calm).all()
    assert covered[1] < afraid[1]
    assert covered[0] == afraid[0]
    assert (thresholds(private, base=5, conviction=0, fear=0, fear_weight=0) == 1).all()


def test_public_praise_rises_with_fear_while_opinion_stays():
    private = np.linspace(0, 1, 40)
    counts = []
    for fear in (0.1, 0.5, 0.9):
        supply = cult_supply(0.9, fear)
        counts.append(cascade(praise_thresholds(private, supply, base=0.2, conviction=0.8, weight=0.6), whole=1))
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


# -- patrons ---------------------------------------------------------------------------------------------------------

PATRON = Patron(restoration=1.0, reputation=0.5, cost=0.5, client_value=2.0, rivalry_weight=1.0, spread=0.5)


def test_deterrence_threshold():
    assert deterrence_threshold(1, 3) == 0.25
    assert purges(0.24, 1, 3)
    assert not purges(0.25, 1, 3)
    assert intervenes(1, 1.4, 0.5)
    assert not intervenes(1, 1.5, 0.5)


def test_rivalry_erodes_deterrence_at_constant_stakes():
    assert resolve(PATRON, 0.0) == pytest.approx(ndtr(2.0))
    assert resolve(PATRON, 0.5) == pytest.approx(ndtr(0.0))
    limit = critical_rivalry(PATRON, deterrence_threshold(1, 3))
    assert resolve(PATRON, limit) == pytest.approx(0.25)
    assert not purges(resolve(PATRON, limit - 0.05), 1, 3)
    assert purges(resolve(PATRON, limit + 0.05), 1, 3)


def test_a_joint_act_needs_both_and_shows_only_the_product():
    assert both_act(0.6, 0.5) == pytest.approx(0.3)
    assert both_act(0.5, 0.6) == both_act(0.6, 0.5)
    assert both_act(0.6, 0.5, 0.15) == pytest.approx(0.45)
    with pytest.raises(PoliticsError, match="E721 covariance"):
        both_act(0.6, 0.5, 0.25)
    with pytest.raises(PoliticsError, match="E721 covariance"):
        both_act(0.6, 0.5, -0.25)


def test_compliance_wears_off_when_the_monitor_has_left():
    assert complies(0.9, 0.5, 0) == 0.9
    assert complies(0.9, 0.5, 2) == pytest.approx(0.9 / math.e)
    items = [complies(ease, 0.3, 3) for ease in (0.9, 0.5, 0.2)]
    assert items == sorted(items, reverse=True)


def test_restraint_needs_power_that_is_brought_to_bear():
    idle = restrains(0.0, 1.0, 0.5)
    assert restrains(1.0, 1.0, 0.5) > idle
    assert restrains(1.0, 1.0, 1.0) < restrains(1.0, 1.0, 0.5)
    assert restrains(0, 0, 0) == 0.5


def test_threat_trades_autonomy_for_security():
    alone, allied = (0.1, 1.0), (0.8, 0.5)
    assert acceptable(alone, allied, threat=0.8)
    assert not acceptable(alone, allied, threat=0.1)
    assert alliance_value(0.25, 0.64, 0.5) == pytest.approx(0.5 * 0.5 + 0.5 * 0.8)
    assert abandonment(0.8, 0.25) == pytest.approx(0.6)
    assert entrapment(0.25, 0.8) == pytest.approx(0.2)


def test_visible_intervention_holds_for_months_and_then_backfires():
    shift = {"obedience": 1.5, "decay": 0.25, "backlash": 0.4}
    turn = turning_month(1.5, 0.25, 0.4)
    assert 2 < turn < 12
    assert purge_shift(0, **shift) < 0
    assert purge_shift(turn - 1, **shift) < 0 < purge_shift(turn + 1, **shift)
    assert purge_shift(turn, **shift) == pytest.approx(0)
    assert turning_month(0.3, 0.25, 0.4) == 0
    raised = legitimacy_after(0.2, visible=1.0, dependence=0.5, gain=0.3, drain=0.1)
    assert raised == pytest.approx(0.45)
    assert legitimacy_after(0.2, 0.0, 1.0, gain=0.3, drain=0.5) == 0.0


# -- arbitration, triangle, aid --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("sd", "half"), [(1.0, 1.253314), (0.5, 0.626657)])
def test_final_offers(sd, half):
    low, high = final_offers(0.0, sd)
    assert (low, high) == pytest.approx((-half, half), abs=1e-6)
    assert final_offers(2.0, sd) == pytest.approx((2 - half, 2 + half), abs=1e-6)

    def worth(own):
        """The expected outcome for the one who wants much, the other's offer given: own x P(nearer) + low x rest."""
        nearer = 1 - ndtr((own + low) / 2 / sd)
        return own * nearer + low * (1 - nearer)

    assert worth(high) >= max(worth(x) for x in np.linspace(0.01, 5 * sd, 500))


def test_awards():
    assert award(-1, 1, 0.2) == 1
    assert award(-1, 1, -0.2) == -1
    assert award(-1, 1, 0.0) == -1
    assert award(-1, 1, 0.2, final_offer=False) == 0.2
    with pytest.raises(PoliticsError, match="E721 low"):
        award(1, -1, 0)


def test_five_disputes_of_five():
    found = sides(5, 5)
    assert (found.a, found.b) == (6, 1)
    assert found.mean == pytest.approx(6 / 7)
    assert (round(found.low, 2), round(found.high, 3)) == (0.54, 0.996)
    assert found.low == pytest.approx(0.025 ** (1 / 6))
    with pytest.raises(PoliticsError, match="E721 won"):
        sides(6, 5)


def test_eight_triangles():
    kinds = [triangle(*signs) for signs in product((True, False), repeat=3)]
    counted = {
        name: sum(one.configuration == name for one in kinds) for name in ("menage", "romantic", "marriage", "veto")
    }
    assert counted == {"menage": 1, "romantic": 3, "marriage": 3, "veto": 1}
    for one in kinds:
        if one.configuration == "romantic":
            assert sorted(one.roles) == ["pivot", "wing", "wing"]
        if one.configuration == "marriage":
            assert sorted(one.roles) == ["outcast", "partner", "partner"]
    assert triangle(True, True, False).roles == ("pivot", "wing", "wing")
    assert triangle(False, False, True).roles == ("outcast", "partner", "partner")
    assert triangle(True, False, True).roles == ("wing", "pivot", "wing")


def test_triangles_carry_chances_not_labels():
    found = chances(0.9, 0.9, 0.2)
    assert sum(found.values()) == pytest.approx(1)
    assert found["romantic", "pivot"] == pytest.approx(0.9 * 0.9 * 0.8)
    assert (sign(0.3, 0.2), sign(-0.3, 0.2), sign(0.1, 0.2)) == (1, -1, 0)


@pytest.mark.parametrize(
    ("values", "gifts"),
    [((100, 100), (25, 25)), ((100, 50), (22.2222, 11.1111)), ((90, 30), (16.875, 5.625))],
)
def test_aid_as_a_contest(values, gifts):
    found = contest(*values)
    assert (found.first, found.second) == pytest.approx(gifts, abs=1e-4)
    assert found.influence == pytest.approx(found.first / (found.first + found.second))


def test_contest_and_auction_part_in_what_rivalry_does():
    assert contest(100, 50).influence == pytest.approx(2 / 3)
    assert auction(100, 50).first == 50
    assert auction(50, 100).second == 50
    assert auction(50, 100).first == 0
    # Equal rivals: both pay under the contest; under the auction the one who wins pays all.
    assert auction(80, 80).first == 40
    assert contest(100, 90).second > contest(100, 50).second
    assert sells(0.5, 2.0, 1.0)
    assert not sells(0.5, 2.0, 1.1)


def test_no_donor_gains_by_another_gift():
    found = contest(90, 30)

    def worth(x):
        return 90 * x / (x + found.second) - x

    assert worth(found.first) >= max(worth(x) for x in np.linspace(0.1, 60, 400))


# -- economy and hazards ---------------------------------------------------------------------------------------------


def test_grain():
    assert grain_after(3.0, 0.05, 0.0, 0.5, 0.3) == pytest.approx(3.0 * math.exp(0.05))
    assert grain_after(3.7, 0.0, 1.0, 0.5, 0.2) == pytest.approx(3.33)  # a tenth less
    assert merged(13_000, 3_800) == pytest.approx(3.4, abs=0.05)
    assert followed([0, 0, 1, 1], lag=1, month=3) == 1
    assert followed([0, 0, 1, 1], lag=1, month=2) == 0
    with pytest.raises(PoliticsError, match="E725 month"):
        followed([0, 1], lag=1, month=3)


@pytest.mark.parametrize(
    ("kept", "of", "years", "rate"),
    [(31, 43, 19 / 12, 0.207), (29, 67, 97 / 12, 0.104), (36, 98, 97 / 12, 0.124), (28, 71, 64.7 / 12, 0.173)],
)
def test_annual_exits_of_a_committee(kept, of, years, rate):
    assert annual_exit(kept, of, years) == pytest.approx(rate, abs=5e-4)


def test_constant_hazard():
    assert constant_hazard_loglik(3, 10) == pytest.approx(3 * math.log(0.3) + 7 * math.log(0.7))
    assert constant_hazard_loglik(0, 10) == 0
    assert constant_hazard_loglik(10, 10) == 0
    best = max(3 * math.log(p) + 7 * math.log(1 - p) for p in np.linspace(0.01, 0.99, 99))
    assert constant_hazard_loglik(3, 10) == pytest.approx(best)
    with pytest.raises(PoliticsError, match="E721 exits"):
        constant_hazard_loglik(11, 10)


def test_competing_causes():
    assert cause_chances({"remove": -2.0})["remove"] == pytest.approx(1 - math.exp(-math.exp(-2.0)))
    found = cause_chances({"remove": -2.0, "expel": -3.0})
    assert sum(found.values()) == pytest.approx(1)
    assert found["remove"] / found["expel"] == pytest.approx(math.e)


@pytest.mark.parametrize(
    ("call", "place"),
    [
        (lambda: leak_chance(1.2, 3), "per_recruit"),
        (lambda: deterrence_threshold(0, 1), "gain"),
        (lambda: contest(1, -1), "second_value"),
        (lambda: final_offers(0, 0), "sd"),
        (lambda: complies(0.5, -1, 1), "decay"),
        (lambda: win_chance(1, 1, 0), "sharpness"),
        (lambda: cult_supply(2, 0.5), "propaganda"),
        (lambda: join_threshold(3, 4), "needed"),
        (lambda: diffuse_thresholds(1.0, 0.1), "cost"),
        (lambda: annual_exit(5, 4, 1), "kept"),
        (lambda: critical_rivalry(PATRON, 1.0), "threshold"),
    ],
)
def test_numbers_out_of_range_are_refused_with_their_place(call, place):
    with pytest.raises(PoliticsError) as caught:
        call()
    assert caught.value.code == "E721"
    assert caught.value.place == place
    assert caught.value.cause
    assert caught.value.cure
