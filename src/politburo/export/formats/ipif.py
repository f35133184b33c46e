"""IPIF, the prosopographers' interchange: persons, sources, statements, and factoids that tie the three together."""

from __future__ import annotations

import json
from typing import Any

from politburo.export.formats.common import Export, Log, date_of, edtf_of, first_day
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.people import names
from politburo.views.lines import line

Thing = dict[str, Any]


def ipif_export(case: Case, day: str = "") -> Export:
    """Return four files of IPIF objects, and all in one as the hub for such data takes them.

    A factoid joins one person, one source and one statement. The hub asks of everything who made it, who changed it
    and when; what the record does not say of a row is said of the whole: the day of its version.

    Args:
        case: the case.
        day: the day of the version that is given out, as 1956-08-30; without it the one file is left out.
    """
    log = Log("IPIF")
    people = [{"@id": one.id, "label": one.name, "uris": [], **_made("import")} for one in case.of_type("person")]
    known = {one["@id"] for one in people}
    sources = [
        {"@id": one.id, "label": one.title, "uris": [one.link] if one.link else [], **_made("import")}
        for one in case.sources.values()
    ]
    statements: list[Thing] = []
    factoids: list[Thing] = []
    for one in case.every_statement.values():
        involved = list(dict.fromkeys(t for role in one.roles for t in one.ids(role) if t in known))
        if not involved:
            log.lose("statements with no person in them", one.id)
            continue
        statements.append(_statement(case, one, involved, log))
        if one.at:
            log.lose("where in its source a statement stands; only a whole source can be referred to", one.id)
        factoids += [
            {
                "@id": f"f-{one.id}-{who}",
                "person-ref": {"@id": who},
                "source-ref": {"@id": one.source},
                "statement-refs": [{"@id": one.id}],
                **_made(one.coder),
            }
            for who in involved
        ]
    for person in people:
        for form in names(case, person["@id"]):
            if form.source is None:
                log.lose("forms of names that are the editor's, not a source's", person["@id"])
                continue
            identity = f"name-{person['@id']}-{len(statements)}"
            statements.append(
                {"@id": identity, "name": form.text, "statementType": {"label": "name"}, **_made("import")}
            )
            factoids.append(
                {
                    "@id": f"f-{identity}",
                    "person-ref": {"@id": person["@id"]},
                    "source-ref": {"@id": form.source},
                    "statement-refs": [{"@id": identity}],
                    **_made("import"),
                }
            )
    tables = {"persons": people, "sources": sources, "statements": statements, "factoids": factoids}
    files = {
        f"{name}.json": (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
        for name, rows in tables.items()
    }
    if day:
        whole = {name: [_of_hub(row, day) for row in rows] for name, rows in tables.items()}
        files["ipif.json"] = (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode()
    return Export(files, {name: len(rows) for name, rows in tables.items()}, log)


def _of_hub(row: Thing, day: str) -> Thing:
    """Return an object as the hub takes it: with days and hands, a label, and its own word for further persons."""
    found = {key: value for key, value in row.items() if key not in {"relatesToPersons", "statementContent"}}
    found |= {"createdWhen": day, "modifiedBy": row["createdBy"], "modifiedWhen": day}
    if "relatesToPersons" in row:
        found["relatesToPerson"] = row["relatesToPersons"]
    if "statementType" in row:
        found["label"] = row.get("statementText") or row.get("name", "")
    return found


def _made(by: str) -> Thing:
    return {"createdBy": by}


def _statement(case: Case, one: Statement, involved: list[str], log: Log) -> Thing:
    date = date_of(one)
    found: Thing = {
        "@id": one.id,
        "statementType": {"label": one.kind},
        "statementText": line(case, one),
        "statementContent": line(case, one),  # what later readers call it
        **_made(one.coder),
    }
    if date is not None:
        first = first_day(date.bounds)
        found["date"] = {**({"sortdate": first} if first else {}), "label": edtf_of(date) or ""}
        if date.bounds.begin_earliest != date.bounds.end_latest:
            log.lose("the bounds of a date; its first day sorts it, and its text is the label", one.id)
    if one.kind == "holds" and "post" in one.values:
        found["role"] = {"label": one.values["post"]}
    bodies = [*one.ids("body"), *one.ids("to")]
    if bodies and one.kind in {"holds", "belongs"}:
        found["memberOf"] = {"label": case.name(bodies[0]), "uri": f"urn:politburo:{bodies[0]}"}
    if len(involved) > 1:
        found["relatesToPersons"] = [{"label": case.name(who), "uri": f"urn:politburo:{who}"} for who in involved]
    if one.ids("place"):
        found["places"] = [{"label": case.name(place), "uri": f"urn:politburo:{place}"} for place in one.ids("place")]
    if one.mode != "affirmed":
        log.lose("how a statement is asserted (denied, planned, rumoured); it stands in the text only", one.id)
    if one.voice or one.within:
        log.lose("whose claim a statement is", one.id)
    return found
