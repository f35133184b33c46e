"""Plan and harvest, thin on purpose: what a campaign after another's model does to grain. Reduced forms of our own."""

from __future__ import annotations

import math
from collections.abc import Sequence

from politburo.model.politics.faults import PoliticsError, positive, share

__all__ = ["followed", "grain_after", "merged"]


def grain_after(grain: float, growth: float, radicalism: float, misallocation: float, harm: float) -> float:
    """Return next year's grain: G exp(g + shock) (1 - phi radicalism misallocation).

    Args:
        grain: this year's, above 0, any unit.
        growth: log growth with its shock.
        radicalism: of the campaign, 0 to 1.
        misallocation: share of land or labour moved by it, 0 to 1.
        harm: phi, 0 to 1.

    Raises:
        PoliticsError: E721, a number is out of range.
    """
    lost = share("harm", harm) * share("radicalism", radicalism) * share("misallocation", misallocation)
    return positive("grain", grain) * math.exp(growth) * (1.0 - lost)


def followed(model: Sequence[float], lag: int, month: int) -> float:
    """Return the radicalism of a follower: the model's signal `lag` months ago, its first value before it began.

    Raises:
        PoliticsError: E725, no signal, a negative lag, or a month beyond the signal and the lag.
    """
    if not model or lag < 0 or not 0 <= month < len(model) + lag:
        raise PoliticsError(
            "E725", "month", f"month {month} with lag {lag} has no signal", "Give months within the series"
        )
    return float(model[max(0, month - lag)])


def merged(before: float, after: float) -> float:
    """Return how many units became one on average.

    Raises:
        PoliticsError: E721, a number is not positive.
    """
    return positive("before", before) / positive("after", after)
