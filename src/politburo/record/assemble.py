"""From the bytes of a case's files to a case: parse, decode, look up every id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any, TypeVar

from politburo import dates
from politburo.record.case import BLANK, Case, with_claims
from politburo.record.date_words import read_by_rules
from politburo.record.decoder import REFUSED, Context, Reference, entry, read_record, suggest
from politburo.record.definitions import (
    NOWHERE,
    Actor,
    Archive,
    Basis,
    Common,
    Issue,
    Judgement,
    Kind,
    Kinds,
    Mode,
    Question,
    Series,
    Settings,
    Source,
    Statement,
    Status,
    Sure,
)
from politburo.record.problems import Problem, Where, in_order
from politburo.record.reading import Grammar, complain_of_date, read_statement
from politburo.record.strict_yaml import Mapping, Node, Scalar, Sequence, parse

T = TypeVar("T")

ACTOR_FILES = {
    "people": "person",
    "groups": "group",
    "bodies": "body",
    "factions": "faction",
    "states": "state",
    "places": "place",
}
ELSEWHERE = ("positions.yaml", "systems.yaml", "what-if/", "theory.yaml", "theories/", "archives/")
PEOPLE = ("person", "group", "faction")
ACTORS = ("person", "group", "body", "faction", "state")
ALLOWED = {
    "actor": ACTORS,
    "people": PEOPLE,
    "body": ("body",),
    "state": ("state",),
    "faction": ("faction",),
    "place": ("place",),
}


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a statements file sets for all its statements."""

    sure: Sure | None = entry("default of `sure`", default=None)
    status: Status | None = entry("default of `status`", default=None)
    coder: str | None = entry("default of `coder`", default=None)
    mode: Mode | None = entry("default of `mode`", default=None)
    basis: Basis | None = entry("default of `basis`", default=None)


@dataclass(slots=True)
class _Reading:
    """What has been gathered so far."""

    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    trees: dict[str, Node] = field(default_factory=dict)

    def context(self, file: str) -> Context:
        return Context(file, self.problems, self.references)


def assemble(root: str, contents: dict[str, bytes], digest: str, problems: Iterable[Problem] = ()) -> Case:
    """Build a case from its files' bytes.

    Args:
        root: the folder's name, kept for printing.
        contents: bytes by path relative to the case, in a fixed order.
        digest: hash of the contents.
        problems: what reading the files met.
    """
    work = _Reading(list(problems))
    for name, data in contents.items():
        tree, faults = parse(data, name)
        work.problems += faults
        if tree is None and not faults:
            work.problems.append(Problem("E003", Where(name), "The file is empty.", "Write it or remove it."))
        if tree is not None:
            work.trees[name] = tree
    settings = _settings(work)
    kinds = _kinds(work)
    grammar = Grammar(
        {kind.id: kind for kind in _unique(kinds.kinds, work)},
        dict((kinds.common.may or {}).items()),
        kinds.common.values or {},
    )
    sources = _sources(work)
    rules = [word.rule for word in settings.words]
    statements = [read_by_rules(one, rules) for one in _statements(work, grammar, sources)]
    questions, judgements = _judgements(work)
    case = Case(
        root=root,
        settings=settings,
        grammar=grammar,
        standings=kinds.standings,
        rungs=kinds.rungs,
        stages=kinds.stages,
        issues=_table(_list(work, "vocab/issues.yaml", "issues", Issue), work),
        actors=_table(_actors(work), work),
        archives=_table(_list(work, "archives.yaml", "archives", Archive), work),
        sources=sources,
        statements=_table(statements, work),
        questions=questions,
        judgements=judgements,
        series=_table(_series(work), work),
        raw={name: tree for name, tree in work.trees.items() if name.startswith(ELSEWHERE)},
        problems=(),
        digest=digest,
        files=tuple(contents),
    )
    _complain_of_strays(work)
    work.problems += _dangling(case, work.references)
    return replace(case, problems=in_order(work.problems))


def _settings(work: _Reading) -> Settings:
    tree = work.trees.get("case.yaml")
    if tree is None:
        if not any(p.where.file == "case.yaml" for p in work.problems):
            cure = "Write one; docs/reference/format.md shows it."
            work.problems.append(Problem("E001", Where("case.yaml"), "The case has no file case.yaml.", cure))
        return BLANK
    context = work.context("case.yaml")
    found = read_record(tree, context, Settings)
    if not isinstance(found, Settings):
        return BLANK
    try:
        dates.parse(found.span)
    except dates.DateError as error:
        spot = tree.get("span") if isinstance(tree, Mapping) else None
        complain_of_date(context, spot or tree, "The case's span", error)
    return found


