"""Reading data frames into arrays, with the row and the cure in every complaint."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from politburo.model.engine.errors import EngineError, EngineWarning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = [
    "Changes",
    "as_pandas",
    "dated",
    "labels",
    "moment",
    "no_ties",
    "node_changes",
    "tie_changes",
    "times",
    "truths",
    "values",
]

TRUE_WORDS = frozenset({"true", "t", "yes", "1", "1.0"})
FALSE_WORDS = frozenset({"false", "f", "no", "0", "0.0"})


@dataclass(frozen=True, slots=True)
class Changes:
    """A list of changes in time order: what changes (one index, or two), to what, and how.

    `replace[r]` says that row r sets the value; otherwise it adds to it. `second` is empty for changes of nodes.
    Missing values stay NaN.
    """

    time: NDArray[np.float64]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    value: NDArray[np.float64]
    replace: NDArray[np.bool_]


def as_pandas(frame: object, place: str) -> pd.DataFrame:
    """The frame as pandas with a fresh row count from 0; other libraries' frames go through narwhals.

    Raises:
        EngineError: E801, if it is no data frame.
    """
    if isinstance(frame, pd.DataFrame):
        return frame.reset_index(drop=True)
    try:
        import narwhals  # noqa: PLC0415 - an optional dependency, needed only for frames that are not pandas

        foreign: Any = frame
        converted: pd.DataFrame = narwhals.from_native(foreign, eager_only=True).to_pandas()
        return converted.reset_index(drop=True)
    except (ImportError, TypeError) as fault:
        raise EngineError(
            "E801", place, f"{type(frame).__name__} is not a data frame", "Give a pandas or polars frame"
        ) from fault


def _shown(value: object) -> str:
    """A value as the user wrote it: texts in quotes, numbers bare."""
    return repr(value) if isinstance(value, str) else str(value)


def require(frame: pd.DataFrame, names: tuple[str, ...], place: str) -> None:
    """Raise E802 for the first column that is missing."""
    for name in names:
        if name not in frame.columns:
            has = ", ".join(str(column) for column in frame.columns)
            raise EngineError("E802", place, f"there is no column {name!r} (it has: {has})", f"Add or rename {name!r}")


def labels(frame: pd.DataFrame, column: str) -> list[str]:
    """A column as texts."""
    return [str(value) for value in frame[column].tolist()]


def moment(value: object, place: str) -> float:
    """A single time as :func:`times` counts it; E813 if it is neither a finite number nor a date."""
    try:
        return float(times(pd.DataFrame({"time": [value]}), place)[0])
    except EngineError as fault:
        raise EngineError(
            "E813", place, f"{value!r} is not a finite number or date", "Give a time as in the events, or None"
        ) from fault


def dated(column: pd.Series[Any]) -> bool:
    """Whether a column of times holds dates (or texts that are no numbers), not numbers."""
    if pd.api.types.is_datetime64_any_dtype(column):
        return True
    numeric = pd.api.types.is_numeric_dtype(column)
    return not numeric and bool(pd.to_numeric(column, errors="coerce").isna().all())


def times(frame: pd.DataFrame, place: str) -> NDArray[np.float64]:
    """The column `time` in seconds, checked to be finite and in order; dates (ISO texts too) count from 1970.

    Raises:
        EngineError: E803 for a time that is missing or not finite, E804 for a row earlier than the one before it.
    """
    column = frame["time"]
    if dated(column):
        column = pd.to_datetime(column, errors="coerce", utc=True, format="ISO8601")
    if pd.api.types.is_datetime64_any_dtype(column):
        missing = column.isna().to_numpy()
        stamps = pd.to_datetime(column, utc=True).to_numpy(dtype="datetime64[ns]")
        out = np.where(missing, np.nan, stamps.astype(np.int64) / 1e9).astype(np.float64)
    else:
        out = pd.to_numeric(column, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    bad = np.flatnonzero(~np.isfinite(out))
    if bad.size:
        row = int(bad[0])
        raise EngineError(
            "E803",
            f"{place}, row {row}",
            f"the time {_shown(column.iloc[row])} is not a finite number or date",
            "Give each row a time, or leave the row out",
        )
    back = np.flatnonzero(np.diff(out) < 0)
    if back.size:
        row = int(back[0]) + 1
        raise EngineError(
            "E804",
            f"{place}, row {row}",
            f"its time {out[row]:.15g} lies before that of row {row - 1}, {out[row - 1]:.15g}",
            "Sort the frame by time (sort_values('time', kind='stable')), if the order of rows means nothing",
        )
    return out


def indices(frame: pd.DataFrame, column: str, index: Mapping[str, int], place: str) -> NDArray[np.int64]:
    """A column of labels as indices; E805 for a label that is not in the list of nodes."""
    empty = np.flatnonzero(frame[column].isna().to_numpy(dtype=bool))
    if empty.size:
        raise EngineError(
            "E805", f"{place}, row {empty[0]}", f"there is no {column}", "Give its label, or leave the row out"
        )
    codes, names = pd.factorize(frame[column].astype(str))
    table = np.array([index.get(str(name), -1) for name in names], dtype=np.int64)
    out = table[codes] if len(names) else np.empty(0, np.int64)
    bad = np.flatnonzero(out < 0)
    if bad.size:
        row = int(bad[0])
        raise EngineError(
            "E805",
            f"{place}, row {row}",
            f"{column} {str(frame[column].iloc[row])!r} is not among the labels",
            "Correct the label or add the actor",
        )
    return out


def values(column: pd.Series[Any], place: str) -> NDArray[np.float64]:
    """A column as numbers, NaN where missing; truth values count 1 and 0. E806 for what is neither."""
    if column.dtype == bool:
        return column.to_numpy(dtype=np.float64)
    out = pd.to_numeric(column, errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    bad = np.flatnonzero((np.isnan(out) & ~column.isna().to_numpy(dtype=bool)) | np.isinf(out))
    if bad.size:
        row = int(bad[0])
        raise EngineError(
            "E806",
            f"{place}, row {row}",
            f"{_shown(column.iloc[row])} is not a finite number",
            "Give a number, or leave the field empty if unknown",
        )
    return out


def truths(column: pd.Series[Any], place: str) -> NDArray[np.bool_]:
    """A column of truth values (also as text or 0/1); E807 for what is neither true nor false."""
    words = [str(value).strip().lower() for value in column.tolist()]
    for row, word in enumerate(words):
        if word not in TRUE_WORDS and word not in FALSE_WORDS:
            raise EngineError(
                "E807",
                f"{place}, row {row}",
                f"{_shown(column.iloc[row])} is neither true nor false",
                "Write TRUE or FALSE",
            )
    return np.array([word in TRUE_WORDS for word in words], dtype=bool)


def change_values(frame: pd.DataFrame, place: str) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The values of changes and whether each replaces; E808 unless exactly one of the two columns is there."""
    has = [name for name in ("increment", "replace") if name in frame.columns]
    if len(has) != 1:
        found = "both" if has else "neither"
        raise EngineError(
            "E808",
            place,
            f"{found} of the columns 'increment' and 'replace' stand in it",
            "Keep exactly one: increment adds, replace sets",
        )
    value = values(frame[has[0]], f"{place}, column {has[0]!r}")
    return value, np.full(value.shape[0], has[0] == "replace")


