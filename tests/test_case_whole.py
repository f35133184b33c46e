"""The first case against its documents: no sentence without a row but those that say why, and notes where they are."""

from __future__ import annotations

from collections import defaultdict

import pytest

from politburo.sources.anchors import Text
from politburo.sources.notes import read_marks
from tests.conftest import FIRST_CASE

REASONS = FIRST_CASE / "second-pass" / "uncoded.tsv"


@pytest.fixture(scope="module")
def texts(documents):
    return {path.stem: Text(path.read_text(encoding="utf-8")) for path in documents.glob("*.txt")}


def sentences(row):
    """The sentences a statement is anchored at, as document, paragraph and sentence."""
    for anchor in row.at:
        last = anchor.to or anchor
        yield from ((row.source, anchor.para, n) for n in range(anchor.sentence, last.sentence + 1))
        if last.para != anchor.para:
            yield (row.source, anchor.para, anchor.sentence)
            yield (row.source, last.para, last.sentence)


@pytest.fixture(scope="module")
def coded(first_case):
    """The statements that were not withdrawn, by sentence."""
    found = defaultdict(list)
    for row in first_case.statements.values():
        if row.status != "withdrawn":
            for place in sentences(row):
                found[place].append(row)
    return found


def test_every_sentence_carries_a_row_or_a_reason_why_not(coded, texts):
    lines = [line.split("\t") for line in REASONS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    reasons = {(source, int(para), int(number)) for source, para, number, reason in lines if reason}
    every = {
        (source, sentence.para, sentence.number)
        for source, text in texts.items()
        for block in text.paragraphs
        for sentence in block
    }
    assert len(every) == 1357
    assert every - coded.keys() == reasons


def test_who_stands_at_a_sentence_with_a_mark_rests_on_that_note(coded, texts):
    marks = defaultdict(set)
    for mark in read_marks(texts["shen-2008"]):
        marks["shen-2008", mark.para, mark.sentence].add(mark.number)
    assert sum(map(len, marks.values())) == 137
    for place, notes in marks.items():
        for row in coded[place]:
            assert notes & {cite.note for cite in row.cites}, (row.id, place, notes)
