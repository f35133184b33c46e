"""Baselines: what somebody would forecast who knows frequencies and nothing of politics, on the same cells and past."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from politburo.model.assessment.cells import Grid, Slot, Span

__all__ = ["LABELS", "baselines"]

Floats = NDArray[np.float64]
MONTH = 30.4375
MOST = 0.99
LABELS = {
    "B0": "coin",
    "B1": "constant hazard",
    "B2": "faction only",
    "B3": "faction and rank",
    "B4": "coalitions only",
    "B5": "persistence",
    "B6": "history repeats",
}


def baselines(grid: Grid, earlier: Sequence[Span]) -> dict[str, Floats]:
    """Return (S, T) the chances that each baseline but B4 gives.

    A month of which sources tell a share of the acts counts as that share of a month, in the past and in the cells.
    The frequency of all slots together has half a count added to both sides; that of a part has one count of it added.

    B0 a coin. B1 one monthly frequency for all slots of the act. B2 a frequency for each faction of people; for pairs,
    factions and acts counted anywhere, for the slot itself. B3 a frequency for each faction and rank of people, a slot
    of several coming if any of them does; for pairs it is B2. B5 what the last month before the window saw. B6 the
    frequency of the slot within the windows of other episodes, a coin where there is none. A cell of several months
    comes if any of its months does.

    Args:
        grid: the cells and their past.
        earlier: windows of other episodes that training may use.
    """
    shape = grid.came.shape
    length = np.array([max((last - first + 1) / MONTH, 1.0 / MONTH) for first, last in grid.spans])

    def over(monthly: Floats) -> Floats:
        return np.asarray(1.0 - (1.0 - monthly[:, None]) ** (length[None, :] * grid.told))

    pooled = _pooled(grid.before, grid.weight)
    slots = np.array([_rate(row, told, pooled) for row, told in zip(grid.before, grid.weight, strict=True)])
    people = bool(grid.past) and all(one.rank for one in grid.units)
    single = people and all(one.rank for one in grid.slots)
    repeated = np.array([any(_inside(span, one) for one in earlier) for span in grid.past], dtype=np.bool_)
    return {
        "B0": np.full(shape, 0.5),
        "B1": over(np.full(shape[0], pooled)),
        "B2": over(_classes(grid, ranked=False) if single else slots),
        "B3": over(_classes(grid, ranked=True) if people else slots),
        "B5": np.repeat(_last(grid)[:, None], shape[1], axis=1),
        "B6": over(
            np.array(
                [
                    _rate(row[repeated], told[repeated], pooled if repeated.any() else 0.5)
                    for row, told in zip(grid.before, grid.weight, strict=True)
                ]
            )
        ),
    }


def _pooled(came: Floats, told: Floats) -> float:
    """The monthly chance of an act, told or not; never certain, however little is told."""
    return float(min((came.sum() + 0.5) / (told.sum() + 1.0), MOST))


def _rate(came: Floats, told: Floats, pooled: float) -> float:
    return float(min((came.sum() + pooled) / (told.sum() + 1.0), MOST))


def _classes(grid: Grid, *, ranked: bool) -> Floats:
    """Return (S,) the monthly chance that any unit of a slot is met, from frequencies by faction, and rank if asked."""

    def word(one: Slot) -> tuple[str, str]:
        return one.group, one.rank if ranked else ""

    classes = [word(one) for one in grid.units]
    pooled = _pooled(grid.unit_before, grid.unit_weight)
    rates = {}
    for name in set(classes):
        mine = [one == name for one in classes]
        rates[name] = _rate(grid.unit_before[mine], grid.unit_weight[mine], pooled)
    silent = [
        [1.0 - rates[name] for name, unit in zip(classes, grid.units, strict=True) if unit.units <= slot.units]
        for slot in grid.slots
    ]
    return np.array([1.0 - float(np.prod(one)) for one in silent])


def _last(grid: Grid) -> Floats:
    """Return (S,) what came in the last month before the window, a coin where none is known."""
    known = [place for place, span in enumerate(grid.past) if span[1] < grid.spans[0][0]]
    return grid.before[:, known[-1]] if known else np.full(len(grid.slots), 0.5)


def _inside(span: Span, window: Span) -> bool:
    return window[0] <= span[0] and span[1] <= window[1]
