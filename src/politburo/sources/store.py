"""A full-text index of passages in SQLite: built once into the cache, asked in milliseconds."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from politburo.sources.words import further, lemma, stem, tokens

BLOCK = 5_000
MOST_BEGUN = 8  # words that a beginning stands for
MANY = 1 << 40
RANKED = 4_000  # above so many passages for the rarest word they are shown in order, not ranked
_ASKED = re.compile(r'"([^"]*)"|(\S+)')
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
_EAST = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af]+")
_SCHEMA = """
CREATE TABLE passage
  (n INTEGER PRIMARY KEY, type TEXT NOT NULL, id TEXT NOT NULL, place TEXT NOT NULL, text TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(plain, more, content='', tokenize="unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, 'row');
"""


@dataclass(frozen=True, slots=True)
class Passage:
    """Something that can be found: what it is, its id, the place in it, its words."""

    type: str
    id: str
    place: str
    text: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question finds: the passages, and whether they are the best ones or only the first of very many."""

    passages: tuple[Passage, ...]
    ranked: bool


def build(path: Path, passages: Iterable[Passage]) -> None:
    """Write an index; it stands under its name only when it is whole.

    Raises:
        OSError, sqlite3.Error: the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    part.unlink(missing_ok=True)
    with closing(sqlite3.connect(part)) as store:
        store.execute("PRAGMA journal_mode = OFF")
        store.execute("PRAGMA synchronous = OFF")
        store.executescript(_SCHEMA)
        waiting = enumerate(passages, 1)
        while block := list(islice(waiting, BLOCK)):
            store.executemany("INSERT INTO passage VALUES (?, ?, ?, ?, ?)", [(n, *_columns(one)) for n, one in block])
            store.executemany(
                "INSERT INTO words (rowid, plain, more) VALUES (?, ?, ?)", [_words(n, one) for n, one in block]
            )
        store.execute("INSERT INTO words (words) VALUES ('optimize')")
        store.commit()
    part.replace(path)


def _columns(one: Passage) -> tuple[str, str, str, str]:
    return one.type, one.id, one.place, one.text


def _words(n: int, one: Passage) -> tuple[int, str, str]:
    return n, " ".join(tokens(one.text)), " ".join(further(one.text))


class Index:
    """An index that can be asked; opened for reading only, usable from any thread.

    Raises:
        sqlite3.Error: the file is no index.
    """

    def __init__(self, path: Path) -> None:
        self._store = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._store.execute("SELECT n FROM passage LIMIT 1").fetchall()

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def find(self, text: str, most: int = 40, types: tuple[str, ...] = ()) -> Answer:
        """Return the passages that hold every word asked; words in quotation marks stand side by side.

        Args:
            text: the question; the last word may be a beginning.
            most: how many passages at most.
            types: only passages of these types; all where none is given.
        """
        question, rare = self._question(text)
        if not question:
            return Answer((), ranked=True)
        ranked = rare <= RANKED
        marks = ", ".join("?" * len(types))
        if types:
            order = "bm25(words, 4.0, 1.0)" if ranked else "words.rowid"
            chosen = (
                f"SELECT words.rowid FROM words JOIN passage ON n = words.rowid "  # noqa: S608 - built of fixed parts
                f"WHERE words MATCH ? AND type IN ({marks}) ORDER BY {order} LIMIT ?"
            )
        elif ranked:
            chosen = "SELECT rowid FROM words WHERE words MATCH ? AND rank MATCH 'bm25(4.0, 1.0)' ORDER BY rank LIMIT ?"
        else:
            chosen = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?"
        numbers = [n for (n,) in self._store.execute(chosen, (question, *types, most))]
        rows = [
            self._store.execute("SELECT type, id, place, text FROM passage WHERE n = ?", (n,)).fetchone()
            for n in numbers
        ]
        return Answer(tuple(Passage(*row) for row in rows), ranked=ranked)

    def _question(self, text: str) -> tuple[str, int]:
        """Return the question in the index's own language, and at most how many passages can answer it."""
        parts: list[str] = []
        fewest = MANY
        asked = list(_ASKED.finditer(text))
        for n, match in enumerate(asked):
            for words in _phrases(match[1] or match[2] or ""):
                begins = n == len(asked) - 1 and match[2] is not None
                choices = self._choices(words, begins=begins)
                fewest = min(fewest, sum(self._holding(choice) for choice in choices))
                parts.append("(" + " OR ".join(" + ".join(f'"{word}"' for word in choice) for choice in choices) + ")")
        return " AND ".join(parts), fewest

    def _choices(self, words: list[str], *, begins: bool) -> list[list[str]]:
        """Return what is as good as some words side by side: lemma or stem, the words in one, what they begin."""
        found = [words]
        if len(words) == 1:
            other = lemma(words[0]) if _CYRILLIC.fullmatch(words[0]) else stem(words[0])
            found += [[other]] if other != words[0] else []
        elif all(word.isalpha() for word in words):
            found.append(["".join(words)])
        if begins and not any(self._holding(choice) for choice in found):
            found += [[*words[:-1], longer] for longer in self._beginning(words[-1])]
        return found

    def _beginning(self, word: str) -> list[str]:
        """Return the commonest words that begin so, of the first few hundred."""
        rows = self._store.execute(
            "SELECT term, doc FROM vocabulary WHERE term >= ? AND term < ? LIMIT 300", (word, word + "\U0010ffff")
        ).fetchall()
        return [term for term, _ in sorted(rows, key=lambda row: -row[1])[:MOST_BEGUN]]

    def _holding(self, words: list[str]) -> int:
        """Return at most how many passages hold some words side by side: as many as hold the rarest."""
        counts = [self._store.execute("SELECT doc FROM vocabulary WHERE term = ?", (one,)).fetchone() for one in words]
        return min((row[0] if row else 0) for row in counts)


def _phrases(text: str) -> Iterator[list[str]]:
    """Yield what must stand side by side: a quoted phrase, a hyphened name, a run of Han or Hangul."""
    words = list(tokens(text))
    if words and _EAST.search(text):
        yield [word for word in words if len(word) > 1] or words
    elif words:
        yield words


def excerpt(text: str, question: str, around: int = 90) -> str:
    """Return the part of a passage where a word of the question stands, with dots where something is left out."""
    wanted = set(tokens(question)) | {lemma(word) for word in tokens(question) if _CYRILLIC.fullmatch(word)}
    at = next((m.start() for m in re.finditer(r"\w+", text) if wanted & _forms(m[0])), 0)
    start, end = max(0, at - around), min(len(text), at + around * 2)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    return f"{'… ' if start else ''}{text[start:end].strip()}{' …' if end < len(text) else ''}"


def _forms(word: str) -> set[str]:
    found = set(tokens(word)) | {stem(one) for one in tokens(word)}
    return found | {lemma(word)} if _CYRILLIC.fullmatch(word) else found
