"""What a reading tells, gathered once: the statements that count, and the events they make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politburo.record.reconcile import JUDGED, events, facts
from politburo.state.memo import remembered

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.record.definitions import Statement
    from politburo.record.reconcile import Event


@remembered
def facts_of(case: Case, reading: str = JUDGED) -> tuple[Statement, ...]:
    """Return the statements that count as fact in a reading; see `record.reconcile.facts`."""
    if reading == JUDGED and case.first is not None:
        return case.first.facts
    return tuple(facts(case, reading))


@remembered
def events_of(case: Case, reading: str = JUDGED) -> dict[str, Event]:
    """Return the events of a reading by id, in order of their earliest begin, undated ones last."""
    if reading == JUDGED and case.first is not None:
        return case.first.events
    return events(case, reading, facts_of(case, reading))
