"""Commands on the model: fit, run, tour. They load it when they run, because its compiler takes a second."""

from __future__ import annotations

from pathlib import Path

import click

from politburo.cli.common import CaseFolder, case_argument, json_option

FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command()
@case_argument
@json_option
@click.option("--priors", type=click.Choice(["neutral", "informed"]), default="neutral", help="Set of priors.")
@click.option("--checks/--no-checks", default=True, help="Whether to make the predictive checks.")
def fit(case: Path, *, as_json_: bool, priors: str, checks: bool) -> None:
    """Fit the theory and print every coefficient beside its prior."""
    from politburo.cli import model  # noqa: PLC0415 - loads a compiler

    model.fit(case, as_json=as_json_, priors=priors, checks=checks)


@click.command()
@case_argument
@json_option
@click.option("--what-if", "name", help="A what-if of the case, by name.")
@click.option("--from", "from_", help="First day of the histories, YYYY-MM-DD.")
@click.option("--days", type=click.IntRange(1, 20_000), help="Length of the histories in days.")
@click.option("--histories", "number", type=click.IntRange(2, 10_000_000), help="Histories in each ensemble.")
@click.option("--seed", type=click.IntRange(0, 2**63 - 1), help="Seed of draws and histories.")
@click.option("--out", type=FOLDER, help="Folder for the event log and its manifest.")
def run(
    case: Path,
    *,
    as_json_: bool,
    name: str | None,
    from_: str | None,
    days: int | None,
    number: int | None,
    seed: int | None,
    out: Path | None,
) -> None:
    """Simulate histories from a day on; with --what-if, answer it."""
    from politburo.cli import model  # noqa: PLC0415 - loads a compiler

    model.histories(case, as_json=as_json_, name=name, from_=from_, days=days, number=number, seed=seed, out=out)


@click.command()
@click.argument("case", type=CaseFolder(), required=False)
@json_option
@click.option("--what-if", "name", help="Another what-if than the case's first.")
@click.option("--serve/--no-serve", default=True, help="Whether to serve the app afterwards.")
@click.option("--port", default=8817, show_default=True, help="Port of the app on this machine.")
@click.pass_context
def tour(
    context: click.Context, case: Path | None, *, as_json_: bool, name: str | None, serve: bool, port: int
) -> None:
    """Check a case, fit its theory, answer a what-if, score it beside baselines, then serve the app."""
    from politburo.cli import model  # noqa: PLC0415 - loads a compiler

    folder = model.tour(case, as_json=as_json_, name=name)
    if folder is None or not serve:
        return
    group = context.find_root().command
    command = group.get_command(context, "serve") if isinstance(group, click.Group) else None
    if command is None:
        click.echo("This installation has no app to serve.", err=True)
        return
    command.main(args=[str(folder), "--port", str(port)], standalone_mode=False)


COMMANDS: tuple[click.Command, ...] = (fit, run, tour)
