"""Printing a key back: in the manner of Chicago's notes, of GOST R 7.0.5, or as short as can be found again."""

from __future__ import annotations

from datetime import date
from typing import Literal

from politburo.sources.cite.fonds import write_fields
from politburo.sources.cite.forms import ArchiveForm, Archives
from politburo.sources.cite.keys import Key, read_key
from politburo.sources.cite.load import known_archives

Style = Literal["chicago", "gost", "short"]
STYLES: tuple[Style, ...] = ("chicago", "gost", "short")

_LATIN = (("fond", "f."), ("opis", "op."), ("papka", "p."), ("delo", "d."), ("reel", "reel"), ("list", "l."))
_GOST = (("fond", "Ф."), ("opis", "Оп."), ("papka", "П."), ("delo", "Д."), ("reel", "Ролик"), ("list", "Л."))
_GOST_LATIN = (("fond", "F."), ("opis", "Op."), ("papka", "Papka"), ("delo", "D."), ("reel", "Rolik"), ("list", "L."))
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_RUSSIAN = ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."]
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def written(key: str, style: Style, archives: Archives | None = None) -> str:
    """Return a reference in a style; :func:`politburo.sources.cite.cite` reads it back as the same key.

    Chicago's notes put the item first and the archive last where the item is known by its marks; GOST puts the archive
    first and separates by points. Styles that drop the archive serve no historian, so no general style processor is
    used here.

    Raises:
        ValueError: the key is not one, or nothing is known of its archive.
    """
    read = read_key(key)
    form = (archives or known_archives()).by_id.get(read.archive)
    if form is None:
        raise ValueError(f"Nothing is known of an archive '{read.archive}'; a case names its own in archives.yaml.")
    return _of(read, form, style)


def _of(key: Key, form: ArchiveForm, style: Style) -> str:
    if form.family == "fond":
        return _fond(key, form, style)
    if form.family == "newspaper":
        return _newspaper(key, form, style)
    item = _item(key, form, style)
    name = form.print or form.name
    if style == "gost":
        return f"{name}. {item}."
    if style == "chicago" and form.family in {"group", "microfilm"}:
        return f"{item}, {name}."
    return f"{name}, {item}{'.' if style == 'chicago' else ''}"


def _fond(key: Key, form: ArchiveForm, style: Style) -> str:
    if style == "gost":
        name = form.cyrillic or form.print or form.name
        return ". ".join([name, *write_fields(key, _GOST if form.cyrillic else _GOST_LATIN, "–")]) + "."
    parts = write_fields(key, _LATIN, "–" if style == "chicago" else "-")
    name = form.print or form.name
    full = len(key.path) == 3 and "-" not in key.path
    if style == "chicago" and full:
        return f"{', '.join(parts)}, {name}."
    return ", ".join([name, *parts]) + ("." if style == "chicago" else "")


def _place(key: Key, *marks: tuple[str, str]) -> str:
    return "".join(
        f", {mark}{' ' if mark[-1:].isalpha() or mark.endswith('.') else ''}{value}"
        for name, mark in marks
        if (value := key.get(name))
    )


def _item(key: Key, form: ArchiveForm, style: Style) -> str:
    path = "/".join(key.path)
    match form.family:
        case "number":
            return path + _place(key, ("p", "pp."))
        case "bestand":
            return path + _place(key, ("bl", "Bl."))
        case "orzes" if key.path and key.path[0].isdigit():
            return f"{key.path[0]}. f. {'/'.join(key.path[1:])}. ő. e.{_place(key, ('l', 'p.'))}"
        case "orzes":
            box, item = key.get("doboz"), key.get("tetel")
            given = [
                " ".join(key.path),
                f"{box}. doboz" if box else "",
                f"{item} tétel" if item else "",
                key.get("szam") or "",
            ]
            return ", ".join(part for part in given if part)
        case "zespol":
            return path + _place(key, ("k", "k."))
        case "teczka":
            parts = [
                f"{mark} {value}" for mark, value in zip(("z.", "w.", "t."), key.path, strict=False) if value != "-"
            ]
            return ", ".join(parts) + _place(key, ("k", "k."))
        case "group":
            decimal = f", {'/'.join(key.path[1:])}" if len(key.path) > 1 else ""
            places = (("lot", "lot"), ("entry", "entry"), ("box", "box"), ("folder", "folder"), ("item", "item"))
            return f"RG {key.path[0]}{decimal}{_place(key, *places)}"
        case "volume":
            years, volume, *part = key.path
            years = years if style == "short" else years.replace("-", "–")
            number = volume if style == "short" else _roman(volume)
            return (
                f"{years}, vol. {number}{f', part {part[0]}' if part else ''}{_place(key, ('d', 'doc.'), ('p', 'pp.'))}"
            )
        case "microfilm":
            return f"MF{path}"
        case _:
            return path + _place(key, ("p", "pp."))


def _newspaper(key: Key, form: ArchiveForm, style: Style) -> str:
    day = date.fromisoformat(key.get("on") or "")
    issue = f"{key.path[0]}, " if key.path else ""
    if style == "gost" and form.cyrillic:
        page = key.get("p")
        return f"{form.cyrillic}. {day.year}. {day.day} {_RUSSIAN[day.month - 1]}{f' С. {page}.' if page else ''}"
    month = _MONTHS[day.month - 1]
    told = f"{day.day} {month[:3]} {day.year}" if style == "short" else f"{month} {day.day}, {day.year}"
    return f"{form.print}, {issue}{told}{_place(key, ('p', 'p.'))}{'' if style == 'short' else '.'}"


def _roman(number: str) -> str:
    left, letters = int(number), ""
    for value, letter in _ROMAN:
        letters += letter * (left // value)
        left %= value
    return letters
