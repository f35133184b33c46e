"""What a recorded log says about each coefficient: the log is replayed once, every row meeting the state before it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.coefficients import slots_of
from politburo.model.families.forms import Joint, Rem, Session
from politburo.model.families.parts import Part, parts_of
from politburo.model.families.program import Program
from politburo.model.families.state import Fold

__all__ = ["Chosen", "Drawn", "Evidence", "Rated", "Rung", "Taken", "causes_of", "gather"]

Floats = NDArray[np.float64]
MOST_TARGETS = 10


@dataclass(slots=True)
class Rated:
    """Of a rate: time at risk by what the effects read (people x months), and what they read at each act.

    Of a family with several causes, `acts` belong to the family itself: by cause (a line) what its effects read, for
    each cause at work.
    """

    exposure: dict[tuple[float, ...], float] = field(default_factory=dict)
    acts: list[dict[int, Floats]] = field(default_factory=list)
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """One choice: what speaks for each alternative, logs of weights, those it may have been, its session."""

    x: Floats
    offset: Floats
    seen: NDArray[np.bool_]
    cluster: int


@dataclass(frozen=True, slots=True)
class Rung:
    """One severity: effects, rungs it may have been, rungs possible, its session."""

    x: Floats
    seen: NDArray[np.bool_]
    allowed: NDArray[np.bool_]
    cluster: int


@dataclass(frozen=True, slots=True)
class Taken:
    """One decision on a set: what speaks for each candidate (targets first), logs of weights, for the stop."""

    x: Floats
    offset: Floats
    targets: int
    stop: Floats
    least: int
    cluster: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """One yearly number."""

    x: Floats
    y: float


@dataclass(slots=True)
class Evidence:
    """By (family, piece): all that bears on it. `left_out` counts what could not be used, by reason."""

    rates: dict[tuple[int, str], Rated] = field(default_factory=dict)
    choices: dict[tuple[int, str], list[Chosen]] = field(default_factory=dict)
    rungs: dict[tuple[int, str], list[Rung]] = field(default_factory=dict)
    sets: dict[tuple[int, str], list[Taken]] = field(default_factory=dict)
    yearly: dict[tuple[int, str], list[Drawn]] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a recorded log as numbers; several marks where the record leaves the rung open."""

    time: float
    line: int
    unit: int
    marks: tuple[int, ...]
    cause: int
    group: int
    value: float

    @property
    def mark(self) -> int:
        """The mark by which it makes state: the mildest it may have been."""
        return self.marks[0] if self.marks else -1


def gather(program: Program, log: pd.DataFrame, *, strict: bool = True) -> Evidence:
    """Replay a log of one history and collect what it says.

    Args:
        program: the compiled system; its given acts before `begin` make the opening state.
        log: rows in order: time, family, unit, mark; cause, set, value where there are any. A mark such as
            "remove|expel" says that it was one of these; state then goes on from the first.
        strict: whether an act of somebody not at risk is an error; else it makes state and is counted in `left_out`.

    Raises:
        EngineError: E711 a row that cannot be, E712 a set too large.
    """
    return _Replay(program, log, strict=strict).run()


