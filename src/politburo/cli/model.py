"""What the commands on the model do. Loads the compiler, so the commands import it only when they run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click
import numpy as np
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from politburo.cli.common import (
    FAULTY,
    MISUSED,
    console,
    opened,
    packaged_cases,
    print_json,
)
from politburo.model.acts import ordinal
from politburo.model.checking import check_model
from politburo.model.counterfactual import held_back
from politburo.model.ensembles import Ensemble, given_as_recorded, run
from politburo.model.fitting import Fit
from politburo.model.theory import what_ifs
from politburo.model.write import write_run
from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.problems import errors, in_order, warnings
from politburo.views.answers import read_question
from politburo.views.fits import Tell, fitted
from politburo.views.score import score_json
from politburo.views.theory import theory_json
from politburo.views.what_if import full_answer

COLUMNS = (
    "as recorded",
    "with",
    "difference",
    "chance",
    "90 % of draws",
    "informed",
    "prior-set 0",
    "one act a session",
)


@contextmanager
def _bars(*, shown: bool) -> Iterator[Tell]:
    """Show a bar for each named piece of work on a terminal's standard error; nothing elsewhere."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not shown) as progress:
        tasks: dict[str, Any] = {}

        def tell(done: float, total: float, word: str) -> None:
            if word not in tasks:
                tasks[word] = progress.add_task(word, total=total)
            progress.update(tasks[word], completed=done, total=total)

        yield tell


@contextmanager
def _refused() -> Iterator[None]:
    """End the command with status 1 and a sentence where a theory or what-if cannot be carried out."""
    try:
        yield
    except ValueError as error:
        click.echo(str(error), err=True)
        sys.exit(FAULTY)


def _checked(folder: Path) -> Case:
    """Open a case whose model files have no error; else end with status 1 and the errors."""
    case = opened(folder)
    faults = errors(check_model(case))
    for problem in faults:
        click.echo(str(problem), err=True)
    if faults:
        sys.exit(FAULTY)
    return case


def fit(case: Path, *, as_json: bool, priors: str, checks: bool) -> None:
    """Fit the theory and print every coefficient beside its prior."""
    read = _checked(case)
    with _refused(), _bars(shown=not as_json) as tell:
        found = theory_json(read, tell, priors=priors, checks=checks)
    if as_json:
        print_json(found)
    else:
        _print_fit(found, priors)


def _print_fit(found: dict[str, Any], priors: str) -> None:
    out = console()
    table = Table(title=f"Estimates under {priors} priors", title_justify="left")
    for column in ("family", "effect", "prior", "estimate", "sd", "contraction", "halved", "doubled", "verdict"):
        table.add_column(column, justify="left" if column in {"family", "effect", "verdict"} else "right")
    for family in found["families"]:
        for one in family["effects"]:
            figures = (one[key] for key in ("mean", "sd", "contraction", "halved", "doubled"))
            prior = f"{one['prior_mean']:+.1f} ({one['prior_sd']:.1f})"
            table.add_row(family["label"], one["label"], prior, *(f"{value:.2f}" for value in figures), one["verdict"])
    out.print(table)
    out.print(found["note"], markup=False)
    for one in found.get("checks", ()):
        verdict = "holds" if one["passes"] else "FAILS"
        out.print(
            f"check {one['id']}: {one['what']}: recorded {one['recorded']:.2f}, "
            f"simulated {one['low']:.2f} to {one['high']:.2f}, tail {one['tail']:.3f}: {verdict}"
        )


