"""What an import would do: new statements, updates by key that lose no edit, drafts; nothing is written here."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from politburo.export.blocks import Block, Edit, Plain
from politburo.export.rows.mapping import Unclear
from politburo.export.rows.reading import ReadRow
from politburo.record.problems import Problem

HEADS: Final = ("row", "key", "statement", "not understood", "what would mend it")


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger of an import says of a row: its statement and the keys that were imported."""

    key: str
    id: str
    fields: dict[str, Plain]


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that waits for a hand: why, and the statement that an earlier import made of it, if any."""

    row: ReadRow
    unclear: tuple[Unclear, ...]
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import does.

    Attributes:
        added: new statements, by source.
        edits: changes of statements that an earlier import made, by source.
        same: ids of statements whose rows have not changed.
        drafts: rows that are kept aside, each with its reasons.
        kept: edits made in the case that a changed row did not touch, by statement.
        gone: keys whose rows have left the sheet; their statements stay.
        ledger: what the ledger says after it.
        rows: every row by statement, for what is found out later.
    """

    added: dict[str, list[dict[str, Plain]]]
    edits: dict[str, list[Edit]]
    same: tuple[str, ...]
    drafts: tuple[Draft, ...]
    kept: dict[str, tuple[str, ...]]
    gone: tuple[str, ...]
    ledger: dict[str, Known]
    rows: dict[str, ReadRow]


def plan(
    rows: Iterable[ReadRow],
    ledger: Mapping[str, Known],
    blocks: Mapping[str, Mapping[str, Block]],
    fresh: Callable[[], str],
) -> Plan:
    """Return what to do with the rows of a sheet.

    A row known by its key is compared three ways, key by key: as imported, as it stands in the case, as the sheet has
    it now. What only the sheet changed is taken over; what only the case changed stays; where both changed a key
    differently the case's stays and the row is a draft that says so.

    Args:
        rows: the rows as read.
        ledger: what earlier imports did, by key.
        blocks: the blocks of the statements, by source.
        fresh: makes ids.
    """
    made = Plan(defaultdict(list), defaultdict(list), (), (), {}, (), dict(ledger), {})
    same: list[str] = []
    drafts: list[Draft] = []
    seen = set()
    for row in rows:
        known = ledger.get(row.key) if row.key else None
        seen.add(row.key)
        if row.unclear:
            drafts.append(Draft(row, row.unclear, known.id if known else None))
        elif known is None:
            name = fresh()
            made.added[row.source].append({"id": name, **row.fields})
            made.ledger[row.key] = Known(row.key, name, row.fields)
            made.rows[name] = row
        elif (old := _moved(row, known, blocks)) is not None:
            drafts.append(Draft(row, (old,), known.id))
        elif known.fields == row.fields:
            same.append(known.id)
        else:
            drafts += _update(row, known, blocks.get(row.source, {}).get(known.id), made)
    gone = tuple(key for key in ledger if key not in seen)
    return replace(made, same=tuple(same), drafts=tuple(drafts), gone=gone)


def _moved(row: ReadRow, known: Known, blocks: Mapping[str, Mapping[str, Block]]) -> Unclear | None:
    """Return what to say where a row's statement rests on another source than the sheet has it now."""
    old = next((source for source, some in blocks.items() if known.id in some), row.source)
    if old == row.source:
        return None
    cause = f"its statement '{known.id}' rests on '{old}', and the sheet now says '{row.source}'"
    return Unclear("source", row.source, cause, "Give the row a new key, and withdraw the old statement.")


def _update(row: ReadRow, known: Known, block: Block | None, made: Plan) -> list[Draft]:
    """Merge a changed row into its statement."""
    if block is None:
        cause = f"its statement '{known.id}' has been taken out of the case"
        return [
            Draft(row, (Unclear("", row.key, cause, "Take the row out of the sheet, or give it a new key."),), known.id)
        ]
    changes: dict[str, Plain | None] = {}
    clashes: list[Unclear] = []
    kept: list[str] = []
    settled = dict(known.fields)
    for key in dict.fromkeys((*known.fields, *row.fields)):
        base, mine, theirs = known.fields.get(key), block.plain.get(key), row.fields.get(key)
        if theirs == base:
            kept += [key] if mine != base else []
            continue
        if mine not in (base, theirs):
            cause = f"'{key}' was changed in the case and in the sheet"
            clashes.append(Unclear(key, _shown(theirs), cause, f"The case says {_shown(mine)}; make the two agree."))
            continue
        if mine != theirs:
            changes[key] = theirs
        if theirs is None:
            settled.pop(key, None)
        else:
            settled[key] = theirs
    made.ledger[row.key] = Known(row.key, known.id, settled)
    made.rows[known.id] = row
    if changes:
        made.edits[row.source].append(Edit(known.id, block.hash, changes))
    if kept:
        made.kept[known.id] = tuple(kept)
    return [Draft(row, tuple(clashes), known.id)] if clashes else []


def _shown(value: Plain | None) -> str:
    return (
        "nothing"
        if value is None
        else json.dumps(value, ensure_ascii=False)
        if not isinstance(value, str)
        else f"'{value}'"
    )


def without(made: Plan, refused: Mapping[str, tuple[Problem, ...]], before: Mapping[str, Known]) -> Plan:
    """Return a plan less what would make errors in the case; those rows become drafts with the errors as reasons."""
    drafts = list(made.drafts)
    ledger = dict(made.ledger)
    for name, problems in refused.items():
        row = made.rows[name]
        known = before.get(row.key)
        reasons = tuple(Unclear("", "", problem.cause, problem.cure) for problem in problems)
        drafts.append(Draft(row, reasons, known.id if known else None))
        if known is None:
            ledger.pop(row.key, None)
        else:
            ledger[row.key] = known
    return replace(
        made,
        added={source: [row for row in rows if row["id"] not in refused] for source, rows in made.added.items()},
        edits={source: [one for one in edits if one.id not in refused] for source, edits in made.edits.items()},
        drafts=tuple(sorted(drafts, key=lambda draft: draft.row.number)),
        ledger=ledger,
    )


def drafts_csv(drafts: Iterable[Draft], headings: tuple[str, ...]) -> bytes:
    """Return the drafts as CSV (UTF-8 with a mark): reasons first, then every cell of the row as it stood."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow([*HEADS, *headings])
    for draft in drafts:
        causes = "; ".join(f"{one.column}: {one.cause}" if one.column else one.cause for one in draft.unclear)
        cures = " ".join(dict.fromkeys(one.cure for one in draft.unclear))
        cells = [draft.row.cells.get(heading, "") for heading in headings]
        table.writerow([draft.row.number, draft.row.key, draft.statement or "", causes, cures, *cells])
    return out.getvalue().encode("utf-8-sig")


def ledger_lines(ledger: Mapping[str, Known]) -> bytes:
    """Return a ledger as JSON lines, one row a line."""
    rows = ({"key": one.key, "id": one.id, "fields": one.fields} for one in ledger.values())
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def read_ledger(data: bytes) -> dict[str, Known]:
    """Read a ledger.

    Raises:
        ValueError: a line is not what a ledger holds.
    """
    found = {}
    for number, line in enumerate(data.decode("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            found[row["key"]] = Known(row["key"], row["id"], row["fields"])
        except (ValueError, KeyError, TypeError) as error:
            raise ValueError(f"Line {number} of the ledger cannot be read ({error}); restore it from git.") from error
    return found
