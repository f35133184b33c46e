"""Who held which seat from when to when, as four days; and who belonged where.

A span begins with what a source says: an office with dates, a day on which somebody is attested in it, or an act that
puts somebody into a seat. Its missing ends are unknown, and are then limited by what excludes it: an act that takes
the person out, a death or birth, the founding of the body, another holder of a post that only one person holds.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from politburo.dates import LAST_DAY, UNKNOWN, Bounds, certainty
from politburo.dates.bounds import Certainty, sharpen
from politburo.record.reconcile import JUDGED
from politburo.state.fold import leaves
from politburo.state.limits import Limits, Move, limits_of, seen_of
from politburo.state.memo import remembered
from politburo.state.told import facts_of
from politburo.state.vocabulary import Vocabulary, vocabulary_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politburo.record.case import Case
    from politburo.record.definitions import Ref, Statement

MOST_UNNAMED = 500


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a seat over a span.

    Attributes:
        person: who; empty for unnamed members of a group.
        printed: the form as printed, where it is not the display name.
        group: the group or faction that unnamed holders are meant of.
        n: how many holders: 1 for a person.
        body, post: the seat; the body is empty where only an office's words are told.
        bounds: earliest begin, latest begin, earliest end, latest end.
        attested: whether nothing is told of its ends.
        statements: those behind it, also behind its limits, first told first.
        outside: whether it stands only outside the documents.
    """

    person: str
    body: str
    post: str
    bounds: Bounds
    attested: bool
    statements: tuple[str, ...]
    outside: bool = False
    printed: str | None = None
    group: str | None = None
    n: int = 1

    def at(self, day: int) -> Certainty:
        """Whether it holds on a day (an ordinal): certain, possible or no."""
        return certainty(self.bounds, day)


@dataclass(frozen=True, slots=True)
class Membership:
    """A person or group in a faction, group or body over a span; see `Tenure`."""

    who: str
    to: str
    bounds: Bounds
    attested: bool
    statements: tuple[str, ...]
    outside: bool = False

    def at(self, day: int) -> Certainty:
        """Whether it holds on a day (an ordinal): certain, possible or no."""
        return certainty(self.bounds, day)


def spread(statement: Statement) -> tuple[Bounds, bool]:
    """Return the span that a statement on an office or membership gives, and whether it only attests a day.

    What is attested on a day is certain then and possible without limit around it.
    """
    seen = seen_of(statement)
    when = statement.when
    if statement.attested is None and when is not None and when.date is not None and when.date.lasted:
        return seen, False
    if seen == UNKNOWN:
        return UNKNOWN, True
    return Bounds(None, seen.begin_latest, seen.end_earliest, None), True


@remembered
def tenures(case: Case, reading: str = JUDGED) -> tuple[Tenure, ...]:
    """Return every known span in a seat in a reading, by body, post and person."""
    vocabulary = vocabulary_of(case)
    limits = limits_of(case, reading)
    told = [*_from_offices(case, reading), *_from_moves(limits)]
    ended = [_end(tenure, limits, vocabulary) for tenure in told]
    alone = _one_holder(_merged([*ended, *_implied(limits, ended, vocabulary)]), vocabulary)
    return tuple(sorted(alone, key=lambda t: (t.body, t.post, t.person, t.bounds.begin_latest or 0)))


@remembered
def memberships(case: Case, reading: str = JUDGED) -> tuple[Membership, ...]:
    """Return who belonged where in a reading, limited by birth and death."""
    limits = limits_of(case, reading)
    known: dict[tuple[str, str, Bounds, bool, bool], list[str]] = defaultdict(list)
    for row in facts_of(case, reading):
        if row.kind != "belongs":
            continue
        bounds, attested = spread(row)
        for ref in row.roles.get("who", ()):
            for who in ref.named or (ref.target,):
                for to in row.ids("to"):
                    lived = _in_life(bounds, who, limits)
                    known[who, to, lived, attested, case.outside(row)].append(row.id)
    return tuple(Membership(w, t, b, a, tuple(dict.fromkeys(ids)), o) for (w, t, b, a, o), ids in known.items())


def _from_offices(case: Case, reading: str) -> Iterator[Tenure]:
    for row in facts_of(case, reading):
        if row.kind != "holds":
            continue
        bounds, attested = spread(row)
        for body in row.ids("body"):
            for ref in row.roles.get("who", ()):
                blank = Tenure("", body, row.values.get("post", ""), bounds, attested, (row.id,), case.outside(row))
                yield from _holders(ref, blank, case)


