"""What a simulation needs of one reading and one draw of coefficients: rates by span, and the state at the start."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from politburo.model.acts import Story
from politburo.model.effects import EFFECTS, TOP_RANK
from politburo.model.likelihood import ordered_cuts
from politburo.model.philox import stable_hash
from politburo.model.readings import Draw, Floats, Ints, Panel

ENDOGENOUS = ("faction-power", "inertia", "rank")


@dataclass(frozen=True, slots=True)
class Rungs:
    """What a sanction of each rung does by the vocabulary: standing reached, seats lost, risk ended."""

    standing: Ints
    leaves: Ints
    ends: Ints


@dataclass(frozen=True, slots=True)
class Plan:
    """Arrays for the kernel: S spans, U units, F factions (the last is none), L rungs.

    Attributes:
        times: (S + 1,) days from the start at which the spans begin, then the end.
        base: (S, U) log of the monthly rate without the effects that histories change.
        weight: (S, U) how many people stand for the unit; 0 where nobody is at risk.
        struck: (S, F) recorded sanctions still within the window.
        severity: (S, U) logit towards harder rungs without the effect of rank.
        seats, rank, standing: (U,) at the start.
        person: (U,) 1 for a person.
        faction, names: (U,) place of the faction, and stable hash of the unit.
        power, inertia, level: coefficients over scale, of the effects that histories change.
        hardness: coefficient of rank on severity, over scale.
        window: days that inertia looks back.
        cuts: (L - 1,) cut points.
        month: days of a unit of time.
    """

    times: Floats
    base: Floats
    weight: Floats
    struck: Floats
    severity: Floats
    seats: Floats
    rank: Floats
    standing: Ints
    person: Ints
    faction: Ints
    names: Ints
    power: float
    inertia: float
    level: float
    hardness: float
    window: float
    cuts: Floats
    rungs: Rungs
    month: float


def rungs(story: Story) -> Rungs:
    """Compile what each rung does from the kinds that have exactly that rung."""
    case = story.case
    ranks = {one.id: one.rank for one in case.standings}
    size = len(case.rungs)
    standing, leaves, ends = (
        np.zeros(size, dtype=np.int64),
        np.zeros(size, dtype=np.int64),
        np.zeros(size, dtype=np.int64),
    )
    for place, rung in enumerate(sorted(case.rungs, key=lambda one: one.rank)):
        for kind in case.grammar.kinds.values():
            if kind.rung != (rung.id,):
                continue
            for one in kind.does:
                leaves[place] |= one.do == "leave-seat"
                if one.do == "set-standing" and one.to in ranks:
                    standing[place] = max(standing[place], ranks[one.to])
                    ends[place] |= one.to in story.theory.risk.absorbing
    return Rungs(standing, leaves, ends)


def plan(story: Story, drawn: Draw, laid: Panel, theta: Floats, psi: Floats, start: int, days: int) -> Plan:
    """Compile a plan.

    Args:
        story: what the model reads.
        drawn: the reading.
        laid: its panel, with nothing in it that the histories are to make themselves.
        theta: coefficients of the rate: constant, then effects in the theory's order.
        psi: coefficients of severity: first cut, logs of the gaps, then effects.
        start: first day (ordinal) of the histories.
        days: their length.
    """
    family = story.theory.family("rem")
    if family is None or family.mark is None:
        raise ValueError("E305 The theory has no family of the form rem with a severity: add one.")
    first = start - laid.start
    whole = laid.rows(slice(first, first + days))
    breaks = whole.breaks()
    part = whole.rows(breaks)
    base = np.full(part.weight.shape, theta[0])
    inner = dict.fromkeys(ENDOGENOUS, 0.0)
    for value, effect in zip(theta[1:], family.effects, strict=True):
        if effect.id in inner:
            inner[effect.id] = float(value) / effect.scale
        else:
            base += value * EFFECTS[effect.id](part) / effect.scale
    cuts = len(family.mark.cuts)
    severity, hardness = np.zeros(base.shape), 0.0
    for value, effect in zip(psi[cuts:], family.mark.effects, strict=True):
        if effect.of == "rank":
            hardness += float(value) / effect.scale
        else:
            severity += value * EFFECTS[effect.of or effect.id](part) / effect.scale
    struck = part.struck.copy()
    struck[:, -1] = 0.0
    units = story.register.units
    return Plan(
        times=np.concatenate([breaks, [days]]).astype(np.float64),
        base=base,
        weight=part.weight,
        struck=struck,
        severity=severity,
        seats=part.seats[0].copy(),
        rank=part.rank[0].copy(),
        standing=part.standing[0].copy(),
        person=np.array([int(unit.person) for unit in units], dtype=np.int64),
        faction=laid.faction,
        names=np.array([stable_hash(unit.id) for unit in units], dtype=np.int64),
        power=inner["faction-power"],
        inertia=inner["inertia"],
        level=inner["rank"] / TOP_RANK,
        hardness=hardness / TOP_RANK,
        window=float(drawn.windows.get("inertia", 0)),
        cuts=ordered_cuts(psi[:cuts]),
        rungs=rungs(story),
        month=story.theory.month,
    )
