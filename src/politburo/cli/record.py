"""Commands on the record itself: check and what is made from the definitions."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Any

import click

from politburo.cli.common import FAULTY, case_argument, console, json_option, print_json
from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.load import load_case
from politburo.record.problems import Problem, errors, in_order, warnings


def gathered(case: Case) -> tuple[Problem, ...]:
    """Return the problems of every room that checks something."""
    return in_order(check_record(case))


def as_json(problem: Problem) -> dict[str, Any]:
    """Return a problem as the JSON that `--json` and the app print."""
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


@click.command()
@case_argument
@json_option
@click.option("--code", help="Only problems of this code.")
@click.option("--most", default=200, show_default=True, help="How many to print.")
def check(case: Path, as_json_: bool, code: str | None, most: int) -> None:
    """Check a case and say what is wrong, where, and what would mend it."""
    read = load_case(case)
    problems = tuple(p for p in gathered(read) if code is None or p.code == code)
    faults, doubts = errors(problems), warnings(problems)
    if as_json_:
        print_json({"errors": len(faults), "warnings": len(doubts), "problems": [as_json(p) for p in problems]})
    else:
        _print(read, problems, most)
    sys.exit(FAULTY if faults else 0)


def _print(read: Case, problems: tuple[Problem, ...], most: int) -> None:
    out = console()
    faults, doubts = errors(problems), warnings(problems)
    for problem in [*faults, *doubts][:most]:
        colour = "red" if problem.severity == "error" else "yellow"
        out.print(f"{problem.where}: [{colour}]{problem.code}[/] {_plain(problem.cause)} [dim]{_plain(problem.cure)}[/]")
    if len(faults) + len(doubts) > most:
        out.print(f"... {len(faults) + len(doubts) - most} more; --most N prints them.")
    allowed = Counter(p.code for p in problems if p.allowed is not None)
    accepted = f", {sum(allowed.values())} accepted in place" if allowed else ""
    out.print(
        f"{len(read.every_statement)} statements from {len(read.sources)} sources: "
        f"{len(faults)} errors, {len(doubts)} warnings{accepted}."
    )


def _plain(text: str) -> str:
    """Keep rich from reading brackets as markup."""
    return text.replace("[", r"\[")


COMMANDS: tuple[click.Command, ...] = (check,)
