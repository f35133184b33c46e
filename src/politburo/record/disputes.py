"""Disagreement: computed from statements that cannot both hold, declared by hand, or inside one source.

Change over time is neither: two statements are compared only where they speak of the same thing at the same time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

from politburo.dates import UNKNOWN, Bounds, excludes, overlap
from politburo.record.case import Case, with_claims
from politburo.record.definitions import Judgement, Statement
from politburo.record.identity import as_one, told_of
from politburo.record.reconcile import event_key, is_event

How = Literal["computed", "declared", "inner"]
Weight = Literal["conflict", "tension", "open"]

SAME_AMOUNT = 1e-9


@dataclass(frozen=True, slots=True)
class Side:
    """One reading of a dispute: a label and the statements behind it."""

    label: str
    statements: tuple[str, ...]
    outside: str | None = None


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question that sources, or one source and its context, answer differently.

    Attributes:
        id: permanent for declared ones; for computed ones built from what is compared.
        question: in plain words.
        how: computed, declared, or inner.
        weight: `conflict` where certain bounds or values exclude each other, `tension` where only possible ones do,
            `open` where nothing is compared by machine.
        sides: the readings.
        judgement: the judgement that prefers one, if any.
        derived: whether one side's sources all derive from the other's, so that it does not count twice.
        open: why it is left open on purpose, where it is.
        identity: whether the question is if two things are one, rather than what was so.
    """

    id: str
    question: str
    how: How
    weight: Weight
    sides: tuple[Side, ...]
    judgement: Judgement | None = None
    derived: bool = False
    open: str | None = None
    identity: bool = False

    @property
    def statements(self) -> tuple[str, ...]:
        """All statements behind the sides."""
        return tuple(dict.fromkeys(one for side in self.sides for one in side.statements))


def disputes(case: Case) -> tuple[Dispute, ...]:
    """Return all disputes of a case: declared ones, those of identity that were judged, then computed ones by id.

    A computed dispute whose statements all stand in one declared question is told by that question.
    """
    judged = {j.question: j for j in case.judgements.values() if j.question}
    declared = [replace(one, judgement=judged.get(one.id)) for one in _declared(case)]
    covered = [set(one.statements) for one in declared]
    computed = [
        replace(one, judgement=judged.get(one.id), derived=_derived(case, one))
        for one in _computed(case)
        if not any(set(one.statements) <= known for known in covered)
    ]
    return (*declared, *_identities(case), *sorted(computed, key=lambda one: one.id))


def _declared(case: Case) -> Iterator[Dispute]:
    for question in case.questions.values():
        sides = tuple(Side(reading.label, reading.statements, reading.outside) for reading in question.readings)
        yield Dispute(question.id, question.question, question.how, "open", sides, open=question.open)


def _identities(case: Case) -> Iterator[Dispute]:
    """What judgements join or keep apart, outside declared questions."""
    alone = [judgement for judgement in case.judgements.values() if judgement.question is None]
    rows = told_of(case, {key for judgement in alone for key in (*judgement.same, *judgement.different)})
    place = {one: n for n, one in enumerate(case.every_statement)}
    for judgement in alone:
        for ids, answer in ((judgement.same, 0), (judgement.different, 1)):
            if len(ids) < 2:
                continue
            told = tuple(sorted({one for key in ids for one in rows[key]}, key=place.__getitem__))
            what = " and ".join(f"“{case.name(key) if key in case.actors else _words(key)}”" for key in ids)
            sides = (Side("one and the same", told), Side("each its own", told))
            question = f"Are {what} the same?"
            how: How = "inner" if len({case.every_statement[one].source for one in told}) == 1 else "declared"
            decided = replace(judgement, prefer=answer)
            yield Dispute(f"same:{judgement.id}", question, how, "open", sides, decided, identity=True)


def _computed(case: Case) -> Iterator[Dispute]:
    rows = [s for s in _comparable(case) if not case.outside(s) or s.id in case.adopted]
    yield from _event_dates(case, rows)
    yield from _affirmed_and_denied(case, rows)
    yield from _numbers(case, rows)
    yield from _seats(case, rows)


def _comparable(case: Case) -> Iterator[Statement]:
    for top in case.statements.values():
        for one in with_claims(top):
            asserts = one.id == top.id or one.id in case.adopted
            if asserts and one.mode in {"affirmed", "denied"} and one.status != "withdrawn":
                yield as_one(case, one)


def bounds_of(statement: Statement) -> Bounds:
    """Return when a statement speaks of, unknown where it gives no date."""
    when = statement.attested or statement.when
    return UNKNOWN if when is None or when.date is None else when.date.bounds


def _event_dates(case: Case, rows: Iterable[Statement]) -> Iterator[Dispute]:
    by_event: dict[str, list[Statement]] = defaultdict(list)
    for row in rows:
        if row.event and is_event(row) and row.mode == "affirmed" and bounds_of(row) != UNKNOWN:
            by_event[row.event].append(row)
    for event, told in by_event.items():
        groups = _apart(told)
        if len(groups) > 1:
            sides = tuple(Side(_dated(group[0]), tuple(row.id for row in group)) for group in groups)
            yield Dispute(f"when:{event}", f"When was {_words(event)}?", _how(case, sides), "conflict", sides)


