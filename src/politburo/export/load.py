"""Reading what comes from outside a case: spreadsheets, drafts, older versions in git."""

from __future__ import annotations

import csv
import io
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl

from politburo.record.load import case_files

MAX_BYTES = 256 * 1024 * 1024


class UnreadableError(ValueError):
    """A file that cannot be read as what it is said to be; the message has cause and cure."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell as a text, and whether the spreadsheet holds it as a date of its own rather than as text."""

    text: str
    was_date: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: headings and rows of cells; `first` is the number of the first row below the headings, as shown."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    first: int


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        UnreadableError: it is larger than the limit.
        OSError: it cannot be read.
    """
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError(f"'{path}' is larger than {MAX_BYTES:,} bytes; split it.")
    return path.read_bytes()


def read_sheet(path: Path, name: str | None = None, header: int = 1) -> Sheet:
    """Read a sheet of a CSV, TSV or XLSX file; cells that were merged all take the value of the merged cell.

    Args:
        path: the file.
        name: the sheet of a workbook; the first one where none is named.
        header: the row of the headings, from 1.

    Raises:
        UnreadableError: the file is neither, or has no such sheet or headings.
        OSError: it cannot be read.
    """
    data = read_bytes(path)
    if path.suffix.lower() in {".xlsx", ".xlsm"}:
        title, grid = _workbook(data, path, name)
    elif path.suffix.lower() in {".csv", ".tsv", ".txt"}:
        title, grid = path.stem, _comma_separated(data, path)
    else:
        raise UnreadableError(f"'{path.name}' is neither .csv nor .xlsx; save the sheet as one of them.")
    if len(grid) < header or not any(cell.text for cell in grid[header - 1]):
        raise UnreadableError(f"'{path.name}' has no headings in row {header}; say `header:` in the mapping.")
    headings = tuple(cell.text or f"column {n}" for n, cell in enumerate(grid[header - 1], 1))
    doubled = sorted({one for one in headings if headings.count(one) > 1})
    if doubled:
        raise UnreadableError(f"The heading '{doubled[0]}' stands twice in '{path.name}'; rename one of the columns.")
    blank = Cell("")
    rows = tuple((*row[: len(headings)], *[blank] * (len(headings) - len(row))) for row in grid[header:])
    return Sheet(title, headings, rows, header + 1)


def _comma_separated(data: bytes, path: Path) -> list[tuple[Cell, ...]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cause = f"'{path.name}' is not UTF-8: byte {error.start} is 0x{data[error.start]:02x}"
        raise UnreadableError(f"{cause}; save it as 'CSV UTF-8'.") from error
    head = text.split("\n", 1)[0]
    mark = max((";", "\t", ","), key=head.count)
    return [tuple(Cell(_freed(cell)) for cell in row) for row in csv.reader(io.StringIO(text), delimiter=mark)]


def _freed(cell: str) -> str:
    """Take off the apostrophe that keeps a spreadsheet from reading a text as a date or a formula."""
    cell = cell.strip()
    return cell[1:] if cell[:1] == "'" and len(cell) > 1 and (cell[1] in "=+-@'" or cell[1].isdigit()) else cell


def _workbook(data: bytes, path: Path, name: str | None) -> tuple[str, list[tuple[Cell, ...]]]:
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise UnreadableError(
            f"'{path.name}' cannot be read as a workbook: {error}; save it again as .xlsx."
        ) from error
    if name is not None and name not in book.sheetnames:
        raise UnreadableError(f"'{path.name}' has no sheet '{name}'; it has: {', '.join(book.sheetnames)}.")
    sheet = book[name] if name is not None else book.worksheets[0]
    grid = [[_cell(cell.value) for cell in row] for row in sheet.iter_rows()]
    for merged in sheet.merged_cells.ranges:
        first = grid[merged.min_row - 1][merged.min_col - 1]
        for row in range(merged.min_row - 1, min(merged.max_row, len(grid))):
            for column in range(merged.min_col - 1, min(merged.max_col, len(grid[row]))):
                grid[row][column] = first
    while grid and not any(cell.text for cell in grid[-1]):
        grid.pop()
    return sheet.title, [tuple(row) for row in grid]


def _cell(value: Any) -> Cell:  # noqa: ANN401 - a workbook's cell holds whatever it holds
    if value is None:
        return Cell("")
    if isinstance(value, datetime):
        whole = value.time() == time()
        return Cell(value.date().isoformat() if whole else value.isoformat(" "), was_date=True)
    if isinstance(value, date):
        return Cell(value.isoformat(), was_date=True)
    if isinstance(value, float) and value.is_integer():
        return Cell(str(int(value)))
    return Cell(str(value).strip())


@contextmanager
def version(case: Path, revision: str) -> Iterator[Path]:
    """Give a folder with a case as it was at a revision of the git repository that it stands in.

    Raises:
        UnreadableError: there is no repository, no such revision, or no case in it.
    """
    case = case.resolve()
    top = Path(_git(case, "rev-parse", "--show-toplevel").decode().strip())
    inside = case.relative_to(top.resolve()).as_posix()
    commit = _git(case, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").decode().strip()
    packed = _git(top, "archive", "--format=tar", commit, *([inside] if inside != "." else []))
    with TemporaryDirectory(prefix="politburo-") as folder:
        with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
            if hasattr(tarfile, "data_filter"):
                tar.extractall(folder, filter="data")
            else:  # Python before 3.11.4 knows no filter; the archive is made by git a line above
                tar.extractall(folder)  # noqa: S202 - as said
        yield Path(folder) / inside


def commit_of(case: Path) -> str | None:
    """Return the commit of the repository a case stands in if its files are just as committed, else None."""
    try:
        commit = _git(case, "rev-parse", "HEAD").decode().strip()
        return None if _git(case, "status", "--porcelain", "--", ".").strip() else commit
    except UnreadableError:
        return None


def day_of(case: Path, commit: str) -> str:
    """Return the day of a commit, as 1956-08-30."""
    return _git(case, "show", "-s", "--format=%cs", commit).decode().strip()


def _git(folder: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)  # noqa: S603, S607 - git as the user has it, no shell
    except FileNotFoundError as error:
        raise UnreadableError("Versions are kept by git, and there is no git here; install it.") from error
    except subprocess.CalledProcessError as error:
        told = error.stderr.decode(errors="replace").strip().splitlines()
        raise UnreadableError(f"git says: {told[-1] if told else error}.") from error
    return done.stdout


def case_contents(case: Path) -> dict[str, bytes]:
    """Return the bytes of a case's files by their names in it.

    Raises:
        OSError: one cannot be read.
    """
    return {path.relative_to(case).as_posix(): path.read_bytes() for path in case_files(case)}
