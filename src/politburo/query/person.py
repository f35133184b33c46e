"""Everything the record says of one person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from politburo.query.doubt import disputes_of
from politburo.query.timeline import with_actor
from politburo.record.case import with_claims
from politburo.record.identity import aliases
from politburo.record.reconcile import JUDGED
from politburo.state.memo import remembered
from politburo.state.tenures import memberships, tenures

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.record.definitions import Statement
    from politburo.record.reconcile import Event
    from politburo.state.tenures import Membership, Tenure


@dataclass(frozen=True, slots=True)
class PersonFile:
    """A person as a reading has it.

    Attributes:
        id: who.
        belongs: factions, groups and bodies; posts: spans in seats; sanctions: what was done to the person;
        acts: other events with the person in them; said: utterances; named: statements on spellings;
        statements: every statement that names the person, also denied, planned and claimed ones;
        disputes: ids of disputes any of them takes part in.
    """

    id: str
    belongs: tuple[Membership, ...]
    posts: tuple[Tenure, ...]
    sanctions: tuple[Event, ...]
    acts: tuple[Event, ...]
    said: tuple[Statement, ...]
    named: tuple[Statement, ...]
    statements: tuple[str, ...]
    disputes: tuple[str, ...]


@remembered
def mentions(case: Case) -> dict[str, tuple[Statement, ...]]:
    """Return the top-level statements that name each actor, in roles, groups, voices or claims."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for top in case.statements.values():
        named: set[str] = set()
        for one in with_claims(top) if top.that else (top,):
            for refs in one.roles.values():
                for ref in refs:
                    named.add(ref.id or ref.of or "")
                    if ref.named:
                        named.update(ref.named)
            if one.voice:
                named.update(mouth.who for mouth in one.voice)
        for actor in named:
            found[actor].append(top)
    return {actor: tuple(rows) for actor, rows in found.items()}


def is_sanction(case: Case, kind: str) -> bool:
    """Whether a kind of event is a sanction: it has a rung."""
    found = case.grammar.find(kind)
    return found is not None and bool(found.rung)


def suffers(event: Event, person: str) -> bool:
    """Whether a person is at the receiving end of an event."""
    return any(person in {ref.target, *ref.named} for ref in event.roles.get("who", ()))


@remembered
def spans_by_person(case: Case, reading: str = JUDGED) -> dict[str, tuple[Tenure, ...]]:
    """Return the spans in seats by person, in order of what is known of their begins."""
    found: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in tenures(case, reading):
        found[tenure.person].append(tenure)
    return {who: tuple(sorted(rows, key=_begin)) for who, rows in found.items() if who}


def _begin(tenure: Tenure) -> int:
    known = (tenure.bounds.begin_earliest, tenure.bounds.begin_latest, tenure.bounds.end_latest)
    return next((day for day in known if day is not None), 0)


@remembered
def memberships_by_person(case: Case, reading: str = JUDGED) -> dict[str, tuple[Membership, ...]]:
    """Return memberships by who belongs."""
    found: dict[str, list[Membership]] = defaultdict(list)
    for one in memberships(case, reading):
        found[one.who].append(one)
    return {who: tuple(rows) for who, rows in found.items()}


@remembered
def person(case: Case, who: str, reading: str = JUDGED) -> PersonFile:
    """Return everything a reading says of a person.

    Args:
        case: the case.
        who: id of a person.
        reading: `all`, `judged` or the id of a source.
    """
    known_as = aliases(case, who) if reading == JUDGED else (who,)
    who = known_as[0]
    own = with_actor(case, reading).get(who, ())
    told = {row.id: row for one in known_as for row in mentions(case).get(one, ())}
    rows = [row for row in told.values() if reading in {"all", "judged", row.source}]
    sanctions = tuple(e for e in own if any(is_sanction(case, kind) for kind in e.kinds) and suffers(e, who))
    known = disputes_of(case)
    every = [one.id for row in rows for one in with_claims(row)]
    return PersonFile(
        id=who,
        belongs=memberships_by_person(case, reading).get(who, ()),
        posts=spans_by_person(case, reading).get(who, ()),
        sanctions=sanctions,
        acts=tuple(event for event in own if event not in sanctions),
        said=tuple(row for row in rows if row.kind == "utterance" and set(known_as) & set(row.ids("by"))),
        named=tuple(row for row in rows if row.kind == "named" and set(known_as) & set(row.ids("who"))),
        statements=tuple(row.id for row in rows),
        disputes=tuple(dict.fromkeys(dispute for one in every for dispute in known.get(one, ()))),
    )
