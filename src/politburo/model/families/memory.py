"""All arrays of a run laid end to end in two, and the plan that says where each begins."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.families import places
from politburo.model.families import program as code
from politburo.model.families.program import Tables

__all__ = ["Memory", "lay_out"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Memory = tuple[Whole, Whole, Floats]

PLACES = places.__all__
SCALARS = ("here_addr", "weight_addr", "weight_cell")
TIMES = ("start", "begin", "end", "month")
SIZES = (
    "units", "lines", "cells", "bundles", "clocks", "nodes", "rows", "forces", "actors", "n_tones", "room", "cap",
    "zero_begin", "zero_end", "alike",
)  # fmt: skip


def lay_out(t: Tables, cap: int) -> Memory:  # noqa: C901 - one array after another
    """Memory for histories of at most `cap` rows: the plan (one record), whole numbers, real numbers.

    Tables come first, then what a history changes; what starts at zero lies in one stretch.
    """
    units, lines, cells = len(t.unit_hash), len(t.line_form), len(t.raw0)
    bundles, clocks, nodes = len(t.bundle_line), len(t.clock_unit), len(t.node_op)
    room = 64 + 8 * cap
    counts = (
        units,
        lines,
        cells,
        bundles,
        clocks,
        nodes,
        len(t.at_time),
        len(t.force_line),
        len(t.cohort),
        len(t.tones),
    )
    sizes = dict(zip(SIZES, (*counts, room, cap, 0, 0, int(_alike(t))), strict=True))
    zero = {
        "n": 8, "waiting": lines, "met": lines, "done": lines * units, "asked": lines * units, "flag_bundle": bundles,
        "flag_clock": clocks, "touched": bundles,
    }  # fmt: skip
    other = {
        "key": 3, "carried": lines, "first": bundles, "rings": clocks, "list_bundle": bundles, "list_clock": clocks,
        "flag_node": nodes, "list_node": nodes, "heap": 2 * room * 5, "order": units, "named": len(t.cohort),
        "powers": 20, "parts": _parts(t), "line": cap, "unit_of_row": cap, "mark": cap, "cause": cap, "group": cap,
    }  # fmt: skip
    state = {
        "raw": cells, "value": cells, "until": cells, "factor": bundles, "passed": bundles, "since": bundles,
        "lowest": bundles, "ring": bundles, "rate": clocks, "goal": clocks, "left": clocks, "heap_time": 2 * room,
        "heap_value": 2 * room, "race": units, "kept_raw": 3 * cells, "left_out": max(20, units), "time": cap,
        "amount": cap,
    }  # fmt: skip
    begins: dict[str, int] = {}
    whole, real = 0, 0
    for name, value in t._asdict().items():
        if not isinstance(value, np.ndarray):
            continue
        if value.dtype == np.float64:
            begins[name], real = real, real + value.size
        else:
            begins[name], whole = whole, whole + value.size
    sizes["zero_begin"] = whole
    for name, size in zero.items():
        begins[name], whole = whole, whole + size
    sizes["zero_end"] = whole
    other["kept_zero"] = whole - sizes["zero_begin"]
    for name, size in other.items():
        begins[name], whole = whole, whole + size
    for name, size in state.items():
        begins[name], real = real, real + size
    for name in TIMES:
        begins[name], real = real, real + 1
    plan = np.zeros(len(PLACES), np.int64)
    plan[places.layout] = places.LAYOUT
    for name, value in {**begins, **sizes, **{name: getattr(t, name) for name in SCALARS}}.items():
        plan[PLACES.index(name)] = value
    words, numbers = np.zeros(whole, np.int64), np.zeros(real)
    for name, value in t._asdict().items():
        if isinstance(value, np.ndarray):
            target = numbers if value.dtype == np.float64 else words
            target[begins[name] : begins[name] + value.size] = value.ravel()
    for name in TIMES:
        numbers[begins[name]] = getattr(t, name)
    return plan, words, numbers


def _alike(t: Tables) -> bool:
    """Whether the state at the begin is the same for all histories: no mark is drawn before it."""
    before = (t.at_kind == code.GIVEN) & (t.at_time < t.begin) & (t.at_c < 0)
    lines = t.at_a[before]
    return not ((t.mark_kind[lines] > 0) | (t.line_form[lines] == code.ANSWER)).any()


def _parts(t: Tables) -> int:
    """Room in which the coalitions of the widest derived number that weighs them are compared."""
    most = int(max(t.node_size[t.node_op == code.OUTSIDE], default=0))
    return most + 3 * (1 << most)
