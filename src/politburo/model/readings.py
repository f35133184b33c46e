"""A reading: one joint draw of everything the sources leave open, and the day-by-day numbers that follow from it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from politburo.model.acts import Change, Days, Push, Story, Strike, Turn, Voice
from politburo.model.philox import stable_hash
from politburo.model.theory import NOBODY, Assumed, Effect
from politburo.model.units import Seat, Unit
from politburo.record.definitions import Series

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

ENDLESS = 10**7


@dataclass(frozen=True, slots=True)
class Draw:
    """One joint draw: a day for every act, a day of entry for every person, sizes, shares and windows.

    Attributes:
        number: which reading it is.
        days: day (ordinal) of each act, by its key.
        entry: first day at risk of each unit.
        sizes: assumed seats of each cohort post before the first count.
        shares: share of each faction among the unnamed.
        windows: days that each effect looks back.
    """

    number: int
    days: dict[str, int]
    entry: tuple[int, ...]
    sizes: dict[tuple[str, str], float]
    shares: dict[str, float]
    windows: dict[str, int]


@dataclass(frozen=True, slots=True)
class Panel:
    """Numbers by day under one reading: D days from `start`, U units, F factions.

    Attributes:
        start: ordinal of the first day.
        weight: (D, U) how many people stand for the unit on that day; 0 where nobody is at risk.
        standing: (D, U) rank of the standing.
        seats: (D, U) known leading seats held.
        rank: (D, U) rank of the highest seat held, 1 without any.
        own: (D, U) own dissent within the window.
        others: (D, U) dissent of others of the faction.
        assurance, pressure: (D,) in force or not.
        shield: (D, F) shield of a patron.
        struck: (D, F) sanctions on the faction within the window.
        power: (D, F) share of the known leading seats.
        faction: (U,) place of each unit's faction; the last place is none.
        strikes: the sanctions, with the day each falls on in this reading.
    """

    start: int
    weight: Floats
    standing: Ints
    seats: Floats
    rank: Floats
    own: Floats
    others: Floats
    assurance: Floats
    pressure: Floats
    shield: Floats
    struck: Floats
    power: Floats
    faction: Ints
    strikes: tuple[tuple[Strike, int], ...]

    def rows(self, index: Ints | slice) -> Panel:
        """Return the panel of some days only; `start` keeps naming the first day laid out."""
        by_day = (
            "weight",
            "standing",
            "seats",
            "rank",
            "own",
            "others",
            "assurance",
            "pressure",
            "shield",
            "struck",
            "power",
        )
        return replace(self, **{name: getattr(self, name)[index] for name in by_day})

    def breaks(self) -> Ints:
        """Return the rows from which on something differs from the row before, the first row among them."""
        arrays = (self.weight, self.rank, self.own, self.others, self.shield, self.struck, self.power)
        flat = np.concatenate([*arrays, self.assurance[:, None], self.pressure[:, None], self.standing], axis=1)
        return np.concatenate([[0], np.flatnonzero(np.any(flat[1:] != flat[:-1], axis=1)) + 1])


def generator(seed: int, number: int, name: str) -> np.random.Generator:
    """Return the generator of one uncertain thing in one reading: adding another changes no draw of it."""
    return np.random.Generator(np.random.Philox(key=[seed, (number << 32) | stable_hash(name)]))


def _day(seed: int, number: int, name: str, days: Days) -> int:
    return int(generator(seed, number, name).integers(days.low, days.high + 1))


def _number(seed: int, number: int, name: str, assumed: Assumed) -> float:
    """Reading 0 takes assumed numbers at their value; the others draw them within their bounds."""
    return assumed.value if number == 0 else float(generator(seed, number, name).uniform(assumed.low, assumed.high))


def draw(story: Story, number: int, seed: int | None = None) -> Draw:
    """Draw one reading.

    Args:
        story: what the model reads.
        number: which one; the same number gives the same draw.
        seed: another seed than the theory's.
    """
    theory = story.theory
    root = theory.readings.seed if seed is None else seed
    acts = [(_key("strike", one.id, one.targets, one.who), one.days) for one in story.strikes]
    acts += [(_key("turn", one.id, (one.unit,)), one.days) for one in story.turns]
    acts += [(_key("voice", one.id), one.days) for one in story.voices]
    acts += [(_key("push", one.id), one.days) for one in story.pushes]
    # one event is one day, whatever it is read for: the generator is named by event and bounds
    days = {key: _day(root, number, f"{key.split('|')[1]}|{span.low}|{span.high}", span) for key, span in acts}
    entry = []
    for unit in story.register.units:
        if not unit.person or unit.known_by <= story.start:
            entry.append(story.start)
        else:
            entry.append(_day(root, number, f"entry|{unit.id}", Days(story.start, min(unit.known_by, story.end))))
    sizes = {(c.body, c.post): _number(root, number, f"size|{c.body}|{c.post}", c.assumed) for c in theory.risk.cohorts}
    raw = {s.faction: _number(root, number, f"share|{s.faction}", s.assumed) for s in theory.risk.shares}
    total = sum(raw.values()) or 1.0
    windows = {
        effect.id: round(_number(root, number, f"window|{family.id}|{effect.id}", effect.window))
        for family in theory.families
        for effect in family.effects
        if effect.window is not None
    }
    return Draw(number, days, tuple(entry), sizes, {k: v / total for k, v in raw.items()}, windows)


def push_day(drawn: Draw, push: Push) -> int:
    """Return the day of a patron's act in a reading."""
    return drawn.days[_key("push", push.id)]


