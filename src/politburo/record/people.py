"""What the record says of a person beyond acts: names, faction, birth and death."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from politburo.dates import UNKNOWN, Bounds
from politburo.record.case import Case
from politburo.record.disputes import bounds_of
from politburo.record.reconcile import JUDGED, facts


@dataclass(frozen=True, slots=True)
class NameForm:
    """A spelling of an actor's name: script, scheme, the source that uses it and the statements that show it."""

    text: str
    script: str
    scheme: str | None
    source: str | None
    statements: tuple[str, ...]


def factions(case: Case, reading: str = JUDGED) -> dict[str, tuple[str, ...]]:
    """Return for each person the factions that statements of a reading put them in, most often told first."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    known = {actor.id for actor in case.of_type("faction")}
    for statement in facts(case, reading):
        if statement.kind == "belongs":
            for person in statement.ids("who"):
                told[person].update(one for one in statement.ids("to") if one in known)
    return {person: tuple(one for one, _ in count.most_common()) for person, count in told.items() if count}


def life(case: Case, reading: str = JUDGED) -> dict[str, dict[str, Bounds]]:
    """Return for each person the bounds of `born` and `died` where a statement of a reading gives them."""
    found: dict[str, dict[str, Bounds]] = defaultdict(dict)
    for statement in facts(case, reading):
        if statement.kind in {"be-born", "die"} and bounds_of(statement) != UNKNOWN:
            for person in statement.ids("who"):
                found[person]["born" if statement.kind == "be-born" else "died"] = bounds_of(statement)
    return dict(found)


def names(case: Case, actor: str) -> tuple[NameForm, ...]:
    """Return the spellings of an actor: its own, those named, and those printed where it takes part."""
    own = case.actors[actor]
    given = [(own.name, "latin"), (own.hangul, "hangul"), (own.han, "han"), (own.cyrillic, "cyrillic")]
    forms = {text: NameForm(text, script, None, None, ()) for text, script in given if text}
    forms.update({text: NameForm(text, "latin", None, None, ()) for text in own.other_names})
    shown: dict[tuple[str, str], list[str]] = defaultdict(list)
    scheme: dict[str, tuple[str, str | None]] = {}
    for text, source, statement, script, how in _printed(case, actor):
        shown[text, source].append(statement)
        scheme.setdefault(text, (script, how))
    found = [
        NameForm(text, *scheme[text], source, tuple(dict.fromkeys(statements)))
        for (text, source), statements in shown.items()
    ]
    return (*[form for text, form in forms.items() if text not in {one.text for one in found}], *found)


def _printed(case: Case, actor: str) -> Iterator[tuple[str, str, str, str, str | None]]:
    for one in case.every_statement.values():
        if one.kind == "named" and actor in one.ids("who"):
            values = one.values
            yield values.get("text", ""), one.source, one.id, values.get("script", "latin"), values.get("scheme")
        for refs in one.roles.values():
            for ref in refs:
                if ref.printed and ref.target == actor:
                    yield ref.printed, one.source, one.id, "latin", None
