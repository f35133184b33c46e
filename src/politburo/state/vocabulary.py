"""What a fold needs to know besides the acts: kinds with their consequences, standings, stages, states."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from politburo.state.memo import remembered

if TYPE_CHECKING:
    from collections.abc import Mapping

    from politburo.record.case import Case
    from politburo.record.definitions import Actor, Kind

HALF_LIFE_DAYS: Final = 365.25
"""After so many days an event's tone counts half in the warmth between two states. A convention, not an estimate."""

COLLECTIVE: Final = frozenset({"group", "faction", "body", "state", "place"})


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The declarations that drive a fold.

    Attributes:
        kinds: kinds of event by id.
        standings: rank by standing.
        stages: order within a day.
        sides: the state that an actor belongs to, by actor.
        within: the larger body, by body.
        exclusive: posts that one person at a time holds, as (body, post).
        collective: actors that are no persons; no standing and no tie is kept for them.
        factions: actors that are factions, and groups that belong to one, with the faction.
        half_life: of the tones that add up to warmth, in days.
    """

    kinds: Mapping[str, Kind]
    standings: Mapping[str, int] = field(default_factory=dict)
    stages: tuple[str, ...] = ("given", "act", "answer", "vote", "consequence")
    sides: Mapping[str, str] = field(default_factory=dict)
    within: Mapping[str, str] = field(default_factory=dict)
    exclusive: frozenset[tuple[str, str]] = frozenset()
    collective: frozenset[str] = frozenset()
    factions: Mapping[str, str] = field(default_factory=dict)
    half_life: float = HALF_LIFE_DAYS

    def stage(self, kind: str) -> int:
        """Return the place of a kind within a day; kinds not known, and forms, come first."""
        found = self.kinds.get(kind)
        return self.stages.index(found.stage) if found is not None and found.stage in self.stages else 0

    def inside(self, body: str, larger: str) -> bool:
        """Whether a body is another one or part of it, however deep."""
        seen: set[str] = set()
        place: str | None = body
        while place is not None and place not in seen:
            if place == larger:
                return True
            seen.add(place)
            place = self.within.get(place)
        return False


@remembered
def vocabulary_of(case: Case, half_life: float = HALF_LIFE_DAYS) -> Vocabulary:
    """Return a case's declarations for folding; `half_life` in days."""
    actors = case.actors
    return Vocabulary(
        kinds=case.grammar.kinds,
        standings={one.id: one.rank for one in case.standings},
        stages=case.stages or Vocabulary(kinds={}).stages,
        sides={actor.id: side for actor in actors.values() if (side := side_of(actors, actor.id)) is not None},
        within={actor.id: actor.part_of for actor in actors.values() if actor.part_of},
        exclusive=frozenset((a.id, post.id) for a in actors.values() for post in a.posts if post.exclusive),
        collective=frozenset(actor.id for actor in actors.values() if actor.type in COLLECTIVE),
        factions={a.id: found for a in actors.values() if (found := faction_of_group(actors, a.id)) is not None},
        half_life=half_life,
    )


def side_of(actors: Mapping[str, Actor], one: str) -> str | None:
    """Return the state an actor is or belongs to, by itself or through what it is part of; None if nothing says so."""
    seen: set[str] = set()
    place: str | None = one
    while place is not None and place not in seen:
        seen.add(place)
        actor = actors.get(place)
        if actor is None:
            return None
        if actor.type == "state":
            return actor.id
        if actor.state is not None:
            return actor.state
        place = actor.part_of or actor.of
    return None


def faction_of_group(actors: Mapping[str, Actor], one: str) -> str | None:
    """Return the faction that an actor is, or that a group belongs to; None for anybody else."""
    actor = actors.get(one)
    if actor is None:
        return None
    if actor.type == "faction":
        return actor.id
    larger = actors.get(actor.of or "") if actor.type == "group" else None
    return larger.id if larger is not None and larger.type == "faction" else None
