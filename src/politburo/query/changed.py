"""What changed between two days: seats taken and left, standings, factions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from politburo.dates import UNKNOWN, Bounds
from politburo.query.doubt import sign_of_event, sign_of_span
from politburo.query.roster import by_body
from politburo.query.timeline import timeline
from politburo.record.reconcile import JUDGED
from politburo.state.acts import members
from politburo.state.memo import remembered
from politburo.state.tenures import memberships, tenures
from politburo.state.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politburo.dates import Certainty
    from politburo.query.doubt import Sign
    from politburo.record.case import Case
    from politburo.record.reconcile import Event
    from politburo.state.tenures import Tenure

What = Literal["took", "left", "standing", "faction", "event"]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was otherwise before: what, of whom, in words, on which unknown day of the bounds, how sure."""

    what: What
    who: str
    label: str
    bounds: Bounds
    sign: Sign
    statements: tuple[str, ...]


@remembered
def changed(case: Case, begin: int, end: int, body: str | None = None, reading: str = JUDGED) -> tuple[Change, ...]:
    """Return what changed after one day and up to another, in time order.

    Where nothing is told of when a seat was taken or left, no change is reported, unless what limits the span (a death,
    a founding, another holder) puts it between the two days for certain.

    Args:
        case: the case.
        begin: the day before any change (ordinal).
        end: the last day of changes.
        body: a body: its seats, and standings of the people who may have sat in it; None for all.
        reading: `all`, `judged` or the id of a source.
    """
    spans = tenures(case, reading) if body is None else by_body(case, reading).get(body, ())
    people = None if body is None else {t.person for t in spans if t.at(begin) != "no" or t.at(end) != "no"}
    found = [*_seats(case, spans, begin, end, reading), *_standings(case, begin, end, people, reading)]
    if body is None:
        found += _factions(case, begin, end, reading)
    return tuple(sorted(found, key=lambda c: (c.bounds.begin_earliest or begin, c.bounds.begin_latest or end, c.who)))


def happens(low: int | None, high: int | None, begin: int, end: int) -> Certainty:
    """Whether a day between low and high lies after begin and up to end; an open side reaches without limit."""
    if (high is not None and high <= begin) or (low is not None and low > end):
        return "no"
    return "certain" if low is not None and high is not None and low > begin and high <= end else "possible"


def _seats(case: Case, spans: tuple[Tenure, ...], begin: int, end: int, reading: str) -> Iterator[Change]:
    for span in spans:
        b = span.bounds
        sides = (
            ("took", "takes", b.begin_earliest, b.begin_latest, b.begin_earliest),
            ("left", "leaves", b.end_earliest, b.end_latest, b.end_latest),
        )
        for what, verb, low, high, told in sides:
            how = happens(low, high, begin, end)
            if told is None or how == "no" or (how == "possible" and span.attested):
                continue  # limits alone tell of no change
            label = f"{verb} {_seat_words(case, span)}"
            who = span.person or span.group or ""
            sign = sign_of_span(case, span.statements, how, reading)
            kind: What = "took" if what == "took" else "left"
            yield Change(kind, who, label, Bounds(low, high, low, high), sign, span.statements)


def _seat_words(case: Case, span: Tenure) -> str:
    actor = case.actors.get(span.body)
    labels = {post.id: post.label for post in actor.posts} if actor is not None else {}
    post = labels.get(span.post) or span.post.replace("-", " ") or "a seat not named"
    return f"{post}, {case.name(span.body)}" if span.body else post


@remembered
def standing_events(case: Case, reading: str = JUDGED) -> tuple[tuple[Event, str, tuple[str, ...]], ...]:
    """Return the dated events that set somebody's standing, with the standing reached and the people."""
    collective = vocabulary_of(case).collective
    found: list[tuple[Event, str, tuple[str, ...]]] = []
    for event in timeline(case, reading):
        reached = _reached(case, event)
        people = tuple(who for ref in event.roles.get("who", ()) for who in members(ref) if who not in collective)
        if reached is not None and people and event.bounds not in {None, UNKNOWN}:
            found.append((event, reached, people))
    return tuple(found)


def _standings(case: Case, begin: int, end: int, people: set[str] | None, reading: str) -> Iterator[Change]:
    labels = {one.id: one.label for one in case.standings}
    for event, reached, touched in standing_events(case, reading):
        low, high = (event.bounds or UNKNOWN).begin_earliest, (event.bounds or UNKNOWN).begin_latest
        how = happens(low, high, begin, end)
        if how == "no":
            continue
        sign = sign_of_event(case, event, reading)
        final: Sign = "possible" if how == "possible" and sign == "certain" else sign
        for who in touched:
            if people is None or who in people:
                label = labels.get(reached, reached)
                yield Change("standing", who, label, Bounds(low, high, low, high), final, event.told)


def _reached(case: Case, event: Event) -> str | None:
    """Return the gravest standing that the kinds of an event set."""
    ranks = {one.id: one.rank for one in case.standings}
    kinds = (case.grammar.find(kind) for kind in event.kinds)
    reached = [c.to for kind in kinds if kind for c in kind.does if c.do == "set-standing" and c.to and c.who == "who"]
    return max(reached, key=lambda one: ranks.get(one, 0), default=None)


def _factions(case: Case, begin: int, end: int, reading: str) -> Iterator[Change]:
    factions = vocabulary_of(case).factions
    for one in memberships(case, reading):
        low, high = one.bounds.begin_earliest, one.bounds.begin_latest
        how = happens(low, high, begin, end)
        if one.to in factions and low is not None and how != "no":
            sign = sign_of_span(case, one.statements, how, reading)
            label = f"counted among: {case.name(one.to)}"
            yield Change("faction", one.who, label, Bounds(low, high, low, high), sign, one.statements)
