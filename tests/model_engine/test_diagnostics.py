"""Ranks, recall, surprises, change points and nested comparison."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from politburo import model
from tests.model_engine.conftest import small

EFFECTS = [model.inertia("call"), model.recip("call"), model.same("floor")]


def test_probabilities_are_those_of_the_likelihood(social):
    fitted = model.fit(social, "choice", EFFECTS)
    made = model.predictions(fitted)
    assert np.log(made["probability"]).sum() == pytest.approx(fitted.loglik, rel=1e-12)
    assert (made["at_risk"] == 83).all()
    assert made["rank"].between(1, 83).all()
    known = model.residuals(fitted)
    np.testing.assert_allclose(known["surprise"], -fitted.terms)


def test_recall_beats_chance_and_grows(social):
    shares = model.recall(model.fit(social, "choice", EFFECTS), k=(1, 5, 83))
    assert 5 / 83 < shares[5] < shares[83] == 1.0
    assert model.recall(model.fit(social, "rate", [model.outdeg("call")]), k=10).iloc[0] > 10 / 84


@pytest.mark.parametrize("k", ["3", 0, [1, -1], 1.5])
def test_recall_of_no_number_of_guesses_is_refused(social, k):
    with pytest.raises(model.EngineError, match="E855"):
        model.recall(model.fit(social, "choice", EFFECTS), k)


def test_a_timed_model_ranks_pairs(social):
    fitted = model.fit(social, "rem", EFFECTS, intercept=True)
    made = model.predictions(fitted)
    assert (made["at_risk"] == 84 * 83).all()
    assert made["rank"].median() < 500


def test_prediction_out_of_sample(frames, social):
    head = frames["calls"].iloc[:300]
    early = model.Data(actors=frames["actors"].drop(columns="gradeType"), events=head, networks={"call": head})
    late = replace(early, events=frames["calls"].iloc[300:], networks={"call": frames["calls"]})
    fitted = model.fit(early, "choice", EFFECTS)
    made = model.predictions(fitted, late)
    assert len(made) == 139
    assert (made["rank"] == 1).mean() > 0.2


def test_outliers_are_the_most_surprising(social):
    fitted = model.fit(social, "choice", EFFECTS)
    found = model.outliers(fitted, 2)
    rest = model.residuals(fitted)
    assert 0 < len(found) < 150
    assert found["surprise"].iloc[0] == rest["surprise"].max()


def test_change_points_find_a_shift():
    rng = np.random.default_rng(1)
    labels = [f"a{k}" for k in range(8)]
    rows = [(float(t), "a0", "a1" if t < 60 else labels[1 + rng.integers(7)]) for t in range(120)]
    frame = pd.DataFrame(rows, columns=["time", "sender", "receiver"])
    data = model.Data(
        actors=pd.DataFrame({"label": labels}), events=frame, networks={"call": frame.assign(increment=1)}
    )
    fitted = model.fit(data, "choice", [model.inertia("call", weighted=True, transform=np.log1p)])
    assert any(55 <= time <= 66 for time in model.change_points(fitted))
    assert model.change_points(fitted, penalty=1e9) == []


def test_nested_models(social):
    one, two = (model.fit(social, "choice", EFFECTS[:count]) for count in (1, 3))
    ratio = model.compare(one, two)
    assert ratio["df"] == 2
    assert ratio["statistic"] == pytest.approx(2 * (two.loglik - one.loglik))
    assert ratio["p"] < 1e-6
    with pytest.raises(model.EngineError, match="E854"):
        model.compare(two, one)
    short = model.fit(social, "rem", [model.inertia("call")], intercept=True)
    long = model.fit(social, "rem", [model.inertia("call"), model.tie("friend")], intercept=True)
    with pytest.raises(model.EngineError, match=r"E854.*different spans"):
        model.compare(short, long)


def test_coordination_ranks_unordered_pairs():
    data = small(seed=8, directed=False)
    fitted = model.fit(data, "choice_coordination", [model.inertia("call"), model.same("team")], priors=(0, 1))
    made = model.predictions(fitted)
    np.testing.assert_allclose(np.log(made["probability"]), fitted.terms, rtol=1e-10)
    # Five actors, and between 20 and 60 a sixth.
    assert (made["at_risk"] == np.where(made["time"].between(20, 60, inclusive="left"), 15, 10)).all()
    assert made["rank"].between(1, made["at_risk"]).all()
    assert model.recall(fitted, k=15).iloc[0] == 1.0
    even = model.fit(data, "choice_coordination", [model.inertia("call")], priors=(0, 1e-4))
    level = model.predictions(even)
    np.testing.assert_allclose(level["probability"], 1 / level["at_risk"], rtol=1e-2)
    assert model.predictions(fitted, data)["rank"].tolist() == made["rank"].tolist()


KINDS = [
    ("rate", False),
    ("rate", True),
    ("choice", False),
    ("choice_coordination", False),
    ("rem", False),
    ("rem", True),
]


@pytest.mark.parametrize(("kind", "intercept"), KINDS)
def test_every_kind_is_checked_the_same_way(kind, intercept):
    data = small(seed=8, events=60, directed=kind != "choice_coordination")
    effects = [model.outdeg("call"), model.indeg("friend")] if kind == "rate" else [*EFFECTS[:1], model.same("team")]
    fits = [
        model.fit(data, kind, effects[:count], intercept=intercept, priors={effects[0].label: (0, 2)})
        for count in (1, 2)
    ]
    fitted = fits[1]
    made = model.predictions(fitted)
    assert len(made) == fitted.events == 60
    assert made["probability"].between(0, 1, inclusive="right").all()
    if not intercept:
        assert np.log(made["probability"]).sum() == pytest.approx(fitted.loglik)
    shares = model.recall(fitted, k=[1, 3, int(made["at_risk"].max())])
    assert shares.is_monotonic_increasing
    assert shares.iloc[-1] == 1
    found = model.residuals(fitted)
    np.testing.assert_allclose(found["surprise"], -np.log(made["probability"]))
    np.testing.assert_allclose(found["deviance"] ** 2, 2 * found["surprise"])
    np.testing.assert_allclose(found["even"], np.log(made["at_risk"]))
    assert set(model.outliers(fitted, 1.0)["row"]) <= set(found["row"])
    assert all(data.events["time"].min() <= time <= 100 for time in model.change_points(fitted, penalty=0.1))
    ratio = model.compare(*fits)
    assert ratio["df"] == 1
    assert 0 <= ratio["p"] <= 1
