"""Questions at the command line: who, timeline, person, disputes, changed. Each answer names its sources."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from politburo.cli.common import MISUSED, case_argument, console, json_option, opened, print_json
from politburo.query.faults import QueryError, known_actor, known_day, known_reading
from politburo.query.search import search
from politburo.record.reconcile import JUDGED
from politburo.views.pages import changes_json, disputes_json, known_family, person_json, roster_json, timeline_json
from politburo.views.parts import case_span
from politburo.views.statement import short_source

if TYPE_CHECKING:
    from pathlib import Path

    from politburo.record.case import Case

F = TypeVar("F", bound=Callable[..., Any])

SIGNS = {"certain": "  ", "possible": "? ", "disputed": "! "}
MOST_SOURCES = 3


def reading_option(function: F) -> F:
    """Add `--as`."""
    return click.option(
        "--as", "reading", default=JUDGED, show_default=True, help="all, judged, or the id of a source."
    )(function)


def answered(function: F) -> F:
    """End a question that cannot be answered as put with status 2, cause and cure."""

    @wraps(function)
    def ask(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - wraps commands of any signature
        try:
            return function(*args, **kwargs)
        except QueryError as error:
            click.echo(str(error), err=True)
            sys.exit(MISUSED)

    return ask  # type: ignore[return-value] # the same signature as the function it wraps


@click.command()
@case_argument
@json_option
@click.option("--body", required=True, help="Id of a body.")
@click.option("--on", required=True, help="A day, YYYY-MM-DD.")
@reading_option
@answered
def who(case: Path, body: str, on: str, reading: str, *, as_json_: bool) -> None:
    """Who held the seats of a body on a day, by which statements, and how much of the body that is."""
    read = opened(case)
    roster = roster_json(read, body, known_day(on), known_reading(read, reading))
    if as_json_:
        print_json(roster)
        return
    out = console()
    out.print(f"{roster['body_name']} on {on} ({reading})", markup=False)
    for seat in roster["seats"]:
        name = seat["person"]["name"] if seat["person"] is not None else "not named"
        faction = f", {read.name(seat['faction'])}" if seat["faction"] else ""
        days = _seen(seat["bounds"]) if seat["attested"] else _span(seat["bounds"])
        held = f"{SIGNS[seat['certainty']]}{name}, {seat['post']}{faction}: {seat['certainty']}, {days}"
        out.print(f"{held}  [{sources(read, seat['statements'])}]", markup=False)
    size, unknown = roster["size"], roster["unknown"]
    known = f"{roster['known']} known, {roster['certain']} of them certain"
    if size["n"] is None or unknown is None:
        out.print(f"{known}; no source says how many seats there were.", markup=False)
    else:
        told = sources(read, size["statements"])
        out.print(f"{known}; of {size['n']} seats {unknown} are not known  [{told}]", markup=False)
    if roster["outside"]:
        names = ", ".join(seat["person"]["name"] if seat["person"] else "not named" for seat in roster["outside"])
        out.print(f"Told only outside the documents, in none of these numbers: {names}.", markup=False)


@click.command()
@case_argument
@json_option
@click.option("--from", "begin", help="First day, YYYY-MM-DD.")
@click.option("--to", "end", help="Last day, YYYY-MM-DD.")
@click.option("--family", help="Only acts of a family.")
@click.option("--actor", help="Only events with this actor.")
@reading_option
@answered
def timeline(
    case: Path,
    begin: str | None,
    end: str | None,
    family: str | None,
    actor: str | None,
    reading: str,
    *,
    as_json_: bool,
) -> None:
    """Events in order, each with the days on which it may have been and its sources."""
    read = opened(case)
    if actor is not None:
        known_actor(read, actor)
    if family is not None:
        known_family(read, family)
    days = [known_day(day) if day else None for day in (begin, end)]
    found = timeline_json(read, known_reading(read, reading), days[0], days[1], family, actor)
    if as_json_:
        print_json(found)
        return
    out = console()
    for mark in found["marks"]:
        told = sources(read, mark["statements"])
        out.print(f"{SIGNS[mark['certainty']]}{_when(mark['bounds']):<25} {mark['line']}  [{told}]", markup=False)
    out.print(f"{len(found['marks'])} events; {found['undated']} more have no date.", markup=False)


@click.command()
@case_argument
@click.argument("who")
@json_option
@reading_option
@answered
def person(case: Path, who: str, reading: str, *, as_json_: bool) -> None:
    """Everything the record says of a person: WHO is an id, or a name if only one person fits."""
    read = opened(case)
    found = person_json(read, _one_person(read, who), known_reading(read, reading))
    if as_json_:
        print_json(found)
        return
    out = console()
    scripts = [form for form in (found["hangul"], found["han"]) if form]
    out.print(f"{found['name']}{' (' + ', '.join(scripts) + ')' if scripts else ''}", markup=False)
    if found["forms"]:
        out.print(f"also: {', '.join(found['forms'])}", markup=False)
    for title, spans in (("belongs to", found["belongs"]), ("posts", found["posts_held"])):
        for span in spans:
            days = f"attested {span['attested_on']}" if span["attested_on"] else _span(span["bounds"])
            told = f"{SIGNS[span['certainty']]}{title}: {span['label']}, {days}"
            out.print(f"{told}  [{sources(read, span['statements'])}]", markup=False)
    for title, marks in (("suffered", found["sanctions_suffered"]), ("took part", found["acts"])):
        for mark in marks:
            told = f"{SIGNS[mark['certainty']]}{title}: {_when(mark['bounds'])} {mark['line']}"
            out.print(f"{told}  [{sources(read, mark['statements'])}]", markup=False)
    for said in found["said"]:
        out.print(f"  said: {said['line']}  [{sources(read, [said['id']])}]", markup=False)
    out.print(f"{found['statements']} statements; disputes: {', '.join(found['disputes']) or 'none'}.", markup=False)


def _one_person(read: Case, text: str) -> str:
    if text in read.actors:
        return known_actor(read, text, "person")
    people = [hit for hit in search(read, text) if hit.type == "person"]
    exact = [hit for hit in people if text in {hit.label, *hit.detail.split(", ")}]
    if len(exact or people) == 1:
        return (exact or people)[0].id
    if people:
        near = ", ".join(f"{hit.id} ({hit.label})" for hit in people[:8])
        raise QueryError("E601", f"'{text}' fits several people.", f"Give one id: {near}.")
    return known_actor(read, text, "person")


@click.command()
@case_argument
@json_option
@click.option("--weight", type=click.Choice(["conflict", "tension", "open"]), help="Only disputes of a weight.")
@reading_option
@answered
def disputes(case: Path, weight: str | None, reading: str, *, as_json_: bool) -> None:
    """What sources, or a source and its own context, answer differently, and what has been judged."""
    read = opened(case)
    found = [
        one for one in disputes_json(read, known_reading(read, reading)) if weight is None or one["weight"] == weight
    ]
    if as_json_:
        print_json(found)
        return
    out = console()
    for one in found:
        out.print(f"{one['id']}: {one['question']} ({one['how']}, {one['weight']})", markup=False)
        judgement = one["judgement"]
        for number, side in enumerate(one["readings"]):
            preferred = judgement is not None and judgement["prefers"] == number
            told = sources(read, side["statements"]) or ", ".join(side["sources"])
            out.print(f"  {'>' if preferred else '-'} {side['label']}{f'  [{told}]' if told else ''}", markup=False)
        if judgement is not None:
            out.print(f"    judged by {judgement['by']}, {judgement['on']}: {judgement['reason']}", markup=False)
        elif one["open"] is not None:
            out.print(f"    left open on purpose: {one['open']}", markup=False)
    undecided = [one for one in found if one["judgement"] is None]
    meant = sum(one["open"] is not None for one in undecided)
    told = f"{len(found)} disputes, {len(undecided)} of them without a judgement"
    out.print(f"{told}{f', {meant} of these left open on purpose' if meant else ''}.", markup=False)


@click.command()
@case_argument
@json_option
@click.option("--from", "begin", help="The day before any change, YYYY-MM-DD.")
@click.option("--to", "end", help="The last day, YYYY-MM-DD.")
@click.option("--body", help="Only this body.")
@reading_option
@answered
def changed(case: Path, begin: str | None, end: str | None, body: str | None, reading: str, *, as_json_: bool) -> None:
    """What changed between two days: seats, standings, factions."""
    read = opened(case)
    first, last = case_span(read)
    days = (known_day(begin) if begin else first, known_day(end) if end else last)
    found = changes_json(read, *days, body, known_reading(read, reading))
    if as_json_:
        print_json(found)
        return
    out = console()
    for one in found["changes"]:
        told = sources(read, one["statements"])
        change = f"{SIGNS[one['certainty']]}{_when(one['bounds']):<25} {one['person']['name']}: {one['label']}"
        out.print(f"{change}  [{told}]", markup=False)
    out.print(f"{len(found['changes'])} changes; ? marks what is only possible, ! what is disputed.", markup=False)


def sources(read: Case, statements: list[str]) -> str:
    """Return the documents and paragraphs behind a line, the first few of them."""
    rows = [read.every_statement[one] for one in statements if one in read.every_statement]
    told = list(dict.fromkeys(short_source(row) for row in rows))
    more = f"; {len(told) - MOST_SOURCES} more" if len(told) > MOST_SOURCES else ""
    return "; ".join(told[:MOST_SOURCES]) + more


def _when(bounds: tuple[str | None, ...]) -> str:
    begin, end = bounds[0], bounds[3]
    if begin is None and end is None:
        return "unknown"
    return (begin or "") if begin == end else f"{begin or '?'}..{end or '?'}"


def _span(bounds: tuple[str | None, ...]) -> str:
    low, begin, end, high = bounds
    return f"begin {_when((low, None, None, begin))}, end {_when((end, None, None, high))}"


def _seen(bounds: tuple[str | None, ...]) -> str:
    """Return the day, or the days between which it lay, on which somebody is attested in a seat."""
    return "no date" if bounds[1] is None else f"attested {_when((bounds[2], None, None, bounds[1]))}"


COMMANDS: tuple[click.Command, ...] = (who, timeline, person, disputes, changed)