def voice_day(drawn: Draw, voice: Voice) -> int:
    """Return the day of dissent in a reading."""
    return drawn.days[_key("voice", voice.id)]


def _key(role: str, name: str, targets: Iterable[int] = (), who: str = "") -> str:
    return f"{role}|{name}|{','.join(map(str, targets))}|{who}"


def day_of(drawn: Draw, strike: Strike) -> int:
    """Return the day of a sanction in a reading."""
    return drawn.days[_key("strike", strike.id, strike.targets, strike.who)]


def panel(
    story: Story,
    drawn: Draw,
    *,
    until: int | None = None,
    before: int | None = None,
    free_from: int | None = None,
    held: frozenset[str] = frozenset(),
) -> Panel:
    """Lay a reading out day by day.

    An act changes the numbers from the next day on, so an act is explained by the state it met.

    Args:
        story: what the model reads.
        drawn: the reading.
        until: last day laid out; the last covered one by default.
        before: leave out all acts whose latest date is not before this day (for a forecast).
        free_from: leave out sanctions and changes of standing that this reading puts on or after this day (where
            histories begin); dissent and patrons' acts stay.
        held: ids of dissent and of patrons' acts that do not happen.
    """
    end = story.end if until is None else until
    size = end - story.start + 1
    span = _Span(story.start, size)
    units = story.register.units
    factions = (*story.theory.risk.factions, NOBODY)
    faction = np.array([factions.index(unit.faction) for unit in units], dtype=np.int64)
    limit = ENDLESS if free_from is None else free_from
    known = tuple((one, day_of(drawn, one)) for one in story.strikes if before is None or one.days.high < before)
    strikes = tuple((one, day) for one, day in known if day < limit)
    turns = [
        (one, drawn.days[_key("turn", one.id, (one.unit,))])
        for one in story.turns
        if before is None or one.days.high < before
    ]
    lives = _lives(story, drawn, strikes, [(one, day) for one, day in turns if day < limit], span)
    own = np.zeros((size, len(units)))
    window = drawn.windows.get("own-dissent", 0)
    for voice in story.voices:
        if voice.id not in held and (before is None or voice.days.high < before):
            day = drawn.days[_key("voice", voice.id)]
            own[span.cut(day + 1, day + window), list(voice.units)] = 1.0
    own[:, [place for place, unit in enumerate(units) if unit.leader]] = 0.0
    heard = np.zeros((size, len(factions)))
    for place, where in enumerate(faction):
        heard[:, where] += own[:, place]
    others = ((heard[:, faction] - own) > 0).astype(np.float64)
    others[:, faction == len(factions) - 1] = 0.0
    struck = np.zeros((size, len(factions)))
    for strike, day in strikes:
        if strike.faction != NOBODY:
            struck[span.cut(day + 1, day + drawn.windows.get("inertia", 0)), factions.index(strike.faction)] += 1.0
    pushes = [one for one in story.pushes if one.id not in held and (before is None or one.days.high < before)]
    return Panel(
        start=story.start,
        weight=_weights(story, drawn, lives, span),
        standing=lives.standing,
        seats=lives.seats,
        rank=lives.rank,
        own=own,
        others=others,
        assurance=_in_force(story, drawn, pushes, "assurance", span),
        pressure=_in_force(story, drawn, pushes, "patron-pressure", span),
        shield=_shield(story, span, factions),
        struck=struck,
        power=_power(lives.seats, faction, len(factions)),
        faction=faction,
        strikes=strikes,
    )


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    size: int

    def cut(self, first: int, last: int) -> slice:
        """Rows of the days from first to last, both included, as far as laid out."""
        return slice(min(max(first - self.start, 0), self.size), min(max(last - self.start + 1, 0), self.size))


