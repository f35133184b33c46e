"""Steps of a what-if as edits of a system that is compiled already: only what is scheduled from outside changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from politburo import dates
from politburo.model import families as fam
from politburo.model.acts import ordinal
from politburo.model.families.compiler import Compiler
from politburo.model.families.compiling import hidden_units
from politburo.model.families.layout import Layout
from politburo.model.families.parts import parts_of
from politburo.model.families.program import Program
from politburo.model.families.scheduling import schedule
from politburo.model.questions.declared import UNIT_JOIN, Edit, WhatIf
from politburo.model.system.causes import off, plain
from politburo.model.system.declare import Declared
from politburo.model.system.formulas import Name
from politburo.model.system.outcomes import Who
from politburo.model.system.reaching import Arm

__all__ = ["pair", "rescheduled", "set_values"]


def pair(one: Arm, theory: Declared, asked: WhatIf, recorded: Sequence[fam.Happened]) -> tuple[Arm, Arm]:
    """Return a system without and with an intervention; both are run with the same random numbers.

    Args:
        one: the system from the opening's state.
        theory: what is declared.
        asked: the what-if.
        recorded: the record's acts under the arm's reading, days counted from the opening.

    Raises:
        ValueError: a step strikes nothing that is recorded.
    """
    start = one.program.system
    inside = [act for act in recorded if 0 <= act.time < start.end]
    named = dict.fromkeys((*asked.given, *(step.family for step in asked.do if step.strike)))
    base = start
    for family in named:
        mine = tuple(act for act in inside if act.family == family)
        base = replace(_silent(base, family, 0.0, start.end), given=(*base.given, *mine))
    changed = base
    for step in asked.do:
        changed = _edited(changed, theory, step, one.who, one.start)
    return (
        replace(one, program=rescheduled(one.program, base)),
        replace(one, program=rescheduled(one.program, changed)),
    )


def _silent(system: fam.System, family: str, begin: float, end: float) -> fam.System:
    """Silence a family and all that its causes call forth."""
    for one in system.families:
        if plain(one.id) == family:
            system = fam.hold(system, begin, end, family=one.id)
    return system


def _edited(system: fam.System, theory: Declared, step: Edit, who: Who, start: int) -> fam.System:
    begin, end = _span(step, start, system.end)
    if step.strike is not None:
        return replace(system, given=tuple(one for one in system.given if not _struck(one, step, who, begin, end)))
    if step.hold is not None:
        return _silent(system, step.hold, begin, end)
    if step.assert_ is not None and step.when is not None:
        act, _, unit = (part.strip() for part in step.assert_.partition(UNIT_JOIN))
        family, _, mark = act.partition("/")
        return fam.assert_act(
            system, fam.Happened(time=float(ordinal(step.when) - start), family=family, unit=unit, mark=mark)
        )
    if step.force is not None:
        family, _, label = step.force.partition("/")
        return fam.force(system, begin, end, family=family, label=label)
    if step.series is not None and step.value is not None:
        for register in theory.registers:
            if register.series == step.series:
                system = _levelled(system, register.id, step.value, begin, end)
    return system


def _levelled(system: fam.System, register: str, value: float, begin: float, end: float) -> fam.System:
    """Give a series one value over a span; before and after it runs as given."""
    given = next(one for one in system.registers if one.id == register and isinstance(one, fam.Given))
    before = [one for one in given.steps if one.time < begin]
    after = [one for one in given.steps if one.time > end]
    again = [one for one in given.steps if one.time <= end][-1:]
    steps = [*before, fam.Step(value=value, time=begin)]
    if end < system.end:
        steps += [fam.Step(value=one.value, time=end) for one in again] + after
    changed = replace(given, steps=tuple(steps))
    return replace(system, registers=tuple(changed if one is given else one for one in system.registers))


def _span(step: Edit, start: int, end: float) -> tuple[float, float]:
    if step.span is None:
        return 0.0, end
    bounds = dates.parse(step.span).bounds
    low = start if bounds.begin_earliest is None else bounds.begin_earliest
    high = start + int(end) if bounds.end_latest is None else bounds.end_latest
    return float(max(low - start, 0)), float(min(high - start + 1, end))


def _struck(act: fam.Happened, step: Edit, who: Who, begin: float, end: float) -> bool:
    family, _, mark = (step.strike or "").partition("/")
    if act.family != family or (mark and act.mark != mark) or not begin <= act.time < end:
        return False
    if step.by is not None and step.by not in who.sender.get(act.unit, ()):
        return False
    return step.on is None or who.receiver.get(act.unit, "") == step.on


def set_values(asked: WhatIf, mechanisms: dict[Name, str]) -> dict[Name, float]:
    """Return the coefficients that the intervention gives a value: those of a mechanism do nothing.

    Raises:
        ValueError: no coefficient has such a name.
    """
    found: dict[Name, float] = {}
    for step in asked.do:
        if step.coefficient is None:
            continue
        if " / " in step.coefficient:
            family, part, effect = (word.strip() for word in step.coefficient.split(" / ", 2))
            found[family, part, effect] = float(step.value or 0.0)
            continue
        mine = [name for name, one in mechanisms.items() if one == step.coefficient]
        if not mine:
            raise ValueError(f"E502 No effect stands for '{step.coefficient}': name a mechanism of the theory.")
        found |= {name: off(name) if step.value is None else step.value for name in mine}
    return found


def rescheduled(program: Program, system: fam.System) -> Program:
    """Return a compiled system whose given acts, silences, forced answers and series are another system's.

    Everything else of the two must be equal; then this is what compiling the other gives, in a twentieth of the time.
    """
    parts = [part for family in system.families for part in parts_of(family)]
    place = {part.id: number for number, part in enumerate(parts)}
    layout = Layout(system, tuple(place), hidden_units(system, parts))
    made = Compiler(system, parts, place, layout)
    columns = schedule(made, float(program.tables.begin))
    raw = np.array(layout.raw, dtype=np.float64)
    return replace(program, system=system, tables=program.tables._replace(raw0=raw, **columns))  # type: ignore[arg-type] # columns of the schedule, named as the tables name them
