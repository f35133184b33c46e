"""What is still to come in a history, by time, then kind, then order of scheduling.

What expires does so a fixed while after it was scheduled: for each such while and kind there is a queue, always in
order, and a heap of the queues that are not empty. What is called forth with a delay drawn stands in another heap.
"""

from __future__ import annotations

import numpy as np

from politburo.model.families import program as code
from politburo.model.families.kernel import places as at
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import inlined, within

__all__ = ["dequeue", "drop", "enqueue", "expires_first", "first_kind", "least", "next_due", "push"]


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
def push(o: Whole, whole: Whole, real: Floats, time: float, a: int, b: int, cause: int, value: float) -> None:
    """Schedule what is called forth; a full heap cuts the history."""
    n = o[at.n]
    k = whole[n + at.HEAP]
    if k == o[at.room]:
        whole[n + at.CUT] = 1
        return
    whole[n + at.HEAP] = k + 1
    rank = whole[n + at.ORDER]
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


@inlined
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


@inlined
def enqueue(o: Whole, whole: Whole, real: Floats, time: float, queue: int, cell: int) -> None:
    """Schedule what expires at the end of its queue; a full store cuts the history."""
    n, pool = o[at.n], o[at.pool]
    slot = whole[n + at.FREE]
    if slot > 0:
        whole[n + at.FREE] = whole[pool + slot * at.LINKS]
    else:
        slot = whole[n + at.FRESH] + 1
        if slot > o[at.room]:
            whole[n + at.CUT] = 1
            return
        whole[n + at.FRESH] = slot
    rank = (queue & 1) * at.ORDERS + whole[n + at.ORDER]
    whole[n + at.ORDER] += 1
    link = pool + slot * at.LINKS
    whole[link], whole[link + 1], whole[link + 2] = 0, cell, rank
    real[o[at.pool_time] + slot] = time
    if whole[o[at.head] + queue] == 0:
        whole[o[at.head] + queue] = slot
        real[o[at.queue_time] + queue] = time
        count = whole[n + at.QUEUES]
        whole[n + at.QUEUES] = count + 1
        rise(o, whole, real, count, queue)
    else:
        whole[pool + whole[o[at.tail] + queue] * at.LINKS] = slot
    whole[o[at.tail] + queue] = slot


@within
def rise(o: Whole, whole: Whole, real: Floats, place: int, queue: int) -> None:
    """Put a queue at a place of the heap of queues, or above."""
    heads = o[at.queue_heap]
    while place > 0:
        above = (place - 1) >> 1
        if not sooner(o, whole, real, queue, whole[heads + above]):
            break
        whole[heads + place] = whole[heads + above]
        place = above
    whole[heads + place] = queue


@within
def sink(o: Whole, whole: Whole, real: Floats, queue: int) -> None:
    """Put a queue at the top of the heap of queues, or below."""
    heads, size, place = o[at.queue_heap], whole[o[at.n] + at.QUEUES], 0
    while True:
        below = 2 * place + 1
        if below >= size:
            break
        if below + 1 < size and sooner(o, whole, real, whole[heads + below + 1], whole[heads + below]):
            below += 1
        if not sooner(o, whole, real, whole[heads + below], queue):
            break
        whole[heads + place] = whole[heads + below]
        place = below
    whole[heads + place] = queue


@within
def sooner(o: Whole, whole: Whole, real: Floats, a: int, b: int) -> bool:
    """Whether the first of one queue expires before the first of another."""
    one, other = real[o[at.queue_time] + a], real[o[at.queue_time] + b]
    if one != other:
        return bool(one < other)
    a, b = whole[o[at.head] + a], whole[o[at.head] + b]
    return bool(whole[o[at.pool] + a * at.LINKS + 2] < whole[o[at.pool] + b * at.LINKS + 2])


@within
def least(real: Floats, place: int) -> float:
    """The smallest of a row of numbers, in four strands, so that none waits for the one before it."""
    one, two, three, four = real[place], real[place + 1], real[place + 2], real[place + 3]
    for i in range(place + 4, place + at.ROW, 4):
        one, two = min(one, real[i]), min(two, real[i + 1])
        three, four = min(three, real[i + 2]), min(four, real[i + 3])
    return float(min(one, two, three, four))


@inlined
def dequeue(o: Whole, whole: Whole, real: Floats) -> int:
    """Take out what expires first; returns its cell."""
    n, pool = o[at.n], o[at.pool]
    queue = whole[o[at.queue_heap]]
    slot = whole[o[at.head] + queue]
    head = whole[pool + slot * at.LINKS]
    whole[pool + slot * at.LINKS] = whole[n + at.FREE]
    whole[n + at.FREE] = slot
    whole[o[at.head] + queue] = head
    if head > 0:
        real[o[at.queue_time] + queue] = real[o[at.pool_time] + head]
    else:
        whole[n + at.QUEUES] -= 1
        queue = whole[o[at.queue_heap] + whole[n + at.QUEUES]]
    sink(o, whole, real, queue)
    return int(whole[pool + slot * at.LINKS + 1])


@inlined
def expires_first(o: Whole, whole: Whole, real: Floats) -> bool:
    """Whether what comes first of all scheduled stands in a queue; what expires comes before what else is due then."""
    if whole[o[at.n] + at.QUEUES] == 0 or whole[o[at.n] + at.HEAP] == 0:
        return bool(whole[o[at.n] + at.QUEUES] > 0)
    return bool(real[o[at.queue_time] + whole[o[at.queue_heap]]] <= real[o[at.heap_time]])


@inlined
def next_due(o: Whole, whole: Whole, real: Floats) -> float:
    """When the first of all scheduled falls due."""
    if expires_first(o, whole, real):
        return float(real[o[at.queue_time] + whole[o[at.queue_heap]]])
    return float(real[o[at.heap_time]]) if whole[o[at.n] + at.HEAP] > 0 else np.inf


@inlined
def first_kind(o: Whole, whole: Whole, real: Floats) -> int:
    """The kind of the first of all scheduled."""
    if not expires_first(o, whole, real):
        return code.PENDING
    return code.EXPIRE_FORCE if whole[o[at.queue_heap]] & 1 else code.EXPIRE_COUNT
