"""Runs of the whole system on disk: made block by block on all processors, continued, repeated from their folder."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
from numpy.typing import NDArray

from politburo.model.engine.carrying import begun, in_threads, refuse_other_blocks, refuse_other_worker
from politburo.model.engine.errors import EngineError
from politburo.model.engine.write import read_manifest
from politburo.model.runs import write
from politburo.model.runs.making import Block, acts_of, make
from politburo.model.runs.monthly import SUMS, gathered
from politburo.model.runs.order import Order
from politburo.model.runs.packing import Piece, unpacked
from politburo.model.runs.plan import Plan

__all__ = ["SystemRun", "open_run", "repeat", "run"]

Progress = Callable[[int, int, str], None]
SAME = ("settings", "case", "coefficients", "systems", "environment")


@dataclass(frozen=True, slots=True)
class SystemRun:
    """A finished run in a folder: `manifest.json`, `systems/`, `blocks/`, `panels/`, `panels.zarr`."""

    folder: Path
    manifest: dict[str, Any]

    @property
    def order(self) -> Order:
        """Its blocks."""
        return order_of(self.manifest)

    def piece(self, draw: int) -> Piece:
        """Return the compiled system of a draw.

        Raises:
            EngineError: E883 it is not what the manifest says.
        """
        return unpacked(write.checked(write.piece_file(self.folder, draw), self.manifest["systems"][draw]))

    def frames(self) -> Iterator[pd.DataFrame]:
        """The logs block by block: history, day, family, unit, mark, cause, set, value."""
        for number in range(len(self.manifest["blocks"])):
            yield self.frame(number)

    def frame(self, number: int) -> pd.DataFrame:
        """Return the log of a block.

        Raises:
            EngineError: E883 a file is not what the manifest says.
        """
        path = write.block_file(self.folder, number)
        content = write.checked(path, self.manifest["blocks"][number]["sha256"])
        found: pd.DataFrame = pq.read_table(io.BytesIO(content)).to_pandas()
        return found

    def history(self, number: int) -> pd.DataFrame:
        """Return the log of one history.

        Raises:
            EngineError: E885 the run has none of this number.
        """
        order = self.order
        if not 0 <= number < order.histories:
            raise EngineError("E885", f"history {number}", "the run has none of this number", "See manifest.json")
        draw, within = divmod(number, order.each)
        frame = self.frame(draw * order.per_draw + within // order.block)
        return frame[frame["history"] == number].drop(columns="history").reset_index(drop=True)

    @property
    def acts(self) -> list[str]:
        """The words of the columns of counts: each family, then each of its marks."""
        return acts_of([(line.id, line.marks) for line in self.piece(0).program.names.lines])

    def counts(self) -> NDArray[np.uint16]:
        """Acts by history (histories, columns as `acts` names them)."""
        found = np.empty((self.order.histories, len(self.acts)), np.uint16)
        for number, entry in enumerate(self.manifest["blocks"]):
            _, first, count = self.order.span(number)
            content = write.checked(write.panel_file(self.folder, number), entry["panel_sha256"])
            found[first : first + count] = write.arrays(content, ["counts"])["counts"]
        return found


def run(
    plan: Plan,
    out: str | Path,
    *,
    workers: int = 1,
    dask: str | None = None,
    progress: Progress | None = None,
    panels: Mapping[str, Any] | None = None,
) -> SystemRun:
    """Carry a plan out into a folder, block by block.

    A folder in which the same run was begun is continued: blocks that are there and whole are kept. The files of
    histories are the same to the byte for any number of workers and however often the run was cut off.

    Args:
        plan: what to do.
        out: the folder; new, empty, or that of the same run.
        workers: blocks made at the same time, each on a thread of this process: what makes a block leaves the
            interpreter's lock alone, so that threads do as processes would, and share their memory.
        dask: address of a Dask scheduler, such as "tcp://host:8786", whose workers make the blocks instead (they need
            the same versions of everything; `pip install politburo[dask]`). A worker that dies loses nothing.
        progress: is told how far it is.
        panels: positions estimated from the record, kept beside the simulated panels (see `panels.positions_of`).

    Raises:
        EngineError: E884 the folder holds something else, E887 a worker has other versions, E886 no cluster answers
            there, its workers died over one block again and again (run again to continue), or Dask is not installed.
    """
    manifest = {
        "format": 1,
        "kind": "system",
        "complete": False,
        "settings": plan.settings,
        **plan.about,
        "environment": write.environment(),
        "systems": [write.sha256(blob) for blob in plan.pieces],
        "blocks": [],
    }
    return _carried_out(Path(out), manifest, plan.pieces, (workers, dask), progress, panels)


def repeat(
    manifest: str | Path,
    out: str | Path,
    *,
    workers: int = 1,
    dask: str | None = None,
    progress: Progress | None = None,
) -> SystemRun:
    """Make a run again from its manifest and the systems beside it, and hold every block against the first.

    Raises:
        EngineError: E883 the folder holds no run or a system is damaged, E887 naming the first block that came out
            different and the versions that differ, or as :func:`run`.
    """
    path = Path(manifest)
    folder = path.parent if path.name == write.MANIFEST else path
    old = open_run(folder)
    files = [write.piece_file(folder, draw) for draw in range(len(old.manifest["systems"]))]
    pieces = tuple(write.checked(file, digest) for file, digest in zip(files, old.manifest["systems"], strict=True))
    fresh = {**old.manifest, "complete": False, "environment": write.environment(), "blocks": []}
    made = _carried_out(Path(out), fresh, pieces, (workers, dask), progress, None)
    refuse_other_blocks(folder, old.manifest, made.folder, made.manifest, ("sha256", "panel_sha256"))
    return made


def open_run(folder: str | Path) -> SystemRun:
    """Return a finished run of a whole system.

    Raises:
        EngineError: E883 the folder holds none, or one that was not finished.
    """
    place = Path(folder)
    manifest = read_manifest(place)
    if manifest is None or manifest.get("kind") != "system":
        raise EngineError("E883", str(place), "it holds no run of a system", "Name the folder given to --out")
    if not manifest.get("complete"):
        raise EngineError("E883", str(place), "the run was not finished", "Run it again to continue it")
    fault = next(_faults(manifest), None)
    if fault is not None:
        raise EngineError("E883", str(place / write.MANIFEST), fault, "Take the manifest as the run wrote it")
    return SystemRun(place, manifest)


def _faults(manifest: Mapping[str, Any]) -> Iterator[str]:
    """What no run writes into a manifest."""
    settings = manifest["settings"]
    if not isinstance(settings, dict):
        yield "`settings` holds none"
        return
    for name in ("seed", "draws", "each", "block", "limit", "kept", "histories"):
        value = settings.get(name)
        if type(value) is not int or value < (0 if name in {"seed", "kept"} else 1):
            yield f"`{name}` is {value!r}"
            return
    order = order_of(manifest)
    if settings["histories"] != order.histories:
        yield f"`histories` is {settings['histories']}, but {order.draws} draws of {order.each} make {order.histories}"
    for name, many in (("systems", order.draws), ("blocks", order.blocks)):
        listed = manifest.get(name)
        if not isinstance(listed, list) or len(listed) != many:
            yield f"`{name}` lists not the {many} that there are"
            return
    if any(not isinstance(one, dict) or not {"sha256", "panel_sha256"} <= one.keys() for one in manifest["blocks"]):
        yield "`blocks` holds an entry without the hashes of its files"
    for name in ("start", "end"):
        try:
            date.fromisoformat(str(settings.get(name)))
        except ValueError:
            yield f"`{name}` is {settings.get(name)!r}, no day"


def order_of(manifest: Mapping[str, Any]) -> Order:
    """Return the blocks that a manifest describes."""
    return Order(*(manifest["settings"][name] for name in ("seed", "draws", "each", "block", "limit", "kept")))


def _carried_out(
    folder: Path,
    manifest: dict[str, Any],
    pieces: Sequence[bytes],
    by: tuple[int, str | None],
    progress: Progress | None,
    panels: Mapping[str, Any] | None,
) -> SystemRun:
    order = order_of(manifest)
    before = begun(folder, manifest, SAME)
    entries = {} if before is None else write.finished(folder, before)
    for draw, blob in enumerate(pieces):
        write.write_bytes(write.piece_file(folder, draw), blob)
    waiting = [number for number in range(order.blocks) if number not in entries]
    if before is None or waiting:
        write.write_manifest(folder, {**manifest, "blocks": before["blocks"] if before else []})
    done = sum(order.span(number)[2] for number in entries)
    for made in _made(pieces, order, waiting, *by):
        refuse_other_worker(manifest["environment"], dict(made.environment), made.number)
        entries[made.number] = write.record(folder, made)
        done += order.span(made.number)[2]
        if progress is not None:
            progress(done, order.histories, "histories")
    listed = [entries[number] for number in range(order.blocks)]
    files = (write.read_bytes(write.panel_file(folder, number)) for number in range(order.blocks))
    sums = (write.arrays(one, SUMS) for one in files)
    write.keep_panels(folder, gathered(unpacked(pieces[0]).watched, order, sums, panels))
    complete = {**manifest, "complete": True, "blocks": listed}
    write.write_manifest(folder, complete)
    return SystemRun(folder, complete)


def _made(
    pieces: Sequence[bytes], order: Order, waiting: Sequence[int], workers: int, dask: str | None
) -> Iterator[Block]:
    """The waiting blocks as they are finished, made here, in threads or on a cluster."""

    def work(number: int) -> Block:
        return make(pieces[order.span(number)[0]], order, number)

    if dask is not None:
        from politburo.model.engine.cluster import made_on_cluster  # noqa: PLC0415 - needs an optional dependency

        yield from made_on_cluster(make, lambda number: pieces[order.span(number)[0]], order, waiting, dask)
    elif workers <= 1 or len(waiting) <= 1:
        yield from map(work, waiting)
    else:
        yield from in_threads(work, waiting, workers)
