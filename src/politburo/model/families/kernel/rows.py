"""What the kernel reads of a cell, a clock, a bundle: each a row of numbers side by side, so that one look fetches all.

What stands in a row is named in `places`. Of a list, its begin and its end stand side by side.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from politburo.model.families import program as code
from politburo.model.families.bands import bands
from politburo.model.families.compiler import gates_of, listed
from politburo.model.families.kernel import places as at
from politburo.model.families.program import Tables

__all__ = [
    "band_numbers", "bundle_ends", "bundle_rows", "by_group", "cell_rows", "clock_rows", "first_there", "with_presence",
]  # fmt: skip

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Columns = dict[str, Whole | Floats]


def first_there(t: Tables) -> int:
    """The cell that says whether the first unit is there, in tables extended by `with_presence`."""
    return len(t.raw0) - len(t.unit_hash)


def with_presence(t: Tables) -> Tables:
    """Tables with a cell for each unit, derived from all that must not be 0: it is asked often and changes seldom."""
    units, cells, nodes = len(t.unit_hash), len(t.raw0), len(t.node_op)
    here = t.here_addr * units
    begins = t.touch_ptr[here : here + units + 1]
    sources = t.touch[begins[0] : begins[-1]]
    whom = np.repeat(np.arange(units), np.diff(begins))

    def more(column: NDArray[Any], value: float, many: int = units) -> NDArray[Any]:
        return np.concatenate([column, np.full((many, *column.shape[1:]), value, column.dtype)])

    everyone, own = np.arange(len(t.clock_unit)), np.diff(t.clock_term_ptr)
    begin, _, gated = _gates(t, t.bundle_line[t.clock_bundle], t.clock_unit, common=0)
    clock_ptr, clock = listed(
        np.concatenate([t.clock_term, gated, t.unit_of_weight[t.clock_unit], cells + t.clock_unit]),
        np.concatenate([np.repeat(everyone, own), np.repeat(everyone, np.diff(begin)), everyone, everyone]),
        cells + units,
    )
    read_by = np.repeat(np.arange(cells), np.diff(t.hit_node_ptr))
    node_ptr, node = listed(
        np.concatenate([read_by, sources]), np.concatenate([t.hit_node, nodes + whom]), cells + units
    )
    return t._replace(
        raw0=more(t.raw0, 0.0), form=more(t.form, code.PLAIN), low=more(t.low, 0.0), high=more(t.high, 1.0),
        decay=more(t.decay, 1.0), widest=more(t.widest, 0.0), window=more(t.window, np.inf),
        cell_actor=more(t.cell_actor, -1),
        node_op=more(t.node_op, code.THERE), node_out=np.concatenate([t.node_out, cells + np.arange(units)]),
        node_size=more(t.node_size, 1), node_par=more(t.node_par, 0.0),
        node_ptr=np.concatenate([t.node_ptr, t.node_ptr[-1] + begins[1:] - begins[0]]),
        node_in=np.concatenate([t.node_in, sources]), node_group=more(t.node_group, -1, len(sources)),
        hit_bundle_ptr=more(t.hit_bundle_ptr, t.hit_bundle_ptr[-1]),
        hit_gate_ptr=more(t.hit_gate_ptr, t.hit_gate_ptr[-1]),
        hit_clock_ptr=clock_ptr, hit_clock=clock, hit_node_ptr=node_ptr, hit_node=node,
    )  # fmt: skip


def by_group(t: Tables) -> Tables:
    """Tables in which what a total adds up stands group by group, in its old order within each."""
    source, group = t.node_in.copy(), t.node_group.copy()
    for node in np.nonzero(t.node_op == code.TOTAL)[0]:
        span = slice(int(t.node_ptr[node]), int(t.node_ptr[node + 1]))
        order = np.argsort(group[span], kind="stable")
        source[span], group[span] = source[span][order], group[span][order]
    return t._replace(node_in=source, node_group=group)


def cell_rows(t: Tables) -> tuple[Columns, int]:
    """Rows of cells, the derived numbers to be listed when a cell changes, and how many queues expire."""
    cells = len(t.raw0)
    queue, queues = _queues(t)
    bent, bend, begins, nodes = _bends(t)
    words = np.zeros((cells, at.CELL_WORDS), np.int64)
    _write(words, at.CELL_NODES, begins)
    span_of, spans = _spans(t)
    for place, begins in (
        (at.CELL_CLOCKS, t.hit_clock_ptr), (at.CELL_GATES, span_of), (at.CELL_BUNDLES, t.hit_bundle_ptr),
    ):  # fmt: skip
        _write(words, place, begins)
        words[:, at.CELL_HEARD] |= begins[1:] > begins[:-1]
    words[:, at.CELL_FORM], words[:, at.CELL_ACTOR], words[:, at.CELL_QUEUE] = t.form, t.cell_actor, queue
    words[:, at.CELL_BENT], words[:, at.CELL_BEND], words[:, at.CELL_TONE] = bent, bend, -1
    words[t.tones, at.CELL_TONE] = np.arange(len(t.tones))
    words[:, at.CELL_QUIET] = _quiet(words)
    numbers = np.zeros((cells, at.CELL_NUMBERS))
    numbers[:, at.LOW], numbers[:, at.HIGH] = t.low, t.high
    numbers[:, at.WINDOW], numbers[:, at.DECAY] = t.window, t.decay
    numbers[:, at.BAND], numbers[:, at.PER_BAND] = band_numbers(t)
    return {"cell_words": words, "cell_numbers": numbers, "listed_node": nodes, **spans}, queues


def band_numbers(t: Tables) -> tuple[Floats, Floats]:
    """Widths of bands and their inverses, 0 where there is none: the part of rows that follows from coefficients."""
    band = bands(t)
    return band, np.divide(1.0, band, out=np.zeros_like(band), where=band > 0)


def clock_rows(t: Tables) -> Columns:
    """Rows of clocks, and the conditions of their own with the cells these read."""
    line = t.bundle_line[t.clock_bundle]
    begins, gates, cells = _gates(t, line, t.clock_unit, common=0)
    words = np.zeros((len(line), at.CLOCK_WORDS), np.int64)
    words[:, at.CLOCK_UNIT], words[:, at.CLOCK_BUNDLE] = t.clock_unit, t.clock_bundle
    words[:, at.CLOCK_WEIGHT], words[:, at.CLOCK_CONSTANT] = t.unit_of_weight[t.clock_unit], t.lp_own[line]
    words[:, at.CLOCK_THERE] = first_there(t) + t.clock_unit
    _write(words, at.CLOCK_GATES, begins)
    _write(words, at.CLOCK_TERMS, t.clock_term_ptr)
    _write(words, at.CLOCK_CHOICE, t.choice_ptr)
    numbers = np.zeros((len(line), at.CLOCK_NUMBERS))
    numbers[:, at.EACH] = t.unit_weight[t.clock_unit]
    numbers[:, at.MOST] = np.where(t.line_single[line] == 1, 1.0, np.inf)
    return {"clock_words": words, "clock_numbers": numbers, "clock_gate": gates, "clock_gate_cell": cells}


def bundle_rows(t: Tables) -> Columns:
    """Rows of bundles, and their conditions with the cells these read."""
    begins, gates, cells = _gates(t, t.bundle_line, t.bundle_unit, common=1)
    words = np.zeros((len(t.bundle_line), at.BUNDLE_WORDS), np.int64)
    words[:, at.BUNDLE_LINE], words[:, at.BUNDLE_RUNNING] = t.bundle_line, t.line_running[t.bundle_line]
    words[:, at.BUNDLE_CONSTANT] = t.lp_common[t.bundle_line]
    _write(words, at.BUNDLE_GATES, begins)
    _write(words, at.BUNDLE_TERMS, t.bundle_term_ptr)
    _write(words, at.BUNDLE_CLOCKS, t.bundle_ptr)
    return {"bundle_words": words, "bundle_gate": gates, "bundle_gate_cell": cells}


def bundle_ends(t: Tables, cells: int) -> Whole:
    """Which end of its cell's band each shared term reads for the highest rate: upper ends first, of `cells` cells."""
    return np.where(t.bundle_coef > 0.0, t.bundle_term, cells + t.bundle_term)


