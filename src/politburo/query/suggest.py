"""Candidates for statements in an attached document: who, when, what sort of act, which note. For a human to judge.

Nothing here enters the record: a candidate is a card filled in as far as words allow. Kinds are told by the words of
sentences that have been coded already (naive Bayes over kinds), else by the vocabulary's own words.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from politburo.query.cues import Cues, Verb, cues_of
from politburo.query.roles import Place, Roles, in_order, places_of
from politburo.query.search import folded, spellings
from politburo.record.case import Case
from politburo.record.forms import FORMS
from politburo.sources.anchors import Sentence, Text
from politburo.sources.cite.lexis import MONTH, month_number, read_days
from politburo.sources.notes import RAISED, note_paragraphs
from politburo.state.memo import remembered

if TYPE_CHECKING:
    from politburo.record.definitions import Statement

MOST_KINDS = 5
SMOOTHING = 1000  # words of all kinds that are mixed into each
TEMPER = 0.5  # weight of what words tell: words of one sentence are no independent witnesses
VOCABULARY = 0.3  # sentences that a kind's own description counts as
CUE = 1.4  # nats for words of the vocabulary that no other kind has
SHORTEST_NAME = 4
_WORD = re.compile(r"[^\W\d_]{3,}")
_MARK = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_MONTH_YEAR = re.compile(
    rf"(?i:\b(?:early|mid|late|end of|beginning of)?[\s-]*(?P<month>{MONTH})\.?,?\s+(?P<year>1[6-9]\d\d|20\d\d)\b)"
)
_MONTH_DAY = re.compile(
    rf"(?i:\b(?:(?P<day2>\d{{1,2}})\s+(?P<month2>{MONTH})|(?P<month>{MONTH})\.?\s+(?P<day>\d{{1,2}}))\b)(?!,?\s*\d{{3}})"
)
_YEAR = re.compile(r"\b(1[6-9]\d\d|20\d\d)\b")
_FULL = re.compile(rf"(?i:\b(?:{MONTH}\.?\s+\d|\d{{1,2}}\s+{MONTH}|\d{{4}}-\d\d-\d\d))")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody named in a sentence: who, the form as printed, and from where to where."""

    actor: str
    form: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dated:
    """A date read from a sentence: in the case's notation, in the source's words, and where the year comes from."""

    edtf: str
    words: str
    dated: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a sentence may assert.

    Attributes:
        id: made of source, place and hash, the same every time.
        source, para, sentence, sha: the anchor.
        mentions: who is named, in order.
        when: the date, if one stands there.
        kinds: likely kinds, the likeliest first, with their share of belief among all kinds.
        note: the note that the sentence carries, or the next one, which is only presumed.
        how: `in-sentence` or `next-note`.
        coded: statements that rest on this sentence already.
        places: where each of those named stands first, with the signs of its role.
        verbs: for each kind of which a word stands there, where it stands first.
    """

    id: str
    source: str
    para: int
    sentence: int
    sha: str
    mentions: tuple[Mention, ...]
    when: Dated | None
    kinds: tuple[tuple[str, float], ...]
    note: int | None
    how: str | None
    coded: tuple[str, ...]
    places: tuple[Place, ...] = ()
    verbs: Mapping[str, Verb] = field(default_factory=dict)


# -- who -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Gazetteer:
    """The names of a case as a pattern over running text."""

    pattern: re.Pattern[str]
    meant: Mapping[str, str]

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Return who is named, in order; of overlapping forms the longest."""
        found = self.pattern.finditer(text)
        return tuple(Mention(self.meant[_plain(m[0])], m[0], m.start(), m.end()) for m in found)


def _plain(form: str) -> str:
    return folded(form.replace("’", "'"))


