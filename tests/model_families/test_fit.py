"""Fitting: closed forms, brute force over orders, recovery, coverage spans, what cannot be."""

import math
from dataclasses import replace
from itertools import permutations

import numpy as np
import pandas as pd
import pytest

from politburo.model.engine.errors import EngineError
from politburo.model.families import (
    Act,
    Actor,
    Answer,
    Ballot,
    Cover,
    Delay,
    Effect,
    Formula,
    Given,
    Motion,
    Ordered,
    Prior,
    Recent,
    Rem,
    Reply,
    Session,
    Step,
    Stock,
    System,
    Unit,
    compile_system,
    fit,
    simulate,
)
from politburo.model.families.evidence import Taken
from politburo.model.families.replay import gather
from politburo.model.families.sets import set_likelihood

WHO = ("a", "b", "c", "d", "e", "f")
AGE = Given(id="age", by="actor", steps=tuple(Step(key=who, value=p / 5) for p, who in enumerate(WHO)))


def state(end=25000.0, rate=-3.0, **changes):
    """Sanctions by a clock and by sessions, with severities, an answer to each hit and votes."""
    return System(
        start=0.0,
        end=end,
        actors=(Actor(id="lea"), *(Actor(id=who) for who in WHO)),
        units=(
            *(Unit(label=f"lea>{who}", sender=("lea",), receiver=who) for who in WHO),
            *(Unit(label=who, sender=(who,)) for who in WHO),
            Unit(label="bureau", sender=("lea",)),
            Unit(label="lea", sender=("lea",)),
        ),
        registers=(
            AGE,
            Recent(id="heat", acts=(Act(family="hit"),), window=90.0),
            Given(id="war", steps=tuple(Step(time=1000.0 * k, value=float(k % 2)) for k in range(1, 40))),
            Stock(id="count", steps=(Step(value=0.0),)),
        ),
        families=(
            Rem(
                id="hit",
                units=tuple(f"lea>{who}" for who in WHO),
                rate=Formula(
                    constant=rate,
                    effects=(
                        Effect(register="age", at="receiver", coefficient=1.0),
                        Effect(register="heat", coefficient=0.8),
                        Effect(register="war", coefficient=-0.7, scale=2.0, name="in war"),
                    ),
                ),
                mark=Ordered(
                    rungs=("low", "mid", "high"), cuts=(0.0, 1.0), effects=(Effect(register="war", coefficient=0.8),)
                ),
            ),
            Answer(
                id="answer",
                units=("lea",),
                to=(Act(family="hit", marks=("high",)),),
                replies=(
                    Reply(label="none"),
                    Reply(
                        label="some", formula=Formula(constant=0.4, effects=(Effect(register="war", coefficient=-1.0),))
                    ),
                ),
                delay=Delay(low=1.0, high=5.0),
            ),
            Session(
                id="meets",
                unit="bureau",
                call=Formula(constant=-1.0),
                motions=(
                    Motion(
                        id="purge",
                        unit="bureau",
                        always=True,
                        decides="hit",
                        targets=Formula(effects=(Effect(register="age", at="receiver", coefficient=1.5),)),
                        stop=Formula(constant=1.5, effects=(Effect(register="war", coefficient=0.8),)),
                        per_target=0.5,
                        ballot=Ballot(
                            id="vote",
                            units=WHO,
                            vote=Formula(constant=0.6, effects=(Effect(register="war", coefficient=0.5),)),
                            own=-1.5,
                        ),
                    ),
                ),
            ),
        ),
        **changes,
    )


def test_estimates_come_back():
    system = state()
    log = simulate(system, seed=11, limit=20000).log(0)
    found = fit(system, log)
    truth = {
        ("hit", "rate", "constant"): -3.0,
        ("hit", "rate", "age at receiver"): 1.0,
        ("hit", "rate", "heat"): 0.8,
        ("hit", "rate", "in war"): -0.7,
        ("hit", "mark", "first cut"): 0.0,
        ("hit", "mark", "log gap 1"): 0.0,
        ("hit", "mark", "war"): 0.8,
        ("answer", "reply some", "constant"): 0.4,
        ("answer", "reply some", "war"): -1.0,
        ("meets", "rate", "constant"): -1.0,
        ("purge", "targets", "age at receiver"): 1.5,
        ("purge", "stop", "constant"): 1.5,
        ("purge", "stop", "war"): 0.8,
        ("purge", "stop", "per target"): 0.5,
        ("vote", "vote", "constant"): 0.6,
        ("vote", "vote", "war"): 0.5,
        ("vote", "vote", "own"): -1.5,
    }
    table = found.table.set_index(["family", "part", "effect"])
    assert set(truth) == set(found.names) == set(table.index)
    assert all(piece.converged for piece in found.pieces)
    z = np.array([(table.loc[name, "estimate"] - value) / table.loc[name, "se"] for name, value in truth.items()])
    assert np.abs(z).max() < 3.5
    assert 0.4 < np.sqrt((z**2).mean()) < 1.6
    assert table["se"].max() < 0.8
    clustered = table["robust"].dropna()
    assert (clustered / table["se"].loc[clustered.index]).between(0.6, 1.6).all()
    assert found.covariance.shape == (17, 17)
    assert found.system.families[0].rate.constant == table.loc[("hit", "rate", "constant"), "estimate"]


