"""Files of archives: what rests on each, what of it is published; what rests on one voice or at second hand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from politburo.query.faults import QueryError, suggestion
from politburo.query.search import folded, spellings
from politburo.sources.catalogue import Catalogue, Published, Translation, catalogue, translations
from politburo.sources.cite import overlap, read_key
from politburo.sources.references import Recorded, recorded
from politburo.state.memo import remembered
from politburo.state.told import events_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from politburo.record.case import Case
    from politburo.record.definitions import Statement

PLACES = ("l", "bl", "k", "p", "on", "szam")


@remembered
def catalogue_of(case: Case) -> Catalogue:
    """Return what a case knows of archives."""
    return catalogue(case)


@dataclass(frozen=True, slots=True)
class Use:
    """One reference to a file: where it is made, the key it counts under, and whether that key is only proposed."""

    at: Recorded
    key: str
    proposed: bool


@dataclass(frozen=True, slots=True)
class ArchiveFile:
    """A file and everything that stands on it.

    Attributes:
        file: its key without sheets.
        archive: id of the archive.
        uses: the references to it, in the order of sources and notes.
        statements: ids of the statements whose cited notes name it.
        translations: published documents of the very sheets referred to, by key of the reference.
    """

    file: str
    archive: str
    uses: tuple[Use, ...]
    statements: tuple[str, ...]
    translations: tuple[tuple[str, Translation], ...]


@dataclass(slots=True)
class _Gathered:
    uses: list[Use] = field(default_factory=list)
    statements: dict[str, None] = field(default_factory=dict)


def uses(case: Case) -> Iterator[Use]:
    """Yield every reference with a key, printed or proposed."""
    for one in recorded(case):
        key = one.ref.proposed or one.ref.key
        if key is not None:
            yield Use(one, key, one.ref.proposed is not None)


@remembered
def files(case: Case) -> dict[str, ArchiveFile]:
    """Return the files behind a case by key without sheets, in the order of archives and numbers."""
    found: dict[str, _Gathered] = defaultdict(_Gathered)
    by_note: dict[tuple[str, int], list[Use]] = defaultdict(list)
    for use in uses(case):
        found[read_key(use.key).file].uses.append(use)
        by_note[use.at.source, use.at.note].append(use)
    for statement in case.statements.values():
        for key in cited_keys(statement, by_note):
            found[read_key(key).file].statements[statement.id] = None
    published = catalogue_of(case).published
    return {
        file: ArchiveFile(
            file,
            read_key(file).archive,
            tuple(one.uses),
            tuple(one.statements),
            tuple(
                (key, translation)
                for key in dict.fromkeys(use.key for use in one.uses)
                for translation in translations(published, key)
            ),
        )
        for file, one in sorted(found.items(), key=lambda item: _natural(item[0]))
    }


def cited_keys(statement: Statement, by_note: dict[tuple[str, int], list[Use]]) -> Iterator[str]:
    """Yield the keys of the files a statement rests on: those its citations name, else all of the notes cited."""
    for one in statement.cites:
        used = by_note.get((statement.source, one.note), ())
        if not one.files:
            yield from (use.key for use in used)
            continue
        meant = {use.at.ref.key: use.key for use in used if use.at.ref.key}
        yield from (meant.get(key, key) for key in one.files)
        yield from (use.key for use in used if use.at.ref.key is None)


def _natural(file: str) -> tuple[tuple[int, str], ...]:
    """Order numbers by size, words by letters."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in file.split("/"))


def rests_on(case: Case, key: str) -> ArchiveFile:
    """Return a file with what rests on it; a key with sheets narrows it to references that share a sheet.

    Raises:
        QueryError: E601, no reference of the case names the file.
    """
    try:
        wanted = read_key(key)
    except ValueError as error:
        raise QueryError("E601", str(error), "Write a key as `politburo cite` prints it.") from error
    found = files(case).get(wanted.file)
    if found is None:
        raise QueryError(
            "E601", f"No note of the case names the file '{wanted.file}'.", suggestion(wanted.file, files(case))
        )
    place = next((wanted.get(name) for name in PLACES if wanted.get(name)), None)
    if place is None:
        return found
    kept = tuple(use for use in found.uses if _shares(use.key, place))
    by_note: dict[tuple[str, int], list[Use]] = defaultdict(list)
    for use in kept:
        by_note[use.at.source, use.at.note].append(use)
    keys = {use.key for use in kept}
    statements = tuple(one for one in found.statements if keys & set(cited_keys(case.every_statement[one], by_note)))
    return ArchiveFile(
        found.file, found.archive, kept, statements, tuple(pair for pair in found.translations if pair[0] in keys)
    )


def _shares(key: str, place: str) -> bool:
    read = read_key(key)
    return any(overlap(value, place) or value == place for name in PLACES if (value := read.get(name)))


# -- suggestions: published documents that agree in day and persons, not in the reference ----------------------


@dataclass(frozen=True, slots=True)
class Likely:
    """A published document that may be the one a note cites: the day and who agree; the file is not known."""

    published: Published
    source: str
    note: int
    statements: tuple[str, ...]
    persons: tuple[str, ...]


