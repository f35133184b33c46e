"""Mending damaged text without touching it: a list of places and what to read there, with a map between both texts.

Anchors count in the text as found; what is mended is only shown. Every mending can be taken back, alone or all.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from politburo.sources.notes import note_paragraphs

Damage = Literal[
    "ligature", "hyphen", "lost-hyphen", "split-word", "number", "furniture", "note-mark", "dropped-note", "paragraph"
]
LONG = 150  # a heading is never so long
PREFIXES = frozenset(
    (
        "anti",
        "non",
        "pro",
        "pre",
        "post",
        "co",
        "re",
        "self",
        "ex",
        "semi",
        "mid",
        "multi",
        "counter",
        "inter",
        "intra",
        "ultra",
        "vice",
        "all",
        "de",
        "un",
        "sub",
        "over",
        "under",
        "neo",
    )
)
_LIGATURES = {"¤": "fi", "¶": "fl", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl"}
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"(?<![\w'’-])([^\W\d_]{2,})-(?:\n\s*)?([^\W\d_]{2,})(?![\w-])")
COMMON = 30  # a name that stands so often without a hyphen is written without one
_CAMEL = re.compile(r"(?<![\w])([^\W\d_]{2,}?[a-z])([A-Z][a-z]{3,})")
_TITLE = r"([A-Z][\w'’-]+(?:\s(?:[A-Z][\w'’-]+|of|in|the|under|and|on|for|to|a|at|by|with)){2,9})"
_HEAD = re.compile(rf"(?<![\w.,])(\d{{1,3}})\s(?:\d{{1,2}}\s)?(?={_TITLE}\s)|(?<![\w.])(?={_TITLE}\s(\d{{1,3}})\s)")
_SMALL_TAIL = re.compile(r"(?:\s[a-z]+)+$")
NEAR = 60  # pages
_SPLIT_NUMBER = re.compile(r"(?<=\d),-\s(?=\d{3}\b)")
_SPLIT_WORD = re.compile(r"(?<![\w'’-])([a-z]{3,}) ([a-z]{2,4})(?![\w'’-])")
_MARK = re.compile(r"(?<=[^\s])[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_STAMP = re.compile(r"\s*\[\d{1,3}(?:\.\d{1,3}){3}\][^\[\]]{0,40}\([^()]*\b(?:GMT|UTC)\)")
_DROPPED = re.compile(r"(?<=\n\n)\*(?=\w)(?:(?!\n\n).)+?[.!?][\"”')\]]*\s+(?=[a-z])", re.DOTALL)
_JOIN = re.compile(r"(?<=[^\s.!?:;\"”’')\]*⁰¹²³⁴⁵⁶⁷⁸⁹])\s*\n\s*\n\s*(?=[^\W\d_]|[“\"'])")


@dataclass(frozen=True, slots=True)
class Hunk:
    """One mending: what stands from `start` to `end` of the text as found is read as `reads`."""

    start: int
    end: int
    reads: str
    damage: Damage


@dataclass(frozen=True)
class Repaired:
    """A text as found with its mendings, in order and apart from each other."""

    found: str
    hunks: tuple[Hunk, ...]

    @cached_property
    def text(self) -> str:
        """The text as it should be read."""
        parts, at = [], 0
        for hunk in self.hunks:
            parts += [self.found[at : hunk.start], hunk.reads]
            at = hunk.end
        return "".join([*parts, self.found[at:]])

    @cached_property
    def _shifts(self) -> tuple[list[int], list[int]]:
        """Ends of hunks in both texts."""
        found, mended, shift = [], [], 0
        for hunk in self.hunks:
            shift += len(hunk.reads) - (hunk.end - hunk.start)
            found.append(hunk.end)
            mended.append(hunk.end + shift)
        return found, mended

    def to_mended(self, offset: int) -> int:
        """Return where a place of the text as found stands in the mended one; inside a mending, where that begins."""
        n = bisect_right(self._shifts[0], offset)
        if n < len(self.hunks) and self.hunks[n].start < offset:
            offset = self.hunks[n].start
        return offset + (self._shifts[1][n - 1] - self._shifts[0][n - 1] if n else 0)

    def to_found(self, offset: int) -> int:
        """Return where a place of the mended text stands in the text as found."""
        n = bisect_right(self._shifts[1], offset)
        shift = self._shifts[1][n - 1] - self._shifts[0][n - 1] if n else 0
        if n < len(self.hunks):
            return min(offset - shift, self.hunks[n].start) if offset - shift < self.hunks[n].end else offset - shift
        return offset - shift

    def part(self, start: int, end: int) -> str:
        """Return how a stretch of the text as found reads, mendings applied that lie in it."""
        inside = tuple(
            Hunk(one.start - start, one.end - start, one.reads, one.damage)
            for one in self.hunks
            if start <= one.start and one.end <= end
        )
        return Repaired(self.found[start:end], inside).text

    def without(self, *damages: Damage) -> Repaired:
        """Return the text with mendings of some kinds taken back."""
        return Repaired(self.found, tuple(hunk for hunk in self.hunks if hunk.damage not in damages))


def repair(text: str, titles: Iterable[str] = (), words: Iterable[str] = ()) -> Repaired:
    """Return a text with everything mended that its own words, and others of the case, leave no doubt about.

    Args:
        text: the text as found.
        titles: titles that may stand as running heads in it.
        words: texts of other documents, whose words are known words too.
    """
    every = (text, *words)
    known = Counter(match[0] for one in every for match in _WORD.finditer(_HYPHENED.sub(" ", one)))
    pairs = Counter(match.groups() for one in every for match in _HYPHENED.finditer(one))
    rules: tuple[Callable[[], Iterator[Hunk]], ...] = (
        lambda: _heads(text, {*titles, *_repeated_heads(text)}),
        lambda: _stamps(text),
        lambda: _dropped(text),
        lambda: _joins(text),
        lambda: _ligatures(text),
        lambda: _numbers(text),
        lambda: _hyphens(text, known, pairs),
        lambda: _lost_hyphens(text, pairs),
        lambda: _split_words(text, known),
        lambda: _marks(text),
    )
    return Repaired(text, tuple(_apart(hunk for rule in rules for hunk in rule())))


def _apart(hunks: Iterable[Hunk]) -> list[Hunk]:
    """Keep hunks that do not overlap; the first rule has the right of way."""
    kept: list[Hunk] = []
    taken: list[tuple[int, int]] = []
    for hunk in hunks:
        at = bisect_right(taken, (hunk.start, hunk.end))
        free_before = at == 0 or taken[at - 1][1] <= hunk.start
        free_after = at == len(taken) or hunk.end <= taken[at][0]
        if free_before and free_after:
            taken.insert(at, (hunk.start, hunk.end))
            kept.append(hunk)
    return sorted(kept, key=lambda hunk: hunk.start)


def _ligatures(text: str) -> Iterator[Hunk]:
    for match in re.finditer("[" + "".join(_LIGATURES) + "]", text):
        around = text[max(0, match.start() - 1) : match.end() + 1]
        if any(letter.isalpha() for letter in around.replace(match[0], "")):
            yield Hunk(match.start(), match.end(), _LIGATURES[match[0]], "ligature")


def _numbers(text: str) -> Iterator[Hunk]:
    for match in _SPLIT_NUMBER.finditer(text):
        yield Hunk(match.start(), match.end(), ",", "number")


def _hyphens(text: str, known: Counter[str], pairs: Counter[tuple[str | None, ...]]) -> Iterator[Hunk]:
    """Yield words broken at a line's end: joined they are a known word, or their first half is none.

    A name is joined only where it is common without a hyphen and stands here alone with one.
    """
    for match in _HYPHENED.finditer(text):
        first, second = match.groups()
        joined = known[first + second]
        if not second.islower() or (first.lower() in PREFIXES and known[second]):
            continue
        if not first.islower():
            broken = joined >= COMMON and pairs[first, second] == 1
        else:
            broken = joined > 0 or (pairs[first, second] == 1 and not _known_half(first, second, known))
        if broken:
            yield Hunk(match.start(1) + len(first), match.start(2), "", "hyphen")


def _known_half(first: str, second: str, known: Counter[str]) -> bool:
    return bool(known[first] or known[first.capitalize()] or known[second]) or first in PREFIXES


def _lost_hyphens(text: str, pairs: Counter[tuple[str | None, ...]]) -> Iterator[Hunk]:
    """Yield where a capital stands inside a word and the two halves are joined by a hyphen elsewhere."""
    for match in _CAMEL.finditer(text):
        if pairs[match.groups()] or match[1] in PREFIXES:
            yield Hunk(match.start(2), match.start(2), "-", "lost-hyphen")


def _split_words(text: str, known: Counter[str]) -> Iterator[Hunk]:
    """Yield a word that a blank cuts in two: joined it is known, its end alone is not."""
    for match in _SPLIT_WORD.finditer(text):
        first, second = match.groups()
        if known[first + second] > 1 and known[second] <= 1:
            yield Hunk(match.end(1), match.start(2), "", "split-word")


def _stamps(text: str) -> Iterator[Hunk]:
    for match in _STAMP.finditer(text):
        yield Hunk(match.start(), match.end(), " ", "furniture")


def _heads(text: str, titles: Iterable[str]) -> Iterator[Hunk]:
    """Yield running heads: a title with a page's number before or after it, in the middle of the text."""
    for title in titles:
        words = r"\s+".join(map(re.escape, title.split()))
        pattern = rf"\s*(?<![\w.])(?:\d{{1,3}}\s+(?:\d{{1,2}}\s+)?{words}|{words}\s+\d{{1,3}})(?!\w)\s*"
        for match in re.finditer(pattern, text, re.IGNORECASE) if len(title) > 8 else ():
            yield Hunk(match.start(), match.end(), " " if match.start() else "", "furniture")


