"""Files of a run: blocks, the program, the manifest, and the list of finished blocks while it runs.

A file is written beside its place and then moved there, so that a run that is cut off leaves whole files only; what is
damaged later is found by its hash.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from politburo.model.engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from politburo.model.engine.blocks import Made

__all__ = [
    "BLOCKS", "MANIFEST", "PROGRAM", "block_file", "checked", "code_digest", "finished", "holds_anything", "note",
    "read_bytes", "read_manifest", "record", "sha256", "write_bytes", "write_manifest",
]  # fmt: skip

MANIFEST, PROGRAM, BLOCKS, FINISHED = "manifest.json", "program.npz", "blocks", "finished.jsonl"


def sha256(content: bytes) -> str:
    """The hash of some bytes."""
    return hashlib.sha256(content).hexdigest()


def code_digest() -> str:
    """A hash of the code that a history depends on: the engine, its compiler and its random numbers."""
    total = hashlib.sha256()
    here = Path(__file__).parent
    for path in sorted([*here.glob("*.py"), here.parent / "jit.py", here.parent / "philox.py"]):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


def holds_anything(folder: Path) -> bool:
    """Whether there is such a folder, with something in it."""
    return folder.exists() and any(folder.iterdir())


def block_file(folder: Path, number: int) -> Path:
    """Where a block stands."""
    return folder / BLOCKS / f"{number:06d}.parquet"


def read_bytes(path: Path) -> bytes:
    """The content of a file.

    Raises:
        EngineError: E883, if it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as fault:
        raise EngineError(
            "E883", str(path), f"it cannot be read ({fault.strerror})", "Run it again to mend it"
        ) from fault


def checked(path: Path, digest: str) -> bytes:
    """The content of a file, held against its hash.

    Raises:
        EngineError: E883, if it cannot be read or is not what the manifest says.
    """
    content = read_bytes(path)
    if sha256(content) != digest:
        raise EngineError("E883", str(path), "it is not what the manifest says", "Run it again to mend it")
    return content


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    spare = path.with_name(f"{path.name}.{os.getpid()}.part")
    spare.write_bytes(content)
    spare.replace(path)


def write_manifest(folder: Path, manifest: dict[str, Any], *, escaped: bool = True) -> None:
    """Write the manifest (letters beyond ASCII `escaped`); then a complete run needs no list of finished blocks."""
    write_bytes(folder / MANIFEST, (json.dumps(manifest, indent=1, ensure_ascii=escaped) + "\n").encode())
    if manifest["complete"]:
        (folder / FINISHED).unlink(missing_ok=True)


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """The manifest of a folder; none, if there is none.

    Raises:
        EngineError: E883, if it is no manifest of a run.
    """
    path = folder / MANIFEST
    if not path.exists():
        return None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        found = None
    if not isinstance(found, dict) or found.get("format") != 1 or "settings" not in found:
        raise EngineError("E883", str(path), "it is no manifest of a run", "Choose another folder")
    return found


def record(folder: Path, made: Made) -> dict[str, Any]:
    """Write a block and note that it is finished; its entry for the manifest comes back."""
    write_bytes(block_file(folder, made.number), made.content)
    entry = {"sha256": sha256(made.content), "events": made.events, "exploded": made.exploded}
    note(folder, made.number, entry)
    return entry


def note(folder: Path, number: int, entry: dict[str, Any]) -> None:
    """Note that a block is finished."""
    with (folder / FINISHED).open("a", encoding="utf-8") as listed:
        listed.write(json.dumps({"block": number, **entry}) + "\n")


def finished(
    folder: Path, manifest: dict[str, Any], files: Mapping[str, Callable[[Path, int], Path]] | None = None
) -> dict[int, dict[str, Any]]:
    """The entries of the blocks that are there and whole; a file that differs from its hash does not count.

    `files` says where the files of a block stand, by the name of their hash in its entry; unless given, it is one file.
    """
    entries = dict(enumerate(manifest["blocks"]))
    listed = folder / FINISHED
    for line in listed.read_text(encoding="utf-8").splitlines() if listed.exists() else ():
        try:
            entry = json.loads(line)
            entries[int(entry.pop("block"))] = entry
        except (ValueError, KeyError, TypeError, AttributeError):  # a line cut short: its block is made again
            continue
    wanted = files or {"sha256": block_file}

    def whole(number: int, entry: dict[str, Any]) -> bool:
        places = ((place(folder, number), entry.get(name)) for name, place in wanted.items())
        return all(path.exists() and sha256(path.read_bytes()) == digest for path, digest in places)

    return {number: entry for number, entry in entries.items() if whole(number, entry)}
