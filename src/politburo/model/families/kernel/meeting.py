# ruff: noqa: C901, PLR0912 - compiled loops, whose readable form is the twin
"""A body meets: floor, names, votes, decisions, appeals."""

from __future__ import annotations

import math

from politburo.model.families import program as code
from politburo.model.families.kernel import places as at
from politburo.model.families.kernel.acting import emit, mark_of, reached, weigh
from politburo.model.families.kernel.chance import delay, draw
from politburo.model.families.kernel.pending import push
from politburo.model.families.kernel.risk import formula, may
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import within

__all__ = ["meet"]


@within
def name(o: Whole, whole: Whole, real: Floats, line: int) -> int:
    """Choose the targets of a motion one by one, or the stop, left in `order`; returns how many."""
    target, place, race, order = o[o[at.decides] + line], o[o[at.line_unit] + line], o[at.race], o[at.order]
    begin, end = o[at.unit] + o[o[at.unit_ptr] + target], o[at.unit] + o[o[at.unit_ptr] + target + 1]
    pool = weigh(o, whole, real, target, o[o[at.lp_first] + line], begin, end)
    stop, taken = formula(o, real, o[o[at.lp_second] + line], place), 0
    while taken < pool:
        total = 0.0
        for i in range(taken, pool):
            total += real[race + i]
        halt = math.exp(stop + real[o[at.per_target] + line] * taken) if taken >= o[o[at.least] + line] else 0.0
        count = whole[o[at.met] + line] * o[at.units] + taken
        found = reached(real, race, taken, pool, draw(o, whole, line, code.PICK, place, count) * (total + halt))
        if found == pool:
            if halt > 0.0:
                break
            found = pool - 1
        real[race + taken], real[race + found] = real[race + found], real[race + taken]
        whole[order + taken], whole[order + found] = whole[order + found], whole[order + taken]
        taken += 1
    return taken


@within
def vote(
    o: Whole, whole: Whole, real: Floats, time: float, line: int, cause: int, group: int, taken: int, count: int
) -> bool:
    """The votes on a motion; whether it passed."""
    for i in range(o[at.actors]):
        whole[o[at.named] + i] = 0
    for i in range(taken):
        if o[o[at.unit_target] + whole[o[at.order] + i]] >= 0:
            whole[o[at.named] + o[o[at.unit_target] + whole[o[at.order] + i]]] = 1
    in_favour, total = (0.0, 0.0)
    for i in range(o[o[at.unit_ptr] + line], o[o[at.unit_ptr] + line + 1]):
        u = o[o[at.unit] + i]
        if not may(o, real, line, u):
            continue
        lean = formula(o, real, o[o[at.lp_first] + line], u)
        if whole[o[at.named] + o[o[at.unit_actor] + u]] == 1:
            lean += real[o[at.own] + line]
        people = real[o[at.value] + o[o[at.read] + o[o[at.vote_addr] + line] * o[at.units] + u]]
        total += people
        yes = draw(o, whole, line, code.VOTE, u, count) < 1.0 / (1.0 + math.exp(-lean))
        if yes:
            in_favour += people
        emit(o, whole, real, time, line, u, 0 if yes else 1, cause, group, 0.0)
    return float(o[o[at.alpha] + line * 2 + 1]) * in_favour > float(o[o[at.alpha] + line * 2 + 0]) * total


