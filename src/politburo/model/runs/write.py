"""Files of a system's run: blocks, the packed systems, the manifest, the panels. Whole or not at all."""

from __future__ import annotations

import hashlib
import io
import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from politburo.model.engine import write as files
from politburo.model.engine.write import MANIFEST, block_file, checked, read_bytes, sha256, write_bytes
from politburo.model.versions import versions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import xarray as xr

    from politburo.model.runs.making import Block

__all__ = [
    "MANIFEST", "PANELS", "archive", "arrays", "block_file", "checked", "code_digest", "environment", "finished",
    "keep_panels", "panel_file", "piece_file", "read_bytes", "read_panels", "record", "sha256", "write_bytes",
    "write_manifest",
]  # fmt: skip

PANELS = "panels.zarr"


@cache
def code_digest() -> str:
    """Return a hash of the code that a history depends on: the families, their compiler, their random numbers."""
    model = Path(__file__).parent.parent
    total = hashlib.sha256()
    runs = [Path(__file__).with_name(f"{name}.py") for name in ("making", "packing", "tallying", "watching")]
    for path in sorted([*(model / "families").rglob("*.py"), model / "jit.py", model / "philox.py", *runs]):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


@cache
def environment() -> dict[str, str]:
    """Return all that equal bytes depend on besides the plan: versions, machine, a hash of the code."""
    return {**versions(), "code_sha256": code_digest()}


def piece_file(folder: Path, draw: int) -> Path:
    """Where the packed system of a draw stands."""
    return folder / "systems" / f"{draw:04d}.npz"


def panel_file(folder: Path, number: int) -> Path:
    """Where panels and counts of a block stand."""
    return folder / "panels" / f"{number:06d}.npz.zst"


def archive(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return arrays as a NumPy archive in one Zstandard frame: a tenth of the work of the archive's own packing."""
    plain, out = io.BytesIO(), pa.BufferOutputStream()
    np.savez(plain, allow_pickle=False, **arrays)
    with pa.CompressedOutputStream(out, "zstd") as packing:
        packing.write(plain.getbuffer())
    return bytes(out.getvalue())


def arrays(content: bytes, names: Sequence[str]) -> dict[str, NDArray[Any]]:
    """Return some arrays of an archive."""
    with pa.CompressedInputStream(pa.BufferReader(content), "zstd") as packed:
        plain = io.BytesIO(packed.read())
    with np.load(plain, allow_pickle=False) as found:
        return {name: found[name] for name in names}


def write_manifest(folder: Path, manifest: dict[str, Any]) -> None:
    """Write the manifest, letters as they are."""
    files.write_manifest(folder, manifest, escaped=False)


def record(folder: Path, block: Block) -> dict[str, Any]:
    """Write a block and note that it is finished; its entry for the manifest comes back."""
    write_bytes(block_file(folder, block.number), block.log)
    write_bytes(panel_file(folder, block.number), block.panel)
    entry = {
        "sha256": sha256(block.log),
        "panel_sha256": sha256(block.panel),
        "events": block.events,
        "exploded": block.exploded,
    }
    files.note(folder, block.number, entry)
    return entry


def finished(folder: Path, manifest: dict[str, Any]) -> dict[int, dict[str, Any]]:
    """Return the entries of the blocks whose two files are there and whole."""
    return files.finished(folder, manifest, {"sha256": block_file, "panel_sha256": panel_file})


def keep_panels(folder: Path, found: xr.Dataset) -> Path:
    """Write the panels as a Zarr store."""
    place, spare = folder / PANELS, folder / f"{PANELS}.part"
    shutil.rmtree(spare, ignore_errors=True)
    found.to_zarr(spare, mode="w", zarr_format=2, consolidated=True)
    shutil.rmtree(place, ignore_errors=True)
    spare.rename(place)
    return place


def read_panels(folder: Path) -> xr.Dataset:
    """Read the panels of a finished run.

    Raises:
        OSError: the folder holds none.
    """
    import xarray as xr  # noqa: PLC0415 - takes half a second, and only panels need it

    found: xr.Dataset = xr.open_zarr(folder / PANELS, chunks=None, consolidated=True).load()  # without Dask, though it is there
    return found
