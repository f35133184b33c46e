"""From tape to the arrays a likelihood needs: cells with their statistics, and who refers to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine import cells, spans
from politburo.model.engine.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from politburo.model.engine.data import Data
    from politburo.model.engine.plans import Kind
    from politburo.model.engine.tape import Tape

__all__ = [
    "Exposures",
    "RiskSets",
    "Stream",
    "exposures",
    "refuse_event",
    "risk_set_blocks",
    "risk_sets",
    "statistics",
]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
BLOCK: Final = 1 << 24  # entries read at once, 256 MiB, where all would not fit


@dataclass(frozen=True, slots=True)
class Exposures:
    """A timed model: statistics of each cell (cells x coefficients), time at risk in it, statistics of each event."""

    table: Floats
    exposure: Floats
    chosen: Floats


@dataclass(frozen=True, slots=True)
class RiskSets:
    """An ordered model or a choice: the risk set of event e is the cells from `pointers[e]` on, with their weights."""

    table: Floats
    pointers: Whole
    cells: Whole
    weights: Floats
    chosen: Whole


@dataclass(frozen=True, slots=True)
class Stream:
    """An ordered model or a choice whose risk sets do not fit into memory: read anew whenever they are needed.

    `size` is the root mean square of each statistic in the first block.
    """

    tape: Tape
    data: Data
    kind: Kind
    most: int
    size: Floats


def statistics(tape: Tape, keys: Whole, *, of_sender: bool = True) -> Floats:
    """The statistics (cells x coefficients) that the keys of cells stand for."""
    n_b, n_c = (tape.levels[level].table.shape[0] for level in (1, 2))
    parts = (keys // (n_b * n_c) if of_sender else None, keys // n_c % n_b, keys % n_c)
    out = np.zeros((keys.size, len(tape.names)))
    for level, part in zip(tape.levels, parts, strict=True):
        if level.places and part is not None:
            out[:, list(level.places)] = level.table[part]
    return out


def _counts(tape: Tape) -> tuple[int, int, int]:
    first, second, third = (level.table.shape[0] for level in tape.levels)
    return first, second, third


def _unknown(tape: Tape) -> tuple[NDArray[np.bool_], NDArray[np.bool_], NDArray[np.bool_]]:
    first, second, third = (np.asarray(np.isnan(level.table).any(axis=1), dtype=bool) for level in tape.levels)
    return first, second, third


def _now(tape: Tape) -> tuple[Whole, Whole, Whole]:
    first, second, third = (level.start.copy() for level in tape.levels)
    return first, second, third


def exposures(tape: Tape, data: Data) -> Exposures:
    """Read the tape for a timed model.

    Raises:
        EngineError: E842 to E844, if an event was not at risk, naming its row.
    """
    keys, exposure, chosen, bad = exposed(tape, tape.record_time, tape.start, tape.end)
    refuse_event(tape, data, bad)
    if not exposure.sum() > 0:
        raise EngineError(
            "E845",
            "data",
            "nobody is at risk at any time",
            "Check presence, the risk predicate and the span of observation",
        )
    return Exposures(statistics(tape, keys), exposure, statistics(tape, chosen))


def exposed(tape: Tape, time: Floats, start: float, end: float) -> tuple[Whole, Floats, Whole, int]:
    """How long pairs spent in each cell by a clock that shows `time` at each record; as `spans.exposure_cells`."""
    senders, receivers = (present.copy() for present in tape.present)
    return spans.exposure_cells(
        _counts(tape), _unknown(tape), _now(tape), tape.sizes, tape.loops, tape.allowed, senders, receivers,
        time, tape.record_level, tape.record_item, tape.record_profile,
        tape.cuts, tape.event_sender, tape.event_receiver, start, end,
    )  # fmt: skip


def risk_sets(tape: Tape, data: Data, kind: Kind, most: int = cells.MOST) -> RiskSets | Stream:
    """Read the tape for an ordered model or a choice; what has more than `most` entries is left to be read in blocks.

    Raises:
        EngineError: E842 to E844, if an event was not at risk, naming its row.
    """
    blocks = risk_set_blocks(tape, data, kind, most)
    first = next(blocks)
    if first.chosen.size == tape.cuts.size:
        return first
    return Stream(tape, data, kind, min(most, BLOCK), np.sqrt(np.mean(first.table**2, axis=0)))


def risk_set_blocks(tape: Tape, data: Data, kind: Kind, most: int = BLOCK) -> Iterator[RiskSets]:
    """Read the tape for an ordered model or a choice, some events at a time: at most `most` entries, or one event.

    Raises:
        EngineError: E842 to E844, if an event was not at risk, naming its row.
    """
    senders, receivers = (present.copy() for present in tape.present)
    choice = kind == "choice"
    read = cells.choice_cells if choice else cells.ordered_cells
    unknown, now = _unknown(tape), _now(tape)
    begin = 0
    while begin < tape.cuts.size:
        keys, pointers, entries, weights, chosen, bad, begin = read(
            _counts(tape), unknown, now, tape.sizes, tape.loops, tape.allowed, senders, receivers,
            tape.record_level, tape.record_item, tape.record_profile, tape.cuts, tape.event_sender,
            tape.event_receiver, begin, most,
        )  # fmt: skip
        refuse_event(tape, data, bad)
        yield RiskSets(statistics(tape, keys, of_sender=not choice), pointers, entries, weights, chosen)


def refuse_event(tape: Tape, data: Data, bad: int) -> None:
    """Say why an event could not happen: absent, excluded, or a statistic unknown."""
    if bad < 0:
        return
    row = int(tape.event_row[bad])
    place = f"events, row {row}"
    time = float(tape.event_time[bad])
    sender, receiver = int(tape.event_sender[bad]), int(data.events_.second[row])
    for nodes, node, word in ((data.senders_, sender, "sender"), (data.receivers_, receiver, "receiver")):
        present = bool(nodes.present[node])
        mine = np.flatnonzero((nodes.presence.first == node) & (nodes.presence.time <= time))
        if mine.size:
            present = nodes.presence.value[mine[-1]] == 1
        if not present and (word == "sender" or tape.sizes[1] > 1):
            raise EngineError(
                "E842",
                place,
                f"the {word} {nodes.labels[node]!r} is absent at {time:.15g}",
                "Correct changes['present'] or leave the event out",
            )
    if data.allowed_ is not None and not data.allowed_[sender, receiver]:
        raise EngineError(
            "E843", place, "the risk predicate excludes this pair", "Widen the predicate or leave the event out"
        )
    raise EngineError(
        "E844",
        place,
        "a statistic of this pair is unknown at its time, so the pair is not at risk",
        "Supply the attribute, or choose missing='impute'",
    )
