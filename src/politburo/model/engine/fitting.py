"""Fitting a relational event model by exact maximum likelihood, or to the posterior mode under Gaussian priors."""

from __future__ import annotations

import math
import time
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import ndtr

from politburo.model.engine.alone import alone
from politburo.model.engine.bar import telling
from politburo.model.engine.checks import refuse_unidentified, separated
from politburo.model.engine.coordination import coordination, room, slope
from politburo.model.engine.design import Exposures, RiskSets, Stream, exposures, risk_sets
from politburo.model.engine.effects import Effect
from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.likelihood import Value, multinomial, piecewise_exponential
from politburo.model.engine.newton import maximise
from politburo.model.engine.spells import Pairs, pairs
from politburo.model.engine.streams import streamed
from politburo.model.engine.tape import Tape, tape

if TYPE_CHECKING:
    from collections.abc import Callable

    from politburo.model.engine.data import Data

__all__ = ["Fit", "Kind", "Priors", "fit"]

Floats = NDArray[np.float64]
Kind = Literal["rate", "choice", "choice_coordination", "rem"]
Priors = tuple[float, float] | Mapping[str, tuple[float, float]] | None
Design = Exposures | RiskSets | Stream | Pairs
EXPECTED = 10


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted model.

    `information` is the observed information for timed models, ordered models and choices, where it equals the expected
    one given the history; for coordination it is the expected one. `seconds` is the time of the whole call.
    """

    kind: Kind
    data: Data
    effects: tuple[Effect, ...]
    intercept: bool
    timed: bool
    names: tuple[str, ...]
    theta: Floats
    covariance: Floats
    information: Floats
    loglik: float
    kept: Floats | None
    events: int
    steps: int
    converged: bool
    separated: tuple[str, ...]
    priors: tuple[Floats, Floats]
    seconds: float
    tape: Tape
    design: Design

    @property
    def table(self) -> pd.DataFrame:
        """Effect, estimate, standard error, z and two-sided p, in the order in which the effects were given."""
        errors = np.sqrt(np.maximum(np.diag(self.covariance), 0.0))
        with np.errstate(divide="ignore", invalid="ignore"):
            z = self.theta / errors
        return pd.DataFrame(
            {"effect": list(self.names), "estimate": self.theta, "se": errors, "z": z, "p": 2 * ndtr(-np.abs(z))}
        )

    @property
    def terms(self) -> Floats:
        """What each event adds to the log-likelihood, at the estimate; of coordination taken when asked for."""
        if self.kept is not None:
            return self.kept
        return self.evaluate(self.theta).terms

    @property
    def aic(self) -> float:
        """Akaike's criterion, 2 k - 2 log-likelihood."""
        return 2 * len(self.names) - 2 * self.loglik

    @property
    def bic(self) -> float:
        """Schwarz's criterion, k log(events) - 2 log-likelihood."""
        return len(self.names) * math.log(self.events) - 2 * self.loglik

    def evaluate(self, theta: Floats) -> Value:
        """Log-likelihood, gradient and information at other coefficients."""
        return evaluator(self.design)(theta)


def evaluator(design: Design) -> Callable[[Floats], Value]:
    """The likelihood that belongs to a design."""
    if isinstance(design, Exposures):
        return partial(piecewise_exponential, design)
    if isinstance(design, Pairs):
        return partial(coordination, design, rooms=room(design))
    if isinstance(design, Stream):
        return partial(streamed, design)
    return partial(multinomial, design)