@within
def decide(o: Whole, whole: Whole, real: Floats, time: float, line: int, cause: int) -> None:
    """A motion is put: names, votes, outcome; its targets follow if it passes, an appeal may if it is lost."""
    place, ballot, target = (o[o[at.line_unit] + line], o[o[at.ballot] + line], o[o[at.decides] + line])
    group, taken = (-1, 0)
    if target >= 0:
        if whole[o[at.carried] + line] >= 0:
            k = whole[o[at.carried] + line]
            smaller = whole[o[at.line] + k]
            while (
                k < whole[o[at.n] + at.ROWS]
                and whole[o[at.line] + k] == smaller
                and whole[o[at.group] + k] == whole[o[at.carried] + line]
                and whole[o[at.mark] + k] == code.NAMED
            ):
                whole[o[at.order] + taken] = whole[o[at.unit_of_row] + k]
                taken += 1
                k += 1
            whole[o[at.carried] + line] = -1
        else:
            taken = name(o, whole, real, line)
        if taken == 0:
            emit(o, whole, real, time, line, place, code.LAPSED, cause, -1, 0.0)
            return
        group = whole[o[at.n] + at.ROWS]
        for i in range(taken):
            emit(o, whole, real, time, line, whole[o[at.order] + i], code.NAMED, cause, group, 0.0)
    passed = True
    if ballot >= 0:
        passed = vote(o, whole, real, time, ballot, cause, group, taken, whole[o[at.met] + line])
    whole[o[at.met] + line] += 1
    row = emit(o, whole, real, time, line, place, code.PASSED if passed else code.LOST, cause, group, 0.0)
    if row < 0:
        return
    if passed:
        for i in range(taken):
            u = whole[o[at.order] + i]
            emit(o, whole, real, time, target, u, mark_of(o, whole, real, target, u), row, group, 0.0)
        return
    larger = o[o[at.appeal] + line]
    if larger < 0:
        return
    for i in range(o[o[at.appeal_ptr] + line], o[o[at.appeal_ptr] + line + 1]):
        x = real[o[at.value] + o[o[at.read] + o[o[at.appeal_addr] + i] * o[at.units] + place]]
        if x < real[o[at.appeal_least] + i] or x > real[o[at.appeal_most] + i]:
            return
    whole[o[at.waiting] + larger] += 1
    whole[o[at.carried] + larger] = group
    days = delay(
        o[o[at.appeal_kind] + line],
        real[o[at.appeal_low] + line],
        real[o[at.appeal_span] + line],
        draw(o, whole, line, code.WAIT, place, whole[o[at.met] + line]),
    )
    push(
        o,
        whole,
        real,
        time + days,
        o[o[at.session_of] + larger],
        o[o[at.line_unit] + o[o[at.session_of] + larger]],
        row,
        0.0,
    )


@within
def meet(o: Whole, whole: Whole, real: Floats, time: float, line: int, cause: int) -> None:
    """A body meets: the floor, then the motions that wait."""
    place = o[o[at.line_unit] + line]
    if not may(o, real, line, place):
        return
    row = emit(o, whole, real, time, line, place, -1, cause, -1, 0.0)
    floor = o[o[at.floor] + line]
    if floor >= 0:
        for i in range(o[o[at.unit_ptr] + floor], o[o[at.unit_ptr] + floor + 1]):
            u = o[o[at.unit] + i]
            if not may(o, real, floor, u):
                continue
            wants = 1.0 / (1.0 + math.exp(-formula(o, real, o[o[at.lp_first] + floor], u)))
            if draw(o, whole, floor, code.WANT, u, whole[o[at.met] + line]) < wants:
                let = 1.0 / (1.0 + math.exp(-formula(o, real, o[o[at.lp_second] + floor], u)))
                spoke = draw(o, whole, floor, code.LET, u, whole[o[at.met] + line]) < let
                emit(o, whole, real, time, floor, u, 0 if spoke else 1, row, -1, 0.0)
    whole[o[at.met] + line] += 1
    for i in range(o[o[at.part_ptr] + line], o[o[at.part_ptr] + line + 1]):
        motion = o[o[at.part] + i]
        if (o[o[at.always] + motion] == 1 or whole[o[at.waiting] + motion] > 0) and may(
            o, real, motion, o[o[at.line_unit] + motion]
        ):
            whole[o[at.waiting] + motion] = 0
            decide(o, whole, real, time, motion, row)
