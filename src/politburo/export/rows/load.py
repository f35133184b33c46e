"""Running an import: the sheet, the mapping and the ledger are read, the plan is tried, then everything is written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from politburo.export.blocks import blocks
from politburo.export.load import UnreadableError, case_contents, read_bytes, read_sheet
from politburo.export.rows.mapping import RowMap, proposal, read_map
from politburo.export.rows.plan import Draft, Known, Plan, drafts_csv, ledger_lines, plan, read_ledger, without
from politburo.export.rows.reading import ReadRow, read_rows
from politburo.export.rows.resolve import Names, registry_finder
from politburo.export.verify import tried
from politburo.export.write import replace_file
from politburo.query.fix import new_id
from politburo.record.case import Case

FOLDER = "imports"


@dataclass(frozen=True, slots=True)
class Done:
    """What an import did, or would do."""

    plan: Plan | None
    rows: tuple[ReadRow, ...]
    map_file: str
    drafts_file: str
    dry_run: bool
    proposed: str | None = None

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The rows that wait for a hand."""
        return self.plan.drafts if self.plan is not None else ()

    def told(self) -> dict[str, Any]:
        """Return everything as JSON."""
        if self.plan is None:
            return {"proposed": self.proposed, "mapping": self.map_file}
        waiting = {draft.row.number: draft for draft in self.plan.drafts}
        return {
            "mapping": self.map_file,
            "dry run": self.dry_run,
            "rows": len(self.rows),
            "added": sum(map(len, self.plan.added.values())),
            "updated": sum(map(len, self.plan.edits.values())),
            "same": len(self.plan.same),
            "drafts": len(self.plan.drafts),
            "drafts file": self.drafts_file if self.plan.drafts else None,
            "edits kept": {name: list(keys) for name, keys in self.plan.kept.items()},
            "no longer in the sheet": list(self.plan.gone),
            "by row": [
                {
                    "row": row.number,
                    "key": row.key,
                    "understood": [
                        {"column": r.column, "text": r.text, "as": r.read, "why": r.why} for r in row.remarks
                    ],
                    "not understood": [
                        {"column": u.column, "text": u.text, "cause": u.cause, "cure": u.cure}
                        for u in (waiting[row.number].unclear if row.number in waiting else ())
                    ],
                }
                for row in self.rows
            ],
        }

    def lines(self) -> Iterator[str]:
        """Yield the lines to print: in a dry run a line on every row, else only on rows that wait."""
        if self.plan is None:
            yield f"A mapping was guessed from the headings: {self.map_file}. Look it over, then run again."
            yield from (self.proposed or "").splitlines()
            return
        waiting = {draft.row.number: draft for draft in self.plan.drafts}
        for row in self.rows:
            draft = waiting.get(row.number)
            if self.dry_run and draft is None:
                read = "; ".join(f"{r.text} = {r.read} ({r.why})" for r in row.remarks)
                yield f"row {row.number}: {row.fields.get('kind', '?')}: {read}"
            if draft is not None:
                for one in draft.unclear:
                    where = f"{one.column}: " if one.column else ""
                    yield f"row {row.number}, not understood: {where}{one.cause}. {one.cure}"
        p = self.plan
        where = f" in {self.drafts_file}" if self.plan.drafts else ""
        would = "would be " if self.dry_run else ""
        yield (
            f"{len(self.rows)} rows: {sum(map(len, p.added.values()))} {would}added, "
            f"{sum(map(len, p.edits.values()))} {would}updated, "
            f"{len(p.same)} as before, {len(p.drafts)} {would}kept as drafts{where}."
        )
        if p.kept:
            yield f"Edits made in the case since the last import were kept in {len(p.kept)} statements."
        if p.gone:
            yield f"{len(p.gone)} rows have left the sheet; their statements stay: {', '.join(p.gone[:5])}."


