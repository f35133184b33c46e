"""The data behind the reader: a document's sentences beside the statements on them, and cards filled in from them."""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from politburo.query.faults import QueryError, suggestion
from politburo.query.files import uses
from politburo.query.roles import Roles
from politburo.query.suggest import MOST_KINDS, Bayes, Candidate, candidate_id, candidates, filled, note_of, trained
from politburo.query.text_checks import fits
from politburo.sources.align import align
from politburo.sources.notes import RAISED, note_paragraphs, read_notes
from politburo.sources.repair import Repaired, repair
from politburo.views.archive import printed_reference, told
from politburo.views.blocks import block, field_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from politburo.record.case import Case
    from politburo.record.definitions import Anchor, Source, Statement
    from politburo.sources.anchors import Sentence, Text
    from politburo.views import contract_sources as contract

_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def reader_json(case: Case, source_id: str, texts: Mapping[str, Text], states: Mapping[str, str]) -> contract.Reader:
    """Return a document beside its statements.

    Args:
        case: the case.
        source_id: the document.
        texts: attached copies by source; only from them does text come.
        states: what has become of candidates, by id.

    Raises:
        QueryError: E601, the case has no such document.
    """
    source = known_source(case, source_id)
    text = texts.get(source_id)
    rows = [one for one in case.statements.values() if one.source == source_id]
    mended = mended_text(case, source_id, texts)
    paragraphs = (
        _bare(rows) if text is None or mended is None else _read(case, source_id, texts, text, mended, rows, states)
    )
    return {
        "source": source.id,
        "title": source.title,
        "author": ", ".join(source.authors),
        "year": source.year,
        "link": source.link,
        "bias": source.bias or "",
        "attached": text is not None,
        "exact": text is not None and source.text is not None and _hash(text) == source.text.sha256,
        "mendings": dict(Counter(hunk.damage for hunk in mended.hunks)) if mended is not None else {},
        "paragraphs": paragraphs,
        "statements": [told(case, one) for one in rows],
        "notes": _notes(case, source),
        "misfits": misfits(case, source_id, text) if text is not None else [],
        "candidates": sum(one["candidate"] is not None for para in paragraphs for one in para["sentences"]),
    }


def known_source(case: Case, source: str) -> Source:
    """Return a source of a case. Raises QueryError E601."""
    found = case.sources.get(source)
    if found is None:
        raise QueryError("E601", f"The case has no document '{source}'.", suggestion(source, case.sources))
    return found


def _hash(text: Text) -> str:
    return hashlib.sha256(text.content.encode()).hexdigest()


_MENDED: dict[str, Repaired] = {}


def mended_text(case: Case, source_id: str, texts: Mapping[str, Text]) -> Repaired | None:
    """Return an attached copy with its mendings; worked out once for a text."""
    text = texts.get(source_id)
    if text is None:
        return None
    key = _hash(text)
    if key not in _MENDED:
        source = case.sources[source_id]
        titles = [part.strip() for part in re.split(r"[:;?]", source.title) if part.strip()]
        others = [one.content for name, one in texts.items() if name != source_id]
        _MENDED[key] = repair(text.content, titles, others)
    return _MENDED[key]


def _bare(rows: list[Statement]) -> list[contract.ReaderParagraph]:
    """Return the places that statements name, without text: no copy is attached."""
    found: dict[int, dict[int, contract.ReaderSentence]] = defaultdict(dict)
    for row in rows:
        for anchor in row.at:
            place = found[anchor.para].setdefault(anchor.sentence, _sentence(anchor.sentence, anchor.sha))
            place["statements"].append(row.id)
            place["marks"] = list(dict.fromkeys([*place["marks"], *(cite.note for cite in row.cites)]))
    return [
        {"para": para, "note": None, "joins": False, "sentences": [places[n] for n in sorted(places)]}
        for para, places in sorted(found.items())
    ]


def _sentence(number: int, sha: str | None) -> contract.ReaderSentence:
    return {
        "sentence": number,
        "sha": sha,
        "text": None,
        "mended": None,
        "statements": [],
        "candidate": None,
        "marks": [],
    }


