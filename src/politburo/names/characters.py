"""Characters between the alphabets: how each is read in Korean and in Mandarin, surnames as surnames, variants folded."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import Alphabet, as_it_sounds, southern
from politburo.names.lattice import FAR, Bridge
from politburo.names.load import WEIGHTS, characters, surnames

if TYPE_CHECKING:
    from numpy.typing import NDArray

OTHER_READING: Final = 1.0  # cost of a reading of a character that is not the customary one


@cache
def readings_of(char: str, *, surname: bool) -> tuple[tuple[tuple[str, float], ...], tuple[tuple[str, float], ...]]:
    """Return the Korean and the Mandarin readings of a character with what each costs, surnames read as surnames."""
    known = characters().get(char)
    korean: dict[str, float] = {}
    mandarin: dict[str, float] = {}
    if surname:
        for one in _as_surname(char):
            if one[0]:
                korean.setdefault(one[0], 0.2 * len(korean))
            mandarin.setdefault(one[1], 0.0)
    if known is not None:
        for found, listed in ((korean, known.korean), (mandarin, known.mandarin)):
            for number, reading in enumerate(listed):
                cost = 0.0 if not found else OTHER_READING + 0.3 * number
                if reading not in found:
                    found[reading] = cost
        for reading, cost in list(korean.items()):
            korean.setdefault(southern(reading), cost + 0.3)
    return tuple(korean.items()), tuple(mandarin.items())


def _as_surname(char: str) -> tuple[tuple[str, str], ...]:
    """Return Hangul and Mandarin readings that a character takes as a surname."""
    exact, folded = _surname_readings()
    return exact.get(char) or folded.get(fold(char), ())


@cache
def _surname_readings() -> tuple[dict[str, tuple[tuple[str, str], ...]], dict[str, tuple[tuple[str, str], ...]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for surname in surnames():
        for char, reading in surname.characters:
            if len(char) == 1:
                found[char].append((surname.hangul, reading))
    folded: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for char, readings in found.items():
        folded[fold(char)] += readings
    return {char: tuple(one) for char, one in found.items()}, {char: tuple(one) for char, one in folded.items()}


@cache
def fold(char: str) -> str:
    """Return the character that stands for a character and its variants."""
    known = characters().get(char)
    return known.fold if known is not None else char


def make_bridges(codes: dict[str, Alphabet]) -> dict[str, Bridge]:
    """Return the bridges: `pk` (a Mandarin syllable heard, what a Korean one would cost) and `kp`."""
    sizes = codes["k"].size, codes["p"].size
    shared = {True: np.zeros(sizes), False: np.zeros(sizes)}
    for row in characters().values():
        if not row.korean or not row.mandarin:
            continue
        for first, korean in enumerate(row.korean):
            for second, mandarin in enumerate(row.mandarin):
                amount = WEIGHTS[row.weight] * (1.0 if first == 0 else 0.5) * (1.0 if second == 0 else 0.15)
                for form in {korean, southern(korean)}:
                    place = codes["k"].code(as_it_sounds(form)), codes["p"].code(mandarin)
                    if all(place):
                        shared[False][place] += amount
    shared[True] += shared[False] * 1e-3
    for surname in surnames():
        for char, mandarin in surname.characters:
            if len(char) == 1 and surname.hangul:
                place = codes["k"].code(surname.hangul), codes["p"].code(mandarin)
                shared[True][place] += surname.share
    made: dict[str, dict[bool, NDArray[np.float32]]] = {"pk": {}, "kp": {}}
    with np.errstate(divide="ignore", invalid="ignore"):
        for surname_place, counts in shared.items():
            by_korean = -np.log(counts / counts.sum(axis=1, keepdims=True))
            by_mandarin = -np.log(counts / counts.sum(axis=0, keepdims=True))
            made["pk"][surname_place] = _finite(by_korean.T)
            made["kp"][surname_place] = _finite(by_mandarin)
    return {name: Bridge(tables[True], tables[False]) for name, tables in made.items()}


def _finite(costs: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.where(np.isfinite(costs) & (costs < FAR), costs, FAR).astype(np.float32)
