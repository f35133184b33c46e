"""Passages on which something declared rests: those that the case cannot have, each where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from politburo.model.definitions import PassageRef, unfounded
from politburo.model.places import passage_place
from politburo.record.case import Case
from politburo.record.problems import Problem

__all__ = ["baseless"]


def baseless(case: Case, file: str, code: str, told: Iterable[tuple[str, PassageRef]]) -> Iterator[Problem]:
    """Return the problems of passages of no source or beyond its end.

    Args:
        case: the case.
        file: the file of the model in which they stand.
        code: the code under which they are told.
        told: each with the id of the entry that holds it, empty where that is the whole file; in the file's order.
    """
    seen: Counter[tuple[str, str, int]] = Counter()
    for within, one in told:
        fault = unfounded(case, one)
        if fault is not None:
            where = passage_place(case, file, within, one.source, one.para, seen[within, one.source, one.para])
            seen[within, one.source, one.para] += 1
            yield Problem(code, where, fault[1], fault[2])