def _apart(told: list[Statement]) -> list[list[Statement]]:
    """Group statements so that those of one group do not exclude each other's dates."""
    groups: list[list[Statement]] = []
    for row in told:
        home = next((g for g in groups if not any(excludes(bounds_of(row), bounds_of(o)) for o in g)), None)
        if home is None:
            groups.append([row])
        else:
            home.append(row)
    return groups


def _affirmed_and_denied(case: Case, rows: Iterable[Statement]) -> Iterator[Dispute]:
    by_event: dict[tuple[str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.event and is_event(row):
            by_event[event_key(row), row.kind][row.mode].append(row.id)
    for (event, kind), modes in by_event.items():
        if modes["affirmed"] and modes["denied"]:
            sides = (Side("it was so", tuple(modes["affirmed"])), Side("it was not so", tuple(modes["denied"])))
            question = f"Was there {_words(event)} ({kind})?"
            yield Dispute(f"whether:{event}:{kind}", question, _how(case, sides), "conflict", sides)


def _numbers(case: Case, rows: Iterable[Statement]) -> Iterator[Dispute]:
    """Unequal counts or amounts of the same thing at the same time."""
    same: dict[tuple[str, ...], list[Statement]] = defaultdict(list)
    for row in rows:
        if row.mode == "affirmed" and row.kind == "count":
            same["count", *row.ids("of"), *(row.values.get(key, "") for key in ("post", "what", "unit"))].append(row)
        if row.mode == "affirmed" and row.kind == "flow" and row.event:
            same["flow", row.event, row.values.get("unit", "")].append(row)
    for key, told in same.items():
        for one, other in combinations(told, 2):
            weight = _unequal(one, other)
            if weight is None:
                continue
            sides = (Side(_amount(one), (one.id,)), Side(_amount(other), (other.id,)))
            question = f"How many: {' '.join(_words(part) for part in key[1:] if part)}?"
            yield Dispute(f"how-many:{one.id}:{other.id}", question, _how(case, sides), weight, sides)


def _interval(row: Statement) -> tuple[float, float] | None:
    exact = row.number("n" if row.kind == "count" else "amount")
    low, high = row.number("low"), row.number("high")
    if exact is None and low is None and high is None:
        return None
    middle = exact if exact is not None else (low if low is not None else high) or 0.0
    return (middle if low is None else low, middle if high is None else high)


def _unequal(one: Statement, other: Statement) -> Weight | None:
    first, second = _interval(one), _interval(other)
    if first is None or second is None:
        return None
    apart = max(first[0] - second[1], second[0] - first[1]) > SAME_AMOUNT * max(1.0, abs(first[1]), abs(second[1]))
    together = overlap(bounds_of(one), bounds_of(other))
    if not apart or together == "no":
        return None
    about = "yes" in {one.values.get("about"), other.values.get("about")}
    return "conflict" if together == "certain" and not about else "tension"


def _seats(case: Case, rows: Iterable[Statement]) -> Iterator[Dispute]:
    """Two holders of one exclusive post at the same time."""
    exclusive = {(body.id, post.id) for body in case.of_type("body") for post in body.posts if post.exclusive}
    held: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for row in rows:
        if row.kind == "holds" and row.mode == "affirmed":
            for body in row.ids("body"):
                held[body, row.values.get("post", "")].append(row)
    for place in exclusive & held.keys():
        for one, other in combinations(held[place], 2):
            together = overlap(bounds_of(one), bounds_of(other))
            dated = UNKNOWN not in {bounds_of(one), bounds_of(other)}
            if set(one.ids("who")) & set(other.ids("who")) or together != "certain" or not dated:
                continue
            sides = tuple(Side(case.name(row.ids("who")[0]), (row.id,)) for row in (one, other))
            question = f"Who held {place[1]} of {case.name(place[0])}?"
            yield Dispute(f"who:{one.id}:{other.id}", question, _how(case, sides), "conflict", sides)


def _how(case: Case, sides: Iterable[Side]) -> How:
    """A dispute is inner where one source disagrees with itself."""
    sources = {case.every_statement[one].source for side in sides for one in side.statements}
    return "inner" if len(sources) == 1 else "computed"


def _derived(case: Case, dispute: Dispute) -> bool:
    groups = [{case.every_statement[one].source for one in side.statements} for side in dispute.sides]
    return any(_all_derive(case, a, b) or _all_derive(case, b, a) for a, b in combinations(groups, 2))


def _all_derive(case: Case, later: set[str], earlier: set[str]) -> bool:
    known = [case.sources.get(one) for one in later]
    return bool(known) and all(source is not None and set(source.derives_from) & earlier for source in known)


def _dated(row: Statement) -> str:
    when = row.attested or row.when
    return "undated" if when is None or when.date is None else when.date.text


def _amount(row: Statement) -> str:
    low, high = row.values.get("low"), row.values.get("high")
    exact = row.values.get("n") or row.values.get("amount")
    text = exact or f"{low or '?'} to {high or '?'}"
    return " ".join(part for part in (text, row.values.get("unit", "")) if part)


def _words(key: str) -> str:
    return key.replace("-", " ")
