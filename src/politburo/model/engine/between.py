"""Statistics of a pair that follow from what its two nodes are: for coordination their changes are those of the nodes.

A change of one node changes all pairs of that node. Where a model reads pairs only now and then, at events, it would be
waste to write down what each of them becomes each time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.columns import stream
from politburo.model.engine.plans import BENDS, OTHER, plan

if TYPE_CHECKING:
    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.plans import Kind

__all__ = ["DIFF", "SAME", "TIMES", "Between", "between"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
SAME: Final = 2
DIFF: Final = 3
TIMES: Final = 4
RULES: Final = {"same": SAME, "diff": DIFF, "sim": DIFF, "ego_alter_interaction": TIMES}
SAFE: Final = (0, 1, 2, 5)  # transforms that compiled code knows and that are defined everywhere
LARGE: Final = 1e150  # values whose squares and products would leave the range of numbers


@dataclass(frozen=True, slots=True)
class Between:
    """A statistic of pairs by `rule`, of the sender's number in `left` and the receiver's in `right`, and its changes.

    `bent` is the code of its transform (`updates.bend`), `negative` turns its sign, `even` says that it is equal in
    both directions. A change gives `value` to the sender's number of node `row` and the receiver's of node `column`,
    unless that is -1.
    """

    rule: int
    bent: int
    negative: bool
    even: bool
    left: Floats
    right: Floats
    time: Floats
    row: Whole
    column: Whole
    value: Floats


def between(effect: Effect, data: Data, kind: Kind) -> Between | None:
    """An effect read from its nodes; None if it must be traced pair by pair.

    Raises:
        EngineError: as `plan`.
    """
    bent = 0 if effect.transform is None else BENDS.get(effect.transform, OTHER)
    if effect.parts or effect.ignore_repetitions or effect.name not in RULES or bent not in SAFE:
        return None
    wanted = plan(effect, data, kind)
    left, right = wanted.attributes[0], wanted.attributes[-1]
    time, source, first, _, value, _ = stream(wanted, data)
    for values in (left.initial, right.initial, value):
        if values.size and np.nanmax(np.abs(values), initial=0.0) > LARGE:
            return None
    rule = RULES[effect.name]
    both = rule != TIMES
    return Between(
        rule=rule,
        bent=bent,
        negative=wanted.negative,
        even=rule == SAME or (bent in (1, 2) if both else left is right),
        left=left.initial,
        right=right.initial,
        time=time,
        row=np.where((source == 1) | both, first, -1),
        column=np.where((source == 2) | both, first, -1),
        value=value,
    )