def _holders(ref: Ref, blank: Tenure, case: Case) -> Iterator[Tenure]:
    actor = case.actors.get(ref.target)
    if not ref.named and ref.n is None and (actor is None or actor.type == "person"):
        yield replace(blank, person=ref.target, printed=ref.printed)
        return
    for person in ref.named:
        yield replace(blank, person=person)
    rest = min(MOST_UNNAMED, int(ref.n or 0) - len(ref.named))
    if rest > 0:
        yield replace(blank, group=ref.target, n=rest)


def _from_moves(limits: Limits) -> Iterator[Tenure]:
    """An act that seats somebody begins a span; nothing says how long it lasts."""
    for moves in limits.moves.values():
        for move in moves:
            if move.takes:
                low, high = move.bounds.begin_earliest, move.bounds.end_latest
                for body in move.bodies or ("",):
                    if body or move.post:
                        bounds = Bounds(low, high, low, None)
                        yield _of_move(move, body, bounds)


def _implied(limits: Limits, known: list[Tenure], vocabulary: Vocabulary) -> Iterator[Tenure]:
    """Somebody removed from a body, whom nobody seats there, was in it at least since the day before."""
    for moves in limits.moves.values():
        for move in moves:
            if move.takes or not move.bodies:
                continue
            for body in move.bodies:
                told = (t for t in known if t.person == move.person and vocabulary.inside(t.body, body))
                low, high = move.bounds.begin_earliest, move.bounds.end_latest
                if low is not None and high is not None and all(t.at(low) == "no" for t in told):
                    yield _of_move(move, body, Bounds(None, high - 1, low, high))


def _of_move(move: Move, body: str, bounds: Bounds) -> Tenure:
    return Tenure(
        person=move.person,
        body=body,
        post=move.post or "",
        bounds=bounds,
        attested=False,
        statements=move.statements,
        outside=move.outside,
    )


def seen_days(bounds: Bounds) -> tuple[int, int] | None:
    """Return the days between which somebody was certainly seen in a seat at least once; None if nothing is known."""
    days = [day for day in (bounds.begin_latest, bounds.end_earliest) if day is not None]
    return (min(days), max(days)) if days else None


def _end(tenure: Tenure, limits: Limits, vocabulary: Vocabulary) -> Tenure:
    """Limit a span by the nearest acts that empty the seat, by life, by the body's founding and by denials."""
    bounds = _in_life(tenure.bounds, tenure.person, limits)
    founding = limits.founded.get(tenure.body)
    if founding is not None:
        bounds = _tighter(bounds, begin=founding.begin_earliest)
    for denied in limits.denied.get((tenure.person, tenure.body), []):
        bounds = _cut(bounds, denied)
    moves = limits.moves.get(tenure.person, [])
    exits = [m for m in moves if not m.takes and _touches(m, tenure, vocabulary)]
    entries = [m for m in moves if m.takes and tenure.body in m.bodies]
    before, after = _nearest(tenure.bounds, exits, entries)
    if before is not None:
        bounds = _tighter(bounds, begin=before.bounds.begin_earliest)
    if after is None:
        return replace(tenure, bounds=bounds)
    bounds, attested = _tighter(bounds, end=after.bounds.end_latest), tenure.attested
    if tenure.body in after.bodies and bounds.end_latest == after.bounds.end_latest:
        held = _held_until(bounds, after, entries)
        bounds, attested = (held, False) if held is not None else (bounds, attested)
    statements = tuple(dict.fromkeys((*tenure.statements, *after.statements)))
    return replace(tenure, bounds=bounds, statements=statements, attested=attested)


def _held_until(bounds: Bounds, leaving: Move, entries: Iterable[Move]) -> Bounds | None:
    """Leaving a seat ends the span that was open: it was held until then, unless its holder came in again between."""
    low, seen = leaving.bounds.begin_earliest, seen_days(bounds)
    if low is None or seen is None:
        return None
    if any(seen[1] < (entry.bounds.end_latest or LAST_DAY) <= low for entry in entries):
        return None
    until = low if bounds.end_earliest is None else max(low, bounds.end_earliest)
    held = sharpen(Bounds(bounds.begin_earliest, bounds.begin_latest, until, bounds.end_latest))
    return held if held.possible else None


def _touches(move: Move, tenure: Tenure, vocabulary: Vocabulary) -> bool:
    """Whether an exit certainly empties a seat: it names the body, or leaves its person no seat at all."""
    if not move.bodies and not move.final:
        return move.post is not None and move.post == tenure.post
    return leaves(tenure.body, tenure.post, move.bodies, move.post if move.bodies else None, vocabulary)


