"""Markov chains over readings: what coarse dates need, where weighted draws from the bounds miss the truth.

The posterior of the readings is proportional to their evidence. A chain holds one reading, redraws one or two of its
events within their bounds, fits the new reading from where the old one stood and accepts it by the ratio of Laplace
evidences (Metropolis and Hastings), the coefficients being integrated out. The readings visited, each with the normal
approximation of its fit, make the posterior mixture. It is data augmentation (M. A. Tanner, W. H. Wong, Journal of the
American Statistical Association 82, 1987) with the coefficients collapsed. Several chains start from draws within the
bounds; the potential scale reduction and the effective number of draws are those of A. Vehtari, A. Gelman, D. Simpson,
B. Carpenter, P.-C. Bürkner, Bayesian Analysis 16, 2021, without ranks.
"""

from __future__ import annotations

import math
import time as clock
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.bounds import Bounds, read_bounds
from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.fitting import evaluator, fit, prior_arrays, read_design
from politburo.model.engine.newton import maximise
from politburo.model.engine.posterior import Diagnosis, Readings, inverses, laplace
from politburo.model.engine.rereading import Rereader, rereader
from politburo.model.engine.tape import tape

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.fitting import Kind, Priors

__all__ = ["chain_readings", "effective_number", "scale_reduction"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

NOT_AT_RISK = ("E842", "E843", "E844")
STARTS = 200
ENOUGH = 1.05


@dataclass(frozen=True, slots=True)
class _Place:
    """A reading with its fit."""

    rows: Whole
    time: Floats
    theta: Floats
    information: Floats
    evidence: float


@dataclass(frozen=True, slots=True)
class _Model:
    """What every reading is fitted by. `span` and `events` must be equal for all readings to be comparable."""

    read: Rereader
    kind: Kind
    effects: Sequence[Effect]
    intercept: bool
    priors: tuple[Floats, Floats]
    span: tuple[float, float]

    def place(self, rows: Whole, time: Floats, near: Floats) -> _Place | None:
        """Fit a reading, from coefficients close by; none if somebody could not act then, or it separates."""
        data = self.read(rows, time)
        try:
            read = tape(data, self.effects, self.kind, intercept=self.intercept)
            design = read_design(read, data, self.kind, timed=self.intercept)
        except EngineError as fault:
            if fault.code in NOT_AT_RISK:
                return None
            raise
        if read.event_row.size != rows.size or (read.start, read.end) != self.span:
            raise EngineError(
                "E872",
                "read",
                f"a reading observes {read.event_row.size} of {rows.size} events from {read.start} to {read.end}, "
                f"another from {self.span[0]} to {self.span[1]}: their evidences cannot be compared",
                "Fix Data(start=..., end=...) so that every reading observes all events over the same span",
            )
        # The objective is flat at its top: an error of 1e-6 in the evidence decides nothing.
        best = maximise(evaluator(design), near, *self.priors, tolerance=1e-6)
        information = best.value.information + np.diag(self.priors[1])
        evidence = laplace(best.value.loglik, best.theta, information, self.priors)
        if not best.converged or not math.isfinite(evidence):
            return None
        return _Place(rows, time, best.theta, information, evidence)


@dataclass(frozen=True, slots=True)
class _Moves:
    """How a chain moves: which events are open, who neighbours whom, how far a neighbour's pull reaches."""

    bounds: Bounds
    open: Whole
    near: NDArray[np.bool_]
    reach: Floats

    def propose(self, at: _Place, rng: np.random.Generator) -> tuple[Whole, Floats, float] | None:
        """A new reading and the log of the ratio by which its proposal must be corrected; none outside the bounds.

        Anew: an event is drawn again within its bounds, whatever else. Beside: its time is put close to that of an
        event with an actor in common, where what one causes in the other lies. Exchange: two events change times.
        """
        rows, time = at.rows.copy(), at.time.copy()
        event = int(rng.choice(self.open))
        way = rng.random()
        if way < 0.4:
            self._anew(event, rows, time, rng)
            if rng.random() < 0.3:
                self._anew(int(rng.choice(self.open)), rows, time, rng)
            return rows, time, 0.0
        if way < 0.85:
            return self._beside(event, rows, time, rng)
        other = int(rng.choice(self.open))
        time[event], time[other] = time[other], time[event]
        return (rows, time, 0.0) if self._within(event, rows, time) and self._within(other, rows, time) else None

    def _anew(self, event: int, rows: Whole, time: Floats, rng: np.random.Generator) -> None:
        group = self.bounds.groups[event]
        if group.size > 1:
            rows[event] = rng.choice(group, p=self.bounds.chances[event])
        time[event] = rng.uniform(self.bounds.low[rows[event]], self.bounds.high[rows[event]])

    def _beside(
        self, event: int, rows: Whole, time: Floats, rng: np.random.Generator
    ) -> tuple[Whole, Floats, float] | None:
        mine = self.near[rows[event]][rows]
        mine[event] = False
        others = time[mine]
        if not others.size:
            return None
        reach = float(rng.choice(self.reach))
        old = time[event]
        time[event] = rng.choice(others) + rng.laplace(0.0, reach)
        if not self._within(event, rows, time):
            return None
        back, forth = (math.log(np.exp(-np.abs(others - value) / reach).sum() + 1e-300) for value in (old, time[event]))
        return rows, time, back - forth

    def _within(self, event: int, rows: Whole, time: Floats) -> bool:
        row = rows[event]
        return bool(self.bounds.low[row] <= time[event] <= self.bounds.high[row])


def chain_readings(
    bounds: pd.DataFrame,
    read: Callable[[pd.DataFrame], Data],
    kind: Kind,
    effects: Sequence[Effect],
    *,
    intercept: bool = False,
    priors: Priors = None,
    chains: int = 4,
    sweeps: int = 200,
    burn_in: int | None = None,
    seed: int = 0,
    threads: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Readings:
    """Fit a model to events with uncertain dates or wording by Markov chains over readings.

    Args:
        bounds: the events with `earliest` and `latest` instead of `time`, and `event` and `weight` for several readings
            of one, as for `draw_events`.
        read: makes `Data` of a drawn frame of events; with the span of observation fixed by start and end.
        kind: as for `fit`, like effects, intercept and priors. Priors that are proper keep every reading's fit finite.
        effects: the effects.
        intercept: whether rates are in absolute time.
        priors: Gaussian priors.
        chains: how many chains, each from a start of its own.
        sweeps: of each chain; a sweep proposes as many changes as there are open events. One reading is kept a sweep.
        burn_in: sweeps thrown away at the begin of each; a third unless given.
        seed: of the chains.
        threads: chains run at the same time; the result does not depend on it.
        progress: called with sweeps done and in all, over all chains.

    Returns:
        The mixture over the readings kept, with `diagnosis`.

    Raises:
        EngineError: E871 for bad bounds, E872 if readings cannot be compared, E873 if no start was found at which every
            event is possible, E874 for less than two chains or too few sweeps; or as for `fit`.

    Warns:
        EngineWarning: the chains have not met (rhat above 1.05), or some readings did not converge.
    """
    began = clock.perf_counter()
    away = sweeps // 3 if burn_in is None else burn_in
    if chains < 2 or away < 0 or sweeps - away < 4:
        raise EngineError(
            "E874",
            "chains, sweeps, burn_in",
            f"{chains} chains of {sweeps} sweeps, {away} of them thrown away, cannot be compared",
            "Run at least two chains and keep at least four sweeps",
        )
    open_ = read_bounds(bounds)
    streams = [np.random.default_rng([seed, chain]) for chain in range(chains)]
    reader = rereader(open_, read, np.random.default_rng([seed, chains]))
    model = _model(open_, reader, kind, effects, streams[0], intercept=intercept, priors=priors)
    moves = _moves(open_, effects)
    done = [0] * chains

    def tell(chain: int) -> None:
        done[chain] += 1
        if progress is not None:
            progress(sum(done), chains * sweeps)

    def run(chain: int) -> tuple[list[_Place], int, int, int]:
        return _run(model, moves, streams[chain], sweeps, lambda: tell(chain))

    with ThreadPoolExecutor(threads) as pool:
        runs = list(pool.map(run, range(chains)))
    kept = [one[0][away:] for one in runs]
    tried, taken, failed = (sum(numbers) for numbers in zip(*(one[1:] for one in runs), strict=True))
    return _mixture(model, kept, away, (tried, taken, failed), streams, clock.perf_counter() - began)


def _model(
    bounds: Bounds,
    reader: Rereader,
    kind: Kind,
    effects: Sequence[Effect],
    rng: np.random.Generator,
    *,
    intercept: bool,
    priors: Priors,
) -> _Model:
    """Fit one reading the long way, which checks the model, and learn the span of observation."""
    for _ in range(STARTS):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", EngineWarning)
                first = fit(reader(*bounds.draw(rng)), kind, effects, intercept=intercept, priors=priors)
        except EngineError as fault:
            if fault.code not in NOT_AT_RISK:
                raise
            continue
        arrays = prior_arrays(priors, first.names)
        return _Model(reader, kind, effects, intercept, arrays, (first.tape.start, first.tape.end))
    raise _nowhere()


def _nowhere() -> EngineError:
    return EngineError(
        "E873",
        "bounds",
        f"in none of {STARTS} draws every event is possible and the fit finite",
        "Narrow the bounds to the time in which the actors are present, or give priors",
    )


def _moves(bounds: Bounds, effects: Sequence[Effect]) -> _Moves:
    loose = [
        number
        for number, rows in enumerate(bounds.groups)
        if rows.size > 1 or bounds.high[rows[0]] > bounds.low[rows[0]]
    ]
    first, second = (bounds.frame[name].astype(str).to_numpy() for name in ("sender", "receiver"))
    near = np.zeros((first.size, first.size), dtype=bool)
    for one in (first, second):
        for other in (first, second):
            near |= np.equal.outer(one, other).astype(bool)
    # What an event causes lies within the windows of the effects; without any, at some fractions of the open time.
    windows = sorted({effect.window for effect in effects if effect.window is not None})
    width = bounds.high - bounds.low
    typical = float(np.median(width[width > 0])) if (width > 0).any() else 1.0
    reach = [window / 2 for window in windows] or [typical / 100, typical / 10]
    return _Moves(bounds, np.array(loose, dtype=np.int64), near, np.array(reach))


def _run(
    model: _Model, moves: _Moves, rng: np.random.Generator, sweeps: int, tell: Callable[[], None]
) -> tuple[list[_Place], int, int, int]:
    """One chain: the reading after each sweep, the proposals made, those accepted, those whose fit failed."""
    zero = np.zeros(model.priors[0].size)
    for _ in range(STARTS):
        at = model.place(*moves.bounds.draw(rng), zero)
        if at is not None:
            break
    else:
        raise _nowhere()
    places = []
    tried = taken = failed = 0
    for _ in range(sweeps):
        for _ in range(moves.open.size):
            tried += 1
            proposed = moves.propose(at, rng)
            if proposed is None:
                continue
            new = model.place(proposed[0], proposed[1], at.theta)
            if new is None:
                failed += 1
            elif math.log(rng.random()) < new.evidence - at.evidence + proposed[2]:
                at = new
                taken += 1
        places.append(at)
        tell()
    return places, tried, taken, failed


def _mixture(
    model: _Model,
    kept: list[list[_Place]],
    away: int,
    counts: tuple[int, int, int],
    streams: Sequence[np.random.Generator],
    seconds: float,
) -> Readings:
    tried, taken, failed = counts
    places = [place for chain in kept for place in chain]
    covariances = inverses(np.array([place.information for place in places]))
    estimates = np.array([place.theta for place in places])
    # What is compared are draws of the coefficients themselves.
    roots = np.linalg.cholesky(covariances)
    length = len(kept[0])
    noise = np.concatenate([rng.standard_normal((length, estimates.shape[1])) for rng in streams])
    draws = estimates + np.einsum("rab,rb->ra", roots, noise)
    by_chain = draws.reshape(len(kept), length, -1)
    rhat = scale_reduction(by_chain)
    names = tuple(["intercept"] * model.intercept + [effect.label for effect in model.effects])
    if rhat.max() > ENOUGH:
        warnings.warn(
            f"the chains over readings have not met (rhat {rhat.max():.2f} for {names[int(rhat.argmax())]}, above "
            f"{ENOUGH}); run more sweeps",
            EngineWarning,
            stacklevel=3,
        )
    return Readings(
        names=names,
        estimates=estimates,
        covariances=covariances,
        evidence=np.array([place.evidence for place in places]),
        weights=np.full(len(places), 1 / len(places)),
        khat=math.nan,
        failed=failed,
        pooling="by chain",
        diagnosis=Diagnosis(
            chains=len(kept),
            burn_in=away,
            kept=length,
            rhat=rhat,
            effective=effective_number(by_chain),
            accepted=taken / max(tried, 1),
            evaluated=tried,
            seconds=seconds,
        ),
    )


def _halves(draws: Floats) -> Floats:
    half = draws.shape[1] // 2
    return np.concatenate([draws[:, :half], draws[:, -half:]])


def scale_reduction(draws: Floats) -> Floats:
    """Split potential scale reduction of draws (chains, sweeps, coefficients), by coefficient; 1 where none varies."""
    split = _halves(draws)
    length = split.shape[1]
    within = split.var(axis=1, ddof=1).mean(axis=0)
    between = length * split.mean(axis=1).var(axis=0, ddof=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.sqrt(((length - 1) / length * within + between / length) / within)
    return np.asarray(np.where(np.isnan(ratio), 1.0, ratio), dtype=np.float64)


def effective_number(draws: Floats) -> Floats:
    """The number of independent draws with the same variance of the mean, by coefficient (Geyer's positive pairs)."""
    split = _halves(draws)
    chains, length, count = split.shape
    out = np.empty(count)
    for c in range(count):
        x = split[:, :, c]
        centred = x - x.mean(axis=1, keepdims=True)
        lagged = np.array(
            [(centred[:, : length - lag] * centred[:, lag:]).sum(axis=1) / length for lag in range(length)]
        )
        within = (lagged[0] * length / (length - 1)).mean()
        total = within * (length - 1) / length + x.mean(axis=1).var(ddof=1)
        if not total > 0:
            out[c] = chains * length
            continue
        rho = 1 - (within - lagged.mean(axis=1)) / total
        pairs = rho[0 : length - 1 : 2] + rho[1:length:2]
        negative = np.flatnonzero(pairs <= 0)
        positive = pairs[: negative[0] if negative.size else pairs.size]
        smooth = np.minimum.accumulate(positive)
        out[c] = chains * length / max(2 * smooth.sum() - 1, 1 / math.log10(chains * length))
    return out
