# ruff: noqa: C901, PLR0912 - one consequence after another, as in the twin
"""An act: its mark, its row, what it does to state, what it calls forth, who is chosen for it."""

from __future__ import annotations

import math

import numpy as np

from politburo.model.families import program as code
from politburo.model.families.kernel import places as at
from politburo.model.families.kernel.cells import put, refresh
from politburo.model.families.kernel.chance import delay, draw
from politburo.model.families.kernel.pending import enqueue, push
from politburo.model.families.kernel.risk import formula, may, weight
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import inlined, within

__all__ = ["act", "choose", "emit", "mark_of", "race_of_labels", "reached", "weigh"]


@inlined
def window(o: Whole, real: Floats, cell: int) -> float:
    """For how many days what a cell counts or holds in force lasts."""
    return float(real[o[at.cell_numbers] + cell * at.CELL_NUMBERS + at.WINDOW])


@inlined
def move(o: Whole, whole: Whole, real: Floats, time: float, op: int, amount: float, cell: int, value: float) -> float:
    """One consequence for one cell; returns the act's value."""
    row, raw = o[at.cell_words] + cell * at.CELL_WORDS, real[o[at.raw] + cell]
    if op < code.RAISE:
        if op == code.ADD:
            raw += amount
        elif op == code.SET:
            raw = amount
        elif op == code.ADD_VALUE:
            raw += amount * value
        elif op == code.COUNT:
            raw += 1.0
        elif op == code.ON:
            raw = 1.0
            real[o[at.until] + cell] = time + window(o, real, cell)
        else:
            raw = 0.0
            real[o[at.until] + cell] = np.inf
        put(o, whole, real, cell, raw)
        if op in (code.COUNT, code.ON) and o[row + at.CELL_QUEUE] >= 0:
            queue = o[row + at.CELL_QUEUE] + (op == code.ON)
            enqueue(o, whole, real, time + window(o, real, cell), queue, cell)
        return value
    who = o[row + at.CELL_ACTOR]
    cohort, people, more = who >= 0 and o[o[at.cohort] + who] == 1, o[at.weight_cell] + who, 0.0
    if op == code.LEAVE:
        value = raw / max(real[o[at.raw] + people], 1.0) if cohort else raw
        raw -= value
        more = -1.0
    elif op == code.ENTER:
        raw += value
        more = 1.0
    elif not cohort:
        if op == code.RAISE:
            raw = max(raw, amount)
        elif op == code.RESTORE:
            raw = min(raw, amount)
        else:
            raw = amount
    put(o, whole, real, cell, raw)
    if cohort and more != 0.0:
        put(o, whole, real, people, max(real[o[at.raw] + people] + more, 0.0))
    return value


@inlined
def call_forth(o: Whole, whole: Whole, real: Floats, time: float, row: int, slot: int, u: int, value: float) -> None:
    """Schedule what an act calls forth."""
    for i in range(o[o[at.call_ptr] + slot], o[o[at.call_ptr] + slot + 1]):
        g = o[o[at.call] + i]
        form, who = o[o[at.line_form] + g], o[o[at.line_unit] + g]
        if form == code.ANSWER:
            who = o[o[at.reply_to] + g * o[at.units] + u]
        if who < 0 or (form == code.FILL and value == 0.0):
            continue
        count = whole[o[at.asked] + g * o[at.units] + u]
        whole[o[at.asked] + g * o[at.units] + u] = count + 1
        drawn = draw(o, whole, g, code.WAIT, u, count)
        days = delay(o[o[at.delay_kind] + g], real[o[at.delay_low] + g], real[o[at.delay_span] + g], drawn)
        push(o, whole, real, time + days, g, who, row, value)


@inlined
def act(
    o: Whole, whole: Whole, real: Floats, time: float, row: int, line: int, u: int, mark: int, value: float
) -> float:
    """Do to state what an act does, and call forth what it calls; returns its value."""
    slot = o[o[at.mark_off] + line] + 1 + mark
    for m in range(o[o[at.move_ptr] + slot], o[o[at.move_ptr] + slot + 1]):
        k = o[at.touch_ptr] + o[o[at.move_addr] + m] * o[at.units] + u
        for i in range(o[k], o[k + 1]):
            op, amount = o[o[at.move_op] + m], real[o[at.move_amount] + m]
            value = move(o, whole, real, time, op, amount, o[o[at.touch] + i], value)
    refresh(o, whole, real)
    for i in range(o[o[at.raise_ptr] + slot], o[o[at.raise_ptr] + slot + 1]):
        whole[o[at.waiting] + o[o[at.raised] + i]] += 1
    if whole[o[at.n] + at.LIVE] == 1:
        call_forth(o, whole, real, time, row, slot, u, value)
    return value


