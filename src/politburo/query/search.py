"""Finding people, events, bodies, disputes, documents and statements by words, whatever their accents."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from politburo.query.doubt import all_disputes
from politburo.state.memo import remembered
from politburo.state.told import events_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politburo.record.case import Case

HitType = Literal["person", "event", "body", "dispute", "document", "statement"]
MOST = 40
SPELLED = 0.5  # score from which a person is found by a spelling that the record does not show


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found: what it is, its id, how it is shown, and the folded words it is found by."""

    type: HitType
    id: str
    label: str
    detail: str
    words: str


def folded(text: str) -> str:
    """Return a text without case, accents, apostrophes and hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = (" " if c in "-_" else c for c in plain if not unicodedata.combining(c) and c not in "'’ʼ‘`")
    return unicodedata.normalize("NFC", " ".join("".join(letters).split()))


@remembered
def spellings(case: Case) -> dict[str, tuple[str, ...]]:
    """Return every form that each actor's name takes: display form, scripts, other names, as printed, as told."""
    found: dict[str, dict[str, None]] = {}
    for actor in case.actors.values():
        dated = (one.name for one in actor.names)
        own = (actor.name, actor.hangul, actor.han, actor.cyrillic, *actor.other_names, *dated)
        found[actor.id] = dict.fromkeys(text for text in own if text)
    for statement in case.every_statement.values():
        if statement.kind == "named" and "text" in statement.values:
            for who in statement.ids("who"):
                found.setdefault(who, {})[statement.values["text"]] = None
        for refs in statement.roles.values():
            for ref in refs:
                if ref.printed and ref.id:
                    found.setdefault(ref.id, {})[ref.printed] = None
    return {actor: tuple(forms) for actor, forms in found.items()}


@remembered
def index(case: Case) -> tuple[Entry, ...]:
    """Return everything that can be found, people first."""
    return tuple(_entries(case))


def _entries(case: Case) -> Iterator[Entry]:
    forms = spellings(case)
    for actor in case.actors.values():
        if actor.type in {"person", "body"}:
            others = [form for form in forms[actor.id] if form != actor.name]
            words = folded(" | ".join((*forms[actor.id], actor.id)))
            yield Entry("person" if actor.type == "person" else "body", actor.id, actor.name, ", ".join(others), words)
    for source in case.sources.values():
        detail = f"{', '.join(source.authors)}, {source.year}"
        yield Entry("document", source.id, source.title, detail, folded(f"{source.title} {detail} {source.id}"))
    for dispute in all_disputes(case):
        sides = " / ".join(side.label for side in dispute.sides)
        yield Entry("dispute", dispute.id, dispute.question, sides, folded(f"{dispute.question} {sides}"))
    for event in events_of(case).values():
        rows = [case.every_statement[one] for one in event.told]
        what = next((row.values["what"] for row in rows if "what" in row.values), "")
        label = event.id.replace("-", " ") if not event.id.startswith("s-") else what or event.kind
        yield Entry("event", event.id, label, what, folded(f"{label} {what}"))
    for statement in case.every_statement.values():
        own = " ".join((statement.note or "", *statement.values.values()))
        yield Entry(
            "statement",
            statement.id,
            statement.values.get("what") or statement.kind,
            own,
            folded(own) + " " + statement.id,
        )


@remembered
def search(case: Case, text: str, most: int = MOST) -> tuple[Entry, ...]:
    """Return what holds every word of a text: whole names first, then beginnings of words, people before the rest."""
    wanted = folded(text).split()
    if not wanted:
        return ()
    phrase = " ".join(wanted)
    hits = [
        (_rank(entry, phrase), n, entry) for n, entry in enumerate(index(case)) if all(w in entry.words for w in wanted)
    ]
    found = tuple(entry for _, _, entry in sorted(hits, key=lambda hit: hit[:2])[:most])
    if len(wanted) > 1 and not any(entry.type == "person" for entry in found):
        found = (*_by_spelling(case, text), *found)[:most]
    return found


def meant(case: Case, text: str) -> Entry | None:
    """Return the one person whose name a text may spell, None where there is none or are several."""
    found = tuple(_by_spelling(case, text))
    return found[0] if len(found) == 1 else None


def _by_spelling(case: Case, text: str) -> Iterator[Entry]:
    """Yield people whose names a text may spell in a way that no statement shows."""
    from politburo.names.cases import registry_of  # noqa: PLC0415 - loads tables, only where words find nobody

    people = {entry.id: entry for entry in index(case) if entry.type == "person"}
    for match in registry_of(case).find(text).matches:
        if match.score >= SPELLED and match.id in people:
            yield people[match.id]


def _rank(entry: Entry, phrase: str) -> int:
    names = entry.words.split(" | ")
    if phrase in names:
        return 0
    if entry.words.startswith(phrase):
        return 1
    return 2 if f" {phrase}" in entry.words else 3
