"""What all runs on disk share: begun in a folder or refused, made in processes or threads, held against another run."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, TypeVar

from politburo.model.engine import write
from politburo.model.engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["apart", "begun", "in_processes", "in_threads", "refuse_other_blocks", "refuse_other_worker"]

T = TypeVar("T")


def apart(mine: Mapping[str, str], other: Mapping[str, str]) -> str:
    """In what another environment differs from this one, in words."""
    found = [f"{name} {other.get(name)} there, {mine[name]} here" for name in mine if other.get(name) != mine[name]]
    return "; ".join(found) or "although all versions are equal"


def begun(folder: Path, manifest: Mapping[str, Any], same: Sequence[str]) -> dict[str, Any] | None:
    """The manifest of the same run begun in this folder; none, if the folder is new or empty.

    Raises:
        EngineError: E884, if the folder holds other files, or a run that differs in one of the entries `same`; E883, if
            its manifest is none of a run.
    """
    before = write.read_manifest(folder)
    if before is None:
        if write.holds_anything(folder):
            raise EngineError("E884", str(folder), "it holds other files", "Name a new or an empty folder")
        return None
    for name in same:
        if before.get(name) != manifest[name]:
            found = f"it differs in its {name.removesuffix('_sha256')}"
            if name == "environment":
                found = apart(manifest[name], before.get(name, {}))
            raise EngineError("E884", str(folder), f"it holds another run ({found})", "Name another folder")
    return before


def refuse_other_worker(mine: Mapping[str, str], other: Mapping[str, str], number: int) -> None:
    """Raise E887, if the worker that made a block has other versions."""
    if other != mine:
        raise EngineError(
            "E887",
            f"block {number}",
            f"a worker has other versions ({apart(mine, other)})",
            "Install the same everywhere",
        )


def refuse_other_blocks(
    old: Path, was: Mapping[str, Any], new: Path, now: Mapping[str, Any], hashes: Sequence[str]
) -> None:
    """Raise E887 for the first block that came out different from that of another run, given both manifests."""
    for number, (first, second) in enumerate(zip(was["blocks"], now["blocks"], strict=True)):
        if any(first[name] != second[name] for name in hashes):
            raise EngineError(
                "E887",
                str(write.block_file(new, number)),
                f"it came out different from that of {old} ({apart(now['environment'], was['environment'])})",
                "Install the versions that the first manifest names",
            )


def in_processes(
    work: Callable[[int], T],
    receive: Callable[..., None],
    given: tuple[Any, ...],
    waiting: Sequence[int],
    processes: int,
    died: tuple[str, str, str],
) -> Iterator[T]:
    """The waiting blocks as processes finish them.

    Args:
        work: makes the block of a number.
        receive: is called once in each process with `given`: what all blocks need is not sent with every one.
        given: its arguments.
        waiting: numbers of blocks.
        processes: how many.
        died: place, cause and cure of the error if a process dies.

    Raises:
        EngineError: E886, if a process died.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(min(processes, len(waiting)), context, receive, given) as pool:
        try:
            yield from _as_made(pool, work, waiting, 2 * processes)
        except BrokenProcessPool as fault:
            raise EngineError("E886", *died) from fault


def in_threads(work: Callable[[int], T], waiting: Sequence[int], threads: int) -> Iterator[T]:
    """The waiting blocks as threads finish them: for work that leaves the interpreter's lock alone.

    Args:
        work: makes the block of a number.
        waiting: numbers of blocks.
        threads: how many.
    """
    with ThreadPoolExecutor(min(threads, len(waiting))) as pool:
        yield from _as_made(pool, work, waiting, threads + 1)


def _as_made(pool: Executor, work: Callable[[int], T], waiting: Sequence[int], ahead: int) -> Iterator[T]:
    """The waiting blocks as a pool finishes them; not more than so many under way, or they would fill the memory."""
    running: set[Future[T]] = set()
    try:
        for number in waiting:
            running.add(pool.submit(work, number))
            if len(running) >= ahead:
                done, running = wait(running, return_when=FIRST_COMPLETED)
                yield from (one.result() for one in done)
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (one.result() for one in done)
    finally:
        for one in running:
            one.cancel()