def fit(
    data: Data,
    kind: Kind,
    effects: Sequence[Effect],
    *,
    intercept: bool = False,
    ordered: bool = False,
    priors: Priors = None,
    start: Sequence[float] | None = None,
    progress: Callable[[int, int], None] | bool = False,
) -> Fit:
    """Fit a model to data.

    Args:
        data: events, nodes, networks.
        kind: "rate", who acts (DyNAM rate); "choice", towards whom, given who acts (DyNAM choice);
            "choice_coordination", which pair agrees; "rem", who towards whom (tie-oriented).
        effects: the effects, made by functions such as `inertia`.
        intercept: give "rate" or "rem" a rate in absolute time: waiting times are exponential with piecewise constant
            rates, and a change of any statistic between events opens a right-censored interval. Without an intercept
            only the order of events is modelled, as in the literature's ordinal likelihood, and times matter only for
            what precedes what.
        ordered: say so explicitly; contradicts `intercept`.
        priors: (mean, standard deviation) of a Gaussian prior for every effect but the intercept, or a mapping from
            labels of effects to such pairs. With priors the estimate is the posterior mode, the standard error that of
            the normal approximation, and `loglik` remains the log-likelihood alone.
        start: first coefficients of the search; zeros unless given, the intercept at the log of the overall rate.
        progress: true for a bar on standard error, or a function of stages done and expected: tracing the effects,
            reading the risk sets, and each evaluation of the likelihood (about eight).

    Raises:
        EngineError: E83x for effects, E84x and E85x for the model, naming what is wrong and how to mend it.

    Warns:
        EngineWarning: the search did not converge, or effects separate (their estimate would be infinite).
    """
    began = time.perf_counter()
    if kind not in ("rate", "choice", "choice_coordination", "rem"):
        raise EngineError(
            "E850", f"kind={kind!r}", "there is no such model", "Say 'rate', 'choice', 'choice_coordination' or 'rem'"
        )
    if intercept and (ordered or kind.startswith("choice")):
        raise EngineError(
            "E847",
            "intercept",
            "it cancels where only order or choice is modelled",
            "Drop it, or fit a timed rate or rem with ordered=False",
        )
    effects = effects if isinstance(effects, Effect | str) else tuple(effects)
    wrong = [effects] if isinstance(effects, Effect | str) else [one for one in effects if not isinstance(one, Effect)]
    if wrong:
        raise EngineError(
            "E841", "effects", f"{wrong[0]!r} is no list of effects", "Give a list such as [model.inertia('call')]"
        )
    with telling(progress, "fit, in stages") as tell:
        return _fit(data, kind, tuple(effects), intercept, priors, start, began, tell)


def _fit(
    data: Data,
    kind: Kind,
    effects: tuple[Effect, ...],
    intercept: bool,  # noqa: FBT001 - as its caller has it
    priors: Priors,
    start: Sequence[float] | None,
    began: float,
    tell: Callable[[int, int], None],
) -> Fit:
    """The fit itself, once what was asked for makes sense."""
    tell(0, EXPECTED)
    read = tape(data, effects, kind, intercept=intercept)
    tell(1, EXPECTED)
    design = read_design(read, data, kind, timed=intercept)
    rooms = room(design) if isinstance(design, Pairs) else ()
    evaluate = _told(
        partial(coordination, design, rooms=rooms) if isinstance(design, Pairs) else evaluator(design), tell
    )
    names = read.names
    mean, precision = prior_arrays(priors, names)
    first = np.zeros(len(names))
    if isinstance(design, Exposures):
        first[0] = math.log(design.chosen.shape[0] / design.exposure.sum())
    if start is not None:
        first = np.asarray(start, dtype=np.float64)
        if first.shape != (len(names),):
            raise EngineError(
                "E851",
                "start",
                f"it has shape {first.shape}, the model {len(names)} coefficients",
                "Give one number for each",
            )
        if not np.isfinite(first).all():
            raise EngineError("E851", "start", "not all of its numbers are finite", "Give one finite number for each")
    elif isinstance(design, Pairs):
        first = alone(design, mean, precision)
    opening = evaluate(first)
    if start is None and not math.isfinite(opening.loglik):
        first = np.zeros(len(names))
        opening = evaluate(first)
    size = design.size if isinstance(design, Pairs | Stream) else np.sqrt(np.mean(design.table**2, axis=0))
    refuse_unidentified(names, opening.information, precision, size * math.sqrt(read.event_row.size))
    # An evaluation of coordination costs much, its gradient alone half, and nobody compares its fits to the last digit.
    rounding, gradients = 0.0, None
    if isinstance(design, Pairs):
        rounding, gradients = 5e-10, partial(slope, design, rooms=rooms)
    best = maximise(evaluate, first, mean, precision, opening=opening, slope=gradients, rounding=rounding)
    information = best.value.information + np.diag(precision)
    off = separated(names, best.theta, opening.information, best.value.information, precision)
    _warn(off, converged=best.converged)
    return Fit(
        kind=kind,
        data=data,
        effects=effects,
        intercept=intercept,
        timed=isinstance(design, Exposures),
        names=names,
        theta=best.theta,
        covariance=inverse(information),
        information=information,
        loglik=best.value.loglik,
        kept=None if isinstance(design, Pairs) else best.value.terms,
        events=int(read.event_row.size),
        steps=best.steps,
        converged=best.converged and not off,
        separated=off,
        priors=(mean, precision),
        seconds=time.perf_counter() - began,
        tape=read,
        design=design,
    )


