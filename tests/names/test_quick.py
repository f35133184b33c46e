"""The compiled look-up finds what plain Python finds, and the half-compiled text is of today's source."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from politburo.names import Context, Registry
from politburo.names.index import spellers
from politburo.names.lattice import BUDGET, names
from politburo.names.quick import layout
from politburo.names.quick.look import Quick, distance
from politburo.names.quick.tables import hashed
from politburo.names.store import groups
from politburo.names.western import distance as plain_distance

ROOT = Path(__file__).resolve().parents[2]
SURNAMES = "김이박최정강조윤장임한오서신권황안송전홍류리량"
GIVEN = "일성영창익두봉헌무정옥용건명철준민수진경호동원희덕학재상기태광남현우석"
SPELLINGS = (
    *("Kim Il-sŏng", "Ким Ир Сен", "Kim Ir Sen", "Jin Richeng", "Chin Jih-ch'eng", "Kimilsong", "Il-sung Kim"),
    *("Pak Hŏn-yŏng", "Пак Хен Ена", "Piao Xianyong", "Цой Чан Иком", "Tsoi Chan Ik", "Cui Changyi", "Kim, Tu-bong"),
    *("Hyun-sook Jeong", "Chung Myung-chul", "Р. Ким", "Han", "Xu Hui", "Sŏ Hwi", "Namgung Hyŏk", "Сон Ден-хён"),
)


@pytest.fixture(scope="module")
def crowd() -> Registry:
    source = random.Random(5)
    people = [
        {"id": str(n), "hangul": "".join((source.choice(SURNAMES), *source.choices(GIVEN, k=2)))} for n in range(6000)
    ]
    return Registry([*people, {"id": "a", "hanja": "崔昌益"}, {"id": "b", "hangul": "서휘", "hanja": "徐輝"}])


@pytest.mark.parametrize("context", [None, Context(origin="ru")])
@pytest.mark.parametrize("text", SPELLINGS)
def test_people_and_costs(crowd: Registry, text: str, context: Context | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same people at the same costs for the same reasons, equal costs in any order."""
    quick = crowd.find(text, context, 20)
    monkeypatch.setattr(Quick, "find", lambda *_, **__: None)  # as if there were no room: the plain readings are taken
    plain = crowd.find(text, context, 20)
    assert quick.verdict == plain.verdict
    assert [one.cost for one in quick.matches] == pytest.approx([one.cost for one in plain.matches], abs=2e-4)
    last = quick.matches[-1].cost - 1e-3 if quick.matches else 0.0
    assert {one.id: one.why for one in quick.matches if one.cost < last} == {
        one.id: one.why for one in plain.matches if one.cost < last
    }


def test_names_reached(crowd: Registry) -> None:
    """Those names of a space are reached that stand among all that segments may be, at their costs."""
    quick, space = Quick(crowd.index.spaces), crowd.index.spaces["k"]
    group, reached = spellers()["k", "Latn"].group, 0
    for spelled in (("kim", "il", "song"), ("chong", "yong", "ch'ol"), ("ri", "su", "tong")):
        segments = [group.segment(one, surname=not n) for n, one in enumerate(spelled)]
        every = names(segments, group.priors, BUDGET)
        wanted = dict(zip(every.keys.tolist(), every.costs.tolist(), strict=True))
        places, costs = quick.reached("k", segments, group.priors, BUDGET)
        found = dict(zip(space.keys[places].tolist(), costs.tolist(), strict=True))
        assert found == pytest.approx({key: wanted[key] for key in set(space.keys.tolist()) & set(wanted)}, abs=1e-4)
        reached += len(found)
    assert reached


def test_too_rich_a_spelling_is_left_to_plain_python(crowd: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where arrangements exceed the room there is for them, nothing is lost."""
    whole = crowd.find("Пак Хен Ена")
    monkeypatch.setattr(layout, "MOST_ARRANGED", 1)
    assert [one.id for one in crowd.find("Пак Хен Ена").matches] == [one.id for one in whole.matches]


def test_spellings_have_hashes_of_their_own() -> None:
    """No two spelled syllables share the number by which they are found."""
    every = {one for group in groups().values() for table in group.tables.values() for one in table.spellings}
    assert len({hashed(one) for one in every}) == len(every)


def test_distances_of_sounds() -> None:
    """The compiled distance is the plain one, with a limit and without, and other letters are let alone."""
    words = ("malenkov", "malenkof", "merekov", "Stikov", "molotov", "mao", "", "hruSov", "böll")
    for one in words:
        for two in words:
            assert distance(one, two) == plain_distance(one, two)
            assert distance(one, two, 0.7) == plain_distance(one, two, 0.7)


def test_the_text_is_of_its_source() -> None:
    """`look.ll` was made from the kernels as they are; `python scripts/names_kernels.py` makes it anew."""
    script = [sys.executable, str(ROOT / "scripts" / "names_kernels.py"), "--check"]
    assert subprocess.run(script, check=False).returncode == 0, "run scripts/names_kernels.py"


def test_where_a_text_is_of_another_compiler_it_is_made_from_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that cannot be read is no fault: the source is compiled instead."""
    from politburo.names.quick import halfway, store

    text = (store.HERE / "look.ll").read_text(encoding="utf-8")
    monkeypatch.setattr(halfway, "made", lambda: text)
    parse, seen = store.llvm.parse_assembly, []

    def once(given: str) -> object:
        seen.append(given)
        if len(seen) == 1:
            raise RuntimeError("LLVM IR parsing error")
        return parse(given)

    monkeypatch.setattr(store.llvm, "parse_assembly", once)
    assert store._finished(store._target())[:4] == b"\x7fELF" or sys.platform != "linux"
    assert len(seen) == 2
