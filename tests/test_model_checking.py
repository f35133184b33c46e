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
