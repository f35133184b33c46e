"""Blocks of a run made by the workers of a Dask cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from politburo.model.engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["made_on_cluster"]

AHEAD = 3
Asked = TypeVar("Asked")
Made = TypeVar("Made")


def _kept(blob: bytes) -> bytes:
    """The program as the result of a task: a cluster that loses it can make it again, unlike scattered data."""
    return blob


def made_on_cluster(
    make: Callable[[bytes, Asked, int], Made],
    blob_of: Callable[[int], bytes],
    order: Asked,
    waiting: Sequence[int],
    address: str,
) -> Iterator[Made]:
    """The waiting blocks as the cluster finishes them.

    A block belonging to a worker that dies goes to another, until the cluster gives it up (by default at the fourth
    death): blocks have no effect but their result. At most three a thread are under way, so finished ones
    do not gather in memory.

    Raises:
        EngineError: E886, if Dask is not installed, nobody answers at the address, or a block kills its workers.
    """
    try:
        from distributed import Client, KilledWorker, as_completed  # noqa: PLC0415 - an optional dependency
    except ImportError as fault:
        raise EngineError("E886", "dask", "Dask is not installed", "pip install 'politburo[dask]'") from fault
    try:
        client = Client(address, set_as_default=False)
    except (OSError, ValueError) as fault:
        raise EngineError(
            "E886", f"dask={address!r}", f"no scheduler answers ({fault})", "Check the address"
        ) from fault
    rest = iter(waiting)
    with client:
        sent: dict[bytes, object] = {}

        def submit(number: int) -> object:
            blob = blob_of(number)
            if blob not in sent:
                sent.clear()  # tasks under way keep theirs
                sent[blob] = client.submit(_kept, blob, pure=False)
            return client.submit(make, sent[blob], order, number, pure=False, retries=AHEAD)

        threads = max(1, sum(client.nthreads().values()))
        running = as_completed(
            [submit(number) for _, number in zip(range(AHEAD * threads), rest, strict=False)], loop=client.loop
        )
        for done in running:
            try:
                made: Made = done.result()
            except KilledWorker as fault:
                raise EngineError(
                    "E886", "dask", "workers died again and again over one block", "Give them more memory, run again"
                ) from fault
            done.release()
            following = next(rest, None)
            if following is not None:
                running.add(submit(following))
            yield made
