"""The data behind the pages of the record: timeline, people, person, rosters, changes, disputes, search."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from politburo.dates import iso
from politburo.query.changed import changed
from politburo.query.doubt import all_disputes, sign_of_span
from politburo.query.factions import factions_of
from politburo.query.faults import QueryError, known_actor, suggestion
from politburo.query.files import catalogue_of
from politburo.query.find import FILE, PUBLISHED, STATEMENT, TEXT, index_of
from politburo.query.person import mentions, person, spans_by_person
from politburo.query.roster import bodies_with_seats, who
from politburo.query.search import search, spellings
from politburo.query.timeline import dated, timeline
from politburo.record.reconcile import JUDGED
from politburo.sources.store import excerpt
from politburo.state.memo import remembered
from politburo.views.archive import label as label_of
from politburo.views.lines import NO_POST, line, post_words
from politburo.views.parts import (
    OTHER,
    actor_json,
    bounds_json,
    case_span,
    colour_of,
    marks,
    seen_when,
    span_json,
)
from politburo.views.statement import statement_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from politburo.query.roster import SeatAt
    from politburo.query.search import Entry
    from politburo.record.case import Case
    from politburo.record.disputes import Dispute
    from politburo.sources.anchors import Text
    from politburo.sources.store import Passage
    from politburo.state.tenures import Membership, Tenure
    from politburo.views import contract

SHORTEST_SEARCH = 2
MOST_PASSAGES = 30
NO_TEXTS: Mapping[str, Text] = {}


@remembered
def families(case: Case) -> dict[str, str]:
    """Return the families of acts in the vocabulary's order, with their labels."""
    kinds = case.grammar.kinds.values()
    return {kind.family: kind.family.replace("-", " ") for kind in kinds if kind.family is not None}


def known_family(case: Case, text: str) -> str:
    """Return a family of acts that a lane of the timeline may have. Raises QueryError E601."""
    known = [*families(case), OTHER]
    if text in known:
        return text
    cure = suggestion(text, known, f"Families: {', '.join(known)}.")
    raise QueryError("E601", f"The case has no family '{text}'.", cure)


@remembered
def timeline_json(
    case: Case,
    reading: str = JUDGED,
    begin: int | None = None,
    end: int | None = None,
    family: str | None = None,
    actor: str | None = None,
) -> contract.Timeline:
    """Return events in lanes, one lane a family. See `query.timeline` for the arguments.

    Raises:
        QueryError: E604 the days are reversed.
    """
    if begin is not None and end is not None:
        _in_order(begin, end)
    found = timeline(case, reading, begin, end, family, actor)
    drawn = [event for event in found if dated(event)]
    told = marks(case, drawn, reading)
    used = {one["lane"] for one in told}
    labels = {**families(case), OTHER: "other"}
    return {
        "lanes": [{"id": one, "label": label, "colour": None} for one, label in labels.items() if one in used],
        "marks": told,
        "span": span_json(case),
        "reading": reading,
        "undated": len(found) - len(drawn),
    }


@remembered
def person_row(case: Case, one: str, reading: str = JUDGED) -> contract.PersonRow:
    """Return a person as a list shows them."""
    actor = case.actors[one]
    found = person(case, one, reading)
    faction = factions_of(case, reading).get(one)
    shown = {actor.name, actor.hangul, actor.han}
    return {
        "id": one,
        "name": actor.name,
        "hangul": actor.hangul,
        "han": actor.han,
        "faction": faction,
        "colour": colour_of(case, one, reading),
        "state": actor.state,
        "forms": [form for form in spellings(case)[one] if form not in shown],
        "statements": len(mentions(case).get(one, ())),
        "sanctions": len(found.sanctions),
        "posts": len({(span.body, span.post) for span in spans_by_person(case, reading).get(one, ())}),
    }


@remembered
def people_json(case: Case, text: str = "", reading: str = JUDGED) -> list[contract.PersonRow]:
    """Return all people by name, or those whom a text finds, best first."""
    if text:
        return [person_row(case, hit.id, reading) for hit in search(case, text) if hit.type == "person"]
    rows = [person_row(case, one.id, reading) for one in case.of_type("person")]
    return sorted(rows, key=lambda row: row["name"])


def person_json(case: Case, one: str, reading: str = JUDGED, texts: Mapping[str, Text] = NO_TEXTS) -> contract.Person:
    """Return everything a reading says of a person.

    Raises:
        QueryError: E601, the case has no such person.
    """
    known_actor(case, one, "person")
    found = person(case, one, reading)
    return {
        **person_row(case, one, reading),
        "names": _names(case, one),
        "belongs": [_membership(case, row, reading) for row in found.belongs],
        "posts_held": [_post(case, row, reading) for row in found.posts],
        "sanctions_suffered": marks(case, found.sanctions, reading),
        "acts": marks(case, found.acts, reading),
        "said": [statement_json(case, row, texts) for row in found.said],
        "note": case.actors[one].note,
        "disputes": list(found.disputes),
    }


