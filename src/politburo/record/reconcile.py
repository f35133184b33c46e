"""From statements to events: several statements may tell one event, and differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from politburo.dates import UNKNOWN, Bounds, Constraint, intersect, narrow, parse
from politburo.dates import Conflict as ChainConflict
from politburo.record.case import Case, with_claims
from politburo.record.definitions import Judgement, Question, Ref, Statement
from politburo.record.forms import FORMS
from politburo.record.identity import as_one

ALL, JUDGED = "all", "judged"


@dataclass(frozen=True, slots=True)
class Event:
    """What the statements are about.

    Attributes:
        id: the event's key, or the id of the only statement on it.
        kinds: kinds by which the statements call it, first told first.
        roles: who takes part, over all statements that count.
        statements: all statements on it, also those that deny or plan it.
        told: those that assert it as fact in the reading asked for.
        bounds: when: intersection of what the told ones say, narrowed by relations; None where they contradict.
        lasted: whether it lasted rather than happened on one day.
        disputed: whether the told ones exclude each other in time.
    """

    id: str
    kinds: tuple[str, ...]
    roles: dict[str, tuple[Ref, ...]]
    statements: tuple[str, ...]
    told: tuple[str, ...]
    bounds: Bounds | None
    lasted: bool
    disputed: bool

    @property
    def kind(self) -> str:
        """The kind by which it is first told."""
        return self.kinds[0]

    def ids(self, role: str) -> tuple[str, ...]:
        """Return the ids that take a role."""
        return tuple(ref.target for ref in self.roles.get(role, ()))


def set_aside(case: Case) -> frozenset[str]:
    """Return ids of statements that a judgement sets aside, by name or by preferring another reading.

    A statement of a reading not preferred falls away only where a statement of the preferred one tells the same event
    or answers in its place; where the preferred reading has no statement of its own, nothing falls away.
    """
    gone: set[str] = set()
    for judgement in case.judgements.values():
        gone.update(judgement.over)
        question = case.questions.get(judgement.question or "")
        if question is not None and judgement.prefer is not None:
            gone.update(_others(question, judgement))
    return frozenset(gone)


def _others(question: Question, judgement: Judgement) -> set[str]:
    if judgement.prefer is None or not 0 <= judgement.prefer < len(question.readings):
        return set()
    kept = set(question.readings[judgement.prefer].statements)
    if not kept:
        return set()
    return {one for reading in question.readings for one in reading.statements} - kept


def facts(case: Case, reading: str = JUDGED) -> Iterator[Statement]:
    """Yield the statements that count as fact.

    Denied, silent, planned and rumoured statements, withdrawn ones, claims inside utterances and statements from
    outside the documents do not count unless a judgement adopts them.

    Args:
        case: the case.
        reading: `all` sources, as `judged`, or the id of one source.
    """
    aside = set_aside(case) if reading == JUDGED else frozenset()
    outside = frozenset(key for key, source in case.sources.items() if source.outside)
    for top in case.statements.values():
        for one in with_claims(top) if top.that else (top,):
            if one.id in aside or one.status == "withdrawn" or one.kind == "utterance":
                continue
            if reading not in {ALL, JUDGED} and one.source != reading:
                continue
            claim = one.id != top.id
            counts = one.mode == "affirmed" and not claim and one.source not in outside
            if counts or one.id in case.adopted:
                yield as_judged(case, one) if reading == JUDGED else one


def as_judged(case: Case, statement: Statement) -> Statement:
    """Return a statement as judgements have it: under joined names, and with the date that its document suggests.

    The suggested date takes the place of the printed one only where a judgement corrects the statement.
    """
    named = as_one(case, statement)
    if named.id not in case.corrected or named.suggest is None or named.when is None:
        return named
    return replace(named, when=replace(named.when, edtf=named.suggest, date=parse(named.suggest)))


def event_key(statement: Statement) -> str:
    """Return the event a statement is about: its key, or its own id."""
    return statement.event or statement.id


def is_event(statement: Statement) -> bool:
    """Whether a statement is of a kind of event rather than a form such as an office or a stance."""
    return statement.kind not in FORMS


def events(case: Case, reading: str = JUDGED, rows: Iterable[Statement] | None = None) -> dict[str, Event]:
    """Return the events of a case in a reading, in order of their earliest begin, undated ones last.

    Args:
        case: the case.
        reading: `all` sources, as `judged`, or the id of one source.
        rows: the facts of that reading, where they have been gathered before.
    """
    told: dict[str, list[Statement]] = {}
    for statement in facts(case, reading) if rows is None else rows:
        if is_event(statement):
            told.setdefault(event_key(statement), []).append(statement)
    every: dict[str, list[str]] = {}
    names = case.merged if reading == JUDGED else {}
    for statement in case.every_statement.values():
        if is_event(statement):
            key = event_key(statement)
            every.setdefault(names.get(key, key), []).append(statement.id)
    found = {key: _event(key, rows, tuple(every[key])) for key, rows in told.items()}
    narrowed, _ = relate(case, found)
    return dict(sorted(narrowed.items(), key=lambda pair: _order(pair[1])))


def _order(event: Event) -> tuple[int, int, str]:
    bounds = event.bounds or UNKNOWN
    begin = bounds.begin_earliest if bounds.begin_earliest is not None else bounds.end_latest
    return (0, begin, event.id) if begin is not None else (1, 0, event.id)


def _event(key: str, rows: list[Statement], every: tuple[str, ...]) -> Event:
    roles: dict[str, dict[str, Ref]] = {}
    for row in rows:
        for role, refs in row.roles.items():
            for ref in refs:
                roles.setdefault(role, {}).setdefault(ref.target, ref)
    bounds, disputed = joint_bounds(rows)
    kinds = tuple(dict.fromkeys(row.kind for row in rows))
    return Event(
        id=key,
        kinds=kinds,
        roles={role: tuple(refs.values()) for role, refs in roles.items()},
        statements=every,
        told=tuple(row.id for row in rows),
        bounds=bounds,
        lasted=any(row.when is not None and row.when.date is not None and row.when.date.lasted for row in rows),
        disputed=disputed,
    )


def joint_bounds(rows: Iterable[Statement]) -> tuple[Bounds | None, bool]:
    """Return when, if all the statements hold, and whether they contradict each other (then None)."""
    joint = UNKNOWN
    for row in rows:
        if row.when is None or row.when.date is None:
            continue
        own = row.when.date.bounds
        meeting = own if joint is UNKNOWN and own.possible else intersect(joint, own)
        if meeting is None:
            return None, True
        joint = meeting
    return joint, False


def relate(case: Case, found: dict[str, Event]) -> tuple[dict[str, Event], list[ChainConflict]]:
    """Narrow events by their `before` and `after`; return them with the chains that cannot hold."""
    known = {key: event.bounds for key, event in found.items() if event.bounds is not None}
    relations = list(_constraints(case, found, set(known)))
    if not relations:
        return found, []
    lasted = {key for key, event in found.items() if event.lasted}
    narrowed, conflicts = narrow(known, relations, lasted=lasted & known.keys())
    changed = {
        key: event if narrowed.get(key, event.bounds) == event.bounds else replace(event, bounds=narrowed[key])
        for key, event in found.items()
    }
    return changed, list(conflicts)


def _constraints(case: Case, found: dict[str, Event], known: set[str]) -> Iterator[Constraint]:
    for key, event in found.items():
        for one in event.told:
            statement = case.every_statement[one]
            if statement.when is None or key not in known or not (statement.when.before or statement.when.after):
                continue
            when, place = statement.when, str(statement.where)
            for other in _known(case, when.before, known, key):
                yield Constraint(event=key, before=other, most=when.at_most_before, where=place)
            for other in _known(case, when.after, known, key):
                yield Constraint(event=key, after=other, most=when.at_most_after, where=place)


def _known(case: Case, keys: Iterable[str], known: set[str], own: str) -> list[str]:
    """The other events meant that have a date, under the names by which judgements join them."""
    named = (key if key in known else case.merged.get(key, key) for key in keys)
    return [key for key in named if key in known and key != own]
