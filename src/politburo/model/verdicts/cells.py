"""Declared cells of a forecast: what came by the record, what histories gave, baselines with the same past.

A cell asks whether an act of some kind comes, on or by somebody of a faction or on one person, within a month or
within the whole window. Acts whose day is uncertain count on the middle of their bounds.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

import numpy as np

from politburo import dates
from politburo.model.system.outcomes import Acts, Condition, Reach, Rows, Who, reached
from politburo.model.verdicts.declared import Forecast
from politburo.model.verdicts.forecasts import Scored

if TYPE_CHECKING:  # reading acts loads a compiler, and cells do not need one
    from politburo.model.system.recorded import Tale

__all__ = ["Act", "Cell", "acts_of", "cells_of", "chances", "score_cells"]

CLIP = 0.01


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the record: its day (an ordinal), family, the marks it may have, its unit's group and receiver."""

    day: float
    family: str
    marks: tuple[str, ...] = ()
    group: str = ""
    receiver: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        act: family, or family/mark.
        group: the faction, empty for any.
        on: the actors it must be on, none for any.
        first, last: its days.
        came: whether it came.
        past: whether it came in each earlier span of the same length since the record covers the act, oldest first.
    """

    act: str
    group: str
    on: tuple[str, ...]
    first: int
    last: int
    came: bool
    past: tuple[bool, ...]


def acts_of(told: Tale, who: Who) -> tuple[Act, ...]:
    """Return what the record tells of the families as acts with one day each; an act on one of several is of none."""
    found = []
    for one in told.acts:
        unit = one.units[0] if len(one.units) == 1 else ""
        middle = (one.days.low + one.days.high) / 2
        found.append(Act(middle, one.family, one.marks, who.group.get(unit, ""), who.receiver.get(unit, "")))
    return tuple(found)


def cells_of(wanted: Forecast, acts: Sequence[Act], since: str) -> tuple[Cell, ...]:
    """Return the cells of a forecast with what came in each.

    Args:
        wanted: the forecast; its `cells` are `month`, `once`, or `set` for one cell an actor of `on`.
        acts: what the record tells of the families, in any order.
        since: first day from which the record covers them.
    """
    cut, until, start = (dates.day(text) for text in (wanted.cut, wanted.until, since))
    spans = dates.months(cut, until) if wanted.cells == "month" else ((cut, until),)
    before = dates.months(start, cut - 1) if wanted.cells == "month" else _windows(start, cut, until - cut + 1)
    found = []
    targets = [(one,) for one in wanted.on] if wanted.cells == "set" else [wanted.on]
    for name, group, on in product(wanted.acts, wanted.groups or ("",), targets):
        mine = [one for one in acts if _is(one, name, group, on)]
        past = tuple(_came(mine, *span) for span in before)
        found += [Cell(name, group, on, *span, _came(mine, *span), past) for span in spans]
    return tuple(found)


def chances(cells: Iterable[Cell], wanted: Forecast, rows: Rows, who: Who) -> tuple[float, ...]:
    """Return, for each cell, the share of simulated histories in which it comes, with half a count on both sides.

    Args:
        cells: of the forecast.
        wanted: the forecast; histories begin on its cut.
        rows: the log of the histories.
        who: what the units are.
    """
    opening = dates.day(wanted.cut)
    found = []
    for cell in cells:
        first, last = (dates.iso(day) or wanted.cut for day in (cell.first, cell.last))
        counted = Acts(acts=(cell.act,), groups=(cell.group,) if cell.group else (), on=cell.on, from_=first, to=last)
        asked = Reach(
            id=wanted.id,
            what=wanted.what,
            opening=wanted.cut,
            until=last,
            where=(Condition(count=counted, least=1),),
            without=wanted.mechanism or "",
        )
        hits = int(reached(rows, who, asked, opening).sum())
        found.append((hits + 0.5) / (rows.histories + 1.0))
    return tuple(found)


def score_cells(wanted: Forecast, cells: Sequence[Cell], model: Sequence[float]) -> Scored | None:
    """Return the mean log score of the cells beside baselines, all with the past before the cut.

    Baselines: a coin; one rate for all cells of an act (constant hazard); one for each faction or actor; what the last
    span before the cut saw; nothing comes. Rates have half a count added to both sides, all chances are kept within
    [0.01, 0.99]. Errors are clustered by span; one span is one trial.

    Raises:
        ValueError: not one chance for each cell.
    """
    if len(cells) != len(model):
        raise ValueError(f"{len(model)} chances for {len(cells)} cells: give one for each")
    if not cells:
        return None
    pooled: dict[str, list[bool]] = {}
    for cell in {(one.act, one.group, one.on): one for one in cells}.values():
        pooled.setdefault(cell.act, []).extend(cell.past)
    told = {
        "model": list(model),
        "coin": [0.5] * len(cells),
        "constant hazard": [_rate(pooled[one.act]) for one in cells],
        "faction only": [_rate(one.past) for one in cells],
        "same as last": [float(one.past[-1]) if one.past else 0.5 for one in cells],
        "nothing": [0.0] * len(cells),
    }
    logs = {name: np.array([_log(p, c.came) for p, c in zip(row, cells, strict=True)]) for name, row in told.items()}
    values = {name: float(row.mean()) for name, row in logs.items()}
    best = max((name for name in logs if name != "model"), key=lambda name: values[name])
    gain = logs["model"] - logs[best]
    spans = sorted({one.first for one in cells})
    verdict = "one trial"
    if len(spans) > 1:
        off = [sum(g - gain.mean() for g, c in zip(gain, cells, strict=True) if c.first == first) for first in spans]
        error = math.sqrt(len(off) / (len(off) - 1) * sum(one * one for one in off)) / gain.size
        verdict = "ties" if abs(float(gain.mean())) <= 2.0 * error else ("beats" if gain.mean() > 0 else "loses")
    trained = max(len(one.past) for one in cells)
    came = sum(one.came for one in cells)
    why = f"{came} of {len(cells)} cells came; {trained} spans before the cut; best baseline {best}"
    return Scored(wanted.id, "log", values, len(cells), trained, verdict, why)


def _is(one: Act, name: str, group: str, on: tuple[str, ...]) -> bool:
    family, _, mark = name.partition("/")
    if one.family != family or (mark and mark not in one.marks):
        return False
    return (not group or one.group == group) and (not on or one.receiver in on)


def _came(acts: Iterable[Act], first: int, last: int) -> bool:
    return any(first <= one.day < last + 1 for one in acts)


def _windows(start: int, cut: int, length: int) -> tuple[tuple[int, int], ...]:
    """Return whole spans of a length between a start and the cut, the last one ending the day before the cut."""
    return tuple((cut - n * length, cut - (n - 1) * length - 1) for n in range((cut - start) // length, 0, -1))


def _rate(past: Sequence[bool]) -> float:
    return (sum(past) + 0.5) / (len(past) + 1.0)


def _log(chance: float, came: bool) -> float:  # noqa: FBT001 - chance and outcome belong together
    p = min(max(chance, CLIP), 1.0 - CLIP)
    return math.log(p if came else 1.0 - p)
