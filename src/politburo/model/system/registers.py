"""Declared registers as the registers of a system; seats, ranks and falls of the people beside them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

import numpy as np

from politburo.model import families as fam
from politburo.model.definitions import Assumed
from politburo.model.readings import series_by_day
from politburo.model.system.causes import because, spelled
from politburo.model.system.declare import Declared, Family, Gate, Register
from politburo.model.system.opening import Opening, number
from politburo.model.system.people import attribute, favoured

TOP_RANK = 3.0
RECENT: dict[str, Literal["any", "saturating", "log1p", "count"]] = {
    "any": "any",
    "saturate": "saturating",
    "log": "log1p",
    "count": "count",
}
BENT: dict[str, Literal["any", "saturating", "log1p"]] = {"any": "any", "saturate": "saturating", "log": "log1p"}
SEATS, RANK, FALLEN = "seats-of", "rank", "fallen"


def acts_named(theory: Declared, names: Iterable[str]) -> tuple[fam.Act, ...]:
    """Return the acts that words such as `family` or `family/mark` name; a family with items stands for all of them."""
    found: dict[str, list[str]] = {}
    for name in names:
        family, _, mark = name.partition("/")
        found.setdefault(family, [])
        if mark:
            found[family].append(mark)
    lines = {one.id: _lines(one) for one in theory.families if one.id in found}
    others = spelled(theory) if any(found.values()) else {}
    return tuple(
        fam.Act(family=name, marks=tuple(word for mark in marks for word in others.get((name, mark), mark).split("|")))
        for family, marks in found.items()
        for name in lines.get(family, [family])
    )


def _lines(family: Family) -> list[str]:
    """The lines under which a family's acts stand: itself or its items, and its causes where it has a rate."""
    if family.items:
        return [f"{family.id}-{item}" for item in family.items]
    return [family.id, *(because(family.id, one) for one in family.causes if family.form in {"rem", "joint"})]


