"""A system of families of acts that feed each other through state: frozen data, nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from politburo.model.families.forms import Family
from politburo.model.families.registers import Register

__all__ = [
    "MONTH",
    "Actor",
    "Force",
    "Happened",
    "Hold",
    "System",
    "Unit",
]

MONTH = 30.4375
Spans = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who may act or be acted upon, or a cohort of `weight` equal people whom nobody names."""

    id: str
    group: str = ""
    weight: float = 1.0
    cohort: bool = False
    standing: int = 0
    present: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Who may act on whom.

    Attributes:
        label: its name.
        sender: who acts; several act together.
        receiver: on whom, or nobody.
        group: the group whose registers it reads and whose common rate it shares: the receiver's, else the sender's.
        weight: multiplies the rate, beside the weight of the receiver (or of the sender where there is no receiver).
        spans: days [begin, end) in which it is at risk; always, if there are none.
        keys: words for further keys (an actor, a group, a pair "a>b", a unit) that effects may read at "@word".
    """

    label: str
    sender: tuple[str, ...]
    receiver: str | None = None
    group: str = ""
    weight: float = 1.0
    spans: Spans = ()
    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """An act given with its day: recorded, or asserted by a what-if.

    Before a run's begin it makes state, calling forth nothing.
    """

    time: float
    family: str
    unit: str
    mark: str = ""
    value: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """A family, or a unit, or a unit of a family's clocks, is silent from `begin` to `end`."""

    begin: float
    end: float
    family: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """Every answer of a family (of one unit, if named) from `begin` to `end` is this label."""

    begin: float
    end: float
    family: str
    label: str
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class System:
    """Actors, units, registers and families, and the days from `start` to `end` they run in.

    `step` is the grid in days on which tones decay; `month` the unit of time of all rates.
    """

    start: float
    end: float
    actors: tuple[Actor, ...]
    units: tuple[Unit, ...]
    families: tuple[Family, ...]
    registers: tuple[Register, ...] = ()
    given: tuple[Happened, ...] = ()
    holds: tuple[Hold, ...] = ()
    forces: tuple[Force, ...] = ()
    step: float = MONTH
    month: float = MONTH

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups of actors and units, in the order in which they are first named."""
        named = [*(one.group for one in self.actors), *(one.group for one in self.units)]
        return tuple(dict.fromkeys(group for group in named if group))
