"""Who may act on whom: units of people, cohorts and pairs of actors."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from politburo.model.acts import Story
from politburo.model.definitions import NOBODY
from politburo.model.families import Unit
from politburo.model.system.causes import because
from politburo.model.system.declare import Cause, Declared, Family, Gate, Register, Units
from politburo.model.system.labels import label_of, labels, pair_group, pair_label


def units(story: Story, theory: Declared) -> tuple[Unit, ...]:
    """Return every unit that some family, floor or ballot of the theory needs."""
    found: dict[str, Unit] = {}
    for wanted in _wanted(theory.families):
        for pair in wanted.pairs:
            label = pair_label(pair)
            found[label] = Unit(label=label, sender=tuple(pair[0].split("+")), receiver=pair[1], group=pair_group(pair))
        for person in story.register.units if wanted.who else ():
            label = label_of(person.id, wanted.as_)
            group = person.faction
            if wanted.as_ == "receiver":
                found[label] = Unit(label=label, sender=(story.case.settings.leader,), receiver=person.id, group=group)
            else:
                found[label] = Unit(label=label, sender=(person.id,), group=group)
    for label, cause, _ in favoured(story, theory):
        found[because(label, cause)] = replace(found[label], label=because(label, cause))
    return tuple(found.values())


def favoured(story: Story, theory: Declared) -> tuple[tuple[str, Cause, str], ...]:
    """Return the units from which a cause fills vacancies, with the cause and the family.

    They stand twice among those who may come in: on their own, and because of it. The cause is of a faction: its
    conditions are attributes of factions that do not change.
    """
    found = []
    for family in theory.families:
        if family.form != "fill" or family.units is None:
            continue
        known = set(labels(story.register, family.units))
        for cause in family.causes:
            for unit in story.register.units:
                label = label_of(unit.id, "receiver")
                if label in known and all(_has(story, theory, gate, unit.faction) for gate in cause.while_):
                    found.append((label, cause, family.id))
    return tuple(found)


def _has(story: Story, theory: Declared, gate: Gate, group: str) -> bool:
    register = theory.register(gate.register)
    if register is None or register.form not in {"attribute", "numbers"}:
        raise ValueError(f"E511 '{gate.register}' is no attribute of factions: a vacancy's cause needs one.")
    value = attribute(story, register).get(group, 0.0)
    return (gate.least is None or value >= gate.least) and (gate.most is None or value <= gate.most)


def attribute(story: Story, register: Register) -> dict[str, float]:
    """Return the number of each faction under a register of the form attribute or numbers."""
    if register.numbers:
        return dict(register.numbers)
    if register.of == ("leader-group",):
        mine = next((one.faction for one in story.register.units if one.leader), NOBODY)
        return {} if mine == NOBODY else {mine: 1.0}
    actors, patrons = story.case.actors, story.case.settings.patrons
    return {name: 1.0 for name in story.risk.factions if actors[name].patron in patrons}


def _wanted(families: Iterable[Family]) -> Iterable[Units]:
    for family in families:
        if family.units is not None:
            yield family.units
        if family.floor is not None:
            yield family.floor.units
        for motion in family.motions:
            if motion.ballot is not None:
                yield motion.ballot.units
