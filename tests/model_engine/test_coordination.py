"""The coordination model's sums over spells against plain sums over pairs, where odds are far apart too."""

import numpy as np
import pandas as pd
import pytest

from benchmarks.engine_data import treaties
from politburo import model
from politburo.model.engine import coordination as likelihood
from politburo.model.engine.alone import choices, lone
from politburo.model.engine.likelihood import Value
from politburo.model.engine.newton import maximise
from politburo.model.engine.spells import pairs
from politburo.model.engine.tape import tape
from tests.model_engine.conftest import small

EFFECTS = [
    model.inertia("call"),
    model.alter("size"),
    model.diff("size"),
    model.indeg("call", ignore_repetitions=True),
]


def design_of(data, effects):
    return pairs(tape(data, effects, "choice_coordination", intercept=False), data)


def both_ways(design, theta):
    """The fast sums, and those that take logarithms of everything; over all stretches."""
    given = np.asarray(theta, dtype=float)[design.order]
    fast = [
        likelihood.stretch_value(design.actors, design.even, part, given, own)
        for part, own in zip(design.stretches, likelihood.room(design), strict=True)
    ]
    slow = [likelihood.stepwise(design.actors, design.even, part, given) for part in design.stretches]
    return (
        all(seen[0] for seen in fast),
        [sum(np.sum(seen[k], axis=0) if k == 1 else seen[k] for seen in fast) for k in range(1, 5)],
        [sum(np.sum(seen[k], axis=0) if k == 0 else seen[k] for seen in slow) for k in range(4)],
    )


def same_slope(design, theta, near):
    """The gradient taken alone against the one that comes with the curvature."""
    whole = likelihood.coordination(design, np.asarray(theta))
    loglik, gradient = likelihood.slope(design, np.asarray(theta))
    assert loglik == pytest.approx(whole.loglik, rel=near)
    assert np.allclose(gradient, whole.gradient, rtol=near, atol=1e-9)


def test_spells_give_what_sums_over_all_pairs_give():
    pacts = treaties(actors=24, events=60, seed=3)
    effects = [
        model.inertia("treaty"),
        model.indeg("treaty", ignore_repetitions=True),
        model.alter("wealth"),
        model.diff("rank"),
    ]
    design = design_of(pacts, effects)
    assert len(design.stretches) == 4
    assert design.even == 2
    for theta in ([0.0, 0.0, 0.0, 0.0], [0.7, 0.1, 0.15, -0.02]):
        good, fast, slow = both_ways(design, theta)
        assert good
        for one, other in zip(fast, slow, strict=True):
            assert np.allclose(one, other, rtol=1e-10, atol=1e-9)
        same_slope(design, theta, 1e-10)


@pytest.mark.parametrize("scale", [5.0, 12.0, 40.0])
def test_curvature_stands_where_odds_of_one_actor_range_widely(scale):
    """An actor's odds pass from e^-40 to e^40 (the largest of them) and back; nothing cancels."""
    data = small(seed=12, n=7, events=30, directed=False)
    values = data.actors["size"].to_numpy() * 0
    given = model.Data(
        actors=data.actors.assign(size=values),
        events=data.events,
        networks=data.networks,
        changes={
            "size": pd.DataFrame(
                {
                    "time": [10.0, 30.0, 50.0, 70.0],
                    "node": ["a1", "a1", "a2", "a2"],
                    "replace": [1.0, 0.0, -1.0, 0.0],
                }
            )
        },
        directed=False,
        default_network="call",
    )
    design = design_of(given, [model.inertia("call"), model.alter("size"), model.diff("size")])
    good, fast, slow = both_ways(design, [0.4, scale, -0.3])
    assert good
    for one, other in zip(fast, slow, strict=True):
        assert np.allclose(one, other, rtol=1e-9, atol=1e-9)
    same_slope(design, [0.4, scale, -0.3], 1e-9)


def test_odds_beyond_all_numbers_are_met_by_logarithms():
    data = small(seed=12, n=7, events=30, directed=False)
    design = design_of(data, EFFECTS)
    theta = np.array([0.4, 900.0, 0.3, 0.1])
    good, _, slow = both_ways(design, theta)
    assert not good
    value = likelihood.coordination(design, theta)
    assert np.isfinite(value.loglik)
    assert value.loglik == pytest.approx(slow[0])
    assert likelihood.slope(design, theta)[0] == -np.inf
    step = 1e-4
    for k in range(4):
        moved = [theta + side * step * np.eye(4)[k] for side in (-1, 1)]
        low, high = (likelihood.coordination(design, at) for at in moved)
        assert (high.loglik - low.loglik) / (2 * step) == pytest.approx(value.gradient[k], rel=1e-5, abs=1e-5)


