# ruff: noqa: C901, PLR0912, PLR0915, FBT001, FBT003 - compiled loops: calls would cost what they do, flags are data
"""Choice of a pair for coordination: the multinomial over unordered pairs of Stadtfeld, Hollway and Block (2017).

Each of two actors must choose the other: with p_ij = exp(s_ij.theta) / sum_k exp(s_ik.theta), the tie {i, j} has
probability proportional to p_ij p_ji among all pairs at risk. With E_i the expected statistics of i's choice and D_ij
= s_ij + s_ji - E_i - E_j the gradient of log(p_ij p_ji), the gradient of an event's log-probability is D of its pair
minus the mean of D, and the information reported is the variance of D under the model (the Fisher information given
the history).

A pair keeps its statistics over many events. What is quadratic in them is therefore gathered once per pair and
spell: the weights of the spell's events are summed first, the outer product is taken at its end. Sums over each
actor's choices are updated where a statistic changed, and recomputed only where cancellation could harm them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.cells import at_risk
from politburo.model.engine.design import refuse_event
from politburo.model.engine.errors import EngineError
from politburo.model.engine.fast import fast
from politburo.model.engine.likelihood import Value
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.data import Data
    from politburo.model.engine.tape import Tape

__all__ = ["Pairs", "coordination", "pairs"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pairs:
    """A coordination model: spells of pairs, during which both directions keep their statistics.

    Before event e the spells from `pointers[e]` to `pointers[e + 1]` begin: that of the pair (`high`, `low`), whose
    statistics are row 2 r of `table` from high to low and row 2 r + 1 back; `risk` says whether it is at risk. `lines`
    is the table by coefficient, (coefficients, rows), for sums over all spells.
    """

    actors: int
    table: Floats
    lines: Floats
    pointers: Whole
    high: Whole
    low: Whole
    risk: Truths
    chosen: Whole


def pairs(tape: Tape, data: Data) -> Pairs:
    """Read the tape for a coordination model.

    Raises:
        EngineError: E406 for two-mode data; E402 to E404, if an event was not at risk, naming its row.
    """
    if data.two_mode:
        raise EngineError(
            "E406", "data", "coordination joins nodes of one set", "Drop receivers=, or use kind='choice'"
        )
    unknown = [np.asarray(np.isnan(level.table).any(axis=1), dtype=bool) for level in tape.levels]
    now = [level.start.copy() for level in tape.levels]
    spells, pointers, risk, chosen, bad = pair_spells(
        unknown[1], unknown[2], now[1], now[2], tape.sizes[0], tape.allowed, tape.present[0].copy(),
        tape.record_level, tape.record_item, tape.record_profile, tape.cuts, tape.event_sender, tape.event_receiver,
    )  # fmt: skip
    refuse_event(tape, data, bad)
    table, lines = fill(
        spells, risk, tape.levels[1].table, tape.levels[2].table,
        np.array(tape.levels[1].places, np.int64), np.array(tape.levels[2].places, np.int64),
    )  # fmt: skip
    return Pairs(tape.sizes[0], table, lines, pointers, spells[0], spells[1], risk, chosen)


@compiled
def pair_spells(
    unknown_b: Truths,
    unknown_c: Truths,
    of_receiver: Whole,
    of_pair: Whole,
    n: int,
    allowed: Truths,
    present: Truths,
    record_level: Whole,
    record_item: Whole,
    record_profile: Whole,
    cuts: Whole,
    event_sender: Whole,
    event_receiver: Whole,
) -> tuple[Whole, Whole, Truths, Whole, int]:
    """Write, event by event, which pairs begin a spell.

    A spell is a column of six numbers: high, low, the profiles of receiver and pair from high to low, the same back.
    """
    events = cuts.shape[0]
    pointers = np.zeros(events + 1, np.int64)
    room = n * n
    spells = np.empty((6, room), np.int64)
    risk = np.empty(room, np.bool_)
    written = 0
    current = np.zeros((n, n), np.bool_)
    dirty = np.ones((n, n), np.bool_)
    rows = np.ones(n, np.bool_)
    chosen = np.empty(events, np.int64)
    bad = -1
    r = 0
    for e in range(events):
        while r < cuts[e]:
            item = record_item[r]
            level = record_level[r]
            if level == 2:
                of_pair[item] = record_profile[r]
                i, j = item // n, item % n
                dirty[max(i, j), min(i, j)] = True
                rows[max(i, j)] = True
            elif level in (1, 3):
                if level == 1:
                    of_receiver[item] = record_profile[r]
                else:
                    present[item] = record_profile[r] == 1
                for k in range(n):
                    dirty[max(item, k), min(item, k)] = True
                    rows[max(item, k)] = True
            r += 1
        for i in range(n):
            if not rows[i]:
                continue
            rows[i] = False
            for j in range(i):
                if not dirty[i, j]:
                    continue
                dirty[i, j] = False
                forth, back = of_pair[i * n + j], of_pair[j * n + i]
                meet = (
                    at_risk(i, j, False, allowed, present, present)
                    and at_risk(j, i, False, allowed, present, present)
                    and not (unknown_b[of_receiver[i]] or unknown_b[of_receiver[j]])
                    and not (unknown_c[forth] or unknown_c[back])
                )
                if not meet and not current[i, j]:
                    continue
                current[i, j] = meet
                if written == room:
                    room *= 2
                    larger = np.empty((6, room), np.int64)
                    larger[:, :written] = spells[:, :written]
                    spells = larger
                    wider = np.empty(room, np.bool_)
                    wider[:written] = risk[:written]
                    risk = wider
                spells[0, written] = i
                spells[1, written] = j
                spells[2, written] = of_receiver[j]
                spells[3, written] = forth
                spells[4, written] = of_receiver[i]
                spells[5, written] = back
                risk[written] = meet
                written += 1
        pointers[e + 1] = written
        i, j = max(event_sender[e], event_receiver[e]), min(event_sender[e], event_receiver[e])
        chosen[e] = i * n + j
        if not current[i, j] and bad < 0:
            bad = e
    return spells[:, :written], pointers, risk[:written], chosen, bad


@compiled
def fill(
    spells: Whole, risk: Truths, of_receiver: Floats, of_pair: Floats, receivers: Whole, places: Whole
) -> tuple[Floats, Floats]:
    """The statistics of both directions of every spell, by row and by coefficient; zero where nobody is at risk."""
    p = receivers.shape[0] + places.shape[0]
    rows = 2 * risk.shape[0]
    table = np.empty((rows, p))
    lines = np.empty((p, rows))
    for row in range(rows):
        r, side = row // 2, 2 * (row % 2)
        receiver, pair = spells[2 + side, r], spells[3 + side, r]
        for c in range(receivers.shape[0]):
            value = of_receiver[receiver, c] if risk[r] else 0.0
            table[row, receivers[c]] = value
            lines[receivers[c], row] = value
        for c in range(places.shape[0]):
            value = of_pair[pair, c] if risk[r] else 0.0
            table[row, places[c]] = value
            lines[places[c], row] = value
    return table, lines


def coordination(design: Pairs, theta: Floats) -> Value:
    """Log-likelihood, gradient and Fisher information of the coordination model."""
    p = theta.size
    nothing = Value(-np.inf, np.zeros(p), np.zeros((p, p)), np.zeros(design.chosen.size))
    odds, finite = spell_odds(design.lines, theta, design.risk)
    if not finite:
        return nothing
    terms, gradient, information, extra, coefficients = pair_sums(
        design.actors, design.lines, odds, design.pointers, design.high, design.low, design.risk, design.chosen
    )
    if not np.isfinite(terms).all():
        return nothing
    linear, expected, single = spell_sums(design.lines, coefficients)
    expected += information
    return Value(float(terms.sum()), gradient - linear, expected, terms, expected + single + extra)


@fast
def spell_odds(lines: Floats, theta: Floats, risk: Truths) -> tuple[Floats, bool]:
    """The odds exp(s.theta) of every row, up to one factor, zero where nobody is at risk; whether all are numbers."""
    rows = lines.shape[1]
    odds = np.zeros(rows)
    top = -1e300
    size = 2048
    for first in range(0, rows, size):
        count = min(size, rows - first)
        for k in range(theta.shape[0]):
            b = theta[k]
            for q in range(count):
                odds[first + q] += b * lines[k, first + q]
        for q in range(count):
            if risk[(first + q) // 2]:
                if not abs(odds[first + q]) < 1e300:
                    return odds, False
                top = max(top, odds[first + q])
    for r in range(rows):
        odds[r] = np.exp(odds[r] - top) if risk[r // 2] else 0.0
    return odds, True


@fast
def spell_sums(lines: Floats, coefficients: Floats) -> tuple[Floats, Floats, Floats]:
    """Sums over spells: of the pair's statistics, of their outer products, and of those of its two directions.

    `coefficients`, (2, rows), has the weight of the pair, in its first row, and those of the single directions.
    """
    p, rows = lines.shape
    linear = np.zeros(p)
    joint = np.zeros((p, p))
    single = np.zeros((p, p))
    size = 1024
    both = np.empty((p, size))
    heavy = np.empty((p, size))
    one = np.empty((p, 2 * size))
    for first in range(0, rows // 2, size):
        count = min(size, rows // 2 - first)
        weights = coefficients[:, 2 * first : 2 * (first + count)].copy()
        for k in range(p):
            own = lines[k, 2 * first : 2 * (first + count)]
            total = 0.0
            for q in range(count):
                b = own[2 * q] + own[2 * q + 1]
                both[k, q] = b
                heavy[k, q] = b * weights[0, 2 * q]
                total += heavy[k, q]
            linear[k] += total
            for q in range(2 * count):
                one[k, q] = own[q] * weights[1, q]
        for k in range(p):
            left, left_one = heavy[k], one[k]
            for m in range(k + 1):
                right, right_one = both[m], lines[m, 2 * first : 2 * (first + count)]
                total = 0.0
                for q in range(count):
                    total += left[q] * right[q]
                joint[k, m] += total
                total = 0.0
                for q in range(2 * count):
                    total += left_one[q] * right_one[q]
                single[k, m] += total
    for k in range(p):
        for m in range(k):
            joint[m, k] = joint[k, m]
            single[m, k] = single[k, m]
    return linear, joint, single


@fast
def turn_spells(
    k: int,
    begin: int,
    end: int,
    lines: Floats,
    odds: Floats,
    high: Whole,
    low: Whole,
    follow: bool,
    moment: Floats,
    heavy: Floats,
    both: Floats,
) -> None:
    """Let one statistic of the pairs whose spells begin take its new values, and each actor's sum, if it shall."""
    if not follow:
        for r in range(begin, end):
            i, j = high[r], low[r]
            one, other = lines[k, 2 * r], lines[k, 2 * r + 1]
            heavy[k, i, j] = odds[2 * r] * one
            heavy[k, j, i] = odds[2 * r + 1] * other
            both[k, i, j] = one + other
        return
    for r in range(begin, end):
        i, j = high[r], low[r]
        one, other = lines[k, 2 * r], lines[k, 2 * r + 1]
        weighted, returned = odds[2 * r] * one, odds[2 * r + 1] * other
        moment[k, i] += weighted - heavy[k, i, j]
        moment[k, j] += returned - heavy[k, j, i]
        heavy[k, i, j] = weighted
        heavy[k, j, i] = returned
        both[k, i, j] = one + other