def _quiet(words: Whole) -> Whole:
    """Which cells are read through a number of them alone, which in turn is read by bundles alone."""

    def read_by(*lists: int) -> Whole:
        return np.asarray(sum(words[:, place + 1] - words[:, place] for place in lists), np.int64)

    bent = words[:, at.CELL_BENT]
    once = (read_by(at.CELL_NODES, at.CELL_CLOCKS, at.CELL_GATES) == 0) & (bent < 0)
    alone = (words[:, at.CELL_HEARD] == 0) & (read_by(at.CELL_NODES) == 0) & (words[:, at.CELL_FORM] == code.PLAIN)
    return np.asarray(alone & (bent >= 0) & once[bent], np.int64)


def _spans(t: Tables) -> tuple[Whole, Columns]:
    """The spans of values within which conditions hold, by cell: each once, with the bundles it is a condition of."""
    cell = np.repeat(np.arange(len(t.raw0)), np.diff(t.hit_gate_ptr))
    table = np.column_stack([cell, t.gate_least[t.hit_gate], t.gate_most[t.hit_gate]])
    spans, which = np.unique(table, axis=0, return_inverse=True)
    ptr, spanned = listed(which.ravel(), t.hit_gated, len(spans))
    begins = np.searchsorted(spans[:, 0], np.arange(len(t.raw0) + 1))
    least, most = spans[:, 1].copy(), spans[:, 2].copy()
    return begins, {"span_least": least, "span_most": most, "span_ptr": ptr, "spanned": spanned}


