"""A bar with the time left, on standard error, or whatever else listens to how far work has come."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["telling"]


@contextmanager
def telling(progress: Callable[[int, int], None] | bool, what: str) -> Iterator[Callable[[int, int], None]]:  # noqa: FBT001 - as its callers spell it
    """A function to call with what is done and in all: the given one, a bar if true, nothing if false."""
    if callable(progress):
        yield progress
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), disable=not progress) as bar:
        task = bar.add_task(what, total=None)

        def tell(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield tell
