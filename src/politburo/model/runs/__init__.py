"""Runs of a case's whole system on disk: histories by block, monthly panels, repeated from a manifest, compared."""

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
