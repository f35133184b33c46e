"""One item of a bibliography, whatever format it came in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

ZOTERO: Final = re.compile(r"https?://(?:www\.)?zotero\.org/(?:(users|groups)/(\d+)|([\w.-]+))/items/([A-Z0-9]{8})\b")
SELECT: Final = re.compile(r"zotero://select/(?:library|groups/\d+)/items/[A-Z0-9]{8}")
ITEM_KEY: Final = re.compile(r"[A-Z0-9]{8}")
_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS: Final = {name: f"{number:02d}" for number, name in enumerate(_NAMES, 1)}


class LibraryError(ValueError):
    """A bibliography that cannot be read; the message has place, cause and cure."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item: what the record's sources can say of it, and where it came from.

    Attributes:
        key: the item's key in its library, as given.
        kind: the record's word for the type.
        title, authors, year, date, published, language, translator, pages, link: as in a source.
        archive, place: the fields "Archive" and "Loc. in Archive".
        zotero: the `zotero://` link, where the item has a key of Zotero's.
        note: what is left that a reader should see.
    """

    key: str
    title: str
    kind: str = "article"
    authors: tuple[str, ...] = ()
    year: str = ""
    date: str = ""
    published: str = ""
    language: str = ""
    translator: str = ""
    pages: str = ""
    link: str = ""
    archive: str = ""
    place: str = ""
    zotero: str = ""
    note: str = ""


def zotero_link(*texts: str) -> str:
    """Return the `zotero://select` link that one of the texts is, or that its web address or item key stands for."""
    for text in texts:
        hit = SELECT.search(text)
        if hit:
            return hit[0]
        web = ZOTERO.search(text)
        if web:
            place = f"groups/{web[2]}" if web[1] == "groups" else "library"
            return f"zotero://select/{place}/items/{web[4]}"
    return next((f"zotero://select/library/items/{text}" for text in texts if ITEM_KEY.fullmatch(text)), "")


def day_of(text: str) -> tuple[str, str]:
    """Return the year and, where a finer date can be read, the date of a text such as `2008-12` or `2008/12/01/`."""
    hit = re.search(r"(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?", text)
    if hit is None:
        return "", ""
    parts = [hit[1], *(f"{int(part):02d}" for part in (hit[2], hit[3]) if part and int(part))]
    return hit[1], "-".join(parts) if len(parts) > 1 else ""
