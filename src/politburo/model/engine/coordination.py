# ruff: noqa: C901, PLR0912, PLR0915, FBT003, SIM102 - compiled loops: calls would cost what they do, flags are data
"""Choice of a pair for coordination: the multinomial over unordered pairs of Stadtfeld, Hollway and Block (2017).

Each of two actors must choose the other: with p_ij = exp(s_ij.theta) / sum_k exp(s_ik.theta), the tie {i, j} has
probability proportional to p_ij p_ji among all pairs at risk. With E_i the expected statistics of i's choice and D_ij
= s_ij + s_ji - E_i - E_j the gradient of log(p_ij p_ji), the gradient of an event's log-probability is D of its pair
minus the mean of D, and the information reported is the variance of D under the model (the Fisher information given
the history).

Sums over each actor's choices are updated where a statistic changed, and recomputed only where cancellation could
harm them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.cells import at_risk, find, longer_whole, rehash
from politburo.model.engine.design import refuse_event, statistics
from politburo.model.engine.errors import EngineError
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
    """A coordination model: cells of ordered pairs, classes of unordered ones, and their changes before each event.

    `table` holds the statistics by cell and `both` those by class, the sum of the two directions. Before event e the
    changes from `pointers[e]` to `pointers[e + 1]` apply: the pair (`high`, `low`) takes the cells `forth` (from high
    to low) and `back`, and its class; -1 means not at risk.
    """

    actors: int
    table: Floats
    both: Floats
    pointers: Whole
    high: Whole
    low: Whole
    forth: Whole
    back: Whole
    kind: Whole
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
    n_c = tape.levels[2].table.shape[0]
    keys, class_keys, pointers, high, low, forth, back, kind, chosen, bad = pair_changes(
        n_c, unknown[1], unknown[2], now[1], now[2], tape.sizes[0], tape.allowed, tape.present[0].copy(),
        tape.record_level, tape.record_item, tape.record_profile, tape.cuts, tape.event_sender, tape.event_receiver,
    )  # fmt: skip
    refuse_event(tape, data, bad)
    table = statistics(tape, keys)
    m = keys.size
    both = table[class_keys // m] + table[class_keys % m]
    return Pairs(tape.sizes[0], table, both, pointers, high, low, forth, back, kind, chosen)


@compiled
def pair_changes(
    n_c: int,
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
) -> tuple[Whole, Whole, Whole, Whole, Whole, Whole, Whole, Whole, Whole, int]:
    """Number the cells and write, event by event, which pairs changed theirs."""
    keys = np.full(1 << 16, -1, np.int64)
    slots = np.empty(1 << 16, np.int64)
    key_of = np.zeros(1 << 15, np.int64)
    used = 0
    events = cuts.shape[0]
    pointers = np.zeros(events + 1, np.int64)
    room = n * n
    high = np.empty(room, np.int64)
    low = np.empty(room, np.int64)
    forth = np.empty(room, np.int64)
    back = np.empty(room, np.int64)
    written = 0
    current = np.full((n, n), -1, np.int64)
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
                cell = -1
                mirror = -1
                if at_risk(i, j, False, allowed, present, present) and at_risk(j, i, False, allowed, present, present):
                    if not (
                        unknown_b[of_receiver[i]]
                        or unknown_b[of_receiver[j]]
                        or unknown_c[of_pair[i * n + j]]
                        or unknown_c[of_pair[j * n + i]]
                    ):
                        for side in range(2):
                            key = (
                                of_receiver[j] * n_c + of_pair[i * n + j]
                                if side == 0
                                else of_receiver[i] * n_c + of_pair[j * n + i]
                            )
                            place = find(keys, key)
                            if keys[place] < 0:
                                keys[place] = key
                                slots[place] = used
                                if used == key_of.shape[0]:
                                    key_of = longer_whole(key_of)
                                key_of[used] = key
                                used += 1
                                slot = used - 1
                                if 2 * used > keys.shape[0]:
                                    keys, slots = rehash(keys, slots)
                            else:
                                slot = slots[place]
                            if side == 0:
                                cell = slot
                            else:
                                mirror = slot
                if cell != current[i, j] or mirror != current[j, i]:
                    current[i, j] = cell
                    current[j, i] = mirror
                    if written == high.shape[0]:
                        high = longer_whole(high)
                        low = longer_whole(low)
                        forth = longer_whole(forth)
                        back = longer_whole(back)
                    high[written] = i
                    low[written] = j
                    forth[written] = cell
                    back[written] = mirror
                    written += 1
        pointers[e + 1] = written
        i, j = max(event_sender[e], event_receiver[e]), min(event_sender[e], event_receiver[e])
        chosen[e] = i * n + j
        if current[i, j] < 0 and bad < 0:
            bad = e
    # Classes of unordered pairs: distinct combinations of the two cells.
    table = np.full(1 << 16, -1, np.int64)
    number = np.empty(1 << 16, np.int64)
    class_keys = np.zeros(1 << 15, np.int64)
    classes = 0
    kind = np.full(written, -1, np.int64)
    for k in range(written):
        if forth[k] < 0:
            continue
        key = max(forth[k], back[k]) * used + min(forth[k], back[k])
        place = find(table, key)
        if table[place] < 0:
            table[place] = key
            number[place] = classes
            kind[k] = classes
            if classes == class_keys.shape[0]:
                class_keys = longer_whole(class_keys)
            class_keys[classes] = key
            classes += 1
            if 2 * classes > table.shape[0]:
                table, number = rehash(table, number)
        else:
            kind[k] = number[place]
    return (
        key_of[:used].copy(),
        class_keys[:classes].copy(),
        pointers,
        high[:written].copy(),
        low[:written].copy(),
        forth[:written].copy(),
        back[:written].copy(),
        kind,
        chosen,
        bad,
    )


def coordination(design: Pairs, theta: Floats) -> Value:
    """Log-likelihood, gradient and Fisher information of the coordination model."""
    p = theta.size
    with np.errstate(over="ignore", invalid="ignore"):
        logs = design.table @ theta
    nothing = Value(-np.inf, np.zeros(p), np.zeros((p, p)), np.zeros(design.chosen.size))
    if not np.isfinite(logs).all():
        return nothing
    terms, gradient, share, information, extra = pair_sums(
        design.actors, design.table, design.both, logs, design.pointers,
        design.high, design.low, design.forth, design.back, design.kind, design.chosen,
    )  # fmt: skip
    if not np.isfinite(terms).all():
        return nothing
    expected = information + (design.both * share[:, None]).T @ design.both
    return Value(float(terms.sum()), gradient - share @ design.both, expected, terms, expected + extra)


@compiled
def pair_sums(
    n: int,
    table: Floats,
    both: Floats,
    logs: Floats,
    pointers: Whole,
    high: Whole,
    low: Whole,
    forth: Whole,
    back: Whole,
    kind: Whole,
    chosen: Whole,
) -> tuple[Floats, Floats, Floats, Floats, Floats]:
    """Terms; gradient and information without what is linear or quadratic in classes; the probability of each class."""
    p = table.shape[1]
    events = chosen.shape[0]
    top = logs.max()
    odds = np.exp(logs - top)
    cell = np.full((n, n), -1, np.int64)
    klass = np.full((n, n), -1, np.int64)
    total = np.zeros(n)
    largest = np.zeros(n)
    moment = np.zeros((n, p))
    square = np.zeros((n, p, p))
    extra = np.zeros((p, p))
    stale = np.zeros(n, np.bool_)
    weight = np.zeros((n, n))
    product = np.zeros((n, n))
    share = np.zeros(both.shape[0])
    terms = np.empty(events)
    gradient = np.zeros(p)
    information = np.zeros((p, p))
    expected = np.zeros((n, p))
    inverse = np.zeros(n)
    marginal = np.zeros(n)
    cross = np.zeros((n, p))
    mean = np.zeros(p)
    for e in range(events):
        for r in range(pointers[e], pointers[e + 1]):
            i, j = high[r], low[r]
            for side in range(2):
                a, b, new = (i, j, forth[r]) if side == 0 else (j, i, back[r])
                old = cell[a, b]
                if old >= 0:
                    total[a] -= odds[old]
                    for k in range(p):
                        part = odds[old] * table[old, k]
                        moment[a, k] -= part
                        for m in range(k + 1):
                            square[a, k, m] -= part * table[old, m]
                    if total[a] < 1e-3 * largest[a]:
                        stale[a] = True
                if new >= 0:
                    total[a] += odds[new]
                    largest[a] = max(largest[a], total[a])
                    for k in range(p):
                        part = odds[new] * table[new, k]
                        moment[a, k] += part
                        for m in range(k + 1):
                            square[a, k, m] += part * table[new, m]
                cell[a, b] = new
            klass[i, j] = kind[r]
            product[i, j] = odds[forth[r]] * odds[back[r]] if forth[r] >= 0 else 0.0
        for a in range(n):
            if stale[a]:
                stale[a] = False
                total[a] = 0.0
                moment[a, :] = 0.0
                square[a, :, :] = 0.0
                for b in range(n):
                    own = cell[a, b]
                    if own >= 0:
                        total[a] += odds[own]
                        for k in range(p):
                            part = odds[own] * table[own, k]
                            moment[a, k] += part
                            for m in range(k + 1):
                                square[a, k, m] += part * table[own, m]
                largest[a] = total[a]
            inverse[a] = 1.0 / total[a] if total[a] > 0 else 0.0
            for k in range(p):
                expected[a, k] = moment[a, k] * inverse[a]
        marginal[:] = 0.0
        mass = 0.0
        for a in range(n):
            own = inverse[a]
            line = 0.0
            for b in range(a):
                w = product[a, b] * own * inverse[b]
                weight[a, b] = w
                weight[b, a] = w
                line += w
                marginal[b] += w
            marginal[a] += line
            mass += line
        i, j = chosen[e] // n, chosen[e] % n
        terms[e] = np.log(weight[i, j]) - np.log(mass)
        scale = 1.0 / mass
        cross[:, :] = 0.0
        for a in range(n):
            for b in range(a):
                w = weight[a, b]
                if w > 0.0:
                    c = klass[a, b]
                    share[c] += w * scale
                    for k in range(p):
                        s = w * both[c, k]
                        cross[a, k] += s
                        cross[b, k] += s
        near = np.dot(weight, expected)
        mean[:] = 0.0
        for a in range(n):
            for k in range(p):
                mean[k] += (0.5 * cross[a, k] - marginal[a] * expected[a, k]) * scale
        for k in range(p):
            gradient[k] += both[klass[i, j], k] - expected[i, k] - expected[j, k]
        for a in range(n):
            # Minus the Hessian differs from its expectation by the variances of single choices: those of the two who
            # tied less what the model expects of them.
            surplus = (1.0 if a in (i, j) else 0.0) - marginal[a] * scale
            for k in range(p):
                for m in range(k + 1):
                    extra[k, m] += surplus * (square[a, k, m] * inverse[a] - expected[a, k] * expected[a, m])
            share_a = marginal[a]
            for k in range(p):
                gradient[k] += share_a * expected[a, k] * scale
                for m in range(k + 1):
                    value = (
                        share_a * expected[a, k] * expected[a, m]
                        + near[a, k] * expected[a, m]
                        - cross[a, k] * expected[a, m]
                        - expected[a, k] * cross[a, m]
                    )
                    information[k, m] += value * scale
        for k in range(p):
            for m in range(k + 1):
                information[k, m] -= mean[k] * mean[m]
    for k in range(p):
        for m in range(k):
            information[m, k] = information[k, m]
            extra[m, k] = extra[k, m]
    return terms, gradient, share, information, extra
