"""What all compiled functions share: how they are compiled, the lesser of two, a place in a sorted row."""
# ruff: noqa: ANN001, ANN201, FURB136
# Arrays are capital letters, and a compiler finds the types; its own `min` can raise, which kept code must not.

from __future__ import annotations

import numba

FULL = -1  # more than there is room for
compiled = numba.njit(error_model="numpy", boundscheck=False, no_cpython_wrapper=True, no_cfunc_wrapper=True)


@compiled
def less(one, two):
    """Return the lesser of two costs."""
    return one if one < two else two


@compiled
def lower(keys, begin, low, high, key):
    """Return the first place from `low` to `high` whose key is not below a key."""
    while low < high:
        middle = (low + high) // 2
        if keys[begin + middle] < key:
            low = middle + 1
        else:
            high = middle
    return low
