"""Reading documents: a folder of texts, and the copies a user has attached to a case."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path

from politburo.record.case import Case
from politburo.record.load import cache_folder
from politburo.sources.anchors import Text
from politburo.sources.attach import match

SUFFIXES = (".txt", ".md")
MAX_BYTES = 32 * 1024 * 1024
FOLDER_VARIABLE = "POLITBURO_DOCUMENTS"


def read_documents(folder: Path) -> dict[str, str]:
    """Return the texts of a folder by path; files that are not UTF-8 text or too large are passed over.

    Raises:
        OSError: the folder cannot be read.
    """
    found: dict[str, str] = {}
    for path in sorted(folder.iterdir()):
        if path.suffix not in SUFFIXES or not path.is_file() or path.stat().st_size > MAX_BYTES:
            continue
        try:
            found[str(path.resolve())] = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
    return found


def registry(case: Case) -> Path:
    """Return where it is noted which copies are attached to a case: in the cache folder, never in the case."""
    place = str(Path(case.root).resolve())
    return cache_folder() / "attached" / f"{sha256(place.encode()).hexdigest()[:16]}.json"


def attached(case: Case) -> dict[str, Text]:
    """Return the attached texts by source id.

    A copy is attached by `politburo sources attach`, or by naming a folder in `$POLITBURO_DOCUMENTS`. A copy that has
    gone is passed over.
    """
    found: dict[str, Text] = {}
    folder = os.environ.get(FOLDER_VARIABLE)
    if folder and Path(folder).is_dir():
        documents = read_documents(Path(folder))
        matches, _ = match(case, documents)
        found = {one.source: Text(documents[one.document]) for one in matches}
    for source, path in noted(case).items():
        try:
            found[source] = Text(Path(path).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            continue
    return found


def noted(case: Case) -> dict[str, str]:
    """Return path by source id as `politburo sources attach` noted it."""
    try:
        data = json.loads(registry(case).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in data.items()} if isinstance(data, dict) else {}
