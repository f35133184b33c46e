"""Checks of a case's theory and what-ifs, before anything is fitted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from politburo import dates
from politburo.model.assessment.declared import check_assessment
from politburo.model.effects import EFFECTS, REPLY_EFFECTS
from politburo.model.positions.declared import check_positions
from politburo.model.questions.declared import check_what_ifs
from politburo.model.system.declare import FILE, declared
from politburo.model.theory import (
    IMPLEMENTED,
    NOBODY,
    THEORY_FILE,
    WHAT_IF_FOLDER,
    Effect,
    Family,
    Intervention,
    PassageRef,
    Question,
    Theory,
    asks_the_whole_system,
    coefficient_names,
    decode,
)
from politburo.model.verdicts.declared import check_systems
from politburo.record.case import Case
from politburo.record.problems import Problem, Where
from politburo.record.strict_yaml import Mapping, Node, Scalar, Sequence

CHECKS = ("prior-cap", "acts", "busiest", "harsh", "patron-tied")


def check_model(case: Case) -> tuple[Problem, ...]:
    """Return what is wrong with a case's theory and what-ifs; a case without them has nothing wrong."""
    problems: list[Problem] = []
    theory: Theory | None = None
    if THEORY_FILE in case.raw:
        theory, found = decode(case, THEORY_FILE, Theory)
        problems += found
        if theory is not None:
            problems += _theory(case, theory)
    for file in sorted(case.raw):
        if file.startswith(WHAT_IF_FOLDER) and not asks_the_whole_system(case, file):
            question, found = decode(case, file, Question)
            problems += found
            if question is not None:
                problems += _question(case, theory, file, question)
    if FILE in case.raw:
        problems += declared(case)[1]
    return (*problems, *check_positions(case), *check_systems(case), *check_assessment(case), *check_what_ifs(case))


def _place(case: Case, file: str, word: str) -> Where:
    """Return where a word stands in a file, the file's head if nowhere."""
    for node in _scalars(case.raw.get(file)):
        if node.value == word:
            return Where(file, node.line, node.column)
    return Where(file)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.pairs.values():
            yield from _scalars(value)


def _theory(case: Case, theory: Theory) -> Iterator[Problem]:
    for family in theory.families:
        yield from _family(case, family)
    if theory.family("rem") is None:
        yield _fault(case, "E305", "families", "The theory has no family of the form rem.", "Add one.")
    for share in theory.risk.shares:
        if share.faction != NOBODY and share.faction not in theory.risk.factions:
            yield _fault(
                case, "E302", share.faction, f"'{share.faction}' is no faction of the risk set.", "Correct it."
            )
    standings = {one.id for one in case.standings}
    for name in theory.risk.absorbing:
        if name not in standings:
            yield _fault(case, "E302", name, f"There is no standing '{name}'.", "Take one of vocab/kinds.yaml.")
    yield from _declared(case, theory)


def _declared(case: Case, theory: Theory) -> Iterator[Problem]:
    for check in theory.checks:
        if check.id not in CHECKS:
            cure = f"Known: {', '.join(CHECKS)}."
            yield _fault(case, "E303", check.id, f"The model knows no check '{check.id}'.", cure)
    for text in (theory.risk.from_, theory.risk.to, theory.simulation.from_, theory.score.cut):
        if not _is_day(text):
            yield _fault(case, "E309", text, f"'{text}' is not a day.", "Write YYYY-MM-DD.")


def _fault(case: Case, code: str, word: str, cause: str, cure: str) -> Problem:
    return Problem(code, _place(case, THEORY_FILE, word), cause, cure)


def _family(case: Case, family: Family) -> Iterator[Problem]:
    known = tuple(EFFECTS) if family.form == "rem" else REPLY_EFFECTS
    for effect in family.effects:
        if effect.id not in known:
            cure = f"Known: {', '.join(known)}."
            yield _fault(case, "E303", effect.id, f"The model knows no effect '{effect.id}'.", cure)
        yield from _priors(case, effect)
    if family.form != "rem":
        return
    if family.intercept is None or family.mark is None:
        yield _fault(case, "E305", family.id, f"The family '{family.id}' lacks a constant or a severity.", "Add it.")
    if family.mark is None:
        return
    for effect in family.mark.effects:
        if (effect.of or effect.id) not in EFFECTS:
            cause = f"The severity effect '{effect.id}' takes no known effect."
            yield _fault(case, "E303", effect.id, cause, "Name one under `of`.")
        yield from _priors(case, effect)
    if len(family.mark.cuts) != len(case.rungs) - 1:
        cure = f"Give {len(case.rungs) - 1}, one fewer than there are rungs."
        yield _fault(case, "E304", family.id, f"The severity has {len(family.mark.cuts)} cuts.", cure)