@dataclass(slots=True)
class _Lives:
    alive: Floats
    standing: Ints
    seats: Floats
    rank: Floats
    holding: dict[tuple[str, str], list[tuple[int, NDArray[np.bool_]]]]


def _lives(
    story: Story, drawn: Draw, strikes: tuple[tuple[Strike, int], ...], turns: list[tuple[Turn, int]], span: _Span
) -> _Lives:
    """Fold the acts on each person into standing and seats, by the consequences the vocabulary declares."""
    units, case = story.register.units, story.case
    shape = (span.size, len(units))
    ranks = {one.id: one.rank for one in case.standings}
    final = max(ranks.values(), default=0)
    absorbing = {name for name in story.theory.risk.absorbing if name in ranks}
    lives = _Lives(np.zeros(shape), np.zeros(shape, dtype=np.int64), np.zeros(shape), np.ones(shape), {})
    acts: dict[int, list[tuple[int, Change]]] = {}
    for strike, day in strikes:
        if len(strike.targets) == 1:
            acts.setdefault(strike.targets[0], []).append((day, strike.change))
    for turn, day in turns:
        acts.setdefault(turn.unit, []).append((day, turn.change))
    for place, unit in enumerate(units):
        rows = sorted(acts.get(place, ()), key=lambda row: row[0])
        entry = min([drawn.entry[place], *(day for day, _ in rows)])
        lives.alive[span.cut(entry, ENDLESS), place] = 1.0
        if not unit.person:
            lives.rank[:, place] = unit.rank
            continue
        current = 0
        for day, change in rows:
            if current == final:
                break
            new = max((ranks[name] for name in change.standings if name in ranks), default=current)
            gone = any(name in absorbing for name in change.standings)
            current = new
            lives.standing[span.cut(day + 1, ENDLESS), place] = current
            lives.alive[span.cut(day + 1, ENDLESS), place] = 0.0 if gone else 1.0
        if unit.leader:
            lives.alive[:, place] = 0.0
        _sit(unit, place, rows, lives, span)
    return lives


