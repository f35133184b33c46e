"""Compilation of numerical functions, in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import numba

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compiled", "within"]

F = TypeVar("F", bound="Callable[..., object]")


def compiled(function: F) -> F:
    """Compile a function on its first call and keep the result on disk; its declared type stays as written.

    Floating-point order is kept (no `fastmath`), so a plain Python twin can give the same bits; the interpreter's
    lock is released while it runs.
    """
    return cast("F", numba.njit(cache=True, nogil=True, error_model="numpy")(function))


def within(function: F) -> F:
    """Compile a function for other compiled functions alone, under the same rules; it is kept on disk with its callers."""
    made = numba.njit(nogil=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True)(function)
    return cast("F", made)
