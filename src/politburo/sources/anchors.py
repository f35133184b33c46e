"""The rule by which a place in a text is counted and hashed: paragraph, sentence, first eight digits of SHA-256.

Of the text as found: marks, notes and damage kept. Paragraphs are blocks between blank lines; a block's list items
(lines beginning `- `) are split apart before sentences are. A sentence ends at `.`, `!` or `?`, closing quotes and note
marks included, when a space follows and the next letter is not small, unless the last word is a known abbreviation, a
single capital, or letters with inner points.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

SHORTENED = frozenset(
    "Mr Mrs Dr St vol vols no nos p pp f op d l ll ed eds trans Col Gen Lt Maj cf Vol No Sept".split()  # noqa: SIM905 - a word list reads best as one
)
_BLANK = re.compile(r"\n\s*\n")
_ITEM = re.compile(r"\n(?=- )")
_STOP = re.compile(r"""[.!?]["”’')\]]*[⁰¹²³⁴-⁹]*\s+""")
_INITIALS = re.compile(r"[A-Z]|([A-Za-z]\.)+[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a text as found: its paragraph and number from 1, its words and its hash."""

    para: int
    number: int
    text: str
    sha: str


@dataclass(frozen=True)
class Text:
    """A document's text as found, counted by the rule of anchors."""

    content: str

    @cached_property
    def paragraphs(self) -> tuple[tuple[Sentence, ...], ...]:
        """Paragraphs in order, each a tuple of its sentences."""
        blocks = split_paragraphs(self.content)
        return tuple(
            tuple(Sentence(p, n, s, sha(s)) for n, s in enumerate(split_sentences(block), 1))
            for p, block in enumerate(blocks, 1)
        )

    @cached_property
    def by_hash(self) -> dict[str, tuple[Sentence, ...]]:
        """Sentences by hash; two may share one."""
        found: dict[str, tuple[Sentence, ...]] = {}
        for paragraph in self.paragraphs:
            for one in paragraph:
                found[one.sha] = (*found.get(one.sha, ()), one)
        return found

    def sentence(self, para: int, number: int) -> Sentence | None:
        """Return the sentence at a place, or None where the text has no such place."""
        if not 1 <= para <= len(self.paragraphs):
            return None
        paragraph = self.paragraphs[para - 1]
        return paragraph[number - 1] if 1 <= number <= len(paragraph) else None

    def passage(self, para: int, number: int, end: tuple[int, int] | None = None) -> str | None:
        """Return the text from a place to another (or of one sentence), or None where there is no such place."""
        first = self.sentence(para, number)
        if first is None or end is None:
            return None if first is None else first.text
        start, stop = (para, number), end
        parts = [s.text for paragraph in self.paragraphs for s in paragraph if start <= (s.para, s.number) <= stop]
        return " ".join(parts)

    def nearest(self, words: str) -> Sentence | None:
        """Return the sentence most like the given words, or None for an empty text."""
        every = [one for paragraph in self.paragraphs for one in paragraph]
        return max(every, key=lambda one: SequenceMatcher(None, words, one.text).quick_ratio(), default=None)


def split_paragraphs(text: str) -> list[str]:
    """Return the blocks of a text between blank lines, empty ones dropped."""
    return [block for block in _BLANK.split(text) if block.strip()]


def split_sentences(block: str) -> Iterator[str]:
    """Yield the sentences of a paragraph, white space folded."""
    for part in _ITEM.split(block):
        item = " ".join(part.split())
        start = 0
        for stop in _STOP.finditer(item):
            if _goes_on(item, start, stop):
                continue
            yield item[start : stop.end()].strip()
            start = stop.end()
        rest = item[start:].strip()
        if rest:
            yield rest


def _goes_on(item: str, start: int, stop: re.Match[str]) -> bool:
    """Whether a stop ends an abbreviation, or a small letter follows, so that the sentence goes on."""
    word = item[start : stop.start()].rsplit(" ", maxsplit=1)[-1].lstrip('("“‘[*')
    shortened = item[stop.start()] == "." and (word in SHORTENED or _INITIALS.fullmatch(word) is not None)
    return shortened or item[stop.end() : stop.end() + 1].islower()


def sha(sentence: str) -> str:
    """Return the first eight hex digits of a sentence's SHA-256."""
    return hashlib.sha256(sentence.encode()).hexdigest()[:8]
