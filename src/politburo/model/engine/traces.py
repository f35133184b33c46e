# ruff: noqa: FBT001 - compiled loops: calls would cost what they do, flags are data
"""Playing a list of changes through one effect, which says what each of them changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.updates import node_changed, tie_changed
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.frames import Changes
    from politburo.model.engine.plans import Plan

__all__ = ["State", "played", "state", "windowed"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


def windowed(changes: Changes, window: float) -> Changes:
    """Each change and, `window` later, its undoing: an increment is taken back, a replaced value returns to 0.

    At equal times what is undone comes first, so that a tie renewed at the end of its window stands.
    """
    time = np.concatenate([changes.time + window, changes.time])
    first = np.tile(changes.first, 2)
    second = np.tile(changes.second, 2)
    value = np.concatenate([np.where(changes.replace, 0.0, -changes.value), changes.value])
    order = np.argsort(time, kind="stable")
    both = np.tile(changes.replace, 2)
    return type(changes)(time[order], first[order], second[order], value[order], both[order])


@compiled
def trace(
    code: int,
    weighted: bool,
    bent: int,
    sizes: tuple[int, int],
    x: Floats,
    tied: Truths,
    back: Truths,
    z: Floats,
    cache: Floats,
    time: Floats,
    source: Whole,
    first: Whole,
    second: Whole,
    value: Floats,
    sets: Truths,
    room: int,
) -> tuple[Floats, Whole, Whole, Floats]:
    """Play a merged list of changes through one effect (source 0: ties, 1 and 2: attributes); its changes come back."""
    rows = np.empty(room, np.int64)
    columns = np.empty(room, np.int64)
    numbers = np.empty(room, np.float64)
    size = max(1024, 2 * time.shape[0])
    when = np.empty(size, np.float64)
    row = np.empty(size, np.int64)
    column = np.empty(size, np.int64)
    out = np.empty(size, np.float64)
    count = 0
    for r in range(time.shape[0]):
        i = first[r]
        if source[r] == 0:
            j = second[r]
            old = x[0, i, j]
            new = value[r] if sets[r] else old + value[r]
            if new == old:
                continue
            x[0, i, j] = new
            tied[0, i, j] = new > 0
            back[0, j, i] = new > 0
            m = tie_changed(code, weighted, bent, 0, x, tied, back, z, 0, cache, 0, i, j, old, rows, columns, numbers)
        else:
            of = source[r] - 1
            if z[of, i] == value[r]:
                continue
            z[of, i] = value[r]
            m = node_changed(
                code, weighted, bent, 0, x, tied, back, z, 0, 1, sizes, cache, 0, of == 1, i, rows, columns, numbers
            )
        if count + m > size:
            size = 2 * (count + m)
            when = grown(when, size)
            out = grown(out, size)
            row = grown_whole(row, size)
            column = grown_whole(column, size)
        for k in range(m):
            when[count] = time[r]
            row[count] = rows[k]
            column[count] = columns[k]
            out[count] = numbers[k]
            count += 1
    return when[:count].copy(), row[:count].copy(), column[:count].copy(), out[:count].copy()


@compiled
def grown(old: Floats, size: int) -> Floats:
    """A longer copy."""
    new = np.empty(size, np.float64)
    new[: old.shape[0]] = old
    return new


@compiled
def grown_whole(old: Whole, size: int) -> Whole:
    """A longer copy of whole numbers."""
    new = np.empty(size, np.int64)
    new[: old.shape[0]] = old
    return new


@dataclass(frozen=True, slots=True)
class State:
    """The arrays an effect works on, as `updates` says, and the room its changes may need at once."""

    sizes: tuple[int, int]
    x: Floats
    tied: Truths
    back: Truths
    z: Floats
    cache: Floats
    room: int


def state(wanted: Plan, n1: int, n2: int) -> State:
    """The arrays of an effect before anything happened: an empty network, the initial attributes."""
    network = wanted.network
    tall, wide = network.initial.shape if network is not None else (1, 1)
    z = np.zeros((2, max(n1, n2)))
    for place, attribute in enumerate(wanted.attributes):
        z[place, : attribute.initial.size] = attribute.initial
    name = wanted.effect.name
    both = n1 + n2
    if name in ("trans", "cycle", "common_sender", "common_receiver", "four"):
        cache = np.zeros(n1 * n2)
    elif name == "tertius_diff":
        cache = np.zeros(n2 * (2 + n1))
    elif name == "tertius":
        cache = np.zeros(3 * wide)
    elif name in ("indeg", "outdeg", "node_trans"):
        cache = np.zeros(max(tall, wide))
    else:
        cache = np.zeros(0)
    room = 4 * both + 8
    if name in ("four", "tertius_diff"):
        room += n1 * n2
    tied, back = np.zeros((1, tall, wide), dtype=bool), np.zeros((1, wide, tall), dtype=bool)
    return State((n1, n2), np.zeros((1, tall, wide)), tied, back, z, cache, room)


def played(wanted: Plan, now: State, *changes: NDArray[Any]) -> tuple[Floats, Whole, Whole, Floats]:
    """Changes (time, source, first, second, value, whether it replaces) played through an effect by :func:`trace`."""
    time, source, first, second, value, sets = changes
    return trace(
        wanted.code, wanted.effect.weighted, wanted.bent, now.sizes, now.x, now.tied, now.back, now.z, now.cache,
        time, source, first, second, value, sets, now.room,
    )  # fmt: skip
