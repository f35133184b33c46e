"""Outcomes that histories may reach: declared conditions on acts, asked of a log in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from politburo.record.decoder import entry

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """Some acts: of families (or a family with a mark, `family/mark`), by and on whom, within days."""

    acts: tuple[str, ...] = entry("families, or family/mark", example="[sanction/expel]")
    groups: tuple[str, ...] = entry("only on or by people of these factions", default=())
    by: tuple[str, ...] = entry("only by these actors", default=(), ref="actor")
    on: tuple[str, ...] = entry("only on these actors", default=(), ref="actor")
    from_: str | None = entry("first day that counts; the opening where it is missing", default=None, key="from")
    to: str | None = entry("last day that counts; the end where it is missing", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must hold of a history."""

    count: Acts = entry("the acts counted")
    least: int | None = entry("at least so many", default=None)
    most: int | None = entry("at most so many", default=None)
    before: Acts | None = entry("the first of `count` comes before the first of these, if any", default=None)
    after: Acts | None = entry("at least one of `count` comes after the first of these", default=None)
    more_than: Acts | None = entry("more of `count` than of these", default=None)
    different: Literal["people", "pairs"] | None = entry(
        "count different people or pairs instead of acts", default=None
    )

    @property
    def every(self) -> tuple[Acts, ...]:
        """All acts it speaks of."""
        given = (self.count, self.before, self.after, self.more_than)
        return tuple(acts for acts in given if acts is not None)

    @property
    def named(self) -> tuple[str, ...]:
        """The names of all acts it speaks of."""
        return tuple(name for acts in self.every for name in acts.acts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """An outcome that histories from an opening must reach, and the mechanism without which they reach it less."""

    id: str = entry("its word")
    what: str = entry("in own words")
    opening: str = entry("first day of the histories")
    until: str = entry("last day")
    where: tuple[Condition, ...] = entry("all of these hold")
    given: tuple[str, ...] = entry("acts put at the opening, as family/mark@unit", default=())
    without: str = entry("the mechanism that is switched off")
    threshold: float = entry(
        "the probability that counts as reachable; lower only for what is declared rare", default=0.05
    )


@dataclass(frozen=True, slots=True)
class Rows:
    """A log as plain columns: one row per act, in order of history and time.

    Attributes:
        history: (E,) history, from 0.
        day: (E,) days from the opening.
        family, unit, mark: (E,) words.
        histories: how many histories.
    """

    history: NDArray[np.int64]
    day: Floats
    family: NDArray[np.str_]
    unit: NDArray[np.str_]
    mark: NDArray[np.str_]
    histories: int

    def only(self, kept: NDArray[np.bool_]) -> Rows:
        """Return the rows kept, of the same histories."""
        return Rows(
            self.history[kept], self.day[kept], self.family[kept], self.unit[kept], self.mark[kept], self.histories
        )


@dataclass(frozen=True, slots=True)
class Who:
    """Sender, receiver and group of every unit, by its label."""

    sender: Mapping[str, tuple[str, ...]]
    receiver: Mapping[str, str]
    group: Mapping[str, str]


def reached(rows: Rows, who: Who, reach: Reach, opening: int) -> Bools:
    """Return (H,) which histories reach an outcome.

    Args:
        rows: the log.
        who: what the units are.
        reach: the outcome.
        opening: the first day as an ordinal.
    """
    found = np.ones(rows.histories, dtype=np.bool_)
    for condition in reach.where:
        found &= _holds(rows, who, condition, opening)
    return found


def _holds(rows: Rows, who: Who, condition: Condition, opening: int) -> Bools:
    mine = _matching(rows, who, condition.count, opening)
    number = _count(rows, mine, condition)
    found = np.ones(rows.histories, dtype=np.bool_)
    if condition.least is not None:
        found &= number >= condition.least
    if condition.most is not None:
        found &= number <= condition.most
    if condition.before is not None:
        found &= _first(rows, mine) < _first(rows, _matching(rows, who, condition.before, opening))
    if condition.after is not None:
        first = _first(rows, _matching(rows, who, condition.after, opening))
        late = mine & (rows.day > first[rows.history])
        found &= np.bincount(rows.history[late], minlength=rows.histories) > 0
    if condition.more_than is not None:
        other = _matching(rows, who, condition.more_than, opening)
        found &= number > np.bincount(rows.history[other], minlength=rows.histories)
    return found


def _count(rows: Rows, mine: Bools, condition: Condition) -> NDArray[np.int64]:
    if condition.different is None:
        return np.bincount(rows.history[mine], minlength=rows.histories)
    pairs = sorted(set(zip(rows.history[mine].tolist(), rows.unit[mine].tolist(), strict=True)))
    return np.bincount(np.array([one for one, _ in pairs], dtype=np.int64), minlength=rows.histories)


def _first(rows: Rows, mine: Bools) -> Floats:
    """Day of the first of some acts in each history, infinity where there is none."""
    found = np.full(rows.histories, np.inf)
    np.minimum.at(found, rows.history[mine], rows.day[mine])
    return found


def _matching(rows: Rows, who: Who, acts: Acts, opening: int) -> Bools:
    from politburo.model.acts import ordinal  # noqa: PLC0415 - keeps declarations free of the model

    found = np.zeros(len(rows.day), dtype=np.bool_)
    for name in acts.acts:
        family, _, mark = name.partition("/")
        found |= (rows.family == family) & ((rows.mark == mark) if mark else True)
    units = {unit for unit in np.unique(rows.unit[found]).tolist() if _is_of(unit, who, acts)}
    found &= np.isin(rows.unit, list(units)) if units else False
    if acts.from_ is not None:
        found &= rows.day >= ordinal(acts.from_) - opening
    if acts.to is not None:
        found &= rows.day < ordinal(acts.to) - opening + 1
    return found


def _is_of(unit: str, who: Who, acts: Acts) -> bool:
    if acts.groups and who.group.get(unit, "") not in acts.groups:
        return False
    if acts.by and not set(who.sender.get(unit, ())) & set(acts.by):
        return False
    return not acts.on or who.receiver.get(unit, "") in acts.on
