"""One row of a sheet as the keys of a statement, with remarks on what was understood and what was not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from politburo.export.blocks import Plain
from politburo.export.load import Cell, Sheet
from politburo.export.rows.dates import UnreadDateError, read_date
from politburo.export.rows.mapping import FieldRule, Notes, Remark, RowMap, Unclear
from politburo.export.rows.resolve import Names
from politburo.record.case import Case
from politburo.record.definitions import Kind
from politburo.record.forms import FORMS, REQUIRED_VALUES

DATES: Final = frozenset({"when", "attested"})
WORDS: Final = frozenset({"kind", "mode", "sure", "status", "basis", "coder"})
FEW: Final = {"sure": ["high", "medium", "low"], "mode": ["affirmed", "denied", "silent", "planned", "rumoured"]}
NOTHING: Final = frozenset({"", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row as read.

    Attributes:
        number: the row as the spreadsheet counts it.
        key: what tells it apart, empty where the sheet gives none.
        cells: heading and text of every cell.
        fields: keys of the statement as far as understood.
        remarks: what was understood and why.
        unclear: what was not; the row is a draft as long as there is any.
        source: the source that the row rests on.
    """

    number: int
    key: str
    cells: dict[str, str]
    fields: dict[str, Plain]
    remarks: tuple[Remark, ...]
    unclear: tuple[Unclear, ...]
    source: str = ""

    @property
    def hash(self) -> str:
        """What names the row's content."""
        return sha256("\x1f".join(f"{k}\x1e{v}" for k, v in self.cells.items()).encode()).hexdigest()[:16]


def read_rows(sheet: Sheet, rules: RowMap, case: Case, names: Names) -> list[ReadRow]:
    """Read every row that is not empty; two rows with one key are both kept, the later as a draft."""
    found: list[ReadRow] = []
    above: dict[str, Cell] = {}
    keys: dict[str, int] = {}
    for number, cells in enumerate(sheet.rows, sheet.first):
        if not any(cell.text for cell in cells):
            continue
        row = dict(zip(sheet.headings, cells, strict=True))
        for heading in rules.down:
            if heading in row and not row[heading].text:
                row[heading] = above.get(heading, Cell(""))
        above = row
        read = _row(number, row, rules, case, names)
        if read.key in keys:
            same = "its key stands" if rules.key else "the very same stands"
            cause = f"{same} in row {keys[read.key]} already"
            doubled = Unclear(", ".join(rules.key), read.key, cause, "Give each row a key of its own.")
            read = replace(read, key="", unclear=(*read.unclear, doubled))
        elif read.key:
            keys[read.key] = number
        found.append(read)
    return found


def _row(number: int, row: Mapping[str, Cell], rules: RowMap, case: Case, names: Names) -> ReadRow:
    notes = Notes()
    fields: dict[str, Plain] = {}
    rule = rules.fields.get("kind")
    name = _word(rule, row, notes) if rule is not None else (rules.set or {}).get("kind", "")
    kind = _kind(name, rule, row, case, notes)
    if kind is not None:
        fields["kind"] = kind.id
    for field, one in rules.fields.items():
        if field in {"kind", "source"}:
            continue
        value = _field(field, one, row, kind, rules, case, names, notes)
        if value is not None:
            _put(fields, field, value)
    for field, text in (rules.set or {}).items():
        if field not in fields and (kind is None or field.partition(".")[0] in _known(kind, case)):
            _put(fields, field, text)
    if kind is not None:
        _complain_of_missing(kind, fields, rules, row, notes)
    if notes.doubts:
        fields.setdefault("sure", "medium")
        if fields["sure"] == "high":
            fields["sure"] = "medium"
        fields.setdefault("why", "; ".join(notes.doubts))
    source = _source(rules, row, case, notes)
    texts = {heading: cell.text for heading, cell in row.items()}
    key = _row_key(rules, texts, notes)
    return ReadRow(number, key, texts, fields, tuple(notes.remarks), tuple(notes.unclear), source)


