"""The export contract: seven tables as JSON lines, kept stable. `docs/reference/export.md` describes every column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from politburo.dates import UNKNOWN, Bounds, iso
from politburo.record.case import Case
from politburo.record.definitions import Statement, When
from politburo.record.disputes import disputes
from politburo.record.people import factions, life, names
from politburo.record.reconcile import JUDGED, Event, events, facts

Row = dict[str, Any]


def tables(case: Case) -> dict[str, list[Row]]:
    """Return the tables of the contract by name, each a list of rows.

    `earliest` and `latest` are ISO days: earliest begin and latest end, None where open or unknown. An event's `when`
    is the judged reading, else the intersection of its statements' bounds, else None and disputed.
    """
    return {
        "statements": [_statement(case, one) for one in case.every_statement.values()],
        "events": list(_events(case)),
        "people": list(_people(case)),
        "posts": list(_posts(case)),
        "flows": list(_flows(case)),
        "stances": list(_stances(case)),
        "claims": list(_claims(case)),
    }


def _limits(bounds: Bounds | None) -> Row:
    known = bounds or UNKNOWN
    return {"earliest": iso(known.begin_earliest), "latest": iso(known.end_latest)}


def _when(when: When | None) -> Row:
    date = None if when is None else when.date
    return {"when": None if date is None else date.text or None, **_limits(None if date is None else date.bounds)}


def _statement(case: Case, one: Statement) -> Row:
    first = one.at[0] if one.at else None
    return {
        "id": one.id,
        "kind": one.kind,
        "event": one.event,
        "doc": one.source,
        "para": first.para if first else None,
        "sentence": first.sentence if first else None,
        **_when(one.attested or one.when),
        "roles": {role: [ref.target for ref in refs] for role, refs in one.roles.items()},
        "voice": [{"who": m.who, "doc": m.doc, "on": m.on, "to": m.to} for m in one.voice],
        "sure": one.sure,
        "cites": [{"note": c.note, "how": c.how, "files": list(c.files)} for c in one.cites],
        "note": one.note,
        "mode": one.mode,
        "basis": one.basis,
        "status": one.status,
        "values": one.values,
        "within": one.within,
        "outside": case.outside(one),
    }


def _event_when(case: Case, event: Event) -> str | None:
    """The text of a statement's date where it says just what all say together, else the bounds as an interval."""
    if event.bounds is None or event.bounds == UNKNOWN:
        return None
    for one in event.told:
        when = case.every_statement[one].when
        if when is not None and when.date is not None and when.date.bounds == event.bounds and when.date.text:
            return when.date.text
    begin, end = iso(event.bounds.begin_earliest) or "", iso(event.bounds.end_latest) or ""
    return begin if begin == end else f"{begin}/{end}"


def _events(case: Case) -> Iterator[Row]:
    in_dispute = {one for dispute in disputes(case) for one in dispute.statements}
    for event in events(case, JUDGED).values():
        yield {
            "id": event.id,
            "kind": event.kind,
            "when": _event_when(case, event),
            **_limits(event.bounds),
            "roles": {role: [ref.target for ref in refs] for role, refs in event.roles.items()},
            "statements": list(event.statements),
            "disputed": event.disputed or bool(in_dispute & set(event.told)),
        }


def _people(case: Case) -> Iterator[Row]:
    tied, lives = factions(case), life(case)
    for person in case.of_type("person"):
        known = lives.get(person.id, {})
        yield {
            "id": person.id,
            "name": person.name,
            "names": [{"text": n.text, "script": n.script, "scheme": n.scheme} for n in names(case, person.id)],
            "faction": tied.get(person.id, (None,))[0],
            "born": _one_day(known.get("born")),
            "died": _one_day(known.get("died")),
        }


def _one_day(bounds: Bounds | None) -> str | None:
    """A day where it is known, else the span it lies in."""
    if bounds is None:
        return None
    first, last = iso(bounds.begin_earliest), iso(bounds.end_latest)
    return first if first == last else f"{first or '..'}/{last or '..'}"


def _posts(case: Case) -> Iterator[Row]:
    grouped: dict[tuple[str | None, ...], list[str]] = defaultdict(list)
    for one in facts(case, JUDGED):
        if one.kind != "holds":
            continue
        text = one.when.date.text if one.when is not None and one.when.date is not None else ""
        begin, _, end = text.partition("/")
        attested = one.attested.date.text if one.attested is not None and one.attested.date is not None else None
        for person in one.ids("who"):
            for body in one.ids("body"):
                grouped[person, body, one.values.get("post"), begin or None, end or None, attested].append(one.id)
    for (holder, place, post, begin_text, end_text, day), statements in grouped.items():
        yield {
            "person": holder,
            "body": place,
            "post": post,
            "from": begin_text,
            "to": end_text,
            "attested": day,
            "statements": statements,
        }


def _flows(case: Case) -> Iterator[Row]:
    for one in facts(case, JUDGED):
        if one.kind == "flow":
            yield {
                "id": one.id,
                "donor": one.ids("donor")[0] if one.ids("donor") else None,
                "recipient": one.ids("recipient")[0] if one.ids("recipient") else None,
                "what": one.values.get("what"),
                "amount": one.number("amount"),
                "unit": one.values.get("unit"),
                "terms": one.values.get("terms"),
                **_when(one.attested or one.when),
                "statements": [one.id],
            }


def _stances(case: Case) -> Iterator[Row]:
    for one in facts(case, JUDGED):
        if one.kind == "stance":
            for actor in one.ids("who"):
                yield {
                    "id": one.id,
                    "actor": actor,
                    "issue": (one.ids("issue") or (None,))[0],
                    "position": one.values.get("position"),
                    "lean": one.number("lean"),
                    **_when(one.attested or one.when),
                    "statements": [one.id],
                }


def _claims(case: Case) -> Iterator[Row]:
    for one in case.every_statement.values():
        if one.kind == "because":
            yield {
                "id": one.id,
                "cause": one.values.get("cause"),
                "effect": one.values.get("effect"),
                "reason": one.values.get("reason"),
                "mechanism": one.values.get("mechanism"),
                "statements": [one.id],
            }
