# ruff: noqa: C901, PLR0912, PLR0915, FBT001 - compiled loops: calls would cost what they do, flags are data
"""Reading the tape: risk sets as weighted cells of equal statistics.

A cell is a combination of a sender's, a receiver's and a pair's profile; all pairs in one cell have the same rate.
For a timed model the likelihood needs, of each cell, only how long pairs spent in it; for an ordered model and a
choice, how many pairs stand in it at each event. Both follow from the changes on the tape, before any coefficient is
known.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.slots import DENSE, at_risk, longer, longer_whole, rehash, slot_of
from politburo.model.jit import compiled

__all__ = ["MOST", "choice_cells", "ordered_cells"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]
MOST: Final = 1 << 26


@compiled
def shift(
    put_in: bool,
    level: int,
    item: int,
    sizes: tuple[int, int],
    n_b: int,
    n_c: int,
    unknown_a: Truths,
    unknown_b: Truths,
    unknown_c: Truths,
    of_sender: Whole,
    of_receiver: Whole,
    of_pair: Whole,
    loops: bool,
    allowed: Truths,
    senders: Truths,
    receivers: Truths,
    dense: bool,
    keys: Whole,
    slots: Whole,
    used: int,
    key_of: Whole,
    number: Whole,
    where: Whole,
    active: Whole,
    filled: int,
) -> tuple[int, int]:
    """Take the pairs that a record concerns out of their cells, or put them in; slots in use, cells with anybody."""
    n1, n2 = sizes
    if level == 2:
        i0, i1, j0, j1 = item // n2, item // n2 + 1, item % n2, item % n2 + 1
    elif level in (0, 3):
        i0, i1, j0, j1 = item, item + 1, 0, n2
    elif level in (1, 4):
        i0, i1, j0, j1 = 0, n1, item, item + 1
    else:
        i0, i1, j0, j1 = 0, n1, 0, n2
    for i in range(i0, i1):
        a = of_sender[i]
        if not senders[i] or unknown_a[a]:
            continue
        for j in range(j0, j1):
            b, c = of_receiver[j], of_pair[i * n2 + j]
            if unknown_b[b] or unknown_c[c] or not at_risk(i, j, loops, allowed, senders, receivers):
                continue
            key = (a * n_b + b) * n_c + c
            slot, new = slot_of(key, dense, keys, slots, used)
            if new:
                used += 1
                key_of[slot] = key
                number[slot] = 0
            if put_in:
                if number[slot] == 0:
                    where[slot] = filled
                    active[filled] = slot
                    filled += 1
                number[slot] += 1
            else:
                number[slot] -= 1
                if number[slot] == 0:
                    filled -= 1
                    active[where[slot]] = active[filled]
                    where[active[filled]] = where[slot]
    return used, filled


@compiled
def list_receivers(
    i: int,
    to: int,
    n2: int,
    n_c: int,
    unknown_b: Truths,
    unknown_c: Truths,
    of_receiver: Whole,
    of_pair: Whole,
    loops: bool,
    allowed: Truths,
    senders: Truths,
    receivers: Truths,
    dense: bool,
    keys: Whole,
    slots: Whole,
    used: int,
    key_of: Whole,
    seen: Whole,
    cells: Whole,
    weights: Floats,
    written: int,
) -> tuple[int, int, int]:
    """Write one sender's risk set; slots in use, entries written, the cell of the true receiver (-1: not at risk)."""
    begin = written
    chosen = np.int64(-1)
    for j in range(n2):
        b, c = of_receiver[j], of_pair[i * n2 + j]
        if unknown_b[b] or unknown_c[c] or not at_risk(i, j, loops, allowed, senders, receivers):
            continue
        slot, new = slot_of(b * n_c + c, dense, keys, slots, used)
        if new:
            used += 1
            key_of[slot] = b * n_c + c
            seen[slot] = -1
        if seen[slot] >= begin:
            weights[seen[slot]] += 1.0
        else:
            seen[slot] = written
            cells[written] = slot
            weights[written] = 1.0
            written += 1
        if j == to:
            chosen = np.int64(slot)
    return used, written, int(chosen)


