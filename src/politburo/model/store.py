"""Answers remembered between runs, by the hash of the case and of the code; never inside a case."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from politburo.record.load import cache_folder

PACKAGE = Path(__file__).parent.parent


@cache
def code_digest(*others: str) -> str:
    """Return a hash of the code that fits and simulates, and of other packages that an answer is made by."""
    total = hashlib.sha256()
    for folder in ("model", *others):
        for path in sorted((PACKAGE / folder).rglob("*.py")):
            total.update(f"{folder}/{path.name}".encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def remembered(key: tuple[str, ...], make: Callable[[], dict[str, Any]], *others: str) -> dict[str, Any]:
    """Return a JSON answer, made once for the same key and code.

    Args:
        key: what it answers; the case's hash is part of it.
        make: makes it.
        others: packages beside the model whose code makes it too.
    """
    path = _place(key, *others)
    found = _read(path)
    if found is not None:
        return found
    made = make()
    _keep(path, made)
    return made


def kept(key: tuple[str, ...]) -> dict[str, Any] | None:
    """Return the answer remembered for a key and the present code, None where there is none."""
    return _read(_place(key))


def _place(key: tuple[str, ...], *others: str) -> Path:
    name = hashlib.sha256("\0".join((*key, code_digest(*others))).encode()).hexdigest()
    return cache_folder() / "answers" / f"{name}.json"


def _read(path: Path) -> dict[str, Any] | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):  # not there, or a file that another program cut short
        return None
    return found if isinstance(found, dict) else None


def _keep(path: Path, made: dict[str, Any]) -> None:
    spare = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        spare.write_text(json.dumps(made), encoding="utf-8")
        spare.replace(path)
    except OSError:  # a cache that cannot be written costs time only
        return
