"""Ensembles: many histories from a fit, nested as draws of reading and coefficients x histories."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from politburo.model.acts import Story
from politburo.model.fitting import Block, Fit, Fitted, draw_coefficients
from politburo.model.plan import plan
from politburo.model.readings import Draw, Floats, Ints, Mask, Panel, panel
from politburo.model.simulation import simulate

Progress = Callable[[int, int], None]
Laying = Callable[[Story, Draw, int], Panel]


@dataclass(frozen=True, slots=True)
class Ensemble:
    """Histories of several draws.

    Attributes:
        draw, history: (E,) which draw of the K, and which history (numbered through).
        time: (E,) days from the start.
        unit: (E,) place of the unit.
        rung: (E,) severity, from 1.
        draws, histories: K, and histories in each draw.
        exploded: how many histories reached the cap.
        start, days: first day (ordinal) and length.
        seed: the seed.
    """

    draw: Ints
    history: Ints
    time: Floats
    unit: Ints
    rung: Ints
    draws: int
    histories: int
    exploded: int
    start: int
    days: int
    seed: int

    def per_history(self, chosen: Mask) -> Floats:
        """Return (K, m) how many of the chosen acts (a mask) each history has."""
        counts = np.bincount(self.history, weights=chosen.astype(np.float64), minlength=self.draws * self.histories)
        return np.asarray(counts, dtype=np.float64).reshape(self.draws, self.histories)


def given_as_recorded(held: Callable[[Story, Draw], frozenset[str]] | None = None) -> Laying:
    """Lay a reading out with dissent and patrons' acts as recorded, except those held back."""

    def lay(story: Story, drawn: Draw, start: int) -> Panel:
        return panel(story, drawn, free_from=start, held=held(story, drawn) if held else frozenset())

    return lay


def run(
    fitted: Fit,
    *,
    start: int,
    days: int,
    draws: int,
    histories: int,
    seed: int,
    lay: Laying | None = None,
    zeroed: bool = False,
    changed: dict[str, float] | None = None,
    cap: int = 4000,
    progress: Progress | None = None,
) -> Ensemble:
    """Simulate an ensemble.

    Args:
        fitted: the fit.
        start: first day (ordinal).
        days: length of each history.
        draws: K draws of reading and coefficients; the same seed gives the same draws.
        histories: histories in each draw.
        seed: seed of draws and histories.
        lay: how a reading is laid out; by default dissent and patrons' acts are as recorded.
        zeroed: whether effects set by the prior are put to 0.
        changed: coefficients given a value.
        cap: acts after which a history is cut off.
        progress: called with draws done and in all.
    """
    lay = lay or given_as_recorded()
    panels: dict[int, Panel] = {}
    parts = []
    for number, (one, values) in enumerate(draw_coefficients(fitted, draws, seed, zeroed=zeroed)):
        if one.drawn.number not in panels:
            panels[one.drawn.number] = lay(fitted.story, one.drawn, start)
        theta, psi = _changed(fitted, values, changed or {})
        compiled = plan(fitted.story, one.drawn, panels[one.drawn.number], theta, psi, start, days)
        log = simulate(compiled, seed, histories, first=number * histories, cap=cap)
        parts.append((np.full(len(log.time), number, dtype=np.int64), log))
        if progress is not None:
            progress(number + 1, draws)
    return Ensemble(
        np.concatenate([part[0] for part in parts]),
        np.concatenate([part[1].history for part in parts]),
        np.concatenate([part[1].time for part in parts]),
        np.concatenate([part[1].unit for part in parts]),
        np.concatenate([part[1].rung for part in parts]),
        draws,
        histories,
        int(sum(part[1].exploded.sum() for part in parts)),
        start,
        days,
        seed,
    )


def _changed(fitted: Fit, values: dict[Block, Floats], changed: dict[str, float]) -> tuple[Floats, Floats]:
    theta, psi = values["rate"].copy(), values["mark"].copy()
    for vector, rows in ((theta, fitted.coefficients["rate"]), (psi, fitted.coefficients["mark"])):
        for place, one in enumerate(rows):
            if one.id in changed:
                vector[place] = changed[one.id]
    return theta, psi


def heaviest(fitted: Fit) -> Fitted:
    """Return the reading with the greatest weight."""
    return fitted.readings[int(np.argmax(fitted.weights))]
