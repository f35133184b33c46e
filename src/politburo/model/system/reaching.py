"""Whether histories reach what a case declares, and how much less without the mechanism named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, as_completed
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model import families as fam
from politburo.model.acts import Story, ordinal
from politburo.model.families.program import Program
from politburo.model.system.causes import off, plain
from politburo.model.system.compiling import compiled
from politburo.model.system.declare import Declared
from politburo.model.system.fitting import Values
from politburo.model.system.formulas import Name
from politburo.model.system.opening import opening_at
from politburo.model.system.outcomes import Reach, Rows, Who, reached
from politburo.model.system.recorded import Tale, happened

Draws = Callable[[int], Values]
WORDS = ("family", "unit", "mark")
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Runs:
    """How many histories: draws of reading and coefficients, and histories of each, from a seed."""

    draws: int = 40
    histories: int = 50
    seed: int = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """How often an outcome is reached.

    Attributes:
        probability, without: share of histories, as it stands and with the mechanism switched off.
        error: Monte-Carlo standard error of the paired difference, by draw.
    """

    probability: float
    without: float
    error: float


@dataclass(frozen=True, slots=True)
class Arm:
    """A system of one reading, compiled once, run with any coefficients.

    Attributes:
        program: the compiled system.
        who: sender, receiver and group of its units.
        mechanisms: the mechanism of every effect.
        start: first day as an ordinal.
        number: number of the draw; its histories have numbers of their own.
        runs: how many histories, and the seed.
    """

    program: Program
    who: Who
    mechanisms: Mapping[Name, str]
    start: int
    number: int
    runs: Runs

    def rows(self, values: Values) -> Rows:
        """Simulate with some coefficients; the same numbers are drawn whatever they are."""
        many = self.runs.histories
        program = fam.recoined(self.program, {k: v for k, v in values.items() if k in self.program.places})
        return rows_of(fam.simulate(program, histories=many, seed=self.runs.seed, first=self.number * many))


def arm(
    theory: Declared,
    story: Story,
    told: Tale,
    span: tuple[int, int],
    number: int,
    runs: Runs,
    priors: str,
    put: Sequence[str] = (),
) -> Arm:
    """Compile a theory from the record's state on a day, under one reading.

    Args:
        theory: what is declared.
        story: the people, from the record.
        told: the acts of the record; those before the span make state.
        span: first and last day (ordinals).
        number: which draw; it numbers the reading and the histories.
        runs: how many histories, and the seed.
        priors: set of priors, `neutral` or `informed`.
        put: acts that happen on the first day, as family@unit or family/mark@unit.
    """
    opening = opening_at(story, *span, number)
    before = happened(told, span[0], runs.seed, number, until=span[0])
    given = (*before, *(_put(one) for one in put))
    made = compiled(theory, opening, given=given, priors=priors, seed=runs.seed, reading=number)
    return Arm(fam.compile_system(made.system, 0.0), who_of(made.system), made.mechanisms, span[0], number, runs)


def _put(text: str) -> fam.Happened:
    act, _, unit = text.partition("@")
    family, _, mark = act.partition("/")
    return fam.Happened(time=0.0, family=family, unit=unit, mark=mark)


def switched_off(values: Values, mechanisms: Mapping[Name, str], mechanism: str) -> dict[Name, float]:
    """Return values with a mechanism doing nothing: effects at 0, causes at a rate or odds of nothing.

    Raises:
        ValueError: no effect stands for that mechanism.
    """
    names = [name for name, one in mechanisms.items() if one == mechanism]
    if not names:
        raise ValueError(f"E502 No effect stands for the mechanism '{mechanism}': name one of the theory's.")
    return {**values, **{name: off(name) for name in names}}


def rows_of(runs: fam.Runs) -> Rows:
    """Return a log as plain columns."""
    table = runs.table
    text = {name: _plain(table[name]) for name in WORDS}
    return Rows(
        table["history"].to_numpy(dtype=np.int64) - runs.first,
        table["time"].to_numpy(dtype=np.float64),
        text["family"],
        text["unit"],
        text["mark"],
        len(runs.lengths),
    )


def _plain(words: pd.Series) -> NDArray[np.str_]:
    """Words without what called the acts forth."""
    places, different = pd.factorize(words)
    return np.array([plain(str(one)) for one in different], dtype=np.str_)[places]


def who_of(system: fam.System) -> Who:
    """Return sender, receiver and group of every unit."""
    return Who(
        {unit.label: unit.sender for unit in system.units},
        {unit.label: unit.receiver or "" for unit in system.units},
        {unit.label: unit.group for unit in system.units},
    )


def reach_all(
    theory: Declared,
    story: Story,
    told: Tale,
    wanted: Sequence[Reach],
    draws: Draws,
    runs: Runs = Runs(),
    priors: str = "neutral",
    progress: Progress | None = None,
    pool: Executor | None = None,
) -> dict[str, Answer]:
    """Return how often histories reach each outcome, by the outcome's id.

    Both arms of a pair share reading, coefficients and random numbers; only the mechanism differs.

    Args:
        theory: what is declared.
        story: the people, from the record.
        told: the acts of the record.
        wanted: the outcomes.
        draws: coefficients of each draw.
        runs: how many.
        priors: set of priors, `neutral` or `informed`.
        progress: is told how far it is.
        pool: where openings are run side by side; the answers do not depend on it.
    """
    starts = list(dict.fromkeys(_start(one) for one in wanted))
    groups = [[one for one in wanted if _start(one) == start] for start in starts]
    values = [draws(number) for number in range(runs.draws)]
    hits: dict[str, list[tuple[float, float]]] = {}
    if pool is None:
        for done, group in enumerate(groups, start=1):
            hits |= _hits(theory, story, told, group, values, runs, priors)
            if progress is not None:
                progress(done, len(groups), "openings")
        return {name: _answer(pairs) for name, pairs in hits.items()}
    tasks = [pool.submit(_hits, theory, story, told, group, values, runs, priors) for group in groups]
    for done, task in enumerate(as_completed(tasks), start=1):
        hits |= task.result()
        if progress is not None:
            progress(done, len(groups), "openings")
    return {name: _answer(pairs) for name, pairs in hits.items()}


def _hits(
    theory: Declared,
    story: Story,
    told: Tale,
    wanted: Sequence[Reach],
    values: Sequence[Values],
    runs: Runs,
    priors: str,
) -> dict[str, list[tuple[float, float]]]:
    """Shares of the histories of each draw that reach outcomes of one opening, with and without the mechanism."""
    span, put = _start(wanted[0])
    hits: dict[str, list[tuple[float, float]]] = {one.id: [] for one in wanted}
    for number, some in enumerate(values):
        one_arm = arm(theory, story, told, span, number, runs, priors, put)
        whole = one_arm.rows(some)
        for one in wanted:
            without = one_arm.rows(switched_off(some, one_arm.mechanisms, one.without))
            with_it, without_it = (float(reached(r, one_arm.who, one, span[0]).mean()) for r in (whole, without))
            hits[one.id].append((with_it, without_it))
    return hits


def _start(one: Reach) -> tuple[tuple[int, int], tuple[str, ...]]:
    return (ordinal(one.opening), ordinal(one.until)), one.given


def _answer(pairs: Sequence[tuple[float, float]]) -> Answer:
    table = np.array(pairs)
    difference = table[:, 0] - table[:, 1]
    error = float(difference.std(ddof=1) / np.sqrt(len(difference))) if len(difference) > 1 else float("inf")
    return Answer(float(table[:, 0].mean()), float(table[:, 1].mean()), error)
