"""One episode forecast from what came before it, and with itself left out; beside baselines and rival theories."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np
from numpy.typing import NDArray

from politburo.model import families as fam
from politburo.model.assessment.baselines import baselines
from politburo.model.assessment.cells import Grid, Span, grids_of, hits
from politburo.model.assessment.declared import Episode
from politburo.model.assessment.fits import Sample, keeping, sampled
from politburo.model.assessment.logs import Log, log_of
from politburo.model.assessment.material import Material, coverage, family_of, record_log, units_at
from politburo.model.assessment.scores import rows_of
from politburo.model.engine.errors import EngineWarning
from politburo.model.positions.score import sign_score
from politburo.model.system.coverage import Varied
from politburo.model.system.declare import Declared
from politburo.model.system.reaching import Arm, Runs, arm
from politburo.model.system.seen import eyes

__all__ = ["THEORY", "forecast", "simulated", "variants"]

Floats = NDArray[np.float64]
Progress = Callable[[int, int, str], None]
THEORY, INFORMED, COALITIONS, LEFT_OUT = "theory", "informed", "B4", "left out"


def variants(some: Material) -> dict[str, tuple[Declared, str]]:
    """Return what is fitted for a forecast: the theory under both sets of priors, rivals, and coalitions alone."""
    theory = some.theory
    found = {THEORY: (theory, "neutral"), INFORMED: (theory, "informed")}
    if kept := outside_coalitions(theory):
        found[COALITIONS] = (keeping(theory, kept), "neutral")
    for one in some.declared.rivals:
        found[one.id] = (keeping(theory, one.keep), "neutral")
    return found


def _of_coalitions(theory: Declared, name: str) -> bool:
    register = theory.register(name)
    return register is not None and register.form == "outside"


def simulated(one: Arm, sample: Sample, number: int, opening: int) -> tuple[Log, int]:
    """Return the histories of a draw, and how many of them were cut off."""
    values = {name: value for name, value in sample.draw(number).items() if name in one.program.places}
    many = one.runs.histories
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", EngineWarning)  # what was cut off is counted and shown
        runs = fam.simulate(
            fam.recoined(one.program, values, tables_only=True),
            histories=many,
            seed=one.runs.seed,
            first=one.number * many,
        )
    return log_of(runs, one.who, opening), int(runs.exploded.sum())


def forecast(
    some: Material,
    episode: Episode,
    *,
    wanted: Mapping[str, tuple[Declared, str]] | None = None,
    left_out: bool = True,
    readings: int | None = None,
    draws: int | None = None,
    histories: int | None = None,
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Return the scores of an episode: forward from before it, and with itself left out of the fit.

    Args:
        some: the case.
        episode: what is forecast.
        wanted: what is fitted; :func:`variants` where it is missing.
        left_out: whether to fit all other episodes too.
        readings: readings of each fit, as declared where missing; so for the next two.
        draws: draws of reading and coefficients.
        histories: histories of each draw.
        progress: is told how far it is.
    """
    plan = some.declared.episodes
    readings, draws = readings or plan.readings, draws or plan.draws
    runs = Runs(draws, histories or plan.histories, plan.seed)
    first, last = episode.days
    samples = sampled(
        some.people,
        some.told,
        variants(some) if wanted is None else wanted,
        readings=readings,
        draws=draws,
        seed=plan.seed,
        until=first,
        progress=progress,
    )
    acts = tuple(dict.fromkeys(name for cells in episode.cells for name in cells.acts))
    if left_out:
        names = frozenset(family.id for act in acts if (family := family_of(some.theory, act)) is not None)
        samples |= _left_out(some, episode, names, readings, draws)
    arms = [arm(some.theory, some.people, some.told, (first, last), n, runs, "neutral") for n in range(draws)]
    end = max(one.days.high for one in some.told.acts)
    units = {act: units_at(some, act, first) for act in acts}
    seen = {act: coverage(some, act, max(end, last)) for act in acts}
    record = record_log(some, arms[0].who, some.start, readings, plan.seed)
    train: dict[str, tuple[Span, ...]] = {
        THEORY: ((some.start, first - 1),),
        LEFT_OUT: ((some.start, first - 1), (last + 1, end)),
    }
    grids = grids_of(episode, units, seen, record, train[THEORY])
    chances, cut = _chances(some, arms, samples, grids, first, progress)
    windows = tuple(one.days for one in plan.episodes if one.id != episode.id)
    earlier = [one for one in windows if one[1] < first]
    found: dict[str, Any] = {
        "id": episode.id,
        "title": episode.title,
        "window": episode.window,
        "trained": {
            act: sum(1 for one in some.told.acts if one.family == act.partition("/")[0] and one.days.high < first)
            for act in acts
        },
        "cells": sum(grid.size for grid in grids),
        "came": float(sum(grid.came.sum() for grid in grids)),
        "cut_off": cut,
        "forward": _scored({k: v for k, v in chances.items() if k != LEFT_OUT}, grids, earlier, plan.clip),
        "acts": _by_act(chances, grids, earlier, plan.clip),
    }
    found["few"] = [act for act, number in found["trained"].items() if number < plan.few]
    if left_out:
        others = grids_of(episode, units, seen, record, train[LEFT_OUT])
        found["left_out"] = _scored({LEFT_OUT: chances[LEFT_OUT]}, others, windows, plan.clip)
    if episode.positions:
        begin, _, close = episode.window.partition("/")
        signs = sign_score(some.case, episode.id, episode.positions, begin, close, rolling=False)
        found["positions"] = asdict(signs) if signs.cells else None
    return found


