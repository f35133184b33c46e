"""Do intervals cover the truth when most dates are known only to the month or the year?

`python -m verification.readings [histories] [readings]` simulates histories among ten actors over six years of 360
days, keeps the day of 8 % of the events, the month of 20 % and the year of 72 %, draws readings evenly within these
bounds, and fits each. Reported by effect, over the histories: the mean estimate and the share of 90 % intervals that
cover, from exact dates, from readings weighted by evidence, and from readings pooled evenly; and the median khat and
effective number of the weights.
"""

from __future__ import annotations

import sys
import warnings
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd
from scipy import stats

from politburo import model
from politburo.model.engine import EngineWarning, draw_events, fit_readings

YEAR, MONTH, END = 360.0, 30.0, 2160.0
EFFECTS = (model.recip("call", window=60), model.inertia("call"))
TRUTH = (-8.3, 2.5, 0.5)
PRIORS = (0.0, 2.0)
ACTORS = pd.DataFrame({"label": [f"a{k}" for k in range(10)]})


def read(events: pd.DataFrame) -> model.Data:
    """One reading as data."""
    return model.Data(actors=ACTORS, events=events, networks={"call": events}, start=0.0, end=END)


def coarsened(events: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """The events with bounds instead of times: 8 % day, 20 % month, 72 % year."""
    unit = rng.choice([1.0, MONTH, YEAR], len(events), p=[0.08, 0.2, 0.72])
    earliest = np.floor(events["time"].to_numpy() / unit) * unit
    return events.drop(columns="time").assign(earliest=earliest, latest=earliest + unit)


def history(number: int, readings: int) -> dict[str, np.ndarray] | None:
    """One history fitted three ways: estimates and whether the interval covers; khat and effective number."""
    warnings.simplefilter("ignore", EngineWarning)
    empty = pd.DataFrame({"time": [0.0, END], "sender": ["a0", "a1"], "receiver": ["a1", "a0"], "increment": 1})
    start = model.Data(
        actors=ACTORS, events=empty, networks={"call": (None, empty.iloc[:0])}, default_network="call", start=0.0
    )
    given = model.Model(start, "rem", EFFECTS, TRUTH, intercept=True)
    events = model.simulate(given, seed=1, first=number, start=0.0, end=END).events(number)
    if len(events) < 10:
        return None
    draws = draw_events(coarsened(events, np.random.default_rng(number)), readings, seed=number)
    datas = [read(drawn) for drawn in draws]
    exact = fit_readings([read(events)], "rem", EFFECTS, intercept=True, priors=PRIORS)
    by_evidence = fit_readings(datas, "rem", EFFECTS, intercept=True, priors=PRIORS)
    evenly = replace(
        by_evidence, weights=np.full(by_evidence.weights.size, 1 / by_evidence.weights.size), weighted=False
    )
    out = {"quality": np.array([by_evidence.khat, by_evidence.effective, len(events)])}
    for name, made in (("exact", exact), ("by evidence", by_evidence), ("evenly", evenly)):
        ends = made.interval(0.9)
        covers = (ends[:, 0] <= TRUTH) & (ends[:, 1] >= np.array(TRUTH))
        out[name] = np.stack([made.theta, covers.astype(float)])
    return out


def main() -> None:
    """Print the table."""
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    readings = int(sys.argv[2]) if len(sys.argv) > 2 else 200
    with ProcessPoolExecutor(2) as pool:
        found = [made for made in pool.map(partial(history, readings=readings), range(histories)) if made]
    names = ["intercept", *(effect.label for effect in EFFECTS)]
    rows = []
    for way in ("exact", "by evidence", "evenly"):
        theta, covers = np.mean([made[way] for made in found], axis=0)
        for name, truth, mean, share in zip(names, TRUTH, theta, covers, strict=True):
            nominal = stats.binomtest(round(share * len(found)), len(found), 0.9).pvalue
            rows.append((way, name, truth, mean, share, "yes" if nominal > 0.01 else "no"))
    columns = ["dates", "effect", "truth", "mean estimate", "90 % intervals that cover", "nominal"]
    print(pd.DataFrame(rows, columns=columns).round(3).to_string(index=False))
    khat, effective, length = np.median([made["quality"] for made in found], axis=0)
    print(f"{len(found)} histories of {length:.0f} events (median), {readings} readings each")
    print(f"weights: khat {khat:.2f}, effective number {effective:.1f} (medians)")


if __name__ == "__main__":
    main()
