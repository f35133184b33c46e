"""What is given from outside as rows in order of time: series, spans, silences, calendars, given acts."""

from __future__ import annotations

import math

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.compiler import Compiler
from politburo.model.families.forms import Annual, Answer, Session
from politburo.model.families.parts import FORM, Part, marks_of
from politburo.model.families.registers import (
    Act,
    Given,
    Stock,
    Tone,
)

__all__ = ["schedule"]

Scheduled = tuple[float, int, int, int, int, float]  # time, kind, three places, value


def schedule(made: Compiler, begin: float) -> dict[str, object]:  # noqa: C901, PLR0912 - one kind of row after another
    """What is given from outside, in order of time and class."""
    layout, system = made.layout, made.system
    rows: list[Scheduled] = []

    def steps(register: str, key: str, time: float, value: float, *, in_turn: bool = False) -> None:
        if not math.isfinite(value):
            cause = f"its value on day {time} is {value}"
            raise EngineError("E703", f"register {register}", cause, "Give a finite number")
        for cell in layout.cell(register, key, f"register {register}"):
            if time <= system.start and not in_turn:
                layout.raw[cell] = value
            else:
                rows.append((time, code.SERIES, cell, -1, -1, value))

    for one in layout.registers.values():
        if isinstance(one, Given | Stock | Tone):
            for step in sorted(one.steps, key=lambda step: step.time):
                # a count of a stock before the start comes in its turn among the acts given before it
                in_turn = isinstance(one, Stock) and step.time > -math.inf
                steps(one.id, step.key, step.time, step.value, in_turn=in_turn)
    for unit in layout.units:
        if unit.spans:
            steps("open", unit.label, -math.inf, 0.0)
            for low, high in sorted(unit.spans):
                steps("open", unit.label, low, 1.0)
                steps("open", unit.label, high, 0.0)
    families = {part.id: part for part in made.parts}
    rows += _holds(made, families)
    if any(isinstance(one, Tone) for one in layout.registers.values()):
        count = math.floor((system.end - system.start) / system.step)
        rows += [(system.start + n * system.step, code.DECAY, -1, -1, -1, 0.0) for n in range(1, count + 1)]
    for line, part in enumerate(made.parts):
        days = part.calendar if isinstance(part, Session) else part.days if isinstance(part, Annual) else ()
        rows += [(day, code.CALENDAR, line, -1, -1, 0.0) for day in days if day >= begin]
    for act in system.given:
        where = f"given act of day {act.time}"
        (line, mark) = made.acts((Act(family=act.family, marks=(act.mark,) if act.mark else ()),), where)[0]
        if act.unit not in layout.unit_place:
            raise EngineError("E701", where, f"there is no unit {act.unit}", "Declare the unit")
        if FORM[type(made.parts[line])] in code.FIXED_MARKS and not act.mark:
            raise EngineError("E704", where, f"an act of {act.family} needs its mark", "Say which mark it has")
        rows.append((act.time, code.GIVEN, line, layout.unit_place[act.unit], mark if act.mark else -1, act.value))
    rows.sort(key=lambda row: row[:2])
    forces = [
        (
            made.place.get(one.family, -1),
            layout.unit_place.get(one.unit, -2) if one.unit else -1,
            marks_of(families[one.family]).index(one.label)
            if one.family in families and one.label in marks_of(families[one.family])
            else -1,
        )
        for one in system.forces
    ]
    for forced, (line, place, label) in zip(system.forces, forces, strict=True):
        if line < 0 or place == -2 or label < 0 or not isinstance(made.parts[line], Answer):
            raise EngineError(
                "E701",
                f"force of {forced.family}",
                "its family, unit or label is unknown",
                "Force a label of an answer",
            )
    table = np.array([(line, unit, label) for line, unit, label in forces], dtype=np.int64).reshape(-1, 3)
    return {
        "at_time": np.array([row[0] for row in rows], dtype=np.float64),
        "at_kind": np.array([row[1] for row in rows], dtype=np.int64),
        "at_a": np.array([row[2] for row in rows], dtype=np.int64),
        "at_b": np.array([row[3] for row in rows], dtype=np.int64),
        "at_c": np.array([row[4] for row in rows], dtype=np.int64),
        "at_value": np.array([row[5] for row in rows], dtype=np.float64),
        "force_line": table[:, 0].copy(),
        "force_unit": table[:, 1].copy(),
        "force_label": table[:, 2].copy(),
        "force_begin": np.array([one.begin for one in system.forces], dtype=np.float64),
        "force_end": np.array([one.end for one in system.forces], dtype=np.float64),
        "start": float(system.start),
        "begin": float(begin),
        "end": float(system.end),
        "month": float(system.month),
    }


def _holds(made: Compiler, families: dict[str, Part]) -> list[Scheduled]:  # noqa: C901, PLR0912 - checks, then steps
    """Silences as steps: of a family's own cell, or of a unit's; what is silent for two reasons wakes after both."""
    layout = made.layout
    spans: dict[int, list[tuple[float, float]]] = {}
    for one in made.system.holds:
        if bool(one.family) == bool(one.unit):
            raise EngineError("E701", "hold", "it names both or neither of family and unit", "Name one of them")
        if one.family and one.family not in families:
            raise EngineError("E701", "hold", f"there is no family {one.family}", "Name one that is declared")
        register, key = ("running", one.family) if one.family else ("open", one.unit)
        for cell in layout.cell(register, key, "hold"):
            spans.setdefault(cell, []).append((one.begin, one.end))
    rows: list[Scheduled] = []
    where = layout.cells["open"].begin
    for cell, several in spans.items():
        merged: list[list[float]] = []
        for low, high in sorted(several):
            if merged and low <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], high)
            else:
                merged.append([low, high])
        unit = layout.units[cell - where] if where <= cell < where + len(layout.units) else None
        if unit is not None and unit.spans:
            cure = "Change its spans, or hold its families"
            raise EngineError("E704", f"hold of unit {unit.label}", "it has spans at risk of its own", cure)
        for low, high in merged:
            if low <= made.system.start:
                layout.raw[cell] = 0.0 if high > made.system.start else 1.0
            else:
                rows.append((low, code.SERIES, cell, -1, -1, 0.0))
            if high > made.system.start:
                rows.append((high, code.SERIES, cell, -1, -1, 1.0))
    return rows
