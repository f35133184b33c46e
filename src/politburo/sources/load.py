"""Reading documents: a folder in any format that is understood, and the copies a user has attached to a case."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from politburo.record.case import Case
from politburo.record.load import cache_folder
from politburo.sources import formats
from politburo.sources.anchors import Text
from politburo.sources.attach import match
from politburo.sources.formats import Content, UnreadableError, read_content

SUFFIXES = (".txt", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx")
MAX_BYTES = 32 * 1024 * 1024
FOLDER_VARIABLE = "POLITBURO_DOCUMENTS"


@dataclass(frozen=True, slots=True)
class Documents:
    """What a folder holds.

    Attributes:
        texts: text by path, as found.
        refused: why a file could not be read, by path.
    """

    texts: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def read_documents(folder: Path) -> Documents:
    """Return the texts of a folder by path, and which files could not be read and why.

    Raises:
        OSError: the folder cannot be read.
    """
    found = Documents()
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() not in SUFFIXES or not path.is_file():
            continue
        name = str(path.resolve())
        try:
            found.texts[name] = read_document(path).text
        except (UnreadableError, OSError) as error:
            found.refused[name] = str(error)
    return found


def read_document(path: Path) -> Content:
    """Return a document's text; what is read from PDF, DOCX and HTML is kept in the cache by its bytes.

    Raises:
        UnreadableError: it cannot be read as a document.
        OSError: the file cannot be opened.
    """
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError("It is larger than 32 MiB: take the pictures out.")
    data = path.read_bytes()
    if path.suffix.lower() in {".txt", ".md", ".markdown"}:
        return read_content(data, path.name)
    digest = sha256(_program() + data).hexdigest()
    store = cache_folder() / "documents" / f"{digest}.json"
    try:
        known = json.loads(store.read_text(encoding="utf-8"))
        return Content(known["text"], tuple((str(a), int(b)) for a, b in known["pages"]), tuple(known["left_out"]))
    except (OSError, ValueError, KeyError, TypeError):
        content = read_content(data, path.name)
    _keep(store, content)
    return content


def _keep(store: Path, content: Content) -> None:
    """Write the cache; one that cannot be written costs time, nothing else."""
    try:
        store.parent.mkdir(parents=True, exist_ok=True)
        part = store.with_suffix(f".{os.getpid()}")
        kept = {"text": content.text, "pages": content.pages, "left_out": content.left_out}
        part.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        part.replace(store)
    except OSError:
        return


def _program() -> bytes:
    """The code that reads formats, so that the cache never outlives a change of it."""
    return Path(formats.__file__).read_bytes()


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
        documents = read_documents(Path(folder)).texts
        matches, _ = match(case, documents)
        found = {one.source: Text(documents[one.document]) for one in matches}
    for source, path in noted(case).items():
        try:
            found[source] = Text(read_document(Path(path)).text)
        except (OSError, UnreadableError):
            continue
    return found


def noted(case: Case) -> dict[str, str]:
    """Return path by source id as `politburo sources attach` noted it."""
    try:
        data = json.loads(registry(case).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in data.items()} if isinstance(data, dict) else {}


def candidates_file(case: Case) -> Path:
    """Return where it is noted what has become of candidates: in the cache folder, never in the case."""
    return registry(case).with_suffix(".candidates.json")


def states(case: Case) -> dict[str, str]:
    """Return what has become of candidates, by id: accepted or refused; all others are open."""
    try:
        data = json.loads(candidates_file(case).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known = {"accepted", "refused"}
    return {str(key): str(value) for key, value in data.items() if value in known} if isinstance(data, dict) else {}
