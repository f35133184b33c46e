"""What `politburo fix` fills in: permanent ids, hashes of anchored sentences, pages, archive files of cited notes.

It only adds what is missing and mechanical; it never changes a word that somebody wrote.
"""

from __future__ import annotations

import secrets
from bisect import bisect_right
from collections.abc import Callable, Iterator
from collections.abc import Mapping as MappingType
from dataclasses import dataclass

from politburo.record.definitions import Source
from politburo.record.splice import Insertion
from politburo.record.strict_yaml import Mapping, Node, Scalar, Sequence
from politburo.sources.anchors import Text


def new_id() -> str:
    """Return a random permanent id for a statement."""
    return f"s-{secrets.token_hex(4)}"


@dataclass(frozen=True, slots=True)
class Fixer:
    """Finds what one statements file lacks.

    Attributes:
        lines: the file's lines.
        text: the attached document, or None: then no hash is added.
        source: the source's bibliography with its tables of pages and notes, or None.
        fresh: makes ids.
    """

    lines: list[str]
    text: Text | None
    source: Source | None
    fresh: Callable[[], str] = new_id

    def insertions(self, tree: Node) -> Iterator[Insertion]:
        """Yield what to put into a file, given its tree."""
        found = tree.get("statements") if isinstance(tree, Mapping) else None
        for item in found.items if isinstance(found, Sequence) else ():
            if isinstance(item, Mapping):
                yield from self._statement(item)

    def _statement(self, node: Mapping) -> Iterator[Insertion]:
        if node.get("id") is None and node.pairs:
            first = next(iter(node.pairs.values()))[0]
            yield Insertion(first.line, first.column, f"id: {self.fresh()}{self._between(node, first)}")
        for anchor in _mappings(node.get("at")):
            yield from self._anchor(anchor)
        for cite in _mappings(node.get("cites")):
            yield from self._cite(cite)
        nested = node.get("that")
        for claim in nested.items if isinstance(nested, Sequence) else ():
            if isinstance(claim, Mapping):
                yield from self._statement(claim)

    def _anchor(self, node: Mapping) -> Iterator[Insertion]:
        para, number = _number(node, "para"), _number(node, "sentence")
        spot = node.get("sentence")
        if para is None or number is None or not isinstance(spot, Scalar):
            return
        found = self.text.sentence(para, number) if self.text is not None else None
        if node.get("sha") is None and found is not None:
            yield self._after(node, spot, f"sha: {found.sha}")
        page = self._page(para)
        if node.get("page") is None and page is not None and node.get("note") is None:
            yield self._after(node, spot, f"page: {page}")
        end = node.get("to")
        if isinstance(end, Mapping):
            yield from self._anchor(end)

    def _page(self, para: int) -> str | None:
        table = self.source.page_table if self.source is not None else ()
        at = bisect_right([page.para for page in table], para)
        return table[at - 1].page if at else None

    def _cite(self, node: Mapping) -> Iterator[Insertion]:
        number, spot = _number(node, "note"), node.get("note")
        if number is None or node.get("files") is not None or self.source is None or not isinstance(spot, Scalar):
            return
        keys = [ref.key for note in self.source.notes if note.n == number for ref in note.refs if ref.key]
        if keys:
            quoted = ", ".join(f'"{key}"' for key in dict.fromkeys(keys))
            yield self._after(node, spot, f"files: [{quoted}]")

    def _flow(self, node: Mapping) -> bool:
        return self.lines[node.line - 1][node.column - 1 : node.column] == "{"

    def _between(self, node: Mapping, first: Scalar) -> str:
        return ", " if self._flow(node) else "\n" + " " * (first.column - 1)

    def _after(self, node: Mapping, spot: Scalar, words: str) -> Insertion:
        """Put a key after a plain number that stands as a value."""
        first = next(iter(node.pairs.values()))[0]
        gap = ", " if self._flow(node) else "\n" + " " * (first.column - 1)
        return Insertion(spot.line, spot.column + len(spot.value), gap + words)


def _mappings(node: Node | None) -> Iterator[Mapping]:
    for one in node.items if isinstance(node, Sequence) else [node]:
        if isinstance(one, Mapping):
            yield one


def _number(node: Mapping, key: str) -> int | None:
    found = node.get(key)
    return int(found.value) if isinstance(found, Scalar) and found.value.isdigit() else None


def missing(
    data: bytes, tree: Node, sources: MappingType[str, Source], texts: MappingType[str, Text], stem: str
) -> list[Insertion]:
    """Return what a statements file lacks.

    Args:
        data: the file's bytes (UTF-8).
        tree: its tree.
        sources: sources by id.
        texts: attached texts by source id.
        stem: the file's name without suffix, its source where it names none.
    """
    named = tree.get("source") if isinstance(tree, Mapping) else None
    source = named.value if isinstance(named, Scalar) else stem
    fixer = Fixer(data.decode("utf-8").splitlines(), texts.get(source), sources.get(source))
    return list(fixer.insertions(tree))
