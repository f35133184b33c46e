"""The data of a relational event model: nodes, events, networks, changing attributes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine import frames
from politburo.model.engine.errors import EngineError
from politburo.model.engine.frames import Changes
from politburo.model.engine.pieces import (
    both_ways,
    impute,
    initial_values,
    network_parts,
    no_changes,
    refuse_choices,
    refuse_large,
    refuse_mixed,
    square,
)

__all__ = ["Attribute", "Data", "Network", "Nodes"]

Missing = Literal["impute", "refuse", "drop"]
Risk = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Nodes:
    """A set of nodes: labels, who is present at the start, and how presence changes (value 1 or 0)."""

    labels: tuple[str, ...]
    index: Mapping[str, int]
    present: NDArray[np.bool_]
    presence: Changes


@dataclass(frozen=True, slots=True)
class Network:
    """Initial values (senders x receivers) and changes of one network; both directions are listed if undirected."""

    name: str
    initial: NDArray[np.float64]
    changes: Changes
    directed: bool
    two_mode: bool


@dataclass(frozen=True, slots=True)
class Attribute:
    """Initial values and changes of one attribute; a text attribute holds codes and is `categorical`."""

    name: str
    initial: NDArray[np.float64]
    changes: Changes
    categorical: bool


@dataclass(frozen=True)
class Data:
    """Everything a relational event model reads, checked when it is made.

    Frames are pandas (others, such as polars, are converted). Times are numbers or dates; dates count in seconds.

    Args:
        actors: columns `label`, `present` (optional: all are) and any attributes, numbers or texts.
        events: columns `time`, `sender`, `receiver`: the dependent events, in time order. The state an event meets is
            made of the changes strictly before it; presence alone counts from the very time of its change.
        networks: by name, a frame of changes (`time`, `sender`, `receiver`, `increment` or `replace`), or a pair of a
            square labelled frame of initial values (or None) and a frame of changes (or None).
        changes: by name of an attribute, or "present": a frame `time`, `node`, `replace`.
        directed: False if every network is undirected, or a mapping of names to truth values (unnamed ones are
            directed). A change of an undirected network changes both directions.
        receivers: a second set of nodes, as `actors`: then events go from `actors` to `receivers` (two-mode).
        default_network: the network the events belong to: effects without a network mean it, simulated events change
            it. Unless given, the network whose changes are the events, or the only one.
        globals_: by name, a frame `time`, `replace`: quantities equal for all nodes that change over time.
        missing: what to do with unknown attribute values: "impute" the mean of the known ones (the commonest, for
            texts) with a warning that counts them; "refuse"; or "drop" a pair from the risk set while a value it needs
            is unknown.
        risk: a predicate on labels of sender and receiver: pairs for which it is false are never at risk.
        start: begin of observation, a number or date; unless given, the first time in any list a model reads.
        end: end of observation, a number or date; unless given, the last time in any list a model reads.

    Raises:
        EngineError: E801 to E819, naming frame, row, cause and cure.
    """

    actors: Any
    events: Any
    networks: Mapping[str, Any] = field(default_factory=dict)
    changes: Mapping[str, Any] = field(default_factory=dict)
    directed: bool | Mapping[str, bool] = True
    receivers: Any = None
    default_network: str | None = None
    globals_: Mapping[str, Any] = field(default_factory=dict)
    missing: Missing = "impute"
    risk: Risk | None = None
    start: Any = None
    end: Any = None
    senders_: Nodes = field(init=False, repr=False)
    receivers_: Nodes = field(init=False, repr=False)
    events_: Changes = field(init=False, repr=False)
    networks_: Mapping[str, Network] = field(init=False, repr=False)
    sender_attributes_: Mapping[str, Attribute] = field(init=False, repr=False)
    receiver_attributes_: Mapping[str, Attribute] = field(init=False, repr=False)
    global_changes_: Mapping[str, Changes] = field(init=False, repr=False)
    allowed_: NDArray[np.bool_] | None = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if self.missing not in ("impute", "refuse", "drop"):
            raise EngineError("E810", "missing", f"{self.missing!r} is no choice", "Say 'impute', 'refuse' or 'drop'")
        refuse_choices(self)
        actors = frames.as_pandas(self.actors, "actors")
        others = actors if self.receivers is None else frames.as_pandas(self.receivers, "receivers")
        changes = {name: frames.as_pandas(frame, f"changes[{name!r}]") for name, frame in self.changes.items()}
        senders, sender_attributes = self._nodes(actors, "actors", changes)
        if self.receivers is None:
            receivers, receiver_attributes = senders, sender_attributes
        else:
            receivers, receiver_attributes = self._nodes(others, "receivers", changes)
            both = set(senders.index) & set(receivers.index)
            if both:
                raise EngineError(
                    "E811",
                    "receivers",
                    f"label {min(both)!r} stands among the actors too",
                    "Give the nodes of the two modes different labels",
                )
        known = {"present", *sender_attributes, *receiver_attributes}
        for name in changes:
            if name not in known:
                raise EngineError(
                    "E812",
                    f"changes[{name!r}]",
                    "no node frame has a column of that name",
                    f"Add a column {name!r} with the initial values",
                )
        self._refuse_names(changes, {*senders.index, *receivers.index})
        put = object.__setattr__
        put(self, "senders_", senders)
        put(self, "receivers_", receivers)
        put(self, "sender_attributes_", sender_attributes)
        put(self, "receiver_attributes_", receiver_attributes)
        put(self, "events_", self._events())
        put(self, "networks_", {str(name): self._network(str(name), given) for name, given in self.networks.items()})
        put(
            self,
            "global_changes_",
            {str(name): self._global(str(name), frame) for name, frame in self.globals_.items()},
        )
        put(self, "allowed_", self._allowed())
        put(self, "default_network", self._default())
        refuse_mixed(self)
        self._observe()

    @property
    def two_mode(self) -> bool:
        """Whether senders and receivers are different sets of nodes."""
        return self.receivers is not None

    def _refuse_names(self, changes: Mapping[str, pd.DataFrame], nodes: set[str]) -> None:
        """Refuse networks in `directed` and nodes in two-mode `changes` that do not exist."""
        for name, frame in changes.items() if self.two_mode else ():
            place = f"changes[{name!r}]"
            frames.require(frame, ("time", "node", "replace"), place)
            for row, node in enumerate(frames.labels(frame, "node")):
                if node not in nodes:
                    raise EngineError(
                        "E805", f"{place}, row {row}", f"node {node!r} is not among the labels", "Correct the label"
                    )
        odd = set(() if isinstance(self.directed, bool) else self.directed) - {str(name) for name in self.networks}
        if odd:
            raise EngineError(
                "E818",
                "directed",
                f"there is no network {min(odd)!r}",
                f"Name one of: {', '.join(map(str, self.networks)) or 'none is given'}",
            )

    def _observe(self) -> None:
        """Turn begin and end of observation into numbers."""
        for name in ("start", "end"):
            given = getattr(self, name)
            if given is not None:
                object.__setattr__(self, name, frames.moment(given, name))
        if self.start is not None and self.end is not None and not self.start < self.end:
            raise EngineError(
                "E813",
                "start, end",
                f"observation from {self.start} to {self.end} is empty",
                "Let the start lie before the end",
            )

    def _nodes(
        self, frame: pd.DataFrame, place: str, changes: Mapping[str, pd.DataFrame]
    ) -> tuple[Nodes, dict[str, Attribute]]:
        frames.require(frame, ("label",), place)
        labels = frames.labels(frame, "label")
        empty = np.flatnonzero(frame["label"].isna().to_numpy(dtype=bool))
        if empty.size:
            raise EngineError("E814", f"{place}, row {empty[0]}", "there is no label", "Give every node its own label")
        index = {label: number for number, label in enumerate(labels)}
        if len(index) < len(labels):
            row = next(row for row, label in enumerate(labels) if index[label] != row)
            raise EngineError(
                "E814",
                f"{place}, row {row}",
                f"the label {labels[row]!r} is used again later",
                "Give every node its own label",
            )
        if not labels:
            raise EngineError("E814", place, "there are no nodes", "Give at least two")
        present = (
            frames.truths(frame["present"], f"{place}, column 'present'")
            if "present" in frame.columns
            else np.ones(len(labels), dtype=bool)
        )
        presence = no_changes()
        if "present" in changes:
            where = "changes['present']"
            rows = self._own(changes["present"], index, where)
            truth = frames.truths(rows["replace"], where).astype(np.float64)
            presence = frames.node_changes(rows, index, where, truth)
        attributes = {
            str(name): self._attribute(str(name), frame[name], index, changes.get(str(name)))
            for name in frame.columns
            if name not in ("label", "present")
        }
        return Nodes(tuple(labels), index, present, presence), attributes

    def _own(self, frame: pd.DataFrame, index: Mapping[str, int], place: str) -> pd.DataFrame:
        """The rows of a list of changes that concern this set of nodes (all of them in one-mode data)."""
        frames.require(frame, ("time", "node", "replace"), place)
        if self.receivers is None:
            return frame
        frames.times(frame, place)
        return frame[frame["node"].astype(str).isin(list(index))].reset_index(drop=True)

    def _attribute(
        self, name: str, column: pd.Series[Any], index: Mapping[str, int], changes: pd.DataFrame | None
    ) -> Attribute:
        place = f"attribute {name!r}"
        rows = None if changes is None else self._own(changes, index, f"changes[{name!r}]")
        categorical = not (pd.api.types.is_numeric_dtype(column) or column.dtype == bool or bool(column.isna().all()))
        if categorical:
            parts = [column.astype(object), *([] if rows is None else [rows["replace"].astype(object)])]
            codes, _ = pd.factorize(pd.concat(parts, ignore_index=True))
            numbers = np.where(codes < 0, np.nan, codes.astype(np.float64))
            initial, later = numbers[: len(column)], numbers[len(column) :]
        else:
            initial = frames.values(column, place)
            later = np.empty(0) if rows is None else frames.values(rows["replace"], f"changes[{name!r}]")
        listed = no_changes() if rows is None else frames.node_changes(rows, index, f"changes[{name!r}]", later)
        unknown = int(np.isnan(initial).sum()), int(np.isnan(later).sum())
        if any(unknown) and self.missing == "refuse":
            row = int(np.flatnonzero(np.isnan(initial))[0]) if unknown[0] else int(np.flatnonzero(np.isnan(later))[0])
            where = "actors" if unknown[0] else f"changes[{name!r}]"
            raise EngineError(
                "E815",
                f"{where}, row {row}",
                f"the value of {name!r} is unknown",
                "Supply it, or choose missing='impute' or 'drop'",
            )
        if any(unknown) and self.missing == "impute":
            initial, listed = impute(name, initial, listed, unknown, categorical=categorical)
        return Attribute(name, initial, listed, categorical)

    def _events(self) -> Changes:
        frame = frames.as_pandas(self.events, "events")
        frames.require(frame, ("time", "sender", "receiver"), "events")
        plain = frame[["time", "sender", "receiver"]].assign(increment=1.0)
        listed = frames.tie_changes(plain, self.senders_.index, self.receivers_.index, "events", loops=self.two_mode)
        if listed.time.size == 0:
            raise EngineError("E816", "events", "there are no events", "Give at least one")
        return listed

    def _network(self, name: str, given: object) -> Network:
        place = f"networks[{name!r}]"
        directed = self.directed if isinstance(self.directed, bool) else bool(self.directed.get(name, True))
        matrix, frame = network_parts(name, given)
        sizes = self._modes(name, matrix, frame, place)
        rows, columns = sizes
        refuse_large(len(rows.labels), len(columns.labels), place)
        initial = np.zeros((len(rows.labels), len(columns.labels)))
        if matrix is not None:
            initial = initial_values(square(matrix, place), rows.labels, columns.labels, place)
        two_mode = rows is not columns
        changes = (
            no_changes()
            if frame is None
            else frames.tie_changes(frames.as_pandas(frame, place), rows.index, columns.index, place, loops=two_mode)
        )
        if not directed:
            if two_mode:
                raise EngineError(
                    "E817",
                    place,
                    "a network between two sets of nodes cannot be undirected",
                    "Drop directed=False for it",
                )
            if not np.array_equal(initial, initial.T):
                i, j = np.argwhere(initial != initial.T)[0]
                raise EngineError(
                    "E817",
                    f"{place}, {rows.labels[i]!r} and {rows.labels[j]!r}",
                    "the initial values of an undirected network differ by direction",
                    "Make them equal, or declare the network directed",
                )
            changes = both_ways(changes)
        if not two_mode:
            np.fill_diagonal(initial, 0.0)
        return Network(name, initial, changes, directed, two_mode)

    def _modes(self, name: str, matrix: object, frame: object, place: str) -> tuple[Nodes, Nodes]:
        """Which nodes a network joins: in two-mode data a network may also lie within one of the modes."""
        if not self.two_mode:
            return self.senders_, self.senders_
        senders, receivers = self.senders_, self.receivers_
        if frame is not None:
            table = frames.as_pandas(frame, place)
            frames.require(table, ("sender", "receiver"), place)
            first, second = set(frames.labels(table, "sender")), set(frames.labels(table, "receiver"))
        else:
            table = square(matrix, place)
            first, second = {str(label) for label in table.index}, {str(label) for label in table.columns}
        for rows, columns in ((senders, receivers), (senders, senders), (receivers, receivers)):
            if first <= set(rows.index) and second <= set(columns.index):
                return rows, columns
        raise EngineError(
            "E817",
            place,
            f"the labels of {name!r} belong neither to one set of nodes nor lead from actors to receivers",
            "Correct the labels",
        )

    def _global(self, name: str, given: object) -> Changes:
        place = f"globals_[{name!r}]"
        frame = frames.as_pandas(given, place)
        frames.require(frame, ("time", "replace"), place)
        value = frames.values(frame["replace"], place)
        if np.isnan(value).any():
            row = int(np.flatnonzero(np.isnan(value))[0])
            raise EngineError("E815", f"{place}, row {row}", "the value is unknown", "Supply it")
        return Changes(
            frames.times(frame, place),
            np.zeros(value.size, np.int64),
            np.empty(0, np.int64),
            value,
            np.ones(value.size, dtype=bool),
        )

    def _allowed(self) -> NDArray[np.bool_] | None:
        if self.risk is None:
            return None
        refuse_large(len(self.senders_.labels), len(self.receivers_.labels), "risk")
        return np.array(
            [[bool(self.risk(i, j)) for j in self.receivers_.labels] for i in self.senders_.labels], dtype=bool
        )

    def _default(self) -> str | None:
        if self.default_network is not None:
            if self.default_network not in self.networks_:
                raise EngineError(
                    "E818",
                    "default_network",
                    f"there is no network {self.default_network!r}",
                    f"Name one of: {', '.join(self.networks_) or 'none is given'}",
                )
            return self.default_network
        events = self.events_
        for network in self.networks_.values():
            changes = network.changes
            step = 1 if network.directed else 2
            same = [
                np.array_equal(a[::step], b)
                for a, b in (
                    (changes.time, events.time),
                    (changes.first, events.first),
                    (changes.second, events.second),
                )
            ]
            if all(same):
                return network.name
        return next(iter(self.networks_)) if len(self.networks_) == 1 else None
