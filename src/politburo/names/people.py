"""The people a registry knows: what is recorded of each, and from what it is read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Name:
    """A recorded name: its text, the scheme it is said to be spelled in, and the source of an alias ("" if none)."""

    text: str
    scheme: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person (or body, or place) as a registry knows it.

    Attributes:
        id: what answers name it by.
        hangul: its name in Hangul, "" if unknown.
        hanja: its name in characters, "" if unknown.
        names: other recorded names.
        facts: what context may speak to: `posts` (each `{post, from, to}`), `faction`, `born`, `died`, `state`.
    """

    id: str
    hangul: str = ""
    hanja: str = ""
    names: tuple[Name, ...] = ()
    facts: Mapping[str, Any] | None = None

    @property
    def shown(self) -> str:
        """How the person is called in answers."""
        return self.names[0].text if self.names else self.hangul or self.hanja or self.id


def odd(row: Mapping[str, Any]) -> bool:
    """Whether the names of a row are no list."""
    return row.get("names") is not None and not isinstance(row["names"], list)


SIGNS = ("hangul", "hanja")
FACTS = ("posts", "faction", "born", "died", "state")


def person_of(row: Mapping[str, Any]) -> Person:
    """Return a person from a row `{id, hangul?, hanja?, names: [{text, scheme?, source?}]}`; names may be plain texts.

    Raises:
        ValueError: the row has no id.
    """
    if row.get("id") in {None, ""}:
        raise ValueError("a person needs an id")
    names = []
    for one in row.get("names") or ():
        if isinstance(one, str):
            names.append(Name(one))
        elif one.get("text"):
            names.append(Name(str(one["text"]), str(one.get("scheme") or ""), str(one.get("source") or "")))
    facts = {key: row[key] for key in FACTS if row.get(key)}
    return Person(
        str(row["id"]), str(row.get("hangul") or ""), str(row.get("hanja") or ""), tuple(names), facts or None
    )


@dataclass(frozen=True, slots=True)
class Listed(Sequence[Person]):
    """People from a list of persons or rows; a row becomes a person when it is asked for."""

    rows: Sequence[Person | Mapping[str, Any]]

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - a sequence's own signature, slices included
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        row = self.rows[place]
        return row if isinstance(row, Person) else person_of(row)


def listed(people: Iterable[Person | Mapping[str, Any]]) -> Listed:
    """Return people as a sequence."""
    return Listed(people if isinstance(people, Sequence) else list(people))


@dataclass(frozen=True, slots=True)
class Lines(Sequence[Person]):
    """People from JSON lines; a line is read when it is asked for."""

    lines: Sequence[bytes]

    def __len__(self) -> int:
        return len(self.lines)

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - a sequence's own signature, slices included
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return person_of(json.loads(self.lines[place]))


def lines_of(text: bytes) -> list[bytes]:
    """Return the lines of a file of people that are not blank."""
    return list(filter(bytes.strip, text.splitlines()))


@dataclass(frozen=True, slots=True)
class Signs:
    """Names of many people in one script: how many signs each has (0 if unknown), and all signs in one row."""

    lengths: NDArray[np.int64]
    points: NDArray[np.uint32]


def in_signs(texts: Sequence[str]) -> Signs:
    """Return texts as signs."""
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts))
    return Signs(lengths, np.frombuffer("".join(texts).encode("utf-32-le"), dtype=np.uint32))


@dataclass(frozen=True, slots=True)
class Columns:
    """What an index is made from: Hangul and characters of all, and the places of those of whom more is recorded."""

    hangul: Signs
    hanja: Signs
    named: Sequence[int]


def columns_of(people: Sequence[Person]) -> Columns:
    """Return people by columns."""
    rows = people.rows if isinstance(people, Listed) else people
    if any(row.__class__ is not dict for row in rows):
        every = list(people)
        named = [place for place, one in enumerate(every) if one.names]
        return Columns(in_signs([one.hangul for one in every]), in_signs([one.hanja for one in every]), named)
    hangul, hanja = (
        in_signs([str(row.get(key) or "") for row in cast("Sequence[Mapping[str, Any]]", rows)]) for key in SIGNS
    )
    more = [place for place, row in enumerate(rows) if cast("Mapping[str, Any]", row).get("names")]
    return Columns(hangul, hanja, more)
