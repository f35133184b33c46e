"""What a theory or a what-if names and the case does not have is said before anything is run."""

from __future__ import annotations

import shutil

import pytest

from politburo.model.checking import check_model
from politburo.record.load import load_case

THEORY, ASKED = "theory.yaml", "what-if/no-word.yaml"
COUNTED = "count: {acts: [sanction]}"
NO_MARK = [
    (COUNTED, "count: {acts: [sanction/removed]}", "'sanction/removed'"),
    (COUNTED, "count: {acts: [dissent/loud]}", "'dissent/loud'"),
    ("strike: assure,", "strike: assure/loud,", "'assure/loud'"),
    ("{strike: assure, by: north}", "{force: reply/perhaps}", "'reply/perhaps'"),
    ("{strike: assure, by: north}", '{assert: "reply/no @ land>north (red)", when: 1955-09-01}', "'reply/no'"),
]


EPISODES, CHECKS, SYSTEMS = "theories/episodes.yaml", "theories/checks.yaml", "systems.yaml"
WHERE, ALONE = "where: [{count: {acts: [sanction]}, least: 2}]", "share, opening: 1953-01-01"
IN_ROW = "where: [{count: {acts: [sanction]}, least: 2, %s: {acts: [%s]}}]"
AHEAD = "id: f, what: w, by: cells, cut: 1955-01-01, until: 1955-12-31"
NEITHER = [  # what no family makes, wherever acts are named
    (EPISODES, "cells: [{acts: [sanction], by: group}, ", "cells: [{acts: [sanction/removed], by: group}, ", 16),
    (EPISODES, "acts: [dissent]", "acts: [dissnt]", 16),
    (CHECKS, "count: {acts: [sanction]}}", "count: {acts: [sanction/removed]}}", 4),
    (CHECKS, "of: {acts: [sanction]}", "of: {acts: [dissent/loud]}", 5),
    (CHECKS, ALONE, f"{ALONE}, where: [{{count: {{acts: [dissent]}}, before: {{acts: [press/hard]}}}}]", 5),
    (SYSTEMS, WHERE, "where: [{count: {acts: [sanction/removed]}, least: 2}]", 15),
    (SYSTEMS, WHERE, "where: [{count: {acts: [purge]}, least: 2}]", 15),
    *((SYSTEMS, WHERE, IN_ROW % (key, "press/hard"), 15) for key in ("before", "after", "more-than")),
    (SYSTEMS, "needs: [D, R]", f"needs: [D, R, P]\n    predict: [{{{AHEAD}, acts: [press/hard]}}]", 7),
    (SYSTEMS, WHERE, f'{WHERE}\n        given: ["assur@north>land (red)"]', 16),
    (SYSTEMS, WHERE, f'{WHERE}\n        given: ["assure@north>land"]', 16),
]
STEP = "{strike: assure, by: north}"


@pytest.fixture
def altered(party_folder, tmp_path):
    """What is wrong with the small party after words in one of its files are replaced."""

    def read(file: str, old: str, new: str):
        folder = tmp_path / "party"
        shutil.copytree(party_folder, folder)
        text = (folder / file).read_text()
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1))
        return check_model(load_case(folder, cached=False))

    return read


def test_the_small_party_is_sound(party):
    assert check_model(party) == ()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("by: north", "by: nowhere", "'nowhere'"),
        (COUNTED, "count: {acts: [sanction], by: [nobody]}", "'nobody'"),
        (COUNTED, "count: {acts: [sanction], groups: [green]}", "'green'"),
        ("source: book", "source: boke", "'boke'"),
        ("para: 3", "para: 10", "9 paragraphs"),
        ("para: 3", "para: 0", "paragraph 0"),
        *NO_MARK,
    ],
)
def test_a_what_if_names_what_there_is(altered, old, new, says):
    found = altered(ASKED, old, new)
    assert [(one.code, one.where.file) for one in found] == [("E502", ASKED)]
    assert says in found[0].cause
    assert found[0].cure.endswith(".")


