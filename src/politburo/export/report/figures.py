"""Figures as SVG: fans of a number by month, and ranges in rows. Simulated numbers have dashed edges."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

__all__ = ["PALETTE", "Fan", "Range", "fans", "ranges"]

PALETTE: Final = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#8a8f98")
DASHES: Final = ("5 3", "2 2", "8 3", "1 3", "9 2 2 2", "6 1", "3 1")
WIDE, HIGH, LEFT, RIGHT, TOP, BOTTOM = 480, 190, 44, 128, 24, 22
LABEL_GAP = 12.0

Numbers = Sequence[float | None]


@dataclass(frozen=True, slots=True)
class Fan:
    """A number by month: its mean, and the bounds between which a share of the histories lies."""

    name: str
    colour: str
    mean: Numbers
    low: Numbers
    high: Numbers


@dataclass(frozen=True, slots=True)
class Range:
    """A number in a row: its value, the bounds about it, and a second value to hold it against."""

    name: str
    value: float
    low: float
    high: float
    other: float | None = None


def fans(title: str, months: Sequence[str], some: Sequence[Fan], *, simulated: bool = True) -> str:
    """Return one plot of several fans; the dash tells them apart where there is no colour."""
    values = [one for fan in some for row in (fan.mean, fan.low, fan.high) for one in row if one is not None]
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    low = min(low, 0.0) if low < high / 2 else low
    high = high if high > low else low + 1.0
    plot_wide, plot_high = WIDE - LEFT - RIGHT, HIGH - TOP - BOTTOM

    def x(place: int) -> float:
        return LEFT + plot_wide * place / max(len(months) - 1, 1)

    def y(value: float) -> float:
        return TOP + plot_high * (1 - (value - low) / (high - low))

    parts = [f'<text x="{LEFT}" y="14">{escape(title)}</text>', _axis(months, low, high, x, y)]
    labels: list[tuple[float, str, str]] = []
    for place, fan in enumerate(some):
        there = [i for i, one in enumerate(fan.mean) if one is not None]
        if not there:
            continue
        edge = [f"{x(i):.1f},{y(v):.1f}" for i in there if (v := fan.high[i]) is not None]
        edge += [f"{x(i):.1f},{y(v):.1f}" for i in reversed(there) if (v := fan.low[i]) is not None]
        line = " ".join(f"{x(i):.1f},{y(v):.1f}" for i in there if (v := fan.mean[i]) is not None)
        dash = DASHES[place % len(DASHES)] if simulated else "none"
        parts.append(
            f'<polygon points="{" ".join(edge)}" fill="{fan.colour}" style="fill-opacity:calc(var(--band)*.7)"/>'
        )
        parts.append(
            f'<polyline points="{line}" fill="none" stroke="{fan.colour}" stroke-width="1.6" '
            f'stroke-dasharray="{dash}"/>'
        )
        labels.append((y(float(fan.mean[there[-1]] or 0.0)), fan.name, fan.colour))
    parts += _spread(labels)
    told = f"{title}, {months[0]} to {months[-1]}" if months else title
    return (
        f'<svg role="img" aria-label="{escape(told)}" width="{WIDE}" height="{HIGH}" viewBox="0 0 {WIDE} {HIGH}" '
        f'style="display:inline-block">{"".join(parts)}</svg>'
    )


def _axis(
    months: Sequence[str], low: float, high: float, x: Callable[[int], float], y: Callable[[float], float]
) -> str:
    found = []
    for value in (low, (low + high) / 2, high):
        at = y(value)
        found.append(f'<line class="axis" x1="{LEFT}" x2="{WIDE - RIGHT}" y1="{at:.1f}" y2="{at:.1f}"/>')
        found.append(f'<text class="q" x="{LEFT - 5}" y="{at + 4:.1f}" text-anchor="end">{value:.3g}</text>')
    years = [place for place, one in enumerate(months) if one.endswith("-01")]
    if len(years) < 2:
        years = sorted({0, len(months) - 1}) if months else []
    step = max(1, len(years) // 5)
    for place in years[::step]:
        at = x(place)
        found.append(f'<line class="axis" x1="{at:.1f}" x2="{at:.1f}" y1="{HIGH - BOTTOM}" y2="{HIGH - BOTTOM + 4}"/>')
        text = months[place][:4] if months[place].endswith("-01") else months[place]
        found.append(f'<text class="q" x="{at:.1f}" y="{HIGH - 5}" text-anchor="middle">{escape(text)}</text>')
    return "".join(found)


def _spread(labels: Sequence[tuple[float, str, str]]) -> list[str]:
    """Names at the ends of their lines, moved apart where they would meet."""
    found, last = [], float("-inf")
    for at, name, colour in sorted(labels):
        place = max(at, last + LABEL_GAP)
        last = place
        found.append(
            f'<line x1="{WIDE - RIGHT + 2}" x2="{WIDE - RIGHT + 8}" y1="{at:.1f}" y2="{place:.1f}" stroke="{colour}"/>'
        )
        found.append(f'<text x="{WIDE - RIGHT + 11}" y="{place + 4:.1f}">{escape(name[:21])}</text>')
    return found


def ranges(title: str, rows: Sequence[Range], words: Mapping[str, str], *, simulated: bool = True) -> str:
    """Return ranges in rows: a line from bound to bound, a circle at the value, a tick at the value beside it.

    Args:
        title: what the numbers are.
        rows: the ranges, drawn in this order.
        words: what `value`, `range` and `other` mean, for the legend.
        simulated: whether edges are dashed.
    """
    left, wide, step = 210, 760, 18
    top = 40
    most = max([0.0, *(max(one.high, one.value, one.other or 0.0) for one in rows)])
    least = min([0.0, *(min(one.low, one.value, one.other or 0.0) for one in rows)])
    most = most if most > least else least + 1.0

    def x(value: float) -> float:
        return left + (wide - left - 70) * (value - least) / (most - least)

    dash = ' stroke-dasharray="3 2"' if simulated else ""
    legend = "; ".join(
        f"{sign} {words[key]}" for key, sign in (("value", "○"), ("range", "┄"), ("other", "|")) if key in words
    )
    parts = [f'<text x="0" y="14">{escape(title)}</text>', f'<text class="q" x="{left}" y="14">{escape(legend)}</text>']
    high = top + step * len(rows) + 6
    ticks = sorted({least, 0.0, most}) if least < 0 < most else [least, (least + most) / 2, most]
    for value in ticks:
        parts.append(f'<line class="axis" x1="{x(value):.1f}" x2="{x(value):.1f}" y1="{top - 8}" y2="{high}"/>')
        parts.append(f'<text class="q" x="{x(value):.1f}" y="{top - 12}" text-anchor="middle">{value:.3g}</text>')
    for place, one in enumerate(rows):
        at = top + step * place + 8
        parts.append(f'<text x="0" y="{at + 4}">{escape(one.name[:34])}</text>')
        parts.append(f'<line class="mark" x1="{x(one.low):.1f}" x2="{x(one.high):.1f}" y1="{at}" y2="{at}"{dash}/>')
        if one.other is not None:
            parts.append(
                f'<line class="mark" x1="{x(one.other):.1f}" x2="{x(one.other):.1f}" y1="{at - 6}" y2="{at + 6}"/>'
            )
        parts.append(f'<circle class="mark hollow" cx="{x(one.value):.1f}" cy="{at}" r="3.6"{dash}/>')
        parts.append(f'<text class="q" x="{wide - 60}" y="{at + 4}">{one.value:.3g}</text>')
    label = escape(title)
    size = f'width="{wide}" height="{high + 4}" viewBox="0 0 {wide} {high + 4}"'
    return f'<svg role="img" aria-label="{label}" {size}>{"".join(parts)}</svg>'
