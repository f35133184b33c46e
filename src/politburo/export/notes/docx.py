"""Drafts in DOCX: marks become real footnotes; every other part of the file stays as it is."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any, Final
from xml.dom import minidom
from xml.parsers.expat import ExpatError

from politburo.export.load import MAX_BYTES, UnreadableError
from politburo.export.notes.draft import MARK, Noted, maker, read_kept
from politburo.export.notes.styles import Manner
from politburo.record.case import Case

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
CONTENT: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
DOCUMENT, NOTES, LINKS, TYPES = (
    "word/document.xml",
    "word/footnotes.xml",
    "word/_rels/document.xml.rels",
    "[Content_Types].xml",
)
KEPT: Final = re.compile(r"politburo-notes (\{.*\})")
BLANK: Final = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="{W}" xmlns:r="{R}">'
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
    "</w:footnotes>"
)


def _parts(data: bytes) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            if sum(one.file_size for one in file.infolist()) > MAX_BYTES:
                raise UnreadableError("The document is too large unpacked; split it.")
            parts = {one.filename: file.read(one) for one in file.infolist()}
    except zipfile.BadZipFile as error:
        raise UnreadableError(f"The draft is no DOCX file: {error}; save it again.") from error
    if any(name not in parts for name in (DOCUMENT, TYPES)):
        raise UnreadableError("The draft is no DOCX file: it has no text part; save it again.")
    return parts


def _xml(data: bytes) -> minidom.Document:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableError("The document declares entities, which no word processor writes; save it again.")
    try:
        return minidom.parseString(data)  # noqa: S318 - declarations of entities have just been refused
    except ExpatError as error:
        raise UnreadableError(f"A part of the document cannot be read: {error}; save it again.") from error


def remembered(data: bytes) -> dict[str, str]:
    """Return what an earlier noting kept in a DOCX file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        found = KEPT.search(file.comment.decode("utf-8", "replace"))
    return read_kept(found[1]) if found else {}


def note_docx(data: bytes, case: Case, manner: Manner, before: Mapping[str, str]) -> tuple[bytes, Noted]:
    """Return a DOCX draft with footnotes for its marks, and what was done.

    Raises:
        UnreadableError: the file is no DOCX.
    """
    parts = _parts(data)
    document = _xml(parts[DOCUMENT])
    notes = _xml(parts.get(NOTES, BLANK.encode()))
    prefix = (document.documentElement.prefix or "w") if document.documentElement is not None else "w"
    made = maker(case, manner)
    number = max((int(one.getAttributeNS(W, "id")) for one in notes.getElementsByTagNameNS(W, "footnote")), default=0)
    for paragraph in list(document.getElementsByTagNameNS(W, "p")):
        whole = "".join(_text(one) for one in _runs(paragraph))
        marks = [(hit.span(), made.take(hit[1])) for hit in MARK.finditer(whole)]
        numbered = []
        for span, note in marks:
            if note is not None:
                number += 1
                numbered.append((span, number))
                _add_note(notes, number, note)
        for (start, end), n in reversed(numbered):
            _put_mark(document, list(_runs(paragraph)), start, end, n, prefix)
    done = made.done(before)
    if done.notes:
        parts[DOCUMENT], parts[NOTES] = document.toxml("UTF-8"), notes.toxml("UTF-8")
        parts[LINKS] = _linked(parts.get(LINKS))
        parts[TYPES] = _typed(parts[TYPES])
    return _packed(parts, done), done


def _packed(parts: Mapping[str, bytes], done: Noted) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
        kept = f"politburo-notes {json.dumps(done.cited, sort_keys=True)}".encode()
        file.comment = kept if len(kept) < 65_000 else b""
    return out.getvalue()


def _runs(paragraph: minidom.Element) -> Iterator[minidom.Element]:
    """Yield the text elements of a paragraph, not those of paragraphs inside it."""
    for one in paragraph.getElementsByTagNameNS(W, "t"):
        holder = one.parentNode
        while holder is not None and holder.localName != "p":
            holder = holder.parentNode
        if holder is paragraph:
            yield one


def _text(node: minidom.Element) -> str:
    return "".join(child.data for child in node.childNodes if isinstance(child, minidom.Text))


