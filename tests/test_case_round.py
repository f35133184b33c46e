"""Roundness: from any event to its statements, sentence, note and file, and back, through what the app is given."""

from __future__ import annotations

from collections import defaultdict

import pytest

from politburo.record.reconcile import ALL, events
from politburo.sources.anchors import Text
from politburo.views.pages import timeline_json
from politburo.views.statement import chosen


@pytest.fixture(scope="module")
def texts(documents):
    return {path.stem: Text(path.read_text(encoding="utf-8")) for path in documents.glob("*.txt")}


@pytest.fixture(scope="module")
def drawers(first_case, texts):
    """Every statement's drawer by id, claims included, and the statement each claim stands in."""
    found, within = {}, {}

    def walk(row, top):
        found[row["id"]], within[row["id"]] = row, top
        for claim in row["that"]:
            walk(claim, top)

    for row in chosen(first_case, list(first_case.statements), texts):
        walk(row, row["id"])
    return found, within


def test_every_event_leads_to_statements_and_every_statement_back_to_its_event(first_case, drawers):
    found, _ = drawers
    every = events(first_case, ALL)
    assert len(every) > 800
    reached = defaultdict(set)
    for key in every:
        for row in chosen(first_case, [key]):
            reached[row["id"]].add(key)
            own = row["event"] or row["id"]
            assert key in {own, first_case.merged.get(own)}
    for key, event in every.items():
        assert all(key in reached[one] for one in event.statements)
    for statement, row in found.items():
        if row["event"] and row["event"] in every and first_case.every_statement[statement].kind != "flow":
            assert row["event"] in reached[statement], statement


def test_marks_on_the_timeline_lead_to_drawers(first_case, drawers):
    found, _ = drawers
    marks = timeline_json(first_case, ALL)["marks"]
    assert len(marks) > 700
    for mark in marks:
        assert mark["statements"]
        assert set(mark["statements"]) <= found.keys()


def test_every_drawer_leads_to_a_sentence_that_fits_and_back_from_the_sentence(first_case, drawers):
    found, within = drawers
    at_sentence = defaultdict(set)
    for one, row in found.items():
        if row["outside"]:
            continue
        places = row["at"] or found[within[one]]["at"]
        assert places, one
        for place in places:
            assert place["verified"] == "fits", (one, place["para"], place["sentence"])
            assert place["text"]
            at_sentence[place["source"], place["para"], place["sentence"]].add(one)
    for (source, para, sentence), ids in at_sentence.items():
        for one in ids:
            assert any(
                (p["source"], p["para"], p["sentence"]) == (source, para, sentence)
                for p in found[one]["at"] or found[within[one]]["at"]
            )
    assert {source for source, _, _ in at_sentence} == {s.id for s in first_case.sources.values() if not s.outside}


def test_every_note_cited_leads_to_its_files_and_from_each_file_to_what_rests_on_it(first_case, drawers):
    found, _ = drawers
    notes = {(s.id, n.n): {r.key or r.raw for r in n.refs} for s in first_case.sources.values() for n in s.notes}
    resting = defaultdict(set)
    for one, row in found.items():
        source = first_case.every_statement[one].source
        for cite in row["cites"]:
            known = notes.get((source, cite["note"]))
            assert known is not None, (one, cite["note"])
            assert cite["files"] or not known, one
            for file in cite["files"]:
                assert file["key"] in known, (one, cite["note"], file["key"])
                assert file["raw"]
                resting[file["key"]].add(one)
    for key, ids in resting.items():
        for one in ids:
            assert any(key == file["key"] for cite in found[one]["cites"] for file in cite["files"])
    cited = {(first_case.every_statement[one].source, c["note"]) for one, row in found.items() for c in row["cites"]}
    idle = sorted(n for (source, n) in notes.keys() - cited)
    assert idle == [1, 29, 39]  # two lists of studies, and the note whose mark is missing in the text


def test_inferences_lead_to_what_they_rest_on(first_case):
    for row in first_case.every_statement.values():
        if row.basis == "inferred":
            assert row.rests_on
            assert set(row.rests_on) <= first_case.every_statement.keys()
