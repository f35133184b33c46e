"""From a reading's days to the numbers that likelihoods take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from politburo.model.acts import Story
from politburo.model.effects import REPLY_EFFECTS, design, severity_design
from politburo.model.likelihood import MarkData, RateData, ReplyData
from politburo.model.readings import Floats, Panel
from politburo.model.theory import Family

Design = Callable[[Panel], Floats]


@dataclass(frozen=True, slots=True)
class Data:
    """What the families are fitted to under one reading; `months` is the exposure, `acts` the number of sanctions."""

    rate: RateData
    mark: MarkData
    reply: ReplyData

    @property
    def acts(self) -> int:
        """Sanctions in the fit."""
        return len(self.rate.targets)

    @property
    def months(self) -> float:
        """Person-months of exposure."""
        return float(self.rate.exposure.sum())


def covered(story: Story, panel: Panel, before: int | None = None) -> Floats:
    """Return (D,) 1 on days that a source covers and that precede `before`."""
    found = np.zeros(len(panel.weight))
    for low, high in story.cover:
        found[max(low - panel.start, 0) : max(high - panel.start + 1, 0)] = 1.0
    if before is not None:
        found[max(before - panel.start, 0) :] = 0.0
    return found


def gather(story: Story, panel: Panel, before: int | None = None) -> Data:
    """Return the data of all families under one reading."""
    rate = story.theory.family("rem")
    reply = story.theory.family("answer")
    if rate is None:
        raise ValueError("E305 The theory has no family of the form rem: add one.")
    return Data(
        rate_data(story, panel, lambda p: design(p, rate), before),
        mark_data(story, panel, rate),
        reply_data(story, reply, before) if reply is not None else ReplyData(np.zeros((0, 1, 0)), np.zeros(0)),
    )


def rate_data(story: Story, panel: Panel, columns: Design, before: int | None = None) -> RateData:
    """Return exposure and acts for a design; days on which nothing changes are joined, which changes no likelihood."""
    masked = replace(panel, weight=panel.weight * covered(story, panel, before)[:, None])
    breaks = masked.breaks()
    lengths = np.diff(np.concatenate([breaks, [len(panel.weight)]]))
    values = columns(masked.rows(breaks))
    rows = values.reshape(-1, values.shape[2])
    amounts = (masked.weight[breaks] * lengths[:, None] / story.theory.month).reshape(-1)
    kept = amounts > 0
    widest = max((len(one.targets) for one, _ in panel.strikes), default=1)
    targets = np.zeros((len(panel.strikes), widest, values.shape[2]))
    weights = np.zeros((len(panel.strikes), widest))
    for number, (strike, day) in enumerate(panel.strikes):
        where = list(strike.targets)
        targets[number, : len(where)] = values[np.searchsorted(breaks, day - panel.start, side="right") - 1, where]
        found = panel.weight[day - panel.start, where]
        # an act whose target another act of this reading had put beyond risk still happened
        weights[number, : len(where)] = found if found.sum() > 0 else 1.0
    return RateData(rows[kept], amounts[kept], targets, weights)


def mark_data(story: Story, panel: Panel, family: Family) -> MarkData:
    """Return severities: seen rungs, and those not lighter than the standing; where none is left, all are possible."""
    levels = len(story.case.rungs)
    values = severity_design(
        panel.rows(np.array([day - panel.start for _, day in panel.strikes], dtype=np.int64)), family
    )
    effects = np.zeros((len(panel.strikes), values.shape[2]))
    seen = np.zeros((len(panel.strikes), levels))
    allowed = np.ones((len(panel.strikes), levels))
    for number, (strike, day) in enumerate(panel.strikes):
        where = list(strike.targets)
        weight = panel.weight[day - panel.start, where]
        share = weight / weight.sum() if weight.sum() > 0 else np.full(len(where), 1 / len(where))
        effects[number] = share @ values[number, where]
        seen[number, [rung - 1 for rung in strike.rungs]] = 1.0
        if len(where) == 1:
            floor = max(int(panel.standing[day - panel.start, where[0]]), 1)
            possible = (np.arange(1, levels + 1) >= floor).astype(np.float64)
            if (possible * seen[number]).sum() > 0:
                allowed[number] = possible
                seen[number] *= possible
    return MarkData(effects, seen, allowed)


def reply_columns(family: Family, strength: float, both: float, first: float) -> Floats:
    """Return (C, P): a constant for each answer that has one, then each effect times the answer's compliance."""
    values = dict(zip(REPLY_EFFECTS, (strength, both, first), strict=True))
    effects = np.array([values[one.id] / one.scale for one in family.effects])
    compliance = np.array([one.compliance for one in family.answers])
    return np.concatenate([np.eye(len(family.answers)), np.outer(compliance, effects)], axis=1)


def reply_data(story: Story, family: Family, before: int | None = None) -> ReplyData:
    """Return the recorded answers; acts without a recorded reply are unreported and do not count."""
    rows = [one for one in story.answers if before is None or one.days.high < before]
    width = len(family.answers) + len(family.effects)
    effects = [reply_columns(family, one.strength, one.both, one.first) for one in rows]
    stacked = np.array(effects) if rows else np.zeros((0, len(family.answers), width))
    return ReplyData(stacked, np.array([float(one.reply) for one in rows]))
