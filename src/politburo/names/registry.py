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
from politburo.names.lattice import BUDGET, FAR, WIDE_BUDGET, spelled_of
from politburo.names.normal import Spelling, plain, read
from politburo.names.other import Western, short_forms
from politburo.names.paths import OVER, Hit, Path, hit_of, paths_of, priors_of
from politburo.names.people import Person, listed
from politburo.names.reasons import in_words
from politburo.names.scripts import characters_apart
from politburo.names.store import alphabets

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from politburo.names.quick.look import Quick

Verdict = Literal["match", "ambiguous", "new"]
SCALE: Final = 1.6  # nats by which a score falls to 1/e
ACCEPTED: Final = 0.3  # score below which nobody of the registry is meant
TIE: Final = 0.05  # nats within which two costs are the same
MARGIN: Final = 0.3  # nats between the first and the second below which they are a tie
RECORDED: Final = -0.5  # cost of a spelling that is recorded of the person as it stands
FUZZY_BELOW: Final = 0.35  # best score below which one letter is let be wrong
NEAR_ENOUGH: Final = 2.4  # nats within which the best candidate makes a wider search needless
HARDLY: Final = 3.6  # nats above which more wrong letters are tried in a small registry
FEW: Final = 4000  # names of a space up to which every one is weighed
OFTEN: Final = 20  # spellings compared by sounds from which it is worth a tenth of a second to open machine code
KEPT: Final = 64  # candidates that are looked at closely
BARELY: Final = 0.3  # least cost over the bridge: recorded characters that fit come first
PLAIN: Final = 0.6  # score from which a spelling that is syllables is not tried as another language's
WORST: Final = 9.0  # nats beyond which a candidate is not answered
NOBODY: Final = np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.int64)


@dataclass(frozen=True, slots=True)
class Match:
    """A person that may be meant.

    Attributes:
        id: the person.
        score: 0 to 1, comparable across queries.
        cost: nats above the best imaginable reading.
        why: the reason in words.
    """

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
class Found:
    """A candidate: its person, its cost, how it was reached, and by which key."""

    person: int
    cost: float
    path: Path | Hit | None
    key: int
    note: str = ""


