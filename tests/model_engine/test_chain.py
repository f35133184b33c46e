"""Markov chains over readings: against quadrature, against the truth, and what they report of themselves."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pandas as pd
import pytest

from politburo import model
from politburo.model.engine.bounds import read_bounds
from politburo.model.engine.chain import effective_number, scale_reduction
from politburo.model.engine.posterior import laplace
from politburo.model.engine.rereading import rereader

LABELS = [f"a{k}" for k in range(6)]
REPLY = [model.recip("call", window=10)]


def data(events: pd.DataFrame) -> model.Data:
    return model.Data(
        actors=pd.DataFrame({"label": LABELS}), events=events, networks={"call": events}, start=0.0, end=200.0
    )


def replies(number: int = 12, seed: int = 3) -> pd.DataFrame:
    rng = np.random.default_rng(seed)
    rows = []
    for time in np.sort(rng.uniform(0, 180, number)):
        i, j = rng.choice(6, 2, replace=False)
        rows += [(time, LABELS[i], LABELS[j]), (time + rng.uniform(0, 8), LABELS[j], LABELS[i])]
    frame = pd.DataFrame(rows, columns=["time", "sender", "receiver"]).sort_values("time", ignore_index=True)
    return frame.assign(increment=1)


def open_rows(events: pd.DataFrame, rows: list[int]) -> pd.DataFrame:
    """Exact bounds, but for some rows that may lie anywhere."""
    bounds = events.drop(columns="time").assign(earliest=events["time"], latest=events["time"])
    bounds.loc[rows, ["earliest", "latest"]] = [0.0, 200.0]
    return bounds


def test_the_mixture_is_the_posterior_that_quadrature_gives() -> None:
    events = replies()
    bounds = open_rows(events, [3, 11])
    made = model.chain_readings(bounds, data, "rem", REPLY, intercept=True, priors=(0, 2), sweeps=500, seed=1)
    arranged = read_bounds(bounds)
    reader = rereader(arranged, data, np.random.default_rng(0))
    assert reader.template is not None
    rows, time = np.arange(len(events)), events["time"].to_numpy().copy()
    theta, logs = [], []
    for one in np.arange(4.0, 200, 8.0):
        for other in np.arange(4.0, 200, 8.0):
            time[[3, 11]] = one, other
            fitted = model.fit(reader(rows, time.copy()), "rem", REPLY, intercept=True, priors=(0, 2))
            theta.append(fitted.theta)
            logs.append(laplace(fitted.loglik, fitted.theta, fitted.information, fitted.priors))
    weights = np.exp(np.array(logs) - max(logs))
    weights /= weights.sum()
    mean = weights @ np.array(theta)
    spread = np.sqrt(weights @ (np.array(theta) - mean) ** 2)
    assert made.theta == pytest.approx(mean, abs=0.02)
    assert np.sqrt(np.diag(made.between)) == pytest.approx(spread, abs=0.02)
    assert spread[1] > 0.05
    assert made.diagnosis is not None
    assert made.diagnosis.rhat.max() < 1.05
    assert 0.05 < made.diagnosis.accepted < 1
    assert set(made.table["pooling"]) == {"by chain"}
    assert {"rhat", "effective", "from_sources"} < set(made.table)


def test_coarse_dates_are_covered_where_weighted_draws_are_not() -> None:
    # A small version of verification/readings.py: all dates known to the third of the span only.
    truth = np.array([-6.2, 2.5])
    effects = (model.recip("call", window=10),)
    none = pd.DataFrame({"time": [0.0, 200.0], "sender": ["a0", "a1"], "receiver": ["a1", "a0"], "increment": 1})
    start = model.Data(
        actors=pd.DataFrame({"label": LABELS}),
        events=none,
        networks={"call": (None, none.iloc[:0])},
        default_network="call",
        start=0.0,
        end=200.0,
    )
    given = model.Model(start, "rem", effects, tuple(truth), intercept=True)
    z, shrunk = [], []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", model.EngineWarning)
        for number in range(6):
            events = model.simulate(given, seed=4, first=number, start=0.0, end=200.0).events(number)
            low = np.floor(events["time"] / 67) * 67
            bounds = events.drop(columns="time").assign(earliest=low, latest=np.minimum(low + 67, 200.0))
            made = model.chain_readings(
                bounds, data, "rem", effects, intercept=True, priors=(0, 2), chains=2, sweeps=30, seed=number
            )
            z.append((made.theta - truth) / np.sqrt(np.diag(made.covariance)))
            drawn = [data(one) for one in model.draw_events(bounds, 20, seed=number)]
            even = model.fit_readings(drawn, "rem", effects, intercept=True, priors=(0, 2), weighted=False)
            shrunk.append(even.theta[1])
    found = np.array(z)
    assert (np.abs(found) < 1.645).mean() >= 2 / 3
    assert np.abs(found.mean(axis=0)).max() < 3 / math.sqrt(6)
    assert np.mean(shrunk) < 1.6


def test_the_result_depends_on_the_seed_alone() -> None:
    bounds = open_rows(replies(8), [1, 2, 5])
    told: list[tuple[int, int]] = []
    options: dict[str, Any] = {"intercept": True, "priors": (0, 2), "sweeps": 9, "chains": 2}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", model.EngineWarning)
        one = model.chain_readings(bounds, data, "rem", REPLY, seed=1, **options, progress=lambda *at: told.append(at))
        two = model.chain_readings(bounds, data, "rem", REPLY, seed=1, **options, threads=2)
        three = model.chain_readings(bounds, data, "rem", REPLY, seed=2, **options)
    assert one.estimates.tolist() == two.estimates.tolist()
    assert one.estimates.tolist() != three.estimates.tolist()
    assert told == [(number + 1, 18) for number in range(18)]
    assert one.estimates.shape == (12, 2)


def test_the_short_way_reads_as_the_long_one() -> None:
    # A second network made of the same events in another way cannot be reordered: the caller's function must do it.
    bounds = open_rows(replies(8), [1, 2, 5])

    def doubled(events: pd.DataFrame) -> model.Data:
        twice = events.assign(time=events["time"] + 5.0)
        return model.Data(
            actors=pd.DataFrame({"label": LABELS}),
            events=events,
            networks={"call": events, "later": twice},
            start=0.0,
            end=200.0,
        )

    arranged = read_bounds(bounds)
    assert rereader(arranged, doubled, np.random.default_rng(0)).template is None
    options: dict[str, Any] = {"intercept": True, "priors": (0, 2), "sweeps": 6, "chains": 2, "seed": 3}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", model.EngineWarning)
        short = model.chain_readings(bounds, data, "rem", REPLY, **options)
        long = model.chain_readings(bounds, doubled, "rem", REPLY, **options)
    assert short.estimates.tolist() == long.estimates.tolist()


@pytest.mark.parametrize("directed", [True, False])
def test_reordered_data_equal_those_read_anew(directed: bool) -> None:
    def read(events: pd.DataFrame) -> model.Data:
        return model.Data(
            actors=pd.DataFrame({"label": LABELS}),
            events=events,
            networks={"call": events},
            directed=directed,
            start=0.0,
            end=200.0,
        )

    bounds = replies().drop(columns="time").assign(earliest=0.0, latest=200.0, event=[*range(23), 22])
    arranged = read_bounds(bounds)
    rng = np.random.default_rng(5)
    reader = rereader(arranged, read, rng)
    assert reader.template is not None
    rows, time = arranged.draw(rng)
    assert rows.size == 23
    kind = "rem" if directed else "choice_coordination"
    fits = [
        model.fit(made, kind, [model.inertia("call")], priors=(0, 1))
        for made in (reader(rows, time), read(arranged.events(rows, time)))
    ]
    assert fits[0].theta.tolist() == fits[1].theta.tolist()
    assert fits[0].loglik == fits[1].loglik


def test_several_readings_of_one_event() -> None:
    # Two sources differ on who replied; the model knows that it was the one who had been called.
    events = replies(14)
    bounds = events.assign(earliest=events["time"], latest=events["time"], event=range(28)).drop(columns="time")
    other = bounds.iloc[[9]].assign(sender="a0" if bounds["sender"][9] != "a0" else "a5")
    other = other.assign(receiver=bounds["sender"][9])
    both = pd.concat([bounds, other], ignore_index=True)
    made = model.chain_readings(both, data, "rem", REPLY, intercept=True, priors=(0, 2), sweeps=600)
    assert len(np.unique(made.evidence.round(9))) == 2
    low, high = np.unique(made.evidence.round(9))
    share = (made.evidence > (low + high) / 2).mean()
    assert share == pytest.approx(1 / (1 + math.exp(low - high)), abs=0.1)


def test_dates_at_which_somebody_is_away_are_passed_over() -> None:
    events = replies(8)
    away = pd.DataFrame({"time": [60.0, 140.0], "node": [events["sender"][2]] * 2, "replace": [False, True]})
    others = events[~((events["time"] > 60) & (events["time"] < 140))].reset_index(drop=True)

    def read(drawn: pd.DataFrame) -> model.Data:
        actors = pd.DataFrame({"label": LABELS, "present": True})
        return model.Data(
            actors=actors, events=drawn, networks={"call": drawn}, changes={"present": away}, start=0.0, end=200.0
        )

    bounds = open_rows(others, [2])
    made = model.chain_readings(bounds, read, "rem", REPLY, intercept=True, priors=(0, 2), sweeps=30)
    assert made.failed > 0
    bounds.loc[2, ["earliest", "latest"]] = [70.0, 130.0]
    with pytest.raises(model.EngineError, match="E873"):
        model.chain_readings(bounds, read, "rem", REPLY, intercept=True, priors=(0, 2), sweeps=30)


def test_what_cannot_be_compared_is_refused() -> None:
    bounds = open_rows(replies(8), [2])
    with pytest.raises(model.EngineError, match="E874"):
        model.chain_readings(bounds, data, "rem", REPLY, intercept=True, chains=1)
    with pytest.raises(model.EngineError, match="E874"):
        model.chain_readings(bounds, data, "rem", REPLY, intercept=True, sweeps=4)

    def unbounded(events: pd.DataFrame) -> model.Data:
        return model.Data(actors=pd.DataFrame({"label": LABELS}), events=events, networks={"call": events})

    with pytest.raises(model.EngineError, match=r"E872.*Fix Data"):
        model.chain_readings(open_rows(replies(8), [15]), unbounded, "rem", REPLY, intercept=True, priors=(0, 2))


def test_chains_that_have_not_met_are_told() -> None:
    bounds = open_rows(replies(), list(range(24)))
    with pytest.warns(model.EngineWarning, match="have not met"):
        model.chain_readings(bounds, data, "rem", REPLY, intercept=True, priors=(0, 2), sweeps=5, burn_in=0)


def test_weights_stand_where_they_hold_and_chains_replace_them_elsewhere() -> None:
    narrow = open_rows(replies(), [])
    narrow["latest"] += 0.5
    fine = model.fit_uncertain(narrow, data, "rem", REPLY, intercept=True, priors=(0, 2))
    assert set(fine.table["pooling"]) == {"by evidence"}
    assert fine.khat < 0.7
    bounds = open_rows(replies(), list(range(0, 24, 2)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", model.EngineWarning)
        coarse = model.fit_uncertain(bounds, data, "rem", REPLY, intercept=True, priors=(0, 2), sweeps=8)
        wanted = model.fit_uncertain(bounds, data, "rem", REPLY, intercept=True, priors=(0, 2), method="weights")
    assert set(coarse.table["pooling"]) == {"by chain"}
    assert set(wanted.table["pooling"]) == {"by evidence"}
    assert coarse.theta[1] > wanted.theta[1] - 0.5


def test_scale_reduction_and_effective_number_of_known_series() -> None:
    rng = np.random.default_rng(1)
    noise = rng.standard_normal((4, 1000, 2))
    assert scale_reduction(noise) == pytest.approx([1, 1], abs=0.01)
    assert effective_number(noise) == pytest.approx([4000, 4000], rel=0.2)
    slow = np.zeros((4, 4000, 1))
    for step in range(1, 4000):
        slow[:, step] = 0.8 * slow[:, step - 1] + rng.standard_normal((4, 1))
    assert effective_number(slow) == pytest.approx([16000 / 9], rel=0.2)
    apart = noise + np.arange(4)[:, None, None]
    assert (scale_reduction(apart) > 1.4).all()
    assert (effective_number(apart) < 40).all()
    assert scale_reduction(np.ones((2, 8, 1))) == pytest.approx([1])
    assert effective_number(np.ones((2, 8, 1))) == pytest.approx([16])
