"""Positions of the first case: what is observed, what is estimated, what is forecast and from what."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
import yaml

from politburo import dates
from politburo.model.checking import check_model
from politburo.model.positions.declared import check_positions, declared
from politburo.model.positions.fit import estimate, forward, polycentrism_over
from politburo.model.positions.observed import Stances, anchors_seen, observed
from politburo.model.positions.score import sign_scores
from politburo.record.load import load_case

ROOT = Path(__file__).parents[2]
FILE = "cases/dprk/positions.yaml"
FITTING = "src/politburo/model/positions/fit.py"
DECLARED = (
    "from",
    "to",
    "widest",
    "anchors",
    "actors",
    "common",
    "issues",
    "certainty",
    "once",
    "two-leaders",
    "score",
)


def git(*words):
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()


def first_commit(path):
    if not (ROOT / ".git").exists() or git("rev-parse", "--is-shallow-repository") == "true":
        pytest.skip("no history here to compare")
    found = git("log", "--reverse", "--diff-filter=A", "--format=%H", "--", path).split()
    if not found:
        pytest.skip(f"{path} is not committed yet")
    return found[0]


def test_positions_were_declared_before_the_first_fit_and_changes_are_entered():
    declared_in, fitted_in = first_commit(FILE), first_commit(FITTING)
    assert declared_in != fitted_in
    git("merge-base", "--is-ancestor", declared_in, fitted_in)
    before = yaml.safe_load(git("show", f"{fitted_in}:{FILE}"))
    now = yaml.safe_load((ROOT / FILE).read_text())
    told = " ".join(one["what"] for one in now.get("deviations") or [])
    assert [part for part in DECLARED if before[part] != now[part] and part not in told] == []


@pytest.fixture(scope="module")
def told(first_case):
    return observed(first_case, declared(first_case))


@pytest.fixture(scope="module")
def fitted(first_case):
    return estimate(first_case)


def at(fitted, month, issue):
    return fitted.mean[fitted.months.index(month), fitted.issues.index(issue)]


def test_the_declaration_holds_and_every_stance_used_is_a_statement_of_fact(first_case, told):
    assert check_positions(first_case) == ()
    assert len(told.used) > 40
    for one in told.used:
        for name in one.statements:
            row = first_case.statements[name]
            assert row.kind == "stance"
            assert row.mode == "affirmed"
            assert not first_case.outside(row)
    assert {one.sd for one in told.used} <= {0.25, 0.35, 0.5}


def test_the_patrons_own_words_stand_at_the_ends_of_the_scales(first_case):
    low, high = anchors_seen(first_case, declared(first_case))
    assert low.statements > 5
    assert high.statements > 5
    assert low.mean < -0.9
    assert high.mean > 0.9


def test_one_axis_is_refused_by_the_record(fitted):
    road, war = fitted.issues.index("domestic-road"), fitted.issues.index("strategy")
    assert at(fitted, "1958-09", "domestic-road") > 0.5
    assert at(fitted, "1959-01", "domestic-road") < 0.3
    assert at(fitted, "1959-09", "domestic-road") > 0.4
    assert at(fitted, "1959-12", "domestic-road") < 0.3
    since = fitted.months.index("1959-09")
    assert (fitted.mean[since:, war] > 0.3).all()
    # The same winter: the road falls back while the line on war stands.
    winter = fitted.months.index("1959-12")
    assert fitted.mean[since, road] - fitted.mean[winter, road] > 0.4
    assert abs(fitted.mean[since, war] - fitted.mean[winter, war]) < 0.2


def test_uncertainty_is_least_where_there_is_word(fitted):
    column = fitted.sd[:, fitted.issues.index("strategy")]
    assert column[fitted.months.index("1960-08")] < 0.35
    assert column[0] > 0.5
    assert 1 < fitted.effective <= 64


def test_an_estimate_repeats_and_knows_its_actors(first_case, fitted):
    again = estimate(first_case)
    assert np.array_equal(again.mean, fitted.mean)
    with pytest.raises(KeyError, match="not among the actors"):
        estimate(first_case, "prc")


def test_nothing_said_after_the_cut_reaches_a_forecast(first_case, told):
    cut = dates.parse("1959-09-01").bounds.begin_earliest
    past = told.until(cut)
    assert past.used
    assert all(one.last < cut for one in past.used)
    drawn = forward(first_case, cut="1959-09-01", months=12, histories=500)
    assert drawn.drawn.shape == (500, 12, len(drawn.issues))
    assert drawn.months[0] == "1959-09"
    assert drawn.seen == sum(one.actor == "dprk" for one in past.used)
    assert np.array_equal(forward(first_case, cut="1959-09-01", months=12, histories=500).drawn, drawn.drawn)
    spread = drawn.drawn[:, :, drawn.issues.index("albania")].std(axis=0)
    assert spread[-1] > spread[0]
    assert drawn.sign_changes("domestic-road").shape == (500,)
    with pytest.raises(ValueError, match="E725 cut: 1950-01-01 lies outside"):
        forward(first_case, cut="1950-01-01")


def test_with_no_observation_positions_are_the_prior(first_case):
    blank = estimate(first_case, stances=Stances((), {}, ()))
    assert np.allclose(blank.mean, 0)
    assert (np.diff(blank.sd, axis=0) > 0).all()


def test_polycentrism_moves_when_two_leaders_are_first_named(first_case):
    months, index, parties = polycentrism_over(first_case)
    assert "dprk" in parties
    before, after = index[months.index("1957-12")], index[months.index("1958-01")]
    assert after > before  # an internal speech of January 1958, not the editorial of 1960, is the first
    assert ((index >= 0) & (index <= 1)).all()


def test_signs_are_scored_beside_every_baseline(first_case):
    for row in sign_scores(first_case):
        assert row.cells > 5
        assert {"model", "coin", "same as last", "frequency so far", "frequency over all issues"} == set(row.log_score)
        assert row.log_score["coin"] == pytest.approx(np.log(0.5))
        assert row.brier["coin"] == pytest.approx(0.25)
        assert row.verdict in {"beats", "ties", "loses"}


def test_faults_of_the_declaration_are_said(small):
    (small / "positions.yaml").write_text(
        """
title: t
note: n
from: 1950-01
to: 1951-13
widest: P30D
anchors: []
actors: [{actor: body-a, voices: [body-a]}]
common: {start: 1, step: {value: 0.1, low: 0.2, high: 0.3, reason: r}}
issues:
  - {id: a, label: A, of: [nothing], load: 1, start: 1, step: {value: 0.1, low: 0.1, high: 0.1, reason: r}, reason: r}
certainty: {high: 0.1, medium: 0.2, low: 0.3, reason: r}
once: no
readings: {draws: 2, seed: 1}
two-leaders: {issue: nothing, above: 0}
forward: {from: 1950-06-01, months: 2, histories: 5, seed: 1}
score: [{id: E1, from: 1950-01, to: 1950-05, issues: [b]}]
"""
    )
    case = load_case(small, cached=False)
    text = " ".join(str(one) for one in check_model(case))
    for cause in ("no issue 'nothing'", "outside its bounds", "'b' of score E1", "'1951-13' is no date"):
        assert cause in text
    assert "E502" in text  # there is no such actor
    with pytest.raises(ValueError, match=r"positions\.yaml"):
        declared(case)
