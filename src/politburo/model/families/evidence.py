"""What a recorded log says about each coefficient, by kind: rates, choices, rungs, sets, yearly numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from politburo.model.families.forms import Joint, Rem
from politburo.model.families.parts import Part

__all__ = ["Chosen", "Drawn", "Evidence", "Rated", "Rung", "Taken", "causes_of"]

Floats = NDArray[np.float64]


@dataclass(slots=True)
class Rated:
    """Of a rate: time at risk by what the effects read (people x months), and what they read at each act.

    Of a family with several causes, `acts` belong to the family itself: by cause (a line) of how many people it may
    have been and what its effects read, for each cause at work.
    """

    exposure: dict[tuple[float, ...], float] = field(default_factory=dict)
    acts: list[dict[int, tuple[float, Floats]]] = field(default_factory=list)
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """One choice: what speaks for each alternative, logs of weights, those it may have been, its session."""

    x: Floats
    offset: Floats
    seen: NDArray[np.bool_]
    cluster: int


@dataclass(frozen=True, slots=True)
class Rung:
    """One severity: effects, rungs it may have been, rungs possible, its session."""

    x: Floats
    seen: NDArray[np.bool_]
    allowed: NDArray[np.bool_]
    cluster: int


@dataclass(frozen=True, slots=True)
class Taken:
    """One decision on a set: what speaks for each candidate (targets first), logs of weights, for the stop."""

    x: Floats
    offset: Floats
    targets: int
    stop: Floats
    least: int
    cluster: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """One yearly number."""

    x: Floats
    y: float


@dataclass(slots=True)
class Evidence:
    """By (family, piece): all that bears on it. `left_out` counts what could not be used, by reason."""

    rates: dict[tuple[int, str], Rated] = field(default_factory=dict)
    choices: dict[tuple[int, str], list[Chosen]] = field(default_factory=dict)
    rungs: dict[tuple[int, str], list[Rung]] = field(default_factory=dict)
    sets: dict[tuple[int, str], list[Taken]] = field(default_factory=dict)
    yearly: dict[tuple[int, str], list[Drawn]] = field(default_factory=dict)
    left_out: dict[str, int] = field(default_factory=dict)


def causes_of(parts: Sequence[Part]) -> list[tuple[int, ...]]:
    """Of each line, the lines whose rates add up to that of its acts: itself, then those that are `of` it."""
    return [
        (place, *(other for other, one in enumerate(parts) if isinstance(one, Rem | Joint) and one.of == part.id))
        for place, part in enumerate(parts)
    ]
