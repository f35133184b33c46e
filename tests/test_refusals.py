"""A command that computes says what is wrong with its case before it computes, and refuses what gives nothing."""

from __future__ import annotations

import json
import shutil

import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.model.checking import check_model
from politburo.model.system.whole import whole_system
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


def run(*args: object):
    return CliRunner().invoke(main, [str(arg) for arg in args])


COMPUTING = (
    ("fit",),
    ("run", "--histories", "2", "--draws", "1"),
    ("score",),
    ("systems",),
    ("systems", "--no-histories"),
    ("what-if", "no-word"),
    ("what-if", "no-word", "--judgements"),
)
SERIES = "series/rift.yaml"
NO_ORDER = (SERIES, "when: 1957-01", "when: 1949-01")
NO_POINT = (SERIES, 'points:\n  - {when: 1951-01, value: "0"}\n  - {when: 1957-01, value: "0.6"}', "points: []")
UNREAD = ("statements/book.yaml", "kind: holds, who: cid", "kind: hold, who: cid")


def asked(command, folder, tmp_path):
    name, *options = command
    if name == "what-if":
        return run(name, folder, *options)
    return run(name, folder, *options, *(("--out", tmp_path / "out") if name == "run" else ()))


@pytest.mark.parametrize("command", COMPUTING, ids=" ".join)
@pytest.mark.parametrize(("edit", "line"), [(NO_ORDER, 6), (NO_POINT, 1)])
def test_a_series_that_runs_nowhere_is_refused(altered, tmp_path, command, edit, line):
    found = asked(command, altered(edit), tmp_path)
    assert found.exit_code == 1, found.output
    assert f"{SERIES}:{line}:" in found.stderr.splitlines()[-1]
    assert ": E138: " in found.stderr.splitlines()[-1]
    assert found.stderr.endswith(".\n")
    assert found.stdout == ""


@pytest.mark.parametrize("command", COMPUTING, ids=" ".join)
@pytest.mark.parametrize(
    ("old", "new", "line", "code"),
    [
        ("kinds: [dissent], role", "kinds: [disent], role", 35, "E502"),
        ("absorbing: [detained", "absorbing: [detaned", 69, "E502"),
        ("{faction: red, assumed", "{faction: rood, assumed", 72, "E502"),
        ("scale: 0.25", "scale: -0.25", 26, "E504"),
    ],
)
def test_every_command_that_computes_refuses_a_faulty_theory(altered, tmp_path, command, old, new, line, code):
    found = asked(command, altered(("theory.yaml", old, new)), tmp_path)
    assert found.exit_code == 1, found.output
    assert f"theory.yaml:{line}:" in found.stderr.splitlines()[-1]
    assert f": {code}: " in found.stderr.splitlines()[-1]
    assert found.stdout == ""


def test_a_what_if_that_nobody_asked_for_stops_nothing(altered):
    folder = altered(("what-if/no-word.yaml", "strike: assure", "strike: asure"))
    assert whole_system(load_case(folder, cached=False))[0].title == "A small theory"
    assert "E502" in run("what-if", folder, "no-word").stderr


def test_systems_that_contradict_themselves_are_not_worked_out(altered):
    found = run("systems", altered(("systems.yaml", "opening: 1955-01-01", "opening: 1956-01-01")))
    assert found.exit_code == 1
    assert "systems.yaml:11:9: E521: 'two-struck' begins with" in found.stderr


@pytest.mark.parametrize("command", [*COMPUTING, ("positions",)], ids=" ".join)
def test_a_command_that_computes_says_first_what_is_wrong_with_the_record(altered, tmp_path, command):
    folder = altered(UNREAD, NO_ORDER)
    lines = asked(command, folder, tmp_path).stderr.splitlines()
    assert (
        lines[0] == f"The record has 2 errors; what is at fault is left out or in doubt. All: politburo check {folder}"
    )
    assert lines[1].startswith("The first: series/rift.yaml:6:")


def test_a_record_with_errors_is_computed_on_and_json_stays_clean(altered):
    found = run("fit", altered(UNREAD), "--json")
    assert found.exit_code == 0
    assert json.loads(found.stdout)["title"] == "A small theory"
    assert found.stderr.startswith("The record has 1 error; ")


def test_nothing_is_said_of_a_sound_record(party_folder):
    found = run("what-if", party_folder, "none")
    assert found.stderr.startswith("E502 The case has no what-if 'none'.")
