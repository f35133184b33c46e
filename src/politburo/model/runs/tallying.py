"""Sums over the histories of a block, each number read once: acts by history, and state by month and series."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from politburo.model.jit import compiled, within

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
    row = 0
    for history in range(lengths.size):
        for _ in range(lengths[history]):
            place = column[line[row]]
            counts[history, place] += 1
            if mark[row] >= 0:
                counts[history, place + 1 + mark[row]] += 1
            word[row] = words[line[row], 1 + mark[row]]
            row += 1


@within
def series_of(cells: Small, stretches: Whole, month: Small) -> None:
    """Make the series of a month from its cells."""
    for stretch in range(stretches.shape[0]):
        form, low, cell = stretches[stretch, 0], stretches[stretch, 1], stretches[stretch, 3]
        many, found = stretches[stretch, 4], 0.0
        if form == VALUE:
            for series in range(stretches[stretch, 2] - low):
                month[low + series] = cells[cell + series]
            continue
        if form == MEAN:
            for i in range(many):
                found += cells[cell + i] / many
        else:
            half = many // 2
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
    for history in range(panel.shape[0]):
        for place in range(panel.shape[1]):
            if np.isnan(panel[history, place, 0]):
                if history < kept.shape[0]:
                    kept[history, place] = np.nan
                continue
            series_of(panel[history, place], stretches, month)
            number[place] += 1
            sums, powers = total[place], squares[place]
            for series in range(month.size):
                value = float(month[series])
                sums[series] += value
                powers[series] += value * value
            if history < kept.shape[0]:
                kept[history, place] = month
