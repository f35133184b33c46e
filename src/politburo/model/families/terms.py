"""What families are declared with: effects and formulas, marks, delays, consequences, what sources cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from politburo.model.families.registers import At

__all__ = [
    "Condition",
    "Consequence",
    "Cover",
    "Covers",
    "Delay",
    "Effect",
    "Formula",
    "Labels",
    "Ordered",
    "Prior",
    "Reply",
]


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
