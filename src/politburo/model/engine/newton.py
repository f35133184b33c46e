"""Newton's method with step control for a concave (penalised) log-likelihood."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Callable

    from politburo.model.engine.likelihood import Value

__all__ = ["Optimum", "maximise"]

Floats = NDArray[np.float64]
FLAT: Final = 1e-9  # relative curvature below which a direction counts as flat
NEAR: Final = 10.0  # gain still to be expected below which gradients alone lead on
LEFT: Final = 5e-9  # and below which the curvature is taken again


@dataclass(frozen=True, slots=True)
class Optimum:
    """Where the search ended: coefficients, the likelihood there, the steps taken, whether the gradient vanished."""

    theta: Floats
    value: Value
    steps: int
    converged: bool


def maximise(
    evaluate: Callable[[Floats], Value],
    start: Floats,
    mean: Floats,
    precision: Floats,
    *,
    opening: Value | None = None,
    slope: Callable[[Floats], tuple[float, Floats]] | None = None,
    steps: int = 100,
    tolerance: float = 1e-9,
    rounding: float = 0.0,
) -> Optimum:
    """Maximise log-likelihood plus log-density of independent Gaussian priors (precision 0: none).

    A Newton step is halved until the objective does not fall. Where minus the Hessian is not positive the expected
    information takes its place, ridged if it is singular. Converged means that the Newton decrement, g' H^-1 g / 2, the
    gain still to be expected, is below `tolerance`. `opening` is the value at the start, if it is known. A last step
    that would gain less than `rounding` is taken without evaluating where it leads: its gain, to second order, is added
    to the log-likelihood. `slope` evaluates the likelihood
    and its gradient alone, where that costs less; then near the maximum gradients lead most of the way (`glide`).
    """
    theta = start.copy()
    value = evaluate(theta) if opening is None else opening

    def objective(at: Floats, seen: Value) -> float:
        return seen.loglik - 0.5 * float((precision * (at - mean) ** 2).sum())

    best = objective(theta, value)
    for step in range(steps):
        gradient = value.gradient - precision * (theta - mean)
        direction = ascent(value, precision, gradient)
        decrement = 0.5 * float(gradient @ direction)
        if decrement < rounding:
            final = theta + direction
            prior = 0.5 * float((precision * ((final - mean) ** 2 - (theta - mean) ** 2)).sum())
            return Optimum(final, replace(value, loglik=value.loglik + decrement + prior), step + 1, converged=True)
        if decrement < tolerance:
            # One last full step costs little and leaves the estimates exact to rounding.
            final = theta + direction
            seen = evaluate(final)
            if objective(final, seen) >= best - 1e-9 * max(1.0, abs(best)) and np.isfinite(seen.loglik):
                theta, value = final, seen
            return Optimum(theta, value, step + 1, converged=True)
        if slope is not None and 10 * LEFT < decrement < NEAR:
            direction = glide(slope, value, theta, best, mean, precision, direction)
        length = 1.0
        for _ in range(40):
            candidate = theta + length * direction
            seen = evaluate(candidate)
            reached = objective(candidate, seen)
            if np.isfinite(reached) and reached >= best:
                break
            length /= 2
        else:
            return Optimum(theta, value, step + 1, converged=decrement < 1e-5)
        theta, value, best = candidate, seen, reached
        if not np.isfinite(theta).all() or np.abs(theta).max() > 1e4:
            break
    return Optimum(theta, value, steps, converged=False)


def ascent(value: Value, precision: Floats, gradient: Floats) -> Floats:
    """The Newton step, by the curvature where that is positive."""
    bend = value.information
    if value.curvature is not None:
        root = np.sqrt(np.maximum(np.diag(value.information + np.diag(precision)), 1e-300))
        scaled = (value.curvature + np.diag(precision)) / np.outer(root, root)
        if np.isfinite(scaled).all() and np.linalg.eigvalsh(scaled)[0] > FLAT:
            bend = value.curvature
    return solve(bend + np.diag(precision), gradient)


def glide(
    slope: Callable[[Floats], tuple[float, Floats]],
    value: Value,
    theta: Floats,
    reached: float,
    mean: Floats,
    precision: Floats,
    direction: Floats,
) -> Floats:
    """How far gradients alone lead from a point near the maximum, its curvature following them by the rule of BFGS.

    Nocedal and Wright 2006, Numerical Optimization, formula 6.17. Left as soon as hardly a gain is to be expected or
    the objective falls.
    """
    size = theta.size
    bend = (value.information if value.curvature is None else value.curvature) + np.diag(precision)
    try:
        inverse = np.linalg.inv(bend)
    except np.linalg.LinAlgError:
        return direction
    gradient = value.gradient - precision * (theta - mean)
    step, way = direction, direction
    for _ in range(12):
        loglik, found = slope(theta + way)
        objective = loglik - 0.5 * float((precision * (theta + way - mean) ** 2).sum())
        if not np.isfinite(objective) or objective < reached:
            return direction
        reached = objective
        found = found - precision * (theta + way - mean)
        turned = gradient - found
        along = float(step @ turned)
        if not along > 0:
            return way
        away = np.eye(size) - np.outer(step, turned) / along
        inverse = away @ inverse @ away.T + np.outer(step, step) / along
        gradient, step = found, inverse @ found
        way = way + step
        if 0.5 * float(gradient @ step) < LEFT:
            break
    return way


def solve(information: Floats, gradient: Floats) -> Floats:
    """Information^-1 gradient on scaled coordinates, ridged where the matrix is singular."""
    scale = np.sqrt(np.maximum(np.diag(information), 1e-300))
    scaled = information / np.outer(scale, scale)
    ridge = 0.0
    for _ in range(16):
        try:
            factor = np.linalg.cholesky(scaled + ridge * np.eye(scale.size))
        except np.linalg.LinAlgError:
            ridge = max(1e-12, ridge * 10)
            continue
        half = np.linalg.solve(factor, gradient / scale)
        return np.asarray(np.linalg.solve(factor.T, half) / scale, dtype=np.float64)
    return np.asarray(gradient / scale**2, dtype=np.float64)
