"""Forecasts that need no simulation, each from before its cut, beside baselines: positions, disputes, a body, grain."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaln, gammaln

from politburo import dates
from politburo.model.politics.arbitration import sides
from politburo.model.politics.economy import grain_after
from politburo.model.positions.score import sign_score
from politburo.model.verdicts.declared import Forecast
from politburo.model.verdicts.struggles import Trials, compliance, joint, modes, order
from politburo.query.wanted import find
from politburo.record.case import Case
from politburo.record.reconcile import Event, events

__all__ = ["Scored", "score"]

Floats = NDArray[np.float64]

DRAWS = 4000
SEED = 11


@dataclass(frozen=True, slots=True)
class Scored:
    """How a forecast did.

    Attributes:
        id: the forecast.
        score: `log` (mean log probability of what came, higher is better) or `crps` (in the unit forecast, lower is
            better).
        values: by `model` and each baseline.
        cells: number of outcomes forecast.
        trained: number of outcomes of the kind known before the cut.
        verdict: beats, ties, loses or one trial.
        why: in words.
        without: the model's score with the forecast's mechanism switched off; None where it rests on no one mechanism.
    """

    id: str
    score: str
    values: dict[str, float]
    cells: int
    trained: int
    verdict: str
    why: str
    without: float | None = None


def score(case: Case, wanted: Forecast) -> Scored | None:
    """Return the score of a forecast, None where it needs the simulated system or is scored elsewhere."""
    match wanted.by:
        case "positions":
            return _positions(case, wanted)
        case "arbitration":
            return _arbitration(case, wanted)
        case "renewal":
            return _renewal(case, wanted)
        case "harvest":
            return _harvest(case, wanted)
        case "order":
            return _trials(wanted, order(case, wanted))
        case "modes":
            return _trials(wanted, modes(case, wanted))
        case "compliance":
            return _trials(wanted, compliance(case, wanted), sessions=1)
        case "joint":
            return _trials(wanted, joint(case, wanted), sessions=1)
        case _:
            return None


def _trials(wanted: Forecast, found: Trials | None, sessions: int | None = None) -> Scored | None:
    """Return a score of trials; several outcomes of one session are one trial."""
    if found is None:
        return None
    values = {name: float(np.mean(logs)) for name, logs in found.logs.items()}
    cells = len(found.logs["model"])
    verdict = "one trial" if sessions == 1 or cells < 2 else _against_best(found.logs)
    without = None if found.without is None else float(np.mean(found.without))
    return Scored(wanted.id, "log", values, cells, found.trained, verdict, found.why, without)


def _against_best(logs: dict[str, list[float]]) -> str:
    """Return beats, ties or loses against the best baseline, a tie within two standard errors of paired differences."""
    best = max((name for name in logs if name != "model"), key=lambda name: float(np.mean(logs[name])))
    gain = np.array(logs["model"]) - np.array(logs[best])
    error = float(gain.std(ddof=1) / math.sqrt(gain.size))
    if abs(float(gain.mean())) <= 2.0 * error:
        return "ties"
    return "beats" if gain.mean() > 0 else "loses"


def _positions(case: Case, wanted: Forecast) -> Scored | None:
    found = sign_score(case, wanted.id, wanted.issues, wanted.cut, wanted.until, rolling=False)
    if not found.cells:
        return None
    why = (
        f"signs of {found.cells} coded positions on {', '.join(found.issues)}, {found.trained} positions before the cut"
    )
    return Scored(wanted.id, "log", found.log_score, found.cells, found.trained, found.verdict, why)


def _arbitration(case: Case, wanted: Forecast) -> Scored | None:
    """Forecast whether the arbiter decides against the regime, from the disputes decided before the cut: Beta(1, 1)."""
    told = [one for one in events(case).values() if "arbitrate" in one.kinds and one.bounds is not None]
    cut, until = dates.day(wanted.cut), dates.day(wanted.until)
    past: dict[str, bool] = {}
    for one in told:
        over = next(iter(one.ids("over")), "")
        if over != wanted.over and one.bounds is not None and (one.bounds.end_latest or until) < cut:
            past.setdefault(over, _against(case, one))
    mine = [one for one in told if wanted.over in one.ids("over") and (_latest(one) or 0) <= until]
    if not mine:
        return None
    came = _against(case, mine[0])
    wins = sum(past.values())
    chance = sides(wins, len(past)).mean
    decided = list(past.values())
    same = (0.99 if decided[-1] else 0.01) if decided else 0.5
    values = {
        name: math.log(p if came else 1.0 - p)
        for name, p in {"model": chance, "coin": 0.5, "same as last": same}.items()
    }
    why = f"one dispute, {len(past)} decided before it, {wins} of them against the regime"
    # without learning from decisions before, either side is as likely
    return Scored(wanted.id, "log", values, 1, len(past), "one trial", why, without=math.log(0.5))


def _latest(one: Event) -> int | None:
    return None if one.bounds is None else one.bounds.end_latest


def _against(case: Case, one: Event) -> bool:
    """Whether a decision goes against the regime: against itself, its leader or somebody of its state."""
    own = {case.settings.regime, case.settings.leader}
    for name in one.ids("against"):
        actor = case.actors.get(name)
        if name in own or (actor is not None and actor.state in own):
            return True
    return False


def _renewal(case: Case, wanted: Forecast) -> Scored | None:
    """Forecast how many of a body's seats old members take, from a flat prior where no earlier renewal is known."""
    counts = [find(case, one) for one in wanted.resolves]
    rows = [case.every_statement[name] for found in counts if found.there for name in found.statements]
    if not rows:
        return None
    kept = int(rows[0].number("n") or 0)
    body, post = next(iter(rows[0].ids("of")), ""), rows[0].values.get("post")
    sizes = [
        int(one.number("n") or 0)
        for one in case.statements.values()
        if one.kind == "count"
        and one.values.get("what") == "seats"
        and body in one.ids("of")
        and one.values.get("post") == post
        and not case.outside(one)
    ]
    if not sizes:
        return None
    seats = sizes[0]
    choose = float(gammaln(seats + 1) - gammaln(kept + 1) - gammaln(seats - kept + 1))
    values = {
        "model": choose + float(betaln(kept + 1, seats - kept + 1) - betaln(1, 1)),
        "coin": choose + seats * math.log(0.5),
        "nothing changes": math.log(0.01),
    }
    why = f"{kept} of {seats}; no earlier renewal stands in the documents, so the model is a flat prior"
    return Scored(wanted.id, "log", values, 1, 0, "one trial", why)


