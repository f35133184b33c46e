"""The clocks: bundles in operational time, what is left of each clock, and which of all rings first.

The clocks of one family and group form a bundle that runs in its own operational time, the integral of the part of
the rate that all of them share. Of every bundle the soonest ring is known, and of every row of sixteen bundles
the first of these; a row is looked through again only where its first moves to a later day.
"""

from __future__ import annotations

import math

import numpy as np

from politburo.model.families import program as code
from politburo.model.families.kernel import places as at
from politburo.model.families.kernel.cells import leaves
from politburo.model.families.kernel.chance import draw, wait
from politburo.model.families.kernel.pending import least
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import inlined, within

__all__ = ["bundle_of", "find_first", "kept", "next_ring", "rate_all", "set_ring", "settle", "wake"]


@inlined
def barred(o: Whole, real: Floats, gates: int, cells: int, begin: int, end: int) -> bool:
    """Whether one of some conditions fails, each with the cell it reads."""
    for i in range(begin, end):
        x, gate = real[o[at.value] + o[cells + i]], o[gates + i]
        if x < real[o[at.gate_least] + gate] or x > real[o[at.gate_most] + gate]:
            return True
    return False


@inlined
def closed(o: Whole, real: Floats, row: int) -> bool:
    """Whether a bundle stands still: its family does not run, or a condition fails that all of it share."""
    if real[o[at.value] + o[row + at.BUNDLE_RUNNING]] == 0.0:
        return True
    begin, end = o[row + at.BUNDLE_GATES], o[row + at.BUNDLE_GATES + 1]
    return bool(begin < end and barred(o, real, o[at.bundle_gate], o[at.bundle_gate_cell], begin, end))


@inlined
def shared(o: Whole, real: Floats, bundle: int, terms: int, numbers: int) -> float:
    """The shared part of the rates of a bundle, a day: its terms are listed from `terms` on, read from `numbers` on."""
    row = o[at.bundle_words] + bundle * at.BUNDLE_WORDS
    if closed(o, real, row):
        return 0.0
    total, coef = real[o[at.lp_const] + o[row + at.BUNDLE_CONSTANT]], o[at.bundle_coef]
    for i in range(o[row + at.BUNDLE_TERMS], o[row + at.BUNDLE_TERMS + 1]):
        total += real[coef + i] * real[numbers + o[terms + i]]
    return float(math.exp(total) * real[o[at.per_day]])


@inlined
def factor_of(o: Whole, real: Floats, bundle: int) -> float:
    """The shared part of the rates of a bundle as it is."""
    return shared(o, real, bundle, o[at.bundle_term], o[at.value])


@inlined
def bound_of(o: Whole, real: Floats, bundle: int) -> float:
    """The highest shared part of the rates of a bundle while all that it reads stays within its bands.

    Upper and lower ends of bands stand in one row of numbers: which of them a term reads follows from its sign.
    """
    return shared(o, real, bundle, o[at.bundle_end], o[at.upper])


@inlined
def kept(o: Whole, whole: Whole, real: Floats, bundle: int, line: int, u: int, count: int) -> bool:
    """Whether a ring is kept: with the probability that the rate is of its bound."""
    bound, now = real[o[at.bundle_numbers] + bundle * at.BUNDLE_NUMBERS + at.FACTOR], factor_of(o, real, bundle)
    return bool(now == bound or draw(o, whole, line, code.THIN, u, count) * bound < now)


@inlined
def rate_of(o: Whole, real: Floats, clock: int) -> float:
    """The own part of a clock's rate; exp of its last sum is known, since people change more often than the sum."""
    value, row = o[at.value], o[at.clock_words] + clock * at.CLOCK_WORDS
    numbers = o[at.clock_numbers] + clock * at.CLOCK_NUMBERS
    people = min(real[value + o[row + at.CLOCK_WEIGHT]] * real[numbers + at.EACH], real[numbers + at.MOST])
    if people <= 0.0 or real[value + o[row + at.CLOCK_THERE]] == 0.0:
        return 0.0
    begin, end = o[row + at.CLOCK_GATES], o[row + at.CLOCK_GATES + 1]
    if begin < end and barred(o, real, o[at.clock_gate], o[at.clock_gate_cell], begin, end):
        return 0.0
    total = real[o[at.lp_const] + o[row + at.CLOCK_CONSTANT]]
    for i in range(o[row + at.CLOCK_TERMS], o[row + at.CLOCK_TERMS + 1]):
        total += real[o[at.clock_coef] + i] * real[value + o[o[at.clock_term] + i]]
    if total == 0.0:
        return float(people)
    known = o[at.known_effect] + clock * 2
    if real[known] != total:
        real[known], real[known + 1] = total, math.exp(total)
    return float(people * real[known + 1])


