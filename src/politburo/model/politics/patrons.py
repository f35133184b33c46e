"""Patrons and their client: deterrence, joint intervention, what wears it off, restraint, security against autonomy.

Security for autonomy after Morrow (1991), "Alliances and asymmetry", American Journal of Political Science 35(4);
fear of abandonment and entrapment after Snyder (1984), "The security dilemma in alliance politics", World Politics
36(4); restraint after Pressman (2008), "Warring friends". Functional forms are reduced forms of our own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from scipy.special import expit, ndtr, ndtri

from politburo.model.politics.faults import PoliticsError, at_least, positive, share

__all__ = [
    "Patron",
    "abandonment",
    "acceptable",
    "alliance_value",
    "both_act",
    "complies",
    "critical_rivalry",
    "deterrence_threshold",
    "entrapment",
    "intervenes",
    "purges",
    "resolve",
    "restrains",
]


def deterrence_threshold(gain: float, cost: float) -> float:
    """Return rho* = g / (g + k): the chance of intervention from which a purge no longer pays.

    The client gains g by purging a patron's faction if the patron lets it pass, and loses k if he intervenes.

    Raises:
        PoliticsError: E721, a number is not positive.
    """
    return positive("gain", gain) / (gain + positive("cost", cost))


def purges(resolved: float, gain: float, cost: float) -> bool:
    """Whether the client purges: the chance that the patron intervenes is below the threshold, strictly.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    return share("resolved", resolved) < deterrence_threshold(gain, cost)


def intervenes(restoration: float, cost: float, reputation: float) -> bool:
    """Whether a patron intervenes: what he restores less what it costs is above minus the reputation he else loses."""
    return restoration - cost > -reputation


@dataclass(frozen=True, slots=True)
class Patron:
    """What makes a patron resolved.

    Attributes:
        restoration: r, worth of what an intervention restores.
        reputation: d, lost by letting it pass.
        cost: c_0 of intervening without a rival.
        client_value: V, the worth of the client's friendship.
        rivalry_weight: omega, how much of that worth is at risk per unit of rivalry.
        spread: sigma, sd of what the client does not know of him.
    """

    restoration: float
    reputation: float
    cost: float
    client_value: float
    rivalry_weight: float
    spread: float


def resolve(patron: Patron, rivalry: float) -> float:
    """Return the chance that a patron intervenes: Phi((r + d - c_0 - omega R V) / sigma).

    Rivalry raises the price of intervening, since the client may turn to the other patron.

    Args:
        patron: what makes him resolved.
        rivalry: R between the patrons, 0 to 1.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    price = patron.cost + patron.rivalry_weight * share("rivalry", rivalry) * patron.client_value
    return float(ndtr((patron.restoration + patron.reputation - price) / positive("spread", patron.spread)))


def critical_rivalry(patron: Patron, threshold: float) -> float:
    """Return the rivalry at which a patron's resolve falls to a threshold, with stakes unchanged.

    Below 0 he deters at no rivalry, above 1 at every one.

    Raises:
        PoliticsError: E721, the threshold is not inside (0, 1) or rivalry costs nothing.
    """
    if not 0.0 < threshold < 1.0:
        raise PoliticsError("E721", "threshold", f"{threshold} is not inside (0, 1)", "Give g / (g + k)")
    slope = positive("rivalry_weight x client_value", patron.rivalry_weight * patron.client_value)
    margin = patron.restoration + patron.reputation - patron.cost
    return float((margin - patron.spread * ndtri(threshold)) / slope)


def both_act(first: float, second: float, covariance: float = 0.0) -> float:
    """Return the chance that both patrons are resolved: rho_1 rho_2 + covariance.

    A joint act needs both; only this product shows in it, so the two cannot be told apart by joint acts alone.

    Raises:
        PoliticsError: E721, a chance or a covariance that no two such events can have.
    """
    together = share("first", first) * share("second", second) + covariance
    if not max(0.0, first + second - 1.0) - 1e-12 <= together <= min(first, second) + 1e-12:
        raise PoliticsError(
            "E721", "covariance", f"{covariance} is impossible for these chances", "Bring it nearer to 0"
        )
    return min(max(together, 0.0), 1.0)


def complies(ease: float, decay: float, months: float) -> float:
    """Return the chance that an obligation is kept after the monitor has left: chi exp(-kappa months).

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    return share("ease", ease) * math.exp(-at_least("decay", decay, 0.0) * at_least("months", months, 0.0))


def restrains(
    mobilised: float,
    unified: float,
    stake: float,
    *,
    base: float = 0.0,
    weight_mobilised: float = 1.0,
    weight_unified: float = 1.0,
    weight_stake: float = 1.0,
) -> float:
    """Return the chance that a senior ally restrains a junior one: logistic(b0 + b1 mobilised + b2 unified - b3 stake).

    What counts is the power that the senior brings to bear, not the power that he has.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    pull = weight_mobilised * share("mobilised", mobilised) + weight_unified * share("unified", unified)
    return float(expit(base + pull - weight_stake * share("stake", stake)))


def alliance_value(security: float, autonomy: float, threat: float) -> float:
    """Return the client's utility w sqrt(S) + (1 - w) sqrt(A), w the weight that threat gives to security.

    Raises:
        PoliticsError: E721, a number is no share.
    """
    w = share("threat", threat)
    return w * math.sqrt(share("security", security)) + (1.0 - w) * math.sqrt(share("autonomy", autonomy))


def acceptable(alone: tuple[float, float], allied: tuple[float, float], threat: float) -> bool:
    """Whether a client gains by an alliance, given (security, autonomy) alone and allied.

    Raises:
        PoliticsError: E721, a number is no share.
    """
    return alliance_value(*allied, threat) > alliance_value(*alone, threat)


def abandonment(dependence: float, commitment: float) -> float:
    """Return the fear of abandonment, dependence x (1 - commitment).

    Raises:
        PoliticsError: E721, a number is no share.
    """
    return share("dependence", dependence) * (1.0 - share("commitment", commitment))


def entrapment(commitment: float, recklessness: float) -> float:
    """Return the fear of entrapment, commitment x the client's recklessness.

    Raises:
        PoliticsError: E721, a number is no share.
    """
    return share("commitment", commitment) * share("recklessness", recklessness)
