"""Every effect, in every kind of model it fits, against a likelihood that recomputes everything."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from politburo import model
from politburo.model.engine.fitting import evaluator, read_design
from politburo.model.engine.tape import tape
from tests.model_engine.conftest import small
from verification import brute_force

PAIRS = [
    model.inertia("call"),
    model.inertia("call", weighted=True, transform=np.log1p),
    model.tie("friend", weighted=True),
    model.tie("call", window=15),
    model.recip("call", window=25.0, weighted=True),
    model.trans("call"),
    model.trans("friend"),
    model.cycle("call"),
    model.common_sender("call"),
    model.common_receiver("call"),
    model.four("call", window=40),
    model.same("team"),
    model.diff("size"),
    model.sim("size"),
    model.diff("size", transform=np.square),
    model.ego_alter_interaction("size", "team"),
    model.tertius_diff("call", "size"),
    model.trans("call", ignore_repetitions=True),
    model.interaction(model.inertia("call"), model.same("team")),
    model.trans("friend", weighted=True),
    model.trans("call", weighted=True, window=30),
    model.cycle("call", weighted=True, transform=np.log1p),
    model.common_sender("friend", weighted=True),
    model.common_receiver("call", weighted=True, window=40),
    model.four("friend", weighted=True),
    model.tertius_diff("friend", "size", weighted=True, window=50),
    model.tertius_diff("call", "size", transform=np.arctan),
]
RECEIVERS = [
    model.indeg("call"),
    model.indeg("call", weighted=True, transform=np.sqrt),
    model.outdeg("call", window=30),
    model.outdeg("friend"),
    model.node_trans("call"),
    model.tertius("call", "size"),
    model.alter("size"),
    model.indeg("call", ignore_repetitions=True),
    model.interaction(model.indeg("call"), model.alter("size")),
    model.node_trans("friend", weighted=True, transform=np.arctan),
    model.tertius("friend", "size", weighted=True, window=60),
]
SENDERS = [
    model.indeg("call", type="ego"),
    model.outdeg("call", type="ego", window=30),
    model.node_trans("call", type="ego"),
    model.tertius("friend", "size", type="ego"),
    model.ego("size"),
    model.interaction(model.ego("size"), model.outdeg("call", type="ego")),
]
UNDIRECTED = [effect for effect in PAIRS + RECEIVERS if effect.name not in ("recip", "cycle", "interaction")]


def agree(data, kind, effects, *, intercept=False, seed=3):
    rng = np.random.default_rng(seed)
    count = len(effects) + intercept
    for _ in range(1):
        theta = rng.normal(scale=0.3, size=count)
        read = tape(data, effects, kind, intercept=intercept)
        design = read_design(read, data, kind, timed=intercept)
        value = evaluator(design)(theta)
        slow = brute_force.Brute(data).loglik(kind, effects, theta, intercept=intercept)
        assert value.loglik == pytest.approx(slow, rel=1e-10)
        steps = np.eye(count) * 1e-5
        numeric = [(evaluator(design)(theta + h).loglik - evaluator(design)(theta - h).loglik) / 2e-5 for h in steps]
        np.testing.assert_allclose(value.gradient, numeric, rtol=1e-5, atol=1e-5)
    if kind == "choice_coordination":
        steps = np.eye(count) * 1e-4
        numeric = [
            (evaluator(design)(theta - h).gradient - evaluator(design)(theta + h).gradient) / 2e-4 for h in steps
        ]
        np.testing.assert_allclose(value.curvature, numeric, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize("effect", PAIRS + RECEIVERS, ids=lambda effect: effect.label)
def test_choice(effect):
    agree(small(seed=5), "choice", [effect, model.alter("team")])


@pytest.mark.parametrize("effect", PAIRS + RECEIVERS + SENDERS, ids=lambda effect: effect.label)
def test_tie_oriented_in_time(effect):
    agree(small(seed=6), "rem", [effect], intercept=True)


@pytest.mark.parametrize("effect", SENDERS, ids=lambda effect: effect.label)
@pytest.mark.parametrize("intercept", [False, True])
def test_rate(effect, intercept):
    agree(small(seed=7), "rate", [effect], intercept=intercept)


@pytest.mark.parametrize("effect", UNDIRECTED, ids=lambda effect: effect.label)
def test_coordination_of_undirected_ties(effect):
    agree(small(seed=8, directed=False), "choice_coordination", [effect, model.inertia("call")])


def test_ordered_tie_oriented():
    agree(small(seed=9), "rem", [PAIRS[0], PAIRS[5], RECEIVERS[0], SENDERS[1], model.diff("size")])


def test_two_modes():
    data = small(seed=10, n=5, receivers=6)
    effects = [
        model.inertia("call"),
        model.indeg("call"),
        model.four("call"),
        model.alter("size"),
        model.ego_alter_interaction("size", "team"),
        model.indeg("friend", weighted=True, window=50),
    ]
    agree(data, "choice", effects)
    agree(data, "rem", [*effects, model.outdeg("call", type="ego")], intercept=True)
    agree(data, "rem", [*effects, model.ego("size")])


@pytest.mark.parametrize(
    ("effect", "code"), [(model.recip("call"), "E835"), (model.same("team"), "E835"), (model.outdeg("call"), "E835")]
)
def test_effects_that_need_one_mode(effect, code):
    with pytest.raises(model.EngineError, match=code):
        model.fit(small(seed=10, n=5, receivers=6), "choice", [effect])


def test_networks_within_one_of_two_modes():
    base = small(seed=10, n=5, receivers=7)
    joint = pd.DataFrame({"time": [5.0, 30.0, 60.0], "sender": ["b1", "b2", "b6"], "receiver": ["b2", "b5", "b2"]})
    data = replace(base, networks={**base.networks, "joint": joint.assign(increment=1)})
    later = data.receiver_attributes_["size"]
    fitted = tape(
        data, [model.tertius("joint", "size", type="alter"), model.inertia("call")], "choice", intercept=False
    )
    level = fitted.levels[1]
    # After the second tie b2 and b5 have in-neighbours b1 and b2.
    means = level.table[level.profile[level.time == 30.0]][:, 0]
    known = later.initial.copy()
    for time, node, value in zip(later.changes.time, later.changes.first, later.changes.value, strict=True):
        known[node] = value if time <= 30.0 else known[node]
    assert any(mean == pytest.approx(known[2]) for mean in means)
    with pytest.raises(model.EngineError, match=r"E835.*other set of nodes"):
        model.fit(data, "rem", [model.indeg("joint", type="ego"), model.inertia("call")], intercept=True)


def test_risk_predicate_and_span():
    base = small(seed=12)
    data = model.Data(
        actors=base.actors,
        events=base.events,
        networks=base.networks,
        changes=base.changes,
        default_network="call",
        risk=lambda sender, receiver: (sender, receiver) != ("a0", "a5") and (sender, receiver) != ("a5", "a3"),
        start=10.0,
        end=80.0,
        globals_={"war": pd.DataFrame({"time": [0.0, 30.0, 55.0], "replace": [0.0, 1.0, 0.3]})},
    )
    effects = [model.inertia("call"), model.given("war"), model.interaction(model.given("war"), model.alter("size"))]
    agree(data, "rem", effects, intercept=True)
    agree(data, "choice", [effects[0], effects[2]])
    agree(data, "rate", [model.given("war"), model.outdeg("call")], intercept=True)


def test_initial_values_of_networks():
    base = small(seed=13)
    labels = [str(label) for label in base.actors["label"]]
    rng = np.random.default_rng(1)
    start = pd.DataFrame((rng.random((6, 6)) < 0.3) * (1 - np.eye(6)), index=labels, columns=labels)
    data = model.Data(
        actors=base.actors,
        events=base.events,
        networks={"call": (start, base.networks["call"]), "friend": (start * 2, None)},
        changes=base.changes,
        default_network="call",
    )
    effects = [
        model.trans("call"),
        model.four("call"),
        model.indeg("friend", weighted=True),
        model.tertius("call", "size"),
        model.node_trans("call"),
        model.common_sender("call"),
    ]
    agree(data, "choice", effects)


def test_effects_that_cancel_are_refused():
    data = small(seed=1)
    with pytest.raises(model.EngineError, match=r"E835.*cancels"):
        model.fit(data, "choice", [model.ego("size")])
    with pytest.raises(model.EngineError, match=r"E835.*needs a receiver"):
        model.fit(data, "rate", [model.inertia("call")])
    with pytest.raises(model.EngineError, match=r"E835.*cancels"):
        model.fit(data, "choice", [model.interaction(model.ego("size"), model.outdeg("call", type="ego"))])


def test_windows_as_text():
    assert model.indeg("call", window="5 minutes").window == 300
    assert model.indeg("call", window="2 weeks").window == 2 * 604800
    assert model.indeg("call", window=float("inf")).window is None
    with pytest.raises(model.EngineError, match="E831"):
        model.indeg("call", window="soon")
    with pytest.raises(model.EngineError, match="E832"):
        model.indeg("call", type="both")


def test_every_effect_is_documented():
    for name, function in model.REGISTER.items():
        assert function.__doc__, name
        assert len(function.__doc__) > 60, name
