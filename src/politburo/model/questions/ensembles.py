"""Histories without and with an intervention, run side by side, their outcomes counted as they come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from politburo.model import families as fam
from politburo.model.assessment.fits import Sample
from politburo.model.assessment.logs import Coding, Log, coding_of, log_of
from politburo.model.families.kernel.memory import Memory
from politburo.model.families.rooms import coined, laid_out
from politburo.model.questions.declared import Asked
from politburo.model.system.formulas import Name
from politburo.model.system.reaching import Arm

__all__ = ["Counted", "Draws", "Side", "drawn", "side", "so_far"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Side:
    """A compiled system with what is shared by all its histories, whatever the coefficients.

    Attributes:
        arm: the system.
        coding: the words of its logs.
        idle: memory that no thread writes in now.
    """

    arm: Arm
    coding: Coding
    idle: list[Memory] = field(default_factory=list, repr=False)


def side(one: Arm) -> Side:
    """Return a system made ready."""
    return Side(one, coding_of(one.program.names))


@dataclass(frozen=True, slots=True)
class Draws:
    """Histories to be run of both systems under one draw after another.

    Attributes:
        sample: draws of coefficients.
        both: coefficients of both systems that take the place of drawn ones.
        values: those of the system with the intervention.
        histories: how many of each draw.
        apart: how far apart the numbers of the first histories of two draws lie. Histories of one number draw the same
            random numbers, whatever the coefficients.
        days: days from the opening by which acts are counted; none where the course does not matter.
    """

    sample: Sample
    both: Mapping[Name, float]
    values: Mapping[Name, float]
    histories: int
    apart: int
    days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Counted:
    """What outcomes count in the histories of one draw, without the intervention (0) and with it (1).

    Attributes:
        number: (O, 2, H) acts, or whether there are so many as asked for.
        course: (O, 2, H, D) acts before each day.
        cut: histories of both cut at the limit.
    """

    number: Floats
    course: Whole
    cut: int


def drawn(pair: tuple[Side, Side], what: Draws, number: int, outcomes: Sequence[Asked]) -> Counted:
    """Run the histories of a draw without and with the intervention, and count.

    Args:
        pair: the systems without and with it.
        what: which histories.
        number: the draw.
        outcomes: what is counted.
    """
    coefficients = what.sample.draw(number)
    numbers, courses, cut = [], [], 0
    for one, extra in zip(pair, (what.both, what.values), strict=True):
        runs = _run(one, {**coefficients, **extra}, what.histories, number * what.apart)
        cut += int(runs.exploded.sum())
        log = log_of(runs, one.arm.who, one.arm.start, one.coding)
        rows = [log.rows(asked.count) for asked in outcomes]
        numbers.append([_measured(log, mine, asked) for mine, asked in zip(rows, outcomes, strict=True)])
        courses.append([so_far(log, mine, what.days) for mine in rows])
    return Counted(np.array(numbers).swapaxes(0, 1), np.array(courses).swapaxes(0, 1), cut)


def _run(one: Side, coefficients: Mapping[Name, float], histories: int, first: int) -> fam.Runs:
    known = {name: value for name, value in coefficients.items() if name in one.arm.program.places}
    program = fam.recoined(one.arm.program, known, tables_only=True)
    try:
        memory = one.idle.pop()
    except IndexError:  # other threads write in all there is
        memory = laid_out(one.arm.program)
    seed = one.arm.runs.seed
    coins = coined(memory, program)
    runs = fam.simulate(  # what was cut off is counted and shown
        program, histories=histories, seed=seed, first=first, block=histories, memory=coins, warn=False
    )
    one.idle.append(memory)
    return runs


def _measured(log: Log, rows: NDArray[np.bool_], asked: Asked) -> Floats:
    number = log.number(rows).astype(np.float64)
    return number if asked.least is None else (number >= asked.least).astype(np.float64)


def so_far(log: Log, rows: NDArray[np.bool_], days: Sequence[int]) -> Whole:
    """Return (H, D) how many of some rows each history has before each day."""
    places = np.searchsorted(days, log.day[rows], side="right")
    cells = log.history[rows] * (len(days) + 1) + places
    made = np.bincount(cells, minlength=log.histories * (len(days) + 1)).reshape(log.histories, -1)
    return np.asarray(made.cumsum(axis=1)[:, :-1])
