"""The command line: one thin function a command, grouped by what it works on."""

from __future__ import annotations

import click

from politburo import __version__
from politburo.cli import ask, assess, exchange, name, record, run, serve, sources, systems


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="politburo")
def main() -> None:
    """A history you can check, and run."""


COMMANDS = (
    *record.COMMANDS,
    *ask.COMMANDS,
    *name.COMMANDS,
    *sources.COMMANDS,
    *exchange.COMMANDS,
    *run.COMMANDS,
    *assess.COMMANDS,
    *systems.COMMANDS,
    *serve.COMMANDS,
)

for command in COMMANDS:
    main.add_command(command)