def outside_coalitions(theory: Declared) -> tuple[str, ...]:
    """Return the mechanisms of effects that read who stands outside the ruling coalition."""
    drives = (one for family in theory.families for one in family.drives)
    return tuple(dict.fromkeys(one.mechanism for one in drives if _of_coalitions(theory, one.register)))


def _left_out(
    some: Material, episode: Episode, families: frozenset[str], readings: int, draws: int
) -> dict[str, Sample]:
    plan = some.declared.episodes
    return {
        LEFT_OUT: sampled(
            some.people,
            some.told,
            {LEFT_OUT: (some.theory, "neutral")},
            readings=readings,
            draws=draws,
            seed=plan.seed,
            without=(episode.days, families),
        )[LEFT_OUT]
    }


def _chances(
    some: Material,
    arms: Sequence[Arm],
    samples: Mapping[str, Sample],
    grids: Sequence[Grid],
    opening: int,
    progress: Progress | None,
) -> tuple[dict[str, list[Floats]], int]:
    """By model, the chances that sources tell of an act in each cell, half a count on both sides; histories cut off."""
    sums: dict[str, list[Floats]] = {name: [np.zeros(grid.came.shape) for grid in grids] for name in samples}
    cut = 0
    for number, one in enumerate(arms):
        sources = eyes(some.case, some.theory, Varied(some.declared.episodes.seed, number))
        for name, sample in samples.items():
            log, exploded = simulated(one, sample, number, opening)
            log = log.seen(sources)
            cut += exploded if name == THEORY else 0
            for place, grid in enumerate(grids):
                sums[name][place] += hits(log, grid.act, grid.slots, grid.spans) * log.histories
        if progress is not None:
            progress(number + 1, len(arms), "histories")
    every = len(arms) * arms[0].runs.histories
    return {name: [(total + 0.5) / (every + 1.0) for total in some] for name, some in sums.items()}, cut


def _scored(
    chances: Mapping[str, Sequence[Floats]], grids: Sequence[Grid], windows: Sequence[Span], clip: float
) -> list[dict[str, Any]]:
    """Rows of scores over all cells of an episode, errors clustered by month."""
    if not grids:
        return []
    naive = [baselines(grid, windows) for grid in grids]
    every = {name: _flat(some) for name, some in chances.items()}
    every |= {name: _flat([one[name] for one in naive]) for name in naive[0]}
    first = next(iter(chances))
    order = sorted(every, key=lambda name: (name != first, name != INFORMED, not name.startswith("B"), name))
    cluster = np.concatenate([np.broadcast_to([s for s, _ in grid.spans], grid.came.shape).ravel() for grid in grids])
    came = _flat([grid.came for grid in grids])
    return rows_of({name: every[name] for name in order}, came, cluster.tolist(), clip, first)


def _by_act(
    chances: Mapping[str, Sequence[Floats]], grids: Sequence[Grid], windows: Sequence[Span], clip: float
) -> list[dict[str, Any]]:
    """Of each act: cells, how many came, were expected, and the mean log score beside the constant hazard's."""
    found = []
    for place, grid in enumerate(grids):
        rows = {row["model"]: row for row in _scored({THEORY: [chances[THEORY][place]]}, [grid], windows, clip)}
        theory, constant = rows[THEORY], rows["B1"]
        found.append(
            {
                "act": grid.act,
                "cells": grid.size,
                "slots": len(grid.slots),
                "came": float(grid.came.sum()),
                "expected": theory["expected"],
                "log": theory["log"],
                "constant": constant["log"],
                "verdict": constant["verdict"],
            }
        )
    return found


def _flat(some: Iterable[Floats]) -> Floats:
    return np.concatenate([one.ravel() for one in some])
