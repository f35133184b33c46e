"""What can be wrong with data or a model, said so that it can be put right."""

from __future__ import annotations

__all__ = ["EngineError", "EngineWarning"]


class EngineError(ValueError):
    """A fault with a code, the place where it stands, its cause and its cure.

    `codes` lists the codes: E80x to E82x the data, E83x the effects, E84x and E85x the model as a whole, E86x a
    simulation, E87x uncertain input, E88x runs on disk.
    """

    def __init__(self, code: str, place: str, cause: str, cure: str) -> None:
        self.code = code
        self.place = place
        self.cause = cause
        self.cure = cure
        super().__init__(f"{code} {place}: {cause}. {cure}.")


class EngineWarning(UserWarning):
    """Something was done on the user's behalf that changes results; the text counts it."""
