"""The published example and small random data."""

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from politburo import model

HERE = Path(__file__).parent / "social_evolution"


@pytest.fixture(scope="session")
def frames():
    return {name: pd.read_csv(HERE / f"se_{name}.csv") for name in ("actors", "calls", "friendship")}


@pytest.fixture(scope="session")
def social(frames):
    with pytest.warns(model.EngineWarning, match="11 unknown initial"):
        return model.Data(
            actors=frames["actors"],
            events=frames["calls"],
            networks={"call": frames["calls"], "friend": frames["friendship"]},
        )


@pytest.fixture(scope="session")
def published():
    def read(name):
        return pd.read_csv(HERE / f"exp_{name}.csv")

    return read


def small(seed=0, n=5, events=18, *, directed=True, receivers=0, presence=True):
    """Random data with everything that can change: two networks, two attributes, presence."""
    rng = np.random.default_rng(seed)
    labels = [f"a{i}" for i in range(n)]
    others = [f"b{i}" for i in range(receivers)]
    targets = others or labels
    span = 100.0

    def node_frame(names):
        return pd.DataFrame(
            {
                "label": names,
                "present": [True] * len(names),
                "size": rng.normal(size=len(names)),
                "team": rng.integers(0, 3, len(names)),
            }
        )

    def ties(count, start=0.0):
        rows = []
        for time in np.sort(rng.uniform(start, span, count)):
            i, j = rng.integers(0, n), rng.integers(0, len(targets))
            while not others and i == j:
                j = rng.integers(0, len(targets))
            rows.append((float(np.round(time, 1)), labels[i], targets[j]))
        return pd.DataFrame(rows, columns=["time", "sender", "receiver"])

    calls = ties(events).assign(increment=1)
    friends = ties(16).assign(replace=rng.integers(0, 3, 16))
    names = labels + others

    def node_changes(values):
        moments = np.sort(np.round(rng.uniform(0, span, len(values)), 1))
        return pd.DataFrame({"time": moments, "node": rng.choice(names, len(values)), "replace": values})

    changes = {"size": node_changes(rng.normal(size=8)), "team": node_changes(rng.integers(0, 3, 6))}
    if presence:
        # Somebody who never acts comes and goes.
        names_idle = f"a{n}"
        idle = pd.DataFrame({"label": [names_idle], "present": [False], "size": [0.3], "team": [1]})
        actors = pd.concat([node_frame(labels), idle], ignore_index=True)
        changes["present"] = pd.DataFrame({"time": [20.0, 60.0], "node": [names_idle] * 2, "replace": [True, False]})
    else:
        actors = node_frame(labels)
    return model.Data(
        actors=actors,
        receivers=node_frame(others) if others else None,
        events=calls.drop(columns="increment"),
        networks={"call": calls, "friend": friends},
        changes=changes,
        directed=directed,
        default_network="call",
    )
