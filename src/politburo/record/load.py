"""Reading a case folder. The only module of the record that opens its files; parsed cases are cached by content."""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path

from politburo.dates import Bounds, Date
from politburo.record.assemble import assemble
from politburo.record.case import Case
from politburo.record.definitions import Actor, Anchor, Cite, End, FileRef, Footnote, Kind, Mouth, Ref, Statement, When
from politburo.record.disputes import Dispute, Side
from politburo.record.kept import Trees, first_answers, keep_first
from politburo.record.pickling import all_quickly_pickled
from politburo.record.problems import Problem, Where
from politburo.record.reconcile import Event
from politburo.record.strict_yaml import MAX_BYTES, Mapping, Scalar, Sequence

FOLDERS = ("", "vocab", "actors", "sources", "statements", "series", "what-if", "theories", "archives")
SUFFIXES = (".yaml", ".yml")
MAX_FILES = 5_000
PICKLED = (Statement, When, Date, Bounds, Ref, Anchor, End, Cite, Mouth, Where, Actor, FileRef, Footnote, Kind)
ANSWERS = (Event, Dispute, Side)

all_quickly_pickled((*PICKLED, *ANSWERS, Scalar, Sequence, Mapping))


def case_files(root: Path) -> list[Path]:
    """Return the case's YAML files in a fixed order: the folders of a case, one level deep."""
    found: list[Path] = []
    for folder in FOLDERS:
        place = root / folder
        if place.is_dir():
            found += sorted(p for p in place.iterdir() if p.suffix in SUFFIXES and p.is_file())
    return found[:MAX_FILES]


def cache_folder() -> Path:
    """Return the folder for caches: `$XDG_CACHE_HOME/politburo`, never inside a case."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "politburo"


def load_case(folder: str | Path, *, cached: bool = True) -> Case:
    """Read a case folder.

    Args:
        folder: the case.
        cached: whether a parse of the very same bytes may be taken from the cache.

    Returns:
        The case with all problems found while reading; none of them is fatal to the rest.

    Raises:
        FileNotFoundError: the folder does not exist.
        NotADirectoryError: it is not a folder.
    """
    with _collector_at_rest():
        return _load(Path(folder), cached=cached)


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from walking a growing heap again and again: nothing made here becomes garbage.

    The first case read in a process is put out of its sight for good, so that the questions asked next do not pay for
    walking it either. Only the first, lest garbage be kept with every further one.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_freeze_count() == 0:
            gc.freeze()
        if running:
            gc.enable()


def _load(root: Path, *, cached: bool) -> Case:
    if not root.exists():
        raise FileNotFoundError(f"There is no folder '{root}'.")
    if not root.is_dir():
        raise NotADirectoryError(f"'{root}' is a file; a case is a folder.")
    contents, problems = _read_all(root)
    digest = _digest(contents)
    store = cache_folder() / "cases" / f"{digest}.pickle"
    if cached and not problems:
        found = _from_cache(store)
        if found is not None:
            return keep_first(replace(found, root=str(root)), found.first)
    case = assemble(str(root), contents, digest, problems)
    if cached and not problems:
        keep_first(case, first_answers(case))
        _to_cache(store, case)
    return case


def _read_all(root: Path) -> tuple[dict[str, bytes], list[Problem]]:
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in case_files(root):
        name = path.relative_to(root).as_posix()
        try:
            with path.open("rb") as stream:
                contents[name] = stream.read(MAX_BYTES + 1)
        except OSError as error:
            problems.append(
                Problem("E109", Where(name), f"The file cannot be read: {error.strerror}.", "Check its rights.")
            )
    return contents, problems


def _digest(contents: dict[str, bytes]) -> str:
    total = hashlib.sha256(_program().encode())
    for name, data in contents.items():
        total.update(name.encode() + b"\0" + hashlib.sha256(data).digest())
    return total.hexdigest()


def _program() -> str:
    """A digest of the code that reads cases, so that a cache never outlives a change of it."""
    total = hashlib.sha256()
    for folder in (Path(__file__).parent, Path(__file__).parent.parent / "dates"):
        for path in sorted(folder.glob("*.py")):
            total.update(path.read_bytes())
    return total.hexdigest()


def _from_cache(store: Path) -> Case | None:
    try:
        with store.open("rb") as stream:
            found = pickle.load(stream)  # noqa: S301 - the user's own cache folder, keyed by the content's hash
    except (OSError, pickle.UnpicklingError, EOFError, AttributeError, ImportError, IndexError, TypeError, ValueError):
        return None
    return found if isinstance(found, Case) else None


def _to_cache(store: Path, case: Case) -> None:
    """Write the cache with the first answers; a cache that cannot be written costs time, nothing else."""
    told = {spec.name: getattr(case, spec.name) for spec in fields(Case)} | {"raw": Trees(case.raw)}
    clean = keep_first(Case(**told), case.first)
    try:
        store.parent.mkdir(parents=True, exist_ok=True)
        part = store.with_suffix(f".{os.getpid()}")
        with part.open("wb") as stream:
            pickle.dump(clean, stream, protocol=pickle.HIGHEST_PROTOCOL)
        part.replace(store)
    except OSError:
        return
