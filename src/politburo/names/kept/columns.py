"""A file of people read by columns at one go: what most rows need is no object of their own."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.json as json_reader
from pyarrow import compute

from politburo.names.people import SIGNS, Columns, Signs, odd

_NAMES = re.compile(rb'"names"')


def columns_of_file(text: bytes, lines: Sequence[bytes]) -> Columns | None:
    """Return the people of a file by columns; None where a row is not as it should be, which is then told otherwise.

    Args:
        text: the file.
        lines: its lines that are not blank.
    """
    schema = pa.schema([(key, pa.string()) for key in ("id", *SIGNS)])
    options = json_reader.ParseOptions(explicit_schema=schema, unexpected_field_behavior="ignore")
    try:
        table = json_reader.read_json(pa.BufferReader(text), parse_options=options)
        named = _named(text, lines)
        rows = [json.loads(lines[place]) for place in named]
        hangul, hanja = (_signs(table[key]) for key in SIGNS)
    except ValueError:  # Arrow's own errors are such too
        return None
    ids = table["id"]
    whole = len(table) == len(lines) and not ids.null_count and not compute.any(compute.equal(ids, "")).as_py()
    if not whole or any(row.__class__ is not dict or odd(row) for row in rows):
        return None
    return Columns(hangul, hanja, [place for place, row in zip(named, rows, strict=True) if row.get("names")])


def _named(text: bytes, lines: Sequence[bytes]) -> list[int]:
    """Return the places of the lines that may hold further names."""
    found = [match.start() for match in _NAMES.finditer(text)]
    if not found:
        return []
    if len(found) > len(lines) // 10 or text.count(b"\n") not in {len(lines), len(lines) - 1} or b"\r" in text:
        return [place for place, line in enumerate(lines) if b'"names"' in line]
    ends = np.cumsum(np.fromiter(map(len, lines), dtype=np.int64, count=len(lines)) + 1)
    return sorted({int(one) for one in np.searchsorted(ends, found, side="right")})


def _signs(texts: pa.ChunkedArray) -> Signs:
    """Return a column of names as signs."""
    whole = compute.fill_null(texts, "").combine_chunks()
    counted = compute.utf8_length(whole)  # its own way to an array would load a library of tables
    lengths = np.frombuffer(counted.buffers()[1], dtype=np.int32)[counted.offset :][: len(whole)].astype(np.int64)
    _, offsets, letters = whole.buffers()
    if letters is None:
        return Signs(lengths, np.zeros(0, dtype=np.uint32))
    begin, end = np.frombuffer(offsets, dtype=np.int32)[[whole.offset, whole.offset + len(whole)]].tolist()
    points = letters[begin:end].to_pybytes().decode().encode("utf-32-le")
    return Signs(lengths, np.frombuffer(points, dtype=np.uint32))