@compiled
def ordered_cells(
    counts: tuple[int, int, int],
    unknown: tuple[Truths, Truths, Truths],
    now: tuple[Whole, Whole, Whole],
    sizes: tuple[int, int],
    loops: bool,
    allowed: Truths,
    senders: Truths,
    receivers: Truths,
    record_level: Whole,
    record_item: Whole,
    record_profile: Whole,
    cuts: Whole,
    event_sender: Whole,
    event_receiver: Whole,
    begin: int,
    most: int,
) -> tuple[Whole, Whole, Whole, Floats, Whole, int, int]:
    """Numbers at risk by cell at each event from `begin` on, until there would be more than `most` entries.

    `now`, `senders` and `receivers` say how things stand before event `begin`, and are moved on to where this ends.
    Returned: keys of the cells; of the d-th event the entries from `pointers[d]` to `pointers[d + 1]`, each a cell and
    how many pairs stand in it; the cell of each event; the first event not at risk, or -1; the event before which this
    ended.
    """
    of_sender, of_receiver, of_pair = now
    unknown_a, unknown_b, unknown_c = unknown
    n1, n2 = sizes
    n_b, n_c = counts[1], counts[2]
    total = counts[0] * n_b * n_c
    dense = total <= DENSE
    keys = np.full(1 if dense else 1 << 16, -1, np.int64)
    slots = np.full(total if dense else 1 << 16, -1, np.int64)
    key_of = np.zeros(1 << 12, np.int64)
    number = np.zeros(1 << 12, np.int64)
    where = np.zeros(1 << 12, np.int64)
    active = np.zeros(1 << 12, np.int64)
    used = 0
    filled = 0
    events = cuts.shape[0]
    pointers = np.zeros(events + 1 - begin, np.int64)
    cells = np.empty(1 << 16, np.int64)
    weights = np.empty(1 << 16, np.float64)
    written = 0
    chosen = np.empty(events - begin, np.int64)
    bad = -1
    e = begin
    records = record_level.shape[0]
    first = cuts[begin] if begin > 0 else 0
    full = False
    # Before the first record everybody is put in.
    for r in range(first - 1, records + 1):
        while r >= first and e < events and cuts[e] <= r:
            if written > 0 and written + filled > most:
                full = True
                break
            while written + filled > cells.shape[0]:
                cells = longer_whole(cells)
                weights = longer(weights)
            for k in range(filled):
                cells[written] = active[k]
                weights[written] = number[active[k]]
                written += 1
            pointers[e - begin + 1] = written
            i, j = event_sender[e], event_receiver[e]
            a, b, c = of_sender[i], of_receiver[j], of_pair[i * n2 + j]
            if unknown_a[a] or unknown_b[b] or unknown_c[c] or not at_risk(i, j, loops, allowed, senders, receivers):
                if bad < 0:
                    bad = e
                chosen[e - begin] = 0
            else:
                chosen[e - begin], _ = slot_of((a * n_b + b) * n_c + c, dense, keys, slots, used)
            e += 1
        if r == records or e == events or full:
            break
        level = record_level[r] if r >= first else 5
        item = record_item[r] if r >= first else 0
        touched = n1 * n2 if level == 5 else (1 if level == 2 else max(n1, n2))
        while used + touched > key_of.shape[0]:
            key_of = longer_whole(key_of)
            number = longer_whole(number)
            where = longer_whole(where)
            active = longer_whole(active)
        while not dense and 2 * (used + touched) > keys.shape[0]:
            keys, slots = rehash(keys, slots)
        for side in range(2):
            # First take the pairs out of their old cells, then put them into the new ones.
            if side == 0 and level == 5:
                continue
            if side == 1 and r >= first:
                new = record_profile[r]
                if level == 2:
                    of_pair[item] = new
                elif level == 0:
                    of_sender[item] = new
                elif level == 3:
                    senders[item] = new == 1
                elif level == 1:
                    of_receiver[item] = new
                else:
                    receivers[item] = new == 1
            used, filled = shift(
                side == 1, level, item, sizes, n_b, n_c, unknown_a, unknown_b, unknown_c,
                of_sender, of_receiver, of_pair, loops, allowed, senders, receivers,
                dense, keys, slots, used, key_of, number, where, active, filled,
            )  # fmt: skip
    done = e - begin
    return (
        key_of[:used].copy(),
        pointers[: done + 1].copy(),
        cells[:written].copy(),
        weights[:written].copy(),
        chosen[:done].copy(),
        bad,
        e,
    )


