# ruff: noqa: C901, PLR0912, PLR0915, ARG001 - compiled loops, whose readable form is the twin; all share one
# list of leading arguments
"""The compiled kernel of systems of families: one history at a time, by the rules that the twin states readably.

Clocks are exact competing risks by the next-reaction method (Gibson and Bruck, J. Phys. Chem. A 104, 2000; Anderson,
J. Chem. Phys. 127, 2007). The clocks of one family and group form a bundle that runs in its own operational time, the
integral of the part of the rate that all of them share, so that a change of that part costs one number.

All arrays lie end to end in two: `whole` numbers and `real` ones; the plan `o` says where each begins, so that
`real[o[at.value] + cell]` is the value of a cell. (Passed one by one, the arrays made compilation take ten minutes.)
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.families import places as at
from politburo.model.families import program as code
from politburo.model.families.coalition import weighed
from politburo.model.jit import compiled, within
from politburo.model.philox import exponential, uniform

__all__ = ["run_block"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Shown = NDArray[np.float32]

ROWS: Final = 0
HEAP: Final = 1
ORDER: Final = 2
BUNDLES: Final = 3
CLOCKS: Final = 4
NODES: Final = 5
CUT: Final = 6
LIVE: Final = 7

REM, DYNAM, ANSWER, FILL, JOINT = code.REM, code.DYNAM, code.ANSWER, code.FILL, code.JOINT
ANNUAL, SESSION = code.ANNUAL, code.SESSION
ADD, SET, ADD_VALUE, COUNT, ON, OFF = code.ADD, code.SET, code.ADD_VALUE, code.COUNT, code.ON, code.OFF
RAISE, RESTORE, PRESENT, LEAVE, ENTER = code.RAISE, code.RESTORE, code.PRESENT, code.LEAVE, code.ENTER
SATURATING, LOG, ANY = code.SATURATING, code.LOG, code.ANY
COMPLEMENT, PRODUCT, OF_SATURATING, OF_LOG, OF_ANY = (
    code.COMPLEMENT,
    code.PRODUCT,
    code.OF_SATURATING,
    code.OF_LOG,
    code.OF_ANY,
)
SHARE, TOTAL = code.SHARE, code.TOTAL
SERIES, DECAY, EXPIRE_COUNT, EXPIRE_FORCE = code.SERIES, code.DECAY, code.EXPIRE_COUNT, code.EXPIRE_FORCE
GIVEN, CALENDAR, PENDING = code.GIVEN, code.CALENDAR, code.PENDING
CLOCK, MARK, CHOICE, WAIT, WANT, LET = code.CLOCK, code.MARK, code.CHOICE, code.WAIT, code.WANT, code.LET
PURPOSES: Final = len(code.PURPOSES)
VOTE, PICK, STOP, NORMAL = code.VOTE, code.PICK, code.STOP, code.NORMAL
EVEN, EXPONENTIAL = code.EVEN, code.EXPONENTIAL
NAMED, PASSED, LOST, LAPSED = code.NAMED, code.PASSED, code.LOST, code.LAPSED
PROPOSED, CONSENTS, REFUSES, DONE = code.PROPOSED, code.CONSENTS, code.REFUSES, code.DONE


@within
def earlier(o: Whole, whole: Whole, real: Floats, a: int, b: int) -> bool:
    """Whether entry a of the heap comes before entry b: by time, kind, order of scheduling."""
    if real[o[at.heap_time] + a] != real[o[at.heap_time] + b]:
        return bool(real[o[at.heap_time] + a] < real[o[at.heap_time] + b])
    one, other = o[at.heap] + a * 5, o[at.heap] + b * 5
    if whole[one] != whole[other]:
        return bool(whole[one] < whole[other])
    return bool(whole[one + 1] < whole[other + 1])


@within
def swap(o: Whole, whole: Whole, real: Floats, a: int, b: int) -> None:
    """Exchange two entries of the heap."""
    real[o[at.heap_time] + a], real[o[at.heap_time] + b] = (real[o[at.heap_time] + b], real[o[at.heap_time] + a])
    real[o[at.heap_value] + a], real[o[at.heap_value] + b] = (real[o[at.heap_value] + b], real[o[at.heap_value] + a])
    for column in range(5):
        whole[o[at.heap] + a * 5 + column], whole[o[at.heap] + b * 5 + column] = (
            whole[o[at.heap] + b * 5 + column],
            whole[o[at.heap] + a * 5 + column],
        )


@within
def push(
    o: Whole, whole: Whole, real: Floats, time: float, kind: int, a: int, b: int, cause: int, value: float
) -> None:
    """Schedule something; a full heap cuts the history."""
    k = whole[o[at.n] + HEAP]
    if k == o[at.room]:
        whole[o[at.n] + CUT] = 1
        return
    whole[o[at.n] + HEAP] += 1
    real[o[at.heap_time] + k] = time
    (
        whole[o[at.heap] + k * 5 + 0],
        whole[o[at.heap] + k * 5 + 1],
        whole[o[at.heap] + k * 5 + 2],
        whole[o[at.heap] + k * 5 + 3],
        whole[o[at.heap] + k * 5 + 4],
    ) = (kind, whole[o[at.n] + ORDER], a, b, cause)
    real[o[at.heap_value] + k] = value
    whole[o[at.n] + ORDER] += 1
    while k > 0 and earlier(o, whole, real, k, k - 1 >> 1):
        swap(o, whole, real, k, k - 1 >> 1)
        k = k - 1 >> 1


@within
def drop(o: Whole, whole: Whole, real: Floats) -> None:
    """Move the first entry of the heap to its free end, where it can still be read."""
    whole[o[at.n] + HEAP] -= 1
    size = whole[o[at.n] + HEAP]
    swap(o, whole, real, 0, size)
    k = 0
    while True:
        child = 2 * k + 1
        if child >= size:
            break
        if child + 1 < size and earlier(o, whole, real, child + 1, child):
            child += 1
        if not earlier(o, whole, real, child, k):
            break
        swap(o, whole, real, child, k)
        k = child


@within
def draw(o: Whole, whole: Whole, real: Floats, line: int, purpose: int, u: int, count: int) -> float:
    """The uniform number of a purpose."""
    return uniform(
        whole[o[at.key] + 0],
        whole[o[at.key] + 1],
        whole[o[at.key] + 2],
        whole[o[at.unit_hash] + u],
        whole[o[at.line_hash] + line * PURPOSES + purpose],
        count,
    )


@within
def wait(o: Whole, whole: Whole, real: Floats, line: int, purpose: int, u: int, count: int) -> float:
    """The standard exponential number of a purpose."""
    return exponential(
        whole[o[at.key] + 0],
        whole[o[at.key] + 1],
        whole[o[at.key] + 2],
        whole[o[at.unit_hash] + u],
        whole[o[at.line_hash] + line * PURPOSES + purpose],
        count,
    )


@within
def change(o: Whole, whole: Whole, real: Floats, cell: int, value: float) -> None:
    """Give a cell a value and note what reads it."""
    if real[o[at.value] + cell] == value:
        return
    real[o[at.value] + cell] = value
    for i in range(whole[o[at.hit_node_ptr] + cell], whole[o[at.hit_node_ptr] + cell + 1]):
        node = whole[o[at.hit_node] + i]
        if whole[o[at.flag_node] + node] == 0:
            whole[o[at.flag_node] + node] = 1
            whole[o[at.list_node] + whole[o[at.n] + NODES]] = node
            whole[o[at.n] + NODES] += 1
    if whole[o[at.n] + LIVE] == 0:
        return
    for i in range(whole[o[at.hit_bundle_ptr] + cell], whole[o[at.hit_bundle_ptr] + cell + 1]):
        bundle = whole[o[at.hit_bundle] + i]
        if whole[o[at.flag_bundle] + bundle] == 0:
            whole[o[at.flag_bundle] + bundle] = 1
            whole[o[at.list_bundle] + whole[o[at.n] + BUNDLES]] = bundle
            whole[o[at.n] + BUNDLES] += 1
    for i in range(whole[o[at.hit_clock_ptr] + cell], whole[o[at.hit_clock_ptr] + cell + 1]):
        clock = whole[o[at.hit_clock] + i]
        if whole[o[at.flag_clock] + clock] == 0:
            whole[o[at.flag_clock] + clock] = 1
            whole[o[at.list_clock] + whole[o[at.n] + CLOCKS]] = clock
            whole[o[at.n] + CLOCKS] += 1


@within
def bend(form: int, raw: float) -> float:
    """The value of a raw number."""
    if form == SATURATING:
        return raw / (1.0 + raw)
    if form == LOG:
        return math.log1p(raw)
    if form == ANY:
        return 1.0 if raw > 0.0 else 0.0
    return raw


@within
def put(o: Whole, whole: Whole, real: Floats, cell: int, raw: float) -> None:
    """Give a cell a raw number, kept within its bounds."""
    kept = min(max(raw, real[o[at.low] + cell]), real[o[at.high] + cell])
    real[o[at.raw] + cell] = kept
    change(o, whole, real, cell, bend(whole[o[at.form] + cell], kept))


@within
def evaluate(o: Whole, whole: Whole, real: Floats, node: int) -> None:
    """Compute a derived number anew."""
    op, out = whole[o[at.node_op] + node], whole[o[at.node_out] + node]
    begin, end = whole[o[at.node_ptr] + node], whole[o[at.node_ptr] + node + 1]
    size, sources = whole[o[at.node_size] + node], o[at.node_in] + begin
    if op < SHARE:
        x = real[o[at.value] + whole[sources]]
        if op == COMPLEMENT:
            x = 1.0 - x
        elif op == PRODUCT:
            x = x * real[o[at.value] + whole[sources + 1]]
        elif x <= 0.0:
            x = 0.0
        elif op == OF_SATURATING:
            x = x / (1.0 + x)
        elif op == OF_LOG:
            x = math.log1p(x)
        else:
            x = 1.0
        real[o[at.left_out]] = x
    elif op == SHARE:
        total = 0.0
        for i in range(size):
            total += real[o[at.value] + whole[sources + i]]
        total = max(total, real[o[at.node_par] + node * 4])
        for g in range(size):
            real[o[at.left_out] + g] = real[o[at.value] + whole[sources + g]] / total
    elif op == TOTAL:
        for g in range(size):
            real[o[at.left_out] + g] = 0.0
        for i in range(begin, end):
            if whole[o[at.node_group] + i] >= 0:
                real[o[at.left_out] + whole[o[at.node_group] + i]] += real[o[at.value] + whole[o[at.node_in] + i]]
    else:
        par = o[at.node_par] + node * 4
        for g in range(size):
            power = math.floor(real[par + 3] * real[o[at.value] + whole[sources + g]] + 0.5)
            whole[o[at.powers] + g] = max(int(power), 0)
        weighed(
            whole[o[at.powers] : o[at.powers] + size],
            int(real[par]),
            int(real[par + 1]),
            int(real[par + 2]),
            real[o[at.left_out] : o[at.left_out] + size],
            whole[o[at.parts] : o[at.parts] + size + 3 * (1 << size)],
        )
    for g in range(size):
        change(o, whole, real, out + g, real[o[at.left_out] + g])


@within
def refresh(o: Whole, whole: Whole, real: Floats) -> None:
    """Compute anew all derived numbers whose sources changed, each after those it is made of."""
    while whole[o[at.n] + NODES] > 0:
        best = 0
        for i in range(1, whole[o[at.n] + NODES]):
            if whole[o[at.list_node] + i] < whole[o[at.list_node] + best]:
                best = i
        node = whole[o[at.list_node] + best]
        whole[o[at.n] + NODES] -= 1
        whole[o[at.list_node] + best] = whole[o[at.list_node] + whole[o[at.n] + NODES]]
        whole[o[at.flag_node] + node] = 0
        evaluate(o, whole, real, node)


@within
def formula(o: Whole, whole: Whole, real: Floats, lp: int, u: int) -> float:
    """The sum of a formula for a unit."""
    total = float(real[o[at.lp_const] + lp])
    for i in range(whole[o[at.lp_ptr] + lp], whole[o[at.lp_ptr] + lp + 1]):
        cell = whole[o[at.read] + whole[o[at.lp_addr] + i] * o[at.units] + u]
        total += real[o[at.lp_coef] + i] * real[o[at.value] + cell]
    return total


@within
def here(o: Whole, whole: Whole, real: Floats, u: int) -> bool:
    """Whether all that a unit needs is present and open."""
    k = o[at.here_addr] * o[at.units] + u
    for i in range(whole[o[at.touch_ptr] + k], whole[o[at.touch_ptr] + k + 1]):
        if real[o[at.value] + whole[o[at.touch] + i]] == 0.0:
            return False
    return True


@within
def may(o: Whole, whole: Whole, real: Floats, line: int, u: int) -> bool:
    """Whether a unit is at risk of a line."""
    if real[o[at.value] + whole[o[at.line_running] + line]] == 0.0 or not here(o, whole, real, u):
        return False
    for i in range(whole[o[at.gate_ptr] + line], whole[o[at.gate_ptr] + line + 1]):
        x = real[o[at.value] + whole[o[at.read] + whole[o[at.gate_addr] + i] * o[at.units] + u]]
        if x < real[o[at.gate_least] + i] or x > real[o[at.gate_most] + i]:
            return False
    return True


@within
def weight(o: Whole, whole: Whole, real: Floats, u: int) -> float:
    """The people a unit stands for."""
    return float(real[o[at.value] + whole[o[at.unit_of_weight] + u]] * real[o[at.unit_weight] + u])


@within
def factor_of(o: Whole, whole: Whole, real: Floats, bundle: int) -> float:
    """The shared part of the rates of a bundle, a day."""
    line, u = (whole[o[at.bundle_line] + bundle], whole[o[at.bundle_unit] + bundle])
    if real[o[at.value] + whole[o[at.line_running] + line]] == 0.0:
        return 0.0
    for i in range(whole[o[at.gate_ptr] + line], whole[o[at.gate_ptr] + line + 1]):
        if whole[o[at.gate_common] + i] == 1:
            x = real[o[at.value] + whole[o[at.read] + whole[o[at.gate_addr] + i] * o[at.units] + u]]
            if x < real[o[at.gate_least] + i] or x > real[o[at.gate_most] + i]:
                return 0.0
    total = real[o[at.lp_const] + whole[o[at.lp_common] + line]]
    for i in range(whole[o[at.bundle_term_ptr] + bundle], whole[o[at.bundle_term_ptr] + bundle + 1]):
        total += real[o[at.bundle_coef] + i] * real[o[at.value] + whole[o[at.bundle_term] + i]]
    return float(math.exp(total) / real[o[at.month]])


@within
def rate_of(o: Whole, whole: Whole, real: Floats, clock: int) -> float:
    """The own part of a clock's rate."""
    line, u = (whole[o[at.bundle_line] + whole[o[at.clock_bundle] + clock]], whole[o[at.clock_unit] + clock])
    people = weight(o, whole, real, u)
    if people <= 0.0 or not here(o, whole, real, u):
        return 0.0
    for i in range(whole[o[at.gate_ptr] + line], whole[o[at.gate_ptr] + line + 1]):
        if whole[o[at.gate_common] + i] == 0:
            x = real[o[at.value] + whole[o[at.read] + whole[o[at.gate_addr] + i] * o[at.units] + u]]
            if x < real[o[at.gate_least] + i] or x > real[o[at.gate_most] + i]:
                return 0.0
    total = real[o[at.lp_const] + whole[o[at.lp_own] + line]]
    for i in range(whole[o[at.clock_term_ptr] + clock], whole[o[at.clock_term_ptr] + clock + 1]):
        total += real[o[at.clock_coef] + i] * real[o[at.value] + whole[o[at.clock_term] + i]]
    return people * math.exp(total)


