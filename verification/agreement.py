"""How far two codings of the same paragraphs agree: `python -m verification.agreement [--list | --freeze] [--now]`.

The first coding is the record as it stood when the second was made (`first.jsonl`, written by `--freeze`); the second
is the files beside it, coded from the documents, the rules and the vocabularies without sight of the first. `--now`
takes the record as it stands.

Units are matched so. Two rows tell the same if their passages share a sentence and they are of one kind; where several
fit, those with most participants in common, one to one, over a paragraph (the assignment of greatest total). What is
left is matched once more across kinds, if passages share a sentence and at least half of all participants are common:
such a pair counts as found by both and as a disagreement on kind. The rest was found by one coder alone. Spellings are
left out, because the rule has them once per document, wherever that is.

Krippendorff's alpha is 1 minus observed over expected disagreement, over all pairs of values (Krippendorff 2011,
"Computing Krippendorff's Alpha-Reliability"); for sets of participants the distance is 1 minus the Jaccard index times
Passonneau's weight for overlap (MASI), for days it is the difference of the middles in log days.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import log1p
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from politburo.dates import iso
from politburo.record.case import Case, with_claims
from politburo.record.decoder import Context
from politburo.record.definitions import Statement
from politburo.record.load import load_case
from politburo.record.reading import read_statement
from politburo.record.strict_yaml import Mapping, parse
from politburo.record.strict_yaml import Sequence as Items
from politburo.sources.anchors import Text

CASE = Path(__file__).parent.parent / "cases" / "dprk"
FOLDER = CASE / "second-pass"
SURE = ("low", "medium", "high")
PRECISION = ("day", "days", "month", "year", "wider", "none")
LEFT_OUT = frozenset({"named"})
NO_PART = frozenset({"place", "over", "issue", "occasion", "answers", "causes", "effects"})
HALF = 0.5


@dataclass(frozen=True, slots=True)
class Row:
    """One coded assertion, reduced to what is compared."""

    id: str
    source: str
    sentences: tuple[tuple[int, int], ...]
    kind: str
    claim: bool
    parts: tuple[str, ...]
    agents: tuple[str, ...]
    first: int | None
    last: int | None
    precision: str
    mode: str
    sure: str


def row_of(statement: Statement, *, claim: bool) -> Row:
    """Reduce a statement to what is compared."""
    when = statement.attested or statement.when
    bounds = None if when is None or when.date is None else when.date.bounds
    first = None if bounds is None else bounds.begin_earliest
    last = None if bounds is None else bounds.end_latest
    roles = {role: tuple(ref.target for ref in refs) for role, refs in statement.roles.items()}
    return Row(
        id=statement.id,
        source=statement.source,
        sentences=tuple(dict.fromkeys(_sentences(statement))),
        kind=statement.kind,
        claim=claim,
        parts=tuple(sorted({one for role, ids in roles.items() if role not in NO_PART for one in ids})),
        agents=tuple(sorted(roles.get("by", ()))),
        first=first,
        last=last,
        precision=_precision(first, last),
        mode=statement.mode,
        sure=statement.sure,
    )


def _sentences(statement: Statement) -> Iterable[tuple[int, int]]:
    for anchor in statement.at:
        end = anchor.to.sentence if anchor.to is not None and anchor.to.para == anchor.para else anchor.sentence
        for sentence in range(anchor.sentence, end + 1):
            yield anchor.para, sentence
        if anchor.to is not None and anchor.to.para != anchor.para:
            yield from ((anchor.to.para, sentence) for sentence in range(1, anchor.to.sentence + 1))


def _precision(first: int | None, last: int | None) -> str:
    if first is None and last is None:
        return "none"
    if first is None or last is None:
        return "wider"
    width = last - first
    return (
        "day" if width == 0 else "days" if width < 27 else "month" if width < 93 else "year" if width < 367 else "wider"
    )


def sample() -> list[tuple[str, int]]:
    """Return the paragraphs drawn."""
    lines = (FOLDER / "sample.tsv").read_text(encoding="utf-8").splitlines()
    words = (line.split() for line in lines if line.strip() and not line.startswith("#"))
    return [(source, int(para)) for source, para in words]


def first_of(case: Case) -> list[Row]:
    """Return the record's rows on the sampled paragraphs, as the record now stands."""
    drawn = set(sample())
    rows = [
        row_of(one, claim=one.id != top.id)
        for top in case.statements.values()
        if not case.outside(top) and top.status != "withdrawn" and any(a.note is None for a in top.at)
        for one in with_claims(top)
    ]
    return [
        row for row in rows if row.kind not in LEFT_OUT and {(row.source, para) for para, _ in row.sentences} & drawn
    ]