def _told(evaluate: Callable[[Floats], Value], tell: Callable[[int, int], None]) -> Callable[[Floats], Value]:
    """The same function, telling how often it was called; two stages precede it."""
    calls = 1

    def evaluated(theta: Floats) -> Value:
        nonlocal calls
        calls += 1
        tell(calls, max(EXPECTED, calls))
        return evaluate(theta)

    return evaluated


def read_design(read: Tape, data: Data, kind: Kind, *, timed: bool) -> Design:
    """What the likelihood of this kind of model needs from the tape."""
    if timed:
        return exposures(read, data)
    if kind == "choice_coordination":
        return pairs(read, data)
    return risk_sets(read, data, kind)


def _warn(off: tuple[str, ...], *, converged: bool) -> None:
    if off:
        warnings.warn(
            f"{', '.join(off)}: separation, the estimate runs to infinity; a prior would keep it finite",
            EngineWarning,
            stacklevel=4,
        )
    elif not converged:
        warnings.warn(
            "the search for the maximum did not converge; give other start values or priors",
            EngineWarning,
            stacklevel=4,
        )


def prior_arrays(priors: Priors, names: Sequence[str]) -> tuple[Floats, Floats]:
    """Means and precisions by coefficient.

    Raises:
        EngineError: E852 for an unknown label or a deviation that is not positive.
    """
    mean, precision = np.zeros(len(names)), np.zeros(len(names))
    if priors is None:
        return mean, precision
    given = priors if isinstance(priors, Mapping) else {name: priors for name in names if name != "intercept"}
    for label, pair in given.items():
        if isinstance(pair, str) or not isinstance(pair, Sequence) or len(pair) != 2:
            raise EngineError(
                "E852", "priors", f"{pair!r} is no prior", "Give (mean, standard deviation), or such a pair by label"
            )
        centre, deviation = pair
        if label not in names:
            raise EngineError(
                "E852",
                f"priors[{label!r}]",
                "the model has no such effect",
                f"Use labels as in the table: {', '.join(names)}",
            )
        if not deviation > 0:
            raise EngineError(
                "E852",
                f"priors[{label!r}]",
                f"the standard deviation {deviation} is not positive",
                "Give one above 0, or leave the prior out",
            )
        for place in [place for place, name in enumerate(names) if name == label]:
            mean[place], precision[place] = centre, deviation**-2
    return mean, precision


def inverse(information: Floats) -> Floats:
    """The covariance matrix; infinite where the information is singular."""
    root = np.sqrt(np.maximum(np.diag(information), 1e-300))
    try:
        return np.asarray(np.linalg.inv(information / np.outer(root, root)) / np.outer(root, root), dtype=np.float64)
    except np.linalg.LinAlgError:
        return np.full_like(information, np.inf)
