"""The whole assessment of a case: every episode, the checks, the controls; each part a task, on several processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import numpy as np

from politburo.model.acts import ordinal
from politburo.model.assessment.amounts import amounts
from politburo.model.assessment.checking import checked, leader_coefficients
from politburo.model.assessment.control import permuted
from politburo.model.assessment.declared import Episode
from politburo.model.assessment.fits import PRIOR_SET, Sample, sampled
from politburo.model.assessment.forecast import THEORY, forecast, simulated
from politburo.model.assessment.load import calibration
from politburo.model.assessment.material import Material, material
from politburo.model.assessment.scores import said
from politburo.model.store import kept, remembered
from politburo.model.system.causes import off
from politburo.model.system.outcomes import Acts
from politburo.model.system.reaching import Runs, arm
from politburo.record.case import Case
from politburo.record.load import load_case

__all__ = ["Size", "assessed", "assessed_before"]

Progress = Callable[[int, int, str], None]
Task = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Size:
    """How much work: what the case declares for episodes where a number is None.

    Attributes:
        readings, draws, histories: of the episodes.
        fit_readings: readings of the fit to the whole record.
        check_draws, check_histories: of each check's opening.
        permutations, permuted_readings, permuted_draws: of the control.
    """

    readings: int | None = None
    draws: int | None = None
    histories: int | None = None
    fit_readings: int = 12
    check_draws: int = 20
    check_histories: int = 25
    permutations: int = 2
    permuted_readings: int = 4
    permuted_draws: int = 10


FULL = Size()
_HERE: dict[str, Material] = {}


def assessed(
    case: Case, *, size: Size = FULL, processes: int | None = None, progress: Progress | None = None
) -> dict[str, Any]:
    """Return the assessment of a case, made once for the same case, code and size, then remembered.

    Args:
        case: the case.
        size: how much work.
        processes: how many at a time; as many as there are processors, two at most, where it is missing.
        progress: is told how far it is.

    Raises:
        ValueError: the theory, the episodes or the checks are missing or faulty.
    """
    return remembered(_key(case, size), lambda: _made(case, size, processes, progress))


def assessed_before(case: Case, size: Size = FULL) -> dict[str, Any] | None:
    """Return the assessment that an earlier call made for the same case and code, None where there was none."""
    return kept(_key(case, size))


def _key(case: Case, size: Size) -> tuple[str, ...]:
    return ("assessment", case.digest, repr(size))


def _made(case: Case, size: Size, processes: int | None, progress: Progress | None) -> dict[str, Any]:
    some = material(case)
    episodes = some.declared.episodes.episodes
    # the longest first, so that none is left to run alone at the end
    tasks: list[Task] = [("whole", "")]
    tasks += [("permuted", str(number)) for number in range(size.permutations)]
    tasks += [("episode", one.id) for one in reversed(episodes)]
    found: dict[Task, dict[str, Any]] = {}
    for task, made in _done(some, tasks, size, processes or min(2, os.cpu_count() or 1)):
        found[task] = made
        if progress is not None:
            progress(len(found), len(tasks), "episodes, checks and controls")
    return _together(some, size, found)


def _together(some: Material, size: Size, found: Mapping[Task, dict[str, Any]]) -> dict[str, Any]:
    """One answer from what the tasks found."""
    scored = [found["episode", one.id] for one in some.declared.episodes.episodes]
    whole = found["whole", ""]
    dealt = [found["permuted", str(number)] for number in range(size.permutations)]
    plan = some.declared.episodes
    return {
        "title": plan.title,
        "note": plan.note,
        "few": plan.few,
        "clip": plan.clip,
        "readings": size.readings or plan.readings,
        "histories": (size.draws or plan.draws) * (size.histories or plan.histories),
        "episodes": scored,
        "overall": _overall(scored, "forward", THEORY),
        "overall_left_out": _overall(scored, "left_out", "left out"),
        "theories": [{"id": one.id, "title": one.title} for one in some.declared.rivals],
        "checks": whole["checks"],
        "band": some.declared.checks.band if some.declared.checks else None,
        "contraction": whole["contraction"],
        "amounts": whole["amounts"],
        "leaders": whole["leaders"],
        "permuted": _control(scored, dealt),
        "calibration": calibration(),
        "deviations": [{"on": one.on, "what": one.what, "why": one.why} for one in plan.deviations],
    }


def _done(some: Material, tasks: Sequence[Task], size: Size, processes: int) -> Iterator[tuple[Task, dict[str, Any]]]:
    if processes <= 1:
        for task in tasks:
            yield task, _work(some, task, size)
        return
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(_elsewhere, some.case.root, task, size): task for task in tasks}
        for one in as_completed(waiting):
            yield waiting[one], one.result()


def _elsewhere(root: str, task: Task, size: Size) -> dict[str, Any]:
    """Do a task in another process, which opens the case once."""
    if root not in _HERE:
        _HERE[root] = material(load_case(root))
    return _work(_HERE[root], task, size)


def _work(some: Material, task: Task, size: Size) -> dict[str, Any]:
    kind, word = task
    if kind == "episode":
        return forecast(some, _episode(some, word), readings=size.readings, draws=size.draws, histories=size.histories)
    return _whole(some, size) if kind == "whole" else _permuted(some, int(word), size)


def _episode(some: Material, word: str) -> Episode:
    return next(one for one in some.declared.episodes.episodes if one.id == word)


def _fit(some: Material, readings: int, draws: int) -> Sample:
    seed = some.declared.episodes.seed
    wanted = {THEORY: (some.theory, "neutral")}
    return sampled(some.people, some.told, wanted, readings=readings, draws=draws, seed=seed)[THEORY]


def _whole(some: Material, size: Size) -> dict[str, Any]:
    """The fit to the whole record: checks, without leaders' bonuses too, and what data said of each coefficient."""
    sample = _fit(some, size.fit_readings, size.check_draws)
    first, last = some.declared.episodes.episodes[0].days[0], some.declared.episodes.episodes[-1].days[1]
    runs = Runs(size.check_draws, size.check_histories, some.declared.episodes.seed)
    one = arm(some.theory, some.people, some.told, (first, last), 0, runs, "neutral")
    bonuses = {name: off(name) for name in leader_coefficients(some.theory, one.mechanisms)}
    both = {"": sample, "level": _changed(sample, bonuses)}
    made = checked(some, both, draws=size.check_draws, histories=size.check_histories)
    for row, level in zip(made[""], made["level"], strict=True):
        row["tail_without_bonuses"] = level["tail"]
    return {
        "checks": made[""],
        "contraction": _contraction(sample),
        "leaders": _leaders(some, sample, bonuses, runs),
        "amounts": amounts(some, sample, runs, (first, last)),
    }


