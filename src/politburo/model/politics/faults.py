"""What can be wrong with the numbers given to a mechanism, said so that it can be put right."""

from __future__ import annotations

import math

__all__ = ["PoliticsError", "at_least", "positive", "share"]


class PoliticsError(ValueError):
    """A fault with a code, the argument it concerns, its cause and its cure.

    `codes` lists the codes.
    """

    def __init__(self, code: str, place: str, cause: str, cure: str) -> None:
        self.code = code
        self.place = place
        self.cause = cause
        self.cure = cure
        super().__init__(f"{code} {place}: {cause}. {cure}.")


def share(name: str, value: float) -> float:
    """Return a number that must lie in [0, 1].

    Raises:
        PoliticsError: E721, it does not.
    """
    if not 0.0 <= value <= 1.0:
        raise PoliticsError("E721", name, f"{value} is not a share or probability", "Give a number from 0 to 1")
    return value


def positive(name: str, value: float) -> float:
    """Return a number that must be finite and above zero.

    Raises:
        PoliticsError: E721, it is not.
    """
    if not 0.0 < value < math.inf:
        raise PoliticsError("E721", name, f"{value} is not above zero", "Give a positive number")
    return value


def at_least(name: str, value: float, least: float) -> float:
    """Return a number that must be finite and no less than `least`.

    Raises:
        PoliticsError: E721, it is less.
    """
    if not least <= value < math.inf:
        raise PoliticsError("E721", name, f"{value} is below {least}", f"Give a number of {least} or more")
    return value
