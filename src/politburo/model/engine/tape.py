# ruff: noqa: C901, PLR0912, PLR0915 - compiled loops: calls would cost what they do, flags are data
"""The tape: all changes of all statistics of a model, level by level, as changes of profiles.

The statistics of a pair fall into those of its sender, those of its receiver and those of the pair. What one sender
has on all its sender statistics is a *profile*; profiles that recur share a number. The tape then says: at this time
this sender (receiver, pair) takes that profile. Whatever reads it need not know which effects there are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.between import Between, between
from politburo.model.engine.columns import Column, column
from politburo.model.engine.errors import EngineError
from politburo.model.engine.plans import plan
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.plans import Kind, Shape

__all__ = ["LEVELS", "Level", "Tape", "tape"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
LARGEST: Final = 12 * 2**30
LEVELS: Final[tuple[Shape, ...]] = ("sender", "receiver", "pair")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of the tape: which coefficients it carries, its profiles, who starts with which, who changes when.

    `table` is (profiles, coefficients); `start` has one profile per sender, receiver or pair (flat, by row).
    """

    places: tuple[int, ...]
    table: Floats
    start: Whole
    time: Floats
    item: Whole
    profile: Whole


@dataclass(frozen=True, slots=True)
class Tape:
    """The three levels, who is at risk, the events, the span of observation and the names of the coefficients.

    Records of all levels stand merged in the order in which they apply: `record_level` 0 to 2 for the levels, 3 and 4
    for the presence of senders and receivers; `record_profile` is then 1 or 0. `cuts[e]` records precede event e.

    A coordination model reads the changes of each effect themselves, `columns`: a pair's statistics hardly recur, so
    profiles would save nothing. Its levels are empty, its records those of presence. Other models have no columns.
    """

    names: tuple[str, ...]
    levels: tuple[Level, Level, Level]
    sizes: tuple[int, int]
    loops: bool
    allowed: NDArray[np.bool_]
    present: tuple[NDArray[np.bool_], NDArray[np.bool_]]
    record_time: Floats
    record_level: Whole
    record_item: Whole
    record_profile: Whole
    event_time: Floats
    event_sender: Whole
    event_receiver: Whole
    event_row: Whole
    cuts: Whole
    start: float
    end: float
    columns: tuple[Column | Between, ...] = ()


def tape(data: Data, effects: Sequence[Effect], kind: Kind, *, intercept: bool) -> Tape:
    """Trace every effect and merge the changes.

    Raises:
        EngineError: E834 to E837 from the effects, E841 if there are none, E820 if the pairs are too many, E853 if no
            event is observed.
    """
    n1, n2 = len(data.senders_.labels), 1 if kind == "rate" else len(data.receivers_.labels)
    if not effects and not intercept:
        raise EngineError("E841", "effects", "the model has none", "Give at least one effect, or an intercept")
    _check_memory(data, effects, kind)
    bare = kind == "choice_coordination"
    read: tuple[Column | Between, ...] = ()
    if bare:
        read = tuple(between(effect, data, kind) or column(effect, data, kind) for effect in effects)
    columns = [] if bare else [column(effect, data, kind) for effect in effects]
    names = [effect.label for effect in effects]
    if intercept:
        none = np.empty(0)
        nobody = np.empty(0, np.int64)
        columns.insert(0, Column("sender", np.ones(n1), none, nobody, nobody, none))
        names.insert(0, "intercept")
    levels = tuple(_level(shape, columns, (n1, n2)) for shape in LEVELS)
    start, end = _span(data, effects, kind)
    events = data.events_
    observed = np.flatnonzero((events.time >= start) & (events.time <= end))
    if not observed.size:
        raise EngineError(
            "E853",
            "events",
            f"none lies within the span of observation, {start:.15g} to {end:.15g}",
            "Widen Data(start=..., end=...)",
        )
    presence = (
        [data.senders_.presence] if kind == "rate" or bare else [data.senders_.presence, data.receivers_.presence]
    )
    time = np.concatenate([*(level.time for level in levels), *(change.time for change in presence)])
    phase = np.concatenate(
        [np.full(level.time.size, 2) for level in levels] + [np.zeros(change.time.size) for change in presence]
    )
    number = np.concatenate(
        [np.full(level.time.size, k) for k, level in enumerate(levels)]
        + [np.full(change.time.size, 3 + k) for k, change in enumerate(presence)]
    )
    item = np.concatenate([*(level.item for level in levels), *(change.first for change in presence)])
    profile = np.concatenate(
        [*(level.profile for level in levels), *(change.value.astype(np.int64) for change in presence)]
    )
    order = np.lexsort((phase, time))
    time, phase = time[order], phase[order]
    cuts = _cuts(time, phase, events.time[observed])
    allowed = np.ones((1, 1), dtype=bool) if data.allowed_ is None or kind == "rate" else data.allowed_
    return Tape(
        names=tuple(names),
        levels=(levels[0], levels[1], levels[2]),
        sizes=(n1, n2),
        loops=kind == "rate" or data.two_mode,
        allowed=allowed,
        present=(
            data.senders_.present.copy(),
            np.ones(1, dtype=bool) if kind == "rate" else data.receivers_.present.copy(),
        ),
        record_time=time,
        record_level=number[order].astype(np.int64),
        record_item=item[order].astype(np.int64),
        record_profile=profile[order].astype(np.int64),
        event_time=events.time[observed],
        event_sender=events.first[observed],
        event_receiver=np.zeros(observed.size, np.int64) if kind == "rate" else events.second[observed],
        event_row=observed.astype(np.int64),
        cuts=cuts,
        start=start,
        end=end,
        columns=read,
    )


