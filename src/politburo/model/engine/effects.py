"""Effects: numbers computed from state that may drive an act. Each is named, documented and registered here.

Notation: x_ij(t) is the value of a network from i to j just before t, z_i(t) an attribute, I(.) is 1 if true and else
0; i is the sender, j the receiver. Degrees and ties are unweighted, I(x > 0), unless `weighted`. In one-mode networks
self-ties count nowhere. With `window=w`, a change made at t counts from just after t until t + w, then it is undone.
`transform` is a function of arrays applied to the finished statistic. With `ignore_repetitions` the statistic is 0
where the tie i->j of the default network already stands (x_ij > 0).

The definitions are those of Stadtfeld and Block (2017), "Interactions, actors, and time", Sociological Science 4, of
Stadtfeld, Hollway and Block (2017), "Dynamic network actor models", Sociological Methodology 47, and of Butts (2008),
"A relational event framework for social action", Sociological Methodology 38.
"""

# ruff: noqa: A002 - `type` is the name by which the field knows the argument; the fields of an effect go in order
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Literal

import numpy as np

from politburo.model.engine.errors import EngineError

__all__ = [
    "REGISTER",
    "Effect",
    "Role",
    "alter",
    "common_receiver",
    "common_sender",
    "cycle",
    "diff",
    "ego",
    "ego_alter_interaction",
    "four",
    "given",
    "indeg",
    "inertia",
    "interaction",
    "node_trans",
    "outdeg",
    "recip",
    "same",
    "sim",
    "tertius",
    "tertius_diff",
    "tie",
    "trans",
]

Role = Literal["ego", "alter"]
Transform = Callable[[Any], Any]

_UNITS: Final = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "year": 31557600.0,
}


@dataclass(frozen=True, slots=True)
class Effect:
    """One effect of a model: what is counted, on which networks or attributes, and how. Made by the functions below.

    An empty network name means the default network; `role` is None where the model decides it (senders in a rate model,
    receivers in a choice).
    """

    name: str
    networks: tuple[str, ...] = ()
    attributes: tuple[str, ...] = ()
    weighted: bool = False
    window: float | None = None
    role: Role | None = None
    transform: Transform | None = None
    ignore_repetitions: bool = False
    parts: tuple[Effect, ...] = ()

    def __post_init__(self) -> None:
        if self.transform is not None and not callable(self.transform):
            raise EngineError(
                "E837", self.label, f"its transform {self.transform!r} is no function", "Give one, such as numpy.log1p"
            )

    @property
    def label(self) -> str:
        """The effect as one would write it, such as ``inertia(call, window=300)``."""
        if self.parts:
            return " * ".join(part.label for part in self.parts)
        words = [str(name or "default") for name in (*self.networks, *self.attributes)]
        if self.weighted:
            words.append("weighted")
        if self.window is not None:
            words.append(f"window={self.window:g}")
        if self.role is not None:
            words.append(self.role)
        if self.transform is not None:
            words.append(getattr(self.transform, "__name__", "transform"))
        if self.ignore_repetitions:
            words.append("ignore_repetitions")
        return f"{self.name}({', '.join(words)})"


REGISTER: dict[str, Callable[..., Effect]] = {}


def registered(function: Callable[..., Effect]) -> Callable[..., Effect]:
    """Enter an effect in the catalogue under its name."""
    REGISTER[function.__name__] = function
    return function


def seconds(window: float | str | None) -> float | None:
    """A window as a number; text such as "5 minutes" counts seconds (a month is 30.4375 days, a year 365.25)."""
    if window is None:
        return None
    if isinstance(window, str):
        found = re.fullmatch(r"\s*([0-9.]+)\s*([a-z]+?)s?\s*", window)
        if found is None or found[2] not in _UNITS:
            raise EngineError(
                "E831",
                f"window={window!r}",
                "the length is not understood",
                f"Write a number, or as '5 minutes' ({', '.join(_UNITS)})",
            )
        return seconds(float(found[1]) * _UNITS[found[2]])
    if not window > 0:
        raise EngineError("E831", f"window={window!r}", "the length is not positive", "Give a length above 0")
    return None if np.isinf(window) else float(window)


def role_of(role: str | None) -> Role | None:
    """The argument `type`, checked."""
    if role == "ego":
        return "ego"
    if role == "alter":
        return "alter"
    if role is None:
        return None
    raise EngineError(
        "E832",
        f"type={role!r}",
        "it is neither 'ego' nor 'alter'",
        "Say whose number counts: 'ego', the sender's, or 'alter', the receiver's",
    )


