"""Fits of the whole system to parts of the record: several priors and theories at once, kept as draws and a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from politburo.model.acts import Story
from politburo.model.definitions import Belief
from politburo.model.system.causes import NEVER
from politburo.model.system.declare import Ballot, Cause, Declared, Drive, Floor
from politburo.model.system.fitting import SystemFit, fitted_all
from politburo.model.system.formulas import Name
from politburo.model.system.priors import repriored
from politburo.model.system.recorded import Tale

__all__ = ["PRIOR_SET", "Sample", "keeping", "sample_of", "sampled", "with_priors"]

Floats = NDArray[np.float64]
Progress = Callable[[int, int, str], None]
PRIOR_SET = 0.2  # contraction below which a coefficient is set by its prior
FIXED = Belief(mean=0.0, sd=0.0, reason="left out of this theory")
NOTHING = Belief(mean=NEVER, sd=0.0, reason="left out of this theory")
NO_CHAIR = Belief(mean=-NEVER, sd=0.0, reason="without a chair whoever wants to speaks")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sample:
    """Draws of all coefficients from a fit.

    Attributes:
        names: family, part and effect of each coefficient.
        values: (K, P) draws.
        table: a row a fitted coefficient: family, part, effect, mechanism, estimate, sd, prior_mean, prior_sd,
            contraction, acts.
        effective: by family, how many equal readings its weighted ones are worth.
    """

    names: tuple[Name, ...]
    values: Floats
    table: tuple[Row, ...]
    effective: Mapping[str, float] = field(default_factory=dict)

    def draw(self, number: int) -> dict[Name, float]:
        """Return one draw; after the last, they begin again."""
        row = self.values[number % len(self.values)]
        return dict(zip(self.names, row.tolist(), strict=True))

    @property
    def prior_set(self) -> tuple[Name, ...]:
        """Coefficients that data hardly moved, and those no act bears on; constants of rates and cuts among them."""
        moved = {(r["family"], r["part"], r["effect"]) for r in self.table if r["contraction"] >= PRIOR_SET}
        return tuple(name for name in self.names if name not in moved)


def with_priors(sample: Sample, means: Mapping[Name, float], factor: float) -> Sample:
    """Return draws as they would be with the sd of some priors times a factor; :func:`.system.priors.repriored`.

    Args:
        sample: the draws.
        means: the prior means of the coefficients meant.
        factor: of their priors' sd.
    """
    known = {(row["family"], row["part"], row["effect"]): row for row in sample.table}
    values = sample.values.copy()
    for name, mean in means.items():
        at, row = sample.names.index(name), known.get(name)
        if row is None:  # no act bears on it: its draws are the prior's
            values[:, at] = mean + factor * (values[:, at] - mean)
        else:
            moved, sd = repriored(row["estimate"], row["sd"], mean, row["prior_sd"], factor)
            values[:, at] = moved + sd / row["sd"] * (values[:, at] - row["estimate"])
    return replace(sample, values=values)


def sample_of(fit: SystemFit, draws: int, seed: int) -> Sample:
    """Return draws of a fit."""
    rows = [fit.draw(number, seed) for number in range(draws)]
    names = tuple(sorted(rows[0]))
    values = np.array([[row[name] for name in names] for row in rows])
    table = [{str(key): value for key, value in row.items()} for row in fit.table.to_dict("records")]
    return Sample(names, values, tuple(table), fit.effective)


def sampled(
    story: Story,
    told: Tale,
    wanted: Mapping[str, tuple[Declared, str]],
    *,
    readings: int,
    draws: int,
    seed: int,
    until: int | None = None,
    without: tuple[tuple[int, int], frozenset[str]] | None = None,
    progress: Progress | None = None,
) -> dict[str, Sample]:
    """Fit theories under sets of priors to the same part of the record, and draw from each.

    Args:
        story: the people.
        told: the acts of the record.
        wanted: by a word, a theory and `neutral` or `informed`.
        readings: readings of each fit.
        draws: draws from each fit.
        seed: seed of readings and draws.
        until: only acts whose latest day precedes this one count.
        without: days, and families whose acts and exposure in these days do not count.
        progress: is told how far it is.
    """
    fits = fitted_all(
        story, told, wanted, readings=readings, seed=seed, until=until, without=without, progress=progress
    )
    return {word: sample_of(one, draws, seed) for word, one in fits.items()}


def keeping(theory: Declared, mechanisms: Sequence[str]) -> Declared:
    """Return a theory in which only effects of some mechanisms may differ from 0; nothing named keeps all."""
    if not mechanisms:
        return theory
    kept = set(mechanisms)
    return replace(theory, families=tuple(_kept(one, kept) for one in theory.families))


def _kept(one: Any, kept: set[str]) -> Any:  # noqa: ANN401 - any part of a declaration
    if isinstance(one, tuple):
        return tuple(_kept(part, kept) for part in one)
    if isinstance(one, Drive):
        return one if one.mechanism in kept else replace(one, neutral=FIXED, informed=FIXED)
    if isinstance(one, Cause):
        return one if one.mechanism in kept else replace(one, strength=NOTHING, informed=NOTHING)
    if not is_dataclass(one) or isinstance(one, type):
        return one
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    parts = {
        name: _kept(value, kept) for name, value in values.items() if isinstance(value, tuple) or is_dataclass(value)
    }
    if isinstance(one, Ballot) and one.own is not None and one.mechanism not in kept:
        parts["own"] = FIXED
    if isinstance(one, Floor) and one.mechanism not in kept:
        parts["let"] = NO_CHAIR
    return replace(one, **parts)
