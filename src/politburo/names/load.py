"""Reading the tables of the package, people and queries from disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import Alphabet, as_it_sounds, southern
from politburo.names.schemes import Letter, Row, Scheme

if TYPE_CHECKING:
    from numpy.typing import NDArray

WEIGHTS: Final = (0.05, 0.4, 1.0, 3.0)  # how often a character of each class stands in names, relatively
RARITY: Final = 0.6  # share of the log-odds between a common and a rare syllable that counts
RAREST: Final = 2.5  # nats at most for a rare syllable
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Character:
    """How a character is read, as what it is compared, and how usual it is in names (0 to 3)."""

    fold: str
    korean: tuple[str, ...]
    mandarin: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname in Hangul, how many of a thousand persons bear it, and its characters with Mandarin readings."""

    hangul: str
    share: float
    characters: tuple[tuple[str, str], ...]


def rows_of(name: str) -> list[list[str]]:
    """Return the rows of a table of the package, without comments."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("# ")]


class Characters(Mapping[str, Character]):
    """What is known of each character; a row is read when it is asked for."""

    def __init__(self, rows: dict[str, str]) -> None:
        self._rows = rows

    def __getitem__(self, char: str) -> Character:
        return _character(self._rows[char])

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@lru_cache(maxsize=1 << 15)
def _character(row: str) -> Character:
    fold, korean, mandarin, weight = row.split("\t")
    return Character(fold, _listed(korean), _listed(mandarin), int(weight))


@cache
def characters() -> Characters:
    """Return what is known of each character."""
    text = (DATA / "characters.tsv").read_text(encoding="utf-8")
    return Characters({line[0]: line[2:] for line in text.splitlines() if line[0] != "#"})


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


@cache
def surnames() -> tuple[Surname, ...]:
    """Return the surnames; one without Hangul only corrects Mandarin readings."""
    return tuple(
        Surname("" if hangul == "-" else hangul, float(share), tuple(_pair(one) for one in listed.split()))
        for hangul, share, listed, _ in rows_of("surnames.tsv")
    )


def _pair(text: str) -> tuple[str, str]:
    char, _, reading = text.partition(":")
    return char, reading


def letter_rows() -> list[Row]:
    """Return the rows of the tables of letters."""
    return [
        Row(scheme, part, unit, spelling, float(cost), where)
        for name in ("korean.tsv", "chinese.tsv")
        for scheme, part, unit, spelling, cost, where, _ in rows_of(name)
    ]


def latin_letters() -> list[Letter]:
    """Return how systems write Cyrillic letters."""
    return [Letter(system, letter, spelling, float(cost)) for system, letter, spelling, cost, _ in rows_of("letters.tsv")]


@cache
def schemes() -> tuple[Scheme, ...]:
    """Return the schemes in the order of their table."""
    return tuple(
        Scheme(id_, latent, script, float(prior), made_from, by, label)
        for id_, latent, script, prior, made_from, by, label, _ in rows_of("schemes.tsv")
    )


def make_alphabets() -> dict[str, Alphabet]:
    """Return the Korean (k) and the Mandarin (p) alphabet."""
    korean = {as_it_sounds(one) for char in characters().values() for one in char.korean}
    for row in rows_of("native.tsv"):
        korean.update(as_it_sounds(one) for one in row[0].split())
    mandarin = {one for char in characters().values() for one in char.mandarin if one.isascii() and len(one) > 1 or one in "aeo"}
    return {"k": Alphabet(tuple(sorted(korean))), "p": Alphabet(tuple(sorted(mandarin)))}


def make_rarities(codes: dict[str, Alphabet]) -> dict[str, dict[str, NDArray[np.float32]]]:
    """Return by alphabet and place (s surname, g given name) how many nats rarer than common each syllable is."""
    counts = {(latent, where): np.full(codes[latent].size, 0.02) for latent in "kp" for where in "sg"}
    for row in characters().values():
        for latent, listed in (("k", row.korean), ("p", row.mandarin)):
            for number, reading in enumerate(listed):
                forms = {as_it_sounds(reading), as_it_sounds(southern(reading))} if latent == "k" else {reading}
                for form in forms:
                    counts[latent, "g"][codes[latent].code(form)] += WEIGHTS[row.weight] * (0.3 if number else 1.0)
    counts["p", "s"] += counts["p", "g"] * 0.2
    for surname in surnames():
        if len(surname.hangul) == 1:
            counts["k", "s"][codes["k"].code(surname.hangul)] += surname.share
        for char, reading in surname.characters:
            if len(char) == 1:
                counts["p", "s"][codes["p"].code(reading)] += 2.0
    found: dict[str, dict[str, NDArray[np.float32]]] = {"k": {}, "p": {}}
    for (latent, where), count in counts.items():
        usual = float(np.sort(count)[-30:].mean()) if where == "s" else float(np.sort(count)[-80:].mean())
        found[latent][where] = np.clip(RARITY * np.log(usual / count), 0.0, RAREST).astype(np.float32)
    return found
