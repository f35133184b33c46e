"""The text of a document in the formats people have: plain text, Markdown, HTML, PDF, DOCX with footnotes.

Every reader gives one text by the rule of anchors: paragraphs between blank lines, raised figures for the marks of
notes, notes as paragraphs of their own that begin with the figure. Nothing is mended here; see `repair`.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import ClassVar
from xml.etree import ElementTree as ET

from pypdf import PdfReader
from pypdf.errors import PyPdfError

MAX_UNPACKED = 64 * 1024 * 1024
RAISE = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class UnreadableError(ValueError):
    """A file that cannot be read as a document; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Content:
    """A document's text.

    Attributes:
        text: the text.
        pages: for formats with pages, the paragraph that each begins in, by its label.
        left_out: running heads and page numbers that were left out, as they were printed.
    """

    text: str
    pages: tuple[tuple[str, int], ...] = ()
    left_out: tuple[str, ...] = ()


def read_content(data: bytes, name: str) -> Content:
    """Return the text of a file, its format told by its first bytes, else by its name.

    Raises:
        UnreadableError: the format is not known, the file is damaged, or it holds no text.
    """
    suffix = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if data.startswith(b"%PDF"):
        found = _pdf(data)
    elif data.startswith(b"PK"):
        found = _docx(data)
    else:
        text = _decoded(data)
        found = _html(text) if suffix in {"html", "htm", "xhtml"} or _looks_html(text) else Content(text)
    if not found.text.strip():
        raise UnreadableError("It holds no text: a scan must be read by OCR first.")
    return found


def _decoded(data: bytes) -> str:
    for encoding in ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8-sig",):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            break
        if "\0" in text:
            break
        return text
    raise UnreadableError("It is no text in UTF-8: save it as UTF-8, PDF, HTML or DOCX.")


def _looks_html(text: str) -> bool:
    return re.match(r"\s*<(?:!doctype html|html)\b", text, re.IGNORECASE) is not None


def raised(number: str) -> str:
    """Return figures as raised figures."""
    return number.translate(RAISE)


# -- HTML ------------------------------------------------------------------------------------------------------------

_BLOCKS = frozenset(
    {"p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre"}
    | {"table", "tr", "td", "th", "dd", "dt", "figcaption", "br", "hr", "aside"}
)
_SKIPPED = frozenset(
    {"script", "style", "title", "nav", "header", "footer", "noscript", "template", "form", "button", "select"}
)
_NUMBERED = re.compile(r"^\d+[.)]?\s+")
_BACK = re.compile(r"[↩↑⏎]\ufe0e?")


