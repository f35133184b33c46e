# ruff: noqa: C901, PLR0912, FBT001 - compiled loops: calls would cost what they do, flags are data
"""What one change does to each statistic: small compiled functions of one signature, and the register that calls them.

A function meets the state after the change, writes the statistics that take a new value into `rows`, `columns`,
`numbers`, and returns how many. A row of -1 means every sender, a column of -1 every receiver. The state: `x` holds
networks by number, `tied` where they are positive, `back` the same turned round, so that who sends to a node stands
side by side; `z` holds attributes by number; from `cache[at]` on an effect keeps what it needs between changes. Fitting
and simulation call the same functions, so an effect is written once. The formulas stand in
:mod:`politburo.model.engine.effects`.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled

__all__ = ["CODES", "node_changed", "tie_changed"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]

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
    weighted: bool,
    net: int,
    x: Floats,
    tied: Truths,
    back: Truths,
    i: int,
    j: int,
    d: float,
    turned: bool,
    cache: Floats,
    at: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """Paths i-k-j that a tie i->j opens or closes; `turned` swaps their ends."""
    m = 0
    n = x.shape[1]
    for k in range(n):
        if k != i and (x[net, j, k] != 0.0 if weighted else tied[net, j, k]):
            a, b = (k, i) if turned else (i, k)
            cache[at + a * n + b] += d * x[net, j, k] if weighted else d
            m = put(rows, columns, numbers, m, a, b, cache[at + a * n + b])
        if k != j and (x[net, k, i] != 0.0 if weighted else back[net, i, k]):
            a, b = (j, k) if turned else (k, j)
            cache[at + a * n + b] += d * x[net, k, i] if weighted else d
            m = put(rows, columns, numbers, m, a, b, cache[at + a * n + b])
    return m


@compiled
def shared(
    weighted: bool,
    net: int,
    x: Floats,
    near: Truths,
    of_sender: bool,
    i: int,
    j: int,
    d: float,
    cache: Floats,
    at: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """Pairs that come to share the sender i of the tie i->j, or its receiver j.

    `near` is `tied`, or `back` for a shared receiver.
    """
    m = 0
    own, other = (i, j) if of_sender else (j, i)
    n = x.shape[1]
    for k in range(near.shape[2]):
        if k == other:
            continue
        step = d
        if weighted:
            step *= x[net, i, k] if of_sender else x[net, k, j]
            if step == 0.0:
                continue
        elif not near[net, own, k]:
            continue
        cache[at + other * n + k] += step
        m = put(rows, columns, numbers, m, other, k, cache[at + other * n + k])
        cache[at + k * n + other] += step
        m = put(rows, columns, numbers, m, k, other, cache[at + k * n + other])
    return m


@compiled
def value(weighted: bool, net: int, x: Floats, i: int, j: int) -> float:
    """A tie's value, or whether it stands."""
    if weighted:
        return float(x[net, i, j])
    return 1.0 if x[net, i, j] > 0 else 0.0