def second_of(case: Case) -> list[Row]:
    """Return the rows of the second coding."""
    drawn, rows = set(sample()), []
    for path in sorted(FOLDER.glob("*.yaml")):
        tree, faults = parse(path.read_bytes(), path.name)
        items = tree.get("statements") if isinstance(tree, Mapping) else None
        if faults or not isinstance(items, Items):
            raise ValueError(f"{path} cannot be read: {faults}")
        context = Context(path.name)
        for number, item in enumerate(items.items):
            found = read_statement(item, context, case.grammar, path.stem, {})
            if found is None:
                raise ValueError(f"{path}: {context.problems[-1]}")
            for place, one in enumerate(with_claims(found)):
                row = row_of(one, claim=place > 0)
                rows.append(row if row.id else Row(**{**_as_dict(row), "id": f"{found.id or number}.{place}"}))
        grave = [problem for problem in context.problems if problem.code != "E115"]
        if grave:
            raise ValueError(f"{path}: {grave[0]}")
    return [
        row for row in rows if row.kind not in LEFT_OUT and {(row.source, para) for para, _ in row.sentences} & drawn
    ]


def _as_dict(row: Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in Row.__dataclass_fields__}


def frozen() -> list[Row]:
    """Return the first coding as it stood when the second was made."""
    return [_thawed(json.loads(line)) for line in (FOLDER / "first.jsonl").read_text(encoding="utf-8").splitlines()]


def _thawed(data: dict[str, Any]) -> Row:
    data["sentences"] = tuple((para, sentence) for para, sentence in data["sentences"])
    return Row(**{**data, "parts": tuple(data["parts"]), "agents": tuple(data["agents"])})


def common(one: Row, other: Row) -> float:
    """Return the share of participants in common, 1 where neither has any."""
    a, b = set(one.parts), set(other.parts)
    return len(a & b) / len(a | b) if a | b else 1.0


def _near(one: Row, other: Row) -> bool:
    return one.source == other.source and bool(set(one.sentences) & set(other.sentences))


def matched(first: Sequence[Row], second: Sequence[Row]) -> tuple[list[tuple[Row, Row]], list[Row], list[Row]]:
    """Return the pairs, and what each coder alone has."""
    pairs = _assigned(first, second, lambda a, b: 1 + common(a, b) if _near(a, b) and a.kind == b.kind else 0)
    left = [row for row in first if row not in {a for a, _ in pairs}]
    right = [row for row in second if row not in {b for _, b in pairs}]
    crossed = _assigned(
        left, right, lambda a, b: common(a, b) if a.parts and _near(a, b) and common(a, b) >= HALF else 0
    )
    pairs += crossed
    ones, others = {a for a, _ in pairs}, {b for _, b in pairs}
    return pairs, [row for row in left if row not in ones], [row for row in right if row not in others]


def _assigned(first: Sequence[Row], second: Sequence[Row], worth: Callable[[Row, Row], float]) -> list[tuple[Row, Row]]:
    if not first or not second:
        return []
    table = np.array([[worth(a, b) for b in second] for a in first])
    rows, columns = linear_sum_assignment(-table)
    chosen = zip(rows.tolist(), columns.tolist(), strict=True)
    return [(first[i], second[j]) for i, j in chosen if table[i, j] > 0]


Distance = Callable[[Any, Any], float]


def nominal(a: object, b: object) -> float:
    """Return 0 for equal values, else 1."""
    return float(a != b)


def ordinal(order: Sequence[str], counts: Counter[str]) -> Distance:
    """Return Krippendorff's ordinal distance: by how many values lie between, from the counts of the sample."""

    def distance(a: str, b: str) -> float:
        low, high = sorted((order.index(a), order.index(b)))
        between = sum(counts[one] for one in order[low : high + 1]) - (counts[order[low]] + counts[order[high]]) / 2
        return between * between if low != high else 0.0

    return distance


