"""The compiled kernel of systems of families: one history at a time, by the rules that the twin states readably.

Clocks are exact competing risks by the next-reaction method (Gibson and Bruck, J. Phys. Chem. A 104, 2000; Anderson,
J. Chem. Phys. 127, 2007). The clocks of one family and group form a bundle that runs in its own operational time, the
integral of the part of the rate that all of them share, so that a change of that part costs one number.

All arrays lie end to end in three: what a history changes are `whole` numbers and `real` ones; the plan `o` says where
each begins, so that `real[o[at.value] + cell]` is the value of a cell, and holds the tables of whole numbers behind
itself, so that `o[o[at.line_form] + line]` is the form of a line. What is read of one cell, clock or bundle stands in a
row (`rows`). Compiled functions hand on bare pointers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.families import program as code
from politburo.model.families.kernel import places as at
from politburo.model.families.kernel.acting import act, choose, emit, mark_of, race_of_labels
from politburo.model.families.kernel.answering import calendar, fall_due
from politburo.model.families.kernel.cells import bend, fade, list_node, list_tone, put, refresh
from politburo.model.families.kernel.chance import delay, draw, wait
from politburo.model.families.kernel.clocks import (
    bundle_of,
    find_first,
    kept,
    next_ring,
    rate_all,
    set_ring,
    settle,
    wake,
)
from politburo.model.families.kernel.meeting import meet
from politburo.model.families.kernel.pending import dequeue, drop, first_kind, next_due, push
from politburo.model.families.kernel.pointers import lasting, numbers, words
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import compiled, inlined, pointer, within

__all__ = ["run_block"]

Shown = NDArray[np.float32]


@inlined
def strike(o: Whole, whole: Whole, real: Floats, time: float, bundle: int) -> None:
    """The first clock of a bundle rings: it is wound again at its present rate, and its act happens if it is kept."""
    clock, line = whole[o[at.first] + bundle], o[o[at.bundle_words] + bundle * at.BUNDLE_WORDS + at.BUNDLE_LINE]
    row = o[at.clock_words] + clock * at.CLOCK_WORDS
    u, form, count = o[row + at.CLOCK_UNIT], o[o[at.line_form] + line], whole[o[at.rings] + clock]
    held = kept(o, whole, real, bundle, line, u, count)
    whole[o[at.rings] + clock] = count + 1
    real[o[at.goal] + clock] += wait(o, whole, line, code.CLOCK, u, count + 1) / real[o[at.rate] + clock]
    find_first(o, whole, real, bundle)
    set_ring(o, real, bundle)
    if not held:
        return
    if form == code.SESSION:
        meet(o, whole, real, time, line, -1)
        return
    if form == code.JOINT:
        proposal = emit(o, whole, real, time, line, u, code.PROPOSED, -1, -1, 0.0)
        drawn = draw(o, whole, line, code.WAIT, u, count)
        days = delay(o[o[at.delay_kind] + line], real[o[at.delay_low] + line], real[o[at.delay_span] + line], drawn)
        push(o, whole, real, time + days, line, u, proposal, 0.0)
        return
    if form == code.DYNAM:
        begin, end = o[row + at.CLOCK_CHOICE], o[row + at.CLOCK_CHOICE + 1]
        u = choose(o, whole, real, line, u, o[at.choice] + begin, o[at.choice] + end, count)
    if u >= 0:
        emit(o, whole, real, time, line, u, mark_of(o, whole, real, line, u), -1, -1, 0.0)


@within
def given_act(o: Whole, whole: Whole, real: Floats, r: int, time: float) -> None:
    """An act given from outside; before clocks run it is state alone."""
    line, u, mark = o[o[at.at_a] + r], o[o[at.at_b] + r], o[o[at.at_c] + r]
    if mark < 0:
        if o[o[at.line_form] + line] == code.ANSWER:
            mark = race_of_labels(o, whole, real, line, code.CHOICE, u)
        else:
            mark = mark_of(o, whole, real, line, u)
    if whole[o[at.n] + at.LIVE] == 1:
        emit(o, whole, real, time, line, u, mark, -2, -1, real[o[at.at_value] + r])
    else:
        whole[o[at.done] + line * o[at.units] + u] += 1
        act(o, whole, real, time, -1, line, u, mark, real[o[at.at_value] + r])


@inlined
def decay(o: Whole, whole: Whole, real: Floats) -> None:
    """A step of the grid: what decays keeps a part of itself."""
    listed, still = o[at.list_tone], 0
    for i in range(whole[o[at.n] + at.TONES]):
        cell = whole[listed + i]
        left = real[o[at.raw] + cell] * real[o[at.cell_numbers] + cell * at.CELL_NUMBERS + at.DECAY]
        fade(o, whole, real, cell, left if abs(left) > 1e-12 else 0.0)
        if real[o[at.raw] + cell] != 0.0:
            whole[listed + still] = cell
            still += 1
        else:
            whole[o[at.flag_tone] + o[o[at.cell_words] + cell * at.CELL_WORDS + at.CELL_TONE]] = 0
    whole[o[at.n] + at.TONES] = still


@inlined
def outer(o: Whole, whole: Whole, real: Floats, r: int) -> int:
    """A row of what is given from outside, series and decays of one moment at once; returns the next row."""
    kind, time = o[o[at.at_kind] + r], real[o[at.at_time] + r]
    if kind == code.GIVEN:
        given_act(o, whole, real, r, time)
        return r + 1
    if kind == code.CALENDAR:
        calendar(o, whole, real, time, o[o[at.at_a] + r])
        return r + 1
    while True:
        if kind == code.SERIES:
            put(o, whole, real, o[o[at.at_a] + r], real[o[at.at_value] + r])
        else:
            decay(o, whole, real)
        r += 1
        if r == o[at.rows] or real[o[at.at_time] + r] != time:
            break
        kind = o[o[at.at_kind] + r]
        if kind > code.DECAY:
            break
    refresh(o, whole, real)
    return r


@inlined
def inner(o: Whole, whole: Whole, real: Floats, time: float) -> None:
    """The first of what the history itself scheduled."""
    kind = first_kind(o, whole, real)
    if kind == code.PENDING:
        drop(o, whole, real)
        place = 2 * o[at.room]
        entry, value = o[at.heap] + place * at.COLUMNS, real[o[at.heap_value] + place]
        fall_due(o, whole, real, time, whole[entry + 1], whole[entry + 2], whole[entry + 3], value)
        return
    cell = dequeue(o, whole, real)
    if kind == code.EXPIRE_COUNT:
        put(o, whole, real, cell, real[o[at.raw] + cell] - 1.0)
        refresh(o, whole, real)
    elif real[o[at.until] + cell] == time:
        put(o, whole, real, cell, 0.0)
        refresh(o, whole, real)


@inlined
def given_first(o: Whole, whole: Whole, real: Floats, r: int, given: float, due: float) -> bool:
    """Whether the next row given from outside comes before the first of all scheduled."""
    return given < due or (given == due and o[o[at.at_kind] + r] <= first_kind(o, whole, real))


@within
def open_state(o: Whole, whole: Whole, real: Floats) -> None:
    """The state at the start."""
    for i in range(o[at.zero_begin], o[at.zero_end]):
        whole[i] = 0
    for line in range(o[at.lines]):
        whole[o[at.carried] + line] = -1
    for cell in range(o[at.cells]):
        real[o[at.until] + cell] = np.inf
        numbers, row = o[at.cell_numbers] + cell * at.CELL_NUMBERS, o[at.cell_words] + cell * at.CELL_WORDS
        raw = min(max(real[o[at.raw0] + cell], real[numbers + at.LOW]), real[numbers + at.HIGH])
        real[o[at.raw] + cell], real[o[at.value] + cell] = raw, bend(o[row + at.CELL_FORM], raw)
        if o[row + at.CELL_TONE] >= 0:
            list_tone(o, whole, cell, o[row + at.CELL_TONE], raw)
    for node in range(o[at.nodes]):
        whole[o[at.flag_node] + node] = 0
        list_node(o, whole, node)
    for queue in range(o[at.queues]):
        real[o[at.queue_time] + queue] = np.inf
    refresh(o, whole, real)


@within
def copy_queue(o: Whole, whole: Whole, real: Floats, source: int, target: int) -> None:
    """Copy what is scheduled."""
    for queue in range(o[at.queues]):
        head = whole[o[at.head] + queue]
        real[o[at.queue_time] + queue] = real[o[at.pool_time] + source + head] if head > 0 else np.inf
    for i in range(whole[o[at.n] + at.HEAP]):
        real[o[at.heap_time] + target + i] = real[o[at.heap_time] + source + i]
        real[o[at.heap_value] + target + i] = real[o[at.heap_value] + source + i]
        for column in range(at.COLUMNS):
            to, of = o[at.heap] + at.COLUMNS * (target + i), o[at.heap] + at.COLUMNS * (source + i)
            whole[to + column] = whole[of + column]
    for i in range(1, whole[o[at.n] + at.FRESH] + 1):
        real[o[at.pool_time] + target + i] = real[o[at.pool_time] + source + i]
        for column in range(at.LINKS):
            to, of = o[at.pool] + at.LINKS * (target + i), o[at.pool] + at.LINKS * (source + i)
            whole[to + column] = whole[of + column]


@within
def keep(o: Whole, whole: Whole, real: Floats) -> None:
    """Put the state at the begin aside: it is the same for all histories."""
    for i in range(o[at.zero_end] - o[at.zero_begin]):
        whole[o[at.kept_zero] + i] = whole[o[at.zero_begin] + i]
    for i in range(o[at.rate] - o[at.raw]):
        real[o[at.kept_raw] + i] = real[o[at.raw] + i]
    copy_queue(o, whole, real, 0, o[at.room])


@within
def take_back(o: Whole, whole: Whole, real: Floats) -> None:
    """Take back the state at the begin. What units have done and were asked is undone row by row: it is much."""
    aside = o[at.kept_zero] - o[at.zero_begin]
    for row in range(whole[o[at.n] + at.ROWS]):
        line, u = whole[o[at.line] + row], whole[o[at.unit_of_row] + row]
        place = o[at.done] + line * o[at.units] + u
        whole[place] = whole[aside + place]
        slot = o[o[at.mark_off] + line] + 1 + whole[o[at.mark] + row]
        for i in range(o[o[at.call_ptr] + slot], o[o[at.call_ptr] + slot + 1]):
            place = o[at.asked] + o[o[at.call] + i] * o[at.units] + u
            whole[place] = whole[aside + place]
    for i in range(o[at.zero_begin], o[at.zero_own]):
        whole[i] = whole[aside + i]
    for i in range(o[at.rate] - o[at.raw]):
        real[o[at.raw] + i] = real[o[at.kept_raw] + i]
    copy_queue(o, whole, real, o[at.room], 0)
    for line in range(o[at.lines]):
        whole[o[at.carried] + line] = -1


@within
def show(
    real: Floats, value: int, time: float, m: int, shown: Whole, cells: int, days: Floats, many: int, panel: Shown,
    first: int,
) -> int:  # fmt: skip
    """Note the cells asked for at the close of every day before `time`; returns the next day still to come."""
    while m < many and days[m] < time:
        for i in range(cells):
            panel[first + m * cells + i] = real[value + shown[i]]
        m += 1
    return m


@within
def course(
    o: Whole, whole: Whole, real: Floats, r: int, shown: Whole, cells: int, days: Floats, many: int, panel: Shown,
    first: int,
) -> int:  # fmt: skip
    """The course of things from row `r` on: before clocks run, up to the begin; then to the end. Returns the next row.

    One loop for both, since what it calls takes long to compile.
    """
    n, rows, m = o[at.n], o[at.rows], 0
    live = whole[n + at.LIVE] == 1
    begin, end = real[o[at.begin]], real[o[at.end]]
    while whole[n + at.CUT] == 0:
        given = real[o[at.at_time] + r] if r < rows else np.inf
        due = next_due(o, whole, real)
        ring = next_ring(o, real) if live else np.inf
        time = min(ring, given, due)
        if live:
            if m < many:
                m = show(real, o[at.value], time, m, shown, cells, days, many, panel, first)
            if time > end or time == np.inf:
                return r
        elif time >= begin:
            return r
        if ring < min(given, due):
            strike(o, whole, real, ring, bundle_of(o, real, ring))
        elif given_first(o, whole, real, r, given, due):
            r = outer(o, whole, real, r)
        else:
            inner(o, whole, real, time)
        if live and whole[n + at.BUNDLES] + whole[n + at.CLOCKS] > 0:
            settle(o, whole, real, time)
    return r


@compiled
def run_block(
    plan: NDArray[np.int32],
    wholes: Whole,
    reals: Floats,
    key0: int,
    key1: int,
    first: int,
    count: int,
    lengths: Whole,
    exploded: Whole,
    acts: NDArray[np.int32],
    amounts: Floats,
    shown: Whole,
    days: Floats,
    panel: Shown,
) -> int:
    """Run histories one after another; returns how many fitted into the room given, -1 for memory laid out otherwise.

    Logs are laid end to end: `acts` (5, R) line, unit, mark, cause, set; `amounts` (2, R) time, value. `panel`
    (count, D, C) takes the values of the C cells `shown` at the close of each of D `days`; what a history that was cut
    did not reach stays as it was.
    """
    if plan[at.layout] != at.LAYOUT:
        return -1
    o, whole, real = lasting(plan), words(wholes), numbers(reals)
    places, closes, pages = pointer(shown), pointer(days), pointer(panel)
    used, room, begin, many, cells = 0, acts.shape[1], 0, days.shape[0], shown.shape[0]
    whole[o[at.key]], whole[o[at.key] + 1] = key0, key1
    for h in range(count):
        page = h * many * cells
        whole[o[at.key] + 2] = first + h
        if h == 0 or o[at.alike] == 0:
            open_state(o, whole, real)
            begin = course(o, whole, real, 0, places, cells, closes, many, pages, page)
            rate_all(o, real)
            keep(o, whole, real)
        else:
            take_back(o, whole, real)
        wake(o, whole, real, real[o[at.begin]])
        course(o, whole, real, begin, places, cells, closes, many, pages, page)
        rows = whole[o[at.n] + at.ROWS]
        if used + rows > room:
            return h
        lengths[h], exploded[h] = rows, whole[o[at.n] + at.CUT]
        for column, begin_of in enumerate((o[at.line], o[at.unit_of_row], o[at.mark], o[at.cause], o[at.group])):
            for row in range(rows):
                acts[column, used + row] = whole[begin_of + row]
        for column, begin_of in enumerate((o[at.time], o[at.amount])):
            for row in range(rows):
                amounts[column, used + row] = real[begin_of + row]
        used += rows
    return count
