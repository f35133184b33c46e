"""Bars with the time left, on standard error; and how a command ends where work cannot be carried out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from politburo.cli.common import FAULTY

__all__ = ["Tell", "bars", "refused"]

Tell = Callable[[float, float, str], None]


@contextmanager
def bars(*, shown: bool) -> Iterator[Tell]:
    """Show a bar with the time left for each named piece of work; nothing where not shown."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:.0f}/{task.total:.0f}"))
    with Progress(
        *columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True, disable=not shown
    ) as progress:
        tasks: dict[str, Any] = {}

        def tell(done: float, total: float, word: str) -> None:
            if word not in tasks:
                tasks[word] = progress.add_task(word, total=total)
            progress.update(tasks[word], completed=done, total=total)

        yield tell


@contextmanager
def refused() -> Iterator[None]:
    """End the command with status 1 and a sentence where something cannot be carried out."""
    try:
        yield
    except (ValueError, OSError) as error:
        click.echo(str(error), err=True)
        sys.exit(FAULTY)
