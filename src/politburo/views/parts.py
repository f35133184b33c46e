"""Small pieces of the JSON that several pages share: actors, bounds, dates, marks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from politburo.dates import LAST_DAY, UNKNOWN, DateError, echo, hull, iso, parse
from politburo.dates.bounds import FIRST_DAY
from politburo.query.doubt import in_dispute, sign_beside
from politburo.query.factions import factions_of
from politburo.query.faults import QueryError
from politburo.query.timeline import family_of, takes_part
from politburo.record.disputes import bounds_of
from politburo.record.reconcile import JUDGED
from politburo.state.memo import remembered
from politburo.state.told import events_of
from politburo.views.lines import event_label, event_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from politburo import dates
    from politburo.record.case import Case
    from politburo.record.definitions import Actor, Ref, Source, Statement
    from politburo.record.reconcile import Event
    from politburo.views import contract

OTHER = "other"


def bounds_json(bounds: dates.Bounds | None) -> contract.Bounds:
    """Return four ISO days; an open side, known to have no day, is null like an unknown one."""
    b = bounds or UNKNOWN
    inner_begin = None if b.begin_latest == FIRST_DAY else b.begin_latest
    inner_end = None if b.end_earliest == LAST_DAY else b.end_earliest
    return (iso(b.begin_earliest), iso(inner_begin), iso(inner_end), iso(b.end_latest))


def colour_of(case: Case, actor: str, reading: str = JUDGED) -> str | None:
    """Return an actor's colour: its own, its faction's, or its state's if that is a patron."""
    return colours(case, reading).get(actor)


@remembered
def colours(case: Case, reading: str = JUDGED) -> dict[str, str | None]:
    """Return the colour of every actor; see `colour_of`."""
    factions = factions_of(case, reading)
    return {actor.id: _colour(case, actor, factions) for actor in case.actors.values()}


def _colour(case: Case, actor: Actor, factions: Mapping[str, str]) -> str | None:
    if actor.colour is not None:
        return actor.colour
    faction = case.actors.get(factions.get(actor.id, ""))
    if faction is not None:
        return faction.colour
    state = case.actors.get(actor.state or "")
    return state.colour if state is not None and state.id in case.settings.patrons else None


def actor_json(case: Case, actor: str, printed: str | None = None) -> contract.ActorRef:
    """Return an actor as pages show it."""
    return {"id": actor, "name": case.name(actor), "as": printed, "colour": colour_of(case, actor)}


def refs_json(case: Case, refs: tuple[Ref, ...]) -> list[contract.ActorRef]:
    """Return those who take part: the members named stand after their group."""
    told: list[contract.ActorRef] = []
    for ref in refs:
        if ref.target in case.issues:
            told.append({"id": ref.target, "name": case.issues[ref.target].label, "as": ref.printed, "colour": None})
        else:
            told.append(actor_json(case, ref.target, ref.printed))
        told += [actor_json(case, one) for one in ref.named]
    return told


def when_json(statement: Statement) -> contract.When | None:
    """Return when a statement speaks of, with the source's own words and what is wrong with them."""
    when = statement.attested or statement.when
    if when is None or when.date is None:
        return None
    date = when.date
    told = echo(date) if date.text else ""
    sides = [(word, keys) for word, keys in (("before", when.before), ("after", when.after)) if keys]
    related = "; ".join(f"{word} {', '.join(_words(key) for key in keys)}" for word, keys in sides)
    told = f"on a day: {told}" if statement.attested and told else told
    told = "; ".join(part for part in (told, related, when.told) if part)
    return {
        "text": date.text,
        "words": when.words,
        "echo": told,
        "bounds": bounds_json(date.bounds),
        "lasted": date.lasted,
        "suspect": statement.suspect,
        "suggest": statement.suggest,
    }


