"""Numbers of a history that predictive checks compare, taken alike of simulated histories and of the record."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.assessment.declared import Check
from politburo.model.assessment.logs import Log, holds

__all__ = ["statistic", "tail", "tau"]

Floats = NDArray[np.float64]
MONTH = 30.4375


def statistic(log: Log, check: Check) -> Floats:
    """Return (H,) the number of each history, NaN where it has none.

    Raises:
        ValueError: the statistic is made elsewhere, or acts it needs are not declared.
    """
    if check.statistic == "conditions":
        return np.asarray(np.sum([holds(log, one) for one in check.where], axis=0, dtype=np.float64))
    if check.count is None:
        raise ValueError(f"E524 The check '{check.id}' says not which acts it looks at: give `count`.")
    rows = log.rows(check.count)
    match check.statistic:
        case "count":
            return log.number(rows).astype(np.float64)
        case "last":
            return np.where(np.isfinite(log.last(rows)), log.last(rows), np.nan)
        case "span":
            found = (log.last(rows) - log.first(rows)) / MONTH
            return np.where(np.isfinite(found), found, np.nan)
        case "share":
            if check.of is None:
                raise ValueError(f"E524 The check '{check.id}' says not of what it takes a share: give `of`.")
            every = log.number(log.rows(check.of))
            return np.where(every > 0, log.number(rows) / np.maximum(every, 1), np.nan)
        case "rounds":
            return _rounds(log, rows, check.gap)
        case "order":
            return _order(log, rows, check.order)
        case _:
            raise ValueError(f"E524 The check '{check.id}' is not made from histories of the system.")


def _rounds(log: Log, rows: NDArray[np.bool_], gap: float) -> Floats:
    """Stretches of acts parted by more than a gap of days."""
    found = np.zeros(log.histories)
    for history in range(log.histories):
        days = np.sort(log.day[rows & (log.history == history)])
        found[history] = float(days.size > 0) + float((np.diff(days) > gap).sum())
    return found


def _order(log: Log, rows: NDArray[np.bool_], groups: tuple[str, ...]) -> Floats:
    """Kendall's tau of the groups' mean days with the order declared; NaN where fewer than two groups are struck."""
    group = np.array([log.who.group.get(unit, "") for unit in log.units], dtype=object)
    means = np.full((log.histories, len(groups)), np.nan)
    for place, name in enumerate(groups):
        mine = rows & (group[log.unit] == name) if len(log.unit) else rows
        number = log.number(mine)
        total = np.bincount(log.history[mine], weights=log.day[mine], minlength=log.histories)
        means[:, place] = np.where(number > 0, total / np.maximum(number, 1), np.nan)
    return np.array([tau(row) for row in means])


def tau(values: Floats) -> float:
    """Return Kendall's tau of numbers with their places, pairs with a missing number left out; NaN without a pair."""
    signs = [
        np.sign(later - earlier)
        for place, earlier in enumerate(values)
        for later in values[place + 1 :]
        if np.isfinite(earlier) and np.isfinite(later)
    ]
    return float(np.mean(signs)) if signs else float("nan")


def tail(simulated: Floats, recorded: float) -> float:
    """Return the two-sided tail area of a recorded number, ties halved: 2 min(P(sim <= record), P(sim >= record)).

    Histories without the number are left out; without any, or without a recorded one, it is NaN.
    """
    some = simulated[np.isfinite(simulated)]
    if some.size == 0 or not np.isfinite(recorded):
        return float("nan")
    ties = float((some == recorded).mean()) / 2.0
    return min(1.0, 2.0 * min(float((some < recorded).mean()) + ties, float((some > recorded).mean()) + ties))
