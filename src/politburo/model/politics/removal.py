"""Whom a leader promotes, and how he removes a rival.

Comparative statics after Egorov and Sonin (2011), "Dictators and their viziers", Journal of the European Economic
Association 9(5), and Egorov and Sonin (2015), "The killing game", Research in Economics 69. The functional forms are
reduced forms of our own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from politburo.model.politics.faults import PoliticsError, at_least, positive, share

__all__ = ["Mode", "Stakes", "executes", "loss", "mode_chances", "vizier", "vizier_value"]


def vizier_value(
    competence: float, strength: float, threat: float, keen: float, *, value: float = 1.0, weight: float = 1.0
) -> float:
    """Return what a leader gets from a vizier: value x [1 - threat (1 - c)] - weight x threat x tau x value.

    A vizier of competence c finds plotters, and judges better when betrayal pays: tau = max(0, c - keen x strength). A
    reduced form of our own.

    Args:
        competence: c, 0 to 1.
        strength: of the leader, 0 or more.
        threat: chance that an enemy arrives, 0 to 1.
        keen: how much strength deters betrayal.
        value: of ruling.
        weight: of betrayal against an enemy not found.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    share("competence", competence)
    share("threat", threat)
    betrayal = max(0.0, competence - at_least("keen", keen, 0.0) * at_least("strength", strength, 0.0))
    return value * (1.0 - threat * (1.0 - competence)) - weight * threat * betrayal * value


def vizier(strength: float, keen: float, *, weight: float = 1.0) -> float:
    """Return the competence that a leader chooses: min(1, keen x strength) where betrayal weighs 1 or more, else 1.

    Weak leaders choose mediocrities. At weight 1 the value is flat above keen x strength; the least competent of the
    equals is returned, since he costs nothing more and can betray least.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    safe = min(1.0, at_least("keen", keen, 0.0) * at_least("strength", strength, 0.0))
    return safe if at_least("weight", weight, 0.0) >= 1.0 else 1.0


@dataclass(frozen=True, slots=True)
class Stakes:
    """What the way of removing a rival depends on.

    Attributes:
        return_cost: what the rival's return costs the leader.
        life: the worth of his own life.
        lose: chance that the leader is himself removed one day.
        killed_if_killer, killed_if_clean: chance that his victor then kills him, by whether he has killed.
    """

    return_cost: float
    life: float
    lose: float
    killed_if_killer: float
    killed_if_clean: float


@dataclass(frozen=True, slots=True)
class Mode:
    """A way of removing a rival: chance of his return, whether it kills, what patrons and the elite make it cost."""

    returns: float
    kills: bool = False
    patron_cost: float = 0.0
    elite_cost: float = 0.0


def loss(mode: Mode, stakes: Stakes) -> float:
    """Return p_return D_return + [kills] p_lose (q_killer - q_clean) D_life + C_patron + C_elite.

    Raises:
        PoliticsError: E721, a chance is out of range.
    """
    share("returns", mode.returns)
    share("lose", stakes.lose)
    precedent = share("killed_if_killer", stakes.killed_if_killer) - share("killed_if_clean", stakes.killed_if_clean)
    own_risk = stakes.lose * precedent * stakes.life if mode.kills else 0.0
    return mode.returns * stakes.return_cost + own_risk + mode.patron_cost + mode.elite_cost


def executes(spare: Mode, execute: Mode, stakes: Stakes) -> bool:
    """Whether a leader kills a rival rather than spare him: the loss of sparing exceeds that of killing, strictly.

    Raises:
        PoliticsError: as `loss`.
    """
    return loss(spare, stakes) > loss(execute, stakes)


def mode_chances(modes: Mapping[str, Mode], stakes: Stakes, scale: float) -> dict[str, float]:
    """Return the chance of each mode: a multinomial logit of minus the losses over a scale.

    Raises:
        PoliticsError: E721, the scale is not positive, or there is no mode.
    """
    positive("scale", scale)
    if not modes:
        raise PoliticsError("E721", "modes", "there is none", "Give at least one way of removal")
    losses = np.array([loss(mode, stakes) for mode in modes.values()])
    weights = np.exp(-(losses - losses.min()) / scale)
    return {name: float(one) for name, one in zip(modes, weights / weights.sum(), strict=True)}
