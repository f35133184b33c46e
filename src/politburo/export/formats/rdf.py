"""Statements as RDF (Turtle): CIDOC-CRM attribute assignments with time spans of four bounds, PROV for who read what.

A statement is a `crm:E13_Attribute_Assignment`: the event or actor it is about (`P140`), what is assigned (`P141`), of
which kind (`P177`), on which document it rests; the date's four days are `P82a`, `P81a`, `P81b` and `P82b` of a
`crm:E52_Time-Span`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from politburo.dates import FIRST_DAY, LAST_DAY, Date, iso
from politburo.export.formats.common import Export, Log, date_of, edtf_of
from politburo.query.search import spellings
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.views.lines import line

PREFIXES: Final = {
    "crm": "http://www.cidoc-crm.org/cidoc-crm/",
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
CLASSES: Final = {
    "person": "E21_Person",
    "body": "E74_Group",
    "group": "E74_Group",
    "faction": "E74_Group",
    "state": "E74_Group",
    "place": "E53_Place",
}
ABOUT: Final = ("who", "of", "donor", "body", "by", "to")


def rdf_export(case: Case, base: str | None = None) -> Export:
    """Return the case as Turtle; `base` begins every address, `urn:politburo:<case>:` by default."""
    log = Log("RDF")
    root = base or f"urn:politburo:{quote(case.settings.id)}:"
    out = [f"@prefix {name}: <{address}> ." for name, address in PREFIXES.items()]
    out.append("")
    count = 0
    out += [*_sources(case, root), *_actors(case, root), *_kinds(case, root), *_events(case, root)]
    for one in case.every_statement.values():
        out.append(_statement(case, one, root, log))
        count += 1
    for judgement in case.judgements.values():
        log.lose("judgements", judgement.id)
    for question in case.questions.values():
        log.lose("declared questions and their readings", question.id)
    return Export(
        {"case.ttl": ("\n".join(out) + "\n").encode()}, {"statements": count, "actors": len(case.actors)}, log
    )


def _node(root: str, kind: str, identity: str) -> str:
    return f"<{root}{kind}/{quote(identity, safe='-._~')}>"


def literal(text: str, suffix: str = "") -> str:
    """Return a Turtle literal."""
    inner = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    )
    return f'"{inner}"{suffix}'


def _block(subject: str, pairs: list[tuple[str, str]]) -> str:
    return f"{subject} " + " ;\n    ".join(f"{key} {value}" for key, value in pairs) + " .\n"


def _sources(case: Case, root: str) -> Iterator[str]:
    for one in case.sources.values():
        pairs = [("a", "crm:E31_Document"), ("a", "prov:Entity"), ("rdfs:label", literal(one.title))]
        pairs += [("dcterms:creator", literal(name)) for name in one.authors]
        pairs += [("dcterms:date", literal(one.date or one.year))]
        pairs += [("prov:wasDerivedFrom", _node(root, "source", other)) for other in one.derives_from]
        yield _block(_node(root, "source", one.id), pairs)


def _actors(case: Case, root: str) -> Iterator[str]:
    for one in case.actors.values():
        node = _node(root, "actor", one.id)
        pairs = [("a", f"crm:{CLASSES.get(one.type, 'E39_Actor')}"), ("rdfs:label", literal(one.name))]
        pairs += [
            ("crm:P1_is_identified_by", f"[ a crm:E41_Appellation ; rdfs:label {literal(text)} ]")
            for text in spellings(case)[one.id]
        ]
        yield _block(node, pairs)


def _kinds(case: Case, root: str) -> Iterator[str]:
    for one in sorted({one.kind for one in case.every_statement.values()}):
        found = case.grammar.find(one)
        yield _block(
            _node(root, "kind", one), [("a", "crm:E55_Type"), ("rdfs:label", literal(found.label if found else one))]
        )


def _events(case: Case, root: str) -> Iterator[str]:
    for event in dict.fromkeys(one.event for one in case.every_statement.values() if one.event):
        yield _block(
            _node(root, "event", event), [("a", "crm:E5_Event"), ("rdfs:label", literal(event.replace("-", " ")))]
        )


def _statement(case: Case, one: Statement, root: str, log: Log) -> str:
    node = _node(root, "statement", one.id)
    pairs = [
        ("a", "crm:E13_Attribute_Assignment"),
        ("a", "prov:Entity"),
        ("rdfs:label", literal(line(case, one))),
        ("crm:P177_assigned_property_of_type", _node(root, "kind", one.kind)),
        ("crm:P70i_is_documented_in", _node(root, "source", one.source)),
        ("prov:wasDerivedFrom", _node(root, "source", one.source)),
        ("crm:P3_has_note", literal(f"mode: {one.mode}")),
        ("crm:P3_has_note", literal(f"certainty of the reading: {one.sure}")),
        ("crm:P3_has_note", literal(f"status: {one.status}")),
    ]
    pairs += _parts(case, one, root, log)
    pairs += [("crm:P3_has_note", literal(f"{key}: {text}")) for key, text in one.values.items()]
    if one.note:
        pairs.append(("crm:P3_has_note", literal(one.note)))
    pairs += _grounds(case, one)
    if one.within:
        pairs.append(("crm:P9i_forms_part_of", _node(root, "statement", one.within)))
    date = date_of(one)
    if date is not None:
        pairs.append(("crm:P4_has_time-span", _span(date)))
    when = one.attested or one.when
    if when is not None and (when.before or when.after):
        log.lose("that a date lies before or after another event", one.id)
    return _block(node, pairs)


def _parts(case: Case, one: Statement, root: str, log: Log) -> Iterator[tuple[str, str]]:
    """Yield who and what takes part: the event, or else those it is about, and the others."""
    about = None if one.event else next((role for role in ABOUT if one.ids(role)), None)
    if one.event:
        yield "crm:P140_assigned_attribute_to", _node(root, "event", one.event)
    for role, refs in one.roles.items():
        for ref in refs:
            known = ref.target in case.actors
            target = _node(root, "actor", ref.target) if known else literal(ref.target)
            key = "crm:P140_assigned_attribute_to" if role == about and known else "crm:P141_assigned"
            yield key, target
            if ref.printed or ref.of:
                log.lose("forms as printed and shares of groups", one.id)
        if role != about:
            log.lose("which role each one takes; those about whom it is, and the others, stand apart", one.id)


def _grounds(case: Case, one: Statement) -> Iterator[tuple[str, str]]:
    """Yield what it rests on: passages, archive files, who read it so, whose claim it is."""
    for a in one.at:
        yield "dcterms:bibliographicCitation", literal(f"{one.source}, para {a.para}, sentence {a.sentence}")
    for cite in one.cites:
        for key in cite.files:
            yield "dcterms:references", literal(key)
    if one.coder:
        yield "prov:wasAttributedTo", f"[ a prov:Agent ; rdfs:label {literal(one.coder)} ]"
    for m in one.voice:
        yield "prov:hadPrimarySource", f"[ a prov:Entity ; rdfs:label {literal(_mouth(case, m.who, m.doc))} ]"


def _mouth(case: Case, who: str, doc: str | None) -> str:
    return f"{case.name(who)}{f': {doc}' if doc else ''}"


def _span(date: Date) -> str:
    b = date.bounds
    inner = [f"a crm:E52_Time-Span ; rdfs:label {literal(edtf_of(date) or 'unknown')}"]
    for key, ordinal in (
        ("P82a_begin_of_the_begin", b.begin_earliest),
        ("P81a_end_of_the_begin", b.begin_latest),
        ("P81b_begin_of_the_end", b.end_earliest),
        ("P82b_end_of_the_end", b.end_latest),
    ):
        if ordinal is not None and ordinal not in {FIRST_DAY, LAST_DAY}:
            inner.append(f"crm:{key} {literal(iso(ordinal) or '', '^^xsd:date')}")
    return "[ " + " ; ".join(inner) + " ]"