def _harvest(case: Case, wanted: Forecast) -> Scored | None:
    """Forecast the change of a harvest in percent under a campaign, numbers drawn evenly within declared bounds."""
    rows = [case.every_statement[name] for one in wanted.resolves for name in find(case, one).statements]
    ranges = wanted.ranges or {}
    if not rows or not {"growth", "radicalism", "misallocation", "harm", "plan"} <= set(ranges):
        return None
    came = -(rows[0].number("n") or 0.0)
    draw = np.random.Generator(np.random.Philox(SEED))
    numbers = {name: draw.uniform(low, high, DRAWS) for name, (low, high) in sorted(ranges.items())}
    change = [
        100.0 * (grain_after(1.0, growth, drive, moved, harm) - 1.0)
        for growth, drive, moved, harm in zip(
            numbers["growth"], numbers["radicalism"], numbers["misallocation"], numbers["harm"], strict=True
        )
    ]
    usual = 100.0 * np.expm1(numbers["growth"])
    values = {
        "model": _crps(np.array(change), came),
        "no campaign": _crps(usual, came),
        "nothing changes": abs(came),
        "the plan": abs(came - ranges["plan"][0]),
    }
    why = f"came {came:g} percent; bounds assumed, nothing fitted"
    return Scored(wanted.id, "crps", values, 1, 0, "one trial", why, without=values["no campaign"])


def _crps(draws: Floats, came: float) -> float:
    """Return the continuous ranked probability score of draws, E|X - y| - E|X - X'| / 2 (Gneiting and Raftery 2007)."""
    ordered = np.sort(draws)
    n = ordered.size
    spread = float((2.0 * np.arange(1, n + 1) - n - 1) @ ordered) / n**2
    return float(np.abs(draws - came).mean()) - spread
