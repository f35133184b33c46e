"""Where the search for a coordination model begins: where each of the two who tied would have chosen alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.design import RiskSets
from politburo.model.engine.likelihood import multinomial
from politburo.model.engine.newton import maximise
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.spells import Pairs

__all__ = ["alone", "choices"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Short = NDArray[np.uint32]
Truths = NDArray[np.bool_]
OTHERS: Final = 60  # about as many others represent all whom one might have chosen
NEARLY: Final = 0.3  # gain still to be expected below which a last step is taken unseen
HELD: Final = 0.1  # of the information at zero, as precision around zero


def alone(design: Pairs, mean: Floats, precision: Floats) -> Floats:
    """Where to begin with coordination: near the maximum if each of the two who tied had chosen alone.

    It is held back a little from zero, so that what separates there does not begin at infinity.
    """
    near = partial(multinomial, choices(design))
    zero = np.zeros(design.order.size)
    opening = near(zero)
    spread = np.diag(opening.information)
    held = np.where(precision > 0, precision, np.where(spread > 0, HELD * spread, 1.0))
    found = maximise(near, zero, np.where(precision > 0, mean, 0.0), held, opening=opening, steps=12, rounding=NEARLY)
    return found.theta if np.isfinite(found.theta).all() else zero


def choices(design: Pairs) -> RiskSets:
    """What each of the two who tied chose, as if they had chosen alone: where a search may begin.

    Of the others whom they might have chosen every `step`-th stands for all: enough to begin with.
    """
    events = sum(stretch.chosen.size for stretch in design.stretches)
    p, n = design.order.size, design.actors
    step = max(1, n // OTHERS)
    rows = np.empty((2 * events * (n // step + 2), p))
    pointers = np.zeros(2 * events + 1, np.int64)
    chosen = np.empty(2 * events, np.int64)
    event = 0
    for part in design.stretches:
        choice_rows(
            n, step, design.even, part.pointers, part.starts, part.numbers, part.high, part.low, part.pair, part.risk,
            part.chosen, rows, pointers[2 * event :], chosen[2 * event :],
        )  # fmt: skip
        event += part.chosen.size
    total = int(pointers[-1])
    table = np.empty((total, p))
    table[:, design.order] = rows[:total]
    return RiskSets(table, pointers, np.arange(total), np.ones(total), chosen)


@compiled
def choice_rows(
    n: int,
    step: int,
    even: int,
    pointers: Whole,
    starts: Whole,
    numbers: Floats,
    high: Short,
    low: Short,
    pair: Short,
    risk: Truths,
    chosen: Whole,
    rows: Floats,
    ends: Whole,
    cells: Whole,
) -> None:
    """Write the statistics of whom the two of each event could have chosen, from `ends[0]` on."""
    p = rows.shape[1]
    begun = np.full(n * (n - 1) // 2, -1, np.int64)
    spell = np.zeros(n * (n - 1) // 2, np.int64)
    written = ends[0]
    for e in range(chosen.shape[0]):
        for r in range(pointers[e], pointers[e + 1]):
            begun[pair[r]] = e if risk[r] else -1
            spell[pair[r]] = r
        q = chosen[e]
        for side in range(2):
            a = np.int64(high[spell[q]]) if side == 0 else np.int64(low[spell[q]])
            for b in range(n):
                x = a * (a - 1) // 2 + b if a > b else b * (b - 1) // 2 + a
                if a == b or begun[x] < 0 or ((b + e) % step != 0 and x != q):
                    continue
                f = begun[x]
                m = pointers[f + 1] - pointers[f]
                place = starts[f] + spell[x] - pointers[f]
                for k in range(p):
                    shift = p - even if a < b and k >= even else 0
                    rows[written, k] = numbers[place + (k + shift) * m]
                if x == q:
                    cells[2 * e + side] = written
                written += 1
            ends[2 * e + side + 1] = written
