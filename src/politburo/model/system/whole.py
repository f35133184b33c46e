"""The whole of a case that a model works on: what its theory declares, its people, its record as acts."""

from __future__ import annotations

from politburo.model.acts import Story
from politburo.model.checking import check_model
from politburo.model.system.declare import FILE, Declared, declared
from politburo.model.system.recorded import Tale, tale
from politburo.model.telling import story
from politburo.record.case import Case
from politburo.record.problems import errors, in_order
from politburo.record.span import out_of_order, unreadable_span

__all__ = ["refuse_faulty", "whole_system"]

MOST_TOLD = 20
_LAST: dict[str, tuple[Declared, Story, Tale]] = {}  # of the case asked last, by its digest


def whole_system(case: Case) -> tuple[Declared, Story, Tale]:
    """Return a case's theory, its people and its record as acts.

    Raises:
        ValueError: the theory is missing or faulty, a series runs nowhere, or the span of the case cannot be read.
    """
    known = _LAST.get(case.digest)
    if known is not None:
        return known
    refuse_faulty(case)
    theory, problems = declared(case)
    if theory is None:
        raise ValueError("\n".join(str(one) for one in problems))
    people = story(case, theory.risk)
    found = theory, people, tale(people, theory)
    _LAST.clear()
    _LAST[case.digest] = found
    return found


def refuse_faulty(case: Case) -> None:
    """Refuse a case on which nothing can be computed; what its other files of the model say bears on nothing here.

    Raises:
        ValueError: the theory is faulty, a series runs nowhere, or the span of the case cannot be read.
    """
    of_theory = errors(one for one in check_model(case) if one.where.file == FILE)
    faults = in_order((*unreadable_span(case), *out_of_order(case), *of_theory))
    if faults:
        raise ValueError("\n".join(str(one) for one in faults[:MOST_TOLD]))
