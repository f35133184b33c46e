"""What of state is noted at the close of each month of a run: balance, standing, warmth, stocks, exposure."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from politburo.model.families.program import Names
from politburo.model.families.registers import Derived, Given, InForce, Outside, Recent, Share, Stock, Tone
from politburo.model.families.simulation import Watch
from politburo.model.families.system import System
from politburo.model.runs.tallying import MEAN, PEOPLE, VALUE, sum_months

__all__ = ["Series", "Watched", "months_of", "sums_of", "watch_of", "watched"]

Floats = NDArray[np.float64]
SEPARATE = " (level)", " (sum)"  # endings of the raw numbers behind a bent register, which the case does not name
KINDS = ((Share, "balance"), (Outside, "coalition"), (Tone, "warmth"), (Stock, "stock"), (InForce, "in force"))
FORMS = {"value": VALUE, "mean": MEAN, "people": PEOPLE}
_ROOM = threading.local()  # memory taken once in a thread: making it anew with each block costs more than its sums


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
    """Return what the kernel notes for some histories: the cells of each series in turn.

    The panel is this thread's, taken again with the next call; the first cell of each month stays no number until it
    is noted.
    """
    cells = np.array([cell for one in what.series for cell in one.cells], dtype=np.int64)
    shape = (histories, what.days.size, cells.size)
    room: NDArray[np.float32] = getattr(_ROOM, "panel", np.empty(0, np.float32))
    if room.size < np.prod(shape):
        room = _ROOM.panel = np.empty(shape, np.float32).ravel()
    panel = room[: np.prod(shape)].reshape(shape)
    panel[:, :, :1] = np.nan
    return Watch(cells, what.days, panel)


def sums_of(what: Watched, watch: Watch, keep: int) -> dict[str, NDArray[Any]]:
    """Return the series of what was noted, summed over histories.

    Args:
        what: the series.
        watch: what the kernel noted of them.
        keep: of how many histories, the first ones, the series are kept whole.

    Returns:
        `number` (months,) histories that were not cut before; `total` and `squares` (months, series), of values and of
        their squares; `kept` (keep, months, series), NaN where a history was cut before.
    """
    plane = (len(what.months), len(what.series))
    number, total, squares = np.zeros(plane[0], np.int64), np.zeros(plane), np.zeros(plane)
    kept = np.empty((keep, *plane), dtype=np.float32)
    if what.series:
        month = np.empty(plane[1], np.float32)
        sum_months(watch.panel, _stretches(what.series), number, total, squares, kept, month)
    return {"number": number, "total": total, "squares": squares, "kept": kept}


def _stretches(series: Sequence[Series]) -> NDArray[np.int64]:
    """Form, first series and first behind, first cell, cells of a series: of series that follow one another."""
    found: list[list[int]] = []
    cell = 0
    for place, one in enumerate(series):
        form = FORMS[one.form]
        if form == VALUE and found and found[-1][0] == VALUE:
            found[-1][2] += 1
        else:
            found.append([form, place, place + 1, cell, len(one.cells)])
        cell += len(one.cells)
    return np.array(found, dtype=np.int64)
