"""Every command is found under its word, and a start loads no more than what it needs."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from politburo.cli import MODULES, main


@pytest.mark.parametrize("module", MODULES)
def test_the_commands_of_a_module_are_those_listed_for_it(module: str) -> None:
    held = import_module(f"politburo.cli.{module}").COMMANDS
    assert tuple(one.name for one in held) == MODULES[module]
    context = click.Context(main)
    assert all(main.get_command(context, word) is one for word, one in zip(MODULES[module], held, strict=True))


def test_there_is_no_command_of_another_word() -> None:
    assert main.get_command(click.Context(main), "nothing") is None


def test_asking_for_the_version_loads_no_model() -> None:
    text = "import sys; from politburo.cli import main\ntry: main(['--version'])\nexcept SystemExit: pass\n"
    text += "print([one for one in sys.modules if one.startswith(('numba', 'pandas', 'politburo.model'))])"
    said = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["tarvia", "--what-if", "some", "--draws", "4"], "--what-if does not take --draws"),
        (["tarvia", "--manifest", "manifest.json", "--out", "there"], "--manifest does not take CASE"),
        (["--manifest", "manifest.json", "--seed", "8"], "--manifest does not take --seed"),
        (["tarvia", "--days", "30"], "--days counts from --from"),
        (
            ["tarvia", "--days", "30", "--from", "1956-01-01", "--until", "1956-03-01"],
            "give --from, and one of the two",
        ),
    ],
)
def test_options_that_would_be_ignored_are_refused(options: list[str], told: str) -> None:
    cases = str(Path(__file__).parent.parent / "cases" / "tarvia")
    found = CliRunner().invoke(main, ["run", *(cases if one == "tarvia" else one for one in options)])
    assert (found.exit_code, told in found.output) == (2, True), found.output