def test_the_search_begins_where_each_would_have_chosen_alone():
    data = small(seed=12, n=7, events=30, directed=False)
    found = choices(design_of(data, EFFECTS))
    assert found.chosen.size == 60
    sizes = np.diff(found.pointers)
    assert sizes.min() >= 6
    assert (found.chosen >= 0).all()
    assert (found.chosen < sizes).all()
    alone = model.fit(data, "choice_coordination", EFFECTS)
    from_zero = model.fit(data, "choice_coordination", EFFECTS, start=[0.0] * 4)
    assert np.allclose(alone.theta, from_zero.theta, rtol=1e-7, atol=1e-9)


def test_those_who_never_tie_are_represented_by_some_of_them():
    design = design_of(treaties(actors=110, events=20, seed=3), [model.inertia("treaty"), model.diff("rank")])
    found = choices(design)
    shown = np.diff(found.pointers)
    stood = np.add.reduceat(np.exp(found.logs[: found.pointers[-1]]), found.pointers[:-1])
    assert shown.max() < 60
    # Some hundred are present; of those who never tie one stands for several.
    assert 85 < stood.mean() < 109
    theta = np.array([0.5, -0.05])
    value = lone(found, theta)
    for k in range(2):
        moved = [lone(found, theta + side * 1e-5 * np.eye(2)[k]) for side in (-1, 1)]
        assert (moved[1].loglik - moved[0].loglik) / 2e-5 == pytest.approx(value.gradient[k], rel=1e-5, abs=1e-6)
        bend = (moved[0].gradient - moved[1].gradient) / 2e-5
        assert bend == pytest.approx(value.information[k], rel=1e-5, abs=1e-6)


def test_a_step_taken_unseen_tells_what_it_gains():
    """log-likelihood -(theta - 3)^2 with a prior at 1 of precision 2: the mode is 2, the log-likelihood there -1."""

    def value(theta):
        far = theta - 3.0
        return Value(-float(far @ far), -2 * far, 2 * np.eye(1), np.zeros(1))

    best = maximise(value, np.zeros(1), np.ones(1), np.array([2.0]), rounding=100.0)
    assert best.theta[0] == pytest.approx(2.0)
    assert best.value.loglik == pytest.approx(-1.0)


def test_products_of_odds_too_small_for_numbers_are_met_by_logarithms():
    """Each actor's odds are within reach, their products by pairs are not."""
    data = small(seed=12, n=7, events=30, directed=False)
    design = design_of(data, [model.inertia("call"), model.diff("size", transform=np.sign)])
    theta = np.array([0.4, 130.0])
    good, _, slow = both_ways(design, theta)
    assert not good
    value = likelihood.coordination(design, theta)
    assert value.loglik == pytest.approx(slow[0])
    assert value.gradient == pytest.approx(slow[1][np.argsort(design.order)])
    assert likelihood.slope(design, theta)[0] == -np.inf


def test_gradients_alone_lead_to_the_same_maximum_with_fewer_curvatures():
    design = design_of(treaties(actors=24, events=60, seed=3), [model.inertia("treaty"), model.diff("rank")])
    taken = []

    def whole(theta):
        taken.append("whole")
        return likelihood.coordination(design, theta)

    nothing = np.zeros(2)
    exact = maximise(whole, nothing, nothing, nothing)
    needed = len(taken)
    taken.clear()
    led = maximise(whole, nothing, nothing, nothing, slope=lambda at: likelihood.slope(design, at), rounding=1e-10)
    assert exact.converged
    assert led.converged
    assert len(taken) < needed - 1
    assert np.allclose(led.theta, exact.theta, rtol=1e-7)
    assert led.value.loglik == pytest.approx(exact.value.loglik, abs=1e-8)
    assert np.allclose(led.value.information, exact.value.information, rtol=1e-4)


def test_a_gradient_that_leads_astray_is_not_followed():
    """The slope is told wrongly: where it falls, Newton's own step is taken instead."""
    design = design_of(treaties(actors=24, events=60, seed=3), [model.inertia("treaty"), model.diff("rank")])
    nothing = np.zeros(2)
    exact = maximise(lambda at: likelihood.coordination(design, at), nothing, nothing, nothing)
    led = maximise(
        lambda at: likelihood.coordination(design, at),
        nothing,
        nothing,
        nothing,
        slope=lambda _: (-np.inf, np.zeros(2)),
    )
    assert np.allclose(led.theta, exact.theta, rtol=1e-9)


