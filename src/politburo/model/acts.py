"""What the model reads of a record: sanctions, dissent, patrons' acts, answers, changes of standing; days open."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from politburo.model.theory import NOBODY, Theory
from politburo.model.units import Register
from politburo.record.case import Case

FOREIGN = "on nobody of this regime's leadership"
WIDE = "known only within too wide a span: a summary of other acts"
NAMED = "an open telling of what is told by name elsewhere"
GONE = "on somebody who was certainly gone"
UNCOVERED = "outside the spans that sources cover"
LEADER = "on the leader"


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day (ordinals) between which something happened."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Change:
    """What an act does to the standing and seats of its targets."""

    standings: tuple[str, ...] = ()
    leaves: bool = False
    takes: bool = False
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Strike:
    """A sanction: one act, told by one or several events.

    Attributes:
        id: the first event's id.
        events: the events that tell it.
        targets: places of the units one of which was struck; one place where the target is known.
        days: when.
        rungs: the severities it may have had, from 1.
        change: what it does to its target.
        faction: the faction struck, none where it is open.
        who: a named person who is not in the risk set by name, else empty.
    """

    id: str
    events: tuple[str, ...]
    targets: tuple[int, ...]
    days: Days
    rungs: frozenset[int]
    change: Change
    faction: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """Another act that changes a person's standing or seats: flight, death, return to favour, appointment."""

    id: str
    unit: int
    days: Days
    change: Change


@dataclass(frozen=True, slots=True)
class Voice:
    """Dissent of some people."""

    id: str
    kinds: tuple[str, ...]
    units: tuple[int, ...]
    days: Days


@dataclass(frozen=True, slots=True)
class Push:
    """An act of patrons towards the leader, the party or the state."""

    id: str
    kinds: tuple[str, ...]
    actors: tuple[str, ...]
    patrons: tuple[str, ...]
    targets: tuple[str, ...]
    days: Days


@dataclass(frozen=True, slots=True)
class Answer:
    """A recorded reply of the leadership to a recorded act of a patron."""

    id: str
    reply: int
    strength: float
    both: float
    first: float
    days: Days


@dataclass(frozen=True, slots=True)
class Story:
    """All that the model reads of a case, dates still open."""

    case: Case
    theory: Theory
    register: Register
    cover: tuple[tuple[int, int], ...]
    strikes: tuple[Strike, ...]
    turns: tuple[Turn, ...]
    voices: tuple[Voice, ...]
    pushes: tuple[Push, ...]
    answers: tuple[Answer, ...]
    left_out: tuple[tuple[str, str], ...]
    unanswered: int

    @property
    def start(self) -> int:
        """First covered day."""
        return self.cover[0][0]

    @property
    def end(self) -> int:
        """Last covered day."""
        return self.cover[-1][1]


def by_session(told: Story) -> Story:
    """Return the story with the sanctions of each certainly known day counted as one act on one of their targets.

    What one meeting decides is one decision: this is the other end of counting each target for itself.
    """
    days: dict[int, list[Strike]] = {}
    for one in told.strikes:
        if one.days.low == one.days.high:
            days.setdefault(one.days.low, []).append(one)
    rows = [one for one in told.strikes if one.days.low != one.days.high]
    for members in days.values():
        rungs = frozenset(max((one.rungs for one in members), key=max)) if len(members) > 1 else members[0].rungs
        factions = {one.faction for one in members}
        targets = tuple(sorted({place for one in members for place in one.targets}))
        change = members[0].change if len(targets) == 1 else Change()
        faction = factions.pop() if len(factions) == 1 else NOBODY
        rows.append(replace(members[0], targets=targets, rungs=rungs, change=change, faction=faction))
    return replace(told, strikes=tuple(sorted(rows, key=lambda one: (one.days.low, one.id, one.targets))))


def ordinal(text: str) -> int:
    """Return a day as an ordinal."""
    return date.fromisoformat(text).toordinal()
