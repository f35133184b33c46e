"""Spellings that are no row of syllables: names in other languages, surnames alone, initials."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.alphabet import BITS
from politburo.names.index import spellers
from politburo.names.lattice import FAR
from politburo.names.store import alphabets, bridges
from politburo.names.western import bones, distance, grams, sounds, without_endings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from politburo.names.normal import Spelling

Distance = Callable[[str, str, float], float]
LOOKED_AT: Final = 40  # candidates whose sounds are compared
TOO_FAR: Final = 0.55  # distance as a share of the length beyond which words are different names
PER_SHARE: Final = 11.0  # nats for a distance as long as the word
NO_INITIAL: Final = 4.0  # cost of a given name that an initial excludes
MORE: Final = 0.25  # cost of a word that only one of the two has
CASE: Final = 0.5  # cost of a Russian case ending
SURNAME_ALONE: Final = 1.7
WITH_INITIALS: Final = 0.9
BRIDGED: Final = 0.6  # cost of initials that agree over the bridge between the alphabets only
INITIAL_WITHIN: Final = 3.0  # nats within which a spelling's first letter counts as an initial of a syllable


class Western:
    """Names in other languages, found by their consonants and compared by their sounds."""

    __slots__ = ("by_gram", "by_word", "far", "names", "persons")

    def __init__(self, entries: Sequence[tuple[int, tuple[str, ...]]], far: Distance = distance) -> None:
        self.far = far
        self.persons = [person for person, _ in entries]
        self.names = [words for _, words in entries]
        grams_of: dict[str, list[int]] = defaultdict(list)
        words_of: dict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self.names):
            for word in words:
                words_of[word].append(place)
            for gram in {gram for word in words for gram in grams(word)}:
                grams_of[gram].append(place)
        self.by_gram = dict(grams_of)
        self.by_word = dict(words_of)

    def find(self, spelling: Spelling) -> Iterator[tuple[int, float, str]]:
        """Yield persons with costs and reasons."""
        if not self.names or not spelling.words:
            return
        forms = [("", bones(spelling.text))]
        if spelling.script == "Cyrl":
            words = ["".join(word) for word in spelling.words]
            for place in {0, len(words) - 1}:
                for other in without_endings(words[place])[1:]:
                    changed = [*words[:place], other, *words[place + 1 :]]
                    forms.append((f", {words[place]} being {other} in another case", bones(" ".join(changed))))
        for done, words_ in forms:
            for place in self._near(words_):
                cost = apart(words_, self.names[place], spelling.initials, self.far)
                if cost is not None:
                    extra = CASE if done else 0.0
                    mine, theirs = " ".join(words_), " ".join(self.names[place])
                    same = "the same sounds" if cost < 0.01 else f"sounds {mine} near {theirs}"
                    yield self.persons[place], cost + extra, same + done

    def _near(self, words: tuple[str, ...]) -> list[int]:
        counts: Counter[int] = Counter()
        for word in words:
            for gram in grams(word):
                rows = self.by_gram.get(gram, ())
                if len(rows) < 20_000:
                    counts.update(rows)
            for place in self.by_word.get(word, ())[:LOOKED_AT]:
                counts[place] += 5
        return [place for place, _ in nsmallest(LOOKED_AT, counts.items(), key=lambda one: (-one[1], one[0]))]


def apart(
    mine: tuple[str, ...], theirs: tuple[str, ...], initials: tuple[str, ...] = (), far: Distance = distance
) -> float | None:
    """Return the cost in nats that two names are the same, None if they cannot be; `far` says how far two words are.

    The words nearest to each other are taken as the surnames; further words must agree too, or begin alike.
    """
    if not mine or not theirs:
        return None
    pairs = [
        (_share(one, two, TOO_FAR, far), -max(len(one), len(two)), a, b)
        for a, one in enumerate(mine)
        for b, two in enumerate(theirs)
        if one and two
    ]
    if not pairs:
        return None
    share, _, a, b = min(pairs)
    if share > TOO_FAR:
        return None
    cost = PER_SHARE * share
    my_rest = [word for place, word in enumerate(mine) if place != a]
    their_rest = [word for place, word in enumerate(theirs) if place != b]
    if (a and not b and len(mine) > 1 and len(theirs) == 1) or (b and not a and len(theirs) > 1 and len(mine) == 1):
        cost += 1.2  # a given name against a surname
    for word in my_rest:
        if their_rest:
            near = min(_share(word, other, 2 * NO_INITIAL / PER_SHARE, far) for other in their_rest)
            cost += min(PER_SHARE * near / 2, NO_INITIAL)
        else:
            cost += MORE
    if not my_rest:
        cost += MORE * bool(their_rest)
    if initials and their_rest:
        begin = {word[:1] for word in their_rest}
        cost += NO_INITIAL if sounds(initials[0])[:1] not in begin else 0.0
    return cost


def _share(one: str, two: str, limit: float, far: Distance) -> float:
    """Return the distance of two words as a share of the longer, infinite where it is beyond a limit."""
    longest = max(len(one), len(two), 3)
    return far(one, two, limit * longest + 1e-6) / longest


@dataclass(frozen=True, slots=True)
class Span:
    """Names that a short form may mean: a space, first and last key, which codes each place allows (or all)."""

    space: str
    first: int
    last: int
    masks: tuple[NDArray[np.bool_], ...]
    cost: float
    why: str


def short_forms(spelling: Spelling) -> Iterator[Span]:
    """Yield the spans of keys that a surname alone, or a surname with initials, may mean."""
    given = len(spelling.initials)
    surnames = _surnames(spelling)
    every = [(latent, latent, known, 0.0) for latent, known in surnames.items()]
    for latent, known in surnames.items() if given and spelling.script != "Hang" else ():
        # Who is known in the other alphabet alone may be meant over the bridge.
        other, bridge = ("k", "pk") if latent == "p" else ("p", "kp")
        every.append((f"{other}0", latent, _over(known, bridge), BRIDGED))
    for space, latent, known, extra in every:
        least = min(known.values(), default=0.0)
        for code, cost in known.items():
            for length in (3,) if given == 2 else (2, 3):
                masks: tuple[NDArray[np.bool_], ...] = ()
                if given:
                    anyone = np.ones(alphabets()[space[0]].size, dtype=bool)
                    rows = [
                        initials_of(latent, spelling.script, one, over=space[0] != latent)
                        for one in spelling.initials[: length - 1]
                    ]
                    masks = (anyone, *rows, *([anyone] * (length - 1 - len(rows))))
                why = "surname and initials agree" if given else "the surname agrees"
                spent = (WITH_INITIALS if given else SURNAME_ALONE) + cost - least + extra
                below = BITS * (length - 1)
                yield Span(space, code << below, (code + 1) << below, masks, spent, why)


def _surnames(spelling: Spelling) -> dict[str, dict[int, float]]:
    """Return for each alphabet the codes that a single syllable may be as a surname, with costs."""
    tokens = spelling.tokens
    if len(tokens) != 1 or spelling.script in {"Hani", "-"}:
        return {}
    if spelling.script == "Hang":
        return {"k": {alphabets()["k"].code(tokens[0]): 0.0}} if len(tokens[0]) == 1 else {}
    found: dict[str, dict[int, float]] = {}
    for (latent, script), speller in spellers().items():
        segment = speller.group.segment(tokens[0], surname=True) if script == spelling.script else None
        if segment is not None:
            costs = segment.costs.min(axis=0)
            found[latent] = {
                int(code): float(cost) for code, cost in zip(segment.codes, costs, strict=True) if cost < 3
            }
    return found


def _over(known: dict[int, float], bridge: str) -> dict[int, float]:
    """Return surnames' codes with costs as codes of the other alphabet."""
    found: dict[int, float] = {}
    table = bridges()[bridge].surname
    for code, cost in known.items():
        for other in np.flatnonzero(table[code] < FAR).tolist():
            found[other] = min(cost + float(table[code, other]), found.get(other, FAR))
    return found


@lru_cache(maxsize=512)
def initials_of(latent: str, script: str, initial: str, *, over: bool = False) -> NDArray[np.bool_]:
    """Return for each code (`over`: of the other alphabet) whether some usual spelling of the syllable begins so."""
    if over:
        table = bridges()["pk" if latent == "p" else "kp"].given
        begun: NDArray[np.bool_] = np.any(table[initials_of(latent, script, initial)] < FAR, axis=0)
        return begun
    group = spellers()[latent, script].group
    spelled = group.tables["g"]
    found = np.zeros(alphabets()[latent].size, dtype=bool)
    for place, text in enumerate(spelled.spellings):
        if text.startswith(initial):
            span = slice(spelled.starts[place], spelled.starts[place + 1])
            found[spelled.codes[span][spelled.costs[span] < INITIAL_WITHIN]] = True
    return found
