"""Simulate, fit, compare: do intervals cover the truth as often as they say, and are ranks uniform?

`python -m verification.recovery [histories]` draws coefficients from a prior, simulates a history under each, fits it
under the same prior and reports, by kind of model and coefficient, the share of 50, 80, 90 and 95 % intervals that
cover, the p of 0.90 for the third, and that of a chi-squared test that the truth's place in the posterior is uniform
(simulation-based calibration; S. Talts and others, arXiv 1804.06788, 2018). Tie-oriented models and rate with choice
are simulated by the engine; coordination is drawn by a few lines of its own here, from the definition of its
multinomial.
"""

from __future__ import annotations

import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from politburo import model

LABELS = [f"a{k}" for k in range(15)]
ACTORS = pd.DataFrame({"label": LABELS, "team": [k % 3 for k in range(15)]})
END = 400.0
LEVELS = (0.5, 0.8, 0.9, 0.95)
SAME = np.equal.outer(ACTORS["team"].to_numpy(), ACTORS["team"].to_numpy())


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of model with its effects and, by coefficient, the prior's means and standard deviations."""

    kind: str
    effects: tuple[model.Effect, ...]
    centre: tuple[float, ...]
    spread: tuple[float, ...]
    intercept: bool = False

    @property
    def names(self) -> list[str]:
        """Labels of the coefficients."""
        return ["intercept"] * self.intercept + [effect.label for effect in self.effects]

    @property
    def priors(self) -> Mapping[str, tuple[float, float]]:
        """The prior, as `fit` takes it."""
        return dict(zip(self.names, zip(self.centre, self.spread, strict=True), strict=True))

    def drawn(self, rng: np.random.Generator) -> tuple[float, ...]:
        """Coefficients from the prior."""
        return tuple(rng.normal(self.centre, self.spread))

    def place(self, data: model.Data, truth: tuple[float, ...]) -> np.ndarray:
        """Fit, and say where the truth lies in the posterior, 0 to 1, by coefficient."""
        fitted = model.fit(data, self.kind, self.effects, intercept=self.intercept, priors=self.priors)
        return np.asarray(stats.norm.cdf((np.array(truth) - fitted.theta) / fitted.table["se"].to_numpy()))


REM = Family(
    "rem",
    (
        model.inertia("call"),
        model.recip("call"),
        model.outdeg("call", type="ego"),
        model.same("team"),
        model.trans("call"),
    ),
    (-7.0, 0.8, 0.5, 0.05, 0.3, 0.05),
    (0.2, 0.4, 0.4, 0.03, 0.4, 0.05),
    intercept=True,
)
RATE = Family(
    "rate",
    (model.outdeg("call", transform=np.log1p), model.indeg("call", window=60, transform=np.log1p)),
    (-4.2, 0.25, 0.25),
    (0.2, 0.1, 0.1),
    intercept=True,
)
CHOICE = Family(
    "choice",
    (model.inertia("call"), model.recip("call"), model.same("team"), model.indeg("call")),
    (0.8, 0.5, 0.3, 0.05),
    (0.5, 0.4, 0.4, 0.05),
)
COORDINATION = Family("choice_coordination", (model.inertia("tie"), model.same("team")), (0.8, 0.4), (0.5, 0.4))


def empty() -> model.Data:
    """Fifteen actors who have not met."""
    frame = pd.DataFrame({"time": [0.0, END], "sender": ["a0", "a1"], "receiver": ["a1", "a0"]})
    none = frame.assign(increment=1).iloc[:0]
    return model.Data(actors=ACTORS, events=frame, networks={"call": (None, none)}, default_network="call")


def again(events: pd.DataFrame) -> model.Data:
    """A simulated history as data."""
    return model.Data(actors=ACTORS, events=events, networks={"call": events}, start=0.0, end=END)


def pairs(histories: int, seed: int) -> Iterator[dict[str, np.ndarray]]:
    """Tie-oriented histories."""
    rng = np.random.default_rng(seed)
    start = empty()
    for history in range(histories):
        truth = REM.drawn(rng)
        given = model.Model(start, "rem", REM.effects, truth, intercept=True)
        events = model.simulate(given, seed=seed, first=history).events(history)
        if len(events) >= 5:
            yield {"rem": REM.place(again(events), truth)}


