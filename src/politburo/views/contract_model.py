"""What the app's server answers on the model: theory, what-ifs, score, systems, and work in progress."""

from __future__ import annotations

from typing import Literal, TypedDict


class PassageAt(TypedDict):
    """A paragraph that something rests on."""

    source: str
    para: int


class Estimate(TypedDict):
    """A coefficient under both sets of priors: prior, estimate, and what the prior does to it.

    `shift` is how far the estimate lies from the prior's mean, in the prior's standard deviations. `halved` and
    `doubled` are the estimate with its own prior half or twice as wide, by the normal approximation. `mean_informed`
    and `sd_informed` are of the fit under informed priors.
    """

    family: str
    part: str
    effect: str
    label: str
    kind: Literal["constant", "effect", "cause", "severity"]
    mechanism: str
    reason: str
    prior_mean: float
    prior_sd: float
    mean: float
    sd: float
    contraction: float
    shift: float
    halved: float
    doubled: float
    set_by_prior: bool
    verdict: str
    informed_mean: float
    informed_sd: float
    informed_reason: str
    mean_informed: float
    sd_informed: float
    passages: list[PassageAt]
    statements: list[str]


class TrainedOn(TypedDict):
    """An act of the record that a family was fitted on; `statements` holds its event."""

    line: str
    first: str
    last: str
    who: list[str]
    mark: str
    statements: list[str]


class FittedFamily(TypedDict):
    """A family of acts as fitted."""

    id: str
    form: str
    reads: str
    acts: int
    left_out: int
    effective: float | None
    set_by_prior: int
    effects: list[Estimate]
    trained: list[TrainedOn]


class Changed(TypedDict):
    """A change of what was declared, made after results had been seen."""

    on: str
    what: str
    why: str


class Theory(TypedDict):
    """The theory's estimates; `untouched` counts coefficients that no act bears on, which stay at their priors."""

    title: str
    families: list[FittedFamily]
    unfitted: list[str]
    coefficients: int
    fitted: int
    untouched: int
    set_by_prior: int
    limit: float
    readings: int
    acts: int
    deviations: list[Changed]
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
        "sd": float,
        "low": float,
        "high": float,
        "informed": float | None,
        "zeroed": float | None,
        "halved": float | None,
        "doubled": float | None,
        "predicted": str,
        "agreement": str,
        "unit": str,
        "statements": list[str],
    },
)
Fans = TypedDict("Fans", {"base": Fan, "with": Fan, "measure": str})


class WhatIf(TypedDict):
    """What an intervention changes; `interval` is the share of histories between low and high.

    Outcomes have their difference under other assumptions (informed, zeroed, halved, doubled) null in a job's `part`.
    """

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
    cut_off: int
    interval: float
    simulated: Literal[True]


class Difference(TypedDict):
    """What an intervention makes of an outcome, and the Monte-Carlo error of that."""

    id: str
    label: str
    difference: float
    error: float


class Preferred(TypedDict):
    """A what-if answered with one reading of an open question preferred.

    `id` is of the question, `turned` holds the ids of outcomes whose difference has another sign than undecided, beyond
    two errors of chance in both.
    """

    id: str
    question: str
    reading: str
    statements: list[str]
    outcomes: list[Difference]
    turned: list[str]


class Decided(TypedDict):
    """A what-if with the open questions that bear on it decided in turn; `untried` have no readings declared."""

    name: str
    histories: int
    undecided: list[Difference]
    readings: list[Preferred]
    untried: list[str]


class WhatIfEntry(TypedDict):
    """A what-if that can be asked; `text` is its YAML, to begin another from."""

    name: str
    title: str
    question: str
    text: str


class ScoreRow(TypedDict):
    """A model's mean scores over cells; `gain` is the theory's log score less this one's, a cell, and `error` its own.

    `verdict` says what the theory does against it: beats, ties, loses, one trial; empty for the theory itself.
    """

    model: str
    label: str
    log: float
    brier: float
    expected: float
    gain: float
    error: float | None
    verdict: str


class Trained(TypedDict):
    """How many acts of a kind were known before the window."""

    act: str
    acts: int


class Signs(TypedDict):
    """How the signs of positions were forecast."""

    cells: int
    verdict: str
    log_score: dict[str, float]


