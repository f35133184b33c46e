"""Commands on the model: fit, run, score, tour."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import click
import numpy as np
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from politburo.cli.common import (
    FAULTY,
    MISUSED,
    CaseFolder,
    case_argument,
    console,
    json_option,
    opened,
    packaged_cases,
    print_json,
)
from politburo.model.acts import ordinal
from politburo.model.checking import check_model
from politburo.model.counterfactual import held_back
from politburo.model.ensembles import Ensemble, given_as_recorded, run
from politburo.model.fitting import Fit
from politburo.model.predictive import predictive_checks
from politburo.model.write import write_run
from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.problems import errors, in_order, warnings
from politburo.views.score import score_json, scored
from politburo.views.theory import fitted, note, theory_json
from politburo.views.what_if import answered, entries, read_question, what_if_json

priors_option = click.option(
    "--priors", type=click.Choice(["neutral", "informed"]), default="neutral", show_default=True, help="Set of priors."
)


@contextmanager
def _bars(shown: bool) -> Iterator[Any]:  # noqa: FBT001 - the one thing it depends on
    """Show a bar for each named piece of work on a terminal's standard error; nothing elsewhere."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeRemainingColumn())
    with Progress(*columns, console=_stderr(), transient=True, disable=not shown) as progress:
        tasks: dict[str, Any] = {}

        def tell(word: str, done: int, total: int) -> None:
            if word not in tasks:
                tasks[word] = progress.add_task(word, total=total)
            progress.update(tasks[word], completed=done, total=total)

        yield tell


def _stderr() -> Any:  # noqa: ANN401 - rich's console
    from rich.console import Console

    return Console(stderr=True)


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


def _fitted(case: Case, which: str, tell: Any) -> Fit:  # noqa: ANN401 - the progress function of _bars
    return fitted(case, which, lambda done, total: tell("readings", done, total))


@click.command("fit")
@case_argument
@json_option
@priors_option
@click.option("--checks/--no-checks", default=True, help="Whether to make the predictive checks.")
def fit_command(case: Path, as_json_: bool, priors: str, checks: bool) -> None:
    """Fit the theory and print every coefficient beside its prior."""
    read = _checked(case)
    with _refused(), _bars(not as_json_) as tell:
        found = _fitted(read, priors, tell)
        made = predictive_checks(found) if checks else ()
    if as_json_:
        print_json(theory_json(found, made))
        return
    _print_fit(found)
    out = console()
    for one in made:
        verdict = "holds" if one.passes else "FAILS"
        out.print(
            f"check {one.check.id}: {one.check.what}: recorded {one.recorded:.2f}, simulated {one.low:.2f} to {one.high:.2f}, "
            f"tail {one.tail:.3f}: {verdict}"
        )


def _print_fit(found: Fit) -> None:
    out = console()
    table = Table(title=f"{found.story.theory.title} ({found.which} priors)", title_justify="left")
    for column in ("family", "effect", "prior", "estimate", "sd", "contraction", "halved", "doubled", "verdict"):
        table.add_column(column, justify="left" if column in {"family", "effect", "verdict"} else "right")
    for one in found.estimates:
        prior = one.coefficient.prior
        if prior.sd > 0:
            table.add_row(
                one.coefficient.family,
                one.coefficient.label,
                f"{prior.mean:+.1f} ({prior.sd:.1f})",
                f"{one.mean:+.2f}",
                f"{one.sd:.2f}",
                f"{one.contraction:.2f}",
                f"{one.halved:+.2f}",
                f"{one.doubled:+.2f}",
                one.verdict,
            )
    out.print(table)
    out.print(note(found))


