"""From a declared theory and a reading of the record to a system of families that runs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from politburo.model import families as fam
from politburo.model.system.declare import Declared
from politburo.model.system.families import Families
from politburo.model.system.formulas import Formulas, Name
from politburo.model.system.labels import meeting
from politburo.model.system.opening import Opening
from politburo.model.system.people import units
from politburo.model.system.registers import Registers


@dataclass(frozen=True, slots=True)
class Compiled:
    """A system, and the mechanism that each of its effects stands for."""

    system: fam.System
    mechanisms: Mapping[Name, str]


def compiled(
    theory: Declared,
    opening: Opening,
    *,
    given: Iterable[fam.Happened] = (),
    priors: str = "neutral",
    seed: int = 1,
    reading: int = 0,
    covers: Mapping[str, fam.Covers] | None = None,
) -> Compiled:
    """Return the system of a theory over a span, every coefficient at its prior's mean.

    Args:
        theory: what is declared.
        opening: the span, and the people's state on its first day.
        given: acts that happen as recorded, days counted from the first day; earlier ones make state.
        priors: set of priors, `neutral` or `informed`.
        seed: seed of the readings.
        reading: which reading of windows, half-lives and delays; 0 takes each at its value.
        covers: by family, spans over which a fit counts exposure, and the share of acts told in them.
    """
    kept = Registers(theory, opening, seed, reading)
    formulas = Formulas(theory, priors, kept)
    families = Families(theory, opening, formulas, seed, reading, covers or {}).all()
    registers = kept.registers()
    leader = opening.story.case.settings.leader
    bodies = (fam.Unit(label=meeting(one), sender=(leader,)) for one in theory.families if one.form == "session")
    system = fam.System(
        start=0.0,
        end=float(opening.end - opening.start + 1),
        actors=_actors(theory, opening),
        units=(*units(opening.story, theory), *bodies),
        families=families,
        registers=(*registers, *formulas.products.values()),
        given=tuple(given),
        month=theory.month,
    )
    return Compiled(system, formulas.mechanisms)


def _actors(theory: Declared, opening: Opening) -> tuple[fam.Actor, ...]:
    panel, row, found = opening.panel, opening.row, {}
    case = opening.story.case
    absorbing = opening.story.risk.absorbing
    gone = min((one.rank for one in case.standings if one.id in absorbing), default=math.inf)
    for place, unit in enumerate(opening.story.register.units):
        weight = float(panel.weight[row, place])
        found[unit.id] = fam.Actor(
            id=unit.id,
            group=unit.faction,
            weight=1.0 if unit.person else weight,
            cohort=not unit.person,
            standing=int(panel.standing[row, place]),
            present=panel.standing[row, place] < gone,
        )
    for one in units(opening.story, theory):
        for name in (*one.sender, one.receiver or one.sender[0]):
            found.setdefault(name, fam.Actor(id=name))
    return tuple(found.values())
