"""`politburo score`: how the theory does beside baselines; `politburo what-if`: interventions and their answers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any

import click
from rich.table import Table

from politburo.cli.bars import bars, refused
from politburo.cli.common import FAULTY, MISUSED, case_argument, console, json_option, opened, print_json, ready
from politburo.record.problems import errors
from politburo.views.what_if import what_if_json, what_ifs

if TYPE_CHECKING:
    from pathlib import Path

    from politburo.record.case import Case
    from politburo.views import contract_model as contract

OUTCOME = (
    "outcome",
    "without",
    "with",
    "difference",
    "chance",
    "sd of draws",
    "informed",
    "prior-set at 0",
    "prior sd x 1/2",
    "x 2",
    "the author's argument",
)
NOT_YET = "It has not been scored for this case and code yet: run it without --kept (some minutes)."


@click.command()
@case_argument
@json_option
@click.option("--kept", "kept_only", is_flag=True, help="Print what was scored before, without scoring.")
@click.option("--processes", type=click.IntRange(1, 64), help="How many processes; two where it is missing.")
@click.option("--report", type=click.Path(dir_okay=False, path_type=FilePath), help="Write a report to this HTML file.")
def score(case: Path, *, as_json_: bool, kept_only: bool, processes: int | None, report: Path | None) -> None:
    """Forecasts of episodes beside baselines, predictive checks, controls, theories compared.

    What is forecast stands in `theories/episodes.yaml`. The first time takes minutes, then the answer is remembered for
    the same case and code.
    """
    read = ready(case)
    found = _scored(read, processes, shown=not as_json_, kept_only=kept_only)
    if as_json_:
        print_json(found)
    else:
        _print_score(found)
    if report is not None:
        _write(report, read, found)


def _write(report: Path, read: Case, found: dict[str, Any]) -> None:
    from politburo.export.report.tables import answer_page  # noqa: PLC0415 - used here only
    from politburo.export.report.write import write_page  # noqa: PLC0415 - the same
    from politburo.model.assessment.words import labels, verdict_words  # noqa: PLC0415 - loads a compiler

    words = labels(found)
    rows = [
        {**row, "model": words.get(row["model"], row["model"]), "log_score": row["log"]} for row in found["overall"]
    ]
    shown = {"rows": rows, "in words": verdict_words(found), "checks": found["checks"], "episodes": found["episodes"]}
    lead = "Episodes forecast from what came before them, beside baselines; a loss stands in the same type as a win."
    write_page(report, answer_page(f"{read.settings.title}: scores", lead, shown, "politburo score"))
    click.echo(f"Report written to {report}", err=True)


def _scored(read: Case, processes: int | None, *, shown: bool, kept_only: bool) -> dict[str, Any]:
    from politburo.model.assessment.declared import check_assessment  # noqa: PLC0415 - loads a compiler
    from politburo.model.assessment.run import assessed, assessed_before  # noqa: PLC0415 - the same

    for problem in errors(check_assessment(read)):
        click.echo(str(problem), err=True)
        sys.exit(FAULTY)
    if kept_only:
        found = assessed_before(read)
        if found is None:
            click.echo(NOT_YET, err=True)
            sys.exit(FAULTY)
        return found
    with refused(), bars(shown=shown) as tell:
        return assessed(read, processes=processes, progress=tell)


def _print_score(found: dict[str, Any]) -> None:
    from politburo.model.assessment.words import labels, verdict_words  # noqa: PLC0415 - loads a compiler

    out = console()
    words = labels(found)
    for episode in found["episodes"]:
        came = f"{episode['came']:.1f} of {episode['cells']} cells came"
        out.print(_rows(f"{episode['id']} {episode['title']}, {episode['window']}: {came}", episode["forward"], words))
        out.print("trained on " + ", ".join(f"{n} {act}" for act, n in episode["trained"].items()), markup=False)
        if episode["few"]:
            out.print(f"prior predictive, fewer than {found['few']} acts: {', '.join(episode['few'])}", markup=False)
        if episode.get("left_out"):
            out.print(_rows(f"{episode['id']} fitted to all other times", episode["left_out"], words))
        if episode.get("positions"):
            signs = episode["positions"]
            told = ", ".join(f"{name} {value:.2f}" for name, value in signs["log_score"].items())
            out.print(f"signs of {signs['cells']} positions: {signs['verdict']} (mean log score: {told})", markup=False)
    out.print(_rows("All episodes, each from what came before it; errors by episode", found["overall"], words))
    out.print(_rows("All episodes, each fitted to all other times", found["overall_left_out"], words))
    out.print(_checks(found))
    for line in verdict_words(found):
        out.print(line, markup=False)


def _rows(title: str, rows: list[dict[str, Any]], words: dict[str, str]) -> Table:
    table = Table(title=title, title_justify="left")
    for column in ("model", "log score", "Brier", "expected", "gain of the theory", "error", "the theory"):
        table.add_column(column, justify="left" if column in {"model", "the theory"} else "right")
    for row in rows:
        error = "-" if row["error"] is None or not row["verdict"] else f"{row['error']:.3f}"
        gain = f"{row['gain']:+.3f}" if row["verdict"] else ""
        shown = (f"{row['log']:.3f}", f"{row['brier']:.3f}", f"{row['expected']:.1f}", gain, error, row["verdict"])
        table.add_row(words.get(row["model"], row["model"]), *shown)
    return table


def _checks(found: dict[str, Any]) -> Table:
    table = Table(title=f"Predictive checks; outside the middle {found['band']:.0%} or not", title_justify="left")
    for column in ("check", "what", "recorded", "histories", "tail", "bonuses at 1", "factions dealt anew", ""):
        table.add_column(column, justify="left" if column in {"check", "what"} else "right")
    tails = found["permuted"]["tails"]
    for row in found["checks"]:
        dealt = " ".join(_figure(one.get(row["id"])) for one in tails)
        span = f"{_figure(row['low'])} to {_figure(row['high'])}"
        figures = (_figure(row["recorded"]), span, _figure(row["tail"]), _figure(row["tail_without_bonuses"]), dealt)
        table.add_row(row["id"], row["what"], *figures, "outside" if row["outside"] else "")
    return table


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


@click.command("what-if")
@case_argument
@click.argument("name", required=False)
@json_option
@click.option("--histories", type=click.IntRange(40, 1_000_000), help="Histories in each of the two ensembles.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Seed of the histories.")
@click.option("--judgements", is_flag=True, help="Answer again with each reading of the open questions preferred.")
def what_if(
    case: Path, name: str | None, *, as_json_: bool, histories: int | None, seed: int | None, judgements: bool
) -> None:
    """Answer a what-if by its NAME, or list those that the case has.

    The first answer fits the theory (a minute or two); later ones take seconds. With --judgements the record is fitted
    anew for each reading of the open questions that bear on it.
    """
    if name is not None and judgements:
        _answer_judged(case, name, as_json=as_json_)
        return
    if name is not None:
        answer(case, name, as_json=as_json_, histories=histories, seed=seed)
        return
    listed = what_ifs(opened(case))
    if as_json_:
        print_json(listed)
        return
    for one in listed:
        click.echo(f"{one['name']:<34} {one['title']}")
    if not listed:
        click.echo(
            f"The case has no what-ifs. Write one as {case / 'what-if' / 'NAME.yaml'}, in ten lines: docs/what-if.md."
        )


def known_name(name: str, known: Sequence[str]) -> None:
    """End the command with status 2 where a case has no what-if of a name."""
    if name not in known:
        click.echo(f"E502 The case has no what-if '{name}'. Known: {', '.join(known) or 'none'}.", err=True)
        sys.exit(MISUSED)


def answer(case: Path, name: str, *, as_json: bool, histories: int | None, seed: int | None) -> None:
    """Answer a what-if and print it; one that the case has not ends the command with status 2."""
    read = ready(case)
    known_name(name, [one["name"] for one in what_ifs(read)])
    with refused(), bars(shown=not as_json) as tell:
        found = what_if_json(read, name, tell, histories=histories, seed=seed)
    if as_json:
        print_json(found)
    else:
        print_answer(found)


def _answer_judged(case: Path, name: str, *, as_json: bool) -> None:
    from politburo.views.answers import judged_json  # noqa: PLC0415 - loads a compiler

    read = ready(case)
    known_name(name, [one["name"] for one in what_ifs(read)])
    with refused(), bars(shown=not as_json) as tell:
        found = judged_json(read, name, tell)
    if as_json:
        print_json(found)
        return
    out = console()
    if not found["readings"]:
        out.print("No open question bears on what it touches, with readings that could be preferred.")
    for place, one in enumerate(found["undecided"]):
        table = Table(title=f"{one['label']}, {found['histories']} histories without and with", title_justify="left")
        for column in ("open question", "reading preferred", "difference", "chance", "sign"):
            table.add_column(column, justify="right" if column in {"difference", "chance"} else "left")
        table.add_row("all left open", "", f"{one['difference']:+.3f}", f"{one['error']:.3f}", "")
        for row in found["readings"]:
            other = row["outcomes"][place]
            sign = "changes" if one["id"] in row["turned"] else "stays"
            figures = (f"{other['difference']:+.3f}", f"{other['error']:.3f}")
            table.add_row(row["question"], row["reading"], *figures, sign)
        out.print(table)


def print_answer(found: contract.WhatIf) -> None:
    """Print the answer to a what-if: the plain paragraph first."""
    out = console()
    out.print(f"[bold]{found['title']}.[/] {found['question']}")
    out.print(found["opening"], markup=False)
    table = Table(
        title=f"{found['histories']} histories without and {found['histories']} with, "
        f"{found['draws']} draws, seed {found['seed']}",
        title_justify="left",
    )
    for column in OUTCOME:
        table.add_column(column, justify="left" if column in {"outcome", "the author's argument"} else "right")
    for one in found["outcomes"]:
        difference = "-" if found["speculative"] else f"{one['difference']:+.3f}"
        figures = (f"{one['base']:.3f}", f"{one['with']:.3f}", difference, f"{one['mc_error']:.3f}", f"{one['sd']:.3f}")
        assumed = (one["informed"], one["zeroed"], one["halved"], one["doubled"])
        others = tuple("" if value is None else f"{value:+.3f}" for value in assumed)
        argued = f"{one['predicted']}: {one['agreement']}" if one["predicted"] else ""
        table.add_row(one["label"], *figures, *others, argued)
    out.print(table)
    if found["predicts"]:
        out.print(f"What the author's argument implies: {found['predicts']}", markup=False)


COMMANDS: tuple[click.Command, ...] = (score, what_if)
