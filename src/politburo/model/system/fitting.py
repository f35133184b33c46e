"""The whole system fitted to the record: one fit a reading, readings mixed by how well each explains what is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo import dates
from politburo.model import families as fam
from politburo.model.acts import Story
from politburo.model.engine.smoothing import smoothed
from politburo.model.families.evidence import Evidence
from politburo.model.families.fitting import fit_to
from politburo.model.families.program import Program
from politburo.model.families.replay import gather
from politburo.model.readings import generator
from politburo.model.system.causes import plain, spelled
from politburo.model.system.compiling import compiled
from politburo.model.system.coverage import Covered, Varied, covered
from politburo.model.system.declare import Declared
from politburo.model.system.formulas import Name
from politburo.model.system.opening import Opening, opening_at
from politburo.model.system.priors import repriored
from politburo.model.system.recorded import Tale, reading_of

Values = Mapping[Name, float]
Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class SystemFit:
    """A theory of the whole system, fitted over readings.

    Attributes:
        priors: which set.
        fits: one for each reading.
        weights: by family, (R,) of the readings, summing to one: the family's own Laplace evidence, Pareto-smoothed.
            Readings under which more of its acts are impossible than under others count nothing.
        khat: by family, shape of the tail of the raw weights; above 0.7 few readings count.
        mechanisms: the mechanism of every effect.
        until: acts dated on or after this day (ordinal) were not used; None where all were.
    """

    priors: str
    fits: tuple[fam.Fit, ...]
    weights: Mapping[str, NDArray[np.float64]]
    khat: Mapping[str, float]
    mechanisms: Mapping[Name, str]
    until: int | None

    @property
    def effective(self) -> dict[str, float]:
        """How many equal readings the weights of each family are worth."""
        return {name: float(1.0 / np.sum(one**2)) for name, one in self.weights.items()}

    def draw(self, number: int, seed: int) -> Values:
        """Return one draw of all coefficients: each family of a reading by its weight, then of its normal.

        What no act bears on is drawn from its prior.
        """
        found = self._prior(number, seed)
        for family, weights in self.weights.items():
            rng = generator(seed, number, f"coefficients|{family}")
            reading = int(rng.choice(len(self.fits), p=weights))
            for piece in self.fits[reading].pieces:
                if piece.family == family and piece.slots:
                    values = rng.multivariate_normal(piece.theta, piece.covariance)
                    found |= {slot.name: float(value) for slot, value in zip(piece.slots, values, strict=True)}
        # whatever called an act forth, it is as severe, and agreed to, as any act of its family
        same = {name: (plain(name[0]), *name[1:]) for name in found if plain(name[0]) != name[0] and name[1] != "rate"}
        return found | {name: found[other] for name, other in same.items()}

    def _prior(self, number: int, seed: int) -> dict[Name, float]:
        rows = fam.coefficients(self.fits[0].system)
        rows = rows[rows["free"] & (rows["prior_sd"] > 0)]
        noise = generator(seed, number, "prior").standard_normal(len(rows))
        drawn = rows["prior_mean"].to_numpy() + rows["prior_sd"].to_numpy() * noise
        names = rows[["family", "part", "effect"]].itertuples(index=False)
        return {(str(f), str(p), str(e)): float(value) for (f, p, e), value in zip(names, drawn, strict=True)}

    @property
    def table(self) -> pd.DataFrame:
        """Return one row a coefficient: family, part, effect, estimate, sd, prior, contraction, acts, mechanism.

        `halved` and `doubled` are the estimates with half and with twice its own prior's sd, all other priors kept.
        """
        keys = ["family", "part", "effect"]
        whole = pd.concat([one.table.assign(reading=place) for place, one in enumerate(self.fits)])
        whole["weight"] = [self.weights[plain(f)][r] for f, r in whole[["family", "reading"]].itertuples(index=False)]
        rows = []
        for (family, part, effect), some in whole.groupby(keys, sort=False):
            weight = some["weight"] / max(float(some["weight"].sum()), 1e-300)
            mean = float((weight * some["estimate"]).sum())
            sd = float(np.sqrt(max((weight * (some["se"] ** 2 + some["estimate"] ** 2)).sum() - mean**2, 0.0)))
            prior_mean, prior_sd = float(some["prior_mean"].iloc[0]), float(some["prior_sd"].iloc[0])
            rows.append(
                {
                    "family": family,
                    "part": part,
                    "effect": effect,
                    "estimate": mean,
                    "sd": sd,
                    "prior_mean": prior_mean,
                    "prior_sd": prior_sd,
                    "halved": float((weight * _repriored(some, 0.5)).sum()),
                    "doubled": float((weight * _repriored(some, 2.0)).sum()),
                    "contraction": 1.0 - (sd / prior_sd) ** 2,
                    "acts": int(some["acts"].max()),
                    "mechanism": self.mechanisms.get((str(family), str(part), str(effect)), ""),
                }
            )
        return pd.DataFrame(rows)


def _repriored(rows: pd.DataFrame, factor: float) -> pd.Series[float]:
    """The estimates of a coefficient in each reading with its prior's sd times a factor."""
    return repriored(rows["estimate"], rows["se"], rows["prior_mean"], rows["prior_sd"], factor)[0]


