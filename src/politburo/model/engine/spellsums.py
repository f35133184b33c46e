# ruff: noqa: C901, PLR0912 - compiled loops: calls would cost what they do
"""Compiled sums over single spells for :mod:`politburo.model.engine.coordination`, given what each of them weighs."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.fast import fast

__all__ = ["below_top", "log_odds", "nothing_apart", "spell_slopes", "spell_sums"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]
BLOCK: Final = 1024  # spells taken together, so that what they need stays near


@fast
def log_odds(
    theta: Floats, even: int, pointers: Whole, starts: Whole, numbers: Floats, risk: Truths, out: Floats
) -> bool:
    """Write s.theta of every spell in both directions, -1e300 where not at risk; false if one is no number."""
    p = theta.shape[0]
    wrong = 0
    for e in range(pointers.shape[0] - 1):
        m = pointers[e + 1] - pointers[e]
        for first in range(0, m, BLOCK):
            count = min(BLOCK, m - first)
            begin = pointers[e] + first
            meets = risk[begin : begin + count]
            forth, back = out[0, begin : begin + count], out[1, begin : begin + count]
            forth[:] = 0.0
            for k in range(even):
                b = theta[k]
                s = numbers[starts[e] + k * m + first : starts[e] + k * m + first + count]
                for r in range(count):
                    forth[r] += b * s[r]
            back[:] = forth
            for side in range(2):
                o = out[side, begin : begin + count]
                for k in range(even, p):
                    b = theta[k]
                    place = starts[e] + (k + side * (p - even)) * m + first
                    s = numbers[place : place + count]
                    for r in range(count):
                        o[r] += b * s[r]
                for r in range(count):
                    wrong += 0 if abs(o[r]) < 1e300 else 1
                    o[r] = o[r] if meets[r] else -1e300
    return wrong == 0


@fast
def below_top(top: float, risk: Truths, out: Floats) -> None:
    """Subtract the largest of the numbers at risk; those not at risk become 0, of which `exp` makes short work."""
    for side in range(2):
        o = out[side]
        for r in range(risk.shape[0]):
            o[r] = o[r] - top if risk[r] else 0.0


@fast
def nothing_apart(risk: Truths, out: Floats) -> None:
    """Zero where not at risk."""
    for side in range(2):
        o = out[side]
        for r in range(risk.shape[0]):
            o[r] = o[r] if risk[r] else 0.0


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
    size = BLOCK
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
