"""The compiled look-up as a registry uses it: a spelling goes in as numbers, people come out with costs and reasons."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from politburo.names import western
from politburo.names.alphabet import MOST
from politburo.names.normal import Spelling
from politburo.names.parse import SWAPPED, SWAPPED_LONG, stems_of, variants_of
from politburo.names.paths import HOPEFUL, HOPEFUL_WIDE, MOST_PATHS, MOST_PATHS_WIDE, Hit
from politburo.names.quick import layout as at
from politburo.names.quick.store import machine, tables
from politburo.names.quick.tables import FIRST, ORDER
from politburo.names.western import OTHER_SOUND, VOWEL_ALONE, VOWELS, near_sounds

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from politburo.names.index import Space
    from politburo.names.lattice import Segment

SPACES: Final = ("k", "p", "k0", "p0")


class Work:
    """Working room of the compiled code, one for a process; a lock keeps it to one look-up at a time."""

    __slots__ = ("addresses", "answer", "arrays", "counted", "lock", "row")

    def __init__(self) -> None:
        self.lock = Lock()
        self.arrays = (
            np.zeros(at.WORK, dtype=np.int64),
            np.zeros(at.F_WORK, dtype=np.float32),
            np.zeros(at.KEPT * at.OUT, dtype=np.int64),
            np.zeros(at.KEPT + 1, dtype=np.float32),
        )
        self.addresses = tuple(one.ctypes.data for one in self.arrays)
        self.row = np.zeros(at.SOUNDS)
        self.counted = np.zeros(2, dtype=np.int64)  # what a call returns, and a place for faults (there are none)
        self.answer = self.counted.ctypes.data, self.counted.ctypes.data + 8


_WORK: Final[list[Work]] = []


def work() -> Work:
    """Return the working room."""
    if not _WORK:
        _WORK.append(Work())
    return _WORK[0]


class Quick:
    """The spaces of a registry one after another, ready for the compiled look-up."""

    __slots__ = ("_addresses", "_arrays", "_begins", "_tables")

    def __init__(self, spaces: Mapping[str, Space]) -> None:
        found = [spaces[name] for name in SPACES]
        begins = np.cumsum([[0, 0], *([len(one.keys), len(one.persons)] for one in found)], axis=0).astype(np.int64)
        self._begins = {name: int(begins[number, 0]) for number, name in enumerate(SPACES)}
        made = tables()
        self._tables = made
        self._arrays = (
            made.numbers,
            made.costs,
            np.ascontiguousarray(begins.ravel()),
            np.concatenate([one.keys for one in found]).astype(np.int64),
            np.concatenate([one.starts for one in found]).astype(np.int32),
            np.concatenate([one.persons for one in found]).astype(np.int32),
            np.concatenate([one.costs for one in found]).astype(np.float32),
        )
        self._addresses = tuple(one.ctypes.data for one in self._arrays)
        machine()
        work()

    def find(
        self, spelling: Spelling, priors: Sequence[NDArray[np.float32]], budget: float, *, wide: bool = False
    ) -> list[Hit] | None:
        """Return whom a spelling in Latin or Cyrillic letters may mean; None where there was no room for its readings.

        Args:
            spelling: the spelling.
            priors: costs of the schemes of the script's two groups, Korean first.
            budget: nats above the likeliest name within which names are looked up.
            wide: whether less likely readings are followed too.
        """
        if not 0 < len(spelling.tokens) <= MOST:
            return []
        asked = _asked(spelling, priors, budget, wide=wide)
        if asked is None:
            return None
        numbers, costs, done = asked
        room = work()
        with room.lock:
            first, second, *rest = self._addresses
            asked_at = numbers.ctypes.data, costs.ctypes.data
            failed = machine()["look"](*room.answer, first, second, *asked_at, *rest, *room.addresses)
            count = int(room.counted[0])
            if failed or count < 0:
                return None
            held = room.arrays[2][: count * at.OUT].reshape(count, at.OUT).tolist()
            spent = room.arrays[3][:count].tolist()
            paths = {row[2] // 2: self._path(room.arrays[0], row[2] // 2) for row in held}
        least = min(0.0, min(spent, default=0.0))  # a registered name may be likelier than names are by syllables alone
        found = []
        for (person, key, path, row), cost in zip(held, spent, strict=True):
            group, syllables, arranged = paths[path // 2]
            found.append(Hit(person, cost - least, key, group, syllables, done[arranged], row, bool(path % 2)))
        return found

    def _path(self, numbers: NDArray[np.int64], path: int) -> tuple[tuple[str, str], tuple[str, ...], int]:
        """Return group, syllables and arrangement of a path."""
        begin = at.PATHS_AT + path * at.PATH
        row = numbers[begin : begin + at.PATH].tolist()
        spellings = self._tables.spellings[row[0]]
        return ORDER[row[0]], tuple(spellings[one] for one in row[2 : 2 + row[1]]), row[7]

    def reached(
        self, space: str, segments: Sequence[Segment], priors: NDArray[np.float32], budget: float
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return the places in a space of the names that segments may be, with costs, within a budget of the likeliest.

        The same names as `lattice.names` finds, without listing those that nobody bears.
        """
        rows = len(priors)
        steps, codes_at, costs_at = [], 0, 0
        for one in segments:
            steps += [len(one.codes), codes_at, costs_at, costs_at + one.turned.size]
            codes_at += len(one.codes)
            costs_at += one.turned.size + rows
        numbers = np.array(steps, dtype=np.int64)
        codes = np.concatenate([one.codes for one in segments])
        costs = np.concatenate([part for one in segments for part in (one.turned.ravel(), one.least)])
        room = work()
        with room.lock:
            machine()["walk"](
                *room.answer,
                self._addresses[3],
                self._begins[space],
                int(self._arrays[2][2 * SPACES.index(space) + 2]) - self._begins[space],
                codes.ctypes.data,
                costs.ctypes.data,
                numbers.ctypes.data,
                0,
                len(segments),
                rows,
                priors.ctypes.data,
                0,
                budget,
                *room.addresses[:2],
            )
            found = int(room.counted[0])
            places = room.arrays[0][at.HITS_AT : at.HITS_AT + found].copy()
            spent = room.arrays[1][at.F_HITS : at.F_HITS + found].copy()
        return places, spent


