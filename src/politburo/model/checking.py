"""Checks of a case's theory, what-ifs and the rest that it declares for the model, before anything is fitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from politburo import dates
from politburo.model.assessment.declared import check_assessment
from politburo.model.definitions import NOBODY, PassageRef, Risk, unfounded
from politburo.model.positions.declared import check_positions
from politburo.model.questions.declared import WHAT_IF_FOLDER, check_what_ifs
from politburo.model.system.declare import FILE, Declared, Drive, Reads, declared
from politburo.model.verdicts.declared import check_systems
from politburo.record.case import Case
from politburo.record.decoder import suggest
from politburo.record.problems import Problem, Where
from politburo.record.strict_yaml import Mapping, Node, Scalar, Sequence


def check_model(case: Case) -> tuple[Problem, ...]:
    """Return what is wrong with a case's theory and what-ifs; a case without them has nothing wrong."""
    problems: list[Problem] = []
    if FILE in case.raw or any(file.startswith(WHAT_IF_FOLDER) for file in case.raw):
        theory, found = declared(case)
        problems += found
        if theory is not None:
            problems += _theory(case, theory)
    return (*problems, *check_positions(case), *check_systems(case), *check_assessment(case), *check_what_ifs(case))


def _theory(case: Case, theory: Declared) -> Iterator[Problem]:
    yield from _risk(case, theory.risk)
    for part in _parts(theory.families):
        if isinstance(part, PassageRef) and (fault := unfounded(case, part)) is not None:
            yield _fault(case, "E302", *fault)
        elif isinstance(part, Reads):
            yield from _kinds(case, (*part.kinds, *part.unless))
            yield from _families(case, (part.family,) if part.family is not None else ())
        elif isinstance(part, Drive) and part.scale <= 0:
            cause = f"The scale of '{part.name}' is not above 0."
            yield _fault(case, "E304", part.register, cause, "Give a positive constant.")


def _risk(case: Case, risk: Risk) -> Iterator[Problem]:
    for share in risk.shares:
        if share.faction != NOBODY and share.faction not in risk.factions:
            yield _fault(case, "E302", share.faction, f"'{share.faction}' is no faction at risk.", "Correct it.")
    standings = {one.id for one in case.standings}
    for name in risk.absorbing:
        if name not in standings:
            yield _fault(case, "E302", name, f"There is no standing '{name}'.", "Take one of vocab/kinds.yaml.")
    yield from _families(case, (risk.acts, *(risk.spoke.families if risk.spoke else ())))
    yield from _kinds(case, risk.spoke.kinds if risk.spoke else ())
    for text in (risk.from_, risk.to):
        if not _is_day(text):
            yield _fault(case, "E309", text, f"'{text}' is not a day.", "Write YYYY-MM-DD.")
    try:
        dates.parse_duration(risk.widest)
    except dates.DateError as error:
        yield _fault(case, "E309", risk.widest, f"'{risk.widest}' is no duration: {error}.", "Write days, as P731D.")


def _kinds(case: Case, names: Iterable[str]) -> Iterator[Problem]:
    for name in names:
        if name not in case.grammar.kinds:
            yield _fault(case, "E302", name, f"There is no kind '{name}'.", suggest(name, case.grammar.kinds))


def _families(case: Case, names: Iterable[str]) -> Iterator[Problem]:
    families = {kind.family for kind in case.grammar.kinds.values() if kind.family}
    for name in names:
        if name not in families:
            yield _fault(case, "E302", name, f"No kind is of the family '{name}'.", "Take one of vocab/kinds.yaml.")


def _parts(value: object) -> Iterator[object]:
    """Every declaration within one."""
    if isinstance(value, tuple):
        for one in value:
            yield from _parts(one)
    elif isinstance(value, dict):
        for one in value.values():
            yield from _parts(one)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from _parts(getattr(value, field.name))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _fault(case: Case, code: str, word: str, cause: str, cure: str) -> Problem:
    """Return a problem placed where a word stands in the theory, at the file's head if nowhere."""
    for node in _scalars(case.raw.get(FILE)):
        if node.value == word:
            return Problem(code, Where(FILE, node.line, node.column), cause, cure)
    return Problem(code, Where(FILE), cause, cure)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.pairs.values():
            yield from _scalars(value)
