"""Predictive checks: could the fitted model have produced this record? Openings, histories, tails."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from politburo import dates
from politburo.model.assessment.declared import ELSEWHERE, Check
from politburo.model.assessment.fits import Sample
from politburo.model.assessment.forecast import simulated
from politburo.model.assessment.material import Material, record_log
from politburo.model.assessment.statistics import statistic, tail
from politburo.model.definitions import decode
from politburo.model.politics.economy import grain_after
from politburo.model.positions.fit import estimate, forward
from politburo.model.system.causes import because, plain
from politburo.model.system.coverage import Varied
from politburo.model.system.declare import Declared
from politburo.model.system.formulas import Name
from politburo.model.system.reaching import Runs, arm
from politburo.model.system.seen import eyes
from politburo.model.verdicts.declared import SYSTEMS_FILE, Forecast, Systems
from politburo.query.wanted import find
from politburo.record.case import Case

__all__ = ["checked", "leader_coefficients"]

Floats = NDArray[np.float64]
Progress = Callable[[int, int, str], None]
SEED = 11
DRAWS = 4000


def checked(
    some: Material,
    samples: Mapping[str, Sample],
    *,
    draws: int,
    histories: int,
    progress: Progress | None = None,
) -> dict[str, list[dict[str, Any]]]:
    """Make every check with the coefficients of some fits, from the same openings and with the same random numbers.

    Histories are looked at as the record is: of what happens in them only what sources would tell is counted.

    Args:
        some: the case.
        samples: the fits, by a word.
        draws: draws of reading and coefficients from each opening.
        histories: histories of each.
        progress: is told how far it is.

    Returns:
        By word, of each check: id, what, recorded (mean over readings of the record), low and high (the middle of
        histories), tail, outside, the share of histories that have the number, and of conditions the share in which
        each holds.
    """
    plan = some.declared.checks
    if plan is None:
        return {word: [] for word in samples}
    made: dict[str, dict[str, Made]] = {word: {} for word in samples}
    mine = [one for one in plan.checks if one.statistic not in ELSEWHERE]
    spans = list(dict.fromkeys(_span(one) for one in mine))
    for done, span in enumerate(spans):
        asked = [one for one in mine if _span(one) == span]
        for word, found in _from(some, samples, span, asked, draws, histories).items():
            made[word] |= found
        if progress is not None:
            progress(done + 1, len(spans), "checks")
    outside: dict[str, Made] = {
        one.id: (*_elsewhere(some.case, one), []) for one in plan.checks if one.statistic in ELSEWHERE
    }
    return {
        word: [_told(one, plan.band, *{**found, **outside}[one.id]) for one in plan.checks]
        for word, found in made.items()
    }


Made = tuple[Floats, float, list[float]]


def _span(one: Check) -> tuple[int, int]:
    return dates.day(one.opening), dates.day(one.until)


def _from(
    some: Material,
    samples: Mapping[str, Sample],
    span: tuple[int, int],
    asked: Sequence[Check],
    draws: int,
    histories: int,
) -> dict[str, dict[str, Made]]:
    """The checks of one opening: numbers of histories, the record's, and shares of the single conditions."""
    seed = some.declared.episodes.seed
    values: dict[tuple[str, str], list[Floats]] = {(word, one.id): [] for word in samples for one in asked}
    shares: dict[tuple[str, str], list[list[float]]] = {name: [] for name in values}
    arms = (
        arm(some.theory, some.people, some.told, span, n, Runs(draws, histories, seed), "neutral") for n in range(draws)
    )
    who = None
    for one_arm in arms:
        who = one_arm.who
        sources = eyes(some.case, some.theory, Varied(seed, one_arm.number))
        for word, sample in samples.items():
            log = simulated(one_arm, sample, one_arm.number, span[0])[0].seen(sources)
            for one in asked:
                values[word, one.id].append(statistic(log, one))
                single = [replace(one, where=(condition,)) for condition in one.where]
                shares[word, one.id].append([float(statistic(log, part).mean()) for part in single])
    if who is None:
        return {word: {} for word in samples}
    record = record_log(some, who, span[0], some.declared.episodes.readings, seed, until=span[1] + 1)
    recorded = {one.id: _mean(statistic(record, one)) for one in asked}
    return {
        word: {
            one.id: (
                np.concatenate(values[word, one.id]),
                recorded[one.id],
                np.mean(shares[word, one.id], axis=0).tolist(),
            )
            for one in asked
        }
        for word in samples
    }


