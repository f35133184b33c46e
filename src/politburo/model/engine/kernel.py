# ruff: noqa: C901, PLR0912, PLR0915 - one loop is the whole rule; calls would cost what they do
"""The simulation kernel: exact competing clocks by the next-reaction method.

Every possible act has a clock that waits for a standard exponential number of integrated hazard. A pair's hazard is
A_i r_ij, A_i = exp(statistics of the sender) and r_ij = exp(those of the receiver) exp(those of the pair). The clocks
of one sender run in that sender's operational time, the integral of A_i, so a change of A_i moves none of them; a
change of r_ij rescales what its one clock has left, and a clock whose hazard is zero keeps what it has left. With
rate and choice, senders have clocks (of hazard A_i) and the receiver is drawn by r_ij.

A draw is addressed by (seed, history; family, sender, receiver, how often this act happened), never by order of use.

Source: M. A. Gibson, J. Bruck, "Efficient exact stochastic simulation", J. Phys. Chem. A 104, 2000, with D. F.
Anderson's integrated hazards, J. Chem. Phys. 127, 2007.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.bare import bare
from politburo.model.engine.bases import change_given, change_node, change_tie, level_value, mark, terms_by_level
from politburo.model.engine.clocks import (
    earliest,
    first_of,
    move_column,
    move_pair,
    ring_at,
    start_column,
)
from politburo.model.engine.draws import uniforms, waits
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.program import Program

__all__ = ["run_block"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]
ROOM = 64


class Scratch(NamedTuple):
    """What a block of histories works on; every array belongs to the caller of :func:`run`.

    The state: networks `x` with `tied` and `back` (see `updates`), attributes `z`, `cache`, statistics `vs`, `vr`, `vp`
    by sender, receiver and pair, presence `here1`, `here2`. The hazards: `factor`, `of_receiver`, `of_pair`, and what
    they are at the start. The clocks: see `clocks`. Lists: what changed, what to settle, what to do at one moment.
    """

    x: Floats
    tied: Truths
    back: Truths
    z: Floats
    cache: Floats
    vs: Floats
    vr: Floats
    vp: Floats
    here1: Truths
    here2: Truths
    factor0: Floats
    of_receiver0: Floats
    of_pair0: Floats
    rate0: Floats
    factor: Floats
    of_receiver: Floats
    of_pair: Floats
    rate: Floats
    clock: Floats
    left: Floats
    acts: NDArray[np.int32]
    passed: Floats
    since: Floats
    best: Floats
    at: Whole
    moment: Floats
    now: Floats
    before: Floats
    drawn: Floats
    powers: Floats
    expiry: Whole
    order: Whole
    levels: Whole
    paired: Truths
    rows: Whole
    columns: Whole
    numbers: Floats
    marks: Whole
    marked: Truths
    todo_what: Whole
    todo_which: Whole
    todo_i: Whole
    todo_j: Whole
    todo_value: Floats
    todo_sets: Truths


def scratch(p: Program) -> Scratch:
    """The working arrays of a program."""
    n1, n2 = p.of_sender.shape[1], p.of_receiver.shape[1]
    # One receiver's pairs lie side by side where each pair has a clock, one sender's where it chooses.
    pairs = (n1, n2) if p.choosing else (n2, n1)
    clocks = (1, 1) if p.choosing else pairs
    items = n1 + n2 + n1 * n2
    whole = np.int64
    return Scratch(
        x=np.zeros_like(p.x),
        tied=np.zeros(p.x.shape, dtype=bool),
        back=np.zeros((p.x.shape[0], p.x.shape[2], p.x.shape[1]), dtype=bool),
        z=np.zeros_like(p.z),
        cache=np.zeros_like(p.cache),
        vs=np.zeros_like(p.of_sender),
        vr=np.zeros_like(p.of_receiver),
        vp=np.zeros_like(p.of_pair),
        here1=np.zeros(n1, dtype=bool),
        here2=np.zeros(n2, dtype=bool),
        factor0=np.zeros(n1),
        of_receiver0=np.zeros(n2),
        of_pair0=np.zeros(pairs),
        rate0=np.zeros(clocks),
        factor=np.zeros(n1),
        of_receiver=np.zeros(n2),
        of_pair=np.zeros(pairs),
        rate=np.zeros(clocks),
        clock=np.zeros(clocks),
        left=np.zeros(clocks),
        acts=np.zeros((n1, n2), np.int32),
        passed=np.zeros(n1),
        since=np.zeros(n1),
        best=np.zeros(n1),
        at=np.zeros(n1, whole),
        moment=np.zeros(n1),
        now=np.zeros(n1),
        before=np.zeros(n1),
        drawn=np.zeros(max(n1, n2)),
        powers=np.zeros(max(n1, n2)),
        expiry=np.zeros(p.window.size, whole),
        order=np.zeros(p.level.size, whole),
        levels=np.zeros(4, whole),
        paired=np.zeros(p.code.size, dtype=bool),
        rows=np.zeros(p.room, whole),
        columns=np.zeros(p.room, whole),
        numbers=np.zeros(p.room),
        marks=np.zeros(items + 1, whole),
        marked=np.zeros(items, dtype=bool),
        todo_what=np.zeros(ROOM, whole),
        todo_which=np.zeros(ROOM, whole),
        todo_i=np.zeros(ROOM, whole),
        todo_j=np.zeros(ROOM, whole),
        todo_value=np.zeros(ROOM),
        todo_sets=np.zeros(ROOM, dtype=bool),
    )


def run_block(
    p: Program,
    seed: int,
    first: int,
    count: int,
    room: int,
    times: Floats,
    senders: Whole,
    receivers: Whole,
    lengths: Whole,
    exploded: Truths,
) -> None:
    """Simulate histories `first` to `first + count`; each row of the outputs is one history's log."""
    run(p, scratch(p), seed, first, count, room, times, senders, receivers, lengths, exploded)


