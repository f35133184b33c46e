"""A command that computes says what is wrong with its case before it computes, and refuses what gives nothing."""

from __future__ import annotations

import shutil

import pytest

from politburo.model.checking import check_model
from politburo.record.load import load_case


@pytest.fixture
def altered(party_folder, tmp_path):
    """The folder of the small party after words in its files are replaced."""

    def write(*edits: tuple[str, str, str]):
        folder = tmp_path / "party"
        shutil.copytree(party_folder, folder)
        for file, old, new in edits:
            text = (folder / file).read_text()
            assert old in text
            (folder / file).write_text(text.replace(old, new, 1))
        return folder

    return write


AHEAD = "id: f, what: w, by: cells, acts: [sanction], cut: 1955-12-31, until: 1955-01-01"


@pytest.mark.parametrize(
    ("edit", "line", "says"),
    [
        (("opening: 1955-01-01", "opening: 1956-01-01"), 11, "'two-struck' begins with `opening: 1956-01-01`"),
        (("needs: [D, R]", f"needs: [D, R, P]\n    predict: [{{{AHEAD}}}]"), 7, "'f' begins with `cut: 1955-12-31`"),
        (("opening: 1955-01-01", "opening: 1955-13-01"), 13, "'1955-13-01' is no day: months run from 01"),
    ],
)
def test_days_of_an_outcome_follow_one_another(altered, edit, line, says):
    found = check_model(load_case(altered(("systems.yaml", *edit)), cached=False))
    assert [(one.code, one.where.file, one.where.line) for one in found] == [("E521", "systems.yaml", line)]
    assert says in found[0].cause
    assert found[0].cause.endswith(".")
