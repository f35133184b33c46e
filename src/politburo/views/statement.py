"""A statement's drawer: what is said, where, on what it rests, what disagrees, and a footnote ready to copy."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from politburo.query.doubt import disputes_of
from politburo.query.faults import QueryError, suggestion
from politburo.query.text_checks import fits
from politburo.record.case import Case, with_claims
from politburo.state.memo import remembered
from politburo.views.lines import line
from politburo.views.parts import refs_json, when_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from politburo.record.definitions import Anchor, Cite, Source, Statement
    from politburo.sources.anchors import Text
    from politburo.views import contract

NO_TEXTS: Mapping[str, Text] = {}


def statement_json(case: Case, statement: Statement, texts: Mapping[str, Text] = NO_TEXTS) -> contract.Statement:
    """Return a statement with all that its drawer shows.

    Args:
        case: the case.
        statement: a top-level statement or a claim.
        texts: attached documents by source; only from them does a passage's text come.
    """
    kind = case.grammar.find(statement.kind)
    return {
        "id": statement.id,
        "kind": statement.kind,
        "kind_label": kind.label if kind is not None else statement.kind,
        "event": statement.event,
        "line": line(case, statement),
        "note": statement.note,
        "roles": {role: refs_json(case, refs) for role, refs in statement.roles.items()},
        "values": dict(statement.values),
        "when": when_json(statement),
        "at": [passage(case, statement.source, anchor, texts) for anchor in statement.at],
        "cites": [_citation(case.sources.get(statement.source), cite) for cite in statement.cites],
        "voice": [
            {"who": case.name(one.who), "doc": one.doc, "on": one.on, "to": case.name(one.to) if one.to else None}
            for one in statement.voice
        ],
        "sure": statement.sure,
        "why": statement.why,
        "mode": statement.mode,
        "basis": statement.basis,
        "status": statement.status,
        "outside": case.outside(statement),
        "place": {"file": statement.where.file, "line": statement.where.line},
        "disputes": list(disputes_of(case).get(statement.id, ())),
        "footnote": footnote(case, statement),
        "that": [statement_json(case, claim, texts) for claim in statement.that],
    }


def chosen(case: Case, ids: Iterable[str], texts: Mapping[str, Text] = NO_TEXTS) -> list[contract.Statement]:
    """Return statements in the order asked; an event's id stands for all its statements.

    Raises:
        QueryError: E601, an id is neither a statement's nor an event's.
    """
    found: dict[str, contract.Statement] = {}
    by_event = _by_event(case)
    for one in ids:
        meant = (one,) if one in case.every_statement else by_event.get(one)
        if meant is None:
            cause = f"The case has no statement or event '{one}'."
            raise QueryError("E601", cause, suggestion(one, (*by_event, *case.every_statement)))
        for statement in meant:
            found.setdefault(statement, statement_json(case, case.every_statement[statement], texts))
    return list(found.values())


@remembered
def _by_event(case: Case) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for top in case.statements.values():
        for one in with_claims(top):
            if one.event:
                found.setdefault(one.event, []).append(one.id)
    for key, name in case.merged.items():
        if name in found and key in found:
            found[name] += found[key]
    return found


def passage(case: Case, source_id: str, anchor: Anchor, texts: Mapping[str, Text]) -> contract.Passage:
    """Return a place in a document, verified where a copy is attached."""
    source = case.sources.get(source_id)
    text = texts.get(source_id)
    end = (anchor.to.para, anchor.to.sentence) if anchor.to is not None else None
    return {
        "source": source_id,
        "source_title": source.title if source else source_id,
        "author": ", ".join(source.authors) if source else "",
        "year": source.year if source else "",
        "para": anchor.para,
        "sentence": anchor.sentence,
        "page": page_of(source, anchor),
        "note": anchor.note,
        "verified": "not attached" if text is None else "fits" if fits(anchor, text) else "misfit",
        "text": None if text is None else text.passage(anchor.para, anchor.sentence, end),
    }


def page_of(source: Source | None, anchor: Anchor) -> str | None:
    """Return the printed page of a place: as the anchor says, else from the source's table of pages."""
    if anchor.page is not None or source is None or not source.page_table:
        return anchor.page
    table = sorted(source.page_table, key=lambda page: page.para)
    place = bisect_right([page.para for page in table], anchor.para)
    return table[place - 1].page if place else None


def _citation(source: Source | None, cite: Cite) -> contract.Citation:
    refs = next((note.refs for note in source.notes if note.n == cite.note), ()) if source is not None else ()
    raw = {ref.key or ref.raw: ref.raw for ref in refs}
    keys = cite.files or tuple(raw)
    return {"note": cite.note, "how": cite.how, "files": [{"key": key, "raw": raw.get(key, key)} for key in keys]}


def footnote(case: Case, statement: Statement) -> str:
    """Return a footnote: author, title, where published, page and paragraph, the note and files it rests on."""
    source = case.sources.get(statement.source)
    if source is None:
        return statement.source
    author = ", ".join(source.authors)
    published = ", ".join(part for part in (source.published, source.year) if part)
    title = f"“{source.title}” ({published})"
    places = []
    for anchor in statement.at:
        page = page_of(source, anchor)
        note = f", note {anchor.note}" if anchor.note is not None else ""
        places.append(f"{f'p. {page}, ' if page else ''}para. {anchor.para}{note}")
    head = ", ".join(part for part in (author, title, "; ".join(places)) if part)
    files = [
        f"n. {c['note']}: {'; '.join(f['raw'] for f in c['files'])}" for c in _cited(source, statement) if c["files"]
    ]
    return f"{head}{', citing ' + ' | '.join(files) if files else ''}."


def _cited(source: Source, statement: Statement) -> list[contract.Citation]:
    return [_citation(source, cite) for cite in statement.cites]


def short_source(statement: Statement) -> str:
    """Return a source in the shortest form that can be found again: document, paragraph and sentence."""
    places = ", ".join(f"{anchor.para}.{anchor.sentence}" for anchor in statement.at)
    return f"{statement.source} para {places}" if places else statement.source
