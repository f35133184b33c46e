"""A compiled system with all that its log and its panels need, as bytes that stand beside the histories."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.families.program import Line, Names, Program, Tables
from politburo.model.families.system import System
from politburo.model.runs.watching import Series, Watched

__all__ = ["Piece", "packed", "unpacked"]

Ends = tuple[tuple[str, ...], str, str]


@dataclass(frozen=True, slots=True)
class Piece:
    """What the histories of one draw of reading and coefficients are made from.

    Attributes:
        program: the compiled system, at the drawn coefficients.
        ends: senders, receiver and group of every unit, by its label.
        watched: what of state is noted by month.
    """

    program: Program
    ends: dict[str, Ends]
    watched: Watched


def packed(piece: Piece) -> bytes:
    """Return a piece as the bytes of a NumPy archive without pickled objects, always the same for the same piece."""
    tables = {name: np.asarray(value) for name, value in piece.program.tables._asdict().items()}
    names = piece.program.names
    words = {
        "lines": [[one.id, one.form, list(one.marks), list(one.units)] for one in names.lines],
        "units": list(names.units),
        "listed": names.listed,
        "ends": {label: [list(one[0]), one[1], one[2]] for label, one in piece.ends.items()},
        "months": list(piece.watched.months),
        "series": [[one.register, one.key, one.kind, one.form] for one in piece.watched.series],
    }
    text = np.frombuffer(json.dumps(words, sort_keys=True).encode(), dtype=np.uint8)
    out = io.BytesIO()
    watched = {
        "watched_days": piece.watched.days,
        "watched_cells": np.array([cell for one in piece.watched.series for cell in one.cells], np.int64),
        "watched_sizes": np.array([len(one.cells) for one in piece.watched.series], np.int64),
    }
    np.savez_compressed(out, allow_pickle=False, words=text, **watched, **tables)
    return out.getvalue()


@lru_cache(maxsize=4)
def unpacked(blob: bytes) -> Piece:
    """Return the piece.

    Raises:
        EngineError: E882 the archive belongs to another version of the program.
    """
    with np.load(io.BytesIO(blob), allow_pickle=False) as archive:
        arrays = {name: archive[name] for name in archive.files}
    words = json.loads(arrays.pop("words").tobytes())
    days, cells, sizes = (arrays.pop(f"watched_{name}") for name in ("days", "cells", "sizes"))
    if set(arrays) != set(Tables._fields):
        cure = "Install the version named in the manifest, or make the run anew from its case"
        raise EngineError("E882", "program", "it was written by another version of the engine", cure)
    tables = Tables(**{name: one.item() if one.ndim == 0 else one for name, one in arrays.items()})
    lines = tuple(Line(name, form, tuple(marks), tuple(units)) for name, form, marks, units in words["lines"])
    units = tuple(words["units"])
    names = Names(
        lines,
        units,
        {one.id: place for place, one in enumerate(lines)},
        {label: place for place, label in enumerate(units)},
        words["listed"],
        {},
    )
    empty = System(start=tables.start, end=tables.end, actors=(), units=(), registers=(), families=())
    ends = {label: (tuple(one[0]), str(one[1]), str(one[2])) for label, one in words["ends"].items()}
    parts: list[NDArray[np.int64]] = np.split(cells, np.cumsum(sizes)[:-1]) if len(sizes) else []
    series = tuple(
        Series(register, key, kind, form, tuple(int(cell) for cell in part))
        for (register, key, kind, form), part in zip(words["series"], parts, strict=True)
    )
    return Piece(Program(empty, tables, names, {}), ends, Watched(tuple(words["months"]), days, series))
