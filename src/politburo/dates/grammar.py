"""The grammar of the declared EDTF subset; every refusal names the character at fault, the cause and the cure."""

from __future__ import annotations

import calendar
import datetime as dt
import unicodedata
from typing import Final, Literal, NamedTuple, TypeAlias

DateErrorKind: TypeAlias = Literal["form", "season", "time", "year", "calendar", "reversed"]
Unit: TypeAlias = Literal["day", "month", "year", "decade", "open", "unknown"]

_DIGITS: Final = frozenset("0123456789")
_MARKS: Final = frozenset("?~%")
_DAYS_OF: Final = {"Y": 366, "M": 31, "W": 7, "D": 1}
_ORDER: Final = "write year, month, day, as in YYYY, YYYY-MM or YYYY-MM-DD"


class DateError(ValueError):
    """A text that is no date of the subset.

    Attributes: `text`; `position`, the 0-based index of the character at fault (the length of the text where something
    is missing at its end); `cause` and `cure`, a clause each; `kind`, for whoever gives errors a code.
    """

    def __init__(self, text: str, position: int, cause: str, cure: str, kind: DateErrorKind = "form") -> None:
        self.text, self.position, self.cause, self.cure, self.kind = text, position, cause, cure, kind
        super().__init__(text, position, cause, cure, kind)

    def __str__(self) -> str:
        return f"{self.text!r}, {_name(self.text, self.position)}: {self.cause}; {self.cure}"


def _name(text: str, position: int) -> str:
    """The character in words a reader can find: its place, counted from 1, and itself."""
    if position >= len(text):
        return f"at the end (after {len(text)} characters)" if text else "empty"
    char = text[position]
    named = "" if " " < char <= "~" else f" ({unicodedata.name(char, f'U+{ord(char):04X}').lower()})"
    return f"character {position + 1}, {char!r}{named}"


class Side(NamedTuple):
    """One date of a text, or a missing end of an interval: its first and last day, unit, text and mark."""

    low: int
    high: int
    unit: Unit
    body: str
    mark: str

    @property
    def missing(self) -> bool:
        """Whether this is an open or unknown end; its days are then never read."""
        return self.unit in {"open", "unknown"}


class Form(NamedTuple):
    """A text taken apart: one side, two of an interval, or the members of a one-of."""

    shape: Literal["one", "interval", "one-of"]
    sides: tuple[Side, ...]


def parse_duration(text: str) -> int:
    """A duration such as P14D, P2W, P1M, P1Y or P1Y6M, in days.

    A month counts 31 days and a year 366, the widest they can be: a margin must not turn out too narrow. Raises
    DateError.
    """
    example = "write a whole number of days, weeks, months or years, as in P14D"
    if not text.startswith("P"):
        raise DateError(text, 0, "a duration begins with P", example)
    total, at, left = 0, 1, "YMWD"
    while at < len(text):
        start = at
        while at < len(text) and text[at] in _DIGITS:
            at += 1
        unit = text[at : at + 1]
        if unit == "T" and at == start:
            raise DateError(text, at, "times of day are not counted", example, "time")
        if at == start or at - start > 4:
            raise DateError(text, start, "a number of one to four digits is wanted here", example)
        if not unit or unit not in left:
            known = unit in _DAYS_OF if unit else False
            cause = "units stand once each, in the order Y, M, W, D" if known else "a unit Y, M, W or D is wanted here"
            raise DateError(text, at, cause, example)
        total += int(text[start:at]) * _DAYS_OF[unit]
        left = left[left.index(unit) + 1 :]
        at += 1
    if not total:
        raise DateError(text, len(text) - 1 if len(text) > 1 else 1, "the duration is no day long", example)
    return total