def _names(case: Case, one: str) -> list[contract.NameForm]:
    actor = case.actors[one]
    own = ((actor.name, "latin"), (actor.hangul, "hangul"), (actor.han, "han"), (actor.cyrillic, "cyrillic"))
    forms: dict[str, contract.NameForm] = {}
    for text, script in (*own, *((other, "latin") for other in actor.other_names)):
        if text:
            forms[text] = {"text": text, "script": script, "scheme": None, "source": None, "statements": []}
    for row in mentions(case).get(one, ()):
        told = [(row.values["text"], row)] if row.kind == "named" and one in row.ids("who") else []
        told += [(ref.printed, row) for refs in row.roles.values() for ref in refs if ref.id == one and ref.printed]
        for text, statement in told:
            form = forms.setdefault(
                text, {"text": text, "script": "latin", "scheme": None, "source": statement.source, "statements": []}
            )
            if statement.kind == "named":
                form["script"] = statement.values.get("script", form["script"])
                form["scheme"] = statement.values.get("scheme", form["scheme"])
            form["source"] = form["source"] or statement.source
            form["statements"].append(statement.id)
    return list(forms.values())


def _seen_on(case: Case, row: Tenure | Membership) -> str | None:
    """Return on which day a span is attested whose ends nobody tells, in words."""
    if not row.attested:
        return None
    told = (seen_when(case.every_statement[one]) for one in row.statements)
    return next((text for text in told if text is not None), None)


def _membership(case: Case, row: Membership, reading: str) -> contract.Span:
    return {
        "label": case.name(row.to),
        "body": row.to,
        "post": None,
        "bounds": bounds_json(row.bounds),
        "attested": row.attested,
        "attested_on": _seen_on(case, row),
        "certainty": sign_of_span(case, row.statements, "possible" if row.outside else "certain", reading),
        "statements": list(row.statements),
    }


def _post(case: Case, row: Tenure, reading: str) -> contract.Span:
    return {
        "label": post_words(case, row.body, row.post),
        "body": row.body or None,
        "post": row.post or None,
        "bounds": bounds_json(row.bounds),
        "attested": row.attested,
        "attested_on": _seen_on(case, row),
        "certainty": sign_of_span(case, row.statements, "possible" if row.outside else "certain", reading),
        "statements": list(row.statements),
    }


@remembered
def roster_json(case: Case, body: str | None = None, day: int | None = None, reading: str = JUDGED) -> contract.Roster:
    """Return who held the seats of a body on a day: of the best known body, on the last day, where none is given.

    Raises:
        QueryError: E601, the case has no such body, or none at all with known seats.
    """
    known = bodies_with_seats(case, reading)
    if body is None and not known:
        raise QueryError("E601", "No statement of this reading puts anybody into a body.", "Ask another reading.")
    chosen_body = known_actor(case, body if body is not None else known[0], "body")
    on = case_span(case)[1] if day is None else day
    found = who(case, chosen_body, on, reading)
    bodies = dict.fromkeys((*known, chosen_body))
    return {
        "body": chosen_body,
        "body_name": case.name(chosen_body),
        "on": iso(on) or "",
        "reading": reading,
        "seats": [seat for one in found.seats for seat in _seats(case, one, reading)],
        "outside": [seat for one in found.outside for seat in _seats(case, one, reading)],
        "size": {"n": found.size.n, "statements": list(found.size.statements)},
        "known": found.known,
        "certain": found.certain,
        "unknown": found.unknown,
        "bodies": [{"id": one, "name": case.name(one)} for one in bodies],
    }


def _seats(case: Case, seat: SeatAt, reading: str) -> list[contract.Seat]:
    """Return a seat, or as many as a source counts members it does not name."""
    span = seat.tenure
    actor = case.actors.get(span.body)
    labels = {post.id: post.label for post in actor.posts} if actor is not None else {}
    holder = span.person or span.group or ""
    one: contract.Seat = {
        "person": actor_json(case, span.person, span.printed) if span.person else None,
        "post": labels.get(span.post) or span.post.replace("-", " ") or NO_POST,
        "certainty": seat.sign,
        "faction": factions_of(case, reading).get(holder),
        "colour": colour_of(case, holder, reading),
        "bounds": bounds_json(span.bounds),
        "attested": span.attested,
        "statements": list(seat.statements),
        "outside": span.outside,
    }
    return [one] * span.n


