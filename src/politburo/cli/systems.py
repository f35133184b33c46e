"""`politburo systems`: what the documents describe, with verdicts; `politburo positions`: issues by month."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from politburo.cli.bars import bars
from politburo.cli.common import FAULTY, MISUSED, case_argument, console, json_option, print_json, ready

if TYPE_CHECKING:
    from politburo.model.verdicts.forecasts import Scored
    from politburo.model.verdicts.run import Reached, Verdict
    from politburo.record.case import Case

WIDTH = 46


@click.command()
@case_argument
@json_option
@click.option("--row", help="Only this row, with every fact and what the record answers.")
@click.option("--no-forecast", is_flag=True, help="Ask the record only.")
@click.option("--no-histories", is_flag=True, help="Simulate nothing: outcomes as last run, if they were.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Write a report to this HTML file.")
def systems(
    case: Path, row: str | None, *, no_forecast: bool, no_histories: bool, report: Path | None, as_json_: bool
) -> None:
    """Each system the documents describe: whether it is recorded, reachable and predicted, and whether it works.

    What needs histories is simulated once for a case (some minutes) and then remembered.
    """
    from politburo.model.verdicts.run import verdicts  # noqa: PLC0415 - numerical libraries load only when asked for

    read = ready(case)
    try:
        reached, scored = ({}, {}) if no_forecast else _histories(read, simulate=not no_histories)
        found = verdicts(read, reached=reached, scored=scored, forecast=not no_forecast)
    except ValueError as error:
        click.echo(str(error), err=True)
        sys.exit(FAULTY)
    if row is not None:
        found = tuple(one for one in found if one.row == row)
        if not found:
            click.echo(f"E601: The case has no row '{row}'. Ask without --row for all of them.", err=True)
            sys.exit(MISUSED)
    if report is not None:
        _write(report, read, found)
    if as_json_:
        print_json([_plain(one) for one in found])
        return
    out = console()
    wide = max(12, *(len(one.r) for one in found))
    out.print(f"{'row':<4} {'title':<{WIDTH}} {'D':<9} {'R':<{wide}} {'P':<12} works", markup=False)
    for one in found:
        parts = f"{one.d:<9} {one.r:<{wide}} {one.p:<12} {'yes' if one.works else 'no'}"
        out.print(f"{one.row:<4} {one.title[:WIDTH]:<{WIDTH}} {parts}", markup=False)
        if row is not None:
            _facts(one)
    out.print(_sum(found), markup=False)


def _histories(read: Case, *, simulate: bool) -> tuple[dict[str, Reached], dict[str, Scored]]:
    from politburo.model.verdicts.simulated import remembered_only, simulated  # noqa: PLC0415 - loads a compiler

    if not simulate:
        return remembered_only(read)
    with bars(shown=True) as tell:
        return simulated(read, progress=tell)


def _facts(one: Verdict) -> None:
    out = console()
    for say, answer in one.facts.items():
        told = ", ".join(answer.statements[:6])
        out.print(
            f"  {'+' if answer.there else '-'} {say}  [{told}]{' ' + answer.why if answer.why else ''}", markup=False
        )
    out.print(f"  {one.why}", markup=False)


def _write(report: Path, read: Case, found: tuple[Verdict, ...]) -> None:
    from politburo.export.report.tables import systems_page  # noqa: PLC0415 - used here only
    from politburo.export.report.write import write_page  # noqa: PLC0415 - the same

    reached = [
        {"outcome": name, "probability": one.probability, "without": one.without, "error": one.error}
        for verdict in found
        for name, one in verdict.reached.items()
    ]
    write_page(report, systems_page(read.settings.title, [_plain(one) for one in found], reached))
    click.echo(f"Report written to {report}", err=True)


def _sum(found: tuple[Verdict, ...]) -> str:
    recorded = sum(one.d == "recorded" for one in found)
    reach = [one.r for one in found if one.r]
    predict = [one.p for one in found if one.p]
    return (
        f"{len(found)} rows: {sum(one.works for one in found)} work; {recorded} have all their facts; "
        f"of {len(reach)} that histories must reach {sum('not run' in word for word in reach)} have not been run, "
        f"of {len(predict)} that are forecast {sum('not run' in word for word in predict)} not wholly."
    )


def _plain(one: Verdict) -> dict[str, Any]:
    return {
        "row": one.row,
        "title": one.title,
        "D": one.d or None,
        "R": one.r or None,
        "P": one.p or None,
        "works": one.works,
        "why": one.why,
    }


@click.command()
@case_argument
@json_option
@click.option("--actor", help="One of the actors declared; the first where it is missing.")
@click.option("--from", "cut", help="Carry positions forward from this day, YYYY-MM-DD, from what was told before it.")
def positions(case: Path, actor: str | None, cut: str | None, *, as_json_: bool) -> None:
    """Positions on each issue by month with their uncertainty, from the stances of the record."""
    from politburo.model.positions.fit import estimate  # noqa: PLC0415 - numerical libraries load only when asked for
    from politburo.model.positions.score import sign_scores  # noqa: PLC0415 - the same

    read = ready(case)
    try:
        if cut is not None:
            _ahead(read, actor, cut, as_json_=as_json_)
            return
        found = estimate(read, actor)
        scores = sign_scores(read, actor)
    except (KeyError, ValueError) as error:
        click.echo(str(error.args[0]), err=True)
        sys.exit(FAULTY if isinstance(error, ValueError) else MISUSED)
    if as_json_:
        print_json(
            {
                "actor": found.actor,
                "months": found.months,
                "issues": found.issues,
                "mean": found.mean.round(4).tolist(),
                "sd": found.sd.round(4).tolist(),
                "common": found.common_mean.round(4).tolist(),
                "common_sd": found.common_sd.round(4).tolist(),
                "statements": found.seen,
                "effective": round(found.effective, 1),
                "scores": [
                    {"episode": s.episode, "cells": s.cells, "log": s.log_score, "brier": s.brier, "verdict": s.verdict}
                    for s in scores
                ],
            }
        )
        return
    out = console()
    out.print(f"{read.name(found.actor)}: -1 is the first patron's line, +1 the second's; sd in brackets", markup=False)
    out.print("month    " + " ".join(f"{name[:12]:>13}" for name in found.issues), markup=False)
    for month, means, sds in zip(found.months, found.mean, found.sd, strict=True):
        cells = " ".join(f"{mean:+.1f} ({sd:.1f})".rjust(13) for mean, sd in zip(means, sds, strict=True))
        out.print(f"{month}  {cells}", markup=False)
    out.print("statements " + " ".join(f"{n:>13}" for n in found.seen)[2:], markup=False)
    for one in scores:
        told = ", ".join(f"{name} {value:.2f}" for name, value in one.log_score.items())
        out.print(
            f"{one.episode}, signs of {one.cells} positions by month: {one.verdict} (mean log score: {told})",
            markup=False,
        )
    out.print(f"{found.effective:.0f} effective readings of the uncertain days and steps.", markup=False)


def _ahead(read: Case, actor: str | None, cut: str, *, as_json_: bool) -> None:
    """Print positions carried forward from a day: median and the middle nine tenths of histories."""
    from politburo.model.positions.fit import forward  # noqa: PLC0415 - numerical libraries load only when asked for

    found = forward(read, actor, cut=cut)
    low, middle, high = found.quantiles((0.05, 0.5, 0.95))
    if as_json_:
        rows = {"low": low, "median": middle, "high": high}
        told = {name: row.round(4).tolist() for name, row in rows.items()}
        print_json(
            {"actor": found.actor, "months": found.months, "issues": found.issues, "statements": found.seen, **told}
        )
        return
    out = console()
    out.print(
        f"{read.name(found.actor)} from {cut}, by {found.seen} statements told before; 5 to 95 in 100", markup=False
    )
    out.print("month    " + " ".join(f"{name[:12]:>13}" for name in found.issues), markup=False)
    for month, first, last in zip(found.months, low, high, strict=True):
        cells = " ".join(f"{a:+.1f} .. {b:+.1f}".rjust(13) for a, b in zip(first, last, strict=True))
        out.print(f"{month}  {cells}", markup=False)


COMMANDS: tuple[click.Command, ...] = (systems, positions)