class Registers:
    """Makes the registers of a theory for an opening and a reading."""

    def __init__(self, theory: Declared, opening: Opening, seed: int, reading: int) -> None:
        self.theory, self.opening, self.seed, self.reading = theory, opening, seed, reading
        self.case = opening.story.case

    def _assumed(self, name: str, one: Assumed) -> float:
        return number(self.seed, self.reading, name, one)

    def registers(self) -> tuple[fam.Register, ...]:
        """Return all registers, each after what it is made of."""
        found = [made for one in self.theory.registers for made in self.register(one)]
        return (*self._people(), *found, *self._favours())

    def _favours(self) -> Iterable[fam.Register]:
        """For each cause of a vacancy filled, which units stand for it."""
        chosen = favoured(self.opening.story, self.theory)
        for name in dict.fromkeys(because(family, cause) for _, cause, family in chosen):
            mine = [because(label, cause) for label, cause, family in chosen if because(family, cause) == name]
            yield fam.Given(id=name, by="unit", steps=tuple(fam.Step(value=1.0, key=label) for label in mine))

    def at_work(self, gate: Gate) -> tuple[str, tuple[fam.Register, ...]]:
        """Return the name of a register that is 1 while a condition of a reply's cause holds, and what it is made of.

        Given numbers are compared with the bound; of what acts leave behind, anything above zero counts.
        """
        one, least = self.theory.register(gate.register), gate.least is not None
        low = -math.inf if gate.least is None else gate.least
        high = math.inf if gate.most is None else gate.most
        name = f"{gate.register} from {low:g} to {high:g}"
        steps = () if one is None else self._given(one)
        if steps:
            held = tuple(replace(step, value=float(low <= step.value <= high)) for step in steps)
            return name, (fam.Given(id=name, steps=held),)
        some = fam.Derived(id=name if least else f"{name} (not)", op="any", of=(gate.register,))
        return name, (some,) if least else (some, fam.Derived(id=name, op="complement", of=(some.id,)))

    def _given(self, one: Register) -> tuple[fam.Step, ...]:
        if one.form == "series":
            return self._series(one.series or "")
        if one.form == "given-span":
            return self._span(one.span or "/")
        source = self.theory.register(one.of[0]) if one.form == "less" else None
        return () if source is None else tuple(replace(step, value=1.0 - step.value) for step in self._given(source))

    def _people(self) -> Iterable[fam.Register]:
        panel, row = self.opening.panel, self.opening.row
        seats, ranks = [], []
        for place, unit in enumerate(self.opening.story.register.units):
            held = panel.seats[row, place] if unit.person else panel.weight[row, place]
            seats.append(fam.Step(value=float(held), key=unit.id))
            ranks.append(fam.Step(value=float(panel.rank[row, place] / TOP_RANK), key=unit.id))
        leave = [
            fam.Act(family=name, marks=marks)
            for one in self.theory.families
            if (marks := self._leaving(one)) is not None
            for name in _lines(one)
        ]
        moves = (fam.Move(acts=tuple(leave), to=1.0 / TOP_RANK, at="receiver"),) if leave else ()
        yield fam.Stock(id=SEATS, by="actor", steps=tuple(seats))
        yield fam.Total(id="seats", of=SEATS)
        yield fam.Stock(id=RANK, by="actor", steps=tuple(ranks), moves=moves)
        fallen = [
            fam.Step(value=1.0, key=unit.id)
            for place, unit in enumerate(self.opening.story.register.units)
            if panel.standing[row, place] > 0
        ]
        struck = acts_named(self.theory, [f.id for f in self.theory.families if f.mark is not None or f.does_to])
        falls = (fam.Move(acts=struck, to=1.0, at="receiver"),) if struck else ()
        yield fam.Stock(id=FALLEN, by="actor", steps=tuple(fallen), moves=falls)

    def _leaving(self, family: Family) -> tuple[str, ...] | None:
        if family.mark is not None:
            return tuple(one.id for one in sorted(self.case.rungs, key=lambda one: one.rank) if one.rank > 1)
        return () if family.does_to else None

    def register(self, one: Register) -> Iterable[fam.Register]:
        """Return what a declared register is made of, in the order in which it is kept."""
        match one.form:
            case "series":
                yield fam.Given(id=one.id, steps=self._series(one.series or ""))
            case "given-span":
                yield fam.Given(id=one.id, steps=self._span(one.span or "/"))
            case "attribute" | "numbers":
                yield from self._attribute(one)
            case "less":
                yield fam.Derived(id=one.id, op="complement", of=one.of)
            case "share":
                yield fam.Share(id=one.id, of=one.of[0])
            case "outside":
                p, q = (int(part) for part in (one.alpha or "1/2").split("/"))
                yield fam.Outside(id=one.id, of=one.of[0], alpha=(p, q))
            case "stock":
                yield from self._stock(one)
            case _:
                yield from self._remembered(one)

    def _span(self, text: str) -> tuple[fam.Step, ...]:
        first, last = text.split("/")
        on, off = fam.Step(value=1, time=self.opening.day(first)), fam.Step(value=0, time=self.opening.day(last) + 1)
        return (fam.Step(value=0), on, off)

    def _attribute(self, one: Register) -> Iterable[fam.Register]:
        if one.id == RANK:
            return  # kept with the seats
        numbers = attribute(self.opening.story, one)
        yield fam.Given(id=one.id, by="group", steps=tuple(fam.Step(value=v, key=name) for name, v in numbers.items()))

    def _remembered(self, one: Register) -> Iterable[fam.Register]:
        window = self._assumed(one.id, one.window) if one.window else math.inf
        if one.form == "in-force":
            begins, ends = acts_named(self.theory, one.begins), acts_named(self.theory, one.ends)
            yield fam.InForce(id=one.id, acts=begins, until=ends, by=one.by, window=window)
        elif one.form == "recent":
            yield fam.Recent(
                id=one.id, acts=acts_named(self.theory, one.of), window=window, by=one.by, form=RECENT[one.bend]
            )
        else:
            life = self._assumed(one.id, one.half_life) if one.half_life else math.inf
            moves = (fam.Move(acts=acts_named(self.theory, one.of)),)
            yield fam.Tone(id=f"{one.id} (sum)", half_life=life, by=one.by, moves=moves, low=0.0)
            yield fam.Derived(id=one.id, op="saturating", of=(f"{one.id} (sum)",))

    def _stock(self, one: Register) -> Iterable[fam.Register]:
        steps = (fam.Step(value=one.start.value, time=self.opening.day(one.start.when)),) if one.start else ()
        yearly = [name for name in one.of if (family := self.theory.family(name)) and family.form == "annual"]
        moves = [
            fam.Move(acts=acts_named(self.theory, [name for name in one.of if name not in yearly])),
            fam.Move(acts=acts_named(self.theory, yearly), times_value=True),
            fam.Move(acts=acts_named(self.theory, one.down), amount=-1.0),
        ]
        moves += [
            fam.Move(acts=acts_named(self.theory, [family.id]), amount=move.by)
            for family in self.theory.families
            for move in family.does
            if move.stock == one.id
        ]
        level = one.id if one.bend == "count" else f"{one.id} (level)"
        yield fam.Stock(
            id=level, by=one.by, steps=steps, moves=tuple(move for move in moves if move.acts), high=one.most
        )
        if one.bend != "count":
            yield fam.Derived(id=one.id, op=BENT[one.bend], of=(level,))

    def _series(self, name: str) -> tuple[fam.Step, ...]:
        start, size = self.opening.start, self.opening.end - self.opening.start + 1
        values = series_by_day(self.case.series[name], start, size)
        breaks = [0, *(np.flatnonzero(values[1:] != values[:-1]) + 1).tolist()]
        return tuple(fam.Step(value=float(values[day]), time=float(day) if day else -math.inf) for day in breaks)
