"""The whole of a case that a model works on: what its theory declares, its people, its record as acts."""

from __future__ import annotations

from politburo.model.acts import Story
from politburo.model.system.declare import Declared, declared
from politburo.model.system.recorded import Tale, tale
from politburo.model.telling import story
from politburo.record.case import Case
from politburo.record.problems import errors
from politburo.record.span import unreadable_span

__all__ = ["whole_system"]

_LAST: dict[str, tuple[Declared, Story, Tale]] = {}  # of the case asked last, by its digest


def whole_system(case: Case) -> tuple[Declared, Story, Tale]:
    """Return a case's theory, its people and its record as acts.

    Raises:
        ValueError: the theory is missing or faulty, or the span of the case cannot be read.
    """
    known = _LAST.get(case.digest)
    if known is not None:
        return known
    theory, problems = declared(case)
    faults = (*unreadable_span(case), *errors(problems))
    if theory is None or faults:
        raise ValueError("; ".join(str(one) for one in faults[:5]))
    people = story(case, theory.risk)
    found = theory, people, tale(people, theory)
    _LAST.clear()
    _LAST[case.digest] = found
    return found
