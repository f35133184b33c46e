"""Simulating histories from a fitted or given model."""

from __future__ import annotations

import hashlib
import math
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.fitting import Fit
from politburo.model.engine.kernel import run_block
from politburo.model.engine.program import Part, Program, program
from politburo.model.engine.twin import run_twin

if TYPE_CHECKING:
    from collections.abc import Sequence
    from hashlib import _Hash as Hash

    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect

__all__ = ["Histories", "Model", "add_logs", "checked_numbers", "parts_of", "simulate", "simulate_block", "span"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Model:
    """A model with given coefficients: the intercept first, if it has one."""

    data: Data
    kind: Literal["rate", "choice", "rem"]
    effects: tuple[Effect, ...]
    coefficients: tuple[float, ...]
    intercept: bool = False

    def __post_init__(self) -> None:
        wanted = len(self.effects) + self.intercept
        if len(self.coefficients) != wanted:
            raise EngineError(
                "E851",
                "coefficients",
                f"there are {len(self.coefficients)} for {wanted} effects",
                "Give one for each, the intercept first",
            )
        if not all(math.isfinite(value) for value in self.coefficients):
            place = next(k for k, value in enumerate(self.coefficients) if not math.isfinite(value))
            raise EngineError(
                "E851", f"coefficients[{place}]", f"{self.coefficients[place]} is not finite", "Give finite numbers"
            )


@dataclass(frozen=True, slots=True)
class Histories:
    """Simulated histories: logs laid end to end, `offsets[h]` to `offsets[h + 1]` being history h.

    `exploded[h]` says that history h was cut at the limit of events.
    """

    data: Data = field(repr=False)
    first: int
    offsets: Whole
    time: Floats
    sender: Whole
    receiver: Whole
    exploded: NDArray[np.bool_]

    @property
    def table(self) -> pd.DataFrame:
        """One row an event: history, time, sender, receiver, by labels."""
        lengths = np.diff(self.offsets)
        senders, receivers = np.array(self.data.senders_.labels), np.array(self.data.receivers_.labels)
        return pd.DataFrame(
            {
                "history": np.repeat(np.arange(self.first, self.first + lengths.size), lengths),
                "time": self.time,
                "sender": senders[self.sender],
                "receiver": receivers[self.receiver],
            }
        )

    @property
    def lengths(self) -> Whole:
        """Events by history."""
        return np.asarray(np.diff(self.offsets), dtype=np.int64)

    @property
    def digest(self) -> str:
        """SHA-256 over all logs, one history after the other: equal digests mean equal histories to the last bit."""
        found = hashlib.sha256()
        add_logs(found, self.lengths, self.time, self.sender, self.receiver, self.exploded)
        return found.hexdigest()

    def events(self, history: int) -> pd.DataFrame:
        """One history as a frame of events (time, sender, receiver, increment), ready for `Data`."""
        low, high = self.offsets[history - self.first], self.offsets[history - self.first + 1]
        senders, receivers = np.array(self.data.senders_.labels), np.array(self.data.receivers_.labels)
        return pd.DataFrame(
            {
                "time": self.time[low:high],
                "sender": senders[self.sender[low:high]],
                "receiver": receivers[self.receiver[low:high]],
                "increment": 1,
            }
        )


def simulate(
    models: Fit | Model | Sequence[Fit | Model],
    *,
    histories: int = 1,
    seed: int = 0,
    start: float | None = None,
    end: float | None = None,
    limit: int = 10_000,
    first: int = 0,
    threads: int = 1,
    block: int = 64,
    twin: bool = False,
) -> Histories:
    """Simulate histories by exact competing clocks.

    Args:
        models: one tie-oriented model with an intercept, or a timed rate and a choice (both on the same data). The
        state
            at the start is what the data's changes before it make; from then on the default network changes only by
            simulated events, everything else as the data say.
        histories: how many.
        seed: from 0 to 2^32 - 1. A history depends on seed and its number alone, not on threads, blocks or how many.
        start: begin of simulation; that of observation unless given.
        end: end of simulation; that of observation unless given.
        limit: most events of one history; one that reaches it is cut, marked as exploded and warned about.
        first: number of the first history.
        threads: blocks of histories run at the same time.
        block: histories in a block.
        twin: run the plain Python twin, which gives the identical log, slowly.

    Raises:
        EngineError: E861 to E864, or as for fitting.

    Warns:
        EngineWarning: some histories reached the limit.
    """
    chosen = [models] if isinstance(models, Fit | Model) else list(models)
    data, parts = parts_of(chosen)
    checked_numbers(seed, first, histories, block, limit)
    begin, stop = span(chosen, start, end)
    ready = program(data, parts, begin, stop)
    if twin:
        return _joined(data, first, [run_twin(ready, seed, first, histories, limit)])
    if threads < 1:
        raise EngineError("E863", "threads", f"there are {threads}", "Give 1 or more")
    starts = range(first, first + histories, block)

    def run(low: int) -> tuple[Floats, Whole, Whole, Whole, NDArray[np.bool_]]:
        return simulate_block(ready, seed, low, min(block, first + histories - low), limit)

    if threads == 1:
        return _joined(data, first, [run(low) for low in starts])
    with ThreadPoolExecutor(threads) as pool:
        return _joined(data, first, list(pool.map(run, starts)))


def checked_numbers(seed: int, first: int, histories: int, block: int, limit: int) -> None:
    """Refuse numbers that the random generator or a block has no room for.

    Raises:
        EngineError: E863.
    """
    whole = [seed, first, histories, block, limit]
    if not all(isinstance(value, int | np.integer) and not isinstance(value, bool) for value in whole):
        raise EngineError("E863", "seed, first, histories, block, limit", f"{whole} are not whole numbers", "Give such")
    if not 0 <= seed < 2**32 or not 0 <= first < first + histories <= 2**32:
        raise EngineError(
            "E863",
            "seed, first, histories",
            "seed and numbers of histories must lie from 0 to 2**32 - 1, and there must be at least one history",
            "Choose others",
        )
    if block < 1 or limit < 1:
        raise EngineError(
            "E863", "block, limit", f"a block of {block} histories of at most {limit} events is empty", "Give 1 or more"
        )


def add_logs(
    found: Hash, lengths: Whole, time: Floats, sender: Whole, receiver: Whole, exploded: NDArray[np.bool_]
) -> None:
    """Feed logs laid end to end to a hash, history by history, so that the cut into blocks leaves no trace."""
    ends = np.cumsum(lengths)
    for high, length, cut in zip(ends.tolist(), lengths.tolist(), exploded.tolist(), strict=True):
        mine = slice(high - length, high)
        found.update(length.to_bytes(8, "little") + (b"\1" if cut else b"\0"))
        for array in (time[mine], sender[mine], receiver[mine]):
            found.update(np.ascontiguousarray(array).tobytes())


def parts_of(chosen: Sequence[Fit | Model]) -> tuple[Data, list[Part]]:
    """The data and the parts of a run: one tie-oriented model, or a rate and a choice.

    Raises:
        EngineError: E864, if they cannot run in time or belong to different data.
    """
    parts = []
    for model in chosen:
        theta = model.theta if isinstance(model, Fit) else np.array(model.coefficients, dtype=np.float64)
        parts.append(Part(model.kind, tuple(model.effects), model.intercept, theta))
    kinds = [part.kind for part in parts]
    if kinds == ["choice", "rate"]:
        parts.reverse()
        kinds.reverse()
    if kinds not in (["rem"], ["rate", "choice"]) or not parts[0].intercept:
        found = " and ".join(kinds) or "nothing"
        lacking = " without an intercept" if parts and not parts[0].intercept else ""
        cure = "Give one rem with an intercept, or a rate with an intercept and a choice"
        raise EngineError("E864", "models", f"{found}{lacking} cannot run in time", cure)
    if any(model.data is not chosen[0].data for model in chosen):
        raise EngineError("E864", "models", "they belong to different data", "Fit both on the same Data object")
    return chosen[0].data, parts


def span(chosen: Sequence[Fit | Model], start: float | None, end: float | None) -> tuple[float, float]:
    """Begin and end of a run: as given, or those of the fits, or those of the data's events."""
    spans = [(model.tape.start, model.tape.end) for model in chosen if isinstance(model, Fit)]
    data = chosen[0].data
    times = data.events_.time
    spans = spans or [
        (
            data.start if data.start is not None else float(times[0]),
            data.end if data.end is not None else float(times[-1]),
        )
    ]
    begin = min(low for low, _ in spans) if start is None else start
    stop = max(high for _, high in spans) if end is None else end
    if not (math.isfinite(begin) and math.isfinite(stop) and begin < stop):
        raise EngineError(
            "E863", "start, end", f"nothing can happen from {begin} to {stop}", "Let the start lie before the end"
        )
    return begin, stop


def simulate_block(
    ready: Program, seed: int, low: int, count: int, limit: int
) -> tuple[Floats, Whole, Whole, Whole, NDArray[np.bool_]]:
    """One block, its logs laid end to end; the working arrays grow only as far as its longest history needs."""
    room = min(limit, 1024)
    while True:
        times = np.empty((count, room))
        senders = np.empty((count, room), np.int64)
        receivers = np.empty((count, room), np.int64)
        lengths = np.zeros(count, np.int64)
        exploded = np.zeros(count, dtype=bool)
        run_block(ready, seed, low, count, room, times, senders, receivers, lengths, exploded)
        if room == limit or not exploded.any():
            break
        room = min(limit, room * 4)
    kept = np.arange(room)[None, :] < lengths[:, None]
    return times[kept], senders[kept], receivers[kept], lengths, exploded


def _joined(
    data: Data, first: int, blocks: Sequence[tuple[Floats, Whole, Whole, Whole, NDArray[np.bool_]]]
) -> Histories:
    time, sender, receiver, lengths, exploded = (
        np.concatenate([block[place] for block in blocks]) for place in range(5)
    )
    if exploded.any():
        warnings.warn(
            f"{int(exploded.sum())} of {exploded.size} histories reached the limit of events and were cut there",
            EngineWarning,
            stacklevel=3,
        )
    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    return Histories(
        data, first, offsets, time, sender.astype(np.int64), receiver.astype(np.int64), exploded.astype(bool)
    )
