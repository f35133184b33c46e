# ruff: noqa: C901, PLR0912, PLR0915, FBT001 - compiled loops: calls would cost what they do, flags are data
"""What a coordination model reads of the changes: spells, during which both directions of a pair keep their statistics.

A pair's statistics seldom recur and seldom change, so it is neither cells nor a table of all pairs at all events that
is kept, but each pair's numbers until they next change. Where much changes at once, say every actor's wealth at the
turn of a year, all pairs begin a spell together, in order, so that whoever reads them need not look anything up. Events
are cut into stretches that begin so, which can be read at the same time.
"""

from __future__ import annotations

import itertools
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.design import refuse_event
from politburo.model.engine.errors import EngineError
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.data import Data
    from politburo.model.engine.tape import Tape

__all__ = ["Pairs", "Stretch", "pairs"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Short = NDArray[np.uint32]
Truths = NDArray[np.bool_]
STRETCHES: Final = 4
LARGEST: Final = 12 * 2**30


@dataclass(frozen=True, slots=True)
class Stretch:
    """Events that follow each other, and the spells that begin before each.

    Before event e the spells from `pointers[e]` to `pointers[e + 1]` begin: those of the pairs (`high`, `low`),
    numbered `pair`; `risk` says whether the pair is at risk. `whole[e]`: all pairs begin a spell, in the order of their
    numbers. From `starts[e]` on `numbers` holds their statistics, one coefficient after another (in the order of
    `Pairs`), from high to low, then, of coefficients that differ by direction, from low to high. `chosen` are numbers
    of pairs.
    """

    pointers: Whole
    starts: Whole
    whole: Truths
    numbers: Floats
    high: Short
    low: Short
    pair: Short
    risk: Truths
    chosen: Whole


@dataclass(frozen=True, slots=True)
class Pairs:
    """A coordination model: stretches of events among `actors`.

    `order` says which coefficient stands where: first the `even` ones, which are equal in both directions. `size` is
    the root mean square of each statistic, in the model's own order.
    """

    actors: int
    order: Whole
    even: int
    size: Floats
    stretches: tuple[Stretch, ...]


def pairs(tape: Tape, data: Data) -> Pairs:
    """Read the changes for a coordination model.

    Raises:
        EngineError: E406 for two-mode data; E402 to E404, if an event was not at risk, naming its row; E221 if the
            spells would not fit into memory.
    """
    if data.two_mode:
        raise EngineError(
            "E406", "data", "coordination joins nodes of one set", "Drop receivers=, or use kind='choice'"
        )
    n, count, events = tape.sizes[0], len(tape.columns), tape.cuts.size
    single = np.array([column.shape == "receiver" for column in tape.columns], dtype=bool)
    slot = np.where(single, np.cumsum(single), np.cumsum(~single)) - 1
    time = [column.time for column in tape.columns]
    offsets = np.concatenate([[0], np.cumsum([times.size for times in time])]).astype(np.int64)
    upto = np.array([np.searchsorted(times, tape.event_time, side="left") for times in time]).astype(np.int64)
    row, column, value = (
        np.concatenate([getattr(made, name) for made in tape.columns]) for name in ("row", "column", "value")
    )
    # A sum is unknown if any of its parts is.
    unknown = np.array([bool(np.isnan(made.initial.sum() + made.value.sum())) for made in tape.columns], dtype=bool)
    uneven, whole = single.copy(), np.zeros(events, dtype=bool)
    pointers = np.zeros(events + 1, np.int64)

    def play(
        order: Whole, high: Short, low: Short, pair: Short, risk: Truths, numbers: Floats, first: int, last: int
    ) -> tuple[Whole, int, Floats]:
        of_pair, of_receiver = np.zeros((max(1, count - int(single.sum())), n, n)), np.zeros((count, n))
        for k, made in enumerate(tape.columns):
            (of_receiver if single[k] else of_pair)[slot[k]] = made.initial
        return read_spells(
            n, of_pair, of_receiver, tape.present[0].copy(), single, slot, offsets, upto, row, column, value, unknown,
            tape.record_item, tape.record_profile, tape.cuts, tape.allowed, tape.event_sender, tape.event_receiver,
            uneven, order, pointers, whole, high, low, pair, risk, numbers, first, last,
        )  # fmt: skip

    short, truth = np.empty(0, np.uint32), np.empty(0, dtype=bool)
    chosen, bad, _ = play(np.arange(count), short, short, short, truth, np.empty(0), 0, 0)
    refuse_event(tape, data, bad)
    order = np.argsort(uneven, kind="stable")
    edges = _edges(whole, pointers, n * (n - 1) // 2)
    total, width = int(pointers[-1]), count + int(uneven.sum())
    if total * (8 * width + 53) > LARGEST:
        raise EngineError(
            "E221",
            "events",
            f"{total} spells of pairs need {total * (8 * width + 53) / 2**30:.3g} GiB, more than {LARGEST / 2**30:.0f}",
            "Restrict the nodes or the span, or leave out effects of the receiver that change often",
        )
    high, low, pair = (np.empty(total, np.uint32) for _ in range(3))
    risk, numbers = np.empty(total, dtype=bool), np.empty(total * width)
    starts = pointers * width

    def written(part: tuple[int, int]) -> Floats:
        return play(order, high, low, pair, risk, numbers, *part)[2]

    # Two halves at the same time: whoever writes the later one plays the changes before it without a look.
    halves = sorted({0, int(edges[edges.size // 2]), events})
    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        squares = np.sum(list(pool.map(written, itertools.pairwise(halves))), axis=0)
    return Pairs(
        n,
        order,
        count - int(uneven.sum()),
        np.sqrt(squares / max(total, 1)),
        tuple(
            Stretch(
                pointers[begin : end + 1] - pointers[begin],
                starts[begin : end + 1] - starts[begin],
                whole[begin:end],
                numbers[starts[begin] : starts[end]],
                high[pointers[begin] : pointers[end]],
                low[pointers[begin] : pointers[end]],
                pair[pointers[begin] : pointers[end]],
                risk[pointers[begin] : pointers[end]],
                chosen[begin:end],
            )
            for begin, end in itertools.pairwise(edges)
        ),
    )


def _edges(whole: Truths, pointers: Whole, size: int) -> Whole:
    """Where stretches begin and end: where all pairs begin a spell, or, if that is far away, are made to."""
    events = whole.size
    parts = STRETCHES if events >= 10 * STRETCHES else 1
    near = events // (4 * parts)
    begun = np.flatnonzero(whole)
    edges = [0]
    for ideal in np.linspace(0, events, parts + 1).astype(np.int64)[1:-1]:
        best = int(begun[np.argmin(np.abs(begun - ideal))])
        edges.append(best if abs(best - ideal) <= near else int(ideal))
    for edge in edges:
        if not whole[edge]:
            whole[edge] = True
            pointers[edge + 1 :] += size - (pointers[edge + 1] - pointers[edge])
    return np.array([*edges, events], dtype=np.int64)


@compiled
def touch(n: int, a: int, dirty: Truths, rows: Truths) -> None:
    """Mark all pairs of an actor."""
    for b in range(a):
        dirty[a, b] = True
    rows[a] = True
    for b in range(a + 1, n):
        dirty[b, a] = True
        rows[b] = True


@compiled
def known(i: int, j: int, unknown: Truths, single: Truths, slot: Whole, of_pair: Floats, of_receiver: Floats) -> bool:
    """Whether all statistics of both directions are known."""
    for k in range(unknown.shape[0]):
        if unknown[k]:
            s = slot[k]
            if single[k]:
                if np.isnan(of_receiver[s, i]) or np.isnan(of_receiver[s, j]):
                    return False
            elif np.isnan(of_pair[s, i, j]) or np.isnan(of_pair[s, j, i]):
                return False
    return True


@compiled
def read_spells(
    n: int,
    of_pair: Floats,
    of_receiver: Floats,
    present: Truths,
    single: Truths,
    slot: Whole,
    offsets: Whole,
    upto: Whole,
    row: Whole,
    column: Whole,
    value: Floats,
    unknown: Truths,
    record_item: Whole,
    record_profile: Whole,
    cuts: Whole,
    allowed: Truths,
    event_sender: Whole,
    event_receiver: Whole,
    uneven: Truths,
    order: Whole,
    pointers: Whole,
    whole: Truths,
    high: Short,
    low: Short,
    pair: Short,
    risk: Truths,
    numbers: Floats,
    first: int,
    last: int,
) -> tuple[Whole, int, Floats]:
    """Play all changes once: to count spells and find what differs by direction if `last` is 0, else to write spells.

    They are written for the events from `first`, at which all begin, to before `last`. Returned: the number of the pair
    of each event, the first event not at risk or -1, and the sums of squares.
    """
    write = last > 0
    p = slot.shape[0]
    width = p + uneven.sum()
    events = event_sender.shape[0]
    pairs_all = n * (n - 1) // 2
    current = np.zeros((n, n), np.bool_)
    dirty = np.ones((n, n), np.bool_)
    rows = np.ones(n, np.bool_)
    chosen = np.empty(events, np.int64)
    squares = np.zeros(p)
    at = np.zeros(p, np.int64)
    bad = -1
    written = 0
    record = 0
    turned = np.ones(p, np.bool_)
    doubts = unknown.any()
    for e in range(last if write else events):
        # Only what changed can begin to differ by direction, or what nobody looked at while a pair was not at risk.
        every = e == 0 or doubts or record < cuts[e]
        while record < cuts[e]:
            present[record_item[record]] = record_profile[record] == 1
            touch(n, record_item[record], dirty, rows)
            record += 1
        for k in range(p):
            begin, end = offsets[k] + at[k], offsets[k] + upto[k, e]
            at[k] = upto[k, e]
            turned[k] = every or end > begin
            if single[k]:
                vector = of_receiver[slot[k]]
                for r in range(begin, end):
                    i = column[r]
                    if vector[i] != value[r]:
                        vector[i] = value[r]
                        touch(n, i, dirty, rows)
            else:
                matrix = of_pair[slot[k]]
                for r in range(begin, end):
                    i, j = row[r], column[r]
                    if matrix[i, j] != value[r]:
                        matrix[i, j] = value[r]
                        if i < j:
                            i, j = j, i
                        dirty[i, j] = True
                        rows[i] = True
        if not write:
            count = 0
            for i in range(n):
                if rows[i]:
                    for j in range(i):
                        count += dirty[i, j]
            # Reading all in order costs less than looking up a fourth of them.
            whole[e] = e == 0 or 4 * count > pairs_all
        elif e < first:
            continue
        else:
            written = pointers[e]
        begin = written
        for i in range(n):
            if not rows[i] and not whole[e]:
                continue
            rows[i] = False
            for j in range(i):
                meet = current[i, j]
                if dirty[i, j]:
                    dirty[i, j] = False
                    meet = (
                        present[i]
                        and present[j]
                        and (allowed.size == 1 or (allowed[i, j] and allowed[j, i]))
                        and known(i, j, unknown, single, slot, of_pair, of_receiver)
                    )
                    if not (meet or current[i, j] or whole[e]):
                        continue
                    current[i, j] = meet
                    if meet and not write:
                        for k in range(p):
                            if turned[k] and not uneven[k] and of_pair[slot[k], i, j] != of_pair[slot[k], j, i]:
                                uneven[k] = True
                elif not whole[e]:
                    continue
                if write:
                    high[written] = i
                    low[written] = j
                    pair[written] = i * (i - 1) // 2 + j
                    risk[written] = meet
                written += 1
        i, j = max(event_sender[e], event_receiver[e]), min(event_sender[e], event_receiver[e])
        chosen[e] = i * (i - 1) // 2 + j
        if not current[i, j] and bad < 0:
            bad = e
        if not write:
            pointers[e + 1] = written
            continue
        place = begin * width
        for side in range(2):
            sender = high[begin:written] if side == 0 else low[begin:written]
            receiver = low[begin:written] if side == 0 else high[begin:written]
            for o in range(p):
                k = order[o]
                if side == 1 and not uneven[k]:
                    continue
                fill(single[k], of_receiver[slot[k]] if single[k] else of_receiver[0],
                     of_pair[0] if single[k] else of_pair[slot[k]],
                     sender, receiver, risk[begin:written], numbers[place : place + written - begin])  # fmt: skip
                place += written - begin
                here = 0.0
                for r in range(place - written + begin, place):
                    here += numbers[r] * numbers[r]
                squares[k] += here
    return chosen, bad, squares


@compiled
def fill(
    single: bool, vector: Floats, matrix: Floats, sender: Short, receiver: Short, risk: Truths, out: Floats
) -> None:
    """One statistic in one direction of all spells that begin; zero where nobody is at risk."""
    if single:
        for r in range(out.shape[0]):
            out[r] = vector[receiver[r]] if risk[r] else 0.0
    else:
        for r in range(out.shape[0]):
            out[r] = matrix[sender[r], receiver[r]] if risk[r] else 0.0
