"""The likelihood of a decision on a set of targets, chosen one after another in an order nobody recorded."""

from __future__ import annotations

import math
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from politburo.model.families.evidence import Taken

__all__ = ["set_likelihood"]

Floats = NDArray[np.float64]


def set_likelihood(taken: Taken, theta: Floats) -> tuple[float, Floats, Floats]:
    """Log-probability of a set of m targets among n candidates, with gradient and Hessian.

    The sum over all m! orders of the probability of choosing the targets in that order and then stopping. With weights
    w_i = exp(log weight_i + x_i beta), h_k = exp(z gamma + rho k) for the stop after k targets (none before `least`), and
    D(S) = sum of w over those not in S + h_|S|, an order has probability prod w_i / D(chosen before i) times h_m / D(all targets);
    nothing is left to stop from where all candidates are taken. The sum runs over subsets instead of orders, f(S) = sum over i in
    S of f(S - i) / D(S - i), 2^m steps; derivatives run along.

    Args:
        taken: candidates (targets first), what speaks for each and for stopping.
        theta: beta, gamma, rho.
    """
    m, n = taken.targets, len(taken.offset)
    width, size = taken.x.shape[1], theta.size
    x = np.zeros((n, size))
    x[:, :width] = taken.x
    lean = taken.offset + x @ theta
    top = lean.max()
    w = np.exp(lean - top)
    z = np.zeros((m + 1, size))
    z[:, width:-1] = taken.stop
    z[:, -1] = np.arange(m + 1)
    h = np.exp(z @ theta - top)
    h[: taken.least] = 0.0
    first, second = w[:, None] * x, np.einsum("n,nk,nl->nkl", w, x, x)
    whole, whole_1, whole_2 = w.sum(), first.sum(axis=0), second.sum(axis=0)

    def below(members: tuple[int, ...]) -> tuple[float, Floats, Floats]:
        at, k = list(members), len(members)
        value = whole - w[at].sum() + h[k]
        gradient = whole_1 - first[at].sum(axis=0) + h[k] * z[k]
        return value, gradient, whole_2 - second[at].sum(axis=0) + h[k] * np.outer(z[k], z[k])

    paths: dict[tuple[int, ...], tuple[float, Floats, Floats]] = {(): (1.0, np.zeros(size), np.zeros((size, size)))}
    for count in range(1, m + 1):
        steps = {members: _over(paths[members], below(members)) for members in paths}
        paths = {
            members: _sum([steps[(*members[:i], *members[i + 1 :])] for i in range(count)])
            for members in combinations(range(m), count)
        }
    f, f_1, f_2 = paths[tuple(range(m))]
    value = float((lean[:m] - top).sum()) + math.log(f)
    gradient = x[:m].sum(axis=0) + f_1 / f
    hessian = f_2 / f - np.outer(f_1, f_1) / f**2
    if m < n:
        d, d_1, d_2 = below(tuple(range(m)))
        value += float(z[m] @ theta) - top - math.log(d)
        gradient = gradient + z[m] - d_1 / d
        hessian = hessian - d_2 / d + np.outer(d_1, d_1) / d**2
    return value, gradient, hessian


def _over(f: tuple[float, Floats, Floats], d: tuple[float, Floats, Floats]) -> tuple[float, Floats, Floats]:
    """f / d with its derivatives."""
    cross = np.outer(f[1], d[1])
    value, gradient = f[0] / d[0], f[1] / d[0] - f[0] * d[1] / d[0] ** 2
    hessian = f[2] / d[0] - (cross + cross.T) / d[0] ** 2 - f[0] * d[2] / d[0] ** 2 + 2 * f[0] * np.outer(d[1], d[1]) / d[0] ** 3
    return value, gradient, hessian


def _sum(parts: list[tuple[float, Floats, Floats]]) -> tuple[float, Floats, Floats]:
    value = sum(one[0] for one in parts)
    return value, np.sum([one[1] for one in parts], axis=0), np.sum([one[2] for one in parts], axis=0)
