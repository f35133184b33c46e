"""The model on a small invented case: risk set, acts, readings, fit, what-if, score, refusals."""

import json
import shutil
from datetime import date
from pathlib import Path

import jsonschema
import numpy as np
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.model.acts import by_session, ordinal
from politburo.model.checking import check_model
from politburo.model.counterfactual import held_back, what_if
from politburo.model.data import gather
from politburo.model.fitting import fit, read_theory
from politburo.model.opening import opening
from politburo.model.predictive import predictive_checks
from politburo.model.readings import day_of, draw, panel
from politburo.model.scoring import months, score
from politburo.model.telling import story
from politburo.model.theory import Question, decode, what_ifs
from politburo.record.load import load_case
from politburo.views.schema import published
from politburo.views.score import score_json
from politburo.views.theory import theory_json
from politburo.views.what_if import what_if_json

HERE = Path(__file__).parent
SCHEMA = published()


def copy(folder: Path) -> Path:
    shutil.copytree(HERE / "data" / "party", folder)
    shutil.copytree(HERE.parent / "cases" / "dprk" / "vocab", folder / "vocab")
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return copy(tmp_path_factory.mktemp("party") / "party")


@pytest.fixture(scope="module")
def case(folder):
    found = load_case(folder, cached=False)
    assert [str(p) for p in (*found.problems, *check_model(found)) if p.severity == "error"] == []
    return found


@pytest.fixture(scope="module")
def told(case):
    return story(case, read_theory(case))


@pytest.fixture(scope="module")
def fitted(case):
    return fit(case)


@pytest.fixture(scope="module")
def question(case):
    return decode(case, "what-if/no-word.yaml", Question)[0]


@pytest.fixture(scope="module")
def answer(fitted, question):
    return what_if("no-word", question, fitted)


def test_people_are_at_risk_by_seat_or_faction_and_the_rest_are_cohorts(told):
    units = told.register.units
    assert [unit.id for unit in units if unit.person] == ["ann", "bob", "cid", "dot"]
    assert [unit.id for unit in units if unit.leader] == ["ann"]
    assert "eve" not in told.register.index  # named only because she was struck
    assert {unit.faction for unit in units if not unit.person} == {"red", "blue", "none"}


def test_what_counts_as_one_act(told):
    acts = {one.id: one for one in told.strikes}
    assert acts["bob-to-mill"].events == ("bob-to-mill", "fall-of-bob")
    assert acts["bob-to-mill"].rungs == {3}
    assert acts["bob-to-mill"].days.low == acts["bob-to-mill"].days.high == ordinal("1953-05-02")
    assert acts["reds-scolded"].targets == told.register.cohorts["red"]
    assert acts["eve-removed"].targets == told.register.cohorts["none"]
    critics = acts["critics-purged"]
    assert {told.register.index["cid"], told.register.index["dot"]} < set(critics.targets)
    assert sorted(acts) == [
        "bob-to-mill",
        "cid-arrested",
        "cid-scolded",
        "critics-purged",
        "eve-removed",
        "reds-scolded",
    ]


def test_what_is_left_out_is_said_with_its_reason(told):
    left = dict(told.left_out)
    assert "by name" in left["purge-of-reds"]
    assert "gone" in left["cid-cursed"]
    assert "wide" in left["blues-purged"]
    assert "nobody of this regime" in left["fay-removed"]


def test_patrons_acts_and_answers(told):
    assert {one.id: one.patrons for one in told.pushes} == {
        "north-assures": ("north",),
        "north-presses": ("north",),
        "east-warns": ("east",),
    }
    assert [(one.id, one.reply, one.strength, one.first) for one in told.answers] == [("ann-answers", 1, 0.75, 1.0)]
    assert told.unanswered == 1  # the warning of East: unreported, not refused