def _read(
    case: Case,
    source_id: str,
    texts: Mapping[str, Text],
    text: Text,
    mended: Repaired,
    rows: list[Statement],
    states: Mapping[str, str],
) -> list[contract.ReaderParagraph]:
    coded: dict[tuple[int, int], list[str]] = defaultdict(list)
    for row in rows:
        for anchor in row.at:
            for place in _span(anchor, text):
                coded[place].append(row.id)
    offered = {
        (one.para, one.sentence): one.id
        for one in candidates_of(case, source_id, texts)
        if not one.coded and states.get(one.id, "open") == "open"
    }
    notes = {para: note.number for note in read_notes(text.content).values() for para in note.paras}
    places = _places(text)
    joined = {hunk.start for hunk in mended.hunks if hunk.damage == "paragraph"}
    found: list[contract.ReaderParagraph] = []
    for number, paragraph in enumerate(text.paragraphs, 1):
        sentences: list[contract.ReaderSentence] = []
        end = -1
        for one in paragraph:
            start, end = places[one.para, one.number]
            read = " ".join(mended.part(start, end).split()) if start >= 0 else one.text
            sentences.append(
                {
                    "sentence": one.number,
                    "sha": one.sha,
                    "text": one.text,
                    "mended": read if read != one.text else None,
                    "statements": coded.get((one.para, one.number), []),
                    "candidate": offered.get((one.para, one.number)),
                    "marks": [int(mark.translate(RAISED)) for mark in _MARK.findall(one.text)],
                }
            )
        joins = any(at <= end + 1 and at >= end - 1 for at in joined) if end >= 0 else False
        found.append({"para": number, "note": notes.get(number), "joins": joins, "sentences": sentences})
    return found


def _places(text: Text) -> dict[tuple[int, int], tuple[int, int]]:
    """Return from where to where each sentence stands in the text, white space apart; -1 where it cannot be found."""
    inked = [n for n, letter in enumerate(text.content) if not letter.isspace()]
    flat = "".join(text.content[n] for n in inked)
    found: dict[tuple[int, int], tuple[int, int]] = {}
    at = 0
    for paragraph in text.paragraphs:
        for one in paragraph:
            words = "".join(one.text.split())
            begin = flat.find(words, at)
            found[one.para, one.number] = (inked[begin], inked[begin + len(words) - 1] + 1) if begin >= 0 else (-1, -1)
            at = begin + len(words) if begin >= 0 else at
    return found


def _span(anchor: Anchor, text: Text) -> list[tuple[int, int]]:
    """Return the sentences that a passage runs over."""
    if anchor.to is None:
        return [(anchor.para, anchor.sentence)]
    last = (anchor.to.para, anchor.to.sentence)
    inside = text.paragraphs[anchor.para - 1 : anchor.to.para]
    return [
        (s.para, s.number)
        for para in inside
        for s in para
        if (anchor.para, anchor.sentence) <= (s.para, s.number) <= last
    ]


def _notes(case: Case, source: Source) -> list[contract.ReaderNote]:
    by_note: dict[int, list[contract.Printed]] = defaultdict(list)
    for use in uses(case):
        if use.at.source == source.id:
            by_note[use.at.note].append(printed_reference(case, use))
    for note in source.notes:
        by_note[note.n] += [
            {
                "source": source.id,
                "source_title": source.title,
                "note": note.n,
                "raw": ref.raw,
                "key": "",
                "sure": ref.sure,
                "doubt": ref.doubt,
                "proposed": False,
            }
            for ref in note.refs
            if ref.key is None and ref.proposed is None
        ]
    return [{"note": note.n, "para": note.para, "refs": by_note[note.n]} for note in source.notes]


def misfits(case: Case, source: str, text: Text) -> list[contract.Misfit]:
    """Return the anchors that do not fit an attached copy, each with the nearest candidate; nothing is moved."""
    rows = [(one, anchor) for one in case.statements.values() if one.source == source for anchor in one.at]
    if all(fits(anchor, text) for _, anchor in rows):
        return []
    standings = align([(anchor, own_words(case, one)) for one, anchor in rows], text)
    return [
        {
            "statement": one.id,
            "para": anchor.para,
            "sentence": anchor.sentence,
            "standing": standing.standing,
            "candidate": [standing.candidate.para, standing.candidate.number] if standing.candidate else [],
            "why": standing.why,
        }
        for (one, anchor), standing in zip(rows, standings, strict=True)
        if standing.standing != "fits"
    ]


