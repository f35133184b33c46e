"""What `politburo run` and `politburo compare` do. Loads the compiler."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
import numpy as np
from rich.table import Table

from politburo.cli.bars import bars, refused
from politburo.cli.common import MISUSED, console, opened, print_json, ready
from politburo.export.report.runs import comparison_page, run_page
from politburo.export.report.write import write_page
from politburo.model.acts import ordinal
from politburo.model.runs.comparing import Compared, Difference, compared
from politburo.model.runs.learning import Told, learned, told_by
from politburo.model.runs.monthly import panels, positions_of
from politburo.model.runs.plan import Asked, planned
from politburo.model.runs.running import SystemRun, open_run, repeat, run
from politburo.model.system.outcomes import Reach
from politburo.model.verdicts.declared import SYSTEMS_FILE, systems
from politburo.record.case import Case
from politburo.views.runs import run_json

A_YEAR = 365.25
ROWS_A_YEAR = 2000
LEAST_LIMIT = 4000
SHOWN = 40
MOST = min(4, os.cpu_count() or 1)  # a worker takes some 140 MB: all of them together stay below 1 GiB


def simulate(
    case: Path,
    *,
    as_json: bool,
    from_: str | None,
    until: str | None,
    histories: int | None,
    draws: int | None,
    seed: int | None,
    priors: str,
    coefficients: Path | None,
    readings: int,
    out: Path | None,
    workers: int | None,
    dask: str | None,
    report: Path | None,
) -> None:
    """Simulate the whole system of a case into a folder and print what came of it."""
    read = ready(case)
    start, end = _day(from_), _day(until)
    with refused(), bars(shown=not as_json) as tell:
        told = told_by(read)
        first, last = _covered(told)
        asked = _asked(start or first, end or last, histories, draws, seed, priors)
        _inside(told, asked)
        source, teller = read, told
        if coefficients is not None:
            source = ready(coefficients)
            teller = told_by(source)
        drawn = learned(
            source, teller, draws=asked.draws, priors=priors, readings=readings, seed=asked.seed, progress=tell
        )
        plan = planned(read, told, asked, drawn, tell)
        folder = out or Path("runs") / f"{read.settings.id}-{plan.settings['start']}-{asked.seed}"
        made = run(plan, folder, workers=workers or MOST, dask=dask, progress=tell, panels=positions_of(read))
    _told(made, as_json=as_json, report=report)


def again(
    manifest: Path,
    *,
    out: Path | None,
    workers: int | None,
    dask: str | None,
    as_json: bool,
    report: Path | None,
) -> None:
    """Repeat a run from its manifest, and hold every file of histories against the first."""
    if out is None:
        click.echo("E507 Repeating a run needs --out, a new folder.", err=True)
        sys.exit(MISUSED)
    with refused(), bars(shown=not as_json) as tell:
        made = repeat(manifest, out, workers=workers or MOST, dask=dask, progress=tell)
    if not as_json:
        click.echo("Every block came out the same to the byte.", err=True)
    _told(made, as_json=as_json, report=report)


def side_by_side(first: Path, second: Path, *, case: Path | None, as_json: bool, report: Path | None) -> None:
    """Compare two runs."""
    read = opened(case) if case is not None else None
    if read is not None and SYSTEMS_FILE not in read.files:
        click.echo(
            f"E501 The case has no {SYSTEMS_FILE}, in which outcomes are declared: leave out --case, or name a case "
            "that has one.",
            err=True,
        )
        sys.exit(MISUSED)
    with refused():
        pair = (open_run(first), open_run(second))
        wanted = _outcomes(read) if read is not None else []
        found = compared(*pair, wanted)
    if report is not None:
        with refused():
            told = [run_json(one, panels(one.folder)) for one in pair]
            write_page(report, comparison_page(told[0], told[1], _plain(found)))
        click.echo(f"Written to {report}", err=True)
    if as_json:
        print_json(_plain(found))
    else:
        _print_compared(found, pair)


def after(day: str, days: int) -> str:
    """Return the last of so many days from a day on, in words; the day itself where it is none."""
    first = _day(day)
    return day if first is None else date.fromordinal(first + days - 1).isoformat()


def _day(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        return ordinal(text)
    except ValueError:
        click.echo(f"E509 '{text}' is not a day. Write YYYY-MM-DD.", err=True)
        sys.exit(MISUSED)


def _covered(told: Told) -> tuple[int, int]:
    """First and last day that sources cover."""
    return told.people.start, told.people.end


def _asked(start: int, end: int, histories: int | None, draws: int | None, seed: int | None, priors: str) -> Asked:
    many = histories or 1000
    few = min(draws or 20, many)
    limit = max(LEAST_LIMIT, int(ROWS_A_YEAR * (end - start + 1) / A_YEAR))
    return Asked(
        start=start, end=end, histories=many, draws=few, seed=1 if seed is None else seed, priors=priors, limit=limit
    )


def _inside(told: Told, asked: Asked) -> None:
    first = min([told.people.start, *(one.days.low for one in told.acts.acts)])
    last = max([told.people.end, *(one.days.high for one in told.acts.acts)])
    if asked.start < first or asked.start > last:
        low, high = date.fromordinal(first), date.fromordinal(last)
        raise ValueError(f"E513 Histories must begin between {low} and {high}, the days that sources tell of.")
    if asked.end > last:
        click.echo(
            f"Sources tell of nothing after {date.fromordinal(last)}: from then on series keep their last value.",
            err=True,
        )


def _outcomes(case: Case) -> list[Reach]:
    return [one for row in systems(case).rows for one in row.reach]


def _told(made: SystemRun, *, as_json: bool, report: Path | None) -> None:
    with refused():
        found = run_json(made, panels(made.folder))
        if report is not None:
            write_page(report, run_page(found))
            click.echo(f"Report written to {report}", err=True)
    if as_json:
        print_json({name: value for name, value in found.items() if name != "months_of"})
    else:
        _print_run(found)
    if found["exploded"]:
        click.echo(
            f"{found['exploded']} of {found['histories']} histories reached the limit of {found['limit']} rows and "
            "were cut there; panels leave them out from then on.",
            err=True,
        )
    click.echo(f"Written to {made.folder}", err=True)


def _print_run(found: dict[str, Any]) -> None:
    out = console()
    out.print(
        f"{found['title']}: {found['histories']} simulated histories from {found['start']} to {found['end']}, "
        f"{found['draws']} draws of coefficients learned from {found['learned_from']}, seed {found['seed']}; "
        f"{found['exploded']} cut off.",
        markup=False,
    )
    if found["at_prior"]:
        out.print(
            f"{found['matched']} coefficients matched by name, {len(found['at_prior'])} left at their priors "
            "(listed in manifest.json).",
            markup=False,
        )
    table = Table(title="Acts a history (simulated)", title_justify="left")
    for column in ("family", "mean", "error", "5 %", "median", "95 %", "in any"):
        table.add_column(column, justify="left" if column == "family" else "right")
    for one in found["families"][:SHOWN]:
        figures = (
            f"{one['mean']:.2f}",
            f"{one['error']:.2f}",
            *(f"{one[key]:.0f}" for key in ("low", "median", "high")),
        )
        table.add_row(one["family"], *figures, f"{one['any']:.2f}")
    out.print(table)
    if len(found["families"]) > SHOWN:
        out.print(f"{len(found['families']) - SHOWN} more families in --json.", markup=False)


def _print_compared(found: Compared, pair: tuple[SystemRun, SystemRun]) -> None:
    out = console()
    names = [f"{one.manifest['case']['id']} ({one.folder.name})" for one in pair]
    how = "same random numbers in each pair" if found.paired else "independent random numbers"
    out.print(f"first: {names[0]}; second: {names[1]}; {how}; errors are Monte-Carlo", markup=False)
    for note in found.notes:
        out.print(note, markup=False)
    for title, rows in (
        ("Acts a history", found.counts),
        ("Share of histories that reach an outcome", found.outcomes),
        ("Panels, mean over months", found.panels),
    ):
        if rows:
            out.print(_table(title, rows))
    for word, some in (("first", found.only_first), ("second", found.only_second)):
        if some:
            out.print(f"only in the {word}: {', '.join(some)}", markup=False)


def _table(title: str, rows: tuple[Difference, ...]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in ("", "first", "second", "difference", "error"):
        table.add_column(column, justify="right" if column else "left")
    for one in sorted(rows, key=_surprise, reverse=True)[:SHOWN]:
        if one.first or one.second:
            error = "-" if not np.isfinite(one.error) else f"{one.error:.3f}"
            table.add_row(one.name, f"{one.first:.3f}", f"{one.second:.3f}", f"{one.difference:+.3f}", error)
    return table


def _surprise(one: Difference) -> float:
    return abs(one.difference) / one.error if one.error > 0 and np.isfinite(one.error) else 0.0


def _plain(found: Compared) -> dict[str, Any]:
    def rows(some: tuple[Difference, ...]) -> list[dict[str, Any]]:
        return [
            {
                "name": one.name,
                "first": one.first,
                "second": one.second,
                "difference": one.difference,
                "error": one.error if np.isfinite(one.error) else None,
            }
            for one in some
        ]

    return {
        "paired": found.paired,
        "counts": rows(found.counts),
        "chances": rows(found.chances),
        "outcomes": rows(found.outcomes),
        "panels": rows(found.panels),
        "closing": rows(found.closing),
        "only_first": list(found.only_first),
        "only_second": list(found.only_second),
        "notes": list(found.notes),
    }
