"""The source's words for a date, read by rules that a case declares ("late", "on the eve of"); and dates put in words.

Nothing is guessed: words that could be read in two ways, or that contradict the date, narrow nothing, and the reading
says so.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, Literal

from politburo.dates.bounds import FIRST_DAY, LAST_DAY, Bounds, intersect
from politburo.dates.grammar import Form, Side, parse_duration, take_apart
from politburo.dates.text import Date, build

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD: Final = re.compile(r"[^\W_]+")
_LIMITS: Final = {
    "month": ("from_day", "to_day", 1, 31),
    "year": ("from_month", "to_month", 1, 12),
    "decade": ("from_year", "to_year", 0, 9),
}
# Not `calendar.month_name`, which follows the locale of the machine.
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FIELDS: Final = ("from_day", "to_day", "from_month", "to_month", "from_year", "to_year")


@dataclass(frozen=True, slots=True)
class WordRule:
    """What a word or phrase of a source means, as declared by a case.

    `of` names the unit it narrows: a month to `from_day`..`to_day`, a year to `from_month`..`to_month`, a decade to the
    years whose last digits are `from_year`..`to_year`; a limit not given is the unit's own. One word may have a rule
    for each unit. `before` or `after` (a duration) is for words that tie an event to another: at most so long before,
    or after, it. A rule with neither consumes its words without effect ("as late as"). Raises ValueError if the parts
    do not belong together, DateError if a duration is none.
    """

    word: str
    of: Literal["month", "year", "decade"] | None = None
    from_day: int | None = None
    to_day: int | None = None
    from_month: int | None = None
    to_month: int | None = None
    from_year: int | None = None
    to_year: int | None = None
    before: str | None = None
    after: str | None = None

    def __post_init__(self) -> None:
        if not _tokens(self.word):
            raise ValueError(f"word rule {self.word!r}: it has no letters; give the word the sources use")
        allowed = _LIMITS[self.of][:2] if self.of else ()
        for field in _FIELDS:
            if getattr(self, field) is not None and field not in allowed:
                raise ValueError(f"word rule {self.word!r}: {field} does not belong to of: {self.of}; drop one of them")
        if self.of:
            low_field, high_field, least, most = _LIMITS[self.of]
            low, high = _or(getattr(self, low_field), least), _or(getattr(self, high_field), most)
            if not least <= low <= high <= most:
                span = f"{low_field} {low}, {high_field} {high}"
                raise ValueError(f"word rule {self.word!r}: {span} is no part of a {self.of}; keep to {least}..{most}")
        if [self.of, self.before, self.after].count(None) < 2:
            raise ValueError(f"word rule {self.word!r}: it has two effects; keep one of of, before, after")
        for duration in (self.before, self.after):
            if duration is not None:
                parse_duration(duration)


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words made of a date.

    `date` has the narrowed bounds and keeps its text; `rules` are those applied. `before` and `after` are the greatest
    distance in days to the other event, for a `Constraint`'s `most`. `doubt` says why words that have rules were not
    applied, or None. `text` echoes the whole reading.
    """

    date: Date | None
    rules: tuple[WordRule, ...]
    before: int | None
    after: int | None
    doubt: str | None
    text: str


def read_words(words: str, rules: Sequence[WordRule], date: Date | None) -> Reading:
    """Narrow a date by the source's words.

    Whole words are compared without regard to case, the longest phrase first. A month, year or decade takes exactly one
    phrase that has a rule for it. An interval takes the first phrase for its begin and the second for its end; one end
    alone takes one. A range that somebody already bounded by days, and a known day, take none. Words narrow what the
    unit says, then "circa" widens it, and bounds that were narrower before stay so.
    """
    phrases = _phrases(words, rules)
    applied = [rule for found in phrases for rule in found if rule.before or rule.after]
    before = min((parse_duration(rule.before) for rule in applied if rule.before), default=None)
    after = min((parse_duration(rule.after) for rule in applied if rule.after), default=None)
    doubt = None
    placed = [found for found in phrases if any(rule.of for rule in found)]
    if date is not None and placed:
        date, used, doubt = _apply(date, placed)
        applied += used
    parts = [] if date is None else [echo(date)]
    parts += [f"at most {days} days {way}" for days, way in ((before, "before"), (after, "after")) if days is not None]
    parts += [f"not narrowed: {doubt}"] if doubt else []
    return Reading(date, tuple(applied), before, after, doubt, "; ".join(parts))


def _tokens(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(words.casefold()))


def _or(value: int | None, otherwise: int) -> int:
    return otherwise if value is None else value


def _phrases(words: str, rules: Sequence[WordRule]) -> list[list[WordRule]]:
    """The declared phrases in the order they stand in `words`, each with its rules."""
    known: dict[tuple[str, ...], list[WordRule]] = {}
    for rule in rules:
        known.setdefault(_tokens(rule.word), []).append(rule)
    lengths = sorted({len(phrase) for phrase in known}, reverse=True)
    tokens = _tokens(words)
    found, at = [], 0
    while at < len(tokens):
        length = next((n for n in lengths if tokens[at : at + n] in known), 0)
        if length:
            found.append(known[tokens[at : at + length]])
        at += length or 1
    return found


