"""From a declared system to tables."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families.clocking import clock_columns
from politburo.model.families.compiler import Compiler, arrays, unit_places
from politburo.model.families.consequences import move_columns
from politburo.model.families.forms import Annual, Ballot, Dynam, Joint, Motion, Rem
from politburo.model.families.layout import Layout
from politburo.model.families.lines import line_columns
from politburo.model.families.parts import FORM, Part, marks_of, parts_of
from politburo.model.families.program import Line, Names, Program, Tables
from politburo.model.families.scheduling import schedule
from politburo.model.families.system import System, Unit
from politburo.model.families.terms import Ordered
from politburo.model.families.wiring import address_columns, cell_columns, hit_columns, unit_columns

__all__ = ["compile_system"]


def hidden_units(system: System, parts: Sequence[Part]) -> tuple[Unit, ...]:
    """Units that stand for a sender alone: of a choice its clock, of a joint act a voice."""
    known = {unit.label: unit for unit in system.units}
    groups = {one.id: one.group for one in system.actors}
    found: dict[str, Unit] = {}
    for part in parts:
        if not isinstance(part, Dynam | Joint):
            continue
        for label in part.units:
            unit = _known(known, label, part.id)
            if isinstance(part, Dynam):
                if len(unit.sender) != 1:
                    raise EngineError(
                        "E704", f"{part.id}, unit {label}", "it has several senders", "Use a joint family"
                    )
                name = f"{part.id}/{unit.sender[0]}"
                found[name] = Unit(label=name, sender=unit.sender, group=groups.get(unit.sender[0], ""))
            else:
                for who in unit.sender[1:]:
                    name = f"{label}/{who}"
                    found[name] = Unit(label=name, sender=(who,), receiver=unit.receiver, group=groups.get(who, ""))
    return tuple(found.values())


def _known(units: dict[str, Unit], label: str, where: str) -> Unit:
    if label not in units:
        raise EngineError("E701", where, f"there is no unit {label}", "Declare the unit")
    return units[label]


def compile_system(system: System, begin: float | None = None) -> Program:
    """Make a system ready to run, clocks starting on day `begin` (the system's start unless given).

    Raises:
        EngineError: E701 a name that is missing or taken, E702 a register read by a key it has not, E703 a number out
            of range, E704 a family that does not fit its form.
    """
    parts = [part for family in system.families for part in parts_of(family)]
    place: dict[str, int] = {}
    for part in parts:
        if part.id in place:
            raise EngineError("E701", f"family {part.id}", "its name is taken", "Choose another")
        place[part.id] = len(place)
    if not system.start < system.end:
        raise EngineError("E703", "system", "it ends before it starts", "Let start lie before end")
    layout = Layout(system, tuple(place), hidden_units(system, parts))
    made = Compiler(system, parts, place, layout)
    columns: dict[str, object] = {}
    columns.update(line_columns(made))
    columns.update(move_columns(made))
    columns.update(unit_columns(made))
    columns.update(clock_columns(made))
    columns.update(schedule(made, system.start if begin is None else begin))
    columns.update(cell_columns(made))
    columns["lp_const"] = np.array(made.const)
    columns["lp_ptr"], columns["lp_addr"] = arrays(made.terms)
    columns["lp_coef"] = np.array(made.coef, dtype=np.float64)
    # addresses are complete only now
    columns.update(address_columns(made))
    columns.update(hit_columns(made, columns))
    tables = Tables(**columns)  # type: ignore[arg-type] # one column for each field, checked by the call itself
    lines = tuple(Line(part.id, FORM[type(part)], marks_of(part), tuple(unit_places(made, part))) for part in parts)
    registers = {name: (cells.begin, cells.keys) for name, cells in layout.cells.items()}
    names = Names(
        lines, tuple(unit.label for unit in layout.units), place, layout.unit_place, len(system.units), registers
    )
    places = {name: tuple(spots) for name, spots in made.places.items()}
    for line, part in enumerate(parts):
        if isinstance(part, Motion):
            places[part.id, "stop", "per target"] = (("per_target", line, 1.0),)
        if isinstance(part, Ballot):
            places[part.id, "vote", "own"] = (("own", line, 1.0),)
        if isinstance(part, Annual):
            places[part.id, "mean", "log sd"] = (("sd", line, 1.0),)
        if isinstance(part, Rem | Dynam) and isinstance(part.mark, Ordered):
            for cut in range(len(part.mark.cuts)):
                spot = ("cut", int(tables.cut_ptr[line]) + cut, 1.0)
                places[part.id, "mark", f"log gap {cut}" if cut else "first cut"] = (spot,)
    return Program(system, tables, names, places)
