"""Monthly panels of a run: mean, spread and quantiles of state over histories, and a few histories whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from politburo.model.positions.fit import estimate
from politburo.model.runs import write
from politburo.model.runs.order import Order
from politburo.model.runs.watching import Watched
from politburo.model.runs.zarr import Monthly
from politburo.record.case import Case

if TYPE_CHECKING:
    import xarray as xr

__all__ = ["QUANTILES", "SUMS", "gathered", "panels", "positions_of"]

QUANTILES = (0.05, 0.25, 0.5, 0.75, 0.95)
WHOLE = 20
SUMS = ("number", "total", "squares", "kept")  # of a block, what its panels are made from


def positions_of(case: Case) -> dict[str, Any]:
    """Return positions by month as the record tells them, nothing where the case declares no positions.

    Returns:
        `actor`, `months`, `issues`, `mean` and `sd` (months, issues).
    """
    if "positions.yaml" not in case.raw:
        return {}
    found = estimate(case, None)
    return {
        "actor": found.actor,
        "months": list(found.months),
        "issues": list(found.issues),
        "mean": np.asarray(found.mean),
        "sd": np.asarray(found.sd),
    }


def gathered(
    what: Watched, order: Order, blocks: Iterable[Mapping[str, NDArray[Any]]], positions: Mapping[str, Any] | None
) -> Monthly:
    """Return the panels of all blocks together.

    Variables, by month and series: `mean`, `sd`, `histories` (how many were not cut before) over all histories,
    `mean_by_draw` by draw, `quantile` over the histories that are kept, `kept` for some of these whole.

    Args:
        what: what was noted.
        order: the blocks.
        blocks: for each block in order what `watching.sums_of` returns.
        positions: as :func:`positions_of` returns them.
    """
    plane = (len(what.months), len(what.series))
    number, total, squares = np.zeros((order.draws, plane[0], 1)), np.zeros((order.draws, *plane)), np.zeros(plane)
    some = np.empty((sum(order.kept_of(place) for place in range(order.blocks)), *plane), np.float32)
    kept_draw: list[int] = []
    for place, block in enumerate(blocks):
        draw = order.span(place)[0]
        number[draw] += block["number"][:, None]
        total[draw] += block["total"]
        squares += block["squares"]
        some[len(kept_draw) : len(kept_draw) + len(block["kept"])] = block["kept"]
        kept_draw += [draw] * len(block["kept"])
    many = number.sum(axis=0)
    mean = total.sum(axis=0) / np.maximum(many, 1)
    spread = np.sqrt(np.maximum(squares / np.maximum(many, 1) - mean**2, 0.0))
    every = max(1, len(some) // WHOLE)
    by_month = ("month", "series")
    coordinates: dict[str, tuple[tuple[str, ...], NDArray[Any]]] = {
        "month": (("month",), np.array(what.months, dtype="datetime64[M]")),
        "series": (("series",), np.array([one.name for one in what.series], dtype=object)),
        "register": (("series",), np.array([one.register for one in what.series], dtype=object)),
        "key": (("series",), np.array([one.key for one in what.series], dtype=object)),
        "kind": (("series",), np.array([one.kind for one in what.series], dtype=object)),
        "quantiles": (("quantiles",), np.array(QUANTILES)),
        "draw": (("draw",), np.arange(order.draws)),
        "whole_draw": (("whole",), np.array(kept_draw[::every], dtype=np.int64)),
    }
    variables: dict[str, tuple[tuple[str, ...], NDArray[Any]]] = {
        "mean": (by_month, np.where(many > 0, mean, np.nan)),
        "sd": (by_month, np.where(many > 0, spread, np.nan)),
        "histories": (by_month, np.broadcast_to(many, plane).astype(np.int64)),
        "mean_by_draw": (("draw", *by_month), np.where(number > 0, total / np.maximum(number, 1), np.nan)),
        "quantile": (("quantiles", *by_month), _quantiles(some)),
        "kept": (("whole", *by_month), some[::every]),
    }
    if positions:
        dated = np.array(positions["months"], dtype="datetime64[M]")
        coordinates["position_month"] = (("position_month",), dated)
        coordinates["issue"] = (("issue",), np.array(positions["issues"], dtype=object))
        for name in ("mean", "sd"):
            variables[f"position_{name}"] = (("position_month", "issue"), np.asarray(positions[name]))
    note = "mean, sd and histories over all histories not cut before the month; quantile over those kept whole"
    actor = {"positions_of": positions["actor"]} if positions else {}
    attrs = {"note": note, "kept_histories": len(some), **actor}
    return Monthly({**coordinates, **variables}, tuple(coordinates), attrs)


def _quantiles(some: NDArray[np.float32]) -> NDArray[np.float64]:
    """Quantiles over the first axis of what is there, between neighbours in proportion; NaN where nothing is."""
    found = np.full((len(QUANTILES), *some.shape[1:]), np.nan)
    for month in range(some.shape[1]):  # month by month, so that no second copy of all is made
        here = some[:, month]
        here = here[np.isfinite(here).all(axis=1)]  # a history is cut in all series at once
        if len(here):
            ordered = np.sort(np.ascontiguousarray(here.T), axis=1)  # each series in one row sorts five times as fast
            places = np.array(QUANTILES) * (len(here) - 1)
            low = places.astype(np.int64)
            below, above = (ordered[:, np.minimum(low + n, len(here) - 1)].T.astype(np.float64) for n in (0, 1))
            found[:, month] = below + (above - below) * (places - low)[:, None]
    return found


def panels(folder: Any) -> xr.Dataset:  # noqa: ANN401 - a folder's path or name
    """Return the panels of a finished run.

    Raises:
        OSError: the folder holds none.
    """
    from pathlib import Path  # noqa: PLC0415 - used here only

    return write.read_panels(Path(folder))
