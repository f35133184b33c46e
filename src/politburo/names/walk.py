"""Looking likely names up in a large space: one compiled walk over syllables and sorted keys together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeVar, cast

import numba
import numpy as np

from politburo.names.alphabet import BITS, MOST

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from politburo.names.lattice import Segment

F = TypeVar("F", bound="Callable[..., object]")
MOST_HITS: Final = 1024  # names of the space that are reached at most, the first in order of their keys


def _compiled(function: F) -> F:
    """Compile a function on its first call and keep the result on disk; its declared type stays as written."""
    return cast("F", numba.njit(cache=True, nogil=True)(function))


@_compiled
def _lower(keys: NDArray[np.int64], key: int, low: int, high: int) -> int:
    """Return the first place from `low` to `high` whose key is not below a key."""
    while low < high:
        middle = (low + high) // 2
        if keys[middle] < key:
            low = middle + 1
        else:
            high = middle
    return low


@_compiled
def _walk(  # noqa: C901 - one loop that a compiler turns into one loop
    keys: NDArray[np.int64],
    codes: NDArray[np.int64],
    costs: NDArray[np.float32],
    begins: NDArray[np.int64],
    least: NDArray[np.float32],
    priors: NDArray[np.float32],
    budget: float,
    places: NDArray[np.int64],
    spent: NDArray[np.float32],
) -> int:
    """Find the keys that rows of syllables may be within a budget of the likeliest name; return how many were found.

    Args:
        keys: sorted keys of the space.
        codes: the syllables of all places one after another.
        costs: for each of them and each scheme (a column) the cost.
        begins: where the syllables of each place begin, and the end.
        least: for each place and scheme the least cost.
        priors: costs of the schemes.
        budget: nats above the likeliest name.
        places: filled with places of keys.
        spent: filled with their costs.
    """
    total = priors.copy()
    for place in range(len(least)):
        for row in range(len(total)):
            total[row] += least[place, row]
    most = total.min() + budget
    chosen = np.flatnonzero(total <= most)
    ahead = np.zeros((len(least), len(chosen)), dtype=np.float32)
    for place in range(len(least) - 2, -1, -1):
        for number in range(len(chosen)):
            ahead[place, number] = ahead[place + 1, number] + least[place + 1, chosen[number]]
    length, rows = len(begins) - 1, len(chosen)
    so_far = np.zeros((length + 1, rows), dtype=np.float32)
    for row in range(rows):
        so_far[0, row] = priors[chosen[row]]
    low = np.zeros(length + 1, dtype=np.int64)
    high = np.zeros(length + 1, dtype=np.int64)
    prefix = np.zeros(length + 1, dtype=np.int64)
    high[0] = len(keys)
    at = np.zeros(length, dtype=np.int64)
    level, found = 0, 0
    at[0] = begins[0]
    while level >= 0:
        if at[level] == begins[level + 1]:
            level -= 1
            continue
        one = at[level]
        at[level] += 1
        best = np.float32(1e9)
        for row in range(rows):
            cost = so_far[level, row] + costs[one, chosen[row]]
            so_far[level + 1, row] = cost
            best = min(best, cost + ahead[level, row])
        if best > most:
            continue
        key = prefix[level] << BITS | codes[one]
        left = BITS * (length - 1 - level)
        begin = _lower(keys, key << left, low[level], high[level])
        if begin == high[level] or keys[begin] >> left != key:
            continue
        if level == length - 1:
            places[found] = begin
            spent[found] = best
            found += 1
            if found == len(places):
                return found
            continue
        prefix[level + 1] = key
        low[level + 1] = begin
        high[level + 1] = _lower(keys, (key + 1) << left, begin, high[level])
        level += 1
        at[level] = begins[level]
    return found


def reached(
    keys: NDArray[np.int64], segments: Sequence[Segment], priors: NDArray[np.float32], budget: float
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the places in sorted keys of the names that segments may be, with costs, within a budget of the likeliest.

    The same names as `lattice.names` finds, without listing those that nobody bears.
    """
    assert len(segments) <= MOST
    begins = np.zeros(len(segments) + 1, dtype=np.int64)
    for number, one in enumerate(segments):
        begins[number + 1] = begins[number] + len(one.codes)
    places = np.empty(MOST_HITS, dtype=np.int64)
    spent = np.empty(MOST_HITS, dtype=np.float32)
    found = _walk(
        keys,
        np.concatenate([one.codes for one in segments]),
        np.concatenate([one.turned for one in segments]),
        begins,
        np.array([one.least for one in segments]),
        priors,
        budget,
        places,
        spent,
    )
    return places[:found], spent[:found]
