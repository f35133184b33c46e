"""Full-text search over a case: what it says in its own words, the files it names, and the copies attached to it."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from politburo.query.files import catalogue_of, files
from politburo.record.load import cache_folder
from politburo.sources import store, words
from politburo.sources.notes import read_notes
from politburo.sources.store import Index, Passage, build

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.sources.anchors import Text

STATEMENT, TEXT, FILE, PUBLISHED = "statement", "passage", "file", "published"


def passages(case: Case, texts: Mapping[str, Text]) -> Iterator[Passage]:
    """Yield everything that can be found: statements, files, published documents, sentences of attached copies."""
    for statement in case.every_statement.values():
        printed = (ref.printed or case.name(ref.target) for refs in statement.roles.values() for ref in refs)
        own = [statement.note or "", *statement.values.values(), *printed, (statement.event or "").replace("-", " ")]
        yield Passage(STATEMENT, statement.id, statement.source, " · ".join(part for part in own if part))
    for one in files(case).values():
        references = dict.fromkeys(use.at.ref.raw for use in one.uses)
        yield Passage(FILE, one.file, one.archive, " · ".join((one.file.replace("/", " "), *references)))
    for document in catalogue_of(case).published:
        yield Passage(
            PUBLISHED, document.id, document.date, " · ".join((document.title, *document.persons, document.note or ""))
        )
    for source, text in texts.items():
        notes = read_notes(text.content)
        inside = {para: note.number for note in notes.values() for para in note.paras}
        for paragraph in text.paragraphs:
            for sentence in paragraph:
                note = f".n{inside[sentence.para]}" if sentence.para in inside else ""
                yield Passage(TEXT, source, f"{sentence.para}.{sentence.number}{note}", sentence.text)


def digest(case: Case, texts: Mapping[str, Text]) -> str:
    """Return what an index was made from: the case, the copies, and the code that makes it."""
    total = hashlib.sha256(case.digest.encode())
    for module in (store, words):
        total.update(Path(str(module.__file__)).read_bytes())
    for source in sorted(texts):
        total.update(source.encode() + b"\0" + hashlib.sha256(texts[source].content.encode()).digest())
    return total.hexdigest()


_OPEN: dict[str, Index] = {}
_LOCK = Lock()


def index_of(case: Case, texts: Mapping[str, Text]) -> Index:
    """Return the index of a case and its attached copies, building it where the cache has none.

    Raises:
        OSError, sqlite3.Error: the cache cannot be written.
    """
    name = digest(case, texts)
    with _LOCK:
        if name in _OPEN:
            return _OPEN[name]
        path = cache_folder() / "search" / f"{name}.db"
        try:
            index = Index(path)
        except sqlite3.Error:
            build(path, passages(case, texts))
            index = Index(path)
        for old in list(_OPEN):
            _OPEN.pop(old).close()
        _OPEN[name] = index
        return index
