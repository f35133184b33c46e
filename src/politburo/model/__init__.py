"""The model: effects, likelihood, fit, simulation. Usable on plain data frames, without a case."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from politburo.model.engine import (
        REGISTER,
        Data,
        Effect,
        EngineError,
        EngineWarning,
        Fit,
        Histories,
        Model,
        Readings,
        Run,
        alter,
        chain_readings,
        change_points,
        common_receiver,
        common_sender,
        compare,
        cycle,
        diff,
        draw_events,
        ego,
        ego_alter_interaction,
        evidence,
        fit,
        fit_readings,
        fit_uncertain,
        four,
        given,
        indeg,
        inertia,
        interaction,
        node_trans,
        open_run,
        outdeg,
        outliers,
        predictions,
        recall,
        recip,
        repeat,
        residuals,
        run,
        same,
        sim,
        simulate,
        tertius,
        tertius_diff,
        tie,
        trans,
    )

__all__ = [
    "REGISTER",
    "Data",
    "Effect",
    "EngineError",
    "EngineWarning",
    "Fit",
    "Histories",
    "Model",
    "Readings",
    "Run",
    "alter",
    "chain_readings",
    "change_points",
    "common_receiver",
    "common_sender",
    "compare",
    "cycle",
    "diff",
    "draw_events",
    "ego",
    "ego_alter_interaction",
    "evidence",
    "fit",
    "fit_readings",
    "fit_uncertain",
    "four",
    "given",
    "indeg",
    "inertia",
    "interaction",
    "node_trans",
    "open_run",
    "outdeg",
    "outliers",
    "predictions",
    "recall",
    "recip",
    "repeat",
    "residuals",
    "run",
    "same",
    "sim",
    "simulate",
    "tertius",
    "tertius_diff",
    "tie",
    "trans",
]


def __getattr__(name: str) -> object:
    """Load the engine when one of its names is first asked for: checking a case must not wait for compilers.

    Raises:
        AttributeError: the model has no such name.
    """
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module("politburo.model.engine"), name)
