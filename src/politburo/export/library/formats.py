"""Readers of CSL-JSON, RIS, BibTeX and Zotero RDF."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree as ET

from politburo.export.formats.bibliography import ESCAPES_BACK
from politburo.export.library.items import MONTHS, Item, LibraryError, day_of, zotero_link

CSL: Final = {
    "book": "book",
    "chapter": "book-chapter",
    "report": "working-paper",
    "thesis": "working-paper",
    "manuscript": "archival",
    "document": "archival",
    "personal_communication": "archival",
    "collection": "archival",
}
RIS: Final = {
    "BOOK": "book",
    "EBOOK": "book",
    "CHAP": "book-chapter",
    "ECHAP": "book-chapter",
    "RPRT": "working-paper",
    "THES": "working-paper",
    "MANSCPT": "archival",
    "UNPB": "archival",
    "PCOMM": "archival",
    "GEN": "archival",
    "LEGAL": "archival",
}
BIB: Final = {
    "book": "book",
    "incollection": "book-chapter",
    "inbook": "book-chapter",
    "techreport": "working-paper",
    "report": "working-paper",
    "phdthesis": "working-paper",
    "unpublished": "archival",
    "misc": "archival",
    "archival": "archival",
}
ACCENTS: Final = {
    "'": "\u0301",
    "`": "\u0300",
    '"': "\u0308",
    "^": "\u0302",
    "~": "\u0303",
    "c": "\u0327",
    "v": "\u030c",
    "u": "\u0306",
    "=": "\u0304",
    "H": "\u030b",
    "k": "\u0328",
    ".": "\u0307",
    "r": "\u030a",
}
LETTERS: Final = {
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
}
NS: Final = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "prism": "http://prismstandard.org/namespaces/1.2/basic/",
    "link": "http://purl.org/rss/1.0/modules/link/",
}


def read_library(text: str, name: str) -> list[Item]:
    """Read a bibliography; its format is told by its content.

    Raises:
        LibraryError: it is none of the four, or is broken.
    """
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in {"[", "{"} and not start.startswith("{\\"):
        return read_csl(start)
    if start.startswith("<"):
        return read_zotero_rdf(start)
    if re.match(r"TY {1,2}-", start):
        return read_ris(start)
    if re.search(r"@\w+\s*\{", start):
        return read_bibtex(start)
    raise LibraryError(f"'{name}' is no CSL-JSON, RIS, BibTeX or Zotero RDF; export the library as one of them.")


def read_csl(text: str) -> list[Item]:
    """Read CSL-JSON.

    Raises:
        LibraryError: the JSON is broken, or no list of items.
    """
    try:
        rows = json.loads(text)
    except ValueError as error:
        raise LibraryError(f"The JSON cannot be read: {error}; export it again.") from error
    rows = rows.get("items", [rows]) if isinstance(rows, dict) else rows
    if not all(isinstance(row, dict) for row in rows):
        raise LibraryError("The JSON is no list of items; export it as CSL-JSON.")
    return [_csl(row) for row in rows]


def _csl(row: dict[str, Any]) -> Item:
    issued = row.get("issued") or {}
    parts = (issued.get("date-parts") or [[]])[0]
    text = "-".join(str(part) for part in parts) or str(issued.get("raw") or issued.get("literal") or "")
    year, date = day_of(text)
    key = str(row.get("id") or row.get("citation-key") or "")
    return Item(
        key=key,
        title=str(row.get("title") or ""),
        kind=CSL.get(str(row.get("type")), "article"),
        authors=_people(row.get("author") or row.get("editor") or ()),
        year=year,
        date=date,
        published=", ".join(str(row[k]) for k in ("container-title", "publisher") if row.get(k)),
        language=str(row.get("language") or ""),
        translator=", ".join(_people(row.get("translator") or ())),
        pages=str(row.get("page") or ""),
        link=str(row.get("URL") or ""),
        archive=str(row.get("archive") or ""),
        place=str(row.get("archive_location") or ""),
        zotero=zotero_link(key, key.rpartition("/")[2]),
    )


def _people(rows: Any) -> tuple[str, ...]:  # noqa: ANN401 - JSON as it came
    found = []
    for one in rows:
        family = " ".join(str(one[k]) for k in ("non-dropping-particle", "family") if one.get(k))
        found.append(
            str(one.get("literal") or ", ".join(part for part in (family, str(one.get("given") or "")) if part))
        )
    return tuple(found)


def read_ris(text: str) -> list[Item]:
    """Read RIS.

    Raises:
        LibraryError: an item is not closed by `ER`.
    """
    items: list[Item] = []
    fields: dict[str, list[str]] = defaultdict(list)
    last = ""
    for number, raw in enumerate(text.splitlines(), 1):
        hit = re.match(r"([A-Z][A-Z0-9]) {1,2}- ?(.*)$", raw)
        if hit is None:
            if raw.strip() and last:
                fields[last][-1] += " " + raw.strip()
            continue
        last, value = hit[1], hit[2].strip()
        if last == "TY" and fields:
            raise LibraryError(f"Line {number}: an item begins before the one above is closed; put `ER  -` before it.")
        if last == "ER":
            items.append(_ris(fields, len(items) + 1))
            fields, last = defaultdict(list), ""
        else:
            fields[last].append(value)
    if fields:
        raise LibraryError("The last item is not closed; put `ER  -` after it.")
    return items


def _ris(f: dict[str, list[str]], number: int) -> Item:
    def one(*tags: str) -> str:
        return next((f[tag][0] for tag in tags if f.get(tag)), "")

    year, date = day_of(one("DA", "PY", "Y1"))
    pages = "-".join(part for part in (one("SP"), one("EP")) if part)
    return Item(
        key=one("ID") or f"ris-{number}",
        title=one("TI", "T1"),
        kind=RIS.get(one("TY"), "article"),
        authors=tuple(f.get("AU", []) + f.get("A1", [])) or tuple(f.get("ED", [])),
        year=day_of(one("PY", "Y1"))[0] or year,
        date=date,
        published=", ".join(part for part in (one("T2", "JO", "JF", "BT"), one("PB")) if part),
        language=one("LA"),
        translator=", ".join(f.get("A4", [])),
        pages=pages,
        link=one("UR"),
        archive=one("DB", "AR"),
        place=one("AN", "CN"),
        zotero=zotero_link(*f.get("UR", []), *f.get("L1", []), *f.get("N1", []), *f.get("ID", [])),
    )


def read_bibtex(text: str) -> list[Item]:
    """Read BibTeX or BibLaTeX; strings (`@string`) and months are put in, TeX's accents become letters.

    Raises:
        LibraryError: a brace is not closed.
    """
    strings = dict(MONTHS)
    items: list[Item] = []
    for kind, body, line in _entries(text):
        if kind in {"comment", "preamble"}:
            continue
        if kind == "string":
            strings |= dict(_fields(body, strings))
            continue
        key, _, rest = body.partition(",")
        items.append(_bib(kind, key.strip(), dict(_fields(rest, strings)), line))
    return items


def _entries(text: str) -> Iterator[tuple[str, str, int]]:
    at = 0
    while hit := re.compile(r"@(\w+)\s*([{(])").search(text, at):
        depth, place = 1, hit.end()
        line = text.count("\n", 0, hit.start()) + 1
        while depth and place < len(text):
            depth += (
                {"{": 1, "(": hit[2] == "(", "}": -1, ")": -(hit[2] == "(")}.get(text[place], 0)
                if text[place - 1] != "\\"
                else 0
            )
            place += 1
        if depth:
            raise LibraryError(f"Line {line}: the entry @{hit[1]} is not closed; a brace is missing.")
        yield hit[1].lower(), text[hit.end() : place - 1], line
        at = place


def _fields(body: str, strings: dict[str, str]) -> Iterator[tuple[str, str]]:
    at = 0
    while hit := re.compile(r"\s*,?\s*([\w:+-]+)\s*=\s*").match(body, at):
        value, at = _value(body, hit.end(), strings)
        yield hit[1].lower(), value


def _value(body: str, at: int, strings: dict[str, str]) -> tuple[str, int]:
    """Return a field's value (parts joined by `#`) and where it ends."""
    parts = []
    while True:
        if body[at : at + 1] in {"{", '"'}:
            end, depth = at + 1, 0
            close = "}" if body[at] == "{" else '"'
            while end < len(body) and (depth or body[end] != close):
                depth += {"{": 1, "}": -1}.get(body[end], 0) if body[end - 1] != "\\" else 0
                end += 1
            parts.append(body[at + 1 : end])
            at = end + 1
        else:
            word = re.compile(r"[^,#\s]*").match(body, at)
            assert word is not None
            parts.append(strings.get(word[0].lower(), word[0]))
            at = word.end()
        more = re.compile(r"\s*#\s*").match(body, at)
        if more is None:
            return "".join(parts), at
        at = more.end()