@click.command("run")
@case_argument
@json_option
@click.option("--what-if", "name", help="A what-if of the case, by name.")
@click.option("--from", "from_", help="First day of the histories, YYYY-MM-DD.")
@click.option("--days", type=click.IntRange(1, 20_000), help="Length of the histories in days.")
@click.option("--histories", type=click.IntRange(2, 10_000_000), help="Number of histories in each ensemble.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Seed of draws and histories.")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), help="Folder for the event log and its manifest.")
def run_command(
    case: Path,
    as_json_: bool,
    name: str | None,
    from_: str | None,
    days: int | None,
    histories: int | None,
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
    with _refused(), _bars(not as_json_) as tell:
        found = _fitted(read, "neutral", tell)
        if name is None:
            ensembles = {"histories": _histories(found, from_, days, histories, seed, tell)}
            answer = _summary(found, ensembles["histories"])
        else:
            scores = scored(read, tell)
            told = answered(read, name, histories=histories, seed=seed, progress=tell)
            answer = what_if_json(read, told, scores)
            ensembles = _pair(found, read, name, told.histories, told.draws, told.seed) if out is not None else {}
        if out is not None:
            write_run(out, found.story, ensembles, {"what_if": name})
    if as_json_:
        print_json(answer)
    elif name is None:
        _print_summary(answer)
    else:
        _print_answer(answer)
    if out is not None:
        click.echo(f"Written to {out}", err=True)


def _known_name(case: Case, name: str) -> None:
    known = [one["name"] for one in entries(case)]
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
    found: Fit, from_: str | None, days: int | None, histories: int | None, seed: int | None, tell: Any  # noqa: ANN401 - see _bars
) -> Ensemble:
    settings = found.story.theory.simulation
    start = _day(from_ or settings.from_)
    length = days or settings.days
    if start < found.story.start or start + length - 1 > found.story.end:
        low, high = date.fromordinal(found.story.start), date.fromordinal(found.story.end)
        raise ValueError(f"E313 Histories must lie between {low} and {high}, the days that sources cover.")
    draws = min(settings.draws, histories or settings.histories)
    return run(
        found,
        start=start,
        days=length,
        draws=draws,
        histories=max((histories or settings.histories) // draws, 1),
        seed=settings.seed if seed is None else seed,
        cap=settings.cap,
        progress=lambda done, total: tell("histories", done, total),
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
        {"unit": unit.name, "faction": unit.faction, "share": float((ensemble.per_history(ensemble.unit == place) > 0).mean())}
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
        f"{answer['histories']} simulated histories of {answer['days']} days from {answer['from']}: {acts['mean']:.1f} sanctions, "
        f"90 % between {acts['low']:.0f} and {acts['high']:.0f}; {answer['exploded']} cut off."
    )
    for one in answer["struck"]:
        out.print(f"{one['share']:6.1%}  {one['unit']} ({one['faction']})")


def _print_answer(answer: dict[str, Any]) -> None:
    out = console()
    out.print(f"[bold]{answer['title']}[/] {answer['question']}", markup=True)
    out.print(answer["opening"])
    table = Table(title=f"{answer['histories']} simulated histories each, {answer['draws']} draws, seed {answer['seed']}")
    for column in ("outcome", "as recorded", "with", "difference", "chance", "90 % of draws", "informed", "prior-set 0", "one act a session"):
        table.add_column(column, justify="left" if column == "outcome" else "right")
    for one in answer["outcomes"]:
        shown = "-" if answer["speculative"] else f"{one['difference']:+.2f}"
        table.add_row(
            one["label"],
            f"{one['base']:.2f}",
            f"{one['with']:.2f}",
            shown,
            f"{one['mc_error']:.2f}",
            f"{one['low']:+.2f} to {one['high']:+.2f}",
            f"{one['informed']:+.2f}",
            f"{one['zeroed']:+.2f}",
            f"{one['session']:+.2f}",
        )
    out.print(table)
    if answer["predicts"]:
        out.print(f"The author's argument predicts: {answer['predicts']}")


@click.command("score")
@case_argument
@json_option
def score_command(case: Path, as_json_: bool) -> None:
    """Forecast the declared window from what precedes it, beside the baselines."""
    read = _checked(case)
    with _refused(), _bars(not as_json_) as tell:
        found = scored(read, tell)
    if as_json_:
        print_json(score_json(found))
    else:
        _print_score(score_json(found))


def _print_score(found: dict[str, Any]) -> None:
    out = console()
    table = Table(title=f"Forecasts of {found['window']}, trained on {found['trained_on']} sanctions", title_justify="left")
    for column in ("model", "log score", "Brier", "cells", "note"):
        table.add_column(column, justify="left" if column in {"model", "note"} else "right")
    for row in found["rows"]:
        table.add_row(row["model"], f"{row['log_score']:.4f}", f"{row['brier']:.4f}", str(row["cells"]), row["note"])
    out.print(table)
    out.print(found["verdict"])


@click.command("tour")
@click.argument("case", type=CaseFolder(), required=False)
@json_option
@click.option("--what-if", "name", help="Another what-if than the case's first.")
@click.option("--serve/--no-serve", default=True, help="Whether to serve the app afterwards.")
@click.option("--port", default=8817, show_default=True, help="Port of the app on this machine.")
@click.pass_context
def tour_command(
    context: click.Context, case: Path | None, as_json_: bool, name: str | None, serve: bool, port: int
) -> None:
    """Check a case, fit its theory, answer a what-if, score it beside baselines, then serve the app."""
    folder = case if case is not None else _first_case()
    read = _checked(folder)
    names = [one["name"] for one in entries(read)]
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
    with _refused(), _bars(not as_json_) as tell:
        found = _fitted(read, "neutral", tell)
        scores = scored(read, tell)
        answer = what_if_json(read, answered(read, name, progress=tell), scores) if name is not None else None
    if as_json_:
        print_json({"health": health, "theory": theory_json(found), "what_if": answer, "score": score_json(scores)})
    else:
        out = console()
        out.print(f"[bold]{read.settings.title}[/]", markup=True)
        out.print(", ".join(f"{value} {key}" for key, value in health.items()))
        for problem in faults[:10]:
            out.print(str(problem), markup=False)
        _print_fit(found)
        if answer is not None:
            _print_answer(answer)
        _print_score(score_json(scores))
    if faults:
        sys.exit(FAULTY)
    if serve and not as_json_:
        _serve(context, folder, port)


def _first_case() -> Path:
    """Return the first case that the package carries."""
    folders = sorted(path for path in packaged_cases().glob("*") if (path / "case.yaml").is_file())
    if not folders:
        click.echo("The package carries no case; name a folder.", err=True)
        sys.exit(MISUSED)
    return folders[0]


def _serve(context: click.Context, folder: Path, port: int) -> None:
    group = context.find_root().command
    command = group.get_command(context, "serve") if isinstance(group, click.Group) else None
    if command is None:
        click.echo("This installation has no app to serve.", err=True)
        return
    command.main(args=[str(folder), "--port", str(port)], standalone_mode=False)


COMMANDS: tuple[click.Command, ...] = (fit_command, run_command, score_command, tour_command)
