"""What a case declares of the systems it describes: facts, outcomes to reach, forecasts. The file `systems.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from politburo import dates
from politburo.model.definitions import NOBODY, Deviation, PassageRef, decode
from politburo.model.passages import baseless
from politburo.model.places import place, spot
from politburo.model.system.declare import FILE, acts_of, declared, unmade
from politburo.model.system.labels import labels_of
from politburo.model.system.outcomes import Reach
from politburo.model.units import register
from politburo.query.wanted import Wanted, faults_of
from politburo.record.case import Case
from politburo.record.decoder import entry, suggest
from politburo.record.problems import Problem, errors, in_order

__all__ = ["SYSTEMS_FILE", "Forecast", "Row", "Systems", "check_systems", "systems"]

SYSTEMS_FILE = "systems.yaml"
UNIT_JOIN = "@"

Scorer = Literal[
    "positions", "arbitration", "renewal", "harvest", "order", "modes", "compliance", "joint", "cells", "elsewhere"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """An outcome that is forecast from what was known before a day, and scored beside baselines."""

    id: str = entry("its word")
    what: str = entry("what is forecast, in own words")
    by: Scorer = entry(
        "who forecasts: positions over issues, arbitration, renewal of a body, the harvest, order and rungs of "
        "sanctions, compliance with promises, joint acts of patrons, declared cells of the system, or elsewhere"
    )
    cut: str = entry("first day not known to the forecast")
    until: str = entry("last day forecast")
    issues: tuple[str, ...] = entry("issues of the model (of positions)", default=())
    over: str | None = entry("the issue that is disputed (of arbitration)", default=None)
    acts: tuple[str, ...] = entry("families or family/mark (of cells), kinds of act (of joint)", default=())
    groups: tuple[str, ...] = entry("only on or by people of these factions, or the factions put in order", default=())
    on: tuple[str, ...] = entry("only on these actors", default=(), ref="actor")
    cells: Literal["month", "set", "once"] = entry(
        "one cell a month, one for each actor of `on`, or one for the whole", default="month"
    )
    mechanism: str | None = entry("the mechanism that carries the forecast", default=None)
    ranges: dict[str, tuple[float, ...]] = entry(
        "bounds within which numbers that no document gives are drawn", default=None
    )
    reason: str | None = entry("why these bounds", default=None)
    series: str | None = entry("a given series it uses", default=None, ref="series")
    passages: tuple[PassageRef, ...] = entry("where the resolution stands", default=())
    resolves: tuple[Wanted, ...] = entry("how the record says what came", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One system or process."""

    id: str = entry("its place in the table")
    title: str = entry("title")
    needs: tuple[Literal["D", "R", "P"], ...] = entry("what its verdict is made of: recorded, reachable, predicted")
    mechanism: str = entry("mechanism, in words of the theory")
    facts: tuple[Wanted, ...] = entry("what the record must answer", default=())
    reach: tuple[Reach, ...] = entry("what histories must reach", default=())
    predict: tuple[Forecast, ...] = entry("what is forecast", default=())
    note: str | None = entry("in own words", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Systems:
    """The file `systems.yaml`."""

    title: str = entry("title")
    note: str = entry("what the verdicts mean, in own words")
    rows: tuple[Row, ...] = entry("the rows")
    deviations: tuple[Deviation, ...] = entry("what was changed after the first run of histories", default=())


def systems(case: Case) -> Systems:
    """Return what a case declares of its systems.

    Raises:
        ValueError: the file is missing or faulty; `check_systems` says how.
    """
    found, problems = decode(case, SYSTEMS_FILE, Systems)
    faults = errors(in_order((*problems, *check_systems(case))))
    if found is None or faults:
        raise ValueError("\n".join(str(one) for one in faults[:5]) or f"{SYSTEMS_FILE} cannot be read")
    return found


def check_systems(case: Case) -> tuple[Problem, ...]:
    """Return what is wrong with a case's `systems.yaml`; a case without it has nothing wrong."""
    if SYSTEMS_FILE not in case.raw:
        return ()
    found, problems = decode(case, SYSTEMS_FILE, Systems)
    if found is not None:
        problems += [
            Problem("E521", place(case, SYSTEMS_FILE, word), cause, cure) for word, cause, cure in _faults(case, found)
        ]
        problems += [
            Problem("E521", spot(case, SYSTEMS_FILE, cause), cause, cure)
            for cause, cure in (*_of_acts(case, found), *_of_names(case, found))
        ]
        ahead = (one for row in found.rows for one in row.predict)
        problems += baseless(case, SYSTEMS_FILE, "E521", [(one.id, p) for one in ahead for p in one.passages])
    return tuple(problems)


def _faults(case: Case, found: Systems) -> Iterator[tuple[str, str, str]]:
    seen: set[str] = set()
    for row in found.rows:
        if row.id in seen:
            yield row.id, f"The row {row.id} stands there twice.", "Join the two."
        seen.add(row.id)
        given = {"D": row.facts, "R": row.reach, "P": row.predict}
        for part, entries in given.items():
            if bool(entries) != (part in row.needs) and not (part == "D" and entries):
                word = "needs" if part in row.needs else "does not need"
                yield row.id, f"The row {row.id} {word} {part}.", "Make `needs` and what is declared agree."
        for wanted in (*row.facts, *(one for ahead in row.predict for one in ahead.resolves)):
            yield from faults_of(case, wanted)
        for ahead in row.predict:
            yield from _days(ahead.id, "cut", ahead.cut, ahead.until)
        for reach in row.reach:
            yield from _days(reach.id, "opening", reach.opening, reach.until)
            for text in (day for one in reach.where for acts in one.every for day in (acts.from_, acts.to) if day):
                yield from _day(text)


def _of_acts(case: Case, found: Systems) -> Iterator[tuple[str, str]]:
    """Acts to be reached, forecast or put at an opening that no family makes, or none of that unit."""
    theory = declared(case)[0] if FILE in case.raw else None
    if theory is None:  # which is said elsewhere
        return
    acts = acts_of(theory, tuple(one.id for one in case.rungs))
    wanted = [one for row in found.rows for one in row.reach]
    named = [(one.id, name) for one in wanted for where in one.where for name in where.named]
    ahead = [one for row in found.rows for one in row.predict]
    named += [(one.id, name) for one in ahead if one.by != "joint" for name in one.acts]
    for one in (each for each in ahead if each.by == "joint"):
        for name in (each for each in one.acts if case.grammar.find(each) is None):
            yield f"'{one.id}' names '{name}', no kind of act.", suggest(name, case.grammar.kinds)
    for within, name in named:
        if (cure := unmade(name, acts)) is not None:
            yield f"'{within}' names '{name}', which no family makes.", cure
    given = [(one.id, text) for one in wanted for text in one.given]
    if not given:
        return
    people = register(case, theory.risk)
    for within, text in given:
        act, _, unit = text.partition(UNIT_JOIN)
        known = labels_of(people, theory, act.partition("/")[0])
        if (cure := unmade(act, acts)) is not None:
            yield f"'{within}' puts '{text}', which no family makes.", cure
        elif unit not in known:
            yield f"'{within}' puts '{text}', which is of no unit of its family.", suggest(unit, known)


def _days(within: str, key: str, first: str, last: str) -> Iterator[tuple[str, str, str]]:
    """What is wrong with the first and the last day of an entry."""
    faults = [one for text in (first, last) for one in _day(text)]
    yield from faults
    if not faults and dates.day(last) < dates.day(first):
        cause = f"'{within}' begins with `{key}: {first}`, after its end, `until: {last}`."
        yield within, cause, "Give the earlier day first."


def _of_names(case: Case, found: Systems) -> Iterator[tuple[str, str]]:
    """Factions and mechanisms that the theory has not."""
    theory = declared(case)[0] if FILE in case.raw else None
    if theory is None:  # which is said elsewhere
        return
    factions = (*theory.risk.factions, NOBODY)
    reach = [one for row in found.rows for one in row.reach]
    ahead = [one for row in found.rows for one in row.predict]
    asked = [(one.id, acts) for one in reach for where in one.where for acts in where.every]
    groups = [(name, group) for name, acts in asked for group in acts.groups]
    groups += [(one.id, group) for one in ahead for group in one.groups]
    for within, group in groups:
        if group not in factions:
            yield f"'{within}' names '{group}', no faction at risk.", suggest(group, factions)
    mechanisms = [(one.id, one.without) for one in reach]
    mechanisms += [(one.id, one.mechanism) for one in ahead if one.mechanism is not None]
    for within, mechanism in mechanisms:
        if mechanism not in theory.mechanisms:
            cause = f"'{within}' rests on '{mechanism}', a mechanism for which nothing in the theory stands."
            yield cause, suggest(mechanism, theory.mechanisms)


def _day(text: str) -> Iterator[tuple[str, str, str]]:
    try:
        dates.day(text)
    except dates.DateError as error:
        yield text, f"'{text}' is no day: {error.cause}.", "Write YYYY-MM-DD."
