"""What `politburo fit` and `politburo tour` print. Loads the compiler, so the commands import it when they run."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.table import Table

from politburo.cli import assess
from politburo.cli.bars import bars, refused
from politburo.cli.common import FAULTY, MISUSED, console, opened, packaged_cases, print_json, ready
from politburo.model.assessment.declared import is_assessed
from politburo.model.checking import check_model
from politburo.record.case import Case
from politburo.record.checks import check_record
from politburo.record.problems import errors, in_order, warnings
from politburo.views import contract_model as contract
from politburo.views.score import score_json
from politburo.views.theory import theory_json
from politburo.views.what_if import what_if_json, what_ifs

__all__ = ["fit", "tour"]

MOST_FAMILIES = 3  # of a tour: those fitted on most acts


def _checked(folder: Path) -> Case:
    """Open a case whose model files have no error; else end with status 1 and the errors."""
    case = opened(folder)
    faults = errors(check_model(case))
    for problem in faults:
        click.echo(str(problem), err=True)
    if faults:
        sys.exit(FAULTY)
    return case


def fit(case: Path, *, as_json: bool, family: str | None) -> None:
    """Fit the theory and print every coefficient beside its prior."""
    read = ready(case)
    with refused(), bars(shown=not as_json) as tell:
        found = theory_json(read, tell)
    chosen = [one for one in found["families"] if family in {None, one["id"]}]
    if not chosen:
        known = ", ".join(one["id"] for one in found["families"])
        click.echo(f"E502 No family '{family}' was fitted. Fitted: {known}.", err=True)
        sys.exit(MISUSED)
    if as_json:
        print_json({**found, "families": chosen})
        return
    for one in chosen:
        _print_family(one)
    _print_sum(found)


def _print_family(one: contract.FittedFamily) -> None:
    table = Table(title=f"{one['id']} ({one['form']}): {_acts(one)}", title_justify="left")
    for column in ("effect", "prior", "estimate", "sd", "contraction", "shift", "halved", "doubled", "informed", ""):
        table.add_column(column, justify="left" if column in {"effect", ""} else "right")
    for row in one["effects"]:
        label = row["label"] if row["family"] == one["id"] else f"{row['label']} [{row['family']}]"
        mechanism = f" ({row['mechanism']})" if row["mechanism"] and row["kind"] == "effect" else ""
        figures = (f"{row['mean']:+.2f}", f"{row['sd']:.2f}", f"{row['contraction']:.2f}", f"{row['shift']:+.1f}")
        others = tuple(f"{row[key]:+.2f}" for key in ("halved", "doubled", "mean_informed"))
        prior = f"{row['prior_mean']:+.1f} ({row['prior_sd']:.2f})"
        table.add_row(f"{label}{mechanism}".replace("[", r"\["), prior, *figures, *others, row["verdict"])
    console().print(table)


def _acts(one: contract.FittedFamily) -> str:
    worth = "" if one["effective"] is None else f", readings worth {one['effective']:.1f}"
    return f"fitted on {one['acts']} acts, {one['left_out']} events left out{worth}"


def _print_sum(found: contract.Theory) -> None:
    out = console()
    out.print(found["note"], markup=False)
    if found["unfitted"]:
        out.print(f"No act of the record bears on: {', '.join(found['unfitted'])}.", markup=False)
    out.print(
        "shift: of the estimate from the prior's mean, in its standard deviations; halved, doubled: the estimate with "
        "its own prior half or twice as wide; informed: the estimate under priors that know the documents. "
        f"{len(found['deviations'])} changes after the first fit are listed in the theory.",
        markup=False,
    )


def tour(case: Path | None, *, as_json: bool, name: str | None) -> Path | None:
    """Check a case, fit its theory, answer a what-if, show its score if there is one; return the folder to serve."""
    folder = case if case is not None else _first_case()
    read = _checked(folder)
    names = [one["name"] for one in what_ifs(read)]
    name = name or (names[0] if names else None)
    if name is not None:
        assess.known_name(name, names)
    problems = in_order([*check_record(read), *check_model(read)])
    faults, doubts = errors(problems), warnings(problems)
    health = {
        "statements": len(read.every_statement),
        "sources": len(read.sources),
        "actors": len(read.actors),
        "errors": len(faults),
        "warnings": len(doubts),
    }
    with refused(), bars(shown=not as_json) as tell:
        found = theory_json(read, tell)
        answer = what_if_json(read, name, tell) if name is not None else None
        scores = score_json(read, kept_only=True)
    if as_json:
        print_json({"health": health, "theory": found, "what_if": answer, "score": scores})
    else:
        out = console()
        out.print(f"[bold]{read.settings.title}[/]", markup=True)
        out.print(", ".join(f"{value} {key}" for key, value in health.items()))
        for problem in faults[:10]:
            out.print(str(problem), markup=False)
        for one in sorted(found["families"], key=lambda one: -one["acts"])[:MOST_FAMILIES]:
            _print_family(one)
        _print_sum(found)
        more = len(found["families"]) - MOST_FAMILIES
        out.print(f"{max(more, 0)} more families: politburo fit {folder}", markup=False)
        if answer is not None:
            assess.print_answer(answer)
        if not is_assessed(read):
            out.print("The case declares no episodes (theories/episodes.yaml), so nothing is scored.", markup=False)
        elif scores is None:
            out.print(f"Not scored yet for this case and code: politburo score {folder} (some minutes).", markup=False)
        else:
            for line in scores["words"]:
                out.print(line, markup=False)
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