def test_a_reading_is_repeatable_and_stays_within_bounds(told):
    for number in range(30):
        drawn = draw(told, number)
        assert drawn == draw(told, number)
        for strike in told.strikes:
            assert strike.days.low <= day_of(drawn, strike) <= strike.days.high
        assert sum(drawn.shares.values()) == pytest.approx(1)
        assert 30 <= drawn.windows["assurance"] <= 90
    assert draw(told, 0).sizes == {("board", "member"): 12}
    assert len({draw(told, number).sizes["board", "member"] for number in range(10)}) == 10


def test_days_follow_the_acts(told):
    drawn = draw(told, 0)
    laid = panel(told, drawn)

    def at(day):
        return ordinal(day) - laid.start

    cid, bob, ann = (told.register.index[name] for name in ("cid", "bob", "ann"))
    assert laid.own[at("1955-03-01"), cid] == 0  # an act changes things from the next day on
    assert laid.own[at("1955-03-02"), cid] == 1
    assert laid.own[at("1955-03-31"), cid] == 1
    assert laid.own[at("1955-04-01"), cid] == 0
    assert laid.assurance[at("1955-08-21") : at("1955-10-20")].all()
    assert laid.assurance.sum() == 60
    assert laid.weight[at("1955-09-10"), cid] == 1
    assert laid.weight[at("1955-09-11"), cid] == 0  # detained
    assert (laid.seats[at("1953-05-02"), bob], laid.seats[at("1953-05-03"), bob]) == (1, 0)
    assert laid.standing[at("1953-05-03"), bob] == 3
    assert laid.weight[:, ann].sum() == 0  # the leader
    assert laid.struck[at("1955-03-05"), told.theory.risk.factions.index("blue")] == 1
    assert 0 <= laid.power.min() <= laid.power.max() <= 1


def test_cohorts_are_the_seats_less_the_named(told):
    laid = panel(told, draw(told, 0))
    place = told.register.cohorts["blue"][0]
    before, after = ordinal("1954-04-30") - laid.start, ordinal("1954-05-01") - laid.start
    assert laid.weight[before, place] == pytest.approx(0.4 * 12 - 1)
    assert laid.weight[after, place] == pytest.approx(0.4 * 20 - 1)


def test_shares_step_with_the_series_by_month(told):
    laid = panel(told, draw(told, 0))
    red = told.theory.risk.factions.index("red")
    assert laid.shield[0, red] == 1
    assert laid.shield[ordinal("1954-01-31") - laid.start, red] == laid.shield[ordinal("1954-01-02") - laid.start, red]
    assert laid.shield[ordinal("1954-01-01") - laid.start, red] == pytest.approx(0.7, abs=0.001)
    assert not laid.shield[:, told.theory.risk.factions.index("blue")].any()


def test_exposure_is_people_times_covered_months(told):
    laid = panel(told, draw(told, 0))
    data = gather(told, laid)
    days = ordinal("1956-12-31") - ordinal("1951-01-01") + 1
    assert data.months == pytest.approx(laid.weight[:days].sum() / 30.4375)
    before = gather(told, laid, ordinal("1953-01-01"))
    assert before.months == pytest.approx(laid.weight[: ordinal("1953-01-01") - laid.start].sum() / 30.4375)


def test_training_before_a_day_knows_nothing_of_what_may_be_later(told):
    cut = ordinal("1955-03-04")
    laid = panel(told, draw(told, 0), before=cut)
    assert {one.id for one, _ in laid.strikes} == {"bob-to-mill", "eve-removed", "reds-scolded"}
    assert laid.assurance.sum() == 0


def test_a_meeting_can_count_as_one_act(told):
    assert len(by_session(told).strikes) == len(told.strikes)  # no two on one known day here


def test_fit_reports_what_the_prior_does(fitted):
    assert fitted.acts == 6
    assert fitted.replies == 1
    assert fitted.weights.sum() == pytest.approx(1)
    assert 1 <= fitted.effective <= 6
    base = fitted.estimate("intercept")
    assert base.contraction > 0.5
    reply = fitted.estimate("strength")
    assert reply.verdict == "set by prior"
    own = fitted.estimate("own-dissent")
    assert abs(own.halved) < abs(own.mean) < abs(own.doubled)
    assert own.mean > 0  # Cid spoke and was scolded three days later


