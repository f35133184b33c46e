"""A quick reader for the plain part of YAML that case files are written in.

Block mappings and lists, one value to a line: plain words, quoted texts without escapes, flow collections that end in
the line they begin in. It reads these exactly as the full reader does, places included, and gives up on what it does
not know for sure (`None`): then the full reader takes the whole file, and finds what is wrong with it if something is.
"""

from __future__ import annotations

import re
from typing import Final

from politburo.record.nodes import Mapping, Node, Scalar, Sequence

DEEPEST: Final = 30
_KEY: Final = re.compile(r" *([A-Za-z0-9_][A-Za-z0-9_-]*):(?: +(.*))?$")
_MARKED: Final = frozenset("-?:,[]{}#&*!|>'\"%@`")
_QUOTED: Final = re.compile(r"\"([^\"\\]*)\"|'((?:[^']|'')*)'")
_WORD: Final = r"(?:[^\s,\[\]{}?#:\"'&*!|>%@`=-]|-(?![\s,\[\]{}]))(?:[^,\[\]{}?#:]|:(?![\s,\[\]{}]|$))*"
_FLOW: Final = re.compile(rf" *(?:([{{}}\[\],])|\"([^\"\\]*)\"|'((?:[^']|'')*)'|({_WORD}))")
_PAIR: Final = re.compile(rf" *([A-Za-z0-9_][A-Za-z0-9_-]*): +({_WORD})([,}}])")
_COLON: Final = re.compile(r" *: +(?=\S)")


class _Unknown(Exception):  # noqa: N818 - not an error: it says that the other reader must read
    """Something that this reader does not know for sure."""


def read_plain(text: str) -> Node | None:
    """Return the tree of a text, or None if any of it lies outside the plain part."""
    lines = text.split("\n")
    if not "".join(lines).isprintable():
        return None
    reader = _Reader(lines)
    try:
        start = reader.next_told(0)
        if start == len(lines) or not lines[start] or lines[start][0] == " ":
            return None
        node, end = reader.block(start, 0, 0)
    except _Unknown:
        return None
    return node if reader.next_told(end) == len(lines) else None


