"""The theory and its estimates, for the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.views.fits import Tell


def theory_json(case: Case, progress: Tell | None = None) -> dict[str, Any]:
    """Return a case's estimates under neutral priors as the contract's `Theory`.

    Args:
        case: the case.
        progress: called with work done, in all, and what is being done.

    Raises:
        ValueError: the theory is missing or faulty.
    """
    from politburo.views import fits  # noqa: PLC0415 - loads a compiler, and the record must open without it

    return fits.fit_json(fits.fitted(case, progress=progress))
