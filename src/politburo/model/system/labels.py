"""Labels of those who may act on whom: the record, runs and what a case asks for know them by the same words."""

from __future__ import annotations

from politburo.model.system.declare import Declared, Family, Units
from politburo.model.units import Register

ON, BY = "on ", "by "


def label_of(person: str, as_: str) -> str:
    """Return the label of the unit in which a person is acted on (`receiver`) or acts (`sender`)."""
    return (ON if as_ == "receiver" else BY) + person


def meeting(family: Family) -> str:
    """Return the label of the unit in which a body meets."""
    return f"{family.body} meets"


def pair_label(pair: tuple[str, ...]) -> str:
    """Return the label of a pair of sender (several joined by `+`) and receiver, with the faction it is read under."""
    return f"{pair[0]}>{pair[1]}" + (f" ({group})" if (group := pair_group(pair)) else "")


def pair_group(pair: tuple[str, ...]) -> str:
    """Return the faction under which a pair is counted and read, empty where there is none."""
    return pair[2] if len(pair) > len(("sender", "receiver")) else ""


def labels(register: Register, wanted: Units | None) -> tuple[str, ...]:
    """Return the labels of the units a family has, in a fixed order."""
    if wanted is None:
        return ()
    found = [pair_label(pair) for pair in wanted.pairs]
    for unit in register.units if wanted.who else ():
        open_ = not unit.leader and (wanted.who == "people" or not unit.person)
        if open_ and (not wanted.groups or unit.faction in wanted.groups):
            found.append(label_of(unit.id, wanted.as_))
    return tuple(found)


def labels_of(register: Register, theory: Declared, name: str) -> tuple[str, ...]:
    """Return the labels of the units whose acts bear a name: of a family or item, a floor, a motion or its ballot."""
    for family in theory.families:
        if name in {family.id, *(f"{family.id}-{item}" for item in family.items or ())}:
            return (meeting(family),) if family.form == "session" else labels(register, family.units)
        if family.floor is not None and family.floor.id == name:
            return labels(register, family.floor.units)
        for motion in family.motions:
            if motion.id == name:
                return (meeting(family),)
            if motion.ballot is not None and f"{motion.id}-vote" == name:
                return labels(register, motion.ballot.units)
    return ()
