# ruff: noqa: C901, PLR0912, PLR0915 - compiled loops: calls would cost what they do, flags are data
"""Compiled sums over pairs, event by event, for :mod:`politburo.model.engine.coordination`, where the formulas stand.

All that is kept of a pair lies in arrays by number of the pair, i (i - 1) / 2 + j for actors i > j, so that the lower
pairs of an actor lie side by side.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.fast import fast
from politburo.model.engine.pairpasses import RAREST, add_event, meeting, sum_all, sums_fit

__all__ = ["pair_sums"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Short = NDArray[np.uint32]
Truths = NDArray[np.bool_]


@fast
def open_all(
    n: int,
    even: int,
    begin: int,
    numbers: Floats,
    forth: Floats,
    back: Floats,
    risk: Truths,
    spell: Whole,
    partners: Whole,
    total: Floats,
    moment: Floats,
    both: Floats,
    out: Floats,
    home: Floats,
) -> None:
    """All pairs begin a spell: take over their statistics and odds, sum them for each actor."""
    p = both.shape[0]
    m = forth.shape[0]
    for k in range(p):
        x = numbers[k * m : (k + 1) * m]
        c = both[k]
        if k < even:
            for r in range(m):
                c[r] = 2.0 * x[r]
        else:
            y = numbers[(k + p - even) * m : (k + p - even + 1) * m]
            out[k - even] = x
            home[k - even] = y
            for r in range(m):
                c[r] = x[r] + y[r]
    sum_all(n, begin, forth, back, risk, spell, partners, total)
    moment[:, :] = 0.0
    for i in range(n):
        f = i * (i - 1) // 2
        own, other = forth[f : f + i], back[f : f + i]
        for k in range(p):
            sums = moment[k]
            x = both[k, f : f + i] if k < even else out[k - even, f : f + i]
            y = both[k, f : f + i] if k < even else home[k - even, f : f + i]
            here = 0.0
            for j in range(i):
                here += own[j] * x[j]
                sums[j] += other[j] * y[j]
            sums[i] += here


@fast
def turn(
    even: int,
    m: int,
    numbers: Floats,
    forth: Floats,
    back: Floats,
    high: Short,
    low: Short,
    pair: Short,
    odds_forth: Floats,
    odds_back: Floats,
    joint: Floats,
    moment: Floats,
    both: Floats,
    out: Floats,
    home: Floats,
) -> None:
    """Some pairs begin a spell: each actor's sums follow, then statistics and odds take their new values."""
    p = both.shape[0]
    for k in range(even):
        x = numbers[k * m : (k + 1) * m]
        c, sums = both[k], moment[k]
        for r in range(m):
            q = pair[r]
            new, old = 2.0 * x[r], c[q]
            sums[high[r]] += forth[r] * new - odds_forth[q] * old
            sums[low[r]] += back[r] * new - odds_back[q] * old
            c[q] = new
    for k in range(even, p):
        x = numbers[k * m : (k + 1) * m]
        y = numbers[(k + p - even) * m : (k + p - even + 1) * m]
        c, sums, mine, theirs = both[k], moment[k], out[k - even], home[k - even]
        for r in range(m):
            q = pair[r]
            sums[high[r]] += forth[r] * x[r] - odds_forth[q] * mine[q]
            sums[low[r]] += back[r] * y[r] - odds_back[q] * theirs[q]
            mine[q] = x[r]
            theirs[q] = y[r]
            c[q] = x[r] + y[r]
    for r in range(m):
        q = pair[r]
        odds_forth[q] = forth[r]
        odds_back[q] = back[r]
        joint[q] = forth[r] * back[r]


