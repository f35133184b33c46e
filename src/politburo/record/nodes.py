"""The tree of a strict YAML file: texts, lists and mappings with their places.

Nobody changes a tree once it is read; the classes are not frozen, because that makes each of its hundred thousands of
parts three times as slow to make.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Scalar:
    """A text value and its place (line and column from 1)."""

    value: str
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list of nodes."""

    items: list[Node]
    line: int
    column: int


@dataclass(slots=True)
class Mapping:
    """Keys in file order, each with the key's own node (for its place) and its value."""

    pairs: dict[str, tuple[Scalar, Node]]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        """Return the value under a key, or None."""
        found = self.pairs.get(key)
        return None if found is None else found[1]


Node = Scalar | Sequence | Mapping
