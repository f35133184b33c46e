# ruff: noqa: C901, PLR0912, PLR0915, FBT001 - one compiled loop each; calls between small functions cost what they save
"""The simulation kernel: exact competing clocks by the next-reaction method.

Every possible act has a clock that waits for a standard exponential number of integrated hazard. A pair's hazard is A_i r_ij,
A_i = exp(statistics of the sender) and r_ij = exp(those of the receiver) exp(those of the pair). The clocks of one sender
run in that sender's operational time, the integral of A_i, so a change of A_i moves none of them; a change of r_ij rescales
what its one clock has left, and a clock whose hazard is zero keeps what it has left. With rate and choice, senders have
clocks (of hazard A_i) and the receiver is drawn by r_ij.

A draw is addressed by (seed, history; family, sender, receiver, how often this act happened), never by order of use.

Source: M. A. Gibson, J. Bruck, "Efficient exact stochastic simulation", J. Phys. Chem. A 104, 2000, with D. F. Anderson's
integrated hazards, J. Chem. Phys. 127, 2007.
"""

from __future__ import annotations

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
def level_value(p: Program, level: int, i: int, j: int, vs: Floats, vr: Floats, vp: Floats) -> float:
    """The sum of the terms of one level for sender i and receiver j."""
    total = 0.0
    for m in range(p.level.shape[0]):
        if p.level[m] != level:
            continue
        product = p.theta[m]
        for f in range(p.factors[m], p.factors[m + 1]):
            k = p.factor[f]
            if p.shape[k] == 0:
                product *= vs[p.slot[k], i]
            elif p.shape[k] == 1:
                product *= vr[p.slot[k], j]
            else:
                product *= vp[p.slot[k], i, j]
        total += product
    return total


@compiled
def absorb(
    p: Program,
    k: int,
    m: int,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    paired: Truths,
    marks: Whole,
    marked: Truths,
) -> None:
    """Take changed statistics of basis k into the values and mark what must be settled (0 senders, then receivers, then pairs)."""
    n1, n2 = vs.shape[1], vr.shape[1]
    for q in range(m):
        value = p.sign[k] * bend(p.turn[k], numbers[q])
        if p.flip[k]:
            value = 1.0 - value
        i, j = rows[q], columns[q]
        if p.shape[k] == 0:
            vs[p.slot[k], i] = value
            mark(i, marks, marked)
            if paired[k]:
                for b in range(n2):
                    mark(n1 + n2 + i * n2 + b, marks, marked)
        elif p.shape[k] == 1:
            vr[p.slot[k], j] = value
            mark(n1 + j, marks, marked)
            if paired[k]:
                for a in range(n1):
                    mark(n1 + n2 + a * n2 + j, marks, marked)
        else:
            vp[p.slot[k], i, j] = value
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
    p: Program,
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
    paired: Truths,
    marks: Whole,
    marked: Truths,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> None:
    """Set a tie and let every basis of its network follow."""
    old = x[net, i, j]
    x[net, i, j] = new
    for k in range(p.code.shape[0]):
        if p.net[k] == net:
            own = z[p.first[k]] if p.first[k] >= 0 else z[0]
            m = tie_changed(
                p.code[k], p.weighted[k], p.bent[k], x[net], own, cache[k], i, j, old, new, rows, columns, numbers
            )
            absorb(p, k, m, rows, columns, numbers, vs, vr, vp, paired, marks, marked)


@compiled
def change_node(
    p: Program,
    attribute: int,
    i: int,
    new: float,
    x: Floats,
    z: Floats,
    cache: Floats,
    vs: Floats,
    vr: Floats,
    vp: Floats,
    paired: Truths,
    marks: Whole,
    marked: Truths,
    rows: Whole,
    columns: Whole,
    numbers: Floats,
) -> None:
    """Set an attribute and let every basis that reads it follow."""
    old = z[attribute, i]
    z[attribute, i] = new
    for k in range(p.code.shape[0]):
        first, second = p.first[k], p.second[k]
        net = max(p.net[k], 0)
        for side in range(2):
            if (first if side == 0 else second) == attribute:
                other = z[second] if second >= 0 else z[0]
                m = node_changed(
                    p.code[k],
                    p.bent[k],
                    x[net],
                    z[first],
                    other,
                    cache[k],
                    side == 1,
                    i,
                    old,
                    new,
                    rows,
                    columns,
                    numbers,
                )
                absorb(p, k, m, rows, columns, numbers, vs, vr, vp, paired, marks, marked)


