"""What the server answers about documents and archives: the reader, the files, references, candidates."""

from __future__ import annotations

from typing import Literal, TypedDict


class Told(TypedDict):
    """A statement in one line, with its place."""

    id: str
    line: str
    kind_label: str
    status: str
    mode: str
    source: str
    para: int | None
    sentence: int | None
    note: int | None
    when: str | None


class Printed(TypedDict):
    """A reference as a note prints it; `proposed` where the printed key cannot be right."""

    source: str
    source_title: str
    note: int
    raw: str
    key: str
    sure: Literal["high", "medium", "low"]
    doubt: str | None
    proposed: bool


class Edition(TypedDict):
    """A published document; `likely` ones agree with a note in day and persons only, `none` with no note."""

    id: str
    title: str
    date: str
    link: str
    of: Literal["document", "listing"]
    fit: Literal["same", "file", "likely", "none"]
    note: str | None
    by: str | None
    key: str | None
    cited_in: list[int]
    statements: list[str]


class FileRow(TypedDict):
    """A file in the list of an archive."""

    file: str
    archive: str
    archive_name: str
    label: str
    sources: list[str]
    notes: int
    statements: int
    editions: int
    doubts: int


class ArchiveFile(TypedDict):
    """A file with everything that stands on it."""

    file: str
    archive: str
    archive_name: str
    former: list[str]
    label: str
    chicago: str
    gost: str
    references: list[Printed]
    statements: list[Told]
    editions: list[Edition]


class Voiced(TypedDict):
    """An event that one voice alone tells."""

    event: str
    line: str
    voice: str
    reported: bool
    statements: list[str]


class SecondHand(TypedDict):
    """A statement told at second hand."""

    statement: str
    line: str
    way: Literal["source", "publication", "hearsay"]
    through: str


class Archive(TypedDict):
    """All files behind a case, and what stands on little."""

    files: list[FileRow]
    voices: list[Voiced]
    second_hand: list[SecondHand]
    likely: list[Edition]
    catalogue: list[Edition]
    published: int


class Reference(TypedDict):
    """A reference read from a text."""

    raw: str
    start: int
    end: int
    kind: Literal["file", "newspaper", "series", "paper", "publication"]
    archive: str | None
    archive_name: str | None
    key: str | None
    sure: Literal["high", "medium", "low"]
    doubts: list[str]
    proposed: str | None
    how: Literal["printed", "continued", "ibid"]
    published: str | None
    chicago: str | None
    gost: str | None
    short: str | None


class ReaderSentence(TypedDict):
    """A sentence: as found, as mended where that differs, and what rests on it; no text where no copy is attached."""

    sentence: int
    sha: str | None
    text: str | None
    mended: str | None
    statements: list[str]
    candidate: str | None
    marks: list[int]


class ReaderParagraph(TypedDict):
    """A paragraph of a document; `joins` where it goes on in the next one."""

    para: int
    note: int | None
    joins: bool
    sentences: list[ReaderSentence]


class ReaderNote(TypedDict):
    """A note of a document and the references in it."""

    note: int
    para: int | None
    refs: list[Printed]


class Misfit(TypedDict):
    """An anchor that does not fit the attached copy, with the nearest candidate."""

    statement: str
    para: int
    sentence: int
    standing: Literal["moved", "near", "lost"]
    candidate: list[int]
    why: str


class Reader(TypedDict):
    """A document beside its statements."""

    source: str
    title: str
    author: str
    year: str
    link: str | None
    bias: str
    attached: bool
    exact: bool
    mendings: dict[str, int]
    paragraphs: list[ReaderParagraph]
    statements: list[Told]
    notes: list[ReaderNote]
    misfits: list[Misfit]
    candidates: int


class Guess(TypedDict):
    """A kind that a sentence may tell."""

    kind: str
    label: str
    share: float


class Somebody(TypedDict):
    """Somebody a sentence names."""

    id: str
    name: str
    form: str


class Card(TypedDict):
    """A statement filled in from a sentence, for a human to correct; it is in no record until somebody accepts it."""

    id: str
    source: str
    para: int
    sentence: int
    state: Literal["open", "accepted", "refused"]
    kinds: list[Guess]
    people: list[Somebody]
    fields: dict[str, str]
    yaml: str
    coded: list[str]


class Written(TypedDict):
    """What has become of a card."""

    id: str
    state: Literal["open", "accepted", "refused"]
    statement: str | None
    file: str | None