@within
def delay(kind: int, low: float, span: float, u: float) -> float:
    """Days of a delay from a uniform number."""
    if kind == EVEN:
        return low + span * u
    if kind == EXPONENTIAL:
        return low - span * math.log(u)
    return low


@within
def act(
    o: Whole, whole: Whole, real: Floats, time: float, row: int, line: int, u: int, mark: int, value: float
) -> float:
    """Do to state what an act does, and call forth what it calls; returns its value."""
    slot = whole[o[at.mark_off] + line] + 1 + mark
    for m in range(whole[o[at.move_ptr] + slot], whole[o[at.move_ptr] + slot + 1]):
        op, amount = whole[o[at.move_op] + m], real[o[at.move_amount] + m]
        k = o[at.touch_ptr] + whole[o[at.move_addr] + m] * o[at.units] + u
        for i in range(whole[k], whole[k + 1]):
            cell = whole[o[at.touch] + i]
            raw, who = real[o[at.raw] + cell], whole[o[at.cell_actor] + cell]
            cohort = who >= 0 and whole[o[at.cohort] + who] == 1
            people = o[at.weight_cell] + who
            more = 0.0
            if op == ADD:
                raw += amount
            elif op == SET:
                raw = amount
            elif op == ADD_VALUE:
                raw += amount * value
            elif op == COUNT:
                raw += 1.0
            elif op == ON:
                raw = 1.0
                real[o[at.until] + cell] = time + real[o[at.window] + cell]
            elif op == OFF:
                raw = 0.0
                real[o[at.until] + cell] = np.inf
            elif op == LEAVE:
                value = raw / max(real[o[at.raw] + people], 1.0) if cohort else raw
                raw -= value
                more = -1.0
            elif op == ENTER:
                raw += value
                more = 1.0
            elif not cohort:
                if op == RAISE:
                    raw = max(raw, amount)
                elif op == RESTORE:
                    raw = min(raw, amount)
                else:
                    raw = amount
            put(o, whole, real, cell, raw)
            if cohort and more != 0.0:
                put(o, whole, real, people, max(real[o[at.raw] + people] + more, 0.0))
            if op in (COUNT, ON) and real[o[at.window] + cell] < np.inf:
                kind = EXPIRE_COUNT if op == COUNT else EXPIRE_FORCE
                push(o, whole, real, time + real[o[at.window] + cell], kind, cell, -1, -1, 0.0)
    refresh(o, whole, real)
    for i in range(whole[o[at.raise_ptr] + slot], whole[o[at.raise_ptr] + slot + 1]):
        whole[o[at.waiting] + whole[o[at.raised] + i]] += 1
    if whole[o[at.n] + LIVE] == 1:
        for i in range(whole[o[at.call_ptr] + slot], whole[o[at.call_ptr] + slot + 1]):
            g = whole[o[at.call] + i]
            form, who = whole[o[at.line_form] + g], whole[o[at.line_unit] + g]
            if form == ANSWER:
                who = whole[o[at.reply_to] + g * o[at.units] + u]
            if who < 0 or (form == FILL and value == 0.0):
                continue
            count = whole[o[at.asked] + g * o[at.units] + u]
            whole[o[at.asked] + g * o[at.units] + u] += 1
            days = delay(
                whole[o[at.delay_kind] + g],
                real[o[at.delay_low] + g],
                real[o[at.delay_span] + g],
                draw(o, whole, real, g, WAIT, u, count),
            )
            push(o, whole, real, time + days, PENDING, g, who, row, value)
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
    row = int(whole[o[at.n] + ROWS])
    if row == o[at.cap] or whole[o[at.n] + CUT] == 1:
        whole[o[at.n] + CUT] = 1
        return -1
    whole[o[at.n] + ROWS] += 1
    (
        real[o[at.time] + row],
        whole[o[at.line] + row],
        whole[o[at.unit_of_row] + row],
        whole[o[at.mark] + row],
        whole[o[at.cause] + row],
        whole[o[at.group] + row],
    ) = (time, line, u, mark, cause, group)
    whole[o[at.done] + line * o[at.units] + u] += 1
    real[o[at.amount] + row] = act(o, whole, real, time, row, line, u, mark, value)
    return row


