"""Logs of histories, and of the record under a reading, as numbers; what is counted in both by the same functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from politburo import dates
from politburo.model import families as fam
from politburo.model.families.program import Names
from politburo.model.system.causes import plain
from politburo.model.system.outcomes import Acts, Condition, Who
from politburo.model.system.seen import Eyes

__all__ = ["Coding", "Log", "coding_of", "holds", "log_of", "log_of_record"]

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Log:
    """Acts of some histories.

    Attributes:
        histories: how many histories.
        opening: the day (an ordinal) that counts as 0.
        history, family, mark, unit: (E,) places; families, marks and units by the words below.
        day: (E,) days from the opening.
        families, marks, units: the words; marks[0] is empty.
        who: sender, receiver and group of every unit.
    """

    histories: int
    opening: int
    history: Whole
    day: Floats
    family: Whole
    mark: Whole
    unit: Whole
    families: tuple[str, ...]
    marks: tuple[str, ...]
    units: tuple[str, ...]
    who: Who

    def rows(self, acts: Acts) -> Bools:
        """Return (E,) which rows are of some acts."""
        found = np.zeros(len(self.day), dtype=np.bool_)
        for name in acts.acts:
            found |= self.named(name)
        if acts.groups or acts.by or acts.on:
            wanted = [self._is_of(unit, acts) for unit in self.units]
            found &= np.array(wanted, dtype=np.bool_)[self.unit] if len(self.unit) else found
        if acts.from_ is not None:
            found &= self.day >= dates.day(acts.from_) - self.opening
        if acts.to is not None:
            found &= self.day < dates.day(acts.to) - self.opening + 1
        return found

    def named(self, name: str) -> Bools:
        """Return (E,) which rows are of a family, or of a family/mark."""
        family, _, mark = name.partition("/")
        if family not in self.families or (mark and mark not in self.marks):
            return np.zeros(len(self.day), dtype=np.bool_)
        found = self.family == self.families.index(family)
        return np.asarray(found & (self.mark == self.marks.index(mark))) if mark else np.asarray(found)

    def _is_of(self, unit: str, acts: Acts) -> bool:
        if acts.groups and self.who.group.get(unit, "") not in acts.groups:
            return False
        if acts.by and not set(self.who.sender.get(unit, ())) & set(acts.by):
            return False
        return not acts.on or self.who.receiver.get(unit, "") in acts.on

    def number(self, rows: Bools) -> Whole:
        """Return (H,) how many rows each history has."""
        return np.bincount(self.history[rows], minlength=self.histories)

    def seen(self, by: Eyes) -> Log:
        """Return what sources would have told of these histories."""
        return self._only(by.told(*self._looked_at(), self.opening))

    def within(self, by: Eyes) -> Log:
        """Return the rows of which sources tell some: those in spans that they cover."""
        return self._only(by.shares(*self._looked_at(), self.opening) > 0.0)

    def _looked_at(self) -> tuple[NDArray[np.str_], NDArray[np.str_], Floats]:
        """Family, group and day of each row."""
        families = np.array((*self.families, ""), dtype=np.str_)
        groups = np.array([*(self.who.group.get(unit, "") for unit in self.units), ""], dtype=np.str_)
        return families[self.family], groups[self.unit], self.day

    def _only(self, kept: Bools) -> Log:
        columns = {name: getattr(self, name)[kept] for name in ("history", "day", "family", "mark", "unit")}
        return replace(self, **columns)

    def first(self, rows: Bools) -> Floats:
        """Return (H,) the day of the first row, infinity where there is none."""
        found = np.full(self.histories, np.inf)
        np.minimum.at(found, self.history[rows], self.day[rows])
        return found

    def last(self, rows: Bools) -> Floats:
        """Return (H,) the day of the last row, minus infinity where there is none."""
        found = np.full(self.histories, -np.inf)
        np.maximum.at(found, self.history[rows], self.day[rows])
        return found


@dataclass(frozen=True, slots=True)
class Coding:
    """Words of a log and where the lines, marks and units of a compiled system stand among them.

    Attributes:
        families, marks, units: the words.
        of_line: (L,) family of each line.
        of_mark: (L, M) mark of each line's mark, the first column for none.
        of_unit: (U,) word of each unit.
    """

    families: tuple[str, ...]
    marks: tuple[str, ...]
    units: tuple[str, ...]
    of_line: Whole
    of_mark: Whole
    of_unit: Whole


def coding_of(names: Names) -> Coding:
    """Return the words of a compiled system's logs; what a cause called forth stands under its family."""
    lines = names.lines
    families = tuple(dict.fromkeys(plain(line.id) for line in lines))
    marks = tuple(dict.fromkeys(("", *(plain(word) for line in lines for word in line.marks))))
    units = tuple(dict.fromkeys(plain(word) for word in names.units))
    most = max(len(line.marks) for line in lines) + 1
    of_mark = np.zeros((len(lines), most), dtype=np.int64)
    for place, line in enumerate(lines):
        for at, word in enumerate(line.marks):
            of_mark[place, at + 1] = marks.index(plain(word))
    of_line = np.array([families.index(plain(line.id)) for line in lines], dtype=np.int64)
    index = {word: place for place, word in enumerate(units)}
    of_unit = np.array([index[plain(word)] for word in names.units], dtype=np.int64)
    return Coding(families, marks, units, of_line, of_mark, of_unit)


