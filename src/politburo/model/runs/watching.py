"""What of state is noted at the close of each month of a run: balance, standing, warmth, stocks, exposure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from politburo.model.families.program import Names
from politburo.model.families.registers import Derived, Given, InForce, Outside, Recent, Share, Stock, Tone
from politburo.model.families.simulation import Watch
from politburo.model.families.system import System

__all__ = ["Series", "Watched", "months_of", "noted", "watch_of", "watched"]

Floats = NDArray[np.float64]
SEPARATE = " (level)", " (sum)"  # endings of the raw numbers behind a bent register, which the case does not name
KINDS = ((Share, "balance"), (Outside, "coalition"), (Tone, "warmth"), (Stock, "stock"), (InForce, "in force"))


@dataclass(frozen=True, slots=True)
class Series:
    """A number of state followed by month.

    Attributes:
        register: what it is.
        key: of whom: a faction, an actor, or nothing where it is kept for all.
        kind: balance, coalition, standing, exposure, warmth, stock, in force or recent.
        form: `value` of one cell, `mean` of cells (standing), or `people` (weight of all that are present).
        cells: the cells it is made of; of `people`, weights first, then whether they are there.
    """

    register: str
    key: str
    kind: str
    form: str
    cells: tuple[int, ...]

    @property
    def name(self) -> str:
        """Its word: register, and of whom."""
        return f"{self.register}/{self.key}" if self.key else self.register


@dataclass(frozen=True, slots=True)
class Watched:
    """All series, the months at whose close they are noted, and these closes in days from the start."""

    months: tuple[str, ...]
    days: Floats
    series: tuple[Series, ...]


def months_of(start: int, end: int) -> tuple[tuple[str, ...], Floats]:
    """Return the months of a span of days (ordinals), and the close of each in days from the start."""
    names, closes = [], []
    day = date.fromordinal(start)
    while day.toordinal() <= end:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        names.append(f"{day:%Y-%m}")
        closes.append(float(min(following.toordinal() - 1, end) - start + 1))
        day = following
    return tuple(names), np.array(closes)


def watched(system: System, names: Names, start: int, end: int) -> Watched:
    """Return what a run of a system over a span of days follows.

    Registers kept for all and by faction; moods also by actor, of those that are nobody's standing; of the people the
    mean standing and the number at risk by faction.
    """
    months, days = months_of(start, end)
    return Watched(months, days, (*_people(system, names), *_registers(system, names)))


def _people(system: System, names: Names) -> Iterator[Series]:
    present, weight, standing = (names.registers[word][0] for word in ("present", "weight", "standing"))
    for group in system.groups:
        places = [place for place, one in enumerate(system.actors) if one.group == group]
        named = [place for place in places if not system.actors[place].cohort]
        if named:
            yield Series("standing", group, "standing", "mean", tuple(standing + place for place in named))
        cells = (*(weight + place for place in places), *(present + place for place in places))
        yield Series("at-risk", group, "exposure", "people", cells)


def _registers(system: System, names: Names) -> Iterator[Series]:
    people = {one.id for one in system.actors if one.group}
    bent = {one.id: one for one in system.registers if isinstance(one, Derived) and one.op != "product"}
    raw = {one.of[0]: one.id for one in bent.values()}
    for register in system.registers:
        if isinstance(register, Given | Derived) or register.id not in names.registers:
            continue
        kind = next((word for form, word in KINDS if isinstance(register, form)), "recent")
        name = raw.get(register.id, register.id) if register.id.endswith(SEPARATE) else register.id
        begin, keys = names.registers[name]
        by = getattr(register, "by", "group")
        moved = _moved(system, register) if isinstance(register, Tone) and by in {"sender", "receiver"} else set()
        moved -= people
        for place, key in enumerate(keys):
            many = by not in {"all", "group", "sender-group", "receiver-group"}
            if (many and key not in moved) or (not key and by != "all"):
                continue
            yield Series(name, key, "recent" if isinstance(register, Recent) else kind, "value", (begin + place,))


def _moved(system: System, mood: Tone) -> set[str]:
    """The actors whose mood some act may move."""
    families = {act.family for move in mood.moves for act in move.acts}
    labels = {label for one in system.families if one.id in families for label in getattr(one, "units", ())}
    units = [one for one in system.units if one.label in labels]
    if mood.by == "sender":
        return {name for one in units for name in one.sender}
    return {one.receiver for one in units if one.receiver is not None}


def watch_of(what: Watched, histories: int) -> Watch:
    """Return what the kernel notes for some histories: the cells of each series in turn."""
    cells = np.array([cell for one in what.series for cell in one.cells], dtype=np.int64)
    panel = np.full((histories, what.days.size, cells.size), np.nan, dtype=np.float32)
    return Watch(cells, what.days, panel)


def noted(what: Watched, watch: Watch) -> NDArray[np.float32]:
    """Return the series (H, months, series) of what was noted; NaN where a history was cut before."""
    found = np.empty((*watch.panel.shape[:2], len(what.series)), dtype=np.float32)
    column, cell = 0, 0
    while column < len(what.series):
        one = what.series[column]
        if one.form == "value":  # as many as follow one another, a cell each, in one go
            many = next((n for n, later in enumerate(what.series[column:]) if later.form != "value"), None)
            many = len(what.series) - column if many is None else many
            found[:, :, column : column + many] = watch.panel[:, :, cell : cell + many]
            column, cell = column + many, cell + many
            continue
        mine = watch.panel[:, :, cell : cell + len(one.cells)]
        half = len(one.cells) // 2
        found[:, :, column] = (
            mine.mean(axis=2) if one.form == "mean" else (mine[:, :, :half] * mine[:, :, half:]).sum(axis=2)
        )
        column, cell = column + 1, cell + len(one.cells)
    return found