@compiled
def choice_cells(
    counts: tuple[int, int, int],
    unknown: tuple[Truths, Truths, Truths],
    now: tuple[Whole, Whole, Whole],
    sizes: tuple[int, int],
    loops: bool,
    allowed: Truths,
    senders: Truths,
    receivers: Truths,
    record_level: Whole,
    record_item: Whole,
    record_profile: Whole,
    cuts: Whole,
    event_sender: Whole,
    event_receiver: Whole,
    begin: int,
    most: int,
) -> tuple[Whole, Whole, Whole, Floats, Whole, int, int]:
    """As :func:`ordered_cells`, with only the receivers of the event's own sender at risk."""
    of_receiver, of_pair = now[1], now[2]
    unknown_b, unknown_c = unknown[1], unknown[2]
    _, n2 = sizes
    n_c = counts[2]
    total = counts[1] * n_c
    dense = total <= DENSE
    keys = np.full(1 if dense else 1 << 16, -1, np.int64)
    slots = np.full(total if dense else 1 << 16, -1, np.int64)
    key_of = np.zeros(1 << 12, np.int64)
    seen = np.full(1 << 12, -1, np.int64)
    used = 0
    events = cuts.shape[0]
    pointers = np.zeros(events + 1 - begin, np.int64)
    cells = np.empty(1 << 16, np.int64)
    weights = np.empty(1 << 16, np.float64)
    written = 0
    chosen = np.empty(events - begin, np.int64)
    bad = -1
    r = cuts[begin] if begin > 0 else 0
    end = events
    for e in range(begin, events):
        while r < cuts[e]:
            item = record_item[r]
            if record_level[r] == 2:
                of_pair[item] = record_profile[r]
            elif record_level[r] == 1:
                of_receiver[item] = record_profile[r]
            elif record_level[r] == 3:
                senders[item] = record_profile[r] == 1
            elif record_level[r] == 4:
                receivers[item] = record_profile[r] == 1
            r += 1
        i = event_sender[e]
        if written > 0 and written + n2 > most:
            end = e
            break
        while written + n2 > cells.shape[0]:
            cells = longer_whole(cells)
            weights = longer(weights)
        while used + n2 > key_of.shape[0]:
            key_of = longer_whole(key_of)
            seen = longer_whole(seen)
        while not dense and 2 * (used + n2) > keys.shape[0]:
            keys, slots = rehash(keys, slots)
        used, written, chosen[e - begin] = list_receivers(
            i, event_receiver[e], n2, n_c, unknown_b, unknown_c, of_receiver, of_pair,
            loops, allowed, senders, receivers, dense, keys, slots, used, key_of, seen, cells, weights, written,
        )  # fmt: skip
        if chosen[e - begin] < 0:
            if bad < 0:
                bad = e
            chosen[e - begin] = 0
        pointers[e - begin + 1] = written
    done = end - begin
    return (
        key_of[:used].copy(),
        pointers[: done + 1].copy(),
        cells[:written].copy(),
        weights[:written].copy(),
        chosen[:done].copy(),
        bad,
        end,
    )