def _cuts(time: Floats, phase: Floats, events: Floats) -> Whole:
    """How many records precede each event: all earlier ones, and at its own time those of presence (phase 0)."""
    before = np.searchsorted(time, events, side="left")
    arrivals = np.concatenate([[0], np.cumsum(phase == 0)])
    upto = np.searchsorted(time, events, side="right")
    return np.asarray(before + arrivals[upto] - arrivals[before], dtype=np.int64)


def _check_memory(data: Data, effects: Sequence[Effect], kind: Kind) -> None:
    """Refuse what would not fit, by the effect that needs most, before anything is allocated."""
    n1, n2 = len(data.senders_.labels), len(data.receivers_.labels)
    pairs = 0 if kind == "rate" else 24 * n1 * n2
    needs = [(_bytes(effect, data, kind, n1 * n2), effect.label) for effect in effects]
    total = pairs + sum(need for need, _ in needs)
    if total <= LARGEST:
        return
    need, label = max(needs, default=(0, "actors"))
    if pairs > need:
        need, label = pairs, "actors"
    raise EngineError(
        "E820",
        label,
        f"{n1} x {n2} pairs need {need / 2**30:.3g} GiB for it and {total / 2**30:.3g} GiB for the whole model, more"
        f" than {LARGEST / 2**30:.0f}",
        "Restrict the nodes to those who can act, use a rate model, or leave out effects of pairs",
    )


def _bytes(effect: Effect, data: Data, kind: Kind, pairs: int) -> int:
    """What an effect allocates at once: its network three times over, its numbers, what it keeps between changes."""
    within: Kind = "rem" if effect.parts and kind != "rate" else kind
    if effect.parts or effect.ignore_repetitions:
        plain = effect.parts or (replace(effect, ignore_repetitions=False),)
        return 24 * pairs + sum(_bytes(part, data, within, pairs) for part in plain)
    if effect.name == "given":
        return 0
    wanted = plan(effect, data, kind)
    network = 0 if wanted.network is None else 10 * wanted.network.initial.size
    kept = 8 * pairs if effect.name in ("trans", "cycle", "common_sender", "common_receiver", "four") else 0
    return network + (24 * pairs + kept if wanted.shape == "pair" else 0)


def _span(data: Data, effects: Sequence[Effect], kind: Kind) -> tuple[float, float]:
    """Observation: as given, else from the first to the last time in any list the model reads (windows apart)."""
    lists = [data.events_.time, data.senders_.presence.time, data.receivers_.presence.time]
    waiting = list(effects)
    while waiting:
        effect = waiting.pop()
        waiting += effect.parts
        lists += [data.networks_[name or str(data.default_network)].changes.time for name in effect.networks]
        for name in effect.attributes:
            table = [
                group[name].changes.time
                for group in (data.sender_attributes_, data.receiver_attributes_)
                if name in group
            ]
            lists += table if effect.name != "given" else [data.global_changes_[name].time]
    if kind == "rate" and data.two_mode:
        lists.pop(2)
    filled = [times for times in lists if times.size]
    start = min(float(times[0]) for times in filled) if data.start is None else data.start
    end = max(float(times[-1]) for times in filled) if data.end is None else data.end
    return start, end


