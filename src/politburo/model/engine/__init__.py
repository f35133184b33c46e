"""Relational event models: data, effects, exact fitting, simulation, on plain data frames or on a case."""

from politburo.model.engine.bounds import draw_events
from politburo.model.engine.chain import chain_readings
from politburo.model.engine.data import Data
from politburo.model.engine.diagnostics import change_points, compare, outliers, predictions, recall, residuals
from politburo.model.engine.effects import (
    REGISTER,
    Effect,
    alter,
    common_receiver,
    common_sender,
    cycle,
    diff,
    ego,
    ego_alter_interaction,
    four,
    given,
    indeg,
    inertia,
    interaction,
    node_trans,
    outdeg,
    recip,
    same,
    sim,
    tertius,
    tertius_diff,
    tie,
    trans,
)
from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.fitting import Fit, fit
from politburo.model.engine.posterior import Readings
from politburo.model.engine.readings import evidence, fit_readings, fit_uncertain
from politburo.model.engine.runs import Run, open_run, repeat, run
from politburo.model.engine.simulation import Histories, Model, simulate

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
