"""Answers to what-ifs, as the app and `--json` show them. Loads the compiler."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import date
from typing import Any, cast

import numpy as np

from politburo.model.acts import ordinal
from politburo.model.assessment.declared import is_assessed
from politburo.model.assessment.run import assessed_before
from politburo.model.questions.answer import FULL, Answered, Compared, Size, ask
from politburo.model.questions.declared import WhatIf, read, read_text
from politburo.model.questions.fits import SEED
from politburo.model.questions.judged import bearing, judged_before, judged_of
from politburo.model.questions.words import opening
from politburo.model.store import remembered
from politburo.model.system.whole import whole_system
from politburo.record.case import Case
from politburo.views import contract_model as contract
from politburo.views.passages import statements_at

__all__ = ["answer_json", "judged_json", "turns"]

Progress = Callable[[int, int, str], None]
First = Callable[[contract.WhatIf], None]
Told = Callable[[float, float, str], None]
INTERVAL = 0.9


def answer_json(
    case: Case,
    name: str,
    progress: Progress | None = None,
    *,
    text: str | None = None,
    histories: int | None = None,
    seed: int | None = None,
    first: First | None = None,
) -> contract.WhatIf:
    """Return the answer to a what-if.

    Args:
        case: the case.
        name: the what-if; of no account where a text is given.
        progress: called with work done, in all, and what is being done.
        text: a what-if written by a user, in the YAML of the case's own.
        histories: in each of the two ensembles.
        seed: of the histories.
        first: is given the answer as soon as it is there, its differences under other assumptions still null; not
            called where all of it is remembered.

    Raises:
        KeyError: there is no such what-if.
        ValueError: it, or the theory, is faulty, or its answer follows from its own definition.
    """
    size = FULL if histories is None else sized(histories)
    root = SEED if seed is None else seed
    asked = _asked(case, name, text)
    scores = assessed_before(case) if is_assessed(case) else None
    which = name if text is None else hashlib.sha256(text.encode()).hexdigest()
    tried = judged_before(case, name, asked)
    key = ("question", case.digest, which, repr(size), str(root), "scored" if scores else "", "judged" if tried else "")
    found = remembered(key, lambda: _made(case, name, asked, size, root, scores, tried, progress, first), "views")
    return cast("contract.WhatIf", found)


def judged_json(case: Case, name: str, progress: Told | None = None, *, text: str | None = None) -> contract.Decided:
    """Return a what-if's answers with each reading of the open questions that bear on it preferred in turn.

    Where none bears, there is nothing to try, and no histories are run.

    Args:
        case: the case.
        name: the what-if; of no account where a text is given.
        progress: called with answers done, in all, and what is being done.
        text: a what-if written by a user, in the YAML of the case's own.

    Raises:
        KeyError: there is no such what-if.
        ValueError: it, or the theory, is faulty.
    """
    asked = _asked(case, name, text)
    bears = bearing(case, asked)
    found: dict[str, Any] = {"histories": 0, "undecided": [], "readings": []}
    if bears.turns:
        found = judged_of(case, name, asked, progress=progress)
    return cast("contract.Decided", {"name": name, **found, "untried": list(bears.untried)})


def turns(case: Case, name: str, *, text: str | None = None) -> tuple[int, bool]:
    """Return how many readings of open questions can be preferred in turn, and whether their answers are remembered.

    Args:
        case: the case.
        name: the what-if; of no account where a text is given.
        text: a what-if written by a user, in the YAML of the case's own.

    Raises:
        KeyError: there is no such what-if.
        ValueError: it, or the theory, is faulty.
    """
    asked = _asked(case, name, text)
    number = len(bearing(case, asked).turns)
    return number, number == 0 or judged_before(case, name, asked) is not None


def _asked(case: Case, name: str, text: str | None) -> WhatIf:
    return read(case, name) if text is None else read_text(case, text)


def sized(histories: int) -> Size:
    """Return a size with about so many histories in each ensemble."""
    draws = FULL.openings * FULL.draws
    return Size(histories=max(histories // draws, 2), variants=min(FULL.variants, max(histories // draws, 2)))


def _made(
    case: Case,
    name: str,
    what_if: WhatIf,
    size: Size,
    seed: int,
    scores: dict[str, Any] | None,
    tried: dict[str, Any] | None,
    progress: Progress | None,
    first: First | None,
) -> dict[str, Any]:
    made: dict[str, Any] = {}

    def told(found: Answered) -> None:
        made.update(_json(case, found, scores, tried))
        if first is not None:
            first(cast("contract.WhatIf", dict(made)))

    found = ask(case, name, what_if, size=size, seed=seed, progress=progress, first=told)
    return {**made, "outcomes": [_outcome(case, found, one) for one in found.compared]}


def _json(case: Case, found: Answered, scores: dict[str, Any] | None, tried: dict[str, Any] | None) -> dict[str, Any]:
    asked = found.asked
    return {
        "name": found.name,
        "title": asked.title,
        "opening": opening(found, whole_system(case)[2], case, scores, _turned(tried)),
        "speculative": bool(found.speculative),
        "question": asked.question,
        "predicts": asked.argument,
        "outcomes": [_outcome(case, found, one) for one in found.compared],
        "fans": [_fan(found, one) for one in found.compared],
        "histories": found.histories,
        "draws": found.draws,
        "seed": found.seed,
        "cut_off": found.cut_off,
        "interval": INTERVAL,
        "simulated": True,
    }


def _turned(tried: dict[str, Any] | None) -> list[tuple[str, str]] | None:
    return None if tried is None else [(one["question"], one["reading"]) for one in tried["readings"] if one["turned"]]


def _outcome(case: Case, found: Answered, one: Compared) -> dict[str, Any]:
    return {
        "id": one.asked.id,
        "label": one.asked.label,
        "base": round(one.without, 4),
        "with": round(one.with_, 4),
        "difference": round(one.difference, 4),
        "mc_error": round(one.error, 4),
        "sd": round(one.sd, 4),
        "low": round(one.low, 4),
        "high": round(one.high, 4),
        "informed": _rounded(one.informed),
        "zeroed": _rounded(one.zeroed),
        "halved": _rounded(one.halved),
        "doubled": _rounded(one.doubled),
        "predicted": one.asked.predicted or "",
        "agreement": one.agreement,
        "unit": "acts" if one.asked.least is None else "probability",
        "statements": statements_at(case, found.asked.passages),
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def _fan(found: Answered, one: Compared) -> dict[str, Any]:
    start = ordinal(found.asked.opening)
    days = [date.fromordinal(start + day).isoformat() for day in found.days]
    fan = found.fans[one.asked.id]
    recorded = [round(float(value), 3) for value in fan["recorded"]]

    def drawn(label: str, word: str) -> dict[str, Any]:
        middle, low, high = np.asarray(fan[word]).T.tolist()
        return {
            "label": label,
            "days": days,
            "median": middle,
            "low": low,
            "high": high,
            "recorded": recorded,
            "unit": "acts",
        }

    return {
        "base": drawn("without", "without"),
        "with": drawn(found.asked.title, "with"),
        "measure": f"{one.asked.label}, acts so far",
    }
