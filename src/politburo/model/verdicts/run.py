"""Verdicts row by row: the record is asked, answers of simulation and forecasts gathered, the rest said to be open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from politburo.model.system.outcomes import Reach
from politburo.model.system.whole import refuse_faulty
from politburo.model.verdicts.declared import Row, systems
from politburo.model.verdicts.forecasts import Scored, score
from politburo.query.wanted import Found, find
from politburo.record.case import Case

__all__ = ["NOT_RUN", "Reached", "Verdict", "reads", "verdicts"]

NOT_RUN = "not run yet"
LOSS = 0.25
ERRORS = 2.0


@dataclass(frozen=True, slots=True)
class Reached:
    """How often histories reach an outcome.

    Attributes:
        probability: under neutral priors.
        without: with the named mechanism switched off, nothing refitted, the same random numbers.
        error: Monte-Carlo standard error of the paired difference.
        informed: under informed priors, None where not run.
    """

    probability: float
    without: float
    error: float
    informed: float | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """One row's verdict.

    Attributes:
        row, title: which.
        d, r, p: `recorded`, `reachable`, a word of score, what fails, or `not run yet`; empty where the row needs none.
        works: whether all that the row needs stands.
        why: in words.
        facts: what the record answered, by the fact's own words.
        reached: by outcome.
        scored: by forecast.
    """

    row: str
    title: str
    d: str
    r: str
    p: str
    works: bool
    why: str
    facts: dict[str, Found] = field(default_factory=dict)
    reached: dict[str, Reached] = field(default_factory=dict)
    scored: dict[str, Scored] = field(default_factory=dict)


def verdicts(
    case: Case,
    *,
    reached: Mapping[str, Reached] | None = None,
    scored: Mapping[str, Scored] | None = None,
    forecast: bool = True,
) -> tuple[Verdict, ...]:
    """Return the verdict of every declared row.

    Args:
        case: the case.
        reached: what simulation answered, by outcome.
        scored: scores of forecasts made elsewhere, by forecast; they go before those made here.
        forecast: whether to make the forecasts that need no simulation.

    Raises:
        ValueError: `systems.yaml` is missing or faulty, or with forecasts the theory or a series is.
    """
    if forecast:
        refuse_faulty(case)
    return tuple(_verdict(case, row, reached or {}, scored or {}, forecast=forecast) for row in systems(case).rows)


def reads(reach: Reach, found: Reached) -> str:
    """Return what a simulated outcome reads: reachable, by prior, not reached, or not by its mechanism."""
    loss = found.probability - found.without
    if found.probability < reach.threshold:
        by_prior = found.informed is not None and found.informed >= reach.threshold
        return "by prior" if by_prior else "not reached"
    carried = loss >= LOSS * found.probability and loss > ERRORS * found.error
    return "reachable" if carried else f"not by {reach.without}"


def _verdict(
    case: Case, row: Row, reached: Mapping[str, Reached], scored: Mapping[str, Scored], *, forecast: bool
) -> Verdict:
    facts = {one.say: find(case, one) for one in row.facts}
    missing = [f"{say} ({found.why})" for say, found in facts.items() if not found.there]
    d = "" if "D" not in row.needs else ("recorded" if facts and not missing else "missing")
    runs = {one.id: reached[one.id] for one in row.reach if one.id in reached}
    words = {one.id: reads(one, runs[one.id]) if one.id in runs else NOT_RUN for one in row.reach}
    r = _worst(words) if "R" in row.needs else ""
    made = {one.id: scored.get(one.id) or (score(case, one) if forecast else None) for one in row.predict}
    known = {name: found for name, found in made.items() if found is not None}
    p = (
        ""
        if "P" not in row.needs
        else _told({name: found.verdict if found else NOT_RUN for name, found in made.items()})
    )
    works = d in {"", "recorded"} and r in {"", "reachable"} and NOT_RUN not in p and (p != "" or "P" not in row.needs)
    why = "; ".join(_why(facts, missing, words, runs, made, row))
    return Verdict(row.id, row.title, d, r, p, works, why, facts, runs, known)


def _worst(words: Mapping[str, str]) -> str:
    """Return one word for several outcomes: what is not reachable comes first."""
    return next((word for word in words.values() if word != "reachable"), "reachable") if words else NOT_RUN


def _told(words: Mapping[str, str]) -> str:
    return ", ".join(dict.fromkeys(words.values())) if words else NOT_RUN


def _why(
    facts: Mapping[str, Found],
    missing: list[str],
    words: Mapping[str, str],
    runs: Mapping[str, Reached],
    made: Mapping[str, Scored | None],
    row: Row,
) -> list[str]:
    said = []
    if facts:
        said.append(
            f"{len(facts) - len(missing)} of {len(facts)} facts"
            + (f", not there: {'; '.join(missing)}" if missing else "")
        )
    said += [
        f"{one.id}: {words[one.id]}" + (_with_and_without(one, runs[one.id]) if one.id in runs else "")
        for one in row.reach
    ]
    for name, found in made.items():
        if found is None:
            said.append(f"{name}: {NOT_RUN}")
            continue
        best = ", ".join(f"{who} {value:.2f}" for who, value in found.values.items())
        off = next((one.mechanism for one in row.predict if one.id == name), None)
        bare = "" if found.without is None or off is None else f"; without {off} {found.without:.2f}"
        said.append(f"{name}: {found.verdict} ({found.score}: {best}{bare}; {found.why})")
    if row.note:
        said.append(row.note)
    return said


def _with_and_without(one: Reach, found: Reached) -> str:
    """The ablation in figures."""
    informed = "" if found.informed is None else f", {found.informed:.3f} under informed priors"
    return (
        f" ({found.probability:.3f}{informed}, wanted {one.threshold:g}; without {one.without} {found.without:.3f}; "
        f"error of the difference {found.error:.3f})"
    )
