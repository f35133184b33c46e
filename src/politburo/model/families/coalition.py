"""Who stands outside the ultimate ruling coalition, compiled for runs and in plain Python.

Definition (Acemoglu, Egorov, Sonin, Review of Economic Studies 75, 2008): a coalition is self-enforcing if no
self-enforcing part of it wins in it; the ultimate ruling coalition is the lightest self-enforcing coalition that wins
in all. A part wins if its power exceeds alpha = p / q of the whole, compared in whole numbers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled, within

__all__ = ["outside", "outside_plainly", "weighed"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@compiled
def outside(powers: Whole, p: int, q: int, veto: int, left_out: Floats) -> None:
    """Write for each group the part of the ultimate ruling coalitions that leave it out; 1 for groups without power.

    Args:
        powers: (n,) whole numbers, 0 or more.
        p: numerator of alpha.
        q: denominator of alpha.
        veto: place of the group every coalition must contain while it has power, or -1.
        left_out: (n,) written.
    """
    n = powers.shape[0]
    weighed(powers, 0, n, p, q, veto, left_out, 0, np.zeros(3 * (n + 1) + 2 * (1 << n), np.int64), 0)


@within
def differs(
    powers: Whole, at_powers: int, m: int, p: int, q: int, room: Whole, place: int, last: int, n: int
) -> int:  # fmt: skip
    """The groups whose power is another than at the last comparison, as bits; all of them if it was not of the like.

    Notes what is compared now from `last` on; nothing is kept of a comparison of no groups.
    """
    like, changed = m > 0 and room[last] == m and room[last + 1] == p and room[last + 2] == q, 0
    room[last], room[last + 1], room[last + 2] = m, p, q
    for g in range(m):
        group, power = room[place + g], powers[at_powers + room[place + g]]
        like = like and room[last + 3 + g] == group
        if room[last + 3 + n + g] != power:
            changed |= 1 << g
        room[last + 3 + g], room[last + 3 + n + g] = group, power
    return changed if like else -1


@within
def stand(room: Whole, weight: int, m: int, p: int, q: int, changed: int, heaviest: int) -> None:
    """Find anew the heaviest self-enforcing part within each part that contains changed groups: itself if it is one.

    Some winning self-enforcing part exists if and only if the heaviest one wins: n 2^n steps. The first six groups are
    always asked for, since a branch costs more than a step: without a group that is not in it, a part is itself.
    """
    for x in range(1, 1 << m):
        if x & changed != 0:
            power, best = room[weight + x], 0
            room[heaviest + x] = 0
            for g in range(6):
                best = max(best, room[heaviest + (x & ~(1 << g))])
            for g in range(6, m):
                best = max(best, room[heaviest + (x & ~(1 << g))])
            room[heaviest + x] = power if q * best <= p * power else best


@within
def stand_by(room: Whole, weight: int, m: int, p: int, q: int, must: int, heaviest: int) -> None:
    """The same where one group has a veto: every part of every part is looked at, 3^n steps.

    Of a part that is not self-enforcing 0 is noted, since with a veto the heaviest within it says nothing.
    """
    for x in range(1, 1 << m):
        best, part = 0, (x - 1) & x
        # without the veto's holder inside, anybody's part may win
        while part > 0:
            if room[heaviest + part] > 0 and (x & must == 0 or part & must != 0):
                best = max(best, room[weight + part])
            part = (part - 1) & x
        room[heaviest + x] = 0 if q * best > p * room[weight + x] else room[weight + x]


@within
def rule(
    room: Whole,
    m: int,
    p: int,
    q: int,
    must: int,
    weight: int,
    heaviest: int,
    place: int,
    left_out: Floats,
    at_left: int,
) -> None:
    """Write for each group the part of the lightest coalitions that stand and win that leaves it out.

    A part stands if the heaviest self-enforcing one within it is itself.
    """
    size = 1 << m
    # all together rule only if no part can
    whole, count = room[weight + size - 1], 0
    most, lightest = p * whole // q, whole
    for x in range(1, size):
        power = room[weight + x]
        rules = int(room[heaviest + x] == power) & int(power > most) & int(x & must == must)
        lightest = min(lightest, power if rules == 1 else whole)
    for g in range(m):
        left_out[at_left + room[place + g]] = 0.0
    for x in range(1, size):
        if room[weight + x] == lightest and room[heaviest + x] == lightest and x & must == must:
            count += 1
            for g in range(m):
                left_out[at_left + room[place + g]] += 1 - ((x >> g) & 1)
    for g in range(m):
        left_out[at_left + room[place + g]] /= count


@within
def weighed(
    powers: Whole,
    at_powers: int,
    n: int,
    p: int,
    q: int,
    veto: int,
    left_out: Floats,
    at_left: int,
    room: Whole,
    at_room: int,
) -> None:
    """:func:`outside` in memory that is given, each array from a place on.

    `room` has 3 (n + 1) + 2 * 2^n whole numbers or more, zeros at first. It keeps what was found, since parts of which
    no group's power changed need not be compared again.
    """
    place, m, must = at_room, 0, 0
    for g in range(n):
        left_out[at_left + g] = 1.0
        if powers[at_powers + g] > 0:
            if g == veto:
                must = 1 << m
            room[place + m] = g
            m += 1
    if m == 0:
        return
    size = 1 << m
    weight, heaviest = place + n, place + n + size
    room[weight], room[heaviest] = 0, 0
    for g in range(m):
        power = powers[at_powers + room[place + g]]
        for x in range(1 << g):
            room[weight + (1 << g) + x] = room[weight + x] + power
    changed = differs(powers, at_powers, m if must == 0 else 0, p, q, room, place, place + n + 2 * (1 << n), n)
    if must == 0:
        stand(room, weight, m, p, q, changed, heaviest)
    else:
        stand_by(room, weight, m, p, q, must, heaviest)
    rule(room, m, p, q, must, weight, heaviest, place, left_out, at_left)


def outside_plainly(powers: list[int], p: int, q: int, veto: int) -> list[float]:
    """The same by the definition: every coalition is compared with all its self-enforcing parts."""
    active = [g for g, power in enumerate(powers) if power > 0]
    if not active:
        return [1.0] * len(powers)
    known: dict[frozenset[int], list[frozenset[int]]] = {}

    def weight(part: frozenset[int]) -> int:
        return sum(powers[g] for g in part)

    def ruling(whole: frozenset[int]) -> list[frozenset[int]]:
        if whole not in known:
            parts = [
                part
                for part in _parts(whole)
                if q * weight(part) > p * weight(whole) and (veto not in whole or veto in part) and part in ruling(part)
            ]
            parts = parts or [whole]
            least = min(weight(part) for part in parts)
            known[whole] = [part for part in parts if weight(part) == least]
        return known[whole]

    found = ruling(frozenset(active))
    return [
        sum(1.0 for part in found if g not in part) / len(found) if g in active else 1.0 for g in range(len(powers))
    ]


def _parts(whole: frozenset[int]) -> list[frozenset[int]]:
    """Every part of a set but itself and nothing."""
    members = sorted(whole)
    return [
        frozenset(g for place, g in enumerate(members) if mask >> place & 1) for mask in range(1, 2 ** len(members) - 1)
    ]
