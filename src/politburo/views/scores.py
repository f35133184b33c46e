"""Scores beside baselines, as the app and `--json` show them. Loads the compiler."""

from __future__ import annotations

from datetime import date
from typing import Any

from politburo.model.scoring import Row, Scored, score
from politburo.record.case import Case
from politburo.views.fits import Tell

_SCORES: dict[str, Scored] = {}


def scored(case: Case, progress: Tell | None = None) -> Scored:
    """Return the scores of a case's theory, computed once for the same files."""
    if case.digest not in _SCORES:
        _SCORES[case.digest] = score(
            case, progress=None if progress is None else lambda word, done, total: progress(done, total, word)
        )
    return _SCORES[case.digest]


def row_json(row: Row, prefix: str = "") -> dict[str, Any]:
    """Return a row as the contract has it."""
    note = row.note if not row.error else f"{row.note}; standard error of the difference {row.error:.3f}"
    return {
        "model": prefix + row.label,
        "log_score": round(row.log_score, 4),
        "brier": round(row.brier, 4),
        "cells": row.cells,
        "note": note,
    }


def scores_json(found: Scored) -> dict[str, Any]:
    """Return scores as the contract's `Score`."""
    low, high = (date.fromordinal(day).isoformat() for day in found.window)
    return {
        "rows": [*(row_json(row) for row in found.rows), *(row_json(row, "answers: ") for row in found.replies)],
        "window": f"{low}/{high}",
        "trained_on": found.trained,
        "verdict": verdict(found),
    }


def verdict(found: Scored) -> str:
    """Return the verdict with what it is out of."""
    return (
        f"{found.verdict} {len(found.cells)} cells, in {found.happened:.0f} of which a sanction fell; "
        f"trained on {found.trained} sanctions."
    )
