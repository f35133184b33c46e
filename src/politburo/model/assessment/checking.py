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
from politburo.model.politics.economy import grain_after
from politburo.model.positions.fit import estimate, forward
from politburo.model.system.causes import because, plain
from politburo.model.system.declare import Declared
from politburo.model.system.formulas import Name
from politburo.model.system.reaching import Runs, arm
from politburo.model.theory import decode
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
    sample: Sample,
    *,
    draws: int,
    histories: int,
    changed: Mapping[Name, float] | None = None,
    progress: Progress | None = None,
) -> list[dict[str, Any]]:
    """Make every check with coefficients of a fit.

    Args:
        some: the case.
        sample: the fit.
        draws: draws of reading and coefficients from each opening.
        histories: histories of each.
        changed: coefficients given another value in every draw.
        progress: is told how far it is.

    Returns:
        Of each check: id, what, recorded (mean over readings of the record), low and high (the middle of histories),
        tail, outside, histories that have the number, and of conditions the share in which each holds.
    """
    plan = some.declared.checks
    if plan is None:
        return []
    seed = some.declared.episodes.seed
    spans = dict.fromkeys(
        (dates.day(one.opening), dates.day(one.until)) for one in plan.checks if one.statistic not in ELSEWHERE
    )
    made: dict[str, tuple[Floats, float, list[float]]] = {}
    for done, span in enumerate(spans):
        mine = [
            one
            for one in plan.checks
            if one.statistic not in ELSEWHERE and (dates.day(one.opening), dates.day(one.until)) == span
        ]
        values: dict[str, list[Floats]] = {one.id: [] for one in mine}
        shares: dict[str, list[Floats]] = {one.id: [] for one in mine}
        who = None
        for number in range(draws):
            one_arm = arm(some.theory, some.people, some.told, span, number, Runs(draws, histories, seed), "neutral")
            who = one_arm.who
            log, _ = simulated(one_arm, _with(sample, changed), number, span[0])
            for one in mine:
                values[one.id].append(statistic(log, one))
                single = [replace(one, where=(condition,)) for condition in one.where]
                shares[one.id].append(np.array([statistic(log, part).mean() for part in single]))
        if who is None:
            continue
        record = record_log(some, who, span[0], some.declared.episodes.readings, seed, until=span[1] + 1)
        for one in mine:
            recorded = statistic(record, one)
            recorded = recorded[np.isfinite(recorded)]
            value = float(recorded.mean()) if recorded.size else float("nan")
            made[one.id] = (np.concatenate(values[one.id]), value, np.mean(shares[one.id], axis=0).tolist())
        if progress is not None:
            progress(done + 1, len(spans), "checks")
    for one in plan.checks:
        if one.statistic in ELSEWHERE:
            made[one.id] = (*_elsewhere(some.case, one), [])
    return [_told(one, plan.band, *made[one.id]) for one in plan.checks]


def _with(sample: Sample, changed: Mapping[Name, float] | None) -> Sample:
    if not changed:
        return sample
    values = sample.values.copy()
    for name, value in changed.items():
        if name in sample.names:
            values[:, sample.names.index(name)] = value
    return replace(sample, values=values)


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
        raise ValueError(f"E324 The check '{one.id}' names no forecast of the systems table: correct `forecast`.")
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
