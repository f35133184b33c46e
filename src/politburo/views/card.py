"""What a case is and how sound its record is: the card on the front page, and the page of checks."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from politburo.query.doubt import all_disputes
from politburo.query.gaps import gaps
from politburo.query.timeline import on_one_day
from politburo.record.problems import errors, warnings
from politburo.state.told import events_of
from politburo.views.pages import families
from politburo.views.parts import span_json

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from politburo.record.case import Case
    from politburo.record.definitions import Actor
    from politburo.record.problems import Problem
    from politburo.views import contract

PLAIN = "#666666"
VERSION_DIGITS = 12


def card_json(case: Case, problems: Iterable[Problem], attached: Collection[str] = ()) -> contract.CaseCard:
    """Return a case's card.

    Args:
        case: the case.
        problems: what checking it has found.
        attached: ids of sources with an attached copy.
    """
    found = tuple(problems)
    told = Counter(statement.source for statement in case.statements.values())
    settings = case.settings
    return {
        "id": settings.id,
        "title": settings.title,
        "about": settings.about,
        "span": span_json(case),
        "version": case.digest[:VERSION_DIGITS],
        "leader": settings.leader,
        "patrons": list(settings.patrons),
        "counts": counts(case),
        "documents": [
            {
                "id": source.id,
                "title": source.title,
                "author": ", ".join(source.authors),
                "year": source.year,
                "kind": source.kind,
                "statements": told[source.id],
                "link": source.link,
                "bias": source.bias or "",
                "attached": source.id in attached,
            }
            for source in case.sources.values()
        ],
        "factions": _coloured(case.of_type("faction")),
        "states": _coloured(_sides(case)),
        "families": [{"id": one, "label": label} for one, label in families(case).items()],
        "problems": {"errors": len(errors(found)), "warnings": len(warnings(found))},
        "gaps": [{"text": gap.text, "href": gap.href} for gap in gaps(case)],
    }


def counts(case: Case) -> dict[str, int]:
    """Return how much of what a case holds."""
    status = Counter(statement.status for statement in case.statements.values())
    types = Counter(actor.type for actor in case.actors.values())
    return {
        "statements": len(case.statements),
        "claims": len(case.every_statement) - len(case.statements),
        "events": len(events_of(case)),
        "people": types["person"],
        "bodies": types["body"],
        "groups": types["group"],
        "documents": sum(not source.outside for source in case.sources.values()),
        "disputes": len(all_disputes(case)),
        "judgements": len(case.judgements),
        "checked": status["checked"],
        "draft": status["draft"],
    }


def _sides(case: Case) -> list[Actor]:
    """Return the regime and its patrons; the other states are many and have no colour of their own."""
    ids = dict.fromkeys((case.settings.regime, *case.settings.patrons))
    return [case.actors[one] for one in ids if one in case.actors]


def _coloured(actors: Iterable[Actor]) -> list[contract.Coloured]:
    return [{"id": one.id, "name": one.name, "colour": one.colour or PLAIN} for one in actors]


def check_json(case: Case, problems: Iterable[Problem]) -> contract.Check:
    """Return what is wrong in a case and how sound the record is."""
    found = tuple(problems)
    return {
        "problems": [problem_json(one) for one in found],
        "errors": len(errors(found)),
        "warnings": len(warnings(found)),
        "health": health(case),
    }


def problem_json(problem: Problem) -> contract.Problem:
    """Return a problem with its place, cause and cure."""
    return {
        "code": problem.code,
        "severity": problem.severity,
        "file": problem.where.file,
        "line": problem.where.line,
        "column": problem.where.column,
        "cause": problem.cause,
        "cure": problem.cure,
        "allowed": problem.allowed,
    }


def health(case: Case) -> list[contract.Health]:
    """Return figures on the state of the record, each as a share with its base."""
    rows = [row for row in case.statements.values() if not case.outside(row)]
    found = tuple(events_of(case).values())
    day = sum(on_one_day(event) for event in found)
    return [
        _share("Statements checked by a second reader", sum(r.status == "checked" for r in rows), len(rows)),
        _share("Statements with a place in their document", sum(bool(r.at) for r in rows), len(rows)),
        _share("Statements that cite a note", sum(bool(r.cites) for r in rows), len(rows)),
        _share("Statements in somebody else's voice", sum(bool(r.voice) for r in rows), len(rows)),
        _share("Statements the reader is sure of", sum(r.sure == "high" for r in rows), len(rows)),
        _share("Events with one known day", day, len(found)),
        _share("Events told by more than one source", sum(_sources(case, e.told) > 1 for e in found), len(found)),
        _share(
            "Disputes with a judgement",
            sum(d.judgement is not None for d in all_disputes(case)),
            len(all_disputes(case)),
        ),
    ]


def _sources(case: Case, told: Iterable[str]) -> int:
    return len({case.every_statement[one].source for one in told})


def _share(label: str, part: int, whole: int) -> contract.Health:
    value = f"{part} of {whole}" + (f" ({100 * part / whole:.0f} %)" if whole else "")
    return {"label": label, "value": value}
