"""A senior patron decides between two who depend on him.

Final-offer arbitration after Farber (1980), "An analysis of final-offer arbitration", Journal of Conflict Resolution
24(4), and Brams and Merrill (1983), "Equilibrium strategies for final-offer arbitration", Management Science 29(8).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import betaincinv

from politburo.model.politics.faults import PoliticsError, positive

__all__ = ["Sides", "award", "final_offers", "sides"]


def final_offers(mean: float, sd: float) -> tuple[float, float]:
    """Return the two offers in equilibrium: mean -+ sd sqrt(2 pi) / 2, for an arbitrator's ideal N(mean, sd^2).

    Raises:
        PoliticsError: E721, the sd is not positive.
    """
    half = positive("sd", sd) * math.sqrt(2.0 * math.pi) / 2.0
    return mean - half, mean + half


def award(low: float, high: float, ideal: float, *, final_offer: bool = True) -> float:
    """Return the outcome: the offer nearer to the arbitrator's ideal, or in conventional arbitration the ideal itself.

    Between two equally near offers the lower one is taken.

    Raises:
        PoliticsError: E721, the offers are in the wrong order.
    """
    if low > high:
        raise PoliticsError("E721", "low", "the low offer is above the high one", "Give the lower offer first")
    if not final_offer:
        return ideal
    return low if ideal - low <= high - ideal else high


@dataclass(frozen=True, slots=True)
class Sides:
    """The posterior of the chance that an arbitrator sides with one party: Beta(a, b), its mean and an interval."""

    a: float
    b: float
    mean: float
    low: float
    high: float


def sides(won: int, of: int, *, prior: tuple[float, float] = (1.0, 1.0), level: float = 0.95) -> Sides:
    """Return the posterior of the chance that he sides with a party that won so many of so many disputes.

    Beta prior, binomial likelihood, equal-tailed interval. Only disputes that were put to him are counted: what parties
    settled, expecting his answer, is not.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    if not 0 <= won <= of or not 0.0 < level < 1.0:
        raise PoliticsError("E721", "won", f"{won} of {of} at level {level} cannot be", "Give 0 <= won <= of")
    a, b = positive("prior", prior[0]) + won, positive("prior", prior[1]) + of - won
    tail = (1.0 - level) / 2.0
    low, high = (float(betaincinv(a, b, chance)) for chance in (tail, 1.0 - tail))
    return Sides(a, b, a / (a + b), low, high)
