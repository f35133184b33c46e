"""From readings to the people whose names they may be, and how far rows of sounds are from each other."""
# ruff: noqa: E741, ANN001, ANN201, C901, PLR0912, PLR0915
# Arrays are capital letters, and a compiler finds the types; its own `min` can raise, which kept code must not.

from __future__ import annotations

import numpy as np

from politburo.names.alphabet import BITS
from politburo.names.parse import MOST_READINGS
from politburo.names.paths import OVER
from politburo.names.quick import layout as at
from politburo.names.quick.kernels.basic import FULL, compiled, less, lower
from politburo.names.quick.kernels.segments import crossed, segment
from politburo.names.quick.kernels.words import read

BARELY = 0.3  # least cost over the bridge: recorded characters that fit come first


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
def distance(A, m, B, n, G, T, limit, D):
    """Write how far two rows of sounds are from each other; what is certain to be beyond the limit is 1e9.

    G has the cost of each sound alone, T of each standing for another (128 in a row).
    """
    D[0] = 0.0
    for place in range(n):
        D[place + 1] = D[place] + G[B[place]]
    for left in range(m):
        gap = G[A[left]]
        corner = D[0]
        D[0] = corner + gap
        nearest = D[0]
        for place in range(n):
            above = D[place + 1]
            cost = less(less(corner + T[A[left] * 128 + B[place]], above + gap), D[place] + G[B[place]])
            D[place + 1] = cost
            corner = above
            nearest = less(nearest, cost)
        if nearest > limit:
            D[0] = 1e9
            return 0
    D[0] = D[n]
    return 0
