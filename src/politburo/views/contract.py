"""What the app's server answers, type by type. The published JSON Schema is made from these definitions.

A bound is an ISO day, or null where it is open or unknown. A reading is `all`, `judged` or the id of a source. What a
model answers stands in `contract_model`.
"""

from __future__ import annotations

from typing import Literal, TypeAlias, TypedDict

Bounds: TypeAlias = tuple[str | None, str | None, str | None, str | None]
Certainty: TypeAlias = Literal["certain", "possible", "disputed"]
Reading: TypeAlias = str


class When(TypedDict):
    """A date: canonical text, the source's own words, read aloud, four days."""

    text: str
    words: str | None
    echo: str
    bounds: Bounds
    lasted: bool
    suspect: str | None
    suggest: str | None


ActorRef = TypedDict("ActorRef", {"id": str, "name": str, "as": str | None, "colour": str | None})


class Passage(TypedDict):
    """A place in a document; its text only where a copy is attached."""

    source: str
    source_title: str
    author: str
    year: str
    para: int
    sentence: int
    page: str | None
    note: int | None
    verified: Literal["fits", "misfit", "not attached"]
    text: str | None


class CitedFile(TypedDict):
    """An archive file or publication that a note names."""

    key: str
    raw: str


class Citation(TypedDict):
    """A note that a statement rests on."""

    note: int
    how: Literal["in-sentence", "next-note", "whole-section"]
    files: list[CitedFile]


class Voice(TypedDict):
    """One link of a chain of voices."""

    who: str
    doc: str | None
    on: str | None
    to: str | None


class Place(TypedDict):
    """A place in the case's files."""

    file: str
    line: int


class Statement(TypedDict):
    """A statement with all that its drawer shows."""

    id: str
    kind: str
    kind_label: str
    event: str | None
    line: str
    note: str | None
    roles: dict[str, list[ActorRef]]
    values: dict[str, str]
    when: When | None
    at: list[Passage]
    cites: list[Citation]
    voice: list[Voice]
    sure: Literal["high", "medium", "low"]
    why: str | None
    mode: str
    basis: str
    status: str
    outside: bool
    place: Place
    disputes: list[str]
    footnote: str
    that: list[Statement]


class Document(TypedDict):
    """A source and what comes from it."""

    id: str
    title: str
    author: str
    year: str
    kind: str
    statements: int
    link: str | None
    bias: str
    attached: bool


class Coloured(TypedDict):
    """An actor with a colour in figures."""

    id: str
    name: str
    colour: str


class Labelled(TypedDict):
    """An id with its label."""

    id: str
    label: str


class Counted(TypedDict):
    """How many problems there are."""

    errors: int
    warnings: int


class Gap(TypedDict):
    """Something the record does not know."""

    text: str
    href: str | None


class CaseCard(TypedDict):
    """What a case is, what is in it, and what it does not know."""

    id: str
    title: str
    about: str
    span: tuple[str, str]
    version: str
    leader: str
    patrons: list[str]
    counts: dict[str, int]
    documents: list[Document]
    factions: list[Coloured]
    states: list[Coloured]
    families: list[Labelled]
    problems: Counted
    gaps: list[Gap]


class Hit(TypedDict):
    """Something found."""

    type: Literal["person", "event", "body", "dispute", "document", "statement", "passage", "file", "published"]
    id: str
    label: str
    detail: str
    href: str


class TimelineMark(TypedDict):
    """An event as it is drawn; its colour is of whom it befell, else of who did it."""

    id: str
    lane: str
    kind: str
    label: str
    line: str
    colour: str | None
    bounds: Bounds
    lasted: bool
    certainty: Certainty
    told: list[str]
    statements: list[str]
    actors: list[str]


class Lane(TypedDict):
    """A lane of the timeline: a family of acts."""

    id: str
    label: str
    colour: str | None


class Timeline(TypedDict):
    """Events in lanes; `undated` ones have no mark."""

    lanes: list[Lane]
    marks: list[TimelineMark]
    span: tuple[str, str]
    reading: Reading
    undated: int


class PersonRow(TypedDict):
    """A person in a list."""

    id: str
    name: str
    hangul: str | None
    han: str | None
    faction: str | None
    colour: str | None
    state: str | None
    forms: list[str]
    statements: int
    sanctions: int
    posts: int


class Span(TypedDict):
    """Something that lasted: an office or a membership; `attested_on` is the day seen, where nothing tells its ends."""

    label: str
    body: str | None
    post: str | None
    bounds: Bounds
    attested: bool
    attested_on: str | None
    certainty: Certainty
    statements: list[str]


class NameForm(TypedDict):
    """A form of a name and who uses it."""

    text: str
    script: str
    scheme: str | None
    source: str | None
    statements: list[str]


class Person(PersonRow):
    """A person with everything a reading says of them."""

    names: list[NameForm]
    belongs: list[Span]
    posts_held: list[Span]
    sanctions_suffered: list[TimelineMark]
    acts: list[TimelineMark]
    said: list[Statement]
    note: str | None
    disputes: list[str]


class Seat(TypedDict):
    """Somebody in a seat; no person where a source counts members it does not name."""

    person: ActorRef | None
    post: str
    certainty: Certainty
    faction: str | None
    colour: str | None
    bounds: Bounds
    attested: bool
    statements: list[str]
    outside: bool


class Size(TypedDict):
    """How many seats a body has, null where no source says."""

    n: int | None
    statements: list[str]


class Named(TypedDict):
    """An id with its name."""

    id: str
    name: str


class Roster(TypedDict):
    """Who held the seats of a body on a day."""

    body: str
    body_name: str
    on: str
    reading: Reading
    seats: list[Seat]
    outside: list[Seat]
    size: Size
    known: int
    certain: int
    unknown: int | None
    bodies: list[Named]


class Change(TypedDict):
    """Something that was otherwise before."""

    what: Literal["took", "left", "standing", "faction", "event"]
    person: ActorRef
    label: str
    bounds: Bounds
    certainty: Certainty
    statements: list[str]


Changes = TypedDict("Changes", {"body": str | None, "from": str, "to": str, "changes": list[Change]})


class DisputeReading(TypedDict):
    """One side of a dispute."""

    label: str
    statements: list[str]
    sources: list[str]


class Judged(TypedDict):
    """A judgement on a dispute."""

    prefers: int | None
    reason: str
    by: str
    on: str
    outside: str | None


class Dispute(TypedDict):
    """A question that is answered differently."""

    id: str
    question: str
    how: Literal["computed", "declared", "inner"]
    weight: Literal["conflict", "tension", "open"]
    readings: list[DisputeReading]
    judgement: Judged | None
    derived: bool
    open: str | None


class Problem(TypedDict):
    """Something wrong or doubtful in the case's files."""

    code: str
    severity: Literal["error", "warning"]
    file: str
    line: int
    column: int
    cause: str
    cure: str
    allowed: str | None


class Health(TypedDict):
    """One figure on the state of the record."""

    label: str
    value: str


class Check(TypedDict):
    """What is wrong in the case, and how sound the record is."""

    problems: list[Problem]
    errors: int
    warnings: int
    health: list[Health]


class Fault(TypedDict):
    """Why a question has no answer."""

    code: str
    cause: str
    cure: str


class Failure(TypedDict):
    """The answer to a question that cannot be answered."""

    error: Fault