class Registry:
    """Finds people by spellings of their names.

    Build it from people (`{id, hangul?, hanja?, names: [{text, scheme?}]}` or `Person`) and ask `find`.
    """

    __slots__ = ("_compared", "_every", "_most", "_quick", "_western", "index", "people")

    def __init__(self, people: Iterable[Person | Mapping[str, Any]], *, index: Index | None = None) -> None:
        self.people: Sequence[Person] = people if isinstance(people, Sequence) and index is not None else listed(people)
        self.index = index if index is not None else Builder(self.people).build()
        self._most = max(len(one.keys) for one in self.index.spaces.values())
        self._every: dict[tuple[str, int], tuple[int, tuple[NDArray[np.int64], ...]]] = {}
        self._quick: Quick | None = None
        self._compared = 0
        if self._large():
            from politburo.names.quick.look import Quick, distance  # noqa: PLC0415 - opens machine code

            self._quick = Quick(self.index.spaces)
            self._western = Western(self.index.bones, distance)
            for speller in spellers().values():
                speller.prepare()
                _ = speller.group.usual
        else:
            self._western = Western(self.index.bones)

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
        records = self.index.records
        tied.sort(key=lambda one: (round(one.cost / TIE), -int(records[one.person]), one.cost, one.person))
        return tied + found[len(tied) :]

    def _found(self, spelling: Spelling, context: Context | None) -> list[Found]:
        best: dict[int, Found] = {}
        if not spelling.words and not spelling.initials:
            return []
        if spelling.initials and len(spelling.tokens) == 1:
            _keep(best, self._short(spelling))
        if not best:  # where a surname fits, a reading of it as a whole name would leave the initials over
            _keep(best, self._by_syllables(spelling, context, fuzzy=False))
        _keep(best, self._recorded(spelling))
        least = min((one.cost for one in best.values()), default=WORST)
        if least > NEAR_ENOUGH and self._large():
            _keep(best, self._by_syllables(spelling, context, fuzzy=False, wide=True))
            least = min((one.cost for one in best.values()), default=WORST)
        if spelling.script in {"Latn", "Cyrl"} and score_of(least) < PLAIN:
            _keep(best, self._by_sounds(spelling))
            least = min((one.cost for one in best.values()), default=WORST)
        if score_of(least) < FUZZY_BELOW:
            _keep(best, self._short(spelling))
            _keep(best, self._by_syllables(spelling, context, fuzzy=True))
            least = min((one.cost for one in best.values()), default=WORST)
            if least > HARDLY and not self._large():
                _keep(best, self._by_syllables(spelling, context, fuzzy=True, wide=True))
        return [one for one in best.values() if one.cost < WORST]

    def _by_sounds(self, spelling: Spelling) -> list[Found]:
        """Return those whose names in other languages sound alike."""
        self._compared += 1
        if self._compared == OFTEN:
            from politburo.names.quick.look import distance  # noqa: PLC0415 - opens machine code

            self._western.far = distance
        return [Found(place, cost, None, 0, why) for place, cost, why in self._western.find(spelling)]

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
        return self._most > FEW

    def _reached(self, path: Path, budget: float) -> tuple[NDArray[np.int32], NDArray[np.float32], NDArray[np.int64]]:
        """Return persons with costs and keys: in a small registry every name is weighed, in a large one the likely."""
        space, name = self.index.spaces[path.space], path.space
        if self._quick is not None:
            return space.at(*self._quick.reached(name, path.segments, path.priors, budget))
        length = len(path.segments)
        if (name, length) not in self._every:
            self._every[name, length] = space.every(length)
        begin, codes = self._every[name, length]
        places, costs = spelled_of(codes, path.segments, path.priors, alphabets()[name[0]].size)
        if not len(places):
            return NOBODY
        near = costs < min(float(costs.min()) + WORST, 2 * FAR)
        return space.at(begin + places[near], costs[near])

    def _by_syllables(
        self, spelling: Spelling, context: Context | None, *, fuzzy: bool, wide: bool = False
    ) -> list[Found]:
        budget = WIDE_BUDGET if wide else BUDGET
        if self._quick is not None and not fuzzy and spelling.script in {"Latn", "Cyrl"}:
            priors = [priors_of(spellers()[latent, spelling.script].group, context) for latent in "kp"]
            hits = self._quick.find(spelling, priors, budget, wide=wide)
            if hits is not None:
                return [Found(one.person, one.cost, one, one.key) for one in hits]
        paths = paths_of(spelling, self.index.spaces, context, fuzzy=fuzzy, large=self._large(), wide=wide)
        if not paths:
            return []
        # A letter that is wrong costs what it costs; that a name is swapped or joined is no fault of the reading.
        global_least = min(path.native - (path.reading.cost if fuzzy else 0.0) for path in paths)
        persons, costs, keys, which = [], [], [], []
        for number, path in enumerate(paths):
            one, spent, by = self._reached(path, budget)
            if len(one):
                persons.append(one)
                spent = spent + np.float32(path.reading.cost - global_least)
                # What characters are read as is known only roughly where they are not recorded.
                costs.append(np.maximum(spent + np.float32(OVER), np.float32(BARELY)) if path.over else spent)
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
        found = [Found(int(every[one]), float(cost[one]), paths[int(path_of[one])], int(key[one])) for one in first]
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

    def _short(self, spelling: Spelling) -> list[Found]:
        """Return those whom a surname alone, or a surname with initials, may mean."""
        found = []
        for span in short_forms(spelling):
            space = self.index.spaces[span.space]
            begin, end = np.searchsorted(space.keys, span.first), np.searchsorted(space.keys, span.last)
            keys = space.keys[begin:end]
            fits = np.ones(len(keys), dtype=bool)
            for place, mask in enumerate(span.masks):
                fits &= mask[keys >> BITS * (len(span.masks) - 1 - place) & ((1 << BITS) - 1)]
            for place in (begin + np.flatnonzero(fits))[:KEPT].tolist():
                entries = slice(space.starts[place], space.starts[place + 1])
                found += [
                    Found(int(person), span.cost + float(more), None, 0, span.why)
                    for person, more in zip(space.persons[entries], space.costs[entries], strict=True)
                ]
        return found

    def _why(self, spelling: Spelling, one: Found) -> str:
        if one.path is None:
            return one.note
        hit = one.path if isinstance(one.path, Hit) else hit_of(one.path, one.person, one.cost, one.key)
        return in_words(spelling, hit, self.people[one.person])


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
