"""What can be wrong with data or a model, said so that it can be put right."""

from __future__ import annotations

__all__ = ["EngineError", "EngineWarning"]


class EngineError(ValueError):
    """A fault with a code, the place where it stands, its cause and its cure.

    Codes: E2xx the data, E3xx the effects, E4xx the model as a whole, E5xx a simulation, E6xx uncertain
    input, E7xx runs on disk.
    """

    def __init__(self, code: str, place: str, cause: str, cure: str) -> None:
        self.code = code
        self.place = place
        self.cause = cause
        self.cure = cure
        super().__init__(f"{code} {place}: {cause}. {cure}.")


class EngineWarning(UserWarning):
    """Something was done on the user's behalf that changes results; the text counts it."""
