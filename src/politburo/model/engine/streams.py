# ruff: noqa: C901, PLR0912, PLR0915, FBT001 - compiled loops: calls would cost what they do, flags are data
"""Likelihoods of ordered models and choices whose risk sets do not fit into memory.

A choice is read in blocks of events, whose sums add up. An ordered model would list all pairs at every event; there the
sum S_e of all rates before event e follows the changes on the tape, and with it the expected statistics m_e. What is
quadratic in statistics needs no list either. Let a clock advance by 1 / S_e at event e: then a cell's expected number
of events is its rate times the time that pairs spent in it by that clock, and time spent in cells is what is read for
models in time. So the gradient is sum_e (s_e - m_e), the information sum_c X_c r_c s_c s_c' - sum_e m_e m_e', where r_c
is the rate of cell c and X_c its time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.design import exposed, refuse_event, risk_set_blocks, statistics
from politburo.model.engine.fast import fast
from politburo.model.engine.likelihood import Value, multinomial

if TYPE_CHECKING:
    from politburo.model.engine.design import Stream

__all__ = ["streamed"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Short = NDArray[np.int32]
Truths = NDArray[np.bool_]
SPREAD: Final = 3  # powers of ten


def streamed(design: Stream, theta: Floats) -> Value:
    """Log-likelihood, gradient and information, reading the tape once more (twice for an ordered model).

    Raises:
        EngineError: E842 to E844, if an event was not at risk, naming its row.
    """
    if design.kind != "choice":
        return ordered(design, theta)
    p = theta.size
    total, gradient, information, terms = 0.0, np.zeros(p), np.zeros((p, p)), []
    for block in risk_set_blocks(design.tape, design.data, design.kind, design.most):
        seen = multinomial(block, theta)
        total += seen.loglik
        gradient += seen.gradient
        information += seen.information
        terms.append(seen.terms)
    return Value(total, gradient, information, np.concatenate(terms))


def ordered(design: Stream, theta: Floats) -> Value:
    """An ordered model, its sums following the changes."""
    tape, p = design.tape, theta.size
    nothing = Value(-np.inf, np.zeros(p), np.zeros((p, p)), np.zeros(1))
    order = np.array([place for level in tape.levels for place in level.places], dtype=np.int64)
    tables, logs = [], []
    for level in tape.levels:
        with np.errstate(over="ignore", invalid="ignore"):
            log = level.table @ theta[list(level.places)]
        known = log[~np.isnan(log)]
        if not np.isfinite(known).all():
            return nothing
        top = known.max(initial=-np.inf)
        tables.append(np.nan_to_num(level.table))
        # What is unknown is not at risk.
        logs.append(np.where(np.isnan(log), -np.inf, log - (top if np.isfinite(top) else 0.0)))
    rates = [np.exp(log) for log in logs]
    starts = [level.start.copy() for level in tape.levels]
    terms, sums, expected, outer, bad = rate_sums(
        tables[0], tables[1], tables[2], rates[0], rates[1], rates[2], logs[0], logs[1], logs[2],
        starts[0], starts[1], starts[2], tape.sizes, tape.loops, tape.allowed,
        tape.present[0].copy(), tape.present[1].copy(), tape.record_level, tape.record_item, tape.record_profile,
        tape.cuts, tape.event_sender, tape.event_receiver,
    )  # fmt: skip
    refuse_event(tape, design.data, bad)
    if not np.isfinite(terms).all():
        return nothing
    before = np.searchsorted(tape.cuts, np.arange(tape.record_time.size), side="right")
    counts = [level.table.shape[0] for level in tape.levels]
    information, gradient = np.zeros((p, p)), np.zeros(p)
    # Of a clock that runs a thousand times faster at some events than at others, small differences would be lost.
    step = np.floor(np.log10(sums / sums.min()) / SPREAD)
    for part in np.unique(step):
        clock = np.concatenate([[0.0], np.cumsum(np.where(step == part, 1 / sums, 0.0))])
        keys, time, chosen, _ = exposed(tape, clock[before], 0.0, float(clock[-1]))
        rate = np.exp(
            logs[0][keys // (counts[1] * counts[2])]
            + logs[1][keys // counts[2] % counts[1]]
            + logs[2][keys % counts[2]]
        )
        cells = statistics(tape, keys)
        information += (cells * (time * rate)[:, None]).T @ cells
        gradient = statistics(tape, chosen).sum(axis=0)
    back = np.argsort(order)
    information -= outer[np.ix_(back, back)]
    return Value(float(terms.sum()), gradient - expected[back], information, terms)


@fast
def line(
    pairs: Short, others: Whole, rate: Floats, table: Floats, pair_rate: Floats, pair_table: Floats, sums: Floats
) -> None:
    """Sum the rates of one row or column (without the rate of its own end), and what they make of statistics.

    `sums`: the rates, the statistics of the other ends, those of the pairs.
    """
    sums[:] = 0.0
    width, pair_width = table.shape[1], pair_table.shape[1]
    for k in range(pairs.shape[0]):
        c = pairs[k]
        if c < 0 or rate[k] == 0.0:
            continue
        r = rate[k] * pair_rate[c]
        sums[0] += r
        for m in range(width):
            sums[1 + m] += r * table[others[k], m]
        for m in range(pair_width):
            sums[1 + width + m] += r * pair_table[c, m]


@fast
def rate_sums(
    a_table: Floats,
    b_table: Floats,
    c_table: Floats,
    a_rate: Floats,
    b_rate: Floats,
    c_rate: Floats,
    a_log: Floats,
    b_log: Floats,
    c_log: Floats,
    of_sender: Whole,
    of_receiver: Whole,
    of_pair: Whole,
    sizes: tuple[int, int],
    loops: bool,
    allowed: Truths,
    senders: Truths,
    receivers: Truths,
    record_level: Whole,
    record_item: Whole,
    record_profile: Whole,
    cuts: Whole,
    event_sender: Whole,
    event_receiver: Whole,
) -> tuple[Floats, Floats, Floats, Floats, int]:
    """Per event its log-probability and the sum of all rates; over all the expected statistics and their products.

    Statistics stand in the order of the levels. The last number is the first event not at risk, or -1.
    """
    n1, n2 = sizes
    pa, pb, pc = a_table.shape[1], b_table.shape[1], c_table.shape[1]
    p = pa + pb + pc
    by_row = np.empty((n1, n2), np.int32)
    by_column = np.empty((n2, n1), np.int32)
    for i in range(n1):
        for j in range(n2):
            excluded = (not loops and i == j) or (allowed.size != 1 and not allowed[i, j])
            by_row[i, j] = -1 if excluded or c_log[of_pair[i * n2 + j]] == -np.inf else of_pair[i * n2 + j]
            by_column[j, i] = by_row[i, j]
    send = np.zeros(n1)
    receive = np.zeros(n2)
    for i in range(n1):
        send[i] = a_rate[of_sender[i]] if senders[i] else 0.0
    for j in range(n2):
        receive[j] = b_rate[of_receiver[j]] if receivers[j] else 0.0
    events = cuts.shape[0]
    terms, sums = np.empty(events), np.empty(events)
    expected, outer = np.zeros(p), np.zeros((p, p))
    moment, mean = np.zeros(p), np.zeros(p)
    of_row, of_column = np.zeros(1 + pb + pc), np.zeros(1 + pa + pc)
    total = 0.0
    peak = 0.0
    since = n1 + n2
    bad = -1
    r = 0
    for e in range(events):
        while r < cuts[e]:
            level, item, new = record_level[r], record_item[r], record_profile[r]
            r += 1
            if level == 2:
                i, j = item // n2, item % n2
                if (not loops and i == j) or (allowed.size != 1 and not allowed[i, j]):
                    continue
                w = send[i] * receive[j]
                for side in range(2):
                    c = by_row[i, j] if side == 0 else new
                    if c < 0:
                        continue
                    rate = w * c_rate[c] if side == 1 else -w * c_rate[c]
                    total += rate
                    for m in range(pa):
                        moment[m] += rate * a_table[of_sender[i], m]
                    for m in range(pb):
                        moment[pa + m] += rate * b_table[of_receiver[j], m]
                    for m in range(pc):
                        moment[pa + pb + m] += rate * c_table[c, m]
                by_row[i, j] = new if c_log[new] > -np.inf else -1
                by_column[j, i] = by_row[i, j]
                continue
            since += 1
            if level in (0, 3):
                if since <= n1 + n2:
                    line(by_row[item], of_receiver, receive, b_table, c_rate, c_table, of_row)
                for side in range(2):
                    if side == 1:
                        if level == 0:
                            of_sender[item] = new
                        else:
                            senders[item] = new == 1
                        send[item] = a_rate[of_sender[item]] if senders[item] else 0.0
                    rate = send[item] if side == 1 else -send[item]
                    total += rate * of_row[0]
                    for m in range(pa):
                        moment[m] += rate * of_row[0] * a_table[of_sender[item], m]
                    for m in range(pb + pc):
                        moment[pa + m] += rate * of_row[1 + m]
            else:
                if since <= n1 + n2:
                    line(by_column[item], of_sender, send, a_table, c_rate, c_table, of_column)
                for side in range(2):
                    if side == 1:
                        if level == 1:
                            of_receiver[item] = new
                        else:
                            receivers[item] = new == 1
                        receive[item] = b_rate[of_receiver[item]] if receivers[item] else 0.0
                    rate = receive[item] if side == 1 else -receive[item]
                    total += rate * of_column[0]
                    for m in range(pb):
                        moment[pa + m] += rate * of_column[0] * b_table[of_receiver[item], m]
                    for m in range(pa):
                        moment[m] += rate * of_column[1 + m]
                    for m in range(pc):
                        moment[pa + pb + m] += rate * of_column[1 + pa + m]
        peak = max(peak, total)
        # Sums are taken anew after as many changes as that costs, and where cancellation could harm them.
        if since >= n1 + n2 or total < 1e-3 * peak:
            since = 0
            total = 0.0
            moment[:] = 0.0
            for i in range(n1):
                if send[i] > 0.0:
                    line(by_row[i], of_receiver, receive, b_table, c_rate, c_table, of_row)
                    total += send[i] * of_row[0]
                    for m in range(pa):
                        moment[m] += send[i] * of_row[0] * a_table[of_sender[i], m]
                    for m in range(pb + pc):
                        moment[pa + m] += send[i] * of_row[1 + m]
            peak = total
        i, j = event_sender[e], event_receiver[e]
        c = by_row[i, j]
        a, b = of_sender[i], of_receiver[j]
        if bad < 0 and (c < 0 or not senders[i] or not receivers[j] or a_log[a] == -np.inf or b_log[b] == -np.inf):
            bad = e
        sums[e] = total
        terms[e] = a_log[a] + b_log[b] + c_log[c] - np.log(total) if c >= 0 and total > 1e-280 else -np.inf
        for m in range(p):
            mean[m] = moment[m] / total
            expected[m] += mean[m]
        for m in range(p):
            for q in range(p):
                outer[m, q] += mean[m] * mean[q]
    return terms, sums, expected, outer, bad
