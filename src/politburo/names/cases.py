"""The registry of a case: people with every form of their names that statements show, offices, factions and dates."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from politburo.names.mentions import Finder
from politburo.names.people import Name, Person
from politburo.names.registry import Registry
from politburo.record.case import Case
from politburo.record.definitions import Actor
from politburo.record.disputes import bounds_of
from politburo.record.people import factions, life


def people_of(case: Case, kinds: tuple[str, ...] = ("person",)) -> list[Person]:
    """Return the actors of some types (person, body, place, ...) as a registry knows them.

    A name that a `named` statement gives, or that a role has as printed, carries its source; such names come before
    the rules of spelling, so pseudonyms and wrong translations are found as they stand.
    """
    told: dict[str, dict[str, Name]] = defaultdict(dict)
    for statement in case.every_statement.values():
        if statement.kind == "named" and "text" in statement.values:
            text, scheme = statement.values["text"], statement.values.get("scheme", "")
            for who in statement.ids("who"):
                told[who].setdefault(text, Name(text, scheme, f"{scheme}, {statement.source}".lstrip(", ")))
        for refs in statement.roles.values():
            for ref in refs:
                if ref.printed and ref.id:
                    told[ref.id].setdefault(ref.printed, Name(ref.printed, "", f"as printed, {statement.source}"))
    facts = _facts(case)
    return [_person(actor, told[actor.id], facts.get(actor.id)) for kind in kinds for actor in case.of_type(kind)]


def _person(actor: Actor, told: dict[str, Name], facts: dict[str, Any] | None) -> Person:
    own = (actor.name, actor.cyrillic, actor.modern, *actor.other_names, *(one.name for one in actor.names))
    # A person who is only described ("new ambassador to ...") has no name that a spelling could be of.
    names = {text: Name(text) for text in own if text and (actor.type != "person" or _is_name(text))}
    names.update({text: name for text, name in told.items() if text not in names})
    about = {**(facts or {}), **({"state": actor.state} if actor.state else {})}
    return Person(actor.id, actor.hangul or "", actor.han or "", tuple(names.values()), about or None)


def _is_name(text: str) -> bool:
    return all(not word[0].islower() or len(word) < 4 for word in text.split("(", maxsplit=1)[0].split())


def _facts(case: Case) -> dict[str, dict[str, Any]]:
    """Return what context may speak to: faction, birth and death, seats with the days between which they are told."""
    found: dict[str, dict[str, Any]] = defaultdict(dict)
    for person, belonged in factions(case).items():
        found[person]["faction"] = belonged[0]
    for person, dates in life(case).items():
        for key, bounds in dates.items():
            day = bounds.begin_earliest if key == "born" else bounds.end_latest
            if day is not None:
                found[person][key] = date.fromordinal(day).isoformat()
    for statement in case.statements.values():
        if statement.kind == "holds":
            span = bounds_of(statement)
            days = {"from": _iso(span.begin_earliest), "to": _iso(span.end_latest)}
            held = [*statement.ids("body"), *([statement.values["post"]] if "post" in statement.values else [])]
            for person in statement.ids("who"):
                found[person].setdefault("posts", []).extend({"post": one, **days} for one in held)
    return dict(found)


def _iso(day: int | None) -> str:
    return "" if day is None else date.fromordinal(day).isoformat()


_KEPT: dict[tuple[str, tuple[str, ...]], Registry] = {}


def registry_of(case: Case, kinds: tuple[str, ...] = ("person",)) -> Registry:
    """Return the registry of a case, made once for each state of its files."""
    key = (case.digest, kinds)
    if key not in _KEPT:
        _KEPT.clear()
        _KEPT[key] = Registry(people_of(case, kinds))
    return _KEPT[key]


def finder_of(case: Case) -> Finder:
    """Return what finds the people, bodies and places of a case in running text."""
    kinds = ("body", "place", "state")
    things = {kind: [_person(actor, {}, None) for actor in case.of_type(kind)] for kind in kinds}
    return Finder(registry_of(case), things)
