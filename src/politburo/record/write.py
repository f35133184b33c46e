"""Writing to a case: one file at a time, whole or not at all, only if it is still what was read."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from politburo.record.splice import Insertion, insert


def splice_file(path: Path, expected: str, insertions: Iterable[Insertion]) -> None:
    """Put texts into a file of a case.

    Raises:
        politburo.record.splice.ChangedError: the file has changed since it was read.
        ValueError: the edit would break the file.
        OSError: the file cannot be read or written.
    """
    data = insert(path.read_bytes(), expected, insertions)
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(part).chmod(path.stat().st_mode)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise
