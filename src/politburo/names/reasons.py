"""Why a name fits, in words: which spelled syllable is which syllable of the name, and in which scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politburo.names.index import spellers
from politburo.names.store import alphabets

if TYPE_CHECKING:
    from politburo.names.normal import Spelling
    from politburo.names.paths import Hit
    from politburo.names.people import Person


def in_words(spelling: Spelling, hit: Hit, person: Person) -> str:
    """Return the reason that a spelling fits a person, e.g. `pak = 박, en = 영, bin = 빈 (Russian archives)`."""
    latent = hit.group[0]
    reached = latent if not hit.over else ("p" if latent == "k" else "k")
    target = alphabets()[reached].name(hit.key)
    if spelling.script in {"Hang", "Hani"}:
        return _signs(spelling, target, person, reached)
    schemes = spellers()[hit.group].group.schemes
    signs = person.hanja if len(person.hanja) == len(target) else ""
    shown = [f"{signs[n]} {one}" if signs and reached == "p" else one for n, one in enumerate(target)]
    pairs = ", ".join(f"{spelled} = {one}" for spelled, one in zip(hit.syllables, shown, strict=True))
    label = schemes[hit.row].label if hit.row < len(schemes) else "mixed schemes"
    notes = [label, *(["read in characters"] if hit.over else []), *([hit.done] if hit.done else [])]
    return f"{pairs} ({'; '.join(notes)})"


def _signs(spelling: Spelling, target: tuple[str, ...], person: Person, reached: str) -> str:
    signs = spelling.tokens[0]
    if signs in {person.hangul, person.hanja}:
        return f"{signs} as recorded"
    pairs = ", ".join(f"{sign} = {one}" for sign, one in zip(signs, target, strict=True))
    return f"{pairs} ({'Korean' if reached == 'k' else 'Mandarin'} reading)"
