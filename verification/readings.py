"""Do intervals cover the truth when most dates are known only to the month or the year?

`python -m verification.readings [histories] [sweeps] [chains] [readings] [first]` simulates histories among ten actors
over six years of 360 days and keeps the day of 8 % of the events, the month of 20 % and the year of 72 %. Each is
fitted four ways: from exact dates; by Markov chains over readings; from readings drawn within the bounds and weighted
by evidence; and from the same readings pooled evenly. Reported by effect, over the histories: the mean estimate, the
share of 90 % intervals that cover, and whether that share lies within the binomial error of 0.90; then how far chains
and weights can be trusted, and the processor time that each took.

`--keep FILE` writes a line of JSON for each history as it is done; run again, what stands there is not done again, and
the table is made of all of it. `--every N` prints the table after each N histories. `--processes N`: two unless said.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import warnings
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path

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


def line(number: int, settings: list[int], trial: Trial | None) -> str:
    """One history as it is kept: its number, how it was fitted and what came out; null if it was too short."""
    made = None if trial is None else {**asdict(trial), "found": trial.found.tolist()}
    return json.dumps({"history": number, "settings": settings, "trial": made})


def kept(file: Path, settings: list[int]) -> dict[int, Trial | None]:
    """The histories of a file that were fitted in the same way; a last line cut off is made again."""
    made: dict[int, Trial | None] = {}
    for text in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            row = json.loads(text)
        except json.JSONDecodeError as fault:
            print(f"{file}: {fault}; that history is made again", file=sys.stderr)
            continue
        if row["settings"] == settings:
            given = row["trial"]
            made[row["history"]] = given and Trial(
                **{**given, "found": np.array(given["found"]), "seconds": tuple(given["seconds"])}
            )
    return made


def report(trials: list[Trial], sweeps: int, chains: int, readings: int) -> None:
    """Print what the histories show so far."""
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
    print(f"processor seconds a history (medians): chains {seconds[0]:.1f}, weights {seconds[1]:.2f}", flush=True)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Coverage with coarse dates.")
    for name, usual in (("histories", 100), ("sweeps", 90), ("chains", 4), ("readings", 100), ("first", 0)):
        parser.add_argument(name, nargs="?", type=int, default=usual)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--every", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    given = parser.parse_args()
    settings = [given.sweeps, given.chains, given.readings]
    done = kept(given.keep, settings) if given.keep else {}
    wanted = range(given.first, given.first + given.histories)
    missing = [number for number in wanted if number not in done]
    work = partial(history, sweeps=given.sweeps, chains=given.chains, readings=given.readings)
    with ProcessPoolExecutor(given.processes) as pool:
        for count, (number, trial) in enumerate(zip(missing, pool.map(work, missing), strict=True), 1):
            done[number] = trial
            if given.keep:
                with given.keep.open("a", encoding="utf-8") as file:
                    file.write(line(number, settings, trial) + "\n")
            trials = [one for one in map(done.get, wanted) if one]
            covered = sum(int(one.found[1, 1, 1]) for one in trials)
            print(f"\r{len(trials)} of {given.histories}, {covered} covered", end="", file=sys.stderr, flush=True)
            if given.every and count % given.every == 0 and count < len(missing) and trials:
                report(trials, *settings)
    print(file=sys.stderr)
    trials = [one for one in map(done.get, wanted) if one]
    if trials:
        report(trials, *settings)


if __name__ == "__main__":
    main()