@compiled
def three_paths(
    weighted: bool,
    net: int,
    x: Floats,
    i: int,
    j: int,
    d: float,
    cache: Floats,
    at: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """Paths a->k<-l->b (a not l, k not b) that use the tie i->j in any of their three places."""
    m = 0
    n1, n2 = x.shape[1], x.shape[2]
    for b in range(n2):
        if b == j:
            continue
        count = 0.0
        for other in range(n1):
            if other != i and x[net, other, j] != 0.0:
                count += value(weighted, net, x, other, j) * value(weighted, net, x, other, b)
        if count != 0.0:
            cache[at + i * n2 + b] += d * count
            m = put(rows, columns, numbers, m, i, b, cache[at + i * n2 + b])
    for a in range(n1):
        if a == i:
            continue
        count = 0.0
        for k in range(n2):
            if k != j and x[net, i, k] != 0.0:
                count += value(weighted, net, x, i, k) * value(weighted, net, x, a, k)
        if count != 0.0:
            cache[at + a * n2 + j] += d * count
            m = put(rows, columns, numbers, m, a, j, cache[at + a * n2 + j])
    for a in range(n1):
        first = value(weighted, net, x, a, j)
        if a != i and first != 0.0:
            for b in range(n2):
                last = value(weighted, net, x, i, b)
                if b != j and last != 0.0:
                    cache[at + a * n2 + b] += d * first * last
                    m = put(rows, columns, numbers, m, a, b, cache[at + a * n2 + b])
    return m


@compiled
def triangles(
    weighted: bool,
    net: int,
    x: Floats,
    i: int,
    j: int,
    d: float,
    ego: bool,
    cache: Floats,
    at: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """Transitive triangles counted at their source that the tie i->j completes or breaks."""
    m = 0
    own = 0.0
    for k in range(x.shape[1]):
        if k in (i, j):
            continue
        other = value(weighted, net, x, i, k)
        if other != 0.0:
            own += d * other * (value(weighted, net, x, j, k) + value(weighted, net, x, k, j))
        other = value(weighted, net, x, k, i)
        if other != 0.0:
            other *= value(weighted, net, x, k, j)
            if other != 0.0:
                cache[at + k] += d * other
                m = put(rows, columns, numbers, m, k if ego else -1, -1 if ego else k, cache[at + k])
    if own != 0.0:
        cache[at + i] += own
        m = put(rows, columns, numbers, m, i if ego else -1, -1 if ego else i, cache[at + i])
    return m


@compiled
def neighbourhood(
    weighted: bool, net: int, x: Floats, back: Truths, z: Floats, a: int, j: int, cache: Floats, at: int
) -> None:
    """The weight of those with a tie to j into `cache[at]`, their mean attribute into the place behind."""
    count = 0.0
    total = 0.0
    for k in range(x.shape[1]):
        if back[net, j, k] and not np.isnan(z[a, k]):
            tie = x[net, k, j] if weighted else 1.0
            count += tie
            total += tie * z[a, k]
    cache[at] = count
    cache[at + 1] = total / count if count > 0 else 0.0


@compiled
def tertius_vector(n: int, ego: bool, cache: Floats, at: int, rows: Whole, columns: Whole, numbers: Floats) -> int:
    """Write the neighbourhood means that changed; nodes without neighbours take the mean of the others."""
    m = 0
    count = 0
    total = 0.0
    for j in range(n):
        if cache[at + 3 * j] > 0:
            count += 1
            total += cache[at + 3 * j + 1]
    typical = total / count if count > 0 else 0.0
    for j in range(n):
        mean = cache[at + 3 * j + 1] if cache[at + 3 * j] > 0 else typical
        if mean != cache[at + 3 * j + 2]:
            cache[at + 3 * j + 2] = mean
            m = put(rows, columns, numbers, m, j if ego else -1, -1 if ego else j, mean)
    return m


@compiled
def tertius_matrix(
    n: int, z: Floats, a: int, bent: int, cache: Floats, at: int, rows: Whole, columns: Whole, numbers: Floats
) -> int:
    """Write the distances from each i to the neighbourhood mean of each j that changed.

    Where j has no neighbours, the mean of i's distances to those who have.
    """
    m = 0
    width = 2 + n
    for i in range(n):
        count = 0
        total = 0.0
        for j in range(n):
            if j != i and cache[at + j * width] > 0:
                count += 1
                total += bend(bent, z[a, i] - cache[at + j * width + 1])
        typical = total / count if count > 0 else 0.0
        for j in range(n):
            here = bend(bent, z[a, i] - cache[at + j * width + 1]) if cache[at + j * width] > 0 else typical
            if here != cache[at + j * width + 2 + i]:
                cache[at + j * width + 2 + i] = here
                m = put(rows, columns, numbers, m, i, j, here)
    return m


@compiled
def tie_changed(
    code: int,
    weighted: bool,
    bent: int,
    net: int,
    x: Floats,
    tied: Truths,
    back: Truths,
    z: Floats,
    a: int,
    cache: Floats,
    at: int,
    i: int,
    j: int,
    old: float,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """The tie i->j was `old` (the state holds the new one): write the changed statistics; their number."""
    new = x[net, i, j]
    now = 1.0 if new > 0 else 0.0
    if weighted:
        d = new - old
        now = new
    else:
        d = now - (1.0 if old > 0 else 0.0)
    if d == 0.0:
        return 0
    if code == 0:
        return put(rows, columns, numbers, 0, i, j, now)
    if code == 1:
        return put(rows, columns, numbers, 0, j, i, now)
    if code in (2, 3):
        cache[at + j] += d
        return put(rows, columns, numbers, 0, j if code == 2 else -1, -1 if code == 2 else j, cache[at + j])
    if code in (4, 5):
        cache[at + i] += d
        return put(rows, columns, numbers, 0, i if code == 4 else -1, -1 if code == 4 else i, cache[at + i])
    if code in (6, 7):
        return two_paths(weighted, net, x, tied, back, i, j, d, code == 7, cache, at, rows, columns, numbers)
    if code in (8, 9):
        near = tied if code == 8 else back
        return shared(weighted, net, x, near, code == 8, i, j, d, cache, at, rows, columns, numbers)
    if code == 10:
        return three_paths(weighted, net, x, i, j, d, cache, at, rows, columns, numbers)
    if code in (11, 12):
        return triangles(weighted, net, x, i, j, d, code == 11, cache, at, rows, columns, numbers)
    if code in (13, 14, 15):
        n = x.shape[2]
        width = 2 + n if code == 15 else 3
        neighbourhood(weighted, net, x, back, z, a, j, cache, at + j * width)
        if code == 15:
            return tertius_matrix(n, z, a, bent, cache, at, rows, columns, numbers)
        return tertius_vector(n, code == 13, cache, at, rows, columns, numbers)
    return 0


@compiled
def node_changed(
    code: int,
    weighted: bool,
    bent: int,
    net: int,
    x: Floats,
    tied: Truths,
    back: Truths,
    z: Floats,
    a: int,
    b: int,
    sizes: tuple[int, int],
    cache: Floats,
    at: int,
    second: bool,
    i: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> int:
    """Attribute `a` (`b`, if `second`) of i changed, as the state holds: write the changed statistics; their number."""
    m = 0
    new = z[b if second else a, i]
    if code == 16:
        m = put(rows, columns, numbers, m, i, -1, new)
    elif code == 17:
        m = put(rows, columns, numbers, m, -1, i, new)
    elif code in (18, 19):
        for k in range(sizes[0]):
            if k != i:
                forth = new - z[a, k]
                if code == 18 and not np.isnan(forth):
                    forth = 1.0 if forth == 0.0 else 0.0
                m = put(rows, columns, numbers, m, i, k, forth)
                m = put(rows, columns, numbers, m, k, i, forth if code == 18 else -forth)
    elif code == 20:
        for k in range(sizes[0] if second else sizes[1]):
            if second:
                m = put(rows, columns, numbers, m, k, i, z[a, k] * new)
            else:
                m = put(rows, columns, numbers, m, i, k, new * z[b, k])
    elif code in (13, 14, 15):
        n = x.shape[2]
        width = 2 + n if code == 15 else 3
        for j in range(n):
            if tied[net, i, j]:
                neighbourhood(weighted, net, x, back, z, a, j, cache, at + j * width)
        if code == 15:
            m = tertius_matrix(n, z, a, bent, cache, at, rows, columns, numbers)
        else:
            m = tertius_vector(n, code == 13, cache, at, rows, columns, numbers)
    return m
