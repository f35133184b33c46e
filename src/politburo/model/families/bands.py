"""Bands: how far a number may move before the bounds of the rates that read it are set anew.

Rates are simulated by thinning (Lewis and Shedler, Naval Research Logistics 26, 1979; Ogata, IEEE Transactions on
Information Theory 27, 1981): clocks run at a bound of the shared part of their rate, and a ring is kept with the
probability that the rate is of its bound. That is exact whatever the bound; a close bound wastes few rings, one that
changes seldom costs little. The values a cell takes are cut into bands of one width, and a bound takes of each the
end that makes the rate high; 0 is a band by itself, since most of what can be recent or in force is not.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.families.program import Tables

__all__ = ["bands"]

Floats = NDArray[np.float64]

SLACK: Final = 0.5  # the most by which one term may lift the bound's logarithm above the rate's


def bands(t: Tables) -> Floats:
    """The width of the bands of each cell, (cells,) in units of its value; 0 where every value is its own band.

    Across a band no rate changes by more than a factor of exp(SLACK) by this cell.
    """
    strongest = np.zeros(len(t.widest))
    np.maximum.at(strongest, t.bundle_term, np.abs(t.bundle_coef))
    read = strongest > 0
    return np.minimum(np.divide(SLACK, strongest, out=np.zeros_like(strongest), where=read), t.widest)
