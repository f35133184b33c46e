"""The source's words read by declared rules, and dates put in words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from politburo.dates import UNKNOWN, Bounds, WordRule, attested, certainty, day, echo, iso, parse, read_words, within

# A busy machine must not fail a test.
steady = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

NARROWED = "from a day on or after 9 September 1948 to a day on or before 30 August 1956"
RULES = [
    WordRule("late", of="month", from_day=21),
    WordRule("late", of="year", from_month=10),
    WordRule("late", of="decade", from_year=7),
    WordRule("early", of="month", to_day=10),
    WordRule("early", of="year", to_month=4),
    WordRule("early", of="decade", to_year=3),
    WordRule("mid", of="month", from_day=11, to_day=20),
    WordRule("second half", of="month", from_day=16),
    WordRule("as late as"),
    WordRule("on the eve of", before="P14D"),
    WordRule("in the wake of", after="P1M"),
    WordRule("начало", of="month", to_day=10),
]


def outer(date):
    return iso(date.bounds.begin_earliest), iso(date.bounds.end_latest)


@pytest.mark.parametrize(
    ("text", "words", "days", "echoed"),
    [
        ("1956-08", "late August", ("1956-08-21", "1956-08-31"), "between 21 and 31 August 1956, day unknown"),
        ("1956-08", "Early in the month", ("1956-08-01", "1956-08-10"), "between 1 and 10 August 1956, day unknown"),
        ("1956-08", "by mid-August", ("1956-08-11", "1956-08-20"), "between 11 and 20 August 1956, day unknown"),
        (
            "1956-08",
            "as late as mid-August",
            ("1956-08-11", "1956-08-20"),
            "between 11 and 20 August 1956, day unknown",
        ),
        ("1956-02", "late February", ("1956-02-21", "1956-02-29"), "between 21 and 29 February 1956, day unknown"),
        ("1955", "by late 1955", ("1955-10-01", "1955-12-31"), "between 1 October and 31 December 1955, day unknown"),
        ("1957", "in early 1957", ("1957-01-01", "1957-04-30"), "between 1 January and 30 April 1957, day unknown"),
        (
            "193X",
            "early 1930s",
            ("1930-01-01", "1933-12-31"),
            "between 1 January 1930 and 31 December 1933, day unknown",
        ),
        (
            "1956-08",
            "the second half of August",
            ("1956-08-16", "1956-08-31"),
            "between 16 and 31 August 1956, day unknown",
        ),
        ("1956-08", "в начало августа", ("1956-08-01", "1956-08-10"), "between 1 and 10 August 1956, day unknown"),
        (
            "1956-08?",
            "late August",
            ("1956-08-21", "1956-08-31"),
            "between 21 and 31 August 1956, day unknown (uncertain)",
        ),
    ],
)
def test_words_narrow_one_date(text, words, days, echoed):
    reading = read_words(words, RULES, parse(text))
    assert outer(reading.date) == days
    assert reading.text == echoed
    assert reading.doubt is None
    assert len(reading.rules) == 1
    assert reading.date.text == text
    assert reading.date.options == (reading.date.bounds,)


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (parse("1956-08"), "later in August"),
        (parse("1956-08"), "in August"),
        (parse("1956-08"), ""),
        (parse("1956-08-30"), "late on 30 August"),
        (parse("1956"), "in mid-1956"),
        (within("1956-08-01/1956-08-29"), "late in August"),
        (parse("1956-08-01/1956-08-29"), "late, after the return"),
    ],
)
def test_words_that_have_no_rule_here_change_nothing(date, words):
    reading = read_words(words, RULES, date)
    assert reading.date == date
    assert (reading.rules, reading.doubt, reading.text) == ((), None, echo(date))


@pytest.mark.parametrize(
    ("date", "words", "doubt"),
    [
        (parse("1956-08"), "late or early in August", "'late', 'early' for 1 date; write the days"),
        (parse("1956-08/1956-09"), "from late August", "'late' for 2 dates; write the days"),
        (parse("1956/1957-02"), "from mid-1956 to late February", "'mid' has no rules for a year"),
        (parse("[1956-08, 1956-09]"), "late in the month", "may belong to any of the readings"),
    ],
)
def test_ambiguous_words_are_told_not_guessed(date, words, doubt):
    reading = read_words(words, RULES, date)
    assert reading.date == date
    assert reading.rules == ()
    assert doubt in reading.doubt
    assert reading.text == f"{echo(date)}; not narrowed: {reading.doubt}"


def test_two_rules_for_one_unit_are_told():
    twice = [WordRule("late", of="month", from_day=21), WordRule("Late", of="month", from_day=25)]
    assert read_words("late August", twice, parse("1956-08")).doubt == "'late' has 2 rules for a month; declare one"


def test_words_narrow_both_ends_of_what_lasted():
    reading = read_words("between late June and early September", RULES, parse("1950-06/1950-09"))
    assert reading.date.bounds == Bounds(*map(day, ("1950-06-21", "1950-06-30", "1950-09-01", "1950-09-10")))
    assert reading.text == "from a day between 21 and 30 June 1950 to a day between 1 and 10 September 1950"


def test_words_narrow_the_one_end_given():
    reading = read_words("since late June", RULES, parse("1950-06/"))
    assert reading.date.bounds == Bounds(day("1950-06-21"), day("1950-06-30"), None, None)


def test_circa_widens_what_the_words_narrowed():
    assert outer(read_words("about late August", RULES, parse("1956-08~", about="P5D")).date) == (
        "1956-08-16",
        "1956-09-05",
    )


def test_words_do_not_widen_what_relations_narrowed():
    known = Bounds(day("1956-08-01"), day("1956-08-25"), day("1956-08-01"), day("1956-08-25"))
    date = replace(parse("1956-08"), bounds=known, options=(known,))
    assert outer(read_words("late August", RULES, date).date) == ("1956-08-21", "1956-08-25")
    earlier = Bounds(day("1956-08-01"), day("1956-08-05"), day("1956-08-01"), day("1956-08-05"))
    reading = read_words("late August", RULES, replace(date, bounds=earlier, options=(earlier,)))
    assert reading.doubt == "the words contradict the date; correct one of them"
    assert reading.date.bounds == earlier


def test_words_that_tie_to_another_event():
    reading = read_words("on the eve of the plenum", RULES, None)
    assert (reading.before, reading.after, reading.date) == (14, None, None)
    assert reading.text == "at most 14 days before"
    reading = read_words("in the wake of the plenum, late in September", RULES, parse("1956-09"))
    assert (reading.before, reading.after) == (None, 31)
    assert reading.text == "between 21 and 30 September 1956, day unknown; at most 31 days after"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"word": "-"}, "it has no letters"),
        ({"word": "late", "from_day": 21}, "from_day does not belong to of: None"),
        ({"word": "late", "of": "year", "from_day": 21}, "from_day does not belong to of: year"),
        ({"word": "late", "of": "month", "from_day": 32}, "is no part of a month"),
        ({"word": "late", "of": "month", "from_day": 20, "to_day": 10}, "is no part of a month"),
        ({"word": "late", "of": "year", "to_month": 0}, "is no part of a year"),
        ({"word": "late", "of": "decade", "to_year": 10}, "is no part of a decade"),
        ({"word": "late", "of": "month", "before": "P1D"}, "it has two effects"),
        ({"word": "late", "before": "1D"}, "a duration begins with P"),
    ],
)
def test_rules_that_make_no_sense_are_refused(fields, words):
    with pytest.raises(ValueError, match=words):
        WordRule(**fields)


def test_a_rule_from_the_29th_leaves_a_short_february_alone():
    last = [WordRule("last days", of="month", from_day=29)]
    assert outer(read_words("last days of February", last, parse("1956-02")).date) == ("1956-02-29", "1956-02-29")
    reading = read_words("last days of February", last, parse("1955-02"))
    assert reading.doubt == "'last days' names days that 1955-02 does not have; write the days"
    assert reading.date == parse("1955-02")


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (parse("1956-08-30"), "30 August 1956"),
        (parse("1956-08"), "in August 1956, day unknown"),
        (parse("1956~"), "in 1956, day unknown (approximate)"),
        (parse("195X%"), "in the 1950s, day unknown (uncertain and approximate)"),
        (parse("1956-08-15~", about="P14D"), "between 1 and 29 August 1956, day unknown (approximate)"),
        (parse("1956-08-30~", about="P5D"), "between 25 August and 4 September 1956, day unknown (approximate)"),
        (within("1955-12-20/1956-01"), "between 20 December 1955 and 31 January 1956, day unknown"),
        (within("../1955"), "on or before 31 December 1955, day unknown"),
        (within("1956-08-30/.."), "on or after 30 August 1956, day unknown"),
        (parse("[1956-08-11, 1956-09]"), "either 11 August 1956 or in September 1956"),
        (parse("1956-08/1956-10-03"), "from a day in August 1956 to 3 October 1956"),
        (parse("1956/1956-08"), "from a day between 1 January and 31 August 1956 to a day in August 1956"),
        (parse("../1956"), "with no begin, to a day in 1956"),
        (parse("1956-08-30/.."), "from 30 August 1956, with no end"),
        (parse("/1956-08-30"), "begin unknown, to 30 August 1956"),
        (parse("1956-08-30/"), "from 30 August 1956, end unknown"),
        (attested("1956-08-30"), "attested 30 August 1956, begin and end unknown"),
        (attested("1956-08?"), "attested in August 1956, begin and end unknown (uncertain)"),
    ],
)
def test_echo(date, words):
    assert echo(date) == words


@pytest.mark.parametrize(
    ("text", "bounds", "words"),
    [
        ("1956", UNKNOWN, "at a time unknown"),
        ("1948/", (None, "1948-09-09", None, None), "from a day on or before 9 September 1948, end unknown"),
        ("/1956", ("1948-09-09", None, None, "1956-08-30"), NARROWED),
    ],
)
def test_echo_follows_the_bounds(text, bounds, words):
    if bounds is not UNKNOWN:
        bounds = Bounds(*(known and day(known) for known in bounds))
    assert echo(replace(parse(text), bounds=bounds, options=(bounds,))) == words


@steady
@given(st.sampled_from(["late", "early", "mid"]), st.integers(1945, 1961), st.integers(1, 12))
def test_words_only_shrink(word, year, month):
    date = parse(f"{year}-{month:02d}")
    reading = read_words(word, RULES, date)
    for on in range(date.bounds.begin_earliest - 1, date.bounds.end_latest + 2):
        if certainty(reading.date.bounds, on) != "no":
            assert certainty(date.bounds, on) != "no"


@steady
@given(st.integers(1945, 1961), st.integers(1, 12))
def test_early_mid_and_late_share_out_the_month(year, month):
    date = parse(f"{year}-{month:02d}")
    thirds = [read_words(word, RULES, date).date.bounds for word in ("early", "mid", "late")]
    assert thirds[0].begin_earliest == date.bounds.begin_earliest
    assert thirds[2].end_latest == date.bounds.end_latest
    assert all(b.begin_earliest == a.end_latest + 1 for a, b in pairwise(thirds))
