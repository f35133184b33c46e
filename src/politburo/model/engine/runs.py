"""Runs on disk: histories by the hundred thousand, by block, over processes or a cluster, resumed and repeated."""

from __future__ import annotations

import hashlib
import json
import warnings
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine import carrying, write
from politburo.model.engine.bar import telling
from politburo.model.engine.blocks import Made, Order, data_digest, environment, log_of, make, packed
from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.fitting import Fit
from politburo.model.engine.program import program
from politburo.model.engine.simulation import Model, add_logs, checked_numbers, parts_of, span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["Run", "open_run", "repeat", "run"]

SAME = ("settings", "model", "data_sha256", "program_sha256", "environment")
DIED = (
    "workers",
    "a worker process died before its block was finished",
    'Run again to continue; a script must start its work under if __name__ == "__main__":',
)


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run in a folder: `manifest.json`, `program.npz` and one Parquet file a block.

    What it holds is read block by block; `table` and `lengths` are for runs that fit into memory.
    """

    folder: Path
    manifest: dict[str, Any]

    def frames(self) -> Iterator[pd.DataFrame]:
        """The blocks one after the other, as frames: history, time, sender, receiver."""
        for number in range(len(self.manifest["blocks"])):
            yield self._log(number)[0].to_pandas()

    @property
    def table(self) -> pd.DataFrame:
        """All events: history, time, sender, receiver."""
        frames = [frame.astype({"sender": str, "receiver": str}) for frame in self.frames()]
        return pd.concat(frames, ignore_index=True)

    @property
    def lengths(self) -> NDArray[np.int64]:
        """Events by history, also of those in which nothing happened."""
        return np.concatenate([self._counts(number) for number in range(len(self.manifest["blocks"]))])

    @property
    def exploded(self) -> list[int]:
        """The numbers of the histories that were cut at the limit of events."""
        return [one for number in range(len(self.manifest["blocks"])) for one in self._log(number)[1]["exploded"]]

    @property
    def digest(self) -> str:
        """As `Histories.digest`: equal for the same histories, however they were cut into blocks."""
        found = hashlib.sha256()
        for number in range(len(self.manifest["blocks"])):
            table, about = self._log(number)
            columns = [table[name].combine_chunks() for name in ("sender", "receiver")]
            codes = [column.indices.to_numpy(zero_copy_only=False).astype(np.int64) for column in columns]
            exploded = np.zeros(about["histories"], dtype=bool)
            exploded[np.array(about["exploded"], dtype=np.int64) - about["first"]] = True
            add_logs(found, self._counts(number), table["time"].to_numpy(), codes[0], codes[1], exploded)
        return found.hexdigest()

    def events(self, history: int) -> pd.DataFrame:
        """One history as a frame of events (time, sender, receiver, increment), ready for `Data`.

        Raises:
            EngineError: E885, if the run has no such history.
        """
        settings = self.manifest["settings"]
        place = history - settings["first"]
        if not 0 <= place < settings["histories"]:
            raise EngineError("E885", f"history {history}", "the run has none of this number", "See manifest.json")
        frame: pd.DataFrame = self._log(place // settings["block"])[0].to_pandas()
        mine = frame[frame["history"] == history].drop(columns="history").reset_index(drop=True)
        return mine.astype({"sender": str, "receiver": str}).assign(increment=1)

    def _counts(self, number: int) -> NDArray[np.int64]:
        table, about = self._log(number)
        return np.bincount(table["history"].to_numpy() - about["first"], minlength=about["histories"]).astype(np.int64)

    def _log(self, number: int) -> tuple[Any, dict[str, Any]]:
        path = write.block_file(self.folder, number)
        return log_of(write.checked(path, self.manifest["blocks"][number]["sha256"]))


def run(
    models: Fit | Model | Sequence[Fit | Model],
    out: str | Path,
    *,
    histories: int,
    seed: int = 0,
    start: float | None = None,
    end: float | None = None,
    limit: int = 10_000,
    first: int = 0,
    block: int = 250,
    workers: int = 1,
    dask: str | None = None,
    progress: Callable[[int, int], None] | bool = False,
) -> Run:
    """Simulate histories into a folder, block by block.

    A folder in which the same run was begun is continued: blocks that are there and whole are kept, missing and damaged
    ones are made. The files are the same to the byte for any number of workers, on a cluster, and when a run is
    continued, on one kind of machine with the same versions.

    Args:
        models: as for `simulate`, like seed, start, end, limit and first.
        out: the folder; new, empty, or that of the same run.
        histories: how many.
        seed: from 0 to 2^32 - 1.
        start: begin of simulation.
        end: end of simulation.
        limit: most events of one history.
        first: number of the first history.
        block: histories in a file.
        workers: processes that make blocks; 1 makes them in this process. Scripts that ask for more must start their
            work under `if __name__ == "__main__":`, because each process reads the script again.
        dask: address of a Dask scheduler, such as "tcp://host:8786", whose workers make the blocks instead (they need
            the same versions of everything; `pip install politburo[dask]`). A worker that dies loses nothing: its
            blocks are made by another.
        progress: true for a bar with the time left on standard error, or a function of blocks done and in all.

    Raises:
        EngineError: E86x as for `simulate`; E884, if the folder holds another run; E887, if a worker has other
            versions; E886, if a worker process died (run again to continue) or Dask is not installed.

    Warns:
        EngineWarning: some histories reached the limit of events and were cut.
    """
    chosen = [models] if isinstance(models, Fit | Model) else list(models)
    data, parts = parts_of(chosen)
    checked_numbers(seed, first, histories, block, limit)
    begin, stop = span(chosen, start, end)
    blob = packed(program(data, parts, begin, stop), data)
    order = Order(seed, first, histories, block, limit)
    manifest = {
        "format": 1,
        "complete": False,
        "settings": {
            "seed": seed,
            "first": first,
            "histories": histories,
            "block": block,
            "limit": limit,
            "start": begin,
            "end": stop,
        },
        "model": [
            {
                "kind": part.kind,
                "intercept": part.intercept,
                "effects": [effect.label for effect in part.effects],
                "coefficients": [float(value) for value in part.theta],
            }
            for part in parts
        ],
        "data_sha256": data_digest(data),
        "program_sha256": write.sha256(blob),
        "environment": environment(),
        "blocks": [],
    }
    manifest["model_sha256"] = write.sha256(json.dumps(manifest["model"]).encode())
    return _carried_out(Path(out), manifest, blob, order, workers, dask, progress)


def repeat(
    folder: str | Path,
    out: str | Path,
    *,
    workers: int = 1,
    dask: str | None = None,
    progress: Callable[[int, int], None] | bool = False,
) -> Run:
    """Make a run again from its folder alone, elsewhere, and hold every block against the manifest of the first.

    Raises:
        EngineError: E883, if the folder holds no run or its program is damaged; E887, naming the first block that came
            out different and the versions that differ; or as for `run`.
    """
    old = open_run(folder)
    if Path(out).resolve() == old.folder.resolve():
        raise EngineError("E884", str(out), "it is the folder to be repeated, which proves nothing", "Name another")
    settings = old.manifest["settings"]
    blob = write.read_bytes(old.folder / write.PROGRAM)
    if write.sha256(blob) != old.manifest["program_sha256"]:
        raise EngineError(
            "E883", str(old.folder / write.PROGRAM), "it is not what the manifest says", "Run it again from its data"
        )
    order = Order(*(settings[name] for name in ("seed", "first", "histories", "block", "limit")))
    manifest = {**old.manifest, "complete": False, "environment": environment(), "blocks": []}
    made = _carried_out(Path(out), manifest, blob, order, workers, dask, progress)
    carrying.refuse_other_blocks(old.folder, old.manifest, made.folder, made.manifest, ("sha256",))
    return made


def open_run(folder: str | Path) -> Run:
    """A finished run.

    Raises:
        EngineError: E883, if the folder holds none, or one that was not finished.
    """
    place = Path(folder)
    manifest = write.read_manifest(place)
    if manifest is None:
        raise EngineError("E883", str(place), "there is no manifest.json", "Name the folder of a run")
    if not manifest["complete"]:
        raise EngineError("E883", str(place), "the run was not finished", "Run it again to continue it")
    return Run(place, manifest)


def _carried_out(
    folder: Path,
    manifest: dict[str, Any],
    blob: bytes,
    order: Order,
    workers: int,
    dask: str | None,
    progress: Callable[[int, int], None] | bool,  # noqa: FBT001 - as its callers spell it
) -> Run:
    before = carrying.begun(folder, manifest, SAME)
    entries = {} if before is None else write.finished(folder, before)
    write.write_bytes(folder / write.PROGRAM, blob)
    waiting = [number for number in range(order.blocks) if number not in entries]
    if before is None or waiting:
        write.write_manifest(folder, {**manifest, "blocks": before["blocks"] if before else []})
    with telling(progress, "histories, in blocks") as tell:
        tell(len(entries), order.blocks)
        for made in _made(blob, order, waiting, workers, dask):
            carrying.refuse_other_worker(manifest["environment"], made.environment, made.number)
            entries[made.number] = write.record(folder, made)
            tell(len(entries), order.blocks)
    complete = {**manifest, "complete": True, "blocks": [entries[number] for number in range(order.blocks)]}
    write.write_manifest(folder, complete)
    exploded = sum(entry["exploded"] for entry in entries.values())
    if exploded:
        warnings.warn(
            f"{exploded} of {order.histories} histories reached the limit of {order.limit} events and were cut there; "
            "run.exploded names them",
            EngineWarning,
            stacklevel=4,
        )
    return Run(folder, complete)


def _made(blob: bytes, order: Order, waiting: Sequence[int], workers: int, dask: str | None) -> Iterator[Made]:
    """The waiting blocks as they are finished, made here, in processes or on a cluster."""
    if dask is not None:
        from politburo.model.engine.cluster import made_on_cluster  # noqa: PLC0415 - needs an optional dependency

        yield from made_on_cluster(make, lambda _: blob, order, waiting, dask)
    elif workers <= 1 or len(waiting) <= 1:
        yield from (make(blob, order, number) for number in waiting)
    else:
        yield from carrying.in_processes(partial(_make_kept, order), _receive, (blob,), waiting, workers, DIED)


_BLOB: dict[str, bytes] = {}


def _receive(blob: bytes) -> None:
    """Keep the program in a process, so that it is sent once and not with every block."""
    _BLOB["program"] = blob


def _make_kept(order: Order, number: int) -> Made:
    return make(_BLOB["program"], order, number)
