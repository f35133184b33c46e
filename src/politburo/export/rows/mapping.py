"""How the columns of a sheet become fields of statements: a small file, proposed once, then saved and reused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import ClassVar, Final, Literal

from politburo.export.blocks import flow
from politburo.record.decoder import Context, entry, read_record
from politburo.record.problems import Problem, Where
from politburo.record.strict_yaml import parse

Read = Literal["actor", "date", "number", "text", "word"]


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRule:
    """Where a field comes from and how it is read. A bare text is the column."""

    SHORT: ClassVar[str] = "column"
    column: str = entry("the heading of the column", key="from")
    read: Read | None = entry("how to read it; by the field where nothing is said", default=None)
    words: dict[str, str] = entry("what words of the sheet mean", default=None)
    parted: str | None = entry("what parts several names in one cell", default=None, example=";")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowMap:
    """The file `map.yaml` of an import."""

    source: str | None = entry("the source that the rows rest on, where no column says it", default=None)
    name: str | None = entry("the import's name; the file's where none is given", default=None)
    sheet: str | None = entry("the sheet of a workbook; the first where none is named", default=None)
    header: int = entry("the row of the headings", default=1)
    key: tuple[str, ...] = entry("the columns that tell rows apart for good", default=())
    down: tuple[str, ...] = entry("columns in which an empty cell repeats the one above it", default=())
    slashes: Literal["day-first", "month-first"] | None = entry("how 3/4 is read in dates", default=None)
    century: int | None = entry("the century of years of two digits, as 19", default=None)
    set: dict[str, str] = entry("fields that are the same in every row", default=None)
    fields: dict[str, FieldRule] = entry("fields of statements and where they come from")


GUESSES: Final[dict[str, tuple[str, ...]]] = {
    "kind": ("kind", "act", "event type", "what happened", "событие", "действие", "사건", "事件"),
    "who": ("who", "name", "person", "имя", "фио", "кто", "лицо", "이름", "성명", "인물", "姓名", "人物"),
    "by": ("by", "actor", "agent", "кем", "행위자"),
    "to": ("to", "recipient", "кому"),
    "body": ("body", "organ", "organisation", "organization", "institution", "орган", "учреждение", "기관", "机构"),
    "post": ("post", "office", "position", "должность", "직책", "职务"),
    "when": ("when", "date", "day", "дата", "когда", "날짜", "일자", "日期"),
    "what": ("what", "about", "subject", "содержание", "내용"),
    "source": ("source", "reference", "источник", "출처", "来源"),
    "note": ("note", "remark", "remarks", "comment", "примечание", "비고", "备注"),
    "place": ("place", "where", "место", "장소"),
}
KEYS: Final = ("no", "no.", "№", "id", "key", "nr", "nr.", "n", "번호", "编号")


def read_map(data: bytes, file: str) -> tuple[RowMap | None, list[Problem]]:
    """Read a mapping; None where it is broken, with the problems."""
    tree, problems = parse(data, file)
    context = Context(file, problems)
    if tree is None:
        return None, problems or [Problem("E003", Where(file), "The file is empty.", "Write it or remove it.")]
    found = read_record(tree, context, RowMap)
    return (found if isinstance(found, RowMap) and not context.problems else None), context.problems


def proposal(headings: tuple[str, ...], source: str) -> str:
    """Return a first mapping for a sheet, guessed from its headings, for a person to look over."""
    plain = {heading: re.sub(r"\s+", " ", heading.casefold()).strip(" :") for heading in headings}
    key = next((heading for heading, text in plain.items() if text in KEYS), None)
    taken: dict[str, str] = {}
    for name, guesses in GUESSES.items():
        hit = next((h for h, text in plain.items() if text in guesses and h not in taken.values() and h != key), None)
        if hit is not None:
            taken[name] = hit
    left = [heading for heading in headings if heading not in taken.values() and heading != key]
    lines = [
        "# Look this over: it was guessed from the headings. `fields` says which column becomes which field.",
        f"source: {flow(source)}",
        f"key: {flow([key] if key else [])}" + ("" if key else "   # which column tells the rows apart for good?"),
        "set: {status: draft, coder: import}",
        "fields:",
        *(f"  {name}: {flow(heading)}" for name, heading in taken.items()),
    ]
    if "kind" not in taken:
        lines.append("  # kind: which column says what happened? or name one kind for all rows under `set`")
    lines += [f"# not used: {heading}" for heading in left]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class Unclear:
    """What was not understood in a row: the column, what stands there, why, and what would mend it."""

    column: str
    text: str
    cause: str
    cure: str


@dataclass(frozen=True, slots=True)
class Remark:
    """How something was understood: the column, what stands there, what it was read as, and why."""

    column: str
    text: str
    read: str
    why: str


@dataclass(slots=True)
class Notes:
    """What is gathered while a row is read."""

    remarks: list[Remark] = field(default_factory=list)
    unclear: list[Unclear] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
