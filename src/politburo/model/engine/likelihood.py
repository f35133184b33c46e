"""Exact log-likelihoods with gradient and information, as functions of the coefficients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.design import Exposures, RiskSets

__all__ = ["Value", "multinomial", "piecewise_exponential"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Value:
    """A log-likelihood with its gradient, information and the terms of the single events.

    `curvature` is minus the Hessian where that differs from the information, which is then the expected one.
    """

    loglik: float
    gradient: Floats
    information: Floats
    terms: Floats
    curvature: Floats | None = None


def piecewise_exponential(design: Exposures, theta: Floats) -> Value:
    """Timed model: sum over events of s.theta minus the sum over cells of time at risk times exp(s.theta).

    The terms carry the events' log rates; the integral belongs to all of them together.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        expected = design.exposure * np.exp(design.table @ theta)
        logs = design.chosen @ theta
        loglik = float(logs.sum() - expected.sum())
        gradient = design.chosen.sum(axis=0) - expected @ design.table
        information = (design.table * expected[:, None]).T @ design.table
    return Value(loglik, gradient, information, logs)


def multinomial(design: RiskSets, theta: Floats) -> Value:
    """Ordered model or choice: sum over events of s.theta minus the log of the risk set's sum of exp(s.theta)."""
    with np.errstate(over="ignore", invalid="ignore"):
        logs = design.table @ theta
    if not np.isfinite(logs).all():
        p = theta.size
        return Value(-np.inf, np.zeros(p), np.zeros((p, p)), np.zeros(design.chosen.size))
    terms, mean_sum, share, outer = risk_set_sums(
        design.table, logs, design.pointers, design.cells, design.weights, design.chosen
    )
    gradient = design.table[design.chosen].sum(axis=0) - mean_sum
    information = (design.table * share[:, None]).T @ design.table - outer
    return Value(float(terms.sum()), gradient, information, terms)


@compiled
def risk_set_sums(
    table: Floats, logs: Floats, pointers: Whole, cells: Whole, weights: Floats, chosen: Whole
) -> tuple[Floats, Floats, Floats, Floats]:
    """Per event its log-probability, and over all events three sums.

    They are the expected statistics, the probability that fell to each cell, and the outer products of the expected
    statistics.
    """
    p = table.shape[1]
    events = chosen.shape[0]
    terms = np.empty(events)
    share = np.zeros(table.shape[0])
    mean_sum = np.zeros(p)
    outer = np.zeros((p, p))
    mean = np.empty(p)
    odds = np.exp(logs - logs.max()) if logs.shape[0] > 0 else logs
    top_all = logs.max() if logs.shape[0] > 0 else 0.0
    for e in range(events):
        first, last = pointers[e], pointers[e + 1]
        total = 0.0
        for k in range(first, last):
            total += weights[k] * odds[cells[k]]
        top = top_all
        shifted = total < 1e-280
        if shifted:
            top = -np.inf
            for k in range(first, last):
                top = max(top, logs[cells[k]])
            total = 0.0
            for k in range(first, last):
                total += weights[k] * np.exp(logs[cells[k]] - top)
        mean[:] = 0.0
        for k in range(first, last):
            cell = cells[k]
            odd = np.exp(logs[cell] - top) if shifted else odds[cell]
            q = weights[k] * odd / total
            share[cell] += q
            for a in range(p):
                mean[a] += q * table[cell, a]
        for a in range(p):
            mean_sum[a] += mean[a]
            for b in range(p):
                outer[a, b] += mean[a] * mean[b]
        terms[e] = logs[chosen[e]] - top - np.log(total)
    return terms, mean_sum, share, outer