def own_words(case: Case, statement: Statement) -> str:
    """Return the words by which a statement's sentence may be told: names as printed, its values, its note."""
    names = [ref.printed or case.name(ref.target) for refs in statement.roles.values() for ref in refs]
    when = [statement.when.words or statement.when.edtf or ""] if statement.when is not None else []
    return " ".join((*names, *when, *statement.values.values(), statement.note or ""))


# -- cards -----------------------------------------------------------------------------------------------------------

_CANDIDATES: dict[tuple[str, str, str], tuple[Candidate, ...]] = {}


def candidates_of(case: Case, source: str, texts: Mapping[str, Text]) -> tuple[Candidate, ...]:
    """Return the candidates of an attached document; worked out once for a case and a text."""
    text = texts.get(source)
    if text is None:
        return ()
    key = (case.digest, source, _hash(text))
    if key not in _CANDIDATES:
        for old in [one for one in _CANDIDATES if one[0] != case.digest]:
            del _CANDIDATES[old]
        _CANDIDATES[key] = tuple(candidates(case, source, texts, learned(case, texts)))
    return _CANDIDATES[key]


_LEARNED: dict[tuple[str, ...], Bayes] = {}


def learned(case: Case, texts: Mapping[str, Text]) -> Bayes:
    """Return what coded sentences teach about kinds and roles; only the last case's is kept."""
    key = (case.digest, *(f"{source} {_hash(text)}" for source, text in sorted(texts.items())))
    if key not in _LEARNED:
        _LEARNED.clear()
        _LEARNED[key] = trained(case, texts)
    return _LEARNED[key]


def card_of(
    case: Case,
    source: str,
    place: tuple[int, int],
    texts: Mapping[str, Text],
    states: Mapping[str, str],
    kind: str | None = None,
) -> contract.Card:
    """Return the card for a sentence, filled in as far as words allow.

    Raises:
        QueryError: E601, there is no such document, sentence or kind; E605, no copy is attached.
    """
    known_source(case, source)
    text = texts.get(source)
    if text is None:
        cure = "Attach your own copy: `politburo sources attach`."
        raise QueryError("E605", f"No copy of '{source}' is attached.", cure)
    sentence = text.sentence(*place)
    if sentence is None:
        cure = f"It has {len(text.paragraphs)} paragraphs."
        raise QueryError("E601", f"'{source}' has no paragraph {place[0]}, sentence {place[1]}.", cure)
    found = next((one for one in candidates_of(case, source, texts) if (one.para, one.sentence) == place), None)
    one = found or _plain(case, source, sentence, text, texts)
    return card_json(case, one, states, kind, learned(case, texts).roles)


def _plain(case: Case, source: str, sentence: Sentence, text: Text, texts: Mapping[str, Text]) -> Candidate:
    """Return a candidate for a sentence that names nobody and no date."""
    paragraph = text.paragraphs[sentence.para - 1]
    note, how = note_of(paragraph, sentence.number - 1)
    if sentence.para in note_paragraphs(text.content):
        note, how = None, None
    kinds = tuple(learned(case, texts).kinds(sentence.text)[:MOST_KINDS])
    own = candidate_id(source, sentence)
    return Candidate(own, source, sentence.para, sentence.number, sentence.sha, (), None, kinds, note, how, ())


def card_json(
    case: Case, one: Candidate, states: Mapping[str, str], kind: str | None = None, roles: Roles | None = None
) -> contract.Card:
    """Return a candidate as a card, roles as coded sentences teach. Raises QueryError E601 for an unknown kind."""
    try:
        fields = filled(case, one, kind, roles)
    except KeyError as error:
        cause = f"The vocabulary has no kind {error}."
        raise QueryError("E601", cause, suggestion(str(error.args[0]), case.grammar.kinds)) from error
    state = states.get(one.id, "open")
    people = dict.fromkeys((mention.actor, mention.form) for mention in one.mentions)
    return {
        "id": one.id,
        "source": one.source,
        "para": one.para,
        "sentence": one.sentence,
        "state": "accepted" if state == "accepted" else "refused" if state == "refused" else "open",
        "kinds": [{"kind": name, "label": _label(case, name), "share": round(share, 3)} for name, share in one.kinds],
        "people": [{"id": actor, "name": case.name(actor), "form": form} for actor, form in people],
        "fields": field_lines(fields),
        "yaml": block(fields),
        "coded": list(one.coded),
    }


def _label(case: Case, kind: str) -> str:
    found = case.grammar.find(kind)
    return found.label if found is not None else kind
