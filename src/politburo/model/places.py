"""Where in a file of the model a problem stands: its cause names it, from the entry at fault inwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from politburo.record.case import Case
from politburo.record.problems import Where
from politburo.record.strict_yaml import Mapping, Node, Scalar, Sequence

__all__ = ["passage_place", "place", "spot"]

NAMED = re.compile(r"'([^']+)'|\b(\d{4}-\d{2}-\d{2})\b")


def spot(case: Case, file: str, cause: str) -> Where:
    """Return the place of what a cause names in quotes or as a day: the entry at fault first, then what is in it."""
    return place(case, file, *(quoted or day for quoted, day in NAMED.findall(cause)))


def place(case: Case, file: str, *names: str) -> Where:
    """Return the place to which names lead: each narrows it to an entry of that id, else to a value or key so named.

    A name that does not stand within what those before it named is passed over, so that the entry at fault is told at
    least; where nothing is found that is the file's beginning.
    """
    scope = case.raw.get(file)
    if scope is None:
        return Where(file)
    for name in names:
        scope = _within(scope, name) or scope
    return Where(file, scope.line, scope.column)


def passage_place(case: Case, file: str, within: str, source: str, para: int, number: int = 0) -> Where:
    """Return the place of a passage in an entry, counted from 0 where the entry names the same one several times."""
    scope = case.raw.get(file)
    if scope is None:
        return Where(file)
    scope = (_within(scope, within) or scope) if within else scope
    found = [
        node
        for node in _nodes(scope)
        if isinstance(node, Mapping) and _reads(node.get("source"), source) and _reads(node.get("para"), str(para))
    ]
    node = found[min(number, len(found) - 1)] if found else scope
    return Where(file, node.line, node.column)


def _within(scope: Node, name: str) -> Node | None:
    """What a name means within a node: an entry of that id, a key of its own, a value, a key further in."""
    every = list(_nodes(scope))
    found = [
        *(node for node in every if isinstance(node, Mapping) and _reads(node.get("id"), name)),
        scope.get(name) if isinstance(scope, Mapping) else None,
        *(node for node in every if _reads(node, name)),
        *(node.get(name) for node in every if isinstance(node, Mapping)),
    ]
    return next((one for one in found if one is not None), None)


def _reads(node: Node | None, name: str) -> bool:
    return isinstance(node, Scalar) and node.value == name


def _nodes(node: Node) -> Iterator[Node]:
    """A node and all within it, in the order of the file."""
    yield node
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _nodes(item)
    elif isinstance(node, Mapping):
        for _, value in node.pairs.values():
            yield from _nodes(value)
