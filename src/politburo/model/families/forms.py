"""Families by their forms: rates, choices, answers, vacancies, joint acts, yearly numbers, sessions."""

from __future__ import annotations

from dataclasses import dataclass

from politburo.model.families.registers import Act
from politburo.model.families.terms import Condition, Consequence, Covers, Delay, Formula, Labels, Ordered, Prior, Reply

__all__ = [
    "Annual",
    "Answer",
    "Appeal",
    "Ballot",
    "Dynam",
    "Family",
    "Fill",
    "Floor",
    "Joint",
    "Motion",
    "Rem",
    "Session",
]

NEXT_DAY = Delay(low=1.0)
EVEN = Formula()
SURE = Formula(constant=50.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rem:
    """One clock per unit: rate = weight exp(formula) per month.

    Without a rate it happens only by decision or as given. With `of`, its acts are acts of that family too, called
    forth by a cause of their own: rates add up (Aalen's additive hazards). Simulated rows stand under this id; a
    recorded log names the other family, and a fit sums over the causes an act may have had; a log that names some of
    them is taken to name all. `single`: of a cohort it is about one of its people, however many they are, such as the
    one who did what a condition asks for.
    """

    id: str
    units: tuple[str, ...]
    rate: Formula | None
    of: str = ""
    single: bool = False
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
    delay: Delay = NEXT_DAY
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
    choice: Formula = EVEN
    delay: Delay = NEXT_DAY
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
    delay: Delay = NEXT_DAY
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
    let: Formula = SURE
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
    delay: Delay = NEXT_DAY


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
    targets: Formula = EVEN
    stop: Formula = EVEN
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
    delay: Delay = NEXT_DAY
    call: Formula | None = None
    floor: Floor | None = None
    motions: tuple[Motion, ...] = ()
    conditions: tuple[Condition, ...] = ()
    covers: Covers = ()


Family = Rem | Dynam | Answer | Fill | Joint | Annual | Session
