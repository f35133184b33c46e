"""Scores: forecasts of declared cells from data before a day, beside baselines on the same risk set and spans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from politburo import dates
from politburo.model.acts import Days, Push, Story, Voice, ordinal
from politburo.model.data import rate_data, reply_columns
from politburo.model.ensembles import run
from politburo.model.fitting import Fit, fit, normal, prepare, read_theory
from politburo.model.likelihood import Mode, Normal, maximise, rate_likelihood
from politburo.model.readings import Draw, Floats, Panel, day_of, draw, generator, panel
from politburo.model.telling import coverage, story
from politburo.model.theory import NOBODY, Baseline, Theory
from politburo.record.case import Case

ASSUMED_ACTS = 0.5
PRIOR_PREDICTIVE = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit in a month: a person, or the unnamed of a faction, and the share of readings in which it was struck."""

    units: tuple[int, ...]
    label: str
    low: int
    high: int
    happened: float


@dataclass(frozen=True, slots=True)
class Row:
    """One model's score.

    Attributes:
        id, label: which model.
        log_score, brier: means over the cells; a greater log score and a smaller Brier score are better.
        cells: number of cells.
        error: standard error of the difference to the theory in log score, over cells; 0 for the theory itself.
        expected: sanctioned cells expected.
        note: one line.
    """

    id: str
    label: str
    log_score: float
    brier: float
    cells: int
    error: float
    expected: float
    note: str


@dataclass(frozen=True, slots=True)
class Scored:
    """Scores of a theory and its baselines.

    Attributes:
        rows: the theory under neutral priors first, then under informed priors, then the baselines.
        replies: the answers given in the window, forecast.
        window: first and last day.
        cut: day before which everything trained on lies.
        trained: sanctions trained on, of all fitted.
        trained_replies: answers trained on.
        happened: sanctioned cells, as an expectation over readings.
        cells: the cells.
        chances: (models, cells) what each model forecast.
        verdict: in words.
    """

    rows: tuple[Row, ...]
    replies: tuple[Row, ...]
    window: tuple[int, int]
    cut: int
    trained: int
    trained_replies: int
    happened: float
    cells: tuple[Cell, ...]
    chances: Floats
    verdict: str


def score(
    case: Case, *, theory: Theory | None = None, progress: Callable[[str, int, int], None] | None = None
) -> Scored:
    """Forecast the declared window from what precedes the cut, and score it beside the baselines.

    Raises:
        ValueError: the theory is missing or faulty, or nothing precedes the cut.
    """
    theory = theory or read_theory(case)
    told = story(case, theory)
    cut = ordinal(theory.score.cut)
    bounds = dates.parse(theory.score.window).bounds
    window = (int(bounds.begin_earliest or cut), int(bounds.end_latest or cut))
    draws = [draw(told, number) for number in range(theory.readings.draws)]
    cells = declared_cells(told, draws, cut, window)

    def tell(done: int, total: int) -> None:
        if progress is not None:
            progress("fits before the cut", done, total)

    ready = prepare(told, before=cut, progress=tell)
    fits = [fit(case, which=which, prepared=ready, sensitivity=False) for which in ("neutral", "informed")]
    trained = fits[0].acts
    note = f"trained on {trained} sanctions, all before {date.fromordinal(cut).isoformat()}"
    if trained < PRIOR_PREDICTIVE:
        note += "; so few that this is the prior's forecast"
    chances = [forecast(one, cells, cut, window) for one in fits]
    labels = [
        ("theory", "theory, neutral priors", note),
        ("informed", "theory, informed priors", "priors from documents that know the end; a second column only"),
    ]
    panels = [panel(told, one.drawn, before=cut, until=window[1]) for one in fits[0].readings]
    for baseline in theory.score.baselines:
        chances.append(baseline_forecast(told, baseline, fits[0], panels, cells, cut))
        labels.append((baseline.id, baseline.label, baseline.note))
    happened = np.array([cell.happened for cell in cells])
    rows = _rows(labels, np.array(chances), happened, theory.score.clip)
    replies = _reply_rows(told, fits[0], cut, window, theory.score.clip)
    return Scored(
        rows,
        replies,
        window,
        cut,
        trained,
        fits[0].replies,
        float(happened.sum()),
        tuple(cells),
        np.array(chances),
        _verdict(rows, "sanctions") + (" " + _verdict(replies, "answers") if replies else ""),
    )


def declared_cells(told: Story, draws: list[Draw], cut: int, window: tuple[int, int]) -> list[Cell]:
    """Return a cell for every person at risk at the cut, and for the unnamed of each faction, in each month.

    An act that names only a group of both named and unnamed people belongs to no cell.
    """
    units = told.register.units
    laid = panel(told, draws[0], until=cut, before=cut)
    groups: list[tuple[tuple[int, ...], str]] = [
        ((place,), unit.name) for place, unit in enumerate(units) if unit.person and laid.weight[-1, place] > 0
    ]
    groups += [
        (told.register.cohorts[one], f"unnamed, {one}")
        for one in (*told.theory.risk.factions, NOBODY)
        if one in told.register.cohorts
    ]
    strikes = [(one, [day_of(drawn, one) for drawn in draws]) for one in told.strikes]
    cells = []
    for low, high in months(*window):
        for places, label in groups:
            hits = np.zeros(len(draws))
            for one, days in strikes:
                if set(one.targets) <= set(places):
                    hits = np.maximum(hits, [low <= day <= high for day in days])
            cells.append(Cell(places, label, low, high, float(hits.mean())))
    return cells