def histories(
    case: Path,
    *,
    as_json: bool,
    name: str | None,
    from_: str | None,
    days: int | None,
    number: int | None,
    seed: int | None,
    out: Path | None,
) -> None:
    """Simulate histories from a day on; with --what-if, answer it."""
    read = _checked(case)
    if name is not None:
        _known_name(read, name)
        if from_ is not None or days is not None:
            click.echo("A what-if brings its own days: leave out --from and --days.", err=True)
            sys.exit(MISUSED)
    with _refused(), _bars(shown=not as_json) as tell:
        ensembles: dict[str, Ensemble] = {}
        if name is None:
            found = fitted(read, "neutral", tell)
            ensembles = {"histories": _histories(found, from_, days, number, seed, tell)}
            answer = _summary(found, ensembles["histories"])
        else:
            answer = full_answer(read, name, tell, histories=number, seed=seed)
            if out is not None:
                found = fitted(read, "neutral", tell)
                ensembles = _pair(found, read, name, answer["histories"], answer["draws"], answer["seed"])
        if out is not None:
            write_run(out, found.story, ensembles, {"what_if": name})
    if as_json:
        print_json(answer)
    elif name is None:
        _print_summary(answer)
    else:
        _print_answer(answer)
    if out is not None:
        click.echo(f"Written to {out}", err=True)


def _known_name(case: Case, name: str) -> None:
    known = what_ifs(case)
    if name not in known:
        click.echo(f"E302 There is no what-if '{name}' in the case. Known: {', '.join(known) or 'none'}.", err=True)
        sys.exit(MISUSED)


def _day(text: str) -> int:
    try:
        return ordinal(text)
    except ValueError:
        click.echo(f"E309 '{text}' is not a day. Write YYYY-MM-DD.", err=True)
        sys.exit(MISUSED)


