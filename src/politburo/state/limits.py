"""What limits how long somebody can have held a seat: acts that empty it, deaths and births, foundings, denials."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from politburo.dates import UNKNOWN, Bounds
from politburo.record.reconcile import event_key
from politburo.state.acts import members
from politburo.state.fold import empties_every_seat
from politburo.state.memo import remembered
from politburo.state.told import events_of, facts_of
from politburo.state.vocabulary import vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politburo.record.case import Case
    from politburo.record.definitions import Kind, Statement

BIRTH, DEAD = "be-born", "dead"
SEATS = frozenset({"take-seat", "leave-seat"})


@dataclass(frozen=True, slots=True)
class Move:
    """An act by which a person takes or leaves seats, on an unknown day of its bounds.

    Attributes:
        takes: whether a seat is taken; else left.
        person: who.
        bodies: the bodies named; none named means every seat.
        post: the post named, if any.
        bounds: when.
        statements: those that tell it.
        final: whether it empties every seat; it then names no body.
        outside: whether a statement behind it stands only outside the documents.
    """

    takes: bool
    person: str
    bodies: tuple[str, ...]
    post: str | None
    bounds: Bounds
    statements: tuple[str, ...]
    final: bool
    outside: bool


@dataclass(frozen=True, slots=True)
class Limits:
    """What limits tenures: moves and spans of life by person, founding by body, denied offices by (person, body)."""

    moves: dict[str, list[Move]]
    born: dict[str, Bounds]
    died: dict[str, Bounds]
    founded: dict[str, Bounds]
    denied: dict[tuple[str, str], list[Bounds]]


@remembered
def limits_of(case: Case, reading: str) -> Limits:
    """Gather what limits tenures in a reading."""
    vocabulary = vocabulary_of(case)
    limits = Limits(defaultdict(list), {}, {}, {}, defaultdict(list))
    found = events_of(case, reading)
    rows: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    limiting = {kind.id for kind in vocabulary.kinds.values() if _limits(kind)}
    for statement in facts_of(case, reading):
        if statement.kind in limiting:
            rows[event_key(statement), statement.kind].append(statement)
    for (key, name), told in rows.items():
        bounds = found[key].bounds
        kind = vocabulary.kinds[name]
        if bounds is None:
            continue
        _note_spans(limits, kind, told, bounds)
        seats = {c.do for c in kind.does} & SEATS
        if seats and bounds != UNKNOWN:
            final = empties_every_seat(kind)
            for move in _moves(told, bounds, takes="take-seat" in seats, final=final, case=case):
                limits.moves[move.person].append(move)
    for row in _denials(case, reading):
        for person in row.ids("who"):
            for body in row.ids("body"):
                limits.denied[person, body].append(seen_of(row))
    return limits


def _limits(kind: Kind) -> bool:
    """Whether acts of a kind can limit a tenure; most kinds cannot, and need not be gone through."""
    return kind.id == BIRTH or any(
        c.do in SEATS or c.do == "found" or (c.do == "set-standing" and c.to == DEAD) for c in kind.does
    )


def _note_spans(limits: Limits, kind: Kind, told: list[Statement], bounds: Bounds) -> None:
    """Note births, deaths and foundings."""
    if kind.id == BIRTH:
        limits.born.update(_people(told, bounds))
    for consequence in kind.does:
        if consequence.do == "set-standing" and consequence.to == DEAD:
            limits.died.update(_people(told, bounds))
        if consequence.do == "found":
            for body in (b for row in told for b in row.ids(consequence.who or "")):
                limits.founded.setdefault(body, bounds)


def _people(told: list[Statement], bounds: Bounds) -> dict[str, Bounds]:
    return {p: bounds for row in told for ref in row.roles.get("who", ()) for p in members(ref)}


def _moves(told: list[Statement], bounds: Bounds, *, takes: bool, final: bool, case: Case) -> Iterator[Move]:
    people: dict[str, list[Statement]] = defaultdict(list)
    for row in told:
        for ref in row.roles.get("who", ()):
            for person in members(ref):
                people[person].append(row)
    for person, rows in people.items():
        bodies = () if final else tuple(dict.fromkeys(body for row in rows for body in row.ids("body")))
        post = None if final else next((row.values["post"] for row in rows if "post" in row.values), None)
        outside = any(case.outside(row) for row in rows)
        yield Move(takes, person, bodies, post, bounds, tuple(row.id for row in rows), final, outside)


def _denials(case: Case, reading: str) -> Iterator[Statement]:
    for row in case.statements.values():
        if row.kind != "holds" or row.mode != "denied" or row.status == "withdrawn" or case.outside(row):
            continue
        if reading in {"all", "judged", row.source}:
            yield row


def seen_of(statement: Statement) -> Bounds:
    """Return the bounds of the day or span a statement on an office speaks of; unknown where it gives no date."""
    when = statement.attested or statement.when
    return UNKNOWN if when is None or when.date is None else when.date.bounds
