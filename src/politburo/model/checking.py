"""Checks of a case's theory, what-ifs and the rest that it declares for the model, before anything is fitted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from politburo import dates
from politburo.model.assessment.declared import check_assessment
from politburo.model.definitions import NOBODY, PassageRef, Risk
from politburo.model.passages import baseless
from politburo.model.places import place
from politburo.model.positions.declared import check_positions
from politburo.model.questions.declared import WHAT_IF_FOLDER, check_what_ifs
from politburo.model.system.declare import FILE, Declared, Drive, Family, Reads, declared
from politburo.model.verdicts.declared import check_systems
from politburo.record.case import Case
from politburo.record.decoder import suggest
from politburo.record.problems import Problem


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
    parts = [(one.id, part) for one in theory.families for part in _parts(one)]
    yield from baseless(case, FILE, "E502", [(name, one) for name, one in parts if isinstance(one, PassageRef)])
    for family, part in parts:
        if isinstance(part, Reads):
            yield from _kinds(case, (*part.kinds, *part.unless), family)
            yield from _families(case, (part.family,) if part.family is not None else (), family)
        elif isinstance(part, Family):
            yield from _marks(case, part)
        elif isinstance(part, Drive) and part.scale <= 0:
            cause = f"The scale of '{part.name}' is not above 0."
            yield _fault(case, "E504", part.register, cause, "Give a positive constant.", family)


def _risk(case: Case, risk: Risk) -> Iterator[Problem]:
    for share in risk.shares:
        if share.faction != NOBODY and share.faction not in risk.factions:
            yield _fault(case, "E502", share.faction, f"'{share.faction}' is no faction at risk.", "Correct it.")
    standings = {one.id for one in case.standings}
    for name in risk.absorbing:
        if name not in standings:
            yield _fault(case, "E502", name, f"There is no standing '{name}'.", "Take one of vocab/kinds.yaml.")
    yield from _families(case, (risk.acts, *(risk.spoke.families if risk.spoke else ())))
    yield from _kinds(case, risk.spoke.kinds if risk.spoke else ())
    for text in (risk.from_, risk.to):
        if not _is_day(text):
            yield _fault(case, "E509", text, f"'{text}' is not a day.", "Write YYYY-MM-DD.")
    try:
        dates.parse_duration(risk.widest)
    except dates.DateError as error:
        yield _fault(case, "E509", risk.widest, f"'{risk.widest}' is no duration: {error}.", "Write days, as P731D.")


def _kinds(case: Case, names: Iterable[str], within: str = "risk") -> Iterator[Problem]:
    for name in names:
        if name not in case.grammar.kinds:
            yield _fault(case, "E502", name, f"There is no kind '{name}'.", suggest(name, case.grammar.kinds), within)


def _marks(case: Case, family: Family) -> Iterator[Problem]:
    """Marks stand for kinds, words of answers, or the state in whose favour an act is."""
    words = {word for kind in case.grammar.kinds.values() for word in case.grammar.values(kind).get("as", ())}
    known = {*case.grammar.kinds, *words, *(f"for {one.id}" for one in case.of_type("state"))}
    for name in (one for one in family.marks or {} if one not in known):
        cause = f"The marks of '{family.id}' stand for '{name}', no kind, no word of an answer and no state."
        yield _fault(case, "E502", name, cause, suggest(name, known), family.id)


def _families(case: Case, names: Iterable[str], within: str = "risk") -> Iterator[Problem]:
    families = {kind.family for kind in case.grammar.kinds.values() if kind.family}
    for name in names:
        if name not in families:
            cause = f"No kind is of the family '{name}'."
            yield _fault(case, "E502", name, cause, "Take one of vocab/kinds.yaml.", within)


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


def _fault(case: Case, code: str, word: str, cause: str, cure: str, within: str = "risk") -> Problem:
    """Return a problem placed where a word stands in an entry of the theory."""
    return Problem(code, place(case, FILE, within, word), cause, cure)
