"""What is compiled: from parts of a spelling to readings, to segments, to the people whose names they may be.

Everything here works on addresses of flat arrays (`layout.py` says what stands where) and makes no object, so the
code needs nothing of Python and can be kept on disk. It finds what `parse`, `paths`, `lattice` and `registry` find
in plain Python; `tests/names/test_quick.py` holds the two equal.
"""
# ruff: noqa: E741, ANN001, ANN201, C901, PLR0912, PLR0915, FBT003, FURB136
# Arrays are capital letters, and a compiler finds the types; its own `min` can raise, which kept code must not.

from __future__ import annotations

import numba
import numpy as np
from numba import types

from politburo.names.alphabet import BITS, MOST
from politburo.names.lattice import FAR, NO_SURNAME
from politburo.names.parse import JOINED, LENGTHS, MOST_READINGS, SPLIT
from politburo.names.paths import OVER
from politburo.names.quick import layout as at

BARELY = 0.3  # least cost over the bridge: recorded characters that fit come first
APOSTROPHE = ord("'")
FULL = -1  # more than there is room for
LONG_3, LONG_4, LONG_5 = LENGTHS[2], LENGTHS[4], LENGTHS[5]
_I, _F, _S, _B = (types.CPointer(one) for one in (types.int64, types.float32, types.int32, types.uint8))
compiled = numba.njit(error_model="numpy", boundscheck=False, no_cpython_wrapper=True, no_cfunc_wrapper=True)


@compiled
def less(one, two):
    """Return the lesser of two costs."""
    return one if one < two else two


@compiled
def lower(keys, begin, low, high, key):
    """Return the first place from `low` to `high` whose key is not below a key."""
    while low < high:
        middle = (low + high) // 2
        if keys[begin + middle] < key:
            low = middle + 1
        else:
            high = middle
    return low


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


@compiled
def known(group, one, surname, over, W):
    """Return where a segment stands (over: as one of the other alphabet), -1 if it has not been made."""
    for number in range(W[at.STATE_AT]):
        place = at.SEGMENTS_AT + number * at.SEGMENT
        if W[place] == group and W[place + 1] == one and W[place + 2] == surname and W[place + 3] == over:
            return place
    return -1


@compiled
def begun(group, one, surname, over, W):
    """Return where a new segment may stand, -1 if there is no room."""
    number = W[at.STATE_AT]
    room = at.POOL - W[at.STATE_AT + 1] < at.SLOTS or at.F_POOL_SIZE - W[at.STATE_AT + 2] < at.SLOTS * at.MOST_PRIORS
    if number == at.MOST_SEGMENTS or room:
        return FULL
    W[at.STATE_AT] = number + 1
    place = at.SEGMENTS_AT + number * at.SEGMENT
    W[place], W[place + 1], W[place + 2], W[place + 3], W[place + 4] = group, one, surname, over, 0
    W[place + 5], W[place + 6] = at.POOL_AT + W[at.STATE_AT + 1], at.F_POOL + W[at.STATE_AT + 2]
    return place


@compiled
def ended(place, rows, W, WF):
    """Set where the least costs of a segment's schemes stand, and fill them in."""
    many, costs = W[place + 4], W[place + 6]
    W[at.STATE_AT + 1] += many
    W[at.STATE_AT + 2] += (many + 2) * rows
    W[place + 7] = costs + many * rows
    for row in range(rows):
        least = np.float32(FAR)
        for code in range(many):
            least = less(least, WF[costs + code * rows + row])
        WF[W[place + 7] + row] = least