def test_a_direction_may_begin_to_count_while_a_pair_is_away():
    """A tie one way only arises while its sender is absent: when it returns both directions must differ."""
    labels = ["ann", "bob", "cyd", "dan", "eve"]
    ties = pd.DataFrame(
        [
            (t, labels[a], labels[b], 1)
            for t, a, b in [(2, 1, 2), (3, 2, 3), (6, 0, 1), (7, 3, 4), (8, 0, 3), (9, 1, 4)]
        ],
        columns=["time", "sender", "receiver", "increment"],
    )
    one_way = pd.DataFrame({"time": [4.0], "sender": ["ann"], "receiver": ["bob"], "replace": [1.0]})
    data = model.Data(
        actors=pd.DataFrame({"label": labels, "present": [True] * 5}),
        events=ties,
        networks={"treaty": ties, "visit": one_way},
        changes={"present": pd.DataFrame({"time": [3.5, 5.0], "node": ["ann", "ann"], "replace": [False, True]})},
        directed={"treaty": False},
        default_network="treaty",
    )
    design = design_of(data, [model.inertia("treaty"), model.tie("visit")])
    assert design.even == 1
    good, fast, slow = both_ways(design, [0.3, 0.8])
    assert good
    for one, other in zip(fast, slow, strict=True):
        assert np.allclose(one, other, rtol=1e-10, atol=1e-9)


def test_a_curvature_that_is_not_positive_gives_way_to_the_expected_information():
    """log-likelihood -theta^4 + theta^2 bends up at zero: Newton's own step would lead away."""

    def value(theta):
        x = float(theta[0])
        return Value(
            x * x - x**4,
            np.array([2 * x - 4 * x**3]),
            np.array([[1.0 + 12 * x * x]]),
            np.zeros(1),
            np.array([[12 * x * x - 2]]),
        )

    best = maximise(value, np.array([0.1]), np.zeros(1), np.zeros(1))
    assert best.converged
    assert best.theta[0] == pytest.approx(0.5**0.5)


def test_statistics_read_from_two_nodes_are_those_traced_pair_by_pair(monkeypatch):
    data = small(seed=5, n=7, events=25, directed=False)
    actors = data.actors.copy()
    actors.loc[actors["label"] == "a7", "size"] = np.nan
    unknown = model.Data(
        actors=actors,
        events=data.events,
        networks=data.networks,
        changes=data.changes,
        directed=False,
        default_network="call",
        missing="drop",
    )
    effects = [
        model.same("team"),
        model.diff("size"),
        model.diff("size", transform=np.sign),
        model.sim("team", transform=np.square),
        model.ego_alter_interaction("size", "team"),
        model.ego_alter_interaction("size"),
        model.tie("friend"),
    ]
    theta = np.array([0.3, -0.2, 0.15, 0.1, 0.25, -0.1, 0.4])
    for given in (data, unknown):
        design = design_of(given, effects)
        # Signs of differences and products of two attributes differ by direction.
        assert design.even == 5
        read = likelihood.coordination(design, theta)
        with monkeypatch.context() as patched:
            patched.setattr("politburo.model.engine.tape.between", lambda *_: None)
            traced_design = design_of(given, effects)
        traced = likelihood.coordination(traced_design, theta)
        assert traced_design.even == 5
        assert traced_design.size == pytest.approx(design.size, rel=1e-12)
        assert read.terms == pytest.approx(traced.terms, rel=1e-12)
        assert read.gradient == pytest.approx(traced.gradient, rel=1e-9, abs=1e-11)
        assert read.curvature == pytest.approx(traced.curvature, rel=1e-9, abs=1e-11)
    assert not np.allclose(likelihood.coordination(design_of(data, effects), theta).terms, read.terms)


def test_what_was_in_the_room_does_not_matter():
    design = design_of(treaties(actors=24, events=60, seed=3), [model.inertia("treaty"), model.diff("rank")])
    theta = np.array([0.7, -0.02])
    rooms = likelihood.room(design)
    for own in rooms:
        own[:] = np.nan
    first = likelihood.coordination(design, theta, rooms)
    likelihood.coordination(design, np.array([3.0, 0.5]), rooms)
    slope = likelihood.slope(design, theta, rooms)
    again = likelihood.coordination(design, theta, rooms)
    assert np.array_equal(first.terms, again.terms)
    assert np.array_equal(first.curvature, again.curvature)
    assert np.array_equal(slope[1], likelihood.slope(design, theta)[1])


def test_terms_asked_for_are_those_at_the_estimate():
    fitted = model.fit(small(seed=12, n=7, events=30, directed=False), "choice_coordination", EFFECTS, priors=(0, 1))
    assert fitted.terms.size == 30
    assert fitted.terms.sum() == pytest.approx(fitted.loglik, abs=1e-8)


def test_spells_that_do_not_fit_are_refused(monkeypatch):
    monkeypatch.setattr("politburo.model.engine.spells.LARGEST", 10_000)
    with pytest.raises(model.EngineError, match=r"E821.*spells of pairs"):
        design_of(small(seed=12, n=7, events=30, directed=False), EFFECTS)
