"""Names in Hangul and in characters of many people at once: from their signs to keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import (
    BITS,
    CODAS,
    FIRST_HANGUL,
    LAST_HANGUL,
    MOST,
    SOUNDS,
    as_it_sounds,
    is_han,
    is_hangul,
)
from politburo.names.characters import OTHER_READING, readings_of
from politburo.names.people import Signs
from politburo.names.store import alphabets

if TYPE_CHECKING:
    from numpy.typing import NDArray

PLAINLY: Final[dict[Callable[[str], bool], tuple[str, str]]] = {
    is_hangul: ("가", "힣"),
    is_han: ("㐀", "鿿"),
}  # first and last sign of a script's main block


def hangul_codes(signs: NDArray[np.uint32]) -> NDArray[np.int64]:
    """Return the codes of Hangul syllables, 0 for those that no name has."""
    return _code_of_hangul()[signs - FIRST_HANGUL]


@cache
def _code_of_hangul() -> NDArray[np.int64]:
    """Return the code of every Hangul syllable in order, 0 for those that no name has."""
    sounding = np.zeros(LAST_HANGUL + 1 - FIRST_HANGUL, dtype=np.int64)
    for syllable, code in alphabets()["k"].places.items():
        sounding[ord(syllable) - FIRST_HANGUL] = code
    every, codas = np.arange(len(sounding)), np.array([CODAS.index(SOUNDS[one]) for one in CODAS])
    found: NDArray[np.int64] = sounding[every - every % len(CODAS) + codas[every % len(CODAS)]]
    return found


def by_length(
    given: Signs, belongs: Callable[[str], bool]
) -> list[tuple[int, NDArray[np.int32], list[NDArray[np.uint32]]]]:
    """Return persons and signs, place by place, of names of each length, without what is no letter of the script."""
    first, last = (ord(one) for one in PLAINLY[belongs])
    starts = np.cumsum(given.lengths) - given.lengths
    plainly = given.lengths > 0
    odd = np.flatnonzero((given.points < first) | (given.points > last))
    oddly = np.unique(np.searchsorted(starts, odd, side="right") - 1)
    plainly[oddly] = False
    found = []
    for length in range(1, MOST + 1):
        chosen = np.flatnonzero(plainly & (given.lengths == length))
        if len(chosen):
            signs = [given.points[starts[chosen] + place] for place in range(length)]
            found.append((length, chosen.astype(np.int32), signs))
    for place in oddly.tolist():
        text = "".join(map(chr, given.points[starts[place] : starts[place] + given.lengths[place]].tolist()))
        name = "".join(filter(belongs, text.split("(")[0]))
        if 1 <= len(name) <= MOST:
            signs = [np.array([ord(sign)], dtype=np.uint32) for sign in name]
            found.append((len(name), np.array([place], dtype=np.int32), signs))
    return found


def packed(codes: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """Return keys of names whose codes stand place by place, 0 where a code is missing."""
    keys, missing = codes[0], codes[0] == 0
    for column in codes[1:]:
        keys = keys << BITS | column
        missing |= column == 0
    keys[missing] = 0
    return keys


def character_codes(signs: NDArray[np.uint32], number: int, *, surname: bool) -> list[tuple[NDArray[np.int64], float]]:
    """Return codes of characters in an alphabet (0 Korean, 1 Mandarin): customary, southern, other readings."""
    there = np.zeros(int(signs.max()) + 1, dtype=bool)
    there[signs] = True
    alphabet = alphabets()["kp"[number]]
    tables = [(np.zeros(len(there), dtype=np.int64), cost) for cost in (0.0, 0.3, OTHER_READING)]
    for sign in np.flatnonzero(there).tolist():
        ordered = sorted(readings_of(chr(sign), surname=surname)[number], key=lambda one: one[1])
        for rank, (reading, cost) in enumerate(ordered[:4]):
            table = tables[0 if rank == 0 else 1 if cost < 0.5 else 2][0]
            if not table[sign]:
                table[sign] = alphabet.code(as_it_sounds(reading) if number == 0 else reading)
    return [(codes[signs], cost) for codes, cost in tables]
