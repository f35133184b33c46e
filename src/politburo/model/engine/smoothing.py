"""Pareto-smoothed importance weights.

Source: A. Vehtari, D. Simpson, A. Gelman, Y. Yao, J. Gabry, "Pareto smoothed importance sampling", Journal of Machine
Learning Research 25, 2024; the tail is fitted as in J. Zhang, M. A. Stephens, Technometrics 51, 2009.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

__all__ = ["pareto_tail", "smoothed"]

Floats = NDArray[np.float64]


def smoothed(logs: Floats) -> tuple[Floats, float]:
    """Normalised weights from their logarithms, the largest smoothed, and the shape khat of their tail.

    Below 0.7 the weighted means can be relied on. With fewer than 25 draws, or a tail of equal weights, nothing is
    smoothed; khat is then infinite where too few draws were made to tell, and minus infinity for equal weights.
    """
    weights = np.exp(logs - logs.max())
    count = logs.size
    if np.ptp(logs) < 1e-12:
        return weights / weights.sum(), -math.inf
    size = math.ceil(min(0.2 * count, 3 * math.sqrt(count)))
    khat = math.inf
    if size >= 5:
        order = np.argsort(weights, kind="stable")
        tail = order[-size:]
        cut = max(float(weights[order[-size - 1]]), np.finfo(np.float64).tiny)
        excess = weights[tail] - cut
        if excess[-1] - excess[0] > 1e-12:
            khat, scale = pareto_tail(np.maximum(excess, 1e-300))
            if math.isfinite(khat):
                ranks = (np.arange(size) + 0.5) / size
                spread = -np.log1p(-ranks) if abs(khat) < 1e-12 else np.expm1(-khat * np.log1p(-ranks)) / khat
                weights[tail] = np.minimum(cut + scale * spread, 1.0)
        else:
            khat = -math.inf
    return weights / weights.sum(), khat


def pareto_tail(excess: Floats) -> tuple[float, float]:
    """Shape and scale of a generalised Pareto distribution for excesses in rising order.

    The shape is drawn towards 0.5 as if by ten further observations.
    """
    count = excess.size
    grid = 30 + int(math.sqrt(count))
    quartile = float(excess[int(count / 4 + 0.5) - 1])
    steps = np.arange(1, grid + 1) - 0.5
    theta = 1 / excess[-1] + (1 - np.sqrt(grid / steps)) / (3 * quartile)
    shapes = np.log1p(-theta[:, None] * excess[None, :]).mean(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        profile = count * (np.log(-theta / shapes) - shapes - 1)
    profile = np.where(np.isfinite(profile), profile, -np.inf)
    weight = np.exp(profile - profile.max())
    best = float((theta * weight).sum() / weight.sum())
    shape = float(np.log1p(-best * excess).mean())
    scale = -shape / best
    return (count * shape + 5.0) / (count + 10), scale
