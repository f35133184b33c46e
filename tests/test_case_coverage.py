"""Coverage, given series and the sizes of bodies in the first case, held to what the documents print."""

from __future__ import annotations

from itertools import pairwise

import pytest

from politburo.dates import parse
from politburo.query.roster import who
from politburo.record.reconcile import JUDGED, facts

COVERING = ("shen-2008", "esau-xv-61")


@pytest.fixture(scope="module")
def families(first_case):
    return {kind.family for kind in first_case.grammar.kinds.values() if kind.family}


def test_coverage_names_families_of_the_vocabulary_and_spans_within_the_case(first_case, families):
    span = parse(first_case.settings.span).bounds
    for source in first_case.sources.values():
        for one in source.covers:
            assert one.family in families, (source.id, one.family)
            days = parse(one.span).bounds
            assert span.begin_earliest <= days.begin_earliest <= days.end_latest <= span.end_latest, (source.id, one)


def test_short_documents_and_the_outside_cover_nothing(first_case):
    assert {source.id for source in first_case.sources.values() if source.covers} == set(COVERING)


def test_spans_of_one_family_in_one_source_do_not_overlap(first_case):
    for name in COVERING:
        spans = {}
        for one in first_case.sources[name].covers:
            spans.setdefault(one.family, []).append(parse(one.span).bounds)
        for family, days in spans.items():
            ordered = sorted(days, key=lambda b: b.begin_earliest)
            for a, b in pairwise(ordered):
                assert a.end_latest < b.begin_earliest, (name, family)


def test_every_family_is_covered_somewhere_or_named_as_not_covered(first_case, families):
    covered = {one.family for source in first_case.sources.values() for one in source.covers}
    assert families - covered == {"leave"}


@pytest.mark.parametrize("name", ["war", "climate", "rift", "conferences", "harvest"])
def test_a_given_series_says_where_each_value_comes_from_and_how_sure(first_case, name):
    series = first_case.series[name]
    assert series.note
    days = [parse(point.when).bounds.begin_earliest for point in series.points]
    assert days == sorted(days)
    assert all(point.rests_on for point in series.points)
    assert all(point.sd >= 0 for point in series.points)
    if name in {"climate", "rift"}:
        assert max(point.sd for point in series.points) > 0


def counted(case, body, post, words):
    rows = [
        row
        for row in facts(case, JUDGED)
        if row.kind == "count"
        and row.ids("of") == (body,)
        and row.values.get("post") == post
        and words in row.values["what"]
    ]
    assert len(rows) == 1, (body, post, words)
    return rows[0].number("n")


def test_the_committee_of_1956_adds_up(first_case):
    full = [counted(first_case, "kwp-cc", "member", words) for words in ("seats", "first time", "former committee")]
    assert full == [71, 43, 28]
    others = [counted(first_case, "kwp-cc", "candidate", words) for words in ("seats", "first time", "former")]
    assert others == [45, 43, 2]


def test_a_roster_counts_the_seats_it_does_not_know_and_keeps_the_outside_apart(first_case):
    day = parse("1956-08-30").bounds.begin_earliest
    committee = who(first_case, "kwp-cc", day)
    assert (committee.size.n, committee.unknown) == (116, 116 - committee.known)
    standing = who(first_case, "kwp-standing-committee", day)
    inside = {seat.tenure.person for seat in standing.seats}
    outside = {seat.tenure.person for seat in standing.outside}
    assert inside == {"choe-chang-ik", "choe-yong-gon", "kim-il-sung", "kim-kwang-hyop", "kim-tu-bong", "nam-il"}
    assert len(outside) == 15
    assert inside <= outside
    assert standing.size.n is None
