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
    weighed(powers, 0, n, p, q, veto, left_out, 0, np.zeros(3 * (n + 1) + 4 * (1 << n), np.int64), 0)


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
def weighed(  # noqa: C901, PLR0912 - compiled loops; the readable form stands below
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

    `room` has 3 (n + 1) + 4 * 2^n whole numbers or more, zeros at first. It keeps what was found, since parts of which
    no group's power changed need not be compared again.

    Without a veto by the heaviest self-enforcing part of each subset, n 2^n steps: some winning self-enforcing part
    exists if and only if the heaviest one wins. With a veto every part of every subset is looked at, 3^n steps.
    """
    place = at_room
    m = 0
    for g in range(n):
        left_out[at_left + g] = 1.0
        if powers[at_powers + g] > 0:
            room[place + m] = g
            m += 1
    if m == 0:
        return
    size = 1 << m
    weight, heaviest, stands, ruling = place + n, place + n + size, place + n + 2 * size, place + n + 3 * size
    room[weight], room[heaviest], room[stands] = 0, 0, 0
    must = 0
    for g in range(m):
        if room[place + g] == veto:
            must = 1 << g
        power = powers[at_powers + room[place + g]]
        for x in range(1 << g):
            room[weight + (1 << g) + x] = room[weight + x] + power
    whole = size - 1
    changed = differs(powers, at_powers, m if must == 0 else 0, p, q, room, place, place + n + 4 * (1 << n), n)
    total, lightest, count = p * room[weight + whole], -1, 0
    for x in range(1, size):
        power = room[weight + x]
        if x & changed != 0:
            best = 0
            if must == 0:
                left = x
                while left > 0:
                    best = max(best, room[heaviest + (x & ~(left & -left))])
                    left &= left - 1
            else:
                # without the veto's holder inside, anybody's part may win
                part = (x - 1) & x
                while part > 0:
                    if room[stands + part] == 1 and (x & must == 0 or part & must != 0):
                        best = max(best, room[weight + part])
                    part = (part - 1) & x
            room[stands + x] = 0 if q * best > p * power else 1
            room[heaviest + x] = best if q * best > p * power else power
        if room[stands + x] == 0:
            continue
        # all together rule only if no part can, and then no part was found before
        wins = q * power > total and (must == 0 or x & must != 0)
        if x == whole or (wins and (lightest < 0 or power <= lightest)):
            if power != lightest:
                lightest, count = power, 0
            room[ruling + count] = x
            count += 1
    for g in range(m):
        without = 0
        for k in range(count):
            without += 1 - ((room[ruling + k] >> g) & 1)
        left_out[at_left + room[place + g]] = without / count


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
