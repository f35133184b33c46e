"""Scores of the whole system: cells, baselines, forecasts from before, checks, controls; small sizes."""

from __future__ import annotations

import math
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import yaml

from politburo import dates
from politburo.model import families as fam
from politburo.model.acts import ordinal
from politburo.model.assessment.baselines import baselines
from politburo.model.assessment.cells import Grid, Slot, hits
from politburo.model.assessment.checking import checked, leader_coefficients
from politburo.model.assessment.control import permuted
from politburo.model.assessment.declared import check_assessment
from politburo.model.assessment.fits import keeping, sampled
from politburo.model.assessment.forecast import THEORY, forecast, simulated, variants
from politburo.model.assessment.logs import Log, holds
from politburo.model.assessment.material import material, record_log
from politburo.model.assessment.scores import clustered, log_score, rows_of, said
from politburo.model.assessment.statistics import statistic, tail, tau
from politburo.model.assessment.words import verdict_words
from politburo.model.system.fitting import fitted, fitted_all
from politburo.model.system.outcomes import Acts, Condition, Reach, Who, reached
from politburo.model.system.reaching import Runs, arm
from politburo.model.system.reaching import rows_of as plain_rows

ROOT = Path(__file__).parent.parent
FILES = [f"cases/dprk/theories/{name}.yaml" for name in ("episodes", "checks", "compare")]
RUNS = "src/politburo/model/assessment/run.py"


@pytest.fixture(scope="module")
def some(first_case):
    return material(first_case)


@pytest.fixture(scope="module")
def sample(some):
    return sampled(some.people, some.told, {THEORY: (some.theory, "neutral")}, readings=1, draws=2, seed=1)[THEORY]


@pytest.fixture(scope="module")
def fourth(some):
    episode = next(one for one in some.declared.episodes.episodes if one.id == "E4")
    return forecast(some, episode, readings=1, draws=2, histories=20)


def git(*words: str) -> str:
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def declared_before() -> str:
    if not (ROOT / ".git").exists() or git("rev-parse", "--is-shallow-repository") == "true":
        pytest.skip("no history here to compare")
    scored = git("log", "--reverse", "--diff-filter=A", "--format=%H", "--", RUNS).split()
    if not scored:
        pytest.skip("the assessment is not committed yet")
    return scored[0]


@pytest.mark.parametrize("file", FILES)
def test_what_is_forecast_was_declared_before_it_could_be_scored(file):
    scored = declared_before()
    first = git("log", "--reverse", "--diff-filter=A", "--format=%H", "--", file).split()[0]
    assert first != scored
    git("merge-base", "--is-ancestor", first, scored)
    before, now = yaml.safe_load(git("show", f"{scored}:{file}")), yaml.safe_load((ROOT / file).read_text())
    if now != before:
        assert len(now.get("deviations") or []) > len(before.get("deviations") or [])


def test_windows_are_those_of_the_case(some, first_case):
    mine = {one.id: one.window for one in some.declared.episodes.episodes}
    assert mine == {one.id: one.window for one in first_case.settings.episodes}
    assert check_assessment(first_case) == ()
    assert len(some.declared.checks.checks) == 14


def test_months_are_cut_at_both_ends():
    spans = dates.months(ordinal("1950-12-15"), ordinal("1951-02-03"))
    assert [last - first + 1 for first, last in spans] == [17, 31, 3]


WHO = Who({"a": ("ann",), "b": ("bob",)}, {"a": "x", "b": "y"}, {"a": "red", "b": "blue"})


def small_log() -> Log:
    day0 = ordinal("1950-01-01")
    return Log(
        2,
        day0,
        np.array([0, 0, 1, 1]),
        np.array([5.0, 40.0, 41.0, 42.0]),
        np.array([0, 0, 0, 1]),
        np.array([1, 2, 1, 0]),
        np.array([0, 1, 1, 0]),
        ("strike", "plea"),
        ("", "hard", "soft"),
        ("a", "b"),
        WHO,
    )


