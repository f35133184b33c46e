"""The simulation kernel against its twin, itself, closed forms, and the fit that it should give back."""

import math
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from politburo import model
from tests.model_engine.conftest import small

PAIR = [
    model.inertia("call"),
    model.recip("call", window=8),
    model.trans("call"),
    model.tie("friend"),
    model.same("team"),
    model.interaction(model.indeg("friend"), model.same("team")),
    model.alter("size"),
    model.indeg("call", transform=np.log1p),
    model.outdeg("call", type="ego"),
    model.ego("size"),
]
WEIGHTS = (-5.0, 0.5, 0.4, 0.2, 0.3, 0.2, -0.1, 0.2, -0.3, 0.1, 0.3)


def same_log(left, right):
    np.testing.assert_array_equal(left.offsets, right.offsets)
    np.testing.assert_array_equal(left.time, right.time)
    np.testing.assert_array_equal(left.sender, right.sender)
    np.testing.assert_array_equal(left.receiver, right.receiver)
    assert left.digest == right.digest


def test_twin_writes_the_same_log_for_pairs():
    rem = model.Model(small(seed=2), "rem", tuple(PAIR), WEIGHTS, intercept=True)
    fast = model.simulate(rem, histories=3, seed=5, start=5, end=90)
    assert fast.lengths.min() > 5
    same_log(fast, model.simulate(rem, histories=3, seed=5, start=5, end=90, twin=True))


@pytest.mark.parametrize(
    "effect",
    [
        model.cycle("call"),
        model.common_sender("call"),
        model.common_receiver("call"),
        model.four("call"),
        model.node_trans("call"),
        model.node_trans("call", type="ego"),
        model.tertius("call", "size"),
        model.tertius_diff("call", "size"),
        model.diff("size"),
        model.sim("size"),
        model.ego_alter_interaction("size", "team"),
        model.trans("call", ignore_repetitions=True),
        model.indeg("call", weighted=True, window=12),
        model.outdeg("call"),
    ],
    ids=lambda effect: effect.label,
)
def test_twin_follows_every_effect(effect):
    rem = model.Model(small(seed=3), "rem", (effect,), (-5.5, 0.2), intercept=True)
    fast = model.simulate(rem, histories=2, seed=1)
    assert fast.lengths.sum() > 4
    same_log(fast, model.simulate(rem, histories=2, seed=1, twin=True))


def root(count):
    return np.cbrt(count + 1)


@pytest.mark.parametrize(
    "effects",
    [
        (model.trans("call", weighted=True, transform=np.log1p), model.node_trans("call", weighted=True, window=30)),
        (model.four("call", weighted=True, transform=np.log1p), model.tertius("friend", "size", weighted=True)),
        # Transforms that compiled code does not know: of counts that events drive, and of what is known beforehand.
        (model.indeg("call", transform=root), model.trans("call", transform=root), model.ego("size", transform=np.exp)),
        (model.inertia("call", weighted=True, transform=root), model.diff("size", transform=np.cos)),
        (model.tie("friend", weighted=True, transform=root), model.tertius_diff("friend", "size", transform=np.cos)),
    ],
    ids=["weighted paths", "weighted rings", "counts", "weights", "known"],
)
def test_twin_follows_weights_and_any_transform(effects):
    rem = model.Model(small(seed=3), "rem", effects, (-5.3, *[0.07] * len(effects)), intercept=True)
    fast = model.simulate(rem, histories=2, seed=1, start=15)
    assert fast.lengths.sum() > 4
    same_log(fast, model.simulate(rem, histories=2, seed=1, start=15, twin=True))
    # The same model, but for the name of a transform, must run otherwise if the transform counts.
    plain = tuple(replace(effect, transform=None) for effect in effects if effect.name not in ("tertius_diff", "diff"))
    other = replace(rem, effects=plain, coefficients=(-5.3, *[0.07] * len(plain)))
    assert model.simulate(other, histories=2, seed=1, start=15).digest != fast.digest


def test_events_of_an_undirected_network_tie_both_ways():
    data = small(seed=8, directed=False)
    effects = (model.inertia("call", window=20), model.indeg("call"), model.trans("call"), model.tie("friend"))
    rem = model.Model(data, "rem", effects, (-5.0, -3.0, 0.1, 0.1, 0.2), intercept=True)
    fast = model.simulate(rem, histories=3, seed=4)
    assert fast.lengths.min() > 5
    same_log(fast, model.simulate(rem, histories=3, seed=4, twin=True))
    # Where ties repel and nothing else counts, a pair that has met meets again in neither direction.
    never = model.Model(data, "rem", (model.tie("call"),), (-3.0, -60.0), intercept=True)
    table = model.simulate(never, histories=20, seed=4).table
    pairs = table.assign(pair=[frozenset(pair) for pair in zip(table["sender"], table["receiver"], strict=True)])
    assert not pairs.duplicated(["history", "pair"]).any()


