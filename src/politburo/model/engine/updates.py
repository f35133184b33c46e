# ruff: noqa: C901, PLR0912, FBT001 - compiled loops: calls would cost what they do, flags are data
"""What one change does to each statistic: small compiled functions of one signature, and the register that calls them.

A function meets the state after the change (`x` a network, `z` and `w` attributes; `cache` is what the effect keeps
between changes), writes the statistics that take a new value into `rows`, `columns`, `numbers`, and returns how many.
A row of -1 means every sender, a column of -1 every receiver. Fitting and simulation call the same functions, so an
effect is written once. The formulas stand in :mod:`politburo.model.engine.effects`.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled

__all__ = ["CODES", "node_changed", "tie_changed"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

CODES: Final = {
    "tie": 0,
    "recip": 1,
    "indeg_ego": 2,
    "indeg_alter": 3,
    "outdeg_ego": 4,
    "outdeg_alter": 5,
    "trans": 6,
    "cycle": 7,
    "common_sender": 8,
    "common_receiver": 9,
    "four": 10,
    "node_trans_ego": 11,
    "node_trans_alter": 12,
    "tertius_ego": 13,
    "tertius_alter": 14,
    "tertius_diff": 15,
    "ego": 16,
    "alter": 17,
    "same": 18,
    "diff": 19,
    "product": 20,
}


@compiled
def bend(code: int, value: float) -> float:
    """The transforms that compiled code knows: 0 none, 1 absolute, 2 square, 3 root, 4 log(1+v), 5 sign."""
    if code == 1:
        return abs(value)
    if code == 2:
        return value * value
    if code == 3:
        return float(np.sqrt(value))
    if code == 4:
        return float(np.log1p(value))
    if code == 5:
        return float(np.sign(value))
    return value


@compiled
def put(rows: Whole, columns: Whole, numbers: Floats, m: int, i: int, j: int, value: float) -> int:
    """Write one changed statistic; the count after it."""
    rows[m] = i
    columns[m] = j
    numbers[m] = value
    return m + 1


@compiled
def two_paths(
    x: Floats, i: int, j: int, d: float, turned: bool, cache: Floats, rows: Whole, columns: Whole, numbers: Floats
) -> int:
    """Paths i-k-j that a tie i->j opens or closes; `turned` swaps their ends."""
    m = 0
    n = x.shape[0]
    for k in range(n):
        if k != i and x[j, k] > 0:
            a, b = (k, i) if turned else (i, k)
            cache[a, b] += d
            m = put(rows, columns, numbers, m, a, b, cache[a, b])
        if k != j and x[k, i] > 0:
            a, b = (j, k) if turned else (k, j)
            cache[a, b] += d
            m = put(rows, columns, numbers, m, a, b, cache[a, b])
    return m


@compiled
def shared_sender(
    x: Floats, i: int, j: int, d: float, cache: Floats, rows: Whole, columns: Whole, numbers: Floats
) -> int:
    """Pairs that i, by its tie to j, comes to send to both."""
    m = 0
    for k in range(x.shape[1]):
        if k != j and x[i, k] > 0:
            cache[j, k] += d
            m = put(rows, columns, numbers, m, j, k, cache[j, k])
            cache[k, j] += d
            m = put(rows, columns, numbers, m, k, j, cache[k, j])
    return m


@compiled
def shared_receiver(
    x: Floats, i: int, j: int, d: float, cache: Floats, rows: Whole, columns: Whole, numbers: Floats
) -> int:
    """Pairs that j, by the tie from i, comes to receive from both."""
    m = 0
    for k in range(x.shape[0]):
        if k != i and x[k, j] > 0:
            cache[i, k] += d
            m = put(rows, columns, numbers, m, i, k, cache[i, k])
            cache[k, i] += d
            m = put(rows, columns, numbers, m, k, i, cache[k, i])
    return m


@compiled
def three_paths(
    x: Floats, i: int, j: int, d: float, cache: Floats, rows: Whole, columns: Whole, numbers: Floats
) -> int:
    """Paths a->k<-l->b (a not l, k not b) that use the tie i->j in any of their three places."""
    m = 0
    n1, n2 = x.shape
    for b in range(n2):
        if b == j:
            continue
        count = 0
        for other in range(n1):
            if other != i and x[other, j] > 0 and x[other, b] > 0:
                count += 1
        if count > 0:
            cache[i, b] += d * count
            m = put(rows, columns, numbers, m, i, b, cache[i, b])
    for a in range(n1):
        if a == i:
            continue
        count = 0
        for k in range(n2):
            if k != j and x[i, k] > 0 and x[a, k] > 0:
                count += 1
        if count > 0:
            cache[a, j] += d * count
            m = put(rows, columns, numbers, m, a, j, cache[a, j])
    for a in range(n1):
        if a != i and x[a, j] > 0:
            for b in range(n2):
                if b != j and x[i, b] > 0:
                    cache[a, b] += d
                    m = put(rows, columns, numbers, m, a, b, cache[a, b])
    return m


@compiled
def triangles(
    x: Floats, i: int, j: int, d: float, ego: bool, cache: Floats, rows: Whole, columns: Whole, numbers: Floats
) -> int:
    """Transitive triangles counted at their source that the tie i->j completes or breaks."""
    m = 0
    own = 0.0
    for k in range(x.shape[0]):
        if k in (i, j):
            continue
        if x[i, k] > 0:
            if x[j, k] > 0:
                own += d
            if x[k, j] > 0:
                own += d
        if x[k, i] > 0 and x[k, j] > 0:
            cache[k, 0] += d
            m = put(rows, columns, numbers, m, k if ego else -1, -1 if ego else k, cache[k, 0])
    if own != 0.0:
        cache[i, 0] += own
        m = put(rows, columns, numbers, m, i if ego else -1, -1 if ego else i, cache[i, 0])
    return m


@compiled
def neighbourhood(x: Floats, z: Floats, j: int, cache: Floats) -> None:
    """Mean attribute of those with a tie to j into `cache[j, 1]`, and their number into `cache[j, 0]`."""
    count = 0
    total = 0.0
    for k in range(x.shape[0]):
        if x[k, j] > 0 and not np.isnan(z[k]):
            count += 1
            total += z[k]
    cache[j, 0] = count
    cache[j, 1] = total / count if count > 0 else 0.0


@compiled
def tertius_vector(ego: bool, cache: Floats, rows: Whole, columns: Whole, numbers: Floats) -> int:
    """Write the neighbourhood means that changed; nodes without neighbours take the mean of the others."""
    m = 0
    n = cache.shape[0]
    count = 0
    total = 0.0
    for j in range(n):
        if cache[j, 0] > 0:
            count += 1
            total += cache[j, 1]
    typical = total / count if count > 0 else 0.0
    for j in range(n):
        value = cache[j, 1] if cache[j, 0] > 0 else typical
        if value != cache[j, 2]:
            cache[j, 2] = value
            m = put(rows, columns, numbers, m, j if ego else -1, -1 if ego else j, value)
    return m


@compiled
def tertius_matrix(z: Floats, bent: int, cache: Floats, rows: Whole, columns: Whole, numbers: Floats) -> int:
    """Write the distances from each i to the neighbourhood mean of each j that changed.

    Where j has no neighbours, the mean of i's distances to those who have.
    """
    m = 0
    n2 = cache.shape[0]
    for i in range(z.shape[0]):
        count = 0
        total = 0.0
        for j in range(n2):
            if j != i and cache[j, 0] > 0:
                count += 1
                total += bend(bent, z[i] - cache[j, 1])
        typical = total / count if count > 0 else 0.0
        for j in range(n2):
            value = bend(bent, z[i] - cache[j, 1]) if cache[j, 0] > 0 else typical
            if value != cache[j, 2 + i]:
                cache[j, 2 + i] = value
                m = put(rows, columns, numbers, m, i, j, value)
    return m


@compiled
def tie_changed(
    code: int,
    weighted: bool,
    bent: int,
    x: Floats,
    z: Floats,
    cache: Floats,
    i: int,
    j: int,
    old: float,
    new: float,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """The tie i->j went from `old` to `new` (`x` holds it already): write the changed statistics; their number."""
    was = 1.0 if old > 0 else 0.0
    now = 1.0 if new > 0 else 0.0
    m = 0
    if weighted:
        d = new - old
        value = new
    else:
        d = now - was
        value = now
    if d == 0.0:
        return 0
    if code == 0:
        m = put(rows, columns, numbers, m, i, j, value)
    elif code == 1:
        m = put(rows, columns, numbers, m, j, i, value)
    elif code in (2, 3):
        cache[j, 0] += d
        m = put(rows, columns, numbers, m, j if code == 2 else -1, -1 if code == 2 else j, cache[j, 0])
    elif code in (4, 5):
        cache[i, 0] += d
        m = put(rows, columns, numbers, m, i if code == 4 else -1, -1 if code == 4 else i, cache[i, 0])
    elif code in (6, 7):
        m = two_paths(x, i, j, d, code == 7, cache, rows, columns, numbers)
    elif code == 8:
        m = shared_sender(x, i, j, d, cache, rows, columns, numbers)
    elif code == 9:
        m = shared_receiver(x, i, j, d, cache, rows, columns, numbers)
    elif code == 10:
        m = three_paths(x, i, j, d, cache, rows, columns, numbers)
    elif code in (11, 12):
        m = triangles(x, i, j, d, code == 11, cache, rows, columns, numbers)
    elif code in (13, 14, 15):
        neighbourhood(x, z, j, cache)
        if code == 15:
            m = tertius_matrix(z, bent, cache, rows, columns, numbers)
        else:
            m = tertius_vector(code == 13, cache, rows, columns, numbers)
    return m


@compiled
def node_changed(
    code: int,
    bent: int,
    x: Floats,
    z: Floats,
    w: Floats,
    cache: Floats,
    second: bool,
    i: int,
    old: float,
    new: float,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """Attribute `z` (`w`, if `second`) of i went from `old` to `new`: write the changed statistics; their number."""
    m = 0
    if old == new:
        return 0
    if code == 16:
        m = put(rows, columns, numbers, m, i, -1, new)
    elif code == 17:
        m = put(rows, columns, numbers, m, -1, i, new)
    elif code in (18, 19):
        for k in range(z.shape[0]):
            if k != i:
                forth = new - z[k]
                if code == 18 and not np.isnan(forth):
                    forth = 1.0 if forth == 0.0 else 0.0
                m = put(rows, columns, numbers, m, i, k, forth)
                m = put(rows, columns, numbers, m, k, i, forth if code == 18 else -forth)
    elif code == 20:
        if second:
            for k in range(z.shape[0]):
                m = put(rows, columns, numbers, m, k, i, z[k] * new)
        else:
            for k in range(w.shape[0]):
                m = put(rows, columns, numbers, m, i, k, new * w[k])
    elif code in (13, 14, 15):
        for j in range(x.shape[1]):
            if x[i, j] > 0:
                neighbourhood(x, z, j, cache)
        if code == 15:
            m = tertius_matrix(z, bent, cache, rows, columns, numbers)
        else:
            m = tertius_vector(code == 13, cache, rows, columns, numbers)
    return m
