"""Runs of a case's whole system on disk: histories by block, monthly panels, repeated from a manifest, compared."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politburo.model.runs.comparing import Compared, compared
    from politburo.model.runs.learning import Learned, learned
    from politburo.model.runs.monthly import panels
    from politburo.model.runs.plan import Asked, Plan, planned
    from politburo.model.runs.running import SystemRun, open_run, repeat, run

__all__ = [
    "Asked",
    "Compared",
    "Learned",
    "Plan",
    "SystemRun",
    "compared",
    "learned",
    "open_run",
    "panels",
    "planned",
    "repeat",
    "run",
]

_WHERE = {
    "comparing": "Compared compared",
    "learning": "Learned learned",
    "monthly": "panels",
    "plan": "Asked Plan planned",
    "running": "SystemRun open_run repeat run",
}
_HOME = {name: module for module, names in _WHERE.items() for name in names.split()}


def __getattr__(name: str) -> object:
    """Load a name's module when it is first asked for: a process that makes histories needs none that fits or draws.

    Raises:
        AttributeError: there is no such name.
    """
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)
