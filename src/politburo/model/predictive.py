"""Predictive checks declared before any fit: what the prior allows, and whether the fit makes such a record."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from politburo.model.acts import Story
from politburo.model.ensembles import Ensemble, run
from politburo.model.fitting import Fit, coefficients, normal
from politburo.model.plan import plan
from politburo.model.readings import Floats, draw, panel
from politburo.model.simulation import simulate
from politburo.model.theory import Check

PRIOR_DRAWS, PRIOR_READINGS, PER_DRAW = 300, 6, 4
DRAWS, HISTORIES = 20, 20
BUSY = 31
HARSH = 3


@dataclass(frozen=True, slots=True)
class Checked:
    """A check and how it came out.

    Attributes:
        check: which one.
        recorded: the record's own value, mean over readings; the threshold's unit for a prior check.
        low, high: the middle 90 % of what is simulated; for a prior check the share itself, twice.
        tail: two-sided tail area; for a prior check the share of histories at the cap.
        passes: whether it holds.
    """

    check: Check
    recorded: float
    low: float
    high: float
    tail: float
    passes: bool


def prior_share_at_cap(told: Story, which: str = "neutral") -> float:
    """Return the share of histories from the prior, over the covered span, that reach the cap."""
    rows = coefficients(told.theory, which)
    rate, mark = normal(rows["rate"]), normal(rows["mark"])
    rng = np.random.Generator(np.random.Philox(key=[told.theory.simulation.seed, 1]))
    days, exploded = told.end - told.start + 1, 0
    laid = [(drawn := draw(told, number), panel(told, drawn, free_from=told.start)) for number in range(PRIOR_READINGS)]
    for number in range(PRIOR_DRAWS):
        theta = rate.mean + rate.sd * rng.standard_normal(len(rate.mean))
        psi = mark.mean + mark.sd * rng.standard_normal(len(mark.mean))
        compiled = plan(told, *laid[number % PRIOR_READINGS], theta, psi, told.start, days)
        log = simulate(compiled, told.theory.simulation.seed, PER_DRAW, number * PER_DRAW, told.theory.simulation.cap)
        exploded += int(log.exploded.sum())
    return exploded / (PRIOR_DRAWS * PER_DRAW)


def predictive_checks(fitted: Fit) -> tuple[Checked, ...]:
    """Make every check of the theory; tails are 2 min(P(sim <= record), P(sim >= record)), with ties halved."""
    told = fitted.story
    found = []
    ensemble: Ensemble | None = None
    for check in told.theory.checks:
        if check.before_fit:
            share = prior_share_at_cap(told, fitted.which)
            found.append(Checked(check, check.threshold, share, share, share, share < check.threshold))
            continue
        if ensemble is None:
            settings = told.theory.simulation
            ensemble = run(
                fitted,
                start=told.start,
                days=told.end - told.start + 1,
                draws=DRAWS,
                histories=HISTORIES,
                seed=settings.seed,
                cap=settings.cap,
            )
        simulated = _simulated(told, check.id, ensemble)
        recorded = _recorded(fitted, check.id)
        tail = _tail(simulated, recorded)
        low, high = np.quantile(simulated, [0.05, 0.95])
        found.append(Checked(check, recorded, float(low), float(high), tail, tail > check.threshold))
    return tuple(found)


def _tail(simulated: Floats, recorded: float) -> float:
    ties = float((simulated == recorded).mean()) / 2
    return min(1.0, 2 * min(float((simulated < recorded).mean()) + ties, float((simulated > recorded).mean()) + ties))


def _tied(told: Story, faction: str) -> bool:
    actor = told.case.actors.get(faction)
    return actor is not None and actor.patron in told.case.settings.patrons


def _simulated(told: Story, name: str, ensemble: Ensemble) -> Floats:
    every = np.ones(len(ensemble.time), dtype=np.bool_)
    counts = ensemble.per_history(every).reshape(-1)
    if name == "acts":
        return counts
    if name == "busiest":
        return np.array([_busiest(ensemble.time[ensemble.history == one]) for one in range(len(counts))])
    tied = np.array([_tied(told, unit.faction) for unit in told.register.units])
    chosen = ensemble.rung >= HARSH if name == "harsh" else tied[ensemble.unit]
    return np.asarray(ensemble.per_history(chosen).reshape(-1) / np.maximum(counts, 1.0))


def _busiest(times: Floats) -> float:
    times = np.sort(times)
    return float((np.searchsorted(times, times + BUSY, side="left") - np.arange(len(times))).max(initial=0))


def _recorded(fitted: Fit, name: str) -> float:
    """The record's own value, mean over readings; an open severity or target counts by the share of it that fits."""
    told, total = fitted.story, 0.0
    for weight, one in zip(fitted.weights, fitted.readings, strict=True):
        strikes = panel(told, one.drawn).strikes
        if name == "acts":
            value = float(len(strikes))
        elif name == "busiest":
            value = _busiest(np.array([float(day) for _, day in strikes]))
        elif name == "harsh":
            value = float(np.mean([np.mean([rung >= HARSH for rung in strike.rungs]) for strike, _ in strikes]))
        else:
            units = told.register.units
            shares = [np.mean([_tied(told, units[place].faction) for place in strike.targets]) for strike, _ in strikes]
            value = float(np.mean(shares))
        total += float(weight) * value
    return total
