"""Options that are seldom used together, against the likelihood that recomputes everything."""

import numpy as np
import pandas as pd
import pytest

from politburo import model
from tests.model_engine.conftest import small
from tests.model_engine.test_effects import agree
from verification.brute_force import Brute


def again(data, **changed):
    """The same frames with something changed."""
    kept = {
        "actors": data.actors,
        "events": data.events,
        "networks": data.networks,
        "changes": data.changes,
        "receivers": data.receivers,
        "directed": data.directed,
        "default_network": data.default_network,
    }
    return model.Data(**(kept | changed))


@pytest.mark.parametrize(("kind", "intercept"), [("choice_coordination", False), ("rem", True), ("choice", False)])
def test_windows_weights_and_transforms_on_undirected_networks(kind, intercept):
    data = small(seed=21, directed={"call": False, "friend": False})
    effects = [
        model.trans("call", window=35),
        model.four("friend", weighted=True, transform=np.log1p),
        model.common_sender("call", window=60, weighted=True, ignore_repetitions=True),
        model.indeg("friend", weighted=True, ignore_repetitions=True),
        model.tie("friend", weighted=True, transform=np.square),
    ]
    agree(data, kind, effects, intercept=intercept)


@pytest.mark.parametrize("kind", ["choice", "rem", "choice_coordination"])
def test_a_directed_network_beside_an_undirected_one(kind):
    data = small(seed=22, directed={"call": False})
    effects = [model.inertia("call"), model.trans("friend"), model.indeg("friend", window=50), model.four("call")]
    agree(data, kind, effects)


def unknown(data):
    """Values unknown at the start and later, of actors who do not act while they are."""
    base = data.actors.copy()
    base.loc[base["label"] == "a5", "size"] = np.nan
    times = sorted({*data.events["time"]})
    late = (times[-1] + times[-2]) / 2
    later = data.changes["size"]
    busy = set(data.events.iloc[-1][["sender", "receiver"]])
    idle = next(label for label in base["label"] if label not in busy and label != "a5")
    later = later[later["time"] < late]
    more = pd.DataFrame({"time": [late], "node": [idle], "replace": [np.nan]})
    return again(data, actors=base, changes=data.changes | {"size": pd.concat([later, more])}, missing="drop")


@pytest.mark.parametrize(("kind", "intercept"), [("choice", False), ("rem", True), ("rem", False)])
@pytest.mark.parametrize(
    "effect",
    [
        model.tertius("call", "size"),
        model.tertius_diff("call", "size", window=60),
        model.diff("size"),
        model.alter("size"),
        model.interaction(model.alter("size"), model.inertia("friend")),
    ],
    ids=lambda effect: effect.label,
)
def test_unknown_values_take_pairs_out_of_the_risk_set(kind, intercept, effect):
    agree(unknown(small(seed=23, presence=True)), kind, [effect, model.inertia("call")], intercept=intercept)


def test_rates_in_time_with_presence_windows_and_a_span_of_their_own():
    base = small(seed=24, events=25)
    leaves = [(base.events.loc[base.events["sender"] == "a2", "time"].max() + 0.05, "a2", False)]
    changes = pd.concat([base.changes["present"], pd.DataFrame(leaves, columns=["time", "node", "replace"])])
    data = again(
        base, changes=base.changes | {"present": changes.sort_values("time", kind="stable")}, start=-5.0, end=140.0
    )
    effects = [
        model.outdeg("call", window=12),
        model.indeg("friend", weighted=True, window=33.3),
        model.node_trans("call"),
        model.tertius("friend", "size"),
        model.ego("size", transform=np.tanh),
    ]
    agree(data, "rate", effects, intercept=True)
    agree(data, "rate", effects)


def test_the_default_network_may_be_another_than_that_of_the_events():
    base = small(seed=25)
    effects = [
        model.inertia(),
        model.trans("call", ignore_repetitions=True),
        model.alter("size", ignore_repetitions=True),
        model.indeg(),
    ]
    for name in ("call", "friend"):
        agree(again(base, default_network=name), "choice", effects)


def test_two_modes_with_networks_within_each():
    base = small(seed=26, n=5, receivers=6)
    rng = np.random.default_rng(4)
    pairs = [(a, b) for a in range(6) for b in range(6) if a != b]
    chosen = rng.permutation(len(pairs))[:14]
    joint = pd.DataFrame(
        [(float(7 * k), f"b{pairs[c][0]}", f"b{pairs[c][1]}", 1.0) for k, c in enumerate(chosen)],
        columns=["time", "sender", "receiver", "increment"],
    )
    labels = [str(label) for label in base.actors["label"]]
    alliance = pd.DataFrame(np.triu(np.ones((6, 6)), 1), index=labels, columns=labels)
    data = again(base, networks={**base.networks, "joint": joint, "alliance": (alliance, None)})
    effects = [
        model.node_trans("joint", type="alter"),
        model.indeg("joint", type="alter", window=40),
        model.tertius("joint", "size", type="alter"),
        model.four("call", weighted=True),
        model.inertia("call", window=50),
    ]
    agree(data, "choice", effects)
    agree(data, "rem", [*effects, model.outdeg("alliance", type="ego"), model.node_trans("alliance", type="ego")])


@pytest.mark.parametrize("kind", ["choice", "choice_coordination"])
def test_a_predicate_and_presence_together(kind):
    data = small(seed=27, directed=kind == "choice")
    barred = again(data, risk=lambda sender, receiver: {sender, receiver} != {"a5", "a0"})
    agree(barred, kind, [model.inertia("call"), model.diff("size"), model.indeg("call", window=44)])


def test_fits_agree_with_the_maximum_of_the_slow_likelihood():
    """No coefficient can be moved without losing likelihood, as recomputed event by event."""
    data = small(seed=28, events=30, directed=False)
    effects = [model.inertia("call", window=60), model.diff("size")]
    fitted = model.fit(data, "choice_coordination", effects)
    slow = Brute(data)
    best = slow.loglik("choice_coordination", effects, fitted.theta)
    assert best == pytest.approx(fitted.loglik, rel=1e-10)
    for step in np.eye(2) * 0.05:
        for side in (-1, 1):
            assert slow.loglik("choice_coordination", effects, fitted.theta + side * step) < best
