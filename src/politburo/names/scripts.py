"""Names in Hangul and in characters: what each sign may be, and how far characters are from recorded ones."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import as_it_sounds, letters, southern
from politburo.names.characters import fold, readings_of
from politburo.names.lattice import Segment
from politburo.names.store import alphabets

if TYPE_CHECKING:
    from politburo.names.normal import Spelling
    from politburo.names.people import Person

OTHER_CHARACTER: Final = 2.2  # cost of a character that differs from the recorded one but is read the same
DUEUM: Final = 0.4  # cost of the northern for the southern form
ONE_LETTER: Final = 2.6  # cost of one letter of a Hangul syllable being another
ALIKE = {
    frozenset("ㅐㅔ"): 1.2,
    frozenset("ㅚㅙ"): 1.5,
    frozenset("ㅚㅞ"): 1.5,
    frozenset("ㅓㅗ"): 2.0,
    frozenset("ㅡㅜ"): 2.0,
}


def script_segments(spelling: Spelling, *, fuzzy: bool) -> list[tuple[str, tuple[Segment, ...]]]:
    """Return for a name in Hangul or characters each alphabet that it can be read in, with its segments."""
    signs = spelling.tokens[0] if spelling.tokens else ""
    if not 1 < len(signs) <= 5:
        return []
    if spelling.script == "Hang":
        segments = tuple(_hangul(sign, fuzzy=fuzzy) for sign in signs)
        return [("k", segments)] if all(len(one.codes) for one in segments) else []
    found: list[tuple[str, tuple[Segment, ...]]] = []
    for number, latent in enumerate("kp"):
        segments = tuple(_character(sign, number, surname=not place) for place, sign in enumerate(signs))
        if all(len(one.codes) for one in segments):
            found.append((latent, segments))
    return found


@lru_cache(maxsize=4096)
def _hangul(sign: str, *, fuzzy: bool) -> Segment:
    alphabet = alphabets()["k"]
    costs = {other: cost for other, cost in _neighbours(as_it_sounds(sign)) if fuzzy or cost < 1.0}
    return _segment({alphabet.code(one): cost for one, cost in costs.items()})


@lru_cache(maxsize=4096)
def _neighbours(sign: str) -> tuple[tuple[str, float], ...]:
    by_letters, by_southern = _kin()
    own = letters(sign)
    found = {}
    for place, letter in enumerate(own):
        for other in by_letters.get((place, own[:place] + own[place + 1 :]), ()):
            found[other] = ALIKE.get(frozenset((letter, letters(other)[place])), ONE_LETTER)
    for other in (*by_southern.get(sign, ()), southern(sign)):
        found[other] = DUEUM
    found[sign] = 0.0
    places = alphabets()["k"].places
    return tuple((other, cost) for other, cost in found.items() if other in places)


@cache
def _kin() -> tuple[dict[tuple[int, tuple[str, ...]], list[str]], dict[str, list[str]]]:
    """Return the syllables of names by two of their letters, and by what the rule of initial sounds makes of them."""
    by_letters: dict[tuple[int, tuple[str, ...]], list[str]] = defaultdict(list)
    by_southern: dict[str, list[str]] = defaultdict(list)
    for one in alphabets()["k"].syllables:
        own = letters(one)
        for place in range(len(own)):
            by_letters[place, own[:place] + own[place + 1 :]].append(one)
        by_southern[southern(one)].append(one)
    return by_letters, by_southern


@lru_cache(maxsize=1 << 14)
def _character(sign: str, number: int, *, surname: bool) -> Segment:
    alphabet = alphabets()["kp"[number]]
    costs: dict[int, float] = {}
    for reading, cost in readings_of(sign, surname=surname)[number]:
        code = alphabet.code(as_it_sounds(reading) if number == 0 else reading)
        costs[code] = min(cost, costs.get(code, cost))
    return _segment(costs)


def _segment(costs: dict[int, float]) -> Segment:
    known = sorted(code for code in costs if code)
    row = np.array([[costs[code] for code in known]], dtype=np.float32).reshape(1, -1)
    return Segment(np.array(known, dtype=np.int64), row, np.zeros(1, dtype=np.float32))


def characters_apart(signs: str, person: Person) -> float:
    """Return what it costs that a person's recorded characters differ from a name's, variants aside."""
    recorded = [person.hanja, *(name.text for name in person.names)]
    written = [one for one in recorded if one and len(one) == len(signs) and all(map(_known, one))]
    if not written:
        return OTHER_CHARACTER / 4
    return min(OTHER_CHARACTER * sum(fold(a) != fold(b) for a, b in zip(signs, one, strict=True)) for one in written)


@cache
def _known(sign: str) -> bool:
    return any(readings_of(sign, surname=False))
