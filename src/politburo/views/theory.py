"""The theory and its estimates, for the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from politburo.model.store import remembered

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.views.fits import Tell


def theory_json(
    case: Case, progress: Tell | None = None, *, priors: str = "neutral", checks: bool = False
) -> dict[str, Any]:
    """Return a case's estimates as the contract's `Theory`; `checks` adds the predictive checks.

    Args:
        case: the case.
        progress: called with work done, in all, and what is being done.
        priors: the set of priors, neutral or informed.
        checks: whether to make the predictive checks too.

    Raises:
        ValueError: the theory is missing or faulty.
    """

    def make() -> dict[str, Any]:
        from politburo.model.predictive import predictive_checks  # noqa: PLC0415 - loads a compiler,
        from politburo.views import fits  # noqa: PLC0415 - and the record must open without it

        found = fits.fitted(case, priors, progress)
        return fits.fit_json(found, predictive_checks(found) if checks else ())

    return remembered(("theory", case.digest, priors, str(checks)), make)