@remembered
def likely(case: Case) -> tuple[Likely, ...]:
    """Return published documents without a known file that agree with statements in day and in a person."""
    forms = _forms(case)
    by_day: dict[str, list[Published]] = defaultdict(list)
    for one in catalogue_of(case).published:
        if not one.keys and len(one.date) == 10:
            by_day[one.date].append(one)
    found: dict[tuple[str, str, int], tuple[Published, dict[str, None], dict[str, None]]] = {}
    for statement in case.statements.values():
        days = {mouth.on for mouth in statement.voice} | ({statement.when.edtf} if statement.when else set())
        for day in days & by_day.keys():
            for published in by_day[day or ""]:
                shared = _shared(statement, published, forms)
                if not shared:
                    continue
                for cite in statement.cites:
                    place = (published.id, statement.source, cite.note)
                    _, statements, persons = found.setdefault(place, (published, {}, {}))
                    statements[statement.id] = None
                    persons.update(dict.fromkeys(shared))
    return tuple(
        Likely(published, source, note, tuple(statements), tuple(persons))
        for (_, source, note), (published, statements, persons) in found.items()
    )


def _shared(statement: Statement, published: Published, forms: dict[str, str]) -> list[str]:
    told = {ref.target for refs in statement.roles.values() for ref in refs}
    told |= {mouth.who for mouth in statement.voice} | {mouth.to for mouth in statement.voice if mouth.to}
    named = dict.fromkeys(actor for name in published.persons if (actor := _known(name, forms)))
    return [actor for actor in named if actor in told]


def _forms(case: Case) -> dict[str, str]:
    """Return whom each form means; a surname alone counts where one person bears it."""
    found: dict[str, str] = {}
    surnames: dict[str, set[str]] = defaultdict(set)
    for actor in case.of_type("person"):
        for form in spellings(case)[actor.id]:
            plain = _plain(form)
            found[plain] = actor.id
            surnames[plain.rsplit(" ", 1)[-1]].add(actor.id)
    for surname, bearers in surnames.items():
        if len(bearers) == 1 and len(surname) > 3:
            found.setdefault(surname, next(iter(bearers)))
    return found


def _plain(name: str) -> str:
    return folded(name.replace(".", " "))


def _known(name: str, forms: dict[str, str]) -> str | None:
    """Return whom a catalogue's spelling means: by the whole name, else by the surname after initials."""
    plain = _plain(name)
    return forms.get(plain) or (forms.get(plain.rsplit(" ", 1)[-1]) if "." in name else None)


# -- what stands on one voice, and what is told at second hand --------------------------------------------------


@dataclass(frozen=True, slots=True)
class OneVoice:
    """An event that one voice alone tells: somebody reported, or one source in its own name."""

    event: str
    voice: str
    reported: bool
    statements: tuple[str, ...]


@remembered
def one_voice(case: Case) -> tuple[OneVoice, ...]:
    """Return the events that rest on one voice: all that tell them name the same first mouth, or are of one source.

    A source that derives from another is not a second voice.
    """
    found = []
    for event in events_of(case).values():
        rows = [case.every_statement[one] for one in event.told]
        voices = {_voice(case, row) for row in rows}
        if len(voices) == 1:
            voice, reported = next(iter(voices))
            found.append(OneVoice(event.id, voice, reported, tuple(row.id for row in rows)))
    return tuple(found)


def _voice(case: Case, statement: Statement) -> tuple[str, bool]:
    """Return who first said it, and whether that is somebody reported rather than the source."""
    if statement.voice:
        return statement.voice[-1].who, True
    source, seen = statement.source, {statement.source}
    while (known := case.sources.get(source)) and len(known.derives_from) == 1 and known.derives_from[0] not in seen:
        source = known.derives_from[0]
        seen.add(source)
    return source, False


Way = Literal["source", "publication", "hearsay"]


@dataclass(frozen=True, slots=True)
class Derived:
    """A statement told at second hand and through what.

    `source`: its source derives from another; `publication`: its author names a file only as printed elsewhere;
    `hearsay`: it passed through more than one mouth.
    """

    statement: str
    way: Way
    through: str


@remembered
def derived(case: Case) -> tuple[Derived, ...]:
    """Return the statements told at second hand."""
    return tuple(one for statement in case.statements.values() for one in _derived(case, statement))


def _derived(case: Case, statement: Statement) -> Iterator[Derived]:
    source = case.sources.get(statement.source)
    for other in source.derives_from if source is not None else ():
        yield Derived(statement.id, "source", other)
    if len(statement.voice) > 1:
        yield Derived(statement.id, "hearsay", " after ".join(case.name(one.who) for one in statement.voice))
    notes = {note.n: note.refs for note in source.notes} if source is not None else {}
    for cite in statement.cites:
        if not cite.seen:
            yield Derived(statement.id, "publication", f"note {cite.note}: the file itself was not seen")
        for ref in notes.get(cite.note, ()):
            named = not cite.files or ref.key in cite.files
            _, elsewhere, place = ref.raw.partition(", in ")
            if ref.key and named and elsewhere:
                yield Derived(statement.id, "publication", place)


def by_source(case: Case, source: str) -> list[ArchiveFile]:
    """Return the files that a source rests on.

    Raises:
        QueryError: E601, the case has no such source.
    """
    if source not in case.sources:
        raise QueryError("E601", f"The case has no source '{source}'.", suggestion(source, case.sources))
    return [one for one in files(case).values() if _of_source(one.uses, source)]


def _of_source(found: Iterable[Use], source: str) -> bool:
    return any(use.at.source == source for use in found)
