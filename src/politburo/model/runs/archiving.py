"""Arrays as bytes: a NumPy archive in one Zstandard frame, a tenth of the work of the archive's own packing."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

__all__ = ["archive", "unarchived"]


def archive(arrays: Mapping[str, NDArray[Any]]) -> bytes:
    """Return arrays as bytes, always the same for the same arrays, without pickled objects."""
    plain, out = io.BytesIO(), pa.BufferOutputStream()
    np.savez(plain, allow_pickle=False, **arrays)
    with pa.CompressedOutputStream(out, "zstd") as packing:
        packing.write(plain.getbuffer())
    return bytes(out.getvalue())


def unarchived(content: bytes, names: Sequence[str] = ()) -> dict[str, Any]:
    """Return the arrays of these names; all of them unless some are named."""
    with pa.CompressedInputStream(pa.BufferReader(content), "zstd") as packed:
        plain = io.BytesIO(packed.read())
    with np.load(plain, allow_pickle=False) as found:
        return {name: found[name] for name in names or found.files}
