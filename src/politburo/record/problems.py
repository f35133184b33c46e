"""What is wrong in a case, said so that it can be mended: code, place, cause, cure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a case's files: path relative to the case, line and column counted from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault or doubt found in a case.

    Attributes:
        code: letter and number; `E` is an error, `W` a warning. `docs/reference/problems.md` lists them.
        where: the place.
        cause: one sentence: what is wrong.
        cure: one sentence: what would mend it.
        allowed: the reason given in the case for leaving a warning as it is, else None.
    """

    code: str
    where: Where
    cause: str
    cure: str
    allowed: str | None = None

    @property
    def severity(self) -> Severity:
        """`error` for codes that begin with E, else `warning`."""
        return "error" if self.code.startswith("E") else "warning"

    def __str__(self) -> str:
        return f"{self.where}: {self.code}: {self.cause} {self.cure}"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return problems sorted by place, then code, each once."""
    return tuple(sorted(set(problems), key=lambda p: (p.where, p.code, p.cause)))


def allow(problem: Problem, reasons: dict[str, str]) -> Problem:
    """Return a warning marked as allowed where the row it stands in gives a reason for its code; errors stay."""
    reason = reasons.get(problem.code)
    return problem if reason is None or problem.severity == "error" else replace(problem, allowed=reason)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the errors among the problems."""
    return tuple(p for p in problems if p.severity == "error")


def warnings(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the warnings that no reason allows."""
    return tuple(p for p in problems if p.severity == "warning" and p.allowed is None)
