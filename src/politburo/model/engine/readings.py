"""Fitting to events whose dates or wording are uncertain: many readings, each fitted, weighted by its evidence.

A reading is one draw of everything the sources leave open, from what they say alone. Each is fitted, and the Laplace
approximation to its evidence, log-likelihood plus log-prior plus half the log-determinant of 2 pi times the covariance,
says how well the model explains it. The posterior is the mixture of the readings' normal approximations with weights
proportional to the evidence. Without the weights readings that scramble the order of events count as much as the
right one, and effects shrink towards nothing.
"""

from __future__ import annotations

import math
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import ndtr

from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.fitting import Fit, fit
from politburo.model.engine.smoothing import smoothed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.fitting import Kind, Priors

__all__ = ["Readings", "draw_events", "evidence", "fit_readings"]

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Readings:
    """Fits of many readings and the mixture of their posteriors.

    `khat` is the shape of the weights' upper tail (above 0.7 the result cannot be relied on), `effective` the number
    of equal readings that the weights are worth, `failed` how many readings were left out because their fit did not
    converge or separated. `weighted` is false for pooling without evidence.
    """

    names: tuple[str, ...]
    estimates: Floats = field(repr=False)
    covariances: Floats = field(repr=False)
    evidence: Floats = field(repr=False)
    weights: Floats = field(repr=False)
    khat: float
    failed: int
    weighted: bool

    @property
    def effective(self) -> float:
        """One over the sum of squared weights."""
        return float(1 / np.square(self.weights).sum())

    @property
    def theta(self) -> Floats:
        """The mean of the mixture."""
        return np.asarray(self.weights @ self.estimates, dtype=np.float64)

    @property
    def between(self) -> Floats:
        """The covariance matrix of the estimates over readings: what the sources leave open."""
        apart = self.estimates - self.theta
        return np.asarray((apart * self.weights[:, None]).T @ apart, dtype=np.float64)

    @property
    def covariance(self) -> Floats:
        """That of the mixture: the mean of the readings' own plus that between them."""
        return np.asarray(np.tensordot(self.weights, self.covariances, 1) + self.between, dtype=np.float64)

    @property
    def from_sources(self) -> Floats:
        """Share of each coefficient's variance that comes from the sources, 0 to 1."""
        return np.asarray(np.diag(self.between) / np.diag(self.covariance), dtype=np.float64)

    @property
    def table(self) -> pd.DataFrame:
        """Effect, estimate, standard deviation, share of variance from the sources, how the readings were pooled."""
        return pd.DataFrame(
            {
                "effect": list(self.names),
                "estimate": self.theta,
                "sd": np.sqrt(np.diag(self.covariance)),
                "from_sources": self.from_sources,
                "pooling": "by evidence" if self.weighted else "unweighted: effects shrink",
            }
        )

    def interval(self, level: float = 0.9) -> Floats:
        """Central interval of each coefficient under the mixture, (coefficients, 2), by bisection."""
        deviations = np.sqrt(np.array([np.diag(matrix) for matrix in self.covariances]))
        ends = []
        for share in ((1 - level) / 2, (1 + level) / 2):
            low = (self.estimates - 40 * deviations).min(axis=0)
            high = (self.estimates + 40 * deviations).max(axis=0)
            for _ in range(80):
                middle = (low + high) / 2
                below = self.weights @ ndtr((middle - self.estimates) / deviations) < share
                low, high = np.where(below, middle, low), np.where(below, high, middle)
            ends.append((low + high) / 2)
        return np.stack(ends, axis=1)


def evidence(fitted: Fit) -> float:
    """Laplace approximation to the log of a fit's evidence; a coefficient without a prior has the flat density 1.

    Only differences between readings of one model mean anything where a prior is flat.
    """
    mean, precision = fitted.priors
    proper = precision > 0
    prior = 0.5 * float(
        (np.log(precision[proper] / (2 * math.pi)) - precision[proper] * (fitted.theta - mean)[proper] ** 2).sum()
    )
    _, size = np.linalg.slogdet(fitted.information)
    return fitted.loglik + prior + 0.5 * (fitted.theta.size * math.log(2 * math.pi) - float(size))


