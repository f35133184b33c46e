"""The ordered logit of severities against numbers and known parameters."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize

from politburo.model.ordered import MarkData, mark_likelihood, ordered_cuts


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


def mode(data: MarkData, mean, sd):
    """The posterior mode under independent normal priors."""
    mean, sd = np.asarray(mean), np.asarray(sd)

    def less(psi):
        value, gradient, _ = mark_likelihood(data, psi)
        return -value + 0.5 * (((psi - mean) / sd) ** 2).sum(), -gradient + (psi - mean) / sd**2

    return minimize(less, mean, jac=True, method="BFGS").x


def test_gradient_and_hessian_are_the_derivatives():
    data, at = marks(), np.array([-0.8, 0.1, -0.4, 0.5, -0.2])
    _, gradient, hessian = mark_likelihood(data, at)
    step = 1e-5
    for place in range(len(at)):
        up, down = at.copy(), at.copy()
        up[place] += step
        down[place] -= step
        above, below = mark_likelihood(data, up), mark_likelihood(data, down)
        assert gradient[place] == pytest.approx((above[0] - below[0]) / (2 * step), abs=1e-5)
        assert hessian[place] == pytest.approx((above[1] - below[1]) / (2 * step), abs=1e-4)


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
    found = mode(MarkData(effects, seen, allowed), np.zeros(4), np.full(4, 5.0))
    assert ordered_cuts(found[:3]) == pytest.approx(cuts, abs=0.12)
    assert found[3] == pytest.approx(beta, abs=0.1)


def test_cuts_keep_their_order_where_a_rung_is_never_seen():
    seen = np.zeros((12, 4))
    seen[:6, 0], seen[6:, 3] = 1, 1
    found = mode(MarkData(np.zeros((12, 0)), seen, np.ones((12, 4))), [-1.0, 0.0, 0.0], [1.5, 1.0, 1.0])
    assert np.all(np.diff(ordered_cuts(found)) > 0)
