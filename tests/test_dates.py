"""The declared EDTF subset: what each form means, what is refused and why, and the algebra of the four days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from politburo.dates import (
    FIRST_DAY,
    LAST_DAY,
    UNKNOWN,
    Bounds,
    DateError,
    attested,
    certainty,
    day,
    disagreement,
    excludes,
    hull,
    intersect,
    iso,
    overlap,
    parse,
    parse_duration,
    precedes,
    within,
)

# A busy machine must not fail a test.
# bounds drawn at random are often impossible and drawn again, sometimes often enough for a health check to complain
steady = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])

FIRST, LAST = "0001-01-01", "9999-12-31"
BASE = day("1956-08-01")


def four(bounds):
    return tuple(iso(x) for x in (bounds.begin_earliest, bounds.begin_latest, bounds.end_earliest, bounds.end_latest))


# --- texts and bounds to draw from -----------------------------------------------------------------------------------

DAYS = st.integers(BASE, BASE + 12)
MAYBE_DAYS = st.none() | DAYS
MARKS = ("", "", "?", "~", "%")


@st.composite
def points(draw, marks=MARKS):
    """A decade, year, month or day, with or without a mark."""
    on = dt.date.fromordinal(draw(st.integers(day("0010-01-01"), LAST_DAY)))
    body = draw(st.sampled_from([f"{on.year // 10:03d}X", f"{on.year:04d}", on.isoformat()[:7], on.isoformat()]))
    return body + draw(st.sampled_from(marks))


@st.composite
def texts(draw, marks=MARKS):
    """Any canonical text of the subset."""
    a, b = sorted((draw(points(marks)), draw(points(marks))), key=lambda text: parse(text).bounds.begin_earliest)
    shape = draw(st.sampled_from(["{a}", "{a}/{b}", "../{b}", "{a}/..", "/{b}", "{a}/", "[{a}, {b}]"]))
    assume(a != b or shape != "[{a}, {b}]")
    return shape.format(a=a, b=b)


@st.composite
def small_bounds(draw, days=MAYBE_DAYS):
    """Possible bounds within a dozen days, any of the four perhaps None."""
    bounds = intersect(Bounds(draw(days), draw(days), draw(days), draw(days)), UNKNOWN)
    assume(bounds is not None)
    return bounds


# --- what the forms mean ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1956-08-30", "1956-08-30", "1956-08-30"),
        ("1956-08", "1956-08-01", "1956-08-31"),
        ("1956-02", "1956-02-01", "1956-02-29"),
        ("1955-02", "1955-02-01", "1955-02-28"),
        ("1900-02", "1900-02-01", "1900-02-28"),
        ("1956-12", "1956-12-01", "1956-12-31"),
        ("1956", "1956-01-01", "1956-12-31"),
        ("195X", "1950-01-01", "1959-12-31"),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12", "9999-12-01", "9999-12-31"),
        ("999X", "9990-01-01", "9999-12-31"),
        ("1956-08~", "1956-08-01", "1956-08-31"),
        ("1956?", "1956-01-01", "1956-12-31"),
        ("195X%", "1950-01-01", "1959-12-31"),
    ],
)
def test_a_plain_date_is_one_day_within_it(text, low, high):
    date = parse(text)
    assert four(date.bounds) == (low, high, low, high)
    assert not date.lasted
    assert date.options == (date.bounds,)
    assert not any((date.begin_open, date.end_open, date.begin_unknown, date.end_unknown))


@pytest.mark.parametrize(
    ("text", "days", "flags"),
    [
        ("1956-08/1956-10", ("1956-08-01", "1956-08-31", "1956-10-01", "1956-10-31"), ""),
        ("1948-09-09/1956", ("1948-09-09", "1948-09-09", "1956-01-01", "1956-12-31"), ""),
        ("1956/1956-08", ("1956-01-01", "1956-08-31", "1956-08-01", "1956-08-31"), ""),
        ("1956-10/1956", ("1956-10-01", "1956-10-31", "1956-10-01", "1956-12-31"), ""),
        ("1956/1956", ("1956-01-01", "1956-12-31", "1956-01-01", "1956-12-31"), ""),
        ("195X/1961-02", ("1950-01-01", "1959-12-31", "1961-02-01", "1961-02-28"), ""),
        ("../1956-02", (None, FIRST, "1956-02-01", "1956-02-29"), "begin_open"),
        ("1956-08-30/..", ("1956-08-30", "1956-08-30", LAST, None), "end_open"),
        ("/1956-08-30", (None, None, "1956-08-30", "1956-08-30"), "begin_unknown"),
        ("1956-08/", ("1956-08-01", "1956-08-31", None, None), "end_unknown"),
        ("/1956~", (None, None, "1956-01-01", "1956-12-31"), "begin_unknown"),
        ("../1956?", (None, FIRST, "1956-01-01", "1956-12-31"), "begin_open"),
    ],
)
def test_an_interval_is_something_that_lasted(text, days, flags):
    date = parse(text)
    assert four(date.bounds) == days
    assert date.lasted
    for flag in ("begin_open", "end_open", "begin_unknown", "end_unknown"):
        assert getattr(date, flag) == (flag == flags)


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("1956", False, False),
        ("1956?", True, False),
        ("1956~", False, True),
        ("1956%", True, True),
        ("1956?/1957", True, False),
        ("1956/1957~", False, True),
        ("1956?/1957~", True, True),
        ("[1956?, 1957]", True, False),
    ],
)
def test_marks_are_flags(text, uncertain, approximate):
    assert (parse(text).uncertain, parse(text).approximate) == (uncertain, approximate)


def test_open_is_certain_and_unknown_is_not():
    assert parse("../1956-02-10").at(day("1900-01-01")) == "certain"
    assert parse("/1956-02-10").at(day("1900-01-01")) == "possible"
    assert parse("1956-02-10/..").at(day("2000-01-01")) == "certain"
    assert parse("1956-02-10/").at(day("2000-01-01")) == "possible"
    assert parse("1956-02-10/..").at(day("1956-02-09")) == "no"


def test_one_of_keeps_its_readings():
    date = parse("[1956-08-11,1956-08-13]")
    assert date.text == "[1956-08-11, 1956-08-13]"
    assert [four(option)[0] for option in date.options] == ["1956-08-11", "1956-08-13"]
    assert four(date.bounds) == ("1956-08-11", "1956-08-13", "1956-08-11", "1956-08-13")
    assert not date.lasted
    assert [date.at(day(f"1956-08-{d}")) for d in (10, 11, 12, 13)] == ["no", "possible", "no", "possible"]
    assert certainty(date.bounds, day("1956-08-12")) == "possible"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("1956-08-01/1956-08-29", "1956-08-01", "1956-08-29"),
        ("1956-08/1956-10", "1956-08-01", "1956-10-31"),
        ("1956-08", "1956-08-01", "1956-08-31"),
        ("../1955", None, "1955-12-31"),
        ("/1955", None, "1955-12-31"),
        ("1956-08-30/..", "1956-08-30", None),
        ("1956-08-30/", "1956-08-30", None),
    ],
)
def test_within_is_one_unknown_day(text, low, high):
    date = within(text)
    assert four(date.bounds) == (low, high, low, high)
    assert not date.lasted
    assert date.text == text


def test_within_an_unbounded_span_is_certain_nowhere():
    assert within("../1955").at(day("1955-12-31")) == "possible"
    assert within("1956-08-30/..").at(day("1956-08-30")) == "possible"


def test_attested_is_certain_that_day_and_possible_around_it():
    date = attested("1956-08-30")
    assert date.lasted
    assert (date.begin_unknown, date.end_unknown) == (True, True)
    assert [date.at(day(x)) for x in ("1900-01-01", "1956-08-30", "1956-08-31")] == ["possible", "certain", "possible"]
    assert attested("1956-08").at(day("1956-08-15")) == "possible"
    both = intersect(attested("1956-04-29").bounds, attested("1956-08-30").bounds)
    assert both is not None
    assert certainty(both, day("1956-06-01")) == "certain"


@pytest.mark.parametrize(("text", "position"), [("1956-08/1956-10", 7), ("[1956, 1957]", 0), ("/1956", 0)])
def test_attested_takes_one_date(text, position):
    with pytest.raises(DateError, match="an attestation is of one date") as caught:
        attested(text)
    assert caught.value.position == position


# --- circa -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "about", "days", "canonical"),
    [
        ("1956-08-15~", "P14D", ("1956-08-01", "1956-08-29", "1956-08-01", "1956-08-29"), "1956-08-15~"),
        ("1956-08~", "P2W", ("1956-07-18", "1956-09-14", "1956-07-18", "1956-09-14"), "1956-08~"),
        ("1956-08-15%", "P1D", ("1956-08-14", "1956-08-16", "1956-08-14", "1956-08-16"), "1956-08-15%"),
        ("1956-08-15?", "P1D", ("1956-08-14", "1956-08-16", "1956-08-14", "1956-08-16"), "1956-08-15%"),
        ("1956-08-15", "P1D", ("1956-08-14", "1956-08-16", "1956-08-14", "1956-08-16"), "1956-08-15~"),
        ("1956-08-15~/1957", "P1D", ("1956-08-14", "1956-08-16", "1957-01-01", "1957-12-31"), "1956-08-15~/1957"),
        ("1956/1957-01-01~", "P1D", ("1956-01-01", "1956-12-31", "1956-12-31", "1957-01-02"), "1956/1957-01-01~"),
        ("1956/1957-01-01", "P1D", ("1955-12-31", "1957-01-01", "1956-12-31", "1957-01-02"), "1956~/1957-01-01~"),
        ("../1956-08-15", "P1D", (None, FIRST, "1956-08-14", "1956-08-16"), "../1956-08-15~"),
        ("0001-01-02~", "P14D", (FIRST, "0001-01-16", FIRST, "0001-01-16"), "0001-01-02~"),
        ("9999-12-30~", "P14D", ("9999-12-16", LAST, "9999-12-16", LAST), "9999-12-30~"),
    ],
)
def test_about_widens_what_is_marked(text, about, days, canonical):
    date = parse(text, about=about)
    assert four(date.bounds) == days
    assert date.text == canonical
    assert date.approximate
    assert date.about == parse_duration(about)
    assert parse(date.text, about=about) == date


def test_circa_without_about_widens_nothing():
    assert parse("1956-08~").bounds == parse("1956-08").bounds
    assert parse("1956-08~").about == 0


def test_about_widens_a_span_for_one_day():
    assert four(within("1956-08-05/1956-08-10", about="P4D").bounds)[:2] == ("1956-08-01", "1956-08-14")


def test_about_widens_the_readings_of_a_one_of():
    date = parse("[1956-08-11~, 1956-08-21]", about="P2D")
    assert [four(option)[:2] for option in date.options] == [("1956-08-09", "1956-08-13"), ("1956-08-21", "1956-08-21")]


@pytest.mark.parametrize(
    ("text", "days"),
    [("P14D", 14), ("P2W", 14), ("P1M", 31), ("P1Y", 366), ("P1Y6M", 552), ("P1M2W3D", 48), ("P9999D", 9999)],
)
def test_durations(text, days):
    assert parse_duration(text) == days


@pytest.mark.parametrize(
    ("text", "position", "words"),
    [
        ("", 0, "empty: a duration begins with P"),
        ("14D", 0, "character 1, '1': a duration begins with P"),
        ("-P1D", 0, "character 1, '-': a duration begins with P"),
        ("P", 1, "the duration is no day long"),
        ("P0D", 2, "the duration is no day long"),
        ("P14", 3, "at the end (after 3 characters): a unit Y, M, W or D is wanted"),
        ("PD", 1, "character 2, 'D': a number of one to four digits"),
        ("P12345D", 1, "a number of one to four digits"),
        ("P\u0661D", 1, "(arabic-indic digit one): a number of one to four digits"),
        ("P1X", 2, "character 3, 'X': a unit Y, M, W or D is wanted"),
        ("P1D1Y", 4, "character 5, 'Y': units stand once each"),
        ("P1D1D", 4, "character 5, 'D': units stand once each"),
        ("PT1H", 1, "character 2, 'T': times of day are not counted"),
        ("P1DT1H", 3, "character 4, 'T': times of day are not counted"),
    ],
)
def test_bad_durations(text, position, words):
    with pytest.raises(DateError) as caught:
        parse_duration(text)
    assert caught.value.position == position
    assert words in str(caught.value)
    with pytest.raises(DateError):
        parse("1956~", about=text)


# --- what is refused -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "position", "kind", "words"),
    [
        ("", 0, "form", "empty: a date is wanted here"),
        ("56", 2, "form", "at the end (after 2 characters): a year is written with four digits"),
        ("30.08.1956", 2, "form", "character 3, '.': a year is written with four digits"),
        ("unknown/1956", 0, "form", "character 1, 'u': a year is written with four digits"),
        ("\uff11956", 0, "form", "(fullwidth digit one): a year is written with four digits"),
        (" 1956", 0, "form", "character 1, ' ' (space): a year is written with four digits"),
        ("1956 ", 4, "form", "character 5, ' ' (space): nothing more may stand here"),
        ("1956,1957", 4, "form", "character 5, ',': nothing more may stand here"),
        ("1956-", 5, "form", "at the end (after 5 characters): a month is written with two digits"),
        ("1956-8-30", 6, "form", "character 7, '-': a month is written with two digits"),
        ("1956-08-3", 9, "form", "at the end (after 9 characters): a day is written with two digits"),
        ("1956-08-3/1957", 9, "form", "character 10, '/': a day is written with two digits"),
        ("1956-13", 6, "calendar", "character 7, '3': months run from 01 to 12"),
        ("1956-00", 6, "calendar", "character 7, '0': months run from 01 to 12"),
        ("1956-42", 5, "calendar", "character 6, '4': months run from 01 to 12"),
        ("1956-02-30", 8, "calendar", "character 9, '3': 1956-02 has the days 01 to 29; write 1956-02"),
        ("1955-02-29", 9, "calendar", "character 10, '9': 1955-02 has the days 01 to 28"),
        ("1956-04-31", 9, "calendar", "character 10, '1': 1956-04 has the days 01 to 30"),
        ("1956-04-00", 9, "calendar", "character 10, '0': 1956-04 has the days 01 to 30"),
        ("1956-21", 5, "season", "character 6, '2': 21 is a season"),
        ("1956-41", 5, "season", "character 6, '4': 41 is a season"),
        ("1955/1956-24", 10, "season", "character 11, '2': 24 is a season"),
        ("1956-08-30T12:00", 10, "time", "character 11, 'T': times of day are not in the subset"),
        ("1956-08-30 12:00", 10, "time", "character 11, ' ' (space): times of day are not in the subset"),
        ("0000", 3, "year", "character 4, '0': there is no year 0000"),
        ("000X", 3, "year", "character 4, 'X': this decade would hold a year 0000"),
        ("-0044", 0, "year", "character 1, '-': years run from 0001 to 9999"),
        ("Y17000", 0, "year", "character 1, 'Y': years run from 0001 to 9999"),
        ("19561", 4, "year", "character 5, '1': a year has four digits"),
        ("19560830", 4, "form", "character 5, '0': a year has four digits, a month and a day two"),
        ("19XX", 2, "form", "character 3, 'X': X stands only in the last place of a year"),
        ("195x", 3, "form", "character 4, 'x': X stands only in the last place of a year"),
        ("195X-03", 4, "form", "character 5, '-': a decade takes no month"),
        ("1956-XX", 5, "form", "character 6, 'X': an unknown month is not spelt out; write 1956"),
        ("1956-1X", 6, "form", "character 7, 'X': an unknown month is not spelt out; write 1956"),
        ("1956-08-XX", 8, "form", "character 9, 'X': an unknown day is not spelt out; write 1956-08"),
        ("~1956", 0, "form", "character 1, '~': a mark is for the whole date"),
        ("1956?-08", 4, "form", "character 5, '?': a mark is for the whole date"),
        ("1956~?", 5, "form", "character 6, '?': a date bears one mark; write %"),
        ("1956\u201308", 4, "form", "(en dash): the parts of a date are joined by a plain hyphen"),
        ("1956-08-30/31", 13, "form", "the end of an interval is written in full"),
        ("1956-08-11/1956-08-09", 11, "reversed", "character 12, '1': the interval ends (1956-08-09) before it begins"),
        ("1956-08-11~/1955", 12, "reversed", "the interval ends (1955) before it begins (1956-08-11)"),
        ("1949/195X~/..", 10, "form", "character 11, '/': an interval has two ends"),
        ("1956//1957", 5, "form", "character 6, '/': an interval has two ends"),
        ("/", 0, "form", "character 1, '/': an interval with neither begin nor end says nothing"),
        ("../..", 2, "form", "character 3, '/': an interval with neither begin nor end says nothing"),
        ("../", 2, "form", "character 3, '/': an interval with neither begin nor end says nothing"),
        ("..", 0, "form", "character 1, '.': an open end stands only in an interval"),
        ("1956/..~", 7, "form", "character 8, '~': nothing more may stand here"),
        ("1956..1957", 4, "form", "character 5, '.': a range is not written with two dots; write a/b"),
        ("[1956]", 5, "form", "character 6, ']': a one-of needs two or more dates"),
        ("[]", 1, "form", "character 2, ']': a year is written with four digits"),
        ("[1956, 1956]", 7, "form", "character 8, '1': 1956 stands twice"),
        ("[1956..1957]", 5, "form", "character 6, '.': a range is not written with two dots; name each reading"),
        ("[..1957]", 1, "form", "character 2, '.': a range is not written with two dots"),
        ("[1956/1957, 1958]", 5, "form", "character 6, '/': an interval cannot be a member of a one-of"),
        ("[1956 1957]", 5, "form", "character 6, ' ' (space): a comma or a closing bracket is wanted"),
        ("[1956, 1957", 11, "form", "at the end (after 11 characters): a comma or a closing bracket is wanted"),
        ("[1956,  1957]", 7, "form", "character 8, ' ' (space): a year is written with four digits"),
        ("[1956, 1957]?", 12, "form", "character 13, '?': nothing may follow the closing bracket"),
        ("{1956, 1957}", 0, "form", "character 1, '{': all of several dates is not one date"),
    ],
)
def test_refusals_name_the_character(text, position, kind, words):
    for read in (parse, within):
        with pytest.raises(DateError) as caught:
            read(text)
        error = caught.value
        assert (error.text, error.position, error.kind) == (text, position, kind)
        assert words in str(error)
        assert error.cause in str(error)
        assert str(error).endswith(error.cure)


@pytest.mark.parametrize(
    ("text", "position"),
    [("1956-08", 7), ("1956-08-30~", 10), ("1956-08-29/1956-08-30", 10), ("[1956-08-29, 1956-08-30]", 0), ("x", 0)],
)
def test_day_takes_one_known_day(text, position):
    assert day("1956-08-30") == dt.date(1956, 8, 30).toordinal()
    with pytest.raises(DateError) as caught:
        day(text)
    assert caught.value.position == position


def read_or_fault(text):
    """The date, or the error that refuses the text; any other exception is a failure."""
    try:
        return parse(text), None
    except DateError as error:
        return None, error


@steady
@given(st.text(alphabet="0123456789X-/.?~%[], TY\u2013", max_size=24) | st.text(max_size=12))
def test_any_text_is_read_or_refused(text):
    date, error = read_or_fault(text)
    if error is None:
        assert date.text == text or text.startswith("[")
        assert parse(date.text) == date
    else:
        assert 0 <= error.position <= len(text)
        assert (repr(text[error.position]) if error.position < len(text) else repr(text)) in str(error)


@steady
@given(points(marks=("",)), st.integers(0, 9), st.sampled_from("X-/.?~%[], TYx\u2013"))
def test_a_wrong_character_is_found_no_earlier_than_it_stands(text, place, char):
    """In a single date, everything before the changed character is good, so the fault cannot lie there."""
    assume(place < len(text))
    changed = text[:place] + char + text[place + 1 :]
    _, error = read_or_fault(changed)
    assert error is None or error.position >= place or error.cause == "a mark is for the whole date"


# --- properties ------------------------------------------------------------------------------------------------------


@steady
@given(texts())
def test_canonical_text_comes_back(text):
    date = parse(text)
    assert date.text == text
    assert parse(date.text) == date


def ordered(*days):
    known = [x for x in days if x is not None]
    return known == sorted(known)


@steady
@given(texts(), st.none() | st.integers(1, 400))
def test_bounds_are_ordered(text, about):
    for read in (parse, within):
        b = read(text, about=about and f"P{about}D").bounds
        assert b.possible
        assert ordered(b.begin_earliest, b.begin_latest)
        assert ordered(b.end_earliest, b.end_latest)
        assert ordered(b.begin_earliest, b.end_earliest)
        assert ordered(b.begin_latest, b.end_latest)
        assert all(x is None or FIRST_DAY <= x <= LAST_DAY for x in (b.begin_earliest, b.end_latest))


@steady
@given(texts(marks=("~",)), st.integers(1, 200), st.integers(1, 200))
def test_a_wider_circa_contains_a_narrower_one(text, a, b):
    narrower, wider = (parse(text, about=f"P{n}D").bounds for n in sorted((a, b)))
    assert hull(narrower, wider) == wider


@steady
@given(small_bounds(days=DAYS))
def test_certainty_against_all_begins_and_ends(bounds):
    """Certain is "in every pair of begin and end", possible "in some"."""
    pairs = [
        (begin, end)
        for begin in range(bounds.begin_earliest, bounds.begin_latest + 1)
        for end in range(bounds.end_earliest, bounds.end_latest + 1)
        if begin <= end
    ]
    for on in range(BASE - 2, BASE + 15):
        inside = [begin <= on <= end for begin, end in pairs]
        assert certainty(bounds, on) == ("certain" if all(inside) else "possible" if any(inside) else "no")


@steady
@given(points(marks=("",)))
def test_one_unknown_day_is_certain_only_where_all_four_agree(text):
    b = parse(text).bounds
    assert certainty(b, b.begin_earliest) == ("certain" if b.begin_earliest == b.end_latest else "possible")
    assert certainty(b, b.begin_earliest - 1) == certainty(b, b.end_latest + 1) == "no"


@steady
@given(small_bounds(), small_bounds(), st.integers(BASE - 1, BASE + 13))
def test_knowing_more_never_undoes_what_was_certain(a, b, on):
    both = intersect(a, b)
    assume(both is not None)
    if "certain" in (certainty(a, on), certainty(b, on)):
        assert certainty(both, on) == "certain"
    if "no" in (certainty(a, on), certainty(b, on)):
        assert certainty(both, on) == "no"


@steady
@given(small_bounds(), small_bounds(), small_bounds())
def test_intersection_is_commutative_associative_idempotent(a, b, c):
    def meet(x, y):
        return None if x is None or y is None else intersect(x, y)

    assert intersect(a, b) == intersect(b, a)
    assert meet(meet(a, b), c) == meet(a, meet(b, c))
    assert intersect(a, a) == a
    assert intersect(a, UNKNOWN) == a
    assert excludes(a, b) == (intersect(a, b) is None)


@steady
@given(small_bounds(), small_bounds())
def test_overlap_and_precedes_against_every_day(a, b):
    answers = {(certainty(a, on), certainty(b, on)) for on in range(BASE - 2, BASE + 16)}
    if ("certain", "certain") in answers:
        assert overlap(a, b) == "certain"
        assert precedes(a, b) == "no"
    elif any("no" not in pair for pair in answers):
        assert overlap(a, b) == "possible"
    else:
        assert overlap(a, b) == "no"
        assert "certain" in (precedes(a, b), precedes(b, a))


@steady
@given(small_bounds(), small_bounds())
def test_hull_contains_both(a, b):
    whole = hull(a, b)
    assert intersect(whole, a) == a
    assert intersect(whole, b) == b


# --- comparing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("1956-08-30", "1956-08", "none"),
        ("1956-08-30", "1956-08-31", "conflict"),
        ("1956-08-30", "1956-08-31~", "tension"),
        ("1956-08-30?", "1956-08-31", "tension"),
        ("[1956-08-11, 1956-08-13]", "1956-08-13", "none"),
        ("[1956-08-11, 1956-08-13]", "1956-08-12", "conflict"),
        ("1956-08/1956-10", "1956-08-15/1956", "none"),
        ("1956-08/1956-10", "1956-09/1956-10", "conflict"),
        ("1948/", "/1956", "none"),
        ("1948/..", "1948/1956", "conflict"),
    ],
)
def test_disagreement(a, b, verdict):
    assert disagreement(parse(a), parse(b)) == disagreement(parse(b), parse(a)) == verdict


def test_a_measured_circa_is_no_hedge():
    assert disagreement(parse("1956-08-15~", about="P2D"), parse("1956-08-30")) == "conflict"
    assert disagreement(parse("1956-08-15~", about="P15D"), parse("1956-08-30")) == "none"


@pytest.mark.parametrize(
    ("a", "b", "together", "before"),
    [
        ("1948-09/1956-08", "1956-09/1957", "no", "certain"),
        ("1948-09/1956-08", "1956-08/1957", "possible", "possible"),
        ("1948-09/1956-08", "1956-07-01/1957", "certain", "no"),
        ("1948-09/", "1957/1958", "possible", "possible"),
        ("1948-09/..", "1957/1958", "certain", "no"),
        ("1957", "1956", "no", "no"),
    ],
)
def test_overlap_and_precedes(a, b, together, before):
    assert overlap(parse(a).bounds, parse(b).bounds) == together
    assert precedes(parse(a).bounds, parse(b).bounds) == before


def test_iso():
    assert iso(day("1956-08-30")) == "1956-08-30"
    assert iso(None) is None
