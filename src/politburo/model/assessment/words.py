"""What an assessment says in words: a loss in the same words as a win."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from politburo.model.assessment.baselines import LABELS

__all__ = ["labels", "verdict_words"]

OWN = {
    "theory": "theory, neutral priors",
    "informed": "theory, informed priors (they know the ending)",
    "left out": "theory, fitted to all other times",
}


def labels(found: Mapping[str, Any]) -> dict[str, str]:
    """Return what each model is called."""
    rivals = {one["id"]: one["title"] for one in found["theories"]}
    return {**{name: f"{name} {label}" for name, label in LABELS.items()}, **OWN, **rivals}


def verdict_words(found: Mapping[str, Any]) -> list[str]:
    """Return the sentences under the tables."""
    return [
        *_against(found),
        _checks(found),
        _amounts(found),
        _control(found),
        _contraction(found),
        *_leaders(found),
        _calibration(found),
    ]


def _against(found: Mapping[str, Any]) -> list[str]:
    """Against each baseline: in all, and in which episodes it beats, ties or loses."""
    words = labels(found)
    lines = []
    for row in found["overall"]:
        name = row["model"]
        if not name.startswith("B"):
            continue
        by: dict[str, list[str]] = {}
        for episode in found["episodes"]:
            mine = next((one for one in episode["forward"] if one["model"] == name), None)
            if mine is not None:
                by.setdefault(mine["verdict"], []).append(episode["id"])
        told = "; ".join(f"{verdict} in {', '.join(ids)}" for verdict, ids in by.items())
        error = "" if row["error"] is None else f", standard error {row['error']:.3f}"
        gain = f"{row['gain']:+.3f} nats a cell{error}"
        lines.append(f"Against {words[name]} the theory {row['verdict']} over all ({gain}); {told}.")
    return lines


def _checks(found: Mapping[str, Any]) -> str:
    made = [row for row in found["checks"] if row["outside"] is not None]
    outside = [row["id"] for row in made if row["outside"]]
    expected = len(made) * (1.0 - (found["band"] or 0.9))
    return (
        f"{len(outside)} of {len(made)} checks lie outside the band"
        f"{' (' + ', '.join(outside) + ')' if outside else ''}; a right model has {expected:.1f} outside on average, "
        "and none outside would be a sign of a model that fits anything."
    )


def _amounts(found: Mapping[str, Any]) -> str:
    rows = found["amounts"]
    more = [row for row in rows if row["outside"] and row["recorded"] < row["low"]]
    fewer = [row for row in rows if row["outside"] and row["recorded"] > row["high"]]
    said = [
        f"{word} are told of {', '.join(_amount(row) for row in some)}"
        for word, some in (("fewer than in the middle 90 % of histories", more), ("more", fewer))
        if some
    ]
    among = len(rows) - len(more) - len(fewer)
    return (
        f"Of {len(rows)} families {among} have a number of acts told that lies in the middle 90 % of what sources "
        f"would tell of histories{'; ' if said else ''}{'; '.join(said)}."
    )


def _amount(row: Mapping[str, Any]) -> str:
    return f"{row['family']} ({row['recorded']:.1f} against {row['low']:.0f} to {row['high']:.0f})"


def _control(found: Mapping[str, Any]) -> str:
    control = found["permuted"]
    if not control["permutations"]:
        return "The control with people's factions dealt out anew has not been run at this size."
    gains = ", ".join(f"{one:+.3f}" for one in control["permuted_gains"])
    worse = sum(one < control["gain"] for one in control["permuted_gains"])
    return (
        f"With people's factions dealt out anew the gain over a constant hazard is {gains} nats a cell, with the "
        f"true ones {control['gain']:+.3f}: {worse} of {control['permutations']} permutations do worse. Checks outside "
        f"under them: {', '.join(map(str, control['outside']))}."
    )


def _contraction(found: Mapping[str, Any]) -> str:
    told = found["contraction"]
    return (
        f"{told['coefficients']} coefficients, {told['fitted']} with any act or exposure to fit; "
        f"{told['set_by_prior']} are set by their prior (contraction below {told['limit']})."
    )


def _leaders(found: Mapping[str, Any]) -> list[str]:
    told = found["leaders"]
    if not told["outcomes"]:
        return []
    lines = [
        (
            f"With every bonus of the leader's faction at 1 ({len(told['coefficients'])} coefficients), from "
            f"{told['opening']} to {told['until']}; the leader himself is at no risk of his own sanctions either way:"
        )
    ]
    for one in told["outcomes"]:
        error = "" if one["error"] is None else f" (paired error {one['error']:.3f})"
        lines.append(f"  {one['what']}: {one['with']:.3f} a history with them, {one['without']:.3f} without{error}")
    return lines


def _calibration(found: Mapping[str, Any]) -> str:
    told = found["calibration"]
    if told is None:
        return "Simulation-based calibration has not been run: python -m verification.system_calibration."
    return (
        f"Simulation-based calibration of the fit, {told['replications']} replications of a small declared system: "
        f"chi2 of the ranks of {told['coefficients']} coefficients in {told['bins']} bins {told['chi2']:.1f} on "
        f"{told['freedom']} degrees of freedom (p {told['p']:.2f}); {told['outside']} of {told['coefficients']} leave "
        f"the {told['band']:.0%} band of the empirical distribution."
    )