def take_apart(text: str) -> Form:
    """The sides of a text, checked one by one and against each other. Raises DateError."""
    if text.startswith("["):
        return Form("one-of", _members(text))
    begin, at = _side(text, 0)
    if at == len(text):
        if begin.unit == "open":
            raise DateError(text, 0, "an open end stands only in an interval", "write ../YYYY or YYYY/..")
        return Form("one", (begin,))
    if text[at : at + 1] != "/":
        raise _stray(text, at)
    slash = at
    end, at = _side(text, at + 1)
    if at != len(text):
        raise _stray(text, at)
    if begin.missing and end.missing:
        raise DateError(text, slash, "an interval with neither begin nor end says nothing", "give one of the two")
    if not end.missing and begin.low > end.high:
        cause = f"the interval ends ({end.body}) before it begins ({begin.body})"
        raise DateError(text, slash + 1, cause, "put the earlier date first", "reversed")
    return Form("interval", (begin, end))


_OPEN: Final = Side(0, 0, "open", "..", "")
_UNKNOWN: Final = Side(0, 0, "unknown", "", "")


def _side(text: str, at: int) -> tuple[Side, int]:
    """One end of an interval, or the only date; and where it stops."""
    if text.startswith("..", at):
        return _OPEN, at + 2
    if text and (text.startswith("/", at) or at == len(text)):
        return _UNKNOWN, at
    return _point(text, at)


def _members(text: str) -> tuple[Side, ...]:
    """The members of a one-of: at least two, none twice, parted by a comma and at most one space."""
    sides: list[Side] = []
    at = 1
    while True:
        if text.startswith("..", at):
            raise _stray(text, at)
        side, stop = _point(text, at)
        if side in sides:
            raise DateError(text, at, f"{side.body}{side.mark} stands twice", "name each reading once")
        sides.append(side)
        at = stop
        if text[at : at + 1] == "]":
            break
        if text[at : at + 1] != ",":
            raise _stray(text, at, inside=True)
        at += 2 if text.startswith(" ", at + 1) else 1
    if at + 1 != len(text):
        raise DateError(text, at + 1, "nothing may follow the closing bracket", "drop what follows it")
    if len(sides) == 1:
        raise DateError(text, at, "a one-of needs two or more dates", "write the single date without brackets")
    return tuple(sides)


def _point(text: str, start: int) -> tuple[Side, int]:
    """A decade, year, month or day with its mark; and where it stops."""
    at = start + 3
    for place in range(start, at):
        if text[place : place + 1] not in _DIGITS:
            raise _bad_year(text, start, place)
    last = text[at : at + 1]
    if last == "X":
        return _decade(text, start)
    if last not in _DIGITS:
        raise _bad_year(text, start, at)
    year = int(text[start : start + 4])
    if not year:
        raise DateError(text, at, "there is no year 0000 here", "years run from 0001 to 9999", "year")
    at += 1
    unit: Unit = "year"
    low = high = 0
    if text[at : at + 1] == "-":
        month = _pair(text, at + 1, 12, "month", f"{year:04d}")
        at += 3
        unit = "month"
        first = dt.date(year, month, 1).toordinal()
        length = calendar.monthrange(year, month)[1]
        if text[at : at + 1] == "-":
            low = high = first - 1 + _pair(text, at + 1, length, "day", f"{year:04d}-{month:02d}")
            at += 3
            unit = "day"
        else:
            low, high = first, first + length - 1
    else:
        low, high = dt.date(year, 1, 1).toordinal(), dt.date(year, 12, 31).toordinal()
    body = text[start:at]
    mark, at = _mark(text, at)
    return Side(low, high, unit, body, mark), at


def _decade(text: str, start: int) -> tuple[Side, int]:
    """A decade, three digits and X, with its mark; and where it stops."""
    year = int(text[start : start + 3]) * 10
    if not year:
        cause = "this decade would hold a year 0000"
        raise DateError(text, start + 3, cause, "years run from 0001 to 9999", "year")
    at = start + 4
    if text[at : at + 1] == "-":
        raise DateError(text, at, "a decade takes no month", "stop after the X, or write the year in full")
    mark, stop = _mark(text, at)
    low, high = dt.date(year, 1, 1).toordinal(), dt.date(year + 9, 12, 31).toordinal()
    return Side(low, high, "decade", text[start:at], mark), stop