def _kinds(work: _Reading) -> Kinds:
    blank = Kinds(standings=(), rungs=(), stages=(), common=Common(), kinds=())
    name = "vocab/kinds.yaml"
    tree = work.trees.get(name)
    if not isinstance(tree, Mapping):
        if not any(p.where.file == name for p in work.problems):
            work.problems.append(Problem("E002", Where(name), "The case has no vocabulary of kinds.", "Write one."))
        return blank
    found = read_record(tree, work.context(name), Kinds)
    if not isinstance(found, Kinds):
        return blank
    return replace(found, kinds=_placed(found.kinds, tree.get("kinds"), name))


def _placed(records: tuple[Kind, ...], node: Node | None, name: str) -> tuple[Kind, ...]:
    """Give each kind its place in the file, found by its id (a faulty one may have been left out)."""
    places = {}
    for item in node.items if isinstance(node, Sequence) else ():
        given = item.get("id") if isinstance(item, Mapping) else None
        if isinstance(given, Scalar):
            places[given.value] = Where(name, item.line, item.column)
    return tuple(replace(kind, where=places.get(kind.id, Where(name))) for kind in records)


def _items(work: _Reading, name: str, key: str) -> list[Node]:
    tree = work.trees.get(name)
    if tree is None:
        return []
    context = work.context(name)
    if not isinstance(tree, Mapping):
        context.complain("E114", tree, f"The file holds a mapping with the key '{key}'.", f"Begin it with `{key}:`.")
        return []
    for other, (node, _) in tree.pairs.items():
        if other != key:
            context.complain("E115", node, f"The key '{other}' is not known here.", suggest(other, [key]))
    found = tree.get(key)
    if found is None:
        return []
    if not isinstance(found, Sequence):
        if not (isinstance(found, Scalar) and not found.value):
            context.complain("E114", found, f"A list stands under '{key}'.", "Write `- ` before each entry.")
        return []
    return found.items


def _list(work: _Reading, name: str, key: str, cls: type[T], **extra: Any) -> list[T]:
    context = work.context(name)
    records = []
    for node in _items(work, name, key):
        record = read_record(node, context, cls, {"where": context.where(node), **extra})
        if record is not REFUSED:
            records.append(record)
    return records  # type: ignore[return-value] # REFUSED has just been left out


def _actors(work: _Reading) -> list[Actor]:
    return [
        actor
        for stem, kind in ACTOR_FILES.items()
        for actor in _list(work, f"actors/{stem}.yaml", stem, Actor, type=kind)
    ]


def _sources(work: _Reading) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for name in sorted(work.trees):
        if not name.startswith("sources/"):
            continue
        context = work.context(name)
        tree = work.trees[name]
        source = read_record(tree, context, Source, {"where": context.where(tree)})
        if not isinstance(source, Source):
            continue
        stem = PurePosixPath(name).stem
        if source.id != stem:
            cause = f"The source calls itself '{source.id}' in a file named '{stem}'."
            context.complain("E131", tree, cause, "Give both the same name.")
        found[stem] = source
    return found


def _statements(work: _Reading, grammar: Grammar, sources: dict[str, Source]) -> list[Statement]:
    statements: list[Statement] = []
    for name, tree in work.trees.items():
        if name.startswith("statements/"):
            statements += _statement_file(work, name, tree, grammar, sources)
    return [_identified(statement, number) for number, statement in enumerate(statements)]


def _statement_file(
    work: _Reading, name: str, tree: Node, grammar: Grammar, sources: dict[str, Source]
) -> list[Statement]:
    context = work.context(name)
    if not isinstance(tree, Mapping):
        context.complain("E114", tree, "A statements file is a mapping.", "Begin with `source:` and `statements:`.")
        return []
    for key, (node, _) in tree.pairs.items():
        if key not in {"source", "defaults", "statements"}:
            known = ("source", "defaults", "statements")
            context.complain("E115", node, f"The key '{key}' is not known here.", suggest(key, known))
    source_node = tree.get("source")
    source = source_node.value if isinstance(source_node, Scalar) else PurePosixPath(name).stem
    if source not in sources:
        context.complain(
            "E132", source_node or tree, f"There is no source '{source}'.", f"Write sources/{source}.yaml."
        )
    head_node = tree.get("defaults")
    head = read_record(head_node, context, Head) if head_node is not None else Head()
    defaults = {
        key: value
        for key in ("sure", "status", "coder", "mode", "basis")
        if isinstance(head, Head) and (value := getattr(head, key)) is not None
    }
    found = tree.get("statements")
    items = found.items if isinstance(found, Sequence) else []
    read = (read_statement(item, context, grammar, source, defaults) for item in items)
    return [statement for statement in read if statement is not None]


