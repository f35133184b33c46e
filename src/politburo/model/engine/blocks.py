"""A run as blocks of histories that can be made anywhere, in any order, to the same bytes.

A block needs the program of the run, a seed and the numbers of its histories, nothing else: neither the data's frames
nor the blocks before it. It comes back as the bytes of a Parquet file, so whoever asked writes it, wherever it was
made.
"""

from __future__ import annotations

import hashlib
import io
import json
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.engine.program import Program
from politburo.model.engine.simulation import simulate_block
from politburo.model.engine.write import code_digest
from politburo.model.versions import versions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from politburo.model.engine.data import Data
    from politburo.model.engine.frames import Changes

__all__ = ["Made", "Order", "data_digest", "environment", "log_of", "make", "packed", "unpacked"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for: seed, number of the first history, how many in all, in a block, and events of one at most."""

    seed: int
    first: int
    histories: int
    block: int
    limit: int

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return -(-self.histories // self.block)

    def span(self, number: int) -> tuple[int, int]:
        """First history of a block, and how many it has."""
        low = number * self.block
        return self.first + low, min(self.block, self.histories - low)


@dataclass(frozen=True, slots=True)
class Made:
    """A finished block: the bytes of its file, events and exploded histories in it, and where it was made."""

    number: int
    content: bytes
    events: int
    exploded: int
    environment: Mapping[str, str]


def make(blob: bytes, order: Order, number: int) -> Made:
    """Simulate one block. `blob` is a packed program."""
    program, senders, receivers = _unpacked_once(blob)
    low, count = order.span(number)
    time, sender, receiver, lengths, exploded = simulate_block(program, order.seed, low, count, order.limit)
    history = np.repeat(np.arange(low, low + count), lengths)
    about = {"first": low, "histories": count, "exploded": (low + np.flatnonzero(exploded)).tolist()}
    table = pa.table(
        {
            "history": pa.array(history, pa.int64()),
            "time": pa.array(time, pa.float64()),
            **{
                side: pa.DictionaryArray.from_arrays(pa.array(codes.astype(np.int32)), pa.array(labels, pa.string()))
                for side, codes, labels in (("sender", sender, senders), ("receiver", receiver, receivers))
            },
        }
    ).replace_schema_metadata({"politburo": json.dumps(about)})
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd", version="2.6", data_page_version="1.0", write_statistics=True)
    return Made(number, out.getvalue(), time.size, int(exploded.sum()), environment())


def log_of(content: bytes) -> tuple[Any, dict[str, Any]]:
    """The table of a block's file and what stands about it: first history, how many, which exploded."""
    table = pq.read_table(io.BytesIO(content))
    about: dict[str, Any] = json.loads(table.schema.metadata[b"politburo"])
    return table, about


def packed(program: Program, data: Data) -> bytes:
    """A program and the labels of its nodes as the bytes of a NumPy archive, without pickled objects.

    Raises:
        EngineError: E881, if it holds anything but numbers.
    """
    arrays = {name: np.asarray(value) for name, value in program._asdict().items()}
    for name, array in arrays.items():
        if array.dtype.hasobject:
            raise EngineError("E881", f"program, {name}", "it is no array of numbers", "Simulate in this process only")
    out = io.BytesIO()
    np.savez(
        out,
        allow_pickle=False,
        labels_of_senders=np.array(data.senders_.labels),
        labels_of_receivers=np.array(data.receivers_.labels),
        **arrays,
    )
    return out.getvalue()


def unpacked(blob: bytes) -> tuple[Program, tuple[str, ...], tuple[str, ...]]:
    """The program and the labels of senders and receivers.

    Raises:
        EngineError: E882, if the archive belongs to another version of the program.
    """
    with np.load(io.BytesIO(blob), allow_pickle=False) as archive:
        arrays = {name: archive[name] for name in archive.files}
    senders, receivers = (
        tuple(str(label) for label in arrays.pop(f"labels_of_{side}")) for side in ("senders", "receivers")
    )
    if set(arrays) != set(Program._fields):
        raise EngineError(
            "E882",
            "program",
            "it was written by another version of the engine",
            "Install the version named in the manifest, or make the run anew from its data",
        )
    return (
        Program(**{name: array.item() if array.ndim == 0 else array for name, array in arrays.items()}),
        senders,
        receivers,
    )


@lru_cache(maxsize=2)
def _unpacked_once(blob: bytes) -> tuple[Program, tuple[str, ...], tuple[str, ...]]:
    return unpacked(blob)


@cache
def environment() -> dict[str, str]:
    """All that equal bytes depend on besides the order: versions, platform, and a hash of the engine's code."""
    return {**versions(), "code_sha256": code_digest()}


def data_digest(data: Data) -> str:
    """SHA-256 over everything in the data that a model can read."""
    found = hashlib.sha256()

    def add(name: str, *arrays: NDArray[Any]) -> None:
        found.update(name.encode() + b"\0")
        for array in arrays:
            found.update(str(array.shape).encode() + np.ascontiguousarray(array).tobytes())

    def changes(name: str, listed: Changes) -> None:
        add(name, listed.time, listed.first, listed.second, listed.value, listed.replace)

    for side, nodes, attributes in (
        ("senders", data.senders_, data.sender_attributes_),
        ("receivers", data.receivers_, data.receiver_attributes_),
    ):
        add(side + json.dumps(nodes.labels), nodes.present)
        changes("presence", nodes.presence)
        for name in sorted(attributes):
            add(name, attributes[name].initial)
            changes(name, attributes[name].changes)
    changes("events", data.events_)
    for name in sorted(data.networks_):
        network = data.networks_[name]
        add(f"{name} {network.directed}", network.initial)
        changes(name, network.changes)
    for name in sorted(data.global_changes_):
        changes(name, data.global_changes_[name])
    if data.allowed_ is not None:
        add("allowed", data.allowed_)
    found.update(f"{data.default_network} {data.missing} {data.start} {data.end}".encode())
    return found.hexdigest()