def test_shares_of_histories_by_cell():
    log = small_log()
    spans = dates.months(log.opening, log.opening + 58)
    slots = (Slot("red", frozenset({"a"})), Slot("blue", frozenset({"b"})))
    assert hits(log, "strike", slots, spans).tolist() == [[0.5, 0.0], [0.0, 1.0]]
    assert hits(log, "strike/hard", slots, spans).tolist() == [[0.5, 0.0], [0.0, 0.5]]
    assert hits(log, "strike", slots, spans[:1]).tolist() == [[0.5], [0.0]]  # what comes later is outside
    assert hits(log, "nothing", slots, spans).sum() == 0


def test_conditions_are_what_outcomes_say(some, sample):
    span = (ordinal("1956-06-01"), ordinal("1956-12-31"))
    one = arm(some.theory, some.people, some.told, span, 0, Runs(1, 30, 1), "neutral")
    log, _ = simulated(one, sample, 0, span[0])
    values = {k: v for k, v in sample.draw(0).items() if k in one.program.places}
    rows = plain_rows(fam.simulate(fam.recoined(one.program, values), histories=30, seed=1, first=0))
    wanted = (
        Condition(count=Acts(acts=("sanction",)), least=1),
        Condition(count=Acts(acts=("sanction",), groups=("yanan",)), more_than=Acts(acts=("rehabilitate",))),
        Condition(count=Acts(acts=("recruit",)), least=2, different="people"),
        Condition(count=Acts(acts=("ask-aid",), by=("dprk",)), before=Acts(acts=("lean",), to="1956-10-01")),
        Condition(count=Acts(acts=("lean",)), after=Acts(acts=("advise",), from_="1956-07-01")),
    )
    for condition in wanted:
        reach = Reach(id="x", what="x", opening="1956-06-01", until="1956-12-31", where=(condition,), without="x")
        assert holds(log, condition).tolist() == reached(rows, one.who, reach, span[0]).tolist()


