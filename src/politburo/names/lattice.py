"""Compiled tables: from a spelled syllable to what it may stand for, and from such syllables to the likeliest names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import BITS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from politburo.names.schemes import Scheme, Spellings

FAR: Final = 9.0  # cost of a syllable that a scheme does not spell so
MIXED: Final = 2.2  # cost of mixing schemes in one name
NO_SURNAME: Final = 1.2  # cost of reading the first syllable as no surname
BUDGET: Final = 3.3  # nats above the likeliest name beyond which names are not looked up at first
WIDE_BUDGET: Final = 7.0  # the same where nothing was found
MOST_NAMES: Final = 3000  # names of one reading that are kept


@dataclass(frozen=True, slots=True)
class Segment:
    """What a spelled syllable may be.

    Attributes:
        codes: the syllables.
        costs: for each scheme (the last row: any scheme) the cost of each.
        floor: for each scheme the least cost, rare syllables counted dearer: what a name of no one in particular costs.
        least: for each scheme the least cost.
        turned: the costs with a column for each scheme.
    """

    codes: NDArray[np.int64]
    costs: NDArray[np.float32]
    floor: NDArray[np.float32]
    least: NDArray[np.float32] = field(init=False)
    turned: NDArray[np.float32] = field(init=False)

    def __post_init__(self) -> None:
        least = self.costs.min(axis=1) if len(self.codes) else np.full(len(self.costs), FAR, dtype=np.float32)
        object.__setattr__(self, "least", least)
        object.__setattr__(self, "turned", np.ascontiguousarray(self.costs.T))


@dataclass(frozen=True, slots=True)
class Names:
    """Candidate names: keys, least costs, and the row of the scheme that gives the least cost."""

    keys: NDArray[np.int64]
    costs: NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Flat:
    """A compiled table: spelled syllables; codes, rows of schemes and costs of the i-th from starts[i] on."""

    spellings: tuple[str, ...]
    starts: NDArray[np.int32]
    codes: NDArray[np.int16]
    rows: NDArray[np.int8]
    costs: NDArray[np.float32]


def flat(tables: list[dict[str, Spellings]], code: dict[str, int]) -> Flat:
    """Compile the tables of the schemes of a group, one row a scheme."""
    found: dict[str, list[tuple[int, int, float]]] = defaultdict(list)
    for row, table in enumerate(tables):
        for syllable, ways in table.items():
            number = code[syllable]
            for spelling, cost in ways.items():
                found[spelling].append((number, row, cost))
    spellings = tuple(sorted(found))
    codes, rows, costs = zip(*chain.from_iterable(found[one] for one in spellings), strict=True)
    return Flat(
        spellings,
        np.cumsum([0, *(len(found[one]) for one in spellings)]).astype(np.int32),
        np.array(codes, dtype=np.int16),
        np.array(rows, dtype=np.int8),
        np.array(costs, dtype=np.float32),
    )


@dataclass
class Group:
    """The schemes of one script for one alphabet, compiled for surnames (s) and given names (g)."""

    latent: str
    schemes: tuple[Scheme, ...]
    tables: dict[str, Flat]
    rarity: dict[str, NDArray[np.float32]]
    priors: NDArray[np.float32] = field(init=False)
    known: dict[str, dict[str, int]] = field(init=False)
    _segments: dict[tuple[str, bool], Segment | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.priors = np.array([*(one.prior for one in self.schemes), MIXED], dtype=np.float32)
        self.known = {
            where: {spelling: place for place, spelling in enumerate(table.spellings)}
            for where, table in self.tables.items()
        }

    @cached_property
    def every(self) -> tuple[str, ...]:
        """All spelled syllables."""
        return tuple(dict.fromkeys(one for table in self.known.values() for one in table))

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each spelled syllable among all."""
        return {one: place for place, one in enumerate(self.every)}

    @cached_property
    def usual(self) -> dict[bool, NDArray[np.float32]]:
        """For all spelled syllables, as surnames (True) or not: what the likeliest costs, 2 FAR where there is none."""
        found = {}
        for surname, tables in ((True, (("s", 0.0), ("g", NO_SURNAME))), (False, (("g", 0.0),))):
            costs = np.full(len(self.every), 2 * FAR, dtype=np.float32)
            for where, extra in tables:
                table = self.tables[where]
                whose = np.repeat([self.places[one] for one in table.spellings], np.diff(table.starts))
                spent = table.costs + self.priors[table.rows] + self.rarity[where][table.codes] + extra
                np.minimum.at(costs, whose, spent.astype(np.float32))
            found[surname] = costs
        return found

    def spells(self, text: str, *, surname: bool) -> bool:
        """Whether some scheme spells a syllable so."""
        return text in self.known["g"] or (surname and text in self.known["s"])

    def segment(self, text: str, *, surname: bool) -> Segment | None:
        """Return what a spelled syllable may be in the first (surname) or another place, None if nothing."""
        key = (text, surname)
        if key not in self._segments:
            self._segments[key] = self._made(text, surname=surname)
        return self._segments[key]

    def _made(self, text: str, *, surname: bool) -> Segment | None:
        parts = []
        for where, extra in (("s", 0.0), ("g", NO_SURNAME)) if surname else (("g", 0.0),):
            place = self.known[where].get(text)
            if place is not None:
                table = self.tables[where]
                span = slice(table.starts[place], table.starts[place + 1])
                parts.append((table.codes[span], table.rows[span], table.costs[span] + extra))
        if not parts:
            return None
        codes = np.concatenate([one[0] for one in parts])
        unique, place_of = np.unique(codes, return_inverse=True)
        costs = np.full((len(self.schemes) + 1, len(unique)), FAR, dtype=np.float32)
        np.minimum.at(
            costs,
            (np.concatenate([one[1] for one in parts]), place_of),
            np.concatenate([one[2] for one in parts]).astype(np.float32),
        )
        costs[-1] = (costs[:-1] + self.priors[:-1, None] * 0.5).min(axis=0)
        floor = (costs + self.rarity["s" if surname else "g"][unique]).min(axis=1)
        return Segment(unique.astype(np.int64), costs, floor)


