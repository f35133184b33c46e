# ruff: noqa: C901 - compiled loops: calls would cost what they do
"""Where the search for a coordination model begins: where each of the two who tied would have chosen alone."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.fast import fast
from politburo.model.engine.likelihood import Value
from politburo.model.engine.newton import maximise
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.spells import Pairs

__all__ = ["Choices", "alone", "choices", "lone"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Short = NDArray[np.uint32]
Truths = NDArray[np.bool_]
OTHERS: Final = 15  # of those who never tie about as many stand for all
NEARLY: Final = 1.0  # gain still to be expected below which a last step is taken unseen
HELD: Final = 0.1  # of the information at zero, as precision around zero


@dataclass(frozen=True, slots=True)
class Choices:
    """What some chose among whom, coefficients in the order of the pairs.

    The alternatives of choice c stand from `pointers[c]` to `pointers[c + 1]`. Before them lie the numbers of those of
    other choices, a coefficient for each, in `numbers`: then theirs, one coefficient after another. Each stands for
    exp(`logs`) others. `chosen` counts from the first alternative of its choice.
    """

    numbers: Floats
    logs: Floats
    pointers: Whole
    chosen: Whole
    order: Whole


def alone(design: Pairs, mean: Floats, precision: Floats) -> Floats:
    """Where to begin with coordination: near the maximum if each of the two who tied had chosen alone.

    It is held back a little from zero, so that what separates there does not begin at infinity.
    """
    near = partial(lone, choices(design))
    zero = np.zeros(design.order.size)
    opening = near(zero)
    spread = np.diag(opening.information)
    held = np.where(precision > 0, precision, np.where(spread > 0, HELD * spread, 1.0))
    found = maximise(near, zero, np.where(precision > 0, mean, 0.0), held, opening=opening, steps=12, rounding=NEARLY)
    return found.theta if np.isfinite(found.theta).all() else zero


def lone(given: Choices, theta: Floats) -> Value:
    """Log-likelihood, gradient and information of independent choices; minus infinity if odds leave the numbers."""
    p = theta.size
    terms, gradient, information = choice_sums(
        theta[given.order], given.numbers, given.logs, given.pointers, given.chosen
    )
    loglik = float(terms.sum())
    if not np.isfinite(loglik):
        return Value(-np.inf, np.zeros(p), np.zeros((p, p)), terms)
    back = np.argsort(given.order)
    return Value(loglik, gradient[back], information[np.ix_(back, back)], terms)


@fast
def choice_sums(
    theta: Floats, numbers: Floats, offsets: Floats, pointers: Whole, chosen: Whole
) -> tuple[Floats, Floats, Floats]:
    """Terms, gradient and information of independent choices."""
    p = theta.shape[0]
    terms, gradient, information, mean = np.zeros(chosen.shape[0]), np.zeros(p), np.zeros((p, p)), np.zeros(p)
    most = 0
    for c in range(chosen.shape[0]):
        most = max(most, pointers[c + 1] - pointers[c])
    odds, heavy = np.zeros(most), np.zeros(most)
    for c in range(chosen.shape[0]):
        m = pointers[c + 1] - pointers[c]
        x = numbers[p * pointers[c] : p * pointers[c + 1]].reshape((p, m))
        logs = odds[:m]
        logs[:] = offsets[pointers[c] : pointers[c + 1]]
        for k in range(p):
            row = x[k]
            for r in range(m):
                logs[r] += theta[k] * row[r]
        top = logs.max()
        terms[c] = logs[chosen[c]] - top
        total = 0.0
        for r in range(m):
            logs[r] = np.exp(logs[r] - top)
            total += logs[r]
        terms[c] -= np.log(total)
        for r in range(m):
            logs[r] /= total
        w = heavy[:m]
        for k in range(p):
            row = x[k]
            here = 0.0
            for r in range(m):
                w[r] = logs[r] * row[r]
                here += w[r]
            mean[k] = here
            gradient[k] += row[chosen[c]] - here
            for h in range(k + 1):
                other = x[h]
                both = 0.0
                for r in range(m):
                    both += w[r] * other[r]
                information[k, h] += both - here * mean[h]
    for k in range(p):
        for h in range(k):
            information[h, k] = information[k, h]
    return terms, gradient, information


def choices(design: Pairs) -> Choices:
    """What each of the two who tied chose, as if they had chosen alone: where a search may begin.

    Of the others whom they might have chosen those are there who tie at any time, for they weigh most; of the rest
    every `step`-th stands for as many.
    """
    events = sum(stretch.chosen.size for stretch in design.stretches)
    p, n = design.order.size, design.actors
    often = np.zeros(n, dtype=bool)
    for part in design.stretches:
        # i (i - 1) / 2 + j, with j < i
        tall = ((1 + np.sqrt(1 + 8 * part.chosen.astype(np.float64))) / 2).astype(np.int64)
        often[tall] = often[part.chosen - tall * (tall - 1) // 2] = True
    active = int(often.sum())
    step = max(1, (n - active) // OTHERS)
    most = 2 * events * (active + (n - active) // step + 2)
    numbers, logs = np.empty(most * p), np.zeros(most)
    pointers = np.zeros(2 * events + 1, np.int64)
    chosen = np.empty(2 * events, np.int64)
    event = 0
    for part in design.stretches:
        choice_rows(
            n, p, step, often, design.even, part.pointers, part.starts, part.numbers, part.high, part.low, part.pair,
            part.risk, part.chosen, numbers, logs, pointers[2 * event :], chosen[2 * event :],
        )  # fmt: skip
        event += part.chosen.size
    return Choices(numbers[: p * pointers[-1]], logs, pointers, chosen, design.order)


@compiled
def choice_rows(
    n: int,
    p: int,
    step: int,
    often: Truths,
    even: int,
    pointers: Whole,
    starts: Whole,
    numbers: Floats,
    high: Short,
    low: Short,
    pair: Short,
    risk: Truths,
    chosen: Whole,
    out: Floats,
    logs: Floats,
    ends: Whole,
    taken: Whole,
) -> None:
    """Write the statistics of whom the two of each event could have chosen, from `ends[0]` on."""
    begun = np.full(n * (n - 1) // 2, -1, np.int64)
    spell = np.zeros(n * (n - 1) // 2, np.int64)
    found, back = np.zeros(n, np.int64), np.zeros(n, np.bool_)
    for e in range(chosen.shape[0]):
        for r in range(pointers[e], pointers[e + 1]):
            begun[pair[r]] = e if risk[r] else -1
            spell[pair[r]] = r
        q = chosen[e]
        i, j = np.int64(high[spell[q]]), np.int64(low[spell[q]])
        for side in range(2):
            a, partner = (i, j) if side == 0 else (j, i)
            m = 0
            count = e
            first = ends[2 * e + side]
            for b in range(n):
                count += 0 if often[b] else 1
                if b in (a, partner) or not (often[b] or count % step == 0):
                    continue
                x = a * (a - 1) // 2 + b if a > b else b * (b - 1) // 2 + a
                if begun[x] >= 0:
                    found[m] = x
                    back[m] = a < b
                    logs[first + m] = 0.0 if often[b] else np.log(step)
                    m += 1
            found[m] = q
            back[m] = side == 1
            taken[2 * e + side] = m
            m += 1
            ends[2 * e + side + 1] = first + m
            for r in range(m):
                f = begun[found[r]]
                many = pointers[f + 1] - pointers[f]
                place = starts[f] + spell[found[r]] - pointers[f]
                for k in range(p):
                    shift = p - even if back[r] and k >= even else 0
                    out[p * first + k * m + r] = numbers[place + (k + shift) * many]