@registered
def indeg(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    type: str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """In-degree: how many send to a node. Unit: ties (sum of tie values if weighted).

    ego: sum_k I(x_ki > 0); alter: sum_k I(x_kj > 0). In an undirected network this is the degree.
    Changed by: a tie to the node (one row or one column).
    """
    return Effect("indeg", (network,), (), weighted, seconds(window), role_of(type), transform, ignore_repetitions)


@registered
def outdeg(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    type: str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Out-degree: to how many a node sends. Unit: ties (sum of tie values if weighted).

    ego: sum_k I(x_ik > 0); alter: sum_k I(x_jk > 0). Changed by: a tie from the node (one row or one column).
    """
    return Effect("outdeg", (network,), (), weighted, seconds(window), role_of(type), transform, ignore_repetitions)


@registered
def inertia(
    network: str = "", *, weighted: bool = False, window: float | str | None = None, transform: Transform | None = None
) -> Effect:
    """Inertia: i has sent to j before. Unit: 0 or 1 (number of events if weighted).

    I(x_ij > 0) on the network the events belong to. Changed by: an event from i to j (one pair).
    """
    return Effect("inertia", (network,), (), weighted, seconds(window), None, transform)


@registered
def tie(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Tie: i is tied to j in a network. Unit: 0 or 1 (value of the tie if weighted).

    I(x_ij > 0). Changed by: the tie from i to j (one pair).
    """
    return Effect("tie", (network,), (), weighted, seconds(window), None, transform, ignore_repetitions)


@registered
def recip(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Reciprocity: j is tied to i. Unit: 0 or 1 (value of the tie if weighted).

    I(x_ji > 0). Changed by: the tie from j to i (one pair).
    """
    return Effect("recip", (network,), (), weighted, seconds(window), None, transform, ignore_repetitions)


@registered
def trans(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Transitivity: two-paths from i to j. Unit: paths (products of their ties if weighted).

    sum_k I(x_ik > 0) I(x_kj > 0); weighted: sum_k x_ik x_kj. Changed by: a tie a->b, at (a, j) for each j that b is
    tied to, and at (i, b) for
    each i that is tied to a.
    """
    return Effect("trans", (network,), (), weighted, seconds(window), None, transform, ignore_repetitions)


@registered
def cycle(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Cycle: two-paths from j back to i. Unit: paths (products of their ties if weighted).

    sum_k I(x_jk > 0) I(x_ki > 0); weighted: sum_k x_jk x_ki. Changed by: a tie, as for `trans` with the ends swapped.
    """
    return Effect("cycle", (network,), (), weighted, seconds(window), None, transform, ignore_repetitions)


@registered
def common_sender(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Common senders: how many are tied to both i and j. Unit: nodes (products if weighted).

    sum_k I(x_ki > 0) I(x_kj > 0); weighted: sum_k x_ki x_kj. Changed by: a tie a->b, at (b, j) and (j, b) for each j
    that a is tied to.
    """
    return Effect("common_sender", (network,), (), weighted, seconds(window), None, transform, ignore_repetitions)


@registered
def common_receiver(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Common receivers: to how many both i and j are tied. Unit: nodes (products if weighted).

    sum_k I(x_ik > 0) I(x_jk > 0); weighted: sum_k x_ik x_jk. Changed by: a tie a->b, at (a, i) and (i, a) for each i
    that is tied to b.
    """
    return Effect("common_receiver", (network,), (), weighted, seconds(window), None, transform, ignore_repetitions)


@registered
def four(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Four-cycle: three-paths i->k<-l->j that a tie i->j would close. Unit: paths.

    sum over k, l of I(x_ik > 0) I(x_lk > 0) I(x_lj > 0) with l not i and k not j, so that a path never uses the pair
    (i, j) itself or one tie twice; weighted: the ties' values in place of I(.). Changed by: any tie of such a path.
    """
    return Effect("four", (network,), (), weighted, seconds(window), None, transform, ignore_repetitions)


@registered
def node_trans(
    network: str = "",
    *,
    weighted: bool = False,
    window: float | str | None = None,
    type: str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Embeddedness: transitive triangles of which a node is the source. Unit: triangles.

    ego: sum_kl I(x_ik > 0) I(x_kl > 0) I(x_il > 0); alter: the same for j; weighted: the
    ties' values in place of I(.). Changed by: any tie of such a triangle.
    """
    return Effect("node_trans", (network,), (), weighted, seconds(window), role_of(type), transform, ignore_repetitions)


@registered
def ego(attribute: str, *, transform: Transform | None = None) -> Effect:
    """The sender's attribute, z_i. Unit: that of the attribute. Changed by: the attribute (one row)."""
    return Effect("ego", (), (attribute,), transform=transform)


@registered
def alter(attribute: str, *, transform: Transform | None = None, ignore_repetitions: bool = False) -> Effect:
    """The receiver's attribute, z_j. Unit: that of the attribute. Changed by: the attribute (one column)."""
    return Effect("alter", (), (attribute,), transform=transform, ignore_repetitions=ignore_repetitions)


@registered
def same(attribute: str, *, ignore_repetitions: bool = False) -> Effect:
    """Same value: I(z_i = z_j). Unit: 0 or 1. Changed by: the attribute (one row and one column)."""
    return Effect("same", (), (attribute,), ignore_repetitions=ignore_repetitions)


@registered
def diff(attribute: str, *, transform: Transform = np.abs, ignore_repetitions: bool = False) -> Effect:
    """Difference: transform(z_i - z_j), |z_i - z_j| unless told. Changed by: the attribute (one row and one column)."""
    return Effect("diff", (), (attribute,), transform=transform, ignore_repetitions=ignore_repetitions)


@registered
def sim(attribute: str, *, transform: Transform = np.abs, ignore_repetitions: bool = False) -> Effect:
    """Similarity: -transform(z_i - z_j), -|z_i - z_j| unless told. Changed by: the attribute (a row and a column)."""
    return Effect("sim", (), (attribute,), transform=transform, ignore_repetitions=ignore_repetitions)


@registered
def ego_alter_interaction(attribute: str, other: str | None = None, *, transform: Transform | None = None) -> Effect:
    """Product of the sender's `attribute` and the receiver's `other` (the same, unless given): z_i w_j.

    Changed by: either attribute (one row or one column).
    """
    return Effect(
        "ego_alter_interaction", (), (attribute, other if other is not None else attribute), transform=transform
    )


@registered
def tertius(
    network: str,
    attribute: str,
    *,
    weighted: bool = False,
    window: float | str | None = None,
    type: str | None = None,
    transform: Transform | None = None,
    ignore_repetitions: bool = False,
) -> Effect:
    """Mean attribute of a node's in-neighbours. Unit: that of the attribute.

    ego: mean of z_k over k with x_ki > 0; alter: over k with x_kj > 0. A node without in-neighbours takes the mean of
    the others' means; 0 while there are none. Weighted: means weighted by the ties' values. Changed by: ties to the
    node, attributes of its neighbours.
    """
    return Effect(
        "tertius", (network,), (attribute,), weighted, seconds(window), role_of(type), transform, ignore_repetitions
    )


@registered
def tertius_diff(
    network: str,
    attribute: str,
    *,
    weighted: bool = False,
    window: float | str | None = None,
    transform: Transform = np.abs,
    ignore_repetitions: bool = False,
) -> Effect:
    """Distance of the sender from the receiver's in-neighbours: transform(z_i - mean of z_k over k with x_kj > 0).

    Where j has no in-neighbours, the mean over those k not i who have some of i's distance to theirs. Weighted: means
    weighted by the ties' values. Dense: each change costs senders x receivers.
    """
    return Effect(
        "tertius_diff", (network,), (attribute,), weighted, seconds(window), None, transform, ignore_repetitions
    )


@registered
def given(series: str, *, transform: Transform | None = None) -> Effect:
    """A given series g(t), equal for all pairs (`Data.globals_`). It drives rates; in a choice it cancels."""
    return Effect("given", (), (series,), transform=transform)


@registered
def interaction(*effects: Effect) -> Effect:
    """The product of two or more effects. Changed by: what changes any of them."""
    if len(effects) < 2:
        raise EngineError("E833", "interaction", f"it is made of {len(effects)} effects", "Give two or more")
    for part in effects:
        if not isinstance(part, Effect):
            raise EngineError("E833", "interaction", f"{part!r} is no effect", "Make it by a function such as inertia")
    return Effect("interaction", parts=tuple(effects))
