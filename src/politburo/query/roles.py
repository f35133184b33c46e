"""Who acts and whom it befalls: roles told by where a name stands in its sentence, learnt from coded sentences.

Naive Bayes over few signs: which of the people named it is, the word before it and after it, and what sort of actor it
is. `by` before it makes one who acts of somebody who stands late; a verb of the passive after it the other way round.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from politburo.query.cues import Verb
    from politburo.record.case import Case

NONE: Final = ""  # somebody named who has no role
SMOOTHING: Final = 4.0  # sentences of all roles that are mixed into each
OWN: Final = 10.0  # the same for what a kind teaches of its own roles
VERB: Final = 1.5  # nats for standing on the side of the kind's word where a role is looked for
SUBJECT: Final = {"by": True, "who": False, "to": False}  # whether who has a role stands before an active verb
ORDER: Final = 2.0  # nats for whoever would have a role that must be filled by order alone
_BEFORE = re.compile(r"([^\W\d_]+|[,;(])\W{0,2}$")
_AFTER = re.compile(r"^(?:['’]s?)?\W{0,2}([^\W\d_]+)\s?([^\W\d_]*)")
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "is", "are"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is named: who, and the signs of it."""

    actor: str
    signs: tuple[str, ...]
    start: int = 0


@dataclass
class Roles:
    """Counts of signs by role, of all kinds together and of each kind."""

    by_role: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    seen: Counter[str] = field(default_factory=Counter)
    of_kind: dict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    seen_in: Counter[tuple[str, str]] = field(default_factory=Counter)
    every: Counter[str] = field(default_factory=Counter)

    def learn(self, kind: str, places: Iterable[Place], roles: Mapping[str, str]) -> None:
        """Take a coded sentence: where people are named in it, and the role of each that has one."""
        for place in places:
            role = roles.get(place.actor, NONE)
            self.seen[role] += 1
            self.seen_in[kind, role] += 1
            self.by_role[role].update(place.signs)
            self.of_kind[kind, role].update(place.signs)
            self.every.update(place.signs)

    def odds(self, kind: str, role: str, place: Place) -> float:
        """Return the log-odds that somebody has a role rather than none."""
        return self._told(kind, role, place) - self._told(kind, NONE, place)

    def _told(self, kind: str, role: str, place: Place) -> float:
        total = max(self.seen.total(), 1)
        found = math.log((self.seen_in[kind, role] + OWN * (self.seen[role] + 0.5) / total) / total)
        for sign in place.signs:
            share = (self.every[sign] + 0.5) / total
            general = (self.by_role[role][sign] + SMOOTHING * share) / (self.seen[role] + SMOOTHING)
            own = self.of_kind[kind, role][sign] + OWN * general
            found += math.log(own / (self.seen_in[kind, role] + OWN))
        return found

    def chosen(
        self,
        kind: str,
        roles: Mapping[str, frozenset[str]],
        places: Sequence[Place],
        needed: frozenset[str],
        verb: Verb | None = None,
    ) -> Iterator[tuple[str, str]]:
        """Yield roles and who has each, the surest first; each person has one role.

        Args:
            kind: the kind of act.
            roles: for each role that may be filled, who may have it.
            places: where people are named.
            needed: roles that are filled with whoever fits best; others only where a role is likelier than none.
            verb: where a word of the kind stands.
        """
        in_turn = set(in_order(roles, places))
        ranked = sorted(
            (
                (
                    -self.odds(kind, role, place)
                    - ORDER * (role in needed and (role, place.actor) in in_turn)
                    - beside(verb, role, place),
                    number,
                    role,
                )
                for number, place in enumerate(places)
                for role, who in roles.items()
                if place.actor in who
            ),
        )
        taken: set[str] = set()
        filled: set[str] = set()
        for against, number, role in ranked:
            actor = places[number].actor
            if role not in filled and actor not in taken and (against < 0 or role in needed):
                taken.add(actor)
                filled.add(role)
                yield role, actor


def beside(verb: Verb | None, role: str, place: Place) -> float:
    """Return the log-odds that somebody has a role, by standing before or after a word of the kind."""
    if verb is None or role not in SUBJECT:
        return 0.0
    before = place.start < verb.start
    return VERB if before == (SUBJECT[role] != verb.passive) else -VERB


def in_order(may: Mapping[str, frozenset[str]], places: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """Yield roles and who has each by the order of naming alone: who acts, then whom it befalls."""
    left = [one.actor for one in places]
    for role, who in may.items():
        fit = next((actor for actor in left if actor in who), None)
        if fit is not None:
            left.remove(fit)
            yield role, fit


def places_of(case: Case, text: str, mentions: Iterable[tuple[str, int, int]]) -> tuple[Place, ...]:
    """Return the first place of everybody named (who, from, to) with its signs."""
    found: dict[str, Place] = {}
    for actor, start, end in mentions:
        if actor in found:
            continue
        before, after = _BEFORE.search(text[:start]), _AFTER.search(text[end:])
        last = before[1].lower() if before else "^"
        first, second = (after[1].lower(), after[2].lower()) if after else ("$", "")
        passive = first in _PASSIVE and second.endswith(("ed", "en"))
        whose = text[end : end + 2] in {"'s", "’s"}
        signs = (
            f"order {min(len(found), 3)}",
            f"before {last}",
            f"after {'passive' if passive else first}",
            f"sort {case.actors[actor].type}{' of' if whose else ''}",
        )
        found[actor] = Place(actor, signs, start)
    return tuple(found.values())
