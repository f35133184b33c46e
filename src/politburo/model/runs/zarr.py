"""Panels as the files of a Zarr store (version 2), and back: what libraries for it need seconds to load for.

Format: https://zarr-specs.readthedocs.io/en/latest/v2/v2.0.html, with the names of dimensions where xarray looks for
them. One chunk an array, packed as one Zstandard frame.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

__all__ = ["Monthly", "files_of", "monthly_of"]

META = ".zmetadata"
DAYS = "days since 1970-01-01"


@dataclass(frozen=True, slots=True)
class Monthly:
    """Named arrays over named dimensions; an array named as its one dimension says what stands along it.

    Attributes:
        arrays: dimensions and values, by name.
        coordinates: those of the names that say what stands along dimensions.
        attrs: what else is said of them.
    """

    arrays: Mapping[str, tuple[tuple[str, ...], NDArray[Any]]]
    coordinates: tuple[str, ...] = ()
    attrs: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self.arrays[name][1]

    def __contains__(self, name: object) -> bool:
        return name in self.arrays


def files_of(panels: Monthly) -> dict[str, bytes]:
    """Return the files of a store, by their paths in it."""
    along = {dimension for dimensions, _ in panels.arrays.values() for dimension in dimensions}
    beside = " ".join(sorted(set(panels.coordinates) - along))
    meta: dict[str, Any] = {".zgroup": {"zarr_format": 2}, ".zattrs": dict(panels.attrs)}
    if beside:
        meta[".zattrs"]["coordinates"] = beside
    found: dict[str, bytes] = {}
    for name, (dimensions, values) in panels.arrays.items():
        about: dict[str, Any] = {"_ARRAY_DIMENSIONS": list(dimensions)}
        if values.dtype.kind == "M":
            about |= {"units": DAYS, "calendar": "proleptic_gregorian"}
        stored = _stored(values)
        meta[f"{name}/.zattrs"] = about
        meta[f"{name}/.zarray"] = {
            "zarr_format": 2,
            "shape": list(stored.shape),
            "chunks": [max(1, size) for size in stored.shape],
            "dtype": stored.dtype.str,
            "compressor": {"id": "zstd", "level": 1},
            "fill_value": "NaN" if stored.dtype.kind == "f" else None,
            "order": "C",
            "filters": None,
        }
        if stored.size:
            chunk = ".".join("0" * stored.ndim)
            found[f"{name}/{chunk}"] = pa.compress(stored.tobytes(), codec="zstd", asbytes=True)
    found |= {path: _json(one) for path, one in meta.items()}
    return {**found, META: _json({"zarr_consolidated_format": 1, "metadata": meta})}


def monthly_of(read: Callable[[str], bytes]) -> Monthly:
    """Return the panels of a store that :func:`files_of` made, given what reads a file of it."""
    meta = json.loads(read(META))["metadata"]
    arrays: dict[str, tuple[tuple[str, ...], NDArray[Any]]] = {}
    for path, one in meta.items():
        name, _, rest = path.partition("/")
        if rest != ".zarray":
            continue
        about, dtype, shape = meta[f"{name}/.zattrs"], np.dtype(one["dtype"]), tuple(one["shape"])
        size = dtype.itemsize * int(np.prod(shape))
        chunk = ".".join("0" * len(shape))
        content = pa.decompress(read(f"{name}/{chunk}"), size, codec="zstd", asbytes=True) if size else b""
        values = np.frombuffer(content, dtype).reshape(shape)
        dated = values.astype("datetime64[D]").astype("datetime64[ns]") if "units" in about else values
        arrays[name] = (tuple(about["_ARRAY_DIMENSIONS"]), dated)
    attrs = meta[".zattrs"]
    along = {dimension for dimensions, _ in arrays.values() for dimension in dimensions}
    beside = set(attrs.get("coordinates", "").split())
    coordinates = tuple(name for name in arrays if name in along or name in beside)
    return Monthly(arrays, coordinates, {name: one for name, one in attrs.items() if name != "coordinates"})


def _stored(values: NDArray[Any]) -> NDArray[Any]:
    """Values in a type that such a store knows: days as whole numbers, words as wide as the widest."""
    if values.dtype.kind == "M":
        return values.astype("datetime64[D]").astype(np.int64)
    if values.dtype.kind == "O":
        return values.astype(str) if values.size else np.empty(values.shape, "<U1")
    return np.ascontiguousarray(values)


def _json(one: Mapping[str, Any]) -> bytes:
    return json.dumps(one, indent=1, sort_keys=True).encode()