@remembered
def gazetteer(case: Case) -> Gazetteer:
    """Return the forms of all people, bodies and states; a surname alone counts where one person bears it."""
    meant: dict[str, str] = {}
    surnames: dict[str, set[str]] = defaultdict(set)
    forms = spellings(case)
    for actor in case.actors.values():
        if actor.type not in {"person", "body", "group", "state", "faction"}:
            continue
        for form in forms[actor.id]:
            if len(form) >= SHORTEST_NAME or not form.isascii():
                meant.setdefault(_plain(form), actor.id)
        if actor.type == "person" and " " in actor.name:
            first, *_, last = actor.name.split()
            surnames[first if "-" in last else last].add(actor.id)
    for surname, bearers in surnames.items():
        if len(bearers) == 1 and len(surname) > SHORTEST_NAME:
            meant.setdefault(_plain(surname), next(iter(bearers)))
    names = sorted(meant, key=lambda form: (-len(form), form))
    pattern = "|".join(r"[-\s'’]*".join(map(re.escape, form.split())) for form in names)
    return Gazetteer(re.compile(rf"(?<!\w)(?i:{pattern})(?!\w)") if names else re.compile(r"(?!)"), _Forgiving(meant))


class _Forgiving(dict[str, str]):
    """Finds a form whatever its blanks."""

    def __init__(self, meant: Mapping[str, str]) -> None:
        super().__init__({form.replace(" ", ""): actor for form, actor in meant.items()})

    def __getitem__(self, form: str) -> str:
        return super().__getitem__(form.replace(" ", ""))


_SHORT = re.compile(r"(?<![\w'’-])[^\W\d_]{3,}(?![\w-]|['’]\w{3})")