def fitted(
    story: Story,
    theory: Declared,
    told: Tale,
    *,
    priors: str = "neutral",
    readings: int = 24,
    seed: int = 1,
    until: int | None = None,
    progress: Progress | None = None,
) -> SystemFit:
    """Fit a theory to the record.

    Args:
        story: the people.
        theory: what is declared.
        told: the acts of the record.
        priors: `neutral` or `informed`.
        readings: joint draws of days, targets, windows and assumed numbers.
        seed: seed of the readings.
        until: use only acts whose latest day precedes this one, and exposure up to it (for a forecast).
        progress: is told how far it is.
    """
    return fitted_all(
        story, told, {"": (theory, priors)}, readings=readings, seed=seed, until=until, progress=progress
    )[""]


def fitted_all(
    story: Story,
    told: Tale,
    wanted: Mapping[str, tuple[Declared, str]],
    *,
    readings: int = 24,
    seed: int = 1,
    until: int | None = None,
    without: tuple[tuple[int, int], frozenset[str]] | None = None,
    progress: Progress | None = None,
) -> dict[str, SystemFit]:
    """Fit several theories, or sets of priors, to the same readings of the record, gone through once.

    Args:
        story: the people.
        told: the acts of the record.
        wanted: by a word, a theory and `neutral` or `informed`; the theories differ in their priors alone.
        readings: joint draws of days, targets, windows and assumed numbers.
        seed: seed of the readings.
        until: use only acts whose latest day precedes this one, and exposure up to it.
        without: first and last day (ordinals) in which acts and exposure of some families do not count; the acts make
            state all the same.
        progress: is told how far it is.
    """
    span = dates.parse(story.case.settings.span).bounds
    first = min(one.days.low for one in told.acts)
    last = (until - 1) if until is not None else (span.end_latest or max(one.days.high for one in told.acts))
    acts = tuple(one for one in told.acts if until is None or one.days.high < until)
    fits: dict[str, list[fam.Fit]] = {word: [] for word in wanted}
    mechanisms: Mapping[Name, str] = {}
    for reading in range(readings):
        opening = opening_at(story, first, last, reading)
        found: tuple[Program, Evidence] | None = None
        for word, (theory, priors) in wanted.items():
            covers = _covers(story, theory, opening, Varied(seed, reading), without)
            made = compiled(theory, opening, priors=priors, seed=seed, reading=reading, covers=covers)
            mechanisms = made.mechanisms
            if found is None:
                log = _log(theory, made.system, Tale(acts, told.left_out), opening, seed, reading)
                program = fam.compile_system(made.system)
                found = program, gather(program, log, strict=False)
            fits[word].append(fit_to(replace(found[0], system=made.system), found[1]))
        if progress is not None:
            progress(reading + 1, readings, "readings")
    return {word: _mixed(priors, fits[word], mechanisms, until) for word, (_, priors) in wanted.items()}


