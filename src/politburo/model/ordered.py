"""The ordered logit of severities: log-likelihood with gradient and Hessian, by cuts or by the gaps between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Value = tuple[float, Floats, Floats]


@dataclass(frozen=True, slots=True)
class MarkData:
    """Severities: (E, M) effects; (E, L) rungs seen, and rungs possible given the standing."""

    effects: Floats
    seen: Floats
    allowed: Floats


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