def untex(text: str) -> str:
    """Return a text of TeX with letters for its accents and escapes, and without its braces."""
    for escaped, plain in ESCAPES_BACK.items():
        text = text.replace(escaped, {"{": "\x01", "}": "\x02"}.get(plain, plain))
    text = re.sub(r"\\([`'\"^~=.]|[cvukrH](?![A-Za-z]))\s*\{?\\?([A-Za-z])\}?", lambda m: m[2] + ACCENTS[m[1]], text)
    text = re.sub(r"\\(ss|ae|AE|aa|AA|[oOlLij])(?![A-Za-z])\s*(?:\{\})?", lambda m: LETTERS[m[1]], text)
    text = re.sub(r"\\[A-Za-z]+\s*", "", text).replace("{", "").replace("}", "").replace("---", "—").replace("--", "–")
    return unicodedata.normalize("NFC", " ".join(text.replace("\x01", "{").replace("\x02", "}").split()))


def _bib(kind: str, key: str, f: dict[str, str], line: int) -> Item:
    if not key:
        raise LibraryError(f"Line {line}: an entry has no key; give it one.")

    def one(*names: str) -> str:
        return next((untex(f[name]) for name in names if f.get(name)), "")

    year, date = day_of(one("date") or "-".join(part for part in (one("year"), one("month")) if part))
    return Item(
        key=key,
        title=". ".join(part for part in (one("title"), one("subtitle")) if part),
        kind=BIB.get(kind, "article"),
        authors=tuple(_tex_people(f.get("author") or f.get("editor") or "")),
        year=year or one("year"),
        date=date,
        published=", ".join(
            part
            for part in (one("journal", "journaltitle", "booktitle", "institution", "howpublished"), one("publisher"))
            if part
        ),
        language=one("langid", "language"),
        translator=", ".join(_tex_people(f.get("translator") or "")),
        pages=one("pages"),
        link=f.get("url", "").replace("\\", ""),
        archive=one("archive", "archiveprefix", "library"),
        place=one("archivelocation", "archive_location", "loc_in_archive", "shelfmark"),
        zotero=zotero_link(f.get("file", ""), f.get("url", ""), f.get("zotero", ""), f.get("note", "")),
    )


