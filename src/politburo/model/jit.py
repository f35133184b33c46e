"""Compilation of numerical functions, in one place."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba

from politburo.record.load import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compiled", "within"]

F = TypeVar("F", bound="Callable[..., object]")


def _digest() -> str:
    """A hash of the model's code: the compiler sees a change of a function's own file, not of what it calls."""
    total = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:16]


setattr(numba.config, "CACHE_DIR", str(cache_folder() / "compiled" / _digest()))  # noqa: B010 - undeclared by numba
# options that numba takes but does not declare: no entry from Python, which halves what there is to compile
_BARE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}


def compiled(function: F) -> F:
    """Compile a function on its first call and keep the result on disk; its declared type stays as written.

    Floating-point order is kept (no `fastmath`), so a plain Python twin can give the same bits; the interpreter's
    lock is released while it runs.
    """
    return cast("F", numba.njit(cache=True, nogil=True, error_model="numpy")(function))


def within(function: F) -> F:
    """Compile a function for other compiled functions alone, by the same rules; kept on disk with its callers."""
    made = numba.njit(nogil=True, error_model="numpy", **_BARE)(function)
    return cast("F", made)
