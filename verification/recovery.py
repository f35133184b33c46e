"""Simulate, fit, compare: do intervals cover the truth as often as they say, and are ranks uniform?

`python -m verification.recovery [histories]` draws coefficients from a prior, simulates a history under each, fits it
under the same prior and reports, by coefficient, the share of 50, 80 and 95 % intervals that cover, and a chi-squared
test that the truth's place in the posterior is uniform (simulation-based calibration, Talts et al. 2018).
"""

from __future__ import annotations

import sys
import warnings

import numpy as np
import pandas as pd
from scipy import stats

from politburo import model

EFFECTS = (
    model.inertia("call"),
    model.recip("call"),
    model.outdeg("call", type="ego"),
    model.same("team"),
    model.trans("call"),
)
CENTRE = np.array([-7.0, 0.8, 0.5, 0.05, 0.3, 0.05])
SPREAD = np.array([0.2, 0.4, 0.4, 0.03, 0.4, 0.05])


def calibrate(histories: int, seed: int = 1) -> pd.DataFrame:
    """Coverage and uniformity by coefficient, over histories among 15 actors of some 150 events each."""
    rng = np.random.default_rng(seed)
    labels = [f"a{k}" for k in range(15)]
    actors = pd.DataFrame({"label": labels, "team": rng.integers(0, 3, 15)})
    none = pd.DataFrame({"time": [0.0], "sender": ["a0"], "receiver": ["a1"], "increment": [1]}).iloc[:0]
    frame = pd.DataFrame({"time": [0.0, 400.0], "sender": ["a0", "a1"], "receiver": ["a1", "a0"]})
    data = model.Data(actors=actors, events=frame, networks={"call": (None, none)}, default_network="call")
    names = ["intercept", *(effect.label for effect in EFFECTS)]
    priors = {name: (float(m), float(s)) for name, m, s in zip(names, CENTRE, SPREAD, strict=True)}
    places = []
    for history in range(histories):
        truth = rng.normal(CENTRE, SPREAD)
        given = model.Model(data, "rem", EFFECTS, tuple(truth), intercept=True)
        events = model.simulate(given, seed=seed, first=history).events(history)
        if len(events) < 5:
            continue
        again = model.Data(actors=actors, events=events, networks={"call": events}, start=0.0, end=400.0)
        fitted = model.fit(again, "rem", EFFECTS, intercept=True, priors=priors)
        places.append(stats.norm.cdf((truth - fitted.theta) / fitted.table["se"].to_numpy()))
    found = np.array(places)
    rows = []
    for name, column in zip(names, found.T, strict=True):
        cover = {f"{level:.0%}": float((np.abs(column - 0.5) < level / 2).mean()) for level in (0.5, 0.8, 0.95)}
        counts = np.bincount((column * 10).astype(int).clip(0, 9), minlength=10)
        rows.append({"effect": name, **cover, "p uniform": float(stats.chisquare(counts).pvalue)})
    return pd.DataFrame(rows)


def main() -> None:
    """Print the table."""
    warnings.simplefilter("error")
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    print(f"{histories} histories")
    print(calibrate(histories).round(3).to_string(index=False))


if __name__ == "__main__":
    main()
