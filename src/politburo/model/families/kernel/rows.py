"""What the kernel reads of a cell, a clock, a bundle: each a row of numbers side by side, so that one look fetches all.

What stands in a row is named in `places`. Of a list, its begin and its end stand side by side.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.families import program as code
from politburo.model.families.bands import bands
from politburo.model.families.kernel import places as at
from politburo.model.families.program import Tables

__all__ = ["band_numbers", "bundle_rows", "cell_rows", "clock_rows"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Columns = dict[str, Whole | Floats]


def cell_rows(t: Tables) -> tuple[Columns, int]:
    """Rows of cells, the derived numbers to be listed when a cell changes, and how many queues expire."""
    cells = len(t.raw0)
    queue, queues = _queues(t)
    bent, bend, listed = _bends(t)
    words = np.zeros((cells, at.CELL_WORDS), np.int64)
    words[:, at.CELL_NODES], words[:, at.CELL_NODES + 1] = _spans(listed)
    for place, begins in (
        (at.CELL_CLOCKS, t.hit_clock_ptr), (at.CELL_GATES, t.hit_gate_ptr), (at.CELL_BUNDLES, t.hit_bundle_ptr),
    ):  # fmt: skip
        words[:, place], words[:, place + 1] = begins[:-1], begins[1:]
        words[:, at.CELL_HEARD] |= begins[1:] > begins[:-1]
    words[:, at.CELL_FORM], words[:, at.CELL_ACTOR], words[:, at.CELL_QUEUE] = t.form, t.cell_actor, queue
    words[:, at.CELL_BENT], words[:, at.CELL_BEND], words[:, at.CELL_TONE] = bent, bend, -1
    words[t.tones, at.CELL_TONE] = np.arange(len(t.tones))
    words[:, at.CELL_QUIET] = _quiet(words)
    numbers = np.zeros((cells, at.CELL_NUMBERS))
    numbers[:, at.LOW], numbers[:, at.HIGH] = t.low, t.high
    numbers[:, at.WINDOW], numbers[:, at.DECAY] = t.window, t.decay
    numbers[:, at.BAND], numbers[:, at.PER_BAND] = band_numbers(t)
    nodes = np.array([node for several in listed for node in several], np.int64)
    return {"cell_words": words, "cell_numbers": numbers, "listed_node": nodes}, queues


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
    here = t.here_addr * len(t.unit_hash) + t.clock_unit
    words[:, at.CLOCK_HERE], words[:, at.CLOCK_HERE + 1] = t.touch_ptr[here], t.touch_ptr[here + 1]
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


def _quiet(words: Whole) -> Whole:
    """Which cells are read through a number of them alone, which in turn is read by bundles alone."""

    def read_by(*lists: int) -> NDArray[np.bool_]:
        return np.any([words[:, place + 1] > words[:, place] for place in lists], axis=0)

    bent = words[:, at.CELL_BENT]
    once = ~read_by(at.CELL_NODES, at.CELL_CLOCKS, at.CELL_GATES) & (bent < 0)
    alone = (words[:, at.CELL_HEARD] == 0) & ~read_by(at.CELL_NODES) & (words[:, at.CELL_FORM] == code.PLAIN)
    return (alone & (bent >= 0) & once[bent]).astype(np.int64)


def _write(words: Whole, place: int, begins: Whole) -> None:
    words[:, place], words[:, place + 1] = begins[:-1], begins[1:]


def _spans(lists: list[list[int]]) -> tuple[Whole, Whole]:
    ends = np.cumsum([0, *map(len, lists)])
    return ends[:-1], ends[1:]


def _queues(t: Tables) -> tuple[Whole, int]:
    """The queue of each cell for what expires, the even one of a pair, or -1; how many queues there are."""
    lasts = t.window < np.inf
    whiles, which = np.unique(t.window[lasts], return_inverse=True)
    queue = np.full(len(t.window), -1, np.int64)
    queue[lasts] = 2 * which.ravel()
    return queue, 2 * len(whiles)


def _bends(t: Tables) -> tuple[Whole, Whole, list[list[int]]]:
    """Of each cell one number that is a function of it alone: its cell, or -1, and how; the other readers by cell.

    Such a number follows at once whenever the cell changes; others may be made of several that change together.
    """
    cells = len(t.raw0)
    bent, bend = np.full(cells, -1, np.int64), np.zeros(cells, np.int64)
    listed: list[list[int]] = []
    for cell in range(cells):
        nodes = t.hit_node[t.hit_node_ptr[cell] : t.hit_node_ptr[cell + 1]].tolist()
        alone = [node for node in nodes if t.node_op[node] in code.OF_ONE]
        for node in alone[:1]:
            bent[cell], bend[cell] = t.node_out[node], t.node_op[node]
        listed.append([node for node in nodes if node not in alone[:1]])
    return bent, bend, listed


def _gates(t: Tables, lines: Whole, units: Whole, *, common: int) -> tuple[Whole, Whole, Whole]:
    """The conditions of some lines for some units: where each list begins, the conditions, the cells they read."""
    gate_line = np.repeat(np.arange(len(t.line_form)), np.diff(t.gate_ptr))
    several, gates = np.nonzero((lines[:, None] == gate_line) & (t.gate_common == common))
    return np.searchsorted(several, np.arange(len(lines) + 1)), gates, t.read[t.gate_addr[gates], units[several]]
