"""The rows of a recorded log as numbers, checked."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.program import Program

__all__ = ["Row", "rows_of"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a recorded log as numbers; several marks where the record leaves the rung open."""

    time: float
    line: int
    unit: int
    marks: tuple[int, ...]
    cause: int
    group: int
    value: float

    @property
    def mark(self) -> int:
        """The mark by which it makes state: the mildest it may have been."""
        return self.marks[0] if self.marks else -1


def rows_of(program: Program, log: pd.DataFrame) -> list[Row]:
    """The rows of a log as numbers, checked."""
    names = program.names
    size = len(log)
    columns = {
        name: log[name].tolist() if name in log else [default] * size
        for name, default in (("mark", ""), ("cause", -1), ("set", -1), ("value", 0.0))
    }
    found: list[Row] = []
    before = -math.inf
    able = _able(program)
    for place, (time, family, unit) in enumerate(zip(log["time"], log["family"], log["unit"], strict=True)):
        where = f"row {place}"
        if family not in names.place or unit not in names.unit_place:
            raise EngineError("E711", where, f"{family} or {unit} is unknown", "Declare the family and the unit")
        if not before <= time <= program.tables.end:
            raise EngineError(
                "E711", where, f"day {time} lies before the row above or after the end", "Sort the log by time"
            )
        if time < program.tables.begin:
            raise EngineError(
                "E711", where, f"day {time} lies before the begin", "Give such acts with the system instead"
            )
        before = time
        line = names.place[family]
        if names.unit_place[unit] not in able[line]:
            raise EngineError("E711", where, f"{unit} is no unit of {family}", "List the unit in the family")
        words = [word for word in str(columns["mark"][place]).split("|") if word]
        for word in words:
            if word not in names.lines[line].marks:
                raise EngineError("E711", where, f"{family} has no mark {word}", "See its rungs or replies")
        marks = tuple(sorted(names.lines[line].marks.index(word) for word in words))
        if not marks and names.lines[line].form in {code.ANSWER, *code.FIXED_MARKS}:
            raise EngineError("E711", where, f"{family} needs a mark", "Say which; leave unreported answers out")
        cause = int(columns["cause"][place])
        if cause >= place:
            raise EngineError("E711", where, "its cause comes after it", "Let cause be the place of an earlier row")
        found.append(
            Row(
                float(time),
                line,
                names.unit_place[unit],
                marks,
                cause,
                int(columns["set"][place]),
                float(columns["value"][place]),
            )
        )
    return found


def _able(program: Program) -> list[set[int]]:
    """The units that may stand in rows of each line: its own, voices of joint acts, targets of motions."""
    t, lines = program.tables, program.names.lines
    found = []
    for place, line in enumerate(lines):
        units = set(line.units)
        if line.form == code.JOINT:
            units |= {int(v) for u in line.units for v in t.voice[t.voice_ptr[u] : t.voice_ptr[u + 1]]}
        if line.form == code.MOTION and t.decides[place] >= 0:
            units |= set(lines[int(t.decides[place])].units)
        found.append(units)
    return found