def take_in(folder: Path, case: Case, file: Path, map_: Path | None, *, dry_run: bool) -> Done:
    """Import a sheet into a case.

    Raises:
        UnreadableError: the sheet or the mapping cannot be read.
        ChangedError: a file of the case has changed meanwhile.
        ValueError: the statements file cannot be added to.
        OSError: something cannot be read or written.
    """
    stem = re.sub(r"[^\w-]+", "-", file.stem.casefold()).strip("-") or "rows"
    place = folder / FOLDER / stem
    rules_file = map_ if map_ is not None else place / "map.yaml"
    if not rules_file.exists():
        words = proposal(read_sheet(file).headings, stem)
        if not dry_run:
            replace_file(rules_file, words.encode(), None)
        return Done(None, (), str(rules_file), "", dry_run, words)
    rules_data = read_bytes(rules_file)
    rules = _rules(rules_data, rules_file)
    place = folder / FOLDER / (rules.name or stem)
    sheet = read_sheet(file, rules.sheet, rules.header)
    _known_columns(rules, sheet.headings)
    if rules.source is None and "source" not in rules.fields:
        raise UnreadableError("The mapping names no source. Add `source: ID`, or map a column to `source`.")
    if rules.source is not None and rules.source not in case.sources:
        raise UnreadableError(f"The case has no source '{rules.source}'; write sources/{rules.source}.yaml first.")
    ledger_file, drafts_file = place / "ledger.jsonl", place / "drafts.csv"
    ledger_data = ledger_file.read_bytes() if ledger_file.exists() else None
    ledger = read_ledger(ledger_data or b"")
    contents = case_contents(folder)
    rows = read_rows(sheet, rules, case, Names(case, registry_finder(case)))
    files = {one: f"statements/{one}.yaml" for one in _sources(rows, ledger, case)}
    starts = {name: f"source: {one}\nstatements: []\n".encode() for one, name in files.items() if name not in contents}
    data = {one: contents.get(name) or starts[name] for one, name in files.items()}
    made = plan(rows, ledger, {one: blocks(text) for one, text in data.items()}, new_id)
    outcome = tried(
        {**contents, **{name: data[one] for one, name in files.items() if made.added.get(one) or name in contents}},
        {files[one]: edits for one, edits in made.edits.items()},
        {files[one]: added for one, added in made.added.items()},
    )
    made = without(made, outcome.refused, ledger)
    if not dry_run:
        for changed, new in outcome.files.items():
            replace_file(folder / changed, new, contents.get(changed))
        saved = place / "map.yaml"
        if saved != rules_file:
            replace_file(saved, rules_data, saved.read_bytes() if saved.exists() else None)
        replace_file(ledger_file, ledger_lines(made.ledger), ledger_data)
        _write_drafts(drafts_file, made, sheet.headings)
    return Done(made, tuple(rows), str(rules_file), str(drafts_file), dry_run)


def _sources(rows: Iterable[ReadRow], ledger: Mapping[str, Known], case: Case) -> tuple[str, ...]:
    """Return the sources of the rows, and those of the statements that earlier imports made."""
    made = {known.id for known in ledger.values()}
    of_old = (one.source for one in case.every_statement.values() if one.id in made)
    return tuple(dict.fromkeys((*(row.source for row in rows if row.source), *of_old)))


def _write_drafts(path: Path, made: Plan, headings: tuple[str, ...]) -> None:
    before = path.read_bytes() if path.exists() else None
    if made.drafts:
        replace_file(path, drafts_csv(made.drafts, headings), before)
    else:
        path.unlink(missing_ok=True)


def _rules(data: bytes, path: Path) -> RowMap:
    rules, problems = read_map(data, path.name)
    if rules is None:
        raise UnreadableError("\n".join(str(problem) for problem in problems))
    return rules


def _known_columns(rules: RowMap, headings: tuple[str, ...]) -> None:
    """Refuse a mapping that names columns the sheet does not have."""
    named = [*rules.key, *rules.down, *(rule.column for rule in rules.fields.values())]
    missing = [one for one in dict.fromkeys(named) if one not in headings]
    if missing:
        raise UnreadableError(f"The sheet has no column '{missing[0]}'; it has: {', '.join(headings)}.")