def test_the_groups_of_a_what_if_may_be_of_no_faction(altered):
    assert altered(ASKED, COUNTED, "count: {acts: [sanction], groups: [red, none]}") == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (COUNTED, "count: {acts: [sanction], from: 1955-13-01}"),
        ("by: north}", "by: north, span: 1955-12-01/1955-09-01}"),
    ],
)
def test_days_of_a_what_if_can_be_read(altered, old, new):
    found = altered(ASKED, old, new)
    assert [(one.code, one.where.file) for one in found] == [("E509", ASKED)]


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("kinds: [assure]", "kinds: [asure]", 41, "'asure'"),
        ("unless: [spare]", "unless: [spar]", 18, "'spar'"),
        ("reads: {family: sanction", "reads: {family: sanctions", 18, "'sanctions'"),
        ("kinds: [dissent, support", "kinds: [disent, support", 65, "'disent'"),
        ("kinds: [dissent], role", "kinds: [holds], role", 35, "'holds'"),
    ],
)
def test_a_theory_reads_kinds_there_are(altered, old, new, line, says):
    found = altered(THEORY, old, new)
    assert [(one.code, one.where.file, one.where.line) for one in found] == [("E502", THEORY, line)]
    assert says in found[0].cause


@pytest.mark.parametrize(("file", "old", "new", "line"), NEITHER)
def test_acts_are_named_that_some_family_makes(altered, file, old, new, line):
    found = altered(file, old, new)
    code = "E521" if file == SYSTEMS else "E524"
    assert [(one.code, one.where.file, one.where.line) for one in found] == [(code, file, line)]
    assert found[0].cure.endswith((".", "?"))


PREDICT = f"needs: [D, R, P]\n    predict: [{{{AHEAD}, acts: [sanction], %s}}]"
FACT = "kind: [expel], roles: {who: bob}"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        (WHERE, "where: [{count: {acts: [sanction], groups: [rde]}, least: 2}]", 15, "'rde'"),
        (WHERE, IN_ROW % ("after", "dissent], groups: [rde"), 15, "'rde'"),
        (WHERE, "where: [{count: {acts: [sanction], from: 1955-13-01}, least: 2}]", 15, "'1955-13-01'"),
        ("without: retaliation", "without: retailation", 16, "'retailation'"),
        ("needs: [D, R]", PREDICT % "mechanism: sheild", 7, "'sheild'"),
        ("needs: [D, R]", PREDICT % "groups: [rde]", 7, "'rde'"),
        ("needs: [D, R]", PREDICT % "passages: [{source: book, para: 890}]", 7, "890"),
        ("needs: [D, R]", PREDICT.replace("by: cells", "by: joint") % "cells: once", 7, "'sanction'"),
        (
            "needs: [D, R]",
            PREDICT.replace("[sanction]", "[sanktion]").replace("cells", "order") % "cells: set",
            7,
            "kti",
        ),
        (FACT, f"{FACT}, event: bobs-fall", 9, "'bobs-fall'"),
        (FACT, "kind: [expel], roles: {whom: bob}", 9, "'whom'"),
        (FACT, "roles: {whom: bob}", 9, "'whom'"),
    ],
)
def test_systems_name_what_there_is(altered, old, new, line, says):
    found = altered(SYSTEMS, old, new)
    assert [(one.code, one.where.file, one.where.line) for one in found] == [("E521", SYSTEMS, line)]
    assert says in found[0].cause
    assert found[0].cure.endswith((".", "?"))


@pytest.mark.parametrize("window", ["1955-10-31/1955-03-01", "1955-03-01", "1955-03-01/1955-10-32"])
def test_the_window_of_an_episode_can_be_read(altered, window):
    found = altered(EPISODES, "window: 1955-03-01/1955-10-31", f"window: {window}")
    assert [(one.code, one.where.file) for one in found] == [("E524", EPISODES)]


@pytest.mark.parametrize(
    ("act", "unit"),
    [
        ("press", "north>land"),
        ("press", "land>north (red)"),
        ("sanction/expel", "by bob"),
        ("sanction/expel", "on ann"),  # the leader
        ("dissent", "by nobody"),
    ],
)
def test_an_act_is_asserted_of_a_unit_there_is(altered, act, unit):
    found = altered(ASKED, STEP, f'{{assert: "{act} @ {unit}", when: 1955-09-01}}')
    (fault,) = (one for one in found if one.code != "E512")  # what is counted may be what is asserted
    assert (fault.code, fault.where.file, fault.where.line) == ("E502", ASKED, 5)
    assert f"{unit}'" in fault.cause


