"""Who held the seats of a body on a day, and how much of the body that is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from politburo.dates import UNKNOWN
from politburo.query.doubt import sign_of_span
from politburo.record.disputes import bounds_of
from politburo.record.reconcile import ALL, JUDGED
from politburo.state.memo import remembered
from politburo.state.tenures import outside_tenures, tenures
from politburo.state.told import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politburo.query.doubt import Sign
    from politburo.record.case import Case
    from politburo.record.definitions import Statement
    from politburo.state.tenures import Tenure

SEATS = "seats"
SOME_SEAT = "seat"
"""The post of those who are known to sit in a body without their rank: their seat is one of all that are counted."""


@dataclass(frozen=True, slots=True)
class SeatAt:
    """Somebody in a seat on a day: the span that says so best, all statements, and how sure it is."""

    tenure: Tenure
    statements: tuple[str, ...]
    sign: Sign


@dataclass(frozen=True, slots=True)
class Size:
    """How many seats a body has: in all, by post, and by which statements; None where nothing says so."""

    n: int | None
    posts: dict[str, int]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """The answer to "who held what on a day".

    Attributes:
        body, day, reading: what was asked; the day as an ordinal.
        seats: certain ones first.
        size: of the body.
        known: people known to hold, or possibly to hold, a seat; unnamed members of groups count.
        certain: those of them who certainly do, by a statement that is more than doubtful.
        unknown: seats of which nothing is known; None where the size is not.
        outside: seats that only a source outside the documents gives, counted nowhere above.
        outside_counts: statements from outside the documents on how many seats the body has.
    """

    body: str
    day: int
    reading: str
    seats: tuple[SeatAt, ...]
    size: Size
    known: int
    certain: int
    unknown: int | None
    outside: tuple[SeatAt, ...] = ()
    outside_counts: tuple[str, ...] = ()


@remembered
def by_body(case: Case, reading: str = JUDGED) -> dict[str, tuple[Tenure, ...]]:
    """Return the spans in seats by body."""
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures(case, reading):
        found[tenure.body].append(tenure)
    return {body: tuple(rows) for body, rows in found.items()}


@remembered
def who(case: Case, body: str, day: int, reading: str = JUDGED) -> Roster:
    """Return who held the seats of a body on a day.

    Args:
        case: the case.
        body: id of a body.
        day: ordinal of the day.
        reading: `all`, `judged` or the id of a source.
    """
    seats = _seats(case, by_body(case, reading).get(body, ()), body, day, reading)
    size = size_of(case, body, day, reading)
    people = {_holder(s): s.tenure.n for s in seats}
    sure = {_holder(s): s.tenure.n for s in seats if s.tenure.at(day) == "certain" and not _doubtful(case, s.tenure)}
    counted = {_holder(s): s.tenure.n for s in seats if _in_size(s.tenure.post, size)}
    unknown = None if size.n is None else max(0, size.n - sum(counted.values()))
    apart = [one for one in outside_tenures(case) if one.body == body and _shown(case, one.statements[0], reading)]
    told = tuple(row.id for row in _outside_counts(case, body) if _shown(case, row.id, reading))
    return Roster(
        body,
        day,
        reading,
        seats,
        size,
        known=sum(people.values()),
        certain=sum(sure.values()),
        unknown=unknown,
        outside=_seats(case, apart, body, day, reading),
        outside_counts=told,
    )


def _seats(case: Case, spans: Iterable[Tenure], body: str, day: int, reading: str) -> tuple[SeatAt, ...]:
    held: dict[tuple[str, str, str | None], list[Tenure]] = defaultdict(list)
    for tenure in spans:
        if tenure.at(day) != "no":
            held[tenure.post, tenure.person, tenure.group].append(tenure)
    return tuple(
        sorted((_seat(case, rows, day, reading) for rows in held.values()), key=lambda s: _rank(case, s, body))
    )


def _seat(case: Case, rows: list[Tenure], day: int, reading: str) -> SeatAt:
    best = min(
        rows,
        key=lambda one: (
            one.at(day) != "certain",
            _doubtful(case, one),
            one.attested,
            one.bounds.begin_latest or 0,
        ),
    )
    statements = tuple(dict.fromkeys(s for row in (best, *rows) for s in row.statements))
    found = "possible" if _doubtful(case, best) else best.at(day)
    return SeatAt(best, statements, sign_of_span(case, statements, found, reading))


def _doubtful(case: Case, tenure: Tenure) -> bool:
    """Whether every statement that puts somebody into a seat is a doubtful one."""
    offices = [row for one in tenure.statements if (row := case.every_statement[one]).kind == "holds"]
    return bool(offices) and all(row.sure == "low" for row in offices)


def _holder(seat: SeatAt) -> tuple[str, str | None]:
    return seat.tenure.person, seat.tenure.group


def _in_size(post: str, size: Size) -> bool:
    """Whether a seat is one of those counted: its post is, or all seats are, or its rank is not told."""
    return "" in size.posts or post in size.posts or post in {"", SOME_SEAT}


def _shown(case: Case, statement: str, reading: str) -> bool:
    return reading in {ALL, JUDGED, case.statements[statement].source}


def _outside_counts(case: Case, body: str) -> tuple[Statement, ...]:
    return tuple(
        row
        for row in case.statements.values()
        if row.kind == "count"
        and row.values.get("what") == SEATS
        and body in row.ids("of")
        and case.outside(row)
        and row.status != "withdrawn"
        and row.id not in case.adopted
    )


def _rank(case: Case, seat: SeatAt, body: str) -> tuple[int, bool, str]:
    actor = case.actors.get(body)
    posts = [post.id for post in actor.posts] if actor is not None else []
    place = posts.index(seat.tenure.post) if seat.tenure.post in posts else len(posts)
    return place, seat.sign != "certain", case.name(seat.tenure.person or seat.tenure.group or "")


@remembered
def seat_counts(case: Case, reading: str = JUDGED) -> dict[str, tuple[Statement, ...]]:
    """Return the statements on how many seats each body has."""
    told: dict[str, list[Statement]] = defaultdict(list)
    for row in facts_of(case, reading):
        if row.kind == "count" and row.values.get("what") == SEATS:
            for body in row.ids("of"):
                told[body].append(row)
    return {body: tuple(rows) for body, rows in told.items()}


@remembered
def size_of(case: Case, body: str, day: int, reading: str = JUDGED) -> Size:
    """Return how many seats a body has on a day: per post the last count before it, else an undated one.

    A later count says nothing of an earlier day: the body may have been another one then.
    """
    told: dict[str, list[Statement]] = defaultdict(list)
    for row in seat_counts(case, reading).get(body, ()):
        told[row.values.get("post", "")].append(row)
    ranked = {post: [(far, row) for row in rows if (far := _distance(row, day))] for post, rows in told.items()}
    chosen = {post: min(rows, key=lambda one: one[0])[1] for post, rows in ranked.items() if rows}
    posts = {post: int(row.number("n") or 0) for post, row in chosen.items() if row.number("n") is not None}
    n = posts.get("", sum(posts.values())) if posts else None
    return Size(n, posts, tuple(row.id for row in chosen.values()))


def _distance(row: Statement, day: int) -> tuple[int, int] | None:
    """Return how far a count lies before a day, undated ones last; None where it lies after it."""
    bounds = bounds_of(row)
    if bounds == UNKNOWN:
        return 1, 0
    begin = bounds.begin_earliest if bounds.begin_earliest is not None else day
    return (0, day - begin) if begin <= day else None


@remembered
def bodies_with_seats(case: Case, reading: str = JUDGED) -> tuple[str, ...]:
    """Return the bodies that somebody is known to have sat in, the best known first."""
    found = by_body(case, reading)
    people = {body: len({t.person or t.group for t in rows}) for body, rows in found.items() if body in case.actors}
    return tuple(sorted(people, key=lambda body: (-people[body], body)))
