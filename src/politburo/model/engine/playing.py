# ruff: noqa: C901, PLR0912, PLR0915, FBT001 - compiled loops: calls would cost what they do, flags are data
"""Playing all changes of a coordination model once, to count or to write the spells that begin before each event.

Pairs have numbers, i (i - 1) / 2 + j for nodes i > j, and two directions, from i to j and back. What changed since the
event before stands in a list of pairs.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.between import DIFF, SAME, TIMES
from politburo.model.engine.fast import fast
from politburo.model.jit import compiled

__all__ = ["play_changes"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Short = NDArray[np.uint32]
Truths = NDArray[np.bool_]


@compiled
def touch(n: int, a: int, touched: Truths, dirty: Truths, listed: Whole, count: int) -> int:
    """Enter all pairs of a node into the list, but those that stand there; its length."""
    if touched[a]:
        return count
    touched[a] = True
    for b in range(n):
        q = a * (a - 1) // 2 + b if a > b else b * (b - 1) // 2 + a
        if a != b and not dirty[q]:
            dirty[q] = True
            listed[count] = q
            count += 1
    return count


@compiled
def differs(a: float, b: float) -> int:
    """1 if two numbers differ; unknown ones are equal."""
    return 0 if a == b or (np.isnan(a) and np.isnan(b)) else 1


@compiled
def known(
    q: int, i: int, j: int, unknown: Truths, how: Whole, slot: Whole, of_pair: Floats, left: Floats, right: Floats
) -> bool:
    """Whether all statistics of both directions are known."""
    for k in range(unknown.shape[0]):
        if unknown[k]:
            if how[k] == 0:
                total = of_pair[slot[k], 0, q] + of_pair[slot[k], 1, q]
            else:
                total = left[k, i] + left[k, j] + right[k, i] + right[k, j]
            if np.isnan(total):
                return False
    return True


@fast
def apart(meets: Truths, x: Floats) -> float:
    """Zero where a pair is not at risk; the sum of squares of the others."""
    total = 0.0
    for r in range(x.shape[0]):
        x[r] = x[r] if meets[r] else 0.0
        total += x[r] * x[r]
    return total


@compiled
def bend_all(bent: int, negative: bool, x: Floats) -> None:
    """The transform and the sign of a statistic, in place."""
    if bent == 1:
        for r in range(x.shape[0]):
            x[r] = abs(x[r])
    elif bent == 2:
        for r in range(x.shape[0]):
            x[r] = x[r] * x[r]
    elif bent == 5:
        for r in range(x.shape[0]):
            x[r] = np.sign(x[r])
    if negative:
        for r in range(x.shape[0]):
            x[r] = -x[r]


@compiled
def fill_all(n: int, how: int, side: int, of_pair: Floats, left: Floats, right: Floats, out: Floats) -> None:
    """One statistic in one direction of all pairs, in the order of their numbers."""
    if how == 0:
        out[:] = of_pair[side]
        return
    for i in range(n):
        f = i * (i - 1) // 2
        row = out[f : f + i]
        if how == SAME:
            for j in range(i):
                row[j] = 1.0 if left[i] == right[j] else 0.0
        elif how == DIFF and side == 0:
            for j in range(i):
                row[j] = left[i] - right[j]
        elif how == DIFF:
            for j in range(i):
                row[j] = left[j] - right[i]
        elif how == TIMES and side == 0:
            for j in range(i):
                row[j] = left[i] * right[j]
        elif how == TIMES:
            for j in range(i):
                row[j] = left[j] * right[i]
        elif side == 0:
            row[:] = right[:i]
        else:
            row[:] = right[i]


@compiled
def fill_some(
    how: int, side: int, of_pair: Floats, left: Floats, right: Floats, pair: Short, high: Short, low: Short, out: Floats
) -> None:
    """One statistic in one direction of some pairs."""
    sender, receiver = (high, low) if side == 0 else (low, high)
    for r in range(out.shape[0]):
        if how == 0:
            out[r] = of_pair[side, pair[r]]
        elif how == SAME:
            out[r] = 1.0 if left[sender[r]] == right[receiver[r]] else 0.0
        elif how == DIFF:
            out[r] = left[sender[r]] - right[receiver[r]]
        elif how == TIMES:
            out[r] = left[sender[r]] * right[receiver[r]]
        else:
            out[r] = right[receiver[r]]


@compiled
def play_changes(
    n: int,
    how: Whole,
    bent: Whole,
    negative: Truths,
    slot: Whole,
    of_pair: Floats,
    left: Floats,
    right: Floats,
    present: Truths,
    offsets: Whole,
    upto: Whole,
    row: Whole,
    column: Whole,
    value: Floats,
    unknown: Truths,
    record_item: Whole,
    record_profile: Whole,
    cuts: Whole,
    allowed: Truths,
    event_sender: Whole,
    event_receiver: Whole,
    uneven: Truths,
    order: Whole,
    tall: Short,
    short: Short,
    pointers: Whole,
    whole: Truths,
    high: Short,
    low: Short,
    pair: Short,
    risk: Truths,
    numbers: Floats,
    write: bool,
) -> tuple[Whole, int, Floats]:
    """Play all changes once: to count spells and find what differs by direction or, if `write`, to write spells.

    `how` says where a statistic comes from: 0 its own numbers in `of_pair`, (slots, 2, pairs), 1 its receiver's number
    in `right`, else a rule of :mod:`politburo.model.engine.between`. `tall` and `short` are the two nodes of each pair.
    Returned: the number of the pair of each event, the first event not at risk or -1, and the sums of squares.
    """
    p = how.shape[0]
    width = p + uneven.sum()
    events = event_sender.shape[0]
    size = tall.shape[0]
    current, dirty = np.zeros(size, np.bool_), np.ones(size, np.bool_)
    touched = np.ones(n, np.bool_)
    listed = np.arange(size)
    count = size
    chosen = np.empty(events, np.int64)
    squares = np.zeros(p)
    odd, at = np.zeros(p, np.int64), np.zeros(p, np.int64)
    if not write:
        for k in range(p):
            if how[k] == 0:
                for q in range(size):
                    odd[k] += differs(of_pair[slot[k], 0, q], of_pair[slot[k], 1, q])
    bad = -1
    written = 0
    record = 0
    doubts = unknown.any()
    for e in range(events):
        while record < cuts[e]:
            present[record_item[record]] = record_profile[record] == 1
            count = touch(n, record_item[record], touched, dirty, listed, count)
            record += 1
        for k in range(p):
            begin, end = offsets[k] + at[k], offsets[k] + upto[k, e]
            at[k] = upto[k, e]
            if how[k] == 0:
                forth, back = of_pair[slot[k], 0], of_pair[slot[k], 1]
                for r in range(begin, end):
                    i, j = row[r], column[r]
                    if i == j:
                        continue
                    q = i * (i - 1) // 2 + j if i > j else j * (j - 1) // 2 + i
                    mine, theirs = (forth, back) if i > j else (back, forth)
                    if mine[q] != value[r]:
                        odd[k] += differs(value[r], theirs[q]) - differs(mine[q], theirs[q])
                        mine[q] = value[r]
                        if not dirty[q]:
                            dirty[q] = True
                            listed[count] = q
                            count += 1
            else:
                for r in range(begin, end):
                    i, j = row[r], column[r]
                    if i >= 0 and left[k, i] != value[r]:
                        left[k, i] = value[r]
                        count = touch(n, i, touched, dirty, listed, count)
                    if j >= 0 and right[k, j] != value[r]:
                        right[k, j] = value[r]
                        count = touch(n, j, touched, dirty, listed, count)
            if not write and odd[k] > 0:
                uneven[k] = True
        if not write:
            # Reading all in order costs less than looking up a fourth of them.
            whole[e] = e == 0 or 4 * count > size
        begin = written
        for d in range(count):
            q = listed[d]
            dirty[q] = False
            i, j = int(np.int64(tall[q])), int(np.int64(short[q]))
            meet = (
                present[i]
                and present[j]
                and (allowed.size == 1 or (allowed[i, j] and allowed[j, i]))
                and (not doubts or known(q, i, j, unknown, how, slot, of_pair, left, right))
            )
            if (meet or current[q]) and not whole[e]:
                if write:
                    high[written] = i
                    low[written] = j
                    pair[written] = q
                    risk[written] = meet
                written += 1
            current[q] = meet
        count = 0
        touched[:] = False
        i, j = max(event_sender[e], event_receiver[e]), min(event_sender[e], event_receiver[e])
        chosen[e] = i * (i - 1) // 2 + j
        if not current[chosen[e]] and bad < 0:
            bad = e
        if whole[e]:
            if write:
                high[begin : begin + size] = tall
                low[begin : begin + size] = short
                risk[begin : begin + size] = current
                for q in range(size):
                    pair[begin + q] = q
            written = begin + size
        if not write:
            pointers[e + 1] = written
            continue
        m = written - begin
        place = begin * width
        meets = risk[begin:written]
        for side in range(2):
            for o in range(p):
                k = order[o]
                if side == 1 and not uneven[k]:
                    continue
                out = numbers[place : place + m]
                if whole[e]:
                    fill_all(n, how[k], side, of_pair[slot[k]], left[k], right[k], out)
                else:
                    fill_some(
                        how[k], side, of_pair[slot[k]], left[k], right[k],
                        pair[begin:written], high[begin:written], low[begin:written], out,
                    )  # fmt: skip
                bend_all(bent[k], negative[k], out)
                squares[k] += apart(meets, out)
                place += m
    return chosen, bad, squares
