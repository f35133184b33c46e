"""Dates as people write them in sheets, in several languages, read into the declared subset with a reason."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

from politburo import dates

MONTHS: Final[dict[str, int]] = {
    name: number
    for number, names in enumerate(
        (
            "january jan января январь янв",
            "february feb февраля февраль фев февр",
            "march mar марта март мар",
            "april apr апреля апрель апр",
            "may мая май",
            "june jun июня июнь июн",
            "july jul июля июль июл",
            "august aug августа август авг",
            "september sept sep сентября сентябрь сент сен",
            "october oct октября октябрь окт",
            "november nov ноября ноябрь нояб ноя",
            "december dec декабря декабрь дек",
        ),
        1,
    )
    for name in names.split()
}
NO_DATE: Final = frozenset(
    {
        "",
        "?",
        "??",
        "-",
        "–",
        "—",
        "n.d.",
        "nd",
        "n/a",
        "unknown",
        "undated",
        "б.д.",
        "б/д",
        "неизвестно",
        "미상",
        "불명",
        "不详",
    }
)
PARTS: Final = (
    "early",
    "late",
    "mid",
    "middle of",
    "end of",
    "beginning of",
    "spring",
    "summer",
    "autumn",
    "fall",
    "winter",
    "first half of",
    "second half of",
    "начало",
    "в начале",
    "конец",
    "в конце",
    "середина",
    "в середине",
    "весна",
    "весной",
    "лето",
    "летом",
    "осень",
    "осенью",
    "зима",
    "зимой",
    "초순",
    "중순",
    "하순",
    "초",
    "말",
    "봄",
    "여름",
    "가을",
    "겨울",
    "上旬",
    "中旬",
    "下旬",
    "初",
    "末",
    "春",
    "夏",
    "秋",
    "冬",
)
_CIRCA: Final = re.compile(
    r"^(?:ca\.?|c\.|circa|about|approx\.?|approximately|около|ок\.|примерно|약|约|大约)\s*", re.IGNORECASE
)
_CIRCA_AFTER: Final = re.compile(r"\s*(?:경|쯤|무렵|前后|左右|\(ca\.?\)|~)$")
_DOUBT: Final = re.compile(r"\s*(?:\(\?\)|\[\?\]|\?+)\s*")
_BRACKETS: Final = re.compile(r"^\[(.*)\]$")
_YEAR_MARK: Final = re.compile(r"(?<=\d)\s*(?:г\.|гг\.|года|году|год|г)(?=\s|$)")
_DASH: Final = r"\s*(?:-|–|—|~|〜|to|until|till|по|до|부터)\s*"
_M: Final = r"(?P<m{0}>[^\W\d_]+)\.?"
Slashes = Literal["day-first", "month-first"]


@dataclass(frozen=True, slots=True)
class SheetDate:
    """A date read from a cell.

    Attributes:
        text: the date in the declared subset, or None where the cell says there is none.
        ranged: whether the cell names a span; it lasted, or was one day in it, by the kind of event.
        inside: whether the words say that it was one day in the span ("between").
        words: the cell's words where they say more than the date does.
        why: how it was read.
    """

    text: str | None
    ranged: bool = False
    inside: bool = False
    words: str | None = None
    why: str = ""


class UnreadDateError(ValueError):
    """A cell that cannot be read as a date in one way only; cause and cure."""

    def __init__(self, cause: str, cure: str) -> None:
        self.cause, self.cure = cause, cure
        super().__init__(f"{cause}; {cure}")


def read_date(cell: str, *, slashes: Slashes | None = None, century: int | None = None) -> SheetDate:
    """Read a cell as a date.

    Args:
        cell: what stands there: subset or ISO dates, days with points, months in words, dates with the signs of year,
            month and day, `?`, circa, decades, ranges, "between", "before" and "after".
        slashes: how `3/4/YYYY` is meant; without it such a date is refused where it could be read in two ways.
        century: the century of years of two digits (19); without it they are refused.

    Raises:
        UnreadDateError: it cannot be read, or in two ways.
    """
    text = unicodedata.normalize("NFKC", cell).strip().rstrip(";,")
    if text.casefold() in NO_DATE:
        return SheetDate(None, why="the cell says that there is no date")
    try:
        return SheetDate(dates.parse(text).text, dates.parse(text).lasted, why="written as the record writes it")
    except dates.DateError:
        pass
    marks, bare = _marks(text)
    made = _spans(bare, slashes, century) or _one(bare, slashes, century)
    if made is None:
        raise UnreadDateError(f"'{cell}' cannot be read as a date", "write YYYY, YYYY-MM or YYYY-MM-DD, or a span a/b")
    mark = {"": "", "?": "?", "~": "~", "?~": "%"}[marks]
    if mark and made.text is not None:
        made = SheetDate(_marked(made.text, mark), made.ranged, made.inside, made.words, made.why)
    try:
        dates.parse(made.text or "")
    except dates.DateError as error:
        raise UnreadDateError(f"'{cell}' is no day of the calendar: {error.cause}", error.cure) from error
    told = {"": "", "?": ", marked uncertain", "~": ", marked approximate", "%": ", marked uncertain and approximate"}
    return SheetDate(made.text, made.ranged, made.inside, made.words, made.why + told[mark])


def _marked(text: str, mark: str) -> str:
    return "/".join(
        side + mark if side not in {"", ".."} and side[-1] not in "?~%" else side for side in text.split("/")
    )


def _marks(text: str) -> tuple[str, str]:
    bare = _DOUBT.sub(" ", text).strip()
    doubt = "?" if bare != text else ""
    inner = _BRACKETS.match(bare)
    bare = inner[1].strip() if inner else bare
    about = _CIRCA_AFTER.sub("", _CIRCA.sub("", bare)).strip()
    return doubt + ("~" if about != bare else ""), about


def _spans(text: str, slashes: Slashes | None, century: int | None) -> SheetDate | None:
    """Read a span: between, from-to, before, after, two dates with a dash."""
    low = text.casefold()
    for pattern, inside in (
        (r"^(?:between|между)\s+(.+?)\s+(?:and|и)\s+(.+)$", True),
        (r"^(?:from|с|со|от)\s+(.+?)\s+(?:to|until|till|по|до)\s+(.+)$", False),
        (r"^(.+?)\s*부터\s*(.+?)\s*까지$", False),
        (r"^(.+?)\s+(?:to|until|till|по)\s+(.+)$", False),
        (r"^(.+?)\s*(?:–|—|~|〜|\s-\s)\s*(.+)$", False),
        (r"^(\d{4}|\D*\d{1,2}\D+\d{4}|[^\W\d]+)-(.*\d{4}.*)$", False),
    ):
        hit = re.match(pattern, low)
        if hit:
            made = _pair(hit[1], hit[2], slashes, century, inside=inside)
            if made is not None:
                return made
    short = re.match(r"^(\d{4})[/-](\d{2})$", low)
    if short and int(short[2]) > 12 and int(short[2]) == int(short[1][2:]) + 1:
        return SheetDate(f"{short[1]}/{short[1][:2]}{short[2]}", ranged=True, why="two years that follow each other")
    two = re.match(r"^(\d{1,2})\s*[-–—]\s*(\d{1,2})[.\s]+(.+)$", low)
    if two:
        return _pair(f"{two[1]} {two[3]}", f"{two[2]} {two[3]}", slashes, century)
    for pattern, form in (
        (r"^(?:before|by|not later than|до|не позднее)\s+(.+)$", "../{}"),
        (r"^(.+?)\s*(?:이전|까지|以前|之前)$", "../{}"),
        (r"^(?:after|since|not before|после|не ранее)\s+(.+)$", "{}/.."),
        (r"^(.+?)\s*(?:이후|以后|之后)$", "{}/.."),
    ):
        hit = re.match(pattern, low)
        one = _one(hit[1], slashes, century) if hit else None
        if one is not None and one.text is not None:
            return SheetDate(form.format(one.text), ranged=True, inside=True, words=text, why="a limit on one side")
    return None


def _pair(a: str, b: str, slashes: Slashes | None, century: int | None, *, inside: bool = False) -> SheetDate | None:
    """Return a span of two dates; the first may leave out the month or year that the second gives."""
    last = _one(b, slashes, century)
    if last is None or last.text is None:
        return None
    year = last.text[:4]
    tries = (a, f"{a} {year}", f"{a} {b.split(None, 1)[1]}" if " " in b and a.strip().isdigit() else "")
    for attempt in tries:
        first = _one(attempt, slashes, century) if attempt else None
        if first is not None and first.text is not None:
            words = "/".join(w for w in (first.words, last.words) if w) or None
            return SheetDate(
                f"{first.text}/{last.text}", ranged=True, inside=inside, words=words, why="a span of two dates"
            )
    return None


def _one(text: str, slashes: Slashes | None, century: int | None) -> SheetDate | None:
    """Read one date without marks."""
    text = text.strip().strip(",")
    part = _part(text)
    if part is not None:
        rest = _one(part, slashes, century)
        return None if rest is None else SheetDate(rest.text, words=text, why="the words are kept beside the date")
    text = _YEAR_MARK.sub("", text.casefold()).strip()
    iso = re.fullmatch(r"(\d{4})(?:[-./](\d{1,2})(?:[-./](\d{1,2}))?)?(?: 00:00:00)?", text)
    if iso:
        return _made(iso[1], iso[2], iso[3], "year first")
    decade = re.fullmatch(r"(\d{3})0(?:s|'s|-е|-х|년대|年代)", text)
    if decade:
        return SheetDate(f"{decade[1]}X", why="a decade")
    east = re.fullmatch(r"(\d{4})\s*[년年]\s*(?:(\d{1,2})\s*[월月]\s*(?:(\d{1,2})\s*[일日])?)?", text)
    if east:
        return _made(east[1], east[2], east[3], "year, month and day by their signs")
    named = _named(text, century)
    return named or _numbers(text, slashes, century)


def _part(text: str) -> str | None:
    """Return what stands beside a word such as "late", or None."""
    low = text.casefold()
    for word in sorted(PARTS, key=len, reverse=True):
        if low.startswith((word + " ", word + "-")):
            return text[len(word) + 1 :].removeprefix("of ").strip()
        if ord(word[0]) > 0x2E80 and low.endswith(word):
            return text[: -len(word)].strip()
    return None


def _named(text: str, century: int | None) -> SheetDate | None:
    """Read dates with a month's name: day month year, month day year, month year."""
    words = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|,|\bof\b|-го|-е", " ", text).replace(".", " ").split()
    months = [n for n, word in enumerate(words) if word in MONTHS]
    if len(months) != 1 or not all(word.isdigit() for n, word in enumerate(words) if n != months[0]):
        return None
    month = str(MONTHS[words[months[0]]])
    numbers = [word for n, word in enumerate(words) if n != months[0]]
    if len(numbers) == 1:
        return _made(_year(numbers[0], century), month, None, "month by its name")
    if len(numbers) == 2:
        day, year = (
            (numbers[0], numbers[1]) if len(numbers[1]) != 1 and len(numbers[0]) < 3 else (numbers[1], numbers[0])
        )
        return _made(_year(year, century), month, day, "month by its name")
    return None


