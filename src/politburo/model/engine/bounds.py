"""Events whose time or wording the sources leave open, and readings drawn from what they say alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Bounds", "draw_events", "read_bounds"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the sources leave open: rows with bounds and weights, and which rows are readings of one event.

    `frame` has neither time, bounds, event nor weight; `groups[e]` are the rows of event e, `chances[e]` the
    probabilities of each.
    """

    frame: pd.DataFrame
    low: Floats
    high: Floats
    groups: Sequence[Whole]
    chances: Sequence[Floats]

    def draw(self, rng: np.random.Generator) -> tuple[Whole, Floats]:
        """One reading: the row of each event and its time, in the order of the events."""
        rows = np.array(
            [
                group[0] if group.size == 1 else rng.choice(group, p=chance)
                for group, chance in zip(self.groups, self.chances, strict=True)
            ],
            dtype=np.int64,
        )
        return rows, rng.uniform(self.low[rows], self.high[rows])

    def events(self, rows: Whole, time: Floats) -> pd.DataFrame:
        """A reading as a frame of events in time order, ready for `Data`."""
        drawn = self.frame.iloc[rows].assign(time=time).sort_values("time", kind="stable")
        return drawn.reset_index(drop=True)


def read_bounds(events: pd.DataFrame) -> Bounds:
    """Check and arrange a frame of events with bounds, as `draw_events` takes it.

    Raises:
        EngineError: E871, as for `draw_events`.
    """
    frame = events.reset_index(drop=True)
    for name in ("earliest", "latest"):
        if name not in frame:
            raise EngineError("E871", "events", f"there is no column {name!r}", "Give each row its bounds in time")
    low, high = (frame[name].to_numpy(dtype=np.float64) for name in ("earliest", "latest"))
    wrong = np.flatnonzero(~(np.isfinite(low) & np.isfinite(high) & (low <= high)))
    if wrong.size:
        row = int(wrong[0])
        raise EngineError(
            "E871", f"events, row {row}", f"nothing lies from {low[row]} to {high[row]}", "Give earliest <= latest"
        )
    weight = frame["weight"].to_numpy(dtype=np.float64) if "weight" in frame else np.ones(len(frame))
    wrong = np.flatnonzero(~(np.isfinite(weight) & (weight >= 0)))
    if wrong.size:
        raise EngineError(
            "E871", f"events, row {wrong[0]}", f"its weight is {weight[wrong[0]]}", "Give a number from 0 on"
        )
    groups = [np.array([row]) for row in range(len(frame))]
    if "event" in frame:
        groups = [np.asarray(rows) for rows in frame.groupby("event", sort=False).indices.values()]
    chances = []
    for rows in groups:
        if not weight[rows].sum() > 0:
            raise EngineError("E871", f"events, row {rows[0]}", "no reading of its event can be true", "Raise a weight")
        chances.append(weight[rows] / weight[rows].sum())
    kept = frame.drop(columns=[name for name in ("earliest", "latest", "event", "weight", "time") if name in frame])
    return Bounds(kept, low, high, groups, chances)


def draw_events(events: pd.DataFrame, number: int, seed: int = 0) -> list[pd.DataFrame]:
    """Draw readings of a list of events, each in time order and ready for `Data`.

    `events` has the columns `earliest` and `latest` instead of `time`: a time is drawn evenly between them. Rows that
    share a value of the column `event`, if there is one, are several readings of one event: one of them is drawn,
    in proportion to the column `weight`, or evenly.

    Raises:
        EngineError: E871, naming the row whose bounds are no numbers or stand in the wrong order, or whose weight is
            no number from 0 on; or the event whose readings all have weight 0.
    """
    bounds = read_bounds(events)
    rng = np.random.default_rng(seed)
    return [bounds.events(*bounds.draw(rng)) for _ in range(number)]
