"""The data behind the room of archives: files and what rests on them, references read, what stands on little."""

from __future__ import annotations

from typing import TYPE_CHECKING

from politburo.query.files import catalogue_of, derived, files, likely, one_voice, rests_on
from politburo.sources.cite import STYLES, cite, read_key, written
from politburo.state.memo import remembered
from politburo.state.told import events_of
from politburo.views.lines import event_line, line
from politburo.views.parts import when_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from politburo.query.files import Likely, Use
    from politburo.record.case import Case
    from politburo.record.definitions import Statement
    from politburo.sources.catalogue import Published, Translation
    from politburo.sources.cite import Archives, Key, Manner, Reference
    from politburo.views import contract_sources as contract


def told(case: Case, statement: Statement) -> contract.Told:
    """Return a statement in one line."""
    kind = case.grammar.find(statement.kind)
    anchor = statement.at[0] if statement.at else None
    when = when_json(statement)
    return {
        "id": statement.id,
        "line": line(case, statement),
        "kind_label": kind.label if kind is not None else statement.kind,
        "status": statement.status,
        "mode": statement.mode,
        "source": statement.source,
        "para": anchor.para if anchor else None,
        "sentence": anchor.sentence if anchor else None,
        "note": anchor.note if anchor else None,
        "when": when["echo"] if when is not None else None,
    }


@remembered
def archive_json(case: Case) -> contract.Archive:
    """Return all files behind a case, what rests on one voice, and what is told at second hand."""
    known = catalogue_of(case)
    rows: list[contract.FileRow] = [
        {
            "file": one.file,
            "archive": one.archive,
            "archive_name": name_of(known.archives, one.archive),
            "label": label(known.archives, one.file),
            "sources": list(dict.fromkeys(use.at.source for use in one.uses)),
            "notes": len({(use.at.source, use.at.note) for use in one.uses}),
            "statements": len(one.statements),
            "editions": len({translation.published.id for _, translation in one.translations}),
            "doubts": sum(use.at.ref.doubt is not None for use in one.uses),
        }
        for one in files(case).values()
    ]
    events = events_of(case)
    return {
        "files": rows,
        "voices": [
            {
                "event": one.event,
                "line": event_line(case, events[one.event]),
                "voice": case.name(one.voice) if one.reported else one.voice,
                "reported": one.reported,
                "statements": list(one.statements),
            }
            for one in one_voice(case)
        ],
        "second_hand": [
            {
                "statement": one.statement,
                "line": line(case, case.statements[one.statement]),
                "way": one.way,
                "through": one.through,
            }
            for one in derived(case)
        ],
        "likely": [_likely(one) for one in _grouped(likely(case))],
        "catalogue": [_bare(one) for one in known.published],
        "published": len(known.published),
    }


def _grouped(found: Iterable[Likely]) -> list[list[Likely]]:
    groups: dict[str, list[Likely]] = {}
    for one in found:
        groups.setdefault(one.published.id, []).append(one)
    return list(groups.values())


def _likely(group: Sequence[Likely]) -> contract.Edition:
    notes = sorted({each.note for each in group})
    statements = list(dict.fromkeys(statement for each in group for statement in each.statements))
    return {**_bare(group[0].published), "fit": "likely", "key": None, "cited_in": notes, "statements": statements}


def _bare(one: Published) -> contract.Edition:
    return {
        "id": one.id,
        "title": one.title,
        "date": one.date,
        "link": one.link,
        "of": one.of,
        "fit": "none",
        "note": one.note,
        "by": one.by,
        "key": one.keys[0] if one.keys else None,
        "cited_in": [],
        "statements": [],
    }


def file_json(case: Case, key: str) -> contract.ArchiveFile:
    """Return a file with everything that stands on it; sheets in the key narrow it. Raises QueryError E601."""
    found = rests_on(case, key)
    archives = catalogue_of(case).archives
    form = archives.by_id.get(found.archive)
    return {
        "file": found.file,
        "archive": found.archive,
        "archive_name": name_of(archives, found.archive),
        "former": list(form.former) if form is not None else [],
        "label": label(archives, found.file),
        "chicago": printed(archives, key, "chicago") or found.file,
        "gost": printed(archives, key, "gost") or found.file,
        "references": [printed_reference(case, use) for use in found.uses],
        "statements": [told(case, case.statements[one]) for one in found.statements],
        "editions": [_edition(key, translation, found.uses) for key, translation in found.translations],
    }


def _edition(key: str, translation: Translation, uses: Iterable[Use]) -> contract.Edition:
    notes = sorted({use.at.note for use in uses if use.key == key})
    return {**_bare(translation.published), "fit": translation.fit, "key": key, "cited_in": notes}


def printed_reference(case: Case, use: Use) -> contract.Printed:
    """Return a reference as a note prints it."""
    source = case.sources.get(use.at.source)
    return {
        "source": use.at.source,
        "source_title": source.title if source is not None else use.at.source,
        "note": use.at.note,
        "raw": use.at.ref.raw,
        "key": use.key,
        "sure": use.at.ref.sure,
        "doubt": use.at.ref.doubt,
        "proposed": use.proposed,
    }


def name_of(archives: Archives, archive: str) -> str:
    """Return an archive's full name, or its id where nothing is known of it."""
    form = archives.by_id.get(archive)
    return form.name if form is not None else archive


def label(archives: Archives, key: str) -> str:
    """Return a key in the shortest form a reader knows; a paper or work that has no numbers by its name."""
    read = read_key(key)
    form = archives.by_id.get(read.archive)
    if form is None:
        return key
    if not read.path:
        return form.print or form.name
    if form.family == "newspaper":
        return f"{form.print or form.name}, no. {'/'.join(read.path)}"
    if form.family != "fond" or _numbered(read):
        return printed(archives, key, "short") or key
    work = next(
        (one for one in archives.forms if one.family == "work" and (one.id, one.path) == (form.id, read.path[0])), None
    )
    name = work.name if work is not None else read.path[0].replace("-", " ")
    return f"{form.print or form.name}: {', '.join((name, *read.path[1:]))}"


def _numbered(key: Key) -> bool:
    return any(letter.isdigit() for letter in key.path[0][:3])


def printed(archives: Archives, key: str, style: str) -> str | None:
    """Return a key printed in a style, or None where its archive has none: an author's own collection, say."""
    try:
        read = read_key(key)
        form = archives.by_id.get(read.archive)
        if form is None or (form.family == "fond" and read.path and not _numbered(read)):
            return None
        return written(key, next(one for one in STYLES if one == style), archives)
    except ValueError:
        return None


def cite_json(text: str, manner: Manner) -> list[contract.Reference]:
    """Return the references in a text, each printed back in every style."""
    return [reference_json(one, manner.archives) for one in cite(text, manner)]


def reference_json(one: Reference, archives: Archives) -> contract.Reference:
    """Return a reference as JSON."""
    key = one.key or one.proposed
    return {
        "raw": one.raw,
        "start": one.start,
        "end": one.end,
        "kind": one.kind,
        "archive": one.archive,
        "archive_name": name_of(archives, one.archive) if one.archive else None,
        "key": one.key,
        "sure": one.sure,
        "doubts": list(one.doubts),
        "proposed": one.proposed,
        "how": one.how,
        "published": one.published,
        "chicago": printed(archives, key, "chicago") if key else None,
        "gost": printed(archives, key, "gost") if key else None,
        "short": printed(archives, key, "short") if key else None,
    }
