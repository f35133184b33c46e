"""What changed between two versions of a case, in words."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from click.testing import CliRunner

from politburo.cli import main
from tests.conftest import HERE


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def two(small, tmp_path):
    shutil.copytree(HERE / "data" / "small", tmp_path / "old")
    return tmp_path / "old", small


def differences(two, *edits):
    old, new = two
    for name, a, b in edits:
        path = new / name
        text = path.read_text()
        assert a in text
        path.write_text(text.replace(a, b, 1))
    return {(one["what"], one["how"], one["id"]): one for one in json.loads(run("diff", old, new, "--json").output)}


def test_two_equal_versions_have_nothing_to_say(two):
    assert run("diff", *two).output == "Nothing that a reader would notice has changed.\n"
    assert differences(two, ("statements/book.yaml", "defaults:", "# a remark\ndefaults:")) == {}


@pytest.mark.parametrize(
    ("before", "after", "how"),
    [
        ("who: bob, when: 1953-05,", "who: bob, when: 1953-05-02,", "narrowed"),
        ("who: bob, when: 1953-05,", "who: bob, when: 1953,", "widened"),
        ("who: bob, when: 1953-05,", "who: bob, when: 1954-05,", "moved"),
        ("who: bob, when: 1953-05,", "who: bob,", "taken out"),
        ("who: bob, when: 1953-05,", "who: bob, when: 1953-05?,", "changed"),
    ],
)
def test_dates_are_narrowed_widened_or_moved(two, before, after, how):
    found = differences(two, ("statements/paper.yaml", before, after))
    assert found["date", how, "s-0000000b"]["before"] == "in May 1953, day unknown"


def test_statements_certainty_people_and_checks_are_told(two):
    found = differences(
        two,
        (
            "statements/paper.yaml",
            "fall-of-dot, who: dot",
            "fall-of-dot, who: cid, sure: low, why: blotted, status: checked, checked-by: ab",
        ),
        ("statements/paper.yaml", "s-0000000c", "s-0000000f"),
        ("actors/people.yaml", "name: Dot Fox", "name: Dorothy Fox"),
    )
    assert found["certainty", "lowered", "s-0000000e"]["says"].endswith(
        "the reading is now low, was high, because blotted."
    )
    assert found["who", "changed", "s-0000000e"]["after"] == "Cid Poe"
    assert "checked by ab, was draft" in found["checked", "changed", "s-0000000e"]["says"]
    assert ("statement", "taken out", "s-0000000c") in found
    assert found["statement", "added", "s-0000000f"]["says"].startswith("New, from paper: It was rumoured that")
    assert found["actor", "changed", "dot"]["says"] == "Dot Fox is now shown as Dorothy Fox."


def test_judgements_and_disputes_are_told(two):
    old, new = two
    (new / "judgements.yaml").write_text(
        "questions:\n"
        "  - {id: q1, question: Who?, readings: [{label: a, statements: [s-00000006]},"
        " {label: b, statements: [s-0000000b]}]}\n"
        "judgements:\n  - {id: j1, question: q1, prefer: 0, reason: the book is nearer, by: ab, on: 2026-01-01}\n"
    )
    found = differences(two)
    assert found["judgement", "added", "j1"]["says"] == "Judged by ab on 2026-01-01: Who? the book is nearer"
    assert ("dispute", "opened", "q1") in found
    words = run("diff", old, new).output.splitlines()
    assert words[0] == "1 judgement added; 1 dispute opened."
    back = run("diff", new, old).output
    assert "No longer judged" in back
    assert "No longer in dispute" in back


def test_two_versions_in_git_are_compared_without_touching_the_folder(small):
    def git(*words):
        who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", "-C", small.parent, *who, *words], check=True, capture_output=True)

    git("init", "-q")
    git("add", "small")
    git("commit", "-qm", "first")
    path = small / "statements" / "paper.yaml"
    path.write_text(path.read_text().replace("when: 1954-01", "when: 1954-01-03"))
    git("commit", "-qam", "second")
    path.write_text("not even a case\n")
    done = run("diff", small, "HEAD~1", "HEAD", "--json")
    assert [(one["what"], one["how"]) for one in json.loads(done.output)] == [("date", "narrowed")]
    assert path.read_text() == "not even a case\n"
    for revision in ("nothing", "HEAD:small", ""):
        wrong = run("diff", small, "HEAD", revision)
        assert wrong.exit_code == 2
        assert "git says" in wrong.output
