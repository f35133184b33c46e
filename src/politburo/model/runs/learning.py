"""Coefficients of a run: drawn from the fit to a case's record, its own or another's, matched by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from politburo.model import families as fam
from politburo.model.acts import Story
from politburo.model.families.system import System
from politburo.model.readings import generator
from politburo.model.store import kept, remembered
from politburo.model.system.declare import Declared
from politburo.model.system.fitting import fitted
from politburo.model.system.formulas import Name
from politburo.model.system.recorded import Tale
from politburo.model.system.whole import whole_system
from politburo.record.case import Case

__all__ = ["Learned", "Told", "completed", "learned", "told_by"]

Progress = Callable[[int, int, str], None]
Values = Mapping[Name, float]


@dataclass(frozen=True, slots=True)
class Told:
    """What a run reads of a case: its theory of the whole system, its people, its acts."""

    theory: Declared
    people: Story
    acts: Tale


@dataclass(frozen=True, slots=True)
class Learned:
    """Draws of coefficients from the fit to a case's record.

    Attributes:
        case: the case's id.
        digest: hash of the case.
        acts: acts of the record by family, that bore on the fit.
        draws: one mapping a draw, names of family, part and effect.
    """

    case: str
    digest: str
    acts: Mapping[str, int]
    draws: tuple[Values, ...]


def told_by(case: Case) -> Told:
    """Read a case's theory of the whole system, its people and its acts.

    Raises:
        ValueError: the case declares none, or what it declares is faulty.
    """
    return Told(*whole_system(case))


def learned(
    case: Case,
    told: Told,
    *,
    draws: int,
    priors: str = "neutral",
    readings: int = 16,
    seed: int = 1,
    until: int | None = None,
    progress: Progress | None = None,
) -> Learned:
    """Return draws of all coefficients from the fit to a case's record; remembered for the same case and code.

    Args:
        case: the case.
        told: what it tells, as :func:`told_by` reads it.
        draws: how many.
        priors: `neutral` or `informed`.
        readings: joint draws of days, targets and assumed numbers that are fitted.
        seed: seed of readings and draws.
        until: only acts whose latest day precedes this one (an ordinal), None for all.
        progress: is told how far it is.
    """
    key = ("coefficients", case.digest, priors, str(readings), str(draws), str(seed), str(until))

    def make() -> dict[str, object]:
        fit = fitted(
            told.people, told.theory, told.acts, priors=priors, readings=readings, seed=seed, until=until,
            progress=progress,
        )  # fmt: skip
        drawn = [fit.draw(number, seed) for number in range(draws)]
        names = [list(name) for name in drawn[0]]
        return {
            "names": names,
            "draws": [[one[tuple(name)] for name in names] for one in drawn],  # type: ignore[index]  # three words
        }

    found = kept(key) or remembered(key, make)
    names = [(str(a), str(b), str(c)) for a, b, c in found["names"]]
    values = tuple(dict(zip(names, [float(one) for one in row], strict=True)) for row in found["draws"])
    acts = {
        one: number for one, number in told.acts.counted().items() if until is None or _before(told.acts, one, until)
    }
    return Learned(case.settings.id, case.digest, acts, values)


def _before(acts: Tale, family: str, until: int) -> bool:
    return any(one.family == family and one.days.high < until for one in acts.acts)


def completed(system: System, values: Values, number: int, seed: int) -> tuple[dict[Name, float], tuple[Name, ...]]:
    """Return every coefficient of a system that may move, and the names that were not among the values.

    A name without a value is drawn from its own prior, so it stays as wide as the case declares it.

    Args:
        system: the system.
        values: what was learned, perhaps of another case.
        number: number of the draw.
        seed: seed of the draws.
    """
    rows = fam.coefficients(system)
    rows = rows[rows["free"] & (rows["prior_sd"] > 0)]
    noise = generator(seed, number, "prior").standard_normal(len(rows))
    drawn = rows["prior_mean"].to_numpy() + rows["prior_sd"].to_numpy() * noise
    found: dict[Name, float] = {}
    missing: list[Name] = []
    for (family, part, effect), value in zip(
        rows[["family", "part", "effect"]].itertuples(index=False), drawn, strict=True
    ):
        name = (str(family), str(part), str(effect))
        if name in values:
            found[name] = values[name]
        else:
            found[name] = float(value)
            missing.append(name)
    return found, tuple(missing)
