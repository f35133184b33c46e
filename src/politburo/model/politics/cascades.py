"""Public words and private opinion: who speaks when others do.

Thresholds after Granovetter (1978), "Threshold models of collective behavior", American Journal of Sociology 83(6), and
Kuran (1991), "Now out of never", World Politics 44(1). Thresholds from state, and praise as the mirror of dissent, are
reduced forms of our own.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from politburo.model.politics.faults import PoliticsError, at_least, share

__all__ = ["cascade", "cult_supply", "praise_thresholds", "thresholds"]

Floats = NDArray[np.float64]


def cascade(limits: Sequence[float] | Floats, *, whole: float = 100.0) -> int:
    """Return how many speak in the end: the least k with exactly k people whose threshold is met by k speakers.

    Person i speaks if the share of those who speak is at least limits[i] / whole; from nobody, the share rises along
    the order statistics and stops at the first gap. O(n log n).

    Args:
        limits: thresholds of the people, in the unit of `whole`.
        whole: what a share of one is called (100 for per cent).

    Raises:
        PoliticsError: E721, `whole` is not positive or a threshold is no number.
    """
    if not whole > 0:
        raise PoliticsError("E721", "whole", f"{whole} is not above zero", "Give 100 for per cent or 1 for shares")
    ordered = np.sort(np.asarray(limits, dtype=np.float64))
    if np.isnan(ordered).any():
        raise PoliticsError("E721", "limits", "a threshold is no number", "Give one for every person")
    n = ordered.size
    # Person k (from 0) joins if the k before him are share enough; multiplied out, so that whole numbers are exact.
    stopped = np.flatnonzero(ordered * n > whole * np.arange(n))
    return int(stopped[0]) if stopped.size else n


def thresholds(
    private: Floats,
    *,
    base: float,
    conviction: float,
    fear: float,
    fear_weight: float,
    cover: Floats | float = 0.0,
    cover_weight: float = 0.0,
    noise: Floats | float = 0.0,
) -> Floats:
    """Return thresholds of opposition as shares: clip(a0 - a1 private + a2 fear - a3 cover + noise, 0, 1).

    Args:
        private: private opposition of each, 0 to 1.
        base: a0.
        conviction: a1, what private opinion takes off.
        fear: 0 to 1.
        fear_weight: a2.
        cover: protection by the patron of each one's faction, 0 to 1.
        cover_weight: a3.
        noise: added to each.

    Raises:
        PoliticsError: E721, fear is no share.
    """
    share("fear", fear)
    raw = base - conviction * np.asarray(private) + fear_weight * fear - cover_weight * np.asarray(cover) + noise
    return np.asarray(np.clip(raw, 0.0, 1.0), dtype=np.float64)


def cult_supply(propaganda: float, fear: float) -> float:
    """Return the pull to praise in public, propaganda times fear, 0 to 1.

    Raises:
        PoliticsError: E721, a number is no share.
    """
    return share("propaganda", propaganda) * share("fear", fear)


def praise_thresholds(private: Floats, supply: float, *, base: float, conviction: float, weight: float) -> Floats:
    """Return thresholds of public praise as shares: clip(a0 + a1 private - a2 supply, 0, 1), the mirror of dissent.

    `cascade(praise_thresholds(...), whole=1)` over the number of people is the cult as an observer measures it: the
    public one, whatever people think.

    Args:
        private: private opposition of each, 0 to 1.
        supply: the pull to praise, see `cult_supply`.
        base: a0.
        conviction: a1.
        weight: a2.

    Raises:
        PoliticsError: E721, the supply is no share or a weight is negative.
    """
    share("supply", supply)
    at_least("weight", weight, 0.0)
    return np.asarray(np.clip(base + conviction * np.asarray(private) - weight * supply, 0.0, 1.0), dtype=np.float64)
