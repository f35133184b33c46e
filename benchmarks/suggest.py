"""How much of a statement the candidates get right, on sentences whose coding they have not seen.

`POLITBURO_DOCUMENTS=FOLDER python -m benchmarks.suggest [CASE]`: a document is judged by what the other documents teach
(as one that nobody has coded yet), and once more with its paragraphs dealt into five hands, four of which teach too (as
one that is being coded). A kind is right where some statement of the sentence is of it; beside it stands how often the
commonest kind of all would be right. Roles are judged for the kind that was coded: how many were found of the roles of
people named in the sentence, how many of the roles given are right; and both by order alone.
"""

from __future__ import annotations

import os
import sys
from collections import Counter, defaultdict
from pathlib import Path

from politburo.query.suggest import ROLES, Bayes, Candidate, candidates, filled, trained
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.load import load_case
from politburo.sources.anchors import Text
from politburo.sources.attach import match
from politburo.sources.load import read_documents

HANDS = 5
COLUMNS = (
    *("document", "taught by", "sentences", "kind first", "in three", "in five", "commonest first", "commonest three"),
    *("roles found", "roles right", "found by order", "right by order", "people", "days", "notes"),
)


def main(words: list[str]) -> int:
    """Print the table."""
    folder = os.environ.get("POLITBURO_DOCUMENTS")
    if not folder:
        print("Set POLITBURO_DOCUMENTS to a folder of copies.")
        return 2
    case = load_case(words[0] if words else "cases/dprk")
    documents = read_documents(Path(folder)).texts
    texts = {one.source: Text(documents[one.document]) for one in match(case, documents)[0]}
    print("| " + " | ".join(COLUMNS) + " |")
    print("|---" * len(COLUMNS) + "|")
    for source in texts:
        for hands in (1, HANDS):
            print("| " + " | ".join(measured(case, source, texts, hands)) + " |", flush=True)
    return 0


def measured(case: Case, source: str, texts: dict[str, Text], hands: int) -> list[str]:
    """Return a row of the table."""
    found: dict[tuple[int, int], tuple[Candidate, Bayes]] = {}
    for hand in range(hands):
        bayes = trained(case, texts, lambda s, hand=hand: s.source == source and _hand(s, hands) == hand)
        every = candidates(case, source, texts, bayes)
        found |= {(one.para, one.sentence): (one, bayes) for one in every if one.para % hands == hand}
    rows = [s for s in case.statements.values() if s.source == source and s.at and not s.at[0].note]
    both = [(row, *found[place]) for row in rows if (place := (row.at[0].para, row.at[0].sentence)) in found]
    told: dict[str, set[str]] = defaultdict(set)
    for row, one, _ in both:
        told[one.id].add(row.kind)
    cards = {one.id: (one, bayes) for _, one, bayes in both}
    usual = {id(bayes): [kind for kind, _ in Counter(bayes.seen).most_common(3)] for _, bayes in cards.values()}
    ranked = [([kind for kind, _ in one.kinds], usual[id(bayes)], told[id_]) for id_, (one, bayes) in cards.items()]
    people = [(_people(case, row), {m.actor for m in one.mentions}) for row, one, _ in both]
    days = [(row.when.edtf, one.when.edtf if one.when else None) for row, one, _ in both if row.when and _is_day(row)]
    notes = [(cite.note, one.note) for row, one, _ in both for cite in row.cites]
    return [
        source,
        "others" if hands == 1 else "others and itself",
        str(len(cards)),
        *(_share(sum(bool(right & set(kinds[:n])) for kinds, _, right in ranked), len(ranked)) for n in (1, 3, 5)),
        *(_share(sum(bool(right & set(kinds[:n])) for _, kinds, right in ranked), len(ranked)) for n in (1, 3)),
        *_roles(case, both, learnt=True),
        *_roles(case, both, learnt=False),
        _share(sum(len(told & seen) for told, seen in people), sum(len(told) for told, _ in people)),
        _share(sum(a == b for a, b in days), len(days)),
        _share(sum(a == b for a, b in notes), len(notes)),
    ]


def _roles(case: Case, both: list[tuple[Statement, Candidate, Bayes]], *, learnt: bool) -> tuple[str, str]:
    """Return how many of the roles of people named were found, and how many of those given are right."""
    right = there = given = 0
    for row, one, bayes in both:
        named = {mention.actor for mention in one.mentions}
        told = {(role, ref.id) for role in ROLES for ref in row.roles.get(role, ()) if ref.id in named}
        card = filled(case, one, row.kind, bayes.roles if learnt else None)
        made = {(role, _actor(card[role])) for role in ROLES if role in card}
        right += len(told & made)
        there += len(told)
        given += len(made)
    return _share(right, there), _share(right, given)


def _actor(value: object) -> str:
    return str(value["is"]) if isinstance(value, dict) else str(value)


def _hand(statement: Statement, hands: int) -> int:
    return statement.at[0].para % hands if statement.at else -1


def _people(case: Case, row: Statement) -> set[str]:
    return {ref.target for refs in row.roles.values() for ref in refs if _is_person(case, ref.target)}


def _is_person(case: Case, actor: str) -> bool:
    return actor in case.actors and case.actors[actor].type == "person"


def _is_day(row: Statement) -> bool:
    return row.when is not None and row.when.dated == "stated" and len(row.when.edtf or "") == 10


def _share(part: int, whole: int) -> str:
    return "-" if not whole else f"{part}/{whole} = {part / whole:.0%}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
