"""Names in other languages (Russian above all), compared by the sounds that their spellings agree on."""

from __future__ import annotations

import re
from functools import lru_cache

from politburo.names.normal import read, unmarked

CYRILLIC = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ", ["a","b","v","g","d","e","e","Z","z","i","i","k","l","m","n","o","p","r","s","t","u","f","h","c","C","S","S","","i","","e","u","a","i","i","e","g"], strict=True)
)
# Spellings of one sound, longest first; what stands at the end of a word is said so.
LATIN = (
    (r"schtsch|shch|stch|šč|szcz|sctsch", "S"), (r"tsch|tch|cz(?!$)|tsh|č|ć", "C"), (r"sch|sh|š|ś", "S"), (r"zh|ž|ż", "Z"),
    (r"kh", "h"), (r"dzh|dj", "Z"), (r"ts|tz|cz", "c"), (r"ch", "C"), (r"ph", "f"), (r"ck", "k"), (r"x", "ks"), (r"q", "k"),
    (r"(?:off|ow|ov|off)$", "ov"), (r"(?:eff|ew|ev)$", "ev"),
    (r"(?:iy|ii|ij|yi|yj|yy|ey(?=$)|y|i|j)$", "i"),
    (r"[iyj][uü]", "u"), (r"[iyj]a", "a"), (r"[iyj][eë]", "e"), (r"[yj]o", "e"), (r"io", "o"),
    (r"ë", "e"), (r"w", "v"), (r"y|j|ĭ", "i"), (r"c(?=[eiy])", "c"), (r"c(?![eiy])", "k"),
)  # fmt: skip
_LATIN = tuple((re.compile(pattern), sound) for pattern, sound in LATIN)
_DOUBLE = re.compile(r"(.)\1")
VOWELS = frozenset("aeiou")
NEAR_SOUNDS = {
    frozenset(pair): cost
    for pair, cost in (("Ch", 0.35), ("SC", 0.4), ("Ss", 0.4), ("Zz", 0.5), ("ZS", 0.5), ("Zi", 0.5), ("vf", 0.4), ("cC", 0.5), ("cs", 0.6), ("zs", 0.4), ("kh", 0.5), ("hg", 0.5), ("kc", 0.5), ("td", 0.7), ("pb", 0.7), ("gk", 0.7), ("vu", 0.6))
}  # fmt: skip
RUSSIAN_ENDINGS = ("ского", "скому", "ским", "ском", "ого", "ому", "ым", "ом", "ем", "им", "а", "у", "е", "я", "ю", "ой")
_RESTORED = {"ского": "ский", "скому": "ский", "ским": "ский", "ском": "ский", "ого": "ый", "ому": "ый", "ым": "", "им": "", "я": "й", "ю": "й", "ой": "а"}  # fmt: skip


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
    return _DOUBLE.sub(r"\1", found)


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
    found = [text]
    for ending in RUSSIAN_ENDINGS:
        if text.endswith(ending) and len(text) > len(ending) + 2:
            found.append(text[: -len(ending)] + _RESTORED.get(ending, ""))
    return tuple(dict.fromkeys(found))


def distance(one: str, two: str) -> float:
    """Return how far two rows of sounds are from each other: edits weighed by how near the sounds are."""
    before = [0.0]
    for sound in two:
        before.append(before[-1] + _alone(sound))
    for left in one:
        row = [before[0] + _alone(left)]
        for place, right in enumerate(two, start=1):
            row.append(
                min(
                    before[place - 1] + _apart(left, right),
                    before[place] + _alone(left),
                    row[-1] + _alone(right),
                )
            )
        before = row
    return before[-1]


def _alone(sound: str) -> float:
    return 0.6 if sound in VOWELS else 1.0


def _apart(left: str, right: str) -> float:
    if left == right:
        return 0.0
    if left in VOWELS and right in VOWELS:
        return 0.4
    return NEAR_SOUNDS.get(frozenset((left, right)), 1.2)
