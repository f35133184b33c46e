"""What every command shares: the case argument, `--json`, exit statuses, errors without tracebacks."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.load import load_case
from politburo.record.problems import errors
from politburo.record.span import unreadable_span

F = TypeVar("F", bound=Callable[..., Any])

DONE, FAULTY, MISUSED = 0, 1, 2


class CaseFolder(click.ParamType[Path]):
    """A case's folder, or the name of a case that the package carries."""

    name = "case"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:  # noqa: ANN401 - click's own signature
        """Return the folder.

        Raises:
            click.BadParameter: neither a folder nor a packaged case has that name.
        """
        if isinstance(value, Path):
            return value
        path = Path(value)
        if path.is_dir():
            return path
        packaged = packaged_cases() / path.name
        if packaged.is_dir() and not path.exists():
            return packaged
        raise click.BadParameter(
            f"'{value}' is not a folder, and the package carries no case of that name.", ctx, param
        )


def packaged_cases() -> Path:
    """Return the folder of the cases that ship with the package: in the wheel, or in the checkout."""
    package = Path(__file__).parent.parent
    inside = package / "cases"
    return inside if inside.is_dir() else package.parent.parent / "cases"


def case_argument(function: F) -> F:
    """Add the case argument."""
    return click.argument("case", type=CaseFolder())(function)


def json_option(function: F) -> F:
    """Add `--json`."""
    return click.option("--json", "as_json_", is_flag=True, help="Print JSON instead of text.")(function)


def opened(folder: Path) -> Case:
    """Open a case; one whose `case.yaml` or span cannot be read ends the command with status 1 and why on stderr."""
    case = load_case(folder)
    faults = unreadable_span(case) if case.settings.id else case.problems[:20]
    for problem in faults:
        click.echo(str(problem), err=True)
    if faults or not case.settings.id:
        sys.exit(FAULTY)
    return case


def ready(folder: Path) -> Case:
    """Open a case to compute on; errors of its record are told on stderr first: figures may rest on what is left."""
    case = opened(folder)
    if faults := errors(check_record(case)):
        many = f"{len(faults)} error{'s' if len(faults) > 1 else ''}"
        click.echo(
            f"The record has {many}; what is at fault is left out or in doubt. All: politburo check {folder}", err=True
        )
        click.echo(f"The first: {faults[0]}", err=True)
    return case


def print_json(data: object) -> None:
    """Print data as JSON, non-ASCII letters as they are."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=1))


def console() -> Console:
    """Return a console that keeps lines whole when the output is not a terminal."""
    plain = not sys.stdout.isatty()
    return Console(width=160 if plain else None, soft_wrap=plain, highlight=False)
