"""Uncertain dates: a declared subset of EDTF (ISO 8601-2:2019), each date as four days.

The four days (`Bounds`) are earliest begin, latest begin, earliest end, latest end. What the forms mean, with YYYY for
the four digits of a year:

=======================  ================================================================================
`YYYY-08-30`             one day, known
`YYYY-08` `YYYY`         one unknown day of that month or year: begin and end share [first day, last day]
`YYYX`                   one unknown day of a decade, the years whose last digit is 0 to 9
`YYYY-08/YYYY-10`        something that lasted: it begins on some day of August and ends on some day of October;
                         certain from 31 August (latest begin) to 1 October (earliest end), both included
`../b` `a/..`            lasted, open: known to have no begin (no end). It is certain at every earlier (later)
                         day. In the bounds: an unbounded outer day (None), and an inner day at the edge of the
                         calendar (`FIRST_DAY`, `LAST_DAY`)
`/b` `a/`                lasted, begin (end) unknown: it has one, nobody says when. Outer and inner day are None:
                         possible without limit on that side, never certain
`[a, b]`                 one unknown day, one of these: `options` holds a reading each, `bounds` their hull
`?`                      uncertain: a flag, the bounds stay
`~`                      approximate: a flag; it widens nothing until `about` says how many days "circa" means
                         here. Then every part marked `~` is widened by so many days on both sides. `about` with
                         no `~` at all says `~` of every part
`%`                      both
=======================  ================================================================================

`within(text)` reads the same forms as one unknown day inside them; `attested(text)` as something that lasted and is
known only to have been on that day. So `lasted` says what the bounds are about, and `text` with `lasted` rebuilds
every date that `parse` or `within` made.

Where begin and end are parts that overlap (`YYYY/YYYY-08`), begin <= end sharpens the inner days. A part that must end
before it begins is an error. Not in the subset, each refused with its own message: seasons, times of day, years outside
0001-9999, `X` anywhere but in the last place of a year, `{a,b}`, ranges inside `[ ]`, qualifiers before or inside a
date. Days are of the proleptic Gregorian calendar, counted as `datetime.date.toordinal` does.
"""

from politburo.dates.bounds import (
    FIRST_DAY,
    LAST_DAY,
    UNKNOWN,
    Bounds,
    Certainty,
    certainty,
    excludes,
    hull,
    intersect,
    iso,
    months,
    overlap,
    precedes,
)
from politburo.dates.grammar import DateError, DateErrorKind, parse_duration
from politburo.dates.narrow import Conflict, Constraint, narrow
from politburo.dates.text import Date, attested, day, disagreement, parse, within
from politburo.dates.words import Reading, WordRule, echo, read_words

__all__ = [
    "FIRST_DAY",
    "LAST_DAY",
    "UNKNOWN",
    "Bounds",
    "Certainty",
    "Conflict",
    "Constraint",
    "Date",
    "DateError",
    "DateErrorKind",
    "Reading",
    "WordRule",
    "attested",
    "certainty",
    "day",
    "disagreement",
    "echo",
    "excludes",
    "hull",
    "intersect",
    "iso",
    "months",
    "narrow",
    "overlap",
    "parse",
    "parse_duration",
    "precedes",
    "read_words",
    "within",
]
