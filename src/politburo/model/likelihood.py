"""Exact likelihoods with gradient and Hessian (rates, ordered severities, answers), and their posterior modes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from politburo.model.readings import Floats, Mask

Value = tuple[float, Floats, Floats]
MOST_STEPS = 100
TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class RateData:
    """What a rate is fitted to.

    Attributes:
        rows: (R, K) effects while exposed.
        exposure: (R,) person-months.
        targets: (E, S, K) effects of the units one of which was struck, at the time of each act.
        weights: (E, S) people standing for each; 0 where there are fewer than S units.
    """

    rows: Floats
    exposure: Floats
    targets: Floats
    weights: Floats


@dataclass(frozen=True, slots=True)
class MarkData:
    """Severities: (E, M) effects; (E, L) rungs seen, and rungs possible given the standing."""

    effects: Floats
    seen: Floats
    allowed: Floats


@dataclass(frozen=True, slots=True)
class ReplyData:
    """Answers: (N, C, P) effects of each answer at each trigger; (N,) the answer given."""

    effects: Floats
    given: Floats


def rate_likelihood(data: RateData, theta: Floats) -> Value:
    """Log-likelihood of piecewise-constant hazards, gradient and Hessian.

    sum_e log sum_{u in S_e} w_u exp(x_u theta) - sum_r exposure_r exp(x_r theta); a known target has S_e of one unit
    (Andersen and Gill 1982; relational events: Butts 2008). Where several units stand in S_e, one of them was struck.
    """
    hazard = data.exposure * np.exp(data.rows @ theta)
    value = -float(hazard.sum())
    gradient = -(hazard @ data.rows)
    hessian = -(data.rows.T * hazard) @ data.rows
    if len(data.targets):
        scores = data.targets @ theta
        top = np.where(data.weights > 0, scores, -np.inf).max(axis=1, keepdims=True)
        part = data.weights * np.exp(np.where(data.weights > 0, scores - top, -np.inf))
        total = part.sum(axis=1, keepdims=True)
        value += float((np.log(total) + top).sum())
        share = part / total
        mean = np.einsum("es,esk->ek", share, data.targets)
        gradient = gradient + mean.sum(axis=0)
        hessian = hessian + np.einsum("es,esk,esl->kl", share, data.targets, data.targets) - mean.T @ mean
    return value, gradient, hessian


def ordered_cuts(psi: Floats) -> Floats:
    """Return the cuts of the first cut and the logs of the gaps between the others."""
    return np.asarray(psi[0] + np.concatenate([[0.0], np.cumsum(np.exp(psi[1:]))]))


def mark_likelihood(data: MarkData, psi: Floats) -> Value:
    """Log-likelihood of ordered severities, truncated at the present standing.

    P(rung <= r) = F(c_r - z beta), F the logistic function (McCullagh 1980); the contribution of an act is
    log P(rung in seen) - log P(rung in allowed). Parameters: first cut, logs of the gaps between cuts, then effects.
    """
    cuts, size = data.seen.shape[1] - 1, len(psi)
    gaps = np.exp(psi[1:cuts])
    jacobian = np.eye(size)
    jacobian[:cuts, 0] = 1.0
    jacobian[:cuts, 1:cuts] = np.tril(np.ones((cuts, cuts)))[:, 1:] * gaps
    value, gradient, hessian = _mark_by_cuts(data, np.concatenate([ordered_cuts(psi[:cuts]), psi[cuts:]]))
    curved = jacobian.T @ hessian @ jacobian
    # second derivative of the cuts: a gap's own, in every cut that lies above it
    above = np.array([gradient[place:cuts].sum() for place in range(1, cuts)])
    curved[range(1, cuts), range(1, cuts)] += above * gaps
    return value, gradient @ jacobian, curved


def _mark_by_cuts(data: MarkData, psi: Floats) -> Value:
    """The same by the cuts themselves."""
    levels = data.seen.shape[1]
    cuts = levels - 1
    size = len(psi)
    count = len(data.effects)
    argument = psi[:cuts][None, :] - (data.effects @ psi[cuts:])[:, None]
    below = np.concatenate([np.zeros((count, 1)), 1 / (1 + np.exp(-argument)), np.ones((count, 1))], axis=1)
    first = below * (1 - below)
    second = first * (1 - 2 * below)
    direction = np.zeros((count, levels + 1, size))
    direction[:, 1:levels, :cuts] = np.eye(cuts)
    direction[:, 1:levels, cuts:] = -data.effects[:, None, :]
    value, gradient, hessian = 0.0, np.zeros(size), np.zeros((size, size))
    for member, sign in ((data.seen, 1.0), (data.allowed, -1.0)):
        # P(S) = sum over rungs r in S of F_r - F_{r-1}, written as a sum over the boundaries between rungs
        step = np.zeros((count, levels + 1))
        step[:, 1:levels] = member[:, :-1] - member[:, 1:]
        step[:, 0], step[:, levels] = -member[:, 0], member[:, -1]
        chance = np.maximum((step * below).sum(axis=1), 1e-300)
        slope = np.einsum("el,elp->ep", step * first, direction) / chance[:, None]
        curve = np.einsum("el,elp,elq->pq", step * second / chance[:, None], direction, direction)
        value += sign * float(np.log(chance).sum())
        gradient = gradient + sign * slope.sum(axis=0)
        hessian = hessian + sign * (curve - slope.T @ slope)
    return value, gradient, hessian


def reply_likelihood(data: ReplyData, phi: Floats) -> Value:
    """Log-likelihood of a multinomial logit (McFadden 1974), effects by compliance (Anderson 1984)."""
    if not len(data.given):
        return 0.0, np.zeros(len(phi)), np.zeros((len(phi), len(phi)))
    scores = data.effects @ phi
    top = scores.max(axis=1, keepdims=True)
    part = np.exp(scores - top)
    total = part.sum(axis=1, keepdims=True)
    chance = part / total
    rows = np.arange(len(data.given))
    given = data.given.astype(np.int64)
    value = float((scores[rows, given] - top[:, 0] - np.log(total[:, 0])).sum())
    mean = np.einsum("nc,ncp->np", chance, data.effects)
    gradient = (data.effects[rows, given] - mean).sum(axis=0)
    hessian = -(np.einsum("nc,ncp,ncq->pq", chance, data.effects, data.effects) - mean.T @ mean)
    return value, gradient, hessian


@dataclass(frozen=True, slots=True)
class Normal:
    """Independent normal priors; a standard deviation of 0 fixes the coefficient."""

    mean: Floats
    sd: Floats

    @property
    def free(self) -> Mask:
        """Which coefficients are estimated."""
        return np.asarray(self.sd > 0)


@dataclass(frozen=True, slots=True)
class Mode:
    """A maximum and the normal approximation around it.

    Attributes:
        mean: the coefficients.
        cov: their covariance; 0 for fixed ones.
        evidence: Laplace approximation of the log of the integrated likelihood.
        likelihood: log-likelihood at the maximum.
    """

    mean: Floats
    cov: Floats
    evidence: float
    likelihood: float


def maximise(function: Callable[[Floats], Value], prior: Normal, start: Floats | None = None) -> Mode:
    """Find the posterior mode by Newton's method with halved steps, a ridge added where the curvature is not negative.

    Args:
        function: log-likelihood, gradient and Hessian of all coefficients.
        prior: normal priors.
        start: where to begin; the prior mean by default.

    Raises:
        ValueError: no maximum was found.
    """
    free = np.flatnonzero(prior.free)
    theta = np.array(prior.mean if start is None else start, dtype=np.float64)
    theta[~prior.free] = prior.mean[~prior.free]
    precision = 1.0 / prior.sd[free] ** 2

    def posterior(at: Floats) -> tuple[float, Floats, Floats, float]:
        likelihood, gradient, hessian = function(at)
        gap = at[free] - prior.mean[free]
        value = likelihood - 0.5 * float(gap @ (precision * gap))
        return value, gradient[free] - precision * gap, hessian[np.ix_(free, free)] - np.diag(precision), likelihood

    value, gradient, hessian, likelihood = posterior(theta)
    for _ in range(MOST_STEPS):
        step = _step(gradient, hessian)
        if float(gradient @ step) < TOLERANCE:
            cov = np.zeros((len(theta), len(theta)))
            inner = np.linalg.inv(-hessian) if len(free) else np.zeros((0, 0))
            cov[np.ix_(free, free)] = inner
            # the factors 2 pi of prior and integral cancel: -sum log sd + log |cov| / 2
            evidence = value - float(np.log(prior.sd[free]).sum()) + 0.5 * float(np.linalg.slogdet(inner)[1])
            return Mode(theta, cov, evidence, likelihood)
        length = 1.0
        while True:
            trial = theta.copy()
            trial[free] += length * step
            new = posterior(trial)
            if new[0] > value - 1e-12 and np.isfinite(new[0]):
                break
            length /= 2
            if length < 1e-10:
                raise ValueError(
                    "E307 The fit does not converge: no step raises the posterior. Check priors and scales."
                )
        theta = trial
        value, gradient, hessian, likelihood = new
    raise ValueError(f"E307 The fit does not converge in {MOST_STEPS} steps. Check priors and scales.")


def _step(gradient: Floats, hessian: Floats) -> Floats:
    """Newton's step, with a ridge where the curvature does not point down."""
    if not len(gradient):
        return gradient
    ridge = 0.0
    while True:
        try:
            factor = np.linalg.cholesky(-hessian + ridge * np.eye(len(gradient)))
        except np.linalg.LinAlgError:
            ridge = max(1e-3, 10 * ridge)
            continue
        half = np.linalg.solve(factor, gradient)
        return np.asarray(np.linalg.solve(factor.T, half))
