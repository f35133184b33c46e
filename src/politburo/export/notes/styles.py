"""A note in the manner of Chicago, MHRA or GOST R 7.0.5: in full, short, or ibid.; the archive file comes first."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Final, Literal

from politburo.record.case import Case
from politburo.record.definitions import Source, Statement
from politburo.sources.cite import written
from politburo.views.statement import page_of

Manner = Literal["chicago", "mhra", "gost"]
MANNERS: Final[tuple[Manner, ...]] = ("chicago", "mhra", "gost")
SHORT_WORDS: Final = 4
SMALL: Final = 3  # letters of a word that a short title does not end with


@dataclass(frozen=True, slots=True)
class Item:
    """What one mark of a draft cites: archive files, the source that cites or tells them, and the place in it."""

    files: tuple[str, ...]
    source: str
    places: tuple[str, ...]


@dataclass(slots=True)
class Notes:
    """The notes of one draft, made in order: what was cited before decides how the next one is written."""

    case: Case
    manner: Manner
    seen: set[str] = field(default_factory=set)
    last: tuple[Item, ...] = ()

    def note(self, statements: list[Statement]) -> str:
        """Return the next note, for one or several statements."""
        items = tuple(dict.fromkeys(item_of(self.case, one) for one in statements))
        texts = []
        for place, item in enumerate(items):
            same = place == 0 and len(self.last) == 1 and self._alike(self.last[0], item)
            texts.append(self._ibid(self.last[0], item) if same else self._whole(item))
        self.last = items
        text = "; ".join(texts)
        return text if text.endswith(".") else f"{text}."

    def _alike(self, a: Item, b: Item) -> bool:
        return (a.source, a.files) == (b.source, b.files)

    def _ibid(self, before: Item, item: Item) -> str:
        word = "Там же" if self._russian(item) else "Ibid"
        if before.places == item.places:
            return f"{word}."
        mark = ". " if self.manner == "gost" else "., "
        return f"{word}{mark}{self._places(item)}"

    def _russian(self, item: Item) -> bool:
        source = self.case.sources.get(item.source)
        return self.manner == "gost" and source is not None and source.language == "ru"

    def _whole(self, item: Item) -> str:
        source = self.case.sources.get(item.source)
        if source is None:
            return item.source
        short = item.source in self.seen
        self.seen.add(item.source)
        cited = self._short(source, item) if short else self._full(source, item)
        if not item.files:
            return cited
        by = "Цит. по: " if self._russian(item) else "cited in "
        files = "; ".join(self._file(key, source) for key in item.files)
        return f"{files}, {by}{cited}" if self.manner != "gost" else f"{files}. {by[0].upper()}{by[1:]}{cited}"

    def _file(self, key: str, source: Source) -> str:
        try:
            return written(key, "gost" if self.manner == "gost" else "chicago").rstrip(".")
        except ValueError:
            raw = {ref.key: ref.raw for note in source.notes for ref in note.refs if ref.key}
            return raw.get(key, key).rstrip(".")

    def _full(self, source: Source, item: Item) -> str:
        author = ", ".join(source.authors)
        printed = ", ".join(part for part in (source.published, source.year) if part)
        places = self._places(item)
        if self.manner == "gost":
            parts = [
                f"{author} {source.title}".strip(),
                f"// {source.published}." if source.published else "",
                f"{source.year}.",
            ]
            return " ".join(part for part in [parts[0] + ("" if parts[1] else "."), *parts[1:], places] if part)
        lead = f"{author}, " if author else ""
        return f"{lead}{self._quoted(source.title)} ({printed})" + (f", {places}" if places else "")

    def _short(self, source: Source, item: Item) -> str:
        author = ", ".join(name.partition(",")[0] for name in source.authors)
        title = short_title(source.title)
        places = self._places(item)
        if self.manner == "gost":
            middle = "Указ. соч." if source.language == "ru" else "Op. cit."
            return " ".join(part for part in (f"{author}.", middle, places) if part)
        lead = f"{author}, " if author else ""
        return f"{lead}{self._quoted(title)}" + (f", {places}" if places else "")

    def _quoted(self, title: str) -> str:
        """Return a title in quotation marks, those inside it being of the other kind."""
        outer, inner = ("“{}”", r"‘\1’") if self.manner == "chicago" else ("‘{}’", r"“\1”")
        return outer.format(re.sub(r'["“]([^"“”]*)["”]', inner, title))

    def _places(self, item: Item) -> str:
        """Return where in the source: pages where they are known, else paragraphs."""
        mark = {"chicago": "", "mhra": "p. ", "gost": "С. " if self._russian(item) else "P. "}[self.manner]
        return ", ".join(f"{mark}{place}" if not place.startswith("para") else place for place in item.places)


def short_title(title: str) -> str:
    """Return the first words of a title: up to its subtitle, not torn within quotation marks or after a small word."""
    words = re.split(r"[:?]", title)[0].split()
    if len(words) <= SHORT_WORDS + 2:
        return " ".join(words)
    for end in range(SHORT_WORDS, len(words)):
        text = " ".join(words[:end])
        if text.count('"') % 2 == 0 and text.count("“") == text.count("”") and len(words[end - 1]) > SMALL:
            return text
    return " ".join(words)


def item_of(case: Case, one: Statement) -> Item:
    """Return what a note for a statement cites."""
    source = case.sources.get(one.source)
    by_note = {note.n: [ref.key or ref.raw for ref in note.refs] for note in source.notes} if source is not None else {}
    files = [key for cite in one.cites for key in (cite.files or by_note.get(cite.note, ()))]
    places = []
    for anchor in one.at:
        page = page_of(source, anchor)
        where = page if page is not None else f"para. {anchor.para}"
        places.append(f"{where} n. {anchor.note}" if anchor.note is not None else where)
    return Item(tuple(dict.fromkeys(files)), one.source, tuple(dict.fromkeys(places)))


def fingerprint(one: Statement) -> str:
    """Return twelve hex digits that name what a statement says, so that a change after a draft was noted shows."""
    date = one.attested or one.when
    told = (
        one.kind,
        one.event,
        one.mode,
        one.basis,
        one.sure,
        one.status,
        one.note,
        one.source,
        sorted((role, one.ids(role)) for role in one.roles),
        sorted(one.values.items()),
        None if date is None else (date.edtf, date.within, date.words),
        one.attested is not None,
        [(a.para, a.sentence, a.page, a.note) for a in one.at],
        [(c.note, c.files) for c in one.cites],
    )
    return sha256(repr(told).encode()).hexdigest()[:12]