@fast
def renew(
    a: int,
    n: int,
    even: int,
    spell: Whole,
    odds_forth: Floats,
    odds_back: Floats,
    since_forth: Floats,
    since_back: Floats,
    own: float,
    weights: Floats,
    moment: Floats,
    both: Floats,
    out: Floats,
    home: Floats,
) -> float:
    """Sum an actor's choices anew, and begin anew to count what they weigh in units of that sum, which is returned."""
    p = both.shape[0]
    total = 0.0
    moment[:, a] = 0.0
    for b in range(n):
        if a == b:
            continue
        q = a * (a - 1) // 2 + b if a > b else b * (b - 1) // 2 + a
        odd = odds_forth[q] if a > b else odds_back[q]
        s = spell[q]
        if a > b:
            if s >= 0:
                weights[1, s] += (own - since_forth[q]) * odd
            since_forth[q] = 0.0
        else:
            if s >= 0:
                weights[2, s] += (own - since_back[q]) * odd
            since_back[q] = 0.0
        total += odd
        for k in range(p):
            moment[k, a] += odd * (both[k, q] if k < even else (out[k - even, q] if a > b else home[k - even, q]))
    return total


@fast
def pair_sums(
    n: int,
    even: int,
    p: int,
    pointers: Whole,
    starts: Whole,
    whole: Truths,
    numbers: Floats,
    odds: Floats,
    high: Short,
    low: Short,
    pair: Short,
    risk: Truths,
    chosen: Whole,
    weights: Floats,
    room: Floats,
) -> tuple[bool, Floats, Floats, Floats, Floats]:
    """Whether odds stay within range; terms; what is not linear or quadratic in spells.

    That is of the gradient, of the information and of minus the Hessian beyond it. Into `weights`, (3, spells), come
    those of each spell: of the pair, and of each of its directions. All pairs begin a spell before the first event.
    `room` holds 7 + 3 p - 2 even numbers of each pair, whatever they were.
    """
    size = n * (n - 1) // 2
    events = chosen.shape[0]
    # Of each statistic of a pair: both directions summed, and each of them where they differ.
    both = room[: p * size].reshape((p, size))
    out = room[p * size : (2 * p - even) * size].reshape((p - even, size))
    home = room[(2 * p - even) * size : (3 * p - 2 * even) * size].reshape((p - even, size))
    rest = room[(3 * p - 2 * even) * size :]
    odds_forth, odds_back = rest[:size], rest[size : 2 * size]
    since_forth, since_back = rest[2 * size : 3 * size], rest[3 * size : 4 * size]
    joint, share = rest[4 * size : 5 * size], rest[5 * size : 6 * size]
    spell = rest[6 * size : 7 * size].view(np.int64)
    spell[:] = -1
    weights[:, :] = 0.0
    partners = np.zeros(n, np.int64)
    total, level = np.zeros(n), np.zeros(n)
    stale = np.zeros(n, np.bool_)
    moment, expected, cross = np.zeros((p, n)), np.zeros((p, n)), np.zeros((p, n))
    single, inverse, marginal, surplus, line = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
    mean = np.zeros(p)
    terms, gradient = np.zeros(events), np.zeros(p)
    information, extra = np.zeros((p, p)), np.zeros((p, p))
    good = False
    for e in range(events + 1):
        # The last round only ends all spells.
        if e == events or whole[e]:
            for i in range(n):
                f = i * (i - 1) // 2
                for q in range(f, f + i):
                    s = spell[q]
                    if s >= 0:
                        weights[0, s] = share[q] * joint[q]
                        weights[1, s] += (single[i] - since_forth[q]) * odds_forth[q]
                        weights[2, s] += (single[q - f] - since_back[q]) * odds_back[q]
            if e == events:
                good = True
                break
        begin, end = pointers[e], pointers[e + 1]
        m = end - begin
        forth, back = odds[0, begin:end], odds[1, begin:end]
        here_numbers = numbers[starts[e] : starts[e + 1]]
        if whole[e]:
            share[:] = 0.0
            since_forth[:] = 0.0
            since_back[:] = 0.0
            single[:] = 0.0
            odds_forth[:] = forth
            odds_back[:] = back
            for q in range(size):
                joint[q] = forth[q] * back[q]
            open_all(
                n, even, begin, here_numbers, forth, back, risk[begin:end],
                spell, partners, total, moment, both, out, home,
            )  # fmt: skip
            level[:] = total
        else:
            for r in range(begin, end):
                q, i, j = pair[r], high[r], low[r]
                s = spell[q]
                if s >= 0:
                    weights[0, s] = share[q] * joint[q]
                    weights[1, s] += (single[i] - since_forth[q]) * odds_forth[q]
                    weights[2, s] += (single[j] - since_back[q]) * odds_back[q]
                    partners[i] -= 1
                    partners[j] -= 1
                share[q] = 0.0
                since_forth[q] = single[i]
                since_back[q] = single[j]
                spell[q] = -1
                if risk[r]:
                    spell[q] = r
                    partners[i] += 1
                    partners[j] += 1
                total[i] += forth[r - begin] - odds_forth[q]
                total[j] += back[r - begin] - odds_back[q]
                # Far from the level at which it was last summed anew, rounding would show.
                stale[i] = stale[i] or total[i] < 1e-3 * level[i] or total[i] > 1e3 * level[i]
                stale[j] = stale[j] or total[j] < 1e-3 * level[j] or total[j] > 1e3 * level[j]
            turn(
                even, m, here_numbers, forth, back, high[begin:end], low[begin:end], pair[begin:end],
                odds_forth, odds_back, joint, moment, both, out, home,
            )  # fmt: skip
            for a in range(n):
                if stale[a]:
                    stale[a] = False
                    total[a] = renew(
                        a, n, even, spell, odds_forth, odds_back, since_forth, since_back, single[a], weights,
                        moment, both, out, home,
                    )  # fmt: skip
                    level[a] = total[a]
                    single[a] = 0.0
        fine = sums_fit(total, partners, inverse)
        for k in range(p):
            half = 0.5 if k < even else 1.0
            for a in range(n):
                expected[k, a] = half * moment[k, a] * inverse[a]
        mass = meeting(n, joint, inverse, marginal)
        q = chosen[e]
        i, j = high[spell[q]], low[spell[q]]
        chance = joint[q] * inverse[i] * inverse[j]
        if not (fine and mass > RAREST and chance > 1e-280):
            break
        terms[e] = np.log(chance) - np.log(mass)
        scale = 1.0 / mass
        add_event(n, scale, inverse, share)
        for a in range(n):
            marginal[a] *= scale
            surplus[a] = -marginal[a]
        surplus[i] += 1.0
        surplus[j] += 1.0
        for a in range(n):
            single[a] += surplus[a] * inverse[a]
        for k in range(p):
            drawn = 0.0
            for a in range(n):
                drawn += marginal[a] * expected[k, a]
            mean[k] = drawn
            gradient[k] += both[k, q] - expected[k, i] - expected[k, j] + drawn
        # cross[k, a] is the sum over b of the weight of {a, b} times (statistics of the pair - half of E_b).
        cross[:, :] = 0.0
        for a in range(n):
            f = a * (a - 1) // 2
            if partners[a] == 0:
                continue
            row, w = joint[f : f + a], line[:a]
            for b in range(a):
                w[b] = row[b] * inverse[a] * inverse[b]
            for k in range(p):
                own = 0.5 * expected[k, a]
                here = 0.0
                c, x, y = both[k, f : f + a], cross[k], expected[k]
                for b in range(a):
                    here += w[b] * (c[b] - 0.5 * y[b])
                    x[b] += w[b] * (c[b] - own)
                cross[k, a] += here
        for k in range(p):
            crossed = 0.0
            for a in range(n):
                cross[k, a] *= scale
                crossed += cross[k, a]
            mean[k] = 0.5 * crossed - 0.75 * mean[k]
        for k in range(p):
            x, y = expected[k], cross[k]
            for a in range(n):
                line[a] = marginal[a] * x[a] - y[a]
            for h in range(k + 1):
                other, mixed = expected[h], cross[h]
                value = 0.0
                beyond = 0.0
                for a in range(n):
                    value += line[a] * other[a] - x[a] * mixed[a]
                    beyond += surplus[a] * x[a] * other[a]
                information[k, h] += value - mean[k] * mean[h]
                # Minus the Hessian differs from its expectation by the variances of single choices: those of the two
                # who tied less what the model expects of them.
                extra[k, h] -= beyond
    for k in range(p):
        for h in range(k):
            information[h, k] = information[k, h]
            extra[h, k] = extra[k, h]
    return good, terms, gradient, information, extra
