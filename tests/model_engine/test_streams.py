"""Ordered models and choices read in blocks, or along the changes, give what whole lists give."""

import numpy as np
import pytest

from politburo import model
from politburo.model.engine import design as designs
from politburo.model.engine import diagnostics
from politburo.model.engine.design import RiskSets, Stream, risk_set_blocks, risk_sets
from politburo.model.engine.likelihood import multinomial
from politburo.model.engine.streams import streamed
from politburo.model.engine.tape import tape
from tests.model_engine.conftest import small

PAIRS = [
    model.inertia("call"),
    model.trans("friend", weighted=True),
    model.alter("size"),
    model.indeg("call", window=20, transform=np.log1p),
]
CASES = {
    "choice": ("choice", small(seed=5, events=40), PAIRS),
    "ordered": ("rem", small(seed=5, events=40), [*PAIRS, model.outdeg("call", type="ego"), model.ego("size")]),
    "rate": ("rate", small(seed=5, events=40), [model.outdeg("call"), model.indeg("friend"), model.ego("size")]),
    "two-mode": ("rem", small(seed=6, events=40, receivers=4), [PAIRS[0], PAIRS[2], PAIRS[3], model.four("call")]),
    "two-mode choice": ("choice", small(seed=6, events=40, receivers=4), [PAIRS[0], PAIRS[2], PAIRS[3]]),
    "undirected": ("rem", small(seed=7, events=40, directed=False), PAIRS),
}


def with_gaps(data):
    """The same data with unknown values, a predicate and pairs that drop out."""
    actors = data.actors.assign(size=data.actors["size"].where(data.actors["label"] != "a5"))
    return model.Data(
        actors=actors,
        events=data.events,
        networks=data.networks,
        changes=data.changes,
        missing="drop",
        risk=lambda sender, receiver: (sender, receiver) != ("a1", "a5"),
        default_network="call",
    )


CASES["gaps"] = ("rem", with_gaps(small(seed=5, events=40)), CASES["ordered"][2])


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("scale", [0.0, 0.3, 6.0])
def test_blocks_and_changes_give_what_whole_lists_give(name, scale):
    kind, data, effects = CASES[name]
    read = tape(data, effects, kind, intercept=False)
    whole = risk_sets(read, data, kind)
    parts = risk_sets(read, data, kind, most=30)
    assert isinstance(whole, RiskSets)
    assert isinstance(parts, Stream)
    theta = scale * np.sin(1.0 + np.arange(len(effects)))
    one, other = multinomial(whole, theta), streamed(parts, theta)
    assert other.loglik == pytest.approx(one.loglik, rel=1e-10)
    assert np.allclose(one.terms, other.terms, rtol=1e-10, atol=1e-10)
    assert np.allclose(one.gradient, other.gradient, rtol=1e-9, atol=1e-9)
    assert np.allclose(one.information, other.information, rtol=1e-9, atol=1e-8)


@pytest.mark.parametrize("kind", ["choice", "rem"])
def test_blocks_hold_what_they_may_and_every_event_once(kind):
    data = small(seed=5, events=40)
    read = tape(data, PAIRS, kind, intercept=False)
    whole = risk_sets(read, data, kind)
    blocks = list(risk_set_blocks(read, data, kind, most=60))
    assert sum(block.chosen.size for block in blocks) == 40
    assert len(blocks) > 3
    assert all(block.cells.size <= 60 or block.chosen.size == 1 for block in blocks)
    assert sum(block.weights.sum() for block in blocks) == whole.weights.sum()


@pytest.mark.parametrize("name", ["choice", "ordered", "rate"])
def test_a_fit_in_little_memory_is_the_same_fit(name, monkeypatch):
    kind, data, effects = CASES[name]
    whole = model.fit(data, kind, effects, priors=(0, 2))
    ranks = model.predictions(whole)
    monkeypatch.setattr("politburo.model.engine.fitting.risk_sets", lambda *given: risk_sets(*given, most=30))
    monkeypatch.setattr(
        "politburo.model.engine.diagnostics.risk_set_blocks", lambda *given: risk_set_blocks(*given, most=30)
    )
    parts = model.fit(data, kind, effects, priors=(0, 2))
    assert isinstance(parts.design, Stream)
    assert np.allclose(whole.theta, parts.theta, rtol=1e-8, atol=1e-9)
    assert np.allclose(whole.covariance, parts.covariance, rtol=1e-7)
    assert np.allclose(ranks["rank"], diagnostics.predictions(parts)["rank"])
    assert np.allclose(ranks["probability"], diagnostics.predictions(parts)["probability"], rtol=1e-7)


def test_an_event_not_at_risk_is_named_wherever_it_stands():
    data = small(seed=5, events=40)
    late = data.events.iloc[35]
    banned = model.Data(
        actors=data.actors,
        events=data.events,
        networks=data.networks,
        changes=data.changes,
        risk=lambda sender, receiver: (sender, receiver) != (late.sender, late.receiver),
        default_network="call",
    )
    first = next(
        k
        for k, row in enumerate(data.events.itertuples())
        if (row.sender, row.receiver) == (late.sender, late.receiver)
    )
    for kind in ("choice", "rem"):
        read = tape(banned, PAIRS, kind, intercept=False)
        design = designs.Stream(read, banned, kind, 30, np.ones(len(PAIRS)))
        with pytest.raises(model.EngineError, match=rf"E843 events, row {first}:"):
            streamed(design, np.zeros(len(PAIRS)))
