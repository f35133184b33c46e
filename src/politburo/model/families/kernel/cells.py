"""State as cells: what a changed cell touches, and the numbers derived from others."""

from __future__ import annotations

import math

from politburo.model.families import program as code
from politburo.model.families.coalition import weighed
from politburo.model.families.kernel import places as at
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import inlined, within

__all__ = ["bend", "fade", "leaves", "list_node", "list_tone", "put", "refresh"]


@inlined
def leaves(o: Whole, real: Floats, cell: int) -> bool:
    """Whether a cell's new value lies outside the band of the old one; notes the ends of its band."""
    numbers = o[at.cell_numbers] + cell * at.CELL_NUMBERS
    value, per = real[o[at.value] + cell], real[numbers + at.PER_BAND]
    if per == 0.0:
        real[o[at.upper] + cell] = real[o[at.lower] + cell] = value
        return True
    level = math.ceil(value * per) if value >= 0.0 else math.floor(value * per)
    if level == real[o[at.level] + cell]:
        return False
    band = real[numbers + at.BAND]
    real[o[at.level] + cell] = level
    real[o[at.upper] + cell] = (level if level >= 0.0 else level + 1.0) * band
    real[o[at.lower] + cell] = (level if level <= 0.0 else level - 1.0) * band
    return True


@inlined
def list_bundle(o: Whole, whole: Whole, bundle: int) -> None:
    """Note a bundle whose bound is to be looked at anew."""
    if whole[o[at.flag_bundle] + bundle] == 0:
        whole[o[at.flag_bundle] + bundle] = 1
        whole[o[at.list_bundle] + whole[o[at.n] + at.BUNDLES]] = bundle
        whole[o[at.n] + at.BUNDLES] += 1


@inlined
def touch(o: Whole, whole: Whole, real: Floats, cell: int, row: int, old: float) -> None:
    """Note the clocks that read a cell, and the bundles if it left its band or made or broke a condition."""
    begin, end = o[row + at.CELL_CLOCKS], o[row + at.CELL_CLOCKS + 1]
    if begin < end:
        n = o[at.n]
        flag, listed, hit, count = o[at.flag_clock], o[at.list_clock], o[at.hit_clock], whole[n + at.CLOCKS]
        for i in range(begin, end):
            clock = o[hit + i]
            if whole[flag + clock] == 0:
                whole[flag + clock] = 1
                whole[listed + count] = clock
                count += 1
        whole[n + at.CLOCKS] = count
    begin, end = o[row + at.CELL_GATES], o[row + at.CELL_GATES + 1]
    if begin < end:
        new = real[o[at.value] + cell]
        for i in range(begin, end):
            least, most = real[o[at.span_least] + i], real[o[at.span_most] + i]
            if (least <= old <= most) != (least <= new <= most):
                for k in range(o[o[at.span_ptr] + i], o[o[at.span_ptr] + i + 1]):
                    list_bundle(o, whole, o[o[at.spanned] + k])
    begin, end = o[row + at.CELL_BUNDLES], o[row + at.CELL_BUNDLES + 1]
    if begin < end and leaves(o, real, cell):
        for i in range(begin, end):
            list_bundle(o, whole, o[o[at.hit_bundle] + i])


@inlined
def list_node(o: Whole, whole: Whole, node: int) -> None:
    """Note a derived number to compute anew, among those of its depth."""
    if whole[o[at.flag_node] + node] == 0:
        whole[o[at.flag_node] + node] = 1
        depth = o[o[at.node_depth] + node]
        count = whole[o[at.stale_nodes] + depth]
        whole[o[at.list_node] + depth * o[at.nodes] + count] = node
        whole[o[at.stale_nodes] + depth] = count + 1
        whole[o[at.n] + at.NODES] += 1


@inlined
def bend(form: int, raw: float) -> float:
    """The value of a raw number."""
    if form == code.SATURATING:
        return raw / (1.0 + raw)
    if form == code.LOG:
        return math.log1p(raw)
    if form == code.ANY:
        return 1.0 if raw > 0.0 else 0.0
    return raw


@inlined
def of_one(op: int, x: float) -> float:
    """A number derived from one other."""
    if op == code.COMPLEMENT:
        return 1.0 - x
    if x <= 0.0:
        return 0.0
    if op == code.OF_SATURATING:
        return x / (1.0 + x)
    if op == code.OF_LOG:
        return math.log1p(x)
    return 1.0


@within
def change(o: Whole, whole: Whole, real: Floats, cell: int, value: float) -> None:
    """Give a cell a value, and what is a function of it alone; note what else reads it."""
    live = whole[o[at.n] + at.LIVE] == 1
    old = real[o[at.value] + cell]
    while old != value:
        real[o[at.value] + cell] = value
        row = o[at.cell_words] + cell * at.CELL_WORDS
        for i in range(o[row + at.CELL_NODES], o[row + at.CELL_NODES + 1]):
            list_node(o, whole, o[o[at.listed_node] + i])
        if live and o[row + at.CELL_HEARD] == 1:
            touch(o, whole, real, cell, row, old)
        cell = o[row + at.CELL_BENT]
        if cell < 0:
            return
        value, old = of_one(o[row + at.CELL_BEND], value), real[o[at.value] + cell]


@inlined
def put(o: Whole, whole: Whole, real: Floats, cell: int, raw: float) -> None:
    """Give a cell a raw number, kept within its bounds; note it if it decays from now on."""
    numbers, row = o[at.cell_numbers] + cell * at.CELL_NUMBERS, o[at.cell_words] + cell * at.CELL_WORDS
    kept = min(max(raw, real[numbers + at.LOW]), real[numbers + at.HIGH])
    real[o[at.raw] + cell] = kept
    if o[row + at.CELL_TONE] >= 0:
        list_tone(o, whole, cell, o[row + at.CELL_TONE], kept)
    value = bend(o[row + at.CELL_FORM], kept)
    if value != real[o[at.value] + cell]:
        change(o, whole, real, cell, value)


