"""What a case knows of archives: its own names for them, works that stand for files, published translations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeVar

from politburo.record.case import Case
from politburo.record.decoder import REFUSED, Context, entry, read_record
from politburo.record.problems import Problem, Where
from politburo.record.strict_yaml import Mapping, Sequence
from politburo.sources.cite import ArchiveForm, Archives, Key, Manner, known_archives, overlap, read_key

T = TypeVar("T")
FOLDER = "archives/"
NOWHERE = Where("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A document of an archive that is published, in translation as a rule."""

    id: str = entry("permanent")
    title: str = entry("title of the publication")
    date: str = entry("day, month or year of the document", example="1956-08-02")
    keys: tuple[str, ...] = entry("files that hold it, as the publication names them", default=())
    archive: str | None = entry("the archive, where no file is named", default=None)
    persons: tuple[str, ...] = entry("persons it names, as spelled there", default=())
    note: str | None = entry("its content, in own words", default=None)
    by: str | None = entry("who obtained and who translated it", default=None)
    link: str = entry("address of the publication")
    of: Literal["document", "listing"] = entry("what the link leads to", default="document")
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """Where the papers lie that a source cites without a place, by the source's own word."""

    source: str = entry("the source", ref="source")
    archive: str = entry("the archive", ref="archive")
    from_note: int = entry("from which note on", default=1)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What stands in the folder `archives/` of a case."""

    archives: Archives
    published: tuple[Published, ...]
    unplaced: tuple[Unplaced, ...]
    problems: tuple[Problem, ...]

    def manner(self, source: str, note: int) -> Manner:
        """Return how a note of a source is read."""
        home = next((one.archive for one in self.unplaced if one.source == source and note >= one.from_note), None)
        return Manner(self.archives, home)


@dataclass(frozen=True, slots=True)
class Translation:
    """A published document for a reference and how it fits.

    `same` sheets of the same file; `file`: the same file, the sheets of one of the two not known; never a neighbour
    whose sheets are others.
    """

    published: Published
    fit: Literal["same", "file"]


def catalogue(case: Case) -> Catalogue:
    """Return what a case knows of archives; what cannot be read there is among the problems."""
    problems: list[Problem] = []
    works: list[ArchiveForm] = []
    published: list[Published] = []
    unplaced: list[Unplaced] = []
    for name in case.raw:
        tree = case.raw[name] if name.startswith(FOLDER) else None  # the others need not be unpacked
        if not isinstance(tree, Mapping):
            continue
        context = Context(name, problems)
        for key, (node, _) in tree.pairs.items():
            if key not in {"archives", "published", "unplaced"}:
                context.complain(
                    "E115", node, f"The key '{key}' is not known here.", "Known: archives, published, unplaced."
                )
        works += _records(tree, context, "archives", ArchiveForm)
        published += _records(tree, context, "published", Published)
        unplaced += _records(tree, context, "unplaced", Unplaced)
    problems += _faults(case, published, unplaced)
    own = (
        ArchiveForm(id=one.id, name=one.name, print=_print(one.spellings, one.name), spellings=one.spellings)
        for one in case.archives.values()
    )
    archives = known_archives().with_more((*own, *works))
    return Catalogue(archives, tuple(published), tuple(unplaced), tuple(problems))


def _print(spellings: tuple[str, ...], name: str) -> str:
    return spellings[0] if spellings else name


def _records(tree: Mapping, context: Context, key: str, cls: type[T]) -> Iterator[T]:
    items = tree.get(key)
    for item in items.items if isinstance(items, Sequence) else ():
        extra = {"where": context.where(item)} if cls is Published else None
        found = read_record(item, context, cls, extra)
        if found is not REFUSED and isinstance(found, cls):
            yield found


def _faults(case: Case, published: Iterable[Published], unplaced: Iterable[Unplaced]) -> Iterator[Problem]:
    seen: dict[str, Where] = {}
    for one in published:
        if one.id in seen:
            yield Problem(
                "E130",
                one.where,
                f"The id '{one.id}' is given twice; first at {seen[one.id]}.",
                "Give one of them another id.",
            )
        seen.setdefault(one.id, one.where)
        for key in one.keys:
            try:
                read_key(key)
            except ValueError as error:
                yield Problem(
                    "E320", one.where, f"A key cannot be read: {error}", "Write it as `politburo cite` prints it."
                )
    for home in unplaced:
        if home.source not in case.sources or home.archive not in case.archives:
            cause = f"There is no source '{home.source}' or no archive '{home.archive}'."
            yield Problem("E201", NOWHERE, cause, "Correct the id, or add what it means.")


def translations(published: Iterable[Published], key: str) -> list[Translation]:
    """Return the published documents of a file and its sheets, the surest first."""
    wanted = read_key(key)
    found = [Translation(one, fit) for one in published if (fit := _fit(one, wanted)) is not None]
    return sorted(found, key=lambda one: (one.fit != "same", one.published.date))


def _fit(one: Published, wanted: Key) -> Literal["same", "file"] | None:
    fits = {_agree(read_key(key), wanted) for key in one.keys}
    return "same" if "same" in fits else "file" if "file" in fits else None


def _agree(held: Key, wanted: Key) -> Literal["same", "file", "other"]:
    if held.file != wanted.file or "-" in held.path:
        return "other"
    mine, theirs = _sheets(held), _sheets(wanted)
    if mine is None or theirs is None:
        return "file"
    return "same" if mine == theirs or overlap(mine, theirs) else "other"


def _sheets(key: Key) -> str | None:
    """Return the sheets, pages or cards of a key: `p` is a folder where sheets stand beside it."""
    return next((value for name in ("l", "bl", "k", "szam", "on", "p") if (value := key.get(name))), None)