def test_twin_writes_the_same_log_for_rate_and_choice():
    data = small(seed=4)
    war = pd.DataFrame({"time": [0.0, 30.0, 60.0], "replace": [0.0, 1.5, 0.2]})
    data = replace(data, globals_={"war": war})
    rate = model.Model(
        data,
        "rate",
        (model.outdeg("call"), model.indeg("call", window=10), model.given("war")),
        (-3.5, 0.1, 0.3, 0.4),
        intercept=True,
    )
    choice = model.Model(
        data,
        "choice",
        (model.inertia("call"), model.recip("call"), model.alter("size"), model.trans("friend")),
        (0.7, 0.5, 0.2, 0.3),
    )
    fast = model.simulate([rate, choice], histories=4, seed=9)
    assert fast.lengths.min() > 3
    same_log(fast, model.simulate([choice, rate], histories=4, seed=9, twin=True))


def test_twin_between_two_modes_and_under_a_predicate():
    data = replace(small(seed=5, receivers=4), risk=lambda sender, receiver: (sender, receiver) != ("a1", "b1"))
    rem = model.Model(
        data,
        "rem",
        (model.inertia("call"), model.indeg("call"), model.four("call")),
        (-4.5, 0.4, 0.1, 0.1),
        intercept=True,
    )
    fast = model.simulate(rem, histories=3, seed=2)
    same_log(fast, model.simulate(rem, histories=3, seed=2, twin=True))
    table = fast.table
    assert not ((table["sender"] == "a1") & (table["receiver"] == "b1")).any()


def test_logs_do_not_depend_on_threads_blocks_or_how_many():
    rem = model.Model(small(seed=2), "rem", tuple(PAIR), WEIGHTS, intercept=True)
    whole = model.simulate(rem, histories=40, seed=7)
    for threads, block in ((1, 7), (2, 5), (3, 40)):
        same_log(whole, model.simulate(rem, histories=40, seed=7, threads=threads, block=block))
    part = model.simulate(rem, histories=5, first=20, seed=7)
    pd.testing.assert_frame_equal(part.events(22), whole.events(22))
    assert model.simulate(rem, histories=40, seed=8).digest != whole.digest


def test_absent_actors_do_nothing_and_nobody_acts_on_himself():
    rem = model.Model(small(seed=2), "rem", (model.inertia("call"),), (-4.0, 0.1), intercept=True)
    table = model.simulate(rem, histories=30, seed=3).table
    idle = table[(table["sender"] == "a5") | (table["receiver"] == "a5")]
    assert len(idle) > 20
    assert idle["time"].between(20, 60).all()
    assert (table["sender"] != table["receiver"]).all()
    assert (table.groupby("history")["time"].diff().dropna() > 0).all()


def bare(n=4, span=50.0):
    labels = [f"a{k}" for k in range(n)]
    frame = pd.DataFrame({"time": [0.0, span], "sender": ["a0", "a1"], "receiver": ["a1", "a0"]})
    return model.Data(
        actors=pd.DataFrame({"label": labels}),
        events=frame,
        networks={"call": (None, frame.iloc[:0].assign(increment=1))},
        default_network="call",
    )


def test_constant_rates_give_a_poisson_number_of_events():
    rate = 0.02
    rem = model.Model(bare(), "rem", (), (math.log(rate),), intercept=True)
    counts = model.simulate(rem, histories=3000, seed=11).lengths
    expected = rate * 12 * 50
    assert counts.mean() == pytest.approx(expected, abs=4 * math.sqrt(expected / 3000))
    assert counts.var() == pytest.approx(expected, rel=0.15)


def test_a_pure_birth_of_ties_has_its_known_mean():
    # A sender's pairs wait with rate exp(a + b d), d its distinct receivers so far: mean waiting times add up.
    a, b = math.log(0.01), 0.5
    data = bare(n=3, span=1e6)
    rem = model.Model(data, "rem", (model.outdeg("call", type="ego"), model.tie("call")), (a, b, -60.0), intercept=True)
    table = model.simulate(rem, histories=4000, seed=2, end=1e5).table
    second = table.groupby(["history", "sender"])["time"].nth(1)
    wait = 1 / (2 * math.exp(a)) + 1 / math.exp(a + b)
    sd = math.sqrt(1 / (2 * math.exp(a)) ** 2 + 1 / math.exp(a + b) ** 2)
    assert second.mean() == pytest.approx(wait, abs=4 * sd / math.sqrt(len(second)))


