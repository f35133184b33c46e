"""Who is meant by a name in a cell: recorded spellings, in any script, alone or beside each other."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Final, Literal, Protocol

from politburo.names import Registry
from politburo.query.search import folded, spellings
from politburo.record.assemble import ALLOWED
from politburo.record.case import Case

Verdict = Literal["match", "ambiguous", "new"]
_ASIDE: Final = re.compile(r"^(.*?)\s*[(（\[]\s*(.+?)\s*[)）\]]\s*(.*)$")
_DOUBT: Final = re.compile(r"\s*(?:\(\?\)|\[\?\]|\?+)\s*")


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant: the id where the verdict is `match`, else candidates; why; whether the cell doubts it."""

    verdict: Verdict
    id: str | None
    candidates: tuple[str, ...]
    why: str
    doubted: bool = False


class Finder(Protocol):
    """Finds people by spellings that nobody has recorded."""

    def __call__(self, text: str) -> Meant:
        """Return who is meant by a spelling."""


class Names:
    """The names of a case, looked up by role type; `further` is asked where no recorded spelling fits."""

    def __init__(self, case: Case, further: Finder | None = None) -> None:
        self.case, self.further = case, further
        self.index: dict[str, set[str]] = defaultdict(set)
        for actor, forms in spellings(case).items():
            for form in (*forms, actor):
                self.index[_key(form)].add(actor)

    def find(self, text: str, table: str) -> Meant:
        """Return who is meant by a cell in a role of a type (`people`, `body`, `actor` ...).

        A cell may doubt (`?`) and may give a name twice, in two scripts: both must mean the same one.
        """
        bare = " ".join(_DOUBT.sub(" ", text).split())
        doubted = bare != " ".join(text.split())
        found = self._of(bare, table)
        return Meant(found.verdict, found.id, found.candidates, found.why, doubted)

    def _of(self, text: str, table: str) -> Meant:
        direct = self._recorded(text, table)
        if direct.verdict != "new":
            return direct
        parts = _parts(text)
        if len(parts) > 1:
            found = [self._recorded(part, table) for part in parts]
            ids = {one.id for one in found if one.id is not None}
            if len(ids) > 1:
                return Meant("ambiguous", None, tuple(sorted(ids)), "the spellings in the cell mean different ones")
            if ids:
                known = next(part for part, one in zip(parts, found, strict=True) if one.id is not None)
                return Meant("match", ids.pop(), (), f"'{known}' is a recorded spelling")
        if self.further is not None and "person" in self._types(table):
            for part in parts:
                told = self.further(part)
                if told.verdict != "new":
                    return told
        return direct

    def _types(self, table: str) -> tuple[str, ...]:
        return ALLOWED.get(table, ())

    def _recorded(self, text: str, table: str) -> Meant:
        types = self._types(table)
        ids = sorted(one for one in self.index.get(_key(text), ()) if self.case.actors[one].type in types)
        if len(ids) == 1:
            return Meant("match", ids[0], (), f"'{text}' is a recorded spelling")
        if ids:
            return Meant("ambiguous", None, tuple(ids), f"'{text}' is a spelling of {len(ids)} actors")
        return Meant("new", None, (), f"no actor is recorded as '{text}'")


def _key(text: str) -> str:
    return folded(text).replace(" ", "").replace(".", "").replace("ё", "е")


def _parts(text: str) -> list[str]:
    """Return the spellings a cell gives beside each other: with one in brackets, or parted by a stroke."""
    aside = _ASIDE.match(text)
    if aside:
        return [part for part in (f"{aside[1]} {aside[3]}".strip(), aside[2]) if part]
    return [part.strip() for part in re.split(r"[/=|]", text) if part.strip()]


def registry_finder(case: Case) -> Finder:
    """Return a finder that reads spellings in schemes nobody has recorded; a doubtful reading finds nobody."""
    people = [
        {
            "id": one.id,
            "hangul": one.hangul,
            "hanja": one.han,
            "names": [*dict.fromkeys((one.name, *spellings(case)[one.id]))],
        }
        for one in case.of_type("person")
    ]
    registry = Registry(people)

    def find(text: str) -> Meant:
        answer = registry.find(text, None, 5)
        ids = tuple(match.id for match in answer.matches)
        if answer.verdict == "match":
            return Meant("match", ids[0], (), answer.matches[0].why)
        if answer.verdict == "ambiguous":
            return Meant("ambiguous", None, ids, f"'{text}' may be {len(ids)} people")
        return Meant("new", None, ids, f"no person is recorded whose name reads as '{text}'")

    return find
