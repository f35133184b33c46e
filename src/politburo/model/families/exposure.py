"""Who was at risk, of what, and for how long, while a recorded log goes on."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from politburo.model.families import program as code
from politburo.model.families.coefficients import slots_of
from politburo.model.families.evidence import Rated
from politburo.model.families.parts import Part, parts_of
from politburo.model.families.program import Program
from politburo.model.families.state import Fold

__all__ = ["Exposure"]

Floats = NDArray[np.float64]


class Exposure:
    """State under way, and of each clock since when it has read what it reads.

    `rates` collects, by line, the time at risk by what the effects read; what `key` holds of a clock is what they read
    now, None while it is not at risk.
    """

    def __init__(self, program: Program) -> None:
        self.t = program.tables
        self.fold = Fold(self.t, plain=False)
        self.parts: list[Part] = [part for family in program.system.families for part in parts_of(family)]
        self.scales = [_scales(part) for part in self.parts]
        own = {one.id: one.group for one in program.system.actors}
        self.groups = [one.group or own[one.receiver or one.sender[0]] for one in program.system.units]
        hidden = len(program.names.units) - len(self.groups)  # voices of joint acts and clocks of senders have no group
        self.groups += [""] * hidden
        self.schedule = 0
        self.now = self.t.start
        clocks = len(self.t.clock_unit)
        self.line: list[int] = self.t.bundle_line[self.t.clock_bundle].tolist()
        self.unit: list[int] = self.t.clock_unit.tolist()
        self.touched: dict[int, list[int]] = {}  # by cell, the clocks that read it
        self.spans: dict[tuple[int, str], list[tuple[float, float, float]]] = {}
        self.key: list[tuple[float, ...] | None] = [None] * clocks
        self.people = [0.0] * clocks
        self.since = [self.t.begin] * clocks
        self.rates = {int(line): Rated() for line in self.t.bundle_line}

    def open(self) -> None:
        """Go on to the begin, and note what every clock reads there."""
        self.advance(self.t.begin, inclusive=False)
        for clock in range(len(self.key)):
            self.look(clock)
        self.fold.changed.clear()

    def finish(self) -> None:
        """Go on to the end, and count the time up to it."""
        self.advance(self.t.end)
        for clock in range(len(self.key)):
            self.close(clock, self.t.end)

    def advance(self, time: float, *, inclusive: bool = True) -> None:
        """Let everything happen that is scheduled up to a time."""
        t, fold = self.t, self.fold
        while True:
            given = float(t.at_time[self.schedule]) if self.schedule < len(t.at_time) else math.inf
            due = fold.heap[0][0] if fold.heap else math.inf
            moment = min(given, due)
            if moment == math.inf or moment > time or (moment == time and not inclusive):
                self.now = max(self.now, min(time, t.end))
                return
            self.now = moment
            if given < due or (given == due and t.at_kind[self.schedule] <= fold.heap[0][1]):
                r, self.schedule = self.schedule, self.schedule + 1
                if not fold.outer(r) and t.at_kind[r] == code.GIVEN and moment < t.begin:
                    fold.act(moment, int(t.at_a[r]), int(t.at_b[r]), int(t.at_c[r]), float(t.at_value[r]))
            else:
                fold.inner()
            self.settle()

    def settle(self) -> None:
        """Look again at every clock that a change touched."""
        if self.now < self.t.begin:
            return
        touched: set[int] = set()
        for cell in self.fold.changed:
            if cell not in self.touched:
                self.touched[cell] = self.readers(cell)
            touched.update(self.touched[cell])
        self.fold.changed.clear()
        for clock in touched:
            self.look(clock)

    def readers(self, cell: int) -> list[int]:
        """The clocks that read a cell, alone or with all of their bundle."""
        t = self.t
        clocks: list[int] = t.hit_clock[t.hit_clock_ptr[cell] : t.hit_clock_ptr[cell + 1]].tolist()
        for b in (
            *t.hit_bundle[t.hit_bundle_ptr[cell] : t.hit_bundle_ptr[cell + 1]],
            *t.hit_gated[t.hit_gate_ptr[cell] : t.hit_gate_ptr[cell + 1]],
        ):
            clocks += range(int(t.bundle_ptr[b]), int(t.bundle_ptr[b + 1]))
        return clocks

    def look(self, clock: int) -> None:
        """Note what a clock's effects read from now on."""
        line, u = self.line[clock], self.unit[clock]
        key: tuple[float, ...] | None = None
        people = self.fold.people(line, u)
        if people > 0 and self.fold.may(line, u):
            key = tuple(self.read(line, "rate", int(self.t.lp_rate[line]), u).tolist())
        if key != self.key[clock] or people != self.people[clock]:
            self.close(clock, self.now)
            self.key[clock], self.people[clock] = key, people

    def close(self, clock: int, time: float) -> None:
        """Count the time a clock has run as it did."""
        key = self.key[clock]
        if key is not None:
            line = self.line[clock]
            days = self.covered(line, self.unit[clock], self.since[clock], time)
            if days > 0:
                exposure = self.rates[line].exposure
                exposure[key] = exposure.get(key, 0.0) + self.people[clock] * days / self.t.month
        self.since[clock] = time

    def covered(self, line: int, u: int, low: float, high: float) -> float:
        """Days between two that a line's sources cover, each counted by the share of a unit's acts that they tell."""
        covers = self.parts[line].covers
        if not covers:
            return high - low
        group = self.groups[u]
        spans = self.spans.get((line, group))
        if spans is None:
            spans = self.spans[line, group] = [(one.begin, one.end, one.share(group)) for one in covers]
        days = 0.0
        for begin, end, share in spans:
            if begin < high and end > low:
                days += (min(high, end) - max(low, begin)) * share
        return days

    def counts(self, line: int) -> bool:
        """Whether acts of a line count now."""
        covers = self.parts[line].covers
        return not covers or any(one.begin <= self.now <= one.end for one in covers)

    def told(self, line: int, u: int) -> float:
        """The share of a unit's acts that sources tell now."""
        covers = self.parts[line].covers
        return max((one.share(self.groups[u]) for one in covers if one.begin <= self.now <= one.end), default=1.0)

    def read(self, line: int, word: str, lp: int, u: int) -> Floats:
        """What the effects of a formula read for a unit, over their scales."""
        values = np.array(self.fold.statistics(lp, u))
        return values / self.scales[line][word] if values.size else values

    def with_one(self, line: int, word: str, lp: int, u: int) -> Floats:
        """The same after a one, for the constant."""
        return np.concatenate([[1.0], self.read(line, word, lp, u)])


def _scales(part: Part) -> dict[str, Floats]:
    found: dict[str, list[float]] = {}
    for slot in slots_of(part):
        if slot.name[2] not in {"constant", "per target", "own", "log sd", "first cut"} and not slot.name[2].startswith(
            "log gap"
        ):
            found.setdefault(slot.name[1], []).append(slot.scale)
    return {word: np.array(values) for word, values in found.items()}
