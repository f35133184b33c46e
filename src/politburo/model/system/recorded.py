"""The record's events as acts of the declared families, days still open."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from politburo import dates
from politburo.model import families as fam
from politburo.model.acts import Days, Story
from politburo.model.readings import generator
from politburo.model.system.declare import Declared, Family, Floor, Reads
from politburo.model.system.labels import label_of, labels, meeting, pair_label
from politburo.model.units import faction_of_group, home, named_people
from politburo.record.case import Case
from politburo.record.definitions import Ref
from politburo.record.reconcile import Event, events

WIDE = "known only within too wide a span"
UNTOLD = "what was answered is not told"
NOBODY_FOUND = "by or on nobody the family knows"
PRESENT_DAYS = 731


@dataclass(frozen=True, slots=True)
class Recorded:
    """An act of the record.

    Attributes:
        event: the event's id.
        family: the family, or one of its items.
        units: labels of the units one of which it is; one where it is known.
        marks: what it may be within the family; none where that is untold or the family has no marks.
        days: when.
        value, sd: its number, where it is one, and how exactly that is known.
        decision: of a decision of a meeting and of each act it decided, the same word; else empty.
    """

    event: str
    family: str
    units: tuple[str, ...]
    marks: tuple[str, ...]
    days: Days
    value: float = 0.0
    sd: float = 0.0
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Tale:
    """What the families read of a case: acts in time order, and what was left out with the reason."""

    acts: tuple[Recorded, ...]
    left_out: tuple[tuple[str, str, str], ...]

    def counted(self) -> dict[str, int]:
        """Return the number of acts of each family."""
        found: dict[str, int] = {}
        for one in self.acts:
            found[one.family] = found.get(one.family, 0) + 1
        return found


def tale(story: Story, theory: Declared, widest: int = PRESENT_DAYS) -> Tale:
    """Read the case as judged.

    Args:
        story: the people, from the record.
        theory: what is declared.
        widest: acts known only within a wider span of days are left out, with the reason.
    """
    every = events(story.case)
    met = [
        one for family in theory.families if family.form == "session" for one in _meetings(story, family, every, widest)
    ]
    spoken = {event for _, event in met}
    found, left = [one for one, _ in met], []
    for family in theory.families:
        if family.mark is not None:
            found += _decided(theory, every, tuple(_struck(story, family)), {one.event for one, _ in met})
        elif family.form == "annual":
            found += _yearly(story, family)
        elif family.form != "session":
            some, out = _acts(story, theory, family, {k: v for k, v in every.items() if k not in spoken}, widest)
            found += some
            left += out
    return Tale(tuple(sorted(found, key=lambda one: (one.days.low, one.days.high, one.family, one.units))), tuple(left))


def _acts(
    story: Story, theory: Declared, family: Family, every: Mapping[str, Event], widest: int
) -> tuple[list[Recorded], list[tuple[str, str, str]]]:
    """The acts of a family, and what was left out with the reason."""
    found: list[Recorded] = []
    left: list[tuple[str, str, str]] = []
    known = set(labels(story.register, family.units))
    for event in every.values():
        if not _is_act(story.case, family, event) or not _answers(story.case, theory, family, event, every):
            continue
        days = _days(event, story.case)
        if days is None or days.high - days.low > widest:
            left.append((family.id, event.id, WIDE))
            continue
        rows = list(dict.fromkeys(_rows(story, family, event, known)))
        if not rows:
            left.append((family.id, event.id, NOBODY_FOUND))
        if family.form == "answer" and not all(mark for _, _, mark in rows):
            left.append((family.id, event.id, UNTOLD))
        elif rows and family.reads is not None and family.reads.together:
            mark, units = rows[0][2], tuple(unit for _, unit, _ in rows)
            found.append(Recorded(event.id, family.id, units, (mark,) if mark else (), days))
        else:
            found += [Recorded(event.id, name, (unit,), (mark,) if mark else (), days) for name, unit, mark in rows]
    return found, left


def _meetings(story: Story, family: Family, every: Mapping[str, Event], widest: int) -> Iterator[tuple[Recorded, str]]:
    """Meetings that are told of, each with its speeches on the day of the meeting, and the events these are."""
    floor = family.floor
    for met in every.values():
        days = _days(met, story.case)
        narrow = days is not None and days.high - days.low <= widest
        if days is None or not narrow or not _is_act(story.case, family, met) or family.body not in met.ids("body"):
            continue
        yield Recorded(met.id, family.id, (meeting(family),), (), days), met.id
        if floor is not None and floor.reads is not None:
            for event, label in _speeches(story, floor, floor.reads, met, every):
                yield Recorded(met.id, floor.id, (label,), ("spoke",), days), event


def _speeches(
    story: Story, floor: Floor, reads: Reads, met: Event, every: Mapping[str, Event]
) -> Iterator[tuple[str, str]]:
    """Events that are speeches at a meeting, with who spoke."""
    known = set(labels(story.register, floor.units))
    for event in every.values():
        if met.id in event.ids("occasion") and _is_kind(story.case, reads, event):
            for label in _people(story, event.roles.get(reads.role or "by", ()), floor.units.as_):
                if label in known:
                    yield event.id, label


def _yearly(story: Story, family: Family) -> Iterator[Recorded]:
    """Changes of a series from one year to the next, as shares of the former, on the day of the later."""
    series = story.case.series.get(family.reads.series or "") if family.reads is not None else None
    units = labels(story.register, family.units)
    for old, new in pairwise(series.points if series is not None else ()):
        year = date.fromordinal(new.day).year
        if year != date.fromordinal(old.day).year + 1:
            continue
        day = date.fromisoformat(f"{year}-{family.day}").toordinal()
        change = new.value / old.value - 1.0
        sd = new.value / old.value * math.hypot(new.sd / new.value, old.sd / old.value)
        for unit in units:
            yield Recorded(f"{family.id}-{new.when}", family.id, (unit,), (), Days(day, day), change, sd)


def _struck(story: Story, family: Family) -> Iterator[Recorded]:
    """Acts with a severity are those the story of the people tells: one act each, on one of its targets."""
    rungs = sorted(story.case.rungs, key=lambda one: one.rank)
    for one in story.strikes:
        who = tuple(label_of(story.register.units[place].id, "receiver") for place in one.targets)
        yield Recorded(one.id, family.id, who, tuple(rungs[rank - 1].id for rank in sorted(one.rungs)), one.days)


def _decided(
    theory: Declared, every: Mapping[str, Event], acts: tuple[Recorded, ...], meetings: set[str]
) -> Iterator[Recorded]:
    """The acts, those that a body did at a meeting that is told of marked as its decision, and the decision itself."""
    decisions: dict[str, Recorded] = {}
    for one in acts:
        event = every.get(one.event)
        met = meetings.intersection(event.ids("occasion")) if event is not None else set()
        body, motion = _motion(theory, one.family, event.ids("by") if event is not None and met else ())
        if body is None:
            yield one
            continue
        word = f"{motion} at {min(met)}"
        decided = Recorded(min(met), motion, (meeting(body),), ("passed",), one.days, decision=word)
        first = decisions.setdefault(word, decided)
        if one.days.low < first.days.low:
            decisions[word] = decided
        yield replace(one, decision=word)
    yield from decisions.values()


def _motion(theory: Declared, family: str, by: Iterable[str]) -> tuple[Family | None, str]:
    """The body among those that acted whose meetings decide acts of a family, and the motion by which."""
    acted = set(by)
    for body in theory.families:
        for motion in body.motions if body.body in acted else ():
            if motion.decides == family:
                return body, motion.id
    return None, ""


def _answers(case: Case, theory: Declared, family: Family, event: Event, every: Mapping[str, Event]) -> bool:
    """Whether a reply that names what it answers names an act of the families it may answer."""
    if family.form != "answer" or family.reads is None:
        return True
    to = [theory.family(name.partition("/")[0]) for name in family.to]
    answered = [every[one] for one in event.ids("answers") if one in every]
    if answered:
        return any(_is_act(case, one, other) for one in to if one is not None for other in answered)
    return set(event.kinds) & set(family.reads.kinds) != {"answer"}


def _is_act(case: Case, family: Family, event: Event) -> bool:
    return family.reads is not None and _is_kind(case, family.reads, event)


def _is_kind(case: Case, reads: Reads, event: Event) -> bool:
    kinds = [case.grammar.find(name) for name in event.kinds]
    if set(event.kinds) & set(reads.unless):
        return False
    named = bool(set(event.kinds) & set(reads.kinds))
    known = reads.family is not None and any(kind is not None and kind.family == reads.family for kind in kinds)
    if not (named or known):
        return False
    return not reads.over or bool(set(event.ids("over")) & set(reads.over))


def _days(event: Event, case: Case) -> Days | None:
    bounds = event.bounds
    if bounds is None:
        return None
    span = dates.parse(case.settings.span).bounds
    low = bounds.begin_earliest if bounds.begin_earliest is not None else span.begin_earliest
    high = bounds.begin_latest if bounds.begin_latest is not None else bounds.end_latest
    return None if low is None or high is None or high < low else Days(low, high)


def _rows(story: Story, family: Family, event: Event, known: set[str]) -> Iterator[tuple[str, str, str]]:
    """Rows (family or item, unit, mark) of an event; none where nobody fits."""
    wanted = family.units
    if wanted is None or family.reads is None:
        return
    mark = _mark(story.case, family, event)
    role = family.reads.role or ("who" if wanted.as_ == "receiver" else "by")
    if wanted.who is None:
        yield from ((name, label, mark) for name, label in _pairs(story, family, event))
        return
    for label in _people(story, event.roles.get(role, ()), wanted.as_):
        one = label if wanted.who == "people" else _cohort(story, label, wanted.as_)
        if one in known:
            yield family.id, one, mark


def _cohort(story: Story, label: str, as_: Literal["sender", "receiver"]) -> str:
    """The cohort from which somebody came: the first of that faction, empty where there is none."""
    register = story.register
    unit = register.units[register.index[label.partition(" ")[2]]]
    cohorts = register.cohorts.get(unit.faction, ())
    return label_of(register.units[cohorts[0]].id, as_) if cohorts else ""


def _pairs(story: Story, family: Family, event: Event) -> Iterator[tuple[str, str]]:
    """The first pair that fits, with the family or its items."""
    pairs = family.units.pairs if family.units else ()
    if family.reads is not None and family.reads.alone and len(event.ids("by")) > 1:
        return
    by, towards = event.ids("by"), [name for role in ("to", "who", "against", "body") for name in event.ids(role)]
    for pair in pairs:
        senders = pair[0].split("+")
        alone = len({one[1] for one in pairs if one[0] == pair[0]}) == 1  # a sender's only receiver may go unsaid
        unsaid = alone and all(_is(story, (name,), sender) for name in towards for sender in senders)
        anyone = family.reads is not None and family.reads.towards_any
        if all(_is(story, by, one) for one in senders) and (anyone or unsaid or _is(story, towards, pair[1])):
            yield from ((name, pair_label(pair)) for name in _items(family, story.case, event))
            return


def _items(family: Family, case: Case, event: Event) -> tuple[str, ...]:
    if not family.items:
        return (family.id,)
    told = " ".join(case.every_statement[one].values.get("item", "") for one in event.told).lower()
    return tuple(f"{family.id}-{item}" for item, words in family.items.items() if any(word in told for word in words))


def _mark(case: Case, family: Family, event: Event) -> str:
    """What an act is within its family: a severity, a label by kind or by the word of an answer, or nothing."""
    if family.reads is not None and family.reads.as_:
        return family.reads.as_
    if family.mark is not None:
        ranks = {one.id: one.rank for one in case.rungs}
        sets = [set(kind.rung) & set(ranks) for name in event.kinds if (kind := case.grammar.find(name)) and kind.rung]
        certain = [next(iter(one)) for one in sets if len(one) == 1]
        return max(certain, key=lambda one: ranks[one], default="")
    words = [case.every_statement[one].values.get("as", "") for one in event.told]
    words += [f"for {home(case, name)}" for name in event.ids("who")]
    for word in (*words, *event.kinds):
        if word in (family.marks or {}):
            return (family.marks or {})[word]
    return ""


def _people(story: Story, refs: Iterable[Ref], as_: Literal["sender", "receiver"]) -> Iterator[str]:
    register = story.register
    for ref in refs:
        names = named_people(ref)
        actor = story.case.actors.get(ref.target)
        if (ref.of and not ref.named) or (actor is not None and actor.type in {"group", "faction"}):
            names = (*names, *register.members.get(ref.target, ()))
        for name in names:
            place = register.index.get(name)
            if place is not None and not register.units[place].leader:
                yield label_of(name, as_)


def _is(story: Story, names: Iterable[str], wanted: str) -> bool:
    """Whether an actor is among names: itself, by people and bodies of a state, or a party by its state."""
    case, settings = story.case, story.case.settings
    for name in names:
        if name == wanted or home(case, name) == wanted:
            return True
        if wanted == settings.party and home(case, name) == settings.regime:
            return True
        if (
            (actor := case.actors.get(wanted)) is not None
            and actor.type == "faction"
            and _faction(story, name) == wanted
        ):
            return True
    return False


def _faction(story: Story, name: str) -> str:
    """The faction of a person at risk or of a group, or none."""
    place = story.register.index.get(name)
    if place is not None:
        return story.register.units[place].faction
    return faction_of_group(story.case, name, story.risk.factions)


def happened(told: Tale, start: int, seed: int, reading: int, until: int | None = None) -> tuple[fam.Happened, ...]:
    """Return the acts of one reading as given acts, days counted from `start`.

    Args:
        told: the acts of the record.
        start: the day (ordinal) that counts as 0.
        seed: seed of the readings.
        reading: which one; one event is on one day, whatever it is read for.
        until: acts drawn on or after this day are left out.
    """
    drawn = reading_of(told, start, seed, reading, until)
    return tuple(one for one, _ in drawn)


def reading_of(
    told: Tale, start: int, seed: int, reading: int, until: int | None = None
) -> tuple[tuple[fam.Happened, str], ...]:
    """Return the same with the decision to which each act belongs, a decision before what it decided."""
    found = []
    for one in told.acts:
        day = _draw(seed, reading, one)
        if until is None or day < until:
            unit, mark = _pick(seed, reading, one, one.units), _pick(seed, reading, one, one.marks)
            value = one.value
            if one.sd > 0:
                value += one.sd * float(generator(seed, reading, f"{one.event}|value").standard_normal())
            act = fam.Happened(time=float(day - start), family=one.family, unit=unit, mark=mark, value=value)
            found.append((act, one.decision))
    begins: dict[str, float] = {}
    for act, word in found:
        begins[word] = min(begins.get(word, act.time), act.time)
    together = [(replace(act, time=begins[word]) if word else act, word) for act, word in found]
    return tuple(sorted(together, key=lambda one: (one[0].time, one[1], one[0].mark != "passed")))


def _draw(seed: int, reading: int, one: Recorded) -> int:
    name = f"{one.event}|{one.days.low}|{one.days.high}"
    return int(generator(seed, reading, name).integers(one.days.low, one.days.high + 1))


def _pick(seed: int, reading: int, one: Recorded, among: tuple[str, ...]) -> str:
    """Return one of several possibilities, each as likely; empty where there is none."""
    if len(among) < 2:
        return "".join(among)
    return among[int(generator(seed, reading, f"{one.event}|{'|'.join(among)}").integers(len(among)))]