def _repeated_heads(text: str) -> set[str]:
    """Return headings that stand at least twice beside page numbers not far from each other."""
    pages: dict[str, set[int]] = {}
    for match in _HEAD.finditer(text):
        number, phrase = (match[1], match[2]) if match[1] else (match[4], match[3])
        pages.setdefault(_SMALL_TAIL.sub("", phrase), set()).add(int(number))
    return {phrase for phrase, numbers in pages.items() if 0 < max(numbers) - min(numbers) < NEAR}


def _dropped(text: str) -> Iterator[Hunk]:
    """Yield a footnote that fell into a sentence: it begins a paragraph with a star, and a small letter follows it."""
    for match in _DROPPED.finditer(text):
        yield Hunk(match.start(), match.end(), "", "dropped-note")


def _joins(text: str) -> Iterator[Hunk]:
    """Yield breaks of paragraphs in the middle of a sentence; notes and headings are left as they stand.

    A small letter goes on with any sentence; a capital only with a long paragraph that ends without a stop.
    """
    notes = note_paragraphs(text)
    starts = [match.end() for match in re.finditer(r"\A\s*|\n\s*\n\s*", text)]
    for match in _JOIN.finditer(text):
        para = bisect_right(starts, match.start())
        small = text[match.end()].islower()
        ahead = text[match.end() : match.end() + 80].split("\n", maxsplit=1)[0]
        before = text[starts[para - 1] : match.start()]
        long = len(before) >= LONG and not ahead.isupper() and _goes_on(before)
        if para not in notes and para + 1 not in notes and (small or long):
            yield Hunk(match.start(), match.end(), " ", "paragraph")


def _goes_on(before: str) -> bool:
    """Whether a paragraph breaks off in running words, not in a heading that stands at its end."""
    last = re.split(r"[.!?][\"”’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*\s", before)[-1]
    running = any(len(word) > 3 and word.islower() for word in re.findall(r"[^\W\d_]+", last))
    return last.endswith(",") or (running and last[-1:].isalpha())


def _marks(text: str) -> Iterator[Hunk]:
    for match in _MARK.finditer(text):
        yield Hunk(match.start(), match.end(), "", "note-mark")
