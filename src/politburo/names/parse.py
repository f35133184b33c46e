"""Readings of a spelling as a row of syllables: where syllables end, which is the surname, what may be damaged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from politburo.names.alphabet import MOST
from politburo.names.deletions import Deletions
from politburo.names.lattice import FAR, Group
from politburo.names.normal import Spelling, unmarked

SWAPPED = 0.9  # cost of reading the last word as the surname
SWAPPED_LONG = 2.2  # the same where three or more words stand apart
SPLIT = 2.0  # cost of dividing what could be one syllable
JOINED = 1.6  # cost of reading one word without any mark of division as a whole name
ENDING = 0.7  # cost of taking a Russian ending away
EDIT = 2.6  # cost of one letter wrong in a name
LIKE = 1.5  # the same where the letters look alike
MOST_READINGS = 12
LONGEST = 8  # letters of a spelled syllable
LENGTHS = (0.0, 0.0, 0.5, 0.0, 1.8, 4.0)  # cost of reading joined syllables as a name of so many
MOST_REPAIRS = (40, 320)  # readings with a letter wrong, in a large and in a small registry
MOST_CLOSE = (16, 80)  # spellings near a piece that are tried
MOST_TWICE = 24  # ways to read each of two parts with a letter wrong
ENDINGS = ("ого", "ому", "ом", "ем", "ём", "ым", "им", "ой", "ей", "ою", "а", "у", "е", "я", "ю", "ы", "и")
# The cases that each ending may stand for: two words of a name stand in one case.
_BY_CASE = {
    "genitive": "ого а я ы и ой ей",
    "dative": "ому у ю е ой ей",
    "instrumental": "ом ем ём ым им ой ей ою",
    "prepositional": "ом ем е ой ей и",
}
CASES = {one: frozenset(case for case, ends in _BY_CASE.items() if one in ends.split()) for one in ENDINGS}
ALIKE = tuple(
    frozenset(pair.split("/"))
    for pair in (
        *("c/e", "i/l", "h/b", "n/u", "o/a", "rn/m", "cl/d", "v/y", "f/t", "g/q", "a/e", "o/e"),
        *("g/k", "b/p", "d/t", "j/ch", "z/c", "dzh/ch", "dz/ch", "zh/ch", "к/г", "т/д", "п/б", "дж/ч", "дз/ч", "чж/ч"),
        *("и/н", "п/н", "н/к", "е/с", "о/с", "ш/щ", "ь/ы", "л/п", "в/б", "и/й"),
    )
)

_LOOKS = {
    one: tuple(two for pair in ALIKE if one in pair for two in pair - {one})
    for one in {one for pair in ALIKE for one in pair}
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A spelling as a row of spelled syllables, what that reading costs in nats, and what was done for it, in words."""

    syllables: tuple[str, ...]
    cost: float
    done: str = ""


