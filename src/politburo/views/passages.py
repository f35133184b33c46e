"""Statements behind a passage that an assumption rests on: causal claims first, else whatever stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politburo.model.definitions import PassageRef
    from politburo.record.case import Case

__all__ = ["statements_at"]


def statements_at(case: Case, passages: Iterable[PassageRef]) -> list[str]:
    """Return the ids of the causal claims that stand in given paragraphs; of all statements there where none does."""
    wanted = {(one.source, one.para) for one in passages}
    if not wanted:
        return []
    there = [
        one for one in case.every_statement.values() if any((one.source, place.para) in wanted for place in one.at)
    ]
    return [one.id for one in there if one.kind == "because"] or [one.id for one in there]