def test_a_what_if_takes_the_act_away_and_pairs_its_histories(fitted, question, answer):
    assert answer.touched == ("north-assures",)
    assert answer.effects == ("assurance",)
    assert answer.spells == {"assurance": 1}
    assert held_back(question)(fitted.story, fitted.readings[0].drawn) == {"north-assures"}
    number = answer.compared[0]
    assert number.difference == pytest.approx(number.changed - number.base)
    assert np.sign(number.difference) == -np.sign(fitted.estimate("assurance").mean)
    assert number.low <= number.difference <= number.high
    assert 0 <= answer.compared[1].base <= 1
    assert answer.fans.base.shape == (16, 3)


def test_the_opening_is_written_from_the_numbers(answer):
    text = opening(answer, None)
    assert "6 sanctions" in text
    assert "on one occasion" in text
    assert "nothing tells the effect from whatever else" in text
    assert "agreement under it does not count" in text


def test_months_of_a_window():
    spans = months(ordinal("1955-03-15"), ordinal("1955-05-02"))
    assert [(date.fromordinal(a).isoformat(), date.fromordinal(b).isoformat()) for a, b in spans] == [
        ("1955-03-15", "1955-03-31"),
        ("1955-04-01", "1955-04-30"),
        ("1955-05-01", "1955-05-02"),
    ]


def test_score_has_every_baseline_on_the_same_cells(case):
    found = score(case)
    assert [row.id for row in found.rows] == ["theory", "informed", "constant", "faction"]
    assert {row.cells for row in found.rows} == {len(found.cells)}
    assert found.trained == 3
    assert "so few that this is the prior's forecast" in found.rows[0].note
    struck = [cell for cell in found.cells if cell.happened == 1]
    assert [cell.label for cell in struck] == ["Cid"]
    for row, chance in zip(found.rows, found.chances, strict=True):
        p = np.clip(chance, 0.01, 0.99)
        y = np.array([cell.happened for cell in found.cells])
        assert row.log_score == pytest.approx(np.mean(y * np.log(p) + (1 - y) * np.log(1 - p)))
        assert row.brier == pytest.approx(np.mean((p - y) ** 2))
    assert "constant hazard" in found.verdict


def test_predictive_checks_are_all_made(fitted):
    made = {one.check.id: one for one in predictive_checks(fitted)}
    assert set(made) == {"prior-cap", "acts", "busiest", "harsh", "patron-tied"}
    assert made["acts"].recorded == pytest.approx(6)
    assert all(0 <= one.tail <= 1 for one in made.values())
    assert made["prior-cap"].passes == (made["prior-cap"].tail < 0.01)


@pytest.mark.parametrize("address", ["/api/theory", "/api/score", "/api/what-if/{name}"])
def test_views_fit_the_published_schema(case, address):
    make = {
        "/api/theory": theory_json,
        "/api/score": score_json,
        "/api/what-if/{name}": lambda c: what_if_json(c, "no-word"),
    }
    schema = {**SCHEMA["answers"][address], "$defs": SCHEMA["$defs"]}
    jsonschema.validate(json.loads(json.dumps(make[address](case))), schema)


