"""The tables of the schemes as two flat arrays that the compiled look-up reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from politburo.names.deletions import POWERS, WHOLE
from politburo.names.lattice import FAR
from politburo.names.quick import layout as at
from politburo.names.store import alphabets, bridges, groups

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from politburo.names.lattice import Group

ORDER: Final = (("k", "Latn"), ("p", "Latn"), ("k", "Cyrl"), ("p", "Cyrl"))
FIRST: Final = {"Latn": 0, "Cyrl": 2}  # the first group of a script


@dataclass(frozen=True, slots=True)
class Tables:
    """Whole numbers and costs, and the spelled syllables of each group in the order of their hashes."""

    numbers: NDArray[np.int64]
    costs: NDArray[np.float32]
    spellings: tuple[tuple[str, ...], ...]


def hashed(spelling: str) -> int:
    """Return the number by which a spelled syllable is found, as the compiled look-up sums it up."""
    number = sum(ord(sign) * power for sign, power in zip(spelling, POWERS, strict=False)) & WHOLE
    return number - (WHOLE + 1) if number >> 63 else number


def make_tables() -> Tables:
    """Return the tables made from the compiled schemes."""
    numbers: list[NDArray[np.int64]] = [np.zeros(at.POWERS_AT + at.LETTERS, dtype=np.int64)]
    costs: list[NDArray[np.float32]] = []
    numbers[0][at.POWERS_AT :] = [hashed("\x00" * place + "\x01") for place in range(at.LETTERS)]
    spellings = []
    for place, key in enumerate(ORDER):
        head = numbers[0][at.HEAD * place : at.HEAD * (place + 1)]
        spellings.append(_group(head, numbers, costs, groups()[key]))
    return Tables(np.concatenate(numbers), np.concatenate(costs), tuple(spellings))


def _group(
    head: NDArray[np.int64], numbers: list[NDArray[np.int64]], costs: list[NDArray[np.float32]], group: Group
) -> tuple[str, ...]:
    """Add a group's tables, write in its head where they stand, and return its spellings in order."""
    known = sorted({hashed(one): one for table in group.tables.values() for one in table.spellings}.items())
    spans = np.zeros((len(known), 4), dtype=np.int64)
    codes, rows, spent, before = [], [], [], 0
    for column, where in enumerate("sg"):
        table = group.tables[where]
        places = group.known[where]
        entry_of = np.repeat(np.arange(len(table.spellings)), np.diff(table.starts))
        order = np.lexsort((table.rows, table.codes, entry_of))
        codes.append(table.codes[order].astype(np.int64))
        rows.append(table.rows[order].astype(np.int64))
        spent.append(table.costs[order])
        for number, (_, text) in enumerate(known):
            if text in places:
                begin, end = table.starts[places[text]], table.starts[places[text] + 1]
                spans[number, 2 * column : 2 * column + 2] = before + begin, before + end
        before += len(order)
    far = "kp" if group.latent == "k" else "pk"
    bridge = bridges()[far]
    crossing = [_sparse(one) for one in (bridge.surname, bridge.given)]
    starts = [crossing[0][0], crossing[1][0] + len(crossing[0][1])]
    head[at.SPELLINGS], head[at.SCHEMES] = len(known), len(group.priors)
    head[at.OVER_SIZE] = alphabets()["p" if group.latent == "k" else "k"].size
    for field, values in (
        (at.HASHES, np.array([one for one, _ in known], dtype=np.int64)),
        (at.SPANS, spans.ravel()),
        (at.CODES, np.concatenate(codes)),
        (at.ROWS, np.concatenate(rows)),
        (at.OVER_SURNAME, starts[0]),
        (at.OVER_GIVEN, starts[1]),
        (at.OVER_CODES, np.concatenate([one[1] for one in crossing])),
    ):
        head[field] = sum(map(len, numbers))
        numbers.append(values)
    for field, amounts in (
        (at.COSTS, np.concatenate(spent)),
        (at.PRIORS, group.priors),
        (at.RARE_SURNAME, group.rarity["s"]),
        (at.RARE_GIVEN, group.rarity["g"]),
        (at.OVER_COSTS, np.concatenate([one[2] for one in crossing])),
    ):
        head[field] = sum(map(len, costs))
        costs.append(amounts.astype(np.float32))
    return tuple(text for _, text in known)


def _sparse(table: NDArray[np.float32]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    """Return where each row's entries begin, the columns and the costs of all that are not far."""
    row_of, columns = np.nonzero(table < FAR)
    starts = np.searchsorted(row_of, np.arange(len(table) + 1))
    return starts.astype(np.int64), columns.astype(np.int64), table[row_of, columns]