class Episode(TypedDict):
    """An episode forecast from what came before it; `left_out` is fitted to all other times."""

    id: str
    title: str
    window: str
    cells: int
    came: float
    cut_off: int
    trained: list[Trained]
    few: list[str]
    forward: list[ScoreRow]
    left_out: list[ScoreRow]
    positions: Signs | None


class CheckMade(TypedDict):
    """A predictive check: the record's number, the middle of histories, how far out it lies."""

    id: str
    what: str
    recorded: float | None
    low: float | None
    high: float | None
    tail: float | None
    outside: bool | None
    tail_without_bonuses: float | None
    tails_permuted: list[float | None]


class Contracted(TypedDict):
    """A fitted coefficient and how far data narrowed its prior."""

    family: str
    part: str
    effect: str
    mechanism: str
    estimate: float
    sd: float
    prior_mean: float
    prior_sd: float
    contraction: float
    halved: float
    doubled: float
    acts: int


class Contraction(TypedDict):
    """What data said of the coefficients."""

    coefficients: int
    fitted: int
    set_by_prior: int
    limit: float
    table: list[Contracted]


LeaderRow = TypedDict("LeaderRow", {"what": str, "with": float, "without": float, "error": float | None})


class Leaders(TypedDict):
    """The run with every bonus of the leader's faction at 1."""

    coefficients: list[str]
    opening: str
    until: str
    outcomes: list[LeaderRow]


class Permuted(TypedDict):
    """The control with people's factions dealt out anew: nats a cell gained over a constant hazard."""

    permutations: int
    gain: float
    gains: list[float]
    outside: list[int]


class Calibration(TypedDict):
    """Simulation-based calibration of the fit."""

    replications: int
    coefficients: int
    bins: int
    chi2: float
    freedom: int
    p: float
    outside: int
    band: float


class Amount(TypedDict):
    """Acts of a family told in the record, and as many as sources would tell of in histories."""

    family: str
    recorded: float
    mean: float
    low: float
    high: float
    happened: float
    outside: bool


class Score(TypedDict):
    """The theory beside its baselines."""

    title: str
    note: str
    clip: float
    readings: int
    histories: int
    overall: list[ScoreRow]
    overall_left_out: list[ScoreRow]
    episodes: list[Episode]
    checks: list[CheckMade]
    amounts: list[Amount]
    band: float | None
    contraction: Contraction
    leaders: Leaders
    permuted: Permuted
    calibration: Calibration | None
    words: list[str]
    deviations: list[Changed]


class Fact(TypedDict):
    """What the record was asked, and whether it answers."""

    say: str
    there: bool
    why: str
    statements: list[str]


class Reach(TypedDict):
    """How often histories reach an outcome, with a mechanism and without it; null where that was not run."""

    id: str
    what: str
    opening: str
    until: str
    threshold: float
    mechanism: str
    probability: float | None
    without: float | None
    error: float | None
    informed: float | None
    reads: str


class Forecast(TypedDict):
    """How a forecast did beside its baselines, and without its mechanism; null where that was not run."""

    id: str
    what: str
    cut: str
    until: str
    score: str | None
    values: dict[str, float]
    cells: int | None
    trained: int | None
    mechanism: str
    without: float | None
    verdict: str
    why: str


class SystemRow(TypedDict):
    """A system the documents describe, with its verdict."""

    row: str
    title: str
    mechanism: str
    D: str
    R: str
    P: str
    works: bool
    why: str
    facts: list[Fact]
    reach: list[Reach]
    forecasts: list[Forecast]


class Systems(TypedDict):
    """The systems of a case; `ran` says whether its histories have been simulated for this case and code."""

    title: str
    note: str
    rows: list[SystemRow]
    ran: bool
    histories: int


class Job(TypedDict):
    """Work in the background; `left` is the number of seconds it will likely take yet, null while nobody can say.

    `part` is the answer to a what-if before its differences under other assumptions are there; null until then, and for
    all other work.
    """

    state: Literal["waiting", "running", "done", "failed"]
    done: float
    total: float
    message: str
    left: float | None
    part: WhatIf | None


class Unmade(TypedDict):
    """An answer of minutes that has not been worked out for this case and code: how to, and how long it takes."""

    unmade: str
    command: str
    takes: str