@compiled
def run(
    p: Program,
    s: Scratch,
    seed: int,
    first: int,
    count: int,
    room: int,
    log_times: Floats,
    log_senders: Whole,
    log_receivers: Whole,
    lengths: Whole,
    exploded: Truths,
) -> None:
    """The loop over histories of :func:`run_block`, on arrays that the caller holds."""
    theta, factors, factor_of = bare(p.theta), bare(p.factors), bare(p.factor)
    shape, slot, code, weighted, bent = bare(p.shape), bare(p.slot), bare(p.code), bare(p.weighted), bare(p.bent)
    net_of, first_of_basis, second_of_basis = bare(p.net), bare(p.first), bare(p.second)
    cache_at, turn, sign, flip, tables = bare(p.at), bare(p.turn), bare(p.sign), bare(p.flip), bare(p.tables)
    window, own, mutual, allowed = bare(p.window), bare(p.own), bare(p.mutual), bare(p.allowed)
    hash_sender, hash_receiver, clocks, choices = bare(p.hash_sender), bare(p.hash_receiver), p.family[0], p.family[1]
    row_time, row_what, row_which, row_i, row_j = bare(p.time), bare(p.what), bare(p.which), bare(p.i), bare(p.j)
    row_value, row_sets = bare(p.value), bare(p.sets)
    choosing, loops, begin, end = p.choosing, p.loops, p.start, p.end
    vs0, vr0, vp0 = bare(p.of_sender), bare(p.of_receiver), bare(p.of_pair)
    present1, present2 = bare(p.present_sender), bare(p.present_receiver)
    x0, z0, cache0 = bare(p.x), bare(p.z), bare(p.cache)
    n1, n2 = vs0.shape[1], vr0.shape[1]
    nets = window.shape[0]
    times, senders, receivers = bare(log_times), bare(log_senders), bare(log_receivers)
    rows, columns, numbers = bare(s.rows), bare(s.columns), bare(s.numbers)
    marks, marked, paired = bare(s.marks), bare(s.marked), bare(s.paired)
    order, levels = bare(s.order), bare(s.levels)
    x, tied, back, z, cache = bare(s.x), bare(s.tied), bare(s.back), bare(s.z), bare(s.cache)
    vs, vr, vp = bare(s.vs), bare(s.vr), bare(s.vp)
    here1, here2 = bare(s.here1), bare(s.here2)
    factor0, of_receiver0, of_pair0, rate0 = bare(s.factor0), bare(s.of_receiver0), bare(s.of_pair0), bare(s.rate0)
    factor, of_receiver, of_pair, rate = bare(s.factor), bare(s.of_receiver), bare(s.of_pair), bare(s.rate)
    clock, left, acts = bare(s.clock), bare(s.left), bare(s.acts)
    passed, since, best, moment, now = bare(s.passed), bare(s.since), bare(s.best), bare(s.moment), bare(s.now)
    before, drawn, powers, at, expiry = bare(s.before), bare(s.drawn), bare(s.powers), bare(s.at), bare(s.expiry)
    todo_what, todo_which, todo_i, todo_j = bare(s.todo_what), bare(s.todo_which), bare(s.todo_i), bare(s.todo_j)
    todo_value, todo_sets = bare(s.todo_value), bare(s.todo_sets)
    terms_by_level(bare(p.level), order, levels)
    for q in range(levels[2], levels[3]):
        for f in range(factors[order[q]], factors[order[q] + 1]):
            paired[factor_of[f]] = shape[factor_of[f]] < 2
    # What every history starts from, computed once.
    # One receiver's pairs lie side by side where each pair has a clock, one sender's where it chooses.
    for i in range(n1):
        if present1[i]:
            factor0[i] = np.exp(
                level_value(order, levels[0], levels[1], theta, factors, factor_of, shape, slot, i, 0, vs0, vr0, vp0)
            )
    for j in range(n2):
        if present2[j]:
            of_receiver0[j] = np.exp(
                level_value(order, levels[1], levels[2], theta, factors, factor_of, shape, slot, 0, j, vs0, vr0, vp0)
            )
    for i in range(n1):
        for j in range(n2):
            if (not loops and i == j) or (allowed.size != 1 and not allowed[i, j]):
                continue
            odds = np.exp(
                level_value(order, levels[2], levels[3], theta, factors, factor_of, shape, slot, i, j, vs0, vr0, vp0)
            )
            if choosing:
                of_pair0[i, j] = odds
            else:
                of_pair0[j, i] = odds
                rate0[j, i] = of_receiver0[j] * odds
    for h in range(count):
        history = first + h
        x[:] = x0
        for net in range(nets):
            tied[net] = x0[net] > 0
            back[net] = tied[net].T
        z[:] = z0
        cache[:] = cache0
        vs[:] = vs0
        vr[:] = vr0
        vp[:] = vp0
        factor[:] = factor0
        of_receiver[:] = of_receiver0
        of_pair[:] = of_pair0
        here1[:] = present1
        here2[:] = present2
        if not choosing:
            rate[:] = rate0
        acts[:] = 0
        expiry[:] = 0
        passed[:] = 0.0
        since[:] = begin
        if choosing:
            waits(seed, history, clocks, hash_sender, 0, 0, best, powers)
        else:
            best[:] = np.inf
            for j in range(n2):
                waits(seed, history, clocks, hash_sender, hash_receiver[j], 0, drawn[:n1], powers)
                start_column(j, drawn[:n1], rate, clock, left, best, at)
        for i in range(n1):
            moment[i] = ring_at(begin, best[i], 0.0, factor[i])
        next_row = 0
        length = 0
        lengths[h] = 0
        exploded[h] = False
        while True:
            who = earliest(moment)
            t = moment[who]
            outside = row_time[next_row] if next_row < row_time.shape[0] else np.inf
            for net in range(nets):
                if own[net] and expiry[net] < length:
                    outside = min(outside, times[h, expiry[net]] + window[net])
            fires = t <= outside
            if not fires:
                t = outside
            if t > end or t == np.inf:
                break
            to = -1
            if fires:
                if choosing:
                    # A running sum; the receiver is where it reaches its goal.
                    total = 0.0
                    for j in range(n2):
                        total += of_receiver[j] * of_pair[who, j]
                        drawn[j] = total
                    uniforms(seed, history, choices, hash_sender[who : who + 1], acts[who, 0], 0, powers)
                    goal = total * powers[0]
                    for j in range(n2):
                        if of_receiver[j] * of_pair[who, j] > 0.0:
                            to = j
                            if drawn[j] >= goal:
                                break
                    acts[who, 0] += 1
                else:
                    to = at[who]
                    acts[who, to] += 1
                if to >= 0:
                    if length == room:
                        exploded[h] = True
                        break
                    times[h, length] = t
                    senders[h, length] = who
                    receivers[h, length] = to
                    length += 1
            # Everything that changes at this moment, some at a time.
            more = True
            while more:
                more = False
                waiting = 0
                if fires:
                    for net in range(nets):
                        if own[net] and to >= 0:
                            for side in range(2 if mutual[net] else 1):
                                todo_what[waiting], todo_which[waiting] = 0, net
                                todo_i[waiting], todo_j[waiting] = (who, to) if side == 0 else (to, who)
                                todo_value[waiting], todo_sets[waiting] = 1.0, False
                                waiting += 1
                else:
                    for net in range(nets):
                        while own[net] and expiry[net] < length and times[h, expiry[net]] + window[net] == t:
                            if waiting + 2 > ROOM:
                                more = True
                                break
                            i, j = senders[h, expiry[net]], receivers[h, expiry[net]]
                            expiry[net] += 1
                            for side in range(2 if mutual[net] else 1):
                                todo_what[waiting], todo_which[waiting] = 0, net
                                todo_i[waiting], todo_j[waiting] = (i, j) if side == 0 else (j, i)
                                todo_value[waiting], todo_sets[waiting] = -1.0, False
                                waiting += 1
                    while next_row < row_time.shape[0] and row_time[next_row] == t:
                        if waiting == ROOM:
                            more = True
                            break
                        todo_what[waiting], todo_which[waiting] = row_what[next_row], row_which[next_row]
                        todo_i[waiting], todo_j[waiting] = row_i[next_row], row_j[next_row]
                        todo_value[waiting], todo_sets[waiting] = row_value[next_row], row_sets[next_row]
                        next_row += 1
                        waiting += 1
                for q in range(waiting):
                    what, which, i, j, value = todo_what[q], todo_which[q], todo_i[q], todo_j[q], todo_value[q]
                    if what == 0:
                        change_tie(
                            code, weighted, bent, net_of, first_of_basis, cache_at, shape, slot, turn, sign, flip,
                            paired, tables, which, i, j, value if todo_sets[q] else x[which, i, j] + value,
                            x, tied, back, z, cache, vs, vr, vp, marks, marked, rows, columns, numbers,
                        )  # fmt: skip
                    elif what == 1:
                        change_node(
                            code, weighted, bent, net_of, first_of_basis, second_of_basis, cache_at, shape, slot,
                            turn, sign, flip, paired, tables, which, i, value,
                            x, tied, back, z, cache, vs, vr, vp, marks, marked, rows, columns, numbers,
                        )  # fmt: skip
                    elif what == 2:
                        here1[i] = value == 1.0
                        mark(i, marks, marked)
                    elif what == 3:
                        here2[i] = value == 1.0
                        mark(n1 + i, marks, marked)
                    else:
                        change_given(shape[which], slot[which], paired[which], i, j, value, vs, vr, vp, marks, marked)
            # Settle: new factors of senders, then of receivers and pairs, then each clock that runs differently, once.
            columns_moved = False
            for q in range(1, marks[0] + 1):
                item = marks[q]
                if item < n1:
                    new = 0.0
                    if here1[item]:
                        new = np.exp(
                            level_value(
                                order, levels[0], levels[1], theta, factors, factor_of, shape, slot, item, 0, vs, vr, vp
                            )
                        )
                    if new != factor[item]:
                        passed[item] += factor[item] * (t - since[item])
                        since[item] = t
                        factor[item] = new
                        moment[item] = ring_at(t, best[item], passed[item], new)
                elif item < n1 + n2:
                    j = item - n1
                    new = 0.0
                    if here2[j]:
                        new = np.exp(
                            level_value(
                                order, levels[1], levels[2], theta, factors, factor_of, shape, slot, 0, j, vs, vr, vp
                            )
                        )
                    of_receiver[j] = new
                    columns_moved = True
                else:
                    i, j = (item - n1 - n2) // n2, (item - n1 - n2) % n2
                    if (loops or i != j) and (allowed.size == 1 or allowed[i, j]):
                        odds = np.exp(
                            level_value(
                                order, levels[2], levels[3], theta, factors, factor_of, shape, slot, i, j, vs, vr, vp
                            )
                        )
                        if choosing:
                            of_pair[i, j] = odds
                        else:
                            of_pair[j, i] = odds
            if columns_moved and not choosing:
                for i in range(n1):
                    now[i] = passed[i] + factor[i] * (t - since[i])
            for q in range(1, marks[0] + 1):
                item = marks[q]
                marked[item] = False
                if choosing or item < n1:
                    continue
                if item < n1 + n2:
                    j = item - n1
                    move_column(j, of_receiver[j], of_pair, now, before, rate, clock, left)
                    for i in range(n1):
                        if clock[j, i] < best[i]:
                            best[i] = clock[j, i]
                            at[i] = j
                        elif at[i] == j and clock[j, i] > before[i]:
                            first_of(i, clock, best, at)
                        else:
                            continue
                        moment[i] = ring_at(since[i], best[i], passed[i], factor[i])
                    continue
                i, j = (item - n1 - n2) // n2, (item - n1 - n2) % n2
                new = of_receiver[j] * of_pair[j, i]
                if new == rate[j, i]:
                    continue
                shown = clock[j, i]
                move_pair(i, j, new, passed[i] + factor[i] * (t - since[i]), rate, clock, left)
                if clock[j, i] < best[i]:
                    best[i] = clock[j, i]
                    at[i] = j
                elif at[i] == j and clock[j, i] > shown:
                    first_of(i, clock, best, at)
                else:
                    continue
                moment[i] = ring_at(since[i], best[i], passed[i], factor[i])
            marks[0] = 0
            if fires:
                here = passed[who] + factor[who] * (t - since[who])
                if choosing:
                    waits(seed, history, clocks, hash_sender[who : who + 1], 0, acts[who, 0], drawn[:1], powers)
                    best[who] = here + drawn[0]
                else:
                    waits(
                        seed, history, clocks, hash_sender[who : who + 1], hash_receiver[to], acts[who, to],
                        drawn[:1], powers,
                    )  # fmt: skip
                    left[to, who] = drawn[0]
                    clock[to, who] = here + drawn[0] / rate[to, who] if rate[to, who] > 0.0 else np.inf
                    first_of(who, clock, best, at)
                moment[who] = ring_at(since[who], best[who], passed[who], factor[who])
        lengths[h] = length
        # A history cut short leaves marks behind.
        for q in range(1, marks[0] + 1):
            marked[marks[q]] = False
        marks[0] = 0
