"""Two other ways to compile: sums in any order, and functions that melt into their caller."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

import numba

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["fast", "melted"]

F = TypeVar("F", bound="Callable[..., object]")


def fast(function: F) -> F:
    """Compile a function whose sums may be taken in any order, so that they run on several numbers at once.

    Infinities and unknowns keep their meaning. For likelihoods alone: simulation must give its twin's bits.
    """
    made = numba.njit(cache=True, nogil=True, error_model="numpy", fastmath={"reassoc", "contract", "nsz"})
    return cast("F", made(function))


def melted(function: F) -> F:
    """Compile as `compiled` does, but always into the caller: handing over arrays would cost more than the work."""
    made = numba.njit(cache=True, nogil=True, error_model="numpy", forceinline=True)
    return cast("F", made(function))
