"""Who is at risk: people with a seat or known as elite, and the unnamed holders of counted seats as cohorts."""

from __future__ import annotations

from dataclasses import dataclass

from politburo.dates import Bounds
from politburo.model.definitions import NOBODY, Risk, SeatRank
from politburo.record.case import Case
from politburo.record.definitions import Ref, Statement
from politburo.record.reconcile import facts


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that somebody holds over days [start, end]; None where nothing bounds it."""

    body: str
    post: str
    rank: float
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Unit:
    """A person at risk, or the unnamed holders of one post who belong to one faction.

    Attributes:
        id: the person's id, or `body:post:faction`.
        name: shown to readers.
        faction: a faction's id, or none.
        person: whether it is one named person.
        leader: whether it is the leader, who holds seats and is not at risk.
        rank: rank of a cohort's seats; 1 for a person, whose seats give the rank.
        known_by: the day by which a person is attested as elite.
        seats: what a person held.
    """

    id: str
    name: str
    faction: str
    person: bool
    leader: bool
    rank: float
    known_by: int
    seats: tuple[Seat, ...] = ()


@dataclass(frozen=True, slots=True)
class Register:
    """All units, and the lookups that acts need.

    Attributes:
        units: in a fixed order: people by id, then cohorts.
        index: place of each unit by id.
        cohorts: places of the cohorts of each faction.
        members: named people of each group.
        counts: for each cohort post (body, post): days and numbers of seats as counted, in time order.
    """

    units: tuple[Unit, ...]
    index: dict[str, int]
    cohorts: dict[str, tuple[int, ...]]
    members: dict[str, tuple[str, ...]]
    counts: dict[tuple[str, str], tuple[tuple[int, float], ...]]


def home(case: Case, actor: str) -> str:
    """Return the state that an actor belongs to, following `state`, `of` and `part-of`; empty where there is none."""
    seen: set[str] = set()
    while actor not in seen:
        seen.add(actor)
        found = case.actors.get(actor)
        if found is None:
            return ""
        if found.type == "state":
            return found.id
        actor = found.state or found.of or found.part_of or ""
    return ""


def faction_of_group(case: Case, group: str, factions: tuple[str, ...]) -> str:
    """Return the faction that a group is of, or none."""
    seen: set[str] = set()
    while group not in seen:
        seen.add(group)
        if group in factions:
            return group
        found = case.actors.get(group)
        group = (found.of or "") if found else ""
    return NOBODY


def register(case: Case, risk: Risk) -> Register:
    """Return everybody at risk in the case as judged.

    People named only because they were struck are not at risk by that alone: whoever holds no known seat and belongs to
    no faction or elite group stands with the unnamed.
    """
    rows = tuple(one for one in facts(case) if one.kind in {"holds", "belongs", "count"})
    people: dict[str, _Person] = {}
    members: dict[str, list[str]] = {}
    for row in rows:
        _read(case, risk, row, people, members)
    _read_named(case, risk, members)
    units = [_unit(case, name, people[name]) for name in sorted(people) if people[name].elite]
    units += [
        Unit(
            id=f"{cohort.body}:{cohort.post}:{share.faction}",
            name=f"unnamed {cohort.post}s of {case.name(cohort.body)} ({_faction_name(case, share.faction)})",
            faction=share.faction,
            person=False,
            leader=False,
            rank=cohort.rank,
            known_by=0,
        )
        for cohort in risk.cohorts
        for share in risk.shares
    ]
    index = {unit.id: place for place, unit in enumerate(units)}
    cohorts = {
        share.faction: tuple(index[f"{cohort.body}:{cohort.post}:{share.faction}"] for cohort in risk.cohorts)
        for share in risk.shares
    }
    return Register(
        tuple(units), index, cohorts, {k: tuple(dict.fromkeys(v)) for k, v in members.items()}, _counts(risk, rows)
    )


@dataclass(slots=True)
class _Person:
    factions: list[str]
    seats: list[Seat]
    known: list[int]
    elite: bool = False
    leader: bool = False


def _read(case: Case, risk: Risk, row: Statement, people: dict[str, _Person], members: dict[str, list[str]]) -> None:
    if row.kind == "count":
        return
    bounds = _bounds(row)
    for who in row.ids("who"):
        if row.kind == "belongs":
            for group in row.ids("to"):
                members.setdefault(group, []).append(who)
        actor = case.actors.get(who)
        if actor is None or actor.type != "person" or home(case, who) != case.settings.regime:
            continue
        person = people.setdefault(who, _Person([], [], [], leader=who == case.settings.leader))
        if row.kind == "belongs":
            factions = [f for group in row.ids("to") if (f := faction_of_group(case, group, risk.factions)) != NOBODY]
            person.factions += factions
            if factions or set(row.ids("to")) & set(risk.elite):
                person.elite = True
                _know(person, bounds)
        else:
            for body in row.ids("body"):
                rank = rank_of(risk, body, row.values.get("post", ""))
                if rank is not None:
                    person.elite = True
                    _know(person, bounds)
                    person.seats.append(_seat(row, body, rank, bounds))


def _read_named(case: Case, risk: Risk, members: dict[str, list[str]]) -> None:
    """Members of the elite groups are also those whom a statement names beside `of`."""
    for row in facts(case):
        for refs in row.roles.values():
            for ref in refs:
                if ref.of in risk.elite and ref.named:
                    members.setdefault(ref.of, []).extend(ref.named)


def _know(person: _Person, bounds: Bounds | None) -> None:
    if bounds is not None:
        day = bounds.begin_latest if bounds.begin_latest is not None else bounds.end_latest
        if day is not None:
            person.known.append(day)


def _bounds(row: Statement) -> Bounds | None:
    when = row.when or row.attested
    return when.date.bounds if when is not None and when.date is not None else None


def _seat(row: Statement, body: str, rank: float, bounds: Bounds | None) -> Seat:
    """What is only attested has no known ends; an end that is unknown is left open until something ends it."""
    post = row.values.get("post", "")
    if row.when is None or bounds is None:
        return Seat(body, post, rank, None, None)
    return Seat(body, post, rank, bounds.begin_earliest, bounds.end_latest)


def rank_of(risk: Risk, body: str, post: str) -> float | None:
    """Return the rank of a seat, None where the body is not a leading one."""
    matching: list[SeatRank] = [one for one in risk.seats if one.body == body and one.post in {None, post}]
    return max((one.rank for one in matching), default=None)


def _unit(case: Case, name: str, person: _Person) -> Unit:
    counted = {one: person.factions.count(one) for one in person.factions}
    faction = max(counted, key=lambda one: counted[one]) if counted else NOBODY
    return Unit(
        id=name,
        name=case.name(name),
        faction=faction,
        person=True,
        leader=person.leader,
        rank=1.0,
        known_by=min(person.known, default=0),
        seats=tuple(dict.fromkeys(person.seats)),
    )


def _faction_name(case: Case, faction: str) -> str:
    return "no known faction" if faction == NOBODY else case.name(faction)


def _counts(risk: Risk, rows: tuple[Statement, ...]) -> dict[tuple[str, str], tuple[tuple[int, float], ...]]:
    found: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for cohort in risk.cohorts:
        key = (cohort.body, cohort.post)
        for row in rows:
            bounds = _bounds(row)
            whole = row.kind == "count" and row.values.get("unit") == "seats" and row.values.get("what") == "seats"
            if whole and cohort.body in row.ids("of") and row.values.get("post") == cohort.post and bounds is not None:
                day = bounds.begin_earliest if bounds.begin_earliest is not None else bounds.end_latest
                if day is not None:
                    found.setdefault(key, []).append((day, float(row.values["n"])))
    return {key: tuple(sorted(pairs)) for key, pairs in found.items()}


def named_people(ref: Ref) -> tuple[str, ...]:
    """Return the people a reference names: itself, or the named members of a group."""
    return ref.named if ref.of else (ref.id,)
