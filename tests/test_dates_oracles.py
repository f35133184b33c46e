"""Our reading against two other libraries on the forms both know: PyPI `edtf` (5.0.2) and `undate` (0.8.0).

Where they are at fault the form is left out by name, and a test shows that the fault is there: when a release mends it,
that test fails and the form comes back into the comparison. Both import and parse without warnings at these versions,
so no filter is set.

Faults of `edtf`:
  E1 open-end-is-float           an open end is a float infinity where every other bound is a struct_time
  E2 unknown-end-is-ten-years    an unknown end is put ten years from the known one
  E3 leap-day-in-any-year        29 February is accepted in years that have none
  E4 reversed-interval           an interval that ends before it begins is accepted
  E5 year-zero                   the year 0000 is accepted although its own days then fit no calendar date
  E6 circa-invents-days          `~` and `?` widen the fuzzy bounds by amounts the writer never gave
  E7 mixed-words                 text_to_edtf reads "30-31 August 1956" as a day of 2030
  E8 decade-in-interval          a decade beside an open, unknown or marked end, or marked itself, is refused or crashes
Faults of `undate`:
  U1 marks-are-dropped           `?`, `~` and `%` vanish when the date is written again
  U2 no-one-of                   `[a,b]` is refused
  U3 overlapping-ends            an interval whose ends are equal or contain each other is refused
  U4 unknown-becomes-open        `a/` is written again as `a/..`
  U5 year-zero                   the year 0000 is accepted, and cannot be written again
  U6 short-year                  a year of three digits is accepted
"""

from __future__ import annotations

import datetime as dt

import pytest
from edtf import parse_edtf, text_to_edtf
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from undate import Undate

from politburo.dates import DateError, day, iso, parse

# The libraries need 10 to 30 ms a text: enough examples to meet every form, few enough to stay quick.
few = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def points(draw, marks=("",)):
    on = dt.date.fromordinal(draw(st.integers(day("0010-01-01"), day("9999-12-31"))))
    body = draw(st.sampled_from([f"{on.year // 10:03d}X", f"{on.year:04d}", on.isoformat()[:7], on.isoformat()]))
    return body + draw(st.sampled_from(marks))


MARKED = points(marks=("", "?", "~", "%"))


def first_and_last(text):
    bounds = parse(text).bounds
    return iso(bounds.begin_earliest), iso(bounds.end_latest)


def by_edtf(text):
    """First and last day in `edtf`'s strict reading, None where open (fault E1: an infinity)."""
    read = parse_edtf(text)
    bounds = (read.lower_strict(), read.upper_strict())
    return tuple(None if isinstance(bound, float) else dt.date(*bound[:3]).isoformat() for bound in bounds)


def by_undate(text):
    """First and last day in `undate`'s reading."""
    read = Undate.parse(text, "EDTF")
    first, last = read.earliest, read.latest
    if not isinstance(read, Undate):
        first, last = None if first is None else first.earliest, None if last is None else last.latest
    return _written(first), _written(last)


def _written(on):
    """A day of `undate` as text; asked for None, because its first day of 1970 counts as false."""
    return None if on is None else str(on)


def marked(text):
    return any(mark in text for mark in "?~%")


# --- agreement -------------------------------------------------------------------------------------------------------


@few
@given(MARKED)
def test_single_dates(text):
    assert by_edtf(text) == first_and_last(text)
    assert by_undate(text) == first_and_last(text)


@few
@given(MARKED, MARKED)
def test_intervals(a, b):
    a, b = sorted((a, b), key=lambda text: parse(text).bounds.begin_earliest)
    text = f"{a}/{b}"
    if "X" not in text or not marked(text):  # E8
        assert by_edtf(text) == first_and_last(text)
    if parse(a).bounds.end_latest < parse(b).bounds.begin_earliest:  # U3
        assert by_undate(text) == first_and_last(text)


@few
@given(MARKED, st.sampled_from(["../{}", "{}/.."]))
def test_open_intervals(text, shape):
    text = shape.format(text)
    if "X" not in text:  # E8
        assert by_edtf(text) == first_and_last(text)
    assert by_undate(text) == first_and_last(text)


@few
@given(MARKED, st.sampled_from(["/{}", "{}/"]))
def test_unknown_ends(text, shape):
    text = shape.format(text)
    assert by_undate(text) == first_and_last(text)  # E2


