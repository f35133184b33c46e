"""The power of a faction from the offices of its members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from politburo.model.politics.faults import PoliticsError, positive

__all__ = ["Member", "Weights", "counted", "faction_power"]

THOUSANDTHS = 1000


@dataclass(frozen=True, slots=True)
class Member:
    """What makes a member weigh: rank (0 to 3), whether he commands arms, the patron's leverage, a further office."""

    rank: float = 0.0
    arms: float = 0.0
    patron: float = 0.0
    office: float = 0.0


@dataclass(frozen=True, slots=True)
class Weights:
    """Coefficients of the log-weight of a member: per level of rank, for arms, per unit of leverage, for an office."""

    rank: float = 0.7
    arms: float = 0.4
    patron: float = 0.5
    office: float = 0.0


def faction_power(members: Sequence[Member], weights: Weights, *, bonus: float = 1.0) -> float:
    """Return sum over members of exp(b_rank rank + b_arms arms + b_patron leverage + b_office office), times a bonus.

    A reduced form of our own; dimensionless. The bonus is the leader's, and a run with bonus 1 must stand beside every
    run with another, else the leader's victory may have been written into it.

    Raises:
        PoliticsError: E721, the bonus is not positive.
    """
    positive("bonus", bonus)
    table = np.array([[one.rank, one.arms, one.patron, one.office] for one in members], dtype=np.float64).reshape(-1, 4)
    log_weight = table @ np.array([weights.rank, weights.arms, weights.patron, weights.office])
    return float(bonus * np.exp(log_weight).sum())


def counted(powers: Sequence[float] | NDArray[np.float64]) -> tuple[int, ...]:
    """Return powers in whole thousandths, as coalitions compare them; a positive power never rounds to nothing.

    Raises:
        PoliticsError: E721, a power is not positive and finite.
    """
    found = np.asarray(powers, dtype=np.float64)
    if not (np.isfinite(found).all() and (found > 0).all()):
        raise PoliticsError(
            "E721", "powers", "a power is not positive and finite", "Leave out factions without members"
        )
    return tuple(int(one) for one in np.maximum(1, np.rint(THOUSANDTHS * found)))
