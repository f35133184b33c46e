"""Answers to what-ifs, as the app and `--json` show them. Loads the compiler."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np

from politburo.model.counterfactual import Answered, Compared, what_if
from politburo.model.opening import opening, speculative
from politburo.model.scoring import Scored
from politburo.model.theory import Question, decode, what_if_file
from politburo.record.case import Case
from politburo.record.problems import errors
from politburo.views.fits import Tell, fitted, reasons_at

_ANSWERS: dict[tuple[str, str, int, int | None], Answered] = {}
UNITS = {"number": "sanctions", "any": "probability", "share": "share"}


def read_question(case: Case, name: str) -> Question:
    """Return a what-if of a case.

    Raises:
        KeyError: there is none of that name.
        ValueError: its file is faulty.
    """
    found, problems = decode(case, what_if_file(case, name), Question)
    faults = errors(problems)
    if found is None or faults:
        raise ValueError(str(faults[0]) if faults else f"E301 The what-if '{name}' cannot be read.")
    return found


def answered(
    case: Case,
    name: str,
    *,
    histories: int | None = None,
    seed: int | None = None,
    progress: Tell | None = None,
) -> Answered:
    """Answer a what-if, once for the same files, histories and seed."""
    key = (case.digest, name, histories or 0, seed)
    if key not in _ANSWERS:
        question = read_question(case, name)
        neutral, informed = fitted(case, progress=progress), fitted(case, "informed", progress)
        steps = None if progress is None else lambda word, done, total: progress(done, total, word)
        _ANSWERS[key] = what_if(
            name, question, neutral, informed=informed, histories=histories, seed=seed, progress=steps
        )
    return _ANSWERS[key]


def outcome_json(case: Case, found: Answered, one: Compared) -> dict[str, Any]:
    """Return an outcome as the contract has it."""
    predicts = found.question.predicts
    return {
        "id": one.outcome.id,
        "label": one.outcome.label,
        "base": round(one.base, 3),
        "with": round(one.changed, 3),
        "difference": round(one.difference, 3),
        "mc_error": round(one.error, 4),
        "low": round(one.low, 3),
        "high": round(one.high, 3),
        "zeroed": round(one.zeroed, 3),
        "unit": UNITS[one.outcome.measure],
        "statements": reasons_at(case, predicts.passages) if predicts is not None else [],
    }


def variants_json(one: Compared) -> dict[str, Any]:
    """Return the same difference under informed priors, and with each known day's acts counted as one."""
    return {"id": one.outcome.id, "informed": round(one.informed, 3), "session": round(one.session, 3)}


def answer_json(case: Case, found: Answered, scores: Scored | None = None) -> dict[str, Any]:
    """Return an answer as the contract's `WhatIf`."""
    fans = found.fans
    days = [date.fromordinal(day).isoformat() for day in fans.days]

    def fan(label: str, values: Any) -> dict[str, Any]:  # noqa: ANN401 - an array
        middle, low, high = np.asarray(values).T.tolist()
        return {
            "label": label,
            "days": days,
            "median": middle,
            "low": low,
            "high": high,
            "recorded": list(fans.recorded),
            "unit": "sanctions",
        }

    predicts = found.question.predicts
    return {
        "name": found.name,
        "title": found.question.title,
        "opening": opening(found, scores),
        "speculative": speculative(found),
        "question": found.question.question,
        "predicts": predicts.text if predicts is not None else "",
        "outcomes": [outcome_json(case, found, one) for one in found.compared],
        "fans": [
            {
                "base": fan("as recorded", fans.base),
                "with": fan(found.question.title, fans.changed),
                "measure": "sanctions so far",
            }
        ],
        "histories": found.histories,
        "draws": found.draws,
        "seed": found.seed,
        "interval": 0.9,
        "simulated": True,
    }