def test_explosion_is_loud_and_counted():
    rem = model.Model(bare(), "rem", (model.inertia("call", weighted=True),), (-2.0, 1.0), intercept=True)
    with pytest.warns(model.EngineWarning, match="20 of 20 histories reached the limit"):
        run = model.simulate(rem, histories=20, seed=1, limit=300)
    assert run.exploded.all()
    assert (run.lengths == 300).all()


def test_paired_runs_differ_less_than_unpaired_ones():
    data = bare(n=6)
    base = model.Model(data, "rem", (model.inertia("call"), model.recip("call")), (-4.5, 0.8, 0.5), intercept=True)
    other = replace(base, coefficients=(-4.4, 0.8, 0.5))
    counts = model.simulate(base, histories=400, seed=1).lengths
    paired = model.simulate(other, histories=400, seed=1).lengths - counts
    unpaired = model.simulate(other, histories=400, seed=2).lengths - counts
    assert paired.mean() > 0
    assert paired.var() < 0.25 * unpaired.var()


def test_simulated_events_give_their_coefficients_back():
    labels = [f"a{k}" for k in range(15)]
    rng = np.random.default_rng(4)
    frame = pd.DataFrame({"time": [0.0, 400.0], "sender": ["a0", "a1"], "receiver": ["a1", "a0"]})
    actors = pd.DataFrame({"label": labels, "team": rng.integers(0, 3, 15)})
    empty = frame.iloc[:0].assign(increment=1)
    data = model.Data(actors=actors, events=frame, networks={"call": (None, empty)}, default_network="call")
    effects = (model.inertia("call"), model.recip("call"), model.outdeg("call", type="ego"), model.same("team"))
    truth = np.array([-7.0, 1.0, 0.8, 0.1, 0.5])
    rem = model.Model(data, "rem", effects, tuple(truth), intercept=True)
    runs = model.simulate(rem, histories=30, seed=6)
    z = []
    for history in range(30):
        events = runs.events(history)
        again = model.Data(actors=actors, events=events, networks={"call": events}, start=0.0, end=400.0)
        fitted = model.fit(again, "rem", list(effects), intercept=True)
        z.append((fitted.theta - truth) / fitted.table["se"].to_numpy())
    z = np.array(z)
    assert np.abs(z.mean(axis=0)).max() < 4 / math.sqrt(30)
    assert 0.88 < (np.abs(z) < 1.96).mean() <= 1.0


def test_refusals():
    data = small(seed=2)
    rem = model.Model(data, "rem", (model.inertia("call"),), (0.1,))
    with pytest.raises(model.EngineError, match=r"E864.*without an intercept"):
        model.simulate(rem)
    with pytest.raises(model.EngineError, match="E851"):
        model.Model(data, "rem", (model.inertia("call"),), (0.1,), intercept=True)
    whole = model.Model(data, "rem", (model.inertia("call"),), (-4.0, 0.1), intercept=True)
    with pytest.raises(model.EngineError, match="E863"):
        model.simulate(whole, seed=-1)
    with pytest.raises(model.EngineError, match="E863"):
        model.simulate(whole, start=10, end=5)
    with pytest.raises(model.EngineError, match=r"E863.*not whole numbers"):
        model.simulate(whole, seed=1.5)
    with pytest.raises(model.EngineError, match=r"E863 threads"):
        model.simulate(whole, threads=0)
    for value in (np.nan, np.inf):
        with pytest.raises(model.EngineError, match=r"E851 coefficients\[1\].*not finite"):
            model.Model(data, "rem", (model.inertia("call"),), (-4.0, value), intercept=True)
    with pytest.raises(model.EngineError, match="E861"):
        model.simulate(replace(whole, effects=(model.tertius("call", "size", transform=np.cos),)))
    friend = data.networks["friend"]
    aimless = replace(data, networks={"friend": friend, "other": friend}, default_network=None)
    with pytest.raises(model.EngineError, match=r"E862.*network that they change"):
        model.simulate(replace(whole, effects=(model.inertia("friend"),), data=aimless))
    choice = model.Model(data, "choice", (model.inertia("call"),), (0.1,))
    rate = model.Model(small(seed=2), "rate", (), (-4.0,), intercept=True)
    with pytest.raises(model.EngineError, match=r"E864.*different data"):
        model.simulate([rate, choice])
