"""Plots as coordination: when enough others are expected to join.

Global games after Morris and Shin (2003), "Global games: theory and applications"; public signals and elites after
Casper and Tyson (2014), "Popular protest and elite coordination in a coup d'etat", Journal of Politics 76(2). A
regime of strength theta falls if the share of those who attack is at least theta; an attacker gets 1 - c if it falls,
-c if not. Moves against a plot are a reduced form of our own.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass, replace
from fractions import Fraction

from scipy.optimize import brentq
from scipy.special import betaln, ndtr, ndtri

from politburo.model.politics.faults import PoliticsError, at_least, positive, share

__all__ = [
    "Plot",
    "diffuse_thresholds",
    "join_threshold",
    "joins",
    "leak_chance",
    "leak_chance_beta",
    "public_thresholds",
    "public_thresholds_z",
    "unique_for_all",
]


def diffuse_thresholds(cost: float, noise: float) -> tuple[float, float]:
    """Return (theta*, x*) under a diffuse prior: theta* = 1 - c, x* = theta* + sigma Phi^-1(theta*).

    Regimes weaker than theta* fall; those who see a signal x = theta + sigma epsilon below x* attack.

    Raises:
        PoliticsError: E721, cost not inside (0, 1) or noise not positive.
    """
    theta = 1.0 - _inside("cost", cost)
    return theta, theta + positive("noise", noise) * float(ndtri(theta))


def unique_for_all(public: float, private: float) -> bool:
    """Whether the threshold is unique whatever the public signal says: a <= sqrt(2 pi b), a and b precisions.

    Raises:
        PoliticsError: E721, a precision is out of range.
    """
    return at_least("public", public, 0.0) <= math.sqrt(2.0 * math.pi * positive("private", private))


def public_thresholds_z(cost: float, signal: float, public: float, private: float) -> tuple[float, ...]:
    """Return every threshold as z = Phi^-1(theta), ascending: one or three (two where a hump only touches).

    Roots of f(z) = a (Phi(z) - y) - sqrt(b) z - sqrt(a + b) Phi^-1(c). It is solved in z because thresholds may lie
    within 1e-7 of 0 and 1. f falls, except between +-sqrt(-2 ln(sqrt(2 pi b) / a)) where a > sqrt(2 pi b); each of the
    at most three monotone pieces is bracketed, so no root is missed.

    Args:
        cost: c of a failed attack, inside (0, 1).
        signal: y, what the public signal says of theta.
        public: a, its precision.
        private: b, precision of private signals.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    shift = math.sqrt(public + private) * float(ndtri(_inside("cost", cost)))
    slope = math.sqrt(positive("private", private))

    def excess(z: float) -> float:
        return public * (float(ndtr(z)) - signal) - slope * z - shift

    far = (public * (1.0 + abs(signal)) + abs(shift)) / slope + 1.0
    edges = [-far, far]
    if not unique_for_all(public, private):
        turn = math.sqrt(-2.0 * math.log(math.sqrt(2.0 * math.pi) * slope / public))
        edges = [-far, *(z for z in (-turn, turn) if -far < z < far), far]
    found: set[float] = set()
    for low, high in itertools.pairwise(edges):
        at_low, at_high = excess(low), excess(high)
        if at_low == 0.0:
            found.add(low)
        elif at_high == 0.0:
            found.add(high)
        elif (at_low > 0.0) != (at_high > 0.0):
            found.add(float(brentq(excess, low, high, xtol=1e-14, rtol=1e-14)))
    return tuple(sorted(found))


def public_thresholds(cost: float, signal: float, public: float, private: float) -> tuple[float, ...]:
    """Return every threshold theta* in (0, 1), ascending; see `public_thresholds_z`.

    theta* solves a (theta - y) - sqrt(b) Phi^-1(theta) = sqrt(a + b) Phi^-1(c).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    return tuple(float(ndtr(z)) for z in public_thresholds_z(cost, signal, public, private))


def join_threshold(plotters: int, needed: int) -> Fraction:
    """Return (n - m + 1) / n, the chance that enough others join under uniform (Laplacian) belief about their number.

    Raises:
        PoliticsError: E721, not 1 <= needed <= plotters.
    """
    if not 1 <= needed <= plotters:
        raise PoliticsError(
            "E721", "needed", f"{needed} of {plotters} cannot be needed", "Give 1 to the plotters' number"
        )
    return Fraction(plotters - needed + 1, plotters)


def joins(plotters: int, needed: int, gain: float, harm: float) -> bool:
    """Whether a plotter joins: C / (B + C) < (n - m + 1) / n, strictly, for a gain B and a harm C of failure.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    odds = Fraction(at_least("harm", harm, 0.0)) / (Fraction(positive("gain", gain)) + Fraction(harm))
    return odds < join_threshold(plotters, needed)


def leak_chance(per_recruit: float, recruits: int) -> float:
    """Return 1 - (1 - l)^n: the chance that at least one of n recruits talks.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    at_least("recruits", recruits, 0)
    return 1.0 - (1.0 - share("per_recruit", per_recruit)) ** recruits


def leak_chance_beta(a: float, b: float, recruits: int) -> float:
    """Return the chance of a leak where the chance per recruit is Beta(a, b): 1 - B(a, b + n) / B(a, b).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    at_least("recruits", recruits, 0)
    return 1.0 - math.exp(float(betaln(positive("a", a), positive("b", b) + recruits) - betaln(a, b)))


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot: how many would act, how many are needed, what success gives and failure costs a plotter."""

    willing: int
    needed: int
    gain: float
    harm: float

    def without(self, number: int) -> Plot:
        """Return the plot after so many were won over, neutralised or sent away; never below nobody.

        Raises:
            PoliticsError: E721, the number is negative.
        """
        return replace(self, willing=max(0, self.willing - int(at_least("number", number, 0))))

    @property
    def alive(self) -> bool:
        """Whether those left are enough, and each of them would join."""
        return self.willing >= self.needed and joins(self.willing, self.needed, self.gain, self.harm)


def _inside(name: str, value: float) -> float:
    if not 0.0 < value < 1.0:
        raise PoliticsError("E721", name, f"{value} is not between 0 and 1", "Give a number inside the interval")
    return value
