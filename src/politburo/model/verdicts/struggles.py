"""Forecasts by coalition, compliance and resolve: whom a blow strikes, what is kept, whether patrons act jointly."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from politburo import dates
from politburo.model.acts import Story, Strike
from politburo.model.politics.coalitions import ruling_many
from politburo.model.politics.patrons import both_act, complies
from politburo.model.politics.power import THOUSANDTHS
from politburo.model.system.declare import declared
from politburo.model.telling import story
from politburo.model.verdicts.declared import Forecast
from politburo.query.factions import factions_of
from politburo.query.wanted import find
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.reconcile import Event, events

__all__ = ["Trials", "compliance", "joint", "modes", "order"]

Floats = NDArray[np.float64]

READINGS = 400
SEED = 11
QUOTAS = (Fraction(1, 2), Fraction(11, 20), Fraction(3, 5), Fraction(2, 3))
WITHIN = 183  # days within which a patron's word counts as his answer to a purge


@dataclass(frozen=True, slots=True)
class Trials:
    """Log probabilities of what came.

    Attributes:
        logs: by `model` and each baseline.
        trained: how many trials were known before the first.
        why: in words.
        without: the model's with its mechanism switched off, None where there is none.
    """

    logs: dict[str, list[float]]
    trained: int
    why: str
    without: list[float] | None = None


def order(case: Case, wanted: Forecast) -> Trials | None:
    """Forecast which faction each next sanction strikes, from those before it.

    The model draws powers of the factions, a quota and what a blow moves; a faction outside the ultimate ruling
    coalition is struck, with a chance of slipping to any. Draws are weighted by how they have done so far. A sanction
    that several people of one faction suffer in one event is one trial. Baselines: any faction alike; the one struck
    last; frequency so far with half a count each.
    """
    theory, _ = declared(case)
    bounds = wanted.ranges or {}
    if theory is None or not {"spread", "moved", "loss", "slip"} <= set(bounds):
        return None
    names = wanted.groups
    leader = names.index(factions_of(case).get(case.settings.leader, names[0]))
    first, last = dates.day(wanted.cut), dates.day(wanted.until)
    told = {(one.id, one.faction): one.days for one in story(case, theory.risk).strikes if one.faction in names}
    ordered = sorted((days.low + days.high, event, faction) for (event, faction), days in told.items())
    struck = [(middle / 2, names.index(faction)) for middle, _, faction in ordered]
    seen = [place for middle, place in struck if middle < first]
    to_come = [place for middle, place in struck if first <= middle <= last]
    if not to_come:
        return None
    draw = np.random.Generator(np.random.Philox(SEED))
    drawn = {name: draw.uniform(low, high, READINGS) for name, (low, high) in sorted(bounds.items())}
    powers = np.exp(drawn["spread"][:, None] * draw.standard_normal((READINGS, len(names))))
    quota = draw.integers(len(QUOTAS), size=READINGS)
    weights = np.zeros(READINGS)
    logs: dict[str, list[float]] = {name: [] for name in ("model", "coin", "same as last", "frequency so far")}
    trained = len(seen)
    for place in to_come:
        chances = _blows(powers, quota, drawn["slip"])
        now = np.exp(weights - weights.max())
        logs["model"].append(math.log(float(np.average(chances[:, place], weights=now))))
        logs["coin"].append(-math.log(len(names)))
        again = 0.5 if seen and seen[-1] == place else 0.5 / (len(names) - 1)
        logs["same as last"].append(math.log(again if seen else 1.0 / len(names)))
        logs["frequency so far"].append(math.log((seen.count(place) + 0.5) / (len(seen) + 0.5 * len(names))))
        weights += np.log(chances[:, place])
        gone = drawn["loss"] * powers[:, place]
        powers[:, place] -= gone
        if place != leader:
            powers[:, leader] += drawn["moved"] * gone
        seen.append(place)
    why = f"{len(to_come)} sanctions, each from those before it; powers and quota drawn, not known"
    return Trials(logs, trained, why, without=logs["coin"])  # without coalitions a blow falls anywhere


def _blows(powers: Floats, quota: NDArray[np.int64], slip: Floats) -> Floats:
    """Return, readings x factions, the chance that the next blow strikes each."""
    readings, n = powers.shape
    counted = np.maximum(1, np.rint(THOUSANDTHS * powers)).astype(np.int64)
    outside = np.zeros((readings, n))
    for number, alpha in enumerate(QUOTAS):
        mine = np.flatnonzero(quota == number)
        if mine.size:
            masks = ruling_many(counted[mine], alpha).argmax(axis=1)
            outside[mine] = 1 - (masks[:, None] >> np.arange(n) & 1)
    many = outside.sum(axis=1, keepdims=True)
    aimed = np.where(many > 0, outside / np.maximum(many, 1), 1.0 / n)
    return np.asarray((1 - slip[:, None]) * aimed + slip[:, None] / n, dtype=np.float64)


def modes(case: Case, wanted: Forecast) -> Trials | None:
    """Forecast the rung of each sanction, given that it comes, from those before it.

    The model keeps counts apart by whether the target had dissented within half a year before, each with half a count a
    rung. Baselines: every rung alike; frequency so far over all; the rung seen last. A sanction told openly ("purged")
    is forecast by the sum over the rungs it may have had; one open over all is no trial. What one event did is one
    trial.
    """
    theory, _ = declared(case)
    if theory is None:
        return None
    told = story(case, theory.risk)
    first, last = dates.day(wanted.cut), dates.day(wanted.until)
    ranks = sorted({one.rank for one in case.rungs})
    counts = {spoke: dict.fromkeys(ranks, 0.5) for spoke in (True, False)}
    latest: frozenset[int] = frozenset()
    trained = 0
    by_event: dict[str, dict[str, list[float]]] = {}
    for one in sorted(told.strikes, key=lambda one: (one.days.low + one.days.high, one.id)):
        if len(one.rungs) == len(ranks):
            continue
        middle = (one.days.low + one.days.high) / 2
        spoke = _had_spoken(told, one, middle)
        if first <= middle <= last:
            shares = {
                "model": counts[spoke],
                "coin": dict.fromkeys(ranks, 1.0),
                "frequency so far": {rank: counts[True][rank] + counts[False][rank] for rank in ranks},
                "same as last": {rank: 1.0 if rank in latest else 0.1 for rank in ranks},
            }
            for name, share in shares.items():
                chance = sum(share[rank] for rank in one.rungs) / sum(share.values())
                by_event.setdefault(one.id, {}).setdefault(name, []).append(math.log(chance))
        trained += middle < first
        for rank in one.rungs:
            counts[spoke][rank] += 1.0 / len(one.rungs)
        latest = one.rungs
    if not by_event:
        return None
    names = next(iter(by_event.values()))
    logs = {name: [float(np.mean(found[name])) for found in by_event.values()] for name in names}
    why = f"{len(by_event)} events, their rungs by whether the target had dissented"
    return Trials(logs, trained, why, without=logs["frequency so far"])


def _had_spoken(told: Story, one: Strike, middle: float) -> bool:
    return any(
        set(voice.units) & set(one.targets) and voice.days.low <= middle and voice.days.high >= middle - WITHIN
        for voice in told.voices
    )


def compliance(case: Case, wanted: Forecast) -> Trials | None:
    """Forecast whether each promise is kept, from who gave it and when it falls due.

    What a body undertakes while the envoys are there is due at once; what a person promises falls due months after they
    have left, and is kept with chance ease x exp(-decay x months). Baselines: a coin; frequency of keeping before the
    cut with half a count each.
    """
    bounds = wanted.ranges or {}
    if not {"ease", "decay", "later"} <= set(bounds):
        return None
    outcomes = [case.every_statement[name] for one in wanted.resolves for name in find(case, one).statements]
    promised = {one.values.get("item", ""): one for one in case.statements.values() if one.kind == "undertake"}
    rows = [
        (promised[item], one.kind == "keep") for one in outcomes if (item := one.values.get("item", "")) in promised
    ]
    if not rows:
        return None
    cut = dates.day(wanted.cut)
    answers = [one for one in case.statements.values() if one.kind in {"keep", "break"} and one.mode == "affirmed"]
    past = [one.kind == "keep" for one in answers if _before(one, cut)]
    often = (sum(past) + 0.5) / (len(past) + 1.0)
    draw = np.random.Generator(np.random.Philox(SEED))
    drawn = {name: draw.uniform(low, high, READINGS) for name, (low, high) in sorted(bounds.items())}
    now = float(drawn["ease"].mean())
    later = [complies(e, k, t) for e, k, t in zip(drawn["ease"], drawn["decay"], drawn["later"], strict=True)]
    logs: dict[str, list[float]] = {"model": [], "coin": [], "frequency so far": []}
    without: list[float] = []
    for promise, kept in rows:
        by_body = all(case.actors[name].type == "body" for name in promise.ids("by") if name in case.actors)
        chances = {"model": now if by_body else float(np.mean(later)), "coin": 0.5, "frequency so far": often}
        for name, chance in chances.items():
            logs[name].append(math.log(chance if kept else 1.0 - chance))
        without.append(math.log(now if kept else 1.0 - now))  # nothing wears off
    why = f"{len(rows)} promises, {sum(kept for _, kept in rows)} kept; bounds assumed, nothing fitted"
    return Trials(logs, len(past), why, without)


def joint(case: Case, wanted: Forecast) -> Trials | None:
    """Forecast whether the patrons act jointly within the window, from how each answered purges before the cut.

    The resolve of a patron is Beta(1, 1) updated by the purges before the cut, each answered or not within half a year
    by one of the declared acts of his; both resolves multiply. Where erosion is declared, the growth of the given
    series over the window takes so much off the log-odds of each. Baselines: a coin; frequency of a joint act after a
    purge so far, with half a count each; nothing.
    """
    cut, until = dates.day(wanted.cut), dates.day(wanted.until)
    every = [(one, days) for one in events(case).values() if (days := _span(one)) is not None]
    struck = [days for one, days in every if _is_purge(case, one) and days[1] - days[0] < WITHIN]
    purges = sorted({days[0] for days in struck if days[1] < cut})
    resolves = []
    for patron in case.settings.patrons:
        his = [days for one, days in every if set(wanted.acts) & set(one.kinds) and _of(case, one, patron)]
        words = [days[0] for days in his if days[1] < cut]
        answered = sum(any(day <= word <= day + WITHIN for word in words) for day in purges)
        resolves.append((answered + 1.0) / (len(purges) + 2.0))
    bounds = (wanted.ranges or {}).get("erosion", (0.0, 0.0))
    draw = np.random.Generator(np.random.Philox(SEED))
    grown = _given(case, wanted.series, until) - _given(case, wanted.series, cut)
    worn = [[_shifted(one, -w * grown) for one in resolves] for w in draw.uniform(bounds[0], bounds[1], READINGS)]
    together = float(np.mean([both_act(*pair[:2]) for pair in worn]))
    before = sum("intervene" in one.kinds and days[1] < cut for one, days in every)
    often = (before + 0.5) / (len(purges) + 1.0)
    came = any(find(case, one).there for one in wanted.resolves)
    chances = {"model": together, "coin": 0.5, "frequency so far": often, "nothing": 0.01}
    logs = {name: [math.log(p if came else 1.0 - p)] for name, p in chances.items()}
    told = ", ".join(f"{name} {one:.2f}" for name, one in zip(case.settings.patrons, resolves, strict=True))
    why = f"chance {together:.2f}, resolves {told} from {len(purges)} purges; it {'came' if came else 'did not come'}"
    unworn = both_act(*resolves[:2])
    without = [math.log(unworn if came else 1.0 - unworn)] if wanted.series else None
    return Trials(logs, len(purges), why, without)


def _before(one: Statement, day: int) -> bool:
    bounds = one.when.date.bounds if one.when is not None and one.when.date is not None else dates.UNKNOWN
    return bounds.end_latest is not None and bounds.end_latest < day


def _span(one: Event) -> tuple[int, int] | None:
    if one.bounds is None or one.bounds.begin_earliest is None or one.bounds.end_latest is None:
        return None
    return one.bounds.begin_earliest, one.bounds.end_latest


def _is_purge(case: Case, one: Event) -> bool:
    """Whether an event is a sanction of the regime on somebody who has a faction here."""
    kind = case.grammar.find(one.kind)
    known = factions_of(case)
    counts = kind is not None and kind.family == "sanction" and bool(kind.rung)
    return counts and any(who in known for who in one.ids("who"))


def _of(case: Case, one: Event, patron: str) -> bool:
    return any(name == patron or (name in case.actors and case.actors[name].state == patron) for name in one.ids("by"))


def _given(case: Case, name: str | None, day: int) -> float:
    """Return a given series on a day, straight between its points; 0 without a series."""
    series = case.series.get(name or "")
    if series is None:
        return 0.0
    return float(np.interp(day, [one.day for one in series.points], [one.value for one in series.points]))


def _shifted(chance: float, by: float) -> float:
    odds = math.log(chance / (1.0 - chance)) + by
    return 1.0 / (1.0 + math.exp(-odds))