@pytest.mark.parametrize("told", ["press @ north>land (red)", "dissent@by bob", "assure @ east>land (blue)"])
def test_an_act_may_be_asserted_of_every_unit_of_its_family(altered, told):
    assert altered(ASKED, STEP, f'{{assert: "{told}", when: 1955-09-01}}') == ()


@pytest.mark.parametrize("key", ["ful", "for nowhere", "for board", "sanction"])
def test_the_marks_of_a_family_stand_for_what_the_vocabulary_has(altered, key):
    found = altered(THEORY, "marks: {full: full,", f"marks: {{{key}: full,")
    assert [(one.code, one.where.file, one.where.line) for one in found] == [("E502", THEORY, 57)]
    assert f"'{key}'" in found[0].cause


@pytest.mark.parametrize("key", ["for north", "give"])
def test_marks_may_stand_for_kinds_words_of_answers_and_whom_they_favour(altered, key):
    assert altered(THEORY, "marks: {full: full,", f"marks: {{{key}: full,") == ()


PAIRS, RISK, GATE = "pairs: [[north, land, red], [east,", "  to: 1956-12-31", "{register: assured, at: all, least: 0.5}"
DELAY = "delay: {value: 10"
OUTSIDE = "  - {id: outer, form: outside, of: [seats], by: group, alpha: %s}\nfamilies:"


@pytest.mark.parametrize(
    ("code", "old", "new", "line", "says"),
    [
        ("E502", PAIRS, "pairs: [[norht, land, red], [east,", 40, "'norht'"),
        ("E502", PAIRS, "pairs: [[north+esat, land, red], [east,", 40, "'esat'"),
        ("E502", PAIRS, "pairs: [[north, lnad, red], [east,", 40, "'lnad'"),
        ("E502", PAIRS, "pairs: [[north, land, rde], [east,", 40, "'rde'"),
        ("E511", PAIRS, "pairs: [[north], [north, land, red], [east,", 38, "1 words"),
        ("E511", "marks: {full: full,", "marks: {full: fulll,", 57, "'fulll'"),
        ("E511", "reads: {kinds: [answer]}", "reads: {kinds: [answer], as: fulll}", 53, "'fulll'"),
        ("E511", "base: none", "base: noen", 56, "'noen'"),
        ("E511", DELAY, "constant: {noen: {mean: 0, sd: 1}}\n    " + DELAY, 58, "'noen'"),
        ("E502", "body: board, post: member, rank: 3", "body: board, post: membr, rank: 3", 66, "'membr'"),
        ("E502", "body: board, post: member, rank: 2", "body: board, post: membr, rank: 2", 70, "'membr'"),
        ("E511", GATE, "{register: assured, at: all, least: 0.5, most: 0.3}", 31, "0.3 or less"),
        ("E511", "of: [rift]", "of: [rifft]", 8, "'rifft'"),
        ("E511", "of: [seats]", "of: [saets]", 10, "'saets'"),
        ("E511", "of: [patron-of-group]", "of: [patron-of-groop]", 9, "'patron-of-groop'"),
        ("E511", "of: [patron-of-group]", "of: [rank]", 9, "'rank'"),
        ("E511", "form: attribute, of: [patron-of-group]", "form: attribute", 9, "nothing"),
        ("E502", "form: attribute, of: [patron-of-group]", "form: numbers, numbers: {rde: 1}", 9, "'rde'"),
        ("E511", "{id: alignment, form: less, of: [rift]}", "{id: rift, form: series, series: rift}", 7, "2 times"),
        ("E511", "- id: assure", "- id: dissent", 32, "2 times"),
        ("E511", ", {mean: 0, sd: 1, reason: the same}]", "]", 15, "2 cuts between 4 rungs"),
        ("E509", RISK, "  to: 1950-12-31", 62, "'1950-12-31'"),
        *(("E511", "families:", OUTSIDE % text, 14, f"'{text}'") for text in ("3:5", "3/0", "6/5", "0/5", "half")),
    ],
)
def test_what_fits_nowhere_in_a_theory_is_said(altered, code, old, new, line, says):
    found = [one for one in altered(THEORY, old, new) if says in one.cause]
    assert [(one.code, one.where.file, one.where.line) for one in found] == [(code, THEORY, line)]
    assert found[0].cure.endswith((".", "?"))


