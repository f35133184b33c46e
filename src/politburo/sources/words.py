"""Words as search compares them: without accents, case and apostrophes; Russian by lemma; Han and Hangul by pairs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

import pymorphy3

_EASTERN = r"\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af"
_RUN = re.compile(rf"[{_EASTERN}]+|[^\W_{_EASTERN}]+(?:['’ʼʹ][^\W_{_EASTERN}]+)*")
_EAST = re.compile(rf"[{_EASTERN}]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]+")
SHORTEST_STEM = 5
_ENDING = re.compile(r"(?:(?<=[a-z]{3})(?:ings?|ed|es|e|s))$")
_JOINED = re.compile(r"[^\W\d_]+(?:['’ʼʹ][^\W\d_]+)*(?:[-‐‑][^\W\d_]+(?:['’ʼʹ][^\W\d_]+)*)+")
_APOSTROPHES = dict.fromkeys(map(ord, "'’ʼʹ‘`"))


@lru_cache(maxsize=500_000)
def plain(word: str) -> str:
    """Return a word without case, accents and apostrophes; `ё` is `е`."""
    if word.isascii():
        return word.lower().translate(_APOSTROPHES)
    letters = unicodedata.normalize("NFKD", word.casefold().translate(_APOSTROPHES))
    return unicodedata.normalize("NFC", "".join(one for one in letters if not unicodedata.combining(one)))


@cache
def _analyser() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """Return the dictionary form of a Russian word, folded; a surname in any case has one."""
    found = _analyser().parse(word.lower())
    return plain(found[0].normal_form) if found else plain(word)


def tokens(text: str) -> Iterator[str]:
    """Yield the words of a text in order, folded; Han and Hangul as overlapping pairs of characters."""
    if text.isascii():
        yield from (plain(word) for word in _RUN.findall(text))
        return
    for match in _RUN.finditer(text):
        word = match[0]
        if _EAST.match(word):
            yield from pairs(unicodedata.normalize("NFC", word))
        else:
            folded = plain(word)
            if folded:
                yield folded


def pairs(word: str) -> Iterator[str]:
    """Yield the pairs of neighbouring characters, and the last alone so that it can be found too."""
    for n in range(len(word)):
        yield word[n : n + 2]


@lru_cache(maxsize=500_000)
def stem(word: str) -> str:
    """Return a folded Latin word without the commonest endings: `purges` and `purged` are `purg`."""
    return _ENDING.sub("", word) if len(word) >= SHORTEST_STEM and word.isascii() and word.isalpha() else word


def further(text: str) -> Iterator[str]:
    """Yield what a text is found by besides its words: stems, Russian lemmas, hyphened names written as one."""
    for word in set(tokens(text)):
        short = stem(word)
        if short != word:
            yield short
    if text.isascii() and "-" not in text:
        return
    for match in _CYRILLIC.finditer(text):
        known, own = lemma(match[0]), plain(match[0])
        if known != own:
            yield known
    for match in _JOINED.finditer(text):
        yield plain(re.sub(r"[-‐‑]", "", match[0]))