@inlined
def fade(o: Whole, whole: Whole, real: Floats, cell: int, raw: float) -> None:
    """Give a cell that decays a raw number; quickly where bundles alone read it, through one number made of it."""
    numbers, row = o[at.cell_numbers] + cell * at.CELL_NUMBERS, o[at.cell_words] + cell * at.CELL_WORDS
    if o[row + at.CELL_QUIET] == 0:
        put(o, whole, real, cell, raw)
        return
    kept = min(max(raw, real[numbers + at.LOW]), real[numbers + at.HIGH])
    real[o[at.raw] + cell] = real[o[at.value] + cell] = kept
    bent = o[row + at.CELL_BENT]
    value = of_one(o[row + at.CELL_BEND], kept)
    if value == real[o[at.value] + bent]:
        return
    real[o[at.value] + bent] = value
    if whole[o[at.n] + at.LIVE] == 1 and leaves(o, real, bent):
        row = o[at.cell_words] + bent * at.CELL_WORDS
        for i in range(o[row + at.CELL_BUNDLES], o[row + at.CELL_BUNDLES + 1]):
            list_bundle(o, whole, o[o[at.hit_bundle] + i])


@inlined
def list_tone(o: Whole, whole: Whole, cell: int, tone: int, raw: float) -> None:
    """Note a cell that decays and is not 0."""
    if raw != 0.0 and whole[o[at.flag_tone] + tone] == 0:
        whole[o[at.flag_tone] + tone] = 1
        whole[o[at.list_tone] + whole[o[at.n] + at.TONES]] = cell
        whole[o[at.n] + at.TONES] += 1


@inlined
def total_up(o: Whole, real: Floats, size: int, begin: int, end: int) -> None:
    """The total of each group, left in `left_out`: what is added up stands group by group."""
    for g in range(size):
        real[o[at.left_out] + g] = 0.0
    group, total = -1, 0.0
    for i in range(begin, end):
        if o[o[at.node_group] + i] != group:
            if group >= 0:
                real[o[at.left_out] + group] = total
            group, total = o[o[at.node_group] + i], 0.0
        total += real[o[at.value] + o[o[at.node_in] + i]]
    if group >= 0:
        real[o[at.left_out] + group] = total


@within
def several(o: Whole, whole: Whole, real: Floats, node: int, op: int) -> None:
    """Derived numbers of all groups at once, left in `left_out`: shares, totals, who is outside the coalition."""
    begin, end = o[o[at.node_ptr] + node], o[o[at.node_ptr] + node + 1]
    size, sources, par = o[o[at.node_size] + node], o[at.node_in] + begin, o[at.node_par] + node * 4
    if op == code.SHARE:
        total = 0.0
        for i in range(size):
            total += real[o[at.value] + o[sources + i]]
        total = max(total, real[par])
        for g in range(size):
            real[o[at.left_out] + g] = real[o[at.value] + o[sources + g]] / total
    elif op == code.TOTAL:
        total_up(o, real, size, begin, end)
    else:
        for g in range(size):
            power = math.floor(real[par + 3] * real[o[at.value] + o[sources + g]] + 0.5)
            whole[o[at.powers] + g] = max(int(power), 0)
        weighed(
            whole, o[at.powers], size, int(real[par]), int(real[par + 1]), int(real[par + 2]), real, o[at.left_out],
            whole, o[at.parts],
        )  # fmt: skip


@within
def all_there(o: Whole, real: Floats, begin: int, end: int) -> float:
    """Whether none of some cells is 0."""
    for i in range(begin, end):
        if real[o[at.value] + o[i]] == 0.0:
            return 0.0
    return 1.0


@inlined
def evaluate(o: Whole, whole: Whole, real: Floats, node: int) -> None:
    """Compute a derived number anew."""
    op, out = o[o[at.node_op] + node], o[o[at.node_out] + node]
    sources = o[at.node_in] + o[o[at.node_ptr] + node]
    if op == code.THERE:
        real[o[at.left_out]] = all_there(o, real, sources, o[at.node_in] + o[o[at.node_ptr] + node + 1])
    elif op < code.SHARE:
        x = real[o[at.value] + o[sources]]
        real[o[at.left_out]] = x * real[o[at.value] + o[sources + 1]] if op == code.PRODUCT else of_one(op, x)
    else:
        several(o, whole, real, node, op)
    for g in range(o[o[at.node_size] + node]):
        if real[o[at.left_out] + g] != real[o[at.value] + out + g]:
            change(o, whole, real, out + g, real[o[at.left_out] + g])


@inlined
def refresh(o: Whole, whole: Whole, real: Floats) -> None:
    """Compute anew all derived numbers whose sources changed."""
    if whole[o[at.n] + at.NODES] > 0:
        derive(o, whole, real)


@within
def derive(o: Whole, whole: Whole, real: Floats) -> None:
    """Compute listed derived numbers anew, each after those it is made of: by depth."""
    whole[o[at.n] + at.NODES] = 0
    for depth in range(o[at.depths]):
        listed, count = o[at.list_node] + depth * o[at.nodes], whole[o[at.stale_nodes] + depth]
        whole[o[at.stale_nodes] + depth] = 0
        for i in range(count):
            node = whole[listed + i]
            whole[o[at.flag_node] + node] = 0
            evaluate(o, whole, real, node)
