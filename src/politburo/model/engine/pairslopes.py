# ruff: noqa: C901, PLR0912, PLR0915 - compiled loops: calls would cost what they do
"""The gradient of :mod:`politburo.model.engine.coordination` alone, at a third of what the curvature costs with it.

With E_i the expected statistics of an actor's choice, what an event adds to the gradient is linear in the statistics of
single pairs: those of the pair that tied, less the probability of each pair times its own, less for each direction of
each pair its odds within its actor's choice times how much more often than expected that actor tied. So the gradient is
one sum over spells, once the weights of their events are summed: that is done here.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.fast import fast
from politburo.model.engine.pairpasses import RAREST, add_event, meeting, sum_all, sums_fit

__all__ = ["pair_weights"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Short = NDArray[np.uint32]
Truths = NDArray[np.bool_]


@fast
def pair_weights(
    n: int,
    pointers: Whole,
    whole: Truths,
    odds: Floats,
    high: Short,
    low: Short,
    pair: Short,
    risk: Truths,
    chosen: Whole,
    weights: Floats,
    room: Floats,
) -> tuple[bool, Floats]:
    """Whether odds stay within range, and terms; into `weights` those of spells in both directions, (2, spells).

    All pairs begin a spell before the first event. `room` holds seven numbers of each pair, whatever they were.
    """
    size = n * (n - 1) // 2
    events = chosen.shape[0]
    weights[:, :] = 0.0
    forth, back = room[:size], room[size : 2 * size]
    since_forth, since_back = room[2 * size : 3 * size], room[3 * size : 4 * size]
    joint, share = room[4 * size : 5 * size], room[5 * size : 6 * size]
    spell = room[6 * size : 7 * size].view(np.int64)
    spell[:] = -1
    partners = np.zeros(n, np.int64)
    total, level, single, inverse, marginal = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
    stale = np.zeros(n, np.bool_)
    terms = np.zeros(events)
    for e in range(events + 1):
        # The last round only ends all spells.
        if e == events or whole[e]:
            for i in range(n):
                f = i * (i - 1) // 2
                for q in range(f, f + i):
                    s = spell[q]
                    if s >= 0:
                        both = share[q] * joint[q]
                        weights[0, s] -= both + (single[i] - since_forth[q]) * forth[q]
                        weights[1, s] -= both + (single[q - f] - since_back[q]) * back[q]
            if e == events:
                break
        begin, end = pointers[e], pointers[e + 1]
        if whole[e]:
            share[:] = 0.0
            since_forth[:] = 0.0
            since_back[:] = 0.0
            single[:] = 0.0
            forth[:] = odds[0, begin:end]
            back[:] = odds[1, begin:end]
            for q in range(size):
                joint[q] = forth[q] * back[q]
            sum_all(n, begin, forth, back, risk[begin:end], spell, partners, total)
            level[:] = total
        else:
            for r in range(begin, end):
                q, i, j = pair[r], high[r], low[r]
                s = spell[q]
                if s >= 0:
                    both = share[q] * joint[q]
                    weights[0, s] -= both + (single[i] - since_forth[q]) * forth[q]
                    weights[1, s] -= both + (single[j] - since_back[q]) * back[q]
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
                total[i] += odds[0, r] - forth[q]
                total[j] += odds[1, r] - back[q]
                forth[q] = odds[0, r]
                back[q] = odds[1, r]
                joint[q] = odds[0, r] * odds[1, r]
                # Far from the level at which it was last summed anew, rounding would show.
                stale[i] = stale[i] or total[i] < 1e-3 * level[i] or total[i] > 1e3 * level[i]
                stale[j] = stale[j] or total[j] < 1e-3 * level[j] or total[j] > 1e3 * level[j]
            for a in range(n):
                if stale[a]:
                    stale[a] = False
                    total[a] = settle(a, n, spell, forth, back, since_forth, since_back, single[a], weights)
                    level[a] = total[a]
                    single[a] = 0.0
        fine = sums_fit(total, partners, inverse)
        mass = meeting(n, joint, inverse, marginal)
        s = spell[chosen[e]]
        i, j = high[s], low[s]
        chance = joint[chosen[e]] * inverse[i] * inverse[j]
        if not (fine and mass > RAREST and chance > 1e-280):
            return False, terms
        terms[e] = np.log(chance) - np.log(mass)
        scale = 1.0 / mass
        add_event(n, scale, inverse, share)
        weights[0, s] += 1.0
        weights[1, s] += 1.0
        single[i] += inverse[i]
        single[j] += inverse[j]
        for a in range(n):
            single[a] -= scale * marginal[a] * inverse[a]
    return True, terms


@fast
def settle(
    a: int,
    n: int,
    spell: Whole,
    forth: Floats,
    back: Floats,
    since_forth: Floats,
    since_back: Floats,
    own: float,
    weights: Floats,
) -> float:
    """Sum an actor's odds anew, and begin anew to count what they weigh in units of that sum, which is returned."""
    total = 0.0
    for b in range(n):
        if a > b:
            q = a * (a - 1) // 2 + b
            if spell[q] >= 0:
                weights[0, spell[q]] -= (own - since_forth[q]) * forth[q]
            since_forth[q] = 0.0
            total += forth[q]
        elif a < b:
            q = b * (b - 1) // 2 + a
            if spell[q] >= 0:
                weights[1, spell[q]] -= (own - since_back[q]) * back[q]
            since_back[q] = 0.0
            total += back[q]
    return total
