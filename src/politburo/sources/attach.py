"""Matching a user's own copies to the sources of a case, by content: the very file, else its anchored sentences."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from politburo.record.case import Case
from politburo.sources.anchors import Text

ENOUGH = 0.5  # share of a source's anchors that a copy must hold to be taken for it


@dataclass(frozen=True, slots=True)
class Match:
    """A document taken for a source.

    Attributes:
        source: id of the source.
        document: name of the document.
        exact: whether it is the very file that was coded, by its hash.
        held: how many anchored sentences it holds anywhere, by hash.
        anchored: how many sentences of the source are anchored.
    """

    source: str
    document: str
    exact: bool
    held: int
    anchored: int


def match(case: Case, documents: Mapping[str, str]) -> tuple[list[Match], list[str]]:
    """Return the best document for each source, and the documents taken for none.

    Args:
        case: the case.
        documents: text by name, as found.
    """
    wanted: dict[str, set[str]] = defaultdict(set)
    for statement in case.statements.values():
        wanted[statement.source] |= {anchor.sha for anchor in statement.at if anchor.sha}
    matches: dict[str, Match] = {}
    for name, content in documents.items():
        whole = hashlib.sha256(content.encode()).hexdigest()
        hashes = Text(content).by_hash.keys()
        for source in case.sources.values():
            exact = source.text is not None and source.text.sha256 == whole
            held = len(wanted[source.id] & hashes)
            if not exact and (not wanted[source.id] or held < ENOUGH * len(wanted[source.id])):
                continue
            found = Match(source.id, name, exact, held, len(wanted[source.id]))
            known = matches.get(source.id)
            if known is None or (found.exact, found.held) > (known.exact, known.held):
                matches[source.id] = found
    taken = {found.document for found in matches.values()}
    return list(matches.values()), [name for name in documents if name not in taken]
