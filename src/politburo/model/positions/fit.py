"""Positions over months: readings of uncertain days and steps, smoothed and weighted by their evidence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from politburo import dates
from politburo.model.politics import PoliticsError
from politburo.model.politics.levels import (
    Levels,
    Observation,
    Path,
    Walk,
    ahead,
    filtered,
    polycentrism,
    positions,
    smoothed,
)
from politburo.model.positions.declared import Declared, declared, month_index, month_name
from politburo.model.positions.observed import Stances, as_observations, observed
from politburo.record.case import Case

__all__ = ["Estimate", "Forward", "Reading", "estimate", "forward", "polycentrism_over", "readings_of"]

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Reading:
    """One joint draw: the walk with its steps, the observations with their days, the log of its evidence."""

    walk: Walk
    observations: tuple[Observation, ...]
    loglik: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """Positions of one actor over the months.

    Attributes:
        actor: whose.
        months: names, YYYY-MM.
        issues: ids.
        mean, sd: (months, issues), of the mixture over readings.
        common_mean, common_sd: (months,), of the common factor.
        seen: number of observations on each issue.
        effective: effective number of readings after weighting, 1 / sum of squared weights.
    """

    actor: str
    months: tuple[str, ...]
    issues: tuple[str, ...]
    mean: Floats
    sd: Floats
    common_mean: Floats
    common_sd: Floats
    seen: tuple[int, ...]
    effective: float


@dataclass(frozen=True, slots=True)
class Forward:
    """Positions carried forward from a day: (histories, months, issues); and on how many observations they rest."""

    actor: str
    months: tuple[str, ...]
    issues: tuple[str, ...]
    drawn: Floats
    seen: int

    def sign_changes(self, issue: str) -> NDArray[np.int64]:
        """Return, for each history, how often the position on an issue changes its sign from month to month."""
        signs = np.sign(self.drawn[:, :, self.issues.index(issue)])
        return np.asarray((signs[:, 1:] * signs[:, :-1] < 0).sum(axis=1), dtype=np.int64)

    def quantiles(self, levels: tuple[float, ...]) -> Floats:
        """Return quantiles over histories, (levels, months, issues)."""
        return np.asarray(np.quantile(self.drawn, levels, axis=0), dtype=np.float64)


def readings_of(
    given: Declared, stances: Stances, actor: str, months: int, draws: int | None = None
) -> tuple[Reading, ...]:
    """Return the readings of one actor: days drawn evenly within bounds, steps log-evenly within theirs.

    Args:
        given: the declaration.
        stances: what is fitted.
        actor: whose.
        months: how many months from the first.
        draws: how many readings, as declared where missing.
    """
    generator = np.random.Generator(np.random.Philox(given.readings.seed))
    found = []
    for _ in range(given.readings.draws if draws is None else draws):
        walk = _walk(given, generator)
        seen = tuple(as_observations(stances.used, actor, given, generator))
        found.append(Reading(walk, seen, filtered(walk, seen, months).loglik))
    return tuple(found)


def estimate(case: Case, actor: str | None = None, *, stances: Stances | None = None) -> Estimate:
    """Return positions of an actor over the declared months, given all that the record tells.

    Args:
        case: the case.
        actor: one of those declared; the first where it is missing.
        stances: what to fit instead of the record's own.

    Raises:
        ValueError: the declaration is missing or faulty.
        KeyError: no such actor is declared.
    """
    given = declared(case)
    chosen = _actor(given, actor)
    told = observed(case, given) if stances is None else stances
    drawn = readings_of(given, told, chosen, given.months)
    weights = _weights(drawn)
    levels = [positions(one.walk, smoothed(one.walk, one.observations, given.months)) for one in drawn]
    mean, sd = _mixture(weights, levels)
    common_mean = np.einsum("r,rt->t", weights, np.array([one.common_mean for one in levels]))
    second = np.einsum("r,rt->t", weights, np.array([one.common_sd**2 + one.common_mean**2 for one in levels]))
    counts = [0] * len(given.issues)
    for one in told.used:
        if one.actor == chosen:
            counts[one.issue] += 1
    return Estimate(
        chosen,
        given.names,
        tuple(group.id for group in given.issues),
        mean,
        sd,
        common_mean,
        np.sqrt(np.maximum(second - common_mean**2, 0.0)),
        tuple(counts),
        float(1.0 / (weights**2).sum()),
    )


def forward(
    case: Case,
    actor: str | None = None,
    *,
    cut: str | None = None,
    months: int | None = None,
    histories: int | None = None,
    seed: int | None = None,
) -> Forward:
    """Draw positions after a cut, from what was certainly said before it.

    Args:
        case: the case.
        actor: one of those declared; the first where it is missing.
        cut: first day not known; as declared where missing, as are the following.
        months: how many months.
        histories: number of histories.
        seed: of the draws.

    Raises:
        ValueError: the declaration is missing or faulty, or (PoliticsError E725) the cut lies outside its span.
        KeyError: no such actor is declared.
    """
    given = declared(case)
    chosen = _actor(given, actor)
    day = cut or given.forward.from_
    before = month_index(day) - month_index(given.from_)
    if not 1 <= before < given.months:
        raise PoliticsError(
            "E725", "cut", f"{day} lies outside {given.from_}/{given.to}", "Give a day inside, after the first month"
        )
    told = observed(case, given).until(dates.parse(day).bounds.begin_earliest or 0)
    drawn = readings_of(given, told, chosen, before)
    weights = _weights(drawn)
    generator = np.random.Generator(np.random.Philox(given.forward.seed if seed is None else seed))
    length = months or given.forward.months
    share = generator.multinomial(histories or given.forward.histories, weights)
    paths = []
    for reading, number in zip(drawn, share, strict=True):
        if number:
            state = filtered(reading.walk, reading.observations, before)
            paths.append(ahead(reading.walk, state.mean[-1], state.cov[-1], length, int(number), generator))
    start = month_index(day)
    return Forward(
        chosen,
        tuple(month_name(start + n) for n in range(length)),
        tuple(group.id for group in given.issues),
        np.concatenate(paths),
        len(drawn[0].observations),
    )


def polycentrism_over(case: Case) -> tuple[tuple[str, ...], Floats, tuple[str, ...]]:
    """Return the polycentrism index by month, and the parties it is over: those that told at least one position.

    The common position of a party is the mean of its common factor; it names two leaders from its first statement that
    does. With few coded parties the index moves in large steps.

    Raises:
        ValueError: the declaration is missing or faulty.
    """
    given = declared(case)
    told = observed(case, given)
    parties = tuple(one.actor for one in given.actors if any(row.actor == one.actor for row in told.used))
    common = {party: estimate(case, party, stances=told).common_mean for party in parties}
    first = {party: min((day for who, day in told.two_leaders if who == party), default=None) for party in parties}
    index = []
    for number, name in enumerate(given.names):
        end = dates.parse(name).bounds.end_latest or 0
        named = [(day := first[party]) is not None and day <= end for party in parties]
        index.append(polycentrism([float(common[party][number]) for party in parties], named))
    return given.names, np.array(index), parties


def filtered_states(reading: Reading, months: int) -> Path:
    """Return the states of a reading given what came up to each month."""
    return filtered(reading.walk, reading.observations, months)


def _actor(given: Declared, actor: str | None) -> str:
    names = [one.actor for one in given.actors]
    if actor is None:
        return names[0]
    if actor not in names:
        raise KeyError(f"E601: '{actor}' is not among the actors declared. Ask for {' or '.join(names)}.")
    return actor


def _walk(given: Declared, generator: np.random.Generator) -> Walk:
    def step(low: float, high: float) -> float:
        return float(np.exp(generator.uniform(np.log(low), np.log(high)))) if low > 0 else float(low)

    return Walk(
        loads=tuple(group.load for group in given.issues),
        common_step=step(given.common.step.low, given.common.step.high),
        issue_steps=tuple(step(group.step.low, group.step.high) for group in given.issues),
        common_start=given.common.start,
        issue_starts=tuple(group.start for group in given.issues),
    )


def _weights(drawn: tuple[Reading, ...]) -> Floats:
    logs = np.array([one.loglik for one in drawn])
    raw = np.exp(logs - logs.max())
    return np.asarray(raw / raw.sum(), dtype=np.float64)


def _mixture(weights: Floats, levels: list[Levels]) -> tuple[Floats, Floats]:
    means = np.array([one.mean for one in levels])
    seconds = np.array([one.sd**2 + one.mean**2 for one in levels])
    mean = np.einsum("r,rtk->tk", weights, means)
    return mean, np.sqrt(np.maximum(np.einsum("r,rtk->tk", weights, seconds) - mean**2, 0.0))
