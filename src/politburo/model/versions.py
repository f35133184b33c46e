"""Versions and machine: what equal bytes of a run depend on besides what is run."""

from __future__ import annotations

import platform

import numba
import numpy as np
import pyarrow as pa

import politburo

__all__ = ["versions"]


def versions() -> dict[str, str]:
    """Return the versions of everything that computes or writes, and the machine's kind."""
    return {
        "politburo": politburo.__version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "numba": numba.__version__,
        "pyarrow": pa.__version__,
        "machine": f"{platform.system()} {platform.machine()}",
    }