def _sit(unit: Unit, place: int, rows: list[tuple[int, Change]], lives: _Lives, span: _Span) -> None:
    """Lay out a person's seats; a removal ends those of the body named, or all; a seat given back returns them."""
    lost: list[Seat] = []
    held = list(unit.seats)
    for seat in held:
        taken = np.zeros(span.size, dtype=np.bool_)
        taken[
            span.cut(seat.start if seat.start is not None else -ENDLESS, seat.end if seat.end is not None else ENDLESS)
        ] = True
        for day, change in rows:
            concerns = not change.bodies or seat.body in change.bodies
            if change.leaves and concerns:
                taken[span.cut(day + 1, ENDLESS)] = False
                lost.append(seat)
            if change.takes and seat in lost:
                taken[span.cut(day + 1, seat.end if seat.end is not None else ENDLESS)] = True
        lives.seats[:, place] += taken
        lives.rank[:, place] = np.maximum(lives.rank[:, place], np.where(taken, seat.rank, 1.0))
        lives.holding.setdefault((seat.body, seat.post), []).append((place, taken))


def _weights(story: Story, drawn: Draw, lives: _Lives, span: _Span) -> Floats:
    """How many people stand for each unit: one for a person, the seats less the named holders for a cohort."""
    weight = lives.alive.copy()
    register = story.register
    for cohort in story.theory.risk.cohorts:
        seats = np.full(span.size, drawn.sizes[cohort.body, cohort.post])
        for day, number in register.counts.get((cohort.body, cohort.post), ()):
            seats[span.cut(day, ENDLESS)] = number
        for name, share in drawn.shares.items():
            place = register.index[f"{cohort.body}:{cohort.post}:{name}"]
            named = np.zeros(span.size)
            for holder, taken in lives.holding.get((cohort.body, cohort.post), ()):
                if register.units[holder].faction == name:
                    named += taken
            weight[:, place] = np.maximum(share * seats - named, 0.5)
    return weight


def _in_force(story: Story, drawn: Draw, pushes: list[Push], name: str, span: _Span) -> Floats:
    effect = _effect(story, name)
    found = np.zeros(span.size)
    if effect is None:
        return found
    window = drawn.windows.get(name, 0)
    ends = [drawn.days[_key("push", one.id)] for one in pushes if set(one.kinds) & set(effect.ended_by)]
    for push in pushes:
        if set(push.kinds) & set(effect.kinds):
            day = drawn.days[_key("push", push.id)]
            last = min([day + window, *(end for end in ends if end > day)])
            found[span.cut(day + 1, last)] = 1.0
    return found


def _effect(story: Story, name: str) -> Effect | None:
    family = story.theory.family("rem")
    return family.effect(name) if family is not None else None


def _shield(story: Story, span: _Span, factions: tuple[str, ...]) -> Floats:
    effect = _effect(story, "patron-shield")
    found = np.zeros((span.size, len(factions)))
    series = story.case.series.get(effect.series or "") if effect is not None else None
    whole = 1.0 - (series_by_day(series, span.start, span.size) if series is not None else np.zeros(span.size))
    for place, name in enumerate(factions):
        actor = story.case.actors.get(name)
        if actor is not None and actor.patron in story.case.settings.patrons:
            found[:, place] = whole
    return found


@lru_cache(maxsize=32)
def series_by_day(series: Series, start: int, size: int) -> Floats:
    """Return a given series by day: straight between its points, stepping on the first day of each month."""
    days, values = [], []
    for point in series.points:
        text = point.when if len(point.when) > 7 else f"{point.when}-01"
        days.append(date.fromisoformat(text).toordinal())
        values.append(point.value)
    steps = np.array([date.fromordinal(start + n).replace(day=1).toordinal() for n in range(size)])
    return np.asarray(np.interp(steps, days, values), dtype=np.float64)


def _power(seats: Floats, faction: Ints, size: int) -> Floats:
    """Share of each faction in the known leading seats; 0 for those of none."""
    found = np.zeros((len(seats), size))
    for place, where in enumerate(faction):
        found[:, where] += seats[:, place]
    total = np.maximum(found.sum(axis=1, keepdims=True), 1.0)
    found /= total
    found[:, -1] = 0.0
    return found
