"""Whether an open question of the record matters to a what-if: the answer again with each reading preferred in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from politburo.model.questions.answer import ERRORS, Answered, Compared, Size, ask
from politburo.model.questions.declared import WhatIf
from politburo.model.questions.fits import SEED
from politburo.model.questions.words import open_questions
from politburo.model.system.recorded import Tale
from politburo.record.case import Case
from politburo.record.definitions import Judgement, Reading
from politburo.record.disputes import disputes

__all__ = ["SIZE", "Judged", "judged"]

Progress = Callable[[int, int, str], None]
SIZE = Size(openings=4, draws=5, histories=40, variants=2, readings=6)


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer with one reading of an open question preferred.

    Attributes:
        question: the question.
        reading: the reading preferred.
        compared: the outcomes.
        turned: outcomes whose difference has another sign than undecided, beyond two errors of chance in both.
    """

    question: str
    reading: str
    compared: tuple[Compared, ...]
    turned: tuple[str, ...]


def judged(
    case: Case,
    name: str,
    asked: WhatIf,
    told: Tale,
    *,
    size: Size = SIZE,
    seed: int = SEED,
    progress: Progress | None = None,
) -> tuple[Answered, tuple[Judged, ...]]:
    """Answer a what-if with the open questions left open, and with each reading of each preferred.

    The record is read and fitted anew under every reading, with the same random numbers.

    Args:
        case: the case.
        name: its name.
        asked: what is asked.
        told: the acts of the record as they stand.
        size: how many histories of each answer.
        seed: of the histories.
        progress: is told how far it is.
    """
    plain = ask(case, name, asked, size=size, seed=seed, progress=progress)
    wanted = set(open_questions(plain, told, case))
    some = [
        one for one in disputes(case) if one.judgement is None and one.question in wanted and one.id in case.questions
    ]
    found = []
    for one in some:
        for place, side in enumerate(case.questions[one.id].readings):
            if not side.statements:
                continue  # what has no statement of its own sets nothing aside
            answer = ask(_preferring(case, one.id, place, side), name, asked, size=size, seed=seed, progress=progress)
            found.append(Judged(one.question, side.label, answer.compared, _turned(plain.compared, answer.compared)))
    return plain, tuple(found)


def _preferring(case: Case, question: str, place: int, side: Reading) -> Case:
    """The case with a reading preferred; what stands only outside the documents is adopted with it."""
    word = f"{question}={place}"
    adopt = side.statements if side.outside else ()
    preferred = Judgement(
        id=word, question=question, prefer=place, adopt=adopt, reason="asked by a what-if", by="", on=""
    )
    return replace(case, judgements={**case.judgements, word: preferred}, digest=f"{case.digest}-{word}")


def _turned(before: tuple[Compared, ...], after: tuple[Compared, ...]) -> tuple[str, ...]:
    return tuple(
        one.asked.label
        for one, other in zip(before, after, strict=True)
        if one.difference * other.difference < 0
        and abs(one.difference) > ERRORS * one.error
        and abs(other.difference) > ERRORS * other.error
    )
