"""Facts asked for in a small declared language: what is wanted of the record, and whether it is there.

A request filters the statements that count as fact (or, with `said-by`, the claims inside somebody's words), and asks
for a number of them or for the values they give. It is data, written in a case's files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from politburo import dates
from politburo.query.doubt import all_disputes
from politburo.query.roster import who
from politburo.record.case import Case
from politburo.record.decoder import entry, suggest
from politburo.record.definitions import Kind, Ref, Statement
from politburo.record.forms import FORMS
from politburo.record.reconcile import ALL, JUDGED, facts
from politburo.state.memo import remembered

__all__ = ["Found", "Wanted", "faults_of", "find"]

Look = Literal["statement", "roster", "dispute", "given", "sources", "observers", "order"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A fact that the record is asked for."""

    say: str = entry("the fact, in own words")
    look: Look = entry(
        "where: statements; the roster of a body; a dispute; what is given from outside; or the sources",
        default="statement",
    )
    kind: tuple[str, ...] = entry("kinds of event or forms of statement that will do; any where missing", default=())
    event: tuple[str, ...] = entry("keys of events that will do; any where missing", default=())
    roles: dict[str, tuple[str, ...]] = entry(
        "who must take a role: all of them, as named or as members of a group", default=None
    )
    values: dict[str, str] = entry("values that must stand there; numbers are compared as numbers", default=None)
    between: dict[str, tuple[float, ...]] = entry("values that must lie within two bounds", default=None)
    when: str | None = entry("a date inside whose bounds the statement's must lie", default=None)
    mode: Literal["affirmed", "denied", "silent", "planned", "rumoured"] = entry(
        "how it is asserted", default="affirmed"
    )
    source: str | None = entry("the document", default=None, ref="source")
    para: tuple[int, ...] = entry("paragraphs in which it may stand", default=())
    said_by: str | None = entry(
        "the speaker whose claim it must be; a fact of the record will not do", default=None, ref="actor"
    )
    reading: str | None = entry("all, judged or a document: what counts as fact; as judged where missing", default=None)
    least: int = entry("how many statements at least", default=1)
    most: int | None = entry("how many at most", default=None)
    ask: str | None = entry("a value, a role, or `when`: what is asked of the statements found", default=None)
    answer: tuple[str, ...] = entry(
        "what must be among the answers, or in order the events of `look: order`", default=()
    )
    body: str | None = entry("the body (of a roster)", default=None, ref="body")
    on: str | None = entry("the day (of a roster)", default=None)


@dataclass(frozen=True, slots=True)
class Found:
    """What the record answers.

    Attributes:
        statements: ids of the statements found.
        answers: what they say of what was asked.
        why: in words, why it is not there; empty where it is.
    """

    statements: tuple[str, ...]
    answers: tuple[str, ...]
    why: str = ""

    @property
    def there(self) -> bool:
        """Whether the fact is there."""
        return not self.why


def find(case: Case, wanted: Wanted, reading: str = JUDGED) -> Found:
    """Return what the record answers to a request.

    Args:
        case: the case.
        wanted: the request.
        reading: `all`, `judged` or the id of a source.
    """
    reading = wanted.reading or reading
    match wanted.look:
        case "roster":
            return _roster(case, wanted, reading)
        case "dispute":
            return _dispute(case, wanted)
        case "given":
            return _given(case, wanted)
        case "sources" | "observers":
            return _sources(case, wanted)
        case "order":
            return _order(case, wanted, reading)
        case _:
            return _statements(case, wanted, reading)


