"""Two runs side by side: acts, declared outcomes and panels, each difference with its Monte-Carlo error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from politburo.model.acts import ordinal
from politburo.model.runs.monthly import panels
from politburo.model.runs.running import SystemRun
from politburo.model.system.causes import plain
from politburo.model.system.outcomes import Reach, Rows, Who, reached

__all__ = ["Compared", "Difference", "compared", "fits_into", "notes", "share_reaching"]

Floats = NDArray[np.float64]
MOST_NAMED = 5
FEW = 5  # draws; with fewer a standard error is itself uncertain by two fifths or more


@dataclass(frozen=True, slots=True)
class Difference:
    """A number of two runs.

    Attributes:
        name: what it is.
        first, second: in the two runs.
        difference: second less first.
        error: Monte-Carlo standard error of the difference, draws of coefficients being the independent pieces.
    """

    name: str
    first: float
    second: float
    difference: float
    error: float


@dataclass(frozen=True, slots=True)
class Compared:
    """Two runs side by side.

    Attributes:
        paired: whether both share seed, draws and histories, so that the same random numbers meet in each pair.
        counts: acts a history, by family and family/mark, whatever called them forth; those of a cause also by themselves.
        chances: share of histories with at least one.
        outcomes: share of histories that reach an outcome, by its id.
        panels: the mean over the months both runs cover, by series.
        closing: the mean in the last month of both, by series.
        only_first, only_second: acts of which only one run knows.
        notes: what has to be known before a difference is read, a sentence each.
    """

    paired: bool
    counts: tuple[Difference, ...]
    chances: tuple[Difference, ...]
    outcomes: tuple[Difference, ...]
    panels: tuple[Difference, ...]
    closing: tuple[Difference, ...]
    only_first: tuple[str, ...]
    only_second: tuple[str, ...]
    notes: tuple[str, ...]


def compared(first: SystemRun, second: SystemRun, wanted: Sequence[Reach] = ()) -> Compared:
    """Compare two runs, of one case or of two.

    Args:
        first: a run.
        second: another.
        wanted: outcomes asked of both; those whose span lies outside either run are left out, and a note says which.

    Raises:
        EngineError: E883 a file is not what its manifest says.
    """
    paired = all(
        first.manifest["settings"][name] == second.manifest["settings"][name] for name in ("seed", "draws", "each")
    )
    one, other = first.acts, second.acts
    both = [name for name in one if name in set(other)]
    every = [_with_causes(run) for run in (first, second)]
    counts = [_by_draw(run, found) for run, found in zip((first, second), every, strict=True)]
    chances = [_by_draw(run, (found > 0).astype(np.float64)) for run, found in zip((first, second), every, strict=True)]
    places = ([one.index(name) for name in both], [other.index(name) for name in both])

    def rows(tables: Sequence[Floats]) -> tuple[Difference, ...]:
        pairs = ((tables[0][:, a], tables[1][:, b]) for a, b in zip(*places, strict=True))
        return tuple(_difference(name, a, b, paired=paired) for name, (a, b) in zip(both, pairs, strict=True))

    asked = [one for one in wanted if fits_into(first, one) and fits_into(second, one)]
    outcomes = tuple(
        _difference(one.id, share_reaching(first, one), share_reaching(second, one), paired=paired) for one in asked
    )
    whole, closing = _panels(first, second, paired=paired)
    return Compared(
        paired,
        rows(counts),
        rows(chances),
        outcomes,
        whole,
        closing,
        tuple(name for name in one if name not in set(other)),
        tuple(name for name in other if name not in set(one)),
        (*notes(first, second), *_left_out(wanted, asked)),
    )


def notes(first: SystemRun, second: SystemRun) -> tuple[str, ...]:
    """Return what weakens a comparison of two runs: errors that rest on few draws, and spans that differ."""
    told = []
    settings = first.manifest["settings"], second.manifest["settings"]
    one, other = (one["draws"] for one in settings)
    if min(one, other) < FEW:
        told.append(
            f"Errors rest on {one} draw{'s' * (one > 1)} in the first and {other} in the second: too few to be trusted "
            f"themselves (from one draw they hold the chance of its histories alone); give both runs --draws {FEW} or more."
        )
    spans = [f"{one['start']}/{one['end']}" for one in settings]
    if spans[0] != spans[1]:
        told.append(
            f"The spans differ, {spans[0]} and {spans[1]}: acts are counted over each run's own span, panels over the "
            "months that both cover."
        )
    return tuple(told)


def _left_out(wanted: Sequence[Reach], asked: Sequence[Reach]) -> tuple[str, ...]:
    """Which outcomes cannot be asked of both runs, in a sentence; nothing where all can."""
    known = {one.id for one in asked}
    out = [one.id for one in wanted if one.id not in known]
    if not out:
        return ()
    verbs = ("lies", "is") if len(out) == 1 else ("lie", "are")
    more = f" and {len(out) - MOST_NAMED} more" if len(out) > MOST_NAMED else ""
    return (
        f"{len(out)} of the {len(wanted)} outcomes asked for {verbs[0]} outside the days of a run and {verbs[1]} left out: "
        f"{', '.join(out[:MOST_NAMED])}{more}.",
    )


def _with_causes(run: SystemRun) -> Floats:
    """Acts by history: under a bare name all of them, whatever called them forth; under that of a cause its own."""
    counts, acts = run.counts().astype(np.float64), run.acts
    of, found = [_bare(name) for name in acts], counts.copy()
    for place, name in enumerate(acts):
        if of[place] == name:
            found[:, place] = counts[:, [column for column, bare in enumerate(of) if bare == name]].sum(axis=1)
    return found


def _bare(name: str) -> str:
    """The name of an act, or of its mark, without what called it forth."""
    return "/".join(plain(part) for part in name.split("/"))


def _by_draw(run: SystemRun, values: Floats) -> Floats:
    """Means of each draw's histories (draws, columns); the histories' own where there is one draw."""
    order = run.order
    if order.draws == 1:
        return values
    return np.asarray(values.reshape(order.draws, order.each, -1).mean(axis=1))


def _difference(name: str, one: Floats, other: Floats, *, paired: bool) -> Difference:
    a, b = float(np.nanmean(one)), float(np.nanmean(other))
    together = paired and one.shape == other.shape
    error = _error(other - one) if together else float(np.hypot(_error(one), _error(other)))
    return Difference(name, a, b, b - a, error)


def _error(values: Floats) -> float:
    some = values[np.isfinite(values)]
    return float(some.std(ddof=1) / np.sqrt(some.size)) if some.size > 1 else float("inf")


def fits_into(run: SystemRun, wanted: Reach) -> bool:
    """Whether a run covers the span in which an outcome is asked for."""
    settings = run.manifest["settings"]
    return bool(
        ordinal(settings["start"]) <= ordinal(wanted.opening) and ordinal(wanted.until) <= ordinal(settings["end"])
    )


def share_reaching(run: SystemRun, wanted: Reach) -> Floats:
    """Return the share of each draw's histories that reach an outcome; by history where there is one draw."""
    order, start = run.order, ordinal(run.manifest["settings"]["start"])
    ends = run.piece(0).ends
    who = Who(
        {label: one[0] for label, one in ends.items()},
        {label: one[1] for label, one in ends.items()},
        {label: one[2] for label, one in ends.items()},
    )
    low, high = ordinal(wanted.opening) - start, ordinal(wanted.until) - start + 1
    found = []
    for number in range(order.blocks):
        frame = run.frame(number)
        frame = frame[(frame["day"] >= low) & (frame["day"] < high)]
        _, begin, many = order.span(number)
        text = {
            name: frame[name].astype(object).fillna("").to_numpy().astype(str) for name in ("family", "unit", "mark")
        }
        day = frame["day"].to_numpy(dtype=np.float64)
        rows = Rows(
            frame["history"].to_numpy(dtype=np.int64) - begin, day, text["family"], text["unit"], text["mark"], many
        )
        found.append(reached(rows, who, wanted, start))
    return _by_draw(run, np.concatenate(found).astype(np.float64)[:, None])[:, 0]


def _panels(
    first: SystemRun, second: SystemRun, *, paired: bool
) -> tuple[tuple[Difference, ...], tuple[Difference, ...]]:
    one, other = panels(first.folder)["mean_by_draw"], panels(second.folder)["mean_by_draw"]
    names = [name for name in one["series"].to_numpy() if name in set(other["series"].to_numpy())]
    months = [month for month in one["month"].to_numpy() if month in set(other["month"].to_numpy())]
    if not names or not months:
        return (), ()
    tables = [table.sel(series=names, month=months).to_numpy() for table in (one, other)]
    whole, closing = [], []
    for place, name in enumerate(names):
        a, b = (np.asarray(table[:, :, place], dtype=np.float64) for table in tables)
        there = np.isfinite(a).all(axis=0) & np.isfinite(b).all(axis=0)
        if not there.any():
            continue
        last = int(np.flatnonzero(there)[-1])
        whole.append(_difference(str(name), a[:, there].mean(axis=1), b[:, there].mean(axis=1), paired=paired))
        closing.append(_difference(str(name), a[:, last], b[:, last], paired=paired))
    return tuple(whole), tuple(closing)
