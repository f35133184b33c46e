# ruff: noqa: C901, PLR0912, FBT001 - one case for each formula, arguments in the order of the compiled functions
"""The statistics by their formulas, in plain Python: what the twin of the simulation kernel computes anew each time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from politburo.model.engine.updates import CODES

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["bent_value", "statistic"]

Matrix = "Sequence[Sequence[float]]"
NAMES = {code: name for name, code in CODES.items()}


def bent_value(code: int, value: float) -> float:
    """The transforms that compiled code knows, by number."""
    match code:
        case 1:
            return abs(value)
        case 2:
            return value * value
        case 3:
            return math.sqrt(value)
        case 4:
            return math.log1p(value)
        case 5:
            return math.copysign(1.0, value) if value else 0.0
        case _:
            return value


def statistic(
    code: int,
    weighted: bool,
    bent: int,
    x: Sequence[Sequence[float]],
    z: Sequence[float],
    w: Sequence[float],
    i: int,
    j: int,
) -> float:
    """The statistic for sender i and receiver j, untransformed; see the docstrings of the effects."""
    name = NAMES[code]
    node = i if name.endswith("_ego") else j
    tall, wide = range(len(x)), range(len(x[0]))

    def v(a: int, b: int) -> float:
        return x[a][b] if weighted else float(x[a][b] > 0)

    match name.removesuffix("_ego").removesuffix("_alter"):
        case "tie":
            return v(i, j)
        case "recip":
            return v(j, i)
        case "indeg":
            return sum(v(k, node) for k in tall)
        case "outdeg":
            return sum(v(node, k) for k in wide)
        case "trans":
            return sum(v(i, k) * v(k, j) for k in tall)
        case "cycle":
            return sum(v(j, k) * v(k, i) for k in tall)
        case "common_sender":
            return sum(v(k, i) * v(k, j) for k in tall)
        case "common_receiver":
            return sum(v(i, k) * v(j, k) for k in wide)
        case "four":
            return sum(v(i, k) * v(m, k) * v(m, j) for k in wide for m in tall if m != i and k != j)
        case "node_trans":
            return sum(v(node, k) * v(k, m) * v(node, m) for k in tall for m in tall)
        case "ego":
            return z[i]
        case "same":
            return float(z[i] == z[j])
        case "diff":
            return z[i] - z[j]
        case "product":
            return z[i] * w[j]
        case _:
            return _of_attribute(name, weighted, bent, x, z, i, j, node)


def _of_attribute(
    name: str,
    weighted: bool,
    bent: int,
    x: Sequence[Sequence[float]],
    z: Sequence[float],
    i: int,
    j: int,
    node: int,
) -> float:
    if name == "alter":
        return z[j]
    means = [
        _mean([(x[k][b] if weighted else 1.0, z[k]) for k in range(len(x)) if x[k][b] > 0]) for b in range(len(x[0]))
    ]
    if name != "tertius_diff":
        own = means[node]
        known = [(1.0, value) for value in means if value is not None]
        return own if own is not None else _mean(known) or 0.0
    mine = means[j]
    if mine is not None:
        return bent_value(bent, z[i] - mine)
    far = [(1.0, bent_value(bent, z[i] - value)) for b, value in enumerate(means) if value is not None and b != i]
    return _mean(far) or 0.0


def _mean(numbers: list[tuple[float, float]]) -> float | None:
    """A mean of (weight, number) pairs."""
    weight = total = 0.0
    for share, number in numbers:
        weight += share
        total += share * number
    return total / weight if numbers else None
