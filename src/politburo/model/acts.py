"""What is read of a record's people: sanctions, dissent, changes of standing and seats; days still open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from politburo.model.definitions import Risk
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
class Story:
    """The people of a case and what befell them, dates still open."""

    case: Case
    risk: Risk
    register: Register
    cover: tuple[tuple[int, int], ...]
    strikes: tuple[Strike, ...]
    turns: tuple[Turn, ...]
    voices: tuple[Voice, ...]
    left_out: tuple[tuple[str, str], ...]

    @property
    def start(self) -> int:
        """First covered day."""
        return self.cover[0][0]

    @property
    def end(self) -> int:
        """Last covered day."""
        return self.cover[-1][1]


def ordinal(text: str) -> int:
    """Return a day as an ordinal."""
    return date.fromisoformat(text).toordinal()
