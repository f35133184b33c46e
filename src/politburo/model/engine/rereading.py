"""The data of one reading after another, without building each from frames.

A chain tries thousands of readings that differ in the time of one or a few events. Checking frames would cost ten
times what fitting does, so the frames are read once: which rows of bounds became which changes is noted, and a later
reading puts the same changes in another order. That this gives what the caller's own function gives is checked, and
where it does not, his function is called for every reading.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.data import Network
from politburo.model.engine.errors import EngineError
from politburo.model.engine.frames import Changes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import pandas as pd

    from politburo.model.engine.bounds import Bounds
    from politburo.model.engine.data import Data

__all__ = ["Rereader", "rereader"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
TRIALS = 3


@dataclass(frozen=True, slots=True)
class Rereader:
    """Makes data from the rows and times of a reading. `template` is None where the caller's function must do it."""

    bounds: Bounds
    read: Callable[[pd.DataFrame], Data]
    template: Data | None
    rows: Changes | None
    networks: Mapping[str, Changes]

    def __call__(self, rows: Whole, time: Floats) -> Data:
        """The data of a reading."""
        if self.template is None or self.rows is None:
            return self.read(self.bounds.events(rows, time))
        order = np.argsort(time, kind="stable")
        now, where = time[order], rows[order]
        made = copy.copy(self.template)
        events = _reordered(self.rows, now, where)
        networks = dict(self.template.networks_)
        for name, changes in self.networks.items():
            old = networks[name]
            both = not old.directed
            moved = _reordered(
                changes,
                np.repeat(now, 2) if both else now,
                np.column_stack([2 * where, 2 * where + 1]).ravel() if both else where,
            )
            networks[name] = Network(name, old.initial, moved, old.directed, old.two_mode)
        # A frozen dataclass is changed before anybody else has seen it.
        object.__setattr__(made, "events_", events)
        object.__setattr__(made, "networks_", networks)
        return made


def _reordered(changes: Changes, time: Floats, rows: Whole) -> Changes:
    return Changes(time, changes.first[rows], changes.second[rows], changes.value[rows], changes.replace[rows])


def rereader(bounds: Bounds, read: Callable[[pd.DataFrame], Data], rng: np.random.Generator) -> Rereader:
    """Prepare to read again and again, by the short way where it gives the same as `read`."""
    slow = Rereader(bounds, read, None, None, {})
    count = len(bounds.frame)
    # All rows at once, each at a time of its own, tell what becomes of every row.
    try:
        whole = read(bounds.events(np.arange(count), np.linspace(bounds.low.min(), bounds.high.max(), count)))
    except EngineError:  # rows that exclude each other cannot stand in one reading
        return slow
    if whole.events_.time.size != count:
        return slow
    mine = {}
    for name, network in whole.networks_.items():
        changes, step = network.changes, 1 if network.directed else 2
        if changes.time.size == step * count and np.array_equal(changes.time[::step], whole.events_.time):
            mine[name] = changes
    fast = Rereader(bounds, read, whole, whole.events_, mine)
    for _ in range(TRIALS):
        drawn = bounds.draw(rng)
        if not _same(fast(*drawn), slow(*drawn)):
            return slow
    return fast


def _same(left: Data, right: Data) -> bool:
    """Whether two readings agree in everything that is fitted."""
    pairs = [(left.events_, right.events_)]
    pairs += [(left.senders_.presence, right.senders_.presence), (left.receivers_.presence, right.receivers_.presence)]
    for one, other in (
        (left.sender_attributes_, right.sender_attributes_),
        (left.receiver_attributes_, right.receiver_attributes_),
    ):
        pairs += [(one[name].changes, other[name].changes) for name in one]
    pairs += [(left.networks_[name].changes, right.networks_[name].changes) for name in left.networks_]
    pairs += [(left.global_changes_[name], right.global_changes_[name]) for name in left.global_changes_]
    same = all(
        np.array_equal(getattr(one, field.name), getattr(other, field.name))
        for one, other in pairs
        for field in fields(Changes)
    )
    return same and (left.start, left.end, left.default_network) == (right.start, right.end, right.default_network)
