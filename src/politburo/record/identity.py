"""Who and what is the same: judgements join events, or people, and take nothing away.

Every statement keeps its own key and the forms as printed. What is joined shows only in the reading "as judged", and
taking the judgement out of the case parts it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from politburo.record.case import Case, touches
from politburo.record.definitions import Judgement, Ref, Statement


def parted(case: Case) -> dict[tuple[str, str], Judgement]:
    """Return the pairs of ids that a judgement keeps apart, each pair in alphabetical order."""
    return {
        (min(pair), max(pair)): judgement
        for judgement in case.judgements.values()
        for pair in combinations(judgement.different, 2)
    }


def as_one(case: Case, statement: Statement) -> Statement:
    """Return a statement under the names by which judgements join its event and those who take part.

    A role that is renamed keeps the form as printed; where none was kept, the name of the actor it was coded as.
    """
    if statement.id not in case.renamed:
        return statement
    names = case.merged
    changes: dict[str, object] = {}
    if statement.event in names:
        changes["event"] = names[statement.event]
    elif statement.event is None and statement.id in names:
        changes["event"] = names[statement.id]
    changes["roles"] = {
        role: tuple(_renamed(case, ref, names) for ref in refs) for role, refs in statement.roles.items()
    }
    return replace(statement, **changes)  # type: ignore[arg-type] # the keys are fields


def _renamed(case: Case, ref: Ref, names: Mapping[str, str]) -> Ref:
    if not (ref.id in names or any(one in names for one in ref.named)):
        return ref
    printed = ref.printed
    if printed is None and ref.id in names and ref.id in case.actors:
        printed = case.name(ref.id)
    named = tuple(dict.fromkeys(names.get(one, one) for one in ref.named))
    return replace(ref, id=names.get(ref.id, ref.id), printed=printed, named=named)


def aliases(case: Case, one: str) -> tuple[str, ...]:
    """Return all ids that judgements join to an id, the name under which they stand first."""
    name = case.merged.get(one, one)
    return (name, *(other for other, known in case.merged.items() if known == name))


def told_of(case: Case, keys: Iterable[str]) -> dict[str, list[str]]:
    """Return by key the statements on an event, or those in which an actor takes part, in the order of the files."""
    found: dict[str, list[str]] = {key: [] for key in keys}
    actors = [frozenset((key,)) for key in found if key in case.actors]
    for one in case.every_statement.values():
        own = one.event or one.id
        if own in found:
            found[own].append(one.id)
        for actor in actors:
            if touches(one, actor):
                found[min(actor)].append(one.id)
    return found