def _mixed(priors: str, fits: Sequence[fam.Fit], mechanisms: Mapping[Name, str], until: int | None) -> SystemFit:
    """Readings weighed for each family."""
    names = dict.fromkeys(piece.family for one in fits for piece in one.pieces)
    weighed = {name: _weights(fits, name) for name in names}
    weights, khat = {n: w for n, (w, _) in weighed.items()}, {n: k for n, (_, k) in weighed.items()}
    return SystemFit(priors, tuple(fits), weights, khat, mechanisms, until)


def _weights(fits: Sequence[fam.Fit], family: str) -> tuple[NDArray[np.float64], float]:
    """Weights of the readings for one family, and the shape of their tail."""
    acts = np.array([sum(piece.acts for piece in one.pieces if piece.family == family) for one in fits])
    logs = np.array([one.evidence.get(family, -np.inf) for one in fits])
    logs[acts < acts.max()] = -np.inf
    found = np.zeros(len(fits))
    some = np.isfinite(logs)
    found[some], khat = smoothed(logs[some])
    return found, khat


def _covers(
    story: Story,
    theory: Declared,
    opening: Opening,
    varied: Varied,
    without: tuple[tuple[int, int], frozenset[str]] | None,
) -> dict[str, fam.Covers]:
    found: dict[str, fam.Covers] = {}
    for family in theory.families:
        spans = covered(story.case, family, opening.start, opening.end, varied)
        if without is not None and family.id in without[1]:
            low, high = without[0]
            spans = spans or (Covered(opening.start, opening.end, 1.0, ()),)
            parts = [
                part
                for one in spans
                for part in (replace(one, last=min(one.last, low - 1)), replace(one, first=max(high + 1, one.first)))
            ]
            spans = tuple(part for part in parts if part.first <= part.last)
        found[family.id] = tuple(
            fam.Cover(float(one.first - opening.start), float(one.last - opening.start + 1), one.told, one.of)
            for one in spans
        )
    return found


def _log(theory: Declared, system: fam.System, told: Tale, opening: Opening, seed: int, reading: int) -> pd.DataFrame:
    """The record as a log: a joint act done was proposed and agreed to; a reply may have had any of its causes.

    What a meeting decided is one set, called forth by the decision; speeches are called forth by their meeting.
    """
    joint = {one.id for one in system.families if isinstance(one, fam.Joint)}
    floors = {one.floor.id: one.id for one in theory.families if one.floor is not None}
    others = {one.label: one.sender[1:] for one in system.units}
    words = spelled(theory)
    rows: list[tuple[float, str, str, str, int, int, float]] = []
    decided: dict[str, int] = {}
    known = reading_of(told, opening.start, seed, reading, until=opening.end + 1)
    order = {one.label: place for place, one in enumerate(system.units)}
    for one, word in known:
        if one.family in floors:
            continue
        if one.family in joint and one.mark == "done":
            rows.append((one.time, one.family, one.unit, "proposed", -1, -1, 0.0))
            rows += [(one.time, one.family, f"{one.unit}/{name}", "consents", -1, -1, 0.0) for name in others[one.unit]]
        cause = decided.get(word, -1)
        if word:
            decided.setdefault(word, len(rows))
        mark, group = words.get((one.family, one.mark), one.mark), decided.get(word, -1)
        rows.append((one.time, one.family, one.unit, mark, cause, group, one.value))
        if one.family in floors.values():
            at = len(rows) - 1
            spoke = {x.unit for x, _ in known if x.time == one.time and floors.get(x.family) == one.family}
            name = next(name for name, family in floors.items() if family == one.family)
            rows += [(one.time, name, unit, "spoke", at, -1, 0.0) for unit in sorted(spoke, key=order.__getitem__)]
    return pd.DataFrame(rows, columns=["time", "family", "unit", "mark", "cause", "set", "value"])