def _tex_people(text: str) -> Iterator[str]:
    depth, start = 0, 0
    for hit in re.finditer(r"[{}]|\s+and\s+", text):
        if hit[0] in "{}":
            depth += 1 if hit[0] == "{" else -1
        elif depth == 0:
            yield untex(text[start : hit.start()])
            start = hit.end()
    if text[start:].strip():
        yield untex(text[start:])


def read_zotero_rdf(text: str) -> list[Item]:
    """Read Zotero RDF.

    Raises:
        LibraryError: the XML is broken, or declares entities.
    """
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise LibraryError("The file declares entities, which Zotero does not write; export it again.")
    try:
        root = ET.fromstring(text)  # noqa: S314 - declarations of entities have just been refused
    except ET.ParseError as error:
        raise LibraryError(f"The XML cannot be read: {error}; export it again.") from error
    found = [
        one
        for one in root
        if one.find("z:itemType", NS) is not None and _tell(one, "z:itemType") not in {"attachment", "note"}
    ]
    return [_rdf(one, number) for number, one in enumerate(found, 1)]


def _tell(one: ET.Element, path: str) -> str:
    found = one.find(path, NS)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def _rdf(one: ET.Element, number: int) -> Item:
    about = one.get(f"{{{NS['rdf']}}}about", "")
    kinds = {
        "book": "book",
        "bookSection": "book-chapter",
        "report": "working-paper",
        "thesis": "working-paper",
        "manuscript": "archival",
        "document": "archival",
        "letter": "archival",
    }
    people = [
        ", ".join(part for part in (_tell(who, "foaf:surname"), _tell(who, "foaf:givenName")) if part)
        for who in one.findall("bib:authors/rdf:Seq/rdf:li/foaf:Person", NS)
    ]
    year, date = day_of(_tell(one, "dc:date"))
    inside = _tell(one, "dcterms:isPartOf//dc:title")
    return Item(
        key=about.rpartition("/")[2].lstrip("#") or f"rdf-{number}",
        title=_tell(one, "dc:title"),
        kind=kinds.get(_tell(one, "z:itemType"), "article"),
        authors=tuple(people),
        year=year,
        date=date,
        published=", ".join(part for part in (inside, _tell(one, "dc:publisher//foaf:name")) if part),
        language=_tell(one, "z:language"),
        pages=_tell(one, "bib:pages"),
        link=_tell(one, "dc:identifier/dcterms:URI/rdf:value"),
        archive=_tell(one, "z:archive"),
        place=_tell(one, "dc:coverage") or _tell(one, "z:archiveLocation"),
        zotero=zotero_link(about),
    )
