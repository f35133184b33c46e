"""The clocks of the plain twin: every rate is computed anew, and what is left of a clock is kept through changes."""

from __future__ import annotations

import math
from collections.abc import Callable

from politburo.model.families import program as code
from politburo.model.families.bands import bands
from politburo.model.families.program import Tables
from politburo.model.families.state import Fold, power

__all__ = ["Clocks"]

Draw = Callable[[int, int, int, int], float]  # line, purpose, unit, count: a random number


class Clock:
    """What is left of a clock: `goal` in its bundle's operational time while it runs, `left` while it stands."""

    def __init__(self, rate: float, target: float) -> None:
        self.rate, self.left, self.rings = rate, target, 0
        self.goal = target / rate if rate > 0 else math.inf


class Clocks:
    """All clocks of a history, in bundles that share a part of their rate."""

    def __init__(self, t: Tables, fold: Fold, draw: Draw, wait: Draw) -> None:
        self.t, self.fold, self.draw, self.wait = t, fold, draw, wait
        self.band = bands(t)
        self.clocks: list[Clock] = []
        self.factor: list[float] = []
        self.passed: list[float] = []
        self.since: list[float] = []

    def factor_of(self, bundle: int) -> float:
        """The shared part of the rates of a bundle, a day."""
        t, fold = self.t, self.fold
        line, u = int(t.bundle_line[bundle]), int(t.bundle_unit[bundle])
        if not fold.running(line) or not fold.gates(line, u, (1,)):
            return 0.0
        return power(fold.formula(int(t.lp_common[line]), u)) * (1.0 / t.month)

    def bound_of(self, bundle: int) -> float:
        """The highest shared part of the rates of a bundle while all that it reads stays within its bands, a day."""
        t, fold = self.t, self.fold
        line, u = int(t.bundle_line[bundle]), int(t.bundle_unit[bundle])
        if not fold.running(line) or not fold.gates(line, u, (1,)):
            return 0.0
        lp = int(t.lp_common[line])
        total = float(t.lp_const[lp])
        for i in range(int(t.lp_ptr[lp]), int(t.lp_ptr[lp + 1])):
            coef, cell = float(t.lp_coef[i]), int(t.read[t.lp_addr[i], u])
            lower, upper = self.ends(cell)
            total += coef * (upper if coef > 0 else lower)
        return power(total) * (1.0 / t.month)

    def ends(self, cell: int) -> tuple[float, float]:
        """The ends of the band in which a cell's value lies; of width 0 around 0, and where every value counts."""
        value, band = self.fold.value[cell], float(self.band[cell])
        if band == 0:
            return value, value
        per = 1.0 / band
        level = math.ceil(value * per) if value >= 0 else math.floor(value * per)
        return (level - (level > 0)) * band, (level + (level < 0)) * band

    def kept(self, k: int, line: int, u: int, count: int) -> bool:
        """Whether a ring is kept: with the probability that the rate is of its bound."""
        bundle = int(self.t.clock_bundle[k])
        bound, now = self.factor[bundle], self.factor_of(bundle)
        return now == bound or self.draw(line, code.THIN, u, count) * bound < now

    def rate_of(self, clock: int) -> float:
        """The own part of a clock's rate."""
        t, fold = self.t, self.fold
        line, u = int(t.bundle_line[t.clock_bundle[clock]]), int(t.clock_unit[clock])
        if fold.people(line, u) <= 0 or not fold.here(u) or not fold.gates(line, u, (0,)):
            return 0.0
        return fold.people(line, u) * power(fold.formula(int(t.lp_own[line]), u))

    def wake(self, time: float) -> None:
        """Start all clocks."""
        t = self.t
        self.factor = [self.bound_of(b) for b in range(len(t.bundle_line))]
        self.passed, self.since = [0.0] * len(self.factor), [time] * len(self.factor)
        for clock, u in enumerate(t.clock_unit):
            line = int(t.bundle_line[t.clock_bundle[clock]])
            self.clocks.append(Clock(self.rate_of(clock), self.wait(line, code.CLOCK, int(u), 0)))

    def ring(self) -> tuple[float, int]:
        """When the next clock rings, and which."""
        t = self.t
        best = (math.inf, -1)
        for b, factor in enumerate(self.factor):
            members = range(int(t.bundle_ptr[b]), int(t.bundle_ptr[b + 1]))
            first = min(members, key=lambda clock: self.clocks[clock].goal)
            if factor > 0:
                when = self.since[b] + (self.clocks[first].goal - self.passed[b]) / factor
                best = min(best, (when, first), key=lambda one: one[0])
        return best

    def settle(self, now: float) -> None:
        """Let changed rates count from now on."""
        for b, old in enumerate(self.factor):
            new = self.bound_of(b)
            if new != old:
                self.passed[b] += old * (now - self.since[b])
                self.since[b], self.factor[b] = now, new
        for k, clock in enumerate(self.clocks):
            new = self.rate_of(k)
            if new != clock.rate:
                b = int(self.t.clock_bundle[k])
                passed = self.passed[b] + self.factor[b] * (now - self.since[b])
                clock.left = (clock.goal - passed) * clock.rate if clock.rate > 0 else clock.left
                clock.rate = new
                clock.goal = passed + clock.left / new if new > 0 else math.inf

    def rewind(self, k: int) -> tuple[int, int, int, bool]:
        """A clock has rung: wind it again; its line, its unit, how often it had rung, whether the ring is kept."""
        t, clock = self.t, self.clocks[k]
        line, u, count = int(t.bundle_line[t.clock_bundle[k]]), int(t.clock_unit[k]), clock.rings
        kept = self.kept(k, line, u, count)
        clock.rings += 1
        clock.goal += self.wait(line, code.CLOCK, u, count + 1) / clock.rate
        return line, u, count, kept
