"""One column of the tape: how the numbers of one effect start, and every change of them in time order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.engine.plans import OTHER, network_of, plan
from politburo.model.engine.products import product
from politburo.model.engine.traces import State, played, state, windowed

if TYPE_CHECKING:
    from politburo.model.engine.data import Data
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.frames import Changes
    from politburo.model.engine.plans import Kind, Plan, Shape

__all__ = ["Column", "apply", "bent_values", "column", "opened", "stream"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Column:
    """The numbers of one effect: `initial` by sender, receiver or pair, and the changes (row or column -1: all)."""

    shape: Shape
    initial: Floats
    time: Floats
    row: Whole
    column: Whole
    value: Floats


def initial(wanted: Plan, n1: int, n2: int) -> Floats:
    """The numbers of an effect while its network is empty."""
    z = wanted.attributes[0].initial if wanted.attributes else np.zeros(1)
    if wanted.effect.name in ("ego", "alter"):
        return z.copy()
    if wanted.effect.name == "same":
        return np.where(np.isnan(z[:, None] - z[None, :]), np.nan, (z[:, None] == z[None, :]).astype(np.float64))
    if wanted.effect.name in ("diff", "sim"):
        return np.asarray(z[:, None] - z[None, :], dtype=np.float64)
    if wanted.effect.name == "ego_alter_interaction":
        return np.asarray(z[:, None] * wanted.attributes[1].initial[None, :], dtype=np.float64)
    return np.zeros({"sender": (n1,), "receiver": (n2,), "pair": (n1, n2)}[wanted.shape])


def stream(wanted: Plan, data: Data) -> tuple[Floats, Whole, Whole, Whole, Floats, NDArray[np.bool_]]:
    """Everything that changes an effect, in time order: time, source, first, second, value, whether it replaces."""
    lists: list[tuple[int, Changes]] = []
    if wanted.network is not None:
        changes = wanted.network.changes
        lists.append((0, changes if wanted.effect.window is None else windowed(changes, wanted.effect.window)))
    lists += [(1 + place, attribute.changes) for place, attribute in enumerate(wanted.attributes)]
    if wanted.effect.name == "given":
        lists.append((1, data.global_changes_[wanted.effect.attributes[0]]))
    time = np.concatenate([changes.time for _, changes in lists])
    order = np.argsort(time, kind="stable")
    source = np.concatenate([np.full(changes.time.size, number) for number, changes in lists]).astype(np.int64)
    first = np.concatenate([changes.first for _, changes in lists])
    second = np.concatenate(
        [changes.second if changes.second.size else np.zeros(changes.time.size, np.int64) for _, changes in lists]
    )
    value = np.concatenate([changes.value for _, changes in lists])
    sets = np.concatenate([changes.replace for _, changes in lists])
    return time[order], source[order], first[order], second[order], value[order], sets[order]


def bent_values(wanted: Plan, values: Floats) -> Floats:
    """The statistic's transform and sign; E837 if the transform gives something that is not a number."""
    transform = wanted.effect.transform
    if transform is not None and wanted.effect.name != "tertius_diff" and values.size:
        unknown = np.isnan(values)
        with np.errstate(all="ignore"):
            bent = np.asarray(transform(values), dtype=np.float64)
        if bent.shape != values.shape:
            raise EngineError(
                "E837",
                wanted.effect.label,
                f"its transform turns {values.size} numbers into {bent.size}",
                "Give a function of arrays that keeps their shape, such as numpy.log1p",
            )
        values = bent
        if np.any(~np.isfinite(values) & ~unknown):
            raise EngineError(
                "E837",
                wanted.effect.label,
                "its transform gives values that are not finite",
                "Choose one that is defined at 0, such as numpy.log1p",
            )
    return -values if wanted.negative else values


def column(effect: Effect, data: Data, kind: Kind) -> Column:
    """Trace an effect through all changes of its networks and attributes.

    Raises:
        EngineError: as :func:`plan`.
    """
    if effect.parts:
        within = "rem" if kind in ("choice", "choice_coordination") else kind
        parts = [column(part, data, within) for part in effect.parts]
        made = parts[0]
        for part in parts[1:]:
            made = Column(
                *product(
                    made.shape,
                    made.initial,
                    made.time,
                    made.row,
                    made.column,
                    made.value,
                    part.shape,
                    part.initial,
                    part.time,
                    part.row,
                    part.column,
                    part.value,
                    _sizes(data),
                )
            )
        if kind in ("choice", "choice_coordination") and made.shape == "sender":
            raise EngineError(
                "E835",
                effect.label,
                "it is equal for all receivers, so it cancels from the choice",
                "Interact with an effect of the receiver",
            )
        return made
    if effect.ignore_repetitions:
        return _without_repetitions(effect, data, kind)
    if effect.name == "given":
        return _given(effect, data, kind)
    wanted = plan(effect, data, kind)
    if wanted.bent == OTHER:
        return distances(wanted, data)
    now, start = opened(wanted, data)
    time, row, col, value = played(wanted, now, *stream(wanted, data))
    return Column(wanted.shape, bent_values(wanted, start), time, row, col, bent_values(wanted, value))


