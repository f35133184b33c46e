"""Scores beside baselines, for the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from politburo.model.store import remembered

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.views.fits import Tell


def score_json(case: Case, progress: Tell | None = None) -> dict[str, Any]:
    """Return the scores of a case's theory as the contract's `Score`.

    Args:
        case: the case.
        progress: called with work done, in all, and what is being done.

    Raises:
        ValueError: the theory is missing or faulty.
    """

    def make() -> dict[str, Any]:
        from politburo.views import scores  # noqa: PLC0415 - loads a compiler, and the record must open without it

        return scores.scores_json(scores.scored(case, progress))

    return remembered(("score", case.digest), make)
