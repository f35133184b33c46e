"""Where the model's rooms are plugged in: functions that answer theory, score and what-if, if they are there."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.record.problems import Problem
    from politburo.views import contract_model
    from politburo.web.jobs import Progress


class AnswerCase(Protocol):
    """Works out one answer from a case, telling its progress."""

    def __call__(self, case: Case, progress: Progress, /) -> object:
        """Return JSON."""


class AnswerNamed(Protocol):
    """Works out the answer to a what-if by name, telling its progress."""

    def __call__(self, case: Case, name: str, progress: Progress, /) -> object:
        """Return JSON."""


class ListNamed(Protocol):
    """Lists the what-ifs of a case."""

    def __call__(self, case: Case, /) -> list[contract_model.WhatIfEntry]:
        """Return names and titles."""


class CheckModel(Protocol):
    """Finds what is wrong with a case's theory and what-ifs."""

    def __call__(self, case: Case, /) -> tuple[Problem, ...]:
        """Return the problems."""


@dataclass(frozen=True, slots=True)
class ModelRoom:
    """The model's answers; None where the room is not there."""

    check: CheckModel | None = None

    theory: AnswerCase | None = None
    score: AnswerCase | None = None
    what_if: AnswerNamed | None = None
    what_ifs: ListNamed | None = None


def model_room() -> ModelRoom:
    """Return the rooms that this installation has."""
    return ModelRoom(
        check=cast("CheckModel | None", _find("politburo.model.checking", "check_model")),
        theory=cast("AnswerCase | None", _find("politburo.views.theory", "theory_json")),
        score=cast("AnswerCase | None", _find("politburo.views.score", "score_json")),
        what_if=cast("AnswerNamed | None", _find("politburo.views.what_if", "what_if_json")),
        what_ifs=cast("ListNamed | None", _find("politburo.views.what_if", "what_ifs")),
    )


def _find(module: str, name: str) -> object:
    return getattr(import_module(module), name) if find_spec(module) is not None else None
