"""All arrays of a run laid end to end, and the plan that says where each begins."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.kernel import places
from politburo.model.families.kernel.rows import (
    band_numbers,
    bundle_ends,
    bundle_rows,
    by_group,
    cell_rows,
    clock_rows,
    first_there,
    with_presence,
)
from politburo.model.families.program import Tables

__all__ = ["Memory", "coin", "lay_out"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Memory = tuple[NDArray[np.int32], Whole, Floats]

PLACES = places.__all__
WHERE = {name: place for place, name in enumerate(PLACES)}
SCALARS = ("weight_cell",)
COINED = ("lp_const", "lp_coef", "per_target", "own", "sd", "cut", "bundle_coef", "clock_coef")
HASHES = ("unit_hash", "line_hash")
TIMES = ("begin", "end")
LINE = 16  # rows begin where lines of the cache do, whatever the size of what stands in them
ROWS = ("cell_words", "cell_numbers", "clock_words", "bundle_words", "bundle_numbers", "ring")


def lay_out(t: Tables, cap: int) -> Memory:
    """Memory for histories of at most `cap` rows: the plan with the tables of whole numbers, whole numbers, real ones.

    Tables of real numbers come first, then what a history changes; whole numbers that start at zero lie in one stretch,
    in it last what is undone row by row. Hashes of 32 bits stand in the plan as signed numbers; of a counter of random
    numbers only the 32 lowest bits count.

    Raises:
        EngineError: E863 a whole number, as of the part of votes that carries a motion, does not fit into 32 bits.
    """
    t = with_presence(by_group(t))
    columns = {name: value for name, value in t._asdict().items() if isinstance(value, np.ndarray)}
    sizes = _sizes(t, cap)
    cells, sizes["queues"] = cell_rows(t)
    columns |= cells | clock_rows(t) | bundle_rows(t)
    columns |= {"node_depth": _depths(t), "bundle_end": bundle_ends(t, sizes["cells"])}
    columns = {name: column for name, column in columns.items() if name in WHERE}
    sizes["depths"] = int(columns["node_depth"].max(initial=0)) + 1
    at_first, by_row, words_changed, numbers_changed = _changing(t, sizes)
    begins: dict[str, int] = {}

    def place(names: dict[str, int], end: int) -> int:
        for name, size in names.items():
            begins[name] = end if name not in ROWS else -(-end // LINE) * LINE
            end = begins[name] + size
        return end

    numbers_end = place({name: one.size for name, one in columns.items() if one.dtype == np.float64}, 0)
    sizes["zero_begin"] = 0
    sizes["zero_own"] = place(at_first, 0)
    sizes["zero_end"] = place(by_row, sizes["zero_own"])
    words_changed["kept_zero"] = sizes["zero_end"] - sizes["zero_begin"]
    words = _zeros(place(words_changed, sizes["zero_end"]), np.int64)
    numbers = _zeros(place(dict.fromkeys((*TIMES, "per_day"), 1), place(numbers_changed, numbers_end)), np.float64)
    tables = {name: one.size for name, one in columns.items() if one.dtype != np.float64}
    plan = _zeros(place(tables, len(PLACES)), np.int32)
    plan[places.layout] = places.LAYOUT
    for name, value in {**begins, **sizes, **{name: getattr(t, name) for name in SCALARS}}.items():
        if name in WHERE:
            plan[WHERE[name]] = value
    for name, one in columns.items():
        target = numbers if one.dtype == np.float64 else plan
        if target is plan and name not in HASHES and np.abs(one).max(initial=0) >= 2**31:
            raise EngineError("E863", f"table {name}", "a whole number is too large", "Give numbers below 2**31")
        target[begins[name] : begins[name] + one.size] = one.ravel().astype(target.dtype)
    for name in TIMES:
        numbers[begins[name]] = getattr(t, name)
    numbers[begins["per_day"]] = 1.0 / t.month
    # the last row of bundles is filled up with what never comes
    numbers[begins["ring"] + sizes["bundles"] : begins["ring"] + sizes["bundle_rows"] * places.ROW] = np.inf
    return plan, words, numbers


def coin(memory: Memory, t: Tables) -> None:
    """Write coefficients, and the bands and ends of bands that follow from them, into memory laid out for others.

    The plan changes with them, so it belongs to this memory alone.
    """
    plan, _, numbers = memory
    for name in COINED:
        column, begin = getattr(t, name), int(plan[WHERE[name]])
        numbers[begin : begin + column.size] = column.ravel()
    ends = bundle_ends(t, int(plan[places.cells]))
    plan[plan[places.bundle_end] :][: ends.size] = ends
    begin, size = int(plan[places.cell_numbers]), len(t.raw0) * places.CELL_NUMBERS
    rows = numbers[begin : begin + size].reshape(-1, places.CELL_NUMBERS)
    rows[:, places.BAND], rows[:, places.PER_BAND] = band_numbers(t)


def _zeros(size: int, kind: type[Any]) -> NDArray[Any]:
    """Zeros that begin where a line of the cache does."""
    item = np.dtype(kind).itemsize
    room = np.zeros(size + 64 // item, kind)
    skipped = -room.ctypes.data % 64 // item
    return room[skipped : skipped + size]


def _sizes(t: Tables, cap: int) -> dict[str, int]:
    """How many there are of everything, for histories of at most `cap` rows."""
    return {
        "units": len(t.unit_hash),
        "lines": len(t.line_form),
        "cells": len(t.raw0),
        "bundles": len(t.bundle_line),
        "bundle_rows": max(-(-len(t.bundle_line) // places.ROW), 1),
        "clocks": len(t.clock_unit),
        "nodes": len(t.node_op),
        "rows": len(t.at_time),
        "forces": len(t.force_line),
        "actors": len(t.cohort),
        "room": 64 + 8 * cap,
        "cap": cap,
        "there": first_there(t),
        "alike": int(_alike(t)),
    }


def _changing(t: Tables, n: dict[str, int]) -> tuple[dict[str, int], dict[str, int], dict[str, int], dict[str, int]]:
    """Sizes of what a history changes.

    Whole numbers that start at zero, those of them undone row by row, other whole numbers, real ones.
    """
    units, lines, cells, clocks, bundles = n["units"], n["lines"], n["cells"], n["clocks"], n["bundles"]
    cap, queue = n["cap"], 2 * n["room"] + 1
    at_first = {
        "n": places.COUNTERS, "waiting": lines, "met": lines, "flag_bundle": bundles, "flag_clock": clocks,
        "touched": bundles, "flag_tone": len(t.tones), "list_tone": len(t.tones), "head": n["queues"],
        "queue_heap": n["queues"], "tail": n["queues"], "stale_nodes": n["depths"],
    }  # fmt: skip
    by_row = {"done": lines * units, "asked": lines * units}
    words = {
        "key": 3, "carried": lines, "first": bundles, "rings": clocks, "list_bundle": bundles, "list_clock": clocks,
        "flag_node": n["nodes"], "list_node": n["depths"] * n["nodes"], "heap": queue * places.COLUMNS,
        "pool": queue * places.LINKS,
        "order": units, "named": n["actors"], "powers": 20, "parts": _parts(t),
        "line": cap, "unit_of_row": cap, "mark": cap, "cause": cap, "group": cap,
    }  # fmt: skip
    # what stands between `raw` and `rate` is put aside and taken back as one stretch; `lower` follows `upper`
    numbers = {
        "bundle_numbers": bundles * places.BUNDLE_NUMBERS, "ring": n["bundle_rows"] * places.ROW,
        "row_ring": n["bundle_rows"],
        "raw": cells, "value": cells, "until": cells, "level": cells, "upper": cells, "lower": cells,
        "rate": clocks, "goal": clocks, "left": clocks, "pool_time": queue, "queue_time": n["queues"],
        "heap_time": queue, "heap_value": queue,
        "race": max(20, units), "left_out": max(20, units), "kept_raw": 6 * cells,
        "known_effect": 2 * clocks, "kept_factor": bundles, "kept_rate": clocks, "time": cap, "amount": cap,
    }  # fmt: skip
    return at_first, by_row, words, numbers


def _depths(t: Tables) -> Whole:
    """How many derived numbers, at most, stand between each derived number and what acts change."""
    made = np.full(len(t.raw0), -1)
    depth = np.zeros(len(t.node_op), np.int64)
    for node, (out, size) in enumerate(zip(t.node_out, t.node_size, strict=True)):
        depth[node] = made[t.node_in[t.node_ptr[node] : t.node_ptr[node + 1]]].max(initial=-1) + 1
        made[out : out + size] = depth[node]
    return depth


def _alike(t: Tables) -> bool:
    """Whether the state at the begin is the same for all histories: no mark is drawn before it."""
    before = (t.at_kind == code.GIVEN) & (t.at_time < t.begin) & (t.at_c < 0)
    lines = t.at_a[before]
    return not ((t.mark_kind[lines] > 0) | (t.line_form[lines] == code.ANSWER)).any()


def _parts(t: Tables) -> int:
    """Room in which the coalitions of the widest derived number that weighs them are compared."""
    most = int(max(t.node_size[t.node_op == code.OUTSIDE], default=0))
    return 3 * (most + 1) + 2 * (1 << most)
