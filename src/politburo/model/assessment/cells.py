"""Cells of an episode: which acts, where, when; what came in each by the record, and what share of histories gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from politburo import dates
from politburo.model.assessment.declared import Cells, Episode
from politburo.model.assessment.logs import Log
from politburo.model.system.coverage import Covered

__all__ = ["Grid", "Slot", "Span", "grids_of", "hits"]

Floats = NDArray[np.float64]
Span = tuple[int, int]
ANYWHERE = "anywhere"
SCORED = 0.5  # cells of which sources tell a smaller share of the acts are not scored


@dataclass(frozen=True, slots=True)
class Slot:
    """Where acts are counted: units that count as one, with their group and how high they stand.

    Attributes:
        label: shown to readers.
        units: labels of the units.
        group: their faction, empty where there is none or several.
        rank: of one person or cohort, `high` or `low`; empty for pairs and for several.
    """

    label: str
    units: frozenset[str]
    group: str = ""
    rank: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one act.

    Attributes:
        act: family, or family/mark.
        slots: where acts are counted.
        spans: first and last day (ordinals) of each cell's time.
        told: (S, T) share of the acts in each cell that sources tell.
        past: months before the window that sources cover, and after it where training may look there.
        came: (S, T) share of readings of the record in which the act came.
        before: (S, P) the same by month in `past`.
        weight: (S, P) share of the acts that sources tell of each month in `past`.
        unit_before, unit_weight: (U, P) the same two by unit, for baselines that know more than the slot.
        units: the units, in order of `unit_before`.
    """

    act: str
    slots: tuple[Slot, ...]
    spans: tuple[Span, ...]
    past: tuple[Span, ...]
    came: Floats
    told: Floats
    before: Floats
    weight: Floats
    unit_before: Floats
    unit_weight: Floats
    units: tuple[Slot, ...]

    @property
    def size(self) -> int:
        """How many cells."""
        return int(self.came.size)


def hits(log: Log, act: str, slots: Sequence[Slot], spans: Sequence[Span]) -> Floats:
    """Return (S, T) the share of histories in which an act comes in a slot within a span.

    Args:
        log: the histories.
        act: family, or family/mark.
        slots: where; a unit stands in one slot at most.
        spans: when, in order of time and apart.
    """
    found = np.zeros((len(slots), len(spans)))
    if not slots or not spans:
        return found
    index = {unit: place for place, slot in enumerate(slots) for unit in slot.units}
    of_unit = np.array([index.get(unit, -1) for unit in log.units], dtype=np.int64)
    starts = np.array([first for first, _ in spans]) - log.opening
    ends = np.array([last for _, last in spans]) - log.opening + 1
    rows = log.named(act)
    if not rows.any():
        return found
    slot, day, history = of_unit[log.unit[rows]], log.day[rows], log.history[rows]
    span = np.searchsorted(starts, day, side="right") - 1
    kept = (slot >= 0) & (span >= 0)
    kept[kept] = day[kept] < ends[span[kept]]
    keys = (history[kept] * len(slots) + slot[kept]) * len(spans) + span[kept]
    counted = np.bincount(np.unique(keys) % found.size, minlength=found.size)
    return np.asarray(counted.reshape(found.shape) / log.histories, dtype=np.float64)


def grids_of(
    episode: Episode,
    units: Mapping[str, Sequence[Slot]],
    covered: Mapping[str, Sequence[Covered]],
    record: Log,
    train: Sequence[Span],
) -> tuple[Grid, ...]:
    """Return the cells of an episode with what came in each.

    Args:
        episode: what is declared.
        units: by act, everybody and every pair at risk when the window opens.
        covered: by act, what sources cover; cells of which they tell less than half are not scored, months of which
            they tell nothing train nobody.
        record: the record under some readings, from its first covered day.
        train: spans in which baselines may look, from first to last.
    """
    first, last = episode.days
    found = []
    for wanted in episode.cells:
        begin = dates.day(wanted.from_) if wanted.from_ else first
        end = dates.day(wanted.to) if wanted.to else last
        spans = dates.months(begin, end) if wanted.every == "month" else ((begin, end),)
        for act in wanted.acts:
            seen = covered[act]
            when = tuple(one for one in spans if told(one, seen) >= SCORED)
            if not when or not units[act]:
                continue
            slots = _slots(wanted, units[act])
            past = tuple(m for span in train for m in dates.months(*span) if told(m, seen) > 0)
            found.append(
                Grid(
                    act,
                    slots,
                    when,
                    past,
                    came=hits(record, act, slots, when),
                    told=_shares(slots, when, seen),
                    before=hits(record, act, slots, past),
                    weight=_shares(slots, past, seen),
                    unit_before=hits(record, act, units[act], past),
                    unit_weight=_shares(units[act], past, seen),
                    units=tuple(units[act]),
                )
            )
    return tuple(found)


def _slots(wanted: Cells, units: Sequence[Slot]) -> tuple[Slot, ...]:
    if wanted.by == "unit":
        return tuple(units)
    if wanted.by == "whole":
        return (Slot(ANYWHERE, frozenset(unit for one in units for unit in one.units)),)
    groups: dict[str, set[str]] = {}
    for one in units:
        groups.setdefault(one.group, set()).update(one.units)
    return tuple(Slot(name or ANYWHERE, frozenset(some), name) for name, some in sorted(groups.items()))


def _shares(slots: Sequence[Slot], spans: Sequence[Span], seen: Sequence[Covered]) -> Floats:
    by_group = {name: [told(span, seen, name) for span in spans] for name in {one.group for one in slots}}
    return np.array([by_group[one.group] for one in slots]).reshape(len(slots), len(spans))


def told(span: Span, seen: Sequence[Covered], group: str = "") -> float:
    """Return the share of acts within a span that sources tell: days by their shares, over all days."""
    days = sum(max(0, min(span[1], one.last) - max(span[0], one.first) + 1) * one.share(group) for one in seen)
    return days / (span[1] - span[0] + 1)