@fast
def pair_sums(
    n: int, lines: Floats, odds: Floats, pointers: Whole, high: Whole, low: Whole, risk: Truths, chosen: Whole
) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Terms; gradient, information and its excess without what is linear or quadratic in spells; weights of spells."""
    p = lines.shape[0]
    events = chosen.shape[0]
    spell = np.full((n, n), -1, np.int64)
    total = np.zeros(n)
    largest = np.zeros(n)
    moment = np.zeros((p, n))
    stale = np.zeros(n, np.bool_)
    product = np.zeros((n, n))
    weight = np.zeros((n, n))
    share = np.zeros((n, n))
    # Of each statistic of a pair: both directions summed (by the higher actor), and each direction times its odds.
    both = np.zeros((p, n, n))
    heavy = np.zeros((p, n, n))
    coefficients = np.zeros((2, odds.shape[0]))
    since = np.zeros(odds.shape[0])
    single = np.zeros(n)
    terms = np.empty(events)
    gradient = np.zeros(p)
    information = np.zeros((p, p))
    extra = np.zeros((p, p))
    expected = np.zeros((p, n))
    inverse = np.zeros(n)
    marginal = np.zeros(n)
    surplus = np.zeros(n)
    cross = np.zeros((p, n))
    mean = np.zeros(p)
    line = np.zeros(n)
    for e in range(events):
        # Where many pairs change at once, sums are taken anew: one pass over all costs less than a step for each.
        follow = 8 * (pointers[e + 1] - pointers[e]) < n * n
        for r in range(pointers[e], pointers[e + 1]):
            i, j = high[r], low[r]
            old = spell[i, j]
            f = 2 * r
            if old >= 0:
                g = 2 * old
                coefficients[0, g] = share[i, j]
                coefficients[1, g] = (single[i] - since[g]) * odds[g]
                coefficients[1, g + 1] = (single[j] - since[g + 1]) * odds[g + 1]
                if follow:
                    total[i] -= odds[g]
                    total[j] -= odds[g + 1]
            share[i, j] = 0.0
            spell[i, j] = r if risk[r] else -1
            product[i, j] = odds[f] * odds[f + 1]
            since[f] = single[i]
            since[f + 1] = single[j]
            if follow:
                total[i] += odds[f]
                total[j] += odds[f + 1]
                largest[i] = max(largest[i], total[i])
                largest[j] = max(largest[j], total[j])
                stale[i] = stale[i] or total[i] < 1e-3 * largest[i]
                stale[j] = stale[j] or total[j] < 1e-3 * largest[j]
        if not follow:
            stale[:] = True
        for k in range(p):
            turn_spells(k, pointers[e], pointers[e + 1], lines, odds, high, low, follow, moment, heavy, both)
        for a in range(n):
            if stale[a]:
                stale[a] = False
                total[a] = 0.0
                for b in range(n):
                    r = spell[max(a, b), min(a, b)]
                    if r >= 0:
                        total[a] += odds[2 * r if a > b else 2 * r + 1]
                largest[a] = total[a]
                for k in range(p):
                    here = 0.0
                    for b in range(n):
                        here += heavy[k, a, b]
                    moment[k, a] = here
            inverse[a] = 1.0 / total[a] if total[a] > 0 else 0.0
        for k in range(p):
            for a in range(n):
                expected[k, a] = moment[k, a] * inverse[a]
        marginal[:] = 0.0
        mass = 0.0
        for a in range(n):
            here = 0.0
            own = inverse[a]
            for b in range(a):
                w = product[a, b] * own * inverse[b]
                weight[a, b] = w
                here += w
                marginal[b] += w
            marginal[a] += here
            mass += here
        i, j = chosen[e] // n, chosen[e] % n
        terms[e] = np.log(weight[i, j]) - np.log(mass)
        if not mass > 0.0:
            return terms, gradient, information, extra, coefficients
        scale = 1.0 / mass
        for a in range(n):
            for b in range(a):
                weight[a, b] *= scale
                share[a, b] += weight[a, b]
            marginal[a] *= scale
            surplus[a] = -marginal[a]
        surplus[i] += 1.0
        surplus[j] += 1.0
        # cross[k, a] is the sum over b of the weight of {a, b} times (statistics of the pair - half of E_b).
        cross[:, :] = 0.0
        for a in range(n):
            for k in range(p):
                own = 0.5 * expected[k, a]
                here = 0.0
                for b in range(a):
                    w = weight[a, b]
                    s = both[k, a, b]
                    here += w * (s - 0.5 * expected[k, b])
                    cross[k, b] += w * (s - own)
                cross[k, a] += here
        for k in range(p):
            crossed = 0.0
            drawn = 0.0
            for a in range(n):
                crossed += cross[k, a]
                drawn += marginal[a] * expected[k, a]
            mean[k] = 0.5 * crossed - 0.75 * drawn
            r = 2 * spell[i, j]
            gradient[k] += lines[k, r] + lines[k, r + 1] - expected[k, i] - expected[k, j] + drawn
        for k in range(p):
            for a in range(n):
                line[a] = marginal[a] * expected[k, a] - cross[k, a]
            for m in range(k + 1):
                value = 0.0
                beyond = 0.0
                for a in range(n):
                    value += line[a] * expected[m, a] - expected[k, a] * cross[m, a]
                    beyond += surplus[a] * expected[k, a] * expected[m, a]
                information[k, m] += value - mean[k] * mean[m]
                # Minus the Hessian differs from its expectation by the variances of single choices: those of the two
                # who tied less what the model expects of them.
                extra[k, m] -= beyond
        for a in range(n):
            single[a] += surplus[a] * inverse[a]
    for i in range(n):
        for j in range(i):
            r = spell[i, j]
            if r >= 0:
                f = 2 * r
                coefficients[0, f] = share[i, j]
                coefficients[1, f] = (single[i] - since[f]) * odds[f]
                coefficients[1, f + 1] = (single[j] - since[f + 1]) * odds[f + 1]
    for k in range(p):
        for m in range(k):
            information[m, k] = information[k, m]
            extra[m, k] = extra[k, m]
    return terms, gradient, information, extra, coefficients
