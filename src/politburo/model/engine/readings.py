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
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.fitting import Fit, fit
from politburo.model.engine.posterior import Readings, laplace
from politburo.model.engine.smoothing import smoothed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.fitting import Kind, Priors

__all__ = ["evidence", "fit_readings"]

Floats = NDArray[np.float64]


def evidence(fitted: Fit) -> float:
    """Laplace approximation to the log of a fit's evidence; a coefficient without a prior has the flat density 1.

    Only differences between readings of one model mean anything where a prior is flat.
    """
    return laplace(fitted.loglik, fitted.theta, fitted.information, fitted.priors)


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
        pooling="by evidence" if weighted else "unweighted: effects shrink",
    )
