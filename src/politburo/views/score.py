"""Scores beside baselines, for the app; what takes minutes is made once and then remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from politburo.record.case import Case
    from politburo.views import contract_model as contract

    Progress = Callable[[int, int, str], None]


def score_json(
    case: Case, progress: Progress | None = None, *, kept_only: bool = False, processes: int | None = None
) -> contract.Score | None:
    """Return the assessment of a case's theory as the contract's `Score`.

    Args:
        case: the case.
        progress: called with work done, in all, and what is being done.
        kept_only: whether to return None, instead of scoring, where it is not remembered.
        processes: how many processes score; two where it is missing.

    Raises:
        ValueError: the theory, the episodes or the checks are missing or faulty.
    """
    from politburo.model.assessment.run import assessed, assessed_before  # noqa: PLC0415 - loads a compiler

    found = assessed_before(case) if kept_only else assessed(case, processes=processes, progress=progress)
    return None if found is None else shown(found)


def is_scored(case: Case) -> bool:
    """Return whether the assessment is remembered for a case and the present code."""
    from politburo.model.assessment.run import assessed_before  # noqa: PLC0415 - loads a compiler

    return assessed_before(case) is not None


def shown(found: Mapping[str, Any]) -> contract.Score:
    """Return an assessment as the contract's `Score`."""
    from politburo.model.assessment.words import labels, verdict_words  # noqa: PLC0415 - loads a compiler

    words = labels(found)
    tails = found["permuted"]["tails"]
    made = {
        **{key: found[key] for key in ("title", "note", "clip", "readings", "histories", "band", "deviations")},
        "overall": _rows(found["overall"], words),
        "overall_left_out": _rows(found["overall_left_out"], words),
        "episodes": [_episode(one, words) for one in found["episodes"]],
        "checks": [_check(row, [one.get(row["id"]) for one in tails]) for row in found["checks"]],
        "amounts": found["amounts"],
        "contraction": found["contraction"],
        "leaders": {"opening": "", "until": "", **found["leaders"]},
        "permuted": {
            "permutations": found["permuted"]["permutations"],
            "gain": found["permuted"]["gain"],
            "gains": found["permuted"]["permuted_gains"],
            "outside": found["permuted"]["outside"],
        },
        "calibration": _calibration(found["calibration"]),
        "words": verdict_words(found),
    }
    return cast("contract.Score", made)


def _rows(rows: list[dict[str, Any]], words: Mapping[str, str]) -> list[dict[str, Any]]:
    keys = ("model", "log", "brier", "expected", "gain", "error", "verdict")
    return [{**{key: row[key] for key in keys}, "label": words.get(row["model"], row["model"])} for row in rows]


def _episode(one: Mapping[str, Any], words: Mapping[str, str]) -> dict[str, Any]:
    signs = one.get("positions")
    return {
        **{key: one[key] for key in ("id", "title", "window", "cells", "came", "cut_off", "few")},
        "trained": [{"act": act, "acts": number} for act, number in one["trained"].items()],
        "forward": _rows(one["forward"], words),
        "left_out": _rows(one.get("left_out") or [], words),
        "positions": {key: signs[key] for key in ("cells", "verdict", "log_score")} if signs else None,
    }


def _check(row: Mapping[str, Any], permuted: list[float | None]) -> dict[str, Any]:
    keys = ("id", "what", "recorded", "low", "high", "tail", "outside", "tail_without_bonuses")
    return {**{key: row[key] for key in keys}, "tails_permuted": permuted}


def _calibration(found: Mapping[str, Any] | None) -> dict[str, Any] | None:
    keys = ("replications", "coefficients", "bins", "chi2", "freedom", "p", "outside", "band")
    return None if found is None else {key: found[key] for key in keys}
