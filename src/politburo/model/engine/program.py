"""A model made ready to run: arrays that the simulation kernel and its plain twin read alike.

The effects become *bases*, numbers kept by sender, receiver or pair; a *term* is a coefficient times one basis or a
product of several. What changes from outside (other networks, attributes, presence, given series) is a schedule. A
transform that compiled code does not know is tabulated if events drive it, and played beforehand if they do not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from politburo.model.engine.columns import Column, apply, bent_values, column, opened, stream
from politburo.model.engine.effects import Effect
from politburo.model.engine.errors import EngineError
from politburo.model.engine.plans import BENDS, Plan, plan
from politburo.model.engine.traces import played, windowed
from politburo.model.philox import stable_hash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politburo.model.engine.data import Data
    from politburo.model.engine.plans import Kind

__all__ = ["Part", "Program", "program"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Truths = NDArray[np.bool_]
SHAPES = {"sender": 0, "receiver": 1, "pair": 2}
TURNS: Final = 6  # transforms from this number on are tables
LARGEST: Final = 1 << 20


class Part(NamedTuple):
    """Coefficients for some effects, as a rate of senders, a choice of receivers, or a rate of pairs."""

    kind: Kind
    effects: tuple[Effect, ...]
    intercept: bool
    theta: Floats


class Program(NamedTuple):
    """All a run reads. `choosing` is true for rate and choice (clocks of senders), false for clocks of pairs.

    `own` says which networks the simulated events change, `mutual` in which an event ties both ways; what basis k keeps
    between changes begins at `cache[at[k]]`; `tables` has, for each transform from number 6 on, its values at 0, 1, 2..
    """

    choosing: bool
    loops: bool
    window: Floats
    own: Truths
    mutual: Truths
    x: Floats
    z: Floats
    cache: Floats
    at: Whole
    code: Whole
    weighted: Truths
    bent: Whole
    net: Whole
    first: Whole
    second: Whole
    shape: Whole
    slot: Whole
    turn: Whole
    sign: Floats
    flip: Truths
    tables: Floats
    of_sender: Floats
    of_receiver: Floats
    of_pair: Floats
    level: Whole
    theta: Floats
    factors: Whole
    factor: Whole
    present_sender: Truths
    present_receiver: Truths
    allowed: Truths
    time: Floats
    what: Whole
    which: Whole
    i: Whole
    j: Whole
    value: Floats
    sets: Truths
    hash_sender: Whole
    hash_receiver: Whole
    family: Whole
    start: float
    end: float
    room: int


class _Builder:
    """Collects bases, networks and attributes, each once."""

    def __init__(self, data: Data, start: float) -> None:
        self.data = data
        self.start = start
        self.sizes = (len(data.senders_.labels), len(data.receivers_.labels))
        self.plans: list[Plan] = []
        self.flips: list[bool] = []
        self.values: list[Floats] = []
        self.caches: list[Floats] = []
        self.nets: list[tuple[str, float | None]] = []
        self.matrices: list[Floats] = []
        self.attributes: list[str] = []
        self.vectors: list[Floats] = []
        self.index: dict[tuple[Effect, str, bool], int] = {}
        self.turns: list[int] = []
        self.tables: list[Floats] = []
        self.later: dict[int, Column] = {}
        self.room = 0

    def basis(self, effect: Effect, kind: Kind, *, flip: bool = False) -> int:
        """The number of the basis of a plain effect."""
        wanted = plan(effect, self.data, kind)
        key = (replace(effect, role=None), wanted.shape, flip)
        if key in self.index:
            return self.index[key]
        driven = wanted.network is not None and wanted.network.name == self.data.default_network
        odd = effect.transform is not None and effect.transform not in BENDS
        if not driven and (odd or (wanted.network is not None and wanted.network.initial.shape != self.sizes)):
            return self.given(effect, column(effect, self.data, kind))
        now, numbers = opened(wanted, self.data)
        time, source, first, second, value, sets = stream(wanted, self.data)
        past = time < self.start
        _, row, col, changed = played(
            wanted, now, time[past], source[past], first[past], second[past], value[past], sets[past]
        )
        apply(wanted.shape, numbers, row, col, changed)
        turn = self.turn(wanted, numbers, value) if odd else BENDS.get(effect.transform, 0) if effect.transform else 0
        numbers = bent_values(wanted, numbers)
        if np.isnan(numbers).any() or any(np.isnan(attribute.changes.value).any() for attribute in wanted.attributes):
            raise EngineError("E862", effect.label, "some of its values are unknown", "Use data with missing='impute'")
        self.enter(wanted, 1.0 - numbers if flip else numbers, now.cache, 0 if effect.name == "tertius_diff" else turn)
        self.flips[-1] = flip
        self.room = max(self.room, now.room)
        if wanted.network is not None and (wanted.network.name, effect.window) not in self.nets:
            self.nets.append((wanted.network.name, effect.window))
            self.matrices.append(now.x[0])
        for attribute, vector in zip(wanted.attributes, now.z, strict=False):
            if attribute.name not in self.attributes:
                self.attributes.append(attribute.name)
                self.vectors.append(vector)
        self.index[key] = len(self.plans) - 1
        return self.index[key]

    def enter(self, wanted: Plan, numbers: Floats, cache: Floats, turn: int) -> None:
        """Take in one basis."""
        self.plans.append(wanted)
        self.flips.append(False)
        self.values.append(numbers)
        self.caches.append(cache)
        self.turns.append(turn)

    def turn(self, wanted: Plan, numbers: Floats, steps: Floats) -> int:
        """The number of a transform that compiled code does not know, tabulated over the counts it may meet."""
        effect = wanted.effect
        if effect.name in ("tertius", "tertius_diff") or (
            effect.weighted
            and not (np.array_equal(numbers, np.rint(numbers)) and np.array_equal(steps, np.rint(steps)))
        ):
            raise EngineError(
                "E861",
                effect.label,
                "simulated events change it, it is no whole number, and its transform is not one that compiled code"
                " knows (abs, square, sqrt, log1p, sign)",
                "Choose one of them for a simulation",
            )
        sides = {"four": 2, "node_trans": 2}.get(effect.name, 1)
        size = LARGEST if effect.weighted else max(self.sizes) ** sides + 1
        if size > LARGEST:
            raise EngineError(
                "E861",
                effect.label,
                f"its transform would be tabulated at {size} values",
                "Choose one that compiled code knows: abs, square, sqrt, log1p, sign",
            )
        with np.errstate(all="ignore"):
            self.tables.append(np.asarray(effect.transform(np.arange(float(size))), dtype=np.float64))  # type: ignore[misc] # there is one
        return TURNS + len(self.tables) - 1

    def given(self, effect: Effect, made: Column) -> int:
        """The number of a basis that no simulated event changes: all its changes are known beforehand."""
        key = (effect, "given " + made.shape, False)
        if key not in self.index:
            past = made.time < self.start
            numbers = made.initial.copy()
            apply_all(made, numbers, past)
            if np.isnan(numbers).any() or np.isnan(made.value).any():
                cure = "Use data with missing='impute'"
                raise EngineError("E862", effect.label, "some of its values are unknown", cure)
            self.enter(Plan(effect, -1, made.shape, None, (), 0, negative=False), numbers, np.zeros(0), 0)
            self.later[len(self.plans) - 1] = made
            self.index[key] = len(self.plans) - 1
        return self.index[key]

    def term(self, effect: Effect, kind: Kind) -> list[int]:
        """The bases whose product an effect is."""
        if effect.parts:
            return [number for part in effect.parts for number in self.term(part, "rem" if kind == "choice" else kind)]
        if effect.ignore_repetitions:
            plain = replace(effect, ignore_repetitions=False)
            plan(plain, self.data, kind)
            tied = Effect("tie", (str(self.data.default_network),))
            return [self.basis(plain, kind), self.basis(tied, "rem", flip=True)]
        if effect.name == "given":
            return [self.given(effect, column(effect, self.data, kind))]
        return [self.basis(effect, kind)]

    def schedule(self) -> list[tuple[Floats, int, int, Whole, Whole, Floats, Truths]]:
        """Every change from outside at or after the start.

        Each list: time, what (0 net, 1 attribute, 2 and 3 presence of senders and receivers, 4 a basis given
        beforehand), which, i, j (-1: all), value, whether it replaces.
        """
        data, out = self.data, []

        def add(what: int, which: int, time: Floats, i: Whole, j: Whole, value: Floats, sets: Truths) -> None:
            late = time >= self.start
            out.append(
                (
                    time[late],
                    what,
                    which,
                    i[late],
                    (j if j.size else np.zeros(time.size, np.int64))[late],
                    value[late],
                    sets[late],
                )
            )

        for number, (name, window) in enumerate(self.nets):
            changes = data.networks_[name].changes
            if name == data.default_network:
                past = changes.time < self.start
                changes = type(changes)(
                    changes.time[past],
                    changes.first[past],
                    changes.second[past],
                    changes.value[past],
                    changes.replace[past],
                )
            if window is not None:
                changes = windowed(changes, window)
            add(0, number, changes.time, changes.first, changes.second, changes.value, changes.replace)
        for number, name in enumerate(self.attributes):
            table = data.sender_attributes_ if name in data.sender_attributes_ else data.receiver_attributes_
            changes = table[name].changes
            add(1, number, changes.time, changes.first, changes.second, changes.value, changes.replace)
        for what, nodes in ((2, data.senders_), (3, data.receivers_)):
            changes = nodes.presence
            add(what, 0, changes.time, changes.first, changes.second, changes.value, changes.replace)
        for number, made in self.later.items():
            add(4, number, made.time, made.row, made.column, made.value, np.ones(made.time.size, dtype=bool))
        return out


def apply_all(made: Column, numbers: Floats, rows: Truths) -> None:
    """Apply some changes of a column in order; a row or column of -1 means all."""
    for row, col, value in zip(made.row[rows], made.column[rows], made.value[rows], strict=True):
        if made.shape == "pair":
            numbers[slice(None) if row < 0 else row, slice(None) if col < 0 else col] = value
        else:
            node = row if made.shape == "sender" else col
            numbers[slice(None) if node < 0 else node] = value


def table_of(tables: Sequence[Floats]) -> Floats:
    """Tables of different lengths as one array; what none has is unknown."""
    if not tables:
        return np.full((1, 1), np.nan)
    out = np.full((len(tables), max(table.size for table in tables)), np.nan)
    for number, table in enumerate(tables):
        out[number, : table.size] = table
    return out


def program(data: Data, parts: Sequence[Part], start: float, end: float) -> Program:
    """Prepare a run from the state that the data have just before `start`.

    Raises:
        EngineError: E83x for effects; E861, E862 for what a simulation cannot do.
    """
    if data.default_network is None:
        raise EngineError(
            "E862",
            "default_network",
            "simulated events need a network that they change",
            "Give Data(default_network=...) naming one",
        )
    n1, n2 = len(data.senders_.labels), len(data.receivers_.labels)
    build = _Builder(data, start)
    level: list[int] = []
    theta: list[float] = []
    factors = [0]
    factor: list[int] = []
    for part in parts:
        numbers = list(part.theta)
        if part.intercept:
            level.append(0)
            theta.append(float(numbers.pop(0)))
            factors.append(len(factor))
        for effect, coefficient in zip(part.effects, numbers, strict=True):
            bases = build.term(effect, part.kind)
            shapes = {build.plans[number].shape for number in bases}
            level.append(SHAPES[shapes.pop()] if len(shapes) == 1 else 2)
            theta.append(float(coefficient))
            factor += bases
            factors.append(len(factor))
    plans = build.plans
    shape = np.array([SHAPES[wanted.shape] for wanted in plans], np.int64)
    slot = np.array([int((shape[:number] == shape[number]).sum()) for number in range(len(plans))], np.int64)
    by_shape = [
        [value for value, kind in zip(build.values, shape, strict=True) if kind == number] for number in range(3)
    ]
    widths = [kept.size for kept in build.caches]
    listed = build.schedule()
    time = np.concatenate([row[0] for row in listed])
    order = np.argsort(time, kind="stable")

    def merged(place: int, kind: type) -> NDArray[np.generic]:
        pieces = [np.full(row[0].size, row[place]) if place in (1, 2) else np.asarray(row[place]) for row in listed]
        return np.concatenate(pieces)[order].astype(kind)

    def present(begin: Truths, changes_time: Floats, first: Whole, value: Floats) -> Truths:
        out = begin.copy()
        for row in np.flatnonzero(changes_time < start):
            out[first[row]] = value[row] == 1
        return out

    senders, receivers = data.senders_, data.receivers_
    size = max(n1, n2)
    vectors = np.zeros((max(len(build.vectors), 1), size))
    for number, vector in enumerate(build.vectors):
        vectors[number, : vector.size] = vector
    names = {name: number for number, name in enumerate(build.attributes)}
    return Program(
        choosing=len(parts) == 2,
        loops=data.two_mode,
        window=np.array([np.inf if window is None else window for _, window in build.nets] or [np.inf]),
        own=np.array([name == data.default_network for name, _ in build.nets] or [False], dtype=bool),
        mutual=np.array([not data.networks_[name].directed for name, _ in build.nets] or [False], dtype=bool),
        x=np.array(build.matrices) if build.matrices else np.zeros((1, n1, n2)),
        z=vectors,
        cache=np.concatenate([*build.caches, np.zeros(1)]),
        at=np.concatenate([[0], np.cumsum(widths)]).astype(np.int64),
        code=np.array([wanted.code for wanted in plans], np.int64),
        weighted=np.array([wanted.effect.weighted for wanted in plans], dtype=bool),
        bent=np.array([wanted.bent for wanted in plans], np.int64),
        net=np.array(
            [
                -1 if wanted.network is None else build.nets.index((wanted.network.name, wanted.effect.window))
                for wanted in plans
            ],
            np.int64,
        ),
        first=np.array([names[wanted.attributes[0].name] if wanted.attributes else -1 for wanted in plans], np.int64),
        second=np.array(
            [names[wanted.attributes[1].name] if len(wanted.attributes) > 1 else -1 for wanted in plans], np.int64
        ),
        shape=shape,
        slot=slot,
        turn=np.array(build.turns, np.int64),
        sign=np.array([-1.0 if wanted.negative else 1.0 for wanted in plans]),
        flip=np.array(build.flips, dtype=bool),
        tables=table_of(build.tables),
        of_sender=np.array(by_shape[0]) if by_shape[0] else np.zeros((1, n1)),
        of_receiver=np.array(by_shape[1]) if by_shape[1] else np.zeros((1, n2)),
        of_pair=np.ascontiguousarray(np.stack(by_shape[2], axis=2)) if by_shape[2] else np.zeros((n1, n2, 1)),
        level=np.array(level, np.int64),
        theta=np.array(theta),
        factors=np.array(factors, np.int64),
        factor=np.array(factor, np.int64),
        present_sender=present(senders.present, senders.presence.time, senders.presence.first, senders.presence.value),
        present_receiver=present(
            receivers.present, receivers.presence.time, receivers.presence.first, receivers.presence.value
        ),
        allowed=np.ones((1, 1), dtype=bool) if data.allowed_ is None else data.allowed_,
        time=time[order],
        what=merged(1, np.int64),  # type: ignore[arg-type] # a column of that kind
        which=merged(2, np.int64),  # type: ignore[arg-type] # a column of that kind
        i=merged(3, np.int64),  # type: ignore[arg-type] # a column of that kind
        j=merged(4, np.int64),  # type: ignore[arg-type] # a column of that kind
        value=merged(5, np.float64),  # type: ignore[arg-type] # a column of that kind
        sets=merged(6, np.bool_),  # type: ignore[arg-type] # a column of that kind
        hash_sender=np.array([stable_hash(label) for label in senders.labels], np.int64),
        hash_receiver=np.array([stable_hash(label) for label in receivers.labels], np.int64),
        family=np.array([stable_hash("clock"), stable_hash("choice")], np.int64),
        start=float(start),  # a whole number would be another type to the compiler, and the kernel compiled again
        end=float(end),
        room=max(build.room, 4 * (n1 + n2) + 8),
    )