def masi(a: Sequence[str], b: Sequence[str]) -> float:
    """Return Passonneau's distance of two sets: 1 minus Jaccard times 1, 2/3, 1/3 or 0 by how they overlap."""
    one, other = set(a), set(b)
    if not one | other:
        return 0.0
    shared = one & other
    weight = 1.0 if one == other else 2 / 3 if one <= other or other <= one else 1 / 3 if shared else 0.0
    return 1.0 - weight * len(shared) / len(one | other)


def alpha(pairs: Sequence[tuple[Any, Any]], distance: Distance = nominal) -> float:
    """Return Krippendorff's alpha of two coders without missing values; nan where nothing varies.

    Args:
        pairs: both coders' values of each unit.
        distance: how far two values are apart, already squared where the metric asks for it.
    """
    if not pairs:
        return float("nan")
    counts = Counter(value for pair in pairs for value in pair)
    n = sum(counts.values())
    observed = sum(distance(a, b) for a, b in pairs) / len(pairs)
    crossed = product(counts.items(), counts.items())
    expected = sum(distance(a, b) * m * k for (a, m), (b, k) in crossed) / (n * (n - 1))
    return float("nan") if expected == 0 else 1.0 - observed / expected


def _days(a: tuple[int, int], b: tuple[int, int]) -> float:
    return log1p(abs(sum(a) - sum(b)) / 2) ** 2


def _dated(row: Row) -> tuple[int, int] | None:
    return None if row.first is None or row.last is None else (row.first, row.last)


def measures(
    first: Sequence[Row], second: Sequence[Row], sentences: Sequence[tuple[str, int, int]]
) -> list[dict[str, Any]]:
    """Return one line per measure: what, units, raw agreement (a share), alpha."""
    pairs, alone, others = matched(first, second)
    told = [{(row.source, *at) for row in rows for at in row.sentences} for rows in (first, second)]
    lines = [_line("sentence coded or not", [(s in told[0], s in told[1]) for s in sentences])]
    cells: list[set[tuple[Any, ...]]] = [
        {(row.source, *at, row.kind) for row in rows for at in row.sentences} for rows in (first, second)
    ]
    kinds = sorted({row.kind for row in (*first, *second)})
    grid = [(*s, kind) for s in sentences for kind in kinds]
    lines.append(_line("kind told by sentence or not", [(c in cells[0], c in cells[1]) for c in grid]))
    lines.append(_line("kind, of matched rows", [(a.kind, b.kind) for a, b in pairs]))
    same = [(a, b) for a, b in pairs if a.kind == b.kind]
    lines.append(_line("own voice or a claim", [(a.claim, b.claim) for a, b in same]))
    lines.append(_line("mode", [(a.mode, b.mode) for a, b in same]))
    sure = [(a.sure, b.sure) for a, b in same]
    lines.append(_line("certainty (ordinal)", sure, ordinal(SURE, Counter(v for pair in sure for v in pair))))
    lines.append(_line("participants (sets)", [(a.parts, b.parts) for a, b in same], masi))
    lines.append(_line("agent (sets)", [(a.agents, b.agents) for a, b in same if a.agents or b.agents], masi))
    fine = [(a.precision, b.precision) for a, b in same]
    lines.append(_line("precision of date (ordinal)", fine, ordinal(PRECISION, Counter(v for p in fine for v in p))))
    both = [(x, y) for a, b in same if (x := _dated(a)) is not None and (y := _dated(b)) is not None]
    lines.append(_line("middle of date (log days)", both, _days))
    meet = sum(x[0] <= y[1] and y[0] <= x[1] for x, y in both)
    lines.append({"measure": "bounds that overlap", "units": len(both), "agree": meet / len(both), "alpha": None})
    found = {"first alone": len(alone), "second alone": len(others), "both": len(pairs), "both, one kind": len(same)}
    lines += [{"measure": f"rows: {name}", "units": n, "agree": None, "alpha": None} for name, n in found.items()]
    return lines