def test_every_piece_climbs_to_a_flat_top():
    # the gradient of the whole log-likelihood at the estimate is zero, by differences of the likelihood itself
    system = state(end=3500.0)
    log = simulate(system, seed=3).log(0)
    found = fit(system, log)
    best = found.loglik
    for name in (found.names[1], found.names[3], found.names[5], found.names[8]):
        for step in (-0.02, 0.02):
            moved = fixed(found.system, name, step)
            assert fit(moved, log).loglik < best


def fixed(system, name, step):
    """The system with all coefficients of one piece held where they are, and one of them moved."""
    from politburo.model.families import coefficients, with_values

    table = coefficients(system).set_index(["family", "part", "effect"])
    moved = with_values(system, {name: table.loc[name, "value"] + step})
    return hold_still(moved)


def hold_still(system):
    still = Prior(mean=0.0, sd=0.0)

    def formula(one):
        return replace(one, prior=still, effects=tuple(replace(effect, prior=still) for effect in one.effects))

    hit, answer, meets = system.families
    mark = replace(
        hit.mark, priors=(still, still), effects=tuple(replace(effect, prior=still) for effect in hit.mark.effects)
    )
    hit = replace(hit, rate=formula(hit.rate), mark=mark)
    answer = replace(answer, replies=tuple(replace(one, formula=formula(one.formula)) for one in answer.replies))
    return replace(system, families=(hit, answer, meets))


def test_a_constant_rate_is_acts_over_exposure_within_the_spans_covered():
    units = (Unit(label="a", sender=("a",), spans=((0.0, 600.0),)), Unit(label="b", sender=("b",), weight=2.0))
    family = Rem(id="hit", units=("a", "b"), rate=Formula(), covers=(Cover(0.0, 300.0), Cover(500.0, 900.0)))
    system = System(
        start=0.0, end=1000.0, actors=(Actor(id="a"), Actor(id="b", weight=3.0)), units=units, families=(family,)
    )
    days = [10.0, 20.0, 250.0, 400.0, 550.0, 950.0]
    log = pd.DataFrame({"time": days, "family": "hit", "unit": ["a", "b", "a", "b", "b", "b"]})
    found = fit(system, log)
    people_days = 1 * (300 + 100) + 2 * 3 * (300 + 400)
    assert found.theta == pytest.approx([math.log(4 / (people_days / 30.4375))])
    assert found.pieces[0].acts == 4
    expected = 4 * found.theta[0] - 4 + sum(math.log(w / 30.4375) for w in (1, 6, 1, 6))
    assert found.loglik == pytest.approx(expected)


def test_time_counts_by_the_share_of_acts_that_sources_tell():
    units = (Unit(label="a", sender=("a",)), Unit(label="b", sender=("b",)))
    covers = (Cover(0.0, 400.0, told=0.5, of=(("reds", 0.8),)), Cover(400.0, 1000.0, told=1.0))
    family = Rem(id="hit", units=("a", "b"), rate=Formula(), covers=covers)
    actors = (Actor(id="a", group="reds"), Actor(id="b", group="blues"))
    system = System(start=0.0, end=1000.0, actors=actors, units=units, families=(family,))
    log = pd.DataFrame({"time": [10.0, 20.0, 500.0], "family": "hit", "unit": ["a", "b", "b"]})
    found = fit(system, log)
    exposure = 0.8 * 400 + 0.5 * 400 + 2 * 600
    assert found.theta == pytest.approx([math.log(3 / (exposure / 30.4375))])
    assert found.loglik == pytest.approx(3 * found.theta[0] - 3 + sum(math.log(w / 30.4375) for w in (0.8, 0.5, 1.0)))


def brute(taken, theta):
    """The probability of a set by going through all orders of its targets."""
    k = taken.x.shape[1]
    weights = np.exp(taken.offset + taken.x @ theta[:k])

    def stop(count):
        return math.exp(taken.stop @ theta[k:-1] + theta[-1] * count) if count >= taken.least else 0.0

    total = 0.0
    for order in permutations(range(taken.targets)):
        chance, left = 1.0, weights.sum()
        for count, i in enumerate(order):
            chance *= weights[i] / (left + stop(count))
            left -= weights[i]
        if taken.targets < len(weights):
            chance *= stop(taken.targets) / (left + stop(taken.targets))
        total += chance
    return total