@within
def race_of_labels(o: Whole, whole: Whole, real: Floats, line: int, purpose: int, u: int) -> int:
    """The label whose exponential clock of rate exp(formula) rings first."""
    best, soonest = (0, np.inf)
    for label in range(whole[o[at.mark_size] + line]):
        when = wait(
            o, whole, real, line, purpose, u, whole[o[at.done] + line * o[at.units] + u] * 16 + label
        ) / math.exp(formula(o, whole, real, whole[o[at.reply_lp] + line] + label, u))
        if when < soonest:
            best, soonest = (label, when)
    return best


@within
def mark_of(o: Whole, whole: Whole, real: Floats, line: int, u: int) -> int:
    """Draw the mark of an act by the state before it; -1 where the family has none."""
    if whole[o[at.mark_kind] + line] == 2:
        return race_of_labels(o, whole, real, line, MARK, u)
    if whole[o[at.mark_kind] + line] != 1:
        return -1
    lean = formula(o, whole, real, whole[o[at.mark_lp] + line], u)
    begin, rungs = (whole[o[at.cut_ptr] + line], whole[o[at.mark_size] + line])
    lightest = 1
    if whole[o[at.unit_standing] + u] >= 0 and whole[o[at.cohort] + whole[o[at.unit_target] + u]] == 0:
        lightest = min(max(int(real[o[at.value] + whole[o[at.unit_standing] + u]]), 1), rungs)
    skipped = 0.0 if lightest == 1 else 1.0 / (1.0 + math.exp(lean - real[o[at.cut] + (begin + lightest - 2)]))
    level = skipped + (1.0 - skipped) * draw(o, whole, real, line, MARK, u, whole[o[at.done] + line * o[at.units] + u])
    rung = lightest
    while rung < rungs and 1.0 / (1.0 + math.exp(lean - real[o[at.cut] + (begin + rung - 1)])) < level:
        rung += 1
    return rung - 1