def log_of(runs: fam.Runs, who: Who, opening: int, coding: Coding | None = None) -> Log:
    """Return simulated histories as a log; what a cause called forth stands under its family.

    Args:
        runs: the histories.
        who: sender, receiver and group of every unit.
        opening: the day (an ordinal) that counts as 0.
        coding: words of the system's logs, where many are made of one system.
    """
    columns = runs.columns
    by = coding_of(runs.names) if coding is None else coding
    return Log(
        len(columns.lengths),
        opening,
        np.repeat(np.arange(columns.lengths.size), columns.lengths),
        columns.time,
        by.of_line[columns.line],
        by.of_mark[columns.line, columns.mark + 1],
        by.of_unit[columns.unit],
        by.families,
        by.marks,
        by.units,
        who,
    )


def log_of_record(rows: Sequence[Sequence[fam.Happened]], who: Who, opening: int) -> Log:
    """Return the record under some readings as a log, a reading for each history, from the opening on."""
    every = [(number, one) for number, some in enumerate(rows) for one in some if one.time >= 0]

    def coded(words: Iterable[str], first: tuple[str, ...] = ()) -> tuple[tuple[str, ...], Whole]:
        listed = list(words)
        known: Mapping[str, int] = {word: place for place, word in enumerate(dict.fromkeys((*first, *listed)))}
        return tuple(known), np.array([known[word] for word in listed], dtype=np.int64)

    families, family = coded(one.family for _, one in every)
    marks, mark = coded((one.mark for _, one in every), ("",))
    units, unit = coded(one.unit for _, one in every)
    history = np.array([number for number, _ in every], dtype=np.int64)
    day = np.array([one.time for _, one in every], dtype=np.float64)
    return Log(len(rows), opening, history, day, family, mark, unit, families, marks, units, who)


def holds(log: Log, condition: Condition) -> Bools:
    """Return (H,) in which histories a condition holds; as :func:`.outcomes.reached` has it."""
    mine = log.rows(condition.count)
    if condition.different is None:
        number = log.number(mine)
    else:
        pairs = np.unique(log.history[mine] * len(log.units) + log.unit[mine]) // max(len(log.units), 1)
        number = np.bincount(pairs, minlength=log.histories)
    found = np.ones(log.histories, dtype=np.bool_)
    if condition.least is not None:
        found &= number >= condition.least
    if condition.most is not None:
        found &= number <= condition.most
    if condition.before is not None:
        found &= log.first(mine) < log.first(log.rows(condition.before))
    if condition.after is not None:
        late = mine & (log.day > log.first(log.rows(condition.after))[log.history])
        found &= log.number(late) > 0
    if condition.more_than is not None:
        found &= number > log.number(log.rows(condition.more_than))
    return found
