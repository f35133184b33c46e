"""The command that serves the app."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from politburo.cli.common import MISUSED, case_argument, json_option, opened, print_json
from politburo.web import PORT
from politburo.web import serve as run_server

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@case_argument
@json_option
@click.option("--port", default=PORT, show_default=True, type=click.IntRange(0, 65535), help="0 takes a free one.")
@click.option("--no-browser", is_flag=True, help="Do not open the browser.")
def serve(case: Path, port: int, *, as_json_: bool, no_browser: bool) -> None:
    """Serve a case's pages to this machine, and open the browser on them."""
    opened(case)

    def ready(address: str) -> None:
        if as_json_:
            print_json({"address": address, "case": str(case)})
        else:
            click.echo(f"{case} at {address} (Ctrl-C ends)")
        sys.stdout.flush()

    try:
        run_server(case, port, browser=not no_browser, ready=ready)
    except OSError as error:
        click.echo(
            f"E607: Port {port} cannot be used: {error.strerror or error}. Choose another with --port.", err=True
        )
        sys.exit(MISUSED)


COMMANDS: tuple[click.Command, ...] = (serve,)