@within
def choose(o: Whole, whole: Whole, real: Floats, line: int, begin: int, end: int, count: int) -> int:
    """The unit at risk whose clock of rate weight exp(formula) rings first, or -1."""
    best, soonest = (-1, np.inf)
    for i in range(begin, end):
        u = whole[i]
        people = weight(o, whole, real, u)
        if people > 0.0 and may(o, whole, real, line, u):
            when = wait(o, whole, real, line, CHOICE, u, count) / (
                people * math.exp(formula(o, whole, real, whole[o[at.lp_first] + line], u))
            )
            if when < soonest:
                best, soonest = (u, when)
    return best


@within
def reply(o: Whole, whole: Whole, real: Floats, time: float, line: int, u: int, cause: int) -> None:
    """An answer falls due."""
    if not may(o, whole, real, line, u):
        return
    label = -1
    for i in range(o[at.forces]):
        if (
            whole[o[at.force_line] + i] == line
            and real[o[at.force_begin] + i] <= time < real[o[at.force_end] + i]
            and (whole[o[at.force_unit] + i] in (-1, u))
        ):
            label = whole[o[at.force_label] + i]
    if label < 0:
        label = race_of_labels(o, whole, real, line, CHOICE, u)
    emit(o, whole, real, time, line, u, label, cause, -1, 0.0)


@within
def conclude(o: Whole, whole: Whole, real: Floats, time: float, line: int, u: int, cause: int) -> None:
    """A proposal is answered by the other senders."""
    if not may(o, whole, real, line, u):
        return
    every = True
    for i in range(whole[o[at.voice_ptr] + u], whole[o[at.voice_ptr] + u + 1]):
        v = whole[o[at.voice] + i]
        chance = 1.0 / (1.0 + math.exp(-formula(o, whole, real, whole[o[at.lp_first] + line], v)))
        yes = draw(o, whole, real, line, VOTE, v, whole[o[at.done] + line * o[at.units] + v]) < chance
        every = every and yes
        emit(o, whole, real, time, line, v, CONSENTS if yes else REFUSES, cause, -1, 0.0)
    if every:
        emit(o, whole, real, time, line, u, DONE, cause, -1, 0.0)