def draw_events(events: pd.DataFrame, number: int, seed: int = 0) -> list[pd.DataFrame]:
    """Draw readings of a list of events, each in time order and ready for `Data`.

    `events` has the columns `earliest` and `latest` instead of `time`: a time is drawn evenly between them. Rows that
    share a value of the column `event`, if there is one, are several readings of one event: one of them is drawn,
    in proportion to the column `weight`, or evenly.

    Raises:
        EngineError: E601, naming the row whose bounds are no numbers or stand in the wrong order, or whose weight is
            no number from 0 on; or the event whose readings all have weight 0.
    """
    frame = events.reset_index(drop=True)
    low, high = (frame[name].to_numpy(dtype=np.float64) for name in ("earliest", "latest"))
    wrong = np.flatnonzero(~(np.isfinite(low) & np.isfinite(high) & (low <= high)))
    if wrong.size:
        row = int(wrong[0])
        raise EngineError(
            "E601", f"events, row {row}", f"nothing lies from {low[row]} to {high[row]}", "Give earliest <= latest"
        )
    weight = frame["weight"].to_numpy(dtype=np.float64) if "weight" in frame else np.ones(len(frame))
    wrong = np.flatnonzero(~(np.isfinite(weight) & (weight >= 0)))
    if wrong.size:
        raise EngineError(
            "E601", f"events, row {wrong[0]}", f"its weight is {weight[wrong[0]]}", "Give a number from 0 on"
        )
    groups = (
        [np.asarray(rows) for rows in frame.groupby("event", sort=False).indices.values()] if "event" in frame else []
    )
    for rows in groups:
        if not weight[rows].sum() > 0:
            raise EngineError("E601", f"events, row {rows[0]}", "no reading of its event can be true", "Raise a weight")
    kept = frame.drop(columns=[name for name in ("earliest", "latest", "event", "weight") if name in frame])
    rng = np.random.default_rng(seed)
    made = []
    for _ in range(number):
        rows = np.arange(len(frame))
        if groups:
            rows = np.array([rng.choice(group, p=weight[group] / weight[group].sum()) for group in groups])
        time = rng.uniform(low[rows], high[rows])
        drawn = kept.iloc[rows].assign(time=time).sort_values("time", kind="stable")
        made.append(drawn.reset_index(drop=True))
    return made


def fit_readings(
    data_draws: Sequence[Data],
    kind: Kind,
    effects: Sequence[Effect],
    *,
    intercept: bool = False,
    ordered: bool = False,
    priors: Priors = None,
    weighted: bool = True,
    threads: int = 1,
) -> Readings:
    """Fit a model to every reading and mix the fits by their evidence.

    Args:
        data_draws: one `Data` a reading, drawn from what the sources say alone; all with the same span of observation.
        kind: as for `fit`, like effects, intercept, ordered and priors.
        effects: the effects.
        intercept: whether rates are in absolute time.
        ordered: whether only the order of events is modelled.
        priors: Gaussian priors. With flat ones readings are still comparable, since all share the same flat density.
        weighted: false pools the readings evenly. That shrinks effects and is labelled in the table.
        threads: readings fitted at the same time.

    Raises:
        EngineError: E602, if there is no reading, no fit succeeds or the readings differ in their number of events;
            or as for `fit`.

    Warns:
        EngineWarning: khat is above 0.7, or some fits failed and were left out.
    """
    if not data_draws:
        raise EngineError("E602", "data_draws", "there is no reading", "Give one Data for each draw")

    def one(data: Data) -> tuple[Floats, Floats, float, int, bool, tuple[str, ...]]:
        made = fit(data, kind, effects, intercept=intercept, ordered=ordered, priors=priors)
        return made.theta, made.covariance, evidence(made), made.events, made.converged, made.names

    with warnings.catch_warnings():
        # What a single reading would warn about is counted and told once.
        warnings.simplefilter("ignore", EngineWarning)
        with ThreadPoolExecutor(threads) as pool:
            fits = list(pool.map(one, data_draws))
    counts = sorted({events for *_, events, _, _ in fits})
    if len(counts) > 1:
        raise EngineError(
            "E602",
            "data_draws",
            f"readings have from {counts[0]} to {counts[-1]} events, whose evidences cannot be compared",
            "Fix Data(start=..., end=...) so that every reading observes all events",
        )
    good = [made for made in fits if made[4] and math.isfinite(made[2])]
    failed = len(fits) - len(good)
    if not good:
        raise EngineError("E602", "data_draws", "no fit converged", "Give priors, or drop effects that separate")
    found = np.array([made[2] for made in good])
    weights, khat = smoothed(found)
    if not weighted:
        weights = np.full(len(good), 1 / len(good))
    elif khat > 0.7:
        warnings.warn(
            f"the weights of the readings have a tail of shape {khat:.2f}, above 0.7: few readings count, and the "
            "result cannot be relied on; draw more readings, or narrow the dates",
            EngineWarning,
            stacklevel=2,
        )
    if failed:
        warnings.warn(
            f"{failed} of {len(fits)} readings did not converge and were left out", EngineWarning, stacklevel=2
        )
    return Readings(
        names=good[0][5],
        estimates=np.array([made[0] for made in good]),
        covariances=np.array([made[1] for made in good]),
        evidence=found,
        weights=weights,
        khat=khat,
        failed=failed,
        weighted=weighted,
    )