class _Reader:
    """The lines of a file and how its blocks are read."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def next_told(self, n: int) -> int:
        """Return the next line that is neither empty nor a comment."""
        lines = self.lines
        while n < len(lines):
            told = lines[n].lstrip(" ")
            if told and told[0] != "#":
                return n
            n += 1
        return n

    def block(self, n: int, indent: int, depth: int) -> tuple[Node, int]:
        """Read the list or mapping that begins at line `n`; return it and the first line after it."""
        if depth > DEEPEST:
            raise _Unknown
        if self.lines[n].startswith("- ", indent):
            return self.sequence(n, indent, depth)
        return self.mapping(n, indent, depth)

    def mapping(self, n: int, indent: int, depth: int) -> tuple[Mapping, int]:
        """Read a block mapping."""
        lines, count = self.lines, len(self.lines)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        found = Mapping(pairs, n + 1, indent + 1)
        while n < count:
            line = lines[n]
            told = line.lstrip(" ")
            if not told or told[0] == "#":
                n += 1
                continue
            own = len(line) - len(told)
            if own < indent:
                break
            match = _KEY.match(line)
            if own > indent or match is None:
                raise _Unknown
            key = match.group(1)
            if key in pairs:
                raise _Unknown
            raw = match.group(2)
            where = Scalar(key, n + 1, indent + 1)
            value: Node
            if raw:
                value = self.value(raw, n, match.start(2), depth)
                n += 1
            else:
                value, n = self.below(n, indent, depth)
            pairs[key] = (where, value)
        return found, n

    def below(self, n: int, indent: int, depth: int) -> tuple[Node, int]:
        """Read the block that stands under a key without a value on its line."""
        start = self.next_told(n + 1)
        if start == len(self.lines):
            raise _Unknown
        line = self.lines[start]
        own = len(line) - len(line.lstrip(" "))
        if own > indent:
            return self.block(start, own, depth + 1)
        if own == indent and line.startswith("- ", own):
            return self.sequence(start, own, depth + 1)
        raise _Unknown

    def sequence(self, n: int, indent: int, depth: int) -> tuple[Sequence, int]:
        """Read a block list."""
        lines, count = self.lines, len(self.lines)
        items: list[Node] = []
        found = Sequence(items, n + 1, indent + 1)
        while n < count:
            line = lines[n]
            told = line.lstrip(" ")
            if not told or told[0] == "#":
                n += 1
                continue
            own = len(line) - len(told)
            if own < indent or (own == indent and not told.startswith("- ")):
                break
            if own > indent:
                raise _Unknown
            rest = told[1:].lstrip(" ")
            place = len(line) - len(rest)
            if rest and rest[0] not in _MARKED and _KEY.match(rest):
                lines[n] = " " * place + rest
                item, n = self.mapping(n, place, depth + 1)
                items.append(item)
                continue
            if not rest:
                raise _Unknown
            items.append(self.value(rest, n, place, depth))
            n += 1
        return found, n

    def value(self, raw: str, n: int, column: int, depth: int) -> Node:
        """Read a value that stands on one line."""
        raw = raw.rstrip(" ")
        first = raw[0]
        if first not in _MARKED or (first == "-" and raw[1:2] not in {"", " ", "-"}):
            if ": " in raw or " #" in raw or raw[-1] == ":":
                raise _Unknown
            return Scalar(raw, n + 1, column + 1)
        if first in "\"'":
            match = _QUOTED.fullmatch(raw)
            if match is None:
                raise _Unknown
            return Scalar(_unquoted(match.group(1), match.group(2)), n + 1, column + 1)
        if first not in "{[":
            raise _Unknown
        line = self.lines[n].rstrip(" ")
        node, end = _flow(line, column, n + 1, depth + 1)
        if end != len(line):
            raise _Unknown
        return node


def _unquoted(double: str | None, single: str | None) -> str:
    if double is not None:
        return double
    return (single or "").replace("''", "'")


def _flow(line: str, at: int, number: int, depth: int) -> tuple[Node, int]:
    """Read a flow value from a place in a line; return it and where it ends."""
    match = _FLOW.match(line, at)
    if match is None or depth > DEEPEST:
        raise _Unknown
    kind = match.lastindex or 0
    column = match.start(kind) + 1
    if kind == 4:
        return Scalar(match.group(4).rstrip(" "), number, column), match.end()
    if kind in {2, 3}:
        return Scalar(_unquoted(match.group(2), match.group(3)), number, column - 1), match.end()
    sign = match.group(1)
    if sign == "{":
        return _flow_mapping(line, match.end(), number, column, depth)
    if sign == "[":
        return _flow_sequence(line, match.end(), number, column, depth)
    raise _Unknown


def _flow_mapping(line: str, at: int, number: int, column: int, depth: int) -> tuple[Mapping, int]:
    pairs: dict[str, tuple[Scalar, Node]] = {}
    found = Mapping(pairs, number, column)
    if line[at:].lstrip(" ")[:1] == "}":
        return found, line.index("}", at) + 1
    while True:
        match = _PAIR.match(line, at)
        if match is not None:
            name, told, sign = match.groups()
            if name in pairs:
                raise _Unknown
            own = Scalar(name, number, match.start(1) + 1)
            pairs[name] = (own, Scalar(told.rstrip(" "), number, match.start(2) + 1))
            at = match.end()
            if sign == "}":
                return found, at
            continue
        key, at = _flow(line, at, number, depth + 1)
        colon = _COLON.match(line, at)
        if not isinstance(key, Scalar) or colon is None or key.value in pairs:
            raise _Unknown
        value, at = _flow(line, colon.end(), number, depth + 1)
        pairs[key.value] = (key, value)
        sign, at = _sign(line, at)
        if sign == "}":
            return found, at
        if sign != ",":
            raise _Unknown


def _flow_sequence(line: str, at: int, number: int, column: int, depth: int) -> tuple[Sequence, int]:
    items: list[Node] = []
    found = Sequence(items, number, column)
    if line[at:].lstrip(" ")[:1] == "]":
        return found, line.index("]", at) + 1
    while True:
        item, at = _flow(line, at, number, depth + 1)
        items.append(item)
        sign, at = _sign(line, at)
        if sign == "]":
            return found, at
        if sign != ",":
            raise _Unknown


def _sign(line: str, at: int) -> tuple[str, int]:
    """Return the sign that follows, and where it ends."""
    while line[at : at + 1] == " ":
        at += 1
    return line[at : at + 1], at + 1
