"""Who is meant by a spelling: candidates from the index, costs in nats, a score, a verdict, and a reason in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING, Any, Final, Literal

import numpy as np

from politburo.names.alphabet import BITS
from politburo.names.context import Context, shift
from politburo.names.index import Builder, Index, spellers, text_hash
from politburo.names.lattice import BUDGET, WIDE_BUDGET, Segment, bridged, costs_of, names
from politburo.names.normal import Spelling, plain, read
from politburo.names.other import Western, short_forms
from politburo.names.parse import Reading
from politburo.names.people import Person, listed
from politburo.names.reasons import in_words
from politburo.names.store import alphabets, bridges
from politburo.names.scripts import characters_apart, script_segments

if TYPE_CHECKING:
    from numpy.typing import NDArray

Verdict = Literal["match", "ambiguous", "new"]
SCALE: Final = 1.6  # nats by which a score falls to 1/e
ACCEPTED: Final = 0.3  # score below which nobody of the registry is meant
TIE: Final = 0.05  # nats within which two costs are the same
MARGIN: Final = 0.3  # nats between the first and the second below which they are a tie
RECORDED: Final = -0.5  # cost of a spelling that is recorded of the person as it stands
OVER: Final = -0.5  # cost of going over the bridge between the alphabets
FUZZY_BELOW: Final = 0.35  # best score below which one letter is let be wrong
NEAR_ENOUGH: Final = 2.4  # nats within which the best candidate makes a wider search needless
FEW: Final = 4000  # names of a space up to which every one is weighed
MOST_PATHS: Final = 6  # readings of a spelling that are followed
HOPEFUL: Final = 4.0  # nats above the likeliest reading beyond which a reading is not followed
HOPEFUL_FUZZY: Final = 3.0  # the same where a letter may be wrong
KEPT: Final = 64  # candidates that are looked at closely
WORST: Final = 9.0  # nats beyond which a candidate is not answered


@dataclass(frozen=True, slots=True)
class Match:
    """A person that may be meant: score in 0 to 1 (comparable across queries), cost in nats above the best imaginable
    reading, and why, in words."""

    id: str
    score: float
    cost: float
    why: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What a registry says of a spelling: match (one person fits), ambiguous (several do) or new (nobody does).

    Attributes:
        query: the spelling as given.
        verdict: match, ambiguous or new.
        matches: people, likeliest first.
        margin: nats between the first and the second person; infinite where there is one.
    """

    query: str
    verdict: Verdict
    matches: tuple[Match, ...]
    margin: float