@within
def name(o: Whole, whole: Whole, real: Floats, line: int) -> int:
    """Choose the targets of a motion, left in `order`; returns how many."""
    target, count, pool = (whole[o[at.decides] + line], whole[o[at.met] + line], 0)
    for i in range(whole[o[at.unit_ptr] + target], whole[o[at.unit_ptr] + target + 1]):
        u = whole[o[at.unit] + i]
        people = weight(o, whole, real, u)
        if people > 0.0 and may(o, whole, real, target, u):
            when = wait(o, whole, real, line, PICK, u, count) / (
                people * math.exp(formula(o, whole, real, whole[o[at.lp_first] + line], u))
            )
            k = pool
            while k > 0 and real[o[at.race] + (k - 1)] > when:
                real[o[at.race] + k], whole[o[at.order] + k] = (
                    real[o[at.race] + (k - 1)],
                    whole[o[at.order] + (k - 1)],
                )
                k -= 1
            real[o[at.race] + k], whole[o[at.order] + k] = (when, u)
            pool += 1
    stop = formula(o, whole, real, whole[o[at.lp_second] + line], whole[o[at.line_unit] + line])
    left = wait(o, whole, real, line, STOP, whole[o[at.line_unit] + line], count)
    taken = 0
    while taken < pool:
        if taken >= whole[o[at.least] + line]:
            spent = math.exp(stop + real[o[at.per_target] + line] * taken) * (
                real[o[at.race] + taken] - real[o[at.race] + (taken - 1)]
            )
            if spent >= left:
                break
            left -= spent
        taken += 1
    return taken


@within
def vote(
    o: Whole, whole: Whole, real: Floats, time: float, line: int, cause: int, group: int, taken: int, count: int
) -> bool:
    """The votes on a motion; whether it passed."""
    for i in range(o[at.actors]):
        whole[o[at.named] + i] = 0
    for i in range(taken):
        if whole[o[at.unit_target] + whole[o[at.order] + i]] >= 0:
            whole[o[at.named] + whole[o[at.unit_target] + whole[o[at.order] + i]]] = 1
    in_favour, total = (0.0, 0.0)
    for i in range(whole[o[at.unit_ptr] + line], whole[o[at.unit_ptr] + line + 1]):
        u = whole[o[at.unit] + i]
        if not may(o, whole, real, line, u):
            continue
        lean = formula(o, whole, real, whole[o[at.lp_first] + line], u)
        if whole[o[at.named] + whole[o[at.unit_actor] + u]] == 1:
            lean += real[o[at.own] + line]
        people = real[o[at.value] + whole[o[at.read] + whole[o[at.vote_addr] + line] * o[at.units] + u]]
        total += people
        yes = draw(o, whole, real, line, VOTE, u, count) < 1.0 / (1.0 + math.exp(-lean))
        if yes:
            in_favour += people
        emit(o, whole, real, time, line, u, 0 if yes else 1, cause, group, 0.0)
    return float(whole[o[at.alpha] + line * 2 + 1]) * in_favour > float(whole[o[at.alpha] + line * 2 + 0]) * total


@within
def decide(o: Whole, whole: Whole, real: Floats, time: float, line: int, cause: int) -> None:
    """A motion is put: names, votes, outcome; its targets follow if it passes, an appeal may if it is lost."""
    place, ballot, target = (whole[o[at.line_unit] + line], whole[o[at.ballot] + line], whole[o[at.decides] + line])
    group, taken = (-1, 0)
    if target >= 0:
        if whole[o[at.carried] + line] >= 0:
            k = whole[o[at.carried] + line]
            smaller = whole[o[at.line] + k]
            while (
                k < whole[o[at.n] + ROWS]
                and whole[o[at.line] + k] == smaller
                and whole[o[at.group] + k] == whole[o[at.carried] + line]
                and whole[o[at.mark] + k] == NAMED
            ):
                whole[o[at.order] + taken] = whole[o[at.unit_of_row] + k]
                taken += 1
                k += 1
            whole[o[at.carried] + line] = -1
        else:
            taken = name(o, whole, real, line)
        if taken == 0:
            emit(o, whole, real, time, line, place, LAPSED, cause, -1, 0.0)
            return
        group = whole[o[at.n] + ROWS]
        for i in range(taken):
            emit(o, whole, real, time, line, whole[o[at.order] + i], NAMED, cause, group, 0.0)
    passed = True
    if ballot >= 0:
        passed = vote(o, whole, real, time, ballot, cause, group, taken, whole[o[at.met] + line])
    whole[o[at.met] + line] += 1
    row = emit(o, whole, real, time, line, place, PASSED if passed else LOST, cause, group, 0.0)
    if row < 0:
        return
    if passed:
        for i in range(taken):
            u = whole[o[at.order] + i]
            emit(o, whole, real, time, target, u, mark_of(o, whole, real, target, u), row, group, 0.0)
        return
    larger = whole[o[at.appeal] + line]
    if larger < 0:
        return
    for i in range(whole[o[at.appeal_ptr] + line], whole[o[at.appeal_ptr] + line + 1]):
        x = real[o[at.value] + whole[o[at.read] + whole[o[at.appeal_addr] + i] * o[at.units] + place]]
        if x < real[o[at.appeal_least] + i] or x > real[o[at.appeal_most] + i]:
            return
    whole[o[at.waiting] + larger] += 1
    whole[o[at.carried] + larger] = group
    days = delay(
        whole[o[at.appeal_kind] + line],
        real[o[at.appeal_low] + line],
        real[o[at.appeal_span] + line],
        draw(o, whole, real, line, WAIT, place, whole[o[at.met] + line]),
    )
    push(
        o,
        whole,
        real,
        time + days,
        PENDING,
        whole[o[at.session_of] + larger],
        whole[o[at.line_unit] + whole[o[at.session_of] + larger]],
        row,
        0.0,
    )


