"""Positions that move with time: printed vectors, and the whole Gaussian posterior as a second computation."""

import math

import numpy as np
import pytest

from politburo.model.politics import PoliticsError
from politburo.model.politics.levels import (
    Observation,
    Walk,
    ahead,
    filtered,
    local_level,
    polycentrism,
    positions,
    smoothed,
    steady_gain,
)

ONE = Walk(loads=(0.0,), common_step=0.0, issue_steps=(0.25,), common_start=0.0, issue_starts=(1.0,))
THREE = Walk(
    loads=(1.0, 0.8, 0.0),
    common_step=0.02,
    issue_steps=(0.03, 0.01, 0.05),
    common_start=0.4,
    issue_starts=(0.5, 0.6, 0.7),
)
SEEN = [
    Observation(0, 0, 0.6, 0.25),
    Observation(2, 0, -0.4, 0.3),
    Observation(2, 1, 0.7, 0.2),
    Observation(5, 2, 0.9, 0.5),
    Observation(7, 1, 0.8, 0.25),
    Observation(7, 0, -0.6, 0.25),
]


def test_steady_gain():
    assert steady_gain(0.3, 0.3) == pytest.approx((math.sqrt(5) - 1) / 2)
    assert steady_gain(0.3, 0.3) == pytest.approx(0.618034, abs=1e-6)
    _, variances = local_level([0.0] * 60, step=0.3, error=0.3)
    assert variances[-1] / 0.3 == pytest.approx(steady_gain(0.3, 0.3))


def test_filter_vector():
    means, variances = local_level((1, 1, -1), step=0.25, error=0.5)
    assert means == pytest.approx([0.666667, 0.846154, -0.094340], abs=1e-6)
    assert variances == pytest.approx([0.333333, 0.269231, 0.254717], abs=1e-6)
    path = filtered(ONE, [Observation(t, 0, y, math.sqrt(0.5)) for t, y in enumerate((1, 1, -1))], 3)
    assert positions(ONE, path).mean[:, 0] == pytest.approx(means)
    assert positions(ONE, path).sd[:, 0] ** 2 == pytest.approx(variances)


def whole_posterior(walk, observations, months):
    """All months at once: prior covariance of the walks, conditioned on every observation by one Gaussian formula."""
    size = 1 + len(walk.loads)
    starts = np.array([walk.common_start, *walk.issue_starts])
    steps = np.array([walk.common_step, *walk.issue_steps])
    common = np.minimum.outer(np.arange(months), np.arange(months))
    prior = np.zeros((months * size, months * size))
    for k in range(size):
        prior[k::size, k::size] = starts[k] + steps[k] * common
    rows = np.zeros((len(observations), months * size))
    for n, one in enumerate(observations):
        rows[n, one.month * size] = walk.loads[one.issue]
        rows[n, one.month * size + 1 + one.issue] = 1.0
    seen = np.array([one.position for one in observations])
    spread = rows @ prior @ rows.T + np.diag([one.sd**2 for one in observations])
    gain = prior @ rows.T @ np.linalg.inv(spread)
    mean = (gain @ seen).reshape(months, size)
    cov = prior - gain @ rows @ prior
    sign, logdet = np.linalg.slogdet(2 * np.pi * spread)
    assert sign > 0
    loglik = -0.5 * (logdet + seen @ np.linalg.inv(spread) @ seen)
    return mean, np.stack([cov[t * size : (t + 1) * size, t * size : (t + 1) * size] for t in range(months)]), loglik


def test_smoother_equals_the_whole_posterior():
    mean, cov, loglik = whole_posterior(THREE, SEEN, 10)
    path = smoothed(THREE, SEEN, 10)
    assert path.mean == pytest.approx(mean, abs=1e-10)
    assert path.cov == pytest.approx(cov, abs=1e-10)
    assert path.loglik == pytest.approx(loglik)


def test_filter_is_the_posterior_of_what_came_before():
    path = filtered(THREE, SEEN, 10)
    for month in (0, 2, 5, 8):
        mean, cov, _ = whole_posterior(THREE, [one for one in SEEN if one.month <= month], month + 1)
        assert path.mean[month] == pytest.approx(mean[month], abs=1e-10)
        assert path.cov[month] == pytest.approx(cov[month], abs=1e-10)


def test_order_of_observations_within_a_month_does_not_matter():
    assert smoothed(THREE, SEEN[::-1], 10).mean == pytest.approx(smoothed(THREE, SEEN, 10).mean)


def test_issues_can_part_where_one_axis_could_not():
    found = positions(THREE, smoothed(THREE, SEEN, 10))
    assert found.mean[7, 0] < -0.3
    assert found.mean[7, 1] > 0.5
    # Issue 2 has no load: what is said on others leaves it alone.
    alone = smoothed(THREE, [one for one in SEEN if one.issue == 2], 10)
    assert positions(THREE, alone).mean[:, 2] == pytest.approx(found.mean[:, 2])


def test_a_common_factor_carries_news_from_one_issue_to_another():
    path = positions(THREE, smoothed(THREE, [Observation(3, 0, 1.0, 0.2)], 6))
    assert path.mean[3, 1] > 0.1
    assert path.mean[3, 2] == pytest.approx(0)
    assert path.sd[3, 1] < math.sqrt(0.6 + 3 * 0.01 + 0.64 * (0.4 + 3 * 0.02))


def test_forward_draws_have_the_moments_of_the_walk():
    path = filtered(THREE, SEEN, 8)
    drawn = ahead(THREE, path.mean[-1], path.cov[-1], 12, 40_000, np.random.default_rng(10))
    assert drawn.shape == (40_000, 12, 3)
    level = positions(THREE, path)
    assert drawn[:, 11].mean(axis=0) == pytest.approx(level.mean[-1], abs=0.02)
    grown = level.sd[-1] ** 2 + 12 * (np.array([1.0, 0.64, 0.0]) * 0.02 + np.array([0.03, 0.01, 0.05]))
    assert drawn[:, 11].var(axis=0) == pytest.approx(grown, rel=0.04)


def test_polycentrism():
    assert polycentrism([0.9, -0.1, -0.9, 0.2], [False, True, False, False]) == pytest.approx(0.5 * 0.5 + 0.5 * 0.25)
    assert polycentrism([-1.0], [False]) == 0
    with pytest.raises(PoliticsError, match="E724"):
        polycentrism([], [])


@pytest.mark.parametrize(
    ("observations", "code"),
    [
        ([Observation(10, 0, 0.0, 0.1)], "E725"),
        ([Observation(0, 3, 0.0, 0.1)], "E725"),
        ([Observation(0, 0, 0.0, 0.0)], "E721"),
    ],
)
def test_observations_that_cannot_be_placed_are_refused(observations, code):
    with pytest.raises(PoliticsError, match=code):
        filtered(THREE, observations, 10)
