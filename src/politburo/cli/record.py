"""Commands on the record itself: check and what is made from the definitions."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click

from politburo.cli.common import FAULTY, case_argument, console, json_option, opened, print_json
from politburo.export.write import write_schemas
from politburo.model.checking import check_model
from politburo.query.files import catalogue_of
from politburo.query.fix import missing
from politburo.query.text_checks import check_texts, unread
from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.load import load_case
from politburo.record.problems import Problem, errors, in_order, warnings
from politburo.record.schema import schemas
from politburo.record.splice import ChangedError, guard
from politburo.record.strict_yaml import parse
from politburo.record.write import splice_file
from politburo.sources.anchors import Text
from politburo.sources.load import attached
from politburo.views.card import problem_json


def gathered(case: Case, texts: Mapping[str, Text]) -> tuple[Problem, ...]:
    """Return the problems of every room that checks something."""
    return in_order([*check_record(case), *check_texts(case, texts), *catalogue_of(case).problems, *check_model(case)])


@click.command()
@case_argument
@json_option
@click.option("--code", help="Only problems of this code.")
@click.option("--most", default=200, show_default=True, help="How many to print.")
def check(case: Path, as_json_: bool, code: str | None, most: int) -> None:
    """Check a case and say what is wrong, where, and what would mend it."""
    read = load_case(case)
    texts = attached(read)
    problems = tuple(p for p in gathered(read, texts) if code is None or p.code == code)
    faults, doubts, missing_texts = errors(problems), warnings(problems), unread(read, texts)
    if as_json_:
        told = {"errors": len(faults), "warnings": len(doubts), "unread": missing_texts}
        print_json({**told, "problems": [problem_json(p) for p in problems]})
    else:
        _print(read, problems, most)
        if missing_texts:
            click.echo(
                f"Not checked, for want of the documents: anchors in, and quotations from, {', '.join(missing_texts)}."
            )
    sys.exit(FAULTY if faults else 0)


def _print(read: Case, problems: tuple[Problem, ...], most: int) -> None:
    out = console()
    faults, doubts = errors(problems), warnings(problems)
    for problem in [*faults, *doubts][:most]:
        colour = "red" if problem.severity == "error" else "yellow"
        out.print(
            f"{problem.where}: [{colour}]{problem.code}[/] {_plain(problem.cause)} [dim]{_plain(problem.cure)}[/]"
        )
    if len(faults) + len(doubts) > most:
        out.print(f"... {len(faults) + len(doubts) - most} more; --most N prints them.")
    allowed = Counter(p.code for p in problems if p.allowed is not None)
    accepted = f", {sum(allowed.values())} accepted in place" if allowed else ""
    out.print(
        f"{len(read.every_statement)} statements from {len(read.sources)} sources: "
        f"{len(faults)} errors, {len(doubts)} warnings{accepted}."
    )


def _plain(text: str) -> str:
    """Keep rich from reading brackets as markup."""
    return text.replace("[", r"\[")


@click.command()
@case_argument
@json_option
def fix(case: Path, as_json_: bool) -> None:
    """Fill in ids, hashes of anchored sentences, pages and the archive files of notes; change nothing else."""
    read = opened(case)
    texts = attached(read)
    done: dict[str, int] = {}
    for name in read.files:
        if not name.startswith("statements/"):
            continue
        path = case / name
        data = path.read_bytes()
        tree, _ = parse(data, name)
        edits = missing(data, tree, read.sources, texts, path.stem) if tree is not None else []
        if not edits:
            continue
        try:
            splice_file(path, guard(data), edits)
        except (ChangedError, ValueError) as error:
            raise click.ClickException(f"{name}: {error}") from error
        done[name] = len(edits)
    if as_json_:
        print_json(done)
        return
    for name, count in done.items():
        click.echo(f"{name}: {count} filled in")
    if not done:
        click.echo("Nothing was missing that could be filled in.")


@click.command()
@case_argument
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="The folder to write to.")
@json_option
def schema(case: Path, out: Path, as_json_: bool) -> None:
    """Write JSON Schemas of a case's files, from its own vocabulary, so that an editor completes what you write."""
    paths = write_schemas(out, schemas(opened(case)))
    if as_json_:
        print_json([str(path) for path in paths])
        return
    for path in paths:
        click.echo(str(path))


COMMANDS: tuple[click.Command, ...] = (check, fix, schema)