def _contraction(sample: Sample) -> dict[str, Any]:
    rows = [
        {
            key: row[key]
            for key in (
                "family",
                "part",
                "effect",
                "mechanism",
                "estimate",
                "sd",
                "prior_mean",
                "prior_sd",
                "halved",
                "doubled",
                "contraction",
                "acts",
            )
        }
        for row in sample.table
    ]
    return {
        "coefficients": len(sample.names),
        "fitted": len(rows),
        "set_by_prior": len(sample.prior_set),
        "limit": PRIOR_SET,
        "table": rows,
    }


def _leaders(some: Material, sample: Sample, bonuses: Mapping[Any, float], runs: Runs) -> dict[str, Any]:
    """What the leader's faction gains with its bonuses and without, from the opening of the longest check on."""
    checks = some.declared.checks.checks if some.declared.checks else ()
    spans = [(ordinal(one.opening), ordinal(one.until)) for one in checks]
    mine = next((one.faction for one in some.people.register.units if one.leader), "")
    if not spans:
        return {"coefficients": [" / ".join(name) for name in bonuses], "outcomes": []}
    span = max(spans, key=lambda one: one[1] - one[0])
    fills = [one.id for one in some.theory.families if one.form == "fill"]
    decided = [one.id for one in some.theory.families if one.form == "decided"]
    struck = [one.id for one in some.theory.families if one.mark is not None]
    asked = {
        "vacancies filled from the leader's faction": Acts(acts=tuple(fills), groups=(mine,)),
        "vacancies filled from other factions": Acts(acts=tuple(fills), groups=_others(some, mine)),
        "sanctions on the leader's faction": Acts(acts=tuple(struck), groups=(mine,)),
        "sanctions on other factions": Acts(acts=tuple(struck), groups=_others(some, mine)),
        "leaders unseated by a meeting": Acts(acts=tuple(decided)),
    }
    sums: dict[str, list[tuple[float, float]]] = {what: [] for what in asked}
    level = _changed(sample, bonuses)
    for number in range(runs.draws):
        one = arm(some.theory, some.people, some.told, span, number, runs, "neutral")
        logs = [simulated(one, which, number, span[0])[0] for which in (sample, level)]
        for what, acts in asked.items():
            with_, without = (float(log.number(log.rows(acts)).mean()) for log in logs)
            sums[what].append((with_, without))
    return {
        "coefficients": [" / ".join(name) for name in bonuses],
        "opening": next(one.opening for one in checks if ordinal(one.opening) == span[0]),
        "until": next(one.until for one in checks if ordinal(one.until) == span[1]),
        "outcomes": [
            {
                "what": what,
                "with": float(np.mean([a for a, _ in pairs])),
                "without": float(np.mean([b for _, b in pairs])),
                "error": float(np.std([a - b for a, b in pairs], ddof=1) / np.sqrt(len(pairs)))
                if len(pairs) > 1
                else None,
            }
            for what, pairs in sums.items()
        ],
    }


