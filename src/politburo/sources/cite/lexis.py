"""What all grammars of references share: sheets and pages, days of the calendar, numbers of volumes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

DASH = "[-\u2010-\u2015\u2212]"
_MONTHS = (
    "jan(?:uary|uar)?|янв(?:аря|арь)?",
    "feb(?:ruary|ruar)?|фев(?:р|раля|раль)?",
    "mar(?:ch)?|märz|мар(?:та|т)?",
    "apr(?:il)?|апр(?:еля|ель)?",
    "may|mai|мая|май",
    "june?|juni|июня|июнь|июн",
    "july?|juli|июля|июль|июл",
    "aug(?:ust)?|авг(?:уста|уст)?",
    "sept?(?:ember)?|сент(?:ября|ябрь)?",
    "oct(?:ober)?|okt(?:ober)?|окт(?:ября|ябрь)?",
    "nov(?:ember)?|нояб(?:ря|рь)?",
    "dec(?:ember)?|dez(?:ember)?|дек(?:абря|абрь)?",
)
MONTH = "(?:" + "|".join(f"(?:{one})" for one in _MONTHS) + r")\b"
_SHEET = rf"\d+(?:\s?(?:ob|об)\b\.?|[a-zа-я](?![\w]))?(?:\s?{DASH}\s?\d+(?:\s?(?:ob|об)\b\.?|[a-zа-я](?![\w]))?)?"
_END = r"(?![0-9A-Za-zА-Яа-яЁё_/])"
_NEXT = rf"(?!(?:1[6-9]|20)\d\d\b){_SHEET}{_END}(?![.:]\d|\s*(?i:{MONTH})|{DASH}\d)"
SHEETS = rf"{_SHEET}{_END}(?:\s*(?:,|&|and|und|и)\s*{_NEXT})*"
_TOKEN = re.compile(
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)(?!\d)|(?P<dots>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})(?!\d)"
    rf"|(?P<han>\d{{4}}[年년]\s?\d{{1,2}}[月월]\s?\d{{1,2}}[日일])"
    rf"|(?P<month>(?i:{MONTH})\.?)|(?P<year>(?:1[6-9]|20)\d\d)(?!\d)|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w/]|{DASH})"
)
_BETWEEN = re.compile(r"(?:[\s,.*]|\band\b|&|\bи\b|\bund\b)*")
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def sheets(text: str) -> str:
    """Return sheets or pages in canonical form: `210 – 14 об. and 220` is `210-214ob,220`."""
    plain = re.sub(DASH, "-", text).replace("об", "ob")
    plain = re.sub(r"\s*(?:,|&|\band\b|\bund\b|\bи\b)\s*", ",", plain)
    plain = re.sub(r"(?<=ob)\.|\s", "", plain)
    return ",".join(map(_whole, plain.split(",")))


def _whole(span: str) -> str:
    """Write a shortened end in full: `230-33` is `230-233`."""
    match = re.fullmatch(r"(\d+)(\D*)-(\d+)(\D*)", span)
    if not match or len(match[3]) >= len(match[1]):
        return span
    return f"{match[1]}{match[2]}-{match[1][: len(match[1]) - len(match[3])]}{match[3]}{match[4]}"


@dataclass(frozen=True, slots=True)
class Days:
    """Days read from a text: ISO days and where reading stopped; a day that the calendar lacks is told."""

    days: tuple[str, ...]
    end: int
    impossible: tuple[str, ...] = ()


def read_days(text: str, position: int) -> Days | None:
    """Return the days that stand at a place (`October 25, 26 and November 9, 1957`), or None.

    A month without a day, or a day without a year, is not a day.
    """
    row = _Row()
    at = position
    while token := _TOKEN.match(text, _matched(_BETWEEN, text, at)):
        at = token.end()
        if not row.take(token.lastgroup or "", token[0], at):
            break
    return None if row.end < 0 else Days(tuple(row.found), row.end, tuple(row.wrong))


@dataclass(slots=True)
class _Row:
    """Days of a row while it is read: those that wait for a year, and numbers that wait for a month."""

    waiting: list[tuple[int, int]] = field(default_factory=list)
    alone: list[int] = field(default_factory=list)
    found: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    month: int = 0
    year: int = 0
    month_first: bool | None = None
    end: int = -1

    def take(self, kind: str, word: str, end: int) -> bool:
        """Take the next token; False where the row of days is over."""
        if kind == "month":
            return self._take_month(month_number(word), end)
        if kind == "year":
            return self._take_year(int(word), end)
        if kind == "day":
            number = int(re.match(r"\d+", word)[0])  # type: ignore[index] # the token begins with figures
            if self.month_first and self.month:
                self.waiting.append((self.month, number))
            else:
                self.alone.append(number)
            return True
        if self.waiting or self.alone:
            return False
        self._add(*_numbers(word))
        self.end = end
        return True

    def _take_month(self, month: int, end: int) -> bool:
        self.month = month
        if self.month_first is None:
            self.month_first = not self.alone
        if not self.month_first:
            self.waiting += [(month, one) for one in self.alone]
            self.alone.clear()
            if self.year:
                self._flush(self.year, end)
        return True

    def _take_year(self, year: int, end: int) -> bool:
        if self.waiting:
            self._flush(year, end)
            self.month, self.month_first = 0, None
            return True
        if self.found or self.alone or self.month:
            return False
        self.year, self.month_first = year, False
        return True

    def _flush(self, year: int, end: int) -> None:
        for month, day in self.waiting:
            self._add(year, month, day)
        self.waiting.clear()
        self.end = end

    def _add(self, year: int, month: int, day: int) -> None:
        try:
            self.found.append(date(year, month, day).isoformat())
        except ValueError:
            self.wrong.append(f"{year}-{month:02}-{day:02}")


def _matched(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at


def _numbers(text: str) -> tuple[int, int, int]:
    one, two, three = (int(part) for part in re.findall(r"\d+", text))
    return (three, two, one) if three > one else (one, two, three)


def month_number(word: str) -> int:
    """Return the number of a month told by name."""
    plain = word.rstrip(".").lower()
    return next(n for n, pattern in enumerate(_MONTHS, 1) if re.fullmatch(pattern, plain))


def arabic(number: str) -> str:
    """Return a Roman number in Arabic figures; Arabic figures as they are."""
    if number.isdigit():
        return str(int(number))
    values = [_ROMAN[letter] for letter in number.upper()]
    return str(sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True)))
