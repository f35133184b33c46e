"""Fitting: every reading by itself, weighted by its evidence; what each coefficient owes to data and to its prior."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from politburo.model.acts import Story
from politburo.model.data import Data, gather
from politburo.model.likelihood import Mode, Normal, mark_likelihood, maximise, rate_likelihood, reply_likelihood
from politburo.model.readings import Draw, Floats, draw, panel
from politburo.model.telling import story
from politburo.model.theory import THEORY_FILE, Effect, Family, Prior, Theory, decode
from politburo.record.case import Case
from politburo.record.problems import errors

Block = Literal["rate", "mark", "reply"]
BLOCKS: tuple[Block, ...] = ("rate", "mark", "reply")
SET_BY_PRIOR = 0.2

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Coefficient:
    """One coefficient of a theory.

    Attributes:
        id: the effect's id; constants are `intercept`, `cut-1`, `answer:full` and so on.
        family: the family's id.
        block: which likelihood it stands in.
        label, gloss: shown to readers.
        prior: its prior in the set used.
        effect: the effect, None for constants.
    """

    id: str
    family: str
    block: Block
    label: str
    gloss: str
    prior: Prior
    effect: Effect | None

    @property
    def constant(self) -> bool:
        """Whether it is a constant rather than an effect."""
        return self.effect is None


@dataclass(frozen=True, slots=True)
class Estimate:
    """What is known of a coefficient after the fit.

    Attributes:
        coefficient: which one.
        mean, sd: of the weighted mixture over readings.
        contraction: 1 - variance after / variance before; below 0.2 it is set by the prior.
        shift: distance from the prior mean in prior standard deviations.
        halved, doubled: its mean where the standard deviation of its own prior is halved or doubled, all else equal.
    """

    coefficient: Coefficient
    mean: float
    sd: float
    contraction: float
    shift: float
    halved: float
    doubled: float

    @property
    def by_prior(self) -> bool:
        """Whether the data say too little about it."""
        return self.contraction < SET_BY_PRIOR

    @property
    def verdict(self) -> str:
        """In words."""
        if self.by_prior:
            return "set by prior"
        clear = abs(self.mean) > 2 * self.sd
        return "estimated, sign clear" if clear else "estimated, sign open"


@dataclass(frozen=True, slots=True)
class Fitted:
    """One reading and the modes of its families."""

    drawn: Draw
    modes: dict[Block, Mode]
    acts: int
    months: float

    @property
    def evidence(self) -> float:
        """Log evidence of the reading, all families together."""
        return sum(mode.evidence for mode in self.modes.values())


@dataclass(frozen=True, slots=True)
class Fit:
    """A theory fitted to a case.

    Attributes:
        story: what was read.
        which: the set of priors, neutral or informed.
        coefficients: by block, in the order of the parameter vectors.
        readings: the readings.
        weights: of the readings, summing to one.
        estimates: all coefficients.
        replies: number of recorded answers fitted.
        before: acts from this day (ordinal) on were left out; None if nothing was.
    """

    story: Story
    which: str
    coefficients: dict[Block, tuple[Coefficient, ...]]
    readings: tuple[Fitted, ...]
    weights: Floats
    estimates: tuple[Estimate, ...]
    replies: int
    before: int | None

    @property
    def effective(self) -> float:
        """Effective number of readings, 1 / sum of squared weights."""
        return float(1.0 / np.square(self.weights).sum())

    @property
    def acts(self) -> int:
        """Number of sanctions fitted."""
        return self.readings[0].acts

    @property
    def months(self) -> float:
        """Person-months of exposure, mean over readings."""
        return float(np.array([one.months for one in self.readings]) @ self.weights)

    def estimate(self, name: str) -> Estimate:
        """Return an estimate by the coefficient's id.

        Raises:
            KeyError: there is no such coefficient.
        """
        for one in self.estimates:
            if one.coefficient.id == name:
                return one
        raise KeyError(name)

    @property
    def by_prior(self) -> tuple[Estimate, ...]:
        """Effects (no constants) that the prior sets."""
        return tuple(one for one in self.estimates if one.by_prior and not one.coefficient.constant)


@dataclass(frozen=True, slots=True)
class Prepared:
    """Readings drawn and laid out, ready to be fitted under any priors."""

    story: Story
    draws: tuple[Draw, ...]
    data: tuple[Data, ...]
    before: int | None


def prepare(
    told: Story, *, before: int | None = None, readings: int | None = None, progress: Progress | None = None
) -> Prepared:
    """Draw readings and gather their data.

    Args:
        told: what the model reads.
        before: leave out acts whose latest date is not before this day, and exposure from it on.
        readings: another number of readings than the theory's.
        progress: called with readings done and in all.
    """
    number = readings or told.theory.readings.draws
    draws, data = [], []
    for place in range(number):
        draws.append(draw(told, place))
        data.append(gather(told, panel(told, draws[-1], before=before), before))
        if progress is not None:
            progress(place + 1, number)
    return Prepared(told, tuple(draws), tuple(data), before)


def read_theory(case: Case) -> Theory:
    """Return a case's theory.

    Raises:
        ValueError: there is none, or it is faulty.
    """
    theory, problems = decode(case, THEORY_FILE, Theory)
    faults = errors(problems)
    if theory is None or faults:
        raise ValueError(str(faults[0]) if faults else f"E301 {THEORY_FILE} cannot be read.")
    return theory


def coefficients(theory: Theory, which: str) -> dict[Block, tuple[Coefficient, ...]]:
    """Return all coefficients of a theory with their priors of a set, by block."""
    rate, reply = theory.family("rem"), theory.family("answer")
    found: dict[Block, tuple[Coefficient, ...]] = {"rate": (), "mark": (), "reply": ()}
    if rate is not None and rate.intercept is not None:
        constant = Coefficient(
            "intercept", rate.id, "rate", "base rate", rate.intercept.gloss, rate.intercept.prior, None
        )
        found["rate"] = (constant, *(_effect(rate, one, "rate", which) for one in rate.effects))
    if rate is not None and rate.mark is not None:
        cuts = tuple(
            Coefficient(
                "cut-1" if place == 1 else f"gap-{place}",
                rate.id,
                "mark",
                "first cut" if place == 1 else f"gap before cut {place}",
                "logit of the lightest rung" if place == 1 else "log of the distance to the cut before",
                cut,
                None,
            )
            for place, cut in enumerate(rate.mark.cuts, 1)
        )
        found["mark"] = (*cuts, *(_effect(rate, one, "mark", which) for one in rate.mark.effects))
    if reply is not None:
        constants = tuple(
            Coefficient(f"answer:{one.id}", reply.id, "reply", f"answer: {one.id}", "its constant", one.prior, None)
            for one in reply.answers
        )
        found["reply"] = (*constants, *(_effect(reply, one, "reply", which) for one in reply.effects))
    return found


def _effect(family: Family, effect: Effect, block: Block, which: str) -> Coefficient:
    return Coefficient(effect.id, family.id, block, effect.label, effect.formula, effect.prior(which), effect)


def normal(rows: tuple[Coefficient, ...]) -> Normal:
    """Return the priors of coefficients as arrays."""
    return Normal(np.array([one.prior.mean for one in rows]), np.array([one.prior.sd for one in rows]))


def fit(
    case: Case,
    *,
    theory: Theory | None = None,
    which: str = "neutral",
    before: int | None = None,
    readings: int | None = None,
    sensitivity: bool = True,
    told: Story | None = None,
    prepared: Prepared | None = None,
    progress: Progress | None = None,
) -> Fit:
    """Fit a case's theory.

    Args:
        case: the case.
        theory: another theory than the case's.
        which: `neutral` or `informed` priors.
        before: train only on acts whose latest date precedes this day, with exposure up to it.
        readings: another number of readings than the theory's.
        sensitivity: whether to refit with each prior halved and doubled.
        told: what the model reads, if it has been gathered already.
        prepared: readings laid out already; it then decides what is read, how many readings there are, and `before`.
        progress: called with readings done and in all.

    Raises:
        ValueError: the theory is missing or faulty, nothing is covered, or the fit does not converge.
    """
    if prepared is None:
        told = told or story(case, theory or read_theory(case))
        prepared = prepare(told, before=before, readings=readings, progress=progress)
    rows = coefficients(prepared.story.theory, which)
    priors = {block: normal(rows[block]) for block in BLOCKS}
    gathered = list(prepared.data)
    fitted = [
        Fitted(drawn, fit_data(data, priors), data.acts, data.months)
        for drawn, data in zip(prepared.draws, prepared.data, strict=True)
    ]
    evidence = np.array([one.evidence for one in fitted])
    weights = np.exp(evidence - evidence.max())
    weights /= weights.sum()
    estimates = _estimates(rows, priors, fitted, gathered, weights, sensitivity=sensitivity)
    return Fit(
        prepared.story, which, rows, tuple(fitted), weights, estimates, len(gathered[0].reply.given), prepared.before
    )


def fit_data(data: Data, priors: dict[Block, Normal], starts: dict[Block, Floats] | None = None) -> dict[Block, Mode]:
    """Fit all families to one reading's data; they share no coefficient, so each has its own maximum."""
    return {
        block: fit_block(block, data, priors[block], (starts or {}).get(block))
        for block in BLOCKS
        if len(priors[block].mean)
    }


