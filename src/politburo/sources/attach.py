"""Matching a user's own copies to the sources of a case, by content: the file, anchored sentences, or the title."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from politburo.record.case import Case
from politburo.record.definitions import Source
from politburo.sources.anchors import Text

FIRST_PAGES = 4_000  # characters in which a title is looked for
SHORTEST_TITLE = 12
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
        by_title: whether only title and author on its first pages tell it: another edition, or a scan read anew.
    """

    source: str
    document: str
    exact: bool
    held: int
    anchored: int
    by_title: bool = False


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
            enough = held > 0 and held >= ENOUGH * len(wanted[source.id])
            by_title = not exact and not enough and _bears_title(content[:FIRST_PAGES], source)
            if not (exact or enough or by_title):
                continue
            found = Match(source.id, name, exact, held, len(wanted[source.id]), by_title)
            known = matches.get(source.id)
            if known is None or _rank(found) > _rank(known):
                matches[source.id] = found
    taken = {found.document for found in matches.values()}
    return list(matches.values()), [name for name in documents if name not in taken]


def text_line(content: str) -> str:
    """Return the line of a source's file by which this text, as found, is recognised: its length and its hash."""
    paragraphs = Text(content).paragraphs
    whole = hashlib.sha256(content.encode()).hexdigest()
    return f"text: {{paragraphs: {len(paragraphs)}, sentences: {sum(map(len, paragraphs))}, sha256: {whole}}}"


def _rank(found: Match) -> tuple[bool, bool, int]:
    return (found.exact, not found.by_title, found.held)


def _bears_title(opening: str, source: Source) -> bool:
    """Whether the title, without its subtitle, and an author's surname stand on the first pages."""
    words = _plain(opening)
    title = _plain(re.split(r"[:;?]", source.title)[0])
    surnames = [part for author in source.authors for part in _plain(author).split() if len(part) > 2]
    return len(title) >= SHORTEST_TITLE and title in words and any(f" {one} " in f" {words} " for one in surnames)


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(re.findall(r"\w+", "".join(one for one in letters if not unicodedata.combining(one))))
