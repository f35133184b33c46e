"""Footnotes in a text as found: where they stand, their words, and the sentences that carry their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from politburo.sources.anchors import Text, split_paragraphs

RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_RAISED = r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+"
_HEAD = re.compile(rf"\s*(?:-\s+)?({_RAISED})\s+(?=\S)")
_ITEM = re.compile(r"\n(?=- )")
_MARK = re.compile(_RAISED)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its number, the paragraphs it stands in, its words."""

    number: int
    paras: tuple[int, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A note's mark in the text: paragraph and sentence that carry it."""

    number: int
    para: int
    sentence: int


def read_notes(content: str) -> dict[int, Note]:
    """Return the notes of a text by number: blocks or list items that begin with a raised number.

    A block without one goes on from the note before it, where a note came before it and a later one follows.
    """
    found: dict[int, Note] = {}
    waiting: tuple[int, str] | None = None
    last: Note | None = None
    for para, block in enumerate(split_paragraphs(content), 1):
        for item in _ITEM.split(block):
            head = _HEAD.match(item)
            if head is None:
                waiting = (para, item) if last is not None and waiting is None else None
                continue
            number = int(head[1].translate(RAISED))
            if last is not None and waiting is not None and number == last.number + 1:
                found[last.number] = Note(last.number, (*last.paras, waiting[0]), f"{last.text} {_flat(waiting[1])}")
            waiting = None
            last = found[number] = Note(number, (para,), _flat(item[head.end() :]))
    return found


def _flat(text: str) -> str:
    return " ".join(text.split())


def note_paragraphs(content: str) -> frozenset[int]:
    """Return the paragraphs that are notes, not running text."""
    return frozenset(para for note in read_notes(content).values() for para in note.paras)


def read_marks(text: Text) -> Iterator[Marked]:
    """Yield the marks of notes in the running text, in order."""
    notes = note_paragraphs(text.content)
    for paragraph in text.paragraphs:
        for sentence in paragraph:
            if sentence.para in notes:
                continue
            for mark in _MARK.finditer(sentence.text):
                yield Marked(int(mark[0].translate(RAISED)), sentence.para, sentence.number)