def _write(words: Whole, place: int, begins: Whole) -> None:
    words[:, place], words[:, place + 1] = begins[:-1], begins[1:]


def _queues(t: Tables) -> tuple[Whole, int]:
    """The queue of each cell for what expires, the even one of a pair, or -1; how many queues there are."""
    lasts = t.window < np.inf
    whiles, which = np.unique(t.window[lasts], return_inverse=True)
    queue = np.full(len(t.window), -1, np.int64)
    queue[lasts] = 2 * which.ravel()
    return queue, 2 * len(whiles)


def _bends(t: Tables) -> tuple[Whole, Whole, Whole, Whole]:
    """Of each cell one number that is a function of it alone: its cell, or -1, and how; lists of the other readers.

    Such a number follows at once whenever the cell changes; others may be made of several that change together.
    """
    cells = len(t.raw0)
    alone = np.nonzero(np.isin(t.node_op, code.OF_ONE))[0][::-1]  # of several the first is what stays
    source = t.node_in[t.node_ptr[alone]]
    which, bent, bend = np.full(cells, -1), np.full(cells, -1, np.int64), np.zeros(cells, np.int64)
    which[source], bent[source], bend[source] = alone, t.node_out[alone], t.node_op[alone]
    cell = np.repeat(np.arange(cells), np.diff(t.hit_node_ptr))
    others = t.hit_node != which[cell]
    return bent, bend, *listed(cell[others], t.hit_node[others], cells)


def _gates(t: Tables, lines: Whole, units: Whole, *, common: int) -> tuple[Whole, Whole, Whole]:
    """The conditions of some lines for some units: where each list begins, the conditions, the cells they read."""
    which, gates = gates_of(t.gate_ptr, t.gate_common, lines, common=common)
    return np.searchsorted(which, np.arange(len(lines) + 1)), gates, t.read[t.gate_addr[gates], units[which]]