def names(segments: Sequence[Segment], priors: NDArray[np.float32], budget: float = BUDGET) -> Names:
    """Return the names that a row of segments may be, each with its least cost over the schemes, within a budget.

    A name keeps to one scheme, or pays for mixing them (the last row of each segment). What is left out at each
    step could not have come within the budget: the least costs of the syllables to come are counted.
    """
    total = priors + sum(one.least for one in segments)
    most = float(total.min()) + budget
    rows = total <= most
    total = total[rows]
    keys = np.zeros(1, dtype=np.int64)
    spent = priors[rows][:, None]
    ahead = total - priors[rows]
    for segment in segments:
        least = segment.least[rows]
        costs = segment.costs[rows]
        near = (costs + (total - least)[:, None]).min(axis=0) <= most
        ahead = ahead - least
        spent = (spent[:, :, None] + costs[:, None, near]).reshape(len(total), -1)
        keys = ((keys << BITS)[:, None] | segment.codes[near][None, :]).ravel()
        kept = (spent + ahead[:, None]).min(axis=0) <= most
        keys, spent = keys[kept], spent[:, kept]
        if len(keys) > MOST_NAMES:
            nearest = np.argpartition((spent + ahead[:, None]).min(axis=0), MOST_NAMES)[:MOST_NAMES]
            keys, spent = keys[nearest], spent[:, nearest]
    return Names(keys, spent.min(axis=0))


def least_of(segments: Sequence[Segment], priors: NDArray[np.float32]) -> float:
    """Return the cost of the likeliest name that segments may be, rare syllables counted dearer."""
    total = priors.copy()
    for one in segments:
        total += one.floor
    return float(total.min())


def spelled_of(
    codes: Sequence[NDArray[np.int64]], segments: Sequence[Segment], priors: NDArray[np.float32], size: int
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return which of some names (their codes, syllable by syllable) segments may be, and what each of those costs.

    For few names, every one is weighed whose syllables all stand in their segments; the others would be too dear.

    Args:
        codes: for each syllable the codes of all names.
        segments: what the spelled syllables may be.
        priors: costs of the schemes.
        size: number of codes of the alphabet.
    """
    places = np.arange(0)
    for number, (column, segment) in enumerate(zip(codes, segments, strict=True)):
        among = np.zeros(size, dtype=bool)
        among[segment.codes] = True
        places = places[among[column[places]]] if number else among[column].nonzero()[0]
        if not len(places):
            return places, np.zeros(0, dtype=np.float32)
    total = priors + sum(one.least for one in segments)
    rows = (total <= float(total.min()) + FAR).nonzero()[0]
    spent = np.repeat(priors[rows][:, None], len(places), axis=1)
    for column, segment in zip(codes, segments, strict=True):
        spent += segment.costs[rows][:, segment.codes.searchsorted(column[places])]
    least: NDArray[np.float32] = spent.min(axis=0)
    return places, least


def bridged(segment: Segment, bridge: Bridge, *, surname: bool) -> Segment:
    """Return a segment of one alphabet as a segment of the other."""
    table = bridge.surname if surname else bridge.given
    rows = table[segment.codes]  # (n, size of the other alphabet)
    reached = np.flatnonzero((rows < FAR).any(axis=0))
    if not len(reached):
        none = np.zeros((len(segment.costs), 0), dtype=np.float32)
        return Segment(reached.astype(np.int64), none, segment.floor)
    costs = (segment.costs[:, :, None] + rows[None, :, reached]).min(axis=1)
    return Segment(reached.astype(np.int64), costs.astype(np.float32), segment.floor)


@dataclass(frozen=True, slots=True)
class Bridge:
    """From the codes of one alphabet to those of the other: what each pair costs in a surname and in a given name."""

    surname: NDArray[np.float32]
    given: NDArray[np.float32]
