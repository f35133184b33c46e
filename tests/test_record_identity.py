"""Judgements of identity join events and people as judged, keep the forms as printed, and can be taken back."""

from __future__ import annotations

import pytest

from politburo.dates import iso
from politburo.query.person import person
from politburo.record.checks import check_record
from politburo.record.disputes import disputes
from politburo.record.reconcile import ALL, JUDGED, events, facts
from politburo.views.statement import chosen

HEAD = "judgements:\n"
TAIL = "reason: told alike, by: ed, on: 2026-01-01}\n"


@pytest.fixture
def judged(changed, small):
    """Read the small case with judgements (what stands between the braces but reason, by and on)."""

    def read(*inner, questions="", edits=()):
        rows = "".join(f"  - {{id: j-0000000{n}, {one}, {TAIL}" for n, one in enumerate(inner, 1))
        (small / "judgements.yaml").write_text(questions + HEAD + rows)
        return changed(*edits)

    return read


def by_id(case):
    return {one.id: one for one in disputes(case)}


def faults(case, code):
    return [one for one in check_record(case) if one.code == code]


def test_events_judged_the_same_are_one_as_judged_and_two_in_all_sources(judged):
    case = judged("same: [fall-of-bob, fall-of-dot]", edits=[("statements/paper.yaml", "1954-01", "1953")])
    one = events(case, JUDGED)["fall-of-bob"]
    assert one.told == ("s-00000006", "s-0000000b", "s-0000000e")
    assert set(one.statements) == set(one.told)
    assert one.ids("who") == ("bob", "dot")
    assert "fall-of-dot" not in events(case, JUDGED)
    assert events(case, ALL)["fall-of-dot"].told == ("s-0000000e",)
    assert case.statements["s-0000000e"].event == "fall-of-dot"
    assert [row["id"] for row in chosen(case, ["fall-of-bob"])] == ["s-00000006", "s-0000000b", "s-0000000e"]
    assert [row["id"] for row in chosen(case, ["fall-of-dot"])] == ["s-0000000e"]


def test_a_statement_without_a_key_can_be_joined_by_its_own_id(judged):
    bare = ("statements/paper.yaml", "event: fall-of-dot, who: dot, when: 1954-01", "who: dot, when: 1953")
    case = judged("same: [fall-of-bob, s-0000000e]", edits=[bare])
    assert "s-0000000e" in events(case, JUDGED)["fall-of-bob"].told


def test_joined_events_whose_dates_exclude_each_other_are_a_dispute(judged):
    case = judged("same: [fall-of-bob, fall-of-dot]")
    assert by_id(case)["when:fall-of-bob"].weight == "conflict"
    assert events(case, JUDGED)["fall-of-bob"].disputed


def test_relations_to_a_joined_event_hold_of_the_one_it_stands_under(judged):
    edits = [
        ("statements/paper.yaml", "1954-01", "1953"),
        ("statements/book.yaml", "after: fall-of-bob", "after: fall-of-dot"),
    ]
    after = events(judged("same: [fall-of-bob, fall-of-dot]", edits=edits), JUDGED)["note-of-bigland"]
    assert iso(after.bounds.begin_earliest) == "1953-05-02"


def test_chains_of_judgements_join_all_they_touch(judged):
    edits = [("statements/paper.yaml", "1954-01", "1953")]
    case = judged("same: [fall-of-dot, plenum]", "same: [fall-of-bob, plenum]", edits=edits)
    assert case.merged == {"plenum": "fall-of-dot", "fall-of-bob": "fall-of-dot"}
    case = judged("same: [fall-of-dot, plenum]", "same: [fall-of-bob, note-of-bigland]", "same: [plenum, fall-of-bob]")
    assert set(case.merged.values()) == {"fall-of-dot"}
    assert len(case.merged) == 3


def test_people_judged_the_same_are_one_and_their_printed_forms_stay(judged):
    case = judged("same: [bob, cid]")
    rows = {row.id: row for row in facts(case, JUDGED)}
    assert rows["s-00000004"].ids("who") == ("bob",)
    assert rows["s-00000004"].roles["who"][0].printed == case.name("cid")
    assert case.statements["s-00000004"].ids("who") == ("cid",)
    assert {one.to for one in person(case, "bob").belongs} == {"coast", "hill"}
    assert person(case, "cid").id == "bob"
    assert {one.to for one in person(case, "bob", ALL).belongs} == {"coast"}


def test_identities_show_among_the_disputes_and_call_no_fact_disputed(judged):
    from politburo.query.doubt import in_dispute

    case = judged("same: [bob, cid]", "different: [fall-of-bob, fall-of-dot]")
    found = by_id(case)
    assert found["same:j-00000001"].judgement.prefer == 0
    assert found["same:j-00000002"].judgement.prefer == 1
    assert found["same:j-00000002"].how == "declared"
    assert found["same:j-00000002"].statements == ("s-00000006", "s-0000000b", "s-0000000e")
    assert not set(found["same:j-00000002"].statements) & in_dispute(case, ALL)


@pytest.mark.parametrize(
    ("inner", "words"),
    [
        (["same: [fall-of-bob, fall-of-nobody]"], "neither an event nor an actor"),
        (["same: [fall-of-bob, bob]"], "different sorts"),
        (["same: [fall-of-bob]"], "one thing alone"),
        (["same: [plenum, fall-of-bob]", "different: [fall-of-bob, plenum]"], "other judgements join them"),
    ],
)
def test_a_faulty_identity_is_an_error(judged, inner, words):
    found = faults(judged(*inner), "E136")
    assert found
    assert words in found[0].cause


def test_a_question_is_judged_or_open_with_a_reason_and_not_both(judged):
    ask = "questions:\n  - {id: q, question: Who?, readings: [{label: a}, {label: b}]%s}\n"
    assert faults(judged("adopt: [s-00000008]", questions=ask % ""), "W321")
    assert not faults(judged("question: q, prefer: 0", questions=ask % ""), "W321")
    left = judged("adopt: [s-00000008]", questions=ask % ", open: nobody can know")
    assert not faults(left, "W321")
    assert by_id(left)["q"].open == "nobody can know"
    assert faults(judged("question: q, prefer: 0", questions=ask % ", open: nobody can know"), "W321")
