"""What is called from outside, with its types."""

from __future__ import annotations

from numba import types

from politburo.names.quick.kernels.look import distance, look, walk
from politburo.names.quick.kernels.scan import scan

_I, _F, _D, _S, _U, _B = (
    types.CPointer(one) for one in (types.int64, types.float32, types.float64, types.int32, types.uint32, types.uint8)
)

ENTRIES = {
    "look": (look, types.int64(_I, _F, _I, _F, _I, _I, _S, _S, _F, _I, _F, _I, _F)),
    "walk": (
        walk,
        types.int64(
            *(_I, types.int64, types.int64, _I, _F, _I, types.int64, types.int64, types.int64, _F, types.int64),
            *(types.float32, _I, _F),
        ),
    ),
    "scan": (scan, types.int64(_B, types.int64, types.int64, types.int64, _I, _U, _S, _U, _S, _I, _I)),
    "distance": (distance, types.int64(_B, types.int64, _B, types.int64, _D, _D, types.float64, _D)),
}
