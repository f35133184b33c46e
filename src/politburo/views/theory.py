"""The theory and its estimates, for the app; the compiler loads only when they are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from politburo.record.case import Case
    from politburo.views import contract_model as contract

    Progress = Callable[[int, int, str], None]


def theory_json(case: Case, progress: Progress | None = None) -> contract.Theory:
    """Return a case's estimates as the contract's `Theory`, fitted once and then remembered.

    Raises:
        ValueError: the theory is missing or faulty.
    """
    if progress is not None:
        progress(0, 1, "loading the compiled code")
    from politburo.views.estimates import estimates_json  # noqa: PLC0415 - loads a compiler; the record opens without

    found = estimates_json(case, progress)
    if found is None:  # asked without `kept_only`, it is made
        raise ValueError("E501 The case has no theory.")
    return found


def is_fitted(case: Case) -> bool:
    """Return whether the fit is remembered for a case and the present code."""
    from politburo.model.questions.fits import fits_before  # noqa: PLC0415 - loads a compiler

    return fits_before(case) is not None
