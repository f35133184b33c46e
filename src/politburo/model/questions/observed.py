"""Whether anything like the state that a what-if asks about was ever observed."""

from __future__ import annotations

import numpy as np

from politburo import dates
from politburo.model.acts import Story
from politburo.model.questions.declared import WhatIf
from politburo.model.readings import series_by_day
from politburo.model.system.declare import Declared
from politburo.model.system.recorded import Tale
from politburo.record.case import Case

__all__ = ["unobserved"]

FAR = 0.3  # of the span of a given series: further from every day of the record nothing was observed


def unobserved(case: Case, theory: Declared, people: Story, told: Tale, asked: WhatIf, span: tuple[int, int]) -> str:
    """Say why nothing like the state asked about was ever observed; empty where something was.

    Args:
        case: the case, for its series.
        theory: what is declared.
        people: the people, from the record.
        told: the acts of the record.
        asked: the what-if.
        span: its first and last day (ordinals).
    """
    counted = told.counted()
    for one in asked.do:
        family = theory.family(one.family) if one.family else None
        if family is not None and family.reads is None:
            continue  # the record is not asked for such acts
        if one.assert_ and not counted.get(one.family):
            return f"the record has no act of the family '{one.family}'"
        if one.force:
            label = one.force.partition("/")[2]
            if not any(act.family == one.family and label in act.marks for act in told.acts):
                return f"the record has no answer '{label}' of the family '{one.family}'"
    changed = {one.series: one for one in asked.do if one.series is not None}
    names = [register.series for register in theory.registers if register.series]
    if not changed or not names:
        return ""
    first, last = people.start, span[1]
    known = np.array([series_by_day(case.series[name], first, people.end - first + 1) for name in names]).T
    width = np.maximum(known.max(axis=0) - known.min(axis=0), 1e-9)
    asked_for = np.array([series_by_day(case.series[name], span[0], last - span[0] + 1) for name in names]).T
    for place, name in enumerate(names):
        if name in changed and changed[name].value is not None:
            begin, end = _days(changed[name].span, span)
            asked_for[begin:end, place] = changed[name].value
    far = max(float((np.abs(known - row) / width).max(axis=1).min()) for row in asked_for[::30])
    if far <= FAR:
        return ""
    said = " and ".join(sorted(name for name in changed if name))
    return f"no day of the record had {said} at such a value beside the other given series"


def _days(text: str | None, span: tuple[int, int]) -> tuple[int, int]:
    if text is None:
        return 0, span[1] - span[0] + 1
    bounds = dates.parse(text).bounds
    low = span[0] if bounds.begin_earliest is None else bounds.begin_earliest
    high = span[1] if bounds.end_latest is None else bounds.end_latest
    return max(low - span[0], 0), max(high - span[0] + 1, 0)
