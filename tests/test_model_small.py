"""The model's commands and answers on a small invented case: fit, what-if, score, systems, refusals."""

from __future__ import annotations

import json
import shutil
import threading

import jsonschema
import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from politburo.cli import main
from politburo.model.assessment.run import Size, assessed
from politburo.model.checking import check_model
from politburo.model.questions.answer import Size as Sized
from politburo.model.system.whole import whole_system
from politburo.record.load import load_case
from politburo.views.answers import sized
from politburo.views.estimates import estimates_json
from politburo.views.schema import published
from politburo.views.score import shown
from politburo.views.systems import systems_json
from politburo.views.theory import is_fitted, theory_json
from politburo.views.what_if import judged_json, turns, what_if_json, what_ifs, written_json
from politburo.web import create_app
from politburo.web.jobs import _Telling

SCHEMA = published()
TRIED = Sized(openings=1, draws=2, histories=10, variants=2, readings=1, threads=1)
TINY = Size(fit_readings=1, check_draws=1, check_histories=10, permutations=1, permuted_readings=1, permuted_draws=1)


@pytest.fixture(scope="module")
def case(party, party_folder):
    assert [str(p) for p in (*party.problems, *check_model(party)) if p.severity == "error"] == []
    return party


def fits(answer: object, address: str) -> None:
    schema = {**SCHEMA["answers"][address], "$defs": SCHEMA["$defs"]}
    jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(answer)))


def test_estimates_stand_beside_both_priors_with_their_reasons(case):
    found = theory_json(case)
    fits(found, "/api/theory")
    by = {(row["family"], row["part"], row["effect"]): row for one in found["families"] for row in one["effects"]}
    base = by["sanction", "rate", "constant"]
    assert base["kind"] == "constant"
    assert base["reason"] == "invented"
    assert base["passages"] == [{"source": "book", "para": 2}]
    assert 0 < base["contraction"] < 1
    assert base["shift"] == pytest.approx((base["mean"] + 4) / 0.7, abs=0.02)
    assert abs(base["halved"] + 4) < abs(base["mean"] + 4) < abs(base["doubled"] + 4)
    power = by["sanction", "rate", "power"]
    assert (power["informed_mean"], power["informed_sd"]) == (0.3, 0.5)
    assert power["statements"] == ["s-00000031"]  # the causal claim in the paragraph it rests on
    cause = by["sanction because deterrence", "rate", "constant"]
    assert (cause["kind"], cause["mechanism"]) == ("cause", "deterrence")
    assert cause["statements"] == ["s-00000031"]
    leverage = by["reply", "reply full", "rift"]
    assert leverage["verdict"] == "set by prior"
    assert leverage["label"] == "rift, on full"
    rungs = [row["label"] for row in by.values() if row["kind"] == "severity"]
    assert rungs == ["severity: first cut", "severity: log gap 1", "severity: log gap 2"]
    strikes = next(one for one in found["families"] if one["id"] == "sanction")
    assert len(strikes["trained"]) == strikes["acts"] == 6
    assert {"statements": ["cid-scolded"], "first": "1955-03-04", "last": "1955-03-04"}.items() <= next(
        act for act in strikes["trained"] if act["statements"] == ["cid-scolded"]
    ).items()
    assert found["set_by_prior"] >= sum(one["set_by_prior"] for one in found["families"])
    assert is_fitted(case)
    assert estimates_json(case, kept_only=True) == found


def test_an_answer_fits_the_contract_and_a_written_one_equals_it(case, party_folder, monkeypatch):
    monkeypatch.setattr("politburo.views.answers.FULL", sized(80))
    found = what_if_json(case, "no-word")
    fits(found, "/api/what-if/{name}")
    assert [one["id"] for one in found["outcomes"]] == ["struck", "any"]
    assert found["histories"] == 80
    assert found["outcomes"][0]["difference"] < 0
    assert "which does not count" in found["outcomes"][0]["agreement"]
    assert found["outcomes"][0]["statements"] == ["s-00000031"]
    text = (party_folder / "what-if" / "no-word.yaml").read_text()
    written = written_json(case, text)
    assert {**written, "name": "no-word"} == found
    with pytest.raises(ValueError, match=r"E115.*outcome"):
        written_json(case, text.replace("outcomes:", "outcome:"))
    with pytest.raises(ValueError, match="E512"):
        written_json(case, text.replace("acts: [sanction]", "acts: [assure]"))
    listed = what_ifs(case)
    assert [one["question"] for one in listed] == ["What if North had given no assurance?"]
    assert written_json(case, listed[0]["text"])["outcomes"] == found["outcomes"]


