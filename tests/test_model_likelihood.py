"""Likelihoods against numbers, closed forms and known parameters."""

import math

import numpy as np
import pytest

from politburo.model.likelihood import (
    MarkData,
    Normal,
    RateData,
    ReplyData,
    mark_likelihood,
    maximise,
    ordered_cuts,
    rate_likelihood,
    reply_likelihood,
)


def rates(seed=0, rows=60, acts=25, size=3, group=4):
    rng = np.random.default_rng(seed)
    weights = rng.uniform(0.5, 3, (acts, group))
    weights[:10, 1:] = 0
    return RateData(
        rng.normal(size=(rows, size)), rng.uniform(0.1, 2, rows), rng.normal(size=(acts, group, size)), weights
    )


def marks(seed=1, acts=30, effects=2):
    rng = np.random.default_rng(seed)
    seen = np.zeros((acts, 4))
    allowed = np.ones((acts, 4))
    for place in range(acts):
        floor = rng.integers(0, 3)
        allowed[place, :floor] = 0
        chosen = rng.choice(np.arange(floor, 4), size=rng.integers(1, 5 - floor), replace=False)
        seen[place, chosen] = 1
    return MarkData(rng.normal(size=(acts, effects)), seen, allowed)


def replies(seed=2, count=20):
    rng = np.random.default_rng(seed)
    return ReplyData(rng.normal(size=(count, 4, 5)), rng.integers(0, 4, count).astype(float))


CASES = [
    (lambda t: rate_likelihood(rates(), t), np.array([0.1, -0.3, 0.2])),
    (lambda t: mark_likelihood(marks(), t), np.array([-0.8, 0.1, -0.4, 0.5, -0.2])),
    (lambda t: reply_likelihood(replies(), t), np.array([0.1, 0.4, -0.2, 0.3, 0.0])),
]


@pytest.mark.parametrize(("function", "at"), CASES, ids=["rate", "mark", "reply"])
def test_gradient_and_hessian_are_the_derivatives(function, at):
    _, gradient, hessian = function(at)
    step = 1e-5
    for place in range(len(at)):
        up, down = at.copy(), at.copy()
        up[place] += step
        down[place] -= step
        assert gradient[place] == pytest.approx((function(up)[0] - function(down)[0]) / (2 * step), abs=1e-5)
        assert hessian[place] == pytest.approx((function(up)[1] - function(down)[1]) / (2 * step), abs=1e-4)


def test_a_constant_rate_has_its_closed_form():
    k, months = 17, 1234.5
    data = RateData(np.ones((3, 1)), np.array([1000.0, 200.0, 34.5]), np.ones((k, 1, 1)), np.ones((k, 1)))
    mode = maximise(lambda t: rate_likelihood(data, t), Normal(np.zeros(1), np.array([1e6])))
    assert mode.mean[0] == pytest.approx(math.log(k / months), abs=1e-8)
    assert mode.likelihood == pytest.approx(k * math.log(k / months) - k, abs=1e-8)
    assert mode.cov[0, 0] == pytest.approx(1 / k, rel=1e-6)


def test_the_discrete_form_is_approached_by_short_months():
    # k ln(k/N) + (N - k) ln(1 - k/N) is the limit for one trial a month, up to terms of k^2 / N
    k, months = 20, 20_000
    continuous = k * math.log(k / months) - k
    discrete = k * math.log(k / months) + (months - k) * math.log(1 - k / months)
    assert continuous == pytest.approx(discrete, abs=k * k / months)


def test_an_act_on_one_of_several_sums_their_rates():
    one = RateData(np.zeros((0, 1)), np.zeros(0), np.ones((1, 3, 1)), np.array([[2.0, 3.0, 0.0]]))
    assert rate_likelihood(one, np.array([0.7]))[0] == pytest.approx(math.log(5) + 0.7)


def test_known_rates_are_recovered():
    rng = np.random.default_rng(5)
    truth = np.array([-2.0, 0.8, -0.5])
    rows = np.column_stack([np.ones(4000), rng.integers(0, 2, 4000), rng.normal(size=4000)])
    counts = rng.poisson(np.exp(rows @ truth))
    targets = np.repeat(rows, counts, axis=0)[:, None, :]
    data = RateData(rows, np.ones(4000), targets, np.ones((len(targets), 1)))
    mode = maximise(lambda t: rate_likelihood(data, t), Normal(np.zeros(3), np.full(3, 10.0)))
    assert np.all(np.abs(mode.mean - truth) < 3 * np.sqrt(np.diag(mode.cov)))
    assert np.sqrt(np.diag(mode.cov)).max() < 0.1


def test_known_severities_are_recovered_from_sets_and_truncation():
    rng = np.random.default_rng(6)
    count, cuts, beta = 6000, np.array([-0.7, 0.4, 1.2]), 0.9
    effects = rng.normal(size=(count, 1))
    below = 1 / (1 + np.exp(-(cuts[None, :] - beta * effects)))
    floors = rng.integers(0, 2, count)
    draws = rng.uniform(size=count)
    skipped = np.where(floors == 1, below[:, 0], 0)
    rungs = (skipped + (1 - skipped) * draws)[:, None] > below
    rung = rungs.sum(axis=1)
    seen, allowed = np.zeros((count, 4)), np.ones((count, 4))
    seen[np.arange(count), rung] = 1
    allowed[floors == 1, 0] = 0
    vague = rng.uniform(size=count) < 0.3
    seen[vague] = allowed[vague]
    mode = maximise(
        lambda t: mark_likelihood(MarkData(effects, seen, allowed), t), Normal(np.zeros(4), np.full(4, 5.0))
    )
    assert ordered_cuts(mode.mean[:3]) == pytest.approx(cuts, abs=0.12)
    assert mode.mean[3] == pytest.approx(beta, abs=0.1)


def test_cuts_keep_their_order_where_a_rung_is_never_seen():
    seen = np.zeros((12, 4))
    seen[:6, 0], seen[6:, 3] = 1, 1
    data = MarkData(np.zeros((12, 0)), seen, np.ones((12, 4)))
    mode = maximise(lambda t: mark_likelihood(data, t), Normal(np.array([-1.0, 0.0, 0.0]), np.array([1.5, 1.0, 1.0])))
    assert np.all(np.diff(ordered_cuts(mode.mean)) > 0)


def test_evidence_is_the_integral_where_the_posterior_is_nearly_normal():
    data = RateData(np.ones((1, 1)), np.array([400.0]), np.ones((80, 1, 1)), np.ones((80, 1)))
    prior = Normal(np.array([-1.0]), np.array([0.7]))
    mode = maximise(lambda t: rate_likelihood(data, t), prior)
    grid = np.linspace(-4, 1, 20_001)
    values = np.array([rate_likelihood(data, np.array([x]))[0] for x in grid])
    density = values - 0.5 * ((grid + 1) / 0.7) ** 2 - math.log(0.7 * math.sqrt(2 * math.pi))
    top = density.max()
    exact = top + math.log(np.exp(density - top).sum() * (grid[1] - grid[0]))
    assert mode.evidence == pytest.approx(exact, abs=0.01)


def test_a_fixed_coefficient_stays():
    mode = maximise(lambda t: rate_likelihood(rates(), t), Normal(np.array([0.0, 0.3, 0.0]), np.array([1.0, 0.0, 1.0])))
    assert mode.mean[1] == 0.3
    assert mode.cov[1, 1] == 0
