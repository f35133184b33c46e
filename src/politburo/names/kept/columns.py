"""A file of people read by columns at one go: what most rows need is no object of their own."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from politburo.names.people import Columns, Lines, Signs, in_signs, odd
from politburo.names.quick.store import machine

if TYPE_CHECKING:
    from numpy.typing import NDArray

TOGETHER: Final = 1 << 20  # bytes from which a file is read by two at once
SIGNS_IN_BYTES: Final = 4  # signs of one script that there is room for: one in so many bytes


@dataclass(frozen=True, slots=True)
class _Part:
    """What was read of a part of a file: where its rows begin, their names, and the rows to be read otherwise."""

    begins: NDArray[np.int64]
    hangul: Signs
    hanja: Signs
    others: NDArray[np.int64]


def columns_of_file(text: bytes) -> tuple[Lines, Columns] | None:
    """Return the people of a file, and by columns; None where a row is not as it should be, which is told otherwise."""
    middle = text.find(b"\n", len(text) // 2) + 1 if len(text) > TOGETHER else 0
    scan = machine()["scan"]
    if middle:
        with ThreadPoolExecutor(1) as pool:
            second = pool.submit(_scanned, scan, text, middle, len(text))
            parts = [_scanned(scan, text, 0, middle), second.result()]
    else:
        parts = [_scanned(scan, text, 0, len(text))]
    lines = Lines(text, np.append(np.concatenate([one.begins for one in parts]), len(text)))
    before = np.cumsum([0, *(len(one.begins) for one in parts[:-1])])
    others = np.concatenate([one.others + first for one, first in zip(parts, before, strict=True)]).tolist()
    try:
        rows = [json.loads(lines.line(place)) for place in others]
    except ValueError:
        return None
    if any(row.__class__ is not dict or not row.get("id") or odd(row) for row in rows):
        return None
    hangul = _with([one.hangul for one in parts], others, [row.get("hangul") for row in rows])
    hanja = _with([one.hanja for one in parts], others, [row.get("hanja") for row in rows])
    return lines, Columns(hangul, hanja, [place for place, row in zip(others, rows, strict=True) if row.get("names")])


def _scanned(scan: Any, text: bytes, begin: int, end: int) -> _Part:  # noqa: ANN401 - a function of machine code
    """Read a part of a file that begins and ends with a line."""
    most = 1 + text.count(b"\n", begin, end) + (text.count(b"\r", begin, end) if b"\r" in text else 0)
    room = (end - begin) // SIGNS_IN_BYTES
    begins, others = np.empty(most, dtype=np.int64), np.empty(most, dtype=np.int64)
    hangul, hanja = np.empty(room, dtype=np.uint32), np.empty(room, dtype=np.uint32)
    in_hangul, in_hanja = np.empty(most, dtype=np.int32), np.empty(most, dtype=np.int32)
    ends, answer = np.zeros(4, dtype=np.int64), np.zeros(2, dtype=np.int64)
    written = (begins, hangul, in_hangul, hanja, in_hanja, others, ends)
    place = answer.ctypes.data
    scan(place, place + 8, text, begin, end, room, *(one.ctypes.data for one in written))
    rows = int(answer[0])
    return _Part(
        begins[:rows],
        Signs(in_hangul[:rows], hangul[: ends[1]]),
        Signs(in_hanja[:rows], hanja[: ends[2]]),
        others[: ends[3]],
    )


def _with(parts: list[Signs], places: list[int], texts: list[object]) -> Signs:
    """Return signs with those of some rows put in, which have none so far."""
    lengths = np.concatenate([one.lengths for one in parts])
    points = np.concatenate([one.points for one in parts])
    more = in_signs([str(one or "") for one in texts])
    if len(more.points):
        behind = np.cumsum(lengths)[places]
        lengths[places] = more.lengths
        points = np.insert(points, np.repeat(behind, more.lengths), more.points)
    return Signs(lengths, points)
