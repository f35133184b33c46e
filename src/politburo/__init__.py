"""A history you can check, and run: sourced statements, events, state, and an event model fitted to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politburo.notebook import CaseBook

__version__ = "0.1.0"


def open(folder: str) -> CaseBook:  # noqa: A001 - `politburo.open("cases/...")` is the documented call
    """Open a case folder for use in a notebook or script.

    Args:
        folder: the case's folder, or the name of a case that the package carries.

    Returns:
        A case with tables that keep their sources.

    Raises:
        OSError: the folder cannot be read.
    """
    from politburo.notebook import CaseBook  # noqa: PLC0415 - importing the package must stay cheap

    return CaseBook.open(folder)
