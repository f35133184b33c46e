"""Every known trouble of the documents is accounted for, and CODING.md says of each what the command shows."""

from __future__ import annotations

import re

import pytest

from politburo.query.doubt import all_disputes
from politburo.record.disputes import disputes
from politburo.record.reconcile import ALL, JUDGED, events
from tests.conftest import FIRST_CASE

FIRST, SECOND = "### The rows of the list of conflicts", "### The rows of theory.md 3.7"
PAIRS = "### One event told by two documents"


@pytest.fixture(scope="module")
def coding():
    return (FIRST_CASE / "CODING.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def found(first_case):
    return {one.id: one for one in all_disputes(first_case)}


def table(text, head):
    part = text[text.index(head) + len(head) :]
    part = part[: part.index("\n#")] if "\n#" in part else part
    return [
        [cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("| ")
    ]


def named(cells):
    """Dispute ids in backticks with the word that follows each: judged, open, or nothing."""
    text = " ".join(cells)
    ids = [one for one in re.findall(r"`([a-z0-9-]+)`", text) if "-" in one]
    words = [re.search(r"\b(judged|open)\b", text[text.index(f"`{one}`") :]) for one in ids]
    return [(one, word[1] if word else "") for one, word in zip(ids, words, strict=True)]


def test_the_rows_of_both_lists_are_all_there(coding):
    rows = [row[0] for row in table(coding, FIRST)[1:] if row[0].isdigit()]
    assert rows == [str(n) for n in range(1, 39)]
    assert [row[0] for row in table(coding, SECOND)[1:] if row[0].isdigit()] == [str(n) for n in range(1, 20)]
    kinds = ("inner", "declared", "damage", "not a dispute")
    for row in (*table(coding, FIRST)[1:], *table(coding, SECOND)[1:]):
        assert row[2].startswith(kinds), row


def test_each_dispute_named_there_is_found_and_judged_or_open_as_said(coding, found):
    rows = [*table(coding, FIRST)[1:], *table(coding, SECOND)[1:]]
    told = [pair for row in rows for pair in named(row)]
    assert len(told) > 50
    for one, word in told:
        assert one in found, one
        if word:
            assert word == ("judged" if found[one].judgement is not None else "open"), one


def test_no_dispute_is_without_a_judgement_or_a_reason(found):
    assert [one.id for one in found.values() if one.judgement is None and not one.open] == []


def test_readings_that_stand_outside_are_marked_and_feed_nothing_unless_adopted(first_case, found):
    outside = [s for one in found.values() for side in one.sides if side.outside for s in side.statements]
    assert len(outside) > 8
    for statement in outside:
        assert first_case.outside(first_case.every_statement[statement])
    told = {row for event in events(first_case, JUDGED).values() for row in event.told}
    assert not told & (set(outside) - first_case.adopted)


def test_the_events_listed_as_told_by_two_documents_are_in_the_record(first_case, coding):
    known = {s.event for s in first_case.every_statement.values() if s.event}
    rows = table(coding, PAIRS)[1:]
    assert len(rows) > 15
    for row in rows:
        for key in re.findall(r"`([a-z0-9-]+)`", row[1]):
            assert key in known, key
    shared = {}
    for statement in first_case.every_statement.values():
        if statement.event and not first_case.outside(statement):
            shared.setdefault(statement.event, set()).add(statement.source)
    assert {key for key, sources in shared.items() if len(sources) > 1} == set(
        re.findall(r"`([a-z0-9-]+)`", rows[0][1])
    )


def test_what_is_judged_one_is_one_and_can_be_taken_back(first_case):
    judged, every = events(first_case, JUDGED), events(first_case, ALL)
    one = judged["challenge-at-august-plenum"]
    assert {first_case.every_statement[row].source for row in one.told} == {"lankov-2005", "pak-2020"}
    assert "condemnation-of-kim-1956" not in judged
    assert "condemnation-of-kim-1956" in every
    assert "same:j-ddbb0adf" in {d.id for d in disputes(first_case)}