def test_a_majority_is_a_ratio(altered):
    assert altered(THEORY, "families:", OUTSIDE % "3/5") == ()


def test_a_receiver_of_no_faction_may_stand_in_no_document(altered):
    assert altered(THEORY, PAIRS, "pairs: [[north, somebody, none], [north, land, red], [east,") == ()


ANY = "least: 1}"


@pytest.mark.parametrize(
    ("code", "old", "new", "line", "says"),
    [
        ("E502", STEP, '{coefficient: "sanction / rate / nonsense", value: 1}', 5, "nonsense"),
        ("E502", STEP, '{coefficient: "sanktion / rate / power", value: 1}', 5, "sanktion"),
        ("E508", STEP, '{coefficient: "sanction / rate", value: 1}', 5, "names no coefficient"),
        ("E502", STEP, "{hold: reply/full}", 5, "'reply/full'"),
        ("E508", f"[{STEP}]", "[]", 5, "'do'"),
        ("E509", COUNTED, "count: {acts: [sanction], from: 1955-12-01, to: 1955-09-01}", 7, "1955-12-01"),
        ("E511", ANY, "least: -2}", 8, "'-2'"),
        ("E511", ANY, "least: 0}", 8, "'0'"),
        ("E511", "id: any", "id: struck", 7, "2 times"),
    ],
)
def test_a_what_if_that_would_answer_nothing_is_refused(altered, code, old, new, line, says):
    found = [one for one in altered(ASKED, old, new) if says in one.cause]
    assert [(one.code, one.where.file, one.where.line) for one in found] == [(code, ASKED, line)]


def test_a_what_if_asks_for_something(altered, party_folder):
    text = (party_folder / ASKED).read_text()
    outcomes = text[text.index("outcomes:") : text.index("argument:")]
    assert [(one.code, one.where.line) for one in altered(ASKED, outcomes, "outcomes: []\n")] == [("E508", 6)]


@pytest.mark.parametrize(
    "name",
    [
        "sanction / rate / power",
        "sanction / rate / alignment x tied",
        "sanction / rate / constant",
        "sanction / mark / own-dissent",
        "reply / reply full / rift",
    ],
)
def test_a_coefficient_may_be_of_any_effect(altered, name):
    assert altered(ASKED, STEP, f'{{coefficient: "{name}", value: 1}}') == ()


def test_every_passage_at_fault_is_told_where_it_stands(altered):
    ghost = "{source: book, para: 66}"
    found = altered(ASKED, "passages: [{source: book, para: 3}]", f"passages:\n  - {ghost}\n  - {ghost}")
    assert [(one.code, one.where.line) for one in found] == [("E502", 11), ("E502", 12)]


def test_a_passage_at_fault_is_not_taken_for_a_sound_one_of_the_same_number(altered):
    text = "passages: [{source: boke, para: 3}]"
    found = altered(
        THEORY, "at: all, least: 0.5}], passages: [{source: book, para: 3}]", f"at: all, least: 0.5}}], {text}"
    )
    assert [(one.code, one.where.line) for one in found] == [("E502", 31)]


@pytest.mark.parametrize(
    ("code", "old", "new", "line"),
    [
        ("E508", STEP, "{strike: assure, hold: press}", 5),
        ("E508", STEP, "{strike: assure, by: north}, {span: 1955-09-01/1955-10-01}", 5),
        ("E513", "until: 1956-01-31", "until: 1966-01-31", 4),
        ("E513", "opening: 1955-08-01", "opening: 1935-08-01", 3),
    ],
)
def test_steps_and_days_at_fault_are_told_in_their_lines(altered, code, old, new, line):
    assert (code, line) in [(one.code, one.where.line) for one in altered(ASKED, old, new)]
