"""Random numbers by what they are for, and delays drawn from them."""

from __future__ import annotations

import math

from politburo.model.families import program as code
from politburo.model.families.kernel import places as at
from politburo.model.families.program import Whole
from politburo.model.jit import inlined, within
from politburo.model.philox import uniform

__all__ = ["delay", "draw", "wait"]


@within
def draw(o: Whole, whole: Whole, line: int, purpose: int, u: int, count: int) -> float:
    """The uniform number of a purpose."""
    key = o[at.key]
    return uniform(
        whole[key],
        whole[key + 1],
        whole[key + 2],
        o[o[at.unit_hash] + u],
        o[o[at.line_hash] + line * at.PURPOSES + purpose],
        count,
    )


@inlined
def wait(o: Whole, whole: Whole, line: int, purpose: int, u: int, count: int) -> float:
    """The standard exponential number of a purpose."""
    return -math.log(draw(o, whole, line, purpose, u, count))


@within
def delay(kind: int, low: float, span: float, u: float) -> float:
    """Days of a delay from a uniform number."""
    if kind == code.EVEN:
        return low + span * u
    if kind == code.EXPONENTIAL:
        return low - span * math.log(u)
    return low
