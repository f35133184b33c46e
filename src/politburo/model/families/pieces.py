"""The pieces of a fit: for each an exact likelihood with gradient and Hessian, and its mode by Newton's method."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.likelihood import Value
from politburo.model.engine.newton import maximise
from politburo.model.families.coefficients import Slot
from politburo.model.families.evidence import Chosen, Drawn, Rated, Rung, Taken
from politburo.model.families.sets import set_likelihood
from politburo.model.ordered import MarkData, mark_likelihood

__all__ = ["Piece", "choice_piece", "rate_piece", "rung_piece", "set_piece", "yearly_piece"]

Floats = NDArray[np.float64]
Scores = tuple[Floats, list[int]]


@dataclass(frozen=True, slots=True)
class Piece:
    """One fitted likelihood.

    Attributes:
        family, piece: which: rate, choice, mark, reply, consent, want, let, vote, set, mean.
        slots: its free coefficients.
        theta: posterior modes (maxima where there is no prior).
        covariance: inverse of minus the Hessian of the log-posterior.
        robust: the same by clusters (sessions; other acts each for itself); None for rates and yearly numbers.
        acts: how many acts, choices or decisions it rests on.
        loglik: log-likelihood at the mode.
        evidence: Laplace's approximation of the log of the marginal likelihood; NaN where a coefficient has no prior.
        converged: whether the gradient vanished.
    """

    family: str
    piece: str
    slots: tuple[Slot, ...]
    theta: Floats
    covariance: Floats
    robust: Floats | None
    acts: int
    loglik: float
    evidence: float
    converged: bool


def _solve(
    family: str,
    piece: str,
    slots: list[Slot],
    acts: int,
    evaluate: Callable[[Floats], Value],
    scores: Callable[[Floats], Scores] | None = None,
) -> Piece:
    """The posterior mode of a piece; slots that are not free keep their value."""
    full = np.array([slot.value for slot in slots], dtype=np.float64)
    free = np.array([place for place, slot in enumerate(slots) if slot.free], dtype=np.int64)
    priors = [slots[place].prior for place in free]
    mean = np.array([0.0 if prior is None else prior.mean for prior in priors])
    precision = np.array([0.0 if prior is None else prior.sd**-2 for prior in priors])

    def spread(theta: Floats) -> Floats:
        whole = full.copy()
        whole[free] = theta
        return whole

    def part(theta: Floats) -> Value:
        seen = evaluate(spread(theta))
        bend = seen.information if seen.curvature is None else seen.curvature
        return Value(seen.loglik, seen.gradient[free], _bowl(bend[np.ix_(free, free)]), seen.terms)

    start = np.where(precision > 0, mean, full[free])
    with np.errstate(over="ignore", invalid="ignore"):
        found = maximise(part, start, mean, precision)
    value = evaluate(spread(found.theta))
    bend = (value.information if value.curvature is None else value.curvature)[np.ix_(free, free)] + np.diag(precision)
    covariance = _inverse(bend)
    robust = None
    if scores is not None and free.size:
        by_act, clusters = scores(spread(found.theta))
        sums: dict[int, Floats] = {}
        for one, cluster in zip(by_act[:, free], clusters, strict=True):
            sums[cluster] = sums.get(cluster, np.zeros(free.size)) + one
        meat = sum((np.outer(one, one) for one in sums.values()), np.zeros((free.size, free.size)))
        robust = np.asarray(covariance @ meat @ covariance, dtype=np.float64)
    evidence = math.nan
    if (precision > 0).all():
        prior = -0.5 * float((precision * (found.theta - mean) ** 2).sum()) + 0.5 * float(np.log(precision).sum())
        evidence = value.loglik + prior - 0.5 * float(np.linalg.slogdet(bend)[1])
    kept = tuple(slots[place] for place in free)
    return Piece(family, piece, kept, found.theta, covariance, robust, acts, value.loglik, evidence, found.converged)


def _bowl(bend: Floats) -> Floats:
    """A curvature with its negative directions turned up, so that Newton's step climbs everywhere."""
    if bend.size == 0 or not np.isfinite(bend).all():
        return np.eye(len(bend))
    values, vectors = np.linalg.eigh(bend)
    return np.asarray((vectors * np.maximum(np.abs(values), 1e-10)) @ vectors.T, dtype=np.float64)


