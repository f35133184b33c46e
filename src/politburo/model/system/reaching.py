"""Whether histories reach what a case declares, and how much less without the mechanism named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from politburo.model import families as fam
from politburo.model.acts import Story, ordinal
from politburo.model.readings import draw, generator, panel
from politburo.model.system.compiling import Opening, Parameter, compiled, parameters
from politburo.model.system.declare import Declared
from politburo.model.system.outcomes import Reach, Rows, Who, reached
from politburo.model.system.recorded import Tale, happened

Values = Mapping[str, float]
Draws = Callable[[int], Values]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Runs:
    """How many histories: draws of reading and coefficients, and histories of each, from a seed."""

    draws: int = 40
    histories: int = 50
    seed: int = 1956


@dataclass(frozen=True, slots=True)
class Answer:
    """How often an outcome is reached.

    Attributes:
        probability, without: share of histories, as it stands and with the mechanism switched off.
        error: Monte-Carlo standard error of the paired difference, by draw.
    """

    probability: float
    without: float
    error: float


def opening_at(story: Story, start: int, end: int, reading: int) -> Opening:
    """Return the people's state on a day under a reading; before the first covered day, that day's."""
    drawn = draw(story, reading)
    return Opening(start, end, story, panel(story, drawn, until=max(start, story.start + 1), free_from=start))


def prior_draws(known: Sequence[Parameter], seed: int) -> Draws:
    """Return draws of all coefficients from their priors."""

    def one(number: int) -> Values:
        return {
            p.name: float(generator(seed, number, f"prior|{p.name}").normal(p.prior.mean, p.prior.sd)) for p in known
        }

    return one


def switched_off(values: Values, known: Sequence[Parameter], mechanism: str) -> Values:
    """Return values with every coefficient of a mechanism at 0.

    Raises:
        ValueError: no effect stands for that mechanism.
    """
    names = {one.name for one in known if one.mechanism == mechanism}
    if not names:
        raise ValueError(f"E313 No effect stands for the mechanism '{mechanism}': name one of the theory's.")
    return {name: 0.0 if name in names else value for name, value in values.items()}


def rows_of(runs: fam.Runs) -> Rows:
    """Return a log as plain columns."""
    table = runs.table
    text = {name: table[name].to_numpy(dtype=np.str_) for name in ("family", "unit", "mark")}
    return Rows(
        table["history"].to_numpy(dtype=np.int64) - runs.first,
        table["time"].to_numpy(dtype=np.float64),
        text["family"],
        text["unit"],
        text["mark"],
        len(runs.lengths),
    )


def who_of(system: fam.System) -> Who:
    """Return sender, receiver and group of every unit."""
    return Who(
        {unit.label: unit.sender for unit in system.units},
        {unit.label: unit.receiver or "" for unit in system.units},
        {unit.label: unit.group for unit in system.units},
    )


def reach_all(
    theory: Declared,
    story: Story,
    told: Tale,
    wanted: Sequence[Reach],
    draws: Draws | None = None,
    runs: Runs = Runs(),
    priors: str = "neutral",
    progress: Progress | None = None,
) -> dict[str, Answer]:
    """Return how often histories reach each outcome, by the outcome's id.

    Both arms of a pair share reading, coefficients and random numbers; only the mechanism differs.

    Args:
        theory: what is declared.
        story: the people, from the record.
        told: the acts of the record.
        wanted: the outcomes.
        draws: coefficients of each draw; from the priors unless given.
        runs: how many.
        priors: set of priors, `neutral` or `informed`.
        progress: is told how far it is.
    """
    spans = list(dict.fromkeys((ordinal(one.opening), ordinal(one.until)) for one in wanted))
    known = parameters(theory, opening_at(story, *spans[0], 0), priors)
    drawn = draws or prior_draws(known, runs.seed)
    hits: dict[str, list[tuple[float, float]]] = {one.id: [] for one in wanted}
    for done, span in enumerate(spans):
        mine = [one for one in wanted if (ordinal(one.opening), ordinal(one.until)) == span]
        for number in range(runs.draws):
            arms = _Arms(theory, opening_at(story, *span, number), told, runs, number, priors)
            values = drawn(number)
            for one, share in zip(mine, arms.shares(values, mine), strict=True):
                (without,) = arms.shares(switched_off(values, known, one.without), [one])
                hits[one.id].append((share, without))
            if progress is not None:
                progress(done * runs.draws + number + 1, len(spans) * runs.draws, "histories")
    return {name: _answer(pairs) for name, pairs in hits.items()}


@dataclass(frozen=True, slots=True)
class _Arms:
    """One reading of one opening, run with any coefficients."""

    theory: Declared
    opening: Opening
    told: Tale
    runs: Runs
    number: int
    priors: str

    def shares(self, values: Values, asked: Sequence[Reach]) -> list[float]:
        """Share of histories that reach each outcome."""
        start, seed = self.opening.start, self.runs.seed
        given = happened(self.told, start, seed, self.number, until=start)
        system = compiled(
            self.theory,
            self.opening,
            given=given,
            priors=self.priors,
            values=values,
            seed=seed,
            reading=self.number,
        )
        many = self.runs.histories
        log = fam.simulate(system, histories=many, seed=seed, begin=0.0, first=self.number * many)
        rows, who = rows_of(log), who_of(system)
        return [float(reached(rows, who, one, start).mean()) for one in asked]


def _answer(pairs: Sequence[tuple[float, float]]) -> Answer:
    table = np.array(pairs)
    difference = table[:, 0] - table[:, 1]
    error = float(difference.std(ddof=1) / np.sqrt(len(difference))) if len(difference) > 1 else float("inf")
    return Answer(float(table[:, 0].mean()), float(table[:, 1].mean()), error)