@compiled
def segment(I, F, group, one, surname, W, WF):
    """Return where a spelled syllable's segment stands, made when first asked for."""
    place = known(group, one, surname, False, W)
    if place >= 0:
        return place
    place = begun(group, one, surname, False, W)
    if place == FULL:
        return FULL
    head = group * at.HEAD
    codes, row_of, cost_of, rows = I[head + at.CODES], I[head + at.ROWS], I[head + at.COSTS], I[head + at.SCHEMES]
    span = I[head + at.SPANS] + 4 * one
    given, given_end = I[span + 2], I[span + 3]
    family, family_end = (I[span], I[span + 1]) if surname else (0, 0)
    last, many = -1, 0
    while family < family_end or given < given_end:
        as_family = given == given_end or (family < family_end and I[codes + family] <= I[codes + given])
        entry = family if as_family else given
        cost = F[cost_of + entry] + np.float32(0.0 if as_family or not surname else NO_SURNAME)
        if I[codes + entry] != last:
            last = I[codes + entry]
            W[W[place + 5] + many] = last
            for row in range(rows):
                WF[W[place + 6] + many * rows + row] = np.float32(FAR)
            many += 1
        where = W[place + 6] + (many - 1) * rows + I[row_of + entry]
        WF[where] = less(WF[where], cost)
        family += as_family
        given += not as_family
    W[place + 4] = many
    priors, rare = I[head + at.PRIORS], I[head + (at.RARE_SURNAME if surname else at.RARE_GIVEN)]
    for code in range(many):
        costs = W[place + 6] + code * rows
        mixed = np.float32(1e9)
        for row in range(rows - 1):
            mixed = less(mixed, WF[costs + row] + F[priors + row] * np.float32(0.5))
        WF[costs + rows - 1] = mixed
    ended(place, rows, W, WF)
    floor = W[place + 7] + rows
    for row in range(rows):
        least = np.float32(1e9)
        for code in range(many):
            least = less(least, WF[W[place + 6] + code * rows + row] + F[rare + W[W[place + 5] + code]])
        WF[floor + row] = least
    return place


@compiled
def crossed(I, F, near, W, WF):
    """Return where a segment stands as one of the other alphabet, made when first asked for."""
    group, one, surname = W[near], W[near + 1], W[near + 2] == 1
    place = known(group, one, surname, True, W)
    if place >= 0:
        return place
    place = begun(group, one, surname, True, W)
    if place == FULL:
        return FULL
    head = group * at.HEAD
    rows, size = I[head + at.SCHEMES], I[head + at.OVER_SIZE]
    starts = I[head + (at.OVER_SURNAME if surname else at.OVER_GIVEN)]
    codes, costs = I[head + at.OVER_CODES], I[head + at.OVER_COSTS]
    for other in range(size):
        W[at.SLOTS_AT + other] = -1
    for code in range(W[near + 4]):
        own = W[W[near + 5] + code]
        for entry in range(I[starts + own], I[starts + own + 1]):
            W[at.SLOTS_AT + I[codes + entry]] = 0
    many = 0
    for other in range(size):
        if W[at.SLOTS_AT + other] == 0:
            W[at.SLOTS_AT + other] = many
            W[W[place + 5] + many] = other
            for row in range(rows):
                WF[W[place + 6] + many * rows + row] = WF[W[near + 7] + row] + np.float32(FAR)
            many += 1
    for code in range(W[near + 4]):
        own = W[W[near + 5] + code]
        for entry in range(I[starts + own], I[starts + own + 1]):
            where = W[place + 6] + W[at.SLOTS_AT + I[codes + entry]] * rows
            for row in range(rows):
                cost = WF[W[near + 6] + code * rows + row] + F[costs + entry]
                WF[where + row] = less(WF[where + row], cost)
    W[place + 4] = many
    ended(place, rows, W, WF)
    return place


@compiled
def walk(keys, base, count, C, X, G, steps, length, rows, P, priors, budget, W, WF):
    """Find the keys that rows of syllables may be within a budget of the likeliest name; return how many were found.

    The steps say for each place how many codes there are, and where codes, costs and least costs stand. Written are
    the places of the keys, their costs and the rows of the schemes that cost least.
    """
    low, high, prefix, now = at.STACK_AT + 64, at.STACK_AT + 72, at.STACK_AT + 80, at.STACK_AT + 88
    chosen = at.STACK_AT + 96
    ahead, so_far = at.F_STACK, at.F_STACK + at.MOST_PRIORS * 8
    most = np.float32(1e9)
    for row in range(rows):
        total = P[priors + row]
        for place in range(length):
            total += X[G[steps + 4 * place + 3] + row]
        WF[so_far + row] = total
        most = less(most, total)
    most += np.float32(budget)
    taken = 0
    for row in range(rows):
        if WF[so_far + row] <= most:
            W[chosen + taken] = row
            taken += 1
    for number in range(taken):
        rest = np.float32(0.0)
        for place in range(length - 1, -1, -1):
            WF[ahead + place * at.MOST_PRIORS + number] = rest
            rest += X[G[steps + 4 * place + 3] + W[chosen + number]]
        WF[so_far + number] = P[priors + W[chosen + number]]
    level, found = 0, 0
    W[low], W[high], W[prefix], W[now] = 0, count, 0, 0
    while level >= 0:
        if W[now + level] == G[steps + 4 * level]:
            level -= 1
            continue
        one = W[now + level]
        W[now + level] += 1
        costs = G[steps + 4 * level + 2] + one * rows
        best, best_row = np.float32(1e9), 0
        for number in range(taken):
            cost = WF[so_far + level * at.MOST_PRIORS + number] + X[costs + W[chosen + number]]
            WF[so_far + (level + 1) * at.MOST_PRIORS + number] = cost
            cost += WF[ahead + level * at.MOST_PRIORS + number]
            if cost < best:
                best, best_row = cost, W[chosen + number]
        if best > most:
            continue
        key = W[prefix + level] << BITS | C[G[steps + 4 * level + 1] + one]
        left = BITS * (length - 1 - level)
        begin = lower(keys, base, W[low + level], W[high + level], key << left)
        if begin == W[high + level] or keys[base + begin] >> left != key:
            continue
        if level == length - 1:
            W[at.HITS_AT + found], W[at.HITS_AT + at.MOST_HITS + found] = begin, best_row
            WF[at.F_HITS + found] = best
            found += 1
            if found == at.MOST_HITS:
                return found
            continue
        W[prefix + level + 1] = key
        W[low + level + 1] = begin
        W[high + level + 1] = lower(keys, base, begin, W[high + level], (key + 1) << left)
        level += 1
        W[now + level] = 0
    return found


