"""Positions on issues as random walks: a local level for each issue and a common factor, observed with error.

The state is x = (c, u_1 .. u_K): a common lean and what an actor holds on each issue besides. Per month each takes an
independent normal step; a coded statement on issue k observes load_k c + u_k with an error of known sd. One issue
without a common factor is the local level model (Harvey 1989, "Forecasting, structural time series models and the
Kalman filter"); walks of positions after Martin and Quinn (2002), "Dynamic ideal point estimation", Political
Analysis 10(2), and Bailey, Strezhnev and Voeten (2017), Journal of Conflict Resolution 61(2). The scale is not
estimated: its ends are the two patrons' own lines, -1 and +1 on every issue.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from politburo.model.politics.faults import PoliticsError, at_least, positive

__all__ = [
    "Levels",
    "Observation",
    "Path",
    "Walk",
    "ahead",
    "filtered",
    "local_level",
    "polycentrism",
    "positions",
    "smoothed",
    "steady_gain",
]

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Walk:
    """How positions move.

    Attributes:
        loads: what the common factor adds to each issue, one number an issue.
        common_step: variance of the common factor's step a month.
        issue_steps: variance of each issue's own step a month.
        common_start, issue_starts: variances before the first month; means are 0.
    """

    loads: tuple[float, ...]
    common_step: float
    issue_steps: tuple[float, ...]
    common_start: float
    issue_starts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """A coded statement: month from 0, issue from 0, the position, its sd."""

    month: int
    issue: int
    position: float
    sd: float


@dataclass(frozen=True, slots=True)
class Path:
    """States over months: means (months, 1 + issues), covariances (months, 1 + issues, 1 + issues), log-likelihood."""

    mean: Floats
    cov: Floats
    loglik: float


@dataclass(frozen=True, slots=True)
class Levels:
    """Positions over months: means and sds, (months, issues), and of the common factor, (months,)."""

    mean: Floats
    sd: Floats
    common_mean: Floats
    common_sd: Floats


def steady_gain(step: float, error: float) -> float:
    """Return the gain to which a local level's filter settles, for variances q of the step and r of the error.

    K = P / (P + r) with P = (q + sqrt(q^2 + 4 q r)) / 2.

    Raises:
        PoliticsError: E721, a variance is not positive.
    """
    q, r = positive("step", step), positive("error", error)
    predicted = (q + math.sqrt(q * q + 4.0 * q * r)) / 2.0
    return predicted / (predicted + r)


def local_level(
    values: Sequence[float], *, step: float, error: float, mean: float = 0.0, variance: float = 1.0
) -> tuple[Floats, Floats]:
    """Return filtered means and variances of one local level, an observation a month, no step before the first.

    Raises:
        PoliticsError: E721, a variance is out of range.
    """
    at_least("step", step, 0.0)
    positive("error", error)
    m, p = mean, at_least("variance", variance, 0.0)
    means, variances = [], []
    for number, value in enumerate(values):
        p += step if number else 0.0
        gain = p / (p + error)
        m, p = m + gain * (value - m), p * (1.0 - gain)
        means.append(m)
        variances.append(p)
    return np.array(means), np.array(variances)


def _checked(walk: Walk, observations: Sequence[Observation], months: int) -> None:
    issues = len(walk.loads)
    if not issues == len(walk.issue_steps) == len(walk.issue_starts):
        raise PoliticsError("E724", "walk", "loads, steps and starts differ in number", "Give one of each an issue")
    for value in (walk.common_step, walk.common_start, *walk.issue_steps, *walk.issue_starts):
        at_least("variance", value, 0.0)
    for one in observations:
        if not (0 <= one.month < months and 0 <= one.issue < issues):
            raise PoliticsError(
                "E725",
                "observations",
                f"month {one.month}, issue {one.issue} lies outside",
                "Widen the span or leave it out",
            )
        positive("sd", one.sd)


def filtered(walk: Walk, observations: Sequence[Observation], months: int) -> Path:
    """Return states given everything up to each month, by a Kalman filter, with the log-likelihood.

    Args:
        walk: how positions move.
        observations: in any order; several may fall in a month.
        months: number of months; the start's variances hold in month 0, before its observations.

    Raises:
        PoliticsError: E721, E724, E725.
    """
    _checked(walk, observations, months)
    size = 1 + len(walk.loads)
    step = np.diag([walk.common_step, *walk.issue_steps])
    mean, cov, loglik = np.zeros(size), np.diag([walk.common_start, *walk.issue_starts]), 0.0
    by_month: list[list[Observation]] = [[] for _ in range(months)]
    for one in observations:
        by_month[one.month].append(one)
    means, covs = np.empty((months, size)), np.empty((months, size, size))
    identity = np.eye(size)
    for month in range(months):
        cov = cov + step if month else cov
        for one in by_month[month]:
            row = np.zeros(size)
            row[0], row[1 + one.issue] = walk.loads[one.issue], 1.0
            spread = float(row @ cov @ row) + one.sd**2
            miss = one.position - float(row @ mean)
            gain = cov @ row / spread
            mean = mean + gain * miss
            left = identity - np.outer(gain, row)
            cov = left @ cov @ left.T + one.sd**2 * np.outer(gain, gain)
            loglik -= 0.5 * (math.log(2.0 * math.pi * spread) + miss * miss / spread)
        means[month], covs[month] = mean, cov
    return Path(means, covs, loglik)


def smoothed(walk: Walk, observations: Sequence[Observation], months: int) -> Path:
    """Return states given everything (Rauch, Tung and Striebel's smoother over `filtered`).

    Raises:
        PoliticsError: E721, E724, E725.
    """
    forward = filtered(walk, observations, months)
    step = np.diag([walk.common_step, *walk.issue_steps])
    mean, cov = forward.mean.copy(), forward.cov.copy()
    for month in range(months - 2, -1, -1):
        predicted = forward.cov[month] + step
        gain = np.linalg.lstsq(predicted, forward.cov[month], rcond=None)[0].T
        mean[month] += gain @ (mean[month + 1] - forward.mean[month])
        cov[month] += gain @ (cov[month + 1] - predicted) @ gain.T
    return Path(mean, cov, forward.loglik)


def positions(walk: Walk, path: Path) -> Levels:
    """Return positions on the issues from states: load_k c + u_k."""
    rows = np.column_stack([np.array(walk.loads), np.eye(len(walk.loads))])
    variance = np.einsum("ki,tij,kj->tk", rows, path.cov, rows)
    return Levels(
        path.mean @ rows.T,
        np.sqrt(np.maximum(variance, 0.0)),
        path.mean[:, 0],
        np.sqrt(np.maximum(path.cov[:, 0, 0], 0.0)),
    )


def ahead(walk: Walk, mean: Floats, cov: Floats, months: int, draws: int, generator: np.random.Generator) -> Floats:
    """Draw positions for months after a cut, starting from the state there.

    Args:
        walk: how positions move.
        mean: the filtered state in the cut's month.
        cov: its covariance.
        months: how many months after it.
        draws: number of histories.
        generator: the source of randomness.

    Returns:
        Positions, (draws, months, issues).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    at_least("months", months, 1)
    at_least("draws", draws, 1)
    rows = np.column_stack([np.array(walk.loads), np.eye(len(walk.loads))])
    start = generator.multivariate_normal(mean, cov, size=draws, method="svd")
    sds = np.sqrt(np.array([walk.common_step, *walk.issue_steps]))
    steps = generator.standard_normal((draws, months, mean.size)) * sds
    return np.asarray((start[:, None, :] + steps.cumsum(axis=1)) @ rows.T, dtype=np.float64)


def polycentrism(common: Sequence[float], two_leaders: Sequence[bool]) -> float:
    """Return 0.5 x share of parties with |common position| < 0.5, plus 0.5 x share that name two leaders of the camp.

    A reduced form of our own, 0 to 1.

    Raises:
        PoliticsError: E724, no party, or lists of different lengths.
    """
    if not common or len(common) != len(two_leaders):
        raise PoliticsError("E724", "two_leaders", "not one for each party", "Give both numbers for every coded party")
    between = sum(abs(one) < 0.5 for one in common) / len(common)
    return 0.5 * between + 0.5 * sum(two_leaders) / len(two_leaders)
