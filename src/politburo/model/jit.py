"""Compilation of numerical functions, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compiled", "within"]

F = TypeVar("F", bound="Callable[..., object]")
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
