"""Names in other languages (Russian above all), compared by the sounds that their spellings agree on."""

from __future__ import annotations

import math
import re
from functools import cache, lru_cache
from itertools import accumulate

from politburo.names.load import rows_of
from politburo.names.normal import read, unmarked

CYRILLIC = {letter: sound for letter, sound, *_ in rows_of("sounds.tsv") if letter.isalpha() and len(letter) == 1}
# Spellings of one sound, in the order in which they are replaced.
LATIN = tuple((pattern, sound) for _, pattern, sound in (row for row in rows_of("sounds.tsv") if row[0] == "*"))
_LATIN = tuple((re.compile(pattern), sound) for pattern, sound in LATIN)
_AFTER_HUSH = re.compile(r"(?<=[SCZ])o")
_DOUBLE = re.compile(r"(.)\1")
VOWELS = frozenset("aeiou")
VOWEL_ALONE = 0.6  # cost of a vowel that only one of the two has; of another sound 1
OTHER_SOUND = 1.2  # cost of a sound that is quite another
NEAR_SOUNDS = {frozenset(row[1]): float(row[2]) for row in rows_of("sounds.tsv") if row[0] == "~"}
RUSSIAN_ENDINGS = (
    "ского",
    "скому",
    "ским",
    "ском",
    "ого",
    "ому",
    "ым",
    "ом",
    "ем",
    "им",
    "а",
    "у",
    "е",
    "я",
    "ю",
    "ой",
    "и",
    "ы",
)
_RESTORED = {
    "ского": "ский",
    "скому": "ский",
    "ским": "ский",
    "ском": "ский",
    "ого": "ый",
    "ому": "ый",
    "ым": "",
    "им": "",
    "я": "й",
    "ю": "й",
    "ой": "а",
    "и": "я",
    "ы": "а",
}


@lru_cache(maxsize=1 << 16)
def sounds(word: str) -> str:
    """Return the sounds of a word in Latin or Cyrillic letters, doubled ones once."""
    low = word.lower().replace("'", "")
    if any(c in CYRILLIC for c in low):
        found = "".join(CYRILLIC.get(c, c) for c in low)
        found = re.sub("ii$", "i", found)
    else:
        found = low
        for pattern, sound in _LATIN:
            found = pattern.sub(sound, found)
        found = unmarked(found)
    return _DOUBLE.sub(r"\1", _AFTER_HUSH.sub("e", found))


@lru_cache(maxsize=1 << 16)
def bones(text: str) -> tuple[str, ...]:
    """Return the sounds of each word of a name, the surname first as far as one can tell."""
    spelling = read(text)
    words = ["".join(word) for word in spelling.words]
    if len(words) > 1 and not spelling.comma and not words[-1].endswith(("ич", "ich", "vna", "вна")):
        words = [words[-1], *words[:-1]]
    return tuple(sounds(word) for word in words)


def grams(sound: str) -> set[str]:
    """Return the pairs of neighbouring sounds, consonants kept apart from vowels that spellings change."""
    hard = "^" + "".join(c for c in sound if c not in VOWELS) + "$"
    return {hard[place : place + 2] for place in range(len(hard) - 1)}


def without_endings(text: str) -> tuple[str, ...]:
    """Return the forms that a Russian word in another case may be of, itself first."""
    stems = [
        text[: -len(ending)] + _RESTORED.get(ending, "")
        for ending in RUSSIAN_ENDINGS
        if text.endswith(ending) and len(text) > len(ending) + 2
    ]
    return tuple(dict.fromkeys((text, *stems)))


def distance(one: str, two: str, limit: float = math.inf) -> float:
    """Return how far two rows of sounds are from each other: edits weighed by how near the sounds are.

    What is certain to be beyond the limit is infinitely far.
    """
    if VOWEL_ALONE * abs(len(one) - len(two)) > limit:
        return math.inf
    gaps = [VOWEL_ALONE if sound in VOWELS else 1.0 for sound in two]
    before = [0.0, *accumulate(gaps)]
    for left in one:
        gap = VOWEL_ALONE if left in VOWELS else 1.0
        near = near_sounds(left)
        last = before[0] + gap
        row = [last]
        for place, right in enumerate(two):
            last = min(before[place] + near.get(right, OTHER_SOUND), before[place + 1] + gap, last + gaps[place])
            row.append(last)
        if min(row) > limit:
            return math.inf
        before = row
    return before[-1]


@cache
def near_sounds(left: str) -> dict[str, float]:
    """Return what it costs that a sound is another, for those that are near."""
    found = {right: cost for pair, cost in NEAR_SOUNDS.items() if left in pair for right in pair - {left}}
    if left in VOWELS:
        found |= dict.fromkeys(VOWELS, 0.4)
    return found | {left: 0.0}
