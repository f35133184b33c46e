"""Four days that say what is known of when something was, and what follows from them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

Certainty: TypeAlias = Literal["certain", "possible", "no"]

FIRST_DAY: Final = dt.date.min.toordinal()
LAST_DAY: Final = dt.date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Bounds:
    """Earliest begin, latest begin, earliest end, latest end, as ordinals of `datetime.date`.

    `begin_earliest` None: unbounded before. `end_latest` None: unbounded after. `begin_latest` None: the begin is
    unknown, so nothing is certain. `end_earliest` None: the end is unknown, likewise. An open begin has
    `begin_latest == FIRST_DAY`, an open end `end_earliest == LAST_DAY`. One unknown day has begin and end share bounds.
    """

    begin_earliest: int | None
    begin_latest: int | None
    end_earliest: int | None
    end_latest: int | None

    @property
    def possible(self) -> bool:
        """Whether some begin and some end, the end not before the begin, satisfy the four days."""
        return not (
            _after(self.begin_earliest, self.begin_latest)
            or _after(self.end_earliest, self.end_latest)
            or _after(self.begin_earliest, self.end_latest)
        )


UNKNOWN: Final = Bounds(None, None, None, None)


def _after(low: int | None, high: int | None) -> bool:
    """Whether a lower limit lies after an upper one; None limits nothing."""
    return low is not None and high is not None and low > high


def _latest(a: int | None, b: int | None) -> int | None:
    """The sharper of two lower limits."""
    return b if a is None else a if b is None else max(a, b)


def _earliest(a: int | None, b: int | None) -> int | None:
    """The sharper of two upper limits."""
    return b if a is None else a if b is None else min(a, b)


def sharpen(bounds: Bounds) -> Bounds:
    """Apply begin <= end to the inner days; an unknown inner day (None) stays unknown."""
    begin_latest, end_earliest = bounds.begin_latest, bounds.end_earliest
    if begin_latest is not None:
        begin_latest = _earliest(begin_latest, bounds.end_latest)
    if end_earliest is not None:
        end_earliest = _latest(end_earliest, bounds.begin_earliest)
    return Bounds(bounds.begin_earliest, begin_latest, end_earliest, bounds.end_latest)


def certainty(bounds: Bounds, day: int) -> Certainty:
    """Whether the thing was on `day` (an ordinal).

    "certain" iff begin_latest <= day <= end_earliest, "possible" iff begin_earliest <= day <= end_latest, else "no".
    One unknown day is therefore certain only where all four days agree.
    """
    inner_begin, inner_end = bounds.begin_latest, bounds.end_earliest
    if inner_begin is not None and inner_end is not None and inner_begin <= day <= inner_end:
        return "certain"
    if _after(bounds.begin_earliest, day) or _after(day, bounds.end_latest):
        return "no"
    return "possible"


def intersect(a: Bounds, b: Bounds) -> Bounds | None:
    """What is known if both hold of the same thing; None if they cannot."""
    both = sharpen(
        Bounds(
            _latest(a.begin_earliest, b.begin_earliest),
            _earliest(a.begin_latest, b.begin_latest),
            _latest(a.end_earliest, b.end_earliest),
            _earliest(a.end_latest, b.end_latest),
        )
    )
    return both if both.possible else None


def excludes(a: Bounds, b: Bounds) -> bool:
    """Whether the two cannot both be true of the same thing: no begin and end satisfy both."""
    return intersect(a, b) is None


def overlap(a: Bounds, b: Bounds) -> Certainty:
    """Whether two different things were at the same time on at least one day.

    "certain" if some day is certain for both, "possible" if some day is possible for both, else "no". Two holders of
    one exclusive post are a conflict in the first case and a tension in the second.
    """
    begins = (a.begin_latest, b.begin_latest)
    ends = (a.end_earliest, b.end_earliest)
    if None not in begins and None not in ends and not _after(_latest(*begins), _earliest(*ends)):
        return "certain"
    outer_begin = _latest(a.begin_earliest, b.begin_earliest)
    outer_end = _earliest(a.end_latest, b.end_latest)
    return "no" if _after(outer_begin, outer_end) else "possible"


def precedes(a: Bounds, b: Bounds) -> Certainty:
    """Whether `a` had ended on a day before `b` began: in every reading, in some reading, in none."""
    if a.end_latest is not None and b.begin_earliest is not None and a.end_latest < b.begin_earliest:
        return "certain"
    if a.end_earliest is not None and b.begin_latest is not None and a.end_earliest >= b.begin_latest:
        return "no"
    return "possible"


def hull(first: Bounds, *others: Bounds) -> Bounds:
    """The narrowest bounds that contain all the given ones; None on any side wins."""

    def low(values: list[int | None]) -> int | None:
        known = [value for value in values if value is not None]
        return min(known) if len(known) == len(values) else None

    def high(values: list[int | None]) -> int | None:
        known = [value for value in values if value is not None]
        return max(known) if len(known) == len(values) else None

    every = (first, *others)
    return Bounds(
        low([b.begin_earliest for b in every]),
        high([b.begin_latest for b in every]),
        low([b.end_earliest for b in every]),
        high([b.end_latest for b in every]),
    )


@lru_cache(maxsize=65_536)  # a record names the same days again and again
def iso(ordinal: int | None) -> str | None:
    """The day as YYYY-MM-DD; None (open or unknown) stays None."""
    return None if ordinal is None else dt.date.fromordinal(ordinal).isoformat()


def months(first: int, last: int) -> tuple[tuple[int, int], ...]:
    """Return the calendar months from one day (ordinal) to another as first and last days, cut at both ends."""
    found, begin = [], first
    while begin <= last:
        next_month = (dt.date.fromordinal(begin).replace(day=1) + dt.timedelta(days=32)).replace(day=1)
        end = min(last, next_month.toordinal() - 1)
        found.append((begin, end))
        begin = end + 1
    return tuple(found)
