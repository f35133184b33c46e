"""Who may act on whom: units of people, cohorts and pairs of actors, under labels that the record and runs share."""

from __future__ import annotations

from collections.abc import Iterable

from politburo.model.acts import Story
from politburo.model.families import Unit
from politburo.model.system.declare import Declared, Family, Units

ON, BY = "on ", "by "


def label_of(person: str, as_: str) -> str:
    """Return the label of the unit in which a person is acted on (`receiver`) or acts (`sender`)."""
    return (ON if as_ == "receiver" else BY) + person


def pair_label(pair: tuple[str, ...]) -> str:
    """Return the label of a pair of sender (several joined by `+`) and receiver, with the faction it is read under."""
    return f"{pair[0]}>{pair[1]}" + (f" ({group})" if (group := pair_group(pair)) else "")


def pair_group(pair: tuple[str, ...]) -> str:
    """Return the faction under which a pair is counted and read, empty where there is none."""
    return pair[2] if len(pair) > len(("sender", "receiver")) else ""


def labels(story: Story, wanted: Units) -> tuple[str, ...]:
    """Return the labels of the units a family has, in a fixed order."""
    found = [pair_label(pair) for pair in wanted.pairs]
    for unit in story.register.units if wanted.who else ():
        open_ = not unit.leader and (wanted.who == "people" or not unit.person)
        if open_ and (not wanted.groups or unit.faction in wanted.groups):
            found.append(label_of(unit.id, wanted.as_))
    return tuple(found)


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
    return tuple(found.values())


def _wanted(families: Iterable[Family]) -> Iterable[Units]:
    for family in families:
        if family.units is not None:
            yield family.units
        if family.floor is not None:
            yield family.floor.units
        for motion in family.motions:
            if motion.ballot is not None:
                yield motion.ballot.units