def opened(wanted: Plan, data: Data) -> tuple[State, Floats]:
    """The arrays and the (untransformed) numbers of an effect with the initial ties in place."""
    n1, n2 = _sizes(data)
    now = state(wanted, n1, n2)
    start = initial(wanted, n1, n2)
    if wanted.network is not None and wanted.effect.window is None:
        i, j = np.nonzero(wanted.network.initial)
        if i.size:
            zero = np.zeros(i.size, np.int64)
            ties = wanted.network.initial[i, j]
            _, row, col, value = played(
                wanted, now, np.zeros(i.size), zero, i.astype(np.int64), j.astype(np.int64), ties, np.ones(i.size, bool)
            )
            apply(wanted.shape, start, row, col, value)
    return now, start


def distances(wanted: Plan, data: Data) -> Column:
    """`tertius_diff` under a transform that compiled code does not know: computed anew at every change.

    Raises:
        EngineError: E837, if the transform gives something that is not finite.
    """
    network = wanted.network
    if network is None or wanted.effect.transform is None:
        raise ValueError("E836 only tertius_diff has a transform within an average")  # plan() sees to it
    bend, weighted = wanted.effect.transform, wanted.effect.weighted
    x = network.initial.copy() if wanted.effect.window is None else np.zeros_like(network.initial)
    z = wanted.attributes[0].initial.copy()

    def matrix() -> Floats:
        known = (x > 0) & ~np.isnan(z)[:, None]
        weights = np.where(known, x, 0.0) if weighted else known.astype(np.float64)
        total = weights.sum(axis=0)
        heard = total > 0
        means = np.divide(weights.T @ np.nan_to_num(z), total, out=np.zeros(total.size), where=heard)
        with np.errstate(all="ignore"):
            far = np.asarray(bend(z[:, None] - means[None, :]), dtype=np.float64)
        if np.any(~np.isfinite(far[:, heard]) & ~np.isnan(z)[:, None]):
            cure = "Choose one that is defined for differences of either sign"
            raise EngineError("E837", wanted.effect.label, "its transform gives values that are not finite", cure)
        others = heard[None, :] & ~np.eye(z.size, dtype=bool)
        count = others.sum(axis=1)
        typical = np.where(others, far, 0.0).sum(axis=1) / np.maximum(count, 1)
        return np.where(heard[None, :], far, typical[:, None])

    start = current = matrix()
    found: list[tuple[Floats, Whole, Whole, Floats]] = []
    for time, source, first, second, value, sets in zip(*stream(wanted, data), strict=True):
        if source == 0:
            x[first, second] = value if sets else x[first, second] + value
        else:
            z[first] = value
        made = matrix()
        i, j = np.nonzero((made != current) & ~(np.isnan(made) & np.isnan(current)))
        found.append((np.full(i.size, time), i.astype(np.int64), j.astype(np.int64), made[i, j]))
        current = made
    found.append((np.empty(0), np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)))
    return Column(
        "pair",
        start,
        np.concatenate([part[0] for part in found]),
        np.concatenate([part[1] for part in found]),
        np.concatenate([part[2] for part in found]),
        np.concatenate([part[3] for part in found]),
    )


def apply(shape: Shape, numbers: Floats, row: Whole, col: Whole, value: Floats) -> None:
    """Apply changes in order; of several to one place, the last stands."""
    if shape == "sender":
        numbers[row] = value
    elif shape == "receiver":
        numbers[col] = value
    else:
        numbers[row, col] = value


def _sizes(data: Data) -> tuple[int, int]:
    return len(data.senders_.labels), len(data.receivers_.labels)


def _given(effect: Effect, data: Data, kind: Kind) -> Column:
    name = effect.attributes[0]
    if name not in data.global_changes_:
        raise EngineError(
            "E834",
            effect.label,
            f"there is no given series {name!r}",
            f"Use one of: {', '.join(data.global_changes_) or 'none is given'}",
        )
    wanted = plan(effect, data, kind)
    changes = data.global_changes_[name]
    n1, _ = _sizes(data)
    first = changes.time <= changes.time[0] if changes.time.size else np.zeros(0, dtype=bool)
    start = changes.value[first][-1] if first.any() else 0.0
    value = bent_values(wanted, changes.value[~first])
    everyone = np.full(value.size, -1, np.int64)
    return Column("sender", bent_values(wanted, np.full(n1, start)), changes.time[~first], everyone, everyone, value)


def _without_repetitions(effect: Effect, data: Data, kind: Kind) -> Column:
    """The effect times I(no tie from i to j in the default network)."""
    if kind == "rate":
        raise EngineError(
            "E835", effect.label, "repetition concerns a pair, and a rate has none", "Drop ignore_repetitions"
        )
    within: Kind = "rem" if kind != "rem" else kind
    plain = replace(effect, ignore_repetitions=False)
    plan(plain, data, kind)
    made = column(plain, data, within)
    network = network_of(replace(effect, networks=("",)), "", data)
    tied = column(type(effect)("tie", (network.name,)), data, within)
    return Column(
        *product(
            made.shape,
            made.initial,
            made.time,
            made.row,
            made.column,
            made.value,
            "pair",
            1.0 - tied.initial,
            tied.time,
            tied.row,
            tied.column,
            1.0 - tied.value,
            _sizes(data),
        )
    )
