"""Statements as a table for a spreadsheet, and what was changed in it, brought back as edits of single blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from politburo.export.blocks import Block, Edit, Plain, flow
from politburo.export.load import Cell, Sheet
from politburo.record.case import Case
from politburo.record.problems import Problem
from politburo.record.strict_yaml import parse, plain

LOCKED: Final = ("id", "hash", "file", "says")
FIRST: Final = ("kind", "event", "mode", "when", "attested")
LAST: Final = ("sure", "why", "status", "coder", "checked-by", "note", "at", "cites", "voice")
HIDDEN: Final = frozenset({"id", "that"})
SPOILT: Final = re.compile(
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|[A-Za-z]{3}-\d{2}|\d{1,2}-[A-Za-z]{3}(-\d{2,4})?|\d{4}-\d\d-\d\d \d\d:\d\d.*"
)
DATES: Final = ("when", "attested")


@dataclass(frozen=True, slots=True)
class Row:
    """A statement's row: locked cells, and the keys of its block as texts."""

    id: str
    hash: str
    file: str
    says: str
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell, or a row, that was not brought back: where, why, and what to do."""

    row: int
    id: str
    column: str
    cause: str
    cure: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What a table brings back: edits by file, rows that say what the case says, and conflicts."""

    edits: dict[str, list[Edit]]
    same: int
    missing: tuple[str, ...]
    conflicts: tuple[Conflict, ...]
    places: dict[str, int]


def rows(files: Mapping[str, Mapping[str, Block]], says: Mapping[str, str]) -> list[Row]:
    """Return a row for each statement that has an id.

    Args:
        files: the blocks of each statements file.
        says: each statement as one sentence.
    """
    return [
        Row(one.id, one.hash, file, says.get(one.id, ""), {k: cell(v) for k, v in one.plain.items() if k not in HIDDEN})
        for file, found in files.items()
        for one in found.values()
    ]


def columns(table: list[Row]) -> list[str]:
    """Return the columns: locked ones, then keys, the usual ones first and last."""
    used = {key for row in table for key in row.cells}
    middle = sorted(used - {*FIRST, *LAST})
    return [*LOCKED, *(k for k in FIRST if k in used), *middle, *(k for k in LAST if k in used)]


def grid(table: list[Row]) -> list[list[str]]:
    """Return headings and rows of texts."""
    heads = columns(table)
    locked = [[row.id, row.hash, row.file, row.says] for row in table]
    return [
        heads,
        *([*own, *(row.cells.get(k, "") for k in heads[4:])] for own, row in zip(locked, table, strict=True)),
    ]


def cell(value: Plain) -> str:
    """Return a value as a cell: texts as they are, plain lists parted by `; `, anything else as YAML in one line."""
    if isinstance(value, str):
        return value
    if isinstance(value, list) and value and all(isinstance(one, str) and _listable(one) for one in value):
        return "; ".join(one for one in value if isinstance(one, str)) + (";" if len(value) == 1 else "")
    return flow(value)


def _listable(text: str) -> bool:
    return bool(re.fullmatch(r"[\w./:-]+", text))


def back(sheet: Sheet, files: Mapping[str, Mapping[str, Block]], case: Case) -> Returned:
    """Compare an edited table with the case.

    A row whose block has changed since the table was made, an unknown id, and a cell that cannot be read are conflicts
    and stay out; a row taken out of the table means nothing.
    """
    known = {one.id: (file, one) for file, found in files.items() for one in found.values()}
    edits: dict[str, list[Edit]] = {}
    conflicts: list[Conflict] = []
    seen: dict[str, int] = {}
    same = 0
    for number, cells in enumerate(sheet.rows, sheet.first):
        row = dict(zip(sheet.headings, cells, strict=True))
        name = row.get("id", Cell("")).text
        if not any(one.text for one in cells):
            continue
        if name not in known or name in seen:
            cause = f"row {seen[name]} has the same id" if name in seen else f"the case has no statement '{name}'"
            cure = "Ids are given by the case and are never edited; new rows come in by `politburo import`."
            conflicts.append(Conflict(number, name, "id", cause, cure))
            continue
        seen[name] = number
        file, block = known[name]
        changes, faults = _changes(number, row, block, case)
        if changes and row.get("hash", Cell("")).text != block.hash:
            cause = "the statement was changed in the case after the table was made"
            conflicts.append(Conflict(number, name, "hash", cause, "Make the table anew and repeat the edit in it."))
            continue
        conflicts += faults
        if changes:
            edits.setdefault(file, []).append(Edit(name, block.hash, changes))
        elif not faults:
            same += 1
    return Returned(edits, same, tuple(sorted(known.keys() - seen.keys())), tuple(conflicts), seen)


def _changes(
    number: int, row: Mapping[str, Cell], block: Block, case: Case
) -> tuple[dict[str, Plain | None], list[Conflict]]:
    changes: dict[str, Plain | None] = {}
    faults: list[Conflict] = []
    for key, given in row.items():
        if key in LOCKED or key in HIDDEN:
            continue
        before = cell(block.plain[key]) if key in block.plain else ""
        if _same(given, before):
            continue
        try:
            changes[key] = _read(key, given, block, case)
        except ValueError as error:
            cause, _, cure = str(error).partition("; ")
            faults.append(Conflict(number, block.id, key, cause, cure[:1].upper() + cure[1:] + "."))
    return changes, faults


def _same(given: Cell, before: str) -> bool:
    """Whether a cell still says what it said; a spreadsheet may have made a full day a date of its own."""
    return given.text == before.strip() or " ".join(given.text.split()) == " ".join(before.split())


def _read(key: str, given: Cell, block: Block, case: Case) -> Plain | None:
    if not given.text:
        if key == "kind":
            raise ValueError("a statement has a kind; withdraw it by status: withdrawn instead")
        return None
    if key in DATES and (SPOILT.fullmatch(given.text) or given.was_date):
        raise ValueError(f"the spreadsheet has made '{given.text}' a date of its own; format the column as text")
    kind = case.grammar.find(block.plain.get("kind", "") if isinstance(block.plain.get("kind"), str) else "")  # type: ignore[arg-type] # just tested
    is_role = kind is not None and key in case.grammar.roles(kind)
    if given.text[0] in "{[":
        tree, problems = parse(given.text.encode(), "")
        if problems:
            raise ValueError(f"'{given.text}' cannot be read as YAML: {problems[0].cause.rstrip('.')}; mend the cell")
        return _plainly(plain(tree))
    if (is_role or isinstance(block.plain.get(key), list)) and ";" in given.text:
        return [one.strip() for one in given.text.split(";") if one.strip()]
    return given.text


def _plainly(value: object) -> Plain:
    if isinstance(value, dict):
        return {str(key): _plainly(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plainly(one) for one in value]
    return str(value)


def texts(case: Case) -> Iterator[str]:
    """Yield the statements files of a case."""
    return (name for name in case.files if name.startswith("statements/"))


def refusals(found: Returned, refused: Mapping[str, tuple[Problem, ...]]) -> list[Conflict]:
    """Return a conflict for each edit that would have made an error in the case."""
    return [
        Conflict(
            found.places[name],
            name,
            ", ".join(changes),
            "; ".join(p.cause.rstrip(".") for p in refused[name]),
            refused[name][0].cure,
        )
        for edits in found.edits.values()
        for name, changes in ((one.id, one.changes) for one in edits)
        if name in refused
    ]
