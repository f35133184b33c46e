"""The words of sources for dates, read by the rules of the case, and echoed."""

from __future__ import annotations

import pytest

from politburo.dates import iso
from politburo.record.checks import check_record
from politburo.record.reconcile import ALL, events
from politburo.views.parts import when_json

PAPER = "statements/paper.yaml"
DOT = "event: fall-of-dot, who: dot, when: 1954-01"


def dated(changed, when, *more):
    return changed((PAPER, DOT, f"event: fall-of-dot, who: dot, when: {when}"), *more)


def span(bounds):
    return iso(bounds.begin_earliest), iso(bounds.end_latest)


def test_words_narrow_a_plain_date_and_the_reading_is_echoed(changed):
    case = dated(changed, "{edtf: 1954-01, words: late January}")
    assert span(events(case, ALL)["fall-of-dot"].bounds) == ("1954-01-21", "1954-01-31")
    assert "“late January” read as: between 21 and 31 January 1954" in when_json(case.statements["s-0000000e"])["echo"]


def test_words_narrow_claims_inside_utterances(changed):
    case = changed(
        ("statements/book.yaml", "who: dot, when: 1953-03}", "who: dot, when: {edtf: 1953-03, words: late}}")
    )
    assert span(case.every_statement["s-00000008"].when.date.bounds) == ("1953-03-21", "1953-03-31")


def test_bounds_written_by_hand_stay_as_the_reader_wrote_them(changed):
    case = dated(changed, "{within: 1954-01-25/1954-01-31, words: late January}")
    assert span(events(case, ALL)["fall-of-dot"].bounds) == ("1954-01-25", "1954-01-31")
    assert not [one for one in check_record(case) if one.code == "W121"]


@pytest.mark.parametrize(("words", "told"), [("late January", 1), ("late in the talks", 0), ("January", 0)])
def test_bounds_by_hand_beyond_the_words_are_warned_about(changed, words, told):
    case = dated(changed, f"{{within: 1954-01-11/1954-01-31, words: {words}}}")
    assert len([one for one in check_record(case) if one.code == "W121"]) == told


def test_words_tie_an_event_to_another_at_most_so_far(changed):
    eve = ("case.yaml", "from-day: 21}", "from-day: 21}\n  - {word: on the eve of, before: P14D}")
    case = dated(changed, "{edtf: 1953, words: on the eve of it, before: plenum}", eve)
    assert span(events(case, ALL)["fall-of-dot"].bounds) == ("1953-04-17", "1953-05-01")


def test_the_first_case_needs_no_narrowing_that_its_readers_did_not_write(first_case):
    rows = [w for s in first_case.every_statement.values() for w in (s.when, s.attested) if w is not None and w.words]
    assert len(rows) > 150
    assert [w.words for w in rows if w.told] == ["second half of 1947"]