def actors(histories: int, seed: int) -> Iterator[dict[str, np.ndarray]]:
    """Actor-oriented histories: a rate and a choice."""
    rng = np.random.default_rng(seed)
    start = empty()
    for history in range(histories):
        truth = RATE.drawn(rng), CHOICE.drawn(rng)
        given = [
            model.Model(start, "rate", RATE.effects, truth[0], intercept=True),
            model.Model(start, "choice", CHOICE.effects, truth[1]),
        ]
        events = model.simulate(given, seed=seed, first=history).events(history)
        if len(events) >= 5:
            data = again(events)
            yield {"rate": RATE.place(data, truth[0]), "choice": CHOICE.place(data, truth[1])}


def ties(histories: int, seed: int, events: int = 80) -> Iterator[dict[str, np.ndarray]]:
    """Histories of pairs that tie: {i, j} with probability proportional to p_ij p_ji."""
    rng = np.random.default_rng(seed)
    n = len(LABELS)
    lower = np.tril_indices(n, -1)
    for _ in range(histories):
        truth = COORDINATION.drawn(rng)
        tied = np.zeros((n, n))
        rows = []
        for moment in range(events):
            odds = np.exp(truth[0] * tied + truth[1] * SAME)
            np.fill_diagonal(odds, 0.0)
            choice = odds / odds.sum(axis=1, keepdims=True)
            weight = (choice * choice.T)[lower]
            pair = rng.choice(weight.size, p=weight / weight.sum())
            i, j = lower[0][pair], lower[1][pair]
            tied[i, j] = tied[j, i] = 1.0
            rows.append((float(moment), LABELS[i], LABELS[j], 1))
        frame = pd.DataFrame(rows, columns=["time", "sender", "receiver", "increment"])
        data = model.Data(actors=ACTORS, events=frame, networks={"tie": frame}, directed=False)
        yield {"choice_coordination": COORDINATION.place(data, truth)}


EXPERIMENTS: tuple[Callable[[int, int], Iterator[dict[str, np.ndarray]]], ...] = (pairs, actors, ties)
FAMILIES = {family.kind: family for family in (REM, RATE, CHOICE, COORDINATION)}


def calibrate(histories: int, seed: int = 1) -> pd.DataFrame:
    """Coverage and uniformity by kind and coefficient, over histories among fifteen actors."""
    rows = []
    for experiment in EXPERIMENTS:
        found = list(experiment(histories, seed))
        for kind in found[0]:
            places = np.array([one[kind] for one in found])
            for name, column in zip(FAMILIES[kind].names, places.T, strict=True):
                inside = [np.abs(column - 0.5) < level / 2 for level in LEVELS]
                covered = {f"{level:.0%}": float(ones.mean()) for level, ones in zip(LEVELS, inside, strict=True)}
                counts = np.bincount((column * 10).astype(int).clip(0, 9), minlength=10)
                rows.append(
                    {
                        "kind": kind,
                        "effect": name,
                        "histories": len(found),
                        **covered,
                        "p of 90%": float(stats.binomtest(int(inside[2].sum()), len(found), 0.9).pvalue),
                        "p uniform": float(stats.chisquare(counts).pvalue),
                    }
                )
    return pd.DataFrame(rows)


def main() -> None:
    """Print the table."""
    warnings.simplefilter("error")
    histories = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    began = time.process_time()
    found = calibrate(histories)
    print(found.round(3).to_string(index=False))
    # So many are looked at that one p below 0.05 among them says nothing (Bonferroni).
    print(f"smallest p times {len(found)}: coverage {found['p of 90%'].min() * len(found):.2f}, ", end="")
    print(f"uniformity {found['p uniform'].min() * len(found):.2f} (below 0.05: not calibrated)")
    print(f"{time.process_time() - began:.0f} processor seconds")


if __name__ == "__main__":
    main()
