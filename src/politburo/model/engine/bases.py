# ruff: noqa: FBT001 - compiled loops: calls would cost what they do; related functions share one list of arguments
"""The statistics of a running history: their values, what a change does to them, and the list of what it touched."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.fast import melted
from politburo.model.engine.updates import bend, node_changed, tie_changed

__all__ = ["change_given", "change_node", "change_tie", "level_value", "mark", "terms_by_level"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


@melted
def terms_by_level(level: Whole, order: Whole, begin: Whole) -> None:
    """Write the terms of level 0, then 1, then 2, each in its order; where each level begins."""
    count = 0
    for wanted in range(3):
        for m in range(level.shape[0]):
            if level[m] == wanted:
                order[count] = m
                count += 1
        begin[wanted + 1] = count


@melted
def level_value(
    order: Whole,
    low: int,
    high: int,
    theta: Floats,
    factors: Whole,
    factor: Whole,
    shape: Whole,
    slot: Whole,
    i: int,
    j: int,
    vs: Floats,
    vr: Floats,
    vp: Floats,
) -> float:
    """The sum of the terms `order[low:high]` for sender i and receiver j."""
    total = 0.0
    for q in range(low, high):
        m = order[q]
        product = theta[m]
        for f in range(factors[m], factors[m + 1]):
            k = factor[f]
            if shape[k] == 2:
                product *= vp[i, j, slot[k]]
            elif shape[k] == 1:
                product *= vr[slot[k], j]
            else:
                product *= vs[slot[k], i]
        total += product
    return total


@melted
def mark(item: int, marks: Whole, marked: Truths) -> None:
    """Put an item on the list to settle, once; `marks[0]` counts. Items: senders, then receivers, then pairs by row."""
    if not marked[item]:
        marked[item] = True
        marks[0] += 1
        marks[marks[0]] = item


@melted
def store(
    shape: int,
    slot: int,
    paired: bool,
    i: int,
    j: int,
    value: float,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
) -> None:
    """Take one finished number into the values and mark what must be settled."""
    n1, n2 = vs.shape[1], vr.shape[1]
    if shape == 2:
        if vp[i, j, slot] != value:
            vp[i, j, slot] = value
            mark(n1 + n2 + i * n2 + j, marks, marked)
    elif shape == 1:
        if vr[slot, j] != value:
            vr[slot, j] = value
            mark(n1 + j, marks, marked)
            if paired:
                for a in range(n1):
                    mark(n1 + n2 + a * n2 + j, marks, marked)
    elif vs[slot, i] != value:
        vs[slot, i] = value
        mark(i, marks, marked)
        if paired:
            for b in range(n2):
                mark(n1 + n2 + i * n2 + b, marks, marked)


@melted
def absorb(
    shape: int,
    slot: int,
    turn: int,
    sign: float,
    flip: bool,
    paired: bool,
    tables: Floats,
    m: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
) -> None:
    """Finish changed numbers of a basis (transform, sign, complement) and store them."""
    for q in range(m):
        value = numbers[q]
        if turn > 5:
            place = int(value)
            value = tables[turn - 6, place] if 0 <= place < tables.shape[1] else np.nan
            if np.isnan(value):
                raise ValueError(
                    "E861 a transform met a value that was not tabulated: choose a transform defined there"
                )
        elif turn > 0:
            value = bend(turn, value)
        value *= sign
        if flip:
            value = 1.0 - value
        store(shape, slot, paired, rows[q], columns[q], value, vs, vr, vp, marks, marked)


@melted
def change_tie(
    code: Whole,
    weighted: Truths,
    bent: Whole,
    net_of: Whole,
    first: Whole,
    at: Whole,
    shape: Whole,
    slot: Whole,
    turn: Whole,
    sign: Floats,
    flip: Truths,
    paired: Truths,
    tables: Floats,
    net: int,
    i: int,
    j: int,
    new: float,
    x: Floats,
    tied: Truths,
    back: Truths,
    z: Floats,
    cache: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> None:
    """Set a tie and let every basis of its network follow."""
    old = x[net, i, j]
    x[net, i, j] = new
    tied[net, i, j] = new > 0
    back[net, j, i] = new > 0
    for k in range(code.shape[0]):
        if net_of[k] != net:
            continue
        m = tie_changed(
            code[k], weighted[k], bent[k], net, x, tied, back, z, max(first[k], 0), cache, at[k], i, j, old,
            rows, columns, numbers,
        )  # fmt: skip
        absorb(
            shape[k], slot[k], turn[k], sign[k], flip[k], paired[k], tables, m, rows, columns, numbers,
            vs, vr, vp, marks, marked,
        )  # fmt: skip


@melted
def change_node(
    code: Whole,
    weighted: Truths,
    bent: Whole,
    net_of: Whole,
    first: Whole,
    second: Whole,
    at: Whole,
    shape: Whole,
    slot: Whole,
    turn: Whole,
    sign: Floats,
    flip: Truths,
    paired: Truths,
    tables: Floats,
    attribute: int,
    i: int,
    new: float,
    x: Floats,
    tied: Truths,
    back: Truths,
    z: Floats,
    cache: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> None:
    """Set an attribute and let every basis that reads it follow."""
    if z[attribute, i] == new:
        return
    z[attribute, i] = new
    sizes = vs.shape[1], vr.shape[1]
    for k in range(code.shape[0]):
        for side in range(2):
            if (first[k] if side == 0 else second[k]) != attribute:
                continue
            m = node_changed(
                code[k], weighted[k], bent[k], max(net_of[k], 0), x, tied, back, z, max(first[k], 0),
                max(second[k], 0), sizes, cache, at[k], side == 1, i, rows, columns, numbers,
            )  # fmt: skip
            absorb(
                shape[k], slot[k], turn[k], sign[k], flip[k], paired[k], tables, m, rows, columns, numbers,
                vs, vr, vp, marks, marked,
            )  # fmt: skip


@melted
def change_given(
    shape: int,
    slot: int,
    paired: bool,
    i: int,
    j: int,
    value: float,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
) -> None:
    """Set a number known beforehand, of one sender, receiver or pair, or of all (-1)."""
    rows = range(vs.shape[1]) if shape != 1 and i < 0 else range(max(i, 0), max(i, 0) + 1)
    columns = range(vr.shape[1]) if shape != 0 and j < 0 else range(max(j, 0), max(j, 0) + 1)
    for a in rows:
        for b in columns:
            store(shape, slot, paired, a, b, value, vs, vr, vp, marks, marked)