def _histories(
    found: Fit,
    from_: str | None,
    days: int | None,
    number: int | None,
    seed: int | None,
    tell: Tell,
) -> Ensemble:
    settings = found.story.theory.simulation
    start = _day(from_ or settings.from_)
    length = days or settings.days
    if start < found.story.start or start + length - 1 > found.story.end:
        low, high = date.fromordinal(found.story.start), date.fromordinal(found.story.end)
        raise ValueError(f"E313 Histories must lie between {low} and {high}, the days that sources cover.")
    draws = min(settings.draws, number or settings.histories)
    return run(
        found,
        start=start,
        days=length,
        draws=draws,
        histories=max((number or settings.histories) // draws, 1),
        seed=settings.seed if seed is None else seed,
        cap=settings.cap,
        progress=lambda done, total: tell(done, total, "histories"),
    )


def _pair(found: Fit, case: Case, name: str, histories: int, draws: int, seed: int) -> dict[str, Ensemble]:
    """Simulate a what-if's two ensembles once more for writing; the same seed gives the same histories."""
    question = read_question(case, name)
    changed = {step.coefficient: step.value for step in question.do if step.coefficient and step.value is not None}
    common: dict[str, Any] = {
        "start": ordinal(question.from_),
        "days": question.days,
        "draws": draws,
        "histories": histories // draws,
        "seed": seed,
        "cap": found.story.theory.simulation.cap,
    }
    with_it = run(found, lay=given_as_recorded(held_back(question)), changed=changed, **common)
    return {"base": run(found, **common), "with": with_it}


def _summary(found: Fit, ensemble: Ensemble) -> dict[str, Any]:
    counts = ensemble.per_history(np.ones(len(ensemble.time), dtype=np.bool_)).reshape(-1)
    units = found.story.register.units
    struck = [
        {
            "unit": unit.name,
            "faction": unit.faction,
            "share": float((ensemble.per_history(ensemble.unit == place) > 0).mean()),
        }
        for place, unit in enumerate(units)
    ]
    struck.sort(key=lambda one: -float(str(one["share"])))
    low, middle, high = (float(one) for one in np.quantile(counts, [0.05, 0.5, 0.95]))
    return {
        "from": date.fromordinal(ensemble.start).isoformat(),
        "days": ensemble.days,
        "histories": len(counts),
        "draws": ensemble.draws,
        "seed": ensemble.seed,
        "exploded": ensemble.exploded,
        "sanctions": {"mean": float(counts.mean()), "low": low, "median": middle, "high": high},
        "struck": struck[:12],
        "simulated": True,
    }


def _print_summary(answer: dict[str, Any]) -> None:
    out = console()
    acts = answer["sanctions"]
    out.print(
        f"{answer['histories']} simulated histories of {answer['days']} days from {answer['from']}: "
        f"{acts['mean']:.1f} sanctions, "
        f"90 % between {acts['low']:.0f} and {acts['high']:.0f}; {answer['exploded']} cut off."
    )
    for one in answer["struck"]:
        out.print(f"{one['share']:6.1%}  {one['unit']} ({one['faction']})")


def _print_answer(answer: dict[str, Any]) -> None:
    out = console()
    out.print(f"[bold]{answer['title']}[/] {answer['question']}", markup=True)
    out.print(answer["opening"], markup=False)
    table = Table(
        title=f"{answer['histories']} simulated histories each, {answer['draws']} draws, seed {answer['seed']}"
    )
    for column in (
        "outcome",
        "as recorded",
        "with",
        "difference",
        "chance",
        "90 % of draws",
        "informed",
        "prior-set 0",
        "one act a session",
    ):
        table.add_column(column, justify="left" if column == "outcome" else "right")
    for one, other in zip(answer["outcomes"], answer["variants"], strict=True):
        shown = "-" if answer["speculative"] else f"{one['difference']:+.2f}"
        table.add_row(
            one["label"],
            f"{one['base']:.2f}",
            f"{one['with']:.2f}",
            shown,
            f"{one['mc_error']:.2f}",
            f"{one['low']:+.2f} to {one['high']:+.2f}",
            f"{other['informed']:+.2f}",
            f"{one['zeroed']:+.2f}",
            f"{other['session']:+.2f}",
        )
    out.print(table)
    if answer["predicts"]:
        out.print(f"The author's argument predicts: {answer['predicts']}", markup=False)


def score(case: Path, *, as_json: bool) -> None:
    """Forecast the declared window from what precedes it, beside the baselines."""
    read = _checked(case)
    with _refused(), _bars(shown=not as_json) as tell:
        found = score_json(read, tell)
    if as_json:
        print_json(found)
    else:
        _print_score(found)


def _print_score(found: dict[str, Any]) -> None:
    out = console()
    table = Table(
        title=f"Forecasts of {found['window']}, trained on {found['trained_on']} sanctions", title_justify="left"
    )
    for column in ("model", "log score", "Brier", "cells", "note"):
        table.add_column(column, justify="left" if column in {"model", "note"} else "right")
    for row in found["rows"]:
        table.add_row(row["model"], f"{row['log_score']:.4f}", f"{row['brier']:.4f}", str(row["cells"]), row["note"])
    out.print(table)
    out.print(found["verdict"])


def tour(case: Path | None, *, as_json: bool, name: str | None) -> Path | None:
    """Check a case, fit its theory, answer a what-if, score it beside baselines; return the folder to serve."""
    folder = case if case is not None else _first_case()
    read = _checked(folder)
    names = what_ifs(read)
    name = name or (names[0] if names else None)
    if name is not None:
        _known_name(read, name)
    problems = in_order([*check_record(read), *check_model(read)])
    faults, doubts = errors(problems), warnings(problems)
    health = {
        "statements": len(read.every_statement),
        "sources": len(read.sources),
        "actors": len(read.actors),
        "errors": len(faults),
        "warnings": len(doubts),
    }
    with _refused(), _bars(shown=not as_json) as tell:
        found = theory_json(read, tell)
        scores = score_json(read, tell)
        answer = full_answer(read, name, tell) if name is not None else None
    if as_json:
        print_json({"health": health, "theory": found, "what_if": answer, "score": scores})
    else:
        out = console()
        out.print(f"[bold]{read.settings.title}[/]", markup=True)
        out.print(", ".join(f"{value} {key}" for key, value in health.items()))
        for problem in faults[:10]:
            out.print(str(problem), markup=False)
        _print_fit(found, "neutral")
        if answer is not None:
            _print_answer(answer)
        _print_score(scores)
    if faults:
        sys.exit(FAULTY)
    return None if as_json else folder


def _first_case() -> Path:
    """Return the first case that the package carries."""
    folders = sorted(path for path in packaged_cases().glob("*") if (path / "case.yaml").is_file())
    if not folders:
        click.echo("The package carries no case; name a folder.", err=True)
        sys.exit(MISUSED)
    return folders[0]