def _level(shape: Shape, columns: Sequence[Column], sizes: tuple[int, int]) -> Level:
    places = tuple(place for place, made in enumerate(columns) if made.shape == shape)
    n1, n2 = sizes
    count = {"sender": n1, "receiver": n2, "pair": n1 * n2}[shape]
    chosen = [columns[place] for place in places]
    if not chosen:
        return Level(
            (), np.zeros((1, 0)), np.zeros(count, np.int64), np.empty(0), np.empty(0, np.int64), np.empty(0, np.int64)
        )
    numbers = np.empty((count, len(chosen)))
    for k, made in enumerate(chosen):
        numbers[:, k] = made.initial.ravel()
    time = np.concatenate([made.time for made in chosen])
    order = np.argsort(time, kind="stable")
    which = np.concatenate([np.full(made.time.size, k) for k, made in enumerate(chosen)]).astype(np.int64)
    row = np.concatenate([made.row for made in chosen])
    col = np.concatenate([made.column for made in chosen])
    value = np.concatenate([made.value for made in chosen])
    item = {"sender": row, "receiver": col, "pair": row * n2 + col}[shape]
    table, start, when, items, profile = profiles(numbers, time[order], which[order], item[order], value[order])
    return Level(places, table, start, when, items, profile)


@compiled
def digest(bits: Whole) -> int:
    """A hash of some numbers given by their bits."""
    h = np.uint64(0x9E3779B97F4A7C15)
    for k in range(bits.shape[0]):
        h ^= np.uint64(bits[k])
        h *= np.uint64(0xFF51AFD7ED558CCD)
        h ^= h >> np.uint64(32)
    return int(np.int64(h >> np.uint64(1)))


@compiled
def profiles(
    numbers: Floats, time: Floats, which: Whole, item: Whole, value: Floats
) -> tuple[Floats, Whole, Floats, Whole, Whole]:
    """Number the distinct rows of `numbers` and of what its changes make of it.

    An item of -1 means every row. Changes of one time count as one. Returned: the table of distinct rows, the number of
    each row at the start, and the changes of these numbers (time, item, number).
    """
    n, width = numbers.shape
    numbers += 0.0  # a negative zero becomes zero
    slots = 1024
    index = np.full(slots, -1, np.int64)
    room = 256
    table = np.empty((room, width))
    count = 0
    now = np.empty(n, np.int64)
    size = 1024 + time.shape[0]
    when = np.empty(size, np.float64)
    items = np.empty(size, np.int64)
    found = np.empty(size, np.int64)
    made = 0
    start = np.empty(n, np.int64)
    dirty = np.empty(n, np.int64)
    for k in range(n):
        dirty[k] = k
    dirty_count = n
    touched = np.ones(n, np.bool_)
    r = 0
    first = True
    total = time.shape[0]
    while True:
        for d in range(dirty_count):
            k = dirty[d]
            touched[k] = False
            bits = numbers[k].view(np.int64)
            place = digest(bits) & (slots - 1)
            while index[place] >= 0:
                equal = True
                other = table[index[place]].view(np.int64)
                for c in range(width):
                    if other[c] != bits[c]:
                        equal = False
                        break
                if equal:
                    break
                place = (place + 1) & (slots - 1)
            number = index[place]
            if number < 0:
                if count == room:
                    room *= 2
                    larger = np.empty((room, width))
                    larger[:count] = table
                    table = larger
                table[count] = numbers[k]
                index[place] = count
                number = count
                count += 1
                if 2 * count > slots:
                    slots *= 2
                    index = np.full(slots, -1, np.int64)
                    for c in range(count):
                        place = digest(table[c].view(np.int64)) & (slots - 1)
                        while index[place] >= 0:
                            place = (place + 1) & (slots - 1)
                        index[place] = c
            if first:
                start[k] = number
                now[k] = number
            elif number != now[k]:
                now[k] = number
                if made == size:
                    size *= 2
                    when_larger = np.empty(size, np.float64)
                    when_larger[:made] = when
                    when = when_larger
                    items_larger = np.empty(size, np.int64)
                    items_larger[:made] = items
                    items = items_larger
                    found_larger = np.empty(size, np.int64)
                    found_larger[:made] = found
                    found = found_larger
                when[made] = time[r - 1]
                items[made] = k
                found[made] = number
                made += 1
        first = False
        if r == total:
            break
        dirty_count = 0
        moment = time[r]
        while r < total and time[r] == moment:
            low, high = (0, n) if item[r] < 0 else (item[r], item[r] + 1)
            for k in range(low, high):
                numbers[k, which[r]] = value[r] + 0.0
                if not touched[k]:
                    touched[k] = True
                    dirty[dirty_count] = k
                    dirty_count += 1
            r += 1
    return table[:count].copy(), start, when[:made].copy(), items[:made].copy(), found[:made].copy()