def _set(document: minidom.Document, node: minidom.Element, text: str) -> None:
    while node.firstChild is not None:
        node.removeChild(node.firstChild)
    node.appendChild(document.createTextNode(text))
    node.setAttribute("xml:space", "preserve")


def _put_mark(
    document: minidom.Document, runs: list[minidom.Element], start: int, end: int, number: int, prefix: str
) -> None:
    """Take a mark's letters out of the text elements they lie in and put a footnote's reference there."""
    at = 0
    first: minidom.Element | None = None
    for node in runs:
        text = _text(node)
        low, high = at, at + len(text)
        at = high
        if high <= start or low >= end:
            continue
        left, right = text[: max(0, start - low)], text[max(0, end - low) :] if end < high else ""
        if first is None:
            first = node
            _set(document, node, left)
            _split(document, node, right, number, prefix)
        else:
            _set(document, node, right)


def _split(document: minidom.Document, node: minidom.Element, rest: str, number: int, prefix: str) -> None:
    """Put a reference after a text element's run, and what followed in that run into a run of its own."""
    run: Any = node.parentNode  # the types of minidom's nodes do not tell which may hold which
    holder: Any = run.parentNode
    tail: Any = run.cloneNode(deep=False)
    kept = next((child for child in run.childNodes if getattr(child, "localName", "") == "rPr"), None)
    if kept is not None:
        tail.appendChild(kept.cloneNode(deep=True))
    if rest:
        more = document.createElementNS(W, f"{prefix}:t")
        _set(document, more, rest)
        tail.appendChild(more)
    after: Any = node.nextSibling
    while after is not None:
        following = after.nextSibling
        tail.appendChild(after)
        after = following
    place = run.nextSibling
    holder.insertBefore(_reference(document, number, prefix), place)
    if len(tail.childNodes) > (kept is not None):
        holder.insertBefore(tail, place)


def _reference(document: minidom.Document, number: int, prefix: str) -> minidom.Element:
    run = document.createElementNS(W, f"{prefix}:r")
    look = document.createElementNS(W, f"{prefix}:rPr")
    high = document.createElementNS(W, f"{prefix}:vertAlign")
    high.setAttributeNS(W, f"{prefix}:val", "superscript")
    look.appendChild(high)
    mark = document.createElementNS(W, f"{prefix}:footnoteReference")
    mark.setAttributeNS(W, f"{prefix}:id", str(number))
    run.appendChild(look)
    run.appendChild(mark)
    return run


def _add_note(notes: minidom.Document, number: int, text: str) -> None:
    root = notes.documentElement
    assert root is not None
    p = root.prefix or "w"

    def make(name: str, *children: minidom.Element, **attributes: str) -> minidom.Element:
        made = notes.createElementNS(W, f"{p}:{name}")
        for key, value in attributes.items():
            made.setAttributeNS(W, f"{p}:{key}", value)
        for child in children:
            made.appendChild(child)
        return made

    words = make("t")
    _set(notes, words, f" {text}")
    mark = make("r", make("rPr", make("vertAlign", val="superscript")), make("footnoteRef"))
    root.appendChild(make("footnote", make("p", mark, make("r", words)), id=str(number)))


def _linked(data: bytes | None) -> bytes:
    """Return the document's relationships with one to the footnotes."""
    text = (data or f'<Relationships xmlns="{RELS}"></Relationships>'.encode()).decode("utf-8")
    if TYPE in text:
        return text.encode()
    return _before_end(
        text, "Relationships", f'<Relationship Id="rIdPolitburoNotes" Type="{TYPE}" Target="footnotes.xml"/>'
    )


def _typed(data: bytes) -> bytes:
    """Return the content types with one for the footnotes."""
    text = data.decode("utf-8")
    if CONTENT in text:
        return data
    return _before_end(text, "Types", f'<Override PartName="/word/footnotes.xml" ContentType="{CONTENT}"/>')


def _before_end(text: str, name: str, words: str) -> bytes:
    opened = re.sub(rf"<{name}([^<>]*)/>\s*$", rf"<{name}\1></{name}>", text)
    head, end, tail = opened.rpartition(f"</{name}>")
    return f"{head}{words}{end}{tail}".encode()
