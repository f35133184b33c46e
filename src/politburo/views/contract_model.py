"""What the app's server answers on the model: theory, what-ifs, score, and work in progress."""

from __future__ import annotations

from typing import Literal, TypedDict


class Estimate(TypedDict):
    """A coefficient: prior, estimate, and what the prior does to it."""

    effect: str
    label: str
    reason: str
    prior_mean: float
    prior_sd: float
    mean: float
    sd: float
    contraction: float
    verdict: str
    halved: float
    doubled: float
    statements: list[str]
    gloss: str


class FittedFamily(TypedDict):
    """A family of acts as fitted."""

    id: str
    label: str
    form: str
    acts: int
    exposure: float
    unit: str
    effects: list[Estimate]


class Theory(TypedDict):
    """The theory's estimates."""

    families: list[FittedFamily]
    note: str


class Fan(TypedDict):
    """A measure over time in many histories, with the record drawn through."""

    label: str
    days: list[str]
    median: list[float]
    low: list[float]
    high: list[float]
    recorded: list[float | None]
    unit: str


Outcome = TypedDict(
    "Outcome",
    {
        "id": str,
        "label": str,
        "base": float,
        "with": float,
        "difference": float,
        "mc_error": float,
        "low": float,
        "high": float,
        "zeroed": float,
        "unit": str,
        "statements": list[str],
    },
)
Fans = TypedDict("Fans", {"base": Fan, "with": Fan, "measure": str})


class WhatIf(TypedDict):
    """What an intervention changes; `interval` is the share of histories between low and high."""

    name: str
    title: str
    opening: str
    speculative: bool
    question: str
    predicts: str
    outcomes: list[Outcome]
    fans: list[Fans]
    histories: int
    draws: int
    seed: int
    interval: float
    simulated: Literal[True]


class ScoreRow(TypedDict):
    """A model's score."""

    model: str
    log_score: float
    brier: float
    cells: int
    note: str


class Score(TypedDict):
    """The model beside its baselines."""

    rows: list[ScoreRow]
    window: str
    trained_on: int
    verdict: str


class Job(TypedDict):
    """Work in the background."""

    state: Literal["waiting", "running", "done", "failed"]
    done: float
    total: float
    message: str


class WhatIfEntry(TypedDict):
    """A what-if that can be asked."""

    name: str
    title: str