@cache
def _sounds() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return what each sound costs alone, and what it costs that one stands for another, by their ASCII codes."""
    alone = np.ones(128)
    alone[[ord(one) for one in VOWELS]] = VOWEL_ALONE
    other = np.full((128, 128), OTHER_SOUND)
    for code in range(128):
        for right, cost in near_sounds(chr(code)).items():
            other[code, ord(right)] = cost
    return alone, other


def distance(one: str, two: str, limit: float = math.inf) -> float:
    """Return how far two rows of sounds are from each other, to the last bit as `western.distance` does."""
    if not (one.isascii() and two.isascii()) or max(len(one), len(two)) >= at.SOUNDS:
        return western.distance(one, two, limit)
    if VOWEL_ALONE * abs(len(one) - len(two)) > limit:
        return math.inf
    room, entry, alone, other, row = _compared()
    with room.lock:
        entry(*room.answer, one.encode(), len(one), two.encode(), len(two), alone, other, min(limit, 1e8), row)
        found = float(room.row[0])
    return found if found < 1e8 else math.inf


@cache
def _compared() -> tuple[Work, Any, int, int, int]:
    """Return what sounds are compared with: room, machine code, and where costs and room stand."""
    alone, other = _sounds()
    return work(), machine()["distance"], alone.ctypes.data, other.ctypes.data, work().row.ctypes.data


def _asked(
    spelling: Spelling, priors: Sequence[NDArray[np.float32]], budget: float, *, wide: bool
) -> tuple[NDArray[np.int64], NDArray[np.float32], list[str]] | None:
    """Return a spelling as the compiled code is asked it, and what is done in each arrangement; None: too many."""
    parts: dict[str, int] = {}
    arranged = list(_arrangements(spelling))
    rows: list[int] = []
    for words, _, joined, _ in arranged:
        ids = [parts.setdefault(part, len(parts)) for part in words]
        rows += [len(ids), *ids, *([0] * (MOST - len(ids))), joined]
    if len(parts) > at.MOST_PARTS or len(arranged) > at.MOST_ARRANGED:
        return None
    head = [FIRST[spelling.script], len(parts), len(arranged), 1 if len(spelling.tokens) > 1 else 2]
    begin = at.Q_HEAD + 2 * len(parts) + len(rows)
    listed = [variants_of(part) for part in parts]
    place = begin + 2 * sum(map(len, listed))
    where: list[int] = []
    spans: list[int] = []
    letters: list[int] = []
    for forms in listed:
        where += [begin + len(spans), len(forms)]
        for form in forms:
            spans += [place + len(letters), len(form)]
            letters += map(ord, form)
    costs = np.zeros(at.QUERY_COSTS, dtype=np.float32)
    costs[: len(arranged)] = [cost for _, cost, _, _ in arranged]
    for number, one in enumerate(priors):
        first = at.MOST_ARRANGED + number * at.MOST_PRIORS
        costs[first : first + len(one)] = one
    costs[at.BUDGET_AT] = budget
    costs[at.HOPEFUL_AT], costs[at.MOST_AT] = (HOPEFUL_WIDE, MOST_PATHS_WIDE) if wide else (HOPEFUL, MOST_PATHS)
    return np.array(head + where + rows + spans + letters, dtype=np.int64), costs, [done for *_, done in arranged]


def _arrangements(spelling: Spelling) -> Iterator[tuple[list[str], float, int, str]]:
    """Yield the parts in some order, what that costs, whether one word may be a whole name, and what was done."""
    words = spelling.words
    alone = len(words) == 1 and len(words[0]) == 1
    yield [part for word in words for part in word], 0.0, int(alone), ""
    if len(words) > 1 and not spelling.comma:
        cost = SWAPPED if len(words) == 2 else SWAPPED_LONG
        yield [part for word in (words[-1], *words[:-1]) for part in word], cost, 0, "surname last"
    if spelling.script == "Cyrl":
        for changed, cost, done in stems_of(words):
            yield [part for word in changed for part in word], cost, 0, done
