"""The command line: one thin function a command, grouped by what it works on."""

from __future__ import annotations

from importlib import import_module

import click

from politburo import __version__

__all__ = ["main"]

# by the module that holds them: only that of the command asked for is loaded, which saves a run a second
MODULES = {
    "record": ("check", "fix", "schema"),
    "ask": ("who", "timeline", "person", "disputes", "changed"),
    "name": ("name",),
    "sources": ("cite", "sources", "search"),
    "exchange": ("table", "import", "export", "diff", "footnotes"),
    "run": ("fit", "run", "compare", "tour"),
    "assess": ("score", "what-if"),
    "systems": ("systems", "positions"),
    "serve": ("serve",),
}


class Commands(click.Group):
    """Commands that are loaded when they are asked for, or all of them for the list of help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click calls it
        """Return the words of all commands, in order."""
        return sorted(word for words in MODULES.values() for word in words)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the same
        """Return a command by its word, None where there is none."""
        for module, words in MODULES.items():
            if cmd_name in words:
                held: tuple[click.Command, ...] = import_module(f"politburo.cli.{module}").COMMANDS
                return next(one for one in held if one.name == cmd_name)
        return None


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="politburo")
def main() -> None:
    """A history you can check, and run."""
