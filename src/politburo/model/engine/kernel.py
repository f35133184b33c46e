# ruff: noqa: C901, PLR0912, PLR0915, FBT001, ARG001 - compiled loops: calls would cost what they do; related functions
# share one list of arguments
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

import math
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.updates import bend, node_changed, tie_changed
from politburo.model.jit import compiled
from politburo.model.philox import exponential, uniform

if TYPE_CHECKING:
    from politburo.model.engine.program import Program

__all__ = ["run_block"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


@compiled
def level_value(
    level_of: Whole,
    theta: Floats,
    factors: Whole,
    factor_of: Whole,
    shape: Whole,
    slot: Whole,
    level: int,
    i: int,
    j: int,
    vs: Floats,
    vr: Floats,
    vp: Floats,
) -> float:
    """The sum of the terms of one level for sender i and receiver j."""
    total = 0.0
    for m in range(level_of.shape[0]):
        if level_of[m] != level:
            continue
        product = theta[m]
        for f in range(factors[m], factors[m + 1]):
            k = factor_of[f]
            if shape[k] == 0:
                product *= vs[slot[k], i]
            elif shape[k] == 1:
                product *= vr[slot[k], j]
            else:
                product *= vp[slot[k], i, j]
        total += product
    return total


@compiled
def absorb(
    shape: int,
    slot: int,
    turn: int,
    sign: float,
    flip: bool,
    paired: bool,
    m: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
) -> None:
    """Take changed statistics of a basis into the values and mark what must be settled.

    Items to settle are numbered: senders, then receivers, then pairs by row.
    """
    n1, n2 = vs.shape[1], vr.shape[1]
    for q in range(m):
        value = sign * bend(turn, numbers[q])
        if flip:
            value = 1.0 - value
        i, j = rows[q], columns[q]
        if shape == 0:
            vs[slot, i] = value
            mark(i, marks, marked)
            if paired:
                for b in range(n2):
                    mark(n1 + n2 + i * n2 + b, marks, marked)
        elif shape == 1:
            vr[slot, j] = value
            mark(n1 + j, marks, marked)
            if paired:
                for a in range(n1):
                    mark(n1 + n2 + a * n2 + j, marks, marked)
        else:
            vp[slot, i, j] = value
            mark(n1 + n2 + i * n2 + j, marks, marked)


@compiled
def mark(item: int, marks: Whole, marked: Truths) -> None:
    """Put an item on the list to settle, once; `marks[0]` counts."""
    if not marked[item]:
        marked[item] = True
        marks[0] += 1
        marks[marks[0]] = item


@compiled
def change_tie(
    code: Whole,
    weighted: Truths,
    bent: Whole,
    net_of: Whole,
    first: Whole,
    second: Whole,
    shape: Whole,
    slot: Whole,
    turn: Whole,
    sign: Floats,
    flip: Truths,
    paired: Truths,
    net: int,
    i: int,
    j: int,
    new: float,
    x: Floats,
    z: Floats,
    cache: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> None:
    """Set a tie and let every basis of its network follow."""
    old = x[net, i, j]
    x[net, i, j] = new
    for k in range(code.shape[0]):
        if net_of[k] == net:
            m = tie_changed(
                code[k],
                weighted[k],
                bent[k],
                x[net],
                z[max(first[k], 0)],
                cache[k],
                i,
                j,
                old,
                new,
                rows,
                columns,
                numbers,
            )
            absorb(
                shape[k],
                slot[k],
                turn[k],
                sign[k],
                flip[k],
                paired[k],
                m,
                rows,
                columns,
                numbers,
                vs,
                vr,
                vp,
                marks,
                marked,
            )


@compiled
def change_node(
    code: Whole,
    weighted: Truths,
    bent: Whole,
    net_of: Whole,
    first: Whole,
    second: Whole,
    shape: Whole,
    slot: Whole,
    turn: Whole,
    sign: Floats,
    flip: Truths,
    paired: Truths,
    attribute: int,
    i: int,
    new: float,
    x: Floats,
    z: Floats,
    cache: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    marks: Whole,
    marked: Truths,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> None:
    """Set an attribute and let every basis that reads it follow."""
    old = z[attribute, i]
    z[attribute, i] = new
    for k in range(code.shape[0]):
        for side in range(2):
            if (first[k] if side == 0 else second[k]) == attribute:
                m = node_changed(
                    code[k],
                    bent[k],
                    x[max(net_of[k], 0)],
                    z[max(first[k], 0)],
                    z[max(second[k], 0)],
                    cache[k],
                    side == 1,
                    i,
                    old,
                    new,
                    rows,
                    columns,
                    numbers,
                )
                absorb(
                    shape[k],
                    slot[k],
                    turn[k],
                    sign[k],
                    flip[k],
                    paired[k],
                    m,
                    rows,
                    columns,
                    numbers,
                    vs,
                    vr,
                    vp,
                    marks,
                    marked,
                )


@compiled
def scan(i: int, cell: Floats, best: Floats, at: Whole) -> None:
    """Find the first clock of a sender again."""
    low = np.inf
    place = 0
    for j in range(cell.shape[1]):
        if cell[i, j, 0] < low:
            low = cell[i, j, 0]
            place = j
    best[i] = low
    at[i] = place


@compiled
def uniforms(seed: int, history: int, family: int, sender: int, receivers: Whole, out: Floats) -> None:
    """The first uniform number of each clock of one sender; in a loop of its own several are drawn at once."""
    for j in range(receivers.shape[0]):
        out[j] = uniform(seed, history, family, sender, receivers[j], 0)


@compiled
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
    # Fields of a tuple are counted references: read once, they cost nothing in the loops.
    level_of, theta, factors, factor_of, shape, slot = p.level, p.theta, p.factors, p.factor, p.shape, p.slot
    code, weighted, bent, net_of, first_of, second_of = p.code, p.weighted, p.bent, p.net, p.first, p.second
    turn, sign, flip, window, own, allowed = p.turn, p.sign, p.flip, p.window, p.own, p.allowed
    hash_sender, hash_receiver, clocks, choices = p.hash_sender, p.hash_receiver, p.family[0], p.family[1]
    row_time, row_what, row_which, row_i, row_j, row_value, row_sets = (
        p.time,
        p.what,
        p.which,
        p.i,
        p.j,
        p.value,
        p.sets,
    )
    choosing, loops, begin, end = p.choosing, p.loops, p.start, p.end
    of_sender0, of_receiver_values0, of_pair_values0 = p.of_sender, p.of_receiver, p.of_pair
    present1, present2 = p.present_sender, p.present_receiver
    x0, z0, cache0 = p.x, p.z, p.cache
    room_for_changes = p.room
    n1, n2 = of_sender0.shape[1], of_receiver_values0.shape[1]
    rows = np.empty(room_for_changes, np.int64)
    columns = np.empty(room_for_changes, np.int64)
    numbers = np.empty(room_for_changes, np.float64)
    marks = np.zeros(n1 + n2 + n1 * n2 + 1, np.int64)
    marked = np.zeros(n1 + n2 + n1 * n2, np.bool_)
    paired = np.zeros(code.shape[0], np.bool_)
    for m in range(level_of.shape[0]):
        if level_of[m] == 2:
            for f in range(factors[m], factors[m + 1]):
                paired[factor_of[f]] = shape[factor_of[f]] < 2
    # What every history starts from, computed once.
    factor0 = np.empty(n1)
    of_receiver0 = np.empty(n2)
    of_pair0 = np.empty((n1, n2))
    for i in range(n1):
        factor0[i] = (
            np.exp(
                level_value(
                    level_of,
                    theta,
                    factors,
                    factor_of,
                    shape,
                    slot,
                    0,
                    i,
                    0,
                    of_sender0,
                    of_receiver_values0,
                    of_pair_values0,
                )
            )
            if present1[i]
            else 0.0
        )
    for j in range(n2):
        of_receiver0[j] = (
            np.exp(
                level_value(
                    level_of,
                    theta,
                    factors,
                    factor_of,
                    shape,
                    slot,
                    1,
                    0,
                    j,
                    of_sender0,
                    of_receiver_values0,
                    of_pair_values0,
                )
            )
            if present2[j]
            else 0.0
        )
    for i in range(n1):
        for j in range(n2):
            of_pair0[i, j] = 0.0
            if (loops or i != j) and (allowed.size == 1 or allowed[i, j]):
                of_pair0[i, j] = np.exp(
                    level_value(
                        level_of,
                        theta,
                        factors,
                        factor_of,
                        shape,
                        slot,
                        2,
                        i,
                        j,
                        of_sender0,
                        of_receiver_values0,
                        of_pair_values0,
                    )
                )
    x, z, cache = x0.copy(), z0.copy(), cache0.copy()
    vs, vr, vp = of_sender0.copy(), of_receiver_values0.copy(), of_pair_values0.copy()
    factor, of_receiver = factor0.copy(), of_receiver0.copy()
    here1, here2 = present1.copy(), present2.copy()
    # One pair's clock, its hazard but for the sender's factor, the pair's part of that, and what is left of a clock
    # that stands still lie side by side: a column of receivers then costs one line of memory a sender.
    cell = np.zeros((n1, n2, 4))
    drawn = np.empty(n2)
    acts = np.zeros((n1, n2), np.int64)
    passed = np.zeros(n1)
    since = np.empty(n1)
    best = np.empty(n1)
    at = np.zeros(n1, np.int64)
    moment = np.empty(n1)
    expiry = np.zeros(window.shape[0], np.int64)
    for h in range(count):
        history = first + h
        if h > 0:
            x[:] = x0
            z[:] = z0
            cache[:] = cache0
            vs[:] = of_sender0
            vr[:] = of_receiver_values0
            vp[:] = of_pair_values0
            factor[:] = factor0
            of_receiver[:] = of_receiver0
            here1[:] = present1
            here2[:] = present2
        acts[:] = 0
        expiry[:] = 0
        passed[:] = 0.0
        since[:] = begin
        for i in range(n1):
            for j in range(n2):
                cell[i, j, 2] = of_pair0[i, j]
            if choosing:
                best[i] = exponential(seed, history, clocks, hash_sender[i], 0, 0)
            else:
                uniforms(seed, history, clocks, hash_sender[i], hash_receiver, drawn)
                low = np.inf
                place = 0
                for j in range(n2):
                    cell[i, j, 1] = of_receiver[j] * cell[i, j, 2]
                    if cell[i, j, 2] == 0.0:
                        cell[i, j, 0] = np.inf
                        cell[i, j, 3] = np.inf
                        continue
                    wait = -math.log(drawn[j])
                    cell[i, j, 3] = wait
                    cell[i, j, 0] = wait / cell[i, j, 1] if cell[i, j, 1] > 0 else np.inf
                    if cell[i, j, 0] < low:
                        low = cell[i, j, 0]
                        place = j
                best[i] = low
                at[i] = place
            moment[i] = begin + best[i] / factor[i] if factor[i] > 0 else np.inf
        next_row = 0
        length = 0
        lengths[h] = 0
        exploded[h] = False
        while True:
            who = 0
            t = np.inf
            for i in range(n1):
                if moment[i] < t:
                    t = moment[i]
                    who = i
            outside = row_time[next_row] if next_row < row_time.shape[0] else np.inf
            for net in range(window.shape[0]):
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
                    total = 0.0
                    for j in range(n2):
                        total += of_receiver[j] * cell[who, j, 2]
                    goal = total * uniform(seed, history, choices, hash_sender[who], acts[who, 0], 0)
                    total = 0.0
                    for j in range(n2):
                        weight = of_receiver[j] * cell[who, j, 2]
                        if weight > 0.0:
                            total += weight
                            to = j
                            if total >= goal:
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
                    for net in range(window.shape[0]):
                        if own[net]:
                            change_tie(
                                code,
                                weighted,
                                bent,
                                net_of,
                                first_of,
                                second_of,
                                shape,
                                slot,
                                turn,
                                sign,
                                flip,
                                paired,
                                net,
                                who,
                                to,
                                x[net, who, to] + 1.0,
                                x,
                                z,
                                cache,
                                vs,
                                vr,
                                vp,
                                marks,
                                marked,
                                rows,
                                columns,
                                numbers,
                            )
            else:
                for net in range(window.shape[0]):
                    while own[net] and expiry[net] < length and times[h, expiry[net]] + window[net] == t:
                        i, j = senders[h, expiry[net]], receivers[h, expiry[net]]
                        expiry[net] += 1
                        change_tie(
                            code,
                            weighted,
                            bent,
                            net_of,
                            first_of,
                            second_of,
                            shape,
                            slot,
                            turn,
                            sign,
                            flip,
                            paired,
                            net,
                            i,
                            j,
                            x[net, i, j] - 1.0,
                            x,
                            z,
                            cache,
                            vs,
                            vr,
                            vp,
                            marks,
                            marked,
                            rows,
                            columns,
                            numbers,
                        )
                while next_row < row_time.shape[0] and row_time[next_row] == t:
                    r = next_row
                    next_row += 1
                    what, which, i, j = row_what[r], row_which[r], row_i[r], row_j[r]
                    if what == 0:
                        new = row_value[r] if row_sets[r] else x[which, i, j] + row_value[r]
                        change_tie(
                            code,
                            weighted,
                            bent,
                            net_of,
                            first_of,
                            second_of,
                            shape,
                            slot,
                            turn,
                            sign,
                            flip,
                            paired,
                            which,
                            i,
                            j,
                            new,
                            x,
                            z,
                            cache,
                            vs,
                            vr,
                            vp,
                            marks,
                            marked,
                            rows,
                            columns,
                            numbers,
                        )
                    elif what == 1:
                        change_node(
                            code,
                            weighted,
                            bent,
                            net_of,
                            first_of,
                            second_of,
                            shape,
                            slot,
                            turn,
                            sign,
                            flip,
                            paired,
                            which,
                            i,
                            row_value[r],
                            x,
                            z,
                            cache,
                            vs,
                            vr,
                            vp,
                            marks,
                            marked,
                            rows,
                            columns,
                            numbers,
                        )
                    elif what == 2:
                        here1[i] = row_value[r] == 1.0
                        mark(i, marks, marked)
                    elif what == 3:
                        here2[i] = row_value[r] == 1.0
                        mark(n1 + i, marks, marked)
                    else:
                        for a in range(n1):
                            vs[slot[which], a] = row_value[r]
                            mark(a, marks, marked)
                            if paired[which]:
                                for b in range(n2):
                                    mark(n1 + n2 + a * n2 + b, marks, marked)
            # Settle: new factors of senders, then of receivers and pairs, then each clock that runs differently, once.
            for q in range(1, marks[0] + 1):
                item = marks[q]
                if item < n1:
                    new = (
                        np.exp(level_value(level_of, theta, factors, factor_of, shape, slot, 0, item, 0, vs, vr, vp))
                        if here1[item]
                        else 0.0
                    )
                    if new != factor[item]:
                        passed[item] += factor[item] * (t - since[item])
                        since[item] = t
                        factor[item] = new
                        moment[item] = t + (best[item] - passed[item]) / new if new > 0 else np.inf
                elif item < n1 + n2:
                    j = item - n1
                    of_receiver[j] = (
                        np.exp(level_value(level_of, theta, factors, factor_of, shape, slot, 1, 0, j, vs, vr, vp))
                        if here2[j]
                        else 0.0
                    )
                else:
                    i, j = (item - n1 - n2) // n2, (item - n1 - n2) % n2
                    if cell[i, j, 2] > 0.0:
                        cell[i, j, 2] = np.exp(
                            level_value(level_of, theta, factors, factor_of, shape, slot, 2, i, j, vs, vr, vp)
                        )
            for q in range(1, marks[0] + 1):
                item = marks[q]
                marked[item] = False
                if choosing or item < n1:
                    continue
                if item < n1 + n2:
                    low_i, high_i, j = 0, n1, item - n1
                else:
                    low_i, j = (item - n1 - n2) // n2, (item - n1 - n2) % n2
                    high_i = low_i + 1
                for i in range(low_i, high_i):
                    new = of_receiver[j] * cell[i, j, 2]
                    old = cell[i, j, 1]
                    if new == old or cell[i, j, 2] == 0.0:
                        continue
                    now = passed[i] + factor[i] * (t - since[i])
                    rest = (cell[i, j, 0] - now) * old if old > 0 else cell[i, j, 3]
                    cell[i, j, 1] = new
                    before = cell[i, j, 0]
                    if new > 0:
                        cell[i, j, 0] = now + rest / new
                    else:
                        cell[i, j, 3] = rest
                        cell[i, j, 0] = np.inf
                    if cell[i, j, 0] < best[i]:
                        best[i] = cell[i, j, 0]
                        at[i] = j
                    elif at[i] == j and cell[i, j, 0] > before:
                        scan(i, cell, best, at)
                    else:
                        continue
                    moment[i] = since[i] + (best[i] - passed[i]) / factor[i] if factor[i] > 0 else np.inf
            marks[0] = 0
            if fires:
                now = passed[who] + factor[who] * (t - since[who])
                if choosing:
                    best[who] = now + exponential(seed, history, clocks, hash_sender[who], 0, acts[who, 0])
                else:
                    wait = exponential(seed, history, clocks, hash_sender[who], hash_receiver[to], acts[who, to])
                    if cell[who, to, 1] > 0:
                        cell[who, to, 0] = now + wait / cell[who, to, 1]
                    else:
                        cell[who, to, 3] = wait
                        cell[who, to, 0] = np.inf
                    scan(who, cell, best, at)
                moment[who] = since[who] + (best[who] - passed[who]) / factor[who] if factor[who] > 0 else np.inf
        lengths[h] = length
        # A history cut short leaves marks behind.
        for q in range(1, marks[0] + 1):
            marked[marks[q]] = False
        marks[0] = 0