@within
def meet(o: Whole, whole: Whole, real: Floats, time: float, line: int, cause: int) -> None:
    """A body meets: the floor, then the motions that wait."""
    place = whole[o[at.line_unit] + line]
    if not may(o, whole, real, line, place):
        return
    row = emit(o, whole, real, time, line, place, -1, cause, -1, 0.0)
    floor = whole[o[at.floor] + line]
    if floor >= 0:
        for i in range(whole[o[at.unit_ptr] + floor], whole[o[at.unit_ptr] + floor + 1]):
            u = whole[o[at.unit] + i]
            if not may(o, whole, real, floor, u):
                continue
            wants = 1.0 / (1.0 + math.exp(-formula(o, whole, real, whole[o[at.lp_first] + floor], u)))
            if draw(o, whole, real, floor, WANT, u, whole[o[at.met] + line]) < wants:
                let = 1.0 / (1.0 + math.exp(-formula(o, whole, real, whole[o[at.lp_second] + floor], u)))
                spoke = draw(o, whole, real, floor, LET, u, whole[o[at.met] + line]) < let
                emit(o, whole, real, time, floor, u, 0 if spoke else 1, row, -1, 0.0)
    whole[o[at.met] + line] += 1
    for i in range(whole[o[at.part_ptr] + line], whole[o[at.part_ptr] + line + 1]):
        motion = whole[o[at.part] + i]
        if (whole[o[at.always] + motion] == 1 or whole[o[at.waiting] + motion] > 0) and may(
            o, whole, real, motion, whole[o[at.line_unit] + motion]
        ):
            whole[o[at.waiting] + motion] = 0
            decide(o, whole, real, time, motion, row)


@within
def fall_due(o: Whole, whole: Whole, real: Floats, time: float, line: int, u: int, cause: int, value: float) -> None:
    """What was called forth happens."""
    form = whole[o[at.line_form] + line]
    if form == ANSWER:
        reply(o, whole, real, time, line, u, cause)
    elif form == FILL:
        chosen = choose(
            o,
            whole,
            real,
            line,
            o[at.unit] + whole[o[at.unit_ptr] + line],
            o[at.unit] + whole[o[at.unit_ptr] + line + 1],
            whole[o[at.met] + line],
        )
        whole[o[at.met] + line] += 1
        if chosen >= 0:
            emit(o, whole, real, time, line, chosen, -1, cause, -1, value)
    elif form == JOINT:
        conclude(o, whole, real, time, line, u, cause)
    elif form == SESSION:
        meet(o, whole, real, time, line, cause)


@within
def calendar(o: Whole, whole: Whole, real: Floats, time: float, line: int) -> None:
    """A day of the calendar: a session, or the yearly numbers."""
    if whole[o[at.line_form] + line] == SESSION:
        meet(o, whole, real, time, line, -1)
        return
    for i in range(whole[o[at.unit_ptr] + line], whole[o[at.unit_ptr] + line + 1]):
        u = whole[o[at.unit] + i]
        if may(o, whole, real, line, u):
            count = 2 * whole[o[at.done] + line * o[at.units] + u]
            first, second = (
                draw(o, whole, real, line, NORMAL, u, count),
                draw(o, whole, real, line, NORMAL, u, count + 1),
            )
            normal = math.sqrt(-2.0 * math.log(first)) * math.cos(2.0 * math.pi * second)
            emit(
                o,
                whole,
                real,
                time,
                line,
                u,
                -1,
                -1,
                -1,
                formula(o, whole, real, whole[o[at.lp_first] + line], u) + real[o[at.sd] + line] * normal,
            )


@within
def find_first(o: Whole, whole: Whole, real: Floats, bundle: int) -> None:
    """Find anew which clock of a bundle rings first."""
    real[o[at.lowest] + bundle], whole[o[at.first] + bundle] = (np.inf, -1)
    for clock in range(whole[o[at.bundle_ptr] + bundle], whole[o[at.bundle_ptr] + bundle + 1]):
        if real[o[at.goal] + clock] < real[o[at.lowest] + bundle]:
            real[o[at.lowest] + bundle], whole[o[at.first] + bundle] = (real[o[at.goal] + clock], clock)


@within
def set_ring(o: Whole, whole: Whole, real: Floats, bundle: int) -> None:
    """The day on which the first clock of a bundle rings."""
    if real[o[at.factor] + bundle] > 0.0:
        real[o[at.ring] + bundle] = (
            real[o[at.since] + bundle]
            + (real[o[at.lowest] + bundle] - real[o[at.passed] + bundle]) / real[o[at.factor] + bundle]
        )
    else:
        real[o[at.ring] + bundle] = np.inf


@within
def settle(o: Whole, whole: Whole, real: Floats, time: float) -> None:
    """Let changed rates count from now on: bundles change their speed, clocks what they have left."""
    count = whole[o[at.n] + BUNDLES]
    for i in range(count):
        bundle = whole[o[at.list_bundle] + i]
        new = factor_of(o, whole, real, bundle)
        if new != real[o[at.factor] + bundle]:
            real[o[at.passed] + bundle] += real[o[at.factor] + bundle] * (time - real[o[at.since] + bundle])
            real[o[at.since] + bundle], real[o[at.factor] + bundle] = (time, new)
    for i in range(whole[o[at.n] + CLOCKS]):
        clock = whole[o[at.list_clock] + i]
        whole[o[at.flag_clock] + clock] = 0
        new, old = (rate_of(o, whole, real, clock), real[o[at.rate] + clock])
        if new == old:
            continue
        bundle = whole[o[at.clock_bundle] + clock]
        now = real[o[at.passed] + bundle] + real[o[at.factor] + bundle] * (time - real[o[at.since] + bundle])
        rest = (real[o[at.goal] + clock] - now) * old if old > 0.0 else real[o[at.left] + clock]
        real[o[at.rate] + clock], real[o[at.left] + clock] = (new, rest)
        real[o[at.goal] + clock] = now + rest / new if new > 0.0 else np.inf
        if whole[o[at.flag_bundle] + bundle] == 0:
            whole[o[at.flag_bundle] + bundle] = 1
            whole[o[at.list_bundle] + count] = bundle
            count += 1
        if real[o[at.goal] + clock] < real[o[at.lowest] + bundle]:
            real[o[at.lowest] + bundle], whole[o[at.first] + bundle] = (real[o[at.goal] + clock], clock)
        elif whole[o[at.first] + bundle] == clock:
            whole[o[at.touched] + bundle] = 1
    whole[o[at.n] + CLOCKS] = 0
    for i in range(count):
        bundle = whole[o[at.list_bundle] + i]
        whole[o[at.flag_bundle] + bundle] = 0
        if whole[o[at.touched] + bundle] == 1:
            whole[o[at.touched] + bundle] = 0
            find_first(o, whole, real, bundle)
        set_ring(o, whole, real, bundle)
    whole[o[at.n] + BUNDLES] = 0