def test_the_app_has_the_answer_before_its_sensitivities_and_both_are_the_command_lines(
    case, party_folder, monkeypatch
):
    monkeypatch.setattr("politburo.views.answers.FULL", sized(60))
    monkeypatch.setattr("politburo.views.answers.remembered", lambda key, make, *others: make())
    theory_json(case)  # a what-if is asked once the theory is fitted
    made = CliRunner().invoke(main, ["what-if", str(party_folder), "no-word", "--json"])
    whole = json.loads(made.stdout)
    there, go, told = threading.Event(), threading.Event(), _Telling.part

    def part(self, answer):
        told(self, answer)
        there.set()
        assert go.wait(60)

    monkeypatch.setattr(_Telling, "part", part)
    with TestClient(create_app(party_folder, watch=False), base_url="http://127.0.0.1") as client:
        assert client.get("/api/what-if/no-word").status_code == 202
        assert there.wait(60)
        early = client.get("/api/what-if/no-word")
        assert early.status_code == 202
        fits(early.json(), "/api/what-if/{name}")
        go.set()
        while (last := client.get("/api/what-if/no-word")).status_code == 202:
            pass
    assert last.json() == whole
    others = {"informed", "zeroed", "halved", "doubled"}
    shown = early.json()["part"]
    assert {name: one for name, one in shown.items() if name != "outcomes"} == {
        name: one for name, one in whole.items() if name != "outcomes"
    }
    for first, one in zip(shown["outcomes"], whole["outcomes"], strict=True):
        assert {name for name, value in first.items() if value is None} == others
        assert {**first, **{name: one[name] for name in others}} == one
        assert all(isinstance(one[name], float) for name in others)


def test_open_questions_are_decided_in_turn_once(case, party_folder, monkeypatch):
    monkeypatch.setattr("politburo.model.questions.judged.SIZE", TRIED)
    monkeypatch.setattr("politburo.views.answers.FULL", sized(40))
    assert turns(case, "no-word", None) == (2, False)
    assert "has not been tried" in what_if_json(case, "no-word")["opening"]
    told = []
    found = judged_json(case, "no-word", None, lambda done, every, word: told.append((done, every)))
    fits(found, "/api/judged")
    assert (found["histories"], told[-1], found["untried"]) == (20, (3.0, 3), [])
    assert [one["statements"] for one in found["readings"]] == [["s-00000016"], ["s-00000017"]]
    assert {one["id"] for one in found["readings"]} == {"fall-of-cid"}
    assert [[one["id"] for one in row["outcomes"]] for row in found["readings"]] == [["struck", "any"]] * 2
    assert all(one["error"] > 0 for one in found["undecided"])
    assert turns(case, "no-word", None) == (2, True)
    assert judged_json(case, "no-word", None) == found
    assert "No reading of them, preferred, changes the sign" in what_if_json(case, "no-word")["opening"]
    assert turns(case, "", (party_folder / "what-if" / "no-word.yaml").read_text()) == (2, False)


def test_where_no_open_question_bears_nothing_is_tried(case):
    lines = ("title: t", "question: q", "opening: 1955-08-01", "until: 1956-01-31", "do: [{coefficient: rivalry}]")
    text = "\n".join([*lines, "outcomes: [{id: presses, label: presses, count: {acts: [press]}}]", ""])
    assert turns(case, "", text) == (0, True)
    found = judged_json(case, "", text)
    fits(found, "/api/judged")
    assert (found["histories"], found["readings"], found["untried"]) == (0, [], [])


def test_scores_are_shown_with_every_baseline_and_error(case):
    whole = assessed(case, size=TINY, processes=1)
    struck = next(row for row in whole["amounts"] if row["family"] == "sanction")
    assert struck["recorded"] == pytest.approx(
        len([one for one in whole_system(case)[2].acts if one.family == "sanction"]), abs=2
    )
    assert struck["low"] <= struck["mean"] <= struck["high"]
    found = shown(whole)
    fits(found, "/api/score")
    labels = [row["label"] for row in found["overall"]]
    assert labels[0] == "theory, neutral priors"
    assert {"B0 coin", "B1 constant hazard", "B5 persistence"} <= set(labels)
    assert [one["id"] for one in found["episodes"]] == ["E1", "E2"]
    assert found["checks"][0]["recorded"] == pytest.approx(5)
    assert len(found["checks"][0]["tails_permuted"]) == 1
    assert any(line.startswith("Against B0 coin the theory ") for line in found["words"])


def test_the_systems_table_says_what_is_recorded_and_what_was_not_run(case):
    found = systems_json(case)
    fits(found, "/api/systems")
    first, second = found["rows"]
    assert (first["D"], first["R"], first["works"]) == ("recorded", "not run yet", False)
    assert first["facts"][0]["statements"] == ["s-00000011"]
    assert first["reach"][0]["probability"] is None
    assert second["D"] == "missing"
    assert not found["ran"]


