"""Scores of chances: log score and Brier, differences with clustered errors, and one word for what they say."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

__all__ = ["brier", "log_score", "rows_of", "said"]

Floats = NDArray[np.float64]
ERRORS = 2.0


def log_score(chance: Floats, came: Floats, clip: float) -> Floats:
    """Return the log score of each cell; one that came in a share of readings scores as that share."""
    p = np.clip(chance, clip, 1.0 - clip)
    return np.asarray(came * np.log(p) + (1.0 - came) * np.log(1.0 - p), dtype=np.float64)


def brier(chance: Floats, came: Floats, clip: float) -> Floats:
    """Return the Brier score of each cell, likewise."""
    p = np.clip(chance, clip, 1.0 - clip)
    return np.asarray(came * (1.0 - p) ** 2 + (1.0 - came) * p**2, dtype=np.float64)


def clustered(gain: Floats, cluster: Sequence[int]) -> float:
    """Return the standard error of a mean whose terms are independent between clusters only; infinite with one cluster.

    sqrt(G/(G-1) sum over clusters of (sum of deviations)^2) / n, G the number of clusters.
    """
    names = np.asarray(cluster)
    off = np.array([float((gain[names == one] - gain.mean()).sum()) for one in np.unique(names)])
    if off.size < 2 or gain.size == 0:
        return math.inf
    return math.sqrt(off.size / (off.size - 1) * float((off**2).sum())) / gain.size


def said(gain: float, error: float) -> str:
    """Return one word: a difference within two errors ties, one without an error is one trial."""
    if not math.isfinite(error):
        return "one trial"
    if abs(gain) <= ERRORS * error:
        return "ties"
    return "beats" if gain > 0 else "loses"


def rows_of(
    chances: Mapping[str, Floats], came: Floats, cluster: Sequence[int], clip: float, first: str = "theory"
) -> list[dict[str, Any]]:
    """Return a row a model: its mean scores, and how the first model does against it.

    Args:
        chances: by model, (N,) chances of the cells.
        came: (N,) what came.
        cluster: (N,) cells that are not independent share a number.
        clip: chances are kept within this distance of 0 and 1.
        first: the model the others are compared with.

    Returns:
        model, log, brier, expected (cells that come), gain (mean log score of the first model less this one's), error
        (its clustered standard error), verdict (what the first model does against this one).
    """
    best = log_score(chances[first], came, clip)
    found = []
    for name, chance in chances.items():
        logs = log_score(chance, came, clip)
        gain = best - logs
        error = clustered(gain, cluster)
        found.append(
            {
                "model": name,
                "log": float(logs.mean()),
                "brier": float(brier(chance, came, clip).mean()),
                "expected": float(chance.sum()),
                "gain": float(gain.mean()),
                "error": error if math.isfinite(error) else None,
                "verdict": "" if name == first else said(float(gain.mean()), error),
            }
        )
    return found
