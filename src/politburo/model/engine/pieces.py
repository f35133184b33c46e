"""Pieces of which data are made: what is refused at once, squares of initial values, mirrors, values put in."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from politburo.model.engine import frames
from politburo.model.engine.errors import EngineError, EngineWarning
from politburo.model.engine.frames import Changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from politburo.model.engine.data import Data

__all__ = [
    "both_ways",
    "impute",
    "initial_values",
    "network_parts",
    "no_changes",
    "refuse_choices",
    "refuse_large",
    "refuse_mixed",
    "square",
]


def refuse_choices(data: Data) -> None:
    """Refuse what is neither true nor false, no function, or no list of networks."""
    if not isinstance(data.directed, bool | np.bool_ | Mapping):
        raise EngineError(
            "E810",
            "directed",
            f"{data.directed!r} is no choice",
            "Say True, False, or which by name: {'name': False}",
        )
    if data.risk is not None and not callable(data.risk):
        raise EngineError(
            "E810", "risk", f"{data.risk!r} is no function", "Give a function of a sender's and a receiver's label"
        )
    for name in ("networks", "changes", "globals_"):
        if not isinstance(getattr(data, name), Mapping):
            raise EngineError("E810", name, "it is no mapping of names to frames", f"Write {name}={{'name': frame}}")


def refuse_mixed(data: Data) -> None:
    """Refuse dates beside numbers: they would be compared as seconds since 1970."""
    parts = {f"networks[{name!r}]": network_parts(str(name), given)[1] for name, given in data.networks.items()}
    parts |= {f"changes[{name!r}]": frame for name, frame in data.changes.items()}
    parts |= {f"globals_[{name!r}]": frame for name, frame in data.globals_.items()}
    mine = frames.dated(frames.as_pandas(data.events, "events")["time"])
    words = ("numbers", "dates")
    for place, frame in parts.items():
        column = None if frame is None else frames.as_pandas(frame, place)["time"]
        if column is not None and len(column) and frames.dated(column) != mine:
            raise EngineError(
                "E803",
                place,
                f"its times are {words[not mine]}, those of the events {words[mine]}",
                "Write all times in one way",
            )


def network_parts(name: str, given: object) -> tuple[object, object]:
    """A network as initial values and changes."""
    if not isinstance(given, tuple | list):
        return None, given
    if len(given) != 2:
        raise EngineError(
            "E801",
            f"networks[{name!r}]",
            f"it has {len(given)} parts",
            "Give a frame, or (initial values, changes)",
        )
    return given[0], given[1]


def square(matrix: object, place: str) -> pd.DataFrame:
    """The labelled square of initial values, rows labelled by the index or a column `label`; E819 if it is none."""
    try:
        frame = matrix if isinstance(matrix, pd.DataFrame) else frames.as_pandas(matrix, place)
        if "label" in frame.columns:
            frame = frame.set_index("label")
    except EngineError as fault:
        raise EngineError(
            "E819",
            place,
            "the initial values are not a frame labelled by nodes",
            "Give pd.DataFrame(values, index=labels, columns=labels), or a frame with a column 'label'",
        ) from fault
    return frame


def initial_values(
    matrix: pd.DataFrame, rows: Sequence[str], columns: Sequence[str], place: str
) -> NDArray[np.float64]:
    """The square as an array in the order of the nodes; empty fields are no tie, and warned about.

    Raises:
        EngineError: E819 if its labels are not the nodes, E806 for what is no finite number.
    """
    for given, labels in ((matrix.index, rows), (matrix.columns, columns)):
        names = [str(label) for label in given]
        if sorted(names) != sorted(labels):
            odd = sorted(set(names) ^ set(labels)) or ["a label twice"]
            raise EngineError(
                "E819",
                place,
                f"the labels of the initial values are not those of the nodes (differing: {odd[0]!r})",
                "Label rows and columns by the nodes, each once",
            )
    texts = matrix.copy()
    texts.index = pd.Index([str(label) for label in matrix.index])
    texts.columns = pd.Index([str(label) for label in matrix.columns])
    ordered = texts.loc[list(rows), list(columns)]
    out = np.column_stack([frames.values(ordered[name], f"{place}, column {name!r}") for name in columns])
    return frames.no_ties(out, place)


def refuse_large(rows: int, columns: int, place: str) -> None:
    """Refuse a dense senders-by-receivers array of more than 4 GiB before anything is allocated."""
    if rows * columns * 8 > 2**32:
        gib = rows * columns * 8 / 2**30
        raise EngineError(
            "E820",
            place,
            f"{rows} x {columns} pairs need {gib:.0f} GiB for each dense quantity",
            "Restrict the nodes to those who can act, or split the data",
        )


def no_changes() -> Changes:
    """An empty list of changes."""
    none = np.empty(0)
    return Changes(none, np.empty(0, np.int64), np.empty(0, np.int64), none, np.empty(0, dtype=bool))


def both_ways(changes: Changes) -> Changes:
    """Each change followed by its mirror image."""
    first = np.column_stack([changes.first, changes.second]).ravel()
    second = np.column_stack([changes.second, changes.first]).ravel()
    return Changes(
        np.repeat(changes.time, 2), first, second, np.repeat(changes.value, 2), np.repeat(changes.replace, 2)
    )


def impute(
    name: str, initial: NDArray[np.float64], listed: Changes, unknown: tuple[int, int], *, categorical: bool
) -> tuple[NDArray[np.float64], Changes]:
    """Fill unknown values: at the start by the mean of the known, later by the mean of the others at that moment."""
    known = initial[~np.isnan(initial)]
    if known.size == 0:
        raise EngineError(
            "E815", f"attribute {name!r}", "no value is known at the start", "Supply some, or choose missing='drop'"
        )
    typical = _commonest(known) if categorical else float(known.mean())
    word = "commonest" if categorical else "mean"
    warnings.warn(
        f"{unknown[0]} unknown initial and {unknown[1]} unknown later values of {name!r} were set to the {word}"
        " of the known ones",
        EngineWarning,
        stacklevel=6,
    )
    filled = np.where(np.isnan(initial), typical, initial)
    current = filled.copy()
    total = float(current.sum())
    value = listed.value.copy()
    for row in range(value.size):
        node = listed.first[row]
        if np.isnan(value[row]):
            value[row] = (
                _commonest(np.delete(current, node))
                if categorical
                else (total - current[node]) / max(current.size - 1, 1)
            )
        total += value[row] - current[node]
        current[node] = value[row]
    return filled, Changes(listed.time, listed.first, listed.second, value, listed.replace)


def _commonest(numbers: NDArray[np.float64]) -> float:
    found, counts = np.unique(numbers, return_counts=True)
    return float(found[np.argmax(counts)])
