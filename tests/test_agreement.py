"""The measure of agreement between two codings, and the second coding kept with the case."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from verification.agreement import (
    FOLDER,
    Row,
    alpha,
    first_of,
    frozen,
    listed,
    masi,
    matched,
    measures,
    ordinal,
    sample,
    second_of,
)


def pairs(one: str, other: str):
    return list(zip(one.split(), other.split(), strict=True))


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [  # Krippendorff (2011), examples A and B
        ("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0", 0.095),
        ("a a b b d c c c e d d a", "b a b b b c c c e d d d", 0.692),
    ],
)
def test_alpha_is_that_of_the_published_examples(one, other, value):
    assert alpha(pairs(one, other)) == pytest.approx(value, abs=5e-4)


def test_alpha_is_one_for_equal_codings_and_unknown_where_nothing_varies():
    assert alpha(pairs("a b a", "a b a")) == 1
    assert math.isnan(alpha(pairs("a a", "a a")))
    assert math.isnan(alpha([]))


def test_the_ordinal_distance_grows_with_what_lies_between():
    distance = ordinal(("low", "medium", "high"), Counter(low=2, medium=6, high=4))
    assert distance("low", "low") == 0
    assert distance("low", "medium") == 16
    assert distance("low", "high") == 81


def test_the_distance_of_sets_counts_overlap():
    assert masi((), ()) == masi(("a",), ("a",)) == 0
    assert masi(("a",), ("b",)) == 1
    assert masi(("a",), ("a", "b")) == pytest.approx(1 - 2 / 3 / 2)
    assert masi(("a", "c"), ("a", "b")) == pytest.approx(1 - 1 / 3 / 3)


def row(name, kind, *parts, at=((1, 1),)):
    return Row(name, "doc", at, kind, False, tuple(parts), (), None, None, "none", "affirmed", "high")


def test_rows_are_matched_by_sentence_kind_and_most_participants():
    first = [row("a", "meet", "x", "y"), row("b", "meet", "z"), row("c", "visit", "x"), row("d", "write", "q")]
    second = [
        row("1", "meet", "z"),
        row("2", "meet", "x"),
        row("3", "speak", "x"),
        row("4", "write", "q", at=((2, 1),)),
    ]
    found, alone, others = matched(first, second)
    assert {(a.id, b.id) for a, b in found} == {("a", "2"), ("b", "1"), ("c", "3")}
    assert [one.id for one in alone] == ["d"]
    assert [one.id for one in others] == ["4"]


def test_the_sample_of_forty_paragraphs_agrees_as_the_case_says(first_case):
    first, second = frozen(), second_of(first_case)
    assert len(sample()) == 40
    lines = {line["measure"]: line for line in measures(first, second, [])}
    told = (FOLDER.parent / "CODING.md").read_text(encoding="utf-8")
    for name in ("kind, of matched rows", "mode", "participants (sets)", "certainty (ordinal)"):
        assert f"| {name} | {lines[name]['units']} | {lines[name]['agree']:.2f} | {lines[name]['alpha']:.2f} |" in told


def test_every_disagreement_has_a_verdict_and_what_was_added_is_there(first_case):
    lines = listed(frozen(), second_of(first_case))
    assert all(line.split("\t")[-1].strip() for line in lines)
    assert (FOLDER / "disagreements.tsv").read_text(encoding="utf-8").splitlines() == lines
    now = {one.id for one in first_of(first_case)}
    withdrawn = [line.split("\t")[2] for line in lines if "\twithdrawn" in line]
    assert withdrawn
    assert not set(withdrawn) & now
    _, _, missing = matched(first_of(first_case), second_of(first_case))
    added = [line.split("\t")[3] for line in lines if line.split("\t")[-1].startswith("added")]
    assert len(added) > 5
    assert not set(added) & {one.id for one in missing}