def fit_block(block: Block, data: Data, prior: Normal, start: Floats | None = None) -> Mode:
    """Fit one family, or its severity, to one reading's data."""
    if block == "rate":
        return maximise(lambda theta: rate_likelihood(data.rate, theta), prior, start)
    if block == "mark":
        return maximise(lambda psi: mark_likelihood(data.mark, psi), prior, start)
    return maximise(lambda phi: reply_likelihood(data.reply, phi), prior, start)


HEAVIEST = 5


def _estimates(
    rows: dict[Block, tuple[Coefficient, ...]],
    priors: dict[Block, Normal],
    fitted: list[Fitted],
    gathered: list[Data],
    weights: Floats,
    *,
    sensitivity: bool,
) -> tuple[Estimate, ...]:
    found = []
    for block in BLOCKS:
        for place, coefficient in enumerate(rows[block]):
            means = np.array([one.modes[block].mean[place] for one in fitted])
            variances = np.array([one.modes[block].cov[place, place] for one in fitted])
            mean = float(weights @ means)
            variance = float(weights @ (variances + (means - mean) ** 2))
            sd = coefficient.prior.sd
            halved = doubled = mean
            if sensitivity and sd > 0 and not coefficient.constant:
                halved = _refitted(block, place, 0.5, priors[block], fitted, gathered, weights)
                doubled = _refitted(block, place, 2.0, priors[block], fitted, gathered, weights)
            found.append(
                Estimate(
                    coefficient,
                    mean,
                    float(np.sqrt(variance)),
                    1.0 - variance / sd**2 if sd > 0 else 0.0,
                    (mean - coefficient.prior.mean) / sd if sd > 0 else 0.0,
                    halved,
                    doubled,
                )
            )
    return tuple(found)


