"""What-ifs: an intervention from a day on, and the histories with and without it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np

from politburo import dates
from politburo.model.acts import Story, by_session, ordinal
from politburo.model.effects import EFFECTS
from politburo.model.ensembles import Ensemble, given_as_recorded, run
from politburo.model.fitting import Fit, fit
from politburo.model.readings import Draw, Floats, Mask, Panel, draw, panel, push_day, voice_day
from politburo.model.theory import Intervention, Outcome, Question
from politburo.model.units import home

UNSEEN = 0.1


@dataclass(frozen=True, slots=True)
class Compared:
    """One outcome with and without the intervention.

    Attributes:
        outcome: which one.
        base, changed: means without and with.
        difference: changed - base.
        error: Monte-Carlo standard error of the difference.
        low, high: 5 % and 95 % of the difference over readings and coefficients, chance taken out.
        zeroed: the difference with every effect set by the prior at 0.
        informed: the difference under informed priors.
        session: the difference with the acts of each certainly known day counted as one.
        opposite: share of draws in which the difference has the other sign.
    """

    outcome: Outcome
    base: float
    changed: float
    difference: float
    error: float
    low: float
    high: float
    zeroed: float
    informed: float
    session: float
    opposite: float


@dataclass(frozen=True, slots=True)
class Fans:
    """Sanctions so far, by day: median and the middle 90 % of histories, and what the record has."""

    days: tuple[int, ...]
    base: Floats
    changed: Floats
    recorded: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """A what-if with its answer.

    Attributes:
        name, question: which one.
        touched: recorded acts that do not happen.
        effects: effects those acts feed, and so the coefficients the answer rests on.
        compared: the outcomes.
        fans: sanctions so far.
        unseen: share of the state met with the intervention that no exposure of the fit resembles.
        histories, draws, seed: size of the ensembles.
        exploded: histories cut off at the cap, both ensembles.
        spells: for each effect in `effects`, on how many separate occasions it was in force in the record.
        within: for each effect in `effects`, the sanctions fitted while it was in force, and the days they fell on.
        fits: the fit under neutral and informed priors.
    """

    name: str
    question: Question
    touched: tuple[str, ...]
    effects: tuple[str, ...]
    compared: tuple[Compared, ...]
    fans: Fans
    unseen: float
    histories: int
    draws: int
    seed: int
    exploded: int
    spells: dict[str, int]
    within: dict[str, tuple[int, int]]
    fits: tuple[Fit, Fit]


def held_back(question: Question) -> Callable[[Story, Draw], frozenset[str]]:
    """Return the function that says which recorded acts do not happen in a reading."""

    def held(story: Story, drawn: Draw) -> frozenset[str]:
        gone: set[str] = set()
        for step in question.do:
            if step.strike is not None:
                gone.add(step.strike)
            if step.hold is not None:
                gone |= _silent(story, drawn, step)
        return frozenset(gone)

    return held


def _silent(story: Story, drawn: Draw, step: Intervention) -> set[str]:
    bounds = dates.parse(step.span).bounds if step.span else dates.UNKNOWN
    low = bounds.begin_earliest if bounds.begin_earliest is not None else 0
    high = bounds.end_latest if bounds.end_latest is not None else 10**7

    def concerned(kinds: tuple[str, ...], actors: tuple[str, ...], targets: tuple[str, ...]) -> bool:
        found = [one for name in kinds if (one := story.case.grammar.find(name)) is not None]
        named = any(kind.family == step.hold and (not step.kinds or kind.id in step.kinds) for kind in found)
        by = step.by is None or any(step.by in {one, home(story.case, one)} for one in actors)
        to = step.to is None or any(step.to in {one, home(story.case, one)} for one in targets)
        return named and by and to

    units = story.register.units
    gone = {
        push.id
        for push in story.pushes
        if concerned(push.kinds, push.actors, push.targets) and low <= push_day(drawn, push) <= high
    }
    return gone | {
        voice.id
        for voice in story.voices
        if concerned(voice.kinds, tuple(units[place].id for place in voice.units), ())
        and low <= voice_day(drawn, voice) <= high
    }


def what_if(
    name: str,
    question: Question,
    neutral: Fit,
    *,
    informed: Fit | None = None,
    histories: int | None = None,
    draws: int | None = None,
    seed: int | None = None,
    progress: Callable[[str, int, int], None] | None = None,
) -> Answered:
    """Answer a what-if.

    Args:
        name: its name.
        question: what is asked.
        neutral: the fit under neutral priors, which gives the headline.
        informed: the fit under informed priors; made here if not given.
        histories: histories in all, in each of the two ensembles.
        draws: draws among which they are divided.
        seed: seed; the two ensembles share it, so history by history they differ by the intervention only.
        progress: called with a word, steps done and in all.

    Raises:
        ValueError: the what-if touches no act, or its answer would follow from its own definition.
    """
    story, settings = neutral.story, neutral.story.theory.simulation
    draws = draws or settings.draws
    per_draw = max((histories or settings.histories) // draws, 1)
    seed = settings.seed if seed is None else seed
    start = ordinal(question.from_)
    touched = _touched(story, question)
    informed = informed or fit(story.case, theory=story.theory, which="informed", told=story, sensitivity=False)
    session = fit(
        story.case, theory=story.theory, told=by_session(story), sensitivity=False, readings=len(neutral.readings) // 2
    )
    changed = {step.coefficient: step.value for step in question.do if step.coefficient and step.value is not None}
    lay = given_as_recorded(held_back(question))

    def pair(fitted: Fit, number: int, *, zeroed: bool = False, word: str) -> tuple[Ensemble, Ensemble]:
        def tell(done: int, total: int) -> None:
            if progress is not None:
                progress(word, done, total)

        shared = {
            "start": start,
            "days": question.days,
            "draws": draws,
            "histories": number,
            "seed": seed,
            "cap": settings.cap,
        }
        base = run(fitted, zeroed=zeroed, progress=tell, **shared)  # type: ignore[arg-type] # all are whole numbers
        return base, run(fitted, zeroed=zeroed, lay=lay, changed=changed, progress=tell, **shared)

    main = pair(neutral, per_draw, word="histories")
    fewer = max(per_draw // 2, 1)
    variants = (
        pair(neutral, fewer, zeroed=True, word="without what the prior sets"),
        pair(informed, fewer, word="informed priors"),
        pair(session, fewer, word="sessions as one act"),
    )
    effects = _effects(story, touched, changed)
    return Answered(
        name=name,
        question=question,
        touched=touched,
        effects=effects,
        compared=tuple(_compare(story, one, main, variants) for one in question.outcomes),
        fans=_fans(story, main),
        unseen=_unseen(neutral, question, start),
        histories=per_draw * draws,
        draws=draws,
        seed=seed,
        exploded=main[0].exploded + main[1].exploded,
        spells={one: _spells(neutral, one) for one in effects},
        within={one: _within(neutral, one) for one in effects},
        fits=(neutral, informed),
    )


def _touched(story: Story, question: Question) -> tuple[str, ...]:
    held = held_back(question)
    known = {one.id for one in story.pushes} | {one.id for one in story.voices}
    found = sorted({one for number in range(5) for one in held(story, draw(story, number)) if one in known})
    if not found and not any(step.coefficient for step in question.do):
        raise ValueError("E311 The what-if touches no act that the model reads: widen `span`, `kinds` or `by`.")
    return tuple(found)


def _effects(story: Story, touched: tuple[str, ...], changed: dict[str, float]) -> tuple[str, ...]:
    """Effects that read the kinds of the acts touched, and the coefficients changed."""
    family = story.theory.family("rem")
    pushes = {kind for one in story.pushes if one.id in touched for kind in one.kinds}
    heard = any(one.id in touched for one in story.voices)
    found = [
        effect.id
        for effect in (family.effects if family is not None else ())
        if (effect.vocabulary and heard) or (not effect.vocabulary and pushes & set(effect.kinds))
    ]
    return tuple(dict.fromkeys([*found, *changed]))


def among(story: Story, outcome: Outcome) -> Mask:
    """Return (U,) which units an outcome counts: all, one person, or the members of a group or faction."""
    units = story.register.units
    if outcome.among is None:
        return np.ones(len(units), dtype=np.bool_)
    members = {outcome.among, *story.register.members.get(outcome.among, ())}
    return np.array([unit.id in members or unit.faction == outcome.among for unit in units])


def _measured(story: Story, outcome: Outcome, ensemble: Ensemble) -> tuple[Floats, Floats]:
    """Return (K,) the outcome by draw, and (K, m) what each history adds to it, for the error."""
    ranks = {one.id: one.rank for one in story.case.rungs}
    chosen = among(story, outcome)[ensemble.unit]
    hits = ensemble.per_history(chosen & (ensemble.rung >= ranks[outcome.rung]))
    if outcome.measure == "number":
        return hits.mean(axis=1), hits
    if outcome.measure == "any":
        return (hits > 0).mean(axis=1), (hits > 0).astype(np.float64)
    every = ensemble.per_history(chosen)
    total = np.maximum(every.sum(axis=1), 1.0)
    share = hits.sum(axis=1) / total
    # a ratio, linearised around itself
    return share, share[:, None] + (hits - share[:, None] * every) / np.maximum(every.mean(axis=1), 1e-9)[:, None]


def _compare(
    story: Story, outcome: Outcome, main: tuple[Ensemble, Ensemble], variants: tuple[tuple[Ensemble, Ensemble], ...]
) -> Compared:
    base, rows = _measured(story, outcome, main[0])
    changed, others = _measured(story, outcome, main[1])
    gap = changed - base
    within = (others - rows).var(axis=1, ddof=1) / rows.shape[1] if rows.shape[1] > 1 else np.zeros(len(gap))
    total = float(gap.var(ddof=1)) if len(gap) > 1 else 0.0
    shrink = np.sqrt(max(0.0, 1.0 - float(within.mean()) / total)) if total > 0 else 0.0
    middle = float(gap.mean())
    spread = middle + shrink * (gap - middle)
    low, high = np.quantile(spread, [0.05, 0.95])
    other = [float((_measured(story, outcome, b)[0] - _measured(story, outcome, a)[0]).mean()) for a, b in variants]
    return Compared(
        outcome,
        float(base.mean()),
        float(changed.mean()),
        middle,
        float(np.sqrt(within.mean() / len(gap))),
        float(low),
        float(high),
        other[0],
        other[1],
        other[2],
        float((np.sign(spread) == -np.sign(middle)).mean()) if middle else 0.0,
    )


def _fans(story: Story, main: tuple[Ensemble, Ensemble]) -> Fans:
    base, changed = main
    days = tuple(range(0, base.days + 1, 4)) if base.days > 30 else tuple(range(base.days + 1))

    def so_far(ensemble: Ensemble) -> Floats:
        counts = [ensemble.per_history(ensemble.time <= day).reshape(-1) for day in days]
        return np.array([np.quantile(one, [0.5, 0.05, 0.95]) for one in counts])

    recorded = tuple(
        sum(base.start <= one.days.low and one.days.high <= base.start + day for one in story.strikes)
        if base.start + day <= story.end
        else None
        for day in days
    )
    return Fans(tuple(base.start + day for day in days), so_far(base), so_far(changed), recorded)


def _unseen(fitted: Fit, question: Question, start: int) -> float:
    """Share of the state met with the intervention, as a mix of what is given from outside, that the fit never met."""
    heavy = int(np.argmax(fitted.weights))
    drawn = fitted.readings[heavy].drawn
    known = panel(fitted.story, drawn)
    asked = panel(fitted.story, drawn, free_from=start, held=held_back(question)(fitted.story, drawn))

    def mixed(which: Panel, rows: slice) -> list[tuple[float, ...]]:
        laid = which.rows(rows)
        count = laid.weight.shape[1]
        return [
            (laid.assurance[d], laid.pressure[d], laid.own[d, u], laid.others[d, u])
            for d in range(len(laid.weight))
            for u in range(count)
            if laid.weight[d, u] > 0
        ]

    met = set(mixed(known, slice(0, None, 5)))
    first = start - asked.start
    wanted = mixed(asked, slice(first, first + question.days))
    return sum(one not in met for one in wanted) / max(len(wanted), 1)


def _in_force(fitted: Fit, name: str) -> Floats:
    laid = panel(fitted.story, fitted.readings[int(np.argmax(fitted.weights))].drawn)
    return EFFECTS[name](laid) if name in EFFECTS else np.zeros(laid.weight.shape)


def _spells(fitted: Fit, name: str) -> int:
    """On how many separate occasions an effect was other than 0 for anybody, in the heaviest reading."""
    on = np.concatenate([[False], _in_force(fitted, name).any(axis=1)])
    return int((on[1:] & ~on[:-1]).sum())


def _within(fitted: Fit, name: str) -> tuple[int, int]:
    """How many sanctions fell while an effect was other than 0 for their target, and on how many days."""
    values = _in_force(fitted, name)
    laid = panel(fitted.story, fitted.readings[int(np.argmax(fitted.weights))].drawn)
    days = [day for strike, day in laid.strikes if values[day - laid.start, list(strike.targets)].any()]
    return len(days), len(set(days))


def day_text(day: int) -> str:
    """Return an ordinal as an ISO day."""
    return date.fromordinal(day).isoformat()