@within
def wake(o: Whole, whole: Whole, real: Floats, time: float) -> None:
    """Start all clocks."""
    whole[o[at.n] + LIVE] = 1
    for bundle in range(o[at.bundles]):
        line = whole[o[at.bundle_line] + bundle]
        real[o[at.factor] + bundle], real[o[at.passed] + bundle], real[o[at.since] + bundle] = (
            factor_of(o, whole, real, bundle),
            0.0,
            time,
        )
        for clock in range(whole[o[at.bundle_ptr] + bundle], whole[o[at.bundle_ptr] + bundle + 1]):
            whole[o[at.rings] + clock] = 0
            rate = rate_of(o, whole, real, clock)
            rest = wait(o, whole, real, line, CLOCK, whole[o[at.clock_unit] + clock], 0)
            real[o[at.rate] + clock], real[o[at.left] + clock] = (rate, rest)
            real[o[at.goal] + clock] = rest / rate if rate > 0.0 else np.inf
        find_first(o, whole, real, bundle)
        set_ring(o, whole, real, bundle)


@within
def strike(o: Whole, whole: Whole, real: Floats, time: float, bundle: int) -> None:
    """The first clock of a bundle rings: it is wound again at its present rate, and its act happens."""
    clock, line = (whole[o[at.first] + bundle], whole[o[at.bundle_line] + bundle])
    u, form, count = (whole[o[at.clock_unit] + clock], whole[o[at.line_form] + line], whole[o[at.rings] + clock])
    whole[o[at.rings] + clock] += 1
    real[o[at.goal] + clock] += wait(o, whole, real, line, CLOCK, u, count + 1) / real[o[at.rate] + clock]
    find_first(o, whole, real, bundle)
    set_ring(o, whole, real, bundle)
    if form == DYNAM:
        u = choose(
            o,
            whole,
            real,
            line,
            o[at.choice] + whole[o[at.choice_ptr] + clock],
            o[at.choice] + whole[o[at.choice_ptr] + clock + 1],
            count,
        )
        if u < 0:
            return
    if form == SESSION:
        meet(o, whole, real, time, line, -1)
    elif form == JOINT:
        row = emit(o, whole, real, time, line, u, PROPOSED, -1, -1, 0.0)
        days = delay(
            whole[o[at.delay_kind] + line],
            real[o[at.delay_low] + line],
            real[o[at.delay_span] + line],
            draw(o, whole, real, line, WAIT, u, count),
        )
        push(o, whole, real, time + days, PENDING, line, u, row, 0.0)
    else:
        emit(o, whole, real, time, line, u, mark_of(o, whole, real, line, u), -1, -1, 0.0)


@within
def open_state(o: Whole, whole: Whole, real: Floats) -> None:
    """The state at the start."""
    for i in range(o[at.zero_begin], o[at.zero_end]):
        whole[i] = 0
    for line in range(o[at.lines]):
        whole[o[at.carried] + line] = -1
    for cell in range(o[at.cells]):
        real[o[at.until] + cell] = np.inf
        real[o[at.raw] + cell] = min(max(real[o[at.raw0] + cell], real[o[at.low] + cell]), real[o[at.high] + cell])
        real[o[at.value] + cell] = bend(whole[o[at.form] + cell], real[o[at.raw] + cell])
    for node in range(o[at.nodes]):
        evaluate(o, whole, real, node)
    for node in range(o[at.nodes]):
        whole[o[at.flag_node] + node] = 0
    whole[o[at.n] + NODES] = 0


@within
def outer(o: Whole, whole: Whole, real: Floats, r: int) -> None:
    """A row of what is given from outside."""
    kind, time = (whole[o[at.at_kind] + r], real[o[at.at_time] + r])
    if kind == SERIES:
        put(o, whole, real, whole[o[at.at_a] + r], real[o[at.at_value] + r])
        refresh(o, whole, real)
    elif kind == DECAY:
        for i in range(o[at.n_tones]):
            cell = whole[o[at.tones] + i]
            if real[o[at.raw] + cell] != 0.0:
                left = real[o[at.raw] + cell] * real[o[at.decay] + cell]
                put(o, whole, real, cell, left if abs(left) > 1e-12 else 0.0)
        refresh(o, whole, real)
    elif kind == GIVEN:
        line, u, mark = (whole[o[at.at_a] + r], whole[o[at.at_b] + r], whole[o[at.at_c] + r])
        if mark < 0:
            mark = (
                race_of_labels(o, whole, real, line, CHOICE, u)
                if whole[o[at.line_form] + line] == ANSWER
                else mark_of(o, whole, real, line, u)
            )
        if whole[o[at.n] + LIVE] == 1:
            emit(o, whole, real, time, line, u, mark, -2, -1, real[o[at.at_value] + r])
        else:
            whole[o[at.done] + line * o[at.units] + u] += 1
            act(o, whole, real, time, -1, line, u, mark, real[o[at.at_value] + r])
    else:
        calendar(o, whole, real, time, whole[o[at.at_a] + r])