@within
def find_first(o: Whole, whole: Whole, real: Floats, bundle: int) -> None:
    """Find anew which clock of a bundle rings first."""
    lowest, first, goal, row = np.inf, -1, o[at.goal], o[at.bundle_words] + bundle * at.BUNDLE_WORDS
    for clock in range(o[row + at.BUNDLE_CLOCKS], o[row + at.BUNDLE_CLOCKS + 1]):
        if real[goal + clock] < lowest:
            lowest, first = real[goal + clock], clock
    real[o[at.bundle_numbers] + bundle * at.BUNDLE_NUMBERS + at.LOWEST], whole[o[at.first] + bundle] = lowest, first


@inlined
def place_ring(o: Whole, real: Floats, bundle: int, ring: float) -> None:
    """Note the day on which a bundle rings, and the first of its row."""
    rings, first = o[at.ring], o[at.row_ring] + bundle // at.ROW
    old = real[rings + bundle]
    real[rings + bundle] = ring
    if ring <= real[first]:
        real[first] = ring
    elif old == real[first]:
        real[first] = least(real, rings + bundle // at.ROW * at.ROW)


@inlined
def set_ring(o: Whole, real: Floats, bundle: int) -> None:
    """Note the day on which the first clock of a bundle rings."""
    now, ring = o[at.bundle_numbers] + bundle * at.BUNDLE_NUMBERS, np.inf
    if real[now + at.FACTOR] > 0.0:
        ring = real[now + at.SINCE] + (real[now + at.LOWEST] - real[now + at.PASSED]) / real[now + at.FACTOR]
    place_ring(o, real, bundle, ring)


@inlined
def next_ring(o: Whole, real: Floats) -> float:
    """The day on which the first of all clocks rings."""
    rows, soonest = o[at.row_ring], np.inf
    for row in range(o[at.bundle_rows]):
        soonest = min(soonest, real[rows + row])
    return soonest


@inlined
def bundle_of(o: Whole, real: Floats, ring: float) -> int:
    """The bundle that rings on a day, the first of all; of two that ring together the one listed first."""
    row = 0
    while real[o[at.row_ring] + row] != ring:
        row += 1
    bundle = row * at.ROW
    while real[o[at.ring] + bundle] != ring:
        bundle += 1
    return bundle


@inlined
def quicken(o: Whole, whole: Whole, real: Floats, time: float) -> None:
    """Let the bundles whose shared part changed run at their new speed."""
    listed, flag = o[at.list_bundle], o[at.flag_bundle]
    for i in range(whole[o[at.n] + at.BUNDLES]):
        bundle = whole[listed + i]
        whole[flag + bundle] = 0
        now = o[at.bundle_numbers] + bundle * at.BUNDLE_NUMBERS
        new, old = bound_of(o, real, bundle), real[now + at.FACTOR]
        if new == old:
            continue
        passed = real[now + at.PASSED] + old * (time - real[now + at.SINCE])
        real[now + at.PASSED], real[now + at.SINCE], real[now + at.FACTOR] = passed, time, new
        place_ring(o, real, bundle, time + (real[now + at.LOWEST] - passed) / new if new > 0.0 else np.inf)


@inlined
def rewind(o: Whole, whole: Whole, real: Floats, time: float, clock: int, bundle: int, new: float) -> None:
    """Give a clock another rate: what is left of it lasts longer or shorter."""
    now, old = o[at.bundle_numbers] + bundle * at.BUNDLE_NUMBERS, real[o[at.rate] + clock]
    passed = real[now + at.PASSED] + real[now + at.FACTOR] * (time - real[now + at.SINCE])
    if old > 0.0:
        rest = (real[o[at.goal] + clock] - passed) * old
    else:
        rest = real[o[at.left] + clock]
        if rest < 0.0:  # never at risk so far
            rest = first_wait(o, whole, clock, bundle)
    goal = passed + rest / new if new > 0.0 else np.inf
    real[o[at.rate] + clock], real[o[at.left] + clock], real[o[at.goal] + clock] = new, rest, goal
    if goal < real[now + at.LOWEST]:
        real[now + at.LOWEST], whole[o[at.first] + bundle] = goal, clock
    elif whole[o[at.first] + bundle] == clock:
        whole[o[at.touched] + bundle] = 1


@within
def first_wait(o: Whole, whole: Whole, clock: int, bundle: int) -> float:
    """What a clock waits for when somebody is first at risk."""
    line = o[o[at.bundle_words] + bundle * at.BUNDLE_WORDS + at.BUNDLE_LINE]
    u = o[o[at.clock_words] + clock * at.CLOCK_WORDS + at.CLOCK_UNIT]
    return wait(o, whole, line, code.CLOCK, u, 0)


@inlined
def settle(o: Whole, whole: Whole, real: Floats, time: float) -> None:
    """Let changed rates count from now on: bundles change their speed, clocks what they have left."""
    n = o[at.n]
    quicken(o, whole, real, time)
    listed, flag, touched, count = o[at.list_bundle], o[at.flag_bundle], o[at.touched], 0
    for i in range(whole[n + at.CLOCKS]):
        clock = whole[o[at.list_clock] + i]
        whole[o[at.flag_clock] + clock] = 0
        new = rate_of(o, real, clock)
        if new != real[o[at.rate] + clock]:
            bundle = o[o[at.clock_words] + clock * at.CLOCK_WORDS + at.CLOCK_BUNDLE]
            rewind(o, whole, real, time, clock, bundle, new)
            if whole[flag + bundle] == 0:
                whole[flag + bundle] = 1
                whole[listed + count] = bundle
                count += 1
    for i in range(count):
        bundle = whole[listed + i]
        whole[flag + bundle] = 0
        if whole[touched + bundle] == 1:
            whole[touched + bundle] = 0
            find_first(o, whole, real, bundle)
        set_ring(o, real, bundle)
    whole[n + at.BUNDLES], whole[n + at.CLOCKS] = 0, 0


@within
def rate_all(o: Whole, real: Floats) -> None:
    """Work out all bands, bounds and rates of the state at the begin."""
    for cell in range(o[at.cells]):
        real[o[at.level] + cell] = np.inf
        leaves(o, real, cell)
    for bundle in range(o[at.bundles]):
        real[o[at.kept_factor] + bundle] = bound_of(o, real, bundle)
    for clock in range(o[at.clocks]):
        real[o[at.kept_rate] + clock] = rate_of(o, real, clock)


@within
def wake(o: Whole, whole: Whole, real: Floats, time: float) -> None:
    """Start all clocks at the rates of the begin. What no one is at risk of is drawn when it first has a rate."""
    whole[o[at.n] + at.LIVE] = 1
    for bundle in range(o[at.bundles]):
        real[o[at.ring] + bundle] = np.inf
    for row in range(o[at.bundle_rows]):
        real[o[at.row_ring] + row] = np.inf
    for bundle in range(o[at.bundles]):
        now, row = o[at.bundle_numbers] + bundle * at.BUNDLE_NUMBERS, o[at.bundle_words] + bundle * at.BUNDLE_WORDS
        real[now + at.FACTOR] = real[o[at.kept_factor] + bundle]
        real[now + at.PASSED], real[now + at.SINCE] = 0.0, time
        for clock in range(o[row + at.BUNDLE_CLOCKS], o[row + at.BUNDLE_CLOCKS + 1]):
            rate, rest, goal = real[o[at.kept_rate] + clock], -1.0, np.inf
            if rate > 0.0:
                rest = first_wait(o, whole, clock, bundle)
                goal = rest / rate
            whole[o[at.rings] + clock] = 0
            real[o[at.rate] + clock], real[o[at.left] + clock], real[o[at.goal] + clock] = rate, rest, goal
        find_first(o, whole, real, bundle)
        set_ring(o, real, bundle)
