"""The mixture of readings' posteriors: what uncertain input leaves of each coefficient."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.special import ndtr

__all__ = ["Diagnosis", "Readings", "inverses", "laplace"]

Floats = NDArray[np.float64]
Pooling = Literal["by evidence", "by chain", "unweighted: effects shrink"]


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """How a run of Markov chains over readings went.

    `rhat` and `effective` stand by coefficient: the potential scale reduction (1 is perfect, above 1.05 the chains
    disagree) and the number of independent draws that the chains are worth. `accepted` is the share of proposals
    accepted, `evaluated` the number of readings fitted in all, `burn_in` the sweeps of each chain that were thrown
    away, `kept` those that stayed.
    """

    chains: int
    burn_in: int
    kept: int
    rhat: Floats
    effective: Floats
    accepted: float
    evaluated: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Readings:
    """Fits of many readings and the mixture of their posteriors.

    `pooling` says where the readings come from and what they count. Drawn from the sources alone and weighted by
    evidence, `khat` is the shape of the weights' upper tail: above 0.7 the result cannot be relied on. Visited by
    chains they count alike, and `diagnosis` says whether the chains met. `failed` counts the readings left out because
    their fit did not converge or separated.
    """

    names: tuple[str, ...]
    estimates: Floats = field(repr=False)
    covariances: Floats = field(repr=False)
    evidence: Floats = field(repr=False)
    weights: Floats = field(repr=False)
    khat: float
    failed: int
    pooling: Pooling
    diagnosis: Diagnosis | None = None

    @property
    def effective(self) -> float:
        """Of chains the smallest effective number of draws over the coefficients, else 1 / (sum of squared weights)."""
        if self.diagnosis is not None:
            return float(self.diagnosis.effective.min())
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
        """Effect, estimate, standard deviation, share of variance from the sources, how the readings were pooled.

        After chains also `rhat` and `effective`.
        """
        columns: dict[str, object] = {
            "effect": list(self.names),
            "estimate": self.theta,
            "sd": np.sqrt(np.diag(self.covariance)),
            "from_sources": self.from_sources,
            "pooling": self.pooling,
        }
        if self.diagnosis is not None:
            columns |= {"rhat": self.diagnosis.rhat, "effective": self.diagnosis.effective}
        return pd.DataFrame(columns)

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


def laplace(loglik: float, theta: Floats, information: Floats, priors: tuple[Floats, Floats]) -> float:
    """Laplace approximation to the log-evidence.

    It is log-likelihood plus log-prior plus half the log-determinant of 2 pi times the covariance.

    A coefficient without a prior has the flat density 1: only differences between readings of one model then mean
    anything.
    """
    mean, precision = priors
    proper = precision > 0
    prior = 0.5 * float(
        (np.log(precision[proper] / (2 * math.pi)) - precision[proper] * (theta - mean)[proper] ** 2).sum()
    )
    _, size = np.linalg.slogdet(information)
    return loglik + prior + 0.5 * (theta.size * math.log(2 * math.pi) - float(size))


def inverses(information: Floats) -> Floats:
    """Covariance matrices of several information matrices, on scaled coordinates."""
    root = np.sqrt(np.maximum(np.diagonal(information, axis1=1, axis2=2), 1e-300))
    scale = root[:, :, None] * root[:, None, :]
    return np.asarray(np.linalg.inv(information / scale) / scale, dtype=np.float64)