@within
def inner(o: Whole, whole: Whole, real: Floats) -> None:
    """The first entry of the heap."""
    drop(o, whole, real)
    k = whole[o[at.n] + HEAP]
    time, kind, a = (real[o[at.heap_time] + k], whole[o[at.heap] + k * 5 + 0], whole[o[at.heap] + k * 5 + 2])
    if kind == EXPIRE_COUNT:
        put(o, whole, real, a, real[o[at.raw] + a] - 1.0)
        refresh(o, whole, real)
    elif kind == EXPIRE_FORCE:
        if real[o[at.until] + a] == time:
            put(o, whole, real, a, 0.0)
            refresh(o, whole, real)
    else:
        fall_due(
            o,
            whole,
            real,
            time,
            a,
            whole[o[at.heap] + k * 5 + 3],
            whole[o[at.heap] + k * 5 + 4],
            real[o[at.heap_value] + k],
        )


@within
def prepare(o: Whole, whole: Whole, real: Floats) -> int:
    """The state at the begin: what is given before it, and nothing else; returns the first row still to come."""
    open_state(o, whole, real)
    r = 0
    while True:
        given = real[o[at.at_time] + r] if r < o[at.rows] else np.inf
        due = real[o[at.heap_time]] if whole[o[at.n] + HEAP] > 0 else np.inf
        if min(given, due) >= real[o[at.begin]]:
            return r
        if given < due or (given == due and whole[o[at.at_kind] + r] <= whole[o[at.heap]]):
            outer(o, whole, real, r)
            r += 1
        else:
            inner(o, whole, real)


@within
def keep(o: Whole, whole: Whole, real: Floats, back: int) -> None:
    """Put the state at the begin aside, or take it back: it is the same for all histories."""
    if back == 1:
        for i in range(o[at.zero_end] - o[at.zero_begin]):
            whole[o[at.zero_begin] + i] = whole[o[at.kept_zero] + i]
        for i in range(3 * o[at.cells]):
            real[o[at.raw] + i] = real[o[at.kept_raw] + i]
    else:
        for i in range(o[at.zero_end] - o[at.zero_begin]):
            whole[o[at.kept_zero] + i] = whole[o[at.zero_begin] + i]
        for i in range(3 * o[at.cells]):
            real[o[at.kept_raw] + i] = real[o[at.raw] + i]
    size, target, source = whole[o[at.n] + HEAP], 0, o[at.room]
    if back == 0:
        target, source = source, target
    for i in range(size):
        real[o[at.heap_time] + target + i] = real[o[at.heap_time] + source + i]
        real[o[at.heap_value] + target + i] = real[o[at.heap_value] + source + i]
        for column in range(5):
            whole[o[at.heap] + 5 * (target + i) + column] = whole[o[at.heap] + 5 * (source + i) + column]
    for line in range(o[at.lines]):
        whole[o[at.carried] + line] = -1


@within
def show(
    o: Whole, whole: Whole, real: Floats, time: float, m: int, h: int, shown: Whole, days: Floats, panel: Shown
) -> int:
    """Note the cells asked for at the close of every day before `time`; returns the next day still to come."""
    while m < days.shape[0] and days[m] < time:
        for i in range(shown.shape[0]):
            panel[h, m, i] = real[o[at.value] + shown[i]]
        m += 1
    return m


@within
def run_history(o: Whole, whole: Whole, real: Floats, r: int, h: int, shown: Whole, days: Floats, panel: Shown) -> None:
    """One history from the state at the begin on, left in the state's log."""
    wake(o, whole, real, real[o[at.begin]])
    rows, end, m = o[at.rows], real[o[at.end]], 0
    while whole[o[at.n] + CUT] == 0:
        given = real[o[at.at_time] + r] if r < rows else np.inf
        due = real[o[at.heap_time]] if whole[o[at.n] + HEAP] > 0 else np.inf
        ring, bundle = np.inf, -1
        for i in range(o[at.bundles]):
            if real[o[at.ring] + i] < ring:
                ring, bundle = real[o[at.ring] + i], i
        time = min(ring, given, due)
        if m < days.shape[0]:
            m = show(o, whole, real, time, m, h, shown, days, panel)
        if time > end or time == np.inf:
            return
        if ring < min(given, due):
            strike(o, whole, real, ring, bundle)
        elif given < due or (given == due and whole[o[at.at_kind] + r] <= whole[o[at.heap]]):
            outer(o, whole, real, r)
            r += 1
        else:
            inner(o, whole, real)
        settle(o, whole, real, time)


@compiled
def run_block(
    o: Whole,
    whole: Whole,
    real: Floats,
    key0: int,
    key1: int,
    first: int,
    count: int,
    lengths: Whole,
    exploded: Whole,
    words: Whole,
    numbers: Floats,
    shown: Whole,
    days: Floats,
    panel: Shown,
) -> int:
    """Run histories one after another; returns how many fitted into the room given, -1 for memory laid out otherwise.

    Logs are laid end to end: `words` (5, R) line, unit, mark, cause, set; `numbers` (2, R) time, value. `panel`
    (count, D, C) takes the values of the C cells `shown` at the close of each of D `days`; what a history that was cut
    did not reach stays as it was.
    """
    if o[at.layout] != at.LAYOUT:
        return -1
    used, room, begin = 0, words.shape[1], 0
    whole[o[at.key]], whole[o[at.key] + 1] = key0, key1
    for h in range(count):
        whole[o[at.key] + 2] = first + h
        if h == 0 or o[at.alike] == 0:
            begin = prepare(o, whole, real)
            keep(o, whole, real, 0)
        else:
            keep(o, whole, real, 1)
        run_history(o, whole, real, begin, h, shown, days, panel)
        rows = whole[o[at.n] + ROWS]
        if used + rows > room:
            return h
        lengths[h], exploded[h] = rows, whole[o[at.n] + CUT]
        for row in range(rows):
            place = used + row
            words[0, place] = whole[o[at.line] + row]
            words[1, place] = whole[o[at.unit_of_row] + row]
            words[2, place] = whole[o[at.mark] + row]
            words[3, place] = whole[o[at.cause] + row]
            words[4, place] = whole[o[at.group] + row]
            numbers[0, place] = real[o[at.time] + row]
            numbers[1, place] = real[o[at.amount] + row]
        used += rows
    return count
