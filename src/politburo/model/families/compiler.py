"""What is collected while a system is compiled."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.forms import Motion, Session
from politburo.model.families.layout import Layout
from politburo.model.families.parts import Part, effect_name, marks_of
from politburo.model.families.program import Name, Spot
from politburo.model.families.registers import (
    Act,
)
from politburo.model.families.system import System
from politburo.model.families.terms import Formula

__all__ = ["Compiler", "Lists", "arrays", "gates_of", "listed", "spread", "unit_places"]


@dataclass(slots=True)
class Lists:
    """Lists of lists laid end to end."""

    begins: list[int] = field(default_factory=lambda: [0])
    items: list[int] = field(default_factory=list)

    def add(self, items: Iterable[int]) -> None:
        """Append one list."""
        self.items += items
        self.begins.append(len(self.items))


@dataclass(slots=True)
class Compiler:
    """Collects the tables of one system."""

    system: System
    parts: list[Part]
    place: dict[str, int]
    layout: Layout
    const: list[float] = field(default_factory=list)
    terms: Lists = field(default_factory=Lists)
    coef: list[float] = field(default_factory=list)
    places: dict[Name, list[Spot]] = field(default_factory=dict)

    def formula(self, formula: Formula | None, where: str, word: str = "", *, constant: bool = True) -> int:
        """Number of a formula; with a word, its coefficients are noted under it."""
        family = where.removeprefix("family ")
        self.const.append(formula.constant if formula and constant else 0.0)
        if word and constant:
            self.places.setdefault((family, word, "constant"), []).append(("lp_const", len(self.const) - 1, 1.0))
        addresses = []
        for one in formula.effects if formula else ():
            if word:
                name = (family, word, effect_name(one))
                self.places.setdefault(name, []).append(("lp_coef", len(self.coef), one.scale))
            if one.scale == 0 or not math.isfinite(one.scale):
                raise EngineError("E703", where, f"the scale of {one.register} is {one.scale}", "Give another number")
            addresses.append(self.layout.address(one.register, one.at, where))
            self.coef.append(one.coefficient / one.scale)
        self.terms.add(addresses)
        return len(self.const) - 1

    def acts(self, acts: Sequence[Act], where: str) -> list[tuple[int, int]]:
        """(line, mark) of all acts meant; mark -1 stands for acts without one."""
        found = []
        for act in acts:
            if act.family not in self.place:
                raise EngineError("E701", where, f"there is no family {act.family}", "Name one that is declared")
            line = self.place[act.family]
            marks = marks_of(self.parts[line])
            for word in act.marks:
                if word not in marks:
                    cure = f"Its marks are {', '.join(marks) or 'none'}"
                    raise EngineError("E701", where, f"{act.family} has no mark {word}", cure)
            found += [(line, marks.index(word)) for word in act.marks] or [(line, m) for m in range(-1, len(marks))]
        return list(dict.fromkeys(found))


def arrays(lists: Lists) -> tuple[code.Whole, code.Whole]:
    """Begins and items of lists as arrays."""
    return np.array(lists.begins, dtype=np.int64), np.array(lists.items, dtype=np.int64)


def listed(keys: code.Whole, values: code.Whole, many: int) -> tuple[code.Whole, code.Whole]:
    """Lists of values by key, 0 to `many` - 1, each value once and in order: where each begins, all end to end."""
    wide = int(values.max(initial=0)) + 1
    pairs = np.unique(keys * wide + values)
    return np.searchsorted(pairs, np.arange(many + 1) * wide), pairs % wide


def spread(begins: code.Whole, ends: code.Whole) -> tuple[code.Whole, code.Whole]:
    """Spans of places one after another: of each place the number of its span, and the place."""
    counts = ends - begins
    which = np.repeat(np.arange(len(begins)), counts)
    return which, np.arange(len(which)) + np.repeat(begins - np.cumsum(counts) + counts, counts)


def gates_of(
    gate_ptr: code.Whole, gate_common: code.Whole, lines: code.Whole, *, common: int
) -> tuple[code.Whole, code.Whole]:
    """The conditions of each of some lines, shared ones or others: which of the lines, and the condition."""
    which, gates = spread(gate_ptr[lines], gate_ptr[lines + 1])
    meant = gate_common[gates] == common
    return which[meant], gates[meant]


def unit_places(made: Compiler, part: Part) -> list[int]:
    """The places of the units of a part.

    Raises:
        EngineError: E701 a unit that is not declared, or is listed twice.
    """
    labels = (part.unit,) if isinstance(part, Session | Motion) else part.units
    found = []
    for label in labels:
        if label not in made.layout.unit_place:
            raise EngineError("E701", f"family {part.id}", f"there is no unit {label}", "Declare the unit")
        found.append(made.layout.unit_place[label])
    if len(set(found)) != len(found):
        raise EngineError("E701", f"family {part.id}", "a unit is listed twice", "List each once")
    return found
