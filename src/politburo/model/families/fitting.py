"""Fitting a system to a recorded log: exact likelihoods, Gaussian priors, one posterior mode for each piece.

Given the log, the pieces share no coefficient: the rate of each family, its choice, marks, replies, consents, votes,
and the sets of its motions. Each has an exact likelihood with gradient and Hessian and is fitted by Newton's method.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine.likelihood import Value
from politburo.model.engine.newton import maximise
from politburo.model.families.coefficients import Slot, slots_of, with_values
from politburo.model.families.compiling import compile_system
from politburo.model.families.evidence import Chosen, Drawn, Evidence, Rated, Rung, Taken, causes_of, gather
from politburo.model.families.parts import parts_of
from politburo.model.families.program import Name, Program
from politburo.model.families.sets import set_likelihood
from politburo.model.families.system import System
from politburo.model.ordered import MarkData, mark_likelihood

__all__ = ["Fit", "Piece", "fit", "fit_to"]

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


@dataclass(frozen=True, slots=True)
class Fit:
    """A fitted system.

    Attributes:
        system: the system with the fitted coefficients in place; those that nothing bears on stand at their prior's
            mean, or as given.
        pieces: one for each likelihood.
        table: family, part, effect, estimate, se, robust (standard error by clusters), prior_mean, prior_sd,
            contraction (1 - variance after / variance before; below 0.2 set by its prior), acts.
        left_out: how many rows could not be used, by reason.
    """

    system: System = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    table: pd.DataFrame = field(repr=False)
    left_out: dict[str, int]

    @property
    def loglik(self) -> float:
        """The log-likelihood of all pieces together."""
        return float(sum(piece.loglik for piece in self.pieces))

    @property
    def evidence(self) -> dict[str, float]:
        """Laplace's log evidence by family; NaN where a coefficient has no prior."""
        found: dict[str, float] = {}
        for piece in self.pieces:
            found[piece.family] = found.get(piece.family, 0.0) + piece.evidence
        return found

    @property
    def names(self) -> list[Name]:
        """The fitted coefficients, in the order of `theta` and `covariance`."""
        return [slot.name for piece in self.pieces for slot in piece.slots]

    @property
    def theta(self) -> Floats:
        """All estimates."""
        return np.concatenate([piece.theta for piece in self.pieces]) if self.pieces else np.zeros(0)

    @property
    def covariance(self) -> Floats:
        """Their covariance: pieces are independent."""
        size = len(self.names)
        whole, at = np.zeros((size, size)), 0
        for piece in self.pieces:
            end = at + len(piece.slots)
            whole[at:end, at:end] = piece.covariance
            at = end
        return whole

    def draw(self, rng: np.random.Generator) -> dict[Name, float]:
        """One joint draw of the coefficients from the normal approximation."""
        found: dict[Name, float] = {}
        for piece in self.pieces:
            if piece.slots:
                values = rng.multivariate_normal(piece.theta, piece.covariance)
                found |= {slot.name: float(value) for slot, value in zip(piece.slots, values, strict=True)}
        return found


def fit(system: System | Program, log: pd.DataFrame, begin: float | None = None, *, strict: bool = True) -> Fit:
    """Fit every coefficient that a log bears on.

    Times are taken as exact. Exposure and acts count only within a family's `covers`. A rate enters by
    sum over acts of s.theta - sum of people x months x exp(s.theta) over the time at risk; choices, labels, votes,
    replies by their multinomials, those whose label is open by the sum over the labels it may have been; severities as
    ordered logits truncated at standing; a decision on a set once, summed over the orders in which its targets may
    have been chosen (:func:`.sets.set_likelihood`). Delays are declared, not fitted, nor is the outcome of a ballot
    whose votes nobody recorded. Rows of answers or decisions whose trigger is not in the log count by the state at
    their day.

    Args:
        system: the system; its `given` acts before `begin` make the opening state.
        log: rows in order of time: time, family, unit, mark, and where known cause, set, value; as `Runs.log` gives
            them. A mark such as "remove|expel" leaves the rung open between these. Answers that no source reports are
            left out, not "none".
        begin: first day of exposure; the start unless given.
        strict: whether an act of somebody not at risk is an error; else it makes state and is counted in `left_out`.

    Raises:
        EngineError: E711 a row that cannot be, E712 a set too large, or as :func:`.compile_system`.
    """
    program = system if isinstance(system, Program) else compile_system(system, begin)
    return fit_to(program, gather(program, log, strict=strict))


