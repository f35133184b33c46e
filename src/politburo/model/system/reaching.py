"""Whether histories reach what a case declares, and how much less without the mechanism named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

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


def arm(theory: Declared, story: Story, told: Tale, span: tuple[int, int], number: int, runs: Runs, priors: str) -> Arm:
    """Compile a theory from the record's state on a day, under one reading."""
    opening = opening_at(story, *span, number)
    given = happened(told, span[0], runs.seed, number, until=span[0])
    made = compiled(theory, opening, given=given, priors=priors, seed=runs.seed, reading=number)
    return Arm(fam.compile_system(made.system, 0.0), who_of(made.system), made.mechanisms, span[0], number, runs)


def switched_off(values: Values, mechanisms: Mapping[Name, str], mechanism: str) -> dict[Name, float]:
    """Return values with a mechanism doing nothing: effects at 0, causes at a rate or odds of nothing.

    Raises:
        ValueError: no effect stands for that mechanism.
    """
    names = [name for name, one in mechanisms.items() if one == mechanism]
    if not names:
        raise ValueError(f"E313 No effect stands for the mechanism '{mechanism}': name one of the theory's.")
    return {**values, **{name: off(name) for name in names}}


def rows_of(runs: fam.Runs) -> Rows:
    """Return a log as plain columns."""
    table = runs.table
    text = {name: table[name].map(plain, na_action="ignore").to_numpy(dtype=np.str_) for name in WORDS}
    return Rows(
        table["history"].to_numpy(dtype=np.int64) - runs.first,
        table["time"].to_numpy(dtype=np.float64),
        text["family"],
        text["unit"],
        text["mark"],
        len(runs.lengths),
    )


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
    """
    spans = list(dict.fromkeys((ordinal(one.opening), ordinal(one.until)) for one in wanted))
    hits: dict[str, list[tuple[float, float]]] = {one.id: [] for one in wanted}
    for done, span in enumerate(spans):
        mine = [one for one in wanted if (ordinal(one.opening), ordinal(one.until)) == span]
        for number in range(runs.draws):
            one_arm = arm(theory, story, told, span, number, runs, priors)
            values = draws(number)
            whole = one_arm.rows(values)
            for one in mine:
                without = one_arm.rows(switched_off(values, one_arm.mechanisms, one.without))
                pair = (reached(rows, one_arm.who, one, span[0]) for rows in (whole, without))
                hits[one.id].append(tuple(float(found.mean()) for found in pair))  # type: ignore[arg-type]  # two
            if progress is not None:
                progress(done * runs.draws + number + 1, len(spans) * runs.draws, "histories")
    return {name: _answer(pairs) for name, pairs in hits.items()}


def _answer(pairs: Sequence[tuple[float, float]]) -> Answer:
    table = np.array(pairs)
    difference = table[:, 0] - table[:, 1]
    error = float(difference.std(ddof=1) / np.sqrt(len(difference))) if len(difference) > 1 else float("inf")
    return Answer(float(table[:, 0].mean()), float(table[:, 1].mean()), error)
