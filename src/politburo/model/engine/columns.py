# ruff: noqa: FBT001 - compiled loops: calls would cost what they do, flags are data
"""One column of the tape: how the numbers of one effect start, and every change of them in time order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.errors import EngineError
from politburo.model.engine.products import product
from politburo.model.engine.updates import CODES, node_changed, tie_changed
from politburo.model.jit import compiled

if TYPE_CHECKING:
    from politburo.model.engine.data import Attribute, Data, Network
    from politburo.model.engine.effects import Effect
    from politburo.model.engine.frames import Changes

__all__ = ["BENDS", "Column", "Plan", "Shape", "column", "plan", "windowed"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Shape = Literal["sender", "receiver", "pair"]
Kind = Literal["rate", "choice", "choice_coordination", "rem"]

BENDS = {np.abs: 1, abs: 1, np.square: 2, np.sqrt: 3, np.log1p: 4, np.sign: 5}

NODE_EFFECTS = ("indeg", "outdeg", "node_trans", "tertius")
ONE_MODE = (
    "recip",
    "trans",
    "cycle",
    "common_sender",
    "common_receiver",
    "node_trans",
    "same",
    "diff",
    "sim",
    "tertius_diff",
)
DIRECTED_ONLY = ("recip", "cycle", "outdeg")


@dataclass(frozen=True, slots=True)
class Column:
    """The numbers of one effect: `initial` by sender, receiver or pair, and the changes (row or column -1: all)."""

    shape: Shape
    initial: Floats
    time: Floats
    row: Whole
    column: Whole
    value: Floats


@dataclass(frozen=True, slots=True)
class Plan:
    """An effect resolved against data: which code computes it, from which network and attributes, in which shape."""

    effect: Effect
    code: int
    shape: Shape
    network: Network | None
    attributes: tuple[Attribute, ...]
    bent: int
    negative: bool


def plan(effect: Effect, data: Data, kind: Kind) -> Plan:
    """Resolve an effect's names and role for a kind of model.

    Raises:
        EngineError: E304 for an unknown network or attribute, E305 for an effect that cancels in this kind of model or
            is not defined for its data, E306 for a transform that compiled code does not know where it must.
    """
    networks = tuple(_network(effect, name, data) for name in effect.networks)
    network = networks[0] if networks else None
    role = effect.role or ("ego" if kind == "rate" else "alter")
    shape: Shape = "pair"
    name = effect.name
    if effect.name in NODE_EFFECTS:
        name = f"{effect.name}_{role}"
        shape = "sender" if role == "ego" else "receiver"
    elif effect.name in ("ego", "given"):
        shape = "sender"
    elif effect.name == "alter":
        shape = "receiver"
    if kind == "rate" and shape != "sender":
        raise EngineError(
            "E305",
            effect.label,
            "a rate belongs to a sender alone, and this effect needs a receiver",
            "Use it in a choice or tie-oriented model",
        )
    if kind in ("choice", "choice_coordination") and shape == "sender":
        raise EngineError(
            "E305",
            effect.label,
            "it is equal for all receivers, so it cancels from the choice",
            "Use it in a rate or tie-oriented model, or in an interaction with an effect of the receiver",
        )
    if data.two_mode and (
        effect.name in ONE_MODE or (network is not None and not network.two_mode and shape == "pair")
    ):
        raise EngineError("E305", effect.label, "it is not defined between two different sets of nodes", "Leave it out")
    if network is not None and network.two_mode and _wrong_side(effect.name, role):
        raise EngineError(
            "E305",
            effect.label,
            f"{role} {effect.name} does not exist in a network from actors to receivers",
            "Use outdeg with type='ego', or indeg with type='alter'",
        )
    attributes = _attributes(effect, data, shape)
    bent = 0
    if effect.name == "tertius_diff" and effect.transform is not None:
        bent = BENDS.get(effect.transform, -1)
        if bent < 0:
            raise EngineError(
                "E306",
                effect.label,
                "its transform enters an average and must be one of abs, square, sqrt, log1p, sign",
                "Choose one of them",
            )
    code = {"inertia": "tie", "sim": "diff", "ego_alter_interaction": "product", "given": "ego"}.get(name, name)
    return Plan(effect, CODES[code], shape, network, attributes, bent, effect.name == "sim")


def _wrong_side(name: str, role: str) -> bool:
    return (name, role) in (("indeg", "ego"), ("outdeg", "alter"), ("tertius", "ego"))


def _network(effect: Effect, name: str, data: Data) -> Network:
    wanted = name or data.default_network
    if wanted is None:
        raise EngineError(
            "E304",
            effect.label,
            "it names no network and the data have no default network",
            "Name a network in the effect, or give Data(default_network=...)",
        )
    if wanted not in data.networks_:
        raise EngineError(
            "E304",
            effect.label,
            f"there is no network {wanted!r}",
            f"Use one of: {', '.join(data.networks_) or 'none is given'}",
        )
    return data.networks_[wanted]


def _attributes(effect: Effect, data: Data, shape: Shape) -> tuple[Attribute, ...]:
    found = []
    for place, name in enumerate(effect.attributes):
        if effect.name == "given":
            continue
        of_receiver = (
            effect.name == "alter"
            or (effect.name == "ego_alter_interaction" and place == 1)
            or (effect.name == "tertius" and shape == "receiver" and not data.two_mode)
        )
        table = data.receiver_attributes_ if of_receiver else data.sender_attributes_
        if name not in table:
            raise EngineError(
                "E304",
                effect.label,
                f"there is no attribute {name!r} of the {'receivers' if of_receiver else 'senders'}",
                f"Use one of: {', '.join(table) or 'none is given'}",
            )
        if table[name].categorical and effect.name != "same":
            raise EngineError(
                "E305",
                effect.label,
                f"the attribute {name!r} holds text, which has no size",
                "Use same(), or code it as numbers",
            )
        found.append(table[name])
    return tuple(found)


def windowed(changes: Changes, window: float) -> Changes:
    """Each change and, `window` later, its undoing: an increment is taken back, a replaced value returns to 0.

    At equal times what is undone comes first, so that a tie renewed at the end of its window stands.
    """
    time = np.concatenate([changes.time + window, changes.time])
    first = np.tile(changes.first, 2)
    second = np.tile(changes.second, 2)
    value = np.concatenate([np.where(changes.replace, 0.0, -changes.value), changes.value])
    order = np.argsort(time, kind="stable")
    both = np.tile(changes.replace, 2)
    return type(changes)(time[order], first[order], second[order], value[order], both[order])


@compiled
def trace(
    code: int,
    weighted: bool,
    bent: int,
    x: Floats,
    z: Floats,
    w: Floats,
    cache: Floats,
    time: Floats,
    source: Whole,
    first: Whole,
    second: Whole,
    value: Floats,
    sets: NDArray[np.bool_],
    room: int,
) -> tuple[Floats, Whole, Whole, Floats]:
    """Play a merged list of changes through one effect (source 0: ties, 1 and 2: attributes); its changes come back."""
    rows = np.empty(room, np.int64)
    columns = np.empty(room, np.int64)
    numbers = np.empty(room, np.float64)
    size = max(1024, 2 * time.shape[0])
    when = np.empty(size, np.float64)
    row = np.empty(size, np.int64)
    column = np.empty(size, np.int64)
    out = np.empty(size, np.float64)
    count = 0
    for r in range(time.shape[0]):
        i = first[r]
        if source[r] == 0:
            j = second[r]
            old = x[i, j]
            new = value[r] if sets[r] else old + value[r]
            x[i, j] = new
            m = tie_changed(code, weighted, bent, x, z, cache, i, j, old, new, rows, columns, numbers)
        else:
            of = w if source[r] == 2 else z
            old = of[i]
            of[i] = value[r]
            m = node_changed(code, bent, x, z, w, cache, source[r] == 2, i, old, value[r], rows, columns, numbers)
        if count + m > size:
            size = 2 * (count + m)
            when = grown(when, size)
            out = grown(out, size)
            row = grown_whole(row, size)
            column = grown_whole(column, size)
        for k in range(m):
            when[count] = time[r]
            row[count] = rows[k]
            column[count] = columns[k]
            out[count] = numbers[k]
            count += 1
    return when[:count].copy(), row[:count].copy(), column[:count].copy(), out[:count].copy()


@compiled
def grown(old: Floats, size: int) -> Floats:
    """A longer copy."""
    new = np.empty(size, np.float64)
    new[: old.shape[0]] = old
    return new


@compiled
def grown_whole(old: Whole, size: int) -> Whole:
    """A longer copy of whole numbers."""
    new = np.empty(size, np.int64)
    new[: old.shape[0]] = old
    return new


@dataclass(frozen=True, slots=True)
class State:
    """The arrays an effect works on, and the room its changes may need at once."""

    x: Floats
    z: Floats
    w: Floats
    cache: Floats
    room: int


def state(wanted: Plan, n1: int, n2: int) -> State:
    """The arrays of an effect before anything happened: an empty network, the initial attributes."""
    network = wanted.network
    x: Floats = np.zeros(network.initial.shape) if network is not None else np.zeros((1, 1))
    z = wanted.attributes[0].initial.copy() if wanted.attributes else np.zeros(1)
    w = wanted.attributes[1].initial.copy() if len(wanted.attributes) > 1 else np.zeros(1)
    name = wanted.effect.name
    both = n1 + n2
    if name in ("trans", "cycle", "common_sender", "common_receiver", "four"):
        cache = np.zeros((n1, n2))
    elif name == "tertius_diff":
        cache = np.zeros((n2, 2 + n1))
    elif name == "tertius":
        cache = np.zeros((x.shape[1], 3))
    else:
        cache = np.zeros((max(n1, n2), 1))
    room = 4 * both + 8
    if name in ("four", "tertius_diff"):
        room += n1 * n2
    return State(x, z, w, cache, room)


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
    """The statistic's transform and sign; E307 if the transform gives something that is not a number."""
    transform = wanted.effect.transform
    if transform is not None and wanted.effect.name != "tertius_diff" and values.size:
        unknown = np.isnan(values)
        with np.errstate(all="ignore"):
            values = np.asarray(transform(values), dtype=np.float64)
        if np.any(~np.isfinite(values) & ~unknown):
            raise EngineError(
                "E307",
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
                "E305",
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
    now, start = opened(wanted, data)
    time, row, col, value = trace(
        wanted.code, effect.weighted, wanted.bent, now.x, now.z, now.w, now.cache, *stream(wanted, data), now.room
    )
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
            _, row, col, value = trace(
                wanted.code,
                wanted.effect.weighted,
                wanted.bent,
                now.x,
                now.z,
                now.w,
                now.cache,
                np.zeros(i.size),
                zero,
                i.astype(np.int64),
                j.astype(np.int64),
                ties,
                np.ones(i.size, dtype=bool),
                now.room,
            )
            apply(wanted.shape, start, row, col, value)
    return now, start


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
            "E304",
            effect.label,
            f"there is no given series {name!r}",
            f"Use one of: {', '.join(data.global_changes_) or 'none is given'}",
        )
    wanted = plan(replace(effect, attributes=()), data, kind)
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
            "E305", effect.label, "repetition concerns a pair, and a rate has none", "Drop ignore_repetitions"
        )
    within: Kind = "rem" if kind != "rem" else kind
    plain = replace(effect, ignore_repetitions=False)
    plan(plain, data, kind)
    made = column(plain, data, within)
    network = _network(replace(effect, networks=("",)), "", data)
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
