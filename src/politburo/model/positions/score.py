"""Forecasts of the sign of coded positions, month by month from what was told before, beside baselines."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from scipy.special import ndtr

from politburo import dates
from politburo.model.politics.levels import positions
from politburo.model.positions.declared import Declared, declared, month_index
from politburo.model.positions.fit import filtered_states, readings_of
from politburo.model.positions.observed import Observed, Stances, observed
from politburo.record.case import Case

__all__ = ["SignScore", "sign_score", "sign_scores"]

CLIP = 0.01
DRAWS = 16
BASELINES = ("coin", "same as last", "frequency so far", "frequency over all issues")


@dataclass(frozen=True, slots=True)
class SignScore:
    """How signs were forecast in one episode.

    Attributes:
        episode: its id.
        issues: issues of the model that are scored.
        cells: number of positions forecast; positions of exactly 0 are left out.
        trained: number of positions known before the first forecast.
        log_score: mean log of the probability given to what was coded, for `model` and the baselines.
        brier: mean squared difference, likewise.
        verdict: `beats`, `ties` or `loses` against the best baseline by mean log score, a tie within twice the
            standard error of the paired differences, clustered by month; `one trial` with a single month, `none`
            without any cell.
    """

    episode: str
    issues: tuple[str, ...]
    cells: int
    trained: int
    log_score: dict[str, float]
    brier: dict[str, float]
    verdict: str


def sign_scores(case: Case, actor: str | None = None) -> tuple[SignScore, ...]:
    """Return the scores of the declared episodes.

    A cell is a coded position on an issue; the forecast is the chance that it is above 0, from positions whose latest
    day lies before the first day of its month, the coder's error included, over the first 16 readings. Baselines get
    the same past on the issue: a coin; the sign of the last position, kept with the frequency with which it has been
    kept so far; the frequency of positive positions so far, on the issue and over all issues, since the model also
    carries news from one issue to another. Frequencies have half a count added to both sides.

    Raises:
        ValueError: the declaration is missing or faulty.
    """
    given = declared(case)
    return tuple(sign_score(case, row.id, row.issues, row.from_, row.to, actor) for row in given.score)


def sign_score(
    case: Case,
    name: str,
    issues: tuple[str, ...],
    first_day: str,
    last_day: str,
    actor: str | None = None,
    *,
    rolling: bool = True,
) -> SignScore:
    """Return the score of some issues over a span; see `sign_scores`.

    Args:
        case: the case.
        name: what the score is called.
        issues: issues of the declaration.
        first_day: first day or month forecast.
        last_day: last day or month.
        actor: one of those declared; the first where it is missing.
        rolling: whether each month is forecast from all that was told before it, rather than before the first day.

    Raises:
        ValueError: the declaration is missing or faulty.
        KeyError: an issue is not declared.
    """
    given = declared(case)
    told = observed(case, given)
    chosen = actor or given.actors[0].actor
    numbers = {group.id: number for number, group in enumerate(given.issues)}
    scored = {numbers[issue] for issue in issues}
    first = dates.parse(first_day).bounds.begin_earliest or 0
    last = dates.parse(last_day).bounds.end_latest or 0
    mine = Stances(tuple(one for one in told.used if one.actor == chosen), {}, ())
    cells = [
        one for one in mine.used if one.issue in scored and one.first >= first and one.last <= last and one.position
    ]
    logs: dict[str, list[float]] = {who: [] for who in ("model", *BASELINES)}
    squares: dict[str, list[float]] = {who: [] for who in ("model", *BASELINES)}
    when: list[int] = []
    by_month: dict[int, list[Observed]] = {}
    for one in cells:
        by_month.setdefault(month_index(dates.iso(one.first) or first_day), []).append(one)
    for month, together in sorted(by_month.items()):
        begin = dates.parse(f"{month // 12:04d}-{month % 12 + 1:02d}").bounds.begin_earliest or 0
        past = mine.until(begin if rolling else first)
        chances = _chances(given, past, chosen, month, together)
        for one, own in zip(together, chances, strict=True):
            chance = {"model": own, **_baselines(past, one.issue)}
            came = one.position > 0
            when.append(month)
            for who, value in chance.items():
                p = min(max(value, CLIP), 1.0 - CLIP)
                logs[who].append(math.log(p if came else 1.0 - p))
                squares[who].append((p - came) ** 2)
    return SignScore(
        name,
        issues,
        len(cells),
        len(mine.until(first).used),
        {who: float(np.mean(values)) for who, values in logs.items() if values},
        {who: float(np.mean(values)) for who, values in squares.items() if values},
        _verdict(logs, when),
    )


def _chances(given: Declared, past: Stances, actor: str, month: int, cells: list[Observed]) -> list[float]:
    """Return the chances that positions to be coded in a month are above 0."""
    ahead = month - month_index(given.from_) + 1
    drawn = readings_of(given, past, actor, ahead, DRAWS)
    logs = np.array([reading.loglik for reading in drawn])
    weights = np.exp(logs - logs.max())
    levels = [positions(one.walk, filtered_states(one, ahead)) for one in drawn]
    found = []
    for one in cells:
        means = np.array([level.mean[-1, one.issue] for level in levels])
        spreads = np.hypot(np.array([level.sd[-1, one.issue] for level in levels]), one.sd)
        found.append(float(np.average(ndtr(means / spreads), weights=weights)))
    return found


def _baselines(past: Stances, issue: int) -> dict[str, float]:
    signs = [one.position > 0 for one in past.used if one.issue == issue and one.position]
    kept = sum(a == b for a, b in pairwise(signs))
    stays = (kept + 0.5) / (max(len(signs) - 1, 0) + 1.0)
    same = (stays if signs[-1] else 1.0 - stays) if signs else 0.5
    every = [one.position > 0 for one in past.used if one.position]
    return {
        "coin": 0.5,
        "same as last": same,
        "frequency so far": (sum(signs) + 0.5) / (len(signs) + 1.0),
        "frequency over all issues": (sum(every) + 0.5) / (len(every) + 1.0),
    }


def _verdict(logs: dict[str, list[float]], months: list[int]) -> str:
    """Return the word, with errors clustered by month: what is coded of one month is no independent trial."""
    mine = np.array(logs["model"])
    if len(set(months)) < 2:
        return "one trial" if mine.size else "none"
    best = max(BASELINES, key=lambda name: float(np.mean(logs[name])))
    gain = mine - np.array(logs[best])
    mean = float(gain.mean())
    off = np.array([sum(g - mean for g, when in zip(gain, months, strict=True) if when == m) for m in set(months)])
    error = math.sqrt(off.size / (off.size - 1) * float((off**2).sum())) / gain.size
    if abs(mean) <= 2.0 * error:
        return "ties"
    return "beats" if mean > 0 else "loses"
