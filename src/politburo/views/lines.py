"""Statements and events in one plain sentence, made from the vocabulary's own templates."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from politburo.record.forms import FORMS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from politburo.record.case import Case
    from politburo.record.definitions import Ref, Statement
    from politburo.record.reconcile import Event

_HOLE = re.compile(r"\{(\w+)\}")
MODES = {
    "denied": "it is denied that: ",
    "silent": "nothing is said of: ",
    "planned": "it was planned that: ",
    "rumoured": "it was rumoured that: ",
}
MOST_NAMES = 6
NO_POST = "seat not named"


def line(case: Case, statement: Statement) -> str:
    """Return a statement as one sentence: who does what to whom, about what, how it is asserted."""
    form = FORM_LINES.get(statement.kind)
    told = form(case, statement) if form is not None else _told(case, statement)
    sentence = MODES.get(statement.mode, "") + told
    return sentence[:1].upper() + sentence[1:]


def event_line(case: Case, event: Event) -> str:
    """Return an event as one sentence: the first statement that tells it."""
    every, kind = case.every_statement, event.kind
    return line(case, every[next((one for one in event.told if every[one].kind == kind), event.told[0])])


def event_label(case: Case, event: Event) -> str:
    """Return a short label: the kind's, and of whom or by whom."""
    kind = case.grammar.find(event.kind)
    label = kind.label if kind is not None else event.kind
    for role in ("who", "body", "by"):
        refs = event.roles.get(role, ())
        if refs:
            return f"{label}: {names(case, refs[:2])}{' and others' if len(refs) > 2 else ''}"
    return label


def names(case: Case, refs: Iterable[Ref]) -> str:
    """Return the names of those who take part, in words."""
    told = [ref_words(case, ref) for ref in refs]
    if len(told) == 1:  # as nearly always
        return told[0]
    if len(told) > MOST_NAMES:
        return f"{', '.join(told[:MOST_NAMES])} and {len(told) - MOST_NAMES} others"
    return f"{', '.join(told[:-1])} and {told[-1]}" if told else ""


def ref_words(case: Case, ref: Ref) -> str:
    """Return whom a reference means: a name, or so many of a group with those who are named."""
    if not (ref.of or ref.named or ref.n is not None):
        actor = case.actors.get(ref.id or "")
        return actor.name if actor is not None else ref.target
    many = "" if ref.n is None else f"{'about ' if ref.about else ''}{ref.n:g} of "
    told = f"{many or 'some of '}{case.name(ref.target)}"
    named = [case.name(one) for one in ref.named]
    if named:
        told += f" ({', '.join(named)}{' and others' if ref.others else ''})"
    return told


@cache
def _parts(say: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """Return a template in turns of plain words and names of holes, words first; and the holes."""
    parts = tuple(_HOLE.split(say))
    return parts, frozenset(parts[1::2])


def _told(case: Case, statement: Statement) -> str:
    kind = case.grammar.find(statement.kind)
    say, label = (kind.say, kind.label) if kind is not None else ("", statement.kind)
    parts, holes = _parts(say)
    fill = {}
    for hole in holes:
        if hole in statement.values:
            fill[hole] = statement.values[hole]
        elif statement.roles.get(hole):
            fill[hole] = names(case, statement.roles[hole])
    if say and len(holes) == len(fill):
        told = "".join(fill[part] if n % 2 else part for n, part in enumerate(parts))
    else:
        acting = names(case, (ref for role in ("by", "who", "body", "to") for ref in statement.roles.get(role, ())))
        told = f"{acting}: {label}" if acting else label
    tail = [text for name in ("post", "what") if name not in holes and (text := statement.values.get(name))]
    return f"{told}: {'; '.join(tail)}" if tail else told


def _join(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)


def post_words(case: Case, body: str, post: str) -> str:
    """Return a seat in words: the post's label and the body's name."""
    actor = case.actors.get(body)
    labels = {one.id: one.label for one in actor.posts} if actor is not None else {}
    return _join(labels.get(post) or post.replace("-", " ") or NO_POST, case.name(body) if body else None)


def _holds(case: Case, s: Statement) -> str:
    seats = [post_words(case, body, s.values.get("post", "")) for body in s.ids("body")]
    return f"{names(case, s.roles.get('who', ()))}: {'; '.join(seats)}"


def _belongs(case: Case, s: Statement) -> str:
    return f"{names(case, s.roles.get('who', ()))}: of {names(case, s.roles.get('to', ()))}"


def _stance(case: Case, s: Statement) -> str:
    issues = [case.issues[one].label if one in case.issues else one for one in s.ids("issue")]
    lean = s.number("lean")
    told = _join(s.values.get("position"), None if lean is None else f"{lean:+g}")
    return f"{names(case, s.roles.get('who', ()))} on {', '.join(issues)}{': ' if told else ''}{told}"


def _amount(s: Statement, exact: str) -> str:
    low, high = s.values.get("low"), s.values.get("high")
    number = s.values.get(exact) or (f"{low or '?'} to {high or '?'}" if low or high else "")
    about = "about " if s.values.get("about") == "yes" and number else ""
    return " ".join(part for part in (f"{about}{number}", s.values.get("unit")) if part)


def _flow(case: Case, s: Statement) -> str:
    sides = f"{names(case, s.roles.get('donor', ()))} to {names(case, s.roles.get('recipient', ()))}"
    told = _join(_amount(s, "amount"), s.values.get("what"), s.values.get("terms"))
    return f"{sides}{': ' if told else ''}{told}"


def _count(case: Case, s: Statement) -> str:
    told = " ".join(part for part in (_amount(s, "n"), s.values.get("post")) if part)
    what = s.values.get("what")
    return f"{names(case, s.roles.get('of', ()))}: {_join(told, what if what != s.values.get('unit') else None)}"


def _named(case: Case, s: Statement) -> str:
    return f"{names(case, s.roles.get('who', ()))} is called {s.values.get('text', '')}"


def _because(_: Case, s: Statement) -> str:
    reason = s.values.get("reason")
    return f"{s.values.get('cause', '')}; therefore {s.values.get('effect', '')}{f' ({reason})' if reason else ''}"


def _utterance(case: Case, s: Statement) -> str:
    to = names(case, s.roles.get("to", ()))
    said = s.values.get("what") or "; ".join(line(case, claim) for claim in s.that)
    return f"{names(case, s.roles.get('by', ()))} said{f' to {to}' if to else ''}: {said}"


FORM_LINES: dict[str, Callable[[Case, Statement], str]] = {
    "holds": _holds,
    "belongs": _belongs,
    "stance": _stance,
    "flow": _flow,
    "count": _count,
    "named": _named,
    "because": _because,
    "utterance": _utterance,
}
assert FORM_LINES.keys() == FORMS.keys()