class _Replay:
    """A log being replayed."""

    def __init__(self, program: Program, log: pd.DataFrame, *, strict: bool) -> None:
        self.program, self.t, self.strict = program, program.tables, strict
        self.fold = Fold(self.t, plain=False)
        self.parts: list[Part] = [part for family in program.system.families for part in parts_of(family)]
        self.scales = [self._scales(part) for part in self.parts]
        places = {part.id: place for place, part in enumerate(self.parts)}
        self.main = [places.get(getattr(part, "of", ""), place) for place, part in enumerate(self.parts)]
        self.rows = _rows(program, log)
        own = {one.id: one.group for one in program.system.actors}
        self.groups = [one.group or own[one.receiver or one.sender[0]] for one in program.system.units]
        told = {self.main[row.line] for row in self.rows if self.main[row.line] != row.line}
        self.causes = [(line,) if line in told else some for line, some in enumerate(causes_of(self.parts))]
        self.of_set: dict[int, list[int]] = {}
        self.called: dict[int, list[int]] = {}
        for place, row in enumerate(self.rows):
            self.of_set.setdefault(row.group, []).append(place)
            self.called.setdefault(row.cause, []).append(place)
        self.found = Evidence()
        self.schedule = 0
        self.done = [False] * len(self.rows)
        clocks = len(self.t.clock_unit)
        self.key: list[tuple[float, ...] | None] = [None] * clocks
        self.people = [0.0] * clocks
        self.since = [self.t.begin] * clocks
        self.clock_of: dict[tuple[int, int], int] = {}
        for clock in range(clocks):
            line = int(self.t.bundle_line[self.t.clock_bundle[clock]])
            units = [int(u) for u in self.t.choice[self.t.choice_ptr[clock] : self.t.choice_ptr[clock + 1]]]
            for u in units or [int(self.t.clock_unit[clock])]:
                self.clock_of[line, u] = clock
            self.found.rates.setdefault((line, "rate"), Rated())
        self.now = self.t.start

    @staticmethod
    def _scales(part: Part) -> dict[str, Floats]:
        found: dict[str, list[float]] = {}
        for slot in slots_of(part):
            if slot.name[2] not in {"constant", "per target", "own", "log sd", "first cut"} and not slot.name[
                2
            ].startswith("log gap"):
                found.setdefault(slot.name[1], []).append(slot.scale)
        return {word: np.array(values) for word, values in found.items()}

    # the course of the log

    def run(self) -> Evidence:
        """Replay all rows and the time after them."""
        t = self.t
        self.advance(t.begin, inclusive=False)
        for clock in range(len(t.clock_unit)):
            self.look(clock)
        self.fold.changed.clear()
        for place in range(len(self.rows)):
            if not self.done[place]:
                self.advance(self.rows[place].time)
                self.meet(place)
        self.advance(t.end)
        for clock in range(len(t.clock_unit)):
            self.close(clock, t.end)
        return self.found

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
        t = self.t
        if self.now < t.begin:
            return
        touched: set[int] = set()
        for cell in self.fold.changed:
            touched.update(int(k) for k in t.hit_clock[t.hit_clock_ptr[cell] : t.hit_clock_ptr[cell + 1]])
            for b in t.hit_bundle[t.hit_bundle_ptr[cell] : t.hit_bundle_ptr[cell + 1]]:
                touched.update(range(int(t.bundle_ptr[b]), int(t.bundle_ptr[b + 1])))
        self.fold.changed.clear()
        for clock in touched:
            self.look(clock)

    def look(self, clock: int) -> None:
        """Note what a clock's effects read from now on."""
        t, fold = self.t, self.fold
        line, u = int(t.bundle_line[t.clock_bundle[clock]]), int(t.clock_unit[clock])
        key: tuple[float, ...] | None = None
        people = fold.weight(u)
        if people > 0 and fold.may(line, u):
            key = tuple(self.read(line, "rate", int(t.lp_rate[line]), u))
        if key != self.key[clock] or people != self.people[clock]:
            self.close(clock, self.now)
            self.key[clock], self.people[clock] = key, people

    def close(self, clock: int, time: float) -> None:
        """Count the time a clock has run as it did."""
        key = self.key[clock]
        if key is not None:
            line = int(self.t.bundle_line[self.t.clock_bundle[clock]])
            days = self.covered(line, int(self.t.clock_unit[clock]), self.since[clock], time)
            if days > 0:
                exposure = self.found.rates[line, "rate"].exposure
                exposure[key] = exposure.get(key, 0.0) + self.people[clock] * days / self.t.month
        self.since[clock] = time

    def covered(self, line: int, u: int, low: float, high: float) -> float:
        """Days between two that a line's sources cover, each counted by the share of a unit's acts that they tell."""
        covers = self.parts[line].covers
        if not covers:
            return high - low
        group = self.groups[u]
        return sum(max(0.0, min(high, one.end) - max(low, one.begin)) * one.share(group) for one in covers)

    def counts(self, line: int) -> bool:
        """Whether acts of a line count now."""
        covers = self.parts[line].covers
        return not covers or any(one.begin <= self.now <= one.end for one in covers)

    def told(self, line: int, u: int) -> float:
        """The share of a unit's acts that sources tell now."""
        covers = self.parts[line].covers
        return max((one.share(self.groups[u]) for one in covers if one.begin <= self.now <= one.end), default=1.0)

    # what is read

    def read(self, line: int, word: str, lp: int, u: int) -> Floats:
        """What the effects of a formula read for a unit, over their scales."""
        values = np.array(self.fold.statistics(lp, u))
        return values / self.scales[line][word] if values.size else values

    def with_one(self, line: int, word: str, lp: int, u: int) -> Floats:
        """The same after a one, for the constant."""
        return np.concatenate([[1.0], self.read(line, word, lp, u)])

    def fault(self, place: int, cause: str, cure: str) -> EngineError:
        """An error about a row."""
        row = self.rows[place]
        names = self.program.names
        where = f"row {place} ({names.lines[row.line].id}, {names.units[row.unit]}, day {row.time:g})"
        return EngineError("E711", where, cause, cure)

    def leave_out(self, place: int, cause: str, cure: str) -> None:
        """Refuse a row where rows must be possible (E711), else count it as not used."""
        if self.strict:
            raise self.fault(place, cause, cure)
        self.found.left_out[cause] = self.found.left_out.get(cause, 0) + 1

    def root(self, place: int) -> int:
        """The session a row belongs to, else the row itself."""
        at = place
        while self.rows[at].cause >= 0:
            at = self.rows[at].cause
            if self.t.line_form[self.rows[at].line] == code.SESSION:
                return at
        if self.t.line_form[self.rows[at].line] == code.SESSION:
            return at
        # rows of one set without a session are one cluster
        group = self.rows[place].group
        return self.of_set[group][0] if group >= 0 else place

    # rows

    def meet(self, place: int) -> None:  # noqa: C901, PLR0912 - one form after another
        """Count a row's evidence and let it act."""
        row = self.rows[place]
        form = int(self.t.line_form[row.line])
        if row.cause != -2 and self.counts(row.line):
            if form in {code.REM, code.DYNAM}:
                self.clock_act(place)
            elif form == code.ANSWER:
                self.labels(place, "reply")
            elif form == code.FILL:
                self.choice(place, [int(u) for u in self.program.names.lines[row.line].units])
            elif form == code.JOINT and row.mark == code.PROPOSED:
                self.rate(place)
            elif form == code.JOINT and row.mark in {code.CONSENTS, code.REFUSES}:
                self.yes_no(place, "consent", int(self.t.lp_first[row.line]), row.unit, yes=row.mark == code.CONSENTS)
            elif form == code.ANNUAL:
                x = self.with_one(row.line, "mean", int(self.t.lp_first[row.line]), row.unit)
                self.found.yearly.setdefault((row.line, "mean"), []).append(Drawn(x, row.value))
            elif form == code.SESSION:
                part = self.parts[row.line]
                if isinstance(part, Session) and part.call and row.cause == -1 and row.time not in part.calendar:
                    self.rate(place)
            elif form == code.BALLOT:
                self.ballot(place)
            elif form == code.MOTION and row.mark == code.NAMED:
                self.named(place)
        if form == code.MOTION and row.mark == code.LOST and self.fold.appealable(row.line):
            self.fold.carried[int(self.t.appeal[row.line])] = row.group
        self.apply(place)
        if form == code.SESSION and self.t.floor[row.line] >= 0:
            self.speeches(place, int(self.t.floor[row.line]))

    def apply(self, place: int) -> None:
        """Let a row act."""
        row = self.rows[place]
        self.done[place] = True
        self.fold.act(row.time, row.line, row.unit, row.mark, row.value)
        self.settle()

    def clock_act(self, place: int) -> None:
        """An act of a clock, or one that a session decided."""
        row = self.rows[place]
        form = int(self.t.line_form[row.line])
        motion = self.motion(row)
        if motion >= 0:
            same = self.of_set[row.group]
            named = any(self.rows[p].line == motion and self.rows[p].mark == code.NAMED for p in same)
            targets = [p for p in same if self.rows[p].line == row.line]
            if not named and targets[0] == place:
                self.taken(place, motion, [self.rows[p].unit for p in targets])
        elif self.t.bundle_line.size and (row.line, row.unit) in self.clock_of:
            self.rate(place)
            if form == code.DYNAM:
                clock = self.clock_of[row.line, row.unit]
                units = self.t.choice[self.t.choice_ptr[clock] : self.t.choice_ptr[clock + 1]]
                self.choice(place, [int(u) for u in units])
        if not row.marks:
            return
        if self.t.mark_kind[row.line] == 2:
            self.labels(place, "mark")
        elif self.t.mark_kind[row.line] == 1:
            self.severity(place)

    def motion(self, row: Row) -> int:
        """The motion that decided a row: its cause, or, for rows of one set without a cause, the first that could."""
        if row.group < 0:
            return -1
        if row.cause >= 0:
            line = self.rows[row.cause].line
            return line if self.t.line_form[line] == code.MOTION else -1
        able = np.nonzero(self.t.decides == row.line)[0]
        return int(able[0]) if able.size else -1

    def rate(self, place: int) -> None:
        """The act of a clock."""
        row = self.rows[place]
        clock = self.clock_of.get((row.line, row.unit))
        if clock is None:
            raise self.fault(place, "this unit is none of the family's", "List the unit in the family")
        clocks = [self.clock_of.get((line, row.unit)) for line in self.causes[row.line]]
        keys = {
            line: np.array(self.key[one])
            for line, one in zip(self.causes[row.line], clocks, strict=True)
            if one is not None and self.key[one] is not None
        }
        if not keys:
            cure = "Check its spans, conditions and what took it out of risk"
            self.leave_out(place, "the unit is not at risk then", cure)
            return
        rated = self.found.rates[self.main[row.line], "rate"]
        rated.acts.append(keys)
        rated.offset += math.log(self.fold.weight(row.unit) * self.told(row.line, row.unit) / self.t.month)

    def choice(self, place: int, units: Sequence[int]) -> None:
        """A choice among units."""
        row = self.rows[place]
        able = [u for u in units if self.fold.weight(u) > 0 and self.fold.may(row.line, u)]
        if row.unit not in able:
            self.leave_out(place, "the unit chosen is not at risk then", "Check its spans and conditions")
            return
        lp = int(self.t.lp_first[row.line])
        x = np.array([self.read(row.line, "choice", lp, u) for u in able]).reshape(len(able), -1)
        offset = np.log([self.fold.weight(u) for u in able])
        seen = np.array([self.same(u, row.unit) for u in able])
        self.found.choices.setdefault((row.line, "choice"), []).append(Chosen(x, offset, seen, self.root(place)))

    def same(self, u: int, other: int) -> bool:
        """Whether two units say the same: they act for one sender on one receiver."""
        one, two = self.program.system.units[u], self.program.system.units[other]
        return u == other or (one.sender == two.sender and one.receiver == two.receiver is not None)

    def labels(self, place: int, piece: str) -> None:
        """A choice among labels, each with a constant and effects of its own."""
        row = self.rows[place]
        line, count = row.line, int(self.t.mark_size[row.line])
        words = [f"{piece} {label}" for label in self.program.names.lines[line].marks]
        blocks = [
            self.with_one(line, words[label], int(self.t.reply_lp[line]) + label, row.unit) for label in range(count)
        ]
        ends = np.cumsum([0, *(block.size for block in blocks)])
        x = np.zeros((count, int(ends[-1])))
        for label, block in enumerate(blocks):
            x[label, ends[label] : ends[label + 1]] = block
        seen = np.isin(np.arange(count), row.marks)
        self.found.choices.setdefault((line, piece), []).append(Chosen(x, np.zeros(count), seen, self.root(place)))

    def yes_no(
        self, place: int, word: str, lp: int, u: int, *, yes: bool, extra: Sequence[float] = (), line: int = -1
    ) -> None:
        """A logit."""
        line = self.rows[place].line if line < 0 else line
        x = np.concatenate([self.with_one(line, word, lp, u), extra])
        both = np.array([np.zeros_like(x), x])
        one = Chosen(both, np.zeros(2), np.array([not yes, yes]), self.root(place))
        self.found.choices.setdefault((line, word), []).append(one)

    def severity(self, place: int) -> None:
        """The rung of an act, truncated at the standing of whom it befell."""
        row, t = self.rows[place], self.t
        count, lightest = int(t.mark_size[row.line]), 1
        if t.unit_standing[row.unit] >= 0 and not t.cohort[t.unit_target[row.unit]]:
            lightest = min(max(int(self.fold.value[int(t.unit_standing[row.unit])]), 1), count)
        allowed = np.arange(1, count + 1) >= lightest
        seen = np.isin(np.arange(count), row.marks) & allowed
        if not seen.any():
            cause = "its rung is milder than what its target had already suffered"
            self.leave_out(place, cause, "Check standings and marks")
            return
        x = self.read(row.line, "mark", int(t.mark_lp[row.line]), row.unit)
        self.found.rungs.setdefault((row.line, "mark"), []).append(Rung(x, seen, allowed, self.root(place)))

    # sessions

    def speeches(self, place: int, floor: int) -> None:
        """Who of those at risk wanted to speak, and who was let, in the order of the floor's units."""
        t = self.t
        rows = [p for p in self.called.get(place, []) if self.rows[p].line == floor]
        for u in self.program.names.lines[floor].units:
            if not self.fold.may(floor, u):
                continue
            spoken = rows[0] if rows and self.rows[rows[0]].unit == u else -1
            if self.counts(floor):
                self.yes_no(place, "want", int(t.lp_first[floor]), u, yes=spoken >= 0, line=floor)
                if spoken >= 0:
                    let = self.rows[spoken].mark == code.SPOKE
                    self.yes_no(place, "let", int(t.lp_second[floor]), u, yes=let, line=floor)
            if spoken >= 0:
                self.apply(rows.pop(0))
        for left in rows:
            self.leave_out(
                left, "it stands out of the order of the floor's units, or was not at risk", "Sort speeches by unit"
            )
            self.apply(left)

    def named(self, place: int) -> None:
        """The first of the names of a motion stands for all of them; names taken over by appeal are no choice."""
        row = self.rows[place]
        if self.fold.carried[row.line] >= 0:
            if (
                place + 1 == len(self.rows)
                or self.rows[place + 1].mark != code.NAMED
                or self.rows[place + 1].group != row.group
            ):
                self.fold.carried[row.line] = -1
            return
        names = self.names(row.group)
        if names[0] == place:
            self.taken(place, row.line, [self.rows[p].unit for p in names])

    def names(self, group: int) -> list[int]:
        """The rows that name the targets of a set."""
        rows = ((p, self.rows[p]) for p in self.of_set[group])
        return [p for p, row in rows if row.mark == code.NAMED and self.t.line_form[row.line] == code.MOTION]

    def taken(self, place: int, motion: int, targets: list[int]) -> None:
        """A decision on a set, entering once."""
        t, fold, target = self.t, self.fold, int(self.t.decides[motion])
        if not self.counts(motion):
            return
        if len(targets) > MOST_TARGETS:
            cause = f"a set of {len(targets)} targets has too many orders"
            raise EngineError("E712", f"row {place}", cause, f"Split it into decisions on at most {MOST_TARGETS}")
        able = [
            int(u)
            for u in self.program.names.lines[target].units
            if fold.weight(int(u)) > 0 and fold.may(target, int(u))
        ]
        if not set(targets) <= set(able):
            raise self.fault(place, "a target of its set is not at risk then", "Check standings, spans and conditions")
        able = [*targets, *(u for u in able if u not in targets)]
        lp = int(t.lp_first[motion])
        x = np.array([self.read(motion, "targets", lp, u) for u in able]).reshape(len(able), -1)
        stop = self.with_one(motion, "stop", int(t.lp_second[motion]), int(t.line_unit[motion]))
        offset = np.log([fold.weight(u) for u in able])
        one = Taken(x, offset, len(targets), stop, int(t.least[motion]), self.root(place))
        self.found.sets.setdefault((motion, "set"), []).append(one)

    def ballot(self, place: int) -> None:
        """A vote."""
        row, t = self.rows[place], self.t
        names = self.names(row.group) if row.group >= 0 else []
        named = {int(t.unit_target[self.rows[p].unit]) for p in names}
        own = float(int(t.unit_actor[row.unit]) in named)
        self.yes_no(place, "vote", int(t.lp_first[row.line]), row.unit, yes=row.mark == code.FOR, extra=(own,))


