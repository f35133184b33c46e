"""Checks that need the documents: anchors that no longer fit, and sentences of a document that stand in the case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from politburo.record.case import Case, with_claims
from politburo.record.definitions import Anchor, Statement
from politburo.record.problems import Problem
from politburo.sources.anchors import Text

RUN = 9  # so many words in a row that also stand in the document are taken for a quotation
_WORD = re.compile(r"\w+")


def check_texts(case: Case, texts: Mapping[str, Text]) -> tuple[Problem, ...]:
    """Return what attached documents show: misfitting anchors (E301) and quotations the case does not allow (E302).

    Of a document that is not attached only its length is known, if its source gives it: what lies beyond it is E141.

    Args:
        case: the case.
        texts: attached texts by source id.
    """
    return (*_misfits(case, texts), *_beyond(case, texts), *_quotations(case, texts))


def unread(case: Case, texts: Mapping[str, Text]) -> tuple[str, ...]:
    """Return the sources of which no text is attached, so that anchors in them stand unverified, in order."""
    anchored = {one.source for one in case.statements.values() if one.at and not case.outside(one)}
    return tuple(sorted(anchored - texts.keys()))


def fits(anchor: Anchor, text: Text) -> bool:
    """Whether an anchor's sentence stands where it says."""
    found = text.sentence(anchor.para, anchor.sentence)
    return found is not None and (anchor.sha is None or found.sha == anchor.sha)


def _misfits(case: Case, texts: Mapping[str, Text]) -> Iterator[Problem]:
    for statement in case.statements.values():
        text = texts.get(statement.source)
        if text is None:
            continue
        for anchor in (part for one in statement.at for part in _parts(one)):
            if not fits(anchor, text):
                yield Problem("E301", statement.where, *_explain(statement, anchor, text))


def _beyond(case: Case, texts: Mapping[str, Text]) -> Iterator[Problem]:
    lengths = {one.id: one.text for one in case.sources.values() if one.text is not None and one.id not in texts}
    for statement in case.statements.values():
        length = lengths.get(statement.source)
        if length is None:
            continue
        for one in (part for anchor in statement.at for part in _parts(anchor)):
            place = f"There is no paragraph {one.para}, sentence {one.sentence} of '{statement.source}'"
            if length.paragraphs is not None and one.para > length.paragraphs:
                cause = f"{place}, which has {length.paragraphs} paragraphs."
            elif length.sentences is not None and one.sentence > length.sentences:
                cause = f"{place}, which has {length.sentences} sentences in all."
            else:
                continue
            yield Problem("E141", statement.where, cause, "Correct the anchor, or the length given in its source.")


def _parts(anchor: Anchor) -> Iterator[Anchor]:
    yield anchor
    if anchor.to is not None:
        yield Anchor(para=anchor.to.para, sentence=anchor.to.sentence, sha=anchor.to.sha)


def _explain(statement: Statement, anchor: Anchor, text: Text) -> tuple[str, str]:
    place = f"paragraph {anchor.para}, sentence {anchor.sentence} of '{statement.source}'"
    found = text.sentence(anchor.para, anchor.sentence)
    cause = f"There is no {place}." if found is None else f"The hash of {place} is {found.sha}, not {anchor.sha}."
    if anchor.sha is None:
        return cause, f"The attached copy has {len(text.paragraphs)} paragraphs; correct the place."
    elsewhere = text.by_hash.get(anchor.sha, ())
    if elsewhere:
        spots = ", ".join(f"paragraph {one.para}, sentence {one.number}" for one in elsewhere)
        return cause, f"A sentence with that hash stands at {spots}; read it and correct the anchor."
    return cause, "No sentence of the attached copy has that hash: the copy differs, or the anchor was never right."


def _quotations(case: Case, texts: Mapping[str, Text]) -> Iterator[Problem]:
    runs = {source: _runs(text.content) for source, text in texts.items() if _forbids(case, source)}
    for source, known in runs.items():
        for statement in case.statements.values():
            for one in with_claims(statement):
                for own in _own_words(one):
                    if len(_words(own)) >= RUN and _runs(own) & known:
                        cause = f"{RUN} words in a row of {one.id} also stand in '{source}'."
                        yield Problem("E302", one.where, cause, "Say it in your own words; the case quotes nothing.")


def _forbids(case: Case, source: str) -> bool:
    return case.settings.quotes == "none" and case.sources[source].quotes == "none"


def _own_words(statement: Statement) -> Iterator[str]:
    for text in (statement.note, statement.why, statement.suspect, *statement.values.values()):
        if text:
            yield text


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
