"""One block of histories: its log as a Parquet file, its panels and counts as an archive, the same bytes anywhere."""

from __future__ import annotations

import io
import json
import warnings
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from politburo.model.engine.errors import EngineWarning
from politburo.model.families.simulation import Runs, simulate
from politburo.model.runs.packing import unpacked
from politburo.model.runs.plan import Order
from politburo.model.runs.watching import noted, watch_of
from politburo.model.runs.write import environment

__all__ = ["Block", "acts_of", "make"]


@dataclass(frozen=True, slots=True)
class Block:
    """A finished block: the bytes of its two files, rows and cut histories, and where it was made."""

    number: int
    log: bytes
    panel: bytes
    events: int
    exploded: int
    environment: Mapping[str, str]


def make(blob: bytes, order: Order, number: int) -> Block:
    """Simulate one block of a draw. `blob` is the packed system of that draw."""
    piece = unpacked(blob)
    draw, first, count = order.span(number)
    watch = watch_of(piece.watched, count)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", EngineWarning)  # cut histories are counted, and told once for the whole run
        runs = simulate(piece.program, histories=count, seed=order.seed, first=first, limit=order.limit, watch=watch)
    panel = noted(piece.watched, watch)
    there = np.isfinite(panel)
    whole = panel.astype(np.float64)
    if not there.all():
        whole[~there] = 0.0
    out = io.BytesIO()
    np.savez_compressed(
        out,
        allow_pickle=False,
        number=there.sum(axis=0),
        total=whole.sum(axis=0),
        squares=np.square(whole, out=whole).sum(axis=0),
        kept=panel[: order.kept_of(number)],
        counts=_counts(runs),
    )
    cut = int(runs.exploded.sum())
    return Block(number, _log(runs, draw, first, count), out.getvalue(), int(runs.lengths.sum()), cut, environment())


def acts_of(marks: list[tuple[str, tuple[str, ...]]]) -> list[str]:
    """Return the words of the columns of counts: each family, then each of its marks."""
    return [word for family, some in marks for word in (family, *(f"{family}/{mark}" for mark in some))]


def _counts(runs: Runs) -> np.ndarray[tuple[int, int], np.dtype[np.uint16]]:
    """Acts by history (H, columns as :func:`acts_of` names them)."""
    columns = runs.columns
    sizes = np.array([1 + len(line.marks) for line in runs.names.lines])
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    width, histories = int(offsets[-1]), columns.lengths.size
    history = np.repeat(np.arange(histories), columns.lengths)
    whole = np.bincount(history * width + offsets[columns.line], minlength=histories * width)
    marked = columns.mark >= 0
    place = history[marked] * width + offsets[columns.line[marked]] + 1 + columns.mark[marked]
    found = whole + np.bincount(place, minlength=histories * width)
    return found.reshape(histories, width).astype(np.uint16)


def _log(runs: Runs, draw: int, first: int, count: int) -> bytes:
    c, names = runs.columns, runs.names
    about = {
        "draw": draw,
        "first": first,
        "histories": count,
        "exploded": (first + np.flatnonzero(c.exploded)).tolist(),
    }
    marks = sorted({mark for line in names.lines for mark in line.marks})
    known = {mark: place for place, mark in enumerate(marks)}
    width = 1 + max(len(line.marks) for line in names.lines)
    codes = np.full((len(names.lines), width), -1, dtype=np.int32)
    for place, line in enumerate(names.lines):
        codes[place, 1 : 1 + len(line.marks)] = [known[mark] for mark in line.marks]
    mark = codes[c.line, 1 + c.mark]
    table = pa.table(
        {
            "history": pa.array(np.repeat(np.arange(first, first + count, dtype=np.int32), c.lengths)),
            "day": pa.array(c.time.astype(np.float32)),
            "family": _words(c.line.astype(np.int32), [line.id for line in names.lines]),
            "unit": _words(c.unit.astype(np.int32), list(names.units)),
            "mark": pa.DictionaryArray.from_arrays(pa.array(mark, mask=mark < 0), pa.array(marks, pa.string())),
            "cause": pa.array(c.cause.astype(np.int32)),
            "set": pa.array(c.group.astype(np.int32)),
            "value": pa.array(c.amount.astype(np.float32)),
        }
    ).replace_schema_metadata({"politburo": json.dumps(about)})
    out = io.BytesIO()
    # numbers seldom come again: dictionaries for words alone halve the work and save a third of the bytes
    pq.write_table(
        table, out, compression="zstd", version="2.6", data_page_version="1.0", write_statistics=False,
        use_dictionary=["family", "unit", "mark"], column_encoding={"day": "BYTE_STREAM_SPLIT"},
    )  # fmt: skip
    return out.getvalue()


def _words(codes: np.ndarray[tuple[int], np.dtype[np.int32]], words: list[str]) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(words, pa.string()))
