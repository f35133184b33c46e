"""What lies in time and should not: points of series out of order, statements beyond the case or their own source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from politburo.dates import UNKNOWN, Bounds, DateError, iso, overlap, parse
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.disputes import bounds_of
from politburo.record.problems import Problem

A_YEAR = 366  # a number a year is read from the year before


def unreadable_span(case: Case) -> tuple[Problem, ...]:
    """Return why nothing of a case can be placed in time: its own span cannot be read."""
    if _bounds(case.settings.span) is not None:
        return ()
    return tuple(one for one in case.problems if one.code == "E120" and one.where.file == "case.yaml")


def _bounds(text: str) -> Bounds | None:
    try:
        return parse(text).bounds
    except DateError:  # which is said where it is read
        return None


def _beyond(bounds: Bounds, first: int | None, last: int | None) -> bool:
    """Whether something lies wholly before a first day or after a last one."""
    return bounds != UNKNOWN and overlap(bounds, Bounds(first, first, last, last)) == "no"


def out_of_order(case: Case) -> Iterator[Problem]:
    """Between two points a series runs straight, which is nothing where they stand in no order."""
    cure = "Let the points follow one another, each on a day of its own."
    for series in case.series.values():
        if not series.points:
            yield Problem("E138", series.where, f"The series '{series.id}' has no point.", "Give one.")
        for before, after in pairwise(series.points):
            if after.day <= before.day:
                how = "on the same day as" if after.day == before.day else "after"
                cause = f"The point of {after.when} stands {how} that of {before.when}."
                yield Problem("E138", after.where, cause, cure)


def negative_spread(case: Case) -> Iterator[Problem]:
    """The sign of a standard deviation would be dropped without a word."""
    for point in (one for series in case.series.values() for one in series.points):
        if point.sd < 0:
            cause = f"The standard deviation of {point.when} is {point.sd:g}."
            yield Problem("E139", point.where, cause, "Give 0 or a positive number.")


def far_points(case: Case) -> Iterator[Problem]:
    """A point beside the span is needed, so that the series runs up to its ends; one far away bends it."""
    span = _bounds(case.settings.span)
    first, last = (None, None) if span is None else (span.begin_earliest, span.end_latest)
    for point in (one for series in case.series.values() for one in series.points):
        if (first is not None and point.day < first - A_YEAR) or (last is not None and point.day > last + A_YEAR):
            cause = f"The point of {point.when} lies more than a year outside the case, {case.settings.span}."
            yield Problem("W124", point.where, cause, "Correct the day, or move the point to the edge of the span.")


def _told(case: Case) -> Iterable[Statement]:
    rows = case.every_statement.values()
    return [s for s in rows if s.mode == "affirmed" and s.status != "withdrawn" and not case.outside(s)]


def outside_the_case(case: Case) -> Iterator[Problem]:
    """Background may lie before and after a case; what its own regime does, and who sits in it, is the case."""
    span = _bounds(case.settings.span)
    if span is None:
        return
    own = _own(case)
    for s in _told(case):
        if _beyond(bounds_of(s), span.begin_earliest, span.end_latest) and _is_of(case, s, own):
            cause = f"{s.id} is dated wholly outside the case, {case.settings.span}."
            cure = "Correct the date, widen `span` in case.yaml, or allow W122 with a reason."
            yield Problem("W122", s.where, cause, cure)


def _own(case: Case) -> set[str]:
    """The regime, its party and its bodies."""
    bodies = {one.id for one in case.of_type("body") if one.state == case.settings.regime}
    return bodies | {one for one in (case.settings.regime, case.settings.party) if one}


def _is_of(case: Case, s: Statement, own: set[str]) -> bool:
    """Whether the regime, its party or a body of it has a part, or a person is struck."""
    if any(one in own for role in s.roles for one in s.ids(role)):
        return True
    kind = case.grammar.find(s.kind)
    struck = s.ids("who") if kind is not None and kind.rung else ()
    return any(case.actors[one].type == "person" for one in struck if one in case.actors)


def after_its_source(case: Case) -> Iterator[Problem]:
    """Nobody tells as a fact what came after he wrote."""
    written = {one.id: _bounds(one.date or one.year) for one in case.sources.values()}
    for s in _told(case):
        source = written.get(s.source)
        if source is not None and source.end_latest is not None and _beyond(bounds_of(s), None, source.end_latest):
            cause = f"{s.id} tells of a time after its source, which is of {iso(source.end_latest)} at the latest."
            yield Problem("W123", s.where, cause, "Correct the date, or that of the source; or allow W123.")
