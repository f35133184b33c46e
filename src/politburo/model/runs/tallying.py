"""Sums over the histories of a block, each number read once: acts by history, and state by month and series."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled, pointer, within

__all__ = ["MEAN", "PEOPLE", "VALUE", "count_acts", "series_of", "sum_months"]

VALUE, MEAN, PEOPLE = range(3)
Floats = NDArray[np.float64]
Small = NDArray[np.float32]
Whole = NDArray[np.int64]


@compiled
def count_acts(
    lengths: Whole, line: NDArray[np.int32], mark: NDArray[np.int32], column: NDArray[np.int32],
    words: NDArray[np.int32], counts: NDArray[np.uint16], word: NDArray[np.int32],
) -> None:  # fmt: skip
    """Count acts by history, and name their marks.

    Args:
        lengths: (H,) rows by history.
        line: (R,) of each row.
        mark: (R,) of each row, -1 where it has none.
        column: (L,) the column in which acts of a line are counted; those with its marks in the columns behind.
        words: (L, 1 + marks) the word of each mark, from none on.
        counts: (H, columns) all zero; counted in.
        word: (R,) written.
    """
    lines, marks, columns, listed = pointer(line), pointer(mark), pointer(column), pointer(words)
    found, named = pointer(counts), pointer(word)
    row, many, width = 0, counts.shape[1], words.shape[1]
    for history in range(lengths.size):
        for _ in range(lengths[history]):
            place = history * many + columns[lines[row]]
            found[place] += 1
            if marks[row] >= 0:
                found[place + 1 + marks[row]] += 1
            named[row] = listed[lines[row] * width + 1 + marks[row]]
            row += 1


@within
def series_of(cells: Small, begin: int, stretches: Whole, many: int, month: Small) -> None:
    """Make the series of a month from its cells, which begin at one of the panel's."""
    for stretch in range(0, 5 * many, 5):
        form, low, cell = stretches[stretch], stretches[stretch + 1], begin + stretches[stretch + 3]
        size, found = stretches[stretch + 4], 0.0
        if form == VALUE:
            for series in range(stretches[stretch + 2] - low):
                month[low + series] = cells[cell + series]
            continue
        if form == MEAN:
            for i in range(size):
                found += cells[cell + i]
            month[low] = found / size
            continue
        half = size // 2
        for i in range(half):
            found += float(cells[cell + i]) * float(cells[cell + half + i])
        month[low] = found


@compiled
def sum_months(
    panel: Small, stretches: Whole, number: Whole, total: Floats, squares: Floats, kept: Small, month: Small
) -> None:
    """Add up the series made of what was noted, over histories, and keep those of the first ones.

    A month whose first cell is no number was not reached.

    Args:
        panel: (H, M, C) what was noted of each history.
        stretches: (T, 5) form, first series and first behind, first cell, cells of a series. Of `VALUE` as many series
            as cells follow one another; `MEAN` is the mean of cells, `PEOPLE` the sum of those of the first half, each
            times that of the second.
        number: (M,) histories that reached a month, added to.
        total: (M, S) sums, added to.
        squares: (M, S) sums of squares, added to.
        kept: (K, M, S) written, for the first K histories.
        month: (S,) room for the series of a month.
    """
    months, cells, many = panel.shape[1], panel.shape[2], month.size
    noted, listed, stretched = pointer(panel), pointer(stretches), stretches.shape[0]
    sums, powers, whole, made = pointer(total), pointer(squares), pointer(kept), pointer(month)
    for history in range(panel.shape[0]):
        for place in range(months):
            begin, plane, own = (history * months + place) * cells, place * many, (history * months + place) * many
            reached = not np.isnan(noted[begin])
            if reached:
                series_of(noted, begin, listed, stretched, made)
                number[place] += 1
                for series in range(many):
                    value = float(made[series])
                    sums[plane + series] += value
                    powers[plane + series] += value * value
            if history < kept.shape[0]:
                for series in range(many):
                    whole[own + series] = made[series] if reached else np.nan
