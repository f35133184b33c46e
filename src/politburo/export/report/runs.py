"""Reports of a run and of two runs side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from politburo.export.report.figures import PALETTE, Fan, Range, fans, ranges
from politburo.export.report.page import figure, note, page, section, table

__all__ = ["comparison_page", "run_page"]

WORDS: Final = {
    "balance": "Balance of factions",
    "standing": "Standing of those named",
    "exposure": "People at risk",
    "warmth": "Moods between actors",
    "stock": "Stocks",
    "in force": "In force",
    "coalition": "Outside the ruling coalition",
    "recent": "Recent acts",
}
SAYS: Final = {
    "balance": "Seats of each faction, and their share.",
    "standing": "Mean rank of the standing; 0 is good, higher is worse.",
    "exposure": "Named and unnamed people who may still be struck, by faction.",
    "warmth": "Kept by whose act it was; each act adds, and the sum halves in the time the theory assumes.",
    "stock": "Filled and emptied by acts.",
    "in force": "1 while it is in force: the share of histories in which it is.",
    "coalition": "1 where a faction stands outside the smallest coalition that can hold: share of histories.",
    "recent": "Acts within a window, as the theory bends their number.",
}
FEW = 7
ROWS = 30


def run_page(found: Mapping[str, Any]) -> str:
    """Return the report of a run, from what `politburo.views.runs.run_json` says of it."""
    lead = (
        f"Simulated, not recorded: {found['histories']} histories from {found['start']} to {found['end']}, each begun "
        "from the state that the record tells, with coefficients drawn anew in every draw. Shares and means are "
        "conditional on the theory and on what the record lets one learn."
    )
    facts = {
        "histories": found["histories"],
        "draws of coefficients": found["draws"],
        "learned from": found["learned_from"],
        "matched by name": found["matched"],
        "left at their priors": len(found["at_prior"]),
        "priors": found["priors"],
        "seed": found["seed"],
        "acts in all": found["rows"],
        "histories cut at the limit": f"{found['exploded']} (limit {found['limit']} acts)",
    }
    families = found["families"]
    rows = [Range(one["family"], one["mean"], one["low"], one["high"]) for one in families[:ROWS] if one["high"] > 0]
    words = {"value": "mean", "range": "5 to 95 in 100 histories"}
    acts = section(
        "Acts a history",
        figure(
            ranges("acts a history", rows, words),
            "Simulated. Families in order of their mean; votes and speeches are acts.",
        ),
        table(families, ("family", "mean", "error", "low", "median", "high", "any")),
        note("error: Monte-Carlo error of the mean, draws as independent pieces; any: share of histories with any."),
    )
    parts = [acts, *_panels(found["months_of"], found)]
    if found["at_prior"]:
        parts.append(section("Left at their priors", note(", ".join(found["at_prior"]))))
    return page(f"{found['title']}: a run", lead, facts, parts, "Made by politburo run.")


def _panels(months_of: Mapping[str, Any], found: Mapping[str, Any]) -> list[str]:
    names, colours = found.get("names", {}), found.get("colours", {})
    months, series = months_of["months"], months_of["series"]
    parts = []
    for kind in dict.fromkeys(one["kind"] for one in series):
        mine = [one for one in series if one["kind"] == kind]
        single = [one for one in mine if not one["key"]]
        plots = [_plot(one["register"], months, [one], names, colours) for one in single]
        for register in dict.fromkeys(one["register"] for one in mine if one["key"]):
            several = [one for one in mine if one["register"] == register and one["key"]]
            plots += [_plot(register, months, several, names, colours)]
        parts.append(
            section(
                WORDS[kind], note(SAYS[kind]), figure("".join(plots), "Simulated: mean, and 5 to 95 in 100 histories.")
            )
        )
    if "positions" in months_of:
        parts.append(_positions(months_of["positions"], names))
    return parts


def _plot(
    title: str,
    months: Sequence[str],
    some: Sequence[Mapping[str, Any]],
    names: Mapping[str, str],
    colours: Mapping[str, str],
) -> str:
    moving = [one for one in some if any(value for value in (*one["mean"], *one["high"]))][:FEW]
    drawn = [
        Fan(
            names.get(one["key"], one["key"]),
            colours.get(one["key"]) or PALETTE[place % len(PALETTE)],
            one["mean"],
            one["low"],
            one["high"],
        )
        for place, one in enumerate(moving)
    ]
    return fans(title, months, drawn)


def _positions(positions: Mapping[str, Any], names: Mapping[str, str]) -> str:
    plots = []
    for issue, mean, sd in zip(positions["issues"], positions["mean"], positions["sd"], strict=True):
        low = [None if m is None or s is None else m - 1.645 * s for m, s in zip(mean, sd, strict=True)]
        high = [None if m is None or s is None else m + 1.645 * s for m, s in zip(mean, sd, strict=True)]
        plots.append(fans(issue, positions["months"], [Fan("", PALETTE[0], mean, low, high)], simulated=False))
    who = names.get(positions["of"], positions["of"])
    says = f"Estimated from stances of the record, not simulated: {who}, from -1 to +1 on each issue, with 90 % bounds."
    return section(
        "Positions in the record",
        note(says),
        figure("".join(plots), "A local level on each issue with a common factor."),
    )


def comparison_page(first: Mapping[str, Any], second: Mapping[str, Any], found: Mapping[str, Any]) -> str:
    """Return the report of two runs side by side."""
    how = "Both runs share seed and draws, so the same random numbers meet in each pair."
    told = [*([how] if found["paired"] else ()), *found["notes"]]
    lead = f"Simulated. Every difference is second less first, with its Monte-Carlo error. {' '.join(told)}"
    facts = {
        word: f"{one['title']}, {one['start']} to {one['end']}, {one['histories']} histories, seed {one['seed']}"
        for word, one in (("first", first), ("second", second))
    }
    ordered = sorted(found["counts"], key=_size)
    drawn = [
        Range(
            one["name"],
            one["difference"],
            one["difference"] - 1.96 * (one["error"] or 0),
            one["difference"] + 1.96 * (one["error"] or 0),
        )
        for one in ordered[: 2 * ROWS]
        if one["difference"] and "/" not in one["name"]
    ]
    parts = [
        section(
            "Acts a history",
            figure(
                ranges("second less first", drawn, {"value": "difference", "range": "95 % of chance"}),
                "Largest differences first.",
            ),
            table(ordered, most=80),
        )
    ]
    titles = {
        "chances": "Share of histories with any",
        "outcomes": "Outcomes",
        "panels": "Panels, mean over months",
        "closing": "Panels, last month",
    }
    parts += [
        section(title, table(sorted(found[key], key=_size), most=60)) for key, title in titles.items() if found[key]
    ]
    parts += [
        section(f"Only in the {word}", note(", ".join(found[f"only_{word}"])))
        for word in ("first", "second")
        if found[f"only_{word}"]
    ]
    return page("Two runs", lead, facts, parts, "Made by politburo compare.")


def _size(one: Mapping[str, Any]) -> float:
    return -abs(float(one["difference"]))