def _inverse(bend: Floats) -> Floats:
    """The inverse of a positive matrix; infinite variances where there is no information."""
    if bend.size == 0:
        return bend
    scale = np.sqrt(np.maximum(np.diag(bend), 1e-300))
    scaled = bend / np.outer(scale, scale)
    values, vectors = np.linalg.eigh(scaled)
    if values.min() > 1e-12:
        return np.asarray((vectors / values) @ vectors.T / np.outer(scale, scale), dtype=np.float64)
    return np.full_like(bend, np.nan)


def rate_piece(family: str, piece: str, rates: Sequence[tuple[Rated, list[Slot]]], lines: Sequence[int]) -> Piece:
    """The sum over acts of log(people rate), minus that over cells of exposure exp(s.theta).

    The rate of an act is the sum of those of the causes at work, each exp(s.theta) of its own coefficients.
    """
    ends = np.cumsum([0, *(len(slots) for _, slots in rates)])
    size = int(ends[-1])
    cells, time = [], []
    for (rated, _), begin, end in zip(rates, ends[:-1], ends[1:], strict=True):
        table = np.zeros((len(rated.exposure), size))
        if rated.exposure:
            table[:, begin] = 1.0
            table[:, begin + 1 : end] = np.array(list(rated.exposure), dtype=np.float64).reshape(
                len(table), end - begin - 1
            )
        cells.append(table)
        time.append(np.array(list(rated.exposure.values())))
    table, months = np.concatenate(cells), np.concatenate(time)
    rated = rates[0][0]
    x = np.zeros((len(rated.acts), len(lines), size))
    at_work = np.full((len(rated.acts), len(lines)), -np.inf)
    for act, keys in enumerate(rated.acts):
        for place, line in enumerate(lines):
            if line in keys:
                people, read = keys[line]
                x[act, place, ends[place] : ends[place + 1]] = [1.0, *read]
                at_work[act, place] = math.log(people)

    def evaluate(theta: Floats) -> Value:
        with np.errstate(over="ignore", invalid="ignore"):
            expected = months * np.exp(table @ theta)
            share, logs = _softmax(x @ theta + at_work) if len(x) else (at_work, np.zeros(0))
            gradient = np.einsum("nsk,ns->k", x, share) - expected @ table
            information = (table * expected[:, None]).T @ table
            value = float(logs.sum() - expected.sum()) + rated.offset
            return Value(value, gradient, information, logs, information - _spread(x, share))

    return _solve(family, piece, [slot for _, slots in rates for slot in slots], len(rated.acts), evaluate)


def choice_piece(family: str, piece: str, slots: list[Slot], chosen: list[Chosen]) -> Piece:
    """The log of the sum over what may have been chosen, minus that of the sum over all alternatives."""
    size, most = len(slots), max(len(one.offset) for one in chosen)
    x = np.zeros((len(chosen), most, size))
    offset = np.full((len(chosen), most), -np.inf)
    seen = np.full((len(chosen), most), -np.inf)
    for place, one in enumerate(chosen):
        count = len(one.offset)
        x[place, :count], offset[place, :count] = one.x, one.offset
        seen[place, :count] = np.where(one.seen, 0.0, -np.inf)

    def shares(theta: Floats) -> tuple[Floats, Floats, Floats]:
        lean = x @ theta + offset
        (every, log_every), (those, log_those) = _softmax(lean), _softmax(lean + seen)
        return every, those, log_those - log_every

    def evaluate(theta: Floats) -> Value:
        with np.errstate(over="ignore", invalid="ignore"):
            every, those, terms = shares(theta)
            difference = np.einsum("nsk,ns->k", x, those - every)
            around, within = _spread(x, every), _spread(x, those)
        return Value(float(terms.sum()), difference, around, terms, around - within)

    def scores(theta: Floats) -> Scores:
        every, those, _ = shares(theta)
        return np.einsum("nsk,ns->nk", x, those - every), [one.cluster for one in chosen]

    return _solve(family, piece, slots, len(chosen), evaluate, scores)


