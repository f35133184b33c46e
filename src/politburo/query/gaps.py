"""What the record does not know, counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from politburo.query.doubt import all_disputes
from politburo.query.factions import factions_of
from politburo.query.person import is_sanction
from politburo.query.roster import by_body, seat_counts, size_of
from politburo.query.timeline import dated, on_one_day
from politburo.record.reconcile import JUDGED
from politburo.state.memo import remembered
from politburo.state.tenures import tenures
from politburo.state.told import events_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politburo.record.case import Case


@dataclass(frozen=True, slots=True)
class Gap:
    """One sentence on what is not known, and the address of the page that shows it, if any."""

    text: str
    href: str | None = None


@remembered
def gaps(case: Case, reading: str = JUDGED) -> tuple[Gap, ...]:
    """Return what a reading of the record does not know, the most telling first."""
    return (*_seats(case, reading), *_days(case, reading), *_ends(case, reading), *_people(case, reading), *_open(case))


def _seats(case: Case, reading: str) -> Iterator[Gap]:
    for body, spans in by_body(case, reading).items():
        days = [d for span in spans if (d := span.bounds.begin_latest) is not None and span.at(d) == "certain"]
        if not days:
            continue
        best = max(days, key=lambda day: sum(span.at(day) == "certain" for span in spans))
        size = size_of(case, body, best, reading)
        known = len({span.person for span in spans if span.at(best) == "certain"})
        if size.n is not None:
            text = f"{case.name(body)}: {size.n} seats, never more than {known} of them certain by name on one day."
            yield Gap(text, f"/rosters?body={body}")
    for body in sorted(seat_counts(case, reading)):
        seats = size_of(case, body, 1, reading)
        if seats.n is not None and body not in by_body(case, reading):
            yield Gap(f"{case.name(body)}: {seats.n} seats, none of them known by name.", None)


def _days(case: Case, reading: str) -> Iterator[Gap]:
    found = tuple(events_of(case, reading).values())
    undated = sum(not dated(event) for event in found)
    exact = sum(on_one_day(event) for event in found)
    if found:
        yield Gap(f"{exact} of {len(found)} events have one known day; {undated} have no date at all.", "/timeline")
    sanctions = [event for event in found if any(is_sanction(case, kind) for kind in event.kinds)]
    if sanctions:
        day = sum(on_one_day(event) for event in sanctions)
        yield Gap(f"{day} of {len(sanctions)} sanctions have one known day.", "/timeline?family=sanction")
    voices = Counter(len({case.every_statement[one].source for one in event.told}) for event in found)
    if found:
        yield Gap(f"{voices[1]} of {len(found)} events are told by one source only.", "/timeline")


def _ends(case: Case, reading: str) -> Iterator[Gap]:
    spans = tenures(case, reading)
    if spans:
        begins = sum(span.bounds.begin_earliest is None for span in spans)
        ends = sum(span.bounds.end_latest is None for span in spans)
        text = f"Of {len(spans)} spans in office, {begins} have no known begin and {ends} no known end."
        yield Gap(text, "/rosters")


def _people(case: Case, reading: str) -> Iterator[Gap]:
    people = [one.id for one in case.of_type("person") if one.state == case.settings.regime]
    without = sum(one not in factions_of(case, reading) for one in people)
    if people:
        text = f"For {without} of {len(people)} people of the regime no source names a faction."
        yield Gap(text, "/people")


def _open(case: Case) -> Iterator[Gap]:
    every = all_disputes(case)
    undecided = sum(one.judgement is None for one in every)
    if every:
        yield Gap(f"{undecided} of {len(every)} disputes have no judgement.", "/disputes")
    denied = sum(s.mode == "silent" for s in case.every_statement.values())
    if denied:
        yield Gap(f"{denied} times a source is silent where it should speak.", None)
    draft = sum(s.status == "draft" for s in case.statements.values())
    yield Gap(f"{draft} of {len(case.statements)} statements have not been checked by a second reader.", "/check")
