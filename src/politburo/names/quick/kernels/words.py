"""From the parts of a spelling to readings: rows of spelled syllables with what each reading costs."""
# ruff: noqa: E741, ANN001, ANN201, C901, PLR0912
# Arrays are capital letters, and a compiler finds the types; its own `min` can raise, which kept code must not.

from __future__ import annotations

from politburo.names.alphabet import MOST
from politburo.names.parse import JOINED, LENGTHS, SPLIT
from politburo.names.quick import layout as at
from politburo.names.quick.kernels.basic import FULL, compiled, lower

APOSTROPHE = ord("'")
LONG_3, LONG_4, LONG_5 = LENGTHS[2], LENGTHS[4], LENGTHS[5]


@compiled
def ways(I, head, Q, off, length, surname, W, to):
    """Divide letters into at most four spelled syllables, in order of the first ones' length; return how many ways."""
    pos, size, hashed, ids = at.STACK_AT, at.STACK_AT + 8, at.STACK_AT + 16, at.STACK_AT + 24
    hashes, spans, count = I[head + at.HASHES], I[head + at.SPANS], I[head + at.SPELLINGS]
    level, found = 0, 0
    W[pos], W[size], W[hashed] = 0, 0, 0
    while level >= 0:
        W[size + level] += 1
        long = W[size + level]
        tail = W[pos + level] + long
        if long > at.LETTERS or tail > length:
            level -= 1
            continue
        W[hashed + level] += Q[off + tail - 1] * I[at.POWERS_AT + long - 1]
        one = lower(I, hashes, 0, count, W[hashed + level])
        if one == count or I[hashes + one] != W[hashed + level]:
            continue
        span = spans + 4 * one
        if I[span + 3] == I[span + 2] and not (surname and level == 0 and I[span + 1] > I[span]):
            continue
        W[ids + level] = one
        if Q[off + tail - 1] != APOSTROPHE and tail < length and Q[off + tail] == APOSTROPHE:
            tail += 1
        if tail == length:
            if found == at.MOST_WAYS:
                return FULL
            way = to + 1 + found * at.WAY
            W[way] = level + 1
            for number in range(level + 1):
                W[way + 1 + number] = W[ids + number]
            found += 1
        elif level < 3:
            level += 1
            W[pos + level], W[size + level], W[hashed + level] = tail, 0, 0
    return found


@compiled
def divided(I, head, Q, part, surname, W):
    """Return where the ways to divide a part stand; the first of its variants that can be divided counts."""
    to = at.WAYS_AT + (2 * part + surname) * at.WAYS_SIZE
    if W[to] >= 0:
        return to
    first, many = Q[at.Q_HEAD + 2 * part], Q[at.Q_HEAD + 2 * part + 1]
    found = 0
    for one in range(many):
        off = Q[first + 2 * one]
        found = ways(I, head, Q, off, Q[first + 2 * one + 1], surname, W, to)
        if found != 0:
            break
    if found == FULL:
        return FULL
    whole = False
    for one in range(found):
        whole = whole or W[to + 1 + one * at.WAY] == 1
    kept = 0
    for one in range(found):
        way = to + 1 + one * at.WAY
        if whole and W[way] >= 3:
            continue
        for number in range(at.WAY):
            W[to + 1 + kept * at.WAY + number] = W[way + number]
        kept += 1
    W[to] = kept
    return to


@compiled
def read(I, head, Q, QF, W, WF):
    """List the readings of all arrangements of the parts; return how many there are."""
    chosen, places = at.STACK_AT + 32, at.STACK_AT + 40
    arranged = at.Q_HEAD + 2 * Q[at.Q_PARTS]
    found = 0
    for place in range(2 * Q[at.Q_PARTS]):
        W[at.WAYS_AT + place * at.WAYS_SIZE] = -1
    for number in range(Q[at.Q_ARRANGED]):
        row = arranged + number * at.ARRANGED
        length = Q[row]
        joined, readable = False, True
        for place in range(length):
            to = divided(I, head, Q, Q[row + 1 + place], place == 0, W)
            if to == FULL:
                return FULL
            readable = readable and W[to] > 0
            if not readable:
                break
            W[places + place], W[chosen + place] = to, 0
            for one in range(W[to]):
                joined = joined or W[to + 1 + one * at.WAY] > 1
        if not readable:
            continue
        while W[chosen] < W[W[places]]:
            cost, total = 0.0, 0
            for place in range(length):
                to = W[places + place]
                many = W[to + 1 + W[chosen + place] * at.WAY]
                total += many
                for one in range(W[to]):
                    if W[to + 1 + one * at.WAY] == 1:
                        cost += SPLIT * (many - 1)
                        break
            if total <= MOST:
                if found == at.MOST_READ:
                    return FULL
                if joined:
                    cost += LONG_3 if total == 2 else LONG_4 if total == 4 else LONG_5 if total == 5 else 0.0
                if Q[row + 6] and total > 1:
                    cost += JOINED
                reading = at.READINGS_AT + found * at.READING
                W[reading], W[reading + 6] = total, number
                filled = 1
                for place in range(length):
                    way = W[places + place] + 1 + W[chosen + place] * at.WAY
                    for one in range(W[way]):
                        W[reading + filled] = W[way + 1 + one]
                        filled += 1
                WF[at.F_READINGS + found] = cost + QF[number]
                found += 1
            place = length - 1
            W[chosen + place] += 1
            while place > 0 and W[chosen + place] == W[W[places + place]]:
                W[chosen + place] = 0
                place -= 1
                W[chosen + place] += 1
    return found
