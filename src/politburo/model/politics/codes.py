"""The codes of mechanisms of politics (E720 to E739): what each means and what mends it."""

from __future__ import annotations

from typing import Final

__all__ = ["CODES"]

CODES: Final[dict[str, tuple[str, str]]] = {
    "E721": ("a number outside its range", "give one within it"),
    "E722": ("too many players to count every coalition", "join some of them"),
    "E723": ("numbers too large to be compared exactly", "count in larger units"),
    "E724": ("lists of different lengths", "give one entry for each"),
    "E725": ("observations or months that cannot be placed", "stay within the series"),
}