def _softmax(lean: Floats) -> tuple[Floats, Floats]:
    """Shares of exp(lean) by row, and the log of their sum."""
    top = lean.max(axis=1, keepdims=True)
    part = np.exp(lean - top)
    total = part.sum(axis=1, keepdims=True)
    return part / total, (np.log(total) + top)[:, 0]


def _spread(x: Floats, share: Floats) -> Floats:
    """The sum of the covariances of the rows' alternatives under their shares."""
    mean = np.einsum("nsk,ns->nk", x, share)
    return np.asarray(np.einsum("nsk,ns,nsl->kl", x, share, x) - mean.T @ mean)


def rung_piece(family: str, piece: str, slots: list[Slot], rungs: list[Rung]) -> Piece:
    """Ordered logits truncated at standing."""
    x = np.array([one.x for one in rungs]).reshape(len(rungs), -1)
    seen, allowed = (np.array([getattr(one, name) for one in rungs], dtype=np.float64) for name in ("seen", "allowed"))
    data = MarkData(x, seen, allowed)

    def evaluate(theta: Floats) -> Value:
        value, gradient, hessian = mark_likelihood(data, theta)
        return Value(value, gradient, -hessian, np.zeros(0))

    def scores(theta: Floats) -> Scores:
        single = [MarkData(x[n : n + 1], seen[n : n + 1], allowed[n : n + 1]) for n in range(len(rungs))]
        return np.array([mark_likelihood(one, theta)[1] for one in single]), [one.cluster for one in rungs]

    return _solve(family, piece, slots, len(rungs), evaluate, scores)


def set_piece(family: str, piece: str, slots: list[Slot], taken: list[Taken]) -> Piece:
    """Decisions on sets."""

    def evaluate(theta: Floats) -> Value:
        values = [set_likelihood(one, theta) for one in taken]
        terms = np.array([value for value, _, _ in values])
        gradient = np.sum([one for _, one, _ in values], axis=0)
        curve = -np.sum([one for _, _, one in values], axis=0)
        return Value(float(terms.sum()), gradient, curve, terms)

    def scores(theta: Floats) -> Scores:
        return np.array([set_likelihood(one, theta)[1] for one in taken]), [one.cluster for one in taken]

    return _solve(family, piece, slots, len(taken), evaluate, scores)


def yearly_piece(family: str, piece: str, slots: list[Slot], drawn: list[Drawn]) -> Piece:
    """Normal numbers; the last coefficient is the logarithm of their standard deviation."""
    x, y = np.array([one.x for one in drawn]), np.array([one.y for one in drawn])

    def evaluate(theta: Floats) -> Value:
        precision = math.exp(-2 * theta[-1])
        rest = y - x @ theta[:-1]
        squares = precision * rest**2
        terms = -0.5 * squares - theta[-1] - 0.5 * math.log(2 * math.pi)
        gradient = np.append(precision * rest @ x, squares.sum() - len(y))
        curve = np.zeros((theta.size, theta.size))
        curve[:-1, :-1] = precision * x.T @ x
        curve[-1, :-1] = curve[:-1, -1] = 2 * precision * rest @ x
        curve[-1, -1] = 2 * squares.sum()
        expected = curve.copy()
        expected[-1, :-1] = expected[:-1, -1] = 0.0
        expected[-1, -1] = 2 * len(y)
        return Value(float(terms.sum()), gradient, expected, terms)

    return _solve(family, piece, slots, len(drawn), evaluate)