FAULTS = [
    (
        "what-if/no-word.yaml",
        "hold: patron, kinds: [assure], by: north, span: 1955-08-01/1955-08-31",
        "assert: fall",
        "E310",
    ),
    ("what-if/no-word.yaml", "hold: patron", "hold: sanction", "E312"),
    ("what-if/no-word.yaml", "hold: patron", "hold: patrons", "E302"),
    ("what-if/no-word.yaml", "by: north", "by: nowhere", "E302"),
    ("what-if/no-word.yaml", "from: 1955-08-01", "from: August", "E309"),
    ("what-if/no-word.yaml", "{id: hard,", "{id: hart,", ""),
    ("what-if/no-word.yaml", "rung: criticise", "rung: scold", "E302"),
    ("theory.yaml", "id: rank, label", "id: rang, label", "E303"),
    ("theory.yaml", "absorbing: [detained, dead]", "absorbing: [deported]", "E302"),
    ("theory.yaml", "{source: book, para: 3}", "{source: book, para: 99}", "E302"),
    (
        "theory.yaml",
        "neutral: {mean: 0, sd: 0.8, reason: none}, informed: {mean: 0.5, sd: 0.7",
        "neutral: {mean: 1, sd: 0.8, reason: none}, informed: {mean: 0.5, sd: 0.7",
        "E304",
    ),
    ("theory.yaml", "- {id: acts,", "- {id: axes,", "E303"),
    ("theory.yaml", "scale: 1, series: rift", "scale: 0, series: rift", "E304"),
    ("theory.yaml", "note: For tests.", "notes: For tests.", "E115"),
]


@pytest.mark.parametrize(("file", "old", "new", "code"), FAULTS)
def test_faults_are_coded_and_placed(tmp_path, file, old, new, code):
    folder = copy(tmp_path / "party")
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    found = check_model(load_case(folder, cached=False))
    assert (code in {one.code for one in found}) if code else not found
    assert all(one.where.file == file and one.cure for one in found)


def test_a_what_if_that_touches_nothing_is_refused(fitted, question):
    from dataclasses import replace

    empty = replace(question, do=(replace(question.do[0], by="east"),))
    with pytest.raises(ValueError, match="E311"):
        what_if("empty", empty, fitted)


def test_commands(folder, tmp_path):
    run = CliRunner()
    made = run.invoke(main, ["fit", str(folder), "--json"])
    assert made.exit_code == 0, made.output
    assert {one["id"] for one in json.loads(made.stdout)["checks"]} >= {"acts"}
    out = tmp_path / "run"
    made = run.invoke(
        main, ["run", str(folder), "--what-if", "no-word", "--histories", "40", "--out", str(out), "--json"]
    )
    assert made.exit_code == 0, made.output
    answer = json.loads(made.stdout)
    manifest = json.loads((out / "manifest.json").read_text())
    assert manifest["histories"] == answer["histories"] == 40
    table = pq.read_table(out / "with.parquet")
    assert table.column_names == ["draw", "history", "day", "unit", "faction", "rung", "family"]
    base = pq.read_table(out / "base.parquet")
    assert len(base) / 40 == pytest.approx(answer["outcomes"][0]["base"], abs=0.001)
    again = run.invoke(main, ["run", str(folder), "--what-if", "no-word", "--histories", "40", "--json"])
    assert json.loads(again.stdout)["outcomes"] == answer["outcomes"]
    made = run.invoke(main, ["run", str(folder), "--from", "1956-01-01", "--days", "30", "--histories", "20"])
    assert made.exit_code == 0, made.output
    assert "simulated histories" in made.stdout
    made = run.invoke(main, ["score", str(folder)])
    assert "constant hazard" in made.stdout
    made = run.invoke(main, ["tour", str(folder), "--no-serve"])
    assert made.exit_code == 0, made.output
    assert "nothing tells the effect" in made.stdout.replace("\n", " ")


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (["run", "--what-if", "none-such"], 2, "E302"),
        (["run", "--from", "August"], 2, "E309"),
        (["run", "--from", "1970-01-01"], 1, "E313"),
    ],
)
def test_wrong_use_ends_with_a_sentence(folder, words, status, says):
    made = CliRunner().invoke(main, [words[0], str(folder), *words[1:]])
    assert made.exit_code == status
    assert says in made.output
    assert "Traceback" not in made.output


def test_a_case_without_a_theory_says_so(folder, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(folder, bare)
    (bare / "theory.yaml").unlink()
    made = CliRunner().invoke(main, ["fit", str(bare)])
    assert made.exit_code == 1
    assert "E301" in made.output
    assert what_ifs(load_case(bare, cached=False)) == ("no-word",)
