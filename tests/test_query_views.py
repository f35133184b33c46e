"""Sentences, gaps, remembering, and what the first case must answer."""

from dataclasses import replace

import pytest

from politburo.dates import LAST_DAY, day, iso
from politburo.query import gaps, search, who
from politburo.query.search import folded
from politburo.record.load import load_case
from politburo.record.reconcile import ALL, JUDGED
from politburo.state import acts_of, tenures
from politburo.state.memo import remembered
from politburo.state.told import events_of
from politburo.views.card import card_json, counts, health
from politburo.views.lines import line
from politburo.views.pages import person_json, timeline_json
from politburo.views.parts import mark
from politburo.views.statement import page_of, statement_json


@pytest.fixture
def case(small):
    return load_case(small)


def lines(case):
    return {key: line(case, statement) for key, statement in case.every_statement.items()}


def test_statements_in_one_sentence(case):
    found = lines(case)
    assert found["s-00000001"] == "Ann Lee: chair, The Board"
    assert found["s-00000003"] == "Bob Ray: of Coast people"
    assert found["s-00000005"] == "The Board: 5 seats member"
    assert found["s-00000007"] == "Cid Poe said to Bigland: Dot Fox: expelled"
    assert found["s-00000009"] == "The Board met"
    assert found["s-0000000c"] == "It was rumoured that: Cid Poe: expelled"


def test_every_statement_of_the_first_case_has_a_sentence(first_case):
    for key, told in lines(first_case).items():
        assert told.strip(), key
        assert "{" not in told, key


def test_what_is_not_known_is_counted(case):
    told = [gap.text for gap in gaps(case)]
    assert "The Board: 5 seats, never more than 1 of them certain by name on one day." in told
    assert "1 of 4 events have one known day; 0 have no date at all." in told
    assert "1 of 1 disputes have no judgement." in told
    assert "13 of 13 statements have not been checked by a second reader." in told


def test_counts_and_health_name_their_base(case):
    assert counts(case)["claims"] == 1
    shares = {one["label"]: one["value"] for one in health(case)}
    assert shares["Statements that cite a note"] == "1 of 13 (8 %)"
    assert shares["Disputes with a judgement"] == "0 of 1 (0 %)"


def test_a_mark_is_drawn_where_the_statements_agree(case):
    found = mark(case, "fall-of-bob")
    assert found["bounds"] == ("1953-05-02",) * 4
    assert found["told"] == ["1970-01-01", "1980-01-01"]
    assert found["lane"] == "sanction"
    assert found["colour"] == "#d55e00"  # of Bob's faction, not of Ann, who has none


def test_disputed_events_are_drawn_over_all_that_is_said(changed):
    case = changed(("statements/paper.yaml", "who: bob, when: 1953-05", "who: bob, when: 1953-07"))
    found = mark(case, "fall-of-bob", "all")
    assert found["certainty"] == "disputed"
    assert (found["bounds"][0], found["bounds"][3]) == ("1953-05-02", "1953-07-31")


def test_an_unknown_date_has_no_mark_and_is_counted(changed):
    case = changed(("statements/paper.yaml", "who: dot, when: 1954-01", "who: dot"))
    found = timeline_json(case)
    assert found["undated"] == 1
    assert "fall-of-dot" not in {one["id"] for one in found["marks"]}


def test_pages_come_from_the_table(case):
    statement = case.statements["s-00000006"]
    source = case.sources["book"]
    from politburo.record.definitions import Page

    table = (Page(page="12", para=1), Page(page="13", para=2), Page(page="14", para=3))
    assert page_of(replace(source, page_table=table), statement.at[0]) == "13"
    assert page_of(source, statement.at[0]) is None


def test_claims_stand_in_their_utterance(case):
    found = statement_json(case, case.statements["s-00000007"])
    assert [one["id"] for one in found["that"]] == ["s-00000008"]
    assert found["roles"]["by"][0]["as"] == "Mr Poe"


def test_words_are_found_whatever_their_accents():
    assert folded("Ch’oe Ch’ang-ik") == "choe chang ik"
    assert folded("Kim Tu-bŏng") == "kim tu bong"
    assert folded("김두봉") == "김두봉"


def test_an_answer_is_worked_out_once_for_one_content(case):
    calls = []

    @remembered
    def ask(case, n):
        calls.append(n)
        return n

    assert [ask(case, 1), ask(replace(case), 1), ask(case, 2)] == [1, 1, 2]
    ask(replace(case, digest="other"), 1)
    assert calls == [1, 2, 1]
    ask(replace(case, digest=""), 1)
    ask(replace(case, digest=""), 1)
    assert len(calls) == 5


def test_who_sat_on_the_standing_committee_on_the_day_of_the_plenum(first_case):
    roster = who(first_case, "kwp-standing-committee", day("1956-08-30"))
    certain = {seat.tenure.person for seat in roster.seats if seat.tenure.at(roster.day) == "certain"}
    assert "choe-chang-ik" in certain
    assert all(seat.statements for seat in roster.seats)


def test_no_span_of_the_first_case_is_impossible_or_lasts_until_now(first_case):
    for span in tenures(first_case):
        assert span.bounds.possible, span
        assert span.bounds.end_latest is not None or span.at(LAST_DAY) == "possible", span


def test_the_fold_of_the_first_case_agrees_with_the_spans_on_who_is_gone(first_case):
    """Nobody whom the fold shows in a seat on a day is certainly out of it by the spans."""
    history = acts_of(first_case)
    spans = tenures(first_case)
    on = day("1956-08-29")
    for seat, holders in history.at(on).seats.items():
        for person in holders:
            same = [t for t in spans if (t.person, t.body, t.post) == (person, seat.body, seat.post)]
            assert not same or any(t.at(on) != "no" for t in same), (
                seat,
                person,
                [iso(t.bounds.end_latest) for t in same],
            )


def test_search_finds_people_before_the_rest(first_case):
    assert search(first_case, "kim il sung")[0].id == "kim-il-sung"
    assert search(first_case, "") == ()


def test_events_of_the_first_case_are_all_drawn_or_counted(first_case):
    found = timeline_json(first_case)
    assert len(found["marks"]) + found["undated"] == len(events_of(first_case))


def test_an_attested_span_says_when_and_an_ended_one_does_not(case):
    coast = person_json(case, "bob")
    assert [one["attested_on"] for one in coast["belongs"]] == ["in 1950, day unknown"]
    assert [one["attested_on"] for one in coast["posts_held"]] == [None]  # his removal tells its end
    assert coast["posts_held"][0]["bounds"] == (None, "1952-06-01", "1953-05-02", "1953-05-02")


def test_the_card_colours_the_regime_and_its_patrons_only(case):
    card = card_json(case, ())
    assert [one["id"] for one in card["states"]] == ["arland", "bigland"]
    assert card["span"] == ("1950-01-01", "1955-12-31")


def test_a_default_given_and_a_default_left_out_are_one_question(case):
    assert events_of(case) is events_of(case, JUDGED) is events_of(case, reading=JUDGED)
    assert events_of(case) is not events_of(case, ALL)