def _refitted(
    block: Block, place: int, factor: float, prior: Normal, fitted: list[Fitted], gathered: list[Data], weights: Floats
) -> float:
    """Mean of a coefficient when its prior's sd is scaled, over the heaviest readings at their present weights."""
    sd = prior.sd.copy()
    sd[place] *= factor
    changed = Normal(prior.mean, sd)
    heaviest = np.argsort(-weights)[:HEAVIEST]
    means = [fit_block(block, gathered[one], changed, fitted[one].modes[block].mean).mean[place] for one in heaviest]
    return float(np.average(means, weights=weights[heaviest]))


def draw_coefficients(
    fitted: Fit, number: int, seed: int, *, zeroed: bool = False
) -> list[tuple[Fitted, dict[Block, Floats]]]:
    """Draw readings by weight, and coefficients from each reading's normal approximation.

    Args:
        fitted: the fit.
        number: how many.
        seed: seed; the same seed gives the same draws.
        zeroed: whether effects that the prior sets are put to 0.
    """
    rng = np.random.Generator(np.random.Philox(key=[seed, number]))
    nothing = {(one.coefficient.block, one.coefficient.id) for one in fitted.by_prior} if zeroed else set()
    # systematic resampling: every reading gets its share of draws to within one
    places = np.searchsorted(np.cumsum(fitted.weights), (np.arange(number) + rng.uniform()) / number).clip(
        max=len(fitted.weights) - 1
    )
    found = []
    for place in places:
        one = fitted.readings[int(place)]
        values = {}
        for block, mode in one.modes.items():
            root = np.linalg.cholesky(mode.cov + np.diag(np.where(np.diag(mode.cov) > 0, 0.0, 1e-300)))
            theta = mode.mean + root @ rng.standard_normal(len(mode.mean))
            for number_, coefficient in enumerate(fitted.coefficients[block]):
                if (block, coefficient.id) in nothing:
                    theta[number_] = 0.0
            values[block] = theta
        found.append((one, values))
    return found