def _source(rules: RowMap, row: Mapping[str, Cell], case: Case, notes: Notes) -> str:
    """Return the source of a row: by id or title in its column, else the one that the mapping names."""
    rule = rules.fields.get("source")
    text = _word(rule, row, notes) if rule is not None else ""
    if rule is None or (text in NOTHING and rules.source):
        return rules.source or ""
    folded = text.casefold().strip()
    found = [one.id for one in case.sources.values() if folded and folded in {one.id.casefold(), one.title.casefold()}]
    if len(found) == 1:
        notes.remarks.append(Remark(rule.column, text, found[0], "a source of the case"))
        return found[0]
    cause = f"'{text}' is no source of the case" if text not in NOTHING else "nothing says what the row rests on"
    cure = "Say under `words:` of the field `source` which it is, or write its file in sources/ first."
    notes.unclear.append(Unclear(rule.column, text, cause, cure))
    return ""


def _row_key(rules: RowMap, texts: Mapping[str, str], notes: Notes) -> str:
    if not rules.key:
        return "~" + sha256("\x1f".join(texts.values()).encode()).hexdigest()[:12]
    key = " | ".join(texts.get(heading, "") for heading in rules.key)
    if not key.strip(" |"):
        notes.unclear.append(Unclear(", ".join(rules.key), "", "the row has no key", "Give it one."))
        return ""
    return key


def _word(rule: FieldRule, row: Mapping[str, Cell], notes: Notes) -> str:
    text = _cell(rule, row).text
    meant = {k.casefold(): v for k, v in (rule.words or {}).items()}.get(text.casefold())
    if meant is not None:
        notes.remarks.append(Remark(rule.column, text, meant, "a word of the mapping"))
        return meant
    return text


def _cell(rule: FieldRule, row: Mapping[str, Cell]) -> Cell:
    return row.get(rule.column, Cell(""))


def _kind(name: str, rule: FieldRule | None, row: Mapping[str, Cell], case: Case, notes: Notes) -> Kind | None:
    column = rule.column if rule is not None else "kind"
    kinds = {**FORMS, **case.grammar.kinds}
    folded = name.casefold().strip()
    found = [one for one in kinds.values() if folded in {one.id, one.label.casefold()}]
    if len(found) == 1:
        return found[0]
    if name and len(found) > 1:
        cause = f"'{name}' is the label of {', '.join(one.id for one in found)}"
    else:
        cause = (
            f"'{name}' is no kind of statement that the case knows" if name else "nothing says what kind of act it is"
        )
    cure = "Say what the word means under `words:` of the field `kind` in the mapping."
    notes.unclear.append(Unclear(column, _cell(rule, row).text if rule else "", cause, cure))
    return None


def _field(
    field: str,
    rule: FieldRule,
    row: Mapping[str, Cell],
    kind: Kind | None,
    rules: RowMap,
    case: Case,
    names: Names,
    notes: Notes,
) -> Plain | None:
    if rule.column not in row:
        cause = f"the sheet has no column '{rule.column}'"
        notes.unclear.append(Unclear(rule.column, "", cause, f"It has: {', '.join(row)}."))
        return None
    text = _word(rule, row, notes)
    if text in NOTHING:
        return None
    table = case.grammar.roles(kind).get(field) if kind is not None else None
    allowed = case.grammar.values(kind).get(field) if kind is not None else None
    how = rule.read or (
        "date" if field in DATES else "actor" if table else "number" if allowed == ("number",) else "text"
    )
    if how == "date":
        return _date(field, text, rule, kind, rules, notes)
    if how == "actor" and table in {"issue", "event", "statement"}:
        return text
    if how == "actor":
        return _actors(text, rule, table or "actor", names, notes)
    if how == "number":
        return _number(text, rule, notes)
    if kind is not None and table is None and allowed is None and field not in _own() and "." not in field:
        cause = f"'{kind.id}' has no '{field}'"
        known = ", ".join((*case.grammar.roles(kind), *case.grammar.values(kind)))
        notes.unclear.append(Unclear(rule.column, text, cause, f"It has: {known}; or map the column to `note`."))
        return None
    words = allowed if allowed not in {None, ("text",)} else tuple(FEW.get(field, ()))
    if words and text not in words:
        cure = f"Say under `words:` which it is of {', '.join(words)}."
        notes.unclear.append(Unclear(rule.column, text, f"'{text}' is not a word that '{field}' knows", cure))
        return None
    return text