def test_baselines_know_frequencies_only():
    people = tuple(
        Slot(f"p{n}", frozenset({f"p{n}"}), "red" if n < 2 else "blue", "high" if n % 2 else "low") for n in range(4)
    )
    before = np.array([[1.0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    grid = Grid(
        "strike",
        people,
        ((100, 130),),
        ((0, 30), (31, 60), (61, 80), (81, 99)),
        came=np.zeros((4, 1)),
        told=np.ones((4, 1)),
        before=before,
        weight=np.ones((4, 4)),
        unit_before=before,
        unit_weight=np.ones((4, 4)),
        units=people,
    )
    found = baselines(grid, [(0, 60)])
    assert found["B0"].tolist() == [[0.5]] * 4
    assert len(set(found["B1"].ravel().tolist())) == 1
    red, blue = found["B2"][0, 0], found["B2"][2, 0]
    assert found["B2"][1, 0] == red > blue
    assert found["B3"][0, 0] > found["B3"][1, 0]  # the one struck before was of low rank
    assert found["B5"].ravel().tolist() == [1.0, 0, 0, 0]  # what the last month saw
    assert found["B6"][0, 0] > found["B6"][2, 0]
    half = baselines(replace(grid, weight=np.full((4, 4), 0.5), unit_weight=np.full((4, 4), 0.5)), [])
    assert half["B1"][0, 0] > found["B1"][0, 0]  # of what is told by halves, more has happened
    assert baselines(replace(grid, told=np.full((4, 1), 0.5)), [])["B1"][0, 0] < found["B1"][0, 0]
    nothing = np.zeros((4, 0))
    none = replace(grid, past=(), before=nothing, weight=nothing, unit_before=nothing, unit_weight=nothing)
    assert baselines(none, [])["B3"].shape == (4, 1)


def test_scores_and_words():
    came = np.array([1.0, 0.0, 0.5])
    assert log_score(np.array([0.5, 0.0, 0.5]), came, 0.01).tolist() == pytest.approx(
        [math.log(0.5), math.log(0.99), math.log(0.5)]
    )
    gain = np.array([0.1, 0.1, 0.3, 0.3])
    assert clustered(gain, [1, 1, 2, 2]) == pytest.approx(0.1)
    assert clustered(gain, [1, 1, 1, 1]) == math.inf
    assert [said(0.3, 0.1), said(0.1, 0.1), said(-0.3, 0.1), said(1.0, math.inf)] == [
        "beats",
        "ties",
        "loses",
        "one trial",
    ]
    rows = rows_of({"theory": np.array([0.9, 0.1]), "coin": np.array([0.5, 0.5])}, np.array([1.0, 0.0]), [1, 2], 0.01)
    assert [row["verdict"] for row in rows] == ["", "beats"]


def test_statistics_of_histories(some):
    log = small_log()
    assert tau(np.array([1.0, 2.0, 3.0])) == 1.0
    assert tau(np.array([3.0, np.nan, 1.0])) == -1.0
    assert math.isnan(tau(np.array([np.nan, 1.0])))
    assert tail(np.array([1.0, 2.0, 3.0, 4.0]), 0.0) == 0.0
    assert tail(np.array([1.0, 1.0, 0.0, 0.0]), 1.0) == pytest.approx(0.5)
    assert math.isnan(tail(np.array([np.nan]), 1.0))
    base = some.declared.checks.checks[0]
    strikes = Acts(acts=("strike",))
    rounds = replace(base, statistic="rounds", count=strikes, gap=30)
    assert statistic(log, rounds).tolist() == [2, 1]
    assert statistic(log, replace(base, statistic="last", count=strikes)).tolist() == [40, 41]
    assert statistic(log, replace(base, statistic="order", count=strikes, order=("red", "blue")))[0] == 1.0
    share = replace(base, statistic="share", count=Acts(acts=("strike/hard",)), of=strikes)
    assert statistic(log, share).tolist() == [0.5, 1.0]


def test_a_theory_keeps_the_mechanisms_named(some):
    only = keeping(some.theory, ("coalition",))
    both = {"all": (some.theory, "neutral"), "only": (only, "neutral")}
    fits = fitted_all(some.people, some.told, both, readings=1)
    table = fits["only"].table
    effects = table[table["mechanism"] != ""]
    assert set(effects["mechanism"]) == {"coalition"}
    whole = fits["all"].table
    assert len(whole) > len(table)
    single = fitted(some.people, some.theory, some.told, readings=1).table
    assert single["estimate"].tolist() == whole["estimate"].tolist()
    assert {"theory", "informed", "B4", *(one.id for one in some.declared.rivals)} == set(variants(some))


def test_an_episode_left_out_is_not_fitted_to(some):
    window = (ordinal("1956-08-01"), ordinal("1956-09-30"))
    wanted = {"": (some.theory, "neutral")}
    whole = fitted_all(some.people, some.told, wanted, readings=1)[""].table
    without = fitted_all(some.people, some.told, wanted, readings=1, without=(window, frozenset({"sanction"})))[
        ""
    ].table

    def acts(table, family):
        return int(table[(table["family"] == family) & (table["part"] == "rate")]["acts"].max())

    assert acts(without, "sanction") < acts(whole, "sanction")
    assert acts(without, "lean") == acts(whole, "lean")


def test_a_forecast_of_an_episode(fourth, some):
    assert fourth["trained"]["sanction"] == sum(
        one.family == "sanction" and one.days.high < ordinal("1955-12-28") for one in some.told.acts
    )
    assert set(fourth["few"]) == {"praise", "rule"}
    models = [row["model"] for row in fourth["forward"]]
    assert models[:2] == ["theory", "informed"]
    assert {"B0", "B1", "B2", "B3", "B4", "B5", "B6", "faction-only", "coalition-only", "patrons-only"} <= set(models)
    assert all(row["verdict"] in {"beats", "ties", "loses"} for row in fourth["forward"][1:])
    coin = next(row for row in fourth["forward"] if row["model"] == "B0")
    assert coin["log"] == pytest.approx(math.log(0.5))
    assert fourth["left_out"][0]["model"] == "left out"
    assert 0 < fourth["came"] < fourth["cells"]


def test_checks_are_made_of_histories_and_of_the_record_alike(some, sample):
    few = replace(
        some.declared.checks,
        checks=tuple(one for one in some.declared.checks.checks if one.id in {"T5", "T8", "T9", "T11", "T13"}),
    )
    of = replace(some, declared=replace(some.declared, checks=few))
    found = checked(of, {"": sample}, draws=1, histories=20)[""]
    by = {row["id"]: row for row in found}
    assert set(by) == {"T5", "T8", "T9", "T11", "T13"}
    assert by["T8"]["recorded"] == 28
    assert by["T11"]["recorded"] == pytest.approx(-10, abs=1.5)
    assert by["T5"]["recorded"] == pytest.approx(4, abs=0.6)
    assert len(by["T5"]["conditions"]) == 4
    assert all(0 <= row["tail"] <= 1 for row in found)


def test_the_record_is_a_log_of_its_readings(some):
    one = arm(
        some.theory, some.people, some.told, (ordinal("1956-08-01"), ordinal("1956-09-30")), 0, Runs(1, 1), "neutral"
    )
    log = record_log(some, one.who, ordinal("1956-08-30"), 3, 1, until=ordinal("1956-09-01"))
    expelled = log.number(log.rows(Acts(acts=("sanction/expel",))))
    assert expelled.tolist() == [4, 4, 4]


def test_factions_are_dealt_out_anew(some):
    other = permuted(some, 0)
    before = [one.faction for one in some.people.register.units]
    after = [one.faction for one in other.people.register.units]
    assert sorted(before) == sorted(after)
    assert before != after
    fixed = [place for place, one in enumerate(some.people.register.units) if one.leader or not one.person]
    assert all(before[place] == after[place] for place in fixed)
    assert permuted(some, 1).people.register.units != other.people.register.units


def test_bonuses_of_the_leaders_faction_are_found(some):
    one = arm(
        some.theory, some.people, some.told, (ordinal("1956-08-01"), ordinal("1956-09-30")), 0, Runs(1, 1), "neutral"
    )
    names = leader_coefficients(some.theory, one.mechanisms)
    assert ("committee-challenge-vote", "vote", "leaders-own") in names
    assert not any("struck" in name[2] for name in names)


def test_words_say_a_loss_as_they_say_a_win(fourth):
    rows = [{**row, "verdict": "loses", "gain": -0.2, "error": 0.01} for row in fourth["forward"]]
    found = {
        "theories": [],
        "overall": rows,
        "episodes": [fourth],
        "checks": [{"id": "T1", "outside": True}, {"id": "T2", "outside": False}],
        "band": 0.9,
        "amounts": [
            {"family": "strike", "recorded": 3.0, "low": 5.0, "high": 9.0, "outside": True},
            {"family": "press", "recorded": 3.0, "low": 1.0, "high": 9.0, "outside": False},
        ],
        "permuted": {"gain": 0.1, "permuted_gains": [0.2], "permutations": 1, "outside": [3], "tails": []},
        "contraction": {"coefficients": 9, "fitted": 5, "set_by_prior": 4, "limit": 0.2},
        "leaders": {"outcomes": []},
        "calibration": None,
    }
    text = "\n".join(verdict_words(found))
    assert "Of 2 families 1 have a number of acts told" in text
    assert "fewer than in the middle 90 % of histories are told of strike (3.0 against 5 to 9)" in text
    assert "Against B0 coin the theory loses over all (-0.200 nats a cell, standard error 0.010)" in text
    assert "1 of 2 checks lie outside" in text
    assert "0 of 1 permutations do worse" in text