@few
@given(MARKED, MARKED)
def test_one_of(a, b):
    assume(a != b)
    text = f"[{a},{b}]"
    assert by_edtf(text) == first_and_last(text)  # U2
    assert str(parse_edtf(text)) == parse(text).text


@few
@given(MARKED)
def test_edtf_writes_the_same_text_and_marks(text):
    read = parse_edtf(text)
    assert str(read) == parse(text).text
    assert (read.is_uncertain, read.is_approximate) == (
        parse(text).uncertain and not parse(text).approximate,
        parse(text).approximate and not parse(text).uncertain,
    )


@few
@given(points(), points())
def test_reversed_intervals_are_refused_by_undate_too(a, b):
    assume(parse(a).bounds.begin_earliest > parse(b).bounds.end_latest)
    with pytest.raises(DateError):
        parse(f"{a}/{b}")
    with pytest.raises(Exception, match="invalid interval"):
        by_undate(f"{a}/{b}")


@pytest.mark.parametrize(
    "text", ["1956-13", "1956-00", "1956-04-31", "1956-02-30", "/", "", "1956-8", "30.8.1956", "1956-08-30T12:00"]
)
def test_all_three_refuse(text):
    with pytest.raises(DateError):
        parse(text)
    with pytest.raises(Exception, match=r"Invalid input|You must supply"):
        parse_edtf(text)
    with pytest.raises(Exception, match=r"not a supported|not supported|out of range"):
        by_undate(text)


# --- the faults, each shown ------------------------------------------------------------------------------------------


def test_e1_open_end_is_float():
    assert parse_edtf("../1956-02").lower_strict() == float("-inf")


def test_e2_unknown_end_is_ten_years():
    assert by_edtf("1956-08-30/") == ("1956-08-30", "1966-08-30")
    assert by_edtf("/1956-08-30") == ("1946-08-30", "1956-08-30")


def test_e3_leap_day_in_any_year():
    assert str(parse_edtf("1955-02-29")) == "1955-02-29"
    with pytest.raises(DateError):
        parse("1955-02-29")


def test_e4_reversed_interval():
    assert by_edtf("1956-08-11/1956-08-09") == ("1956-08-11", "1956-08-09")


def test_e5_year_zero():
    assert parse_edtf("0000").lower_strict()[0] == 0
    with pytest.raises(ValueError, match="year"):
        by_edtf("0000")


def test_e6_circa_invents_days():
    assert parse_edtf("1956-02?").lower_fuzzy()[:3] == (1955, 1, 1)
    assert parse_edtf("1956-02?").upper_fuzzy()[:3] == (1957, 3, 29)


def test_e7_mixed_words():
    assert text_to_edtf("30-31 August 1956") == "2030-08-31"


@pytest.mark.parametrize("text", ["195X/..", "../195X", "195X/", "/195X", "195X~/1961", "1956?/196X", "195X/1961-02~"])
def test_e8_decade_in_interval(text):
    with pytest.raises(Exception, match=r"Invalid input|argument after \*\* must be a mapping"):
        parse_edtf(text)


@pytest.mark.parametrize("mark", ["?", "~", "%"])
def test_u1_marks_are_dropped(mark):
    assert Undate.parse(f"1956{mark}", "EDTF").format("EDTF") == "1956"


def test_u2_no_one_of():
    with pytest.raises(ValueError, match="not a supported EDTF date format"):
        Undate.parse("[1956-08-11,1956-08-13]", "EDTF")


@pytest.mark.parametrize("text", ["1956/1956", "1956-08/1956", "1956/1956-08"])
def test_u3_overlapping_ends(text):
    with pytest.raises(Exception, match=r"invalid interval|Can't compare"):
        Undate.parse(text, "EDTF")


def test_u4_unknown_becomes_open():
    assert Undate.parse("1956-08-30/", "EDTF").format("EDTF") == "1956-08-30/.."


def test_u5_year_zero():
    read = Undate.parse("0000", "EDTF")
    assert str(read.earliest) == "0000-01-01"
    with pytest.raises(AttributeError, match="precision"):
        read.format("EDTF")


def test_u6_short_year():
    assert str(Undate.parse("195", "EDTF").earliest) == "0195-01-01"
