"""All arrays of a run laid end to end, and the plan that says where each begins."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.bands import bands
from politburo.model.families.kernel import places
from politburo.model.families.program import Tables

__all__ = ["WHERE", "Memory", "banded", "lay_out"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Memory = tuple[NDArray[np.int32], Whole, Floats]

PLACES = places.__all__
WHERE = {name: place for place, name in enumerate(PLACES)}
SCALARS = ("here_addr", "weight_addr", "weight_cell")
HASHES = ("unit_hash", "line_hash")
TIMES = ("start", "begin", "end", "month")


def lay_out(t: Tables, cap: int) -> Memory:
    """Memory for histories of at most `cap` rows: the plan with the tables of whole numbers, whole numbers, real ones.

    Tables of real numbers come first, then what a history changes; whole numbers that start at zero lie in one stretch,
    in it last what is undone row by row. Hashes of 32 bits stand in the plan as signed numbers; of a counter of random
    numbers only the 32 lowest bits count.

    Raises:
        EngineError: E503 a whole number, as of the part of votes that carries a motion, does not fit into 32 bits.
    """
    columns = {name: value for name, value in t._asdict().items() if isinstance(value, np.ndarray)}
    sizes = _sizes(t, cap)
    columns["queue"], sizes["queues"] = _queues(t)
    columns |= _resolved(t)
    sizes["depths"] = int(columns["node_depth"].max(initial=0)) + 1
    at_first, by_row, words_changed, numbers_changed = _changing(t, sizes)
    begins: dict[str, int] = {}

    def place(names: dict[str, int], end: int) -> int:
        for name, size in names.items():
            begins[name], end = end, end + size
        return end

    numbers_end = place({name: one.size for name, one in columns.items() if one.dtype == np.float64}, 0)
    sizes["zero_begin"] = 0
    sizes["zero_own"] = place(at_first, 0)
    sizes["zero_end"] = place(by_row, sizes["zero_own"])
    words_changed["kept_zero"] = sizes["zero_end"] - sizes["zero_begin"]
    words = np.zeros(place(words_changed, sizes["zero_end"]), np.int64)
    numbers = np.zeros(place(dict.fromkeys((*TIMES, "per_day"), 1), place(numbers_changed, numbers_end)))
    tables = {name: one.size for name, one in columns.items() if one.dtype != np.float64}
    plan = np.zeros(place(tables, len(PLACES)), np.int32)
    plan[places.layout] = places.LAYOUT
    for name, value in {**begins, **sizes, **{name: getattr(t, name) for name in SCALARS}}.items():
        plan[WHERE[name]] = value
    for name, one in columns.items():
        target = numbers if one.dtype == np.float64 else plan
        if target is plan and name not in HASHES and np.abs(one).max(initial=0) >= 2**31:
            raise EngineError("E503", f"table {name}", "a whole number is too large", "Give numbers below 2**31")
        target[begins[name] : begins[name] + one.size] = one.ravel().astype(target.dtype)
    for name in TIMES:
        numbers[begins[name]] = getattr(t, name)
    numbers[begins["per_day"]] = 1.0 / t.month
    # the last row of bundles is filled up with what never comes
    words[begins["stale"] : begins["stale"] + sizes["bundle_rows"]] = 1
    numbers[begins["ring"] + sizes["bundles"] : begins["ring"] + sizes["bundle_rows"] * places.ROW] = np.inf
    return plan, words, numbers


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
        "n_tones": len(t.tones),
        "room": 64 + 8 * cap,
        "cap": cap,
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
        "touched": bundles, "head": n["queues"], "queue_heap": n["queues"],
        "tail": n["queues"], "stale_nodes": n["depths"],
    }  # fmt: skip
    by_row = {"done": lines * units, "asked": lines * units}
    words = {
        "key": 3, "carried": lines, "first": bundles, "rings": clocks, "list_bundle": bundles, "list_clock": clocks,
        "flag_node": n["nodes"], "list_node": n["depths"] * n["nodes"], "heap": queue * places.COLUMNS,
        "stale": n["bundle_rows"],
        "pool": queue * places.LINKS,
        "order": units, "named": n["actors"], "powers": 20, "parts": _parts(t),
        "line": cap, "unit_of_row": cap, "mark": cap, "cause": cap, "group": cap,
    }  # fmt: skip
    # what stands before `factor` is put aside and taken back as one stretch
    numbers = {
        "raw": cells, "value": cells, "until": cells, "level": cells, "upper": cells, "lower": cells,
        "factor": bundles, "passed": bundles, "since": bundles,
        "lowest": bundles, "ring": n["bundle_rows"] * places.ROW, "row_ring": n["bundle_rows"], "rate": clocks,
        "goal": clocks, "left": clocks, "pool_time": queue, "queue_time": n["queues"],
        "heap_time": queue, "heap_value": queue,
        "race": max(20, units), "left_out": max(20, units), "kept_raw": 6 * cells,
        "kept_factor": bundles, "kept_rate": clocks, "time": cap, "amount": cap, "soonest": 1,
    }  # fmt: skip
    return at_first, by_row, words, numbers


def _queues(t: Tables) -> tuple[Whole, int]:
    """The queue of each cell for what expires, the even one of a pair, or -1; how many queues there are."""
    lasts = t.window < np.inf
    whiles, which = np.unique(t.window[lasts], return_inverse=True)
    queue = np.full(len(t.window), -1, np.int64)
    queue[lasts] = 2 * which.ravel()
    return queue, 2 * len(whiles)


def _resolved(t: Tables) -> dict[str, NDArray[np.int64] | Floats]:
    """What bundles and clocks read of lines and units, without the way there; conditions with the cells they read."""
    clock_line = t.bundle_line[t.clock_bundle]
    found: dict[str, NDArray[np.int64] | Floats] = {
        "bundle_running": t.line_running[t.bundle_line],
        "bundle_lp": t.lp_common[t.bundle_line],
        "clock_line": clock_line,
        "clock_lp": t.lp_own[clock_line],
        "clock_weight": t.unit_of_weight[t.clock_unit],
        "hits": _hits(t),
        "node_depth": _depths(t),
        **banded(t),
    }
    gate_line = np.repeat(np.arange(len(t.line_form)), np.diff(t.gate_ptr))
    for name, lines, units, common in (
        ("bundle", t.bundle_line, t.bundle_unit, 1), ("clock", clock_line, t.clock_unit, 0),
    ):  # fmt: skip
        several, gates = np.nonzero((lines[:, None] == gate_line) & (t.gate_common == common))
        found[f"{name}_gate_ptr"] = np.searchsorted(several, np.arange(len(lines) + 1))
        found[f"{name}_gate"], found[f"{name}_gate_cell"] = gates, t.read[t.gate_addr[gates], units[several]]
    return found


def banded(t: Tables) -> dict[str, Floats]:
    """Widths of bands: of what is made here, the part that follows from coefficients."""
    band = bands(t)
    return {"band": band, "per_band": np.divide(1.0, band, out=np.zeros_like(band), where=band > 0)}


def _hits(t: Tables) -> Whole:
    """Where the lists of those that read a cell begin, a row for each cell and one for their ends."""
    begins = np.stack([t.hit_node_ptr, t.hit_clock_ptr, t.hit_gate_ptr, t.hit_bundle_ptr], axis=1)
    heard = (np.diff(begins[:, 1:], axis=0) > 0).any(axis=1)
    return np.column_stack([begins, np.append(heard, False)]).astype(np.int64)


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
    return 3 * (most + 1) + 4 * (1 << most)
