"""What is in doubt: statements of disputes that nobody has decided, and how certain an event is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from politburo.record.disputes import disputes
from politburo.record.reconcile import ALL, JUDGED, set_aside
from politburo.state.memo import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politburo.dates import Certainty
    from politburo.record.case import Case
    from politburo.record.disputes import Dispute
    from politburo.record.reconcile import Event

Sign = Literal["certain", "possible", "disputed"]


@remembered
def all_disputes(case: Case) -> tuple[Dispute, ...]:
    """Return the disputes of a case."""
    return disputes(case) if case.first is None else case.first.disputes


@remembered
def disputes_of(case: Case) -> dict[str, tuple[str, ...]]:
    """Return the ids of the disputes each statement takes part in, by statement."""
    found: dict[str, list[str]] = defaultdict(list)
    for dispute in all_disputes(case):
        for statement in dispute.statements:
            found[statement].append(dispute.id)
    return {key: tuple(dict.fromkeys(ids)) for key, ids in found.items()}


@remembered
def in_dispute(case: Case, reading: str = JUDGED) -> frozenset[str]:
    """Return the statements that are disputed in a reading.

    Where all sources are read, every dispute counts; as judged, those without a judgement that still have two sides
    after what judgements set aside; as one source has it, its disputes with its own context. What only possible days
    set against each other (a tension) is not called disputed, nor is what was asked to be one with something else.
    """
    aside = set_aside(case) if reading == JUDGED else frozenset()
    told = [one for one in all_disputes(case) if one.weight != "tension" and not one.identity]
    counted = [one for one in told if _counts(one, reading, aside)]
    return frozenset(statement for one in counted for statement in one.statements)


def _counts(dispute: Dispute, reading: str, aside: frozenset[str]) -> bool:
    if reading == ALL:
        return True
    if dispute.judgement is not None:
        return False
    left = sum(not side.statements or not set(side.statements) <= aside for side in dispute.sides)
    return left > 1 if reading == JUDGED else dispute.how == "inner"


def sign_of_event(case: Case, event: Event, reading: str) -> Sign:
    """Return how an event is drawn: disputed, or possible where no statement on it is more than doubtful."""
    return sign_beside(case, event, in_dispute(case, reading))


def sign_beside(case: Case, event: Event, disputed: frozenset[str]) -> Sign:
    """Return how an event is drawn, given the statements in dispute; see `sign_of_event`."""
    if event.disputed or not disputed.isdisjoint(event.told):
        return "disputed"
    return "possible" if all(case.every_statement[one].sure == "low" for one in event.told) else "certain"


def sign_of_span(case: Case, statements: Iterable[str], found: Certainty, reading: str) -> Sign:
    """Return how a span is drawn that is certain or possible, given the statements behind it."""
    if not in_dispute(case, reading).isdisjoint(statements):
        return "disputed"
    return "certain" if found == "certain" else "possible"
