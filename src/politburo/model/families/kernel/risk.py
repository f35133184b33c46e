"""Who may do what, and how strongly: conditions, weights, formulas."""

from __future__ import annotations

from politburo.model.families.kernel import places as at
from politburo.model.families.program import Floats, Whole
from politburo.model.jit import inlined

__all__ = ["formula", "may", "weight"]


@inlined
def formula(o: Whole, real: Floats, lp: int, u: int) -> float:
    """The sum of a formula for a unit."""
    total = float(real[o[at.lp_const] + lp])
    for i in range(o[o[at.lp_ptr] + lp], o[o[at.lp_ptr] + lp + 1]):
        cell = o[o[at.read] + o[o[at.lp_addr] + i] * o[at.units] + u]
        total += real[o[at.lp_coef] + i] * real[o[at.value] + cell]
    return total


@inlined
def may(o: Whole, real: Floats, line: int, u: int) -> bool:
    """Whether a unit is at risk of a line."""
    if real[o[at.value] + o[o[at.line_running] + line]] == 0.0 or real[o[at.value] + o[at.there] + u] == 0.0:
        return False
    for i in range(o[o[at.gate_ptr] + line], o[o[at.gate_ptr] + line + 1]):
        x = real[o[at.value] + o[o[at.read] + o[o[at.gate_addr] + i] * o[at.units] + u]]
        if x < real[o[at.gate_least] + i] or x > real[o[at.gate_most] + i]:
            return False
    return True


@inlined
def weight(o: Whole, real: Floats, u: int) -> float:
    """The people a unit stands for."""
    return float(real[o[at.value] + o[o[at.unit_of_weight] + u]] * real[o[at.unit_weight] + u])
