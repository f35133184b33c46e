"""Papers told by their parties and day: a memorandum of conversation, a telegram, a letter, without a shelf mark."""

from __future__ import annotations

import re
from dataclasses import dataclass

from politburo.sources.cite.lexis import read_days

_SORTS = (
    (re.compile(r"\b(?:Memcon|Memorandum of [Cc]onversation|Record of (?:a )?[Cc]onversation)\b"), "memcon"),
    (re.compile(r"\bTelegram\b"), "telegram"),
    (re.compile(r"\bCable\b"), "cable"),
    (re.compile(r"\bLetter\b"), "letter"),
)
_PARTIES = re.compile(
    r"[\s,:*]*(?:between\s+|from\s+|of\s+)?([^;.\d(]{3,140}?)"
    r"(?=[\s,]+(?:on\s+|dated\s+)?(?:\d|[A-ZА-Я][a-zа-я]+\.? \d))"
)
_SPLIT = re.compile(r"[\s,]+(?:and|to|with|&)\s+|\s*,\s*")
_TITLES = re.compile(
    r"^(?:the|comrade|ambassador|professor|minister|premier|chairman|marshal|general)\s+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its place in the text and a name made of its sort, parties and day."""

    start: int
    end: int
    name: str


def read_paper(text: str, position: int) -> Paper | None:
    """Return the next paper that a text tells by sort, parties and day, or None."""
    found = [
        (match.start(), match.end(), sort) for pattern, sort in _SORTS for match in pattern.finditer(text, position)
    ]
    for start, end, sort in sorted(found):
        parties = _PARTIES.match(text, end)
        if parties is None:
            continue
        on = re.compile(r"[\s,]*(?:on|dated)?\s*").match(text, parties.end())
        days = read_days(text, on.end() if on else parties.end())
        if days is None or len(days.days) != 1:
            continue
        who = [slug for one in _SPLIT.split(parties[1]) if (slug := _slug(one))]
        if who:
            return Paper(start, days.end, "-".join((sort, *who, days.days[0])))
    return None


def _slug(party: str) -> str:
    """Return a party in a key: the surname that stands first, or the words of a body that has no name."""
    plain = party.strip(" *,.")
    while (shorter := _TITLES.sub("", plain)) != plain:
        plain = shorter
    words = plain.split()
    kept = words[:1] if all(word[:1].isupper() for word in words) else words
    return "-".join(re.sub(r"[^\w]+", "-", word.lower()).strip("-") for word in kept)
