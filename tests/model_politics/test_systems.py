"""The rows of the first case: all there, each fact asked of the record, each failing when its facts are withdrawn."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.model.checking import check_model
from politburo.model.definitions import decode
from politburo.model.system.declare import Declared as Theory
from politburo.model.system.outcomes import Reach
from politburo.model.verdicts.declared import check_systems, systems
from politburo.model.verdicts.forecasts import score
from politburo.model.verdicts.run import NOT_RUN, Reached, reads, verdicts
from politburo.query.wanted import Wanted, find
from politburo.record.case import Case
from politburo.record.load import load_case
from politburo.record.reconcile import facts

ROWS = {
    **{f"A{n}": None for n in range(1, 21)},
    **{f"B{n}": None for n in range(1, 6)},
    **{f"C{n}": None for n in range(1, 11)},
    **{f"D{n}": None for n in range(1, 12)},
    **{f"E{n}": None for n in range(1, 8)},
    **{f"F{n}": None for n in range(1, 12)},
    **{f"G{n}": None for n in range(1, 4)},
    **dict.fromkeys(("H1", "H2", "I1", "I2", "J1")),
}
REACH = "A2 A3 A6 A9 A10 A12 A13 A14 A15 A17 A19 B1 B2 B3 B4 B5 C1 C2 C3 C6 C7 C9 D1 D2 D3 D4 E2 E4 E6 F2 F10 F11 G3 H1"
PREDICT = "A4 A5 A7 A11 A16 A18 A20 C4 C5 D5 D6 D7 D8 E1 E3 E5 F1 F3 F4 F5 F6 F9 G1"


@pytest.fixture(scope="module")
def declared_rows(first_case):
    return {row.id: row for row in systems(first_case).rows}


@pytest.fixture(scope="module")
def judged(first_case):
    return {one.row: one for one in verdicts(first_case, forecast=False)}


def without(case, *gone) -> Case:
    """The case with some statements withdrawn, wherever they stand."""

    def clean(one):
        return replace(
            one, status="withdrawn" if one.id in gone else one.status, that=tuple(clean(c) for c in one.that)
        )

    kept = {name: clean(one) for name, one in case.statements.items()}
    return replace(case, statements=kept, digest=f"{case.digest} without {sorted(gone)}")


def test_all_seventy_two_rows_stand_there_with_what_they_need(first_case, declared_rows):
    assert check_systems(first_case) == ()
    assert list(declared_rows) == list(ROWS)
    assert len(declared_rows) == 72
    assert {name for name, row in declared_rows.items() if "R" in row.needs} == set(REACH.split())
    assert {name for name, row in declared_rows.items() if "P" in row.needs} == set(PREDICT.split())
    assert all("D" in row.needs and row.facts for row in declared_rows.values())


def test_outcomes_name_a_mechanism_and_are_rare_only_where_they_say_so(first_case, declared_rows):
    theory, _ = decode(first_case, "theory.yaml", Theory)
    text = json.dumps(theory, default=lambda one: {name: getattr(one, name) for name in one.__dataclass_fields__})
    for row in declared_rows.values():
        for reach in row.reach:
            assert f'"{reach.without}"' in text, reach.without
            assert reach.threshold == 0.05 or (reach.threshold == 0.01 and "rare" in reach.what)
            assert reach.opening < reach.until


@pytest.mark.parametrize("name", ROWS)
def test_every_fact_of_a_row_is_recorded(judged, name):
    assert judged[name].d == "recorded", judged[name].why


def test_each_fact_fails_when_its_statements_are_withdrawn(first_case, declared_rows):
    held = [
        ("A1", 0), ("A7", 3), ("A8", 1), ("A10", 0), ("A11", 0), ("B4", 0), ("C8", 0), ("C10", 0), ("D1", 2),
        ("D3", 0), ("D4", 1), ("D9", 0), ("D11", 5), ("E1", 2), ("E3", 3), ("E7", 0), ("F1", 1), ("F7", 3),
        ("G2", 0), ("H1", 0), ("J1", 0),
    ]  # fmt: skip
    for row, number in held:
        wanted = declared_rows[row].facts[number]
        found = find(first_case, wanted)
        assert found.there, wanted.say
        assert found.statements
        assert not find(without(first_case, *found.statements), wanted).there, wanted.say


def test_a_claim_is_found_as_somebody_s_words_and_is_no_fact(first_case, declared_rows):
    claims = [one for row in declared_rows.values() for one in row.facts if one.said_by]
    assert len(claims) >= 8
    counted = {one.id for one in facts(first_case)}
    for wanted in claims:
        found = find(first_case, wanted)
        assert found.there
        assert not counted & set(found.statements), wanted.say
    vizier = declared_rows["A10"].facts[0]
    assert not find(first_case, replace(vizier, said_by=None)).there


def test_a_wrong_number_or_day_is_not_found(first_case, declared_rows):
    cadres = declared_rows["A1"].facts[0]
    assert find(first_case, cadres).answers == ("70",)
    assert "is not among the answers: 70" in find(first_case, replace(cadres, answer=("71",))).why
    assert not find(first_case, replace(cadres, when="1945-12-14")).there
    assert find(first_case, replace(cadres, when="1945")).there
    assert not find(first_case, replace(cadres, roles={"who": ("kim-il-sung",)})).there
    assert "at most 0" in find(first_case, replace(cadres, ask=None, answer=(), least=0, most=0)).why


def test_rosters_orders_disputes_and_what_is_given(first_case):
    day = Wanted(say="s", look="roster", body="kwp-standing-committee", on="1956-08-30", answer=("kim-il-sung",))
    assert find(first_case, day).there
    assert "not on the roster: mao-zedong" in find(first_case, replace(day, answer=("mao-zedong",))).why
    turns = Wanted(say="s", look="order", answer=("expel-ho-ka-i", "trial-of-pak-hon-yong"))
    assert find(first_case, turns).there
    assert "the dates do not say" in find(first_case, replace(turns, answer=turns.answer[::-1])).why
    assert "no dated event" in find(first_case, replace(turns, answer=("nothing",))).why
    assert not find(first_case, Wanted(say="s", look="dispute", answer=("nothing",))).there
    assert not find(first_case, Wanted(say="s", look="given", answer=("nothing",))).there
    assert find(first_case, Wanted(say="s", look="observers")).there


def test_reading_an_outcome():
    reach = Reach(id="a", what="w", opening="1950-01-01", until="1950-12-31", where=(), without="fear")
    assert reads(reach, Reached(0.20, 0.10, 0.01)) == "reachable"
    assert reads(reach, Reached(0.20, 0.16, 0.01)) == "not by fear"  # a fifth is less than a quarter
    assert reads(reach, Reached(0.08, 0.05, 0.02)) == "not by fear"  # within two errors
    assert reads(reach, Reached(0.04, 0.00, 0.001)) == "not reached"
    assert reads(reach, Reached(0.04, 0.00, 0.001, informed=0.3)) == "by prior"


def test_what_has_not_run_is_said_to_be_so_and_a_row_works_only_when_complete(first_case, judged, declared_rows):
    assert judged["A2"].r == NOT_RUN
    assert not judged["A2"].works
    assert judged["A16"].p == NOT_RUN
    assert not judged["A16"].works
    assert judged["E7"].works
    good = {one.id: Reached(0.3, 0.1, 0.01) for one in declared_rows["A2"].reach}
    again = {one.row: one for one in verdicts(first_case, reached=good, forecast=False)}
    assert again["A2"].r == "reachable"
    assert again["A2"].works
    assert again["A3"].r == NOT_RUN
    fact = find(first_case, declared_rows["A2"].facts[0]).statements
    broken = {one.row: one for one in verdicts(without(first_case, *fact), reached=good, forecast=False)}
    assert broken["A2"].d == "missing"
    assert not broken["A2"].works
    assert "the Soviet group the strongest" in broken["A2"].why


def test_disputes_are_forecast_from_those_decided_before(first_case, declared_rows):
    seen = {}
    for name in ("D5", "D6", "D7", "D8"):
        for wanted in declared_rows[name].predict:
            seen[wanted.id] = score(first_case, wanted)
    assert [one.trained for one in seen.values()] == [0, 1, 2, 3, 4]
    chances = [round(2.718281828 ** one.values["model"], 3) for one in seen.values()]
    assert chances == [0.5, 0.667, 0.75, 0.8, 0.833]
    assert all(one.verdict == "one trial" for one in seen.values())


def test_forecasts_stand_beside_baselines(first_case, declared_rows):
    harvest = score(first_case, declared_rows["G1"].predict[0])
    assert harvest.values["nothing changes"] == 10
    assert harvest.values["the plan"] == 45
    assert 0 < harvest.values["model"] < harvest.values["no campaign"]
    renewal = score(first_case, declared_rows["A11"].predict[0])
    assert renewal.values["model"] == pytest.approx(-4.2767, abs=1e-3)  # one in seventy-two
    india = score(first_case, declared_rows["F5"].predict[0])
    assert india.cells == 1
    assert {"coin", "same as last", "frequency so far", "frequency over all issues"} < set(india.values)
    assert score(first_case, declared_rows["A16"].predict[0]) is None


def test_the_command_prints_all_rows_and_their_parts():
    done = CliRunner().invoke(main, ["systems", "cases/dprk", "--no-forecast", "--json"])
    assert done.exit_code == 0, done.output
    rows = json.loads(done.output)
    assert [row["row"] for row in rows] == list(ROWS)
    assert set(rows[0]) == {"row", "title", "D", "R", "P", "works", "why"}
    one = CliRunner().invoke(main, ["systems", "cases/dprk", "--no-forecast", "--row", "A10"])
    assert "+ the new men short of schooling" in one.output
    assert CliRunner().invoke(main, ["systems", "cases/dprk", "--row", "Z9", "--no-forecast"]).exit_code == 2


def test_the_command_on_positions_prints_months():
    done = CliRunner().invoke(main, ["positions", "cases/dprk", "--json"])
    assert done.exit_code == 0, done.output
    found = json.loads(done.output)
    assert len(found["months"]) == len(found["mean"]) == 67
    assert CliRunner().invoke(main, ["positions", "cases/dprk", "--actor", "nobody"]).exit_code == 2


def test_the_command_carries_positions_forward_from_a_day():
    done = CliRunner().invoke(main, ["positions", "cases/dprk", "--from", "1959-09-01", "--json"])
    assert done.exit_code == 0, done.output
    ahead = json.loads(done.output)
    assert ahead["months"][0] == "1959-09"
    assert all(a < b for a, b in zip(ahead["low"][-1], ahead["high"][-1], strict=True))
    assert "E725" in CliRunner().invoke(main, ["positions", "cases/dprk", "--from", "1950-01-01"]).output


def test_faults_of_the_file_are_said(small):
    (small / "systems.yaml").write_text(
        """
title: t
note: n
rows:
  - {id: A1, title: t, needs: [D, R], mechanism: m, facts: [{say: nothing could fail, least: 0}]}
  - id: A1
    title: t
    needs: [D]
    mechanism: m
    facts: [{say: s, kind: nonsense, roles: {by: [nobody]}, when: 1950-13, between: {n: [2, 1]}, reading: x}]
  - id: A2
    title: t
    needs: [D]
    mechanism: m
    facts: [{say: empty roster, look: roster}]
    predict: [{id: f, what: w, by: cells, cut: soon, until: 1950-01-01}]
"""
    )
    text = " ".join(str(one) for one in check_model(load_case(small, cached=False)))
    for cause in (
        "stands there twice",
        "needs R",
        "does not need P",
        "nothing could fail",
        "no kind 'nonsense'",
        "'nobody' is no actor",
        "'1950-13' is no date",
        "`between` needs two numbers",
        "'x' is no reading",
        "lacks what it looks for",
        "'soon' is no day",
    ):
        assert cause in text, cause
