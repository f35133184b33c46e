"""A file of people read by compiled code is read as a reader of JSON reads it; spaces are sorted as they should be."""

from __future__ import annotations

import json
import random

import numpy as np
import pytest

from politburo.names.index import Builder, _plainly, space
from politburo.names.kept import columns
from politburo.names.kept.columns import columns_of_file
from politburo.names.people import Listed, columns_of, in_signs, lines_of
from politburo.names.store import alphabets, groups

PLAIN = [
    r'{"id": "a", "hangul": "김일성", "hanja": "金日成"}',
    r'{"id":"b","hangul":"\uae40\uc77c","hanja":"\ud842\udfb7 \"\\\/\b\f\n\r\t"}',
    r'  {"hanja" :null , "id":	"c", "hangul": "" }	',
    r'{"id": "d", "born": -1912, "note": "тень 𠮷 \u0000", "names": [ ], "hangul": "한\u0000"}',
    r'{"id": "e", "hangul": "박(朴)일우 2", "names": null}',
]
OTHER = [
    r'{"id": 5, "hangul": "김"}',
    r'{"id": "f", "names": ["Kim Il"], "hangul": "김일", "hanja": "金一"}',
    r'{"id": "g", "born": 1912.5e1, "posts": [{"post": "x\"]"}], "ok": true, "hangul": "이", "hangul": "최"}',
    r'{"id": "h", "hangul": 7, "hanja": "\ud800"}',
    r'{"id": "i", "имя": "김", "\u0068anja": "李"}',
]
REFUSED = [
    '{"id": "x", "born": 01}',
    '{"id": "x", "born": -}',
    '{"id": "x", "hangul": nul}',
    '{"id": "x", "hangul": "tab\there"}',
    '{"id": "x",}',
    '{"id": "x"} x',
    '{"id": "x"',
    '{"id": "x\\x"}',
    '{"id": "x" "hangul": "김"}',
    '{"id": "x\\u12g4"}',
    '["x"]',
    '{"id": ""}',
    '{"id": null}',
    '{"hangul": "김"}',
    "{}",
    '{"id": "x", "names": "Kim"}',
    '{"id": "x", "names": [}',
    "\ufeff",
]


def as_json(text: bytes) -> list[dict]:
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def same(text: bytes) -> None:
    read = columns_of_file(text)
    assert read is not None
    lines, found = read
    rows = as_json(text)
    wanted = columns_of(Listed(rows))
    assert [json.loads(lines.line(n)) for n in range(len(lines))] == rows
    assert lines.begins.tolist() == lines_of(text).begins.tolist()
    assert list(found.named) == list(wanted.named)
    for one, two in ((found.hangul, wanted.hangul), (found.hanja, wanted.hanja)):
        assert one.lengths.tolist() == two.lengths.tolist()
        assert one.points.tolist() == two.points.tolist()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n \t\n\n", "\r\x0b\r"])
@pytest.mark.parametrize("together", [1 << 20, 64])
def test_rows_are_read_as_json(end: str, together: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """In any order and with any ends of lines, by one and by two at once."""
    monkeypatch.setattr(columns, "TOGETHER", together)
    source = random.Random(3)
    for _ in range(20):
        rows = source.choices(PLAIN + OTHER, k=source.randrange(12))
        same((end.join(rows) + source.choice(["", end])).encode())


@pytest.mark.parametrize("line", PLAIN)
def test_plain_rows_need_no_other_reader(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is texts, whole numbers and nulls is read by the compiled code alone."""
    monkeypatch.setattr(columns, "json", None)
    assert columns_of_file(line.encode()) is not None


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_no_person_is_told_otherwise(line: str) -> None:
    """One odd row among good ones, and the file is left to the reader that says where."""
    assert columns_of_file("\n".join([PLAIN[0], line, PLAIN[1]]).encode()) is None


def test_letters_that_are_none() -> None:
    """Every prefix of a row, and each of its bytes damaged, is taken only where a reader of JSON takes it alike."""
    whole = PLAIN[1].encode()
    source = random.Random(1)
    for place in range(len(whole)):
        for damaged in (whole[:place], whole[:place] + bytes([source.randrange(256)]) + whole[place + 1 :]):
            if columns_of_file(damaged) is not None:
                same(damaged)


def test_people_in_a_list() -> None:
    """Texts with noughts, nulls and numbers in them are signs as their letters are."""
    for texts in (["김", "", "a\0b", "𠮷"], [], ["", ""], ["\0"], ["김일"]):
        found = in_signs(texts)
        assert found.lengths.tolist() == list(map(len, texts))
        assert found.points.tolist() == list(map(ord, "".join(texts)))
    rows = [{"id": 1, "hangul": None, "names": ["Kim"]}, {"id": 2, "hangul": 7, "hanja": "金"}]
    assert columns_of(Listed(rows)).hangul.points.tolist() == [ord("7")]
    assert list(columns_of(Listed([*rows, Listed(rows[:1])[0]])).named) == [0, 2]


@pytest.mark.parametrize("highest", [1 << 20, 1 << 36, 1 << 60])
def test_spaces_are_sorted(highest: int) -> None:
    """Of entries in any order each person's cheapest is kept, in order of keys and persons, long keys and short."""
    source = np.random.default_rng(2)
    for number in (0, 1, 5, 400):
        keys = source.choice([3, 5, highest - 1, highest // 3], number).astype(np.int64)
        persons = source.integers(0, 900_000, number).astype(np.int32) % 7 * 130_000
        costs = source.choice([0.0, 0.5, 1.25], number).astype(np.float32)
        best: dict[tuple[int, int], float] = {}
        for key, person, cost in zip(keys.tolist(), persons.tolist(), costs.tolist(), strict=True):
            best[key, person] = min(cost, best.get((key, person), 9.0))
        made = space(keys, persons, costs)
        found = [
            ((key, int(made.persons[at])), float(made.costs[at]))
            for n, key in enumerate(made.keys.tolist())
            for at in range(made.starts[n], made.starts[n + 1])
        ]
        assert found == sorted(best.items())
        assert made.persons.dtype == made.starts.dtype == np.int32


def test_what_is_plainly_a_spelling_agrees() -> None:
    """The quick look at a spelling says no more than the slow one, and says it of most spellings of names."""
    source, builder, seen = random.Random(4), Builder([]), 0
    syllables = alphabets()["k"].syllables
    for script in ("Latn", "Cyrl"):
        table = groups()["k", script].tables["g"]
        for _ in range(60):
            places = source.choices(range(len(table.spellings)), k=source.choice((2, 3, 3)))
            hangul = "".join(syllables[table.codes[source.choice(range(*table.starts[n : n + 2]))] - 1] for n in places)
            if source.random() < 0.2:
                hangul = hangul[::-1]
            text = source.choice([" ", "-"]).join(table.spellings[n].title() for n in places).replace("-", " ", 1)
            if _plainly(text, hangul):
                seen += 1
                assert builder._agrees(text, hangul, ""), (text, hangul)
    assert seen > 60
    for text in ("Kim", "Kim Il II", "Comrade Kim Il", "Kim's Il", "Kim, Il", "김일"):
        assert not _plainly(text, "김일")
    assert _plainly("Ch'oe Il", "최일")
    assert not _plainly("Kim Il", "金日")
