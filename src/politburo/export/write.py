"""Writing exports to a folder, tables to spreadsheets, and edits to files of a case."""

from __future__ import annotations

import csv
import json
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.utils import get_column_letter

from politburo.record.splice import ChangedError, guard

SAYS_WIDTH, USUAL_WIDTH = 60, 18


def write_schemas(folder: Path, schemas: dict[str, dict[str, Any]]) -> list[Path]:
    """Write each JSON Schema to a file named after the files it describes, and return the paths.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for pattern, schema in schemas.items():
        path = folder / (pattern.removesuffix(".yaml").replace("/*", "").replace("/", "-") + ".schema.json")
        path.write_text(json.dumps(schema, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        paths.append(path)
    return paths


def write_lines(folder: Path, tables: dict[str, list[dict[str, Any]]]) -> dict[str, int]:
    """Write each table as `<name>.jsonl`, one row a line, UTF-8, and return the number of rows by table.

    Raises:
        OSError: the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    return {name: len(rows) for name, rows in tables.items()}


def write_files(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write an export's files into a folder and return their paths.

    Raises:
        OSError: the folder cannot be made or written.
    """
    paths = []
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        paths.append(path)
    return paths


def replace_file(path: Path, data: bytes, before: bytes | None) -> None:
    """Write a file whole or not at all, if it is still what was read (`before`; None: there was none).

    Raises:
        ChangedError: the file has changed since it was read.
        OSError: it cannot be written.
    """
    now = path.read_bytes() if path.exists() else None
    if (now is None) != (before is None) or (now is not None and before is not None and guard(now) != guard(before)):
        raise ChangedError(f"'{path}' has changed since it was read; read it again and repeat the edit.")
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(part).chmod(path.stat().st_mode if now is not None else 0o644)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def write_grid(path: Path, grid: Sequence[Sequence[str]], locked: Iterable[str] = ()) -> None:
    """Write headings and rows of texts as CSV (UTF-8 with a byte-order mark) or XLSX, every cell as text.

    In CSV an apostrophe goes before whatever a spreadsheet would take for a date, a number with noughts before it or a
    formula; reading takes it off again. In XLSX the columns `locked` cannot be edited.

    Raises:
        ValueError: the file's name ends neither in .csv nor in .xlsx.
        OSError: it cannot be written.
    """
    if path.suffix.lower() == ".csv":
        with path.open("w", encoding="utf-8-sig", newline="") as stream:
            csv.writer(stream).writerows([[_guarded(cell) for cell in row] for row in grid])
    elif path.suffix.lower() == ".xlsx":
        _workbook(grid, frozenset(locked)).save(path)
    else:
        raise ValueError(f"'{path.name}' ends neither in .csv nor in .xlsx; name the table so.")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell and (cell[0] in "=+-@'" or cell[0].isdigit()) else cell


def _workbook(grid: Sequence[Sequence[str]], locked: frozenset[str]) -> Workbook:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("table")
    heads = list(grid[0]) if grid else []
    free, grey, bold = Protection(locked=False), PatternFill("solid", fgColor="EEEEEE"), Font(bold=True)
    sheet.freeze_panes = "B2"
    for number, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(number)].width = SAYS_WIDTH if head == "says" else USUAL_WIDTH
    for place, row in enumerate(grid):
        cells = []
        for head, text in zip(heads, row, strict=True):
            one = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub("", text) or None)
            one.number_format = "@"
            if one.value is not None:
                one.data_type = "s"
            if place == 0:
                one.font = bold
            elif head in locked:
                one.fill = grey
            else:
                one.protection = free
            cells.append(one)
        sheet.append(cells)
    if locked:
        sheet.protection.sheet = True
        sheet.protection.formatColumns = False
        sheet.protection.sort = False
        sheet.protection.autoFilter = False
    return book
