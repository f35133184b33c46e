"""Do intervals cover the truth when most dates are known only to the month or the year?

`python -m verification.readings [histories] [sweeps] [chains] [readings] [first]` simulates histories among ten actors over six years
of 360 days and keeps the day of 8 % of the events, the month of 20 % and the year of 72 %. Each is fitted four ways:
from exact dates; by Markov chains over readings, so many of so many sweeps; from so many readings drawn within the
bounds and weighted by evidence; and from the same readings pooled evenly. Reported by effect, over the histories: the
mean estimate, the share of 90 % intervals that cover, and whether that share lies within the binomial error of 0.90;
then how far chains and weights can be trusted, and the processor time that each took.
"""

from __future__ import annotations

import sys
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pandas as pd
from scipy import stats

from politburo import model
from politburo.model.engine import EngineWarning, Readings, chain_readings, draw_events, fit_readings

YEAR, MONTH, END = 360.0, 30.0, 2160.0
EFFECTS = (model.recip("call", window=60), model.inertia("call"))
TRUTH = (-8.3, 2.5, 0.5)
PRIORS = (0.0, 2.0)
ACTORS = pd.DataFrame({"label": [f"a{k}" for k in range(10)]})
WAYS = ("exact", "by chain", "by evidence", "evenly")


@dataclass(frozen=True, slots=True)
class Trial:
    """One history fitted every way: (ways, 2, coefficients) estimates and whether the interval covers."""

    found: np.ndarray
    events: int
    khat: float
    weights: float
    rhat: float
    draws: float
    seconds: tuple[float, float]


def read(events: pd.DataFrame) -> model.Data:
    """One reading as data."""
    return model.Data(actors=ACTORS, events=events, networks={"call": events}, start=0.0, end=END)


def simulated(number: int) -> pd.DataFrame:
    """The events of one history."""
    empty = pd.DataFrame({"time": [0.0, END], "sender": ["a0", "a1"], "receiver": ["a1", "a0"], "increment": 1})
    start = model.Data(
        actors=ACTORS, events=empty, networks={"call": (None, empty.iloc[:0])}, default_network="call", start=0.0
    )
    given = model.Model(start, "rem", EFFECTS, TRUTH, intercept=True)
    return model.simulate(given, seed=1, first=number, start=0.0, end=END).events(number)


def coarsened(events: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """The events with bounds instead of times: 8 % day, 20 % month, 72 % year."""
    unit = rng.choice([1.0, MONTH, YEAR], len(events), p=[0.08, 0.2, 0.72])
    earliest = np.floor(events["time"].to_numpy() / unit) * unit
    return events.drop(columns="time").assign(earliest=earliest, latest=earliest + unit)


def history(number: int, sweeps: int, chains: int, readings: int) -> Trial | None:
    """One history fitted every way; none if it is too short to fit."""
    warnings.simplefilter("ignore", EngineWarning)
    events = simulated(number)
    if len(events) < 10:
        return None
    bounds = coarsened(events, np.random.default_rng(number))
    exact = fit_readings([read(events)], "rem", EFFECTS, intercept=True, priors=PRIORS)
    began = time.process_time()
    chain = chain_readings(
        bounds, read, "rem", EFFECTS, intercept=True, priors=PRIORS, chains=chains, sweeps=sweeps, seed=number
    )
    between = time.process_time()
    datas = [read(drawn) for drawn in draw_events(bounds, readings, seed=number)]
    weighted = fit_readings(datas, "rem", EFFECTS, intercept=True, priors=PRIORS)
    ended = time.process_time()
    count = weighted.weights.size
    evenly = replace(weighted, weights=np.full(count, 1 / count))
    assert chain.diagnosis is not None
    return Trial(
        found=np.array([covering(made) for made in (exact, chain, weighted, evenly)]),
        events=len(events),
        khat=weighted.khat,
        weights=weighted.effective,
        rhat=float(chain.diagnosis.rhat.max()),
        draws=chain.effective,
        seconds=(between - began, ended - between),
    )


def covering(made: Readings) -> np.ndarray:
    """Estimates, and 1 where the 90 % interval holds the truth."""
    ends = made.interval(0.9)
    return np.stack([made.theta, (ends[:, 0] <= TRUTH) & (ends[:, 1] >= np.array(TRUTH))])


def table(trials: list[Trial]) -> pd.DataFrame:
    """By way and effect: the mean estimate, the coverage, and whether it is nominal."""
    names = ["intercept", *(effect.label for effect in EFFECTS)]
    rows = []
    for way, (theta, covers) in zip(WAYS, np.mean([trial.found for trial in trials], axis=0), strict=True):
        for name, truth, mean, share in zip(names, TRUTH, theta, covers, strict=True):
            p = stats.binomtest(round(share * len(trials)), len(trials), 0.9).pvalue
            rows.append((way, name, truth, mean, share, p, "yes" if p > 0.01 else "no"))
    columns = ["dates", "effect", "truth", "mean estimate", "90 % intervals that cover", "p of 0.90", "nominal"]
    return pd.DataFrame(rows, columns=columns)


def main() -> None:
    """Print the table."""
    usual = (100, 90, 4, 100, 0)
    given = [int(word) for word in sys.argv[1:]]
    histories, sweeps, chains, readings, first = (*given, *usual[len(given) :])
    trials = []
    with ProcessPoolExecutor(2) as pool:
        work = partial(history, sweeps=sweeps, chains=chains, readings=readings)
        for trial in pool.map(work, range(first, first + histories)):
            trials += [trial] if trial else []
            covered = [int(one.found[1, 1, 1]) for one in trials]
            print(f"\r{len(trials)} of {histories}, {sum(covered)} covered", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(table(trials).round(3).to_string(index=False))
    length, khat, weights, rhat, draws = np.median(
        [(one.events, one.khat, one.weights, one.rhat, one.draws) for one in trials], axis=0
    )
    print(f"{len(trials)} histories of {length:.0f} events (median)")
    print(f"chains: {chains} of {sweeps} sweeps, rhat {rhat:.2f}, effective number {draws:.0f} (medians)")
    print(f"weights: {readings} readings, khat {khat:.2f}, effective number {weights:.1f} (medians)")
    low = [one for one in trials if one.khat < 0.7]
    if low:
        share = np.mean([one.found[2, 1, 1] for one in low])
        print(f"khat below 0.7 in {len(low)}: of these {share:.2f} cover {EFFECTS[0].label} by evidence")
    seconds = np.median([one.seconds for one in trials], axis=0)
    print(f"processor seconds a history (medians): chains {seconds[0]:.1f}, weights {seconds[1]:.2f}")


if __name__ == "__main__":
    main()
