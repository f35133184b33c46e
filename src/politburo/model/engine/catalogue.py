"""The catalogue of effects, generated from their docstrings."""

from __future__ import annotations

import inspect

from politburo.model.engine.effects import REGISTER

__all__ = ["catalogue"]


def catalogue() -> str:
    """Every registered effect with its arguments, formula, unit and what changes it, as Markdown."""
    lines = [
        "# Effects",
        "",
        "Generated from the code by",
        "`python -c 'from politburo.model.engine.catalogue import catalogue; print(catalogue())'`.",
        "",
        *(inspect.getdoc(inspect.getmodule(next(iter(REGISTER.values())))) or "").splitlines(),
    ]
    for name, function in REGISTER.items():
        arguments = ", ".join(_plain(parameter) for parameter in inspect.signature(function).parameters.values())
        lines += ["", f"## {name}", "", f"`{name}({arguments})`", "", *(inspect.getdoc(function) or "").splitlines()]
    return "\n".join(lines)


def _plain(parameter: inspect.Parameter) -> str:
    """An argument without its type."""
    if parameter.kind is inspect.Parameter.VAR_POSITIONAL:
        return f"*{parameter.name}"
    if parameter.default is inspect.Parameter.empty:
        return parameter.name
    default = getattr(parameter.default, "__name__", repr(parameter.default))
    return f"{parameter.name}={default}"
