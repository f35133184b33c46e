"""What sources cover of each family, and what share of the acts that happened they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from politburo import dates
from politburo.model.definitions import Assumed
from politburo.model.system.declare import Family
from politburo.model.system.opening import number
from politburo.record.case import Case
from politburo.record.definitions import Coverage, Source, Told

__all__ = ["Covered", "Varied", "covered"]


@dataclass(frozen=True, slots=True)
class Covered:
    """Days that sources cover.

    Attributes:
        first, last: days (ordinals), both included.
        told: share of acts that some source tells.
        of: by faction, the share where it differs.
    """

    first: int
    last: int
    told: float
    of: tuple[tuple[str, float], ...]

    def share(self, faction: str) -> float:
        """Return the share told of acts of, or on, people of a faction."""
        return dict(self.of).get(faction, self.told)


@dataclass(frozen=True, slots=True)
class Varied:
    """Shares as one reading has them: reading 0 takes each at its value, others draw it evenly within its bounds."""

    seed: int
    reading: int

    def share(self, source: Source, place: int, told: Told) -> float:
        """Return a share; one number for all families that one row of one source covers."""
        assumed = Assumed(value=told.value, low=told.low, high=told.high, reason=told.reason)
        return number(self.seed, self.reading, f"told|{source.id}|{place}|{told.faction or ''}", assumed)


@dataclass(frozen=True, slots=True)
class _Span:
    source: str
    first: int
    last: int
    shares: dict[str, float]

    def share(self, faction: str) -> float:
        return self.shares.get(faction, self.shares.get("", 1.0))


def covered(case: Case, family: Family, first: int, last: int, varied: Varied) -> tuple[Covered, ...]:
    """Return what sources cover of a family's kinds within a span, cut where the shares told change, in time order.

    One source tells the most that any of its rows says; several tell an act each for itself, so that 1 less the
    product of what each leaves out is told.
    """
    spans = [one for one in _spans(case, family, first, last, varied) if one.first <= one.last]
    cuts = sorted({one.first for one in spans} | {one.last + 1 for one in spans})
    found: list[Covered] = []
    for begin, end in pairwise(cuts):
        here = [one for one in spans if one.first <= begin and one.last >= end - 1]
        if not here:
            continue
        factions = sorted({name for one in here for name in one.shares if name})
        told = _together(here, "")
        of = tuple((name, share) for name in factions if (share := _together(here, name)) != told)
        if found and found[-1].last == begin - 1 and (found[-1].told, found[-1].of) == (told, of):
            found[-1] = Covered(found[-1].first, end - 1, told, of)
        else:
            found.append(Covered(begin, end - 1, told, of))
    return tuple(found)


def _together(spans: Sequence[_Span], faction: str) -> float:
    untold = 1.0
    for source in dict.fromkeys(one.source for one in spans):
        untold *= 1.0 - max(one.share(faction) for one in spans if one.source == source)
    return 1.0 - untold


def _spans(case: Case, family: Family, first: int, last: int, varied: Varied) -> Iterator[_Span]:
    names = _vocabulary(case, family)
    for source in case.sources.values():
        for place, one in enumerate(source.covers):
            if one.family in names and not source.outside:
                low, high = _days(one, first, last)
                shares = {told.faction or "": varied.share(source, place, told) for told in one.told}
                yield _Span(source.id, max(low, first), min(high, last), shares)


def _days(one: Coverage, first: int, last: int) -> tuple[int, int]:
    bounds = dates.parse(one.span).bounds
    low, high = bounds.begin_earliest, bounds.end_latest
    return first if low is None else low, last if high is None else high


def _vocabulary(case: Case, family: Family) -> set[str]:
    if family.reads is None:
        return set()
    kinds = [case.grammar.find(name) for name in family.reads.kinds if name in case.grammar.kinds]
    named = {kind.family for kind in kinds if kind is not None and kind.family}
    return named | ({family.reads.family} if family.reads.family else set())
