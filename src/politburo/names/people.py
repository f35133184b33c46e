"""The people a registry knows: what is recorded of each, and from what it is read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import attrgetter
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
    """People from JSON lines; a line is read when it is asked for.

    Attributes:
        text: the file.
        begins: where each person's line begins, and the end of the file.
    """

    text: bytes
    begins: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.begins) - 1

    def __getitem__(self, place: Any) -> Any:  # noqa: ANN401 - a sequence's own signature, slices included
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return person_of(json.loads(self.line(range(len(self))[place])))

    def line(self, place: int) -> bytes:
        """Return the line of a person; blank lines may stand before the next."""
        return self.text[self.begins[place] : self.begins[place + 1]].strip()


def lines_of(text: bytes) -> Lines:
    """Return the lines of a file of people that are not blank."""
    begins, place = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            begins.append(place)
        place += len(line)
    return Lines(text, np.array([*begins, len(text)], dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Signs:
    """Names of many people in one script: how many signs each has (0 if unknown), and all signs in one row."""

    lengths: NDArray[np.int32]
    points: NDArray[np.uint32]


def in_signs(texts: Sequence[str]) -> Signs:
    """Return texts as signs."""
    whole = np.frombuffer("\0".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    ends = np.flatnonzero(whole == 0)
    if len(ends) != len(texts) - 1:  # no text, or one that holds a nought
        lengths = np.fromiter(map(len, texts), dtype=np.int32, count=len(texts))
        return Signs(lengths, np.frombuffer("".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32))
    return Signs((np.diff(ends, prepend=-1, append=len(whole)) - 1).astype(np.int32), whole[whole != 0])


@dataclass(frozen=True, slots=True)
class Columns:
    """What an index is made from: Hangul and characters of all, and the places of those of whom more is recorded."""

    hangul: Signs
    hanja: Signs
    named: Sequence[int]


def columns_of(people: Sequence[Person]) -> Columns:
    """Return people by columns."""
    rows = people.rows if isinstance(people, Listed) else people
    try:
        hangul, hanja = (_texts_of(rows, key) for key in SIGNS)
        named = list(compress(range(len(rows)), map(dict.get, cast("Any", rows), repeat("names"))))
    except TypeError:  # not all are rows
        every = list(people)
        hangul, hanja = (list(map(attrgetter(key), every)) for key in SIGNS)
        named = [place for place, one in enumerate(every) if one.names]
    return Columns(in_signs(hangul), in_signs(hanja), named)


def _texts_of(rows: Sequence[object], key: str) -> list[str]:
    """Return what rows hold by a key, as text.

    Raises:
        TypeError: one is no row.
    """
    found: list[str] = list(map(dict.get, cast("Any", rows), repeat(key), repeat("")))
    return found if set(map(type, found)) <= {str} else [str(one or "") for one in found]
