"""Effects that no data could estimate: constant ones, combinations, separation. Named, never hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["refuse_unidentified", "separated"]

Floats = NDArray[np.float64]


def refuse_unidentified(names: Sequence[str], information: Floats, precision: Floats, scale: Floats) -> None:
    """Refuse effects that cancel, or that sum to nothing in combination, unless a prior identifies them.

    `information` is that at the start, `scale` the root mean square of each statistic (to tell zero from small).

    Raises:
        EngineError: E848 for an effect that never differs within a risk set, E849 for a linear combination.
    """
    diagonal = np.diag(information)
    for name, amount, prior, size in zip(names, diagonal, precision, scale, strict=True):
        if prior == 0 and not amount > 1e-12 * max(size * size, 1e-300):
            raise EngineError(
                "E848",
                name,
                "the effect is constant: it never tells apart those at risk",
                "Leave it out, or check its network, attribute and span",
            )
    free = information + np.diag(precision)
    root = np.sqrt(np.maximum(np.diag(free), 1e-300))
    values, vectors = np.linalg.eigh(free / np.outer(root, root))
    if values[0] < 1e-10:
        weights = np.abs(vectors[:, 0])
        together = [name for name, weight in zip(names, weights, strict=True) if weight > 0.05]
        raise EngineError(
            "E849",
            " + ".join(together),
            "these effects are collinear: a combination of them never varies",
            "Leave one of them out, or give a prior",
        )


def separated(names: Sequence[str], theta: Floats, start: Floats, end: Floats, precision: Floats) -> tuple[str, ...]:
    """Effects whose estimate runs off to infinity: at the end almost none of the information of the start is left.

    `start` and `end` are the information matrices at the first and last coefficients.
    """
    left = np.diag(end) / np.maximum(np.diag(start), 1e-300)
    return tuple(
        name
        for name, part, value, prior in zip(names, left, theta, precision, strict=True)
        if prior == 0 and part < 1e-5 and abs(value) > 5 and name != "intercept"
    )
