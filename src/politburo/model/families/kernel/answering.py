"""What falls due or comes round: answers, consents, vacancies filled, yearly numbers, sessions of the calendar."""

from __future__ import annotations

import math

from politburo.model.families import program as code
from politburo.model.families.kernel import places as at
from politburo.model.families.kernel.acting import choose, emit, race_of_labels
from politburo.model.families.kernel.chance import draw
from politburo.model.families.kernel.meeting import meet
from politburo.model.families.kernel.risk import formula, may
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import within

__all__ = ["calendar", "fall_due"]


@within
def reply(o: Whole, whole: Whole, real: Floats, time: float, line: int, u: int, cause: int) -> None:
    """An answer falls due."""
    if not may(o, real, line, u):
        return
    label = -1
    for i in range(o[at.forces]):
        if (
            o[o[at.force_line] + i] == line
            and real[o[at.force_begin] + i] <= time < real[o[at.force_end] + i]
            and (o[o[at.force_unit] + i] in (-1, u))
        ):
            label = o[o[at.force_label] + i]
    if label < 0:
        label = race_of_labels(o, whole, real, line, code.CHOICE, u)
    emit(o, whole, real, time, line, u, label, cause, -1, 0.0)


@within
def conclude(o: Whole, whole: Whole, real: Floats, time: float, line: int, u: int, cause: int) -> None:
    """A proposal is answered by the other senders."""
    if not may(o, real, line, u):
        return
    every = True
    for i in range(o[o[at.voice_ptr] + u], o[o[at.voice_ptr] + u + 1]):
        v = o[o[at.voice] + i]
        chance = 1.0 / (1.0 + math.exp(-formula(o, real, o[o[at.lp_first] + line], v)))
        yes = draw(o, whole, line, code.VOTE, v, whole[o[at.done] + line * o[at.units] + v]) < chance
        every = every and yes
        emit(o, whole, real, time, line, v, code.CONSENTS if yes else code.REFUSES, cause, -1, 0.0)
    if every:
        emit(o, whole, real, time, line, u, code.DONE, cause, -1, 0.0)


@within
def fall_due(o: Whole, whole: Whole, real: Floats, time: float, line: int, u: int, cause: int, value: float) -> None:
    """What was called forth happens."""
    form = o[o[at.line_form] + line]
    if form == code.ANSWER:
        reply(o, whole, real, time, line, u, cause)
    elif form == code.FILL:
        chosen = choose(
            o,
            whole,
            real,
            line,
            u,
            o[at.unit] + o[o[at.unit_ptr] + line],
            o[at.unit] + o[o[at.unit_ptr] + line + 1],
            whole[o[at.met] + line],
        )
        whole[o[at.met] + line] += 1
        if chosen >= 0:
            emit(o, whole, real, time, line, chosen, -1, cause, -1, value)
    elif form == code.JOINT:
        conclude(o, whole, real, time, line, u, cause)
    elif form == code.SESSION:
        meet(o, whole, real, time, line, cause)


@within
def calendar(o: Whole, whole: Whole, real: Floats, time: float, line: int) -> None:
    """A day of the calendar: a session, or the yearly numbers."""
    if o[o[at.line_form] + line] == code.SESSION:
        meet(o, whole, real, time, line, -1)
        return
    for i in range(o[o[at.unit_ptr] + line], o[o[at.unit_ptr] + line + 1]):
        u = o[o[at.unit] + i]
        if may(o, real, line, u):
            count = 2 * whole[o[at.done] + line * o[at.units] + u]
            first, second = (
                draw(o, whole, line, code.NORMAL, u, count),
                draw(o, whole, line, code.NORMAL, u, count + 1),
            )
            normal = math.sqrt(-2.0 * math.log(first)) * math.cos(2.0 * math.pi * second)
            emit(
                o,
                whole,
                real,
                time,
                line,
                u,
                -1,
                -1,
                -1,
                formula(o, real, o[o[at.lp_first] + line], u) + real[o[at.sd] + line] * normal,
            )
