"""What changed between two versions of a case, in a historian's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from politburo.dates import Bounds, Date, echo, intersect
from politburo.record.case import Case
from politburo.record.definitions import Judgement, Statement, When
from politburo.record.disputes import disputes
from politburo.views.lines import line

What = Literal[
    "source",
    "actor",
    "statement",
    "date",
    "certainty",
    "mode",
    "checked",
    "who",
    "wording",
    "place",
    "judgement",
    "dispute",
]
How = Literal["added", "taken out", "narrowed", "widened", "moved", "changed", "raised", "lowered", "opened", "settled"]
SURE: Final = ("low", "medium", "high")
STATUS: Final = ("draft", "checked", "disputed", "withdrawn")
ORDER: Final = {name: n for n, name in enumerate(What.__args__)}  # type: ignore[attr-defined] # a Literal keeps its words


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is otherwise: of what kind, how, the id it concerns, and a sentence; before and after as texts."""

    what: What
    how: How
    id: str
    says: str
    before: str | None = None
    after: str | None = None


def compare(old: Case, new: Case) -> list[Difference]:
    """Return what changed from one version of a case to another, by kind, then in the order of the files."""
    found = [
        *_tables(old, new),
        *_statements(old, new),
        *_judgements(old, new),
        *_disputes(old, new),
    ]
    return sorted(found, key=lambda one: ORDER[one.what])


def _tables(old: Case, new: Case) -> Iterator[Difference]:
    for name in [*new.sources, *old.sources]:
        if (name in old.sources) != (name in new.sources):
            there = new.sources.get(name) or old.sources[name]
            how: How = "added" if name in new.sources else "taken out"
            yield Difference(
                "source", how, name, f"Source {how}: {', '.join(there.authors)}, {there.title} ({there.year})."
            )
    for name in [*new.actors, *old.actors]:
        if (name in old.actors) != (name in new.actors):
            actor = new.actors.get(name) or old.actors[name]
            how = "added" if name in new.actors else "taken out"
            yield Difference("actor", how, name, f"{actor.type.capitalize()} {how}: {actor.name}.")
        elif name in new.actors and old.actors[name].name != new.actors[name].name:
            before, after = old.actors[name].name, new.actors[name].name
            yield Difference("actor", "changed", name, f"{before} is now shown as {after}.", before, after)


def _statements(old: Case, new: Case) -> Iterator[Difference]:
    for name, one in new.every_statement.items():
        before = old.every_statement.get(name)
        if before is None:
            yield Difference("statement", "added", name, f"New, from {one.source}: {line(new, one)} ({_dated(one)}).")
        else:
            yield from _statement(old, new, before, one)
    for name, one in old.every_statement.items():
        if name not in new.every_statement:
            yield Difference(
                "statement", "taken out", name, f"Gone, from {one.source}: {line(old, one)} ({_dated(one)})."
            )


def _statement(old: Case, new: Case, a: Statement, b: Statement) -> Iterator[Difference]:
    told = line(new, b)
    yield from _date(told, a, b)
    if a.sure != b.sure:
        how: How = "raised" if SURE.index(b.sure) > SURE.index(a.sure) else "lowered"
        why = f", because {b.why}" if b.why else ""
        yield Difference(
            "certainty", how, b.id, f"{told}: the reading is now {b.sure}, was {a.sure}{why}.", a.sure, b.sure
        )
    if a.mode != b.mode:
        yield Difference("mode", "changed", b.id, f"{line(old, a)} was {a.mode}, is now {b.mode}.", a.mode, b.mode)
    if a.status != b.status:
        by = f" by {b.checked_by}" if b.checked_by and b.status == "checked" else ""
        yield Difference("checked", "changed", b.id, f"{told}: {b.status}{by}, was {a.status}.", a.status, b.status)
    for role in dict.fromkeys((*a.roles, *b.roles)):
        if a.ids(role) != b.ids(role):
            yield _otherwise("who", b.id, told, role, _names(old, a, role), _names(new, b, role))
    for key, x, y in _texts(a, b):
        if (x or "") != (y or ""):
            yield _otherwise("wording", b.id, told, key, x, y)
    if _places(a) != _places(b):
        yield _otherwise("place", b.id, told, "its place", _places(a), _places(b))


def _texts(a: Statement, b: Statement) -> Iterator[tuple[str, str | None, str | None]]:
    yield "kind", a.kind, b.kind
    yield "event", a.event, b.event
    yield "note", a.note, b.note
    for key in dict.fromkeys((*a.values, *b.values)):
        yield key, a.values.get(key), b.values.get(key)


