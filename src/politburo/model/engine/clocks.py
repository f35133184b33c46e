"""Clocks of acts: how they are set, and how they go on when what drives them changes.

A clock of a pair shows the operational time of its sender at which it will ring: `clock[j, i]`, with `rate[j, i]` what
it runs at there and `left[j, i]` what is left of it while it stands still. One receiver's clocks lie side by side, so
that a change of the receiver moves them several at once.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled

__all__ = ["earliest", "first_of", "move_column", "move_pair", "ring_at", "start_column"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@compiled
def earliest(moment: Floats) -> int:
    """The place of the smallest number, the first of equal ones."""
    who = 0
    low = moment[0]
    for i in range(1, moment.shape[0]):
        if moment[i] < low:
            low = moment[i]
            who = i
    return who


@compiled
def ring_at(since: float, goal: float, passed: float, factor: float) -> float:
    """The time at which a sender's operational time reaches a goal."""
    return since + (goal - passed) / factor if factor > 0 else np.inf


@compiled
def first_of(i: int, clock: Floats, best: Floats, at: Whole) -> None:
    """Find the first clock of a sender."""
    low = np.inf
    place = 0
    for j in range(clock.shape[0]):
        if clock[j, i] < low:
            low = clock[j, i]
            place = j
    best[i] = low
    at[i] = place


@compiled
def start_column(j: int, waits: Floats, rate: Floats, clock: Floats, left: Floats, best: Floats, at: Whole) -> None:
    """Set the clocks of all pairs of one receiver for the first time."""
    for i in range(waits.shape[0]):
        run = rate[j, i]
        left[j, i] = waits[i]
        clock[j, i] = waits[i] / run if run > 0.0 else np.inf
    for i in range(waits.shape[0]):
        if clock[j, i] < best[i]:
            best[i] = clock[j, i]
            at[i] = j


@compiled
def move_column(
    j: int, of_receiver: float, of_pair: Floats, now: Floats, before: Floats, rate: Floats, clock: Floats, left: Floats
) -> None:
    """Rescale all clocks of one receiver that now run differently; what they showed goes to `before`."""
    for i in range(now.shape[0]):
        old = rate[j, i]
        new = of_receiver * of_pair[j, i]
        shown = clock[j, i]
        before[i] = shown
        rest = (shown - now[i]) * old if old > 0.0 else left[j, i]
        made = now[i] + rest / new if new > 0.0 else np.inf
        clock[j, i] = shown if new == old else made
        left[j, i] = rest
        rate[j, i] = new


@compiled
def move_pair(i: int, j: int, new: float, now: float, rate: Floats, clock: Floats, left: Floats) -> None:
    """Rescale one clock."""
    old = rate[j, i]
    rest = (clock[j, i] - now) * old if old > 0.0 else left[j, i]
    left[j, i] = rest
    rate[j, i] = new
    clock[j, i] = now + rest / new if new > 0.0 else np.inf
