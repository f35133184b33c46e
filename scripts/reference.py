"""Write the generated reference pages into docs/reference; `--check` only tells whether they are up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from politburo.record.reference import format_page, problems_page

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"


def pages() -> dict[str, str]:
    """Return the generated pages by file name."""
    return {"format.md": format_page(), "problems.md": problems_page()}


def main() -> int:
    """Write the pages, or with `--check` return 1 where one is out of date."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    stale = [
        name for name, text in pages().items() if not (FOLDER / name).is_file() or (FOLDER / name).read_text() != text
    ]
    if "--check" in sys.argv:
        return bool(stale)
    for name in stale:
        (FOLDER / name).write_text(pages()[name])
    return 0


if __name__ == "__main__":
    sys.exit(main())