def _pair(text: str, at: int, highest: int, what: Literal["month", "day"], coarser: str) -> int:
    """Two digits from 01 to `highest`."""
    pair = text[at : at + 2]
    for place, char in enumerate(pair.ljust(2)):
        if char in _DIGITS:
            continue
        if char in "XxUu":
            raise DateError(text, at + place, f"an unknown {what} is not spelt out", f"write {coarser}")
        raise DateError(text, min(at + place, len(text)), f"a {what} is written with two digits", _ORDER)
    value = int(pair)
    if 1 <= value <= highest:
        return value
    if what == "month" and 21 <= value <= 41:
        cure = "write the months it spans, as in YYYY-06/YYYY-08, and keep the season in the words"
        raise DateError(text, at, f"{value} is a season, and no two readers agree on its months", cure, "season")
    fault = at if int(pair[0]) * 10 > highest else at + 1
    span = f"months run from 01 to {highest}" if what == "month" else f"{coarser} has the days 01 to {highest}"
    raise DateError(text, fault, span, f"write {coarser} if the {what} is not known", "calendar")


def _mark(text: str, at: int) -> tuple[str, int]:
    """The mark `?`, `~` or `%` if one stands here; and where the reading goes on."""
    mark = text[at : at + 1]
    if mark not in _MARKS:
        return "", at
    after = text[at + 1 : at + 2]
    if after in _MARKS:
        raise DateError(text, at + 1, "a date bears one mark", "write % for uncertain and approximate at once")
    if after == "-":
        raise DateError(text, at, "a mark is for the whole date", "put it at the date's end")
    return mark, at + 1


def _bad_year(text: str, start: int, at: int) -> DateError:
    """Why no year stands at `start`; `at` is the first character that cannot be part of one."""
    char = text[at : at + 1]
    first = at == start
    whole = "put it at the date's end"
    decade = "write YYYX with a capital X for a decade, and a range of years for anything wider"
    shortened = start > 0 and text[start - 1] == "/" and not first and char in {"", "-", "/", "?", "~", "%"}
    known: tuple[tuple[bool, str, str, DateErrorKind], ...] = (
        (not text, "a date is wanted here", _ORDER, "form"),
        (first and char in {"-", "+", "Y", "y"}, "years run from 0001 to 9999", "write four digits", "year"),
        (first and char in _MARKS, "a mark is for the whole date", whole, "form"),
        (first and char == "{", "all of several dates is not one date", "give each its own statement", "form"),
        (
            char == "X" or (not first and char in {"x", "u", "U"}),
            "X stands only in the last place of a year",
            decade,
            "form",
        ),
        (shortened, "the end of an interval is written in full", _ORDER, "form"),
        (True, "a year is written with four digits", _ORDER, "form"),
    )
    return next(DateError(text, at, cause, cure, kind) for holds, cause, cure, kind in known if holds)


def _stray(text: str, at: int, *, inside: bool = False) -> DateError:
    """Why what stands at `at`, after a whole date, cannot stand there; `inside` a one-of or not."""
    char, after = text[at : at + 1], text[at + 1 : at + 2]
    hour = char in {"T", "t", ":"} or (char == " " and after in _DIGITS and not inside)
    dots = "name each reading, or write the range without brackets" if text[0] == "[" else "write a/b"
    parted = "a year has four digits, a month and a day two, parted by hyphens"
    dash = char not in {"", "-"} and unicodedata.category(char) == "Pd"
    known: tuple[tuple[bool, str, str, DateErrorKind], ...] = (
        (hour, "times of day are not in the subset", "stop after the day, and keep the hour in the words", "time"),
        (text.startswith("..", at), "a range is not written with two dots", dots, "form"),
        (char in _DIGITS, parted, _ORDER, "form" if after in _DIGITS else "year"),
        (dash, "the parts of a date are joined by a plain hyphen", "write '-'", "form"),
        (inside and char == "/", "an interval cannot be a member of a one-of", "name each single date", "form"),
        (inside, "a comma or a closing bracket is wanted here", "write [a, b]", "form"),
        (char == "/", "an interval has two ends", "write a/b", "form"),
        (True, "nothing more may stand here", "drop it, and keep such remarks in the words", "form"),
    )
    return next(DateError(text, at, cause, cure, kind) for holds, cause, cure, kind in known if holds)
