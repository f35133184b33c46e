"""Random numbers addressed by key and counter: Philox4x32-10.

A draw is a pure function of (key, counter), so a simulated act can own its numbers: keyed by seed and history and
counted by stable hashes of what the act is, it draws the same numbers whatever else happens in the run, in any
order, on any number of threads.

Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011.
Every function stands twice: compiled (`philox4x32`, `uniform`, `exponential`) and as plain Python with the same
results to the last bit (`philox4x32_py`, `uniform_py`, `exponential_py`).
"""

from __future__ import annotations

import hashlib
import math
from typing import Final

import numpy as np

from politburo.model.jit import compiled, inlined

__all__ = [
    "exponential",
    "exponential_py",
    "philox4x32",
    "philox4x32_py",
    "split_seed",
    "stable_hash",
    "uniform",
    "uniform_py",
]

_MASK: Final = 0xFFFFFFFF
_MULTIPLIER_0: Final = 0xD2511F53
_MULTIPLIER_1: Final = 0xCD9E8D57
_WEYL_0: Final = 0x9E3779B9
_WEYL_1: Final = 0xBB67AE85
_ROUNDS: Final = 10
_STEP: Final = 2.0**-53
_HALF_STEP: Final = 2.0**-54


@inlined
def _rounds(
    key0: int, key1: int, c0: int, c1: int, c2: int, c3: int
) -> tuple[np.uint64, np.uint64, np.uint64, np.uint64]:
    """:func:`philox4x32` as a part of those that call it."""
    mask = np.uint64(_MASK)
    shift = np.uint64(32)
    k0 = np.uint64(key0) & mask
    k1 = np.uint64(key1) & mask
    x0 = np.uint64(c0) & mask
    x1 = np.uint64(c1) & mask
    x2 = np.uint64(c2) & mask
    x3 = np.uint64(c3) & mask
    for _ in range(_ROUNDS):
        p0 = np.uint64(_MULTIPLIER_0) * x0
        p1 = np.uint64(_MULTIPLIER_1) * x2
        x0 = (p1 >> shift) ^ x1 ^ k0
        x1 = p1 & mask
        x2 = (p0 >> shift) ^ x3 ^ k1
        x3 = p0 & mask
        k0 = (k0 + np.uint64(_WEYL_0)) & mask
        k1 = (k1 + np.uint64(_WEYL_1)) & mask
    return x0, x1, x2, x3


@compiled
def philox4x32(
    key0: int, key1: int, c0: int, c1: int, c2: int, c3: int
) -> tuple[np.uint64, np.uint64, np.uint64, np.uint64]:
    """Ten rounds of Philox on four 32-bit counters under two 32-bit keys; four 32-bit words come back (compiled).

    Arguments are whole numbers; only their lowest 32 bits count.
    """
    return _rounds(key0, key1, c0, c1, c2, c3)


@compiled
def uniform(key0: int, key1: int, c0: int, c1: int, c2: int, c3: int) -> float:
    """One number strictly between 0 and 1 with 53 random bits (compiled).

    The lowest 53 bits of the first two words, times 2^-53; the value 0 is replaced by 2^-54, so its logarithm exists.
    """
    x0, x1, _, _ = _rounds(key0, key1, c0, c1, c2, c3)
    bits = (np.uint64(x0) << np.uint64(21)) | (np.uint64(x1) >> np.uint64(11))
    if bits == np.uint64(0):
        return _HALF_STEP
    return float(bits) * _STEP


@compiled
def exponential(key0: int, key1: int, c0: int, c1: int, c2: int, c3: int) -> float:
    """One standard exponential number, -log of :func:`uniform` (compiled)."""
    return -math.log(uniform(key0, key1, c0, c1, c2, c3))


def philox4x32_py(key0: int, key1: int, c0: int, c1: int, c2: int, c3: int) -> tuple[int, int, int, int]:
    """The plain Python twin of :func:`philox4x32`."""
    k0, k1 = key0 & _MASK, key1 & _MASK
    x0, x1, x2, x3 = c0 & _MASK, c1 & _MASK, c2 & _MASK, c3 & _MASK
    for _ in range(_ROUNDS):
        p0 = _MULTIPLIER_0 * x0
        p1 = _MULTIPLIER_1 * x2
        x0, x1, x2, x3 = (p1 >> 32) ^ x1 ^ k0, p1 & _MASK, (p0 >> 32) ^ x3 ^ k1, p0 & _MASK
        k0 = (k0 + _WEYL_0) & _MASK
        k1 = (k1 + _WEYL_1) & _MASK
    return x0, x1, x2, x3


def uniform_py(key0: int, key1: int, c0: int, c1: int, c2: int, c3: int) -> float:
    """The plain Python twin of :func:`uniform`."""
    x0, x1, _, _ = philox4x32_py(key0, key1, c0, c1, c2, c3)
    bits = (x0 << 21) | (x1 >> 11)
    return bits * _STEP if bits else _HALF_STEP


def exponential_py(key0: int, key1: int, c0: int, c1: int, c2: int, c3: int) -> float:
    """The plain Python twin of :func:`exponential`."""
    return -math.log(uniform_py(key0, key1, c0, c1, c2, c3))


def stable_hash(text: str) -> int:
    """A 32-bit number for a text: the first four bytes of its BLAKE2b digest (UTF-8, little-endian).

    The same on every machine, in every process and in every version of Python, unlike `hash`.
    """
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=4).digest(), "little")


def split_seed(seed: int) -> tuple[int, int]:
    """The two 32-bit key words of a seed between 0 and 2^64 - 1, low word first.

    Raises:
        ValueError: the seed is outside that range.
    """
    if not 0 <= seed < 2**64:
        raise ValueError(f"R001 seed {seed} cannot key the generator: give a whole number from 0 to 2**64 - 1")
    return seed & _MASK, seed >> 32
