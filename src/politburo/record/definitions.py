"""What may stand in a case's files, as frozen dataclasses. Decoder, JSON Schema and reference page come from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from politburo.dates import Date, WordRule, day
from politburo.record.decoder import entry
from politburo.record.problems import Where

NOWHERE = Where("")

Mode = Literal["affirmed", "denied", "silent", "planned", "rumoured"]
Basis = Literal["stated", "implied", "inferred"]
Sure = Literal["high", "medium", "low"]
Status = Literal["draft", "checked", "disputed", "withdrawn"]
How = Literal["in-sentence", "next-note", "whole-section"]
Dated = Literal["stated", "carried", "sequence", "document", "conjecture"]
Quotes = Literal["none", "short", "free"]


# -- dates, references, places in a text -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date as a case writes it. A bare text is read as `edtf`."""

    SHORT: ClassVar[str] = "edtf"
    edtf: str | None = entry("a date of the declared EDTF subset; a/b for what lasted", default=None, example="1956-08")
    within: str | None = entry("bounds of one unknown day", default=None, example="1956-08-01/1956-08-29")
    words: str | None = entry("the source's own words for the date", default=None, example="late August")
    dated: Dated = entry("where the date comes from", default="stated")
    about: str | None = entry("what circa means here, as a duration", default=None, example="P14D")
    before: tuple[str, ...] = entry("events it precedes", default=(), ref="event")
    after: tuple[str, ...] = entry("events it follows", default=(), ref="event")
    date: Date | None = None
    at_most_before: int | None = None
    at_most_after: int | None = None
    told: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """Somebody or something that takes part, as a bare id, an id with the form as printed, or part of a group."""

    SHORT: ClassVar[str] = "id"
    id: str = entry("the id of an actor, place, issue or event", key="is", default="", example="ann-lee")
    printed: str | None = entry("the form as printed, where it is not the display name", key="as", default=None)
    of: str | None = entry("the group or faction that some members are meant of", default=None)
    n: float | None = entry("how many of the group", default=None)
    about: bool = entry("whether the number is approximate", default=False)
    named: tuple[str, ...] = entry("members who are named", default=(), ref="actor")
    others: bool = entry("whether there were others besides those named", default=False)

    @property
    def target(self) -> str:
        """The id meant: of the actor itself, or of the group that some members are meant of."""
        return self.id or self.of or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """Where a passage ends that runs over several sentences."""

    para: int = entry("paragraph, from 1")
    sentence: int = entry("sentence in the paragraph, from 1")
    sha: str | None = entry("hash of that sentence", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A place in a document's text as found: paragraph, sentence and hash by the rule of anchors."""

    para: int = entry("paragraph, from 1", example="108")
    sentence: int = entry("sentence in the paragraph, from 1", example="3")
    sha: str | None = entry("first eight hex digits of the sentence's SHA-256", default=None, example="339712d9")
    to: End | None = entry("last sentence of a longer passage", default=None)
    page: str | None = entry("printed page", default=None)
    note: int | None = entry("number of the footnote that the passage stands in", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cite:
    """A footnote that a statement rests on and how the link is known."""

    note: int = entry("number of the footnote", example="103")
    how: How = entry("how sentence and note are linked; `next-note` is a presumption", default="in-sentence")
    files: tuple[str, ...] = entry("keys of the archive files the note names", default=())
    seen: bool = entry("whether the source's author saw the file itself", default=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mouth:
    """One link of a chain of voices: who says it, in which paper, when and to whom."""

    SHORT: ClassVar[str] = "who"
    who: str = entry("the speaker or writer", ref="actor")
    doc: str | None = entry("the paper or occasion, in own words", default=None)
    on: str | None = entry("its date", default=None)
    to: str | None = entry("whom it was addressed to", default=None, ref="actor")


# -- statements ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What one source asserts at one passage. Roles and values depend on the kind."""

    id: str = entry("random, permanent; `politburo fix` makes one", default="", example="s-7f3a9c21")
    kind: str = entry("a kind of event, or a form: holds, belongs, stance, flow, count, named, because, utterance")
    event: str | None = entry("name of the event, shared by statements on one event", default=None)
    when: When | None = entry("when it happened or lasted", default=None)
    attested: When | None = entry("a day on which it is certain, nothing being said of its ends", default=None)
    at: tuple[Anchor, ...] = entry("where the source says so", default=())
    cites: tuple[Cite, ...] = entry("footnotes it rests on", default=())
    voice: tuple[Mouth, ...] = entry("chain of mouths and papers, nearest first", default=())
    sure: Sure = entry("how sure the reader is that the source says this", default="high")
    why: str | None = entry("reason for a doubt", default=None)
    mode: Mode = entry("how it is asserted", default="affirmed")
    basis: Basis = entry("stated, entailed or inferred", default="stated")
    rests_on: tuple[str, ...] = entry("statements an inference rests on", default=(), ref="statement", key="rests_on")
    status: Status = entry("draft until somebody else has read the passage", default="draft")
    coder: str = entry("who read it this way", default="")
    checked_by: str | None = entry("who checked it against the passage", default=None)
    suspect: str | None = entry("why what is printed cannot be right", default=None)
    suggest: str | None = entry("the date the document itself suggests instead", default=None)
    note: str | None = entry("in own words", default=None)
    allow: dict[str, str] = entry("warnings accepted here: code and reason", default=None)
    that: tuple[Statement, ...] = entry("what was said (of an utterance): the speaker's claims", default=())
    roles: dict[str, tuple[Ref, ...]] = None  # type: ignore[assignment] # always given by the reader
    values: dict[str, str] = None  # type: ignore[assignment] # always given by the reader
    source: str = ""
    within: str | None = None
    where: Where = NOWHERE

    def ids(self, role: str) -> tuple[str, ...]:
        """Return the ids that take a role."""
        return tuple(ref.target for ref in self.roles.get(role, ()))

    def number(self, name: str) -> float | None:
        """Return a value as a number, or None where it is not given."""
        text = self.values.get(name)
        return None if text is None else float(text)


# -- vocabularies ----------------------------------------------------------------------------------------------------

RoleType = Literal["actor", "people", "body", "state", "faction", "place", "issue", "event", "statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consequence:
    """What an event of a kind does to state."""

    do: Literal[
        "take-seat",
        "leave-seat",
        "set-standing",
        "make-tie",
        "end-tie",
        "rule-on",
        "rule-off",
        "open-obligation",
        "keep-obligation",
        "break-obligation",
        "move-stock",
        "found",
    ] = entry("the consequence")
    who: str | None = entry("the role it befalls", default=None)
    to: str | None = entry("the standing reached, or the direction of a stock", default=None)
    as_: str | None = entry("the name of a tie", key="as", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of event: roles, family, rung or tone, and what it does to state."""

    id: str = entry("the word used in statements")
    label: str = entry("shown to readers")
    say: str = entry("a sentence with roles in braces", example="{by} pressed {to}")
    meaning: str = entry("one line")
    example: str = entry("one invented or general example")
    family: str | None = entry("the family of the model it belongs to", default=None)
    rung: tuple[str, ...] = entry("the severities it may mean", default=())
    tone: float | None = entry("Goldstein's scale, -10 to +8.3; only where the act has its like there", default=None)
    weis: str | None = entry("the WEIS class that carries that weight", default=None, example="121")
    cameo: str | None = entry("the nearest CAMEO code", default=None, example="111")
    plover: str | None = entry("the nearest event type of PLOVER", default=None, example="ACCUSE")
    words: tuple[str, ...] = entry("beginnings of words that usually tell of it in running text", default=())
    uncoded: str | None = entry("why a toned kind has no class in one of these schemes", default=None)
    stage: Literal["given", "act", "answer", "vote", "consequence"] = entry("its place within a day")
    needs: dict[str, RoleType] = entry("roles that must be filled", default=None)
    may: dict[str, RoleType] = entry("roles that can be filled", default=None)
    values: dict[str, tuple[str, ...]] = entry("values: text, number, or the words allowed", default=None)
    does: tuple[Consequence, ...] = entry("consequences for state", default=())
    lasts: bool = entry("whether it may last", default=False)
    where: Where = NOWHERE

    @property
    def roles(self) -> dict[str, str]:
        """All roles with their types."""
        return {**(self.needs or {}), **(self.may or {})}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A word of an ordered vocabulary: a standing or a rung."""

    id: str = entry("the word")
    rank: int = entry("its place in the order")
    label: str = entry("shown to readers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """Roles and values that may stand on every kind of event."""

    may: dict[str, RoleType] = entry("roles", default=None)
    values: dict[str, tuple[str, ...]] = entry("values", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """The file `vocab/kinds.yaml`."""

    standings: tuple[Ranked, ...] = entry("what a person may still do, best first")
    rungs: tuple[Ranked, ...] = entry("severities of a sanction, at most four")
    stages: tuple[str, ...] = entry("order within a day")
    common: Common = entry("roles and values of every kind")
    kinds: tuple[Kind, ...] = entry("the kinds of event")


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A question on which actors take positions, with the ends of its scale."""

    id: str = entry("the word used in statements")
    label: str = entry("shown to readers")
    low: str = entry("what -1 means")
    high: str = entry("what +1 means")
    where: Where = NOWHERE


# -- actors ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedName:
    """A name that a body bore over a span."""

    name: str = entry("the name")
    from_: str | None = entry("since when", key="from", default=None)
    to: str | None = entry("until when", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A seat in a body."""

    id: str = entry("the post's word, unique in its body")
    label: str = entry("shown to readers", default="")
    exclusive: bool = entry("whether one person at a time holds it", default=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, group, body, faction, state or place."""

    id: str = entry("permanent")
    name: str = entry("display form")
    hangul: str | None = entry("name in Hangul", default=None)
    han: str | None = entry("name in Han characters", default=None)
    cyrillic: str | None = entry("name in Cyrillic", default=None)
    names: tuple[DatedName, ...] = entry("dated names of a body", default=())
    other_names: tuple[str, ...] = entry("other names in use", default=())
    state: str | None = entry("the state it belongs to", default=None, ref="state")
    part_of: str | None = entry("the larger body", default=None, ref="actor")
    of: str | None = entry("the faction or state a group belongs to", default=None, ref="actor")
    successor: str | None = entry("the body that followed it", default=None, ref="actor")
    posts: tuple[Post, ...] = entry("the posts of a body", default=())
    patron: str | None = entry("the patron a faction is tied to; yes for a state that is a patron", default=None)
    colour: str | None = entry("colour in figures, #rrggbb", default=None)
    modern: str | None = entry("today's name of a place", default=None)
    note: str | None = entry("in own words", default=None)
    type: str = "person"
    where: Where = NOWHERE


# -- sources and archives --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRef:
    """One archive or bibliographic reference in a footnote."""

    raw: str = entry("the reference as printed")
    key: str | None = entry("parsed key", default=None, example="rgani/5/28/410?l=210-214")
    sure: Sure = entry("how sure the parsing is", default="high")
    doubt: str | None = entry("what is wrong with it", default=None)
    proposed: str | None = entry("key of a proposed reading", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A footnote of a document and what it refers to."""

    n: int = entry("its number")
    para: int | None = entry("the paragraph it stands in", default=None)
    refs: tuple[FileRef, ...] = entry("what it refers to", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFacts:
    """The text as found, never the text itself."""

    paragraphs: int | None = entry("number of paragraphs", default=None)
    sentences: int | None = entry("number of sentences", default=None)
    sha256: str | None = entry("hash of the file as found", default=None)
    damage: tuple[str, ...] = entry("kinds of damage", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What share of the acts that happened a source tells: assumed, between bounds, and varied in every reading."""

    faction: str | None = entry("acts of, or on, people of this faction only", default=None, ref="faction")
    value: float = entry("the share where nothing is varied, above 0 and at most 1")
    low: float = entry("lower bound")
    high: float = entry("upper bound")
    reason: str = entry("why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """A span in which a source reports a family of act systematically."""

    family: str = entry("the family")
    span: str = entry("the span, a/b")
    note: str | None = entry("the ground for it", default=None)
    told: tuple[Told, ...] = entry("what share of such acts the source tells; all where nothing is said", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Where a printed page begins."""

    page: str = entry("printed number")
    para: int = entry("paragraph it begins in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document: bibliography, bias, coverage, footnotes; never its text."""

    id: str = entry("the file's stem")
    title: str = entry("title")
    authors: tuple[str, ...] = entry("authors", default=())
    year: str = entry("year of publication")
    date: str | None = entry("day of publication", default=None)
    kind: str = entry("working-paper, book-chapter, article, intelligence-study, book, outside")
    published: str | None = entry("where it appeared", default=None)
    language: str = entry("language", default="en")
    translator: str | None = entry("translator", default=None)
    pages: str | None = entry("pages", default=None)
    link: str | None = entry("lawful free copy", default=None)
    file: FileRef | None = entry("the archive file that the document is, where it is one", default=None)
    elsewhere: tuple[str, ...] = entry(
        "links to the same item in other people's tools", default=(), example="zotero://select/library/items/ABCD2345"
    )
    stated: str | None = entry("whether the text itself names that copy", default=None)
    bias: str | None = entry("from where it sees, in own words", default=None)
    derives_from: tuple[str, ...] = entry("sources it derives from", default=(), ref="source")
    quotes: Quotes = entry("how much may be quoted", default="none")
    text: TextFacts | None = entry("facts about the text as found", default=None)
    page_table: tuple[Page, ...] = entry("printed pages", default=())
    covers: tuple[Coverage, ...] = entry("spans covered per family", default=())
    notes: tuple[Footnote, ...] = entry("footnotes", default=())
    note: str | None = entry("in own words", default=None)
    where: Where = NOWHERE

    @property
    def outside(self) -> bool:
        """Whether it stands outside the documents: marked, and out of counts, rosters, fits and scores."""
        return self.kind == "outside"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name an archive bore."""

    SHORT: ClassVar[str] = "name"
    name: str = entry("the name")
    until: str | None = entry("until when", default=None)
    note: str | None = entry("in own words", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """An archive, its former names and how it is cited."""

    id: str = entry("the first part of file keys")
    name: str = entry("full name")
    country: str | None = entry("country", default=None)
    former: tuple[FormerName, ...] = entry("former names", default=())
    spellings: tuple[str, ...] = entry("abbreviations met", default=())
    cited_as: str | None = entry("pattern of a reference", default=None)
    note: str | None = entry("in own words", default=None)
    where: Where = NOWHERE


# -- judgements ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One answer to a disputed question and the statements behind it."""

    label: str = entry("the answer, in own words")
    statements: tuple[str, ...] = entry("statements that give it", default=(), ref="statement")
    outside: str | None = entry("the outside source it comes from", default=None, ref="source")
    para: str | None = entry("where to read it", default=None, key="where")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A dispute declared by hand, between sources or inside one."""

    id: str = entry("permanent")
    question: str = entry("the question")
    how: Literal["declared", "inner"] = entry(
        "between sources, or a source against its own context", default="declared"
    )
    readings: tuple[Reading, ...] = entry("the readings")
    open: str | None = entry("why it is left open on purpose, where no judgement decides it", default=None)
    note: str | None = entry("in own words", default=None)
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A dated, reasoned, reversible decision; nothing is deleted by it."""

    id: str = entry("permanent")
    question: str | None = entry("the declared or computed dispute decided", default=None)
    prefer: int | None = entry("the reading preferred, from 0", default=None)
    over: tuple[str, ...] = entry("statements set aside", default=(), ref="statement")
    adopt: tuple[str, ...] = entry("claims, or outside statements, taken as fact", default=(), ref="statement")
    corrects: tuple[str, ...] = entry(
        "statements whose printed date gives way to the one their `suggest` names", default=(), ref="statement"
    )
    same: tuple[str, ...] = entry(
        "ids that mean one person or one event: joined as judged, under the first of them", default=()
    )
    different: tuple[str, ...] = entry("ids that do not, however near they lie: each stays by itself", default=())
    reason: str = entry("why")
    by: str = entry("who judged")
    on: str = entry("when")
    outside: str | None = entry("the outside source it rests on", default=None, ref="source")
    where: Where = NOWHERE


# -- the case --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A window that the model is scored on."""

    id: str = entry("short name")
    title: str = entry("title")
    window: str = entry("first and last day, a/b")
    families: tuple[str, ...] = entry("families scored", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWord:
    """A rule for a word in the source's date: what it narrows."""

    word: str = entry("the word or phrase", example="late")
    of: Literal["month", "year", "decade"] | None = entry("the precision it applies to", default=None)
    from_day: int | None = entry("first day of the month", default=None)
    to_day: int | None = entry("last day of the month", default=None)
    from_month: int | None = entry("first month of the year", default=None)
    to_month: int | None = entry("last month of the year", default=None)
    from_year: int | None = entry("first year of the decade", default=None)
    to_year: int | None = entry("last year of the decade", default=None)
    before: str | None = entry("how long before the date, at most", default=None, example="P14D")
    after: str | None = entry("how long after the date, at most", default=None)

    @property
    def rule(self) -> WordRule:
        """The rule as `politburo.dates` applies it."""
        return WordRule(**{name: getattr(self, name) for name in WordRule.__dataclass_fields__})


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Something given from outside the model."""

    SHORT: ClassVar[str] = "what"
    what: str = entry("what it is")
    event: str | None = entry("the event in the record", default=None, ref="event")
    series: str | None = entry("the given series", default=None)
    note: str | None = entry("in own words", default=None)
    where: Where = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The file `case.yaml`."""

    id: str = entry("short name of the case")
    title: str = entry("title")
    about: str = entry("what it is, in two or three sentences")
    span: str = entry("first and last day, a/b")
    clock: Literal["day"] = entry("unit of time", default="day")
    grid: Literal["month", "week"] = entry("step of decays and series", default="month")
    leader: str = entry("the leader", ref="actor")
    regime: str = entry("the state", ref="actor")
    party: str | None = entry("the ruling party", default=None, ref="actor")
    patrons: tuple[str, ...] = entry("the patrons, the first being -1 on scales between them", ref="state")
    quotes: Quotes = entry("how much of a document may stand in the case", default="none")
    given: tuple[Given, ...] = entry("what is given from outside", default=())
    words: tuple[DateWord, ...] = entry("how the sources' words for dates are read", default=())
    episodes: tuple[Episode, ...] = entry("windows scored", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One value of a given series."""

    when: str = entry("day or month")
    value: float = entry("value")
    sd: float = entry("its standard deviation", default=0.0)
    rests_on: str | None = entry("where it comes from", default=None)
    where: Where = NOWHERE

    @property
    def day(self) -> int:
        """The day (ordinal) from which its value stands: of a month the first. Raises DateError for anything else."""
        return day(self.when if len(self.when) > len("YYYY-MM") else f"{self.when}-01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series given from outside the model."""

    id: str = entry("short name")
    label: str = entry("shown to readers")
    unit: str = entry("unit")
    given: bool = entry("given, not modelled", default=True)
    note: str | None = entry("in own words", default=None)
    points: tuple[Point, ...] = entry("values")
    where: Where = NOWHERE