def _otherwise(what: What, name: str, told: str, key: str, before: str | None, after: str | None) -> Difference:
    says = f"{told}: {key} was {before or 'not told'}, is now {after or 'not told'}."
    return Difference(what, "changed", name, says, before, after)


def _names(case: Case, one: Statement, role: str) -> str:
    return ", ".join(case.name(actor) for actor in one.ids(role))


def _places(one: Statement) -> str:
    places = [f"paragraph {a.para}, sentence {a.sentence}" for a in one.at]
    return "; ".join([*places, *(f"note {cite.note}" for cite in one.cites)]) or "no passage"


def _dated(one: Statement) -> str:
    date = _date_of(one.attested or one.when)
    return echo(date) if date is not None else "no date"


def _date_of(when: When | None) -> Date | None:
    return when.date if when is not None else None


def _date(told: str, a: Statement, b: Statement) -> Iterator[Difference]:
    x, y = _date_of(a.attested or a.when), _date_of(b.attested or b.when)
    if x is None and y is None:
        return
    before, after = (_dated(a), _dated(b))
    same = x is not None and y is not None and x.bounds == y.bounds and before == after
    if same and (a.attested is None) == (b.attested is None):
        return
    how = _how(x.bounds if x else None, y.bounds if y else None)
    yield Difference("date", how, b.id, f"{told}: dated {after}, before {before} ({how}).", before, after)


def _how(a: Bounds | None, b: Bounds | None) -> How:
    """Whether new bounds lie inside the old ones, around them, or elsewhere."""
    if a is None or b is None:
        return "added" if a is None else "taken out"
    shared = intersect(a, b)
    if a == b:
        return "changed"
    if shared == b:
        return "narrowed"
    return "widened" if shared == a else "moved"


def _judgements(old: Case, new: Case) -> Iterator[Difference]:
    for name, one in new.judgements.items():
        if name not in old.judgements:
            yield Difference("judgement", "added", name, f"Judged by {one.by} on {one.on}: {_judged(new, one)}")
        elif _content(old.judgements[name]) != _content(one):
            before = _judged(old, old.judgements[name])
            yield Difference(
                "judgement", "changed", name, f"Judgement changed: {_judged(new, one)}", before, _judged(new, one)
            )
    for name, one in old.judgements.items():
        if name not in new.judgements:
            yield Difference("judgement", "taken out", name, f"No longer judged: {_judged(old, one)}")


def _content(one: Judgement) -> tuple[object, ...]:
    return (one.question, one.prefer, one.over, one.adopt, one.corrects, one.same, one.different, one.reason)


def _judged(case: Case, one: Judgement) -> str:
    question = case.questions.get(one.question or "")
    about = question.question if question is not None else one.question
    return f"{f'{about} ' if about else ''}{one.reason}"


def _disputes(old: Case, new: Case) -> Iterator[Difference]:
    before, after = ({one.id: one for one in disputes(case)} for case in (old, new))
    for name, one in after.items():
        if name not in before:
            yield Difference("dispute", "opened", name, f"Now in dispute: {one.question}")
    for name, one in before.items():
        if name not in after:
            yield Difference("dispute", "settled", name, f"No longer in dispute: {one.question}")


def in_words(found: list[Difference]) -> Iterator[str]:
    """Yield a summary line, then every difference under a heading."""
    counts: dict[tuple[str, str], int] = {}
    for one in found:
        counts[one.what, one.how] = counts.get((one.what, one.how), 0) + 1
    if not found:
        yield "Nothing that a reader would notice has changed."
        return
    yield "; ".join(f"{n} {NAMES[what][n != 1]} {how}" for (what, how), n in counts.items()) + "."
    last = ""
    for one in found:
        if one.what != last:
            yield f"\n{NAMES[one.what][1].capitalize()}"
            last = one.what
        yield f"  {one.says} [{one.id}]"


NAMES: Final[dict[str, tuple[str, str]]] = {
    "source": ("source", "sources"),
    "actor": ("actor", "actors"),
    "statement": ("statement", "statements"),
    "date": ("date", "dates"),
    "certainty": ("certainty of a reading", "certainties of readings"),
    "mode": ("manner of assertion", "manners of assertion"),
    "checked": ("check", "checks"),
    "who": ("participant", "participants"),
    "wording": ("wording", "wordings"),
    "place": ("passage", "passages"),
    "judgement": ("judgement", "judgements"),
    "dispute": ("dispute", "disputes"),
}


def as_json(found: list[Difference]) -> list[dict[str, Any]]:
    """Return differences as plain mappings."""
    return [
        {"what": one.what, "how": one.how, "id": one.id, "says": one.says, "before": one.before, "after": one.after}
        for one in found
    ]
