"""Commands that take in and give out: import, table, library, footnotes, diff, export."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from politburo.cli.common import FAULTY, MISUSED, CaseFolder, case_argument, json_option, opened, print_json
from politburo.export import table as tables_
from politburo.export.blocks import Block, blocks
from politburo.export.compare import as_json, compare, in_words
from politburo.export.formats.every import NAMES, made
from politburo.export.jsonl import tables
from politburo.export.library.load import SUFFIXES, take_library
from politburo.export.load import UnreadableError, case_contents, commit_of, day_of, read_sheet, version
from politburo.export.notes.load import note_draft
from politburo.export.notes.styles import MANNERS, Manner
from politburo.export.rows.load import take_in
from politburo.export.verify import tried
from politburo.export.write import replace_file, write_files, write_grid, write_lines
from politburo.record.case import Case
from politburo.record.splice import ChangedError
from politburo.views.lines import line


class Misused(click.ClickException):
    """What was asked cannot be done with what was given; ends with status 2."""

    exit_code = MISUSED


FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FILE = click.Path(dir_okay=False, path_type=Path)
over_option = click.option("--force", is_flag=True, help="With --out: overwrite a file that is there.")


@click.command()
@case_argument
@click.option("--out", type=NEW_FILE, help="Write the table: .csv or .xlsx.")
@click.option("--in", "edited", type=FILE, help="Bring an edited table back.")
@click.option("--source", help="Only statements of this source.")
@click.option("--dry-run", is_flag=True, help="With --in: say what would change, and change nothing.")
@over_option
@json_option
def table(
    case: Path,
    out: Path | None,
    edited: Path | None,
    source: str | None,
    dry_run: bool,
    force: bool,
    as_json_: bool,
) -> None:
    """Take the statements out into a spreadsheet, and bring edits back, each as one splice of one block."""
    if (out is None) == (edited is None):
        raise click.UsageError("Give either --out FILE or --in FILE.")
    read = opened(case)
    contents = case_contents(case)
    names = [f"statements/{source}.yaml"] if source else list(tables_.texts(read))
    if source and names[0] not in contents:
        raise click.UsageError(f"There is no file {names[0]}.")
    try:
        files = {name: blocks(contents[name]) for name in names}
        if out is not None:
            _table_out(read, files, out, force=force, as_json=as_json_)
            return
        assert edited is not None
        found = tables_.back(read_sheet(edited), files, read)
        outcome = tried(contents, found.edits, {})
    except (UnreadableError, ValueError) as error:
        raise Misused(f"E620 {error}") from error
    conflicts = [*found.conflicts, *tables_.refusals(found, outcome.refused)]
    changed = sorted(e.id for edits in found.edits.values() for e in edits if e.id not in outcome.refused)
    if not dry_run:
        for name, data in outcome.files.items():
            try:
                replace_file(case / name, data, contents[name])
            except ChangedError as error:
                raise click.ClickException(str(error)) from error
    told = {
        "changed": changed,
        "files": sorted(outcome.files),
        "same": found.same,
        "conflicts": [
            {"row": c.row, "id": c.id, "column": c.column, "cause": c.cause, "cure": c.cure} for c in conflicts
        ],
        "not in the table": len(found.missing),
        "dry run": dry_run,
    }
    if as_json_:
        print_json(told)
    else:
        for c in conflicts:
            click.echo(f"row {c.row}, {c.id}, {c.column}: {c.cause}. {c.cure}")
        verb = "would change" if dry_run else "changed"
        where = f"in {len(outcome.files)} files, {found.same} as they were"
        click.echo(f"{len(changed)} statements {verb} {where}, {len(conflicts)} conflicts.")
    sys.exit(FAULTY if conflicts else 0)


def _table_out(read: Case, files: dict[str, dict[str, Block]], out: Path, *, force: bool, as_json: bool) -> None:
    _keep(out.parent, [out.name], force=force)
    says = {one.id: line(read, one) for one in read.every_statement.values()}
    made = tables_.rows(files, says)
    write_grid(out, tables_.grid(made), tables_.LOCKED)
    if as_json:
        print_json({"file": str(out), "rows": len(made)})
    else:
        click.echo(
            f"{out}: {len(made)} statements. Edit any column but {', '.join(tables_.LOCKED)}; bring it back with --in."
        )


@click.command("import")
@case_argument
@click.argument("file", type=FILE)
@click.option("--map", "map_", type=NEW_FILE, help="The mapping; it is saved in the case and reused from there.")
@click.option("--dry-run", is_flag=True, help="Say per row what is understood and what is not, and write nothing.")
@json_option
def import_(case: Path, file: Path, map_: Path | None, dry_run: bool, as_json_: bool) -> None:
    """Take rows of a spreadsheet in as statements, or a bibliography (.json, .ris, .bib, .rdf) as sources.

    What is not understood is kept as a draft with the reasons.
    """
    read = opened(case)
    if file.suffix.lower() in SUFFIXES:
        _library(case, read, file, dry_run=dry_run, as_json_=as_json_)
        return
    try:
        done = take_in(case, read, file, map_, dry_run=dry_run)
    except (UnreadableError, ChangedError, ValueError) as error:
        raise Misused(f"E620 {error}") from error
    if as_json_:
        print_json(done.told())
    else:
        for text in done.lines():
            click.echo(text)
    sys.exit(FAULTY if done.drafts else 0)


def _library(case: Path, read: Case, file: Path, *, dry_run: bool, as_json_: bool) -> None:
    try:
        found = take_library(case, read, file, dry_run=dry_run)
    except (UnreadableError, ChangedError, ValueError) as error:
        raise Misused(f"E620 {error}") from error
    drafts = [one for one in found if one.verdict == "draft"]
    if as_json_:
        print_json(
            [
                {
                    "key": one.item.key,
                    "title": one.item.title,
                    "verdict": one.verdict,
                    "source": one.id or None,
                    "why": one.why,
                    "zotero": one.item.zotero or None,
                    "doubts": list(one.doubts),
                }
                for one in found
            ]
        )
    else:
        for one in found:
            what = {"new": f"new source {one.id}", "known": f"is source {one.id}: {one.why}"}.get(one.verdict, one.why)
            click.echo(f"{one.item.key}: {one.item.title}: {what}")
            for doubt in one.doubts:
                click.echo(f"  doubt: {doubt}")
        new = sum(one.verdict == "new" for one in found)
        click.echo(f"{len(found)} items: {new} new, {len(found) - new - len(drafts)} known, {len(drafts)} drafts.")
    sys.exit(FAULTY if drafts else 0)


@click.command()
@case_argument
@click.option("--to", "form", type=click.Choice(NAMES), required=True, help="The format.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder to write to.")
@click.option("--force", is_flag=True, help="Overwrite files of the same name.")
@json_option
def export(case: Path, form: str, out: Path, force: bool, as_json_: bool) -> None:
    """Write the record in a format that others read, with a log of what that format cannot carry."""
    read = opened(case)
    if form == "jsonl":
        held = tables(read)
        _keep(out, [f"{name}.jsonl" for name in held], force=force)
        counts = write_lines(out, held)
        files, told = [f"{name}.jsonl" for name in counts], []
    else:
        commit = commit_of(case)
        done = made(read, form, commit, day_of(case, commit) if commit else datetime.now(UTC).date().isoformat())
        told = done.log.lines()
        whole = {**done.files, f"{form}.log.txt": ("\n".join(told) + "\n").encode()}
        _keep(out, list(whole), force=force)
        write_files(out, whole)
        counts, files = done.counts, list(done.files)
    if as_json_:
        print_json({"format": form, "folder": str(out), "rows": counts, "files": files[:50], "log": told})
        return
    if form == "jsonl":
        for name, count in counts.items():
            click.echo(f"{out / name}.jsonl: {count} rows")
        return
    click.echo(f"{out}: {', '.join(f'{count} {name}' for name, count in counts.items())}")
    for text in told:
        click.echo(text)


def _keep(out: Path, names: list[str], *, force: bool) -> None:
    """Refuse to overwrite what is there, unless told to."""
    there = [name for name in names if (out / name).exists()]
    if there and not force:
        more = f" and {len(there) - 1} more" if len(there) > 1 else ""
        raise Misused(f"E621 {out / there[0]}{more} would be overwritten. Name another place, or add --force.")


@click.command()
@case_argument
@click.argument("others", nargs=-1, required=True)
@json_option
def diff(case: Path, others: tuple[str, ...], as_json_: bool) -> None:
    """Say in plain words what changed: `diff CASE OTHER` (two folders) or `diff CASE REV REV` (two versions in git)."""
    try:
        if len(others) == 1:
            second = CaseFolder().convert(others[0], None, click.get_current_context())
            found = compare(opened(case), opened(second))
        elif len(others) == 2:
            with version(case, others[0]) as before, version(case, others[1]) as after:
                found = compare(opened(before), opened(after))
        else:
            raise click.UsageError("Give another folder, or two revisions.")
    except UnreadableError as error:
        raise Misused(f"E620 {error}") from error
    if as_json_:
        print_json(as_json(found))
        return
    for text in in_words(found):
        click.echo(text)


@click.command()
@case_argument
@click.argument("draft", type=FILE)
@click.option("--style", "manner", type=click.Choice(MANNERS), default="chicago", show_default=True, help="The style.")
@click.option("--out", type=NEW_FILE, help="Where to write; by default beside the draft, as NAME.noted.md or .docx.")
@over_option
@json_option
def footnotes(case: Path, draft: Path, manner: Manner, out: Path | None, force: bool, as_json_: bool) -> None:
    """Turn [@id] in a draft into footnotes, and list the cited statements that changed since it was last noted."""
    read = opened(case)
    to = out if out is not None else draft.with_suffix(f".noted{draft.suffix}")
    if out is not None and out.resolve() != draft.resolve():  # which is never written over
        _keep(out.parent, [out.name], force=force)
    try:
        done = note_draft(draft, to, read, manner)
    except UnreadableError as error:
        raise Misused(f"E620 {error}") from error
    if as_json_:
        print_json(
            {
                "file": str(to),
                "notes": list(done.notes),
                "unknown": list(done.unknown),
                "changed": [{"id": one.id, "how": one.how} for one in done.changed],
            }
        )
    else:
        for one in done.unknown:
            click.echo(f"The case has no statement '{one}'; its mark was left as it stands.")
        for change in done.changed:
            says = f": {line(read, read.every_statement[change.id])}" if change.id in read.every_statement else ""
            click.echo(f"Since the draft was last noted, {change.id} {change.how}{says}")
        click.echo(f"{to}: {len(done.notes)} notes.")
    sys.exit(FAULTY if done.unknown else 0)


COMMANDS: tuple[click.Command, ...] = (table, import_, export, diff, footnotes)
