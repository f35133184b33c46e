"""Write the generated reference pages into docs/reference; `--check` only tells whether they are up to date."""

from __future__ import annotations

import sys
from pathlib import Path

from politburo.model.codes import CODES as MODEL
from politburo.model.engine.codes import CODES as ENGINE
from politburo.model.families.codes import CODES as FAMILIES
from politburo.model.politics.codes import CODES as POLITICS
from politburo.query.codes import CODES as ASKING
from politburo.record.reference import catalogue, format_page, problems_page

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference"
ROOMS = (
    ("The record: E001 to E399, and warnings", catalogue()),
    ("What a case declares for its model: E500 to E599", MODEL),
    ("Questions, commands and pages: E600 to E699", ASKING),
    ("Systems of families of acts: E700 to E719", FAMILIES),
    ("Mechanisms of politics: E720 to E739", POLITICS),
    ("The event engine and its runs: E800 to E899", ENGINE),
)


def pages() -> dict[str, str]:
    """Return the generated pages by file name."""
    return {"format.md": format_page(), "problems.md": problems_page(ROOMS)}


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
