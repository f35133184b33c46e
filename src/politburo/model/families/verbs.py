"""What-if verbs: pure edits of a system. Old and new run with the same seed compare history by history."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.families.coefficients import with_values
from politburo.model.families.registers import Given, Step
from politburo.model.families.simulation import simulate
from politburo.model.families.system import Force, Happened, Hold, System

__all__ = ["Contrast", "assert_act", "coefficient", "compare", "force", "hold", "series", "strike"]

Floats = NDArray[np.float64]


def strike(system: System, *, family: str, unit: str = "", begin: float = -math.inf, end: float = math.inf) -> System:
    """Take given acts of a family (of one unit, if named) between two days out.

    Raises:
        EngineError: E705 there is none.
    """
    kept = tuple(
        one
        for one in system.given
        if one.family != family or (unit and one.unit != unit) or not begin <= one.time <= end
    )
    if len(kept) == len(system.given):
        cure = "Name a given act; what histories make themselves is silenced by a hold"
        raise EngineError("E705", f"strike {family} {unit}".strip(), "no given act is meant", cure)
    return replace(system, given=kept)


def assert_act(system: System, act: Happened) -> System:
    """Let an act happen on its day."""
    return replace(system, given=(*system.given, act))


def hold(system: System, begin: float, end: float, *, family: str = "", unit: str = "") -> System:
    """Silence a family, or a unit, from `begin` to `end`. Its clocks keep what they have left."""
    return replace(system, holds=(*system.holds, Hold(begin=begin, end=end, family=family, unit=unit)))


def force(system: System, begin: float, end: float, *, family: str, label: str, unit: str = "") -> System:
    """Make every answer of a family (of one unit, if named) from `begin` to `end` the same."""
    return replace(system, forces=(*system.forces, Force(begin=begin, end=end, family=family, label=label, unit=unit)))


def series(system: System, register: str, steps: tuple[Step, ...], since: float = -math.inf) -> System:
    """Give a series other steps from a day on.

    Raises:
        EngineError: E705 there is no given register of that name.
    """
    found = next((one for one in system.registers if one.id == register and isinstance(one, Given)), None)
    if not isinstance(found, Given):
        raise EngineError("E705", f"series {register}", "it is no register of the kind Given", "Name a given series")
    kept = tuple(step for step in found.steps if step.time < since)
    changed = replace(found, steps=(*kept, *steps))
    return replace(system, registers=tuple(changed if one is found else one for one in system.registers))


def coefficient(system: System, family: str, part: str, effect: str, value: float) -> System:
    """Give one coefficient another value; names as :func:`.coefficients.coefficients` lists them."""
    return with_values(system, {(family, part, effect): value})


@dataclass(frozen=True, slots=True)
class Contrast:
    """A quantity with and without an edit, history by history under the same random numbers.

    Attributes:
        without, with_: the quantity by history.
    """

    without: Floats
    with_: Floats

    @property
    def difference(self) -> float:
        """The mean difference."""
        return float((self.with_ - self.without).mean())

    @property
    def error(self) -> float:
        """Its Monte-Carlo standard error, paired."""
        return float((self.with_ - self.without).std(ddof=1) / math.sqrt(len(self.without)))

    @property
    def reduction(self) -> float:
        """By how much pairing divides the variance of the difference, against two independent ensembles."""
        paired = float((self.with_ - self.without).var(ddof=1))
        apart = float(self.with_.var(ddof=1) + self.without.var(ddof=1))
        return apart / paired if paired > 0 else math.inf


def compare(
    without: System,
    with_: System,
    *,
    family: str,
    marks: tuple[str, ...] = (),
    start: float = -math.inf,
    end: float = math.inf,
    histories: int = 1000,
    seed: int = 0,
    begin: float | None = None,
) -> Contrast:
    """Count a family's acts between two days in paired histories of two systems."""
    counts = [
        simulate(one, histories=histories, seed=seed, begin=begin).counts(family, marks, start, end).astype(np.float64)
        for one in (without, with_)
    ]
    return Contrast(*counts)