def tie_changes(
    frame: pd.DataFrame, senders: Mapping[str, int], receivers: Mapping[str, int], place: str, *, loops: bool
) -> Changes:
    """A frame time, sender, receiver, increment or replace; a missing value is no tie or increment, with a warning.

    Raises:
        EngineError: E802 to E806, E808; E809 for a self-tie unless `loops`.
    """
    require(frame, ("time", "sender", "receiver"), place)
    time = times(frame, place)
    first = indices(frame, "sender", senders, place)
    second = indices(frame, "receiver", receivers, place)
    if not loops:
        bad = np.flatnonzero(first == second)
        if bad.size:
            row = int(bad[0])
            raise EngineError(
                "E809",
                f"{place}, row {row}",
                f"sender and receiver are both {frame['sender'].iloc[row]!r}",
                "Leave self-events out: nobody is at risk of one",
            )
    value, replace = change_values(frame, place)
    return Changes(time, first, second, no_ties(value, place), replace)


def no_ties(value: NDArray[np.float64], place: str) -> NDArray[np.float64]:
    """Values of ties, 0 where they are missing, with a warning that counts these."""
    unknown = np.isnan(value)
    if not unknown.any():
        return value
    warnings.warn(f"{int(unknown.sum())} unknown values of ties in {place} were set to 0", EngineWarning, stacklevel=6)
    return np.where(unknown, 0.0, value)


def node_changes(frame: pd.DataFrame, index: Mapping[str, int], place: str, value: NDArray[np.float64]) -> Changes:
    """A frame time, node, replace, with the values already decoded.

    Raises:
        EngineError: E802 to E805.
    """
    time = times(frame, place)
    node = indices(frame, "node", index, place)
    return Changes(time, node, np.empty(0, np.int64), value, np.ones(value.shape[0], dtype=bool))
