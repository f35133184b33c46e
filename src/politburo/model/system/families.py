"""Declared families as the families of a system, in their forms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

import numpy as np

from politburo.model import families as fam
from politburo.model.definitions import Belief
from politburo.model.ordered import ordered_cuts
from politburo.model.system.causes import because, strength
from politburo.model.system.declare import Ballot, Cause, Declared, Family, Floor, Gate, Motion, Units
from politburo.model.system.formulas import Formulas
from politburo.model.system.labels import labels, meeting
from politburo.model.system.opening import Opening, number
from politburo.model.system.people import favoured
from politburo.model.system.registers import FALLEN, RANK, SEATS, TOP_RANK, acts_named

R = TypeVar("R", fam.Rem, fam.Joint)
REMOVED = 2  # the rung from which on a seat is lost


@dataclass(frozen=True, slots=True)
class Families:
    """Makes the families of a theory for an opening and a reading.

    Attributes:
        covers: by family, days from the opening over which a fit counts exposure, and the share told; all where none
            is given.
    """

    theory: Declared
    opening: Opening
    formulas: Formulas
    seed: int
    reading: int
    covers: Mapping[str, fam.Covers]

    def all(self) -> tuple[fam.Family, ...]:
        """Return every family in the order declared."""
        return tuple(made for one in self.theory.families for made in self._made(one))

    def _made(self, one: Family) -> Iterable[fam.Family]:
        match one.form:
            case "rem" | "decided":
                rem = self._rem(one)
                yield rem
                yield from (self._caused(one, rem, "rate", cause) for cause in one.causes)
            case "dynam":
                yield self._dynam(one)
            case "annual":
                yield self._annual(one)
            case "answer":
                for name in [f"{one.id}-{item}" for item in one.items or ()] or [one.id]:
                    yield self._answer(one, name)
            case "fill":
                yield self._fill(one)
            case "joint":
                joint = self._joint(one)
                yield joint
                yield from (self._caused(one, joint, "proposal", cause) for cause in one.causes)
            case "session":
                yield self._session(one)

    def _rem(self, one: Family) -> fam.Rem:
        drives = [drive for drive in one.effects if not drive.on]
        rate = None if one.intercept is None else self.formulas.formula(one.id, "rate", one.intercept, drives)
        return fam.Rem(
            id=one.id,
            units=self._labels(one.units),
            rate=rate,
            single=self._of_one(one.risk) or (one.units is not None and one.units.only == "struck"),
            mark=self._mark(one),
            consequences=self._consequences(one),
            conditions=self._gates(one),
            covers=self._covered(one),
        )

    def _of_one(self, gates: Iterable[Gate]) -> bool:
        """Whether conditions ask what somebody did or suffered himself: of a cohort that is one of its people."""
        kept = (self.theory.register(gate.register) for gate in gates if gate.at in {"sender", "receiver"})
        return any(one is not None and one.form in {"recent", "in-force", "decayed"} for one in kept)

    def _dynam(self, one: Family) -> fam.Dynam:
        return fam.Dynam(
            id=one.id,
            units=self._labels(one.units),
            rate=self.formulas.formula(one.id, "rate", one.intercept, one.effects),
            choice=self.formulas.formula(one.id, "choice", None, one.choice),
            consequences=self._consequences(one),
            conditions=self._gates(one),
            covers=self._covered(one),
        )

    def _annual(self, one: Family) -> fam.Annual:
        if one.spread is None or one.day is None:
            raise ValueError(f"E511 The family '{one.id}' of the form annual lacks 'spread' or 'day'.")
        years = range(date.fromordinal(self.opening.start).year, date.fromordinal(self.opening.end).year + 1)
        days = (float(self.opening.day(f"{year}-{one.day}")) for year in years)
        return fam.Annual(
            id=one.id,
            units=self._labels(one.units),
            days=tuple(day for day in days if 0 <= day <= self.opening.end - self.opening.start),
            mean=self.formulas.formula(one.id, "mean", one.mean, one.effects),
            sd=math.exp(one.spread.mean),
            sd_prior=fam.Prior(mean=one.spread.mean, sd=one.spread.sd),
            conditions=self._gates(one),
        )

    def _caused(self, one: Family, made: R, field: str, cause: Cause) -> R:
        """The same acts called forth by a cause: a rate of its own while the cause is at work."""
        name = because(one.id, cause)
        formula = self.formulas.formula(name, "rate", strength(self.theory, one, cause, self.formulas.priors), ())
        self.formulas.mechanisms[name, "rate", "constant"] = cause.mechanism
        conditions = (*made.conditions, *(_condition(gate) for gate in cause.while_))
        parts: dict[str, object] = {field: formula}
        if isinstance(made, fam.Rem):
            parts["single"] = made.single or self._of_one(cause.while_)
        return replace(made, id=name, of=one.id, conditions=conditions, **parts)  # type: ignore[arg-type] # the field that holds the rate

    def _answer(self, one: Family, name: str) -> fam.Answer:
        return fam.Answer(
            id=name,
            units=self._labels(one.units),
            to=acts_named(self.theory, one.to),
            replies=self.formulas.replies(name, "reply", one),
            delay=self._delay(one),
            consequences=self._consequences(one),
            conditions=self._gates(one),
            covers=self._covered(one),
        )

    def _fill(self, one: Family) -> fam.Fill:
        chosen = favoured(self.opening.story, self.theory)
        favours = tuple(because(label, cause) for label, cause, family in chosen if family == one.id)
        choice = self.formulas.formula(one.id, "choice", None, one.effects)
        some = [cause for cause in one.causes if any(cause is other for _, other, _ in chosen)]
        return fam.Fill(
            id=one.id,
            units=(*self._labels(one.units), *favours),
            to=acts_named(self.theory, one.to),
            choice=replace(choice, effects=(*choice.effects, *(self.formulas.favour(one, cause) for cause in some))),
            delay=self._delay(one),
            consequences=(fam.Consequence(do="enter", register=SEATS),),
            conditions=self._gates(one),
            covers=self._covered(one),
        )

    def _joint(self, one: Family) -> fam.Joint:
        return fam.Joint(
            id=one.id,
            units=self._labels(one.units),
            proposal=self.formulas.formula(one.id, "rate", one.intercept, one.effects),
            consent=self.formulas.formula(one.id, "consent", one.consent, one.consent_effects),
            delay=self._delay(one),
            conditions=self._gates(one),
            covers=self._covered(one),
        )

    def _session(self, one: Family) -> fam.Session:
        days: tuple[float, ...] = ()
        if one.calendar is not None:
            every = number(self.seed, self.reading, f"{one.id}|calendar", one.calendar)
            days = tuple(every * n for n in range(1, int((self.opening.end - self.opening.start) / every) + 1))
        return fam.Session(
            id=one.id,
            unit=meeting(one),
            calendar=days,
            to=acts_named(self.theory, one.to),
            delay=self._delay(one),
            call=None if one.intercept is None else self.formulas.formula(one.id, "rate", one.intercept, one.effects),
            conditions=self._gates(one),
            floor=None if one.floor is None else self._floor(one.floor),
            motions=tuple(self._motion(one, motion) for motion in one.motions),
        )

    def _floor(self, floor: Floor) -> fam.Floor:
        if floor.mechanism:
            self.formulas.mechanisms[floor.id, "let", "constant"] = floor.mechanism
        wishes = (fam.Condition(register=floor.if_, least=0.5, at="sender"),) if floor.if_ else ()
        return fam.Floor(
            id=floor.id,
            units=self._labels(floor.units),
            want=self.formulas.formula(floor.id, "want", floor.want, floor.want_effects),
            let=self.formulas.formula(floor.id, "let", floor.let, floor.let_effects),
            conditions=(*wishes, *_ranked(floor.units)),
        )

    def _motion(self, one: Family, motion: Motion) -> fam.Motion:
        appeal = None
        if motion.appeal is not None:
            gate = fam.Condition(register=motion.appeal.if_, least=motion.appeal.at_least)
            appeal = fam.Appeal(to=motion.appeal.to, conditions=(gate,), delay=self._delay(one))
        return fam.Motion(
            id=motion.id,
            unit=meeting(one),
            raised_by=acts_named(self.theory, motion.raised_by),
            always=not motion.raised_by,
            decides=motion.decides,
            targets=self.formulas.formula(motion.id, "targets", None, motion.targets),
            stop=self.formulas.formula(motion.id, "stop", motion.stop, ()),
            per_target_prior=fam.Prior(mean=0.0, sd=0.0),  # to stop is as likely after each
            ballot=None if motion.ballot is None else self._ballot(motion.id, motion.ballot),
            appeal=appeal,
        )

    def _ballot(self, motion: str, ballot: Ballot) -> fam.Ballot:
        p, q = (int(part) for part in ballot.alpha.split("/"))
        own = ballot.own or Belief(mean=0.0, sd=0.0)
        if ballot.mechanism:
            self.formulas.mechanisms[f"{motion}-vote", "vote", "own"] = ballot.mechanism
        return fam.Ballot(
            id=f"{motion}-vote",
            units=self._labels(ballot.units),
            vote=self.formulas.formula(f"{motion}-vote", "vote", ballot.vote, ballot.effects),
            own=own.mean,
            own_prior=fam.Prior(mean=own.mean, sd=own.sd),
            alpha=(p, q),
            conditions=_ranked(ballot.units),
        )

    def _labels(self, wanted: Units | None) -> tuple[str, ...]:
        return labels(self.opening.story.register, wanted)

    def _gates(self, one: Family) -> tuple[fam.Condition, ...]:
        found = [_condition(gate) for gate in one.risk]
        if one.units is not None and one.units.only == "struck":
            found.append(fam.Condition(register=FALLEN, least=0.5, at="receiver"))
        return (*found, *(() if one.units is None else _ranked(one.units)))

    def _delay(self, one: Family) -> fam.Delay:
        if one.delay is None:
            return fam.Delay(low=1.0)
        return fam.Delay(low=0.0, mean=number(self.seed, self.reading, f"{one.id}|delay", one.delay))

    def _mark(self, one: Family) -> fam.Ordered | fam.Labels | None:
        if one.mark is None:
            return fam.Labels(replies=self.formulas.replies(one.id, "mark", one)) if one.labels else None
        rungs = sorted(self.opening.story.case.rungs, key=lambda rung: rung.rank)
        return fam.Ordered(
            rungs=tuple(rung.id for rung in rungs),
            cuts=tuple(float(cut) for cut in ordered_cuts(np.array([cut.mean for cut in one.mark.cuts]))),
            effects=self.formulas.effects(one.id, "mark", one.mark.effects),
            priors=tuple(fam.Prior(mean=cut.mean, sd=cut.sd) for cut in one.mark.cuts),
        )

    def _consequences(self, one: Family) -> tuple[fam.Consequence, ...]:
        rungs = sorted(self.opening.story.case.rungs, key=lambda rung: rung.rank)
        found: list[fam.Consequence] = []
        if one.mark is not None:
            found += [fam.Consequence(do="raise", marks=(rung.id,), to=int(rung.rank)) for rung in rungs]
            lost = tuple(rung.id for rung in rungs if rung.rank >= REMOVED)
            found.append(fam.Consequence(do="leave", marks=lost, register=SEATS))
            found.append(fam.Consequence(do="out", marks=(rungs[-1].id,)))
        if one.does_to:
            found += [fam.Consequence(do="raise", to=REMOVED), fam.Consequence(do="leave", register=SEATS)]
        if one.units is not None and one.units.only == "struck":
            found.append(fam.Consequence(do="restore", to=0))
        return tuple(found)

    def _covered(self, one: Family) -> fam.Covers:
        return self.covers.get(one.id, ())


def _condition(gate: Gate) -> fam.Condition:
    at = None if gate.at == "all" else gate.at
    return fam.Condition(register=gate.register, least=gate.least, most=gate.most, at=at)


def _ranked(wanted: Units) -> tuple[fam.Condition, ...]:
    if wanted.rank is None:
        return ()
    return (fam.Condition(register=RANK, least=wanted.rank / TOP_RANK - 0.01, at=wanted.as_),)
