"""A run of the whole system as plain data: what was run, acts a history, panels by month."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from politburo.model.runs.running import SystemRun
from politburo.model.system.causes import plain

if TYPE_CHECKING:
    from politburo.model.runs.zarr import Monthly

KINDS = ("balance", "standing", "exposure", "warmth", "stock", "in force", "coalition", "recent")


def run_json(run: SystemRun, panels: Monthly) -> dict[str, Any]:
    """Return a run as plain data, simulated numbers with their Monte-Carlo errors.

    Keys: what was run; `families`, acts a history by family, whatever called them forth, with error, quantiles and
    share of histories with any;
    `months_of`, the panels: months, and for each kind of number its series with mean and quantiles.

    Args:
        run: a finished run.
        panels: its panels.
    """
    settings, about = run.manifest["settings"], run.manifest["coefficients"]
    return {
        "title": run.manifest["case"]["title"],
        "case": run.manifest["case"]["id"],
        "start": settings["start"],
        "end": settings["end"],
        "histories": settings["histories"],
        "draws": settings["draws"],
        "seed": settings["seed"],
        "priors": settings["priors"],
        "limit": settings["limit"],
        "exploded": sum(one["exploded"] for one in run.manifest["blocks"]),
        "rows": sum(one["events"] for one in run.manifest["blocks"]),
        "learned_from": about["case"],
        "matched": about["matched"],
        "at_prior": about["at_prior"],
        "names": run.manifest["names"],
        "colours": run.manifest["colours"],
        "families": _families(run),
        "months_of": _months(panels),
        "simulated": True,
    }


def _families(run: SystemRun) -> list[dict[str, Any]]:
    counts, order = run.counts(), run.order
    families: dict[str, list[int]] = {}
    for place, name in enumerate(run.acts):
        if "/" not in name:
            families.setdefault(plain(name), []).append(place)
    found = []
    for name, places in families.items():
        mine = counts[:, places].sum(axis=1, dtype=np.float64)
        means = mine.reshape(order.draws, order.each).mean(axis=1) if order.draws > 1 else mine
        error = float(means.std(ddof=1) / np.sqrt(means.size)) if means.size > 1 else 0.0
        low, median, high = (float(one) for one in np.quantile(mine, (0.05, 0.5, 0.95)))
        any_ = float((mine > 0).mean())
        row = {"family": name, "mean": float(mine.mean()), "error": error, "low": low, "median": median, "high": high}
        found.append({**row, "any": any_})
    return sorted(found, key=lambda one: -float(str(one["mean"])))


def _months(panels: Monthly) -> dict[str, Any]:
    """The panels by kind, register and key."""
    months = [str(one)[:7] for one in panels["month"]]
    mean, quantile = panels["mean"], panels["quantile"]
    low, high = quantile[0], quantile[-1]
    series: list[dict[str, Any]] = []
    for place, name in enumerate(panels["series"]):
        series.append(
            {
                "series": str(name),
                "register": str(panels["register"][place]),
                "key": str(panels["key"][place]),
                "kind": str(panels["kind"][place]),
                "mean": _numbers(mean[:, place]),
                "low": _numbers(low[:, place]),
                "high": _numbers(high[:, place]),
            }
        )
    found: dict[str, Any] = {"months": months, "series": sorted(series, key=lambda one: KINDS.index(one["kind"]))}
    if "position_mean" in panels:
        found["positions"] = {
            "of": str(panels.attrs.get("positions_of", "")),
            "months": [str(one)[:7] for one in panels["position_month"]],
            "issues": [str(one) for one in panels["issue"]],
            "mean": [_numbers(row) for row in panels["position_mean"].T],
            "sd": [_numbers(row) for row in panels["position_sd"].T],
        }
    return found


def _numbers(values: Any) -> list[float | None]:  # noqa: ANN401 - an array of numbers
    return [None if not np.isfinite(one) else round(float(one), 4) for one in values]
