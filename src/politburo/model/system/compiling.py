"""From a declared theory, a reading of the record and coefficients to a system of families that runs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

import numpy as np

from politburo.model import families as fam
from politburo.model.acts import Story, ordinal
from politburo.model.readings import Panel, generator, series_by_day
from politburo.model.system.declare import Belief, Declared, Drive, Family, Register, Units
from politburo.model.system.people import labels, units
from politburo.model.theory import NOBODY, Assumed

TOP_RANK = 3.0
RECENT: dict[str, Literal["any", "saturating", "log1p", "count"]] = {
    "any": "any",
    "saturate": "saturating",
    "log": "log1p",
    "count": "count",
}
BENT: dict[str, Literal["any", "saturating", "log1p"]] = {"any": "any", "saturate": "saturating", "log": "log1p"}
SEATS, RANK, FALLEN = "seats-of", "rank", "fallen"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A coefficient: its name, family, prior and the mechanism it stands for (none for a constant)."""

    name: str
    family: str
    prior: Belief
    mechanism: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """The span a system runs in and the people's state on its first day.

    Attributes:
        start, end: first and last day (ordinals).
        people: who they are, from the record.
        panel: their seats, ranks and standings by day.
    """

    start: int
    end: int
    story: Story
    panel: Panel

    @property
    def row(self) -> int:
        """Row of the panel for the first day; its first or last row where the day lies outside."""
        return min(max(self.start - self.panel.start, 0), len(self.panel.weight) - 1)


def number(seed: int, reading: int, name: str, assumed: Assumed) -> float:
    """Return an assumed number in a reading: its value in reading 0, else drawn evenly within its bounds."""
    if reading == 0:
        return assumed.value
    return float(generator(seed, reading, f"system|{name}").uniform(assumed.low, assumed.high))


