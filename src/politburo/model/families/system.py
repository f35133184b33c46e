"""A system of families of acts that feed each other through state: frozen data, nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from politburo.model.families.registers import Act, At, Register

__all__ = [
    "MONTH",
    "Actor",
    "Annual",
    "Answer",
    "Appeal",
    "Ballot",
    "Condition",
    "Consequence",
    "Cover",
    "Covers",
    "Delay",
    "Dynam",
    "Effect",
    "Family",
    "Fill",
    "Floor",
    "Force",
    "Formula",
    "Happened",
    "Hold",
    "Joint",
    "Labels",
    "Motion",
    "Ordered",
    "Prior",
    "Rem",
    "Reply",
    "Session",
    "System",
    "Unit",
]

MONTH = 30.4375
Spans = tuple[tuple[float, float], ...]


class Cover(NamedTuple):
    """Days [begin, end] that sources cover, and what share of the acts in them they tell, by group where that differs.

    Acts are told or not by chance, each for itself, so that what is told comes at the rate of all times this share.
    """

    begin: float
    end: float
    told: float = 1.0
    of: tuple[tuple[str, float], ...] = ()

    def share(self, group: str) -> float:
        """Return the share told of acts of a group."""
        return dict(self.of).get(group, self.told)


Covers = tuple[Cover, ...]


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
class Prior:
    """A normal prior; sd 0 fixes the coefficient at its value."""

    mean: float = 0.0
    sd: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """A coefficient times a register over a scale, read at one of the unit's keys (the register's own, unless given).

    `at` is a word of `By`, or "@word" for a further key of the unit, or "=key" for one key for all units.
    """

    register: str
    coefficient: float = 0.0
    at: At | None = None
    scale: float = 1.0
    name: str = ""
    prior: Prior | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A unit is at risk only while a register lies within bounds, both included."""

    register: str
    least: float | None = None
    most: float | None = None
    at: At | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """A sum: a constant and effects."""

    constant: float = 0.0
    effects: tuple[Effect, ...] = ()
    prior: Prior | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """Severity, an ordered logit: P(rung <= r) = F(cut_r - formula), truncated at the receiver's present standing.

    Attributes:
        rungs: from the mildest; rung r raises standing to r only if a consequence says so.
        cuts: one fewer than rungs, rising.
        effects: what makes it harder.
        priors: of the first cut, then of the logarithms of the gaps between cuts.
    """

    rungs: tuple[str, ...]
    cuts: tuple[float, ...]
    effects: tuple[Effect, ...] = ()
    priors: tuple[Prior, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One of several labels, with what speaks for it; the first label of a list is the one others are measured by."""

    label: str
    formula: Formula = Formula()


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """A mark among unordered labels: P(label) proportional to exp(formula)."""

    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delay:
    """Days between an act and what it calls forth: `low`, or evenly from `low` to `high`, or `low` plus exponential."""

    low: float
    high: float | None = None
    mean: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What an act does to somebody, beside the moves that registers declare.

    Attributes:
        do: `raise` standing to a level (if lower), `restore` it to a level (if higher), `out` of all risk, `in` again,
            `leave` a seat (a person gives all of the register `register`, a cohort what one of its people has, and is
            one fewer), `enter` (takes what the act's value says; a cohort is one more).
        at: whose: the receiver's or the sender's.
        marks: for which marks; all, if there are none.
        to: the level of standing.
        register: the stock by actor that seats are counted in.
    """

    do: Literal["raise", "restore", "out", "in", "leave", "enter"]
    at: Literal["receiver", "sender"] = "receiver"
    marks: tuple[str, ...] = ()
    to: int = 0
    register: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rem:
    """One clock per unit: rate = weight exp(formula) per month.

    Without a rate it happens only by decision or as given. With `of`, its acts are acts of that family too, called
    forth by a cause of their own: rates add up (Aalen's additive hazards). Simulated rows stand under this id; a
    recorded log names the other family, and a fit sums over the causes an act may have had; a log that names some of
    them is taken to name all.
    """

    id: str
    units: tuple[str, ...]
    rate: Formula | None
    of: str = ""
    mark: Ordered | Labels | None = None
    consequences: tuple[Consequence, ...] = ()
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dynam:
    """A clock per sender (one sender each), who then chooses among his units: P proportional to weight exp(choice)."""

    id: str
    units: tuple[str, ...]
    rate: Formula
    choice: Formula
    mark: Ordered | Labels | None = None
    consequences: tuple[Consequence, ...] = ()
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The reply to a trigger after a delay, by state at that later time.

    It is of the unit that looks back: whose sender is the trigger's receiver and whose receiver is its (first) sender;
    else of the trigger's own unit if that is listed; else of the only unit listed; else there is no answer.
    """

    id: str
    units: tuple[str, ...]
    to: tuple[Act, ...]
    replies: tuple[Reply, ...]
    delay: Delay = Delay(low=1.0)
    consequences: tuple[Consequence, ...] = ()
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """A vacancy filled after a delay from units at risk.

    P proportional to weight exp(choice); hands on the trigger's value.
    """

    id: str
    units: tuple[str, ...]
    to: tuple[Act, ...]
    choice: Formula = Formula()
    delay: Delay = Delay(low=1.0)
    consequences: tuple[Consequence, ...] = ()
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Joint:
    """An act of several senders: the first proposes (a clock), the others answer after a delay; done if all consent.

    Marks in the log: `proposed`, then for each other sender `consents` or `refuses` (unit "LABEL/SENDER"), and `done`.
    `of` as for :class:`Rem`.
    """

    id: str
    units: tuple[str, ...]
    of: str = ""
    proposal: Formula
    consent: Formula
    delay: Delay = Delay(low=1.0)
    consequences: tuple[Consequence, ...] = ()
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annual:
    """On given days one number per unit, Normal(mean, sd), which stocks take by a move that multiplies by the value.

    `sd_prior` is the prior of the log of the sd; with an sd of 0 that stays as given.
    """

    id: str
    units: tuple[str, ...]
    days: tuple[float, ...]
    mean: Formula
    sd: float
    sd_prior: Prior | None = None
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """Who wants to speak, and who of them is let: two logits a member.

    Marks: `spoke`, `refused`; no row, did not want.
    """

    id: str
    units: tuple[str, ...]
    want: Formula
    let: Formula = Formula(constant=50.0)
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """Weighted votes, one after another in the order of the units: a logit a member. Marks: `for`, `against`.

    A motion passes if the weight for it exceeds alpha = p / q of the weight that votes. A cohort votes as one.

    Attributes:
        own: coefficient of being named in the motion.
        weight: a stock by actor; the actors' weights, if there is none.
    """

    id: str
    units: tuple[str, ...]
    vote: Formula
    own: float = 0.0
    own_prior: Prior | None = None
    weight: str = ""
    alpha: tuple[int, int] = (1, 2)
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """A lost motion goes to the larger body while whoever appeals can convene it (conditions at the motion's unit).

    `to` is the motion of the larger body's session that takes over the names; that session is convened after the delay.
    """

    to: str
    conditions: tuple[Condition, ...] = ()
    delay: Delay = Delay(low=1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """What a session may decide: one event with a set of targets, chosen one after another with a stop term.

    Each unit at risk of the family `decides` is taken with a chance proportional to weight exp(targets), the stop to
    exp(stop + per_target x number taken) once `least` are taken. Marks: `named` (a target, before the votes),
    `passed`, `lost`, `lapsed` (nobody to name). Targets of a passed motion follow as acts of the family `decides`;
    rows of one motion share a set.

    Attributes:
        unit: the unit of the motion's own rows.
        raised_by: acts that put it on the agenda; `always`: it stands on every agenda.
    """

    id: str
    unit: str
    raised_by: tuple[Act, ...] = ()
    always: bool = False
    decides: str = ""
    targets: Formula = Formula()
    stop: Formula = Formula()
    per_target: float = 0.0
    per_target_prior: Prior | None = None
    least: int = 1
    ballot: Ballot | None = None
    appeal: Appeal | None = None
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A meeting of a body: convened by calendar, some days after triggers, or by a call (a clock).

    Then the floor, then motions in order.
    """

    id: str
    unit: str
    calendar: tuple[float, ...] = ()
    to: tuple[Act, ...] = ()
    delay: Delay = Delay(low=1.0)
    call: Formula | None = None
    floor: Floor | None = None
    motions: tuple[Motion, ...] = ()
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


Family = Rem | Dynam | Answer | Fill | Joint | Annual | Session


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
