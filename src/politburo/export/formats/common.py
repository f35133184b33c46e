"""What the formats share: a record of what each leaves out, and the days and names they write."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from politburo.dates import Bounds, Date, iso, parse
from politburo.dates.grammar import DateError
from politburo.record.case import Case
from politburo.record.definitions import Statement


@dataclass(slots=True)
class Log:
    """What a format could not carry: counted by what it is, with a few ids of each; and what it carries otherwise."""

    format: str
    lost: Counter[str] = field(default_factory=Counter)
    examples: dict[str, list[str]] = field(default_factory=dict)
    carried: list[str] = field(default_factory=list)

    def lose(self, what: str, identity: str = "") -> None:
        """Record that something of a statement, event or actor does not stand in the export."""
        self.lost[what] += 1
        if identity and len(self.examples.setdefault(what, [])) < 5:
            self.examples[what].append(identity)

    def lines(self) -> list[str]:
        """Return the log as lines of text."""
        told = [f"What {self.format} cannot carry of this case, and how often:"]
        for what, n in self.lost.most_common():
            named = ", ".join(self.examples.get(what, ()))
            told.append(f"- {n} x {what}{f' (such as {named})' if named else ''}")
        if not self.lost:
            told.append("- nothing")
        return told + [f"Carried in another form: {one}" for one in self.carried]


@dataclass(frozen=True, slots=True)
class Export:
    """An export: bytes by file name, a count of what is in it, and the log."""

    files: dict[str, bytes]
    counts: dict[str, int]
    log: Log


def date_of(one: Statement) -> Date | None:
    """Return the date a statement gives: of its time, or of a day on which it is attested."""
    when = one.attested or one.when
    return when.date if when is not None else None


def first_day(bounds: Bounds | None) -> str | None:
    """Return the earliest day as ISO, or None where it is open or unknown."""
    return None if bounds is None else iso(bounds.begin_earliest)


def last_day(bounds: Bounds | None) -> str | None:
    """Return the latest day as ISO, or None."""
    return None if bounds is None else iso(bounds.end_latest)


def case_span(case: Case) -> Bounds:
    """Return the bounds of the case's span; all of time where it cannot be read."""
    try:
        return parse(case.settings.span).bounds
    except DateError:
        return Bounds(None, None, None, None)


def edtf_of(date: Date | None) -> str | None:
    """Return a date's text where it has one."""
    return (date.text or None) if date is not None else None
