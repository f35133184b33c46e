"""The whole system fitted to the record: one fit a reading, readings mixed by how well each explains what is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo import dates
from politburo.model import families as fam
from politburo.model.acts import Story
from politburo.model.engine.smoothing import smoothed
from politburo.model.readings import generator
from politburo.model.system.compiling import compiled
from politburo.model.system.declare import Declared
from politburo.model.system.families import Spans
from politburo.model.system.formulas import Name
from politburo.model.system.opening import Opening, opening_at
from politburo.model.system.recorded import Recorded, Tale, covered, happened

Values = Mapping[Name, float]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class SystemFit:
    """A theory of the whole system, fitted over readings.

    Attributes:
        priors: which set.
        fits: one for each reading.
        weights: (R,) of the readings: Laplace evidence, Pareto-smoothed, summing to one.
        khat: shape of the tail of the raw weights; above 0.7 few readings count.
        mechanisms: the mechanism of every effect.
        until: acts dated on or after this day (ordinal) were not used; None where all were.
    """

    priors: str
    fits: tuple[fam.Fit, ...]
    weights: NDArray[np.float64]
    khat: float
    mechanisms: Mapping[Name, str]
    until: int | None

    @property
    def effective(self) -> float:
        """How many equal readings the weights are worth."""
        return float(1.0 / np.sum(self.weights**2))

    def draw(self, number: int, seed: int) -> Values:
        """Return one draw of all fitted coefficients: of a reading by its weight, then of its normal approximation."""
        rng = generator(seed, number, "coefficients")
        reading = int(rng.choice(len(self.fits), p=self.weights))
        return self.fits[reading].draw(rng)

    @property
    def table(self) -> pd.DataFrame:
        """Return one row a coefficient: family, part, effect, estimate, sd, prior, contraction, acts, mechanism."""
        frames = [one.table for one in self.fits]
        keys = ["family", "part", "effect"]
        mean = sum(w * f["estimate"] for w, f in zip(self.weights, frames, strict=True))
        square = sum(w * (f["se"] ** 2 + f["estimate"] ** 2) for w, f in zip(self.weights, frames, strict=True))
        first = frames[0]
        found = first[keys].copy()
        found["estimate"] = mean
        found["sd"] = np.sqrt(np.maximum(square - mean**2, 0.0))
        found["prior_mean"], found["prior_sd"] = first["prior_mean"], first["prior_sd"]
        found["contraction"] = 1.0 - (found["sd"] / found["prior_sd"]) ** 2
        found["acts"] = first["acts"]
        found["mechanism"] = [self.mechanisms.get((f, p, e), "") for f, p, e in found[keys].itertuples(index=False)]
        return found


def fitted(
    story: Story,
    theory: Declared,
    told: Tale,
    *,
    priors: str = "neutral",
    readings: int = 24,
    seed: int = 1956,
    until: int | None = None,
    progress: Progress | None = None,
) -> SystemFit:
    """Fit a theory to the record.

    Args:
        story: the people.
        theory: what is declared.
        told: the acts of the record.
        priors: `neutral` or `informed`.
        readings: joint draws of days, targets, windows and assumed numbers.
        seed: seed of the readings.
        until: use only acts whose latest day precedes this one, and exposure up to it (for a forecast).
        progress: is told how far it is.
    """
    span = dates.parse(story.case.settings.span).bounds
    first = min(one.days.low for one in told.acts)
    last = (until - 1) if until is not None else (span.end_latest or max(one.days.high for one in told.acts))
    acts = tuple(one for one in told.acts if until is None or one.days.high < until)
    fits: list[fam.Fit] = []
    mechanisms: Mapping[Name, str] = {}
    for reading in range(readings):
        opening = opening_at(story, first, last, reading)
        made = compiled(
            theory,
            opening,
            priors=priors,
            seed=seed,
            reading=reading,
            covers=_covers(story, theory, opening),
        )
        mechanisms = made.mechanisms
        fits.append(fam.fit(made.system, _log(acts, told, opening, seed, reading), strict=False))
        if progress is not None:
            progress(reading + 1, readings, "readings")
    total = np.array([sum(value for value in one.evidence.values() if np.isfinite(value)) for one in fits])
    weights, khat = smoothed(total)
    return SystemFit(priors, tuple(fits), weights, khat, mechanisms, until)


def _covers(story: Story, theory: Declared, opening: Opening) -> dict[str, Spans]:
    found: dict[str, Spans] = {}
    for family in theory.families:
        spans = covered(story.case, family, opening.start, opening.end)
        found[family.id] = tuple((float(a - opening.start), float(b - opening.start + 1)) for a, b in spans)
    return found


def _log(acts: Sequence[Recorded], told: Tale, opening: Opening, seed: int, reading: int) -> pd.DataFrame:
    rows = happened(Tale(tuple(acts), told.left_out), opening.start, seed, reading, until=opening.end + 1)
    return pd.DataFrame(
        {
            "time": [one.time for one in rows],
            "family": [one.family for one in rows],
            "unit": [one.unit for one in rows],
            "mark": [one.mark for one in rows],
        }
    )
