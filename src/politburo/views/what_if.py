"""What-ifs and their answers, for the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from politburo.model import theory
from politburo.model.questions import declared as whole
from politburo.model.store import remembered
from politburo.views.contract_model import WhatIfEntry

if TYPE_CHECKING:
    from politburo.record.case import Case
    from politburo.views.fits import Tell


def what_ifs(case: Case) -> list[WhatIfEntry]:
    """Return all what-ifs of a case, those on the first theory before those on the whole system.

    A faulty file shows under its name.
    """
    found: list[WhatIfEntry] = []
    for name in theory.what_ifs(case):
        question, _ = theory.decode(case, theory.what_if_file(case, name), theory.Question)
        found.append({"name": name, "title": question.title if question is not None else name})
    for name in whole.names(case):
        asked, _ = theory.decode(case, theory.what_if_file(case, name), whole.WhatIf)
        found.append({"name": name, "title": asked.title if asked is not None else name})
    return found


def what_if_json(case: Case, name: str, progress: Tell | None = None) -> dict[str, Any]:
    """Answer a what-if, with the scores of its theory, as the contract's `WhatIf`.

    Args:
        case: the case.
        name: the what-if.
        progress: called with work done, in all, and what is being done.

    Raises:
        KeyError: there is no such what-if.
        ValueError: it, or the theory, is faulty.
    """
    if name in whole.names(case):
        from politburo.views.questions import MORE, question_json  # noqa: PLC0415 - loads a compiler

        answer = question_json(case, name, progress)
        outcomes = [{key: value for key, value in one.items() if key not in MORE} for one in answer["outcomes"]]
        return {**answer, "outcomes": outcomes}
    found = full_answer(case, name, progress)
    return {key: value for key, value in found.items() if key != "variants"}


def full_answer(
    case: Case, name: str, progress: Tell | None = None, *, histories: int | None = None, seed: int | None = None
) -> dict[str, Any]:
    """Answer a what-if as `what_if_json` does, with the same differences under other assumptions as `variants`."""

    def make() -> dict[str, Any]:
        from politburo.views import answers, scores  # noqa: PLC0415 - load a compiler

        found = answers.answered(case, name, histories=histories, seed=seed, progress=progress)
        made = answers.answer_json(case, found, scores.scored(case, progress))
        return {**made, "variants": [answers.variants_json(one) for one in found.compared]}

    return remembered(("what-if", case.digest, name, str(histories), str(seed)), make)