@compiled
def keep(person, cost, key, path, row, kept, OUT, COST):
    """Put a person among the nearest, at the least of its costs; return how many there are."""
    if kept == at.KEPT and cost >= COST[at.KEPT]:
        return kept
    slot = -1
    for number in range(kept):
        if OUT[number * at.OUT] == person:
            slot = number
            break
    if slot >= 0 and COST[slot] <= cost:
        return kept
    if slot < 0:
        if kept < at.KEPT:
            slot = kept
            kept += 1
        else:
            slot = 0
            for number in range(1, at.KEPT):
                if COST[number] > COST[slot]:
                    slot = number
    to = slot * at.OUT
    OUT[to], OUT[to + 1], OUT[to + 2], OUT[to + 3] = person, key, path, row
    COST[slot] = cost
    if kept == at.KEPT:
        worst = COST[0]
        for number in range(1, at.KEPT):
            worst = max(worst, COST[number])
        COST[at.KEPT] = worst
    return kept


@compiled
def paths(I, F, Q, QF, group, W, WF, before):
    """Add the likeliest readings of one group as paths; return how many paths there are now."""
    found = read(I, group * at.HEAD, Q, QF, W, WF)
    if found == FULL:
        return FULL
    head = group * at.HEAD
    rows, priors = I[head + at.SCHEMES], at.MOST_ARRANGED + (group % 2) * at.MOST_PRIORS
    made, tried = before, 0
    while tried < MOST_READINGS:
        nearest = -1
        for number in range(found):
            reading = at.READINGS_AT + number * at.READING
            if W[reading] > 0 and (nearest < 0 or WF[at.F_READINGS + number] < WF[at.F_READINGS + nearest]):
                nearest = number
        if nearest < 0:
            return made
        reading = at.READINGS_AT + nearest * at.READING
        length = W[reading]
        tried += 1
        # What is spelled the same in another arrangement costs more: it is left out.
        for number in range(found):
            other = at.READINGS_AT + number * at.READING
            same = number != nearest and W[other] == length
            for place in range(length):
                same = same and W[other + 1 + place] == W[reading + 1 + place]
            if same:
                W[other] = 0
        W[reading] = 0
        if length < Q[at.Q_LEAST]:
            continue
        path = at.PATHS_AT + made * at.PATH
        W[path], W[path + 1], W[path + 7], W[path + 8] = group, length, W[reading + 6], 0
        cost = np.float32(1e9)
        for place in range(length):
            W[path + 2 + place] = W[reading + 1 + place]
        for row in range(rows):
            total = QF[priors + row]
            for place in range(length):
                where = segment(I, F, group, W[path + 2 + place], place == 0, W, WF)
                if where == FULL:
                    return FULL
                total += WF[W[where + 7] + rows + row]
            cost = less(cost, total)
        WF[at.F_PATHS + made] = cost + WF[at.F_READINGS + nearest]
        WF[at.F_PATHS + at.MOST_PATHS_READ + made] = WF[at.F_READINGS + nearest]
        made += 1
    return made