def _nearest(bounds: Bounds, exits: Iterable[Move], entries: Iterable[Move]) -> tuple[Move | None, Move | None]:
    """Return the last exit before what was seen, and the first after it.

    An exit that may have come before or after what was seen came after it, unless an entry is told that may have
    followed it: without one nobody would have been seen in a seat once left.
    """
    seen = seen_days(bounds)
    entered = [entry.bounds.end_latest or LAST_DAY for entry in entries]
    before: Move | None = None
    after: Move | None = None
    for move in exits:
        low, high = move.bounds.begin_earliest, move.bounds.end_latest
        if seen is None or low is None or high is None:
            continue
        if high <= seen[0] and low < seen[0]:
            before = move if before is None or low > (before.bounds.begin_earliest or low) else before
        elif low >= seen[1] or not any(low <= day <= seen[1] for day in entered):
            after = move if after is None or high < (after.bounds.end_latest or high) else after
    return before, after


def _in_life(bounds: Bounds, person: str, limits: Limits) -> Bounds:
    born, died = limits.born.get(person, UNKNOWN), limits.died.get(person, UNKNOWN)
    return _tighter(bounds, begin=born.begin_earliest, end=died.end_latest)


def _tighter(bounds: Bounds, begin: int | None = None, end: int | None = None) -> Bounds:
    """Limit the outer days; bounds that leave no day are a matter for the checks and stay as told."""
    low = bounds.begin_earliest if begin is None else max(begin, bounds.begin_earliest or begin)
    high = bounds.end_latest if end is None else min(end, bounds.end_latest or end)
    tried = sharpen(Bounds(low, bounds.begin_latest, bounds.end_earliest, high))
    return tried if tried.possible else bounds


def _cut(bounds: Bounds, denied: Bounds) -> Bounds:
    """Limit a span by days on which somebody says that the person was not in the seat."""
    seen, low, high = seen_days(bounds), denied.begin_latest, denied.end_earliest
    if seen is None or low is None or high is None or low > high:
        return bounds
    if low > seen[1]:
        return _tighter(bounds, end=low - 1)
    return _tighter(bounds, begin=high + 1) if high < seen[0] else bounds


def _merged(found: Iterable[Tenure]) -> list[Tenure]:
    """Join spans of one person in one seat where one says all that the other does."""
    table: dict[tuple[str, str, str, str | None, int], list[Tenure]] = defaultdict(list)
    for tenure in found:
        table[tenure.person, tenure.body, tenure.post, tenure.group, tenure.n].append(tenure)
    merged: list[Tenure] = []
    for same in table.values():
        kept: list[Tenure] = []
        for tenure in sorted(same, key=_told_best):
            home = next((i for i, one in enumerate(kept) if _covers(one, tenure)), None)
            if home is None:
                kept.append(tenure)
                continue
            known = kept[home]
            statements = tuple(dict.fromkeys((*known.statements, *tenure.statements)))
            printed = known.printed or tenure.printed
            kept[home] = replace(
                known, statements=statements, printed=printed, outside=known.outside and tenure.outside
            )
        merged += kept
    return merged


def _told_best(tenure: Tenure) -> tuple[bool, int, bool]:
    return tenure.attested, tenure.bounds.begin_latest or LAST_DAY, tenure.bounds.end_earliest is None


def _covers(known: Tenure, other: Tenure) -> bool:
    """Whether one span says all that another does: certain where the other was seen, its ends no wider."""
    one, two = known.bounds, other.bounds
    begun = (one.begin_earliest, one.begin_latest) == (two.begin_earliest, two.begin_latest)
    if begun and one.end_latest == two.end_latest and two.end_earliest in {None, one.end_earliest}:
        return True
    seen = seen_days(two)
    begins = two.begin_earliest is None or two.begin_earliest == one.begin_earliest
    ends = two.end_latest is None or two.end_latest == one.end_latest
    return begins and ends and seen is not None and all(known.at(day) == "certain" for day in seen)


def _one_holder(found: list[Tenure], vocabulary: Vocabulary) -> list[Tenure]:
    """Limit a span in a post that only one person holds by the days when somebody else certainly held it."""
    seats: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in found:
        if (tenure.body, tenure.post) in vocabulary.exclusive:
            seats[tenure.body, tenure.post].append(tenure)
    return [_beside(tenure, seats.get((tenure.body, tenure.post), [])) for tenure in found]


def _beside(tenure: Tenure, holders: list[Tenure]) -> Tenure:
    seen = seen_days(tenure.bounds)
    bounds = tenure.bounds
    for other in holders:
        low, high = other.bounds.begin_latest, other.bounds.end_earliest
        if other.person == tenure.person or seen is None or low is None or high is None or low > high:
            continue
        if low >= seen[1] and high > seen[1]:
            bounds = _tighter(bounds, end=low)
        elif high <= seen[0] and low < seen[0]:
            bounds = _tighter(bounds, begin=high)
    return replace(tenure, bounds=bounds)