def _others(some: Material, mine: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.faction for one in some.people.register.units if one.faction != mine))


def _changed(sample: Sample, values: Mapping[Any, float]) -> Sample:
    drawn = sample.values.copy()
    for name, value in values.items():
        if name in sample.names:
            drawn[:, sample.names.index(name)] = value
    return Sample(sample.names, drawn, sample.table)


def _permuted(some: Material, number: int, size: Size) -> dict[str, Any]:
    """Everything again with factions dealt out anew, on fewer readings and histories."""
    other = permuted(some, number)
    rows = [
        forecast(
            other,
            one,
            wanted={THEORY: (other.theory, "neutral")},
            left_out=False,
            readings=size.permuted_readings,
            draws=size.permuted_draws,
            histories=size.histories,
        )
        for one in other.declared.episodes.episodes
    ]
    sample = _fit(other, size.permuted_readings, size.permuted_draws)
    made = checked(other, {"": sample}, draws=size.permuted_draws, histories=size.check_histories)
    return {"episodes": rows, "checks": made[""]}


def _control(scored: Sequence[Mapping[str, Any]], dealt: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Gain over a constant hazard of the true labels and of each permutation, and the checks' tails."""
    return {
        "permutations": len(dealt),
        "gain": _gain(scored),
        "permuted_gains": [_gain(one["episodes"]) for one in dealt],
        "tails": [{row["id"]: row["tail"] for row in one["checks"]} for one in dealt],
        "outside": [sum(row["outside"] is True for row in one["checks"]) for one in dealt],
    }


def _gain(episodes: Sequence[Mapping[str, Any]]) -> float:
    """Mean gain over the constant hazard, nats a cell."""
    cells = [(one["cells"], row["gain"]) for one in episodes for row in one["forward"] if row["model"] == "B1"]
    return float(sum(n * gain for n, gain in cells) / max(sum(n for n, _ in cells), 1))


def _overall(scored: Sequence[Mapping[str, Any]], key: str, first: str) -> list[dict[str, Any]]:
    """Scores over all cells of all episodes; differences have errors clustered by episode."""
    some = [one for one in scored if one.get(key)]
    names = [row["model"] for row in some[0][key]] if some else []
    weights = np.array([one["cells"] for one in some], dtype=np.float64)
    found = []
    for name in names:
        rows = [next(row for row in one[key] if row["model"] == name) for one in some]
        gains = np.array([row["gain"] for row in rows])
        gain = float(weights @ gains / weights.sum())
        parts = weights * (gains - gain)
        error = (
            float(np.sqrt(len(parts) / (len(parts) - 1) * (parts**2).sum()) / weights.sum())
            if len(parts) > 1
            else float("inf")
        )
        found.append(
            {
                "model": name,
                "log": float(weights @ [row["log"] for row in rows] / weights.sum()),
                "brier": float(weights @ [row["brier"] for row in rows] / weights.sum()),
                "expected": float(sum(row["expected"] for row in rows)),
                "gain": gain,
                "error": error if np.isfinite(error) else None,
                "verdict": "" if name == first else said(gain, error),
            }
        )
    return found