def _apply(date: Date, placed: list[list[WordRule]]) -> tuple[Date, list[WordRule], str | None]:
    """The date narrowed by phrases that have a rule for some unit; or as it was, with the doubt."""
    form = take_apart(date.text)
    targets = [i for i, side in enumerate(form.sides) if not side.missing]
    if form.shape == "one":
        placed = [found for found in placed if _fitting(found, form.sides[0])]
    bounded_by_hand = form.shape == "interval" and not date.lasted
    if not placed or bounded_by_hand or all(form.sides[i].unit == "day" for i in targets):
        return date, [], None
    doubt = _doubt(form, targets, placed)
    if doubt:
        return date, [], doubt
    sides, used = list(form.sides), []
    for i, found in zip(targets, placed, strict=True):
        used += _fitting(found, sides[i])
        sides[i] = _cut(sides[i], used[-1])
    made = build(Form(form.shape, tuple(sides)), about=date.about, lasted=date.lasted)
    bounds = intersect(made.bounds, date.bounds)
    if bounds is None:
        return date, [], "the words contradict the date; correct one of them"
    return replace(date, bounds=bounds, options=(bounds,)), used, None


def _fitting(rules: list[WordRule], side: Side) -> list[WordRule]:
    return [rule for rule in rules if rule.of == side.unit]


def _doubt(form: Form, targets: list[int], placed: list[list[WordRule]]) -> str | None:
    """Why it is not sure which phrase narrows what, if it is not."""
    if form.shape == "one-of":
        return "the words may belong to any of the readings; write the days"
    if len(placed) != len(targets):
        told = ", ".join(repr(found[0].word) for found in placed)
        return f"{told} for {len(targets)} date{'s' if len(targets) > 1 else ''}; write the days"
    for i, found in zip(targets, placed, strict=True):
        side, fitting = form.sides[i], _fitting(found, form.sides[i])
        if len(fitting) != 1:
            return f"{found[0].word!r} has {len(fitting) or 'no'} rules for a {side.unit}; declare one"
        cut = _cut(side, fitting[0])
        if cut.low > cut.high:
            return f"{found[0].word!r} names days that {side.body} does not have; write the days"
    return None


def _cut(side: Side, rule: WordRule) -> Side:
    """The part of a month, year or decade that the rule names."""
    first = dt.date.fromordinal(side.low)
    low, high = side.low, side.high
    if rule.of == "month":
        low, high = side.low + _or(rule.from_day, 1) - 1, min(side.high, side.low + _or(rule.to_day, 31) - 1)
    elif rule.of == "year":
        low = first.replace(month=_or(rule.from_month, 1)).toordinal()
        last = _or(rule.to_month, 12)
        high = dt.date(first.year, last, calendar.monthrange(first.year, last)[1]).toordinal()
    else:
        low = first.replace(year=first.year + _or(rule.from_year, 0)).toordinal()
        high = dt.date(first.year + _or(rule.to_year, 9), 12, 31).toordinal()
    return side._replace(low=low, high=high)


def echo(date: Date) -> str:
    """The date in plain English, from its bounds, as in "between 21 and 31 August YYYY, day unknown"."""
    if not date.lasted:
        told = " or ".join(_moment(option) for option in date.options)
        if len(date.options) > 1:
            told = f"either {told}"
        elif date.bounds.begin_earliest != date.bounds.begin_latest:
            told += ", day unknown"
    else:
        told = _lasting(date.bounds)
    marks = [word for word, on in (("uncertain", date.uncertain), ("approximate", date.approximate)) if on]
    return f"{told} ({' and '.join(marks)})" if marks else told


def _moment(b: Bounds) -> str:
    low, high = b.begin_earliest, b.begin_latest
    if low is None or high is None:
        return _half(low, high)
    span = _span(low, high)
    return span if low == high or span.startswith("between") else f"in {span}"


def _lasting(b: Bounds) -> str:
    """Begin and end in words; a thing only attested has neither."""
    if (
        b.begin_earliest is None
        and b.end_latest is None
        and b.begin_latest not in (None, FIRST_DAY)
        and b.end_earliest not in (None, LAST_DAY)
    ):
        seen = Bounds(b.end_earliest, b.begin_latest, b.end_earliest, b.begin_latest)
        return f"attested {_moment(seen)}, begin and end unknown"
    begin = "with no begin" if b.begin_latest == FIRST_DAY else _edge(b.begin_earliest, b.begin_latest)
    end = "with no end" if b.end_earliest == LAST_DAY else _edge(b.end_earliest, b.end_latest)
    begin = "begin unknown" if begin == "unknown" else begin if begin.startswith("with") else f"from {begin}"
    end = "end unknown" if end == "unknown" else end if end.startswith("with") else f"to {end}"
    return f"{begin}{' ' if begin.startswith('from') and end.startswith('to') else ', '}{end}"


def _edge(low: int | None, high: int | None) -> str:
    """A begin or an end in words."""
    if low is None and high is None:
        return "unknown"
    if low is None or high is None:
        return f"a day {_half(low, high)}"
    span = _span(low, high)
    return span if low == high else f"a day {span}" if span.startswith("between") else f"a day in {span}"


def _half(low: int | None, high: int | None) -> str:
    if low is not None:
        return f"on or after {_long(low)}"
    return "at a time unknown" if high is None else f"on or before {_long(high)}"


def _long(ordinal: int) -> str:
    day = dt.date.fromordinal(ordinal)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _span(low: int, high: int) -> str:
    """A day, month, year or decade by its name; any other span as "between ... and ..."."""
    a, b = dt.date.fromordinal(low), dt.date.fromordinal(high)
    if low == high:
        return _long(low)
    month_end = calendar.monthrange(b.year, b.month)[1]
    if a.day == 1 and b.day == month_end:
        if (a.year, a.month) == (b.year, b.month):
            return f"{_MONTHS[a.month - 1]} {a.year}"
        if a.month == 1 and b.month == 12:
            if a.year == b.year:
                return str(a.year)
            if a.year % 10 == 0 and b.year == a.year + 9:
                return f"the {a.year}s"
    shared = (a.year, a.month) == (b.year, b.month)
    year = "" if a.year == b.year else f" {a.year}"
    return f"between {a.day if shared else f'{a.day} {_MONTHS[a.month - 1]}{year}'} and {_long(high)}"
