# ruff: noqa: C901, PLR0912, PLR0915, FBT001, FBT003 - compiled loops: calls would cost what they do, flags are data
"""Reading the tape for a timed model: how long pairs spent in each cell of equal statistics."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.slots import DENSE, longer, rehash, slot_of
from politburo.model.jit import compiled

__all__ = ["exposure_cells"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


@compiled
def credit(
    fixed: int,
    scale: int,
    profile: Whole,
    n_c: int,
    pairs: NDArray[np.int32],
    may: Truths,
    begun: float,
    since: Floats,
    t: float,
    dense: bool,
    keys: Whole,
    slots: Whole,
    used: int,
    exposure: Floats,
) -> int:
    """Add to each cell the time its pairs of one row or column spent in it; the number of slots in use.

    The arrays have room for as many new cells as there are pairs. (A loop that may replace an array is slow.)
    """
    for k in range(pairs.shape[0]):
        c = pairs[k]
        span = t - max(begun, since[k])
        if c >= 0 and may[k] and span > 0:
            slot = (fixed + scale * profile[k]) * n_c + c
            if not dense:
                slot, fresh = slot_of(slot, False, keys, slots, used)
                if fresh:
                    used += 1
            exposure[slot] += span
    return used


@compiled
def exposure_cells(
    counts: tuple[int, int, int],
    unknown: tuple[Truths, Truths, Truths],
    now: tuple[Whole, Whole, Whole],
    sizes: tuple[int, int],
    loops: bool,
    allowed: Truths,
    senders: Truths,
    receivers: Truths,
    record_time: Floats,
    record_level: Whole,
    record_item: Whole,
    record_profile: Whole,
    cuts: Whole,
    event_sender: Whole,
    event_receiver: Whole,
    start: float,
    end: float,
) -> tuple[Whole, Floats, Whole, int]:
    """Time at risk by cell: keys of the cells, exposure of each, each event's key, the first event not at risk.

    A key is (sender profile * receiver profiles + receiver profile) * pair profiles + pair profile. The profiles in
    `now` are moved to their last state. The last number is -1 if every event was at risk.
    """
    of_sender, of_receiver, of_pair = now
    unknown_a, unknown_b, unknown_c = unknown
    n1, n2 = sizes
    n_b, n_c = counts[1], counts[2]
    total = counts[0] * n_b * n_c
    dense = total <= DENSE
    keys = np.full(1 if dense else 1 << 16, -1, np.int64)
    slots = np.empty(1 if dense else 1 << 16, np.int64)
    exposure = np.zeros(total if dense else 1 << 15, np.float64)
    used = 0
    # By row and by column, so that either is read in one stretch of memory; -1 where a pair is never at risk.
    by_row = np.empty((n1, n2), np.int32)
    by_column = np.empty((n2, n1), np.int32)
    for i in range(n1):
        for j in range(n2):
            excluded = (not loops and i == j) or (allowed.size != 1 and not allowed[i, j])
            by_row[i, j] = -1 if excluded or unknown_c[of_pair[i * n2 + j]] else of_pair[i * n2 + j]
            by_column[j, i] = by_row[i, j]
    since_row = np.full(n1, start, np.float64)
    since_column = np.full(n2, start, np.float64)
    # Who is at risk as far as one end of the pair says.
    may_send = np.empty(n1, np.bool_)
    may_receive = np.empty(n2, np.bool_)
    for i in range(n1):
        may_send[i] = senders[i] and not unknown_a[of_sender[i]]
    for j in range(n2):
        may_receive[j] = receivers[j] and not unknown_b[of_receiver[j]]
    chosen = np.empty(cuts.shape[0], np.int64)
    bad = -1
    e = 0
    records = record_time.shape[0]
    for r in range(records + 1):
        while e < cuts.shape[0] and cuts[e] <= r:
            i, j = event_sender[e], event_receiver[e]
            if bad < 0 and (by_row[i, j] < 0 or not may_send[i] or not may_receive[j]):
                bad = e
            chosen[e] = (of_sender[i] * n_b + of_receiver[j]) * n_c + max(by_row[i, j], 0)
            e += 1
        level = record_level[r] if r < records else 5
        item = record_item[r] if r < records else 0
        t = min(max(record_time[r], start), end) if r < records else end
        if level == 2:
            # A clock that starts at the last change of its row or column: what the pair did not spend in its new cell
            # is taken from it in advance.
            i, j = item // n2, item % n2
            old, new = by_row[i, j], record_profile[r]
            if (not loops and i == j) or (allowed.size != 1 and not allowed[i, j]):
                continue
            if unknown_c[new]:
                new = -1
            span = t - max(since_row[i], since_column[j])
            if may_send[i] and may_receive[j] and span > 0:
                base = (of_sender[i] * n_b + of_receiver[j]) * n_c
                for side in range(2):
                    c = old if side == 0 else new
                    if c >= 0:
                        slot = base + c
                        if not dense:
                            slot, fresh = slot_of(base + c, False, keys, slots, used)
                            if fresh:
                                used += 1
                                if used == exposure.shape[0]:
                                    exposure = longer(exposure)
                                    keys, slots = rehash(keys, slots)
                        exposure[slot] += span if side == 0 else -span
            by_row[i, j] = new
            by_column[j, i] = new
            continue
        if level in (0, 3, 5):
            low, high = (item, item + 1) if level != 5 else (0, n1)
            for i in range(low, high):
                if may_send[i]:
                    while not dense and used + n2 > exposure.shape[0]:
                        exposure = longer(exposure)
                        keys, slots = rehash(keys, slots)
                    used = credit(
                        of_sender[i] * n_b,
                        1,
                        of_receiver,
                        n_c,
                        by_row[i],
                        may_receive,
                        since_row[i],
                        since_column,
                        t,
                        dense,
                        keys,
                        slots,
                        used,
                        exposure,
                    )
            if level == 5:
                break
            since_row[item] = t
            if level == 0:
                of_sender[item] = record_profile[r]
            else:
                senders[item] = record_profile[r] == 1
            may_send[item] = senders[item] and not unknown_a[of_sender[item]]
        else:
            if may_receive[item]:
                while not dense and used + n1 > exposure.shape[0]:
                    exposure = longer(exposure)
                    keys, slots = rehash(keys, slots)
                used = credit(
                    of_receiver[item],
                    n_b,
                    of_sender,
                    n_c,
                    by_column[item],
                    may_send,
                    since_column[item],
                    since_row,
                    t,
                    dense,
                    keys,
                    slots,
                    used,
                    exposure,
                )
            since_column[item] = t
            if level == 1:
                of_receiver[item] = record_profile[r]
            else:
                receivers[item] = record_profile[r] == 1
            may_receive[item] = receivers[item] and not unknown_b[of_receiver[item]]
    # What is left of taking in advance is rounding.
    least = 1e-13 * (end - start)
    if dense:
        found = np.flatnonzero(exposure > least)
        return found, exposure[found], chosen, bad
    out_keys = np.empty(used, np.int64)
    for p in range(keys.shape[0]):
        if keys[p] >= 0:
            out_keys[slots[p]] = keys[p]
    filled = np.flatnonzero(exposure[:used] > least)
    return out_keys[filled], exposure[filled], chosen, bad
