"""How many acts of each family sources would tell of in histories, beside the number they do tell of."""

from __future__ import annotations

from typing import Any

import numpy as np

from politburo.model.assessment.fits import Sample
from politburo.model.assessment.forecast import simulated
from politburo.model.assessment.logs import Log
from politburo.model.assessment.material import Material, family_of, record_log
from politburo.model.system.coverage import Varied
from politburo.model.system.reaching import Runs, arm
from politburo.model.system.seen import eyes

__all__ = ["amounts"]

BAND = 0.9


def amounts(some: Material, sample: Sample, runs: Runs, span: tuple[int, int]) -> list[dict[str, Any]]:
    """Return a row a family that is read from the record: what is told, and what would be told of histories.

    Args:
        some: the case.
        sample: the fit.
        runs: how many histories.
        span: first and last day (ordinals); histories run from the first.

    Returns:
        family, recorded (mean over readings of the days), mean, low and high (the middle of histories), happened (the
        mean of all acts, told or not), outside.
    """
    seed = some.declared.episodes.seed
    told: dict[str, list[np.ndarray[Any, Any]]] = {}
    happened: dict[str, list[float]] = {}
    names = [one.id for one in some.theory.families if one.reads is not None]
    for number in range(runs.draws):
        one = arm(some.theory, some.people, some.told, span, number, runs, "neutral")
        sources = eyes(some.case, some.theory, Varied(seed, number))
        every = simulated(one, sample, number, span[0])[0]
        seen = every.seen(sources)
        for name in names:
            told.setdefault(name, []).append(_number(some, seen, name))
            happened.setdefault(name, []).append(float(_number(some, every, name).mean()))
    first = arm(some.theory, some.people, some.told, span, 0, runs, "neutral")
    record = record_log(some, first.who, span[0], some.declared.episodes.readings, seed, until=span[1] + 1)
    record = record.within(eyes(some.case, some.theory, Varied(seed, 0)))
    found = []
    for name in names:
        many = np.concatenate(told[name])
        recorded = float(_number(some, record, name).mean())
        low, high = (float(v) for v in np.quantile(many, [(1 - BAND) / 2, (1 + BAND) / 2]))
        found.append(
            {
                "family": name,
                "recorded": recorded,
                "mean": float(many.mean()),
                "low": low,
                "high": high,
                "happened": float(np.mean(happened[name])),
                "outside": not low <= recorded <= high,
            }
        )
    return found


def _number(some: Material, log: Log, name: str) -> np.ndarray[Any, Any]:
    """Acts of a family, its items among them, by history; of an act of several only that it was done."""
    family = some.theory.family(name)
    word = f"{name}/done" if family is not None and family.form == "joint" else name
    items = [one for one in log.families if one != name and (of := family_of(some.theory, one)) and of.id == name]
    mine = log.named(word)
    for one in items:
        mine = mine | log.named(one)
    return log.number(mine)
