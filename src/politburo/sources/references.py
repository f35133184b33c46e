"""The references of a source's notes: as a case records them, and as they are read anew from an attached copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from politburo.record.case import Case
from politburo.record.definitions import FileRef
from politburo.sources.catalogue import Catalogue
from politburo.sources.cite import Reference, check_together, cite
from politburo.sources.notes import read_notes


@dataclass(frozen=True, slots=True)
class Recorded:
    """A reference that a case records: source, note, what is printed and its key."""

    source: str
    note: int
    ref: FileRef


def recorded(case: Case) -> Iterator[Recorded]:
    """Yield every reference that a case's sources record."""
    for source in case.sources.values():
        for note in source.notes:
            for ref in note.refs:
                yield Recorded(source.id, note.n, ref)


def read_references(known: Catalogue, source: str, content: str) -> dict[int, list[Reference]]:
    """Return the references of a document's notes by number, `Ibid.` resolved, doubted together.

    Args:
        known: what the case knows of archives.
        source: id of the source whose copy this is.
        content: the text as found.
    """
    numbers: list[int] = []
    found: list[Reference] = []
    before: tuple[Reference, ...] = ()
    for number, note in sorted(read_notes(content).items()):
        made = cite(note.text, known.manner(source, number), before)
        before = made or before
        numbers += [number] * len(made)
        found += made
    by_note: dict[int, list[Reference]] = {}
    for number, one in zip(numbers, check_together(found, known.archives), strict=True):
        by_note.setdefault(number, []).append(one)
    return by_note
