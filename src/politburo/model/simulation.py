"""Histories by exact competing risks: the next-reaction method with clocks that own their random numbers.

Every unit at risk has a clock with a standard exponential target; its hazard is integrated through every change of its
rate, zero spells included, and it rings where the integral reaches the target (Gibson and Bruck 2000; Anderson 2007 for
rates that depend on time). Targets and severities are numbers of Philox keyed by seed and history and counted by stable
hashes of act and unit and by how often the clock has rung, so that an intervention changes only how fast clocks run.
The compiled kernel has a plain Python twin that gives the same log.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from politburo.model.jit import compiled
from politburo.model.philox import exponential, exponential_py, split_seed, stable_hash, uniform, uniform_py
from politburo.model.plan import Plan
from politburo.model.readings import Floats, Ints

CLOCK = stable_hash("sanction|clock")
SEVERITY = stable_hash("sanction|severity")


@dataclass(frozen=True, slots=True)
class Log:
    """Acts of histories, in order of history and time.

    Attributes:
        history: (E,) which history.
        time: (E,) days from the start.
        unit: (E,) place of the unit.
        rung: (E,) severity, from 1.
        histories: number of histories.
        exploded: (H,) 1 where a history reached the cap and was cut off.
    """

    history: Ints
    time: Floats
    unit: Ints
    rung: Ints
    histories: int
    exploded: Ints


@compiled
def _history(  # noqa: C901, PLR0912, PLR0915 - a compiled kernel is one piece; its twin is the readable form
    key0: int,
    key1: int,
    number: int,
    clock: int,
    mark: int,
    times: Floats,
    base: Floats,
    weight: Floats,
    struck: Floats,
    severity: Floats,
    seats0: Floats,
    rank0: Floats,
    standing0: Ints,
    person: Ints,
    faction: Ints,
    names: Ints,
    power: float,
    inertia: float,
    level: float,
    hardness: float,
    window: float,
    cuts: Floats,
    to_standing: Ints,
    leaves: Ints,
    ends: Ints,
    month: float,
    cap: int,
    out_time: Floats,
    out_unit: Ints,
    out_rung: Ints,
) -> int:
    """One history; returns the number of acts (cap where it exploded)."""
    units = len(person)
    none = struck.shape[1] - 1
    seats, rank, standing = seats0.copy(), rank0.copy(), standing0.copy()
    alive = np.ones(units)
    rung_count = np.zeros(units, dtype=np.int64)
    left = np.empty(units)
    rate = np.zeros(units)
    held = np.zeros(none + 1)
    for u in range(units):
        left[u] = exponential(key0, key1, number, names[u], clock, 0)
        held[faction[u]] += seats[u]
    count, span, first, now = 0, 0, 0, times[0]
    last = len(times) - 1
    while span < last:
        total = 0.0
        for f in range(none + 1):
            total += held[f]
        total = max(total, 1.0)
        while first < count and out_time[first] + window <= now:
            first += 1
        boundary = times[span + 1]
        if first < count:
            boundary = min(boundary, out_time[first] + window)
        soonest, who = boundary, -1
        for u in range(units):
            rate[u] = 0.0
            if alive[u] > 0 and weight[span, u] > 0:
                eta = base[span, u] + level * rank[u]
                f = faction[u]
                if f != none:
                    n = struck[span, f]
                    for e in range(first, count):
                        if faction[out_unit[e]] == f:
                            n += 1.0
                    eta += power * (held[f] / total) + inertia * (n / (1.0 + n))
                rate[u] = weight[span, u] * math.exp(eta) / month
                when = now + left[u] / rate[u]
                if when < soonest:
                    soonest, who = when, u
        for u in range(units):
            left[u] -= rate[u] * (soonest - now)
        now = soonest
        if who < 0:
            if now >= times[span + 1]:
                span += 1
            continue
        lean = severity[span, who] + hardness * rank[who]
        lightest = max(standing[who], 1) if person[who] == 1 else 1
        lightest = min(lightest, len(cuts) + 1)
        skipped = 0.0 if lightest == 1 else 1.0 / (1.0 + math.exp(lean - cuts[lightest - 2]))
        level_drawn = skipped + (1.0 - skipped) * uniform(key0, key1, number, names[who], mark, rung_count[who])
        rung = lightest
        while rung <= len(cuts) and 1.0 / (1.0 + math.exp(lean - cuts[rung - 1])) < level_drawn:
            rung += 1
        out_time[count], out_unit[count], out_rung[count] = now, who, rung
        count += 1
        if count == cap:
            return count
        rung_count[who] += 1
        left[who] = exponential(key0, key1, number, names[who], clock, rung_count[who])
        if person[who] == 1:
            standing[who] = max(standing[who], to_standing[rung - 1])
            if leaves[rung - 1] == 1:
                held[faction[who]] -= seats[who]
                seats[who], rank[who] = 0.0, 1.0
            if ends[rung - 1] == 1:
                alive[who] = 0.0
    return count


def simulate(plan: Plan, seed: int, histories: int, first: int = 0, cap: int = 4000) -> Log:
    """Simulate histories.

    Args:
        plan: rates and the state at the start.
        seed: 0 to 2^64 - 1.
        histories: how many.
        first: number of the first one; the same number with the same seed is the same history.
        cap: acts after which a history is cut off and counted as exploded.
    """
    key0, key1 = split_seed(seed)
    time, unit, rung = np.empty(cap), np.empty(cap, dtype=np.int64), np.empty(cap, dtype=np.int64)
    parts: list[tuple[int, Floats, Ints, Ints]] = []
    exploded = np.zeros(histories, dtype=np.int64)
    for place in range(histories):
        count = _history(
            key0, key1, first + place, CLOCK, SEVERITY, plan.times, plan.base, plan.weight, plan.struck, plan.severity,
            plan.seats, plan.rank, plan.standing, plan.person, plan.faction, plan.names, plan.power, plan.inertia,
            plan.level, plan.hardness, plan.window, plan.cuts, plan.rungs.standing, plan.rungs.leaves, plan.rungs.ends,
            plan.month, cap, time, unit, rung,
        )  # fmt: skip
        exploded[place] = count == cap
        parts.append((count, time[:count].copy(), unit[:count].copy(), rung[:count].copy()))
    return Log(
        np.repeat(np.arange(first, first + histories), [count for count, *_ in parts]),
        np.concatenate([part[1] for part in parts]),
        np.concatenate([part[2] for part in parts]),
        np.concatenate([part[3] for part in parts]),
        histories,
        exploded,
    )


def simulate_plainly(  # noqa: C901 - one loop, kept in the order of the kernel
    plan: Plan, seed: int, number: int, cap: int = 4000
) -> list[tuple[float, int, int]]:
    """The plain Python twin of one history: (time, unit, rung) of its acts, as :func:`simulate` gives them."""
    key0, key1 = split_seed(seed)
    units = range(len(plan.person))
    none = plan.struck.shape[1] - 1
    names = [int(name) for name in plan.names]
    seats, rank, standing = plan.seats.tolist(), plan.rank.tolist(), plan.standing.tolist()
    gone: set[int] = set()
    rung_count = [0 for _ in units]
    left = [exponential_py(key0, key1, number, names[u], CLOCK, 0) for u in units]
    held = [0.0] * (none + 1)
    for u in units:
        held[plan.faction[u]] += seats[u]
    acts: list[tuple[float, int, int]] = []
    span, now = 0, float(plan.times[0])
    while span < len(plan.times) - 1:
        total = max(sum(held), 1.0)
        recent = [act for act in acts if act[0] + plan.window > now]
        boundary = min([float(plan.times[span + 1]), *(act[0] + plan.window for act in recent)])
        rate = [0.0 for _ in units]
        for u in units:
            if u not in gone and plan.weight[span, u] > 0:
                eta = plan.base[span, u] + plan.level * rank[u]
                f = plan.faction[u]
                if f != none:
                    n = plan.struck[span, f] + sum(1.0 for act in recent if plan.faction[act[1]] == f)
                    eta += plan.power * (held[f] / total) + plan.inertia * (n / (1.0 + n))
                rate[u] = plan.weight[span, u] * math.exp(eta) / plan.month
        rings = [(now + left[u] / rate[u], u) for u in units if rate[u] > 0]
        soonest, who = min([(when, u) for when, u in rings if when < boundary], default=(boundary, -1))
        left = [left[u] - rate[u] * (soonest - now) for u in units]
        now = soonest
        if who < 0:
            span += now >= plan.times[span + 1]
            continue
        rung = _rung_plainly(
            plan,
            span,
            who,
            rank[who],
            standing[who],
            uniform_py(key0, key1, number, names[who], SEVERITY, rung_count[who]),
        )
        acts.append((now, who, rung))
        if len(acts) == cap:
            break
        rung_count[who] += 1
        left[who] = exponential_py(key0, key1, number, names[who], CLOCK, rung_count[who])
        if plan.person[who]:
            standing[who] = max(standing[who], int(plan.rungs.standing[rung - 1]))
            if plan.rungs.leaves[rung - 1]:
                held[plan.faction[who]] -= seats[who]
                seats[who], rank[who] = 0.0, 1.0
            if plan.rungs.ends[rung - 1]:
                gone.add(who)
    return acts


def _rung_plainly(plan: Plan, span: int, who: int, rank: float, standing: int, draw: float) -> int:
    """The severity at which the cumulative chance, truncated at the standing, passes the draw."""
    lean = plan.severity[span, who] + plan.hardness * rank
    lightest = min(max(standing, 1) if plan.person[who] else 1, len(plan.cuts) + 1)
    below = [1.0 / (1.0 + math.exp(lean - cut)) for cut in plan.cuts]
    skipped = below[lightest - 2] if lightest > 1 else 0.0
    level = skipped + (1.0 - skipped) * draw
    return next((r for r in range(lightest, len(plan.cuts) + 1) if below[r - 1] >= level), len(plan.cuts) + 1)
