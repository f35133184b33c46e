"""Editing one place of a file without touching the rest: insertions at given places, guarded by the file's hash."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from politburo.record.strict_yaml import parse


@dataclass(frozen=True, slots=True)
class Insertion:
    """Text to put in before a character: line and column from 1, in characters."""

    line: int
    column: int
    text: str


class ChangedError(Exception):
    """The file is no longer what the edit was made for."""


def guard(data: bytes) -> str:
    """Return the hash by which an edit names the file it was made for."""
    return sha256(data).hexdigest()


def insert(data: bytes, expected: str, insertions: Iterable[Insertion]) -> bytes:
    """Return a file's bytes with texts put in; everything else stays byte for byte.

    Args:
        data: the file as it is now.
        expected: hash of the file the insertions were made for.
        insertions: what to put in where.

    Raises:
        ChangedError: the file has changed since.
        ValueError: the result could not be read as strict YAML any more; nothing should be written then.
    """
    if guard(data) != expected:
        raise ChangedError("The file has changed since it was read; read it again and repeat the edit.")
    lines = data.decode("utf-8").splitlines(keepends=True)
    for one in sorted(insertions, key=lambda i: (i.line, i.column), reverse=True):
        line = lines[one.line - 1]
        lines[one.line - 1] = line[: one.column - 1] + one.text + line[one.column - 1 :]
    result = "".join(lines).encode("utf-8")
    _, before = parse(data, "")
    _, after = parse(result, "")
    if len(after) > len(before):
        raise ValueError(f"The edit would break the file: {after[-1]}")
    return result
