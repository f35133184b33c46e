"""Items of a bibliography as sources of a case: known ones recognised, archive places parsed into keys."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from politburo.export.blocks import Plain, flow
from politburo.export.library.items import Item
from politburo.query.search import folded
from politburo.record.case import Case
from politburo.sources.cite import cite


@dataclass(frozen=True, slots=True)
class Taken:
    """What becomes of an item: the source's id, whether it is new or known already and why, its file's text, doubts."""

    item: Item
    id: str
    verdict: str
    why: str
    text: str
    doubts: tuple[str, ...]


def taken(items: Iterable[Item], case: Case) -> list[Taken]:
    """Return what to do with every item; a source is known by its link to the item, or by title and year."""
    by_link = {link: one.id for one in case.sources.values() for link in one.elsewhere}
    by_title = {(_plain(one.title), one.year): one.id for one in case.sources.values()}
    used = set(case.sources)
    found = []
    for item in items:
        known = by_link.get(item.zotero) or by_link.get(f"key:{item.key}")
        why = "its link is recorded"
        if known is None:
            known, why = by_title.get((_plain(item.title), item.year)), "title and year are the same"
        if known is not None:
            found.append(Taken(item, known, "known", why, "", ()))
            continue
        if not item.title or not item.year:
            lack = "title" if not item.title else "year"
            found.append(Taken(item, "", "draft", f"it has no {lack}, which a source needs", "", ()))
            continue
        name = _name(item, used)
        used.add(name)
        by_title[_plain(item.title), item.year] = name
        text, doubts = _text(name, item)
        found.append(Taken(item, name, "new", "", text, doubts))
    return found


def _plain(title: str) -> str:
    return re.sub(r"\W+", " ", folded(title)).strip()


def _name(item: Item, used: set[str]) -> str:
    author = item.authors[0].partition(",")[0].split()[-1:] if item.authors else item.title.split()[:1]
    stem = re.sub(r"[^a-z0-9]+", "-", f"{folded(author[0] if author else '')} {item.year}").strip("-") or "source"
    return next(name for name in (stem, *(f"{stem}-{n}" for n in range(2, 10**6))) if name not in used)


def archive_file(item: Item) -> tuple[dict[str, Plain], tuple[str, ...]] | None:
    """Return the archive file that "Archive" and "Loc. in Archive" name, with its key where they can be parsed."""
    raw = ", ".join(part for part in (item.archive, item.place) if part)
    if not item.place:
        return None
    refs = [one for one in cite(raw) if one.key is not None]
    made: dict[str, Plain] = {"raw": raw}
    if len(refs) != 1 or refs[0].key is None:
        cause = "it names several files" if refs else "it follows no known manner of citing"
        return {**made, "sure": "low", "doubt": cause}, (f"'{raw}': {cause}; the text is kept",)
    made["key"] = refs[0].key
    if refs[0].sure != "high":
        made["sure"] = refs[0].sure
    if refs[0].doubts:
        made["doubt"] = "; ".join(refs[0].doubts)
    return made, refs[0].doubts


def _text(name: str, item: Item) -> tuple[str, tuple[str, ...]]:
    found = archive_file(item)
    fields: dict[str, Plain] = {"id": name, "title": item.title}
    more: dict[str, Plain] = {
        "authors": list(item.authors),
        "year": item.year,
        "date": item.date,
        "kind": item.kind,
        "published": item.published,
        "language": item.language,
        "translator": item.translator,
        "pages": item.pages,
        "link": item.link,
        "file": found[0] if found else "",
        "elsewhere": [item.zotero or f"key:{item.key}"],
    }
    fields |= {key: value for key, value in more.items() if value}
    return "".join(f"{key}: {flow(value)}\n" for key, value in fields.items()), found[1] if found else ()
