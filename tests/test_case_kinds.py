"""The vocabulary of the first case: every kind has a meaning and an example, every tone a counterpart."""

from __future__ import annotations

import re

import pytest

from politburo.record.forms import FORMS

# Goldstein (1992), Journal of Conflict Resolution 36(2), 369-385: weights of WEIS classes, those that the case uses.
GOLDSTEIN = {
    "011": 0.6, "031": 1.0, "032": 1.9, "033": 2.8, "041": 3.4, "042": 3.6, "052": 5.2, "054": 2.8,
    "061": 1.8, "063": -1.1, "064": 5.4, "065": 2.9, "066": 1.9, "071": 7.4, "073": 6.5, "081": 6.5,
    "082": 3.0, "092": 3.4, "093": 3.4, "095": 1.2, "102": -0.1, "111": -4.0, "112": -4.0, "121": -2.2,
    "131": -1.9, "150": -4.9, "160": -3.0, "191": -2.2, "192": -4.1, "212": -4.4,
}  # fmt: skip
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST",
    "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


@pytest.fixture(scope="module")
def kinds(first_case):
    return first_case.grammar.kinds


def test_every_kind_and_form_has_one_line_of_meaning_and_one_example(kinds):
    for kind in (*kinds.values(), *FORMS.values()):
        for text in (kind.meaning, kind.example):
            assert text.strip(), kind.id
            assert "\n" not in text, kind.id


def test_a_tone_is_goldsteins_weight_of_the_class_named(kinds):
    toned = [kind for kind in kinds.values() if kind.tone is not None]
    assert len(toned) > 30
    for kind in toned:
        assert kind.uncoded or (kind.weis and kind.cameo and kind.plover), kind.id
        assert kind.weis is None or kind.tone == GOLDSTEIN[kind.weis], kind.id
    assert not [kind.id for kind in kinds.values() if kind.weis is not None and kind.tone is None]


def test_codes_have_the_form_of_their_schemes(kinds):
    for kind in kinds.values():
        assert kind.cameo is None or re.fullmatch(r"(0[1-9]|1\d|20)\d{1,2}", kind.cameo), kind.id
        assert kind.plover is None or kind.plover in PLOVER, kind.id


def test_a_sanction_has_a_rung_and_a_seat_is_taken_or_left(kinds, first_case):
    ranks = {rung.id: rung.rank for rung in first_case.rungs}
    sanctions = [kind for kind in kinds.values() if kind.family == "sanction" and kind.id != "spare"]
    assert all(kind.rung and set(kind.rung) <= ranks.keys() for kind in sanctions)
    assert len(ranks) <= 4


def test_no_kind_is_idle_but_election_which_no_document_tells_of_a_named_person(kinds, first_case):
    used = {statement.kind for statement in first_case.every_statement.values()}
    assert kinds.keys() - used == {"elect"}


def test_the_table_of_tones_in_the_docs_is_the_vocabulary(kinds):
    from tests.conftest import ROOT

    page = (ROOT / "docs" / "tones.md").read_text(encoding="utf-8")
    rows = {
        row[0]: row[1:]
        for line in page.splitlines()
        if (row := re.findall(r"`([^`]+)`", line)) and line.startswith("| `")
    }
    for kind in kinds.values():
        if kind.tone is not None:
            assert rows[kind.id][:4] == [f"{kind.tone:g}", kind.weis, kind.cameo, kind.plover], kind.id
    assert set(rows) == {kind.id for kind in kinds.values() if kind.tone is not None}