def _in_order(begin: int, end: int) -> None:
    if begin > end:
        raise QueryError("E604", f"{iso(begin)} comes after {iso(end)}.", "Give the earlier day first.")


@remembered
def changes_json(case: Case, begin: int, end: int, body: str | None = None, reading: str = JUDGED) -> contract.Changes:
    """Return what changed between two days.

    Raises:
        QueryError: E601 no such body, E604 the days are reversed.
    """
    _in_order(begin, end)
    if body is not None:
        known_actor(case, body, "body")
    rows: list[contract.Change] = [
        {
            "what": one.what,
            "person": actor_json(case, one.who),
            "label": one.label,
            "bounds": bounds_json(one.bounds),
            "certainty": one.sign,
            "statements": list(one.statements),
        }
        for one in changed(case, begin, end, body, reading)
    ]
    return {"body": body, "from": iso(begin) or "", "to": iso(end) or "", "changes": rows}


@remembered
def disputes_json(case: Case, reading: str = JUDGED) -> list[contract.Dispute]:
    """Return the disputes; as one source has it, those in which it takes part."""
    found = [_dispute(case, one) for one in all_disputes(case)]
    if reading not in case.sources:
        return found
    return [one for one in found if any(reading in side["sources"] for side in one["readings"])]


def _dispute(case: Case, dispute: Dispute) -> contract.Dispute:
    judged = dispute.judgement
    rows = case.every_statement
    readings: list[contract.DisputeReading] = []
    for side in dispute.sides:
        sources = [rows[one].source for one in side.statements if one in rows]
        sources += [side.outside] if side.outside else []
        readings.append(
            {"label": side.label, "statements": list(side.statements), "sources": list(dict.fromkeys(sources))}
        )
    return {
        "id": dispute.id,
        "question": dispute.question,
        "how": dispute.how,
        "weight": dispute.weight,
        "readings": readings,
        "judgement": None
        if judged is None
        else {
            "prefers": judged.prefer,
            "reason": judged.reason,
            "by": judged.by,
            "on": judged.on,
            "outside": judged.outside,
        },
        "derived": dispute.derived,
        "open": dispute.open,
    }


def search_json(case: Case, text: str, texts: Mapping[str, Text] = NO_TEXTS) -> list[contract.Hit]:
    """Return what a text finds, best first: people, events and the like by name, then what holds its words."""
    named: list[contract.Hit] = [
        {"type": hit.type, "id": hit.id, "label": hit.label, "detail": hit.detail, "href": _address(hit)}
        for hit in search(case, text)
    ]
    if len(text.strip()) < SHORTEST_SEARCH:
        return named
    found = index_of(case, texts).find(text, MOST_PASSAGES).passages
    told = {one.id for one in found if one.type == STATEMENT}
    named = [hit for hit in named if hit["type"] != "statement" or hit["id"] not in told]
    places = {kind: [one for one in found if one.type == kind] for kind in (TEXT, STATEMENT, FILE, PUBLISHED)}
    mixed = [one for row in zip_longest(*places.values()) for one in row if one is not None]
    return [
        *(hit for hit in named if hit["type"] != "statement"),
        *(_passage(case, one, text) for one in mixed),
        *(hit for hit in named if hit["type"] == "statement"),
    ]


def _passage(case: Case, one: Passage, question: str) -> contract.Hit:
    detail = excerpt(one.text, question)
    if one.type == TEXT:
        source = case.sources.get(one.id)
        author = ", ".join(source.authors) if source is not None else one.id
        place = one.place.split(".n")[0]
        return {
            "type": "passage",
            "id": f"{one.id}/{one.place}",
            "label": f"{author}, {place.replace('.', ', sentence ')}",
            "detail": detail,
            "href": f"/reader?doc={one.id}&at={place}",
        }
    if one.type == FILE:
        label = label_of(catalogue_of(case).archives, one.id)
        return {"type": "file", "id": one.id, "label": label, "detail": detail, "href": f"/archive?file={one.id}"}
    if one.type == PUBLISHED:
        title = one.text.split(" · ")[0]
        return {
            "type": "published",
            "id": one.id,
            "label": title,
            "detail": one.place,
            "href": f"/archive?published={one.id}",
        }
    statement = case.every_statement[one.id]
    return {
        "type": "statement",
        "id": one.id,
        "label": line(case, statement),
        "detail": detail,
        "href": f"/timeline?d={one.id}",
    }


def _address(hit: Entry) -> str:
    match hit.type:
        case "person":
            return f"/people/{hit.id}"
        case "body":
            return f"/rosters?body={hit.id}"
        case "dispute":
            return f"/disputes?only={hit.id}"
        case "document":
            return f"/reader?doc={hit.id}"
        case _:
            return f"/timeline?d={hit.id}"