def _identified(statement: Statement, number: int) -> Statement:
    """Give a statement that has no id yet a passing one, and its claims ids under it."""
    if statement.id and not statement.that:
        return statement
    own = statement.id or f"s-new-{number}"
    claims = tuple(
        _identified(replace(claim, id=claim.id or f"{own}.{place}", within=own), number)
        for place, claim in enumerate(statement.that, 1)
    )
    return replace(statement, id=own, that=claims)


def _judgements(work: _Reading) -> tuple[dict[str, Question], dict[str, Judgement]]:
    name = "judgements.yaml"
    tree = work.trees.get(name)
    if tree is None:
        return {}, {}
    context = work.context(name)
    if not isinstance(tree, Mapping):
        context.complain("E114", tree, "The file is a mapping.", "Begin it with `questions:` and `judgements:`.")
        return {}, {}
    tables: dict[str, list[Any]] = {"questions": [], "judgements": []}
    for key, (key_node, node) in tree.pairs.items():
        if key not in tables:
            context.complain("E115", key_node, f"The key '{key}' is not known here.", suggest(key, tables))
            continue
        cls: type[Any] = Question if key == "questions" else Judgement
        for item in node.items if isinstance(node, Sequence) else []:
            record = read_record(item, context, cls, {"where": context.where(item)})
            if record is not REFUSED:
                tables[key].append(record)
    return _table(tables["questions"], work), _table(tables["judgements"], work)


def _series(work: _Reading) -> list[Series]:
    found = []
    for name, tree in work.trees.items():
        if name.startswith("series/"):
            context = work.context(name)
            series = read_record(tree, context, Series, {"where": context.where(tree)})
            if isinstance(series, Series):
                found.append(series)
    return found


def _table(records: Iterable[T], work: _Reading) -> dict[str, T]:
    return {getattr(record, "id", ""): record for record in _unique(records, work)}


def _unique(records: Iterable[T], work: _Reading) -> list[T]:
    """Keep the first record of each id and complain of the others."""
    kept: dict[str, T] = {}
    for record in records:
        own, where = getattr(record, "id", ""), getattr(record, "where", NOWHERE)
        if own in kept:
            first = getattr(kept[own], "where", NOWHERE)
            cause = f"The id '{own}' is given twice; first at {first}."
            work.problems.append(Problem("E130", where, cause, "Give one of them another id."))
        else:
            kept[own] = record
    return list(kept.values())


def _complain_of_strays(work: _Reading) -> None:
    known = {"case.yaml", "archives.yaml", "judgements.yaml", "vocab/kinds.yaml", "vocab/issues.yaml"}
    known |= {f"actors/{stem}.yaml" for stem in ACTOR_FILES}
    folders = ("sources/", "statements/", "series/", *ELSEWHERE)
    for name, tree in work.trees.items():
        if name not in known and not name.startswith(folders):
            cause = f"No part of a case is read from '{name}'."
            work.problems.append(
                Problem("W004", Where(name, tree.line), cause, suggest(name, known) + " Or move it elsewhere.")
            )


def _dangling(case: Case, references: Iterable[Reference]) -> list[Problem]:
    """Return a problem for every id that nothing carries, or that something of another type carries."""
    events = {s.event for top in case.statements.values() for s in with_claims(top) if s.event}
    known: dict[str, set[str]] = {
        "issue": set(case.issues),
        "source": set(case.sources),
        "archive": set(case.archives),
        "statement": set(case.every_statement),
        "event": events | set(case.every_statement),
    }
    problems = []
    for reference in references:
        types = ALLOWED.get(reference.table)
        if types is not None:
            problems += _actor_problem(case, reference, types)
        elif reference.id not in known[reference.table]:
            cause = f"There is no {reference.table} '{reference.id}'."
            problems.append(Problem("E201", reference.where, cause, suggest(reference.id, known[reference.table])))
    return problems


def _actor_problem(case: Case, reference: Reference, types: tuple[str, ...]) -> list[Problem]:
    found = case.actors.get(reference.id)
    if found is None:
        names = [actor.id for actor in case.actors.values() if actor.type in types]
        what = types[0] if len(types) == 1 else "actor"
        cause = f"There is no {what} '{reference.id}'."
        return [Problem("E201", reference.where, cause, suggest(reference.id, names))]
    if found.type not in types:
        cause = f"'{reference.id}' is a {found.type}; here stands a {' or '.join(types)}."
        return [Problem("E202", reference.where, cause, "Choose another role or another actor.")]
    return []