@within
def emit(
    o: Whole,
    whole: Whole,
    real: Floats,
    time: float,
    line: int,
    u: int,
    mark: int,
    cause: int,
    group: int,
    value: float,
) -> int:
    """Write a row and let it act; returns its place, or -1 where the history is cut."""
    n = o[at.n]
    row = int(whole[n + at.ROWS])
    if row == o[at.cap] or whole[n + at.CUT] == 1:
        whole[n + at.CUT] = 1
        return -1
    whole[n + at.ROWS] = row + 1
    real[o[at.time] + row] = time
    whole[o[at.line] + row] = line
    whole[o[at.unit_of_row] + row] = u
    whole[o[at.mark] + row] = mark
    whole[o[at.cause] + row] = cause
    whole[o[at.group] + row] = group
    whole[o[at.done] + line * o[at.units] + u] += 1
    real[o[at.amount] + row] = act(o, whole, real, time, row, line, u, mark, value)
    return row


@within
def reached(real: Floats, weights: int, first: int, end: int, level: float) -> int:
    """The first of some weights, from one on, whose running sum passes a level; `end` where none does."""
    i = first
    while i < end and real[weights + i] <= level:
        level -= real[weights + i]
        i += 1
    return i


@within
def race_of_labels(o: Whole, whole: Whole, real: Floats, line: int, purpose: int, u: int) -> int:
    """A label, with a chance proportional to exp(formula)."""
    first, size, total = o[o[at.reply_lp] + line], o[o[at.mark_size] + line], 0.0
    for label in range(size):
        real[o[at.race] + label] = math.exp(formula(o, real, first + label, u))
        total += real[o[at.race] + label]
    level = draw(o, whole, line, purpose, u, whole[o[at.done] + line * o[at.units] + u]) * total
    return int(min(reached(real, o[at.race], 0, size, level), size - 1))


@within
def mark_of(o: Whole, whole: Whole, real: Floats, line: int, u: int) -> int:
    """Draw the mark of an act by the state before it; -1 where the family has none."""
    if o[o[at.mark_kind] + line] == 2:
        return race_of_labels(o, whole, real, line, code.MARK, u)
    if o[o[at.mark_kind] + line] != 1:
        return -1
    lean = formula(o, real, o[o[at.mark_lp] + line], u)
    begin, rungs = (o[o[at.cut_ptr] + line], o[o[at.mark_size] + line])
    lightest = 1
    if o[o[at.unit_standing] + u] >= 0 and o[o[at.cohort] + o[o[at.unit_target] + u]] == 0:
        lightest = min(max(int(real[o[at.value] + o[o[at.unit_standing] + u]]), 1), rungs)
    skipped = 0.0 if lightest == 1 else 1.0 / (1.0 + math.exp(lean - real[o[at.cut] + (begin + lightest - 2)]))
    level = skipped + (1.0 - skipped) * draw(o, whole, line, code.MARK, u, whole[o[at.done] + line * o[at.units] + u])
    rung = lightest
    while rung < rungs and 1.0 / (1.0 + math.exp(lean - real[o[at.cut] + (begin + rung - 1)])) < level:
        rung += 1
    return rung - 1


@within
def weigh(o: Whole, whole: Whole, real: Floats, line: int, lp: int, begin: int, end: int) -> int:
    """Leave the units at risk in `order` and their weights, people exp(formula), in `race`; returns how many."""
    pool = 0
    for i in range(begin, end):
        u = o[i]
        people = weight(o, real, u)
        if people > 0.0 and may(o, real, line, u):
            whole[o[at.order] + pool] = u
            real[o[at.race] + pool] = people * math.exp(formula(o, real, lp, u))
            pool += 1
    return pool


@within
def choose(
    o: Whole, whole: Whole, real: Floats, line: int, place: int, begin: int, end: int, count: int
) -> int:  # fmt: skip
    """A unit at risk, with a chance proportional to its weight, or -1."""
    pool, total = weigh(o, whole, real, line, o[o[at.lp_first] + line], begin, end), 0.0
    for i in range(pool):
        total += real[o[at.race] + i]
    if not total > 0.0:
        return -1
    level = draw(o, whole, line, code.CHOICE, place, count) * total
    return int(whole[o[at.order] + min(reached(real, o[at.race], 0, pool, level), pool - 1)])
