"""What-ifs and their answers, for the app; the compiler loads only when one is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from politburo.model.definitions import decode
from politburo.model.questions.declared import WhatIf, names, what_if_file
from politburo.record.strict_yaml import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from politburo.record.case import Case
    from politburo.views import contract_model as contract

    Progress = Callable[[float, float, str], None]
    First = Callable[[contract.WhatIf], None]


def what_ifs(case: Case) -> list[contract.WhatIfEntry]:
    """Return all what-ifs of a case. A faulty file shows under its name."""
    found: list[contract.WhatIfEntry] = []
    for name in names(case):
        file = what_if_file(case, name)
        asked, _ = decode(case, file, WhatIf)
        title, question = (name, "") if asked is None else (asked.title, asked.question)
        found.append({"name": name, "title": title, "question": question, "text": _text(case, file)})
    return found


def _text(case: Case, file: str) -> str:
    return yaml.safe_dump(
        plain(case.raw[file]), sort_keys=False, allow_unicode=True, width=110, default_flow_style=None
    )


def what_if_json(
    case: Case,
    name: str,
    progress: Progress | None = None,
    *,
    histories: int | None = None,
    seed: int | None = None,
    first: First | None = None,
) -> contract.WhatIf:
    """Answer a what-if of a case as the contract's `WhatIf`, once, then remembered.

    Args:
        case: the case.
        name: the what-if.
        progress: called with work done, in all, and what is being done.
        histories: in each of the two ensembles.
        seed: of the histories.
        first: is given the answer as soon as it is there, its differences under other assumptions still null.

    Raises:
        KeyError: there is no such what-if.
        ValueError: it, or the theory, is faulty, or its answer follows from its own definition.
    """
    from politburo.views.answers import answer_json  # noqa: PLC0415 - loads a compiler

    return answer_json(case, name, progress, histories=histories, seed=seed, first=first)


def judged_json(case: Case, name: str, text: str | None, progress: Progress | None = None) -> contract.Decided:
    """Answer a what-if, of the case or written by a user, with each reading of the open questions preferred in turn.

    Raises:
        KeyError: there is no such what-if.
        ValueError: it, or the theory, is faulty.
    """
    from politburo.views import answers  # noqa: PLC0415 - loads a compiler

    return answers.judged_json(case, name, progress, text=text)


def turns(case: Case, name: str, text: str | None) -> tuple[int, bool]:
    """Return how many readings can be preferred in turn, and whether the answers are remembered.

    Raises:
        KeyError: there is no such what-if.
        ValueError: it, or the theory, is faulty.
    """
    from politburo.views import answers  # noqa: PLC0415 - loads a compiler

    return answers.turns(case, name, text=text)


def written_json(
    case: Case, text: str, progress: Progress | None = None, *, first: First | None = None
) -> contract.WhatIf:
    """Answer a what-if written by a user, in the YAML of the case's own; `first` as above.

    Raises:
        ValueError: the text, or the theory, is faulty, or its answer follows from its own definition.
    """
    from politburo.views.answers import answer_json  # noqa: PLC0415 - loads a compiler

    return answer_json(case, "", progress, text=text, first=first)