@dataclass(frozen=True, slots=True)
class Path:
    """How candidates were reached: the reading, its segments, the group, and whether over the bridge."""

    reading: Reading
    segments: tuple[Segment, ...]
    group: tuple[str, str]
    over: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate: its person, its cost, how it was reached, and by which key."""

    person: int
    cost: float
    path: Path | None
    key: int
    note: str = ""


class Registry:
    """Finds people by spellings of their names.

    Build it from people (`{id, hangul?, hanja?, names: [{text, scheme?}]}` or `Person`) and ask `find`.
    """

    __slots__ = ("_every", "_western", "index", "people")

    def __init__(self, people: Iterable[Person | Mapping[str, Any]], *, index: Index | None = None) -> None:
        self.people: Sequence[Person] = people if isinstance(people, Sequence) and index is not None else listed(people)  # type: ignore[assignment] # a ready index comes with a sequence of persons
        self.index = index if index is not None else Builder(self.people).build()
        self._western = Western(self.index.bones)
        self._every: dict[tuple[str, int], tuple[int, tuple[NDArray[np.int64], ...]]] = {}

    def find(self, text: str, context: Context | None = None, k: int = 5) -> Answer:
        """Return who may be meant by a spelling.

        Args:
            text: a spelling in any script and scheme; a blank or odd one is answered as new.
            context: what else is known of the mention; it breaks ties and overrides no syllable.
            k: how many people at most.
        """
        spelling = read(text)
        found = self._found(spelling, context)
        if context is not None:
            found = [
                Found(one.person, one.cost + shift(context, self.people[one.person]), one.path, one.key, one.note)
                for one in found
            ]
        found = self._in_order(found, k)
        margin = found[1].cost - found[0].cost if len(found) > 1 else float("inf")
        matches = tuple(
            Match(self.people[one.person].id, score_of(one.cost), max(one.cost, 0.0), self._why(spelling, one))
            for one in found[:k]
        )
        return Answer(text, _verdict(matches, margin), matches, margin)

    def _in_order(self, found: list[Found], k: int) -> list[Found]:
        """Return candidates by cost; of those that cost the same, whoever has more spellings recorded comes first.

        A person of whom much is recorded is oftener spoken of; this only decides ties.
        """
        found.sort(key=lambda one: (one.cost, one.person))
        if not found:
            return found
        last = found[min(k, len(found)) - 1].cost + TIE
        tied = [one for one in found if one.cost <= last]
        records = {one.person: _recorded(self.people[one.person]) for one in tied}
        tied.sort(key=lambda one: (round(one.cost / TIE), -records[one.person], one.cost, one.person))
        return tied + found[len(tied) :]

    def _found(self, spelling: Spelling, context: Context | None) -> list[Found]:
        best: dict[int, Found] = {}
        if not spelling.words and not spelling.initials:
            return []
        _keep(best, self._recorded(spelling))
        _keep(best, self._by_syllables(spelling, context, fuzzy=False))
        least = min((one.cost for one in best.values()), default=WORST)
        if least > NEAR_ENOUGH and self._large():
            _keep(best, self._by_syllables(spelling, context, fuzzy=False, budget=WIDE_BUDGET))
            least = min((one.cost for one in best.values()), default=WORST)
        if spelling.script in {"Latn", "Cyrl"} and score_of(least) < 0.9:
            _keep(best, (Found(place, cost, None, 0, why) for place, cost, why in self._western.find(spelling)))
            least = min((one.cost for one in best.values()), default=WORST)
        if score_of(least) < FUZZY_BELOW:
            _keep(best, self._short(spelling))
            _keep(best, self._by_syllables(spelling, context, fuzzy=True))
        return [one for one in best.values() if one.cost < WORST]

    def _recorded(self, spelling: Spelling) -> list[Found]:
        """Return those of whom exactly this spelling is recorded (marks, hyphens and case aside)."""
        number = np.uint64(text_hash(spelling.text))
        texts = self.index.texts
        begin, end = np.searchsorted(texts, number, "left"), np.searchsorted(texts, number, "right")
        if begin == end:
            return []
        wanted = plain(spelling.text)
        found = []
        for place in self.index.text_persons[begin:end].tolist():
            for name in self.people[place].names:
                if plain(name.text) == wanted:
                    told = f" ({name.source})" if name.source else ""
                    found.append(Found(place, RECORDED, None, 0, f"recorded as {name.text}{told}"))
                    break
        return found

    def _large(self) -> bool:
        return any(len(one.keys) > FEW for one in self.index.spaces.values())

    def _reached(
        self, path: Path, priors: NDArray[np.float32], name: str, budget: float
    ) -> tuple[NDArray[np.int32], NDArray[np.float32], NDArray[np.int64]]:
        """Return persons of a space with costs and keys: of a small space all are weighed, of a large one the likely."""
        space = self.index.spaces[name]
        if len(space.keys) > FEW:
            likely = names(path.segments, priors, budget)
            return space.find(likely.keys, likely.costs)
        length = len(path.segments)
        if (name, length) not in self._every:
            self._every[name, length] = space.every(length)
        begin, codes = self._every[name, length]
        if not len(codes[0]):
            return space.find(codes[0], np.zeros(0, dtype=np.float32))
        costs = costs_of(codes, path.segments, priors, alphabets()[name[0]].size)
        near = np.flatnonzero(costs < costs.min() + WORST)
        return space.at(begin + near, costs[near])

    def _by_syllables(
        self, spelling: Spelling, context: Context | None, *, fuzzy: bool, budget: float = BUDGET
    ) -> list[Found]:
        paths = self._paths(spelling, context, fuzzy=fuzzy)
        if not paths:
            return []
        global_least = min(native for _, _, _, native in paths)
        persons, costs, keys, which = [], [], [], []
        for number, (path, priors, spaces, native) in enumerate(paths):
            offset = path.reading.cost - global_least + (OVER if path.over else 0.0)
            for name in spaces:
                one, spent, by = self._reached(path, priors, name, budget)
                if len(one):
                    persons.append(one)
                    costs.append(spent + np.float32(offset))
                    keys.append(by)
                    which.append(np.full(len(one), number))
        if not persons:
            return []
        every, cost = np.concatenate(persons), np.concatenate(costs)
        cost -= min(0.0, float(cost.min()))  # a registered name may be likelier than names are by their syllables alone
        key, path_of = np.concatenate(keys), np.concatenate(which)
        order = np.lexsort((cost, every))
        first = order[np.flatnonzero(np.diff(every[order], prepend=-1))]
        if len(first) > KEPT:
            first = first[np.argpartition(cost[first], KEPT)[:KEPT]]
        found = [
            Found(int(every[one]), float(cost[one]), paths[int(path_of[one])][0], int(key[one])) for one in first
        ]
        if spelling.script == "Hani":
            found = [
                Found(
                    one.person,
                    one.cost + characters_apart(spelling.tokens[0], self.people[one.person]),
                    one.path,
                    one.key,
                )
                for one in found
            ]
        return found

    def _paths(
        self, spelling: Spelling, context: Context | None, *, fuzzy: bool
    ) -> list[tuple[Path, NDArray[np.float32], tuple[str, ...], float]]:
        """Return ways to look the spelling up: path, priors of its schemes, spaces, cost of the best native reading."""
        spaces = self.index.spaces
        found: list[tuple[Path, NDArray[np.float32], tuple[str, ...], float]] = []
        if spelling.script in {"Hang", "Hani"}:
            for latent, segments, names_of in script_segments(spelling, fuzzy=fuzzy):
                priors = np.zeros(1, dtype=np.float32)
                path = Path(Reading((), 0.0), segments, (latent, spelling.script), over=False)
                found.append((path, priors, names_of, 0.0))
                if latent == "k" and len(spaces["p0"].keys):
                    over = tuple(bridged(one, bridges()["kp"], surname=not n) for n, one in enumerate(segments))
                    if all(len(one.codes) for one in over):
                        path = Path(Reading((), 0.0), over, (latent, spelling.script), over=True)
                        found.append((path, priors, ("p0",), 0.0))
            return found
        native: list[tuple[float, Reading, tuple[Segment, ...], tuple[str, str], NDArray[np.float32]]] = []
        for key, speller in spellers().items():
            if key[1] != spelling.script:
                continue
            priors = speller.group.priors if context is None else context.priors(speller.group)
            for reading in speller.readings(spelling, fuzzy=fuzzy):
                if len(reading.syllables) < 2 and not (fuzzy or len(spelling.tokens) > 1):
                    continue
                some = [speller.group.segment(one, surname=not n) for n, one in enumerate(reading.syllables)]
                segments = tuple(one for one in some if one is not None)
                if len(segments) == len(some):
                    native.append((_least(segments, priors) + reading.cost, reading, segments, key, priors))
        least = min((one[0] for one in native), default=0.0)
        native.sort(key=lambda one: one[0])
        for cost, reading, segments, key, priors in native[: MOST_PATHS * (4 if fuzzy else 1)]:
            if cost > least + (HOPEFUL_FUZZY if fuzzy else HOPEFUL):
                break
            found.append((Path(reading, segments, key, over=False), priors, (key[0],), cost))
            other, bridge = ("k0", "pk") if key[0] == "p" else ("p0", "kp")
            if len(spaces[other].keys):
                over = tuple(_crossed(one, bridge, surname=not n) for n, one in enumerate(segments))
                if all(len(one.codes) for one in over):
                    found.append((Path(reading, over, key, over=True), priors, (other,), cost))
        return found

    def _short(self, spelling: Spelling) -> list[Found]:
        """Return those whom a surname alone, or a surname with initials, may mean."""
        found = []
        for first, last, masks, cost, why in short_forms(spelling):
            for name in ("k", "p"):
                if masks is not None and name not in masks:
                    continue
                space = self.index.spaces[name]
                begin, end = np.searchsorted(space.keys, first[name]), np.searchsorted(space.keys, last[name])
                if begin == end:
                    continue
                keys = space.keys[begin:end]
                if masks is not None:
                    fits = np.ones(len(keys), dtype=bool)
                    for place, mask in enumerate(masks[name]):
                        shift_by = BITS * (len(masks[name]) - 1 - place)
                        fits &= mask[(keys >> shift_by) & ((1 << BITS) - 1)]
                    places = begin + np.flatnonzero(fits)
                else:
                    places = np.arange(begin, end)
                for place in places[:KEPT].tolist():
                    span = slice(space.starts[place], space.starts[place + 1])
                    found += [
                        Found(int(person), cost + float(more), None, 0, why)
                        for person, more in zip(space.persons[span], space.costs[span], strict=True)
                    ]
        return found

    def _why(self, spelling: Spelling, one: Found) -> str:
        if one.path is None:
            return one.note
        path = one.path
        return in_words(spelling, path.reading, path.segments, path.group, one.key, self.people[one.person], over=path.over)


_CROSSED: dict[tuple[int, str, bool], tuple[Segment, Segment]] = {}


def _crossed(segment: Segment, bridge: str, *, surname: bool) -> Segment:
    """Return a segment over the bridge, kept by the segment (segments live as long as the tables)."""
    key = (id(segment), bridge, surname)
    if key not in _CROSSED:
        _CROSSED[key] = (segment, bridged(segment, bridges()[bridge], surname=surname))
    return _CROSSED[key][1]


def _least(segments: tuple[Segment, ...], priors: NDArray[np.float32]) -> float:
    """Return the cost of the likeliest name that segments may be."""
    total = priors.copy()
    for one in segments:
        total = total + one.floor
    return float(total.min())


def _recorded(person: Person) -> int:
    """Return how many forms of a person's name are recorded."""
    return bool(person.hangul) + bool(person.hanja) + len(person.names)


def _keep(best: dict[int, Found], found: Iterable[Found]) -> None:
    for one in found:
        if one.person not in best or one.cost < best[one.person].cost:
            best[one.person] = one


def score_of(cost: float) -> float:
    """Return the score of a cost in nats: 1 for the best imaginable reading, falling by 1/e every 1.6 nats."""
    return min(1.0, exp(-cost / SCALE)) if cost > 0 else 1.0


def _verdict(matches: Sequence[Match], margin: float) -> Verdict:
    if not matches or matches[0].score < ACCEPTED:
        return "new"
    return "match" if margin >= MARGIN else "ambiguous"