class Speller:
    """Finds the readings of spellings in one group of schemes; what it learns of a word it keeps."""

    __slots__ = ("_deletions", "_near", "_split", "group")

    def __init__(self, group: Group) -> None:
        self.group = group
        self._split = lru_cache(maxsize=1 << 17)(self._divided)
        self._near = lru_cache(maxsize=1 << 14)(self._repaired)
        self._deletions: Deletions | None = None

    def prepare(self) -> Deletions:
        """Return what near spellings are found by, made when first asked for."""
        if self._deletions is None:
            self._deletions = Deletions(self.group.every)
        return self._deletions

    def readings(self, spelling: Spelling, *, fuzzy: bool = False, many: bool = False) -> list[Reading]:
        """Return the readings of a spelling, cheapest first; `fuzzy` lets one letter be wrong, `many` tries more."""
        words = spelling.words
        if not words or len(spelling.tokens) > MOST:
            return []
        found = self._read(words, fuzzy=fuzzy, many=many)
        if len(words) == 1 and len(words[0]) == 1:
            found = [
                Reading(one.syllables, one.cost + (JOINED if len(one.syllables) > 1 else 0.0), one.done)
                for one in found
            ]
        if len(words) > 1 and not spelling.comma:
            extra = SWAPPED if len(words) == 2 else SWAPPED_LONG
            found += [
                Reading(one.syllables, one.cost + extra, "surname last")
                for one in self._read((words[-1], *words[:-1]), fuzzy=fuzzy, many=many)
            ]
        if spelling.script == "Cyrl":
            found += self._without_endings(words)
        best: dict[tuple[str, ...], Reading] = {}
        for one in sorted(found, key=lambda reading: reading.cost):
            best.setdefault(one.syllables, one)
        return list(best.values())[: MOST_REPAIRS[many] if fuzzy else MOST_READINGS]

    def _without_endings(self, words: tuple[tuple[str, ...], ...]) -> list[Reading]:
        return [
            Reading(reading.syllables, reading.cost + cost, done)
            for changed, cost, done in stems_of(words)
            for reading in self._read(changed, fuzzy=False)
        ]

    def _read(self, words: tuple[tuple[str, ...], ...], *, fuzzy: bool, many: bool = False) -> list[Reading]:
        parts = [part for word in words for part in word]
        whole: list[list[tuple[tuple[str, ...], float, str]]] = [
            [(way, cost, "") for way, cost in self._split(part, not number)] for number, part in enumerate(parts)
        ]
        unread = [number for number, ways in enumerate(whole) if not ways]
        if not fuzzy:
            return [] if unread else _products(whole)
        found: list[Reading] = []
        if len(unread) > 1:
            return self._joined(words) + (self._twice(parts, whole, unread) if many else [])
        for number in unread or range(len(parts)):
            near = list(self._near(parts[number], not number, many))
            if near:
                found += _products([*whole[:number], near, *whole[number + 1 :]])
        return found + self._joined(words) if unread else found

    def _twice(
        self, parts: list[str], whole: list[list[tuple[tuple[str, ...], float, str]]], unread: list[int]
    ) -> list[Reading]:
        """Read two parts with a letter wrong in each."""
        many = True
        if len(unread) > 2:
            return []
        ways = [list(self._near(parts[one], not one, many))[:MOST_TWICE] for one in unread]
        if not all(ways):
            return []
        return _products([ways[unread.index(n)] if n in unread else kept for n, kept in enumerate(whole)])

    def _joined(self, words: tuple[tuple[str, ...], ...]) -> list[Reading]:
        """Read parts that are no syllables, as scanning divides them, joined with what follows."""
        if sum(map(len, words)) < 2:
            return []
        parts = [part for word in words for part in word]
        found: list[Reading] = []
        for place in range(len(parts) - 1):
            joined = (*parts[:place], parts[place] + parts[place + 1], *parts[place + 2 :])
            ways = [self._split(part, not number) for number, part in enumerate(joined)]
            if all(ways):
                found += [
                    Reading(
                        tuple(one for way, _ in chosen for one in way),
                        sum(cost for _, cost in chosen) + EDIT / 2,
                        "wrongly divided",
                    )
                    for chosen in product(*ways)
                ]
        return found

    def _divided(self, part: str, surname: bool) -> tuple[tuple[tuple[str, ...], float], ...]:  # noqa: FBT001 - a key of the cache
        for one in variants_of(part):
            ways = self._ways(one, surname=surname, room=4)
            if ways:
                # What is one syllable is divided in two at most.
                whole = any(len(way) == 1 for way in ways)
                kept = [way for way in ways if len(way) < 3] if whole else ways
                return tuple((way, SPLIT * (len(way) - 1) if whole else 0.0) for way in kept)
        return ()

    def _ways(self, rest: str, *, surname: bool, room: int) -> list[tuple[str, ...]]:
        if not rest:
            return [()]
        if not room:
            return []
        found: list[tuple[str, ...]] = []
        for length in range(1, min(len(rest), LONGEST) + 1):
            head = rest[:length]
            if self.group.spells(head, surname=surname):
                tail = rest[length:].removeprefix("'") if not head.endswith("'") else rest[length:]
                found += [(head, *more) for more in self._ways(tail, surname=False, room=room - 1)]
        return found

    def _repaired(self, part: str, surname: bool, many: bool) -> tuple[tuple[tuple[str, ...], float, str], ...]:  # noqa: FBT001 - a key of the cache
        """Return ways to read a part with one letter wrong in one of its syllables."""
        bare = unmarked(part.replace("'", ""))
        if len(bare) > 14:
            return ()
        found: list[tuple[tuple[str, ...], float, str]] = []
        before = [self._ways(bare[:place], surname=surname, room=2) for place in range(len(bare))]
        after = [self._ways(bare[place:], surname=False, room=2) for place in range(len(bare) + 1)]
        for begin in range(len(bare)):
            for end in range(begin + 1, min(len(bare), begin + 8) + 1):
                if before[begin] and after[end]:
                    for other, cost in self._close(
                        bare[begin:end], surname=surname and not begin, most=MOST_CLOSE[many]
                    ):
                        found += [
                            ((*one, other, *two), cost + 0.6 * (len(one) + len(two)), f"{other} for {bare[begin:end]}")
                            for one in before[begin]
                            for two in after[end]
                        ]
        return tuple(sorted(found, key=lambda way: (way[1], way[0]))[: MOST_REPAIRS[many]])

    def _close(self, piece: str, *, surname: bool, most: int) -> list[tuple[str, float]]:
        """Return spelled syllables one letter away from a piece: those by letters that look alike, then the usual."""
        if len(piece) < 2 and most < MOST_CLOSE[1]:
            return []  # too much in a large registry is one letter away from one letter
        deletions, usual = self.prepare(), self.group.usual[surname]
        found = {other: LIKE for other in _alike(piece) if self.group.spells(other, surname=surname)}
        cuts = _cuts(piece)
        places = deletions.of(piece, *cuts)
        near = places[usual[places] < FAR]
        names = {deletions.spellings[one]: float(usual[one]) for one in near.tolist()}
        for cut in cuts:
            place = self.group.places.get(cut)
            if place is not None and usual[place] < FAR:
                names[cut] = float(usual[place])
        room = most - len(found)
        for other in (piece[:n] + piece[n + 1] + piece[n] + piece[n + 2 :] for n in range(len(piece) - 1)):
            place = self.group.places.get(other)
            if place is not None and usual[place] < FAR:
                names[other] = float(usual[place])
        for other in sorted(names, key=lambda one: (names[one], one)):
            if room > 0 and other not in found and other != piece and abs(len(other) - len(piece)) <= 1:
                found[other] = EDIT
                room -= 1
        return list(found.items())


