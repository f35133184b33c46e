"""Words by which a vocabulary's kinds are told in running text, weighed by how few kinds share them."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from politburo.record.definitions import Kind

MOST: Final = 2  # words of a kind that count in one sentence
_PASSIVE = re.compile(r"(?i)\b(?:was|were|been|being|be|is|are)\W+(?:\w+ly\W+)?$")
NOWHERE: Final[re.Pattern[str]] = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Verb:
    """Where a kind's word stands in a sentence, and whether it is in the passive."""

    start: int
    passive: bool


@dataclass(frozen=True, slots=True)
class Cues:
    """The words of all kinds.

    Attributes:
        pattern: finds the beginning of a word that is some kind's.
        kinds: whose words each is.
        number: how many kinds have words.
    """

    pattern: re.Pattern[str]
    kinds: Mapping[str, tuple[str, ...]]
    number: int

    def told(self, text: str) -> dict[str, float]:
        """Return for each kind whose words stand in a text their weight: what few kinds share weighs more."""
        found: dict[str, list[float]] = defaultdict(list)
        for word in {match[0].lower() for match in self.pattern.finditer(text)}:
            owners = self.kinds[word]
            for kind in owners:
                found[kind].append(math.log(self.number / len(owners)))
        return {kind: sum(sorted(weights)[-MOST:]) / math.log(self.number) for kind, weights in found.items()}

    def verbs(self, text: str) -> dict[str, Verb]:
        """Return for each kind whose words stand in a text where the first does."""
        found: dict[str, Verb] = {}
        for match in self.pattern.finditer(text):
            for kind in self.kinds[match[0].lower()]:
                found.setdefault(kind, Verb(match.start(), bool(_PASSIVE.search(text[: match.start()]))))
        return found


def cues_of(kinds: Iterable[Kind]) -> Cues:
    """Return the words of some kinds; the longest beginning of a word counts."""
    return _made(tuple((kind.id, kind.words) for kind in kinds if kind.words))


@lru_cache(maxsize=8)
def _made(rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Cues:
    owners: dict[str, list[str]] = defaultdict(list)
    for kind, words in rows:
        for word in words:
            owners[word.lower()].append(kind)
    longest = sorted(owners, key=lambda one: (-len(one), one))
    pattern = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, longest))})") if longest else NOWHERE
    return Cues(pattern, {word: tuple(ids) for word, ids in owners.items()}, max(len(rows), 2))
