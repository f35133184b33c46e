"""What needs histories: outcomes reached with and without a mechanism, and cells forecast from before their cut."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import asdict, replace
from datetime import date
from functools import partial
from multiprocessing import get_context
from typing import Any

import numpy as np

from politburo.model.acts import Story, ordinal
from politburo.model.store import kept, remembered
from politburo.model.system.coverage import Varied
from politburo.model.system.declare import Declared
from politburo.model.system.fitting import SystemFit, Values, fitted
from politburo.model.system.outcomes import Reach, Rows
from politburo.model.system.reaching import Answer, Arm, Runs, arm, reach_all, switched_off
from politburo.model.system.recorded import Tale
from politburo.model.system.seen import Eyes, eyes
from politburo.model.system.whole import whole_system
from politburo.model.verdicts.cells import acts_of, cells_of, chances, score_cells
from politburo.model.verdicts.declared import Forecast, systems
from politburo.model.verdicts.forecasts import Scored
from politburo.model.verdicts.run import Reached
from politburo.record.case import Case

Progress = Callable[[int, int, str], None]
READINGS = 16
RUNS = Runs(draws=20, histories=100)


def simulated(
    case: Case, *, runs: Runs = RUNS, readings: int = READINGS, progress: Progress | None = None
) -> tuple[dict[str, Reached], dict[str, Scored]]:
    """Return how often histories reach each declared outcome, and the scores of forecasts by cells.

    Both are made once for the same case and code and then remembered.

    Args:
        case: the case.
        runs: draws of reading and coefficients, histories of each, seed.
        readings: readings of the record fitted.
        progress: is told how far it is.

    Raises:
        ValueError: the case declares no families, or they are faulty.
    """
    found = remembered(_key(case, runs, readings), lambda: _made(case, runs, readings, progress))
    return _told(found)


def remembered_only(case: Case) -> tuple[dict[str, Reached], dict[str, Scored]]:
    """Return what an earlier run answered for the same case and code, nothing where there was none."""
    return _told(kept(_key(case, RUNS, READINGS)) or {"reached": {}, "scored": {}})


def _key(case: Case, runs: Runs, readings: int) -> tuple[str, ...]:
    return ("systems", case.digest, repr(runs), str(readings))


def _told(found: dict[str, Any]) -> tuple[dict[str, Reached], dict[str, Scored]]:
    reached = {name: Reached(**one) for name, one in found["reached"].items()}
    return reached, {name: Scored(**one) for name, one in found["scored"].items()}


def _made(case: Case, runs: Runs, readings: int, progress: Progress | None) -> dict[str, Any]:
    theory, people, told = whole_system(case)
    rows = systems(case).rows
    wanted = [one for row in rows for one in row.reach]
    forecasts = [one for row in rows for one in row.predict if one.by == "cells"]
    cuts = {one.cut: [other for other in forecasts if other.cut == one.cut] for one in forecasts}
    with ProcessPoolExecutor(os.cpu_count() or 1, mp_context=get_context("spawn")) as pool:
        tasks = [pool.submit(_forecast, theory, people, told, some, runs, readings) for some in cuts.values()]
        reached = _reached(theory, people, told, wanted, runs, readings, progress, pool)
        scored = {name: found for task in tasks for name, found in task.result().items()}
    return {
        "reached": {name: asdict(one) for name, one in reached.items()},
        "scored": {name: asdict(one) for name, one in scored.items()},
    }


def _reached(
    theory: Declared,
    people: Story,
    told: Tale,
    wanted: Sequence[Reach],
    runs: Runs,
    readings: int,
    progress: Progress | None,
    pool: Executor,
) -> dict[str, Reached]:
    def ask(priors: str, some: Sequence[Reach]) -> dict[str, Answer]:
        fit = fitted(people, theory, told, priors=priors, readings=readings, seed=runs.seed, progress=progress)
        draw = partial(fit.draw, seed=runs.seed)
        return reach_all(theory, people, told, some, draw, runs, priors, progress, pool)

    neutral = ask("neutral", wanted)
    short = [one for one in wanted if neutral[one.id].probability < one.threshold]
    informed = ask("informed", short) if short else {}
    return {
        name: Reached(one.probability, one.without, one.error, informed[name].probability if name in informed else None)
        for name, one in neutral.items()
    }


def _forecast(
    theory: Declared, people: Story, told: Tale, forecasts: Sequence[Forecast], runs: Runs, readings: int
) -> dict[str, Scored]:
    """The scores of forecasts from one cut, fitted once."""
    fit = fitted(people, theory, told, readings=readings, seed=runs.seed, until=ordinal(forecasts[0].cut))
    made = {one.id: _scored(theory, people, told, one, runs, fit) for one in forecasts}
    return {name: found for name, found in made.items() if found is not None}


def _scored(
    theory: Declared,
    people: Story,
    told: Tale,
    forecast: Forecast,
    runs: Runs,
    fit: SystemFit,
) -> Scored | None:
    """A forecast by cells: fitted to what precedes the cut, run from it, scored beside baselines of the same past."""
    start, end = ordinal(forecast.cut), ordinal(forecast.until)
    since = date.fromordinal(min(one.days.low for one in told.acts)).isoformat()
    cells = None
    sums: list[tuple[float, ...]] = []
    bare: list[tuple[float, ...]] = []
    for number in range(runs.draws):
        one = arm(theory, people, told, (start, end), number, runs, "neutral")
        if cells is None:
            cells = cells_of(forecast, acts_of(told, one.who), since)
        sees = eyes(people.case, theory, Varied(runs.seed, number))
        values = fit.draw(number, runs.seed)
        sums.append(chances(cells, forecast, _seen(one, values, sees, start), one.who))
        if forecast.mechanism in one.mechanisms.values():
            off = switched_off(values, one.mechanisms, str(forecast.mechanism))
            bare.append(chances(cells, forecast, _seen(one, off, sees, start), one.who))
    if cells is None:
        return None
    found = score_cells(forecast, cells, tuple(np.mean(sums, axis=0).tolist()))
    without = score_cells(forecast, cells, tuple(np.mean(bare, axis=0).tolist())) if bare else None
    return found if found is None or without is None else replace(found, without=without.values["model"])


def _seen(one: Arm, values: Values, sees: Eyes, start: int) -> Rows:
    """What sources would tell of the histories of an arm."""
    rows = one.rows(values)
    groups = np.array([one.who.group.get(unit, "") for unit in rows.unit.tolist()], dtype=np.str_)
    return rows.only(sees.told(rows.family, groups, rows.day, start))
