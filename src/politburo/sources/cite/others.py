"""Grammars of the other families: numbered files, holdings, storage units, record groups, volumes, papers."""

from __future__ import annotations

import re
from collections.abc import Callable

from politburo.sources.cite.fonds import MISSING, fond_match
from politburo.sources.cite.forms import ArchiveForm, Family
from politburo.sources.cite.found import Found
from politburo.sources.cite.keys import Key
from politburo.sources.cite.lexis import SHEETS, arabic, read_days, sheets

Match = Callable[[str, int, ArchiveForm, int], list[Found]]
_OPENING = re.compile(r"(?:[\s,.:*]|\(\s*[^()]{0,160}\))*")
_PAGES = re.compile(rf"[\s,:*]*(?:(?:pages?|pp|p|ss|стр|[сСS])\.?\s*|第)(?P<p>{SHEETS})[页頁]?")
_NO_PLACE = "no page or sheet is given"


def opening(text: str, at: int) -> int:
    """Return where the numbers begin after an archive's name: past a gloss in brackets, commas and blanks."""
    match = _OPENING.match(text, at)
    return match.end() if match else at


def _pages(text: str, at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    match = _PAGES.match(text, at)
    return ((), at) if match is None else ((("p", sheets(match["p"])),), match.end())


def number_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return files known by one number: `118-00080-03, pp. 67-68`."""
    match = re.compile(rf"(?:no\.?\s*)?({form.shape})(?![\w])").match(text, opening(text, position))
    if match is None or form.shape is None:
        return []
    places, end = _pages(text, match.end())
    key = Key(form.id, tuple(match[1].split("/")), places)
    return [Found(start, end, form, key, "high", () if places else (_NO_PLACE,))]


_HOLDING = re.compile(
    r"(?:ZPA,?\s*)?((?:(?:DY|NY|SgY|DC|DN|DL|DE)\s?\d+|J?\s?IV\s?\d+|(?:LS-A|G-A|ZR|A|B|C|M)\s?\d+)(?:\s?/\s?(?:[IVX]+\s?)?[\dA-Z]+(?:[.-]\d+)*)*)"
    rf"(?:[\s,]*(?:Bl|Blatt|fol|folio|S|p|pp)\.?\s*({SHEETS}))?"
)


def holding_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return files of a holding (Bestand): `DY 30/3473, Bl. 12-15`."""
    match = _HOLDING.match(text, opening(text, position))
    if match is None:
        return []
    path = tuple(_holding_part(part) for part in match[1].split("/"))
    places = (("bl", sheets(match[2])),) if match[2] else ()
    return [Found(start, match.end(), form, Key(form.id, path, places), "high", () if places else (_NO_PLACE,))]


def _holding_part(part: str) -> str:
    """Write `DY30`, `DY 30` and `DY  30` alike."""
    return re.sub(r"(?<=[A-Za-z])\s*(?=\d)", " ", " ".join(part.split()))


_UNIT = re.compile(
    r"(?:M-?KS[-\s,]*)?(\d+)\.?\s*f(?:ond)?\.[\s,]*(\d+(?:\s?/\s?\d+)*)\.?[\s,]*[őöo]\.?\s*e\.?"
    rf"(?:[\s,]*(?:(?:p|pp|fol|l|o)\.\s*({SHEETS})|({SHEETS})\.?\s*(?:l|o|fol)\.))?"
)
_BOXED = re.compile(r"(XIX-[A-Z]-\d+(?:-[a-z]+)?)(?:[-\s,]+([A-ZÁÉÍÓÖŐÚÜŰ][A-Za-zÁÉÍÓÖŐÚÜŰáéíóöőúüű]+))?(?=[\s,.;]|$)")
_BOX_FIELD = re.compile(
    r"[\s,]*(?:(?P<doboz>\d+)\.?\s?(?:doboz|d)\b\.?|(?P<tetel>[\w/]+?)\.?\s?(?:tétel|t)\b\.?"
    r"|(?P<szam>\d{3,}(?:/[\w-]+)*)(?![\w/]))"
)


def unit_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return storage units (`288. f. 5/15. ő. e.`) and boxes of a ministry (`XIX-J-1-j, 5. doboz, 5/c tétel`)."""
    at = opening(text, position)
    match = _UNIT.match(text, at)
    if match is not None:
        path = (match[1], *(part.strip() for part in match[2].split("/")))
        place = match[3] or match[4]
        places = (("l", sheets(place)),) if place else ()
        return [Found(start, match.end(), form, Key(form.id, path, places), "high", () if places else (_NO_PLACE,))]
    head = _BOXED.match(text, at)
    if head is None:
        return []
    given: dict[str, str] = {}
    end = head.end()
    while (one := _BOX_FIELD.match(text, end)) and one.lastgroup and one.lastgroup not in given:
        given[one.lastgroup] = one[one.lastgroup]
        end = one.end()
    boxes = tuple((name, given[name]) for name in ("doboz", "tetel", "szam") if name in given)
    named = (head[1], head[2]) if head[2] else (head[1],)
    doubts = () if boxes else ("no box is given",)
    return [Found(start, end, form, Key(form.id, named, boxes), "high" if boxes else "medium", doubts)]


_CARD = re.compile(
    r"(?:(?:KC\s+)?PZPR[\s,]*)?(?:sygn\.?\s*)?((?:\d+\s?/\s?)?[IVXLC]+\s?[A-Z]?\s?[-/]\s?\d+|\d+\s?/\s?\d+)(?![\w/])"
    rf"(?:[\s,]*(?:k|kk|s|ss|p|pp)\.\s*({SHEETS}))?"
)


def card_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return files by signature and card: `237/XXII-1234, k. 45`."""
    match = _CARD.match(text, opening(text, position))
    if match is None:
        return []
    path = tuple(re.sub(r"\s", "", part) for part in match[1].split("/"))
    places = (("k", sheets(match[2])),) if match[2] else ()
    return [Found(start, match.end(), form, Key(form.id, path, places), "high", () if places else (_NO_PLACE,))]


_BUNDLE_FIELD = re.compile(
    rf"[\s,.]*(?:(?P<z>(?:zespół|zesp|z)\.?\s*(\d+))|(?P<w>(?:wiązka|wiąz|w)\.?\s*(\d+))|(?P<t>(?:teczka|tecz|t)\.?\s*(\d+))"
    rf"|(?P<k>(?:karta|k|s|p|pp)\.?\s*({SHEETS})))"
)


def bundle_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return files by fond, bundle and folder: `z. 6, w. 14, t. 192, k. 12`."""
    given: dict[str, str] = {}
    end = opening(text, position)
    while one := _BUNDLE_FIELD.match(text, end):
        name = next(name for name in "zwtk" if one[name])
        if name in given:
            break
        given[name] = next(value for value in (one[2], one[4], one[6], one[8]) if value)
        end = one.end()
    if not {"z", "w", "t"} & given.keys():
        return []
    absent = [word for name, word in (("z", "fond"), ("w", "bundle"), ("t", "folder")) if name not in given]
    path = tuple(given.get(name, MISSING) for name in "zwt")
    places = (("k", sheets(given["k"])),) if "k" in given else ()
    doubts = (*((f"not given: {', '.join(absent)}",) if absent else ()), *(() if places else (_NO_PLACE,)))
    return [Found(start, end, form, Key(form.id, path, places), "low" if absent else "high", doubts)]


GROUP = re.compile(r"(?:RG|Record\s+Group)\.?\s*(\d+)\b")
_GROUP_FIELD = re.compile(
    r"[^;\d]{0,60}?(?:\d{4}[-–]\d{2,4}[\s,]*)?[\s,.]*"
    r"(?:(?P<decimal>\d{3}[A-Z]?(?:\.\d+[A-Z]?)?/\d{1,2}-\d{2,4})|(?P<box>[Bb]ox\s*(\d+))|(?P<entry>[Ee]ntry\s*((?:UD\s*|A1\s*)?\d+\w*))"
    r"|(?P<folder>[Ff]older\s*(\d+))|(?P<lot>[Ll]ot\s+(?:[Ff]ile\s*)?(\d+\s?D\s?\d+))|(?P<item>[Ii]tem\s*(\d+)))(?!\w)"
)


def group_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return files of a record group: `RG 59, 795.00/1-1550, box 4299`."""
    head = GROUP.match(text, opening(text, position))
    if head is None:
        return []
    given: dict[str, str] = {}
    end = head.end()
    while (one := _GROUP_FIELD.match(text, end)) and (name := one.lastgroup) and name not in given:
        given[name] = (
            one[name]
            if name == "decimal"
            else next(value for value in one.groups()[1:] if value and value != one[name])
        )
        end = one.end()
    path = (head[1], *given.pop("decimal", "").split("/")) if "decimal" in given else (head[1],)
    places = tuple(
        (name, " ".join(given[name].split())) for name in ("lot", "entry", "box", "folder", "item") if name in given
    )
    doubts = () if places or len(path) > 1 else ("neither a decimal number nor a box is given",)
    return [Found(start, end, form, Key(form.id, path, places), "medium" if doubts else "high", doubts)]


_VOLUME = re.compile(
    r"(?P<years>\d{4}(?:\s?[-–]\s?\d{2,4})?)[\s,:*]*(?:vol(?:ume)?s?\.?\s*)?(?P<volume>[IVXLC]+|\d{1,2})(?![\w])"
    r"(?:[\s,/]*(?:part|pt)\.?\s*(?P<part>\d+))?"
)
_VOLUME_PLACE = re.compile(
    rf"(?:[\s,*]*[^;,\d]{{3,60}}(?=,))*?[\s,*]*(?:(?:doc(?:ument)?|no)\.?\s*(?P<d>\d+)|(?:pp?\.\s*|:\s*)(?P<p>{SHEETS}))"
)


def volume_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return documents of a numbered series: years, volume, part, document or pages."""
    head = _VOLUME.match(text, opening(text, position))
    if head is None:
        return []
    first, _, last = head["years"].replace("–", "-").replace(" ", "").partition("-")
    years = f"{first}-{first[: 4 - len(last)]}{last}" if last else first
    path = tuple(part for part in (years, arabic(head["volume"]), head["part"]) if part)
    given: dict[str, str] = {}
    end = head.end()
    while one := _VOLUME_PLACE.match(text, end):
        name = "d" if one["d"] else "p"
        if name in given:
            break
        given[name] = one["d"] or sheets(one["p"])
        end = one.end()
    places = tuple((name, given[name]) for name in ("d", "p") if name in given)
    return [Found(start, end, form, Key(form.id, path, places), "high", () if places else (_NO_PLACE,))]


_ISSUE = re.compile(r"(?:no\.?\s*|№\s*)?(\d{1,5})(?=\s*[,.(])")


def newspaper_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return the days of a paper: `October 25, 26 and November 9, 1957`, of a bulletin with its number."""
    at = opening(text, position)
    issue = _ISSUE.match(text, at) if form.numbered else None
    read = read_days(text, issue.end() if issue else at)
    if read is None:
        return []
    places, end = _pages(text, read.end)
    path = (issue[1],) if issue else ()
    found = [
        Found(start, end, form, Key(form.id, path, (("on", day), *(places if n == len(read.days) - 1 else ()))))
        for n, day in enumerate(read.days)
    ]
    doubts = tuple(f"{day} is not a day of the calendar" for day in read.impossible)
    return found + [Found(start, end, form, None, "low", (doubt,)) for doubt in doubts]


_WORK_PLACE = re.compile(rf"(?:(?!\bSee\b)[^;]){{0,320}}?\bpp?\.\s*({SHEETS})")
_WORK_VOLUME = re.compile(r"[\s,*]*(?:v|vol|t)\.\s*(\d+)")


def work_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return a place in a work that a case has named: an unpublished compilation or chronology of an archive."""
    volume = _WORK_VOLUME.match(text, position)
    place = _WORK_PLACE.match(text, position)
    path = (form.path or form.id, *((volume[1],) if volume else ()))
    places = (("p", sheets(place[1])),) if place else ()
    end = place.end() if place else volume.end() if volume else position
    doubts = ("an unpublished compilation: no file of the archive is given",) if form.manuscript else ()
    return [Found(start, end, form, Key(form.id, path, places), "medium" if doubts else "high", doubts)]


def no_match(text: str, position: int, form: ArchiveForm, start: int) -> list[Found]:
    """Return nothing: microfilm is found by its number, not by its library's name."""
    del text, position, form, start
    return []


MATCHES: dict[Family, Match] = {
    "fond": lambda text, position, form, start: fond_match(text, opening(text, position), form, start),
    "number": number_match,
    "bestand": holding_match,
    "orzes": unit_match,
    "zespol": card_match,
    "teczka": bundle_match,
    "group": group_match,
    "volume": volume_match,
    "newspaper": newspaper_match,
    "microfilm": no_match,
    "work": work_match,
}
