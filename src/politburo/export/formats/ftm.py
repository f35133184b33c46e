"""FollowTheMoney: people, bodies, posts held, memberships and events as its entities, one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from politburo.dates import Bounds
from politburo.export.formats.common import Export, Log, date_of, edtf_of, first_day, last_day
from politburo.query.search import spellings
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.people import life
from politburo.record.reconcile import JUDGED, events, facts
from politburo.views.lines import event_line, line

SCHEMATA: Final = {
    "person": "Person",
    "body": "PublicBody",
    "faction": "Organization",
    "group": "Organization",
    "state": "PublicBody",
}
Entity = dict[str, Any]


def ftm_export(case: Case) -> Export:
    """Return the case as FollowTheMoney entities."""
    log = Log("FollowTheMoney")
    made = [*_documents(case), *_actors(case, log), *_offices(case, log), *_events(case, log)]
    counted = {one.id for one in facts(case, JUDGED)}
    for one in case.every_statement.values():
        if one.id not in counted:
            log.lose(
                "statements that do not count as told facts (claims in speech, denied, planned, set aside)", one.id
            )
        elif one.kind in {"stance", "flow", "count", "because"}:
            log.lose(f"statements of the form '{one.kind}'", one.id)
        if one.voice:
            log.lose("chains of voices", one.id)
    text = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in made)
    counts: dict[str, int] = {}
    for one_ in made:
        counts[one_["schema"]] = counts.get(one_["schema"], 0) + 1
    log.carried.append("passages and the date as the record writes it stand in the summary of each entity")
    return Export({"entities.ftm.json": text.encode()}, counts, log)


def _entity(identity: str, schema: str, **properties: Any) -> Entity:  # noqa: ANN401 - texts, lists of texts, or None
    kept = {key: [value] if isinstance(value, str) else list(value) for key, value in properties.items() if value}
    return {"id": identity, "schema": schema, "properties": kept}


def _documents(case: Case) -> Iterator[Entity]:
    for one in case.sources.values():
        yield _entity(
            f"source-{one.id}",
            "Document",
            fileName=one.id,
            title=one.title,
            author=one.authors,
            date=one.date or one.year,
            sourceUrl=one.link,
        )


def _actors(case: Case, log: Log) -> Iterator[Entity]:
    lives = life(case)
    for one in case.actors.values():
        schema = SCHEMATA.get(one.type)
        if schema is None:
            log.lose(f"actors of the type '{one.type}'", one.id)
            continue
        forms = [text for text in spellings(case)[one.id] if text != one.name]
        known = lives.get(one.id, {})
        dated = {
            key: value
            for key, value in (("birthDate", _day(known.get("born"))), ("deathDate", _day(known.get("died"))))
            if value and schema == "Person"
        }
        if len(forms) > 0:
            log.lose("script, scheme and source of a spelling; the spelling stands", one.id)
        yield _entity(one.id, schema, name=one.name, alias=forms, **dated)


def _day(bounds: Bounds | None) -> str | None:
    """Return the longest prefix that first and last possible day share: a day, a month or a year."""
    first, last = first_day(bounds), last_day(bounds)
    if first is None or last is None:
        return None
    return next((first[:n] for n in (10, 7, 4) if first[:n] == last[:n]), None)


def _side(low: int | None, high: int | None) -> str | None:
    return _day(Bounds(low, high, low, high))


def _summary(case: Case, one: Statement) -> str:
    places = "; ".join(f"{one.source} para {a.para}.{a.sentence}" for a in one.at)
    return " | ".join(part for part in (line(case, one), edtf_of(date_of(one)), places, one.id) if part)


def _offices(case: Case, log: Log) -> Iterator[Entity]:
    positions: dict[str, Entity] = {}
    for one in facts(case, JUDGED):
        if one.kind not in {"holds", "belongs"}:
            continue
        date = date_of(one)
        bounds = date.bounds if date is not None and one.attested is None else None
        shared = {
            "startDate": _side(bounds.begin_earliest, bounds.begin_latest) if bounds else None,
            "endDate": _side(bounds.end_earliest, bounds.end_latest) if bounds else None,
            "summary": _summary(case, one),
            "proof": f"source-{one.source}",
        }
        if one.attested is not None:
            log.lose("that somebody is certain in a post on a day; the day stands in the summary", one.id)
        for who in one.ids("who"):
            for body in (*one.ids("body"), *one.ids("to")):
                if _schema(case, who) is None or _schema(case, body) is None:
                    log.lose("posts and memberships of what is no person, body or group", one.id)
                    continue
                name = f"{one.id}.{who}.{body}"
                if one.kind == "holds" and _schema(case, who) == "Person":
                    post = one.values.get("post", "")
                    key = f"post-{body}-{post}"
                    positions[key] = _entity(key, "Position", name=f"{post}, {case.name(body)}", organization=body)
                    yield _entity(name, "Occupancy", holder=who, post=key, **shared)
                else:
                    yield _entity(name, "Membership", member=who, organization=body, **shared)
    yield from positions.values()


def _schema(case: Case, actor: str) -> str | None:
    found = case.actors.get(actor)
    return SCHEMATA.get(found.type) if found is not None else None


def _events(case: Case, log: Log) -> Iterator[Entity]:
    for event in events(case, JUDGED).values():
        involved = [
            ref.target for refs in event.roles.values() for ref in refs if _schema(case, ref.target) is not None
        ]
        told = [case.every_statement[one] for one in event.told]
        first, last = first_day(event.bounds), last_day(event.bounds)
        if event.bounds is not None and first != last:
            log.lose("that an event's day is unknown within its bounds; first and last day stand", event.id)
        if len(event.roles) > 1:
            log.lose("who did what in an event; those involved stand together", event.id)
        if event.disputed:
            log.lose("that sources disagree on an event", event.id)
        yield _entity(
            f"event-{event.id}",
            "Event",
            name=event_line(case, event),
            date=_day(event.bounds),
            startDate=first if first != last else None,
            endDate=last if first != last else None,
            involved=list(dict.fromkeys(involved)),
            summary=[_summary(case, one) for one in told],
            proof=list(dict.fromkeys(f"source-{one.source}" for one in told)),
        )
