"""A case in memory: settings, vocabularies, actors, sources, statements; immutable once read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from politburo.record.definitions import (
    Actor,
    Archive,
    Issue,
    Judgement,
    Question,
    Ranked,
    Series,
    Settings,
    Source,
    Statement,
)
from politburo.record.problems import Problem
from politburo.record.reading import Grammar
from politburo.record.strict_yaml import Node

if TYPE_CHECKING:
    from politburo.record.kept import First

BLANK = Settings(id="", title="", about="", span="", leader="", regime="", patrons=())


@dataclass(frozen=True)
class Case:
    """Everything a case folder says.

    Attributes:
        root: the folder it was read from, as given.
        settings: `case.yaml`.
        grammar: kinds of event and forms of statement.
        standings, rungs: the ordered vocabularies of `vocab/kinds.yaml`.
        issues, actors, archives, sources: tables by id.
        statements: top-level statements by id, in the order of the files.
        questions, judgements: `judgements.yaml`.
        series: given series by id.
        raw: trees of files that other rooms decode (theory, what-ifs, systems), by path.
        problems: what was found while reading; further checks add to it.
        digest: SHA-256 of all files, hex.
    """

    root: str
    settings: Settings
    grammar: Grammar
    standings: tuple[Ranked, ...]
    rungs: tuple[Ranked, ...]
    stages: tuple[str, ...]
    issues: dict[str, Issue]
    actors: dict[str, Actor]
    archives: dict[str, Archive]
    sources: dict[str, Source]
    statements: dict[str, Statement]
    questions: dict[str, Question]
    judgements: dict[str, Judgement]
    series: dict[str, Series]
    raw: Mapping[str, Node]
    problems: tuple[Problem, ...]
    digest: str
    files: tuple[str, ...] = field(default=())

    @cached_property
    def first(self) -> First | None:
        """The first answers, where the cache kept them; see `record.kept`."""
        return None

    @cached_property
    def every_statement(self) -> dict[str, Statement]:
        """All statements by id, with the claims nested in utterances."""
        return {one.id: one for top in self.statements.values() for one in (with_claims(top) if top.that else (top,))}

    @cached_property
    def utterances(self) -> dict[str, str]:
        """For each nested claim, the utterance it stands in."""
        return {
            claim.id: top.id for top in self.statements.values() for claim in with_claims(top) if claim.id != top.id
        }

    @cached_property
    def adopted(self) -> frozenset[str]:
        """Ids of claims and outside statements that a judgement takes as fact."""
        return frozenset(one for judgement in self.judgements.values() for one in judgement.adopt)

    @cached_property
    def corrected(self) -> frozenset[str]:
        """Ids of statements whose printed date a judgement lets give way to the one the document suggests."""
        return frozenset(one for judgement in self.judgements.values() for one in judgement.corrects)

    @cached_property
    def merged(self) -> dict[str, str]:
        """For each event or person that a judgement joins to another, the id under which all of them stand."""
        return joined(self.judgements.values())

    @cached_property
    def renamed(self) -> frozenset[str]:
        """Ids of the statements in which something stands that a judgement joins to another."""
        names = frozenset(self.merged)
        return frozenset(one.id for one in self.every_statement.values() if touches(one, names)) if names else names

    def outside(self, statement: Statement) -> bool:
        """Whether a statement stands only outside the documents."""
        source = self.sources.get(statement.source)
        return source is not None and source.outside

    def name(self, actor: str) -> str:
        """Return the display name of an actor, or the id where it is unknown."""
        found = self.actors.get(actor)
        return found.name if found else actor

    def of_type(self, kind: str) -> tuple[Actor, ...]:
        """Return the actors of a type: person, group, body, faction, state or place."""
        return tuple(actor for actor in self.actors.values() if actor.type == kind)


def with_claims(statement: Statement) -> Iterator[Statement]:
    """Yield a statement and all claims nested in it, outermost first."""
    yield statement
    for claim in statement.that:
        yield from with_claims(claim)


def touches(statement: Statement, names: frozenset[str]) -> bool:
    """Whether a statement is on one of some events, or names one of some actors or events in a role."""
    if statement.event in names or statement.id in names:
        return True
    for refs in statement.roles.values():
        for ref in refs:
            if ref.id in names or ref.of in names or (ref.named and not names.isdisjoint(ref.named)):
                return True
    return False


def joined(judgements: Iterable[Judgement]) -> dict[str, str]:
    """Return for each id that a judgement joins to another the id under which all of them stand.

    The first id of the first judgement that names one of them gives the name; chains of judgements join all they touch.
    """
    names: dict[str, str] = {}
    for judgement in judgements:
        if len(judgement.same) < 2:
            continue
        known = [names[one] for one in judgement.same if one in names]
        name = known[0] if known else judgement.same[0]
        names |= dict.fromkeys(judgement.same, name)
        merged = set(known)
        names |= {one: name for one, other in names.items() if other in merged}
    return {one: name for one, name in names.items() if one != name}
