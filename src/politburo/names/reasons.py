"""Why a name fits, in words: which spelled syllable is which syllable of the name, and in which scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from politburo.names.alphabet import BITS
from politburo.names.index import spellers
from politburo.names.store import alphabets

if TYPE_CHECKING:
    from politburo.names.lattice import Segment
    from politburo.names.normal import Spelling
    from politburo.names.parse import Reading
    from politburo.names.people import Person


def in_words(
    spelling: Spelling,
    reading: Reading,
    segments: tuple[Segment, ...],
    group: tuple[str, str],
    key: int,
    person: Person,
    *,
    over: bool,
) -> str:
    """Return the reason that a spelling fits a person, e.g. `pak = 박, en = 영, bin = 빈 (Russian archives)`."""
    latent = group[0]
    reached = latent if not over else ("p" if latent == "k" else "k")
    target = alphabets()[reached].name(key)
    if spelling.script in {"Hang", "Hani"}:
        return _signs(spelling, target, person, reached)
    codes = _codes(key, len(segments))
    places = [int(np.searchsorted(segment.codes, code)) for segment, code in zip(segments, codes, strict=True)]
    speller = spellers()[group]
    total = speller.group.priors.copy()
    for segment, place in zip(segments, places, strict=True):
        total = total + segment.costs[:, place]
    row = int(total.argmin())
    signs = person.hanja if len(person.hanja) == len(target) else ""
    shown = [f"{signs[n]} {one}" if signs and reached == "p" else one for n, one in enumerate(target)]
    pairs = ", ".join(f"{spelled} = {one}" for spelled, one in zip(reading.syllables, shown, strict=True))
    label = speller.group.schemes[row].label if row < len(speller.group.schemes) else "mixed schemes"
    notes = [label, *(["read in characters"] if over else []), *([reading.done] if reading.done else [])]
    return f"{pairs} ({'; '.join(notes)})"


def _codes(key: int, length: int) -> list[int]:
    return [key >> BITS * (length - 1 - place) & ((1 << BITS) - 1) for place in range(length)]


def _signs(spelling: Spelling, target: tuple[str, ...], person: Person, reached: str) -> str:
    signs = spelling.tokens[0]
    if signs in {person.hangul, person.hanja}:
        return f"{signs} as recorded"
    pairs = ", ".join(f"{sign} = {one}" for sign, one in zip(signs, target, strict=True))
    return f"{pairs} ({'Korean' if reached == 'k' else 'Mandarin'} reading)"
