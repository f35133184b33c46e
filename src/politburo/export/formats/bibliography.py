"""Sources as CSL-JSON and BibTeX, with the archive files that notes rest on where the format has a place for them."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from politburo.export.formats.common import Export, Log
from politburo.record.case import Case
from politburo.record.definitions import Source

TYPES: Final = {
    "working-paper": ("report", "techreport"),
    "book-chapter": ("chapter", "incollection"),
    "article": ("article-journal", "article"),
    "intelligence-study": ("report", "techreport"),
    "book": ("book", "book"),
    "outside": ("document", "misc"),
}
ESCAPES: Final = {
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
}
ESCAPES_BACK: Final = {value: key for key, value in ESCAPES.items()}


def csl_items(case: Case, log: Log) -> list[dict[str, Any]]:
    """Return every source as a CSL-JSON item, its id kept."""
    return [_csl(one, log) for one in case.sources.values()]


def _csl(one: Source, log: Log) -> dict[str, Any]:
    item: dict[str, Any] = {"id": one.id, "type": TYPES.get(one.kind, ("document", "misc"))[0], "title": one.title}
    if one.authors:
        item["author"] = [person(name) for name in one.authors]
    if one.translator:
        item["translator"] = [person(one.translator)]
    parts = [int(part) for part in re.findall(r"\d+", one.date or one.year)[:3]]
    if parts:
        item["issued"] = {"date-parts": [parts]}
    more = {"container-title": one.published, "language": one.language, "page": one.pages, "URL": one.link}
    item |= {key: value for key, value in more.items() if value}
    if one.note:
        item["note"] = one.note
    _told(one, log)
    return item


def _told(one: Source, log: Log) -> None:
    for what, there in (
        ("a source's bias, in our words", one.bias),
        ("which spans a source covers", one.covers),
        ("what a source derives from", one.derives_from),
        ("footnotes of a source with their archive files", one.notes),
        ("hash and damage of the text", one.text),
    ):
        if there:
            log.lose(what, one.id)


def person(name: str) -> dict[str, str]:
    """Return a name as CSL has it: family and given where a comma parts them, else literal."""
    family, comma, given = name.partition(",")
    return {"family": family.strip(), "given": given.strip()} if comma else {"literal": name}


def csl_export(case: Case) -> Export:
    """Return the sources as CSL-JSON."""
    log = Log("CSL-JSON")
    items = csl_items(case, log)
    log.lost["statements: a bibliography holds sources only"] = len(case.every_statement)
    return Export(
        {"sources.json": (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()}, {"items": len(items)}, log
    )


def bibtex_export(case: Case) -> Export:
    """Return the sources as BibTeX."""
    log = Log("BibTeX")
    entries = []
    for one in case.sources.values():
        _told(one, log)
        kind = TYPES.get(one.kind, ("document", "misc"))[1]
        where = {"article": "journal", "incollection": "booktitle", "techreport": "institution"}.get(
            kind, "howpublished"
        )
        fields = {
            "title": one.title,
            "author": " and ".join(_braced(name) for name in one.authors),
            "year": one.year,
            where: one.published,
            "pages": one.pages,
            "url": one.link,
            "language": one.language,
            "note": one.note,
        }
        if one.translator:
            log.lose("translators", one.id)
        if one.date and one.date != one.year:
            log.lose("the day of publication; the year stands", one.id)
        lines = [f"  {k} = {{{v if k in {'author', 'url'} else tex(v)}}}," for k, v in fields.items() if v]
        entries.append(f"@{kind}{{{one.id},\n" + "\n".join(lines) + "\n}\n")
    log.lost["statements: a bibliography holds sources only"] = len(case.every_statement)
    return Export({"sources.bib": "\n".join(entries).encode()}, {"entries": len(entries)}, log)


def _braced(name: str) -> str:
    return tex(name) if "," in name else f"{{{tex(name)}}}"


def tex(text: str) -> str:
    """Return a text with TeX's own signs escaped; letters of any script stay as they are."""
    return "".join(ESCAPES.get(c, c) for c in " ".join(text.replace("\\", "/").split()))