def causes_of(parts: Sequence[Part]) -> list[tuple[int, ...]]:
    """Of each line, the lines whose rates add up to that of its acts: itself, then those that are `of` it."""
    return [
        (place, *(other for other, one in enumerate(parts) if isinstance(one, Rem | Joint) and one.of == part.id))
        for place, part in enumerate(parts)
    ]


def _rows(program: Program, log: pd.DataFrame) -> list[Row]:
    """The rows of a log as numbers, checked."""
    names = program.names
    size = len(log)
    columns = {
        name: log[name].tolist() if name in log else [default] * size
        for name, default in (("mark", ""), ("cause", -1), ("set", -1), ("value", 0.0))
    }
    found: list[Row] = []
    before = -math.inf
    able = _able(program)
    for place, (time, family, unit) in enumerate(zip(log["time"], log["family"], log["unit"], strict=True)):
        where = f"row {place}"
        if family not in names.place or unit not in names.unit_place:
            raise EngineError("E711", where, f"{family} or {unit} is unknown", "Declare the family and the unit")
        if not before <= time <= program.tables.end:
            raise EngineError(
                "E711", where, f"day {time} lies before the row above or after the end", "Sort the log by time"
            )
        if time < program.tables.begin:
            raise EngineError(
                "E711", where, f"day {time} lies before the begin", "Give such acts with the system instead"
            )
        before = time
        line = names.place[family]
        if names.unit_place[unit] not in able[line]:
            raise EngineError("E711", where, f"{unit} is no unit of {family}", "List the unit in the family")
        words = [word for word in str(columns["mark"][place]).split("|") if word]
        for word in words:
            if word not in names.lines[line].marks:
                raise EngineError("E711", where, f"{family} has no mark {word}", "See its rungs or replies")
        marks = tuple(sorted(names.lines[line].marks.index(word) for word in words))
        if not marks and names.lines[line].form in {code.ANSWER, *code.FIXED_MARKS}:
            raise EngineError("E711", where, f"{family} needs a mark", "Say which; leave unreported answers out")
        cause = int(columns["cause"][place])
        if cause >= place:
            raise EngineError("E711", where, "its cause comes after it", "Let cause be the place of an earlier row")
        found.append(
            Row(
                float(time),
                line,
                names.unit_place[unit],
                marks,
                cause,
                int(columns["set"][place]),
                float(columns["value"][place]),
            )
        )
    return found


def _able(program: Program) -> list[set[int]]:
    """The units that may stand in rows of each line: its own, voices of joint acts, targets of motions."""
    t, lines = program.tables, program.names.lines
    found = []
    for place, line in enumerate(lines):
        units = set(line.units)
        if line.form == code.JOINT:
            units |= {int(v) for u in line.units for v in t.voice[t.voice_ptr[u] : t.voice_ptr[u + 1]]}
        if line.form == code.MOTION and t.decides[place] >= 0:
            units |= set(lines[int(t.decides[place])].units)
        found.append(units)
    return found
