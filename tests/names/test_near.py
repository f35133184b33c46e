"""What is near a spelling is found at one go: the same as going through everything finds."""

from __future__ import annotations

import math

import pytest

from politburo.names import Registry
from politburo.names.alphabet import letters, southern
from politburo.names.deletions import LONGEST, Deletions
from politburo.names.scripts import ALIKE, DUEUM, ONE_LETTER, _neighbours
from politburo.names.store import alphabets, groups
from politburo.names.western import distance


def test_spellings_by_their_rests() -> None:
    """Every rest of every spelling names just the spellings that it is left of."""
    words = tuple(groups()["p", "Latn"].known["g"])
    wanted: dict[str, set[str]] = {}
    for word in words:
        for place in range(len(word) if len(word) > 1 else 0):
            wanted.setdefault(word[:place] + word[place + 1 :], set()).add(word)
    deletions = Deletions(words)
    assert {rest: {words[one] for one in deletions.of(rest)} for rest in wanted} == wanted
    assert [words[one] for one in deletions.of("cha", "hong")] == sorted(
        wanted["cha"] | wanted["hong"], key=words.index
    )
    assert not len(deletions.of("zzzqq"))
    assert not len(deletions.of("a" * LONGEST))
    assert not len(Deletions(()).of("a"))


@pytest.mark.parametrize("sign", ["림", "임", "헌", "라", "의", "률"])
def test_neighbours_of_a_syllable(sign: str) -> None:
    """A syllable's neighbours differ by one letter or by the rule of initial sounds; no other is missing."""
    wanted = {}
    for other in alphabets()["k"].syllables:
        differ = [pair for pair in zip(letters(sign), letters(other), strict=True) if pair[0] != pair[1]]
        if southern(other) == sign or southern(sign) == other:
            wanted[other] = DUEUM
        elif len(differ) == 1:
            wanted[other] = ALIKE.get(frozenset(differ[0]), ONE_LETTER)
        if other == sign:
            wanted[other] = 0.0
    assert dict(_neighbours(sign)) == wanted


def test_a_limit_leaves_near_words_alone() -> None:
    """A limit changes no distance within it, and what lies beyond is infinitely far."""
    words = ("malenkov", "malenkof", "merekov", "Stikov", "molotov", "mao", "")
    for one in words:
        for two in words:
            whole = distance(one, two)
            assert distance(one, two, whole) == whole
            assert whole == pytest.approx(distance(two, one))
            assert distance(one, two, 0.5) in {whole, math.inf}
            assert whole > 0.5 or distance(one, two, 0.5) == whole
    assert distance("malenkov", "mao", 1.0) == math.inf


def test_of_equals_the_better_recorded_comes_first() -> None:
    """Of people whose names fit alike, whoever has more recorded forms stands first, wherever the registry has them."""
    rows = [{"id": "b", "hangul": "김일"}, {"id": "a", "hangul": "김일", "names": ["Kim Il", "Ким Ир"]}]
    for people in (rows, rows[::-1]):
        assert [one.id for one in Registry(people).find("김일").matches] == ["a", "b"]
    assert Registry(rows).index.records.tolist() == [1, 3]