def seen_when(statement: Statement) -> str | None:
    """Return the day on which an office or membership is attested, in words; None for statements of another form."""
    when = statement.attested or statement.when
    if statement.kind not in {"holds", "belongs"} or when is None or when.date is None or not when.date.text:
        return None
    return echo(when.date)


def _words(key: str) -> str:
    return key.replace("-", " ")


def drawn_bounds(case: Case, event: Event) -> dates.Bounds:
    """Return where an event is drawn: its bounds, or all that its statements say where they exclude each other."""
    if event.bounds is not None:
        return event.bounds
    return hull(*(bounds_of(case.every_statement[one]) for one in event.told))


def lane_of(case: Case, event: Event) -> str:
    """Return the lane an event is drawn in: the family of its first kind that has one."""
    return next((family for kind in event.kinds if (family := family_of(case, kind)) is not None), OTHER)


def published_on(source: Source) -> str:
    """Return the first day on which a source can have appeared, as an ISO day; the year as printed if it is no date."""
    return _first_day(source.date or source.year) or source.year


@cache
def _first_day(text: str) -> str | None:
    try:
        return iso(parse(text).bounds.begin_earliest)
    except DateError:
        return None


def mark(case: Case, event_id: str, reading: str = JUDGED) -> contract.TimelineMark:
    """Return an event of a reading as it is drawn."""
    return marks(case, (events_of(case, reading)[event_id],), reading)[0]


def marks(case: Case, events: Iterable[Event], reading: str = JUDGED) -> list[contract.TimelineMark]:
    """Return many events of a reading as they are drawn; one drawn before is not drawn again."""
    known, table = _drawn(case, reading), colours(case, reading)
    disputed = in_dispute(case, reading)
    days = {one.id: published_on(one) for one in case.sources.values()}
    found: list[contract.TimelineMark] = []
    for event in events:
        if event.id not in known:
            known[event.id] = _mark(case, event, table, disputed, days)
        found.append(known[event.id])
    return found


@remembered
def _drawn(_: Case, _reading: str) -> dict[str, contract.TimelineMark]:
    """The marks drawn so far in a reading, by event: filled by `marks` alone."""
    return {}


def _mark(
    case: Case, event: Event, table: Mapping[str, str | None], disputed: frozenset[str], days: Mapping[str, str]
) -> contract.TimelineMark:
    every = case.every_statement
    return {
        "id": event.id,
        "lane": lane_of(case, event),
        "kind": event.kind,
        "label": event_label(case, event),
        "line": event_line(case, event),
        "colour": _colour_of_mark(event, table),
        "bounds": bounds_json(drawn_bounds(case, event)),
        "lasted": event.lasted,
        "certainty": sign_beside(case, event, disputed),
        "told": sorted({days[source] for one in event.told if (source := every[one].source) in days}),
        "statements": list(event.statements),
        "actors": sorted(takes_part(event)),
    }


def _colour_of_mark(event: Event, table: Mapping[str, str | None]) -> str | None:
    """Return the colour of whom an event befell, else of who did it, else of the body it concerns."""
    for role in ("who", "by", "to", "body"):
        for ref in event.roles.get(role, ()):
            for one in (ref.target, *ref.named):
                colour = table.get(one)
                if colour is not None:
                    return colour
    return None


@remembered
def case_span(case: Case) -> tuple[int, int]:
    """Return the first and last day of a case as ordinals.

    Raises:
        QueryError: E605, `case.yaml` gives no readable span.
    """
    try:
        bounds = parse(case.settings.span).bounds
    except DateError as error:
        raise QueryError(
            "E605", f"The case's span cannot be read: {error.cause}.", "Correct it in case.yaml."
        ) from error
    return bounds.begin_earliest or FIRST_DAY, bounds.end_latest or LAST_DAY


def span_json(case: Case) -> tuple[str, str]:
    """Return the first and last day of a case as ISO days."""
    first, last = case_span(case)
    return iso(first) or "", iso(last) or ""
