# ruff: noqa: C901, PLR0912 - compiled loops: calls would cost what they do
"""Compiled sums over single spells for :mod:`politburo.model.engine.coordination`, given what each of them weighs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.fast import fast

__all__ = ["log_odds", "spell_slopes", "spell_sums"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


@fast
def log_odds(
    theta: Floats, even: int, pointers: Whole, starts: Whole, numbers: Floats, risk: Truths, out: Floats
) -> bool:
    """Write s.theta of every spell in both directions; false if one is no number."""
    p = theta.shape[0]
    for e in range(pointers.shape[0] - 1):
        begin, end = pointers[e], pointers[e + 1]
        m = end - begin
        meets = risk[begin:end]
        forth, back = out[0, begin:end], out[1, begin:end]
        forth[:] = 0.0
        for k in range(even):
            b = theta[k]
            s = numbers[starts[e] + k * m : starts[e] + (k + 1) * m]
            for r in range(m):
                forth[r] += b * s[r]
        back[:] = forth
        for side in range(2):
            o = out[side, begin:end]
            for k in range(even, p):
                b = theta[k]
                place = starts[e] + (k + side * (p - even)) * m
                s = numbers[place : place + m]
                for r in range(m):
                    o[r] += b * s[r]
            for r in range(m):
                if not abs(o[r]) < 1e300:
                    return False
                o[r] = o[r] if meets[r] else -1e300
    return True


@fast
def spell_slopes(p: int, even: int, pointers: Whole, starts: Whole, numbers: Floats, weights: Floats) -> Floats:
    """The sum over spells of their statistics by their weights in each direction."""
    out = np.zeros(p)
    for e in range(pointers.shape[0] - 1):
        begin, end = pointers[e], pointers[e + 1]
        m = end - begin
        forth, back = weights[0, begin:end], weights[1, begin:end]
        for k in range(p):
            place = starts[e] + k * m
            x = numbers[place : place + m]
            total = 0.0
            if k < even:
                for r in range(m):
                    total += (forth[r] + back[r]) * x[r]
            else:
                y = numbers[place + (p - even) * m : place + (p - even + 1) * m]
                for r in range(m):
                    total += forth[r] * x[r] + back[r] * y[r]
            out[k] += total
    return out


@fast
def spell_sums(
    p: int, even: int, pointers: Whole, starts: Whole, numbers: Floats, weights: Floats
) -> tuple[Floats, Floats, Floats]:
    """Sums over spells: of the pair's statistics, of their outer products, and of those of its two directions."""
    linear, joint, single = np.zeros(p), np.zeros((p, p)), np.zeros((p, p))
    size = 1024
    both, heavy, left, right = np.empty((p, size)), np.empty((p, size)), np.empty((p, size)), np.empty((p, size))
    for e in range(pointers.shape[0] - 1):
        m = pointers[e + 1] - pointers[e]
        for first in range(0, m, size):
            count = min(size, m - first)
            begin = pointers[e] + first
            place = starts[e] + first
            pair, forth, back = (
                weights[0, begin : begin + count],
                weights[1, begin : begin + count],
                weights[2, begin : begin + count],
            )
            for k in range(p):
                x = numbers[place + k * m : place + k * m + count]
                c, w, f, g = both[k], heavy[k], left[k], right[k]
                total = 0.0
                if k < even:
                    for r in range(count):
                        c[r] = 2.0 * x[r]
                        w[r] = c[r] * pair[r]
                        total += w[r]
                        f[r] = x[r] * (forth[r] + back[r])
                else:
                    beyond = place + (k + p - even) * m
                    y = numbers[beyond : beyond + count]
                    for r in range(count):
                        c[r] = x[r] + y[r]
                        w[r] = c[r] * pair[r]
                        total += w[r]
                        f[r] = x[r] * forth[r]
                        g[r] = y[r] * back[r]
                linear[k] += total
            for k in range(p):
                w, f, g = heavy[k], left[k], right[k]
                for h in range(k + 1):
                    c = both[h]
                    x = numbers[place + h * m : place + h * m + count]
                    total = 0.0
                    for r in range(count):
                        total += w[r] * c[r]
                    joint[k, h] += total
                    total = 0.0
                    if k < even:
                        for r in range(count):
                            total += f[r] * x[r]
                    elif h < even:
                        for r in range(count):
                            total += (f[r] + g[r]) * x[r]
                    else:
                        beyond = place + (h + p - even) * m
                        y = numbers[beyond : beyond + count]
                        for r in range(count):
                            total += f[r] * x[r] + g[r] * y[r]
                    single[k, h] += total
    for k in range(p):
        for h in range(k):
            joint[h, k] = joint[k, h]
            single[h, k] = single[k, h]
    return linear, joint, single
