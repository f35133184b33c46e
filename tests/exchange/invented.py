"""An invented sheet: two thousand rows as an assistant might have typed them, and the case they belong to."""

from __future__ import annotations

import random
from pathlib import Path

import openpyxl

SEED = 1956
ROWS = 2000
SURNAMES = (
    ("Kim", "김", "Ким"),
    ("Pak", "박", "Пак"),
    ("Yi", "이", "Ли"),
    ("Choe", "최", "Цой"),
    ("Chong", "정", "Тен"),
    ("So", "서", "Со"),
    ("Han", "한", "Хан"),
    ("Yun", "윤", "Юн"),
)
GIVEN = (
    ("Chang-ik", "창익", "Чан Ик"),
    ("Tu-bong", "두봉", "Ду Бон"),
    ("Ui-wan", "의완", "Ый Ван"),
    ("Il-u", "일우", "Ир У"),
    ("Yong-jin", "영진", "Ен Дин"),
    ("Kong-hum", "공흠", "Гон Хым"),
    ("Hwi", "휘", "Хви"),
    ("Pil-gyu", "필규", "Пхиль Гю"),
    ("Mu-jong", "무정", "Му Ден"),
    ("Sang-jo", "상조", "Сан Дё"),
    ("Chun-hyok", "준혁", "Чун Хёк"),
    ("Tal-hyon", "달현", "Даль Хён"),
)
MONTHS = (
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
)
RUSSIAN = (
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
)
ACTS = {
    "removed": "remove",
    "expelled": "expel",
    "снят": "remove",
    "исключен": "expel",
    "해임": "remove",
    "출당": "expel",
    "member of": "holds",
}
BODIES = ("The Board", "Board (Правление)", "правление", "이사회")
HEADINGS = ("No.", "Орган / Body", "이름 Name", "Что / Act", "Date", "Примечание", "Reader")

MAP = """source: ledger
key: [No.]
header: 2
slashes: day-first
set: {coder: assistant, post: member}
fields:
  kind:
    from: Что / Act
    words: {removed: remove,
            снят: remove, 해임: remove, expelled: expel, исключен: expel, 출당: expel, member of: holds}
  who: {from: 이름 Name, parted: ";"}
  body: {from: Орган / Body, words: {правление: board, 이사회: board}}
  when: Date
  note: Примечание
"""


def people():
    """Ninety-six people by id: Latin, Hangul and Cyrillic forms."""
    return {
        f"{s[0]}-{g[0]}".lower(): (f"{s[0]} {g[0]}", s[1] + g[1], f"{s[2]} {g[2]}") for s in SURNAMES for g in GIVEN
    }


def extend(case: Path) -> None:
    """Put the invented people into a case, Cyrillic recorded for every second one only."""
    lines = ["people:"]
    for number, (name, (latin, hangul, cyrillic)) in enumerate(people().items()):
        more = f", cyrillic: {cyrillic}" if number % 2 == 0 else ""
        lines.append(f"  - {{id: {name}, name: {latin}, hangul: {hangul}{more}}}")
    old = (case / "actors" / "people.yaml").read_text(encoding="utf-8").removeprefix("people:\n")
    (case / "actors" / "people.yaml").write_text("\n".join(lines) + "\n" + old, encoding="utf-8")
    kinds = case / "vocab" / "kinds.yaml"
    expel = "rung: [expel], tone: -7, stage: act, needs: {who: people}, may: {by: actor"
    text = kinds.read_text(encoding="utf-8")
    assert expel in text
    kinds.write_text(text.replace(expel, expel + ", body: body"), encoding="utf-8")
    (case / "sources" / "ledger.yaml").write_text(
        "id: ledger\ntitle: A ledger\nyear: 1990\nkind: article\n", encoding="utf-8"
    )


def a_name(draw: random.Random, forms):
    latin, hangul, cyrillic = forms
    surname, given = latin.split(" ")
    return draw.choice(
        (
            latin,
            latin,
            hangul,
            hangul,
            cyrillic,
            f"{hangul} ({latin})",
            f"{cyrillic} / {hangul}",
            f"{latin} ?",
            f"{hangul}(?)",
            f"{surname.upper()} {given}",
            f"{surname} {given.replace('-', ' ')}",
            f"{surname} {given.replace('-', '').title()}",
        )
    )


def a_date(draw: random.Random):
    year, month, day = draw.randint(1946, 1960), draw.randint(1, 12), draw.randint(1, 28)
    return draw.choice(
        (
            f"{day} {MONTHS[month - 1]} {year}",
            f"{MONTHS[month - 1]} {year}",
            str(year),
            f"ca. {year}",
            f"{year}?",
            f"{day}.{month}.{year}",
            f"{day} {RUSSIAN[month - 1]} {year} г.",
            f"{year}년 {month}월 {day}일",
            f"{year}년 {month}월",
            f"{year}-{month:02d}",
            f"{year}년경",
            f"late {MONTHS[month - 1]} {year}",
            f"{year}–{year + 1}",
            f"between {year} and {year + 1}",
            f"{day}/{month}/{year}",
            "?",
            f"до {year} г.",
        )
    )


def a_trouble(draw: random.Random, row: dict[str, str]) -> None:
    """Spoil one cell as sheets are spoilt."""
    what = draw.randrange(7)
    if what == 0:
        row["name"] = draw.choice(("a cousin of the minister", "неразборчиво", "미상인", "Nowak Jan", "X."))
    elif what == 1:
        row["name"] = draw.choice(("Kim", "Пак", "이"))
    elif what == 2:
        row["date"] = draw.choice(("31 February 1955", "soon afterwards", "5.8.56", "1955-14"))
    elif what == 3:
        row["act"] = draw.choice(("???", "left", "переведен"))
    elif what == 4:
        row["no"] = ""
    elif what == 5:
        row["name"] = ""
    else:
        row["body"] = "committee of three"


def write(path: Path, seed: int = SEED, rows: int = ROWS, troubled: float = 0.07) -> dict[str, list[str]]:
    """Write the sheet (a title above the headings, merged cells) and return who is meant by row."""
    draw = random.Random(seed)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["A ledger of removals, copied by hand"])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=7)
    sheet.append(list(HEADINGS))
    known = people()
    meant: dict[str, list[str]] = {}
    number = 0
    while number < rows:
        run = min(draw.randint(1, 6), rows - number)
        body = draw.choice(BODIES)
        merged = run > 1 and draw.random() < 0.7
        for place in range(run):
            number += 1
            meant[str(number)] = [draw.choice(list(known)) for _ in range(draw.choice((1, 1, 1, 1, 2)))]
            names = "; ".join(a_name(draw, known[one]) for one in meant[str(number)])
            row = {"no": str(number), "body": body, "name": names, "act": draw.choice(list(ACTS)), "date": a_date(draw)}
            if draw.random() < troubled:
                a_trouble(draw, row)
            first = body if place == 0 or not merged else None
            shown = row["body"] if not merged else first
            note = draw.choice(("", "", "по протоколу", "회의록", "see minutes"))
            sheet.append(
                [int(row["no"]) if row["no"] else None, shown, row["name"], row["act"], row["date"], note, "LH"]
            )
        if merged:
            sheet.merge_cells(start_row=sheet.max_row - run + 1, start_column=2, end_row=sheet.max_row, end_column=2)
    book.save(path)
    return meant
