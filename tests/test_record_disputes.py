"""Disagreement: computed, declared, inner; change over time is none of them."""

from __future__ import annotations

from politburo.dates import iso
from politburo.record.disputes import disputes
from politburo.record.reconcile import ALL, JUDGED, events, facts


def by_id(case):
    return {one.id: one for one in disputes(case)}


def test_unequal_counts_of_the_same_thing_at_the_same_time_are_a_dispute(changed):
    found = by_id(changed())
    dispute = found["how-many:s-00000005:s-0000000d"]
    assert dispute.how == "computed"
    assert [side.label for side in dispute.sides] == ["5 seats", "7 seats"]
    assert dispute.weight == "conflict"


def test_counts_of_different_years_are_change_not_dispute(changed):
    case = changed(("statements/paper.yaml", "unit: seats, when: 1952/1953", "unit: seats, when: 1954/1955"))
    assert not [one for one in disputes(case) if one.id.startswith("how-many")]


def test_an_approximate_count_makes_a_tension(changed):
    case = changed(("statements/paper.yaml", "n: 7, unit", "n: 7, about: yes, unit"))
    assert by_id(case)["how-many:s-00000005:s-0000000d"].weight == "tension"


def test_dates_that_exclude_each_other_are_a_conflict_and_the_event_has_no_date(changed):
    case = changed(("statements/paper.yaml", "who: bob, when: 1953-05", "who: bob, when: 1953-06"))
    assert by_id(case)["when:fall-of-bob"].weight == "conflict"
    event = events(case, ALL)["fall-of-bob"]
    assert event.disputed
    assert event.bounds is None


def test_a_month_and_a_day_inside_it_agree_on_the_day(changed):
    event = events(changed(), ALL)["fall-of-bob"]
    assert not event.disputed
    assert iso(event.bounds.begin_earliest) == iso(event.bounds.end_latest) == "1953-05-02"
    assert event.told == ("s-00000006", "s-0000000b")


def test_a_judgement_sets_the_other_reading_aside_and_deletes_nothing(changed, small):
    (small / "judgements.yaml").write_text(
        """questions:
  - id: month-of-fall
    question: When did he fall?
    readings: [{label: May, statements: [s-00000006]}, {label: June, statements: [s-0000000b]}]
judgements:
  - {id: j-00000001, question: month-of-fall, prefer: 0, reason: the book is nearer, by: ed, on: 2026-01-01}
"""
    )
    case = changed(("statements/paper.yaml", "who: bob, when: 1953-05", "who: bob, when: 1953-06"))
    assert not events(case, JUDGED)["fall-of-bob"].disputed
    assert events(case, ALL)["fall-of-bob"].disputed
    assert "s-0000000b" in case.statements
    assert events(case, "paper")["fall-of-bob"].told == ("s-0000000b",)
    dispute = by_id(case)["month-of-fall"]
    assert dispute.judgement.prefer == 0
    assert "when:fall-of-bob" not in by_id(case)


def test_rumours_and_claims_are_no_facts_until_adopted(changed, small):
    case = changed()
    told = {statement.id for statement in facts(case, ALL)}
    assert not told & {"s-0000000c", "s-00000007", "s-00000008"}
    (small / "judgements.yaml").write_text(
        "judgements:\n  - {id: j-00000002, adopt: [s-00000008], reason: a second witness, by: ed, on: 2026-01-01}\n"
    )
    assert "s-00000008" in {statement.id for statement in facts(changed(), ALL)}


def test_affirmed_and_denied_is_a_conflict(changed):
    case = changed(("statements/paper.yaml", "event: fall-of-bob, by", "event: fall-of-bob, mode: denied, by"))
    assert by_id(case)["whether:fall-of-bob:remove"].weight == "conflict"


def test_an_event_after_another_is_narrowed_by_it(changed):
    event = events(changed(), ALL)["note-of-bigland"]
    assert iso(event.bounds.begin_earliest) == "1953-05-02"


def test_a_source_that_derives_from_the_other_does_not_count_twice(changed):
    case = changed(("sources/paper.yaml", "kind: article", "kind: article\nderives-from: [book]"))
    assert by_id(case)["how-many:s-00000005:s-0000000d"].derived
    assert not by_id(changed(("sources/paper.yaml", "\nderives-from: [book]", "")))[
        "how-many:s-00000005:s-0000000d"
    ].derived


def test_a_date_the_document_suggests_replaces_the_printed_one_where_a_judgement_says_so(changed, small):
    (small / "judgements.yaml").write_text(
        "judgements:\n  - {id: j-00000003, corrects: [s-0000000e], reason: the context, by: ed, on: 2026-01-01}\n"
    )
    case = changed(("statements/paper.yaml", "who: dot, when: 1954-01", "who: dot, when: 1954-01, suggest: 1955-01"))
    assert iso(events(case, JUDGED)["fall-of-dot"].bounds.begin_earliest) == "1955-01-01"
    assert iso(events(case, ALL)["fall-of-dot"].bounds.begin_earliest) == "1954-01-01"
