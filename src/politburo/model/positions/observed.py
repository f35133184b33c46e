"""The stances of the record as observations of positions: whose, on which issue, when, how sure."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from politburo import dates
from politburo.model.politics.levels import Observation
from politburo.model.positions.declared import Declared, month_index
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.reconcile import facts

__all__ = ["AnchorSeen", "Observed", "Stances", "anchors_seen", "as_observations", "observed"]


@dataclass(frozen=True, slots=True)
class Observed:
    """One observed position.

    Attributes:
        actor: whose.
        issue: number of the issue in the declaration.
        position: the mean of the statements' leans.
        sd: that of the surest of them.
        first, last: the days, as ordinals, between which it was taken.
        statements: ids of the statements it stands on.
    """

    actor: str
    issue: int
    position: float
    sd: float
    first: int
    last: int
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stances:
    """What the record has on positions: what is used, what is left out by its reason, where two leaders are named."""

    used: tuple[Observed, ...]
    left_out: dict[str, tuple[str, ...]]
    two_leaders: tuple[tuple[str, int], ...]

    def until(self, day: int) -> Stances:
        """Return only what was certainly said before a day."""
        return Stances(
            tuple(one for one in self.used if one.last < day),
            self.left_out,
            tuple(one for one in self.two_leaders if one[1] < day),
        )


@dataclass(frozen=True, slots=True)
class AnchorSeen:
    """What a patron's own statements say of the end of the scales: their number and their mean."""

    actor: str
    at: float
    statements: int
    mean: float | None


def observed(case: Case, given: Declared) -> Stances:
    """Return the positions that the record tells, of the actors and issues declared.

    Only what counts as fact is read: a claim inside somebody's words does not, nor what is denied or rumoured; silence
    is no number.
    """
    whose = {voice: speaker.actor for speaker in given.actors for voice in speaker.voices}
    groups = {issue: number for number, group in enumerate(given.issues) for issue in group.of}
    sds = {"high": given.certainty.high, "medium": given.certainty.medium, "low": given.certainty.low}
    span = _first_day(given.from_), _first_day_after(given.to)
    widest = dates.parse_duration(given.widest)
    rows: dict[tuple[str, int, str, int, int, int], list[Statement]] = {}
    left: dict[str, list[str]] = {}
    two: list[tuple[str, int]] = []
    for one in facts(case):
        if one.kind != "stance" or one.number("lean") is None:
            continue
        issue = next(iter(one.ids("issue")), "")
        actors = sorted({whose[voice] for voice in one.ids("who") if voice in whose})
        if not actors:
            continue
        days = _days(one)
        if days is None or days[1] - days[0] > widest:
            left.setdefault("time too wide or unknown", []).append(one.id)
            continue
        if days[0] < span[0] or days[1] >= span[1]:
            left.setdefault("outside the span", []).append(one.id)
            continue
        if issue == given.two_leaders.issue and (one.number("lean") or 0.0) > given.two_leaders.above:
            two += [(actor, days[1]) for actor in actors]
        if issue not in groups:
            left.setdefault("issue not among those declared", []).append(one.id)
            continue
        para = one.at[0].para if one.at else 0
        for actor in actors:
            rows.setdefault((actor, groups[issue], one.source, para, *days), []).append(one)
    used = [
        Observed(
            actor,
            issue,
            float(np.mean([one.number("lean") for one in told])),
            min(sds[one.sure] for one in told),
            first,
            last,
            tuple(one.id for one in told),
        )
        for (actor, issue, _, _, first, last), told in rows.items()
    ]
    used.sort(key=lambda one: (one.actor, one.last, one.first, one.issue))
    return Stances(tuple(used), {why: tuple(ids) for why, ids in left.items()}, tuple(sorted(set(two))))


def anchors_seen(case: Case, given: Declared) -> tuple[AnchorSeen, ...]:
    """Return what the patrons' own statements on loaded issues say of the ends of the scales."""
    loaded = {issue for group in given.issues if group.load for issue in group.of}
    first, last = _first_day(given.from_), _first_day_after(given.to)
    found = []
    for anchor in given.anchors:
        leans = [
            one.number("lean")
            for one in facts(case)
            if one.kind == "stance"
            and one.number("lean") is not None
            and loaded & set(one.ids("issue"))
            and set(one.ids("who")) & set(anchor.voices)
            and (days := _days(one)) is not None
            and first <= days[0]
            and days[1] < last
        ]
        known = [lean for lean in leans if lean is not None]
        found.append(AnchorSeen(anchor.actor, anchor.at, len(known), float(np.mean(known)) if known else None))
    return tuple(found)


def as_observations(
    rows: tuple[Observed, ...], actor: str, given: Declared, generator: np.random.Generator
) -> list[Observation]:
    """Return the observations of one actor, each on a day drawn evenly from those on which it may have been."""
    start = month_index(given.from_)
    return [
        Observation(
            month_index(dates.iso(int(generator.integers(one.first, one.last + 1))) or given.from_) - start,
            one.issue,
            one.position,
            one.sd,
        )
        for one in rows
        if one.actor == actor
    ]


def _days(one: Statement) -> tuple[int, int] | None:
    if one.when is None or one.when.date is None:
        return None
    bounds = one.when.date.bounds
    if bounds.begin_earliest is None or bounds.end_latest is None:
        return None
    return bounds.begin_earliest, bounds.end_latest


def _first_day(month: str) -> int:
    return dates.parse(month).bounds.begin_earliest or 0


def _first_day_after(month: str) -> int:
    return (dates.parse(month).bounds.end_latest or 0) + 1
