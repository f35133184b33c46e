"""Where the model's rooms are plugged in: functions that answer theory, what-ifs, score and systems, if there."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from politburo.record.case import Case
    from politburo.record.problems import Problem
    from politburo.views import contract_model
    from politburo.web.jobs import Progress


class AnswerCase(Protocol):
    """Works out one answer from a case, telling its progress."""

    def __call__(self, case: Case, progress: Progress, /) -> object:
        """Return JSON."""


class AnswerWords(Protocol):
    """Works out the answer to a what-if, by its name or its text, telling its progress."""

    def __call__(self, case: Case, words: str, progress: Progress, /) -> object:
        """Return JSON."""


class ListNamed(Protocol):
    """Lists the what-ifs of a case."""

    def __call__(self, case: Case, /) -> list[contract_model.WhatIfEntry]:
        """Return names and titles."""


class CheckModel(Protocol):
    """Finds what is wrong with a case's theory and what-ifs."""

    def __call__(self, case: Case, /) -> tuple[Problem, ...]:
        """Return the problems."""


class IsMade(Protocol):
    """Says whether an answer is remembered, so that it is there in a moment."""

    def __call__(self, case: Case, /) -> bool:
        """Return whether it is."""


@dataclass(frozen=True, slots=True)
class Minutes:
    """An answer that takes minutes the first time, so that nobody waits for it unasked.

    Attributes:
        work: makes it, or takes it from what is remembered.
        made: whether it is remembered.
        what: what is made, in words.
        command: what makes it at the command line, before the case; empty where nothing does.
        takes: how long that takes, in words.
        more: what follows the case at the command line.
    """

    work: AnswerCase
    made: IsMade
    what: str
    command: str
    takes: str
    more: str = ""

    def unmade(self, case: Case) -> contract_model.Unmade:
        """Return what a page says instead of the answer."""
        command = f"politburo {self.command} {case.root}{self.more}" if self.command else ""
        return {"unmade": self.what, "command": command, "takes": self.takes}


class JudgeWhatIf(Protocol):
    """Plans to answer a what-if with each reading of the open questions preferred in turn."""

    def __call__(self, case: Case, name: str, text: str | None, /) -> Minutes:
        """Return the work of minutes; a text stands for a what-if that the case has not."""


@dataclass(frozen=True, slots=True)
class ModelRoom:
    """The model's answers; None where the room is not there."""

    check: CheckModel | None = None
    theory: Minutes | None = None
    score: Minutes | None = None
    systems: AnswerCase | None = None
    simulate: AnswerCase | None = None
    what_if: AnswerWords | None = None
    written: AnswerWords | None = None
    what_ifs: ListNamed | None = None
    judged: JudgeWhatIf | None = None
    prepare: Callable[[], object] | None = None


FIT = "the fit of the theory to the record"
AN_ANSWER = 20  # seconds, with the record read and fitted anew, on two cores
SCORE = "the score: episodes forecast beside baselines, checks and controls"


def model_room() -> ModelRoom:
    """Return the rooms that this installation has."""
    if find_spec("politburo.model") is None:
        return ModelRoom()
    theory, score = import_module("politburo.views.theory"), import_module("politburo.views.score")
    systems, what_if = import_module("politburo.views.systems"), import_module("politburo.views.what_if")
    return ModelRoom(
        check=cast("CheckModel", import_module("politburo.model.checking").check_model),
        theory=Minutes(theory.theory_json, theory.is_fitted, FIT, "fit", "up to half a minute"),
        score=Minutes(score.score_json, score.is_scored, SCORE, "score", "two to six minutes"),
        systems=cast("AnswerCase", systems.systems_json),
        simulate=cast("AnswerCase", systems.simulated_json),
        what_if=lambda case, name, progress: what_if.what_if_json(case, name, progress, first=progress.part),
        written=lambda case, text, progress: what_if.written_json(case, text, progress, first=progress.part),
        what_ifs=cast("ListNamed", what_if.what_ifs),
        judged=lambda case, name, text: _judging(what_if, case, name, text),
        prepare=lambda: import_module("politburo.views.estimates"),
    )


def _judging(view: ModuleType, case: Case, name: str, text: str | None) -> Minutes:
    number, made = view.turns(case, name, text)
    minutes = max(round((number + 1) * AN_ANSWER / 60), 1)
    readings = "one reading of an open question" if number == 1 else f"each of {number} readings of open questions"
    return Minutes(
        lambda one, progress: view.judged_json(one, name, text, progress),
        lambda _: bool(made),
        f"the answer again with {readings} preferred{'' if number == 1 else ' in turn'}",
        "what-if" if text is None else "",
        "about a minute" if minutes == 1 else f"about {minutes} minutes",
        f" {name} --judgements",
    )