FAULTS = [
    ("theory.yaml", "absorbing: [detained, dead]", "absorbing: [deported]", "E502"),
    ("theory.yaml", "{source: book, para: 3}", "{source: book, para: 99}", "E502"),
    ("theory.yaml", "{source: book, para: 3}", "{source: look, para: 3}", "E502"),
    ("theory.yaml", "{register: rift, at: all, mechanism", "{register: rift, scale: 0, at: all, mechanism", "E504"),
    ("theory.yaml", "scale: 0.25", "scale: 0", "E504"),
    ("theory.yaml", "  acts: sanction\n", "  acts: sanctions\n", "E502"),
    ("theory.yaml", "from: 1951-01-01", "from: 1951", "E509"),
    ("theory.yaml", "widest: P400D", "widest: a year", "E509"),
    ("theory.yaml", "{faction: none,", "{faction: nobody,", "E502"),
    ("theory.yaml", "factions: [red, blue]", "factions: [red, green]", "E502"),
    ("theory.yaml", "title: A small theory", "titel: A small theory", "E115"),
    ("theory.yaml", "register: rift, at: all, mechanism", "register: rifts, at: all, mechanism", "E511"),
    ("theory.yaml", "begins: [assure]", "begins: [assur]", "E511"),
    ("theory.yaml", "window: {value: 60, low: 30, high: 90", "window: {value: 60, low: 0, high: 90", "E511"),
    ("what-if/no-word.yaml", "by: north", "by: nowhere", "E502"),
    ("what-if/no-word.yaml", "strike: assure", "strike: assurance", "E502"),
    ("what-if/no-word.yaml", "until: 1956-01-31", "until: January", "E509"),
    ("what-if/no-word.yaml", "acts: [sanction]", "acts: [assure]", "E512"),
]


@pytest.mark.parametrize(("file", "old", "new", "code"), FAULTS)
def test_faults_are_coded_and_placed(tmp_path, party_folder, file, old, new, code):
    folder = tmp_path / "party"
    shutil.copytree(party_folder, folder)
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1))
    found = check_model(load_case(folder, cached=False))
    assert code in {one.code for one in found}
    assert all(one.cure for one in found)
    assert file in {one.where.file for one in found}
    line = 1 + text[: text.index(old)].count("\n")
    assert line in {one.where.line for one in found if one.code == code}


def test_commands(party_folder):
    run = CliRunner()
    made = run.invoke(main, ["fit", str(party_folder), "--json"])
    assert made.exit_code == 0, made.output
    assert {one["id"] for one in json.loads(made.stdout)["families"]} >= {"sanction", "reply"}
    made = run.invoke(main, ["fit", str(party_folder), "--family", "press"])
    assert made.exit_code == 0, made.output
    assert "fitted on 2 acts" in made.stdout
    assert "set by prior" in made.stdout
    answer = run.invoke(main, ["run", str(party_folder), "--what-if", "no-word", "--histories", "40", "--json"])
    assert answer.exit_code == 0, answer.output
    again = run.invoke(main, ["what-if", str(party_folder), "no-word", "--histories", "40", "--json"])
    assert json.loads(again.stdout) == json.loads(answer.stdout)
    made = run.invoke(main, ["tour", str(party_folder), "--no-serve"])
    assert made.exit_code == 0, made.output
    assert "No word from North" in made.stdout
    assert "Not scored yet" in made.stdout


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        (["run", "--what-if", "none-such"], 2, "E502"),
        (["run", "--from", "August"], 2, "E509"),
        (["run", "--from", "1970-01-01"], 1, "E513"),
        (["fit", "--family", "none-such"], 2, "E502"),
        (["score", "--kept"], 1, "not been scored"),
    ],
)
def test_wrong_use_ends_with_a_sentence(party_folder, words, status, says):
    made = CliRunner().invoke(main, [words[0], str(party_folder), *words[1:]])
    assert made.exit_code == status
    assert says in made.output
    assert "Traceback" not in made.output


def test_a_case_without_a_theory_says_so(party_folder, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(party_folder, bare)
    (bare / "theory.yaml").unlink()
    made = CliRunner().invoke(main, ["fit", str(bare)])
    assert made.exit_code == 1
    assert "E501" in made.output


def test_an_empty_theory_is_not_called_missing(party_folder, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(party_folder, bare)
    (bare / "theory.yaml").write_text("# nothing yet\n")
    shutil.rmtree(bare / "what-if")
    for words in (["fit"], ["check"], ["run", "--histories", "2"], ["score"]):
        made = CliRunner().invoke(main, [words[0], str(bare), *words[1:]])
        assert made.exit_code == 1, words
        assert "theory.yaml:1:1: E003" in made.output, words
        assert "no such file" not in made.output, words
        assert "no theory" not in made.output, words


def test_a_case_without_what_ifs_says_where_to_write_one(party_folder, tmp_path):
    bare = tmp_path / "bare"
    shutil.copytree(party_folder, bare)
    shutil.rmtree(bare / "what-if")
    made = CliRunner().invoke(main, ["what-if", str(bare)])
    assert made.exit_code == 0
    assert "no what-ifs" in made.output
    assert "what-if/NAME.yaml" in made.output
    assert json.loads(CliRunner().invoke(main, ["what-if", str(bare), "--json"]).stdout) == []