def variants_of(part: str) -> list[str]:
    """Return the forms of a part that are tried one after the other: as it is, without marks, with v for ü."""
    bare = part.replace("'", "")
    plain = unmarked(bare)
    return list(dict.fromkeys((part, bare, unmarked(part), plain, plain.replace("v", "ü"), bare.replace("ъ", ""))))


def stems_of(
    words: tuple[tuple[str, ...], ...],
) -> Iterator[tuple[tuple[tuple[str, ...], ...], float, str]]:
    """Yield the words without a Russian ending of the last, the first or both; what that costs, and how it is told."""
    last = len(words) - 1
    for place in {last, 0}:
        for stem, ending in _stems(words[place][-1]):
            yield _with(words, place, stem), ENDING, f"without the ending -{ending}"
    if last:
        for (one, ending), (two, other) in product(_stems(words[0][-1]), _stems(words[last][-1])):
            if CASES[ending] & CASES[other]:
                changed = _with(_with(words, 0, one), last, two)
                yield changed, ENDING * 1.5, f"without the endings -{ending}, -{other}"


def _with(words: tuple[tuple[str, ...], ...], place: int, stem: str) -> tuple[tuple[str, ...], ...]:
    return (*words[:place], (*words[place][:-1], stem), *words[place + 1 :])


def _stems(word: str) -> list[tuple[str, str]]:
    """Return what a word may be without a Russian ending, and the ending."""
    found = []
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + (ending[0] not in "яюеё"):
            stem = word[: -len(ending)]
            stems = [*[stem] * (len(stem) > 1), *[stem + "й"] * (ending[0] in "яюеё")]
            if ending[0] in "яюеи":
                stems.append(stem + "ь")
            found += [(one, ending) for one in stems]
    return found


def _products(choices: list[list[tuple[tuple[str, ...], float, str]]]) -> list[Reading]:
    """Return every row of syllables that choices for each part give, the longest left out."""
    if all(len(ways) == 1 and len(ways[0][0]) == 1 for ways in choices):
        done = "; ".join(ways[0][2] for ways in choices if ways[0][2])
        return [Reading(tuple(ways[0][0][0] for ways in choices), sum(ways[0][1] for ways in choices), done)]
    rows: list[tuple[tuple[str, ...], float, str]] = [((), 0.0, "")]
    for ways in choices:
        rows = [
            (before + way, cost + more, f"{told}; {done}" if told and done else told or done)
            for before, cost, told in rows
            for way, more, done in ways
            if len(before) + len(way) <= MOST
        ]
    joined = any(len(way) > 1 for ways in choices for way, _, _ in ways)
    return [Reading(way, cost + LENGTHS[len(way)] if joined else cost, done) for way, cost, done in rows]


def _cuts(text: str) -> set[str]:
    return {text[:place] + text[place + 1 :] for place in range(len(text))} if len(text) > 1 else set()


def _alike(text: str) -> Iterator[str]:
    """Yield a text with one letter (or two that look like one) turned into what looks like it."""
    for place in range(len(text)):
        for size in (1, 2, 3):
            for other in _LOOKS.get(text[place : place + size], ()) if place + size <= len(text) else ():
                yield text[:place] + other + text[place + size :]
