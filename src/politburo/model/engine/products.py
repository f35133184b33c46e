"""The product of two columns of the tape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.plans import Shape

__all__ = ["product"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]


def spread(shape: Shape, numbers: Floats, sizes: tuple[int, int]) -> Floats:
    """Numbers by sender, receiver or pair, as an array by pair."""
    if shape == "sender":
        return np.repeat(numbers[:, None], sizes[1], axis=1)
    if shape == "receiver":
        return np.repeat(numbers[None, :], sizes[0], axis=0)
    return numbers.copy()


def product(
    shape_a: Shape,
    initial_a: Floats,
    time_a: Floats,
    row_a: Whole,
    column_a: Whole,
    value_a: Floats,
    shape_b: Shape,
    initial_b: Floats,
    time_b: Floats,
    row_b: Whole,
    column_b: Whole,
    value_b: Floats,
    sizes: tuple[int, int],
) -> tuple[Shape, Floats, Floats, Whole, Whole, Floats]:
    """Multiply two columns: the fields of the product's column; two of one level stay there, else it is of pairs."""
    flat = shape_a == shape_b and shape_a != "pair"
    if flat:
        a = initial_a[:, None].copy() if shape_a == "sender" else initial_a[None, :].copy()
        b = initial_b[:, None].copy() if shape_a == "sender" else initial_b[None, :].copy()
    else:
        a, b = spread(shape_a, initial_a, sizes), spread(shape_b, initial_b, sizes)
    start = a * b
    time = np.concatenate([time_a, time_b])
    order = np.argsort(time, kind="stable")
    left = np.concatenate([np.ones(time_a.size, dtype=bool), np.zeros(time_b.size, dtype=bool)])[order]
    row = np.concatenate([row_a, row_b])[order]
    column = np.concatenate([column_a, column_b])[order]
    value = np.concatenate([value_a, value_b])[order]
    count = count_cells(row, column, a.shape[0], a.shape[1])
    when, rows, columns, numbers = multiply(a, b, start.copy(), time[order], left, row, column, value, count)
    if not flat:
        return "pair", start, when, rows, columns, numbers
    everyone = np.full(rows.size, -1, np.int64)
    if shape_a == "sender":
        return "sender", start[:, 0], when, rows, everyone, numbers
    return "receiver", start[0], when, everyone, columns, numbers


@compiled
def count_cells(row: Whole, column: Whole, n1: int, n2: int) -> int:
    """How many pairs a list of changes touches, each as often as it is touched."""
    total = 0
    for r in range(row.shape[0]):
        total += (n1 if row[r] < 0 else 1) * (n2 if column[r] < 0 else 1)
    return total


@compiled
def multiply(
    a: Floats,
    b: Floats,
    current: Floats,
    time: Floats,
    left: NDArray[np.bool_],
    row: Whole,
    column: Whole,
    value: Floats,
    count: int,
) -> tuple[Floats, Whole, Whole, Floats]:
    """Play the changes of both factors; the changes of the product come back."""
    when = np.empty(count, np.float64)
    rows = np.empty(count, np.int64)
    columns = np.empty(count, np.int64)
    numbers = np.empty(count, np.float64)
    n1, n2 = a.shape
    m = 0
    for r in range(time.shape[0]):
        # In an array by senders alone the column is 0, in one by receivers alone the row.
        i0, i1 = (0, n1) if row[r] < 0 or n1 == 1 else (row[r], row[r] + 1)
        j0, j1 = (0, n2) if column[r] < 0 or n2 == 1 else (column[r], column[r] + 1)
        for i in range(i0, i1):
            for j in range(j0, j1):
                if left[r]:
                    a[i, j] = value[r]
                else:
                    b[i, j] = value[r]
                made = a[i, j] * b[i, j]
                if made != current[i, j]:
                    current[i, j] = made
                    when[m] = time[r]
                    rows[m] = i
                    columns[m] = j
                    numbers[m] = made
                    m += 1
    return when[:m].copy(), rows[:m].copy(), columns[:m].copy(), numbers[:m].copy()
