"""Dates as people write them in sheets."""

from __future__ import annotations

import pytest

from politburo.export.rows.dates import UnreadDateError, read_date


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("1956", "1956"),
        ("1956-08-30", "1956-08-30"),
        ("1956/8/30", "1956-08-30"),
        ("1956.8.30", "1956-08-30"),
        ("1956/1957", "1956/1957"),
        ("1956-08?", "1956-08?"),
        ("30 August 1956", "1956-08-30"),
        ("August 30, 1956", "1956-08-30"),
        ("Aug. 1956", "1956-08"),
        ("30th of August 1956", "1956-08-30"),
        ("30.08.1956", "1956-08-30"),
        ("30. 8. 1956", "1956-08-30"),
        ("08.1956", "1956-08"),
        ("30/08/1956", "1956-08-30"),
        ("30 августа 1956 г.", "1956-08-30"),
        ("август 1956", "1956-08"),
        ("авг. 1956 г.", "1956-08"),
        ("1956 г.", "1956"),
        ("1956년 8월 30일", "1956-08-30"),
        ("1956년 8월", "1956-08"),
        ("1956년", "1956"),
        ("1956年8月30日", "1956-08-30"),
        ("ca. 1956", "1956~"),
        ("c. August 1956", "1956-08~"),
        ("около 1956", "1956~"),
        ("1956년경", "1956~"),
        ("약 1956년", "1956~"),
        ("1956 ?", "1956?"),
        ("1956 (?)", "1956?"),
        ("ca. 1956?", "1956%"),
        ("[1956]", "1956"),
        ("1950s", "195X"),
        ("1950-е", "195X"),
        ("1950년대", "195X"),
        ("1953–1956", "1953/1956"),
        ("1953-1956", "1953/1956"),
        ("August - September 1956", "1956-08/1956-09"),
        ("август–сентябрь 1956 г.", "1956-08/1956-09"),
        ("30-31 August 1956", "1956-08-30/1956-08-31"),
        ("from 1953 to 1956", "1953/1956"),
        ("с 1953 по 1956 г.", "1953/1956"),
        ("1953년부터 1956년까지", "1953/1956"),
        ("1956/57", "1956/1957"),
        ("before 1956", "../1956"),
        ("до августа 1956", "../1956-08"),
        ("after 30 August 1956", "1956-08-30/.."),
        ("между 1953 и 1956", "1953/1956"),
        ("late August 1956", "1956-08"),
        ("конец августа 1956", "1956-08"),
        ("1956년 8월 말", "1956-08"),
        ("spring 1956", "1956"),
        ("ca. 1953–1956", "1953~/1956~"),
    ],
)
def test_a_date_is_read(cell, text):
    assert read_date(cell).text == text


@pytest.mark.parametrize("cell", ["", "?", "n.d.", "б.д.", "미상", "—"])
def test_a_cell_may_say_that_there_is_no_date(cell):
    assert read_date(cell).text is None


@pytest.mark.parametrize(
    ("cell", "cause"),
    [
        ("3/4/1956", "month first"),
        ("30.08.56", "two digits"),
        ("31 February 1956", "no day of the calendar"),
        ("1956-13-01", "no day of the calendar"),
        ("soon after", "cannot be read"),
        ("30 Foobar 1956", "cannot be read"),
        ("August", "cannot be read"),
        ("1 August 2 September 1956", "cannot be read"),
    ],
)
def test_what_can_be_read_in_two_ways_or_in_none_is_refused_with_the_reason(cell, cause):
    with pytest.raises(UnreadDateError, match=cause):
        read_date(cell)


def test_the_mapping_decides_what_a_cell_leaves_open():
    assert read_date("3/4/1956", slashes="day-first").text == "1956-04-03"
    assert read_date("3/4/1956", slashes="month-first").text == "1956-03-04"
    assert read_date("30.08.56", century=19).text == "1956-08-30"


def test_spans_say_whether_the_day_lies_inside_and_words_are_kept():
    assert read_date("between 1953 and 1956").inside
    assert not read_date("from 1953 to 1956").inside
    assert read_date("late August 1956").words == "late August 1956"
    assert read_date("30 August 1956").words is None
