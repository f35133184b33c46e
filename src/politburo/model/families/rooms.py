"""Memory of histories laid out once for systems that differ by their coefficients alone."""

from __future__ import annotations

from politburo.model.families.kernel.memory import WHERE, Memory, banded, lay_out
from politburo.model.families.program import Program

__all__ = ["COINED", "LIMIT", "coined", "laid_out"]

LIMIT = 4000
COINED = ("lp_const", "lp_coef", "per_target", "own", "sd", "cut", "bundle_coef", "clock_coef")


def laid_out(program: Program, limit: int = LIMIT) -> Memory:
    """Return memory for histories of a program, cut at a limit; one thread at a time writes in it."""
    return lay_out(program.tables, limit)


def coined(memory: Memory, program: Program) -> Memory:
    """Write a program's coefficients into memory laid out for another from which it was recoined; returns it.

    Only tables of coefficients, and what follows from these, are written: laying out anew takes as long as several
    histories do. What histories left there does no harm, since the first of a block begins from the tables.
    """
    plan, _, real = memory
    columns = {name: getattr(program.tables, name) for name in COINED} | banded(program.tables)
    for name, column in columns.items():
        begin = int(plan[WHERE[name]])
        real[begin : begin + column.size] = column.ravel()
    return memory
