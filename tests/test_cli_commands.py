"""Every command is found under its word, and a start loads no more than what it needs."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import click
import pytest

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
