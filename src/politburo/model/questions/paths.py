"""By which ways an intervention acts: the registers that read it, the effects and causes that read these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from politburo.model.definitions import PassageRef
from politburo.model.questions.declared import WhatIf, touched_acts
from politburo.model.system.causes import because
from politburo.model.system.declare import Cause, Declared, Drive, Family

__all__ = ["Link", "families_on_the_way", "links_of"]


@dataclass(frozen=True, slots=True)
class Link:
    """An effect or a cause through which an intervention acts.

    Attributes:
        family: the family it drives.
        mechanism: the account it stands for.
        cause: whether it is a cause, whose sign the theory lays down, or an effect, whose neutral prior has none.
        passages: what it, or its informed prior, rests on.
        name: how its coefficient's family begins, for a cause; its effect's name else.
    """

    family: str
    mechanism: str
    cause: bool
    passages: tuple[PassageRef, ...]
    name: str


def links_of(theory: Declared, asked: WhatIf) -> tuple[Link, ...]:
    """Return the first links of an intervention: what reads the acts it makes or takes away, or the series it changes.

    Acts that follow from these have links of their own, which are not listed.
    """
    registers = _registers(theory, asked)
    named = {one.coefficient for one in asked.do if one.coefficient}
    found: list[Link] = []
    for family in theory.families:
        found += _of_family(family, registers, named)
    return tuple(dict.fromkeys(found))


def families_on_the_way(asked: WhatIf, links: Iterable[Link]) -> tuple[str, ...]:
    """Return the families that an intervention touches, acts through first, or is asked about, by name."""
    asked_for = (name.partition("/")[0] for one in asked.outcomes for name in one.count.acts)
    return tuple(sorted({*touched_acts(asked), *(link.family for link in links), *asked_for}))


def _registers(theory: Declared, asked: WhatIf) -> set[str]:
    acts = touched_acts(asked)
    series = {one.series for one in asked.do if one.series}
    found = set()
    for register in theory.registers:
        counted = (*register.of, *register.down, *register.begins, *register.ends)
        if register.series in series or {name.partition("/")[0] for name in counted} & acts:
            found.add(register.id)
    for family in theory.families:
        if family.id in acts:
            found |= {move.stock for move in family.does}
    found |= {register.id for register in theory.registers if set(register.of) & found}
    return found


def _of_family(family: Family, registers: set[str], named: set[str]) -> Iterator[Link]:
    for drive in family.drives:
        if {drive.register, drive.times} & registers or drive.mechanism in named:
            yield _effect(family, drive)
    for cause in family.causes:
        if {gate.register for gate in cause.while_} & registers or cause.mechanism in named:
            yield _cause(family, cause)


def _effect(family: Family, drive: Drive) -> Link:
    passages = drive.informed.passages if drive.informed is not None else ()
    return Link(family.id, drive.mechanism, cause=False, passages=passages, name=drive.name)


def _cause(family: Family, cause: Cause) -> Link:
    return Link(family.id, cause.mechanism, cause=True, passages=cause.passages, name=because(family.id, cause))