def _known(kind: Kind, case: Case) -> frozenset[str]:
    return _own() | {*case.grammar.roles(kind), *case.grammar.values(kind), "when", "attested", "at", "cites"}


def _own() -> frozenset[str]:
    return frozenset(
        {"event", "note", "why", "sure", "mode", "basis", "status", "coder", "suspect", "checked-by", "suggest"}
    )


def _date(field: str, text: str, rule: FieldRule, kind: Kind | None, rules: RowMap, notes: Notes) -> Plain | None:
    try:
        read = read_date(text, slashes=rules.slashes, century=rules.century)
    except UnreadDateError as error:
        notes.unclear.append(Unclear(rule.column, text, error.cause, error.cure[:1].upper() + error.cure[1:] + "."))
        return None
    notes.remarks.append(Remark(rule.column, text, read.text or "no date", read.why))
    if read.text is None:
        return None
    if field == "attested" and read.ranged:
        cause = "an attestation is of one date, and this is a span"
        notes.unclear.append(Unclear(rule.column, text, cause, "Map the column to `when`."))
        return None
    lasted = read.ranged and not read.inside and kind is not None and kind.lasts
    if not read.ranged or lasted:
        return {"edtf": read.text, "words": read.words} if read.words else read.text
    return {"within": read.text, **({"words": read.words} if read.words else {})}


def _actors(text: str, rule: FieldRule, table: str, names: Names, notes: Notes) -> Plain | None:
    parts = [part.strip() for part in text.split(rule.parted)] if rule.parted else [text]
    refs: list[Plain] = []
    for part in filter(None, parts):
        meant = names.find(part, table)
        if meant.verdict != "match" or meant.id is None:
            told = ", ".join(f"{one} ({names.case.name(one)})" for one in meant.candidates[:5])
            cure = (
                f"Say under `words:` of the mapping who it is{f': {told}' if told else ', or record the actor first'}."
            )
            notes.unclear.append(Unclear(rule.column, part, meant.why, cure))
            return None
        notes.remarks.append(Remark(rule.column, part, meant.id, meant.why))
        if meant.doubted:
            notes.doubts.append(f"the sheet marks {rule.column} as doubtful")
        shown = names.case.name(meant.id)
        bare = re.sub(r"\s*(?:\(\?\)|\[\?\]|\?+)\s*", " ", part).strip()
        refs.append(meant.id if bare in {shown, meant.id} else {"is": meant.id, "as": bare})
    return refs[0] if len(refs) == 1 else refs or None


def _number(text: str, rule: FieldRule, notes: Notes) -> Plain | None:
    bare = re.sub(r"[\s\u00a0_']|(?<=\d),(?=\d{3}(?:\D|$))", "", text)
    try:
        return f"{float(bare):g}" if abs(float(bare)) < 1e6 else str(int(float(bare)))
    except (ValueError, OverflowError):
        notes.unclear.append(Unclear(rule.column, text, f"'{text}' is not a number", "Write digits."))
        return None


def _put(fields: dict[str, Plain], field: str, value: Plain) -> None:
    """Set a field; `at.para` stands for the key `para` in the mapping under `at`."""
    head, _, rest = field.partition(".")
    if not rest:
        fields[head] = value
        return
    inner = fields.setdefault(head, {})
    if isinstance(inner, dict):
        inner[rest] = value


def _complain_of_missing(
    kind: Kind, fields: Mapping[str, Plain], rules: RowMap, row: Mapping[str, Cell], notes: Notes
) -> None:
    told = {one.column for one in notes.unclear}
    for need in _needed(kind):
        if need in fields:
            continue
        rule = rules.fields.get(need)
        if rule is not None and rule.column in told:
            continue
        column = rule.column if rule is not None else need
        cause = f"'{kind.id}' needs '{need}', and the row does not say it"
        cure = "Fill the cell." if rule is not None else f"Map a column to '{need}'."
        notes.unclear.append(Unclear(column, row[column].text if column in row else "", cause, cure))


def _needed(kind: Kind) -> Iterable[str]:
    return (*(kind.needs or {}), *REQUIRED_VALUES.get(kind.id, ()))
