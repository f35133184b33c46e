"""Spellings found by what is left of them without one letter: near ones share such a rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

WHOLE: Final = (1 << 64) - 1
FACTOR: Final = 0x9E3779B97F4A7C15  # odd, so that no letter is lost
LONGEST: Final = 32  # letters of a spelling
POWERS: Final = tuple(pow(FACTOR, place + 1, 1 << 64) for place in range(LONGEST))


@dataclass(frozen=True, slots=True)
class Deletions:
    """Spellings by their rests; each rest stands as a whole number of 64 bits, so that all are made at one go."""

    spellings: tuple[str, ...]
    _rests: NDArray[np.uint64] = field(init=False, repr=False)
    _whose: NDArray[np.int64] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        lengths = np.array([len(one) for one in self.spellings], dtype=np.int64)
        longest = max(int(lengths.max(initial=1)), 2)
        signs = np.array(self.spellings, dtype=f"U{longest}").view(np.uint32).reshape(-1, longest).astype(np.uint64)
        powers = np.array(POWERS[:longest], dtype=np.uint64)
        before = np.cumsum(signs * powers, axis=1) - signs * powers
        moved = signs[:, 1:] * powers[:-1]
        after = np.zeros_like(signs)
        after[:, :-1] = np.cumsum(moved[:, ::-1], axis=1)[:, ::-1]
        whose, place = np.nonzero((np.arange(longest) < lengths[:, None]) & (lengths > 1)[:, None])
        rests = (before + after)[whose, place]
        order = np.argsort(rests)
        object.__setattr__(self, "_rests", rests[order])
        object.__setattr__(self, "_whose", whose[order])

    def of(self, *rests: str) -> NDArray[np.int64]:
        """Return the places of the spellings that one of some rests is left of when one letter is taken away."""
        numbers = [
            sum(ord(sign) * power for sign, power in zip(rest, POWERS, strict=False)) & WHOLE
            for rest in rests
            if len(rest) < LONGEST
        ]
        wanted = np.array(numbers, dtype=np.uint64)
        begin, end = np.searchsorted(self._rests, wanted, "left"), np.searchsorted(self._rests, wanted, "right")
        spans = [self._whose[one:two] for one, two in zip(begin.tolist(), end.tolist(), strict=True) if one < two]
        return np.unique(np.concatenate(spans)) if spans else np.zeros(0, dtype=np.int64)
