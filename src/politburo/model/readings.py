"""A reading: one joint draw of all that the sources leave open about people, and where they stand day by day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from politburo.model.acts import Change, Days, Story, Strike, Turn
from politburo.model.definitions import Assumed
from politburo.model.philox import stable_hash
from politburo.model.units import Seat, Unit
from politburo.record.definitions import Series

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ENDLESS = 10**7


@dataclass(frozen=True, slots=True)
class Draw:
    """One joint draw: a day for every act, a day of entry for every person, sizes and shares.

    Attributes:
        number: which reading it is.
        days: day (ordinal) of each act, by its key.
        entry: first day at risk of each unit.
        sizes: assumed seats of each cohort post before the first count.
        shares: share of each faction among the unnamed.
    """

    number: int
    days: dict[str, int]
    entry: tuple[int, ...]
    sizes: dict[tuple[str, str], float]
    shares: dict[str, float]


@dataclass(frozen=True, slots=True)
class Panel:
    """Where people stand by day under one reading: D days from `start`, U units.

    Attributes:
        start: ordinal of the first day.
        weight: (D, U) how many people stand for the unit on that day; 0 where nobody is at risk.
        standing: (D, U) rank of the standing.
        seats: (D, U) known leading seats held.
        rank: (D, U) rank of the highest seat held, 1 without any.
    """

    start: int
    weight: Floats
    standing: Ints
    seats: Floats
    rank: Floats


def generator(seed: int, number: int, name: str) -> np.random.Generator:
    """Return the generator of one uncertain thing in one reading: adding another changes no draw of it."""
    return np.random.Generator(np.random.Philox(key=[seed, (number << 32) | stable_hash(name)]))


def _day(seed: int, number: int, name: str, days: Days) -> int:
    return int(generator(seed, number, name).integers(days.low, days.high + 1))


def _number(seed: int, number: int, name: str, assumed: Assumed) -> float:
    """Reading 0 takes assumed numbers at their value; the others draw them within their bounds."""
    return assumed.value if number == 0 else float(generator(seed, number, name).uniform(assumed.low, assumed.high))


def draw(story: Story, number: int) -> Draw:
    """Draw one reading; the same number gives the same draw."""
    risk = story.risk
    acts = [(_key("strike", one.id, one.targets, one.who), one.days) for one in story.strikes]
    acts += [(_key("turn", one.id, (one.unit,)), one.days) for one in story.turns]
    # one event is one day, whatever it is read for: the generator is named by event and bounds
    days = {key: _day(risk.seed, number, f"{key.split('|')[1]}|{span.low}|{span.high}", span) for key, span in acts}
    entry = []
    for unit in story.register.units:
        if not unit.person or unit.known_by <= story.start:
            entry.append(story.start)
        else:
            span = Days(story.start, min(unit.known_by, story.end))
            entry.append(_day(risk.seed, number, f"entry|{unit.id}", span))
    sizes = {(c.body, c.post): _number(risk.seed, number, f"size|{c.body}|{c.post}", c.assumed) for c in risk.cohorts}
    raw = {s.faction: _number(risk.seed, number, f"share|{s.faction}", s.assumed) for s in risk.shares}
    total = sum(raw.values()) or 1.0
    return Draw(number, days, tuple(entry), sizes, {k: v / total for k, v in raw.items()})


def _key(role: str, name: str, targets: Iterable[int] = (), who: str = "") -> str:
    return f"{role}|{name}|{','.join(map(str, targets))}|{who}"


def day_of(drawn: Draw, strike: Strike) -> int:
    """Return the day of a sanction in a reading."""
    return drawn.days[_key("strike", strike.id, strike.targets, strike.who)]


def panel(story: Story, drawn: Draw, *, until: int | None = None, free_from: int | None = None) -> Panel:
    """Lay a reading out day by day.

    An act changes the numbers from the next day on, so an act is explained by the state it met.

    Args:
        story: the people and what befell them.
        drawn: the reading.
        until: last day laid out; the last covered one by default.
        free_from: leave out sanctions and changes of standing that this reading puts on or after this day (where
            histories begin).
    """
    end = story.end if until is None else until
    span = _Span(story.start, end - story.start + 1)
    limit = ENDLESS if free_from is None else free_from
    strikes = [(one, day) for one in story.strikes if (day := day_of(drawn, one)) < limit]
    turns = [(one, day) for one in story.turns if (day := drawn.days[_key("turn", one.id, (one.unit,))]) < limit]
    lives = _lives(story, drawn, strikes, turns, span)
    return Panel(story.start, _weights(story, drawn, lives, span), lives.standing, lives.seats, lives.rank)


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
    story: Story, drawn: Draw, strikes: list[tuple[Strike, int]], turns: list[tuple[Turn, int]], span: _Span
) -> _Lives:
    """Fold the acts on each person into standing and seats, by the consequences the vocabulary declares."""
    units, case = story.register.units, story.case
    shape = (span.size, len(units))
    ranks = {one.id: one.rank for one in case.standings}
    final = max(ranks.values(), default=0)
    absorbing = {name for name in story.risk.absorbing if name in ranks}
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
    for cohort in story.risk.cohorts:
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


@lru_cache(maxsize=32)
def series_by_day(series: Series, start: int, size: int) -> Floats:
    """Return a given series by day: straight between its points, stepping on the first day of each month."""
    days, values = [point.day for point in series.points], [point.value for point in series.points]
    steps = np.array([date.fromordinal(start + n).replace(day=1).toordinal() for n in range(size)])
    return np.asarray(np.interp(steps, days, values), dtype=np.float64)
