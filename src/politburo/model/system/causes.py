"""Causes of their own: what calls an act forth, or a reply, beside all that makes it likelier.

An effect multiplies a rate or the odds of a reply; a cause adds to it while it is at work (additive hazards: Aalen,
Lecture Notes in Statistics 2, 1980). Switched off, it adds nothing. In a system a cause is a further line of the log,
label or unit, named after what it belongs to and the mechanism it stands for.
"""

from __future__ import annotations

from collections.abc import Mapping

from politburo.model.definitions import Belief
from politburo.model.system.declare import Cause, Declared, Family

__all__ = ["NEVER", "because", "off", "plain", "spelled", "strength"]

NEVER = -50.0
BECAUSE = " because "


def because(word: str, cause: Cause) -> str:
    """Return the name of what a cause adds to a family, label or unit."""
    return f"{word}{BECAUSE}{cause.mechanism}"


def plain(word: str) -> str:
    """Return the family, label or unit that a name stands for, whatever called it forth."""
    return word.partition(BECAUSE)[0]


def strength(theory: Declared, family: Family, cause: Cause, priors: str) -> Belief:
    """Return the prior of a cause: its own, else as strong as all else together.

    Of a rate it is the log of the monthly rate while the cause is at work, of a reply the log odds against the base.
    """
    if priors == "informed" and cause.informed is not None:
        return cause.informed
    if cause.strength is not None:
        return cause.strength
    start = 0.0 if family.intercept is None or cause.on else family.intercept.mean
    return Belief(mean=start + theory.cause.mean, sd=theory.cause.sd, reason=theory.cause.reason)


def off(name: tuple[str, str, str]) -> float:
    """Return the value of a coefficient at which the mechanism it stands for does nothing."""
    family, part, effect = name
    if BECAUSE in family or BECAUSE in part or effect.startswith(BECAUSE.lstrip()):
        return NEVER
    return -NEVER if (part, effect) == ("let", "constant") else 0.0


def spelled(theory: Declared) -> Mapping[tuple[str, str], str]:
    """Return how a record's mark reads in a log: any of the causes may have called the reply forth."""
    found: dict[tuple[str, str], str] = {}
    for family in theory.families:
        for label in family.labels:
            mine = [because(label, one) for one in family.causes if label in one.on]
            for name in [f"{family.id}-{item}" for item in family.items or ()] or [family.id]:
                if mine:
                    found[name, label] = "|".join([label, *mine])
    return found