@compiled
def look(I, F, Q, QF, spaces, keys, starts, persons, costs, W, WF, OUT, COST):
    """Find the people that a spelling may mean; return how many, or -1 where there was no room.

    The four spaces stand one after another in their arrays; `spaces` says how many keys and entries come before each.
    """
    W[at.STATE_AT], W[at.STATE_AT + 1], W[at.STATE_AT + 2] = 0, 0, 0
    made = 0
    for number in range(2):
        made = paths(I, F, Q, QF, Q[at.Q_GROUP] + number, W, WF, made)
        if made == FULL:
            return FULL
    steps = at.STACK_AT + 192
    first, kept, tried = np.float32(0.0), 0, 0
    while tried < QF[at.MOST_AT]:
        path = -1
        for number in range(made):
            nearer = path < 0 or WF[at.F_PATHS + number] < WF[at.F_PATHS + path]
            if nearer and W[at.PATHS_AT + number * at.PATH + 8] == 0:
                path = number
        if path < 0:
            break
        native = WF[at.F_PATHS + path]
        first = native if tried == 0 else first
        if native > first + QF[at.HOPEFUL_AT]:
            break
        tried += 1
        row = at.PATHS_AT + path * at.PATH
        group, length = W[row], W[row + 1]
        W[row + 8] = 1
        rows, priors = I[group * at.HEAD + at.SCHEMES], at.MOST_ARRANGED + (group % 2) * at.MOST_PRIORS
        for over in range(2):
            space = (2 if group % 2 else 3) if over else group % 2
            count = spaces[2 * space + 2] - spaces[2 * space]
            if over and count == 0:
                continue
            whole = True
            for place in range(length):
                where = segment(I, F, group, W[row + 2 + place], place == 0, W, WF)
                if over:
                    where = crossed(I, F, where, W, WF)
                if where == FULL:
                    return FULL
                whole = whole and W[where + 4] > 0
                for number in range(4):
                    W[steps + 4 * place + number] = W[where + 4 + number]
            if not whole:
                continue
            base, budget = spaces[2 * space], QF[at.BUDGET_AT]
            found = walk(keys, base, count, W, WF, W, steps, length, rows, QF, priors, budget, W, WF)
            for hit in range(found):
                key = spaces[2 * space] + W[at.HITS_AT + hit]
                spent = WF[at.F_HITS + hit] + (WF[at.F_PATHS + at.MOST_PATHS_READ + path] - first)
                for entry in range(starts[key + space], starts[key + space + 1]):
                    cost = spent + costs[spaces[2 * space + 1] + entry]
                    if over:
                        cost += np.float32(OVER)
                        cost = max(cost, np.float32(BARELY))
                    person = persons[spaces[2 * space + 1] + entry]
                    scheme = W[at.HITS_AT + at.MOST_HITS + hit]
                    kept = keep(person, cost, keys[key], 2 * path + over, scheme, kept, OUT, COST)
    return kept


@compiled
def distance(A, m, B, n, G, T, limit, WF):
    """Write how far two rows of sounds are from each other; what is certain to be beyond the limit is 1e9.

    G has the cost of each sound alone, T of each standing for another (128 in a row).
    """
    row = at.F_STACK
    WF[row] = np.float32(0.0)
    for place in range(n):
        WF[row + place + 1] = WF[row + place] + G[B[place]]
    for left in range(m):
        gap = G[A[left]]
        corner = WF[row]
        WF[row] = corner + gap
        nearest = WF[row]
        for place in range(n):
            above = WF[row + place + 1]
            cost = less(less(corner + T[A[left] * 128 + B[place]], above + gap), WF[row + place] + G[B[place]])
            WF[row + place + 1] = cost
            corner = above
            nearest = less(nearest, cost)
        if nearest > limit:
            WF[row] = np.float32(1e9)
            return 0
    WF[row] = WF[row + n]
    return 0


ENTRIES = {
    "look": (look, types.int64(_I, _F, _I, _F, _I, _I, _S, _S, _F, _I, _F, _I, _F)),
    "walk": (
        walk,
        types.int64(
            *(_I, types.int64, types.int64, _I, _F, _I, types.int64, types.int64, types.int64, _F, types.int64),
            *(types.float32, _I, _F),
        ),
    ),
    "distance": (distance, types.int64(_B, types.int64, _B, types.int64, _F, _F, types.float32, _F)),
}  # what is called from outside, with its types
