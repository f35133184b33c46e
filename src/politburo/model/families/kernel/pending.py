"""What is still to come in a history: a heap by time, then kind, then order of scheduling."""

from __future__ import annotations

from politburo.model.families.kernel import places as at
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import within

__all__ = ["drop", "push"]


@within
def move(o: Whole, whole: Whole, real: Floats, a: int, b: int) -> None:
    """Copy entry a of the heap to place b."""
    source, target = o[at.heap] + a * at.COLUMNS, o[at.heap] + b * at.COLUMNS
    whole[target] = whole[source]
    whole[target + 1] = whole[source + 1]
    whole[target + 2] = whole[source + 2]
    whole[target + 3] = whole[source + 3]
    real[o[at.heap_time] + b] = real[o[at.heap_time] + a]
    real[o[at.heap_value] + b] = real[o[at.heap_value] + a]


@within
def push(
    o: Whole, whole: Whole, real: Floats, time: float, kind: int, a: int, b: int, cause: int, value: float
) -> None:
    """Schedule something; a full heap cuts the history."""
    n = o[at.n]
    k = whole[n + at.HEAP]
    if k == o[at.room]:
        whole[n + at.CUT] = 1
        return
    whole[n + at.HEAP] = k + 1
    rank = kind * at.ORDERS + whole[n + at.ORDER]
    whole[n + at.ORDER] += 1
    times, ranks = o[at.heap_time], o[at.heap]
    while k > 0:
        above = (k - 1) >> 1
        other = real[times + above]
        if other < time or (other == time and whole[ranks + above * at.COLUMNS] < rank):
            break
        move(o, whole, real, above, k)
        k = above
    entry = ranks + k * at.COLUMNS
    whole[entry] = rank
    whole[entry + 1] = a
    whole[entry + 2] = b
    whole[entry + 3] = cause
    real[times + k] = time
    real[o[at.heap_value] + k] = value


@within
def drop(o: Whole, whole: Whole, real: Floats) -> None:
    """Take the first entry out of the heap; it can still be read at place 2 * room."""
    size = whole[o[at.n] + at.HEAP] - 1
    whole[o[at.n] + at.HEAP] = size
    move(o, whole, real, 0, 2 * o[at.room])
    times, ranks = o[at.heap_time], o[at.heap]
    time, rank = real[times + size], whole[ranks + size * at.COLUMNS]
    k = 0
    while True:
        child = 2 * k + 1
        if child >= size:
            break
        soon = real[times + child]
        if child + 1 < size:
            other = real[times + child + 1]
            if other < soon or (
                other == soon and whole[ranks + (child + 1) * at.COLUMNS] < whole[ranks + child * at.COLUMNS]
            ):
                child += 1
                soon = other
        if time < soon or (time == soon and rank < whole[ranks + child * at.COLUMNS]):
            break
        move(o, whole, real, child, k)
        k = child
    move(o, whole, real, size, k)
