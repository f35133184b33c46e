"""Compiled passes over all pairs at one event, for the sums of :mod:`politburo.model.engine.coordination`.

With O_ij the odds of j in i's choice and T_i their sum, the probability that i and j choose each other is O_ij O_ji
/ (T_i T_j). The product of a pair's odds stands as long as its spell, so at an event only n sums are new. Loops that
write to several arrays at once are left apart: the compiler could not tell these from each other, and would take one
pair after another.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.fast import fast

__all__ = ["LEAST", "RAREST", "add_event", "meeting", "sum_all", "sums_fit"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]
LEAST: Final = 1e-100  # least sum of an actor's odds, in units of the largest odds, at which products of odds are exact
RAREST: Final = 1e-90  # and least probability that any two choose each other


@fast
def sums_fit(total: Floats, partners: Whole, inverse: Floats) -> bool:
    """Write one over the sum of each actor's odds, 0 without partners; whether products of odds stay exact."""
    fine = True
    for a in range(total.shape[0]):
        inverse[a] = 1.0 / total[a] if partners[a] > 0 else 0.0
        fine = fine and (partners[a] == 0 or total[a] > LEAST)
    return fine


@fast
def meeting(n: int, joint: Floats, inverse: Floats, marginal: Floats) -> float:
    """The probability that any two choose each other; into `marginal` that of each actor to be one of them."""
    marginal[:] = 0.0
    for a in range(n):
        f = a * (a - 1) // 2
        row = joint[f : f + a]
        own, here = inverse[a], 0.0
        for b in range(a):
            here += row[b] * inverse[b]
            marginal[b] += row[b] * own
        marginal[a] += here
    mass = 0.0
    for a in range(n):
        marginal[a] *= inverse[a]
        mass += marginal[a]
    return 0.5 * mass


@fast
def add_event(n: int, scale: float, inverse: Floats, share: Floats) -> None:
    """Add an event to what each pair's product of odds weighs."""
    for a in range(n):
        f = a * (a - 1) // 2
        row = share[f : f + a]
        own = scale * inverse[a]
        for b in range(a):
            row[b] += own * inverse[b]


@fast
def sum_all(
    n: int,
    begin: int,
    forth: Floats,
    back: Floats,
    risk: Truths,
    spell: Whole,
    partners: Whole,
    total: Floats,
) -> None:
    """All pairs begin a spell, from `begin` on: number their spells, sum each actor's odds, count partners."""
    partners[:] = 0
    total[:] = 0.0
    for i in range(n):
        f = i * (i - 1) // 2
        own, other, meets, line = forth[f : f + i], back[f : f + i], risk[f : f + i], spell[f : f + i]
        here = 0.0
        for j in range(i):
            here += own[j]
            total[j] += other[j]
        total[i] += here
        count = 0
        for j in range(i):
            count += meets[j]
            partners[j] += meets[j]
        partners[i] += count
        for j in range(i):
            line[j] = begin + f + j if meets[j] else -1
