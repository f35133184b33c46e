"""Whether an open question of the record matters to a what-if: the answer again with each reading preferred in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from politburo.model.questions.answer import ERRORS, Answered, Compared, Size, ask
from politburo.model.questions.declared import WhatIf
from politburo.model.questions.fits import SEED
from politburo.model.questions.paths import families_on_the_way, links_of
from politburo.model.questions.words import open_questions
from politburo.model.store import kept, remembered
from politburo.model.system.whole import whole_system
from politburo.record.case import Case
from politburo.record.definitions import Judgement, Reading

__all__ = ["SIZE", "Bearing", "Judged", "Turn", "bearing", "judged", "judged_before", "judged_of"]

Progress = Callable[[float, float, str], None]
Inner = Callable[[int, int, str], None]
SIZE = Size(openings=4, draws=5, histories=40, variants=2, readings=6)
STEP = "answers, each reading of an open question preferred in turn"
PARTS = {
    "readings": (0.0, 0.8),
    "histories": (0.8, 0.2),
}  # of the time of an answer: where each begins, and how long it is


@dataclass(frozen=True, slots=True)
class Turn:
    """One reading of an open question, to be preferred.

    Attributes:
        question: the question's id.
        asks: its words.
        place: of the reading among the question's.
        reading: the reading.
    """

    question: str
    asks: str
    place: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class Bearing:
    """The open questions that bear on a what-if.

    Attributes:
        questions: how many.
        turns: the readings that can be preferred. One without a statement of its own sets nothing aside.
        untried: the words of questions none of whose readings can be preferred.
    """

    questions: int
    turns: tuple[Turn, ...]
    untried: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer with one reading of an open question preferred.

    Attributes:
        turn: the reading.
        compared: the outcomes.
        turned: ids of outcomes whose difference has another sign than undecided, beyond two errors of chance in both.
    """

    turn: Turn
    compared: tuple[Compared, ...]
    turned: tuple[str, ...]


def bearing(case: Case, asked: WhatIf) -> Bearing:
    """Return the open questions that bear on acts of the families on a what-if's ways, and their readings.

    Raises:
        ValueError: the case has no theory of the whole system, or a faulty one.
    """
    theory, _, told = whole_system(case)
    found = open_questions(families_on_the_way(asked, links_of(theory, asked)), told, case)
    turns = tuple(
        Turn(one.id, one.question, place, side)
        for one in found
        if one.id in case.questions
        for place, side in enumerate(case.questions[one.id].readings)
        if side.statements
    )
    tried = {one.question for one in turns}
    return Bearing(len(found), turns, tuple(one.question for one in found if one.id not in tried))


def judged(
    case: Case, name: str, asked: WhatIf, *, size: Size = SIZE, seed: int = SEED, progress: Progress | None = None
) -> tuple[Answered, tuple[Judged, ...]]:
    """Answer a what-if with the open questions left open, and with each reading of each preferred.

    The record is read and fitted anew under every reading, with the same random numbers.

    Args:
        case: the case.
        name: its name.
        asked: what is asked.
        size: how many histories of each answer.
        seed: of the histories.
        progress: is told how many answers are done, in parts of one, and how many there are.

    Raises:
        ValueError: the case has no theory of the whole system, or the intervention touches nothing.
    """
    turns = bearing(case, asked).turns
    told = [_within(progress, number, 1 + len(turns)) for number in range(1 + len(turns))]
    plain = ask(case, name, asked, size=size, seed=seed, progress=told[0])
    found = []
    for turn, tell in zip(turns, told[1:], strict=True):
        answer = ask(_preferring(case, turn), name, asked, size=size, seed=seed, progress=tell)
        found.append(Judged(turn, answer.compared, _turned(plain.compared, answer.compared)))
    return plain, tuple(found)


def judged_of(case: Case, name: str, asked: WhatIf, *, progress: Progress | None = None) -> dict[str, Any]:
    """Return what `judged` finds, made once for the same case, what-if and code.

    Returns:
        `histories`, `undecided` (the outcomes: id, label, difference, error), and under `readings` for each reading:
        id of the question, question, reading, statements, outcomes, and the ids of the outcomes it turns (`turned`).

    Raises:
        ValueError: the case has no theory of the whole system, or the intervention touches nothing.
    """
    return remembered(_key(case, name, asked), lambda: _made(case, name, asked, progress))


def judged_before(case: Case, name: str, asked: WhatIf) -> dict[str, Any] | None:
    """Return what an earlier call found for the same case, what-if and code, None where there was none."""
    return kept(_key(case, name, asked))


def _key(case: Case, name: str, asked: WhatIf) -> tuple[str, ...]:
    return ("judged", case.digest, name, repr(asked), repr(SIZE), str(SEED))


def _made(case: Case, name: str, asked: WhatIf, progress: Progress | None) -> dict[str, Any]:
    plain, found = judged(case, name, asked, size=SIZE, progress=progress)
    return {
        "histories": plain.histories,
        "undecided": [_difference(one) for one in plain.compared],
        "readings": [
            {
                "id": one.turn.question,
                "question": one.turn.asks,
                "reading": one.turn.reading.label,
                "statements": list(one.turn.reading.statements),
                "outcomes": [_difference(other) for other in one.compared],
                "turned": list(one.turned),
            }
            for one in found
        ],
    }


def _difference(one: Compared) -> dict[str, Any]:
    found = {"id": one.asked.id, "label": one.asked.label}
    return {**found, "difference": round(one.difference, 4), "error": round(one.error, 4)}


def _within(progress: Progress | None, number: int, every: int) -> Inner | None:
    """What one answer of several is to tell: how far all of them are."""
    if progress is None:
        return None

    def tell(done: int, total: int, word: str) -> None:
        if word in PARTS:
            begin, share = PARTS[word]
            progress(number + begin + share * done / total, every, STEP)

    return tell


def _preferring(case: Case, turn: Turn) -> Case:
    """The case with a reading preferred; what stands only outside the documents is adopted with it."""
    word = f"{turn.question}={turn.place}"
    adopt = turn.reading.statements if turn.reading.outside else ()
    preferred = Judgement(
        id=word, question=turn.question, prefer=turn.place, adopt=adopt, reason="asked by a what-if", by="", on=""
    )
    return replace(case, judgements={**case.judgements, word: preferred}, digest=f"{case.digest}-{word}")


def _turned(before: tuple[Compared, ...], after: tuple[Compared, ...]) -> tuple[str, ...]:
    return tuple(
        one.asked.id
        for one, other in zip(before, after, strict=True)
        if one.difference * other.difference < 0
        and abs(one.difference) > ERRORS * one.error
        and abs(other.difference) > ERRORS * other.error
    )
