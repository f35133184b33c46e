"""Histories: the kernel against its plain twin, and both against what the rates imply."""

import math
from dataclasses import replace

import numpy as np
import pytest

from politburo.model.philox import stable_hash
from politburo.model.plan import Plan, Rungs
from politburo.model.simulation import simulate, simulate_plainly


def plan(units=5, spans=(0.0, 10.0, 25.0, 60.0), seed=0, **changes) -> Plan:
    rng = np.random.default_rng(seed)
    size = len(spans) - 1
    found = Plan(
        times=np.array(spans),
        base=rng.normal(-1.0, 0.7, (size, units)),
        weight=np.ones((size, units)),
        struck=np.zeros((size, 3)),
        severity=np.zeros((size, units)),
        seats=np.ones(units),
        rank=np.full(units, 2.0),
        standing=np.zeros(units, dtype=np.int64),
        person=np.ones(units, dtype=np.int64),
        faction=np.arange(units) % 3,
        names=np.array([stable_hash(f"unit-{n}") for n in range(units)], dtype=np.int64),
        power=0.4,
        inertia=0.8,
        level=0.2,
        hardness=0.3,
        window=12.0,
        cuts=np.array([-0.5, 0.5, 1.5]),
        rungs=Rungs(np.array([1, 2, 3, 4]), np.array([0, 1, 1, 1]), np.array([0, 0, 0, 1])),
        month=30.4375,
    )
    return replace(found, **changes)


def simple(rate: float, days: float, units: int = 1, **changes) -> Plan:
    """Cohorts with one constant monthly rate and nothing else."""
    blank = {"power": 0.0, "inertia": 0.0, "level": 0.0, "person": np.zeros(units, dtype=np.int64)}
    return plan(units, (0.0, days), base=np.full((1, units), math.log(rate)), **{**blank, **changes})


@pytest.mark.parametrize("seed", range(6))
def test_the_twin_gives_the_same_log(seed):
    made = plan(7, (0.0, 3.5, 40.0, 200.0), seed=seed)
    made.weight[1, 2] = 0.0  # a zero spell: the clock keeps what it has
    made.person[3] = 0
    log = simulate(made, 99, 3, first=5)
    for number in (5, 6, 7):
        mine = [row[1:] for row in zip(log.history, log.time, log.unit, log.rung, strict=True) if row[0] == number]
        twin = simulate_plainly(made, 99, number)
        assert [row[1:] for row in mine] == [row[1:] for row in twin]
        assert [row[0] for row in mine] == pytest.approx([row[0] for row in twin], abs=1e-9)
    assert len(log.time) > 0


def test_a_constant_rate_gives_a_poisson_count():
    months, rate, histories = 4.0, 0.9, 4000
    log = simulate(simple(rate, months * 30.4375), 3, histories)
    counts = np.bincount(log.history, minlength=histories)
    mean = months * rate
    assert counts.mean() == pytest.approx(mean, abs=4 * math.sqrt(mean / histories))
    assert counts.var() == pytest.approx(mean, rel=0.1)


def test_splitting_a_span_changes_nothing():
    whole, split = simple(0.7, 90.0, 3), simple(0.7, 90.0, 3)
    parts = replace(
        split,
        times=np.array([0.0, 13.0, 40.0, 90.0]),
        base=np.repeat(split.base, 3, axis=0),
        weight=np.repeat(split.weight, 3, axis=0),
        struck=np.repeat(split.struck, 3, axis=0),
        severity=np.repeat(split.severity, 3, axis=0),
    )
    one, other = simulate(whole, 8, 50), simulate(parts, 8, 50)
    assert one.time == pytest.approx(other.time, abs=1e-9)
    assert np.array_equal(one.rung, other.rung)


def test_rates_that_step_keep_the_exponential_law():
    # the integrated hazard at the first act is a standard exponential number, whatever the steps (time change)
    made = replace(simple(1.0, 3000.0), times=np.array([0.0, 5.0, 25.0, 3000.0]))
    base = np.log(np.array([[0.2], [3.0], [0.5]]))
    made = replace(made, base=base, weight=np.ones((3, 1)), struck=np.zeros((3, 3)), severity=np.zeros((3, 1)))
    log = simulate(made, 4, 3000)
    firsts = np.array([log.time[np.searchsorted(log.history, n)] for n in range(3000)])
    hazard = (
        np.array(
            [
                sum(
                    math.exp(b) * max(min(t, hi) - lo, 0)
                    for b, lo, hi in zip(base[:, 0], made.times, made.times[1:], strict=False)
                )
                for t in firsts
            ]
        )
        / 30.4375
    )
    assert hazard.mean() == pytest.approx(1.0, abs=0.07)
    assert np.mean(hazard < math.log(2)) == pytest.approx(0.5, abs=0.04)


def test_an_intervention_elsewhere_leaves_the_other_clocks_alone():
    base = simple(0.8, 120.0, 4)
    faster = replace(base, base=base.base + np.array([[1.0, 0, 0, 0]]))
    one, other = simulate(base, 11, 100), simulate(faster, 11, 100)
    for unit in (1, 2, 3):
        assert one.time[one.unit == unit] == pytest.approx(other.time[other.unit == unit], abs=1e-9)
    assert len(other.time[other.unit == 0]) > len(one.time[one.unit == 0])


def test_nobody_is_struck_more_lightly_than_he_stands_or_after_the_last_rung():
    made = plan(6, (0.0, 900.0), standing=np.array([0, 1, 2, 3, 2, 0]), base=np.full((1, 6), 0.5))
    log = simulate(made, 2, 200)
    for number in range(200):
        for unit in range(6):
            rungs = log.rung[(log.history == number) & (log.unit == unit)]
            assert np.all(np.diff(rungs) >= 0)
            assert np.all(rungs >= max(int(made.standing[unit]), 1))
            assert np.all(rungs[:-1] < 4)


def test_severities_follow_the_ordered_logit():
    log = simulate(simple(2.0, 400.0, 3, hardness=0.0), 1, 300)
    shares = np.bincount(log.rung, minlength=5)[1:] / len(log.rung)
    expected = np.diff(np.concatenate([[0], 1 / (1 + np.exp(-np.array([-0.5, 0.5, 1.5]))), [1]]))
    assert shares == pytest.approx(expected, abs=0.02)


def test_a_history_that_explodes_is_cut_off_and_counted():
    log = simulate(simple(1000.0, 300.0), 1, 3, cap=50)
    assert log.exploded.sum() == 3
    assert len(log.time) == 150


def test_the_same_number_is_the_same_history():
    made = plan()
    one, other = simulate(made, 5, 10), simulate(made, 5, 3, first=7)
    assert one.time[one.history >= 7] == pytest.approx(other.time)
    assert not np.array_equal(simulate(made, 6, 10).time, one.time)
