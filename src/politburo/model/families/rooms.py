"""Memory of histories laid out once for systems that differ by their coefficients alone."""

from __future__ import annotations

from politburo.model.families.kernel.memory import Memory, coin, lay_out
from politburo.model.families.program import Program

__all__ = ["LIMIT", "coined", "laid_out"]

LIMIT = 4000


def laid_out(program: Program, limit: int = LIMIT) -> Memory:
    """Return memory for histories of a program, cut at a limit; one thread at a time writes in it."""
    return lay_out(program.tables, limit)


def coined(memory: Memory, program: Program) -> Memory:
    """Write a program's coefficients into memory laid out for another from which it was recoined; returns it.

    Only tables of coefficients, and what follows from these, are written: laying out anew takes as long as several
    histories do. What histories left there does no harm, since the first of a block begins from the tables.
    """
    coin(memory, program.tables)
    return memory
