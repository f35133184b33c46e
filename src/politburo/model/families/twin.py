"""The plain Python twin of the kernel: readable, slow, and equal to it in every row and every bit.

Where the kernel updates what a change touches, the twin computes every rate anew; that both write one log tests both.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from politburo.model.families import program as code
from politburo.model.families.program import Program
from politburo.model.families.ringing import Clocks
from politburo.model.families.state import Fold, logistic, power
from politburo.model.philox import exponential_py, split_seed, uniform_py

__all__ = ["run_plainly"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Places = NDArray[np.int32]


class Row(NamedTuple):
    """A row of the log."""

    time: float
    line: int
    unit: int
    mark: int
    cause: int
    group: int
    value: float


class Full(Exception):  # noqa: N818 - it is no error: the history has reached its limit
    """The log has reached its limit."""


def total(weights: list[float]) -> float:
    """Their sum, one after another."""
    whole = 0.0
    for one in weights:
        whole += one
    return whole


def reached(weights: list[float], first: int, level: float) -> int:
    """The first of some weights, from one on, whose running sum passes a level; their number where none does."""
    for i in range(first, len(weights)):
        if not weights[i] <= level:
            return i
        level -= weights[i]
    return len(weights)


class History:
    """One history under way."""

    def __init__(self, program: Program, seed: int, number: int, limit: int) -> None:
        self.t = program.tables
        self.fold = Fold(self.t)
        self.key = (*split_seed(seed), number)
        self.limit = limit
        self.log: list[Row] = []
        self.done: dict[tuple[int, int], int] = {}
        self.asked: dict[tuple[int, int], int] = {}
        self.met = [0] * len(self.t.line_form)
        self.clocks = Clocks(self.t, self.fold, self.draw, self.wait)
        self.now = self.t.start

    # random numbers, by what they are for

    def draw(self, line: int, purpose: int, u: int, count: int) -> float:
        """A uniform number."""
        return uniform_py(*self.key, int(self.t.unit_hash[u]), int(self.t.line_hash[line, purpose]), count)

    def wait(self, line: int, purpose: int, u: int, count: int) -> float:
        """A standard exponential number."""
        return exponential_py(*self.key, int(self.t.unit_hash[u]), int(self.t.line_hash[line, purpose]), count)

    def so_far(self, line: int, u: int) -> int:
        """How often a unit has done something."""
        return self.done.get((line, u), 0)

    def race(self, line: int, purpose: int, u: int) -> int:
        """A label, with a chance proportional to exp(formula)."""
        first, size = int(self.t.reply_lp[line]), int(self.t.mark_size[line])
        weights = [power(self.fold.formula(first + label, u)) for label in range(size)]
        level = self.draw(line, purpose, u, self.so_far(line, u)) * total(weights)
        return min(reached(weights, 0, level), size - 1)

    def mark(self, line: int, u: int) -> int:
        """The mark of an act, by the state before it."""
        t = self.t
        if t.mark_kind[line] == 2:
            return self.race(line, code.MARK, u)
        if t.mark_kind[line] != 1:
            return -1
        lean = self.fold.formula(int(t.mark_lp[line]), u)
        cuts = t.cut[t.cut_ptr[line] : t.cut_ptr[line + 1]].tolist()
        below = [1.0 / (1.0 + power(lean - cut)) for cut in cuts]
        lightest = 1
        if t.unit_standing[u] >= 0 and not t.cohort[t.unit_target[u]]:
            lightest = min(max(int(self.fold.value[int(t.unit_standing[u])]), 1), len(cuts) + 1)
        skipped = below[lightest - 2] if lightest > 1 else 0.0
        level = skipped + (1.0 - skipped) * self.draw(line, code.MARK, u, self.so_far(line, u))
        return next((r for r in range(lightest - 1, len(cuts)) if below[r] >= level), len(cuts))

    def delay(self, kind: int, low: float, span: float, u: float) -> float:
        """Days of a delay."""
        return {code.EVEN: low + span * u, code.EXPONENTIAL: low - span * math.log(u)}.get(kind, low)

    # acts

    def emit(self, line: int, u: int, mark: int, cause: int, group: int = -1, value: float = 0.0) -> int:
        """Write a row, let it act, call forth what it calls; returns its place."""
        if len(self.log) == self.limit:
            raise Full
        place = len(self.log)
        self.log.append(Row(self.now, line, u, mark, cause, group, value))
        self.done[line, u] = self.so_far(line, u) + 1
        value = self.fold.act(self.now, line, u, mark, value)
        self.log[place] = self.log[place]._replace(value=value)
        self.call(line, u, mark, place, value)
        return place

    def call(self, line: int, u: int, mark: int, place: int, value: float) -> None:
        """Schedule what an act calls forth."""
        t = self.t
        slot = int(t.mark_off[line]) + 1 + mark
        for g in (int(one) for one in t.call[t.call_ptr[slot] : t.call_ptr[slot + 1]]):
            who = int(t.reply_to[g, u]) if t.line_form[g] == code.ANSWER else int(t.line_unit[g])
            if who < 0 or (t.line_form[g] == code.FILL and value == 0):
                continue
            count = self.asked.get((g, u), 0)
            self.asked[g, u] = count + 1
            drawn = self.draw(g, code.WAIT, u, count)
            days = self.delay(int(t.delay_kind[g]), float(t.delay_low[g]), float(t.delay_span[g]), drawn)
            self.fold.push(self.now + days, code.PENDING, g, who, place, value)

    def weigh(self, line: int, lp: int, units: Sequence[int]) -> tuple[list[int], list[float]]:
        """The units at risk and their weights, people exp(formula)."""
        found, weights = [], []
        for u in units:
            people = self.fold.weight(u)
            if people > 0 and self.fold.may(line, u):
                found.append(u)
                weights.append(people * power(self.fold.formula(lp, u)))
        return found, weights

    def choose(self, line: int, place: int, units: Sequence[int], count: int) -> int:
        """A unit at risk, with a chance proportional to its weight, or -1."""
        found, weights = self.weigh(line, int(self.t.lp_first[line]), units)
        if not total(weights) > 0:
            return -1
        level = self.draw(line, code.CHOICE, place, count) * total(weights)
        return found[min(reached(weights, 0, level), len(found) - 1)]

    def units(self, line: int) -> list[int]:
        """The units of a line."""
        return [int(u) for u in self.t.unit[self.t.unit_ptr[line] : self.t.unit_ptr[line + 1]]]

    def reply(self, line: int, u: int, cause: int) -> None:
        """An answer falls due."""
        t = self.t
        if not self.fold.may(line, u):
            return
        label = -1
        for i in range(len(t.force_line)):
            within = t.force_begin[i] <= self.now < t.force_end[i]
            if t.force_line[i] == line and within and t.force_unit[i] in {-1, u}:
                label = int(t.force_label[i])
        self.emit(line, u, label if label >= 0 else self.race(line, code.CHOICE, u), cause)

    def conclude(self, line: int, u: int, cause: int) -> None:
        """A proposal is answered by the other senders; one event if all consent."""
        if not self.fold.may(line, u):
            return
        every = True
        for v in (int(one) for one in self.t.voice[self.t.voice_ptr[u] : self.t.voice_ptr[u + 1]]):
            chance = logistic(self.fold.formula(int(self.t.lp_first[line]), v))
            yes = self.draw(line, code.VOTE, v, self.so_far(line, v)) < chance
            every = every and yes
            self.emit(line, v, code.CONSENTS if yes else code.REFUSES, cause)
        if every:
            self.emit(line, u, code.DONE, cause)

    # sessions

    def meet(self, line: int, cause: int) -> None:
        """A body meets: the floor, then the motions that wait."""
        t, fold, place = self.t, self.fold, int(self.t.line_unit[line])
        if not fold.may(line, place):
            return
        row = self.emit(line, place, -1, cause)
        floor, count = int(t.floor[line]), self.met[line]
        for u in self.units(floor) if floor >= 0 else []:
            if not fold.may(floor, u):
                continue
            if self.draw(floor, code.WANT, u, count) < logistic(fold.formula(int(t.lp_first[floor]), u)):
                spoke = self.draw(floor, code.LET, u, count) < logistic(fold.formula(int(t.lp_second[floor]), u))
                self.emit(floor, u, 0 if spoke else 1, row)
        self.met[line] += 1
        for motion in (int(one) for one in t.part[t.part_ptr[line] : t.part_ptr[line + 1]]):
            if (t.always[motion] or fold.waiting[motion]) and fold.may(motion, int(t.line_unit[motion])):
                fold.waiting[motion] = 0
                self.decide(motion, row)

    def name(self, line: int) -> list[int]:
        """Choose the targets of a motion one by one, each by its weight exp(targets) against that of the stop."""
        t, place = self.t, int(self.t.line_unit[line])
        target = int(t.decides[line])
        found, weights = self.weigh(target, int(t.lp_first[line]), self.units(target))
        stop = self.fold.formula(int(t.lp_second[line]), place)
        for taken in range(len(found)):
            halt = power(stop + float(t.per_target[line]) * taken) if taken >= t.least[line] else 0.0
            drawn = self.draw(line, code.PICK, place, self.met[line] * len(t.unit_hash) + taken)
            one = reached(weights, taken, drawn * (total(weights[taken:]) + halt))
            if one == len(found) and halt > 0:
                return found[:taken]
            one = min(one, len(found) - 1)
            weights[taken], weights[one] = weights[one], weights[taken]
            found[taken], found[one] = found[one], found[taken]
        return found

    def vote(self, line: int, cause: int, group: int, targets: list[int], count: int) -> bool:
        """The votes on a motion; whether it passed."""
        t, fold = self.t, self.fold
        named = {int(t.unit_target[u]) for u in targets}
        in_favour, total = 0.0, 0.0
        for u in self.units(line):
            if not fold.may(line, u):
                continue
            lean = fold.formula(int(t.lp_first[line]), u)
            if int(t.unit_actor[u]) in named:
                lean += float(t.own[line])
            people = fold.value[int(t.read[t.vote_addr[line], u])]
            total += people
            yes = self.draw(line, code.VOTE, u, count) < logistic(lean)
            if yes:
                in_favour += people
            self.emit(line, u, 0 if yes else 1, cause, group)
        return float(t.alpha[line, 1]) * in_favour > float(t.alpha[line, 0]) * total

    def decide(self, line: int, cause: int) -> None:
        """A motion is put: names, votes, outcome; its targets follow if it passes, an appeal may if it is lost."""
        t, fold = self.t, self.fold
        place, ballot, target = int(t.line_unit[line]), int(t.ballot[line]), int(t.decides[line])
        group, targets = -1, []
        if target >= 0:
            before = fold.carried[line]
            if before >= 0:
                targets = [
                    row.unit
                    for row in self.log
                    if row.group == before and row.mark == code.NAMED and row.line == self.log[before].line
                ]
                fold.carried[line] = -1
            else:
                targets = self.name(line)
            if not targets:
                self.emit(line, place, code.LAPSED, cause)
                return
            group = len(self.log)
            for u in targets:
                self.emit(line, u, code.NAMED, cause, group)
        passed = ballot < 0 or self.vote(ballot, cause, group, targets, self.met[line])
        self.met[line] += 1
        row = self.emit(line, place, code.PASSED if passed else code.LOST, cause, group)
        if passed:
            for u in targets:
                self.emit(target, u, self.mark(target, u), row, group)
        elif fold.appealable(line):
            larger = int(t.appeal[line])
            fold.waiting[larger] += 1
            fold.carried[larger] = group
            drawn = self.draw(line, code.WAIT, place, self.met[line])
            days = self.delay(int(t.appeal_kind[line]), float(t.appeal_low[line]), float(t.appeal_span[line]), drawn)
            session = int(t.session_of[larger])
            fold.push(self.now + days, code.PENDING, session, int(t.line_unit[session]), row)

    # clocks

    def strike(self, k: int) -> None:
        """A clock rings: it is wound again at its present rate, and its act happens if it is kept."""
        t = self.t
        line, u, count, kept = self.clocks.rewind(k)
        if not kept:
            return
        form = int(t.line_form[line])
        if form == code.SESSION:
            self.meet(line, -1)
        elif form == code.JOINT:
            row = self.emit(line, u, code.PROPOSED, -1)
            drawn = self.draw(line, code.WAIT, u, count)
            days = self.delay(int(t.delay_kind[line]), float(t.delay_low[line]), float(t.delay_span[line]), drawn)
            self.fold.push(self.now + days, code.PENDING, line, u, row)
        else:
            if form == code.DYNAM:
                u = self.choose(line, u, [int(one) for one in t.choice[t.choice_ptr[k] : t.choice_ptr[k + 1]]], count)
            if u >= 0:
                self.emit(line, u, self.mark(line, u), -1)

    # the course of a history

    def outer(self, r: int) -> None:
        """A row of what is given from outside."""
        t, kind, line = self.t, int(self.t.at_kind[r]), int(self.t.at_a[r])
        if self.fold.outer(r):
            return
        if kind == code.GIVEN:
            u, mark, value = int(t.at_b[r]), int(t.at_c[r]), float(t.at_value[r])
            if mark < 0:
                mark = self.race(line, code.CHOICE, u) if t.line_form[line] == code.ANSWER else self.mark(line, u)
            if self.fold.live:
                self.emit(line, u, mark, -2, value=value)
            else:
                self.done[line, u] = self.so_far(line, u) + 1
                self.fold.act(self.now, line, u, mark, value)
        elif t.line_form[line] == code.SESSION:
            self.meet(line, -1)
        else:
            for u in self.units(line):
                if self.fold.may(line, u):
                    count = 2 * self.so_far(line, u)
                    first, second = (self.draw(line, code.NORMAL, u, count + one) for one in (0, 1))
                    normal = math.sqrt(-2.0 * math.log(first)) * math.cos(2.0 * math.pi * second)
                    mean = self.fold.formula(int(t.lp_first[line]), u)
                    self.emit(line, u, -1, -1, value=mean + float(t.sd[line]) * normal)

    def inner(self) -> None:
        """The first thing that the history itself scheduled."""
        entry = self.fold.inner()
        if entry is None:
            return
        _, _, _, line, u, cause, value = entry
        form = int(self.t.line_form[line])
        if form == code.ANSWER:
            self.reply(line, u, cause)
        elif form == code.JOINT:
            self.conclude(line, u, cause)
        elif form == code.SESSION:
            self.meet(line, cause)
        else:
            chosen = self.choose(line, u, self.units(line), self.met[line])
            self.met[line] += 1
            if chosen >= 0:
                self.emit(line, chosen, -1, cause, value=value)

    def run(self) -> bool:
        """Run to the end; whether the limit was reached."""
        t, r = self.t, 0
        try:
            while True:
                given = float(t.at_time[r]) if r < len(t.at_time) else math.inf
                due = self.fold.heap[0][0] if self.fold.heap else math.inf
                if not self.fold.live and min(given, due) >= t.begin:
                    self.fold.live = True
                    self.clocks.wake(t.begin)
                    continue
                ring, clock = self.clocks.ring() if self.fold.live else (math.inf, -1)
                self.now = min(ring, given, due)
                if self.now > t.end or self.now == math.inf:
                    return False
                if ring < min(given, due):
                    self.strike(clock)
                elif given < due or (given == due and t.at_kind[r] <= self.fold.heap[0][1]):
                    self.outer(r)
                    r += 1
                    if r < len(t.at_time) and t.at_time[r] == self.now and t.at_kind[r] <= code.DECAY:
                        continue  # series and decays of one moment count at once
                else:
                    self.inner()
                if self.fold.live:
                    self.clocks.settle(self.now)
        except Full:
            return True


def run_plainly(
    program: Program, seed: int, first: int, histories: int, limit: int
) -> tuple[Whole, Whole, Floats, Places, Places, Places, Places, Places, Floats]:
    """Simulate histories: lengths, which were cut, then the columns of the log end to end."""
    runs = [History(program, seed, number, limit) for number in range(first, first + histories)]
    exploded = np.array([run.run() for run in runs], dtype=np.int64)
    rows = [row for run in runs for row in run.log]
    columns = [np.array([row[place] for row in rows]) for place in range(7)]
    time, line, unit, mark, cause, group, value = columns
    return (
        np.array([len(run.log) for run in runs], dtype=np.int64),
        exploded,
        time.astype(np.float64),
        line.astype(np.int32),
        unit.astype(np.int32),
        mark.astype(np.int32),
        cause.astype(np.int32),
        group.astype(np.int32),
        value.astype(np.float64),
    )
