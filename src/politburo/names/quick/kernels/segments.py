"""From a spelled syllable to the syllables that it may be, in its own alphabet and over the bridge to the other."""
# ruff: noqa: E741, ANN001, ANN201, C901, FBT003
# Arrays are capital letters, and a compiler finds the types; its own `min` can raise, which kept code must not.

from __future__ import annotations

import numpy as np

from politburo.names.lattice import FAR, NO_SURNAME
from politburo.names.quick import layout as at
from politburo.names.quick.kernels.basic import FULL, compiled, less


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