def _priors(case: Case, effect: Effect) -> Iterator[Problem]:
    if effect.scale <= 0:
        yield _fault(
            case, "E304", effect.id, f"The scale of '{effect.id}' is not above 0.", "Give a positive constant."
        )
    if effect.neutral.mean != 0:
        yield _fault(case, "E304", effect.id, f"The neutral prior of '{effect.id}' has a sign.", "Give it the mean 0.")
    for prior in (effect.neutral, effect.informed):
        yield from _passages(case, THEORY_FILE, prior.passages)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _passages(case: Case, file: str, passages: tuple[PassageRef, ...]) -> Iterator[Problem]:
    for one in passages:
        source = case.sources.get(one.source)
        if source is None:
            cause = f"There is no source '{one.source}'."
            yield Problem("E302", _place(case, file, one.source), cause, "Correct the id.")
        elif source.text is not None and source.text.paragraphs and not 1 <= one.para <= source.text.paragraphs:
            cause = f"'{one.source}' has {source.text.paragraphs} paragraphs, not a paragraph {one.para}."
            yield Problem("E302", _place(case, file, str(one.para)), cause, "Correct the number.")


def _question(case: Case, theory: Theory | None, file: str, question: Question) -> Iterator[Problem]:
    if not _is_day(question.from_):
        yield Problem(
            "E309", _place(case, file, question.from_), f"'{question.from_}' is not a day.", "Write YYYY-MM-DD."
        )
    for step in question.do:
        yield from _step(case, theory, file, step)
    rungs = {one.id for one in case.rungs}
    for outcome in question.outcomes:
        if outcome.rung not in rungs:
            cure = f"Known: {', '.join(sorted(rungs))}."
            yield Problem("E302", _place(case, file, outcome.rung), f"There is no rung '{outcome.rung}'.", cure)
    if question.predicts is not None:
        yield from _passages(case, file, question.predicts.passages)
        named = {one.id for one in question.outcomes}
        for name in question.predicts.signs or {}:
            if name not in named:
                yield Problem("E302", _place(case, file, name), f"There is no outcome '{name}'.", "Correct the id.")


def _step(case: Case, theory: Theory | None, file: str, step: Intervention) -> Iterator[Problem]:
    if len(step.verbs) != 1:
        yield Problem("E308", Where(file), "A step has not exactly one verb.", "Give hold, strike or coefficient.")
        return
    verb = step.verbs[0]
    word = str(getattr(step, f"{verb}_" if verb == "assert" else verb))
    where = _place(case, file, word)
    if verb not in IMPLEMENTED:
        cause = f"The verb '{verb}' is not carried out by this model yet."
        yield Problem("E310", where, cause, f"Use {', '.join(IMPLEMENTED)}.")
    if verb == "hold":
        yield from _hold(case, theory, where, word)
    if step.span is not None:
        try:
            dates.parse(step.span)
        except dates.DateError as error:
            yield Problem("E309", _place(case, file, step.span), f"The span cannot be read: {error}.", error.cure)
    if verb == "strike" and not any(word in {one.event, one.id} for one in case.statements.values()):
        yield Problem("E302", where, f"There is no event '{word}'.", "Correct the name.")
    if verb == "coefficient":
        known = coefficient_names(theory) if theory is not None else ()
        if word not in known:
            yield Problem("E302", where, f"There is no coefficient '{word}'.", f"Known: {', '.join(known)}.")
        if step.value is None:
            yield Problem("E308", where, f"The coefficient '{word}' is given no value.", "Add `value:`.")


def _hold(case: Case, theory: Theory | None, where: Where, word: str) -> Iterator[Problem]:
    families = {kind.family for kind in case.grammar.kinds.values() if kind.family}
    rate = theory.family("rem") if theory is not None else None
    if rate is not None and word == rate.vocabulary:
        cause = f"With '{word}' held silent the answer follows from the question."
        yield Problem("E312", where, cause, "Hold what may drive these acts, not the acts themselves.")
    elif word not in families:
        yield Problem("E302", where, f"There is no family '{word}'.", f"Known: {', '.join(sorted(families))}.")
