# ruff: noqa: FBT001 - compiled loops: flags are data
"""What all readers of the tape share: who is at risk, and which slot of an array a combination of profiles has."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled

__all__ = ["DENSE", "at_risk", "longer", "longer_whole", "rehash", "slot_of"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]
DENSE: Final = 1 << 25


@compiled
def find(keys: Whole, key: int) -> int:
    """The place of a key in an open table (or of the free place where it belongs)."""
    mask = keys.shape[0] - 1
    h = np.uint64(key) * np.uint64(0x9E3779B97F4A7C15)
    place = int(np.int64(h >> np.uint64(20)) & mask)
    while keys[place] >= 0 and keys[place] != key:
        place = (place + 1) & mask
    return place


@compiled
def slot_of(key: int, dense: bool, keys: Whole, slots: Whole, used: int) -> tuple[int, bool]:
    """The slot of a key, and whether it is new (then `used`, which the caller counts on)."""
    if dense:
        slot = slots[key]
        if slot >= 0:
            return slot, False
        slots[key] = used
        return used, True
    place = find(keys, key)
    if keys[place] >= 0:
        return slots[place], False
    keys[place] = key
    slots[place] = used
    return used, True


@compiled
def rehash(keys: Whole, slots: Whole) -> tuple[Whole, Whole]:
    """An open table of twice the size with the same entries."""
    larger = np.full(2 * keys.shape[0], -1, np.int64)
    moved = np.empty(2 * keys.shape[0], np.int64)
    for p in range(keys.shape[0]):
        if keys[p] >= 0:
            place = find(larger, keys[p])
            larger[place] = keys[p]
            moved[place] = slots[p]
    return larger, moved


@compiled
def at_risk(i: int, j: int, loops: bool, allowed: Truths, senders: Truths, receivers: Truths) -> bool:
    """Whether the pair may act now: both present, not one node with itself, not excluded."""
    if not senders[i] or not receivers[j] or (not loops and i == j):
        return False
    return allowed.size == 1 or allowed[i, j]


@compiled
def longer(old: Floats) -> Floats:
    """A copy of twice the length, zeros behind."""
    new = np.zeros(2 * old.shape[0], np.float64)
    new[: old.shape[0]] = old
    return new


@compiled
def longer_whole(old: Whole) -> Whole:
    """The same for whole numbers."""
    new = np.zeros(2 * old.shape[0], np.int64)
    new[: old.shape[0]] = old
    return new
