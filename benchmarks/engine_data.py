"""Random data of the sizes that the benchmarks need."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from politburo import model

HERE = Path(__file__).parents[1] / "tests" / "model_engine" / "social_evolution"


def social() -> model.Data:
    """The published example: 84 actors, 439 calls, 766 nominations."""
    actors, calls, friends = (pd.read_csv(HERE / f"se_{name}.csv") for name in ("actors", "calls", "friendship"))
    return model.Data(
        actors=actors.drop(columns="gradeType").assign(
            gradeType=actors["gradeType"].fillna(actors["gradeType"].mean())
        ),
        events=calls,
        networks={"call": calls, "friend": friends},
    )


def treaties(actors: int = 154, events: int = 100, seed: int = 1) -> model.Data:
    """An undirected network over ten years: members come, wealth changes each year, ranks now and then."""
    rng = np.random.default_rng(seed)
    labels = [f"s{k}" for k in range(actors)]
    span = 3650.0

    def symmetric(share: float) -> pd.DataFrame:
        upper = np.triu(rng.random((actors, actors)) < share, 1).astype(float)
        return pd.DataFrame(upper + upper.T, index=labels, columns=labels)

    present = rng.random(actors) < 0.85
    arrival = np.where(present, 0.0, rng.uniform(0, span, actors))
    weight = rng.exponential(size=actors) ** 2
    rows = []
    for time in np.sort(rng.uniform(0, span, events)):
        share = weight * (arrival <= time)
        i, j = rng.choice(actors, 2, replace=False, p=share / share.sum())
        rows.append((time, labels[i], labels[j], 1))
    ties = pd.DataFrame(rows, columns=["time", "sender", "receiver", "increment"])
    late = np.flatnonzero(~present)
    late = late[np.argsort(arrival[late])]
    wealth = pd.DataFrame(
        [
            (365.0 * year, label, value)
            for year in range(1, 10)
            for label, value in zip(labels, weight * rng.lognormal(0, 0.1, actors), strict=True)
        ],
        columns=["time", "node", "replace"],
    )
    rank = pd.DataFrame(
        {
            "time": np.sort(rng.uniform(0, span, 150)),
            "node": rng.choice(labels, 150),
            "replace": rng.integers(-10, 11, 150).astype(float),
        }
    )
    return model.Data(
        actors=pd.DataFrame(
            {"label": labels, "present": present, "rank": rng.integers(-10, 11, actors).astype(float), "wealth": weight}
        ),
        events=ties,
        networks={"treaty": (symmetric(0.002), ties), "border": (symmetric(0.02), None)},
        changes={
            "present": pd.DataFrame({"time": arrival[late], "node": [labels[k] for k in late], "replace": True}),
            "wealth": wealth,
            "rank": rank,
        },
        directed=False,
        default_network="treaty",
    )


def traffic(actors: int, events: int, seed: int = 1) -> model.Data:
    """Directed events among actors of uneven activity in ten teams, each of a size, with a fixed network of ties."""
    rng = np.random.default_rng(seed)
    labels = np.array([f"a{k}" for k in range(actors)])
    active = rng.dirichlet(np.full(actors, 0.8))
    senders = rng.choice(actors, events, p=active)
    receivers = rng.choice(actors, events, p=rng.dirichlet(np.full(actors, 0.8)))
    receivers = np.where(receivers == senders, (receivers + 1) % actors, receivers)
    calls = pd.DataFrame(
        {
            "time": np.cumsum(rng.exponential(size=events)),
            "sender": labels[senders],
            "receiver": labels[receivers],
            "increment": 1,
        }
    )
    ties = min(10 * actors, actors * (actors - 1) // 4)
    i = rng.integers(0, actors, ties)
    j = (i + rng.integers(1, actors, ties)) % actors
    friends = pd.DataFrame({"time": 0.0, "sender": labels[i], "receiver": labels[j], "replace": 1})
    return model.Data(
        actors=pd.DataFrame(
            {"label": labels, "team": rng.integers(0, 10, actors), "size": np.random.default_rng(7).normal(size=actors)}
        ),
        events=calls,
        networks={"call": calls, "friend": friends},
        default_network="call",
    )
