"""One block of histories: its log as a Parquet file, its panels and counts as an archive, the same bytes anywhere."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from politburo.model.families.program import Names
from politburo.model.families.simulation import Runs, simulate
from politburo.model.runs.archiving import archive
from politburo.model.runs.order import Order
from politburo.model.runs.packing import unpacked
from politburo.model.runs.tallying import count_acts
from politburo.model.runs.watching import sums_of, watch_of
from politburo.model.runs.write import environment

__all__ = ["Block", "acts_of", "make"]

# Numbers seldom come again: dictionaries are for words alone, whose few bits a row are left as they are. Of numbers a
# fast codec that any reader knows takes two thirds; one that takes three quarters costs as much as all else here.
WORDS, NUMBERS = ("family", "unit", "mark"), ("history", "day", "cause", "set", "value")
FORMAT: dict[str, Any] = {
    "version": "2.6",
    "data_page_version": "1.0",
    "write_statistics": False,
    "write_batch_size": 1 << 20,
    "use_dictionary": list(WORDS),
    "column_encoding": {"day": "BYTE_STREAM_SPLIT"},
    "compression": {**dict.fromkeys(WORDS, "none"), **dict.fromkeys(NUMBERS, "snappy")},
}


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
    runs = simulate(
        piece.program, histories=count, seed=order.seed, first=first, limit=order.limit, block=count, watch=watch,
        warn=False,  # cut histories are counted, and told once for the whole run
    )  # fmt: skip
    cut = first + np.flatnonzero(runs.exploded)
    about = {"draw": draw, "first": first, "histories": count, "exploded": cut.tolist()}
    counts, mark = _counted(runs)
    panel = archive({**sums_of(piece.watched, watch, order.kept_of(number)), "counts": counts})
    return Block(number, _log(runs, mark, about), panel, mark.size, cut.size, environment())


def acts_of(marks: list[tuple[str, tuple[str, ...]]]) -> list[str]:
    """Return the words of the columns of counts: each family, then each of its marks."""
    return [word for family, some in marks for word in (family, *(f"{family}/{mark}" for mark in some))]


def _counted(runs: Runs) -> tuple[NDArray[np.uint16], NDArray[np.int32]]:
    """Acts by history (H, columns as :func:`acts_of` names them), and each row's mark as :func:`_marks` lists them."""
    c, lines = runs.columns, runs.names.lines
    known = {mark: place for place, mark in enumerate(_marks(runs.names))}
    words = np.zeros((len(lines), 1 + max(len(line.marks) for line in lines)), dtype=np.int32)
    for place, line in enumerate(lines):
        words[place, 1 : 1 + len(line.marks)] = [known[mark] for mark in line.marks]
    column = np.cumsum([0, *(1 + len(line.marks) for line in lines)], dtype=np.int32)
    counts = np.zeros((c.lengths.size, column[-1]), np.uint16)
    mark = np.empty(c.line.size, np.int32)
    count_acts(c.lengths, c.line, c.mark, column, words, counts, mark)
    return counts, mark


def _marks(names: Names) -> list[str]:
    return ["", *sorted({mark for line in names.lines for mark in line.marks})]


def _log(runs: Runs, mark: NDArray[np.int32], about: Mapping[str, Any]) -> bytes:
    c, names = runs.columns, runs.names
    history = np.arange(runs.first, runs.first + c.lengths.size, dtype=np.int32)
    columns = {
        "history": pa.array(np.repeat(history, c.lengths)),
        "day": pa.array(c.time.astype(np.float32)),
        "family": _words(c.line, [line.id for line in names.lines]),
        "unit": _words(c.unit, names.units),
        "mark": _words(mark, _marks(names)),
        "cause": pa.array(c.cause),
        "set": pa.array(c.group),
        "value": pa.array(c.amount.astype(np.float32)),
    }
    fields = [pa.field(name, column.type, nullable=False) for name, column in columns.items()]  # half the work
    schema = pa.schema(fields, {"politburo": json.dumps(about)})
    out = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(list(columns.values()), schema=schema), out, **FORMAT)
    return out.getvalue()


def _words(codes: NDArray[np.int32], words: Sequence[str]) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(words, pa.string()))
