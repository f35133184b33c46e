"""Events of a reading within a span, of a family, with an actor."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from politburo.dates import UNKNOWN, Bounds, overlap
from politburo.record.reconcile import JUDGED
from politburo.state.memo import remembered
from politburo.state.told import events_of

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.record.reconcile import Event


def family_of(case: Case, kind: str) -> str | None:
    """Return the family a kind of event belongs to."""
    found = case.grammar.find(kind)
    return None if found is None else found.family


def takes_part(event: Event) -> frozenset[str]:
    """Return everybody and everything named in an event's roles, members of groups included."""
    found: set[str] = set()
    for refs in event.roles.values():
        for ref in refs:
            found.add(ref.id)
            if ref.of:
                found.add(ref.of)
            if ref.named:
                found.update(ref.named)
    found.discard("")
    return frozenset(found)


@remembered
def with_actor(case: Case, reading: str = JUDGED) -> dict[str, tuple[Event, ...]]:
    """Return the events each actor takes part in, in their order."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in events_of(case, reading).values():
        for actor in takes_part(event):
            found[actor].append(event)
    return {actor: tuple(rows) for actor, rows in found.items()}


@remembered
def timeline(
    case: Case,
    reading: str = JUDGED,
    begin: int | None = None,
    end: int | None = None,
    family: str | None = None,
    actor: str | None = None,
) -> tuple[Event, ...]:
    """Return events, undated ones last.

    Args:
        case: the case.
        reading: `all`, `judged` or the id of a source.
        begin: first day (ordinal) of the span; events that cannot have touched it are left out, undated ones too.
        end: last day of the span.
        family: only events whose kind is of this family.
        actor: only events in which this actor takes part.
    """
    found = events_of(case, reading).values() if actor is None else with_actor(case, reading).get(actor, ())
    window = Bounds(begin, begin, end, end)
    return tuple(
        event
        for event in found
        if (family is None or any(family_of(case, kind) == family for kind in event.kinds))
        and (window == UNKNOWN or (dated(event) and overlap(event.bounds or UNKNOWN, window) != "no"))
    )


def dated(event: Event) -> bool:
    """Whether anything is known of when an event was, by any of its statements."""
    return event.disputed or event.bounds not in {None, UNKNOWN}


def on_one_day(event: Event) -> bool:
    """Whether an event has one known day."""
    b = event.bounds
    return b is not None and b.begin_earliest is not None and b.begin_earliest == b.end_latest
