"""The grammar of references by fond, opis, delo, folder and sheet, in Latin and Cyrillic and their many spellings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from politburo.sources.cite.forms import ArchiveForm
from politburo.sources.cite.found import Found, Sure
from politburo.sources.cite.keys import Key
from politburo.sources.cite.lexis import SHEETS, sheets

LEVELS = ("fond", "opis", "delo")
MISSING = "-"
_NUMBER = r"\.?\s*(?:№\s*|nos?\.\s*|N\s+|#\s*)?"
_VALUE = r"(?:[A-ZА-ЯЁ]-?)?\d+[a-zа-яё]{0,2}(?:/[\da-zа-яё]+)*(?![\w])"
_MARKS = {
    "fond": r"fond[sy]?|фонды?|фонда|f|ф",
    "opis": r"opis['’ʹ]?|opisi|inventory|inv|описи|опись|op|оп|perechen['’]?|перечень|per|пер",
    "delo": r"ed(?:inits[ay])?\.?\s*khr(?:aneniia)?|ед\.?\s*хр|delo|dela|дело|дела|file"
    r"|dokument|document|dok|док|doc|por|пор|d|д",
    "papka": r"papk[ai]|папк[аи]|folder|pap|пап|п",
    "reel": r"rolik|ролик|reel|r",
    "list": r"listy|listov|lista|list|листы|листов|листа|лист|sheets?|ll|лл|l|л|Il|I1|1l|1(?=\.)",
    "page": r"pages?|pp|p|стр|с",
}
_FIELD = re.compile(
    "|".join(
        rf"(?P<{name}>(?i:{marks})(?=[.\s\d№#]){_NUMBER}"
        rf"(?P<{name}_value>{SHEETS if name in {'list', 'page'} else _VALUE}))"
        for name, marks in _MARKS.items()
    )
)
_SEPARATOR = re.compile(r"(?:[\s,.:*]|\band\b(?=\s*(?:l|p|л|d|д)))*")
_CONTINUED = re.compile(r"\s*[;.,]?\s*(?:and\s+|see\s+(?:also\s+)?|и\s+|а также\s+)?", re.IGNORECASE)
_OCR = re.compile(r"(?:Il|I1|1l|1)\b")


@dataclass(frozen=True, slots=True)
class Field:
    """One named number of a reference."""

    level: str
    value: str
    mark: str
    start: int
    end: int


@dataclass(slots=True)
class Run:
    """The fields of one reference while it is put together."""

    parts: dict[str, str] = field(default_factory=dict)
    start: int = -1
    end: int = -1
    doubts: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    by_page: bool = False
    guessed: bool = False


def read_fields(text: str, position: int) -> list[Field]:
    """Return the fields in a row from a place on; commas, points and blanks may stand between them."""
    found: list[Field] = []
    at = position
    while match := _FIELD.match(text, _skip(text, at)):
        level = next(name for name in _MARKS if match[name])
        start, at = match.span()
        mark = match[level][: match.start(f"{level}_value") - start].strip(" .")
        if _OCR.match(mark) and not (found and found[-1].level in {"delo", "papka"}):
            break
        found.append(Field(level, match[f"{level}_value"], mark, start, at))
    return found


def _skip(text: str, at: int) -> int:
    match = _SEPARATOR.match(text, at)
    return match.end() if match else at


def read_runs(text: str, position: int, form: ArchiveForm | None, before: Run | None = None) -> Iterator[Run]:
    """Yield the references that follow from a place on: one, and those that go on from it (`; d. 411, l. 3`)."""
    at = position
    while True:
        fields = read_fields(text, at)
        if not fields:
            return
        for run in _grouped(fields, form, before):
            yield run
            before = run
        at = _matched_end(fields[-1].end, text)
        if at < 0:
            return


def _matched_end(end: int, text: str) -> int:
    """Return where a further reference of the same archive begins after a semicolon, or -1."""
    match = re.compile(r"\s*;\s*(?:and\s+|see\s+(?:also\s+)?|и\s+)?", re.IGNORECASE).match(text, end)
    if match is None:
        return -1
    ahead = _FIELD.match(text, match.end())
    return match.end() if ahead and not ahead["page"] else -1


def _grouped(fields: list[Field], form: ArchiveForm | None, before: Run | None) -> Iterator[Run]:
    """Yield runs: a new one begins where a level comes again after sheets have been named."""
    run = Run()
    for n, one in enumerate(fields):
        level = _level(one, fields[n + 1 :], run, form)
        if level in run.parts and level != "list" and ("list" in run.parts or level == "reel"):
            yield _whole(run, before)
            before, run = run, Run()
        if level in run.parts and level == "list":
            run.parts["list"] += f",{sheets(one.value)}"
        elif level in run.parts:
            run.twice.append(level)
            run.doubts.append(f"two numbers stand for one part: {run.parts[level]} and {one.value}")
            run.parts[f"{level}-again"] = one.value
        else:
            run.parts[level] = sheets(one.value) if level == "list" else one.value.rstrip(".")
        if level == "list" and one.level == "page":
            run.by_page = True
        if _OCR.fullmatch(one.mark):
            run.doubts.append(f"'{one.mark}.' is read as the mark of sheets")
        run.start = one.start if run.start < 0 else run.start
        run.end = one.end
    yield _whole(run, before)


def _level(one: Field, rest: list[Field], run: Run, form: ArchiveForm | None) -> str:
    """Return what `p.` means: a folder where the archive has folders and sheets are named elsewhere, else sheets."""
    if one.level != "page":
        return one.level
    folder = form is not None and form.folder and one.mark.lower() == "p" and one.value.isdigit()
    unnamed = "papka" not in run.parts and "list" not in run.parts
    before_more = any(later.level in {"list", "page", "delo"} for later in rest) or "delo" in run.parts
    return "papka" if folder and unnamed and before_more else "list"


def _whole(run: Run, before: Run | None) -> Run:
    """Fill in the wider parts that a reference leaves to the one before it."""
    if before is None or "fond" in run.parts:
        return run
    order = ("fond", "opis", "delo", "list")
    first = min((order.index(level) for level in order if level in run.parts), default=len(order))
    carried = {level: before.parts[level] for level in order[:first] if level in before.parts}
    if carried and first == 3 and "papka" in before.parts:
        carried["papka"] = before.parts["papka"]
    run.parts = {**carried, **run.parts}
    return run


def found_of(run: Run, form: ArchiveForm, start: int) -> Found:
    """Return a run as a reference to an archive."""
    parts = run.parts
    doubts = list(run.doubts)
    path = [parts.get(level, MISSING) for level in LEVELS]
    absent = [level for level in LEVELS if level not in parts]
    while path and path[-1] == MISSING:
        path.pop()
    places = [
        (name, parts[level]) for name, level in (("p", "papka"), ("reel", "reel"), ("l", "list")) if level in parts
    ]
    key = Key(form.id, tuple(path), tuple(places))
    sure: Sure = "high"
    if run.by_page:
        doubts.append("p. or pp. is printed where sheets of this archive are cited by l.")
        sure = "medium"
    if run.doubts:
        sure = "medium"
    if absent:
        doubts.append(f"not given: {', '.join(absent)}")
        sure = "low"
    if run.twice:
        return Found(start, run.end, form, None, "low", tuple(doubts), tuple(parts.items()))
    if "list" not in parts and not absent:
        doubts.append("no sheets are given")
    return Found(start, run.end, form, key, sure, tuple(doubts))


def fond_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return the references to an archive whose name ends at a place; none where no field follows."""
    runs = list(read_runs(text, position, form))
    first = runs[0] if runs else None
    if first is None or not (set(first.parts) & {"fond", "opis", "delo"} or _by_sheets(text, position)):
        return []
    return [found_of(run, form, start if n == 0 else run.start) for n, run in enumerate(runs)]


def _by_sheets(text: str, position: int) -> bool:
    """Whether sheets, not pages, follow at once."""
    fields = read_fields(text, position)
    return bool(fields) and fields[0].level == "list" and len(fields[0].mark) > 1


def write_fields(key: Key, marks: Iterable[tuple[str, str]], dash: str = "-") -> list[str]:
    """Return the parts of a key with their marks, in the order given; parts that are not given are left out."""
    values = dict(zip(LEVELS, key.path, strict=False))
    values.update(
        {"papka": key.get("p") or MISSING, "reel": key.get("reel") or MISSING, "list": key.get("l") or MISSING}
    )
    return [
        f"{mark} {value.replace('-', dash) if level == 'list' else value}"
        for level, mark in marks
        if (value := values.get(level, MISSING)) != MISSING
    ]
