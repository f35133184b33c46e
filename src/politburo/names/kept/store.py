"""A registry of a file of people; its index is kept under the cache folder by the content of the file."""

from __future__ import annotations

import hashlib
import json
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from politburo.names.index import SPACES, Builder, Index, Space
from politburo.names.kept.columns import columns_of_file
from politburo.names.people import Lines, Listed, Person, lines_of, person_of
from politburo.names.registry import Registry
from politburo.names.store import Array, cache_folder, put, tables, tables_digest

if TYPE_CHECKING:
    from numpy.typing import NDArray


def open_people(path: Path) -> Registry:
    """Return the registry of a file of people, one JSON object a line; its index is kept by the file's content.

    Raises:
        PeopleError: a line is no JSON object with an id.
    """
    text = path.read_bytes()
    kept = kept_at(text)
    found = _read_index(kept)
    if found is not None:
        return Registry(Lines(text, found[1]), index=found[0])
    with ThreadPoolExecutor(1) as pool:
        reading = pool.submit(columns_of_file, text)
        tables()  # opened, or the first time made, meanwhile
        read = reading.result()
        lines = lines_of(text) if read is None else read[0]
        index = (Builder(_listed(text, path)) if read is None else Builder(*read)).build()
        written = pool.submit(put, kept, _index_arrays(index, lines.begins))  # while the rest is made ready
        registry = Registry(lines, index=index)
        written.result()
    return registry


def kept_at(text: bytes) -> Path:
    """Return where the index of a file of people is kept."""
    return cache_folder() / f"people-{hashlib.sha256(text).hexdigest()[:32]}-{code_digest()}.npz"


class PeopleError(ValueError):
    """A file of people that cannot be read: where, why, and what to do."""


def _listed(text: bytes, path: Path) -> Listed:
    """Return the people of a file, line by line, to say which is at fault."""
    numbered = enumerate(text.splitlines(), start=1)
    return Listed([_person(line, number, path) for number, line in numbered if line.strip()])


def _person(line: bytes, number: int, path: Path) -> Person:
    try:
        return person_of(json.loads(line))
    except (ValueError, TypeError, AttributeError) as error:
        raise PeopleError(
            f"{path}:{number}: no person ({error}). Write one JSON object a line, as"
            ' {"id": "a", "hangul": "...", "names": [{"text": "..."}]}.'
        ) from error


@cache
def code_digest() -> str:
    """Return a digest of all that an index is made by."""
    digest = hashlib.blake2b(tables_digest().encode(), digest_size=8)
    for path in sorted(Path(__file__).parent.parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


SPACE_FIELDS = ("keys", "starts", "persons", "costs")


def _index_arrays(index: Index, begins: NDArray[np.int64]) -> dict[str, Array]:
    arrays: dict[str, Array] = {
        f"{name}-{field}": getattr(one, field) for name, one in index.spaces.items() for field in SPACE_FIELDS
    }
    arrays["texts"], arrays["text_persons"] = index.texts, index.text_persons
    arrays["records"], arrays["begins"] = index.records, begins
    arrays["bone_persons"] = np.array([person for person, _ in index.bones], dtype=np.int32)
    words = "\n".join(" ".join(one) for _, one in index.bones)
    arrays["bone_words"] = np.frombuffer(words.encode(), dtype=np.uint8)
    return arrays


def _read_index(path: Path) -> tuple[Index, NDArray[np.int64]] | None:
    try:
        with np.load(path) as kept:
            words = kept["bone_words"].tobytes().decode().split("\n")
            persons = kept["bone_persons"].tolist()
            index = Index(
                {name: Space(*(kept[f"{name}-{field}"] for field in SPACE_FIELDS)) for name in SPACES},
                kept["texts"],
                kept["text_persons"],
                tuple((person, tuple(one.split())) for person, one in zip(persons, words, strict=False)),
                kept["records"],
            )
            return index, kept["begins"]
    except (OSError, KeyError, ValueError, EOFError):
        return None  # not there, or not readable: it is made again
