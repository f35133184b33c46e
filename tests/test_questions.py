"""What-ifs: what may be asked, edits equal to compiling anew, answers, and what is refused."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import yaml
from click.testing import CliRunner

from politburo.cli import main
from politburo.model import families as fam
from politburo.model.acts import ordinal
from politburo.model.assessment.fits import with_priors
from politburo.model.assessment.logs import Log
from politburo.model.checking import check_model
from politburo.model.families.kernel.memory import COINED
from politburo.model.families.rooms import coined, laid_out
from politburo.model.questions.answer import Size, ask, beside
from politburo.model.questions.declared import Asked, Edit, WhatIf, names, read
from politburo.model.questions.edits import pair, rescheduled, set_values
from politburo.model.questions.ensembles import so_far
from politburo.model.questions.fits import fits_of
from politburo.model.questions.judged import STEP, bearing, judged
from politburo.model.questions.paths import links_of
from politburo.model.questions.words import open_questions, opening
from politburo.model.system.outcomes import Acts, Who
from politburo.model.system.priors import repriored
from politburo.model.system.reaching import Runs, arm
from politburo.model.system.recorded import happened
from politburo.model.system.whole import whole_system
from politburo.record.load import load_case

CASE = Path(__file__).parent.parent / "cases" / "dprk"
SMALL = Size(openings=1, draws=2, histories=20, variants=10, readings=1, threads=1)


@pytest.fixture(scope="module")
def whole(first_case):
    return whole_system(first_case)


@pytest.fixture(scope="module")
def answer(first_case):
    return ask(first_case, "no-promise-to-stay-out", read(first_case, "no-promise-to-stay-out"), size=SMALL)


def opened(whole, asked: WhatIf):
    theory, people, told = whole
    span = (ordinal(asked.opening), ordinal(asked.until))
    one = arm(theory, people, told, span, 0, Runs(1, 20, 1), "neutral")
    return one, happened(told, span[0], 1, 0, until=span[1] + 1)


def test_fifteen_are_asked_and_none_is_faulty(first_case):
    found = names(first_case)
    assert len(found) == 15
    assert not [one for one in check_model(first_case) if "what-if" in one.where.file]
    for name in found:
        asked = read(first_case, name)
        assert asked.passages
        assert any(one.predicted for one in asked.outcomes)
        assert len((CASE / "what-if" / f"{name}.yaml").read_text().splitlines()) <= 20


def test_an_edit_is_what_compiling_anew_gives(whole, first_case):
    asked = read(first_case, "mission-stays")
    one, recorded = opened(whole, asked)
    _, changed = pair(one, whole[0], asked, recorded)
    anew = fam.compile_system(changed.program.system, 0.0)
    for field in anew.tables._fields:
        assert np.array_equal(getattr(anew.tables, field), getattr(changed.program.tables, field)), field
    same = rescheduled(one.program, one.program.system)
    runs = [fam.simulate(some, histories=10, seed=3).digest for some in (one.program, same, changed.program)]
    assert runs[0] == runs[1] != runs[2]


def test_what_is_struck_happens_as_recorded_in_one_ensemble_alone(whole, first_case):
    asked = read(first_case, "no-promise-to-stay-out")
    one, recorded = opened(whole, asked)
    without, with_ = (some.program.system for some in pair(one, whole[0], asked, recorded))
    promised = [act for act in recorded if act.family == "assure" and act.time >= 0 and act.unit.startswith("ussr")]
    assert promised
    assert [act for act in without.given if act.family == "assure" and act.time >= 0] == promised
    assert not [act for act in with_.given if act.family == "assure" and act.time >= 0]
    held = {hold.family for hold in without.holds}
    assert {name for name in held if name.startswith("assure")} == {
        family.id for family in without.families if family.id.partition(" because ")[0] == "assure"
    }


def test_series_take_a_value_over_a_span(whole):
    asked = WhatIf(
        title="t",
        question="q",
        opening="1956-10-01",
        until="1957-03-31",
        do=(Edit(series="climate", value=0.1, span="1956-11-01/1956-11-30"),),
        outcomes=(Asked(id="x", label="x", count=Acts(acts=("sanction",))),),
    )
    one, recorded = opened(whole, asked)
    without, with_ = (some.program.system for some in pair(one, whole[0], asked, recorded))

    def level(system, day):
        steps = next(r for r in system.registers if r.id == "climate").steps
        return [step.value for step in steps if step.time <= day][-1]

    assert level(with_, 40) == 0.1
    for day in (20, 61, 100):
        assert level(with_, day) == level(without, day)


def test_a_mechanism_can_be_switched_off_and_a_coefficient_set(whole, first_case):
    asked = replace(read(first_case, "no-hungary"), do=(Edit(coefficient="deterrence"),))
    one, _ = opened(whole, asked)
    off = set_values(asked, dict(one.mechanisms))
    assert off
    assert set(off.values()) <= {0.0, -50.0}
    name = next(iter(off))
    single = replace(asked, do=(Edit(coefficient=" / ".join(name), value=1.5),))
    assert set_values(single, dict(one.mechanisms)) == {name: 1.5}
    with pytest.raises(ValueError, match=r"E502 .*'magic'"):
        set_values(replace(asked, do=(Edit(coefficient="magic"),)), dict(one.mechanisms))


def test_an_answer_has_its_errors_and_variants(answer, whole, first_case):
    assert answer.histories == 40
    assert answer.struck >= 1
    by = {one.asked.id: one for one in answer.compared}
    assert set(by) == {"struck", "hard"}
    for one in by.values():
        assert one.difference == pytest.approx(one.with_ - one.without)
        assert one.error >= 0
        assert one.low <= one.high
        assert one.agreement
    assert any(link.mechanism == "deterrence" and link.family == "sanction" for link in answer.links)
    assert answer.fans["struck"]["without"].shape == (len(answer.days), 3)
    assert (np.diff(answer.fans["struck"]["recorded"]) >= 0).all()
    again = ask(first_case, answer.name, answer.asked, size=SMALL)
    assert again.compared == answer.compared
    text = opening(answer, whole[2], first_case, None)
    counted = whole[2].counted()
    assert answer.acts == {name: counted.get(name, 0) for name in answer.acts}
    assert f"sanction ({counted['sanction']})" in text.partition("fitted on these numbers of acts: ")[2]
    assert "set by their priors" in text
    assert "has not been measured" in text


def test_the_answer_is_there_before_its_sensitivities(answer, first_case):
    early = []
    last = ask(first_case, answer.name, answer.asked, size=SMALL, first=early.append)
    (first,) = early
    assert not first.whole
    assert {one.zeroed for one in first.compared} == {None}
    assert last.whole
    assert last.compared == answer.compared
    later = {"informed": None, "zeroed": None, "halved": None, "doubled": None}
    assert [replace(one, **later) for one in last.compared] == list(first.compared)
    assert all(
        np.array_equal(one, last.fans[name][word]) for name, fan in first.fans.items() for word, one in fan.items()
    )


def test_memory_with_other_coefficients_is_what_laying_out_anew_gives(whole, first_case):
    asked = read(first_case, "mission-stays")
    one, recorded = opened(whole, asked)
    _, changed = pair(one, whole[0], asked, recorded)
    sample = fits_of(first_case, readings=SMALL.readings, draws=2)["neutral"]
    memory, found = laid_out(changed.program), []
    for number in (0, 1, 0):
        values = {name: value for name, value in sample.draw(number).items() if name in changed.program.places}
        other = fam.recoined(changed.program, values, tables_only=True)
        assert {
            name for name in COINED if getattr(other.tables, name) is not getattr(changed.program.tables, name)
        } == {
            name
            for name in other.tables._fields
            if getattr(other.tables, name) is not getattr(changed.program.tables, name)
        }
        found.append(fam.simulate(other, histories=5, seed=3, memory=coined(memory, other)).digest)
        assert found[-1] == fam.simulate(other, histories=5, seed=3).digest
    assert found[0] == found[2] != found[1]


def test_acts_so_far_are_those_before_each_day():
    words = (("strike",), ("",), ("u",))
    history, day = np.array([0, 0, 2, 2, 2]), np.array([0.0, 3.5, 1.0, 2.0, 9.0])
    nought = np.zeros(5, dtype=np.int64)
    log = Log(3, 0, history, day, nought, nought, nought, *words, Who({}, {}, {}))
    days, rows = (0, 1, 2, 4, 8), np.array([True, True, True, True, True])
    by_hand = [[((history == h) & (day < d)).sum() for d in days] for h in range(3)]
    assert so_far(log, rows, days).tolist() == by_hand
    assert so_far(log, ~rows, days).tolist() == [[0] * 5] * 3


def test_few_histories_are_set_beside_the_same_ones_of_many():
    rng = np.random.default_rng(4)
    chance, own = rng.normal(size=(200, 8, 40)), rng.normal(size=(200, 8, 10))
    assert beside(chance[0], chance[0, :, :10]) == pytest.approx(chance[0].mean())  # nothing differs
    assert beside(chance[0], np.zeros((8, 10))) == 0.0
    moved = [some[:, :10] * 0.9 + 0.3 * other + 1.0 for some, other in zip(chance, own, strict=True)]
    by_side = [beside(some, few) - 1.0 for some, few in zip(chance, moved, strict=True)]
    alone = [few.mean() - 1.0 for few in moved]
    assert abs(np.mean(by_side)) < 3 * np.std(by_side) / np.sqrt(200)
    assert np.std(by_side) < 0.7 * np.std(alone)


def test_another_prior_moves_an_estimate_as_far_as_data_let_it(answer, whole, first_case):
    # nothing known: the prior's mean and its sd; all known: the estimate stays
    assert repriored(0.3, 1.0, 0.3, 1.0, 2.0) == pytest.approx((0.3, 2.0))
    assert repriored(1.0, 1e-3, 0.0, 1.0, 0.5)[0] == pytest.approx(1.0, abs=1e-5)
    # two observations of sd 1 with mean 1.5 under N(0, 1): exact for a normal likelihood
    assert repriored(1.0, math.sqrt(1 / 3), 0.0, 1.0, 2.0) == pytest.approx((3 / 2.25, 1 / math.sqrt(2.25)))
    sample = fits_of(first_case, readings=SMALL.readings, draws=2)["neutral"]
    free = next(
        name for name in sample.names if name not in {(r["family"], r["part"], r["effect"]) for r in sample.table}
    )
    wider = with_priors(sample, {free: 0.5}, 2.0)
    at = sample.names.index(free)
    assert wider.values[:, at] == pytest.approx(0.5 + 2.0 * (sample.values[:, at] - 0.5))
    assert np.delete(wider.values, at, 1) == pytest.approx(np.delete(sample.values, at, 1))
    assert all(np.isfinite([one.halved, one.doubled]).all() for one in answer.compared)


def test_open_questions_are_decided_in_turn(answer, whole, first_case):
    question = first_case.questions["soviet-voice-in-august"]
    assert question.question in [one.question for one in open_questions(answer.acts, whole[2], first_case)]
    case = replace(first_case, questions={question.id: question})
    bears, told = bearing(case, answer.asked), []
    plain, found = judged(case, answer.name, answer.asked, size=SMALL, progress=lambda *one: told.append(one))
    assert [one.turn for one in found] == list(bears.turns)
    assert [one.turn.reading for one in found] == list(question.readings)
    assert {one.turn.asks for one in found} == {question.question}
    assert question.question not in bears.untried
    assert len(bears.untried) == bears.questions - 1  # the others stand without their readings here
    assert all(len(one.compared) == len(plain.compared) for one in found)
    done = [one for one, _, _ in told]
    assert done == sorted(done)
    assert (done[0] < 1, done[-1]) == (True, 3.0)  # undecided, and two readings in turn
    assert {(every, word) for _, every, word in told} == {(3, STEP)}
    text = opening(answer, whole[2], first_case, None, [(one.turn.asks, one.turn.reading.label) for one in found])
    assert found[0].turn.reading.label in text
    assert "No reading of them" in opening(answer, whole[2], first_case, None, [])


def test_without_an_intervention_nothing_differs(first_case):
    asked = read(first_case, "no-promise-to-stay-out")
    idle = replace(asked, do=(Edit(series="war", value=0.0),), given=())
    found = ask(first_case, "idle", idle, size=SMALL)
    assert [one.difference for one in found.compared] == [0.0, 0.0]


def test_scores_are_named_beside_the_answer(answer, whole, first_case):
    row = {"model": "B0", "verdict": "loses"}
    scores = {"episodes": [{"id": "E5", "title": "the plenum", "window": "1956-08-01/1956-09-30", "forward": [row]}]}
    assert "Forecasting E5 (the plenum) the theory loses to B0." in opening(answer, whole[2], first_case, scores)


def test_ways_are_read_off_the_theory(whole, first_case):
    links = links_of(whole[0], read(first_case, "neighbour-stands-by-september"))
    assert ("erosion", "sanction") in {(one.mechanism, one.family) for one in links}
    assert all(one.passages for one in links if one.cause)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"outcomes": [{"id": "x", "label": "x", "count": {"acts": ["assure"]}}]}, "E512"),
        ({"do": [{"strike": "assure", "hold": "press"}]}, "E508"),
        ({"do": [{"hold": "nothing"}]}, "E502"),
        ({"do": [{"assert": "press", "when": "1956-08-10"}]}, "E508"),
        ({"do": [{"series": "climate"}]}, "E508"),
        ({"do": [{"coefficient": "magic"}]}, "E502"),
        ({"opening": "August"}, "E509"),
        ({"opening": "1958-01-01", "until": "1957-06-30"}, "E509"),
        ({"opening": "1908-01-01"}, "E513"),
        ({"until": "1999-06-30"}, "E513"),
        ({"do": [{"assert": "press @ ussr>dprk (soviet)", "when": "1975-03-01"}]}, "E509"),
    ],
)
def test_what_cannot_be_asked_is_refused(change, code):
    text = yaml.safe_load((CASE / "what-if" / "no-promise-to-stay-out.yaml").read_text())
    plain = json.loads(json.dumps({**text, **change}, default=str))
    case = load_case(CASE)
    from politburo.model.questions import declared as module
    from politburo.record.strict_yaml import parse

    file = "what-if/no-promise-to-stay-out.yaml"
    node, faults = parse(yaml.safe_dump(plain, sort_keys=False).encode(), file)
    assert not faults
    other = replace(case, raw={**dict(case.raw), file: node})
    found = module.check_what_ifs(other)
    assert code in {one.code for one in found}
    with pytest.raises(ValueError, match=code):
        read(other, "no-promise-to-stay-out")


def test_the_one_in_ten_lines_can_be_asked(first_case):
    from politburo.model.questions import declared as module
    from politburo.record.strict_yaml import parse

    page = (CASE.parent.parent / "docs" / "what-if.md").read_text(encoding="utf-8")
    text = page.partition("```yaml\n")[2].partition("```")[0]
    node, faults = parse(text.encode(), "what-if/silent-plenum.yaml")
    assert not faults
    assert len(text.splitlines()) <= 10
    other = replace(first_case, raw={**dict(first_case.raw), "what-if/silent-plenum.yaml": node})
    assert [one for one in module.check_what_ifs(other) if "silent-plenum" in one.where.file] == []
    (found,) = ask(first_case, "silent-plenum", read(other, "silent-plenum")).compared
    assert abs(found.difference) > 4 * found.error
    row = next(line for line in page.splitlines() if line.startswith("│ sanctions in a year"))
    printed = [float(cell) for cell in row.split("│")[2:6]]
    assert printed == pytest.approx([found.without, found.with_, found.difference, found.error], abs=0.01)


def test_striking_what_is_not_recorded_is_refused(first_case):
    asked = read(first_case, "no-promise-to-stay-out")
    empty = replace(asked, do=(Edit(strike="unseat"),))
    with pytest.raises(ValueError, match="E514"):
        ask(first_case, "empty", empty, size=SMALL)


def test_the_app_gets_what_its_contract_says(first_case, monkeypatch, answer):
    from politburo.views import answers, what_if
    from politburo.views.contract_model import Outcome
    from politburo.views.contract_model import WhatIf as Contract

    monkeypatch.setattr(answers, "FULL", SMALL)
    listed = {one["name"]: one["title"] for one in what_if.what_ifs(first_case)}
    assert len(listed) == 15
    assert listed["stalin-says-no"] == "Stalin says no"
    found = what_if.what_if_json(first_case, answer.name)
    assert set(found) == set(Contract.__annotations__)
    assert all(set(one) == set(Outcome.__annotations__) for one in found["outcomes"])
    assert found["outcomes"][0]["difference"] == pytest.approx(answer.compared[0].difference, abs=1e-4)
    assert len(found["fans"]) == len(found["outcomes"])


def test_the_command_lists_and_refuses():
    run = CliRunner()
    listed = run.invoke(main, ["what-if", str(CASE)])
    assert listed.exit_code == 0
    assert "stalin-says-no" in listed.stdout
    made = run.invoke(main, ["what-if", str(CASE), "none-such"])
    assert made.exit_code == 2
    assert "E502" in made.output