def fit_to(program: Program, found: Evidence) -> Fit:
    """Fit to what a log was found to say: the same evidence serves any priors of the same system.

    Args:
        program: the system with the priors wanted; its parts and effects are those the evidence was gathered for.
        found: as :func:`.evidence.gather` returns it.
    """
    pieces = tuple(_pieces(program, found))
    values = {slot.name: float(value) for piece in pieces for slot, value in zip(piece.slots, piece.theta, strict=True)}
    fitted = set(values)
    slots = [slot for family in program.system.families for part in parts_of(family) for slot in slots_of(part)]
    values |= {s.name: s.prior.mean for s in slots if s.free and s.prior is not None and s.name not in fitted}
    return Fit(with_values(program.system, values), pieces, _table(pieces), found.left_out)


def _pieces(program: Program, found: Evidence) -> list[Piece]:  # noqa: C901 - one kind of piece after another
    parts = [part for family in program.system.families for part in parts_of(family)]
    pieces = []
    causes = [() if getattr(part, "of", "") else lines for part, lines in zip(parts, causes_of(parts), strict=True)]
    for line, part in enumerate(parts):
        slots = slots_of(part)

        def of(*words: str, slots: Sequence[Slot] = slots, constant: bool = True) -> list[Slot]:
            return [
                slot
                for slot in slots
                if (
                    slot.name[1] in words or any(word.endswith(" ") and slot.name[1].startswith(word) for word in words)
                )
                and (constant or slot.name[2] != "constant")
            ]

        if causes[line] and (line, "rate") in found.rates:
            rates = [(found.rates[one, "rate"], slots_of(parts[one])) for one in causes[line]]
            rates = [(rated, [slot for slot in some if slot.name[1] == "rate"]) for rated, some in rates]
            if any(rated.exposure or rated.acts for rated, _ in rates):
                pieces.append(_rate(part.id, "rate", rates, causes[line]))
        for (at, word), chosen in found.choices.items():
            if at != line:
                continue
            wanted = (
                of("choice", constant=False)
                if word == "choice"
                else of(f"{word} ")
                if word in {"mark", "reply"}
                else of(word)
            )
            pieces.append(_choice(part.id, word, wanted, chosen))
        for (at, word), rungs in found.rungs.items():
            if at == line:
                pieces.append(_rung(part.id, word, of("mark"), rungs))
        for (at, word), taken in found.sets.items():
            if at == line:
                pieces.append(_set(part.id, word, [*of("targets", constant=False), *of("stop")], taken))
        for (at, word), drawn in found.yearly.items():
            if at == line:
                pieces.append(_yearly(part.id, word, of("mean"), drawn))
    return pieces


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


def _rate(family: str, piece: str, rates: Sequence[tuple[Rated, list[Slot]]], lines: Sequence[int]) -> Piece:
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
                x[act, place, ends[place] : ends[place + 1]] = [1.0, *keys[line]]
                at_work[act, place] = 0.0

    def evaluate(theta: Floats) -> Value:
        with np.errstate(over="ignore", invalid="ignore"):
            expected = months * np.exp(table @ theta)
            share, logs = _softmax(x @ theta + at_work) if len(x) else (at_work, np.zeros(0))
            gradient = np.einsum("nsk,ns->k", x, share) - expected @ table
            information = (table * expected[:, None]).T @ table
            value = float(logs.sum() - expected.sum()) + rated.offset
            return Value(value, gradient, information, logs, information - _spread(x, share))

    return _solve(family, piece, [slot for _, slots in rates for slot in slots], len(rated.acts), evaluate)


def _choice(family: str, piece: str, slots: list[Slot], chosen: list[Chosen]) -> Piece:
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


def _rung(family: str, piece: str, slots: list[Slot], rungs: list[Rung]) -> Piece:
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


def _set(family: str, piece: str, slots: list[Slot], taken: list[Taken]) -> Piece:
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


def _yearly(family: str, piece: str, slots: list[Slot], drawn: list[Drawn]) -> Piece:
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


def _table(pieces: Sequence[Piece]) -> pd.DataFrame:
    rows = []
    for piece in pieces:
        variances = np.diag(piece.covariance)
        robust = np.full(variances.size, np.nan) if piece.robust is None else np.diag(piece.robust)
        for slot, estimate, variance, by_cluster in zip(piece.slots, piece.theta, variances, robust, strict=True):
            prior = slot.prior
            rows.append(
                {
                    "family": slot.name[0],
                    "part": slot.name[1],
                    "effect": slot.name[2],
                    "estimate": estimate,
                    "se": math.sqrt(variance) if variance >= 0 else math.nan,
                    "robust": math.sqrt(by_cluster) if by_cluster >= 0 else math.nan,
                    "prior_mean": math.nan if prior is None else prior.mean,
                    "prior_sd": math.nan if prior is None else prior.sd,
                    "contraction": math.nan if prior is None else 1 - variance / prior.sd**2,
                    "acts": piece.acts,
                }
            )
    columns = ["family", "part", "effect", "estimate", "se", "robust", "prior_mean", "prior_sd", "contraction", "acts"]
    return pd.DataFrame(rows, columns=columns)