@pytest.mark.parametrize(("targets", "candidates", "least"), [(1, 5, 1), (3, 7, 1), (4, 4, 2), (5, 8, 3)])
def test_a_set_is_the_sum_over_all_orders(targets, candidates, least):
    rng = np.random.default_rng(targets)
    taken = Taken(
        rng.normal(size=(candidates, 2)), np.log(rng.uniform(1, 4, candidates)), targets, np.array([1.0, 0.4]), least, 0
    )
    theta = rng.normal(size=5) * 0.7
    value, gradient, hessian = set_likelihood(taken, theta)
    assert value == pytest.approx(math.log(brute(taken, theta)), rel=1e-12)
    step = 1e-5 * np.eye(5)
    by_difference = [(set_likelihood(taken, theta + s)[0] - set_likelihood(taken, theta - s)[0]) / 2e-5 for s in step]
    np.testing.assert_allclose(gradient, by_difference, rtol=1e-6, atol=1e-8)
    bent = [(set_likelihood(taken, theta + s)[1] - set_likelihood(taken, theta - s)[1]) / 2e-5 for s in step]
    np.testing.assert_allclose(hessian, bent, rtol=1e-5, atol=1e-7)


def test_all_sets_together_have_probability_one():
    from itertools import combinations

    rng = np.random.default_rng(1)
    x, offset = rng.normal(size=(5, 1)), rng.normal(size=5)
    theta = np.array([0.6, -0.2, 0.3])
    total = 0.0
    for count in range(1, 6):
        for chosen in combinations(range(5), count):
            order = [*chosen, *(i for i in range(5) if i not in chosen)]
            one = Taken(x[order], offset[order], count, np.array([1.0]), 1, 0)
            total += math.exp(set_likelihood(one, theta)[0])
    assert total == pytest.approx(1.0)


def test_a_decision_without_its_session_enters_once():
    system = state(end=1000.0)
    log = pd.DataFrame(
        {
            "time": [10.0, 200.0, 200.0, 200.0],
            "family": "hit",
            "unit": ["lea>a", "lea>a", "lea>b", "lea>c"],
            "mark": ["low", "mid|high", "high", "low"],
            "set": [-1, 7, 7, 7],
        }
    )
    program = compile_system(system)
    found = gather(program, log)
    line, motion = program.names.place["hit"], program.names.place["purge"]
    assert len(found.rates[line, "rate"].acts) == 1
    assert [one.targets for one in found.sets[motion, "set"]] == [3]
    assert [one.seen.sum() for one in found.rungs[line, "mark"]] == [1, 2, 1, 1]
    assert len({one.cluster for one in found.rungs[line, "mark"]}) == 2


def test_priors_hold_what_the_log_does_not_say():
    system = state(end=300.0)
    hit = replace(
        system.families[0],
        rate=Formula(
            constant=-3.0,
            prior=Prior(mean=-3.0, sd=0.5),
            effects=(Effect(register="war", prior=Prior(mean=0.2, sd=0.7)),),
        ),
        mark=None,
    )
    system = replace(system, families=(hit,))
    log = pd.DataFrame({"time": [10.0, 60.0], "family": "hit", "unit": ["lea>a", "lea>b"]})
    found = fit(system, log)
    war = found.table.set_index("effect").loc["war"]
    assert war["estimate"] == pytest.approx(0.2)
    assert war["contraction"] == pytest.approx(0.0, abs=1e-9)
    # Laplace's evidence against numerical integration over the constant (the other has only its prior)
    exposure, offset = 6 * 300 / 30.4375, 2 * math.log(1 / 30.4375)
    grid = np.linspace(-6, 0, 4001)
    density = np.exp(2 * grid - exposure * np.exp(grid) + offset - 0.5 * ((grid + 3) / 0.5) ** 2) / (
        0.5 * math.sqrt(2 * math.pi)
    )
    assert found.evidence["hit"] == pytest.approx(math.log(np.trapezoid(density, grid)), abs=0.03)
    draws = np.array([list(found.draw(np.random.default_rng(n)).values()) for n in range(400)])
    assert draws[:, 1].std() == pytest.approx(0.7, rel=0.15)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([(5.0, "hit", "lea>a", "low"), (4.0, "hit", "lea>a", "low")], "E711 row 1: day 4.0 lies before"),
        ([(5.0, "hit", "lea", "low")], "E711 row 0: lea is no unit of hit"),
        ([(5.0, "strike", "lea", "low")], "E711 row 0: strike or lea is unknown"),
        ([(5.0, "hit", "lea>a", "grim")], "E711 row 0: hit has no mark grim"),
        ([(5.0, "answer", "lea", "")], "E711 row 0: answer needs a mark"),
    ],
)
def test_rows_that_cannot_be_are_refused(rows, code):
    with pytest.raises(EngineError, match=code):
        fit(state(), pd.DataFrame(rows, columns=["time", "family", "unit", "mark"]))
