"""Fitting to events whose dates or wording are uncertain: many readings, each fitted, weighted by its evidence.

A reading is one draw of everything the sources leave open, from what they say alone. Each is fitted, and the Laplace
approximation to its evidence, log-likelihood plus log-prior plus half the log-determinant of 2 pi times the covariance,
says how well the model explains it. The posterior is the mixture of the readings' normal approximations with weights
proportional to the evidence. Without the weights readings that scramble the order of events count as much as the
right one, and effects shrink towards nothing. Where dates leave many orders open hardly a draw comes near the truth,
and no weight finds what was not drawn: then chains over readings (`chain`) do what weights cannot.
"""

from __future__ import annotations

import math
import warnings
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.bar import telling
from politburo.model.engine.bounds import draw_events
from politburo.model.engine.chain import chain_readings
from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.fitting import Fit, fit
from politburo.model.engine.posterior import Readings, laplace
from politburo.model.engine.smoothing import smoothed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.fitting import Kind, Priors

__all__ = ["evidence", "fit_readings", "fit_uncertain"]

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
        EngineError: E872, if there is no reading, no fit succeeds or the readings differ in their number of events;
            or as for `fit`.

    Warns:
        EngineWarning: khat is above 0.7, or some fits failed and were left out.
    """
    if not data_draws:
        raise EngineError("E872", "data_draws", "there is no reading", "Give one Data for each draw")

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
            "E872",
            "data_draws",
            f"readings have from {counts[0]} to {counts[-1]} events, whose evidences cannot be compared",
            "Fix Data(start=..., end=...) so that every reading observes all events",
        )
    good = [made for made in fits if made[4] and math.isfinite(made[2])]
    failed = len(fits) - len(good)
    if not good:
        raise EngineError("E872", "data_draws", "no fit converged", "Give priors, or drop effects that separate")
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


def fit_uncertain(
    bounds: pd.DataFrame,
    read: Callable[[pd.DataFrame], Data],
    kind: Kind,
    effects: Sequence[Effect],
    *,
    intercept: bool = False,
    priors: Priors = None,
    method: Literal["auto", "weights", "chain"] = "auto",
    readings: int = 100,
    sweeps: int = 200,
    seed: int = 0,
    threads: int = 1,
    progress: Callable[[int, int], None] | bool = False,
) -> Readings:
    """Fit a model to events whose time or wording the sources leave open.

    First readings are drawn within the bounds and weighted by evidence, which costs one fit each. Their mixture stands
    where its weights can be relied on: khat below 0.7 and an effective number of at least a quarter of the readings.
    Elsewhere four Markov chains over readings replace it, which costs a fit an open event and sweep. The table says in
    its column `pooling` which of the two it was.

    Args:
        bounds: the events with `earliest` and `latest` instead of `time`; see `draw_events`.
        read: makes `Data` of a drawn frame of events; with the span of observation fixed by start and end.
        kind: as for `fit`, like effects, intercept and priors.
        effects: the effects.
        intercept: whether rates are in absolute time.
        priors: Gaussian priors.
        method: "weights" or "chain" to have one of the two whatever comes out.
        readings: how many are drawn and weighted.
        sweeps: of each chain; see `chain_readings`.
        seed: of draws and chains.
        threads: fits, or chains, at the same time.
        progress: true for a bar on standard error, or a function of sweeps done and in all.

    Raises:
        EngineError: E871 to E874; or as for `fit`.

    Warns:
        EngineWarning: the weights, if wanted whatever comes out, or the chains cannot be relied on.
    """
    if method != "chain":
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always", EngineWarning)
            drawn = [read(events) for events in draw_events(bounds, readings, seed)]
            made = fit_readings(drawn, kind, effects, intercept=intercept, priors=priors, threads=threads)
        if method == "weights":
            for one in told:
                warnings.warn(one.message, one.category, stacklevel=2)
        if method == "weights" or (made.khat < 0.7 and made.effective >= readings / 4):
            return made
    with telling(progress, "readings, in sweeps") as tell:
        return chain_readings(
            bounds,
            read,
            kind,
            effects,
            intercept=intercept,
            priors=priors,
            sweeps=sweeps,
            seed=seed,
            threads=threads,
            progress=tell,
        )
