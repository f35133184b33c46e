"""Choice of a pair for coordination: the multinomial over unordered pairs of Stadtfeld, Hollway and Block (2017).

Each of two actors must choose the other: with p_ij = exp(s_ij.theta) / sum_k exp(s_ik.theta), the tie {i, j} has
probability proportional to p_ij p_ji among all pairs at risk. With E_i the expected statistics of i's choice and D_ij
= s_ij + s_ji - E_i - E_j the gradient of log(p_ij p_ji), the gradient of an event's log-probability is D of its pair
minus the mean of D, and the information reported is the variance of D under the model (the Fisher information given
the history).

A pair keeps its statistics over many events. What is quadratic in them is therefore gathered once per pair and
spell: the weights of the spell's events are summed first, the outer product is taken at its end. Sums over each
actor's choices are updated where a statistic changed, and recomputed only where cancellation could harm them. Odds
that leave the range of numbers are met by a slow way that takes logarithms of all sums (:func:`stepwise`).
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.likelihood import Value
from politburo.model.engine.pairslopes import pair_weights
from politburo.model.engine.pairsums import pair_sums
from politburo.model.engine.spellsums import below_top, log_odds, nothing_apart, spell_slopes, spell_sums

if TYPE_CHECKING:
    from collections.abc import Callable

    from politburo.model.engine.spells import Pairs, Stretch

__all__ = ["coordination", "logs", "room", "slope"]

T = TypeVar("T")
Floats = NDArray[np.float64]
MANY: Final = 20_000  # spells from which on threads are worth starting


def room(design: Pairs) -> tuple[Floats, ...]:
    """Where each stretch may keep what an evaluation needs: room made once costs less than room made at each.

    In one piece, which the system hands out in large pages. Two evaluations at the same time need two rooms.
    """
    size, p = design.actors * (design.actors - 1) // 2, design.order.size
    needs = [5 * part.pair.size + (7 + 3 * p - 2 * design.even) * size for part in design.stretches]
    return tuple(np.split(np.empty(sum(needs)), np.cumsum(needs)[:-1]))


def coordination(design: Pairs, theta: Floats, rooms: tuple[Floats, ...] | None = None) -> Value:
    """Log-likelihood, gradient and Fisher information of the coordination model."""
    p, given = theta.size, theta[design.order]
    made = _each(design, rooms, lambda part, own: stretch_value(design.actors, design.even, part, given, own))
    gradient, information, curvature, terms = np.zeros(p), np.zeros((p, p)), np.zeros((p, p)), []
    for part, seen in zip(design.stretches, made, strict=True):
        if seen is None:
            return Value(-np.inf, np.zeros(p), np.zeros((p, p)), np.zeros(1))
        good, *found = seen
        if not good:
            found = list(stepwise(design.actors, design.even, part, given))
        terms.append(found[0])
        gradient += found[1]
        information += found[2]
        curvature += found[3]
    back = np.argsort(design.order)
    square = np.ix_(back, back)
    every = np.concatenate(terms)
    return Value(float(every.sum()), gradient[back], information[square], every, curvature[square])


def slope(design: Pairs, theta: Floats, rooms: tuple[Floats, ...] | None = None) -> tuple[float, Floats]:
    """Log-likelihood and gradient alone; minus infinity where odds leave the range of numbers."""
    p, given = theta.size, theta[design.order]
    gradient, loglik = np.zeros(p), 0.0
    for seen in _each(design, rooms, lambda part, own: stretch_slope(design.actors, design.even, part, given, own)):
        if seen is None:
            return -np.inf, np.zeros(p)
        loglik += seen[0]
        gradient += seen[1]
    return loglik, gradient[np.argsort(design.order)]


def _each(design: Pairs, rooms: tuple[Floats, ...] | None, made: Callable[[Stretch, Floats], T]) -> list[T]:
    """What is made of each stretch, several at a time if there is much to do."""
    rooms = room(design) if rooms is None else rooms
    if len(design.stretches) > 1 and sum(part.pair.size for part in design.stretches) > MANY:
        with ThreadPoolExecutor(min(len(design.stretches), os.cpu_count() or 1)) as pool:
            return list(pool.map(made, design.stretches, rooms))
    return [made(part, own) for part, own in zip(design.stretches, rooms, strict=True)]


def logs(part: Stretch, even: int, theta: Floats, out: Floats | None = None) -> Floats | None:
    """s.theta of every spell, (2, spells): high to low and back, -1e300 where not at risk; None if it overflows."""
    out = np.empty((2, part.pair.size)) if out is None else out
    good = log_odds(theta, even, part.pointers, part.starts, part.numbers, part.risk, out)
    return out if good else None


def stretch_value(
    n: int, even: int, part: Stretch, theta: Floats, own: Floats
) -> tuple[bool, Floats, Floats, Floats, Floats] | None:
    """Terms, gradient, information and curvature of one stretch, coefficients in its order, made in its `room`.

    The truth value says whether odds stayed within range, else nothing else is right; None: s.theta itself overflows.
    """
    spells = part.pair.size
    odds, weights = _odds(part, even, theta, own), own[2 * spells : 5 * spells].reshape(3, -1)
    if odds is None:
        return None
    good, terms, gradient, information, extra = pair_sums(
        n, even, theta.size, part.pointers, part.starts, part.whole, part.numbers, odds,
        part.high, part.low, part.pair, part.risk, part.chosen, weights, own[5 * spells :],
    )  # fmt: skip
    linear, joint, single = spell_sums(theta.size, even, part.pointers, part.starts, part.numbers, weights)
    joint += information
    return good, terms, gradient - linear, joint, joint + single + extra


def stretch_slope(n: int, even: int, part: Stretch, theta: Floats, own: Floats) -> tuple[float, Floats] | None:
    """Log-likelihood and gradient of one stretch, coefficients in its order; None where odds leave the range."""
    spells = part.pair.size
    odds, weights = _odds(part, even, theta, own), own[2 * spells : 4 * spells].reshape(2, -1)
    if odds is None:
        return None
    good, terms = pair_weights(
        n, part.pointers, part.whole, odds, part.high, part.low, part.pair, part.risk, part.chosen, weights,
        own[5 * spells :],
    )  # fmt: skip
    if not good:
        return None
    return float(terms.sum()), spell_slopes(theta.size, even, part.pointers, part.starts, part.numbers, weights)


def _odds(part: Stretch, even: int, theta: Floats, own: Floats) -> Floats | None:
    """exp(s.theta) of every spell in units of the largest, (2, spells); None if s.theta overflows."""
    odds = logs(part, even, theta, own[: 2 * part.pair.size].reshape(2, -1))
    if odds is not None:
        below_top(float(odds.max()), part.risk, odds)
        np.exp(odds, out=odds)
        nothing_apart(part.risk, odds)
    return odds


def stepwise(n: int, even: int, part: Stretch, theta: Floats) -> tuple[Floats, Floats, Floats, Floats]:
    """The same as :func:`stretch_value`, event by event over all pairs, by logarithms: slow, for odds of any size."""
    p = theta.size
    found = logs(part, even, theta)
    odds = np.zeros((2, 0)) if found is None else found
    statistics, log = np.zeros((p, n, n)), np.full((n, n), -np.inf)
    terms, gradient = np.zeros(part.chosen.size), np.zeros(p)
    information, curvature = np.zeros((p, p)), np.zeros((p, p))
    lower = np.tril_indices(n, -1)
    for e, chosen in enumerate(part.chosen):
        span = slice(int(part.pointers[e]), int(part.pointers[e + 1]))
        high, low = part.high[span].astype(np.int64), part.low[span].astype(np.int64)
        new = part.numbers[part.starts[e] : part.starts[e + 1]].reshape(2 * p - even, high.size)
        statistics[:, high, low] = new[:p]
        statistics[:, low, high] = np.concatenate([new[:even], new[p:]])
        log[high, low] = np.where(part.risk[span], odds[0, span], -np.inf)
        log[low, high] = np.where(part.risk[span], odds[1, span], -np.inf)
        top = np.where(np.isfinite(log).any(axis=1), log.max(axis=1), 0.0)
        with np.errstate(divide="ignore"):
            total = top + np.log(np.exp(log - top[:, None]).sum(axis=1))
        choice = log - np.where(np.isfinite(total), total, 0.0)[:, None]
        chance = np.exp(choice)
        mean = np.einsum("kab,ab->ka", statistics, chance)
        far = statistics - mean[:, :, None]
        pair = (choice + choice.T)[lower]
        terms[e] = pair[chosen] - np.logaddexp.reduce(pair)
        weight = np.exp(pair - np.logaddexp.reduce(pair))
        way = (statistics + statistics.transpose(0, 2, 1) - mean[:, :, None] - mean[:, None, :])[:, *lower]
        typical = way @ weight
        variance = (way * weight) @ way.T - np.outer(typical, typical)
        surplus = -np.bincount(np.concatenate(lower), np.tile(weight, 2), n)
        surplus[[lower[0][chosen], lower[1][chosen]]] += 1
        gradient += way[:, chosen] - typical
        information += variance
        curvature += variance + np.einsum("kab,hab,ab->kh", far, far, chance * surplus[:, None], optimize=True)
    return terms, gradient, information, curvature
