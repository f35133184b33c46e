"""What a coordination model reads of the changes: spells, during which both directions of a pair keep their statistics.

A pair's statistics seldom recur and seldom change, so it is neither cells nor a table of all pairs at all events that
is kept, but each pair's numbers until they next change. Where much changes at once, say every actor's wealth at the
turn of a year, all pairs begin a spell together, in order, so that whoever reads them need not look anything up. Events
are cut into stretches that begin so, which can be read at the same time.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.between import Between
from politburo.model.engine.design import refuse_event
from politburo.model.engine.errors import EngineError
from politburo.model.engine.playing import play_changes

if TYPE_CHECKING:
    from politburo.model.engine.columns import Column
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
        EngineError: E846 for two-mode data; E842 to E844, if an event was not at risk, naming its row; E821 if the
            spells would not fit into memory.
    """
    if data.two_mode:
        raise EngineError(
            "E846", "data", "coordination joins nodes of one set", "Drop receivers=, or use kind='choice'"
        )
    n, count, events = tape.sizes[0], len(tape.columns), tape.cuts.size
    how = np.array([_how(made) for made in tape.columns], dtype=np.int64)
    explicit = how == 0
    slot = np.maximum(np.cumsum(explicit) - 1, 0)
    rules = [made if isinstance(made, Between) else None for made in tape.columns]
    bent = np.array([0 if rule is None else rule.bent for rule in rules], dtype=np.int64)
    negative = np.array([rule is not None and rule.negative for rule in rules], dtype=bool)
    time = [column.time for column in tape.columns]
    offsets = np.concatenate([[0], np.cumsum([times.size for times in time])]).astype(np.int64)
    upto = np.array([np.searchsorted(times, tape.event_time, side="left") for times in time]).astype(np.int64)
    row, column, value = (
        np.concatenate([getattr(made, name) for made in tape.columns]) for name in ("row", "column", "value")
    )
    nodes, lower = np.arange(n, dtype=np.uint32), np.tri(n, k=-1, dtype=bool)
    tall, short = np.repeat(nodes, nodes), np.broadcast_to(nodes, (n, n))[lower]
    of_pair = np.zeros((max(1, int(explicit.sum())), 2, tall.size))
    left, right = np.zeros((count, n)), np.zeros((count, n))
    for k, made in enumerate(tape.columns):
        if isinstance(made, Between):
            left[k], right[k] = made.left, made.right
        elif explicit[k]:
            of_pair[slot[k], 0], of_pair[slot[k], 1] = made.initial[lower], made.initial.T[lower]
        else:
            right[k] = made.initial
    # A sum is unknown if any of its parts is.
    unknown = np.array([bool(np.isnan(_everything(made))) for made in tape.columns], dtype=bool)
    uneven = np.array([not explicit[k] and (rule is None or not rule.even) for k, rule in enumerate(rules)], dtype=bool)
    whole = np.zeros(events, dtype=bool)
    pointers = np.zeros(events + 1, np.int64)

    def play(
        order: Whole, high: Short, low: Short, pair: Short, risk: Truths, numbers: Floats, *, write: bool
    ) -> tuple[Whole, int, Floats]:
        return play_changes(
            n, how, bent, negative, slot, of_pair.copy(), left.copy(), right.copy(), tape.present[0].copy(), offsets,
            upto, row, column, value, unknown, tape.record_item, tape.record_profile, tape.cuts, tape.allowed,
            tape.event_sender, tape.event_receiver, uneven, order, tall, short, pointers, whole, high, low, pair, risk,
            numbers, write,
        )  # fmt: skip

    none, truth = np.empty(0, np.uint32), np.empty(0, dtype=bool)
    chosen, bad, _ = play(np.arange(count), none, none, none, truth, np.empty(0), write=False)
    refuse_event(tape, data, bad)
    order = np.argsort(uneven, kind="stable")
    edges = _edges(whole, pointers, tall.size)
    total, width = int(pointers[-1]), count + int(uneven.sum())
    if total * (8 * width + 53) > LARGEST:
        raise EngineError(
            "E821",
            "events",
            f"{total} spells of pairs need {total * (8 * width + 53) / 2**30:.3g} GiB, more than {LARGEST / 2**30:.0f}",
            "Restrict the nodes or the span, or leave out effects of the receiver that change often",
        )
    # In one piece, which the system hands out in large pages.
    room = np.empty(total * width + (13 * total + 7) // 8)
    numbers, rest = room[: total * width], room[total * width :].view(np.uint8)
    high, low, pair = rest[: 12 * total].view(np.uint32).reshape(3, -1)
    risk = rest[12 * total : 13 * total].view(np.bool_)
    starts = pointers * width

    squares = play(order, high, low, pair, risk, numbers, write=True)[2]
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


def _how(made: Column | Between) -> int:
    """Where a statistic comes from, as `play_changes` says."""
    return made.rule if isinstance(made, Between) else int(made.shape == "receiver")


def _everything(made: Column | Between) -> float:
    """The sum of all numbers that a statistic ever has, or that it comes from."""
    start = made.left.sum() + made.right.sum() if isinstance(made, Between) else made.initial.sum()
    return float(start + made.value.sum())


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
