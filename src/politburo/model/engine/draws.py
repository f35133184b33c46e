"""Waiting times of clocks: standard exponential numbers, many at once, each addressed by what its act is.

The logarithm is the well-known series in s = f / (2 + f) with f = m - 1, m the significand between the roots of 1/2 and
2 (its error is below one unit in the last place). It uses only sums, products and one quotient, in a fixed order, so
that compiled code takes several numbers at once and plain Python gives the same bits.

Source of the series: Sun Microsystems, "Freely Distributable Math Library", function log, 1993.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled
from politburo.model.philox import uniform_py

__all__ = ["minus_log", "minus_log_py", "uniforms", "wait_py", "waits"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

LN2_HIGH: Final = 6.93147180369123816490e-01
LN2_LOW: Final = 1.90821492927058770002e-10
S1: Final = 6.666666666666735130e-01
S2: Final = 3.999999999940941908e-01
S3: Final = 2.857142874366239149e-01
S4: Final = 2.222219843214978396e-01
S5: Final = 1.818357216161805012e-01
S6: Final = 1.531383769920937332e-01
S7: Final = 1.479819860511658591e-01
# The bits of the root of 1/2: what lies above them counts as the next power of two.
BIAS: Final = 1 << 10
ROOT: Final = 0x3FE6A09E667F3BCD - (BIAS << 52)
POWER: Final = 0xFFF << 52


@compiled
def minus_log(numbers: Floats, powers: Floats) -> None:
    """Replace numbers between 0 and 1 by minus their logarithms; `powers` is scratch of the same length."""
    # Three loops, because each runs on several numbers at once and one with all of it would not.
    n = numbers.shape[0]
    signed = numbers.view(np.int64)
    bits = numbers.view(np.uint64)
    for k in range(n):
        powers[k] = np.float64(np.int32((signed[k] - ROOT) >> 52)) - BIAS
    for k in range(n):
        bits[k] -= ((bits[k] - np.uint64(ROOT)) & np.uint64(POWER)) - np.uint64(BIAS << 52)
    for k in range(n):
        f = numbers[k] - 1.0
        s = f / (2.0 + f)
        z = s * s
        w = z * z
        even = w * (S2 + w * (S4 + w * S6))
        odd = z * (S1 + w * (S3 + w * (S5 + w * S7)))
        half = 0.5 * f * f
        numbers[k] = ((half - (s * (half + (odd + even)) + powers[k] * LN2_LOW)) - f) - powers[k] * LN2_HIGH


def minus_log_py(number: float) -> float:
    """The plain Python twin of :func:`minus_log`, of one number."""
    m, e = math.frexp(number)
    if m < math.sqrt(0.5):
        m, e = 2.0 * m, e - 1
    f = m - 1.0
    s = f / (2.0 + f)
    z = s * s
    w = z * z
    even = w * (S2 + w * (S4 + w * S6))
    odd = z * (S1 + w * (S3 + w * (S5 + w * S7)))
    half = 0.5 * f * f
    return ((half - (s * (half + (odd + even)) + e * LN2_LOW)) - f) - e * LN2_HIGH


@compiled
def uniforms(seed: int, history: int, family: int, senders: Whole, receiver: int, count: int, out: Floats) -> None:
    """As `philox.uniform` for each sender; with the rounds written out here, several numbers are drawn at once."""
    mask = np.uint64(0xFFFFFFFF)
    shift = np.uint64(32)
    of_family, of_receiver, of_count = np.uint64(family) & mask, np.uint64(receiver) & mask, np.uint64(count) & mask
    key0, key1 = np.uint64(seed) & mask, np.uint64(history) & mask
    for i in range(senders.shape[0]):
        x0, x1, x2, x3 = of_family, np.uint64(senders[i]) & mask, of_receiver, of_count
        k0, k1 = key0, key1
        for _ in range(10):
            p0 = np.uint64(0xD2511F53) * x0
            p1 = np.uint64(0xCD9E8D57) * x2
            x0 = (p1 >> shift) ^ x1 ^ k0
            x1 = p1 & mask
            x2 = (p0 >> shift) ^ x3 ^ k1
            x3 = p0 & mask
            k0 = (k0 + np.uint64(0x9E3779B9)) & mask
            k1 = (k1 + np.uint64(0xBB67AE85)) & mask
        bits = (x0 << np.uint64(21)) | (x1 >> np.uint64(11))
        out[i] = np.float64(bits) * 2.0**-53 if bits != np.uint64(0) else 2.0**-54


@compiled
def waits(
    seed: int, history: int, family: int, senders: Whole, receiver: int, count: int, out: Floats, powers: Floats
) -> None:
    """The waits for the `count`-th act of each sender towards one receiver; `powers` is scratch."""
    uniforms(seed, history, family, senders, receiver, count, out)
    minus_log(out, powers)


def wait_py(seed: int, history: int, family: int, sender: int, receiver: int, count: int) -> float:
    """The plain Python twin of one such wait."""
    return minus_log_py(uniform_py(seed, history, family, sender, receiver, count))
