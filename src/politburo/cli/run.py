"""Commands on the model: fit, run, compare, tour. They load it when they run: it takes a second."""

from __future__ import annotations

from pathlib import Path

import click

from politburo.cli import assess
from politburo.cli.common import CaseFolder, case_argument, json_option

FOLDER = click.Path(file_okay=False, path_type=Path)
FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@case_argument
@json_option
@click.option("--family", help="Print this family only.")
def fit(case: Path, *, as_json_: bool, family: str | None) -> None:
    """Fit the theory to the record and print every coefficient beside its prior.

    The first time takes a minute or two, then the fit is remembered for the same case and code.
    """
    from politburo.cli import estimates  # noqa: PLC0415 - loads a compiler

    estimates.fit(case, as_json=as_json_, family=family)


@click.command()
@click.argument("case", type=CaseFolder(), required=False)
@json_option
@click.option("--from", "from_", help="First day of the histories, YYYY-MM-DD; the first that sources cover.")
@click.option("--until", help="Last day of the histories, YYYY-MM-DD; the last that sources cover.")
@click.option("--days", type=click.IntRange(1, 20_000), help="Length of the histories in days, instead of --until.")
@click.option("--histories", "number", type=click.IntRange(2, 10_000_000), help="Histories in all.  [default: 1000]")
@click.option(
    "--draws", type=click.IntRange(1, 1000), help="Draws of reading and coefficients among them.  [default: 20]"
)
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), help="Seed of draws and histories.")
@click.option("--priors", type=click.Choice(["neutral", "informed"]), default="neutral", help="Set of priors.")
@click.option("--coefficients", type=CaseFolder(), help="Another case, from whose record coefficients are learned.")
@click.option("--readings", type=click.IntRange(1, 200), default=16, help="Readings of the record that are fitted.")
@click.option("--out", type=FOLDER, help="Folder for histories, panels and manifest.")
@click.option(
    "--workers", "--processes", type=click.IntRange(1, 64), help="Processors used.  [default: all, 4 at most]"
)
@click.option("--dask", metavar="ADDRESS", help="A Dask cluster that makes the histories, as tcp://host:8786.")
@click.option("--manifest", type=click.Path(path_type=Path), help="Repeat the run of this manifest to the byte.")
@click.option("--report", type=FILE, help="Write a report with figures to this HTML file.")
@click.option("--what-if", "name", help="A what-if of the case, by name, instead of a plain run.")
def run(
    case: Path | None,
    *,
    as_json_: bool,
    from_: str | None,
    until: str | None,
    days: int | None,
    number: int | None,
    draws: int | None,
    seed: int | None,
    priors: str,
    coefficients: Path | None,
    readings: int,
    out: Path | None,
    workers: int | None,
    dask: str | None,
    manifest: Path | None,
    report: Path | None,
    name: str | None,
) -> None:
    """Simulate histories of a case; repeat a run; or answer a what-if.

    Histories start from the state that the record tells on the first day. A folder in which the same run was begun is
    continued.
    """
    if manifest is not None:
        _takes_only("--manifest", {"manifest", "out", "workers", "dask", "as_json_", "report"})
        from politburo.cli import histories  # noqa: PLC0415 - loads a compiler

        histories.again(manifest, out=out, workers=workers, dask=dask, as_json=as_json_, report=report)
        return
    if case is None:
        raise click.UsageError("Name a case, or a run to repeat by --manifest.")
    if days is not None and (until is not None or from_ is None):
        raise click.UsageError(
            "--days counts from --from and stands instead of --until: give --from, and one of the two."
        )
    if name is not None:
        _takes_only("--what-if", {"case", "name", "number", "seed", "as_json_"})
        assess.answer(case, name, as_json=as_json_, histories=number, seed=seed)
        return
    from politburo.cli import histories  # noqa: PLC0415 - loads a compiler

    histories.simulate(
        case,
        as_json=as_json_,
        from_=from_,
        until=histories.after(from_, days) if days is not None and from_ is not None else until,
        histories=number,
        draws=draws,
        seed=seed,
        priors=priors,
        coefficients=coefficients,
        readings=readings,
        out=out,
        workers=workers,
        dask=dask,
        report=report,
    )


def _takes_only(option: str, meant: set[str]) -> None:
    """Refuse options that would be ignored beside another."""
    context = click.get_current_context()
    for one in context.command.params:
        given = context.get_parameter_source(one.name or "") is click.core.ParameterSource.COMMANDLINE
        if given and one.name not in meant:
            word = one.opts[0] if isinstance(one, click.Option) else one.human_readable_name
            raise click.UsageError(f"{option} does not take {word}: leave it out.")


@click.command()
@click.argument("first", type=FOLDER)
@click.argument("second", type=FOLDER)
@json_option
@click.option("--case", type=CaseFolder(), help="A case whose declared outcomes are asked of both runs.")
@click.option("--report", type=FILE, help="Write a report with figures to this HTML file.")
def compare(first: Path, second: Path, *, as_json_: bool, case: Path | None, report: Path | None) -> None:
    """Compare two runs: acts, outcomes and panels, each difference with its Monte-Carlo error."""
    from politburo.cli import histories  # noqa: PLC0415 - loads a compiler

    histories.side_by_side(first, second, case=case, as_json=as_json_, report=report)


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
    """Check a case, fit its theory, answer a what-if, show how it scores, then serve the app."""
    from politburo.cli import estimates  # noqa: PLC0415 - loads a compiler

    folder = estimates.tour(case, as_json=as_json_, name=name)
    if folder is None or not serve:
        return
    group = context.find_root().command
    command = group.get_command(context, "serve") if isinstance(group, click.Group) else None
    if command is None:
        click.echo("This installation has no app to serve.", err=True)
        return
    command.main(args=[str(folder), "--port", str(port)], standalone_mode=False)


COMMANDS: tuple[click.Command, ...] = (fit, run, compare, tour)
