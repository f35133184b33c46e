"""What every part of an assessment works on: the case's theory, its record as acts, what it declares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from politburo.model.acts import Story
from politburo.model.assessment.cells import Slot
from politburo.model.assessment.declared import Assessment, assessment
from politburo.model.assessment.logs import Log, log_of_record
from politburo.model.system.coverage import Covered, Varied, covered
from politburo.model.system.declare import Declared, Family
from politburo.model.system.labels import label_of, labels, pair_group, pair_label
from politburo.model.system.opening import opening_at
from politburo.model.system.outcomes import Who
from politburo.model.system.recorded import Tale, happened
from politburo.model.system.whole import whole_system
from politburo.record.case import Case

__all__ = ["Material", "coverage", "family_of", "material", "record_log", "units_at"]

HIGH = 2.0  # rank from which somebody stands high: a full seat in a leading body


@dataclass(frozen=True, slots=True)
class Material:
    """A case ready to be assessed."""

    case: Case
    theory: Declared
    people: Story
    told: Tale
    declared: Assessment

    @property
    def start(self) -> int:
        """First day on which an act of the record may lie."""
        return min(one.days.low for one in self.told.acts)


def material(case: Case) -> Material:
    """Return a case ready to be assessed.

    Raises:
        ValueError: the theory or the episodes are missing or faulty.
    """
    return Material(case, *whole_system(case), assessment(case))


def family_of(theory: Declared, act: str) -> Family | None:
    """Return the family that makes an act such as `family/mark`; None for floors, motions and votes."""
    name = act.partition("/")[0]
    for one in theory.families:
        if name == one.id or name in {f"{one.id}-{item}" for item in one.items or ()}:
            return one
    return None


def units_at(some: Material, act: str, day: int) -> tuple[Slot, ...]:
    """Return everybody, or every pair, at risk of an act on a day, as slots of their own."""
    family = family_of(some.theory, act)
    if family is None or family.units is None:
        return ()
    found = [Slot(pair_label(one), frozenset({pair_label(one)}), pair_group(one)) for one in family.units.pairs]
    if family.units.who is None:
        return tuple(found)
    opening = opening_at(some.people, day, day, 0)
    known = set(labels(some.people.register, family.units))
    for place, unit in enumerate(some.people.register.units):
        label = label_of(unit.id, family.units.as_)
        if label in known and opening.panel.weight[opening.row, place] > 0:
            rank = "high" if opening.panel.rank[opening.row, place] >= HIGH else "low"
            found.append(Slot(label, frozenset({label}), unit.faction, rank))
    return tuple(found)


def coverage(some: Material, act: str, last: int) -> tuple[Covered, ...]:
    """Return what sources cover of an act, up to a day; all where it is read from no kind of event."""
    family = family_of(some.theory, act)
    if family is None or family.reads is None:
        return (Covered(some.start, last, 1.0, ()),)
    return covered(some.case, family, some.start, last, Varied(some.declared.episodes.seed, 0))


def record_log(some: Material, who: Who, opening: int, readings: int, seed: int, until: int | None = None) -> Log:
    """Return the record under some readings as a log from a day on, up to and without another."""
    rows: Sequence[Sequence[object]] = [
        happened(some.told, opening, seed, reading, until=until) for reading in range(readings)
    ]
    return log_of_record(rows, who, opening)  # type: ignore[arg-type] # rows of happened acts