def months(low: int, high: int) -> list[tuple[int, int]]:
    """Split a span of days at the first days of months."""
    starts = [day for day in range(low, high + 1) if day == low or date.fromordinal(day).day == 1]
    return [(start, end - 1) for start, end in zip(starts, [*starts[1:], high + 1], strict=True)]


def forecast(fitted: Fit, cells: list[Cell], cut: int, window: tuple[int, int]) -> Floats:
    """Return the chance of each cell: the share of histories from the cut in which it is struck, half added each way.

    Dissent and patrons' acts are not known in advance: they come at the constant rate they had before the cut.
    """
    settings, theory = fitted.story.theory.simulation, fitted.story.theory
    per_draw = max(theory.score.histories // settings.draws, 1)
    ensemble = run(
        fitted,
        start=cut,
        days=window[1] - cut + 1,
        draws=settings.draws,
        histories=per_draw,
        seed=settings.seed,
        lay=lambda told, drawn, start: _foreseen(told, drawn, start, window[1]),
        cap=settings.cap,
    )
    found = []
    for cell in cells:
        inside = (ensemble.time >= cell.low - cut) & (ensemble.time < cell.high + 1 - cut)
        struck = (ensemble.per_history(inside & np.isin(ensemble.unit, cell.units)) > 0).sum()
        found.append((struck + 0.5) / (per_draw * settings.draws + 1))
    return np.array(found)


def _foreseen(told: Story, drawn: Draw, start: int, end: int) -> Panel:
    """Lay a reading out up to the cut, then with dissent and patrons' acts drawn at their former rate."""
    rng = generator(told.theory.readings.seed, drawn.number, "given processes")
    people = [place for place, unit in enumerate(told.register.units) if unit.person and not unit.leader]
    voices = list(told.voices)
    pushes = list(told.pushes)
    days = dict(drawn.days)
    for name, rows, span in (
        ("voice", told.voices, _span(told, "dissent", start)),
        ("push", told.pushes, _span(told, "patron", start)),
    ):
        before = [one for one in rows if one.days.high < start]
        rate = (len(before) + ASSUMED_ACTS) / max(span, 1)
        for number in range(int(rng.poisson(rate * (end - start + 1)))):
            day = start + int(rng.integers(0, end - start + 1))
            key = f"drawn-{number}"
            days[f"{name}|{key}||"] = day
            if name == "voice":
                like = before[int(rng.integers(len(before)))] if before else None
                size = len(like.units) if isinstance(like, Voice) else 1
                chosen = tuple(int(one) for one in rng.choice(people, size=min(size, len(people)), replace=False))
                voices.append(Voice(key, (), chosen, Days(day, day)))
            else:
                like = rows[int(rng.integers(len(rows)))] if not before else before[int(rng.integers(len(before)))]
                if isinstance(like, Push):
                    pushes.append(replace(like, id=key, days=Days(day, day)))
    kept = replace(
        told,
        voices=tuple(one for one in voices if one.days.high < start or one.id.startswith("drawn-")),
        pushes=tuple(one for one in pushes if one.days.high < start or one.id.startswith("drawn-")),
        strikes=tuple(one for one in told.strikes if one.days.high < start),
        turns=tuple(one for one in told.turns if one.days.high < start),
    )
    return panel(kept, replace(drawn, days=days), free_from=start)


def _span(told: Story, vocabulary: str, start: int) -> int:
    """Days before the cut that some source covers for a family; the theory's own span where none does."""
    spans = coverage(told.case, told.theory, vocabulary) or told.cover
    return sum(max(min(high, start - 1) - low + 1, 0) for low, high in spans)


def baseline_forecast(
    told: Story, baseline: Baseline, like: Fit, panels: list[Panel], cells: list[Cell], cut: int
) -> Floats:
    """Return what a baseline forecasts: constant rates, 1 - exp(-rate x people x months), averaged over readings.

    The rate is fitted with the theory's prior on its constant; faction rates lie N(0, 1) around it.
    """
    factions = len(told.theory.risk.factions) + 1
    wide = 1 + (factions if baseline.effects == "faction" else 0)

    def columns(laid: Panel) -> Floats:
        found = np.ones((*laid.weight.shape, wide))
        if baseline.effects == "faction":
            found[:, :, 1:] = np.eye(factions)[laid.faction][None, :, :]
        return found

    constant = normal(like.coefficients["rate"][:1])
    prior = Normal(
        np.concatenate([constant.mean, np.zeros(wide - 1)]), np.concatenate([constant.sd, np.ones(wide - 1)])
    )
    rng = np.random.Generator(np.random.Philox(key=[told.theory.readings.seed, wide]))
    total, evidences, modes = [], [], []
    for laid in panels:
        data = rate_data(told, laid, columns, cut)
        mode = maximise(lambda theta, data=data: rate_likelihood(data, theta), prior)  # type: ignore[misc] # bound at once
        modes.append(mode)
        evidences.append(mode.evidence)
        total.append(_constant_chances(laid, columns, mode, cells, told.theory.month, cut, rng))
    weights = np.exp(np.array(evidences) - max(evidences))
    return np.asarray(weights @ np.array(total) / weights.sum())


def _constant_chances(
    laid: Panel,
    columns: Callable[[Panel], Floats],
    mode: Mode,
    cells: list[Cell],
    month: float,
    cut: int,
    rng: np.random.Generator,
) -> Floats:
    now = laid.rows(slice(cut - laid.start, cut - laid.start + 1))
    root = np.linalg.cholesky(mode.cov + 1e-12 * np.eye(len(mode.mean)))
    thetas = mode.mean + rng.standard_normal((50, len(mode.mean))) @ root.T
    rates = now.weight[0] * np.exp(thetas @ columns(now)[0].T) / month
    return np.array(
        [(1 - np.exp(-rates[:, list(cell.units)].sum(axis=1) * (cell.high - cell.low + 1))).mean() for cell in cells]
    )


def _scores(chance: Floats, happened: Floats, clip: float) -> tuple[Floats, Floats]:
    """Log score and Brier score by cell; a cell struck in a share of readings scores as that share."""
    p = np.clip(chance, clip, 1 - clip)
    return happened * np.log(p) + (1 - happened) * np.log(1 - p), happened * (1 - p) ** 2 + (1 - happened) * p**2


def _rows(labels: list[tuple[str, str, str]], chances: Floats, happened: Floats, clip: float) -> tuple[Row, ...]:
    best = _scores(chances[0], happened, clip)[0]
    rows = []
    for (name, label, note), chance in zip(labels, chances, strict=True):
        log, brier = _scores(chance, happened, clip)
        gap = log - best
        error = float(gap.std(ddof=1) / np.sqrt(len(gap))) if len(gap) > 1 else 0.0
        rows.append(
            Row(name, label, float(log.mean()), float(brier.mean()), len(log), error, float(chance.sum()), note)
        )
    return tuple(rows)


def _reply_rows(told: Story, fitted: Fit, cut: int, window: tuple[int, int], clip: float) -> tuple[Row, ...]:
    """Forecast the answers recorded in the window: the theory, the former frequencies and an even guess."""
    family = told.theory.family("answer")
    rows = [one for one in told.answers if cut <= one.days.low and one.days.high <= window[1]]
    if family is None or not rows:
        return ()
    size = len(family.answers)
    former = np.bincount([one.reply for one in told.answers if one.days.high < cut], minlength=size) + 0.5
    models: list[list[Floats]] = [[], [], []]
    for one in rows:
        columns = reply_columns(family, one.strength, one.both, one.first)
        chance = np.zeros(size)
        for weight, reading in zip(fitted.weights, fitted.readings, strict=True):
            scores = np.exp(columns @ reading.modes["reply"].mean)
            chance += weight * scores / scores.sum()
        models[0].append(chance)
        models[1].append(former / former.sum())
        models[2].append(np.full(size, 1 / size))
    found = []
    given = np.array([one.reply for one in rows])
    names = (("theory", "theory, neutral priors"), ("frequency", "former frequencies"), ("even", "every answer alike"))
    first = np.zeros(len(rows))
    for place, ((name, label), chances) in enumerate(zip(names, models, strict=True)):
        p = np.clip(np.array(chances), clip, 1 - clip)
        log = np.log(p[np.arange(len(rows)), given])
        first = log if place == 0 else first
        brier = ((p - np.eye(size)[given]) ** 2).sum(axis=1)
        gap = log - first
        error = float(gap.std(ddof=1) / np.sqrt(len(gap))) if len(gap) > 1 else 0.0
        note = f"{len(rows)} answers, trained on {fitted.replies}"
        found.append(Row(name, label, float(log.mean()), float(brier.mean()), len(rows), error, 0.0, note))
    return tuple(found)


def _verdict(rows: tuple[Row, ...], what: str) -> str:
    """Say in the same words whether the theory wins, ties or loses against each baseline."""
    theory = rows[0]
    words = []
    for row in rows:
        if row.id in {"theory", "informed"}:
            continue
        gap = theory.log_score - row.log_score
        how = "ties with" if abs(gap) <= 2 * row.error else "beats" if gap > 0 else "loses to"
        words.append(f"{how} {row.label} ({gap:+.3f} nats a cell, standard error {row.error:.3f})")
    return (
        f"In {what} the theory {' and '.join(words)}: one window, one trial." if words else "No baseline was declared."
    )