def _line(name: str, pairs: Sequence[tuple[Any, Any]], distance: Distance = nominal) -> dict[str, Any]:
    agree = sum(a == b for a, b in pairs) / len(pairs) if pairs else float("nan")
    return {"measure": name, "units": len(pairs), "agree": agree, "alpha": alpha(pairs, distance)}


def sampled_sentences(documents: Path) -> list[tuple[str, int, int]]:
    """Return every sentence of the sampled paragraphs, counted in the documents."""
    texts: dict[str, Text] = {}
    found = []
    for source, para in sample():
        if source not in texts:
            texts[source] = Text((documents / f"{source}.txt").read_text(encoding="utf-8"))
        found += [(source, para, n) for n in range(1, len(texts[source].paragraphs[para - 1]) + 1)]
    return found


def main(arguments: Sequence[str]) -> int:
    """Print the measures, or the pairs and what stands alone."""
    case = load_case(CASE)
    if "--freeze" in arguments:
        lines = [json.dumps(_as_dict(row), ensure_ascii=False) for row in first_of(case)]
        (FOLDER / "first.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        return 0
    first = first_of(case) if "--now" in arguments else frozen()
    second = second_of(case)
    sentences = [(s, p, n) for s, p, n in json.loads((FOLDER / "sentences.json").read_text(encoding="utf-8"))]
    if "--list" in arguments:
        print("\n".join(listed(first, second)))
        return 0
    print(f"{len(sample())} paragraphs, {len(sentences)} sentences; rows: first {len(first)}, second {len(second)}")
    for line in measures(first, second, sentences):
        agree = "" if line["agree"] is None else f"{line['agree']:.2f}"
        value = "" if line["alpha"] is None else f"{line['alpha']:.2f}"
        print(f"{line['measure']:<32} {line['units']:>6} {agree:>6} {value:>6}")
    return 0


def listed(first: Sequence[Row], second: Sequence[Row]) -> list[str]:
    """Return every disagreement with its verdict, in the order of the documents, as lines of tab-separated fields."""
    pairs, alone, others = matched(first, second)
    verdicts = dict(line.split("\t", 1) for line in _lines("verdicts.tsv"))
    at = defaultdict(list)
    for row in first:
        for sentence in row.sentences:
            at[row.source, *sentence].append(row.id)
    found = []
    for a, b in pairs:
        for what, one, other in _differences(a, b):
            reason = verdicts.get(f"{a.id} {what}") or verdicts[what]
            found.append((a, a.id, b.id, what, one, other, reason))
    for row in alone:
        what = (
            "position"
            if row.kind == "stance"
            else "cause"
            if row.kind == "because"
            else "claim"
            if row.claim
            else "row"
        )
        reason = verdicts.get(row.id) or verdicts[f"first alone: {what}"]
        found.append((row, row.id, "", "first alone", row.kind, "", reason))
    for row in others:
        told = [one for n in (0, -1, 1) for one in at[row.source, row.sentences[0][0], row.sentences[0][1] + n]]
        reason = verdicts.get(row.id) or (f"told: {', '.join(told[:4])}" if told else verdicts["second alone: nothing"])
        found.append((row, "", row.id, "second alone", "", row.kind, reason))
    found.sort(key=lambda one: (one[0].source, one[0].sentences[0], one[3], one[1], one[2]))
    return ["\t".join((row.source, f"{row.sentences[0][0]}.{row.sentences[0][1]}", *rest)) for row, *rest in found]


def _lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _differences(a: Row, b: Row) -> Iterable[tuple[str, str, str]]:
    if a.kind != b.kind:
        yield "kind", a.kind, b.kind
        return
    if a.claim != b.claim:
        yield "voice", "claim" if a.claim else "own", "claim" if b.claim else "own"
    if a.mode != b.mode:
        yield "mode", a.mode, b.mode
    if a.sure != b.sure:
        yield "certainty", a.sure, b.sure
    if a.parts != b.parts:
        yield "participants", ",".join(a.parts), ",".join(b.parts)
    if a.precision != b.precision:
        yield "date", a.precision, b.precision
    x, y = _dated(a), _dated(b)
    if x is not None and y is not None and (x[0] > y[1] or y[0] > x[1]):
        yield "days apart", f"{iso(x[0])}/{iso(x[1])}", f"{iso(y[0])}/{iso(y[1])}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