class _Compiler:
    """One pass over a theory: every name is looked up once."""

    def __init__(
        self, theory: Declared, opening: Opening, priors: str, values: Mapping[str, float], seed: int, reading: int
    ) -> None:
        self.theory, self.opening, self.priors, self.values = theory, opening, priors, values
        self.seed, self.reading = seed, reading
        self.products: dict[str, fam.Register] = {}
        self.known: dict[str, Parameter] = {}
        self.case = opening.story.case

    # -- numbers ---------------------------------------------------------------------------------------------------

    def assumed(self, name: str, one: Assumed) -> float:
        return number(self.seed, self.reading, name, one)

    def prior(self, belief: Belief) -> fam.Prior:
        return fam.Prior(mean=belief.mean, sd=belief.sd)

    def value(self, name: str, belief: Belief, mechanism: str = "") -> float:
        """Value of a coefficient: given, else the mean of its prior. It is entered among the known ones."""
        self.known[name] = Parameter(name, name.partition("|")[0], belief, mechanism)
        return self.values.get(name, belief.mean)

    def constant(self, name: str, belief: Belief) -> fam.Formula:
        return fam.Formula(constant=self.value(name, belief), prior=self.prior(belief))

    def effect(self, owner: str, drive: Drive, label: str = "") -> fam.Effect:
        name = f"{owner}|{drive.name}" + (f"|{label}" if label and len(drive.on) > 1 else "")
        belief = self.theory.prior(drive, self.priors)
        register = drive.register
        if drive.times:
            register = f"{drive.register} x {drive.times}"
            self.products[register] = fam.Derived(id=register, op="product", of=(drive.register, drive.times))
        return fam.Effect(
            register=register,
            coefficient=self.value(name, belief, drive.mechanism),
            at=None if drive.at == "all" else drive.at,
            scale=drive.scale,
            name=name,
            prior=self.prior(belief),
        )

    def formula(self, owner: str, belief: Belief, drives: Iterable[Drive]) -> fam.Formula:
        return fam.Formula(
            constant=self.value(f"{owner}|constant", belief),
            effects=tuple(self.effect(owner, one) for one in drives),
            prior=self.prior(belief),
        )

    def replies(self, owner: str, family: Family) -> tuple[fam.Reply, ...]:
        given = family.constant or {}
        ordered = (family.base, *(one for one in family.labels if one != family.base))
        found = []
        for label in ordered:
            if label is None:
                continue
            belief = given.get(label, self.theory.neutral)
            drives = [one for one in family.effects if label in one.on]
            name = f"{owner}|{label}|constant"
            formula = fam.Formula(
                constant=0.0 if label == family.base else self.value(name, belief),
                effects=tuple(self.effect(owner, one, label) for one in drives),
                prior=fam.Prior(mean=0, sd=0) if label == family.base else self.prior(belief),
            )
            found.append(fam.Reply(label=label, formula=formula))
        return tuple(found)

    # -- registers -------------------------------------------------------------------------------------------------

    def registers(self) -> tuple[fam.Register, ...]:
        found = [made for one in self.theory.registers for made in self.register(one)]
        return (*self._people(), *found, *self.products.values())

    def _people(self) -> Iterable[fam.Register]:
        panel, row = self.opening.panel, self.opening.row
        seats, ranks = [], []
        for place, unit in enumerate(self.opening.story.register.units):
            held = panel.seats[row, place] if unit.person else panel.weight[row, place]
            seats.append(fam.Step(value=float(held), key=unit.id))
            ranks.append(fam.Step(value=float(panel.rank[row, place] / TOP_RANK), key=unit.id))
        leave = [
            fam.Act(family=one.id, marks=marks)
            for one in self.theory.families
            if (marks := self._leaving(one)) is not None
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
        struck = [fam.Act(family=one.id) for one in self.theory.families if one.mark is not None or one.does_to]
        raised = [
            fam.Act(family=one.id)
            for one in self.theory.families
            if one.units is not None and one.units.only == "struck"
        ]
        changes = (
            fam.Move(acts=tuple(struck), to=1.0, at="receiver"),
            fam.Move(acts=tuple(raised), to=0.0, at="receiver"),
        )
        yield fam.Stock(id=FALLEN, by="actor", steps=tuple(fallen), moves=tuple(one for one in changes if one.acts))

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
        on, off = fam.Step(value=1, time=self.day(first)), fam.Step(value=0, time=self.day(last) + 1)
        return (fam.Step(value=0), on, off)

    def _attribute(self, one: Register) -> Iterable[fam.Register]:
        if one.id == RANK:
            return  # kept with the seats
        numbers = one.numbers or dict.fromkeys(self._groups(one), 1.0)
        yield fam.Given(id=one.id, by="group", steps=tuple(fam.Step(value=v, key=name) for name, v in numbers.items()))

    def _remembered(self, one: Register) -> Iterable[fam.Register]:
        window = self.assumed(one.id, one.window) if one.window else math.inf
        if one.form == "in-force":
            begins, ends = self.acts(one.begins), self.acts(one.ends)
            yield fam.InForce(id=one.id, acts=begins, until=ends, by=one.by, window=window)
        elif one.form == "recent":
            yield fam.Recent(id=one.id, acts=self.acts(one.of), window=window, by=one.by, form=RECENT[one.bend])
        else:
            life = self.assumed(one.id, one.half_life) if one.half_life else math.inf
            moves = (fam.Move(acts=self.acts(one.of)),)
            yield fam.Tone(id=f"{one.id} (sum)", half_life=life, by=one.by, moves=moves, low=0.0)
            yield fam.Derived(id=one.id, op="saturating", of=(f"{one.id} (sum)",))

    def _stock(self, one: Register) -> Iterable[fam.Register]:
        steps = (fam.Step(value=one.start.value, time=self.day(one.start.when)),) if one.start else ()
        moves = [fam.Move(acts=self.acts(one.of)), fam.Move(acts=self.acts(one.down), amount=-1.0)]
        moves += [
            fam.Move(acts=(fam.Act(family=family.id),), amount=move.by)
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

    def _groups(self, one: Register) -> list[str]:
        actors, settings = self.case.actors, self.case.settings
        factions = self.opening.story.theory.risk.factions
        if one.of == ("leader-group",):
            found = next((u.faction for u in self.opening.story.register.units if u.leader), NOBODY)
            return [found] if found != NOBODY else []
        return [name for name in factions if actors[name].patron in settings.patrons]

    def _series(self, name: str) -> tuple[fam.Step, ...]:
        start, size = self.opening.start, self.opening.end - self.opening.start + 1
        values = series_by_day(self.case.series[name], start, size)
        breaks = [0, *(day for day in range(1, size) if values[day] != values[day - 1])]
        return tuple(fam.Step(value=float(values[day]), time=float(day) if day else -math.inf) for day in breaks)

    def day(self, text: str) -> float:
        """Days from the start of the run."""
        return float(ordinal(text) - self.opening.start)

    def acts(self, names: Iterable[str]) -> tuple[fam.Act, ...]:
        found: dict[str, list[str]] = {}
        for name in names:
            family, _, mark = name.partition("/")
            found.setdefault(family, [])
            if mark:
                found[family].append(mark)
        items = {one.id: [f"{one.id}-{item}" for item in one.items or ()] for one in self.theory.families}
        return tuple(
            fam.Act(family=name, marks=tuple(marks))
            for family, marks in found.items()
            for name in (items.get(family) or [family])
        )

    # -- families --------------------------------------------------------------------------------------------------

    def families(self) -> tuple[fam.Family, ...]:
        return tuple(made for one in self.theory.families for made in self.family(one))

    def family(self, one: Family) -> Iterable[fam.Family]:
        story = self.opening.story
        who = labels(story, one.units) if one.units else ()
        gates = self.gates(one)
        if one.form in {"rem", "decided"}:
            rate = self.formula(one.id, one.intercept, [d for d in one.effects if not d.on]) if one.intercept else None
            yield fam.Rem(
                id=one.id,
                units=who,
                rate=rate,
                mark=self.mark(one),
                consequences=self.consequences(one),
                conditions=gates,
            )
        elif one.form == "answer":
            for name in [f"{one.id}-{item}" for item in one.items or ()] or [one.id]:
                yield fam.Answer(
                    id=name,
                    units=who,
                    to=self.acts(one.to),
                    replies=self.replies(name, one),
                    delay=self.delay(one),
                    consequences=self.consequences(one),
                    conditions=gates,
                )
        elif one.form == "fill":
            choice = fam.Formula(effects=tuple(self.effect(one.id, drive) for drive in one.effects))
            yield fam.Fill(
                id=one.id,
                units=who,
                to=self.acts(one.to),
                choice=choice,
                delay=self.delay(one),
                consequences=(fam.Consequence(do="enter", register=SEATS),),
                conditions=gates,
            )
        elif one.form == "joint" and one.intercept and one.consent:
            yield fam.Joint(
                id=one.id,
                units=who,
                proposal=self.formula(one.id, one.intercept, one.effects),
                consent=self.formula(f"{one.id}|consent", one.consent, one.consent_effects),
                delay=self.delay(one),
                conditions=gates,
            )
        else:
            yield self.session(one)

    def session(self, one: Family) -> fam.Session:
        length = self.opening.end - self.opening.start
        every = self.assumed(f"{one.id}|calendar", one.calendar) if one.calendar else 0.0
        days = tuple(every * n for n in range(1, int(length / every) + 1)) if every else ()
        motions = []
        for motion in one.motions:
            ballot = None
            if motion.ballot is not None:
                p, q = (int(part) for part in motion.ballot.alpha.split("/"))
                ballot = fam.Ballot(
                    id=f"{motion.id}-vote",
                    units=labels(self.opening.story, motion.ballot.units),
                    vote=self.formula(f"{motion.id}-vote", motion.ballot.vote, motion.ballot.effects),
                    alpha=(p, q),
                    conditions=self.ranked(motion.ballot.units),
                )
            appeal = None
            if motion.appeal is not None:
                gate = fam.Condition(register=motion.appeal.if_, least=motion.appeal.at_least)
                appeal = fam.Appeal(to=motion.appeal.to, conditions=(gate,), delay=self.delay(one))
            motions.append(
                fam.Motion(
                    id=motion.id,
                    unit=self.meeting(one),
                    raised_by=self.acts(motion.raised_by),
                    decides=motion.decides,
                    targets=fam.Formula(effects=tuple(self.effect(motion.id, drive) for drive in motion.targets)),
                    stop=self.constant(f"{motion.id}|stop", motion.stop),
                    ballot=ballot,
                    appeal=appeal,
                )
            )
        floor = None
        if one.floor is not None:
            wishes = (fam.Condition(register=one.floor.if_, least=0.5, at="sender"),) if one.floor.if_ else ()
            floor = fam.Floor(
                id=one.floor.id,
                units=labels(self.opening.story, one.floor.units),
                want=self.formula(f"{one.floor.id}|want", one.floor.want, one.floor.want_effects),
                let=self.formula(f"{one.floor.id}|let", one.floor.let, one.floor.let_effects),
                conditions=(*wishes, *self.ranked(one.floor.units)),
            )
        return fam.Session(
            id=one.id,
            unit=self.meeting(one),
            calendar=days,
            to=self.acts(one.to),
            delay=self.delay(one),
            floor=floor,
            motions=tuple(motions),
        )

    def meeting(self, one: Family) -> str:
        return f"{one.body} meets"

    def ranked(self, wanted: Units) -> tuple[fam.Condition, ...]:
        if wanted.rank is None:
            return ()
        return (fam.Condition(register=RANK, least=wanted.rank / TOP_RANK - 0.01, at=wanted.as_),)

    def gates(self, one: Family) -> tuple[fam.Condition, ...]:
        found = [
            fam.Condition(
                register=gate.register, least=gate.least, most=gate.most, at=None if gate.at == "all" else gate.at
            )
            for gate in one.risk
        ]
        if one.units is not None and one.units.only == "struck":
            found.append(fam.Condition(register=FALLEN, least=0.5, at="receiver"))
        return (*found, *(self.ranked(one.units) if one.units else ()))

    def delay(self, one: Family) -> fam.Delay:
        return fam.Delay(low=0.0, mean=self.assumed(f"{one.id}|delay", one.delay)) if one.delay else fam.Delay(low=1.0)

    def mark(self, one: Family) -> fam.Ordered | fam.Labels | None:
        if one.mark is None:
            return fam.Labels(replies=self.replies(one.id, one)) if one.labels else None
        from politburo.model.likelihood import ordered_cuts  # noqa: PLC0415 - loads scipy only where a severity is declared

        name = f"{one.id}|severity"
        raw = [self.value(f"{name}|cut-{n}", cut) for n, cut in enumerate(one.mark.cuts)]
        rungs = tuple(rung.id for rung in sorted(self.case.rungs, key=lambda rung: rung.rank))
        return fam.Ordered(
            rungs=rungs,
            cuts=tuple(float(cut) for cut in ordered_cuts(np.array(raw))),
            effects=tuple(self.effect(name, drive) for drive in one.mark.effects),
            priors=tuple(self.prior(cut) for cut in one.mark.cuts),
        )

    def consequences(self, one: Family) -> tuple[fam.Consequence, ...]:
        found: list[fam.Consequence] = []
        if one.mark is not None:
            rungs = sorted(self.case.rungs, key=lambda rung: rung.rank)
            found += [fam.Consequence(do="raise", marks=(rung.id,), to=int(rung.rank)) for rung in rungs]
            found.append(
                fam.Consequence(do="leave", marks=tuple(rung.id for rung in rungs if rung.rank > 1), register=SEATS)
            )
            found.append(fam.Consequence(do="out", marks=(rungs[-1].id,)))
        if one.does_to:
            found += [fam.Consequence(do="raise", to=2), fam.Consequence(do="leave", register=SEATS)]
        if one.units is not None and one.units.only == "struck":
            found.append(fam.Consequence(do="restore", to=0))
        return tuple(found)

    def actors(self) -> tuple[fam.Actor, ...]:
        panel, row, found = self.opening.panel, self.opening.row, {}
        for place, unit in enumerate(self.opening.story.register.units):
            weight = float(panel.weight[row, place])
            found[unit.id] = fam.Actor(
                id=unit.id,
                group=unit.faction,
                weight=1.0 if unit.person else weight,
                cohort=not unit.person,
                standing=int(panel.standing[row, place]),
                present=unit.leader or weight > 0,
            )
        for unit_ in units(self.opening.story, self.theory):
            for name in (*unit_.sender, unit_.receiver or unit_.sender[0]):
                found.setdefault(name, fam.Actor(id=name))
        return tuple(found.values())


def compiled(
    theory: Declared,
    opening: Opening,
    *,
    given: Iterable[fam.Happened] = (),
    priors: str = "neutral",
    values: Mapping[str, float] | None = None,
    seed: int = 1,
    reading: int = 0,
) -> fam.System:
    """Return the system of a theory over a span.

    Args:
        theory: what is declared.
        opening: the span, and the people's state on its first day.
        given: acts that happen as recorded, days counted from the first day; earlier ones make state.
        priors: set of priors, `neutral` or `informed`; a coefficient without a value takes its prior's mean.
        values: coefficients by name.
        seed: seed of the readings.
        reading: which reading of windows, half-lives and delays; 0 takes each at its value.
    """
    made = _Compiler(theory, opening, priors, values or {}, seed, reading)
    families = made.families()
    leader = opening.story.case.settings.leader
    bodies = tuple(
        fam.Unit(label=made.meeting(one), sender=(leader,)) for one in theory.families if one.form == "session"
    )
    return fam.System(
        start=0.0,
        end=float(opening.end - opening.start + 1),
        actors=made.actors(),
        units=(*units(opening.story, theory), *bodies),
        families=families,
        registers=made.registers(),
        given=tuple(given),
        month=theory.month,
    )


def parameters(theory: Declared, opening: Opening, priors: str = "neutral") -> tuple[Parameter, ...]:
    """Return every coefficient of a theory, in the order in which families declare them."""
    made = _Compiler(theory, opening, priors, {}, 1, 0)
    made.families()
    return tuple(made.known.values())


def day_text(opening: Opening, days: float) -> str:
    """Return a time of the run as a date."""
    return date.fromordinal(opening.start + int(days)).isoformat()