def faults_of(case: Case, wanted: Wanted) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with a request as written: the word at fault, cause and cure."""
    yield from _unknown(case, wanted)
    for text in (wanted.when, wanted.on):
        try:
            dates.parse(text or "0001")
        except dates.DateError as error:
            yield text or "", f"'{text}' is no date: {error}", "Write a date of the case's subset."
    if any(len(pair) != 2 or pair[0] > pair[1] for pair in (wanted.between or {}).values()):
        yield wanted.say, "`between` needs two numbers, the lower one first.", "Write [low, high]."
    if wanted.least < 1 or (wanted.most is not None and wanted.most < wanted.least):
        yield wanted.say, "A request that nothing could fail is none.", "Let `least` be 1 or more, and `most` no less."
    needs = {"roster": (wanted.body, wanted.on), "dispute": (wanted.answer,), "order": (wanted.answer,)}
    if not all(needs.get(wanted.look, (True,))):
        yield wanted.say, f"`look: {wanted.look}` lacks what it looks for.", "Give body and on, or answer."


def _unknown(case: Case, wanted: Wanted) -> Iterator[tuple[str, str, str]]:
    for kind in wanted.kind:
        if kind not in FORMS and case.grammar.find(kind) is None:
            yield kind, f"There is no kind '{kind}'.", "Take one of vocab/kinds.yaml, or a form of statement."
    known = _events(case)
    for name in (one for names in (wanted.roles or {}).values() for one in names):
        if name not in case.actors and name not in case.issues and name not in known:
            yield name, f"'{name}' is no actor, issue or event of the case.", "Correct the id."
    for name in (*wanted.event, *(wanted.answer if wanted.look == "order" else ())):
        if name not in known:
            yield name, f"There is no event '{name}'.", suggest(name, known)
    kinds = tuple(one for name in wanted.kind if (one := case.grammar.find(name)) is not None)
    every: tuple[Kind, ...] = kinds or (*case.grammar.kinds.values(), *FORMS.values())
    roles = {role for one in every for role in case.grammar.roles(one)}
    for role in (each for each in wanted.roles or {} if each not in roles):
        yield role, f"'{role}' is no role of {', '.join(wanted.kind) or 'any kind'}.", suggest(role, roles)
    if wanted.reading is not None and wanted.reading not in {ALL, JUDGED, *case.sources}:
        yield wanted.reading, f"'{wanted.reading}' is no reading.", "Write all, judged or the id of a document."


def _statements(case: Case, wanted: Wanted, reading: str) -> Found:
    rows = [one for one in _pool(case, wanted, reading) if _fits(one, wanted)]
    ids = tuple(one.id for one in rows)
    answers = tuple(dict.fromkeys(text for one in rows for text in _asked(one, wanted.ask)))
    if len(rows) < wanted.least:
        return Found(ids, answers, f"{len(rows)} statements where {wanted.least} are wanted")
    if wanted.most is not None and len(rows) > wanted.most:
        return Found(ids, answers, f"{len(rows)} statements where at most {wanted.most} are wanted")
    missing = [text for text in wanted.answer if not any(_same(text, one) for one in answers)]
    if missing:
        return Found(ids, answers, f"'{', '.join(missing)}' is not among the answers: {', '.join(answers) or 'none'}")
    return Found(ids, answers)


def _pool(case: Case, wanted: Wanted, reading: str) -> Iterable[Statement]:
    if wanted.said_by is not None:
        return _claims(case).get(wanted.said_by, ())
    if wanted.mode == "affirmed":
        if wanted.event:
            return tuple(one for key in wanted.event for one in _by_event(case, reading).get(key, ()))
        if wanted.kind:
            return tuple(one for kind in wanted.kind for one in _by_kind(case, reading).get(kind, ()))
        return _facts(case, reading)
    return tuple(one for one in case.statements.values() if one.mode == wanted.mode and one.status != "withdrawn")


@remembered
def _facts(case: Case, reading: str = JUDGED) -> tuple[Statement, ...]:
    said = tuple(one for one in case.statements.values() if one.kind == "utterance" and one.status != "withdrawn")
    return (*facts(case, reading), *said)


@remembered
def _by_event(case: Case, reading: str = JUDGED) -> dict[str, tuple[Statement, ...]]:
    found: dict[str, list[Statement]] = {}
    for one in _facts(case, reading):
        found.setdefault(one.event or one.id, []).append(one)
    return {key: tuple(rows) for key, rows in found.items()}


@remembered
def _by_kind(case: Case, reading: str = JUDGED) -> dict[str, tuple[Statement, ...]]:
    found: dict[str, list[Statement]] = {}
    for one in _facts(case, reading):
        found.setdefault(one.kind, []).append(one)
    return {kind: tuple(rows) for kind, rows in found.items()}


@remembered
def _claims(case: Case) -> dict[str, tuple[Statement, ...]]:
    """Return claims by their speaker: those nested in his words that no judgement has made a fact."""
    found: dict[str, list[Statement]] = {}

    def gather(said: Statement) -> None:
        for claim in said.that:
            if claim.id not in case.adopted and claim.status != "withdrawn":
                for speaker in said.ids("by"):
                    found.setdefault(speaker, []).append(claim)
            gather(claim)

    for top in case.statements.values():
        if top.kind == "utterance" and top.status != "withdrawn" and top.mode == "affirmed":
            gather(top)
    return {speaker: tuple(rows) for speaker, rows in found.items()}


@remembered
def _events(case: Case) -> frozenset[str]:
    return frozenset(one.event or one.id for one in case.every_statement.values())


def _fits(one: Statement, wanted: Wanted) -> bool:
    if wanted.kind and one.kind not in wanted.kind:
        return False
    if wanted.event and (one.event or one.id) not in wanted.event:
        return False
    if wanted.source and one.source != wanted.source:
        return False
    if wanted.para and not any(place.para in wanted.para for place in one.at):
        return False
    for role, names in (wanted.roles or {}).items():
        here = {name for ref in one.roles.get(role, ()) for name in _meant(ref)}
        if not set(names) <= here:
            return False
    if any(not _same(text, one.values.get(name, "")) for name, text in (wanted.values or {}).items()):
        return False
    for name, bounds in (wanted.between or {}).items():
        number = one.number(name)
        if number is None or not bounds[0] <= number <= bounds[1]:
            return False
    return wanted.when is None or _inside(one, wanted.when)


def _meant(ref: Ref) -> Iterator[str]:
    yield ref.target
    yield from ref.named


def _same(text: str, other: str) -> bool:
    if text == other:
        return True
    try:
        return float(text) == float(other)
    except ValueError:
        return False


def _inside(one: Statement, text: str) -> bool:
    when = one.when or one.attested
    if when is None or when.date is None:
        return False
    inner, outer = when.date.bounds, dates.parse(text).bounds
    first, last = inner.begin_earliest, inner.end_latest
    if one.when is None:
        first, last = inner.end_earliest, inner.begin_latest  # attested: the day it is certain on lies between these
    if first is None or last is None or outer.begin_earliest is None or outer.end_latest is None:
        return False
    low, high = min(first, last), max(first, last)
    return outer.begin_earliest <= low and high <= outer.end_latest


def _asked(one: Statement, ask: str | None) -> Iterator[str]:
    if ask is None:
        return
    if ask == "when":
        if one.when is not None and one.when.date is not None:
            yield one.when.date.text
    elif ask == "number":
        for refs in one.roles.values():
            yield from (f"{ref.n:g}" for ref in refs if ref.n is not None)
    elif ask in one.values:
        yield one.values[ask]
    else:
        for ref in one.roles.get(ask, ()):
            yield from _meant(ref)


def _roster(case: Case, wanted: Wanted, reading: str) -> Found:
    day = dates.parse(wanted.on or "").bounds.begin_earliest or 0
    roster = who(case, wanted.body or "", day, reading)
    names = tuple(one.tenure.person or one.tenure.group or "" for one in roster.seats)
    told = tuple(dict.fromkeys(name for one in roster.seats for name in one.statements))
    missing = [name for name in wanted.answer if name not in names]
    if missing:
        return Found(told, names, f"not on the roster: {', '.join(missing)}")
    if len(names) < wanted.least:
        return Found(told, names, f"{len(names)} seats are known where {wanted.least} are wanted")
    return Found(told, names)


def _dispute(case: Case, wanted: Wanted) -> Found:
    known = {one.id: one for one in all_disputes(case)}
    missing = [name for name in wanted.answer if name not in known]
    told = tuple(s for name in wanted.answer if name in known for side in known[name].sides for s in side.statements)
    return Found(told, tuple(known), f"no dispute {', '.join(missing)}" if missing else "")


def _given(case: Case, wanted: Wanted) -> Found:
    events = {one.event for one in case.settings.given if one.event}
    series = set(case.series)
    missing = [name for name in wanted.answer if name not in events | series]
    known = tuple(sorted(events | series))
    return Found((), known, f"not given from outside: {', '.join(missing)}" if missing else "")


def _sources(case: Case, wanted: Wanted) -> Found:
    """Every document says from where it sees; with `observers`, every fact stands in a passage of such a document."""
    documents = [one for one in case.sources.values() if not one.outside]
    blind = [one.id for one in documents if not one.bias]
    named = tuple(one.id for one in documents)
    if blind or len(named) < wanted.least:
        return Found((), named, f"no bias is declared for {', '.join(blind) or 'enough sources'}")
    if wanted.look == "observers":
        known = {one.id for one in documents}
        stray = tuple(
            one.id for one in facts(case) if not case.outside(one) and (one.source not in known or not one.at)
        )
        if stray:
            return Found(stray, named, f"{len(stray)} statements name no observer or no passage")
    return Found((), named)


def _order(case: Case, wanted: Wanted, reading: str) -> Found:
    """Whether events follow each other: each begins earlier than the next, and has its last day no later."""
    first: dict[str, tuple[int, int, str]] = {}
    for key in wanted.answer:
        for one in _by_event(case, reading).get(key, ()):
            bounds = one.when.date.bounds if one.when is not None and one.when.date is not None else dates.UNKNOWN
            if bounds.begin_earliest is not None and bounds.end_latest is not None:
                here = (bounds.begin_earliest, bounds.end_latest, one.id)
                first[key] = min(first.get(key, here), here)
    missing = [name for name in wanted.answer if name not in first]
    told = tuple(first[name][2] for name in wanted.answer if name in first)
    if missing:
        return Found(told, tuple(first), f"no dated event {', '.join(missing)}")
    wrong = [
        f"{a} before {b}" for a, b in pairwise(wanted.answer) if first[a][0] >= first[b][0] or first[a][1] > first[b][1]
    ]
    return Found(told, tuple(first), f"the dates do not say {', '.join(wrong)}" if wrong else "")
