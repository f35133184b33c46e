"""Edits tried out before anything is written: what would make an error in the case is left out and told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from politburo.export.blocks import Edit, Plain, appended, blocks, edited
from politburo.record.assemble import assemble
from politburo.record.problems import Problem, errors
from politburo.record.splice import guard


@dataclass(frozen=True, slots=True)
class Tried:
    """What can be written: new bytes by file; and what cannot, by statement, with the errors it would make."""

    files: dict[str, bytes]
    refused: dict[str, tuple[Problem, ...]]


def tried(
    contents: Mapping[str, bytes], edits: Mapping[str, list[Edit]], added: Mapping[str, list[dict[str, Plain]]]
) -> Tried:
    """Try edits and new statements on a case's files; those that make a new error are left out.

    Args:
        contents: all files of the case.
        edits: edits by file.
        added: new statements by file, each with an id.

    Raises:
        ValueError: the case would have a new error that none of them accounts for.
    """
    if not any(edits.values()) and not any(added.values()):
        return Tried({}, {})
    before = _counted(contents)
    refused: dict[str, tuple[Problem, ...]] = {}
    while True:
        made = _made(contents, edits, added, refused)
        fresh = _counted({**contents, **made}, known=before)
        if not fresh:
            return Tried(made, refused)
        found: dict[str, list[Problem]] = {}
        for problem, inside in _holders(made, fresh):
            name = next((one for one in inside if one not in refused), None)
            if name is None:
                raise ValueError(f"The case would have an error that no row accounts for: {problem}")
            found.setdefault(name, []).append(problem)
        refused |= {name: tuple(problems) for name, problems in found.items()}


def new_errors(contents: Mapping[str, bytes], made: Mapping[str, bytes]) -> list[Problem]:
    """Return the errors that a case would have with some files new or otherwise, and does not have now."""
    return _counted({**contents, **made}, known=_counted(contents)) if made else []


def _made(
    contents: Mapping[str, bytes],
    edits: Mapping[str, list[Edit]],
    added: Mapping[str, list[dict[str, Plain]]],
    refused: Mapping[str, object],
) -> dict[str, bytes]:
    made: dict[str, bytes] = {}
    for name in dict.fromkeys((*edits, *added)):
        data = contents[name]
        kept = [one for one in edits.get(name, ()) if one.id not in refused]
        rows = [row for row in added.get(name, ()) if row["id"] not in refused]
        if kept:
            data = edited(data, guard(data), kept)
        if rows:
            data = appended(data, guard(data), rows)
        if data != contents[name]:
            made[name] = data
    return made


def _counted(contents: Mapping[str, bytes], known: list[Problem] | None = None) -> list[Problem]:
    """Return the errors of a case; with `known`, only those there are more of than before."""
    found = errors(assemble("", dict(contents), "", []).problems)
    if known is None:
        return list(found)
    left = Counter((one.code, one.cause) for one in known)
    fresh = []
    for problem in found:
        if left[problem.code, problem.cause] > 0:
            left[problem.code, problem.cause] -= 1
        else:
            fresh.append(problem)
    return fresh


def _spans(data: bytes) -> list[tuple[int, int, str]]:
    """Return the first and last line of every statement of a file, the longest first."""
    text = data.decode("utf-8")
    starts = [0, *(hit.end() for hit in re.finditer("\n", text))]
    found = sorted(blocks(data).values(), key=lambda one: -len(one.text))
    return [(bisect_right(starts, one.start), bisect_right(starts, one.end), one.id) for one in found]


def _holders(made: Mapping[str, bytes], problems: Iterable[Problem]) -> Iterator[tuple[Problem, list[str]]]:
    """Yield each problem with the statements it stands in, the innermost first."""
    spans: dict[str, list[tuple[int, int, str]]] = {}
    for problem in problems:
        name = problem.where.file
        if name in made and name not in spans:
            spans[name] = _spans(made[name])
        inside = [one for first, last, one in spans.get(name, ()) if first <= problem.where.line <= last]
        yield problem, inside[::-1]
