"""How much of a statement the candidates get right, on sentences whose coding they have not seen.

`POLITBURO_DOCUMENTS=FOLDER python -m benchmarks.suggest [CASE]`: for each document, paragraphs are dealt into five
hands; kinds are learnt from four of them and from the other documents, and told for the fifth.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from politburo.query.suggest import Candidate, candidates, trained
from politburo.record.case import Case
from politburo.record.definitions import Statement
from politburo.record.load import load_case
from politburo.sources.anchors import Text
from politburo.sources.attach import match
from politburo.sources.load import read_documents

HANDS = 5
COLUMNS = ("document", "statements", "is a candidate", "kind first", "kind in five", "people", "days", "notes")


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
        print("| " + " | ".join(measured(case, source, texts)) + " |")
    return 0


def measured(case: Case, source: str, texts: dict[str, Text]) -> list[str]:
    """Return a row of the table."""
    found: dict[tuple[int, int], Candidate] = {}
    for hand in range(HANDS):
        bayes = trained(case, texts, lambda s, hand=hand: s.source == source and _hand(s) == hand)
        every = candidates(case, source, texts, bayes)
        found |= {(one.para, one.sentence): one for one in every if one.para % HANDS == hand}
    rows = [s for s in case.statements.values() if s.source == source and s.at and not s.at[0].note]
    pairs = [(row, found.get((row.at[0].para, row.at[0].sentence))) for row in rows]
    both = [(row, one) for row, one in pairs if one is not None]
    first = sum(row.kind == one.kinds[0][0] for row, one in both)
    five = sum(row.kind in {kind for kind, _ in one.kinds} for row, one in both)
    people = [(_people(case, row), {m.actor for m in one.mentions}) for row, one in both]
    days = [(row.when.edtf, one.when.edtf if one.when else None) for row, one in both if row.when and _is_day(row)]
    notes = [(cite.note, one.note) for row, one in both for cite in row.cites]
    return [
        source,
        str(len(rows)),
        _share(len(both), len(rows)),
        _share(first, len(both)),
        _share(five, len(both)),
        _share(sum(len(told & seen) for told, seen in people), sum(len(told) for told, _ in people)),
        _share(sum(a == b for a, b in days), len(days)),
        _share(sum(a == b for a, b in notes), len(notes)),
    ]


def _hand(statement: Statement) -> int:
    return statement.at[0].para % HANDS if statement.at else -1


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
