"""Taking a bibliography into a case: a file for every new source; known ones and unfit items are told."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from politburo.export.library.formats import read_library
from politburo.export.library.items import LibraryError
from politburo.export.library.sources import Taken, taken
from politburo.export.load import UnreadableError, case_contents, read_bytes
from politburo.export.verify import new_errors
from politburo.export.write import replace_file
from politburo.record.case import Case

SUFFIXES = frozenset({".json", ".ris", ".bib", ".rdf"})


def take_library(folder: Path, case: Case, file: Path, *, dry_run: bool) -> list[Taken]:
    """Take the items of a bibliography in as sources; those that cannot be one are kept in `imports/<name>/drafts.csv`.

    Raises:
        UnreadableError: the file cannot be read.
        ValueError: what would be written would make an error in the case.
        OSError: something cannot be read or written.
    """
    try:
        items = read_library(read_bytes(file).decode("utf-8-sig"), file.name)
    except (LibraryError, UnicodeDecodeError) as error:
        raise UnreadableError(f"{error}") from error
    found = taken(items, case)
    fresh = {f"sources/{one.id}.yaml": one.text.encode() for one in found if one.verdict == "new"}
    faults = new_errors(case_contents(folder), fresh)
    if faults:
        raise ValueError(f"The case would have an error: {faults[0]}")
    if not dry_run:
        for name, data in fresh.items():
            replace_file(folder / name, data, None)
        _write_drafts(folder, file, [one for one in found if one.verdict == "draft"])
    return found


def _write_drafts(folder: Path, file: Path, drafts: list[Taken]) -> None:
    stem = re.sub(r"[^\w-]+", "-", file.stem.casefold()).strip("-") or "library"
    path = folder / "imports" / stem / "drafts.csv"
    before = path.read_bytes() if path.exists() else None
    if not drafts:
        path.unlink(missing_ok=True)
        return
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(["key", "not understood", "title", "authors", "date", "archive", "loc. in archive", "zotero"])
    for one in drafts:
        i = one.item
        table.writerow([i.key, one.why, i.title, "; ".join(i.authors), i.date or i.year, i.archive, i.place, i.zotero])
    replace_file(path, out.getvalue().encode("utf-8-sig"), before)
