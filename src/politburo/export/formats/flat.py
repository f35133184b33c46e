"""CSV and Parquet: the seven tables of the export contract, nested values as JSON texts."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from politburo.export.formats.common import Export, Log
from politburo.export.jsonl import tables
from politburo.record.case import Case

NUMBERS = frozenset({"amount", "lean"})
WHOLE = frozenset({"para", "sentence"})
FLAGS = frozenset({"outside", "disputed"})


def csv_export(case: Case) -> Export:
    """Return the tables as CSV files, UTF-8 with a byte-order mark."""
    log = Log("CSV")
    files, counts = {}, {}
    for name, rows in tables(case).items():
        out = io.StringIO()
        columns = list(rows[0]) if rows else []
        table = csv.writer(out)
        table.writerow(columns)
        table.writerows([[_cell(row[column]) for column in columns] for row in rows])
        files[f"{name}.csv"] = out.getvalue().encode("utf-8-sig")
        counts[name] = len(rows)
    log.carried.append("lists and mappings stand in their cells as JSON; an empty cell is None or an empty text")
    return _left_out(case, Export(files, counts, log))


def _cell(value: Any) -> str:  # noqa: ANN401 - a cell of the contract's tables
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def parquet_export(case: Case) -> Export:
    """Return the tables as Parquet files, lists as lists, mappings and lists of mappings as JSON texts."""
    log = Log("Parquet")
    files, counts = {}, {}
    for name, rows in tables(case).items():
        columns = list(rows[0]) if rows else []
        made = {column: _column(column, [row[column] for row in rows]) for column in columns}
        sink = io.BytesIO()
        parquet.write_table(pa.table(made), sink, compression="zstd")
        files[f"{name}.parquet"] = sink.getvalue()
        counts[name] = len(rows)
    log.carried.append("roles, values, voices, citations and names stand as JSON texts")
    return _left_out(case, Export(files, counts, log))


def _column(name: str, values: list[Any]) -> pa.Array:
    if name in NUMBERS:
        return pa.array(values, pa.float64())
    if name in WHOLE:
        return pa.array(values, pa.int64())
    if name in FLAGS:
        return pa.array(values, pa.bool_())
    if name == "statements":
        return pa.array(values, pa.list_(pa.string()))
    return pa.array(
        [one if one is None or isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in values],
        pa.string(),
    )


def _left_out(case: Case, made: Export) -> Export:
    for one in case.every_statement.values():
        if len(one.at) > 1:
            made.log.lose("further passages of a statement; the first stands", one.id)
        if any(ref.printed for refs in one.roles.values() for ref in refs):
            made.log.lose("forms of names as printed where somebody takes part", one.id)
        if any(ref.of for refs in one.roles.values() for ref in refs):
            made.log.lose("how many of a group took part, and who of them is named", one.id)
    for judgement in case.judgements.values():
        made.log.lose("judgements; what they decide shows in the tables", judgement.id)
    return made
