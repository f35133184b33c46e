"""Registers: the numbers of state that effects read, declared as data."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

__all__ = [
    "Act",
    "At",
    "By",
    "Derived",
    "Given",
    "InForce",
    "Move",
    "Outside",
    "Recent",
    "Register",
    "Share",
    "Step",
    "Stock",
    "Tone",
    "Total",
]

By = Literal[
    "all", "group", "sender-group", "receiver-group", "actor", "sender", "receiver", "pair", "reverse", "unit", "family"
]

At = By | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Acts of a family, all of them or those with certain marks."""

    family: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A value from a day on, of one key or (without a key) of all; without a day, from the start."""

    value: float
    time: float = -math.inf
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What acts do to a level: they add `amount`, or set it `to` a level.

    Attributes:
        acts: which acts.
        amount: what is added; times the act's value, where `times_value` says so.
        to: the level set, instead.
        at: whose level of the act: its sender's, its receiver's ...; that which the register is kept by, unless given.
        times_value: the amount is multiplied by the act's value (an annual step, seats handed on).
    """

    acts: tuple[Act, ...]
    amount: float = 1.0
    to: float | None = None
    at: At | None = None
    times_value: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A step series given from outside, or a constant attribute; 0 where nothing is given."""

    id: str
    by: By = "all"
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recent:
    """Acts within the last `window` days: n, n / (1 + n), log(1 + n), or 1 if n > 0."""

    id: str
    acts: tuple[Act, ...]
    window: float
    by: By = "all"
    form: Literal["count", "saturating", "log1p", "any"] = "saturating"


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """1 from acts on until other acts, or until `window` days after the last of them; 0 otherwise."""

    id: str
    acts: tuple[Act, ...]
    until: tuple[Act, ...] = ()
    by: By = "all"
    window: float = math.inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """A level that acts move, kept between `low` and `high`; `steps` without a day are the opening levels.

    A step with a day sets the level on that day (a recorded count).
    """

    id: str
    by: By = "all"
    steps: tuple[Step, ...] = ()
    moves: tuple[Move, ...] = ()
    low: float = 0.0
    high: float = 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone:
    """A sum that acts move and that decays: at each step of the system's grid by 2^(-step / half_life)."""

    id: str
    half_life: float
    by: By = "all"
    steps: tuple[Step, ...] = ()
    moves: tuple[Move, ...] = ()
    low: float = -1e3
    high: float = 1e3


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A group's part of a stock kept by group: level / max(sum of all levels, `floor`)."""

    id: str
    of: str
    floor: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """By group, the sum over its actors of a register kept by actor."""

    id: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """1 for a group outside the ultimate ruling coalition of a stock kept by group, else 0; groups without power too.

    Powers enter as whole numbers, round(resolution x level). A coalition wins in another if its power exceeds alpha = p / q of it.
    Where several coalitions are lightest, a group counts as outside by the part of them that leave it out. With `veto`, a
    coalition must contain that group while it has power (then at most 14 groups, else 20).

    Source: D. Acemoglu, G. Egorov, K. Sonin, "Coalition formation in non-democracies", Review of Economic Studies 75,
    2008; the way through all subsets at once is this project's own.
    """

    id: str
    of: str
    alpha: tuple[int, int] = (1, 2)
    veto: str = ""
    resolution: float = 1000.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A number made of others, key by key; a register kept by `all` goes with any.

    `complement` 1 - x, `product` x y, `saturating` x / (1 + x), `log1p` log(1 + x) (both for x > 0, else 0), `any` 1 if x > 0.
    """

    id: str
    op: Literal["complement", "product", "saturating", "log1p", "any"]
    of: tuple[str, ...]


Register = Given | Recent | InForce | Stock | Tone | Share | Total | Outside | Derived
