"""Histories of a system: blocks, threads, logs."""

from __future__ import annotations

import hashlib
import threading
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.families.compiling import compile_system
from politburo.model.families.kernel.histories import run_block
from politburo.model.families.kernel.memory import Memory, lay_out
from politburo.model.families.program import Names, Program
from politburo.model.families.system import System
from politburo.model.families.twin import run_plainly
from politburo.model.philox import split_seed

__all__ = ["Columns", "Runs", "Watch", "simulate"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Places = NDArray[np.int32]


class Columns(NamedTuple):
    """The log of some histories end to end; `lengths` and `exploded` by history."""

    lengths: Whole
    exploded: Whole
    time: Floats
    line: Places
    unit: Places
    mark: Places
    cause: Places
    group: Places
    amount: Floats


@dataclass(frozen=True, slots=True)
class Watch:
    """What is noted of state while histories run.

    Attributes:
        cells: (C,) cells, as `Names.registers` places them.
        days: (D,) rising; the state at the close of each is noted.
        panel: (H, D, C) written; what a history that was cut did not reach stays as it was.
    """

    cells: Whole
    days: Floats
    panel: NDArray[np.float32]


NOTHING = Watch(np.empty(0, np.int64), np.empty(0), np.empty((0, 0, 0), np.float32))


_LAST = threading.local()


@dataclass(frozen=True, slots=True)
class Runs:
    """Simulated histories.

    Attributes:
        names: words for lines and units.
        first: number of the first history.
        columns: the log as numbers; cause and set are places in the history's own log, -1 none, -2 given from outside.
    """

    names: Names = field(repr=False)
    first: int
    columns: Columns = field(repr=False)

    @property
    def lengths(self) -> Whole:
        """Rows by history."""
        return self.columns.lengths

    @property
    def exploded(self) -> NDArray[np.bool_]:
        """Which histories were cut at the limit."""
        return self.columns.exploded.astype(bool)

    @property
    def digest(self) -> str:
        """SHA-256 over all logs: equal digests mean equal histories to the last bit."""
        found = hashlib.sha256()
        for array in self.columns:
            found.update(np.ascontiguousarray(array).tobytes())
        return found.hexdigest()

    @property
    def table(self) -> pd.DataFrame:
        """One row an act: history, time, family, unit, mark, cause, set, value."""
        c = self.columns
        lines = self.names.lines
        words = np.array([word for line in lines for word in ("", *line.marks)], dtype=object)
        offsets = np.cumsum([0, *(1 + len(line.marks) for line in lines)])
        return pd.DataFrame(
            {
                "history": np.repeat(np.arange(self.first, self.first + c.lengths.size), c.lengths),
                "time": c.time,
                "family": np.array([line.id for line in lines], dtype=object)[c.line],
                "unit": np.array(self.names.units, dtype=object)[c.unit],
                "mark": words[offsets[c.line] + 1 + c.mark],
                "cause": c.cause,
                "set": c.group,
                "value": c.amount,
            }
        )

    def log(self, history: int) -> pd.DataFrame:
        """The rows of one history."""
        ends = np.cumsum(self.lengths)
        place = history - self.first
        rows = self.table.iloc[ends[place] - self.lengths[place] : ends[place]]
        return rows.drop(columns="history").reset_index(drop=True)

    def counts(self, family: str, marks: tuple[str, ...] = (), start: float = -np.inf, end: float = np.inf) -> Whole:
        """Acts of a family by history, with certain marks, from `start` to `end`."""
        c = self.columns
        line = self.names.place[family]
        wanted = (c.line == line) & (c.time >= start) & (c.time <= end)
        if marks:
            wanted &= np.isin(c.mark, [self.names.lines[line].marks.index(word) for word in marks])
        ends = np.cumsum(c.lengths)
        running = np.concatenate([[0], np.cumsum(wanted)])
        return np.asarray(running[ends] - running[ends - c.lengths], dtype=np.int64)


def simulate(
    system: System | Program,
    *,
    histories: int = 1,
    seed: int = 0,
    begin: float | None = None,
    first: int = 0,
    limit: int = 4000,
    threads: int = 1,
    block: int = 256,
    twin: bool = False,
    watch: Watch = NOTHING,
    memory: Memory | None = None,
    warn: bool = True,
) -> Runs:
    """Simulate histories by exact competing clocks.

    A history depends on the system, seed and its own number alone, not on threads, blocks or how many there are. Every
    draw is addressed by what it is for (family, unit, how often), so that an edit of the system changes only how fast
    clocks run.

    Args:
        system: a system, or one compiled before.
        histories: how many.
        seed: 0 to 2^64 - 1.
        begin: the day clocks start; given acts before it make state alone and stand in no log. The start unless given.
        first: number of the first history.
        limit: rows after which a history is cut and counted as exploded.
        threads: blocks run at the same time.
        block: histories in a block.
        twin: run the plain Python twin, which writes the identical log, slowly; it notes no state.
        watch: what of state is noted by day; its panel has a place for each history.
        memory: laid out for this program and limit (`laid_out`, `coined`), of which one thread may make use; else it
            is laid out for each block.
        warn: whether histories that were cut are warned of.

    Raises:
        EngineError: E863 numbers of histories or seed out of range, or as :func:`compile_system`.

    Warns:
        EngineWarning: some histories were cut.
    """
    ready = system if isinstance(system, Program) else compile_system(system, begin)
    if not 0 <= seed < 2**64 or not 0 <= first <= first + histories < 2**32 or histories < 1 or limit < 1 or block < 1:
        cure = "Give a seed below 2**64, one history or more numbered below 2**32, and a positive limit and block"
        raise EngineError("E863", "seed, first, histories, limit, block", "one of them is out of range", cure)
    starts = range(first, first + histories, block)

    def run(low: int) -> Columns:
        return _block(ready, seed, low, min(block, first + histories - low), limit, _part(watch, low - first), memory)

    if twin:
        parts = [Columns(*run_plainly(ready, seed, first, histories, limit))]
    elif threads == 1:
        parts = [run(low) for low in starts]
    else:
        with ThreadPoolExecutor(threads) as pool:
            parts = list(pool.map(run, starts))
    columns = _joined(parts)
    cut = int(columns.exploded.sum())
    if cut and warn:
        text = f"{cut} of {histories} histories reached the limit of {limit} rows and were cut there"
        warnings.warn(text, EngineWarning, stacklevel=2)
    return Runs(ready.names, first, columns)


def _joined(parts: list[Columns]) -> Columns:
    """Some logs end to end."""
    if len(parts) == 1:
        return parts[0]
    return Columns(*(np.concatenate([part[place] for part in parts]) for place in range(len(Columns._fields))))


def _part(watch: Watch, done: int) -> Watch:
    return Watch(watch.cells, watch.days, watch.panel[done:])


def _block(ready: Program, seed: int, low: int, count: int, limit: int, watch: Watch, memory: Memory | None) -> Columns:
    """One block; the room for logs grows as far as needed."""
    key0, key1 = split_seed(seed)
    plan, whole, real = _laid_out(ready, limit) if memory is None else memory
    # memory is taken only where rows are written; what does not fit is simulated anew in the next round
    room = max(limit, min(count, 256) * 4096)
    parts: list[Columns] = []
    done = 0
    while done < count:
        lengths, exploded = np.zeros(count - done, np.int64), np.zeros(count - done, np.int64)
        words, numbers = np.empty((5, room), np.int32), np.empty((2, room))
        note = (watch.cells, watch.days, watch.panel[done:])
        made = run_block(
            plan, whole, real, key0, key1, low + done, count - done, lengths, exploded, words, numbers, *note
        )
        if made < 0:
            cure = "Delete the folder of compiled functions ($NUMBA_CACHE_DIR, or __pycache__ beside the package)"
            raise EngineError("E865", "kernel", "it was compiled for another version of this package", cure)
        rows = int(lengths[:made].sum())
        line, unit, mark, cause, group = (one[:rows] for one in words)
        time, amount = (one[:rows] for one in numbers)
        parts.append(Columns(lengths[:made], exploded[:made], time, line, unit, mark, cause, group, amount))
        done += made
    return _joined(parts)


def _laid_out(ready: Program, limit: int) -> Memory:
    """Memory for histories of a program, this thread's last if it was for the same: each block begins it anew."""
    kept: tuple[Program, int, Memory] | None = getattr(_LAST, "kept", None)
    if kept is None or kept[0].tables is not ready.tables or kept[1] != limit:
        _LAST.kept = None  # of two there is no need at once
        kept = _LAST.kept = (ready, limit, lay_out(ready.tables, limit))
    return kept[2]
