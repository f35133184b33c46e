"""Uncertain input: readings, their evidence, their weights."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pandas as pd
import pytest
from scipy import integrate, stats

from politburo import model
from politburo.model.engine import EngineError, EngineWarning, draw_events, evidence, fit_readings
from politburo.model.engine.smoothing import pareto_tail, smoothed

LABELS = [f"a{k}" for k in range(6)]


def data(events: pd.DataFrame) -> model.Data:
    return model.Data(
        actors=pd.DataFrame({"label": LABELS}), events=events, networks={"call": events}, start=0.0, end=400.0
    )


@pytest.fixture(scope="module")
def events() -> pd.DataFrame:
    rng = np.random.default_rng(3)
    rows = []
    for time in np.sort(rng.uniform(0, 350, 40)):
        i, j = rng.choice(6, 2, replace=False)
        rows += [(time, LABELS[i], LABELS[j]), (time + rng.uniform(0, 8), LABELS[j], LABELS[i])]
    frame = pd.DataFrame(rows, columns=["time", "sender", "receiver"]).sort_values("time", ignore_index=True)
    return frame.assign(increment=1)


def blurred(events: pd.DataFrame, width: float) -> pd.DataFrame:
    low = np.floor(events["time"] / width) * width
    return events.drop(columns="time").assign(earliest=low, latest=low + width)


def test_evidence_against_quadrature(events: pd.DataFrame) -> None:
    fitted = model.fit(data(events), "rem", [model.recip("call", window=10)], priors=(0, 2))

    def density(theta: float) -> float:
        log = fitted.evaluate(np.array([theta])).loglik - fitted.loglik
        return math.exp(log) * float(stats.norm.pdf(theta, 0, 2))

    exact = fitted.loglik + math.log(integrate.quad(density, -2, 6, points=[float(fitted.theta[0])])[0])
    assert evidence(fitted) == pytest.approx(exact, abs=0.02)


def test_exact_dates_are_the_plain_fit(events: pd.DataFrame) -> None:
    effects = [model.inertia("call"), model.recip("call", window=10)]
    bounds = events.drop(columns="time").assign(earliest=events["time"], latest=events["time"])
    made = fit_readings([data(drawn) for drawn in draw_events(bounds, 3)], "rem", effects, intercept=True)
    plain = model.fit(data(events), "rem", effects, intercept=True)
    assert made.theta == pytest.approx(plain.theta)
    assert made.covariance == pytest.approx(plain.covariance)
    assert made.from_sources == pytest.approx(0, abs=1e-12)
    assert made.effective == pytest.approx(3)
    half = 1.6448536 * np.sqrt(np.diag(plain.covariance))
    assert made.interval(0.9) == pytest.approx(np.stack([plain.theta - half, plain.theta + half], axis=1), rel=1e-6)


def test_unweighted_pooling_shrinks_and_says_so(events: pd.DataFrame) -> None:
    draws = [data(drawn) for drawn in draw_events(blurred(events, 40.0), 60, seed=1)]
    effects = [model.recip("call", window=10)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", EngineWarning)
        weighted = fit_readings(draws, "rem", effects, intercept=True)
        threaded = fit_readings(draws, "rem", effects, intercept=True, threads=2)
    plain = fit_readings(draws, "rem", effects, intercept=True, weighted=False)
    assert plain.theta[1] < weighted.theta[1]
    assert plain.effective == pytest.approx(60)
    assert weighted.effective < 60
    assert 0 < weighted.from_sources[1] < 1
    assert threaded.theta.tolist() == weighted.theta.tolist()
    assert set(plain.table["pooling"]) == {"unweighted: effects shrink"}
    assert set(weighted.table["pooling"]) == {"by evidence"}


def test_a_bad_tail_is_told(events: pd.DataFrame) -> None:
    draws = [data(drawn) for drawn in draw_events(blurred(events, 400.0), 60, seed=1)]
    draws.append(data(events))
    with pytest.warns(EngineWarning, match="cannot be relied on"):
        made = fit_readings(draws, "rem", [model.recip("call", window=10)], intercept=True)
    assert made.khat > 0.7


def test_draws_keep_bounds_and_choose_readings() -> None:
    frame = pd.DataFrame(
        {
            "event": ["x", "x", "y"],
            "sender": ["a0", "a1", "a2"],
            "receiver": ["a3", "a3", "a4"],
            "earliest": [10.0, 20.0, 5.0],
            "latest": [12.0, 21.0, 30.0],
            "weight": [3.0, 1.0, 1.0],
        }
    )
    draws = draw_events(frame, 400, seed=2)
    assert all(drawn["time"].is_monotonic_increasing and len(drawn) == 2 for drawn in draws)
    first = np.array([(drawn["sender"] == "a0").any() for drawn in draws])
    assert 0.68 < first.mean() < 0.82
    times = np.array([drawn.loc[drawn["receiver"] == "a3", "time"].iloc[0] for drawn in draws])
    assert ((times >= np.where(first, 10, 20)) & (times <= np.where(first, 12, 21))).all()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"latest": [1.0, 9.0]}, "row 0"),
        ({"earliest": [0.0, np.nan]}, "row 1"),
        ({"weight": [1.0, -1.0]}, "row 1"),
        ({"weight": [0.0, 0.0], "event": ["x", "x"]}, "no reading"),
    ],
)
def test_bad_bounds(change: dict[str, Any], words: str) -> None:
    frame = pd.DataFrame({"sender": ["a0", "a1"], "receiver": ["a1", "a0"], "earliest": [5.0, 5.0], "latest": 9.0})
    with pytest.raises(EngineError, match=words):
        draw_events(frame.assign(**change), 2)


def test_nothing_to_fit_and_unequal_readings(events: pd.DataFrame) -> None:
    with pytest.raises(EngineError, match="E872"):
        fit_readings([], "rem", [model.recip("call")])
    with pytest.raises(EngineError, match="cannot be compared"):
        fit_readings([data(events), data(events.iloc[:-2])], "rem", [model.recip("call")])


@pytest.mark.parametrize("shape", [0.2, 0.8])
def test_tail_shape_is_found(shape: float) -> None:
    drawn = np.sort(stats.genpareto.rvs(shape, scale=2, size=4000, random_state=1))
    found, scale = pareto_tail(drawn)
    assert found == pytest.approx(shape, abs=0.08)
    assert scale == pytest.approx(2, rel=0.1)


def test_smoothing_keeps_equal_weights_and_tames_one() -> None:
    weights, khat = smoothed(np.zeros(50))
    assert weights == pytest.approx(1 / 50)
    assert khat == -math.inf
    logs = np.random.default_rng(1).normal(0, 3, 200)
    weights, khat = smoothed(logs)
    raw = np.exp(logs - logs.max())
    assert weights.sum() == pytest.approx(1)
    assert weights.max() <= raw.max() / raw.sum() * 1.5
    assert khat > 0.5