def _numbers(text: str, slashes: Slashes | None, century: int | None) -> SheetDate | None:
    points = re.fullmatch(r"(?:(\d{1,2})\.\s*)?(\d{1,2})\.\s*(\d{2}|\d{4})", text)
    if points:
        return _made(_year(points[3], century), points[2], points[1], "day first, parted by points")
    bars = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})", text)
    if not bars:
        month = re.fullmatch(r"(\d{1,2})/(\d{4})", text)
        return _made(month[2], month[1], None, "month and year") if month else None
    a, b, year = int(bars[1]), int(bars[2]), _year(bars[3], century)
    if a == b or a > 12 or b > 12:
        day, month_ = (a, b) if b <= 12 else (b, a)
        return _made(year, str(month_), str(day), "only one order gives a date")
    if slashes is None:
        cause = f"'{text}' is one day with the day first and another with the month first"
        raise UnreadDateError(cause, "say `slashes: day-first` or `month-first` in the mapping")
    day, month_ = (a, b) if slashes == "day-first" else (b, a)
    return _made(year, str(month_), str(day), f"{slashes}, as the mapping says")


def _year(text: str, century: int | None) -> str:
    if len(text) == 4:
        return text
    if len(text) != 2:
        raise UnreadDateError(f"'{text}' is no year", "write years with four digits")
    if century is None:
        raise UnreadDateError(f"the year '{text}' has two digits", "say `century: 19` in the mapping")
    return f"{century}{text}"


def _made(year: str, month: str | None, day: str | None, why: str) -> SheetDate:
    parts = [year, *(f"{int(part):02d}" for part in (month, day) if part)]
    return SheetDate("-".join(parts), why=why)
