"""The index of a registry: from names as keys to persons, in sorted arrays that open from disk as they are.

Four spaces of keys: `k` Korean syllables, `p` Mandarin syllables, and the parts of both whose persons are known in that
alphabet alone (`k0`, `p0`): only those are reached over the bridge between the two, because for the others the
characters themselves say what the other reading is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import (
    BITS,
    MOST,
    as_it_sounds,
    is_han,
    is_hangul,
)
from politburo.names.characters import readings_of
from politburo.names.lattice import FAR, least_of, names
from politburo.names.normal import DOUBTFUL, plain, read, titles
from politburo.names.parse import JOINED, LONGEST, Speller
from politburo.names.people import Columns, Name, Person, Signs, columns_of, in_signs
from politburo.names.signs import by_length, character_codes, hangul_codes, packed
from politburo.names.store import alphabets, groups
from politburo.names.western import bones

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Two words or more of letters alone, Latin (an apostrophe may mark aspiration) or Cyrillic.
_LATIN, _CYRILLIC = "[A-Za-zŎŏŬŭ]+(?:'[A-Za-zŎŏŬŭ]{2,})?", "[А-Яа-яЁё]+"
_PLAIN = re.compile(f"({_LATIN}(?:[ -]{_LATIN})+)|{_CYRILLIC}(?:[ -]{_CYRILLIC})+")
SPACES: Final = ("k", "p", "k0", "p0")
NEAR: Final = 3.0  # nats within which a recorded spelling is read several ways
FOREIGN: Final = 9.6  # cost of the likeliest reading from which a name in two words is of no syllables of ours
WIDE, NARROW = 48, 6  # how many ways, in a small and in a large registry
LARGE: Final = 20_000
MOST_RECORDS: Final = 250  # recorded spellings of a person that are counted
KOREAN_SCHEMES = frozenset({"mr", "mr0", "rr", "dprk", "yale", "adhoc", "bgn-k", "rulat", "konts", "korean"})
CHINESE_SCHEMES = frozenset({"py", "pinyin", "wg", "wade-giles", "postal", "pal", "palladius", "chinese"})
WESTERN_SCHEMES = frozenset({"loc", "ala-lc", "alalc", "russian"})


@dataclass(frozen=True, slots=True)
class Space:
    """Names of one space: sorted keys; for each the span of its entries; persons and what each entry costs."""

    keys: NDArray[np.int64]
    starts: NDArray[np.int32]
    persons: NDArray[np.int32]
    costs: NDArray[np.float32]

    def every(self, length: int) -> tuple[int, tuple[NDArray[np.int64], ...]]:
        """Return where the names of some length begin and their codes, syllable by syllable."""
        begin, end = np.searchsorted(self.keys, [1 << BITS * (length - 1), 1 << BITS * length])
        keys = self.keys[begin:end]
        return int(begin), tuple(keys >> BITS * (length - 1 - n) & ((1 << BITS) - 1) for n in range(length))

    def at(
        self, places: NDArray[np.int64], costs: NDArray[np.float32]
    ) -> tuple[NDArray[np.int32], NDArray[np.float32], NDArray[np.int64]]:
        """Return persons, costs and keys of the names at some places."""
        begin, end = self.starts[places], self.starts[places + 1]
        counts = end - begin
        which = np.repeat(np.arange(len(places)), counts)
        entries = begin[which] + (np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts))
        return self.persons[entries], costs[which] + self.costs[entries], self.keys[places][which]


def space(keys: NDArray[np.int64], persons: NDArray[np.int32], costs: NDArray[np.float32]) -> Space:
    """Return a space of entries in any order; of equal entries of a person the cheapest counts (no cost is below 0)."""
    room = int(persons.max(initial=1)).bit_length()
    long = keys >= 1 << (63 - room)
    if long.any():  # key and person of names that are longer do not fit into one number
        fitting = _sorted(keys[~long], persons[~long], costs[~long], room)
        order = np.lexsort((costs[long], persons[long], keys[long]))
        rest = keys[long][order], persons[long][order], costs[long][order]
        first = np.ones(len(order), dtype=bool)
        first[1:] = (np.diff(rest[0]) != 0) | (np.diff(rest[1]) != 0)
        keys = np.concatenate([fitting[0], rest[0][first]])
        persons = np.concatenate([fitting[1], rest[1][first]])
        costs = np.concatenate([fitting[2], rest[2][first]])
    else:
        keys, persons, costs = _sorted(keys, persons, costs, room)
    begin = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
    return Space(keys[begin], np.append(begin, len(keys)).astype(np.int32), persons, costs)


def _sorted(
    keys: NDArray[np.int64], persons: NDArray[np.int32], costs: NDArray[np.float32], room: int
) -> tuple[NDArray[np.int64], NDArray[np.int32], NDArray[np.float32]]:
    """Return entries in order; key and person are sorted as one number, the person in so many bits.

    Most entries cost nothing. Those are sorted without their costs, and the others are put in among them.
    """
    both = keys << room | persons
    free, dear, spent = np.sort(both[costs == 0]), both[costs > 0], costs[costs > 0]
    free = free[np.append(True, free[1:] != free[:-1])[: len(free)]]
    order = np.lexsort((spent, dear)) if len(dear) else np.zeros(0, dtype=np.int64)
    dear, spent = dear[order], spent[order]
    new = np.append(True, dear[1:] != dear[:-1])[: len(dear)]
    place = np.searchsorted(free, dear)
    if len(free):
        new &= free[np.minimum(place, len(free) - 1)] != dear
    both = np.insert(free, place[new], dear[new])
    paid = np.insert(np.zeros(len(free), dtype=np.float32), place[new], spent[new])
    return both >> room, (both & ((1 << room) - 1)).astype(np.int32), paid


@dataclass(frozen=True, slots=True)
class Index:
    """What a registry looks names up in.

    Attributes:
        spaces: entries by space.
        texts: recorded spellings as hashes, sorted.
        text_persons: whose they are.
        bones: consonants and vowels of names in other languages, by person.
        records: how many forms of each person's name are recorded, as far as can be counted in a byte.
    """

    spaces: dict[str, Space]
    texts: NDArray[np.uint64]
    text_persons: NDArray[np.int32]
    bones: tuple[tuple[int, tuple[str, ...]], ...]
    records: NDArray[np.uint8]


def text_hash(text: str) -> int:
    """Return the number by which a recorded spelling is found, the same in every process."""
    return int.from_bytes(hashlib.blake2b(plain(text).encode(), digest_size=8).digest(), "little")


@cache
def spellers() -> dict[tuple[str, str], Speller]:
    """Return one finder of readings for each group of schemes."""
    return {key: Speller(group) for key, group in groups().items()}


class Builder:
    """Collects entries person by person, arrays where the names are in Hangul or characters."""

    def __init__(self, people: Sequence[Person], columns: Columns | None = None) -> None:
        self.people = people
        self.columns = columns
        self.width = WIDE if len(people) <= LARGE else NARROW
        self.keys: dict[str, list[NDArray[np.int64]]] = {one: [] for one in SPACES}
        self.persons: dict[str, list[NDArray[np.int32]]] = {one: [] for one in SPACES}
        self.costs: dict[str, list[NDArray[np.float32]]] = {one: [] for one in SPACES}
        self.loose: dict[str, tuple[list[int], list[int], list[float]]] = {one: ([], [], []) for one in SPACES}
        self.texts: list[tuple[int, int]] = []
        self.bones: list[tuple[int, tuple[str, ...]]] = []
        self.decoded = lru_cache(maxsize=1 << 18)(self._decoded)

    def build(self) -> Index:
        """Return the index of the people."""
        columns = self.columns if self.columns is not None else columns_of(self.people)
        with_hangul, with_hanja = columns.hangul.lengths > 0, columns.hanja.lengths > 0
        self._hangul(columns.hangul, with_hanja)
        self._hanja(columns.hanja, with_hangul)
        records = with_hangul.astype(np.uint8) + with_hanja
        for place in columns.named:
            person = self.people[place]
            records[place] += min(len(person.names), MOST_RECORDS)
            self._names(place, person)
        spaces = {}
        for name in SPACES:
            keys, persons, costs = self.loose[name]
            spaces[name] = space(
                np.concatenate([*self.keys[name], np.array(keys, dtype=np.int64)]),
                np.concatenate([*self.persons[name], np.array(persons, dtype=np.int32)]),
                np.concatenate([*self.costs[name], np.array(costs, dtype=np.float32)]),
            )
        self.texts.sort()
        return Index(
            spaces,
            np.array([one[0] for one in self.texts], dtype=np.uint64),
            np.array([one[1] for one in self.texts], dtype=np.int32),
            tuple(self.bones),
            records,
        )

    def _add(self, space_name: str, keys: NDArray[np.int64], persons: NDArray[np.int32], cost: float) -> None:
        kept = keys > 0
        self.keys[space_name].append(keys[kept])
        self.persons[space_name].append(persons[kept])
        self.costs[space_name].append(np.full(int(kept.sum()), cost, dtype=np.float32))

    def _hangul(self, names_: Signs, with_hanja: NDArray[np.bool_]) -> None:
        for _, places, signs in by_length(names_, is_hangul):
            keys = packed([hangul_codes(one) for one in signs])
            self._add("k", keys, places, 0.0)
            alone = ~with_hanja[places]
            self._add("k0", keys[alone], places[alone], 0.0)

    def _hanja(self, names_: Signs, with_hangul: NDArray[np.bool_], only: int | None = None) -> None:
        """Add names in characters, of all people or of one alone."""
        for _, found, signs in by_length(names_, is_han):
            places = found if only is None else np.full(len(found), only, dtype=np.int32)
            with_k = with_hangul[found]
            for number, name in enumerate("kp"):
                chosen = ~with_k if name == "k" else np.ones(len(places), dtype=bool)
                if not chosen.any():
                    continue
                columns = [character_codes(one[chosen], number, surname=not place) for place, one in enumerate(signs)]
                first = [column[0][0] for column in columns]
                self._add(name, packed(first), places[chosen], 0.0)
                for place, column in enumerate(columns):
                    for codes, cost in column[1:]:
                        other = [*first[:place], codes, *first[place + 1 :]]
                        self._add(name, packed(other), places[chosen], cost)

    def _names(self, place: int, person: Person) -> None:
        for name in person.names:
            self.texts.append((text_hash(name.text), place))
            if person.hangul and _plainly(name.text, person.hangul):
                continue
            spelling = read(name.text)
            if spelling.script in {"Hang", "Hani"}:
                self._other_script(place, person, spelling.tokens[0] if spelling.tokens else "", spelling.script)
            elif spelling.words:
                self._spelled(place, person, name)

    def _other_script(self, place: int, person: Person, text: str, script: str) -> None:
        if script == "Hang" and text != person.hangul:
            key = alphabets()["k"].key(tuple(as_it_sounds(one) for one in text))
            if key:
                self._loose("k", key, place, 0.0)
                if not person.hanja and not any(is_han(c) for name in person.names for c in name.text):
                    self._loose("k0", key, place, 0.0)
        elif script == "Hani" and text != person.hanja:
            self._hanja(in_signs([text]), np.array([bool(person.hangul)]), place)

    def _loose(self, space_name: str, key: int, place: int, cost: float) -> None:
        keys, persons, costs = self.loose[space_name]
        keys.append(key)
        persons.append(place)
        costs.append(cost)

    def _spelled(self, place: int, person: Person, name: Name) -> None:
        known = bool(person.hangul or person.hanja)
        if known and self._agrees(name.text, person.hangul, person.hanja):
            return
        decoded, likely = self.decoded(name.text, name.scheme)
        # What is one word, or reads as syllables only with force, may as well be a name in another language.
        other = not known and not (decoded and likely < FOREIGN and len(read(name.text).tokens) > 1)
        for space_name, key, cost in decoded:
            self._loose(space_name, key, place, cost + JOINED * other)
            if not known:
                self._loose(f"{space_name}0", key, place, cost + JOINED * other)
        if other:
            self.bones.append((place, bones(name.text)))

    def _agrees(self, text: str, hangul: str, hanja: str) -> bool:
        """Whether a spelling may be of the name in Hangul or characters, so that it adds nothing to them."""
        spelling = read(text)
        for (latent, script), speller in spellers().items():
            if script != spelling.script:
                continue
            alphabet = alphabets()[latent]
            if latent == "k":
                codes = [{alphabet.code(as_it_sounds(one))} for one in hangul if is_hangul(one)]
                codes = codes or [
                    {alphabet.code(as_it_sounds(one)) for one, _ in readings_of(char, surname=not number)[0]}
                    for number, char in enumerate(hanja)
                ]
            else:
                codes = [
                    {alphabet.code(one) for one, _ in readings_of(char, surname=not number)[1]}
                    for number, char in enumerate(hanja)
                ]
            for reading in speller.readings(spelling):
                if len(reading.syllables) == len(codes) and all(
                    _may_be(speller, syllable, codes[number], surname=not number)
                    for number, syllable in enumerate(reading.syllables)
                ):
                    return True
        return False

    def _decoded(self, text: str, scheme: str) -> tuple[tuple[tuple[str, int, float], ...], float]:
        """Return the names that a spelling may be, with costs, and the cost of the likeliest name of no one."""
        spelling = read(text)
        found: list[tuple[str, int, float]] = []
        native = FAR * MOST
        for (latent, script), speller in spellers().items():
            if script != spelling.script or scheme in WESTERN_SCHEMES:
                continue
            if (latent == "p" and scheme in KOREAN_SCHEMES) or (latent == "k" and scheme in CHINESE_SCHEMES):
                continue
            for reading in speller.readings(spelling):
                if len(reading.syllables) < 2 or reading.done:
                    continue
                segments = [
                    speller.group.segment(one, surname=not number) for number, one in enumerate(reading.syllables)
                ]
                kept = tuple(one for one in segments if one is not None)
                native = min(native, least_of(kept, speller.group.priors) + reading.cost)
                likely = names(kept, speller.group.priors, NEAR)
                found += [
                    (latent, int(key), float(cost) + reading.cost)
                    for key, cost in zip(likely.keys, likely.costs, strict=True)
                ]
        least = min((cost for _, _, cost in found), default=0.0)
        near = sorted((one for one in found if one[2] <= least + NEAR), key=lambda one: one[2])[: self.width]
        return tuple((latent, key, cost - least) for latent, key, cost in near), native


def _plainly(text: str, hangul: str) -> bool:
    """Whether a spelling without anything odd about it is one of a name in Hangul, syllable by syllable.

    Where it is, `Builder._agrees` would say so too, after ten times the work: this reading is always the cheapest.
    """
    found = _PLAIN.fullmatch(text)
    if found is None:
        return False
    pieces = text.lower().split(" ")
    parts = text.replace("-", " ").split(" ")
    if len(parts) != len(hangul) or not titles().isdisjoint(pieces) or not DOUBTFUL.isdisjoint(parts):
        return False
    script = "Latn" if found[1] else "Cyrl"
    return all(
        _is_spelled(one.lower(), sign, script, surname=not number)
        for number, (one, sign) in enumerate(zip(parts, hangul, strict=True))
    )


@lru_cache(maxsize=1 << 16)
def _is_spelled(part: str, sign: str, script: str, *, surname: bool) -> bool:
    """Whether letters may be a Hangul syllable."""
    if not is_hangul(sign) or len(part) > LONGEST:
        return False
    return _may_be(spellers()["k", script], part, {alphabets()["k"].code(as_it_sounds(sign))}, surname=surname)


def _may_be(speller: Speller, syllable: str, codes: set[int], *, surname: bool) -> bool:
    segment = speller.group.segment(syllable, surname=surname)
    return segment is not None and any(int(code) in codes for code in segment.codes)
