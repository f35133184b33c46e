"""What the cache of a case keeps beside its parse: trees read only when asked for, and the first answers."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.disputes import Dispute, disputes
from politburo.record.reconcile import JUDGED, Event, events, facts
from politburo.record.strict_yaml import Node


@dataclass(frozen=True, slots=True)
class First:
    """What nearly every question asks first of a case: its facts and events as judged, and its disputes."""

    facts: tuple[Statement, ...]
    events: dict[str, Event]
    disputes: tuple[Dispute, ...]


def first_answers(case: Case) -> First | None:
    """Work out the first answers; None where the case has faults that stand in their way.

    Whoever then asks one of the questions meets the fault there, with its name.
    """
    try:
        rows = tuple(facts(case, JUDGED))
        return First(rows, events(case, JUDGED, rows), disputes(case))
    except (LookupError, ValueError):
        return None


def keep_first(case: Case, first: First | None) -> Case:
    """Give a case its first answers; a case made from it by `dataclasses.replace` has none."""
    vars(case)["first"] = first
    return case


class Trees(Mapping[str, Node]):
    """Trees of files by path, each unpacked when it is first asked for: most questions need none of them."""

    def __init__(self, trees: Mapping[str, Node]) -> None:
        self._packed = {path: pickle.dumps(tree, protocol=pickle.HIGHEST_PROTOCOL) for path, tree in trees.items()}
        self._read: dict[str, Node] = {}

    def __getitem__(self, path: str) -> Node:
        if path not in self._read:
            self._read[path] = pickle.loads(self._packed[path])  # noqa: S301 - packed above, by this very class
        return self._read[path]

    def __contains__(self, path: object) -> bool:
        return path in self._packed

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)
