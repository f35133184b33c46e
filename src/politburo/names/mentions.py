"""People, bodies and places in running text, with offsets, by a case's own registry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from politburo.names.alphabet import is_han, is_hangul
from politburo.names.context import Context
from politburo.names.normal import plain, read
from politburo.names.parse import ENDINGS
from politburo.names.people import Person
from politburo.names.registry import Answer, Registry

LONGEST: Final = 7  # words of a mention
LONGEST_NAME: Final = 4  # words of a person's name
SURE: Final = 0.5  # score from which a full name in running text is taken for a person's
SURE_ALONE: Final = 0.9  # the same for one word
_WORD = re.compile(r"[^\W_]+(?:['’ʼ`\-‐‑][^\W_]+)*['’ʼ]?|[^\W_]\.", re.UNICODE)
_BETWEEN = re.compile(r"[ \t\n\u00a0]{1,3}|\. ?|, ?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention: where it begins and ends in the text (code points), what is meant, how sure, and why."""

    begin: int
    end: int
    text: str
    type: str
    id: str
    score: float
    why: str


class Finder:
    """Finds mentions of people by all their spellings, and of bodies and places by their recorded names."""

    __slots__ = ("_answers", "people", "things")

    def __init__(self, people: Registry, things: Mapping[str, Sequence[Person]]) -> None:
        self.people = people
        self.things: dict[str, tuple[str, str]] = {}
        for kind, listed in things.items():
            for one in listed:
                for text in (one.hangul, one.hanja, *(name.text for name in one.names)):
                    if len(plain(text)) > 1:
                        self.things.setdefault(plain(text), (kind, one.id))
        for place in range(len(people.people)):
            person = people.people[place]
            for text in (person.hangul, person.hanja):
                if len(text) > 1:
                    self.things.setdefault(plain(text), ("person", person.id))
        self._answers: dict[str, Answer] = {}

    def find(self, text: str, context: Context | None = None) -> list[Mention]:
        """Return the mentions of a text in order; none overlaps another.

        A surname alone is taken for whoever was last mentioned by a whole name with that surname.
        """
        words = list(self._words(text))
        found: list[Mention] = []
        last: dict[str, tuple[str, str]] = {}
        place = 0
        while place < len(words):
            mention, length = self._longest(text, words, place, last, context)
            if mention is None:
                place += 1
                continue
            found.append(mention)
            if mention.type == "person":
                for token in (read(mention.text).tokens or ("",))[:1]:
                    last[token] = (mention.id, mention.text)
            place += length
        return found

    def _words(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield words; where a script writes none apart, recorded names and what is between them."""
        for match in _WORD.finditer(text):
            begin, end = match.span()
            while begin < end:
                step = end - begin
                if is_han(text[begin]) or is_hangul(text[begin]):
                    lengths = [
                        size for size in range(min(12, step), 1, -1) if text[begin : begin + size] in self.things
                    ]
                    step = lengths[0] if lengths else 1 if is_han(text[begin]) else step
                yield begin, begin + step
                begin += step

    def _longest(
        self,
        text: str,
        words: list[tuple[int, int]],
        place: int,
        last: dict[str, tuple[str, str]],
        context: Context | None,
    ) -> tuple[Mention | None, int]:
        longest = 1
        while (
            longest < LONGEST
            and place + longest < len(words)
            and _BETWEEN.fullmatch(text[words[place + longest - 1][1] : words[place + longest][0]])
        ):
            longest += 1
        for length in range(longest, 0, -1):
            begin, end = words[place][0], words[place + length - 1][1]
            piece = text[begin:end]
            thing = self._thing(piece)
            if thing is not None:
                return Mention(begin, end, piece, *thing, 1.0, "recorded name"), length
            if length <= LONGEST_NAME and _named(piece, length):
                hit = self._person(piece, length, last, context)
                if hit is not None:
                    return Mention(begin, end, piece, "person", *hit), length
        return None, 1

    def _thing(self, piece: str) -> tuple[str, str] | None:
        found = self.things.get(plain(piece))
        if found is None and piece[:1].isupper() and "\u0400" <= piece[0] <= "\u052f":
            for ending in ENDINGS:
                if piece.endswith(ending) and len(piece) > len(ending) + 3:
                    stem = piece[: -len(ending)]
                    found = self.things.get(plain(stem)) or self.things.get(plain(stem + "а"))
                    if found is not None:
                        return found
        return found if found is None or piece[:1].isupper() or not piece.isascii() else None

    def _person(
        self, piece: str, length: int, last: dict[str, tuple[str, str]], context: Context | None
    ) -> tuple[str, float, str] | None:
        spelling = read(piece)
        tokens = spelling.tokens
        if not tokens or spelling.titled:
            return None
        if len(tokens) == 1 and not spelling.initials and tokens[0] in last:
            id_, whole = last[tokens[0]]
            return id_, 0.8, f"surname of {whole}, mentioned before"
        key = f"{piece}|{context}"
        if key not in self._answers:
            self._answers[key] = self.people.find(piece, context, 2)
        answer = self._answers[key]
        if answer.verdict != "match":
            return None
        best = answer.matches[0]
        single = length == 1 and len(tokens) == 1 and spelling.script in {"Latn", "Cyrl"}
        if best.score < (SURE_ALONE if single else SURE) or (single and len(piece) < 4):
            return None
        return best.id, best.score, best.why


def _named(piece: str, length: int) -> bool:
    """Whether a piece looks like a name: each of its words begins with a capital, or has no case at all."""
    words = piece.split()
    return len(words) <= length and all(not one[0].islower() and not one[0].isdigit() for one in words)
