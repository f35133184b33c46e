"""What sources cover and tell: shares join across sources, and a simulated history is seen through the same eyes."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from politburo.model.system.coverage import Covered, Varied, covered
from politburo.model.system.declare import declared
from politburo.model.system.seen import Eyes, eyes
from politburo.record.checks import check_record
from politburo.record.definitions import Coverage, Told


@pytest.fixture(scope="module")
def theory(first_case):
    return declared(first_case)[0]


def told(value: float, faction: str | None = None) -> Told:
    return Told(value=value, low=value / 2, high=min(1.0, value * 1.2), reason="a test", faction=faction)


def with_covers(case, **covers):
    sources = {name: replace(one, covers=tuple(covers.get(name, ()))) for name, one in case.sources.items()}
    return replace(case, sources=sources)


def test_two_sources_together_tell_what_either_tells(first_case, theory):
    one, other = "shen-2008", "esau-xv-61"
    case = with_covers(
        first_case,
        **{
            one: [Coverage(family="dissent", span="1950-01-01/1950-01-20", told=(told(0.5), told(0.8, "soviet")))],
            other: [
                Coverage(family="dissent", span="1950-01-11/1950-01-31", told=(told(0.4),)),
                Coverage(family="dissent", span="1950-01-21/1950-01-31"),
            ],
        },
    )
    found = covered(case, theory.family("dissent"), 0, 10**7, Varied(1, 0))
    assert [one.last - one.first + 1 for one in found] == [10, 10, 11]
    assert [one.share("yanan") for one in found] == pytest.approx([0.5, 1 - 0.5 * 0.6, 1.0])
    assert found[1].share("soviet") == pytest.approx(1 - 0.2 * 0.6)
    shares = {round(covered(case, theory.family("dissent"), 0, 10**7, Varied(1, n))[0].told, 6) for n in range(1, 9)}
    assert len(shares) == 8
    assert all(0.25 <= share <= 0.6 for share in shares)


def test_eyes_let_through_the_share_told_and_nothing_outside_what_is_covered():
    covers = (Covered(100, 199, 0.3, (("reds", 0.9),)), Covered(200, 299, 1.0, ()))
    sees = Eyes({"strike": covers}, Varied(1, 3))
    day = np.concatenate([np.full(2000, 50.0), np.full(1000, 350.0), np.full(1000, 10.0), np.full(1000, 160.0)])
    group = np.array(["reds"] * 1000 + ["blues"] * 4000)
    kept = sees.told(np.full(5000, "strike"), group, day, 100)
    assert kept[:1000].mean() == pytest.approx(0.9, abs=0.04)
    assert kept[1000:2000].mean() == pytest.approx(0.3, abs=0.05)
    assert not kept[2000:3000].any()
    assert kept[4000:].all()
    assert sees.told(np.full(5000, "vote"), group, day, 100).all()
    assert (sees.told(np.full(5000, "strike"), group, day, 100) == kept).all()


def test_the_first_case_says_how_much_is_told_and_why(first_case, theory):
    every = eyes(first_case, theory, Varied(1, 0))
    assert {round(one.told, 9) for one in every.covers["dissent"]} == {0.25, 0.3, 1.0}
    assert "obligation-publish" in every.covers


def test_a_share_out_of_order_is_refused(first_case):
    name = next(iter(first_case.sources))
    wrong = Coverage(family="dissent", span="1950/1951", told=(Told(value=0.5, low=0.6, high=0.7, reason="x"),))
    case = replace(first_case, sources={**first_case.sources, name: replace(first_case.sources[name], covers=(wrong,))})
    assert "E137" in {one.code for one in check_record(case)}
