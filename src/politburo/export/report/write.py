"""Writing a report."""

from __future__ import annotations

from pathlib import Path


def write_page(path: Path, page: str) -> None:
    """Write a page.

    Raises:
        OSError: the place cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page, encoding="utf-8")
