"""Kinds of spelling that were once missed, each by names made for it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from politburo.names import Registry
from politburo.names.index import Builder, space, spellers
from politburo.names.kept.store import PeopleError, open_people
from politburo.names.normal import read
from politburo.names.parse import Reading
from politburo.names.paths import Path as Path_
from politburo.names.paths import hit_of
from politburo.names.people import listed
from politburo.names.store import alphabets

PEOPLE = [
    {"id": "chae", "hangul": "채행찬"},
    {"id": "ji", "hangul": "지청천"},
    {"id": "koo", "hangul": "구재수"},
    {"id": "ok", "hangul": "남궁억"},
    {"id": "tsoi", "hangul": "최창익"},
    {"id": "pak", "hangul": "박헌영"},
    {"id": "kim", "hangul": "김두봉"},
    {"id": "seo", "hangul": "서장춘"},
    {"id": "yun", "names": [{"text": "Yŏ Un-hyŏng", "scheme": "mr"}]},
    {"id": "liu", "hanja": "劉少奇"},
    {"id": "zhou", "hanja": "周恩來"},
    {"id": "geng", "hanja": "耿飈"},
    {"id": "su", "hanja": "粟裕"},
]


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry(PEOPLE)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        *(("Хэн Чан Чэ", "chae"), ("Чен Чен Чи", "ji")),  # likelier as a Chinese name, surname last
        *(("Ку Чэу", "koo"), ("Намгун Е", "ok")),  # a letter lost from a syllable of two
        *(("Цою Чан Ику", "tsoi"), ("Пака Хен Ена", "pak")),  # both words in one case
        *(
            ("Pak H6n-y6ng", "pak"),
            ("Kim Tu-bong's", "kim"),
            ("Kim Tu-bnog", "kim"),
        ),  # scanning, possessive, turned about
        ("Kirn Tu-bomg", "kim"),  # a letter wrong in each of two words
        *(("Lü Y.", "yun"), ("Y. Lü", "yun")),  # initials over the bridge
        *(("Liu Schao-tschi", "liu"), ("Tschou En-lai", "zhou"), ("Tchou En-lai", "zhou"), ("Čou En-laj", "zhou")),
        *(("Gen. Gen Biao", "geng"), ("Су Юем", "su")),
    ],
)
def test_found_first(registry: Registry, text: str, who: str) -> None:
    found = registry.find(text).matches
    assert found, text
    assert found[0].id == who


@pytest.mark.parametrize(
    "text", ["Ри Мён Хак", "Yang Xianzhen", "Зиновий Рогов", "Han Pyong-ok", "Хан Бён Ок", "Sa Ku"]
)
def test_strangers_stay_strangers(registry: Registry, text: str) -> None:
    """What is sought further does not make somebody of nobody."""
    assert registry.find(text).verdict == "new"


def test_two_cases_are_not_mixed() -> None:
    """A dative beside a genitive is no declined name: what ends so is taken as it stands."""
    registry = Registry([{"id": "a", "hangul": "최창익"}])
    assert registry.find("Цою Чан Ику").verdict == "match"
    assert registry.find("Цоя Чан Ику").verdict == "new"


def test_titles_alone_leave_a_name() -> None:
    assert read("Gen. Gen Biao").tokens == ("gen", "biao")
    assert read("Col. Gen. Kim Il").tokens == ("kim", "il")


def test_a_large_registry_looks_wider_where_nobody_is_near() -> None:
    syllables = "강건국남도명문복상성수영용일재정종준창철한호훈희"
    crowd = [{"id": a + b, "hangul": "박" + a + b} for a in syllables for b in syllables]
    many = [
        {"id": f"{row['id']}{n}", "hangul": one + row["hangul"][1:]}
        for n, one in enumerate("김이정최한윤오서")
        for row in crowd
    ]
    found = Registry([*many, {"id": "ji", "hangul": "지청천"}]).find("Чен Чен Чи").matches
    assert found
    assert found[0].id == "ji"


def test_a_space_keeps_the_cheapest_of_equal_entries() -> None:
    """Sorted in one number or, where keys are long, in columns: the same."""
    keys, persons = np.array([7, 3, 7, 7, 3], dtype=np.int64), np.array([1, 2, 1, 0, 2], dtype=np.int32)
    costs = np.array([0.5, 0.1, 0.2, 0.9, 0.0], dtype=np.float32)
    for more in (0, 1 << 58):
        made = space(keys + more, persons, costs)
        assert (made.keys - more).tolist() == [3, 7]
        assert (made.starts.tolist(), made.persons.tolist()) == ([0, 1, 3], [2, 0, 1])
        assert made.costs.tolist() == pytest.approx([0.0, 0.9, 0.2])


def test_a_file_read_by_columns_gives_the_same_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rows = [
        *PEOPLE,
        {"id": "x", "hangul": "김 일", "hanja": "金一(别名)"},
        {"id": "y", "names": ["Иван Серов"], "hangul": None},
    ]
    path = tmp_path / "people.jsonl"
    path.write_text("\n\n".join(json.dumps(one, ensure_ascii=False) for one in rows) + "\n", encoding="utf-8")
    opened, plain = open_people(path).index, Builder(listed(rows)).build()
    for name, one in plain.spaces.items():
        for field in ("keys", "starts", "persons", "costs"):
            assert getattr(opened.spaces[name], field).tolist() == getattr(one, field).tolist()
    assert opened.bones == plain.bones
    assert opened.records.tolist() == plain.records.tolist()
    assert (opened.texts.tolist(), opened.text_persons.tolist()) == (plain.texts.tolist(), plain.text_persons.tolist())


def test_a_file_with_other_than_texts_is_read_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "people.jsonl"
    path.write_text('{"id": 7, "hangul": "김두봉"}\n{"id": "b", "hanja": "劉少奇"}\n', encoding="utf-8")
    assert [one.id for one in open_people(path).find("Kim Tu-bong").matches] == ["7"]
    path.write_text('{"id": "a", "hangul": "김두봉"}\n{"hangul": "한빈"}\n', encoding="utf-8")
    with pytest.raises(PeopleError, match=r"people.jsonl:2: no person"):
        open_people(path)


def test_ts_stays_ts_before_any_letter() -> None:
    """What was made of two letters is not taken for the single one."""
    registry = Registry([{"id": "a", "names": ["Заяц Ф. Я."]}, {"id": "b", "names": ["М. В. Бойцов"]}])
    for text, who in (("Zaiats Foma Iakimovich", "a"), ("Foma Zayats", "a"), ("Boitsov Mai", "b"), ("Boicov", "b")):
        assert [one.id for one in registry.find(text).matches][:1] == [who], text


def test_a_name_whose_syllable_nothing_spells_is_told_without_a_fault() -> None:
    speller = spellers()["k", "Latn"]
    segments = tuple(speller.group.segment(one, surname=not n) for n, one in enumerate(("kim", "il")))
    path = Path_(Reading(("kim", "il"), 0.0), segments, ("k", "Latn"), speller.group.priors, "k", 0.0)
    key = alphabets()["k"].key(("박", "빈"))
    assert hit_of(path, 3, 1.0, key).person == 3


def test_a_tenth_of_the_third_blind_sample_is_found() -> None:
    folder = Path(__file__).resolve().parents[2] / "benchmarks" / "names_blind_3"
    people = [json.loads(line) for line in (folder / "people.jsonl").read_text(encoding="utf-8").splitlines()]
    texts = (folder / "queries.txt").read_text(encoding="utf-8").split("\n")
    registry = Registry(people)
    truth = [line.split("\t") for line in (folder / "truth.tsv").read_text(encoding="utf-8").splitlines()][::10]
    missed = [
        texts[int(number) - 1]
        for number, who, _ in truth
        if who != "-" and who not in {one.id for one in registry.find(texts[int(number) - 1]).matches}
    ]
    assert len(missed) <= 1, missed