class _Page(HTMLParser):
    """Gathers the paragraphs of a page."""

    void: ClassVar[frozenset[str]] = frozenset({"br", "hr", "img", "input", "meta", "link"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.line = ""
        self.skipped = 0
        self.raised = 0
        self.note = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block, a raised figure, or a note."""
        given = dict(attrs)
        if tag in _SKIPPED:
            self.skipped += 1
        elif tag == "sup" or (tag == "a" and re.match(r"#(?:_?f(?:oot)?n|note)", given.get("href") or "")):
            self.raised += 1
        if tag in _BLOCKS:
            self.close_block()
        mark = re.search(r"(?:^|[-_])(?:f(?:oot)?n(?:ote)?|note)[-_:]?(\d+)$", given.get("id") or "")
        if tag in {"li", "p", "div", "aside"} and mark:
            self.note = raised(mark[1])

    def handle_endtag(self, tag: str) -> None:
        """Close what was opened."""
        if tag in _SKIPPED:
            self.skipped = max(0, self.skipped - 1)
        elif tag in {"sup", "a"}:
            self.raised = max(0, self.raised - 1)
        if tag in _BLOCKS:
            self.close_block()

    def handle_data(self, data: str) -> None:
        """Take text; figures that are raised stay so."""
        if self.skipped:
            return
        figures = re.fullmatch(r"\s*[\[(]?(\d{1,4})[\])]?\s*", data)
        self.line += raised(figures[1]) if self.raised and figures else data

    def close_block(self) -> None:
        """End a paragraph."""
        text = _BACK.sub("", " ".join(self.line.split())).strip()
        if text:
            if self.note and not text.startswith(self.note):
                text = f"{self.note} {_NUMBERED.sub('', text)}"
            self.blocks.append(text)
            self.note = ""
        self.line = ""


def _html(text: str) -> Content:
    page = _Page()
    page.feed(text)
    page.close()
    page.close_block()
    return Content("\n\n".join(page.blocks))


# -- DOCX ------------------------------------------------------------------------------------------------------------


def _docx(data: bytes) -> Content:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(one.file_size for one in packed.infolist()) > MAX_UNPACKED:
                raise UnreadableError("It unpacks to more than 64 MiB: take the pictures out.")
            names = set(packed.namelist())
            if "word/document.xml" not in names:
                raise UnreadableError("It is a ZIP file but no DOCX: save it as DOCX, HTML or text.")
            body = _tree(packed.read("word/document.xml"))
            notes = [_tree(packed.read(name)) for name in ("word/footnotes.xml", "word/endnotes.xml") if name in names]
    except (zipfile.BadZipFile, ET.ParseError, NotImplementedError, RuntimeError) as error:
        raise UnreadableError(f"The DOCX is damaged: {error}.") from error
    order: dict[tuple[str, str], int] = {}
    blocks = [text for paragraph in body.iter(f"{_WORD}p") if (text := _paragraph(paragraph, order))]
    for tree in notes:
        for kind in ("footnote", "endnote"):
            for note in tree.iter(f"{_WORD}{kind}"):
                number = order.get((kind, note.get(f"{_WORD}id", "")))
                words = " ".join(filter(None, (_paragraph(one, {}) for one in note.iter(f"{_WORD}p"))))
                if number is not None and words:
                    blocks.append(f"{raised(str(number))} {words}")
    return Content("\n\n".join(blocks))


def _tree(data: bytes) -> ET.Element:
    if b"<!DOCTYPE" in data[:1024] or b"<!ENTITY" in data:
        raise UnreadableError("Its XML declares entities, which no word processor writes; it is not opened.")
    return ET.fromstring(data)  # noqa: S314 - entities have been refused


def _paragraph(paragraph: ET.Element, order: dict[tuple[str, str], int]) -> str:
    """Return a paragraph's text; references to notes are numbered in the order they come."""
    parts: list[str] = []
    for node in paragraph.iter():
        match node.tag.removeprefix(_WORD):
            case "t":
                parts.append(node.text or "")
            case "tab" | "br" | "cr":
                parts.append(" ")
            case "noBreakHyphen":
                parts.append("-")
            case "footnoteReference" | "endnoteReference":
                kind = node.tag.removeprefix(_WORD).removesuffix("Reference")
                number = order.setdefault((kind, node.get(f"{_WORD}id", "")), len(order) + 1)
                parts.append(raised(str(number)))
            case _:
                continue
    return " ".join("".join(parts).split())


# -- PDF -------------------------------------------------------------------------------------------------------------

_ENDS = re.compile(r"[.!?:][\"”’')\]]*[⁰¹²³⁴-⁹]*$")
EDGE, OFTEN, SHORT = 2, 3, 0.8


@dataclass(slots=True)
class _Flow:
    """Paragraphs put together from lines."""

    blocks: list[str] = field(default_factory=list)
    line: str = ""

    def add(self, line: str, *, ends: bool) -> None:
        """Take a line; a hyphen at its end stays, without a blank after it."""
        joint = "" if not self.line or (self.line.endswith("-") and line[:1].islower()) else " "
        self.line += joint + line
        if ends:
            self.close()

    def close(self) -> None:
        """End the paragraph."""
        if self.line.strip():
            self.blocks.append(self.line.strip())
        self.line = ""


def _pdf(data: bytes) -> Content:
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableError("The PDF is locked by a password: save an open copy.")
        labels = list(reader.page_labels)
        pages = [page.extract_text().splitlines() for page in reader.pages]
    except (PyPdfError, ValueError, KeyError, RecursionError, OSError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(f"The PDF is damaged: {error}.") from error
    heads = _running_heads(pages)
    widths = sorted(len(line) for lines in pages for line in lines if line.strip())
    wide = widths[len(widths) * 3 // 4] if widths else 0
    flow, starts, left_out = _Flow(), [], []
    for label, lines in zip(labels, pages, strict=True):
        starts.append((label, len(flow.blocks) + 1))
        for n, line in enumerate(lines):
            edge = n < EDGE or n >= len(lines) - EDGE
            if edge and (_skeleton(line) in heads or line.strip() == label):
                left_out.append(line.strip())
            elif not line.strip():
                flow.close()
            else:
                flow.add(line.strip(), ends=bool(_ENDS.search(line.strip())) and len(line) < SHORT * wide)
    flow.close()
    return Content("\n\n".join(flow.blocks), tuple(starts), tuple(left_out))


def _skeleton(line: str) -> str:
    return re.sub(r"\d+", "#", " ".join(line.split()))


def _running_heads(pages: list[list[str]]) -> frozenset[str]:
    """Return lines at the edges of pages that come again on others, figures apart."""
    counted = Counter(_skeleton(line) for lines in pages for line in {*lines[:EDGE], *lines[-EDGE:]} if line.strip())
    return frozenset(line for line, count in counted.items() if count >= OFTEN)