def _mean(values: Floats) -> float:
    some = values[np.isfinite(values)]
    return float(some.mean()) if some.size else float("nan")


def _told(one: Check, band: float, simulated: Floats, recorded: float, shares: Sequence[float]) -> dict[str, Any]:
    some = simulated[np.isfinite(simulated)]
    area = tail(simulated, recorded)
    low, middle, high = (
        (float(v) for v in np.quantile(some, [(1 - band) / 2, 0.5, (1 + band) / 2])) if some.size else (None,) * 3
    )
    return {
        "id": one.id,
        "what": one.what,
        "recorded": None if not np.isfinite(recorded) else recorded,
        "low": low,
        "median": middle,
        "high": high,
        "tail": None if not np.isfinite(area) else area,
        "outside": bool(area < 1.0 - band) if np.isfinite(area) else None,
        "with_number": float(some.size / max(simulated.size, 1)),
        "conditions": list(shares),
    }


def leader_coefficients(theory: Declared, mechanisms: Mapping[Name, str]) -> tuple[Name, ...]:
    """Return the coefficients by which belonging to the leader's faction enters: effects of it, and causes it bears."""
    own = {one.id for one in theory.registers if one.of == ("leader-group",)}
    borne = [
        (family.id, because("", cause))
        for family in theory.families
        for cause in family.causes
        if {gate.register for gate in cause.while_} & own
    ]

    def mine(name: Name) -> bool:
        called = any(plain(name[0]) == family and word in f"{name[0]} {name[1]} {name[2]}" for family, word in borne)
        return called or bool(set(name[2].split(" x ")) & own)

    return tuple(name for name in mechanisms if mine(name))


def _elsewhere(case: Case, one: Check) -> tuple[Floats, float]:
    """Histories and the record's number of a check that needs no system of families."""
    if one.statistic == "signs":
        return _signs(case, one)
    table, _ = decode(case, SYSTEMS_FILE, Systems)  # its faults are told by its own check
    rows = table.rows if table is not None else ()
    wanted = next((ahead for row in rows for ahead in row.predict if ahead.id == one.forecast), None)
    if wanted is None:
        raise ValueError(f"E524 The check '{one.id}' names no forecast of the systems table: correct `forecast`.")
    return _renewal(case, wanted) if one.statistic == "renewal" else _harvest(case, wanted)


def _signs(case: Case, one: Check) -> tuple[Floats, float]:
    """Changes of sign of a position by month: drawn forward from the opening, and as estimated from all told."""
    known = estimate(case)
    issue = known.issues.index(one.issue or known.issues[0])
    names = [name for name in known.months if one.opening[:7] <= name <= one.until[:7]]
    rows = [known.months.index(name) for name in names]
    drawn = forward(case, cut=one.opening, months=len(names), histories=1000, seed=SEED)
    seen = replace(drawn, drawn=known.mean[rows][None])
    word = known.issues[issue]
    return drawn.sign_changes(word).astype(np.float64), float(seen.sign_changes(word)[0])


def _renewal(case: Case, wanted: Forecast) -> tuple[Floats, float]:
    """Members kept: any number of the seats as likely as any other, since no earlier renewal is known."""
    rows = [case.every_statement[name] for one in wanted.resolves for name in find(case, one).statements]
    body, post = next(iter(rows[0].ids("of")), ""), rows[0].values.get("post")
    seats = next(
        int(one.number("n") or 0)
        for one in case.statements.values()
        if one.kind == "count"
        and one.values.get("what") == "seats"
        and body in one.ids("of")
        and one.values.get("post") == post
        and not case.outside(one)
    )
    draw = np.random.Generator(np.random.Philox(SEED))
    return draw.integers(0, seats + 1, DRAWS).astype(np.float64), float(rows[0].number("n") or 0)


def _harvest(case: Case, wanted: Forecast) -> tuple[Floats, float]:
    """Percent of change of a harvest under a campaign, numbers drawn evenly within declared bounds."""
    rows = [case.every_statement[name] for one in wanted.resolves for name in find(case, one).statements]
    ranges = wanted.ranges or {}
    draw = np.random.Generator(np.random.Philox(SEED))
    names = ("growth", "radicalism", "misallocation", "harm")
    drawn = np.array([draw.uniform(ranges[name][0], ranges[name][1], DRAWS) for name in names])
    change = [100.0 * (grain_after(1.0, *one) - 1.0) for one in drawn.T.tolist()]
    return np.array(change), -float(rows[0].number("n") or 0)
