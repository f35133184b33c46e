"""A recorded log replayed once: every row meets the state before it, and what it says is kept."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.evidence import Chosen, Drawn, Evidence, Rung, Taken, causes_of
from politburo.model.families.exposure import Exposure
from politburo.model.families.forms import Session
from politburo.model.families.program import Program
from politburo.model.families.rows import Row, rows_of

__all__ = ["gather"]

Floats = NDArray[np.float64]
MOST_TARGETS = 10


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
    return Replay(program, log, strict=strict).run()


class Replay:
    """A log being replayed."""

    def __init__(self, program: Program, log: pd.DataFrame, *, strict: bool) -> None:
        self.program, self.t, self.strict = program, program.tables, strict
        self.risk = Exposure(program)
        self.fold, self.parts = self.risk.fold, self.risk.parts
        places = {part.id: place for place, part in enumerate(self.parts)}
        self.main = [places.get(getattr(part, "of", ""), place) for place, part in enumerate(self.parts)]
        self.rows = rows_of(program, log)
        told = {self.main[row.line] for row in self.rows if self.main[row.line] != row.line}
        self.causes = [(line,) if line in told else some for line, some in enumerate(causes_of(self.parts))]
        self.of_set: dict[int, list[int]] = {}
        self.called: dict[int, list[int]] = {}
        for place, row in enumerate(self.rows):
            self.of_set.setdefault(row.group, []).append(place)
            self.called.setdefault(row.cause, []).append(place)
        self.found = Evidence(rates={(line, "rate"): rated for line, rated in self.risk.rates.items()})
        self.done = [False] * len(self.rows)
        self.clock_of: dict[tuple[int, int], int] = {}
        for clock in range(len(self.t.clock_unit)):
            line = int(self.t.bundle_line[self.t.clock_bundle[clock]])
            units = [int(u) for u in self.t.choice[self.t.choice_ptr[clock] : self.t.choice_ptr[clock + 1]]]
            for u in units or [int(self.t.clock_unit[clock])]:
                self.clock_of[line, u] = clock

    # the course of the log

    def run(self) -> Evidence:
        """Replay all rows and the time after them."""
        self.risk.open()
        for place in range(len(self.rows)):
            if not self.done[place]:
                self.risk.advance(self.rows[place].time)
                self.meet(place)
        self.risk.finish()
        return self.found

    # what is refused, what belongs together

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
        if row.cause != -2 and self.risk.counts(row.line):
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
                x = self.risk.with_one(row.line, "mean", int(self.t.lp_first[row.line]), row.unit)
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
        self.risk.settle()

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
            line: (self.fold.people(line, row.unit), np.array(self.risk.key[one]))
            for line, one in zip(self.causes[row.line], clocks, strict=True)
            if one is not None and self.risk.key[one] is not None
        }
        if not keys:
            cure = "Check its spans, conditions and what took it out of risk"
            self.leave_out(place, "the unit is not at risk then", cure)
            return
        rated = self.found.rates[self.main[row.line], "rate"]
        rated.acts.append(keys)
        rated.offset += math.log(self.risk.told(row.line, row.unit) / self.t.month)

    def choice(self, place: int, units: Sequence[int]) -> None:
        """A choice among units."""
        row = self.rows[place]
        able = [u for u in units if self.fold.weight(u) > 0 and self.fold.may(row.line, u)]
        if row.unit not in able:
            self.leave_out(place, "the unit chosen is not at risk then", "Check its spans and conditions")
            return
        lp = int(self.t.lp_first[row.line])
        x = np.array([self.risk.read(row.line, "choice", lp, u) for u in able]).reshape(len(able), -1)
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
            self.risk.with_one(line, words[label], int(self.t.reply_lp[line]) + label, row.unit)
            for label in range(count)
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
        x = np.concatenate([self.risk.with_one(line, word, lp, u), extra])
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
        x = self.risk.read(row.line, "mark", int(t.mark_lp[row.line]), row.unit)
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
            if self.risk.counts(floor):
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
        if not self.risk.counts(motion):
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
            self.leave_out(place, "a target of its set is not at risk then", "Check standings, spans and conditions")
            return
        able = [*targets, *(u for u in able if u not in targets)]
        lp = int(t.lp_first[motion])
        x = np.array([self.risk.read(motion, "targets", lp, u) for u in able]).reshape(len(able), -1)
        stop = self.risk.with_one(motion, "stop", int(t.lp_second[motion]), int(t.line_unit[motion]))
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