@dataclass
class Short:
    """Short forms in running text: a surname means whoever was last named in full with it."""

    case: Case
    last: dict[str, str] = field(default_factory=dict)

    def more(self, text: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the mentions of a sentence with those by surname alone, and remember who was named."""
        taken = [(one.start, one.end) for one in mentions]
        found = list(mentions)
        for match in _SHORT.finditer(text):
            inside = any(start <= match.start() < end for start, end in taken)
            if not inside and match[0][0].isupper() and match[0] in self.last:
                found.append(Mention(self.last[match[0]], match[0], match.start(), match.end()))
        for one in mentions:
            actor = self.case.actors[one.actor]
            words = one.form.split()
            if actor.type == "person" and len(words) > 1:
                self.last[words[0]] = self.last[words[-1]] = one.actor
        return tuple(sorted(found, key=lambda one: one.start))


# -- when ------------------------------------------------------------------------------------------------------------


def read_date(text: str, year: int | None) -> tuple[Dated | None, int | None]:
    """Return the first date of a sentence, and the year to carry on.

    Args:
        text: the sentence.
        year: the year that sentences before it speak of, for days without one.
    """
    years = [int(one) for one in _YEAR.findall(text)]
    carried = years[-1] if years else year
    for match in _FULL.finditer(text):
        days = read_days(text, match.start())
        if days is not None and days.days:
            return Dated(days.days[0], text[match.start() : days.end].strip(" ,."), "stated"), carried
    month = _MONTH_YEAR.search(text)
    if month:
        words = " ".join(month[0].split()).strip(" -")
        return Dated(f"{month['year']}-{month_number(month['month']):02}", words, "stated"), carried
    day = _MONTH_DAY.search(text)
    if day and carried:
        number, name = int(day["day"] or day["day2"]), day["month"] or day["month2"]
        if 1 <= number <= 31:
            when = f"{carried}-{month_number(name):02}-{number:02}"
            exists = read_days(when, 0)
            if exists is not None and exists.days:
                return Dated(when, day[0], "stated" if years else "carried"), carried
    return (Dated(str(years[0]), str(years[0]), "stated") if years else None), carried


# -- what ------------------------------------------------------------------------------------------------------------


@dataclass
class Bayes:
    """Naive Bayes over kinds by words of sentences, smoothed by all words (Zhai, Lafferty 2004); and over roles."""

    words: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    seen: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    every: Counter[str] = field(default_factory=Counter)
    mass: Counter[str] = field(default_factory=Counter)
    roles: Roles = field(default_factory=Roles)
    cues: Cues | None = None

    def learn(self, kind: str, text: str, sentences: float) -> None:
        """Take a text about an act of a kind, and how many sentences it counts as."""
        self.seen[kind] += sentences
        for word in _stems(text):
            self.words[word][kind] += 1
            self.mass[kind] += 1
            self.every[word] += 1

    def kinds(self, text: str) -> list[tuple[str, float]]:
        """Return the kinds by their share of belief, the likeliest first."""
        found = [word for word in _stems(text) if self.every[word]]
        total, mass = sum(self.seen.values()), self.mass.total()
        scores = {
            kind: math.log(count / total) - TEMPER * math.log(self.mass[kind] + SMOOTHING) * len(found)
            for kind, count in self.seen.items()
            if count
        }
        for word in found:
            # What a kind has not seen costs the same for all kinds; only what it has seen is told apart.
            share = SMOOTHING * self.every[word] / mass
            for kind, times in self.words[word].items():
                if kind in scores:
                    scores[kind] += TEMPER * math.log1p(times / share)
        for kind, weight in self.cues.told(text).items() if self.cues is not None else ():
            if kind in scores:
                scores[kind] += CUE * weight
        best = max(scores.values(), default=0.0)
        shares = {kind: math.exp(score - best) for kind, score in scores.items()}
        whole = sum(shares.values())
        return sorted(((kind, share / whole) for kind, share in shares.items()), key=lambda one: (-one[1], one[0]))


def _stems(text: str) -> set[str]:
    """Return the words of a text without their common endings."""
    return {re.sub(r"(?:ings?|ed|es|s|ly|ion|ions|ment|al)$", "", word) for word in _WORD.findall(text.lower())}


def trained(case: Case, texts: Mapping[str, Text], leave_out: Callable[[Statement], bool] = lambda _: False) -> Bayes:
    """Return what coded sentences and the vocabulary teach about kinds.

    Args:
        case: the case.
        texts: attached copies by source: the words of coded sentences come from them.
        leave_out: statements not to learn from, for a fair test.
    """
    kinds = [*case.grammar.kinds.values(), *(form for form in FORMS.values() if form.id != "named")]
    bayes = Bayes(cues=cues_of(kinds))
    for kind in kinds:
        bayes.learn(kind.id, f"{kind.label} {kind.meaning} {kind.example}", VOCABULARY)
    names = gazetteer(case)
    told: set[tuple[str, int, int, str]] = set()
    read: dict[str, tuple[Place, ...]] = {}
    for statement in case.statements.values():
        text = texts.get(statement.source)
        if statement.kind == "named" or leave_out(statement):
            continue
        if text is not None and statement.at:
            place = statement.at[0].para, statement.at[0].sentence
            passage = text.passage(*place) or ""
            if (statement.source, *place, statement.kind) not in told:
                told.add((statement.source, *place, statement.kind))
                bayes.learn(statement.kind, passage, 1)
            if passage not in read:
                mentions = ((one.actor, one.start, one.end) for one in names.mentions(passage))
                read[passage] = places_of(case, passage, mentions)
            bayes.roles.learn(statement.kind, read[passage], _roles_of(statement))
        bayes.learn(statement.kind, " ".join((statement.values.get("what", ""), statement.note or "")), 0)
    return bayes


def _roles_of(statement: Statement) -> dict[str, str]:
    return {ref.id: role for role, refs in statement.roles.items() for ref in refs if ref.id}


# -- all together ----------------------------------------------------------------------------------------------------


def candidates(case: Case, source: str, texts: Mapping[str, Text], bayes: Bayes | None = None) -> Iterator[Candidate]:
    """Yield a candidate for every sentence of a document's running text that names somebody or a date."""
    text = texts.get(source)
    if text is None:
        return
    learned = bayes or trained(case, texts)
    names = gazetteer(case)
    coded: dict[tuple[int, int], list[str]] = defaultdict(list)
    for statement in case.statements.values():
        if statement.source == source:
            for anchor in statement.at:
                coded[anchor.para, anchor.sentence].append(statement.id)
    notes = note_paragraphs(text.content)
    year: int | None = None
    short = Short(case)
    for paragraph in text.paragraphs:
        if not paragraph or paragraph[0].para in notes:
            continue
        for place, sentence in enumerate(paragraph):
            mentions = short.more(sentence.text, names.mentions(sentence.text))
            when, year = read_date(sentence.text, year)
            if not mentions and when is None:
                continue
            note, how = note_of(paragraph, place)
            kinds = tuple(learned.kinds(sentence.text)[:MOST_KINDS])
            here = (sentence.para, sentence.number)
            yield Candidate(
                candidate_id(source, sentence),
                source,
                *here,
                sentence.sha,
                mentions,
                when,
                kinds,
                note,
                how,
                tuple(coded[here]),
                places_of(case, sentence.text, ((one.actor, one.start, one.end) for one in mentions)),
                learned.cues.verbs(sentence.text) if learned.cues is not None else {},
            )


def note_of(paragraph: Sequence[Sentence], place: int) -> tuple[int | None, str | None]:
    """Return the note that a sentence carries, or else the next one of its paragraph, and how it is linked."""
    for later in range(place, len(paragraph)):
        mark = _MARK.search(paragraph[later].text)
        if mark:
            return int(mark[0].translate(RAISED)), "in-sentence" if later == place else "next-note"
    return None, None


def candidate_id(source: str, sentence: Sentence) -> str:
    """Return the permanent id of the candidate for a sentence."""
    text = f"{source}/{sentence.para}/{sentence.number}/{sentence.sha}"
    return "c-" + hashlib.sha256(text.encode()).hexdigest()[:8]


def filled(case: Case, candidate: Candidate, kind: str | None = None, roles: Roles | None = None) -> dict[str, object]:
    """Return a candidate as the fields of a statement: a card to correct, marked by what no machine can know.

    Roles are filled as coded sentences teach; where nothing was learnt, in the order in which people are named: who
    acts, then whom it befalls. Raises KeyError where the kind is none of the case's.
    """
    chosen = kind or next((name for name, _ in candidate.kinds), "")
    known = case.grammar.find(chosen)
    if known is None:
        raise KeyError(chosen)
    fields: dict[str, object] = {"kind": chosen}
    forms = {one.actor: one.form for one in reversed(candidate.mentions)}
    may = {
        role: frozenset(actor for actor in forms if _suits(case, actor, sort))
        for role, sort in case.grammar.roles(known).items()
        if role in (known.needs or {}) or role in ROLES
    }
    needed = frozenset(known.needs or {})
    told = roles if roles is not None else Roles()
    verb = candidate.verbs.get(chosen)
    who = dict(
        told.chosen(chosen, may, candidate.places, needed, verb) if told.seen else in_order(may, candidate.places)
    )
    for role in may:
        if role in who:
            actor, form = who[role], forms[who[role]]
            fields[role] = actor if form == case.name(actor) else {"is": actor, "as": form}
    if candidate.when is not None:
        given = candidate.when
        fields["when"] = given.edtf if given.dated == "stated" else {"edtf": given.edtf, "dated": given.dated}
    fields["at"] = {"para": candidate.para, "sentence": candidate.sentence, "sha": candidate.sha}
    if candidate.note is not None:
        fields["cites"] = {"note": candidate.note, "how": candidate.how}
    return fields


ROLES = ("by", "who", "to")
_TYPES = {
    "people": {"person", "group", "faction"},
    "actor": {"person", "group", "faction", "body", "state"},
    "body": {"body"},
    "state": {"state"},
    "faction": {"faction"},
}


def _suits(case: Case, actor: str, sort: str) -> bool:
    found = case.actors.get(actor)
    return found is not None and found.type in _TYPES.get(sort, ())