@compiled
def scan(i: int, clock: Floats, best: Floats, at: Whole) -> None:
    """Find the first clock of a sender again."""
    low = np.inf
    place = 0
    for j in range(clock.shape[1]):
        if clock[i, j] < low:
            low = clock[i, j]
            place = j
    best[i] = low
    at[i] = place


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
    n1, n2 = p.of_sender.shape[1], p.of_receiver.shape[1]
    rows = np.empty(p.room, np.int64)
    columns = np.empty(p.room, np.int64)
    numbers = np.empty(p.room, np.float64)
    marks = np.zeros(n1 + n2 + n1 * n2 + 1, np.int64)
    marked = np.zeros(n1 + n2 + n1 * n2, np.bool_)
    paired = np.zeros(p.code.shape[0], np.bool_)
    for m in range(p.level.shape[0]):
        if p.level[m] == 2:
            for f in range(p.factors[m], p.factors[m + 1]):
                paired[p.factor[f]] = p.shape[p.factor[f]] < 2
    # What every history starts from, computed once.
    factor0 = np.empty(n1)
    of_receiver0 = np.empty(n2)
    of_pair0 = np.empty((n1, n2))
    for i in range(n1):
        factor0[i] = (
            np.exp(level_value(p, 0, i, 0, p.of_sender, p.of_receiver, p.of_pair)) if p.present_sender[i] else 0.0
        )
    for j in range(n2):
        of_receiver0[j] = (
            np.exp(level_value(p, 1, 0, j, p.of_sender, p.of_receiver, p.of_pair)) if p.present_receiver[j] else 0.0
        )
    for i in range(n1):
        for j in range(n2):
            of_pair0[i, j] = 0.0
            if (p.loops or i != j) and (p.allowed.size == 1 or p.allowed[i, j]):
                of_pair0[i, j] = np.exp(level_value(p, 2, i, j, p.of_sender, p.of_receiver, p.of_pair))
    x, z, cache = p.x.copy(), p.z.copy(), p.cache.copy()
    vs, vr, vp = p.of_sender.copy(), p.of_receiver.copy(), p.of_pair.copy()
    factor, of_receiver, of_pair = factor0.copy(), of_receiver0.copy(), of_pair0.copy()
    here1, here2 = p.present_sender.copy(), p.present_receiver.copy()
    rate = np.empty((n1, n2))
    clock = np.empty((n1, n2))
    left = np.empty((n1, n2))
    acts = np.zeros((n1, n2), np.int64)
    passed = np.zeros(n1)
    since = np.empty(n1)
    best = np.empty(n1)
    at = np.zeros(n1, np.int64)
    moment = np.empty(n1)
    expiry = np.zeros(p.window.shape[0], np.int64)
    for h in range(count):
        history = first + h
        if h > 0:
            x[:] = p.x
            z[:] = p.z
            cache[:] = p.cache
            vs[:] = p.of_sender
            vr[:] = p.of_receiver
            vp[:] = p.of_pair
            factor[:] = factor0
            of_receiver[:] = of_receiver0
            of_pair[:] = of_pair0
            here1[:] = p.present_sender
            here2[:] = p.present_receiver
        acts[:] = 0
        expiry[:] = 0
        passed[:] = 0.0
        since[:] = p.start
        for i in range(n1):
            if p.choosing:
                best[i] = exponential(seed, history, p.family[0], p.hash_sender[i], 0, 0)
            else:
                low = np.inf
                place = 0
                for j in range(n2):
                    rate[i, j] = of_receiver[j] * of_pair[i, j]
                    if of_pair[i, j] == 0.0:
                        clock[i, j] = np.inf
                        left[i, j] = np.inf
                        continue
                    wait = exponential(seed, history, p.family[0], p.hash_sender[i], p.hash_receiver[j], 0)
                    left[i, j] = wait
                    clock[i, j] = wait / rate[i, j] if rate[i, j] > 0 else np.inf
                    if clock[i, j] < low:
                        low = clock[i, j]
                        place = j
                best[i] = low
                at[i] = place
            moment[i] = p.start + best[i] / factor[i] if factor[i] > 0 else np.inf
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
            outside = p.time[next_row] if next_row < p.time.shape[0] else np.inf
            for net in range(p.window.shape[0]):
                if p.own[net] and expiry[net] < length:
                    outside = min(outside, times[h, expiry[net]] + p.window[net])
            fires = t <= outside
            if not fires:
                t = outside
            if t > p.end or t == np.inf:
                break
            to = -1
            if fires:
                if p.choosing:
                    total = 0.0
                    for j in range(n2):
                        total += of_receiver[j] * of_pair[who, j]
                    goal = total * uniform(seed, history, p.family[1], p.hash_sender[who], acts[who, 0], 0)
                    total = 0.0
                    for j in range(n2):
                        weight = of_receiver[j] * of_pair[who, j]
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
                    for net in range(p.window.shape[0]):
                        if p.own[net]:
                            change_tie(
                                p,
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
                                paired,
                                marks,
                                marked,
                                rows,
                                columns,
                                numbers,
                            )
            else:
                for net in range(p.window.shape[0]):
                    while p.own[net] and expiry[net] < length and times[h, expiry[net]] + p.window[net] == t:
                        i, j = senders[h, expiry[net]], receivers[h, expiry[net]]
                        expiry[net] += 1
                        change_tie(
                            p,
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
                            paired,
                            marks,
                            marked,
                            rows,
                            columns,
                            numbers,
                        )
                while next_row < p.time.shape[0] and p.time[next_row] == t:
                    r = next_row
                    next_row += 1
                    what, which, i, j = p.what[r], p.which[r], p.i[r], p.j[r]
                    if what == 0:
                        new = p.value[r] if p.sets[r] else x[which, i, j] + p.value[r]
                        change_tie(
                            p, which, i, j, new, x, z, cache, vs, vr, vp, paired, marks, marked, rows, columns, numbers
                        )
                    elif what == 1:
                        change_node(
                            p,
                            which,
                            i,
                            p.value[r],
                            x,
                            z,
                            cache,
                            vs,
                            vr,
                            vp,
                            paired,
                            marks,
                            marked,
                            rows,
                            columns,
                            numbers,
                        )
                    elif what == 2:
                        here1[i] = p.value[r] == 1.0
                        mark(i, marks, marked)
                    elif what == 3:
                        here2[i] = p.value[r] == 1.0
                        mark(n1 + i, marks, marked)
                    else:
                        for a in range(n1):
                            vs[p.slot[which], a] = p.value[r]
                            mark(a, marks, marked)
                            if paired[which]:
                                for b in range(n2):
                                    mark(n1 + n2 + a * n2 + b, marks, marked)
            # Settle: new factors of senders, then of receivers and pairs, then each clock that runs differently, once.
            for q in range(1, marks[0] + 1):
                item = marks[q]
                if item < n1:
                    new = np.exp(level_value(p, 0, item, 0, vs, vr, vp)) if here1[item] else 0.0
                    if new != factor[item]:
                        passed[item] += factor[item] * (t - since[item])
                        since[item] = t
                        factor[item] = new
                        moment[item] = t + (best[item] - passed[item]) / new if new > 0 else np.inf
                elif item < n1 + n2:
                    j = item - n1
                    of_receiver[j] = np.exp(level_value(p, 1, 0, j, vs, vr, vp)) if here2[j] else 0.0
                else:
                    i, j = (item - n1 - n2) // n2, (item - n1 - n2) % n2
                    if of_pair[i, j] > 0.0:
                        of_pair[i, j] = np.exp(level_value(p, 2, i, j, vs, vr, vp))
            for q in range(1, marks[0] + 1):
                item = marks[q]
                marked[item] = False
                if p.choosing or item < n1:
                    continue
                if item < n1 + n2:
                    low_i, high_i, j = 0, n1, item - n1
                else:
                    low_i, j = (item - n1 - n2) // n2, (item - n1 - n2) % n2
                    high_i = low_i + 1
                for i in range(low_i, high_i):
                    new = of_receiver[j] * of_pair[i, j]
                    old = rate[i, j]
                    if new == old or of_pair[i, j] == 0.0:
                        continue
                    now = passed[i] + factor[i] * (t - since[i])
                    rest = (clock[i, j] - now) * old if old > 0 else left[i, j]
                    rate[i, j] = new
                    before = clock[i, j]
                    if new > 0:
                        clock[i, j] = now + rest / new
                    else:
                        left[i, j] = rest
                        clock[i, j] = np.inf
                    if clock[i, j] < best[i]:
                        best[i] = clock[i, j]
                        at[i] = j
                    elif at[i] == j and clock[i, j] > before:
                        scan(i, clock, best, at)
                    else:
                        continue
                    moment[i] = since[i] + (best[i] - passed[i]) / factor[i] if factor[i] > 0 else np.inf
            marks[0] = 0
            if fires:
                now = passed[who] + factor[who] * (t - since[who])
                if p.choosing:
                    best[who] = now + exponential(seed, history, p.family[0], p.hash_sender[who], 0, acts[who, 0])
                else:
                    wait = exponential(
                        seed, history, p.family[0], p.hash_sender[who], p.hash_receiver[to], acts[who, to]
                    )
                    if rate[who, to] > 0:
                        clock[who, to] = now + wait / rate[who, to]
                    else:
                        left[who, to] = wait
                        clock[who, to] = np.inf
                    scan(who, clock, best, at)
                moment[who] = since[who] + (best[who] - passed[who]) / factor[who] if factor[who] > 0 else np.inf
        lengths[h] = length
        # A history cut short leaves marks behind.
        for q in range(1, marks[0] + 1):
            marked[marks[q]] = False
        marks[0] = 0
