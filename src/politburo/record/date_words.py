"""The source's words for a date, read by the rules that a case declares.

Words narrow a plain date ("late" in a month) and tie an event to another ("on the eve of"). Where a reader bounded the
day by hand, the reader has read the words already, with the passage before the eyes: then the rules change nothing,
and a check compares the two.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from politburo.dates import Date, WordRule, echo, parse, read_words
from politburo.record.definitions import Statement, When

_LETTERS = re.compile(r"[^\W_]+")


def by_hand(when: When) -> bool:
    """Whether the bounds were written out by a reader: one unknown day in a span."""
    return when.within is not None and "/" in when.within


def with_words(when: When | None, rules: Sequence[WordRule]) -> When | None:
    """Return a date with its words read: narrowed, or tied to the events it names, and how it was read."""
    if when is None or when.words is None or not rules or by_hand(when):
        return when
    known = when.date if when.date is not None and when.date.text else None
    reading = read_words(when.words, rules, known)
    if reading.doubt is None and not reading.rules:
        return when
    told = f"not narrowed: {reading.doubt}" if reading.doubt else reading.text
    return replace(
        when,
        date=reading.date or when.date,
        at_most_before=reading.before if when.before else None,
        at_most_after=reading.after if when.after else None,
        told=f"“{when.words}” read as: {told}",
    )


def read_by_rules(statement: Statement, rules: Sequence[WordRule]) -> Statement:
    """Return a statement, and the claims in it, with the words of their dates read."""
    when, attested = with_words(statement.when, rules), with_words(statement.attested, rules)
    that = tuple(read_by_rules(claim, rules) for claim in statement.that)
    if when is statement.when and attested is statement.attested and that == statement.that:
        return statement
    return replace(statement, when=when, attested=attested, that=that)


def misread(when: When, rules: Sequence[WordRule]) -> str | None:
    """Return how the rules read the words of a date bounded by hand where the bounds reach beyond that, else None."""
    if when.words is None or when.date is None or not by_hand(when):
        return None
    unit = _unit(when.date)
    if unit is None or not _of_unit(when.words, unit, rules):
        return None
    reading = read_words(when.words, rules, unit)
    if reading.date is None or not reading.rules or reading.doubt is not None:
        return None
    read, written = reading.date.bounds, when.date.bounds
    ends = (read.begin_earliest, written.begin_earliest, written.end_latest, read.end_latest)
    inside = all(a is not None and b is not None and a <= b for a, b in pairwise(ends))
    return None if inside else echo(reading.date)


def _of_unit(words: str, unit: Date, rules: Sequence[WordRule]) -> bool:
    """Whether words name a part of the unit and nothing else: a phrase with a rule, and perhaps the unit's own name."""
    left = " ".join(_LETTERS.findall(words.casefold()))
    for phrase in sorted({rule.word.casefold() for rule in rules}, key=len, reverse=True):
        if left.startswith(phrase):
            names = set(_LETTERS.findall(echo(unit).casefold()))
            return set(_LETTERS.findall(left.removeprefix(phrase))) <= names | {"of", "the"}
    return False


def _unit(date: Date) -> Date | None:
    """The month, year or decade that holds all days of a date, the smallest that does."""
    low, high = date.bounds.begin_earliest, date.bounds.end_latest
    if low is None or high is None:
        return None
    first, last = dt.date.fromordinal(low), dt.date.fromordinal(high)
    if first.year // 10 != last.year // 10:
        return None
    if first.year != last.year:
        return parse(f"{first.year // 10:03d}X")
    return parse(f"{first.year:04d}" if first.month != last.month else f"{first.year:04d}-{first.month:02d}")
