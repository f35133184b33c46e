"""The commands on the record, as a user meets them: output, exit status, bad input."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from politburo.cli import main

HERE = Path(__file__).parent


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words])


def prints(folder):
    return {p.relative_to(folder): hashlib.sha256(p.read_bytes()).hexdigest() for p in folder.rglob("*") if p.is_file()}


def test_check_of_a_sound_case_ends_with_0(small):
    done = run("check", small)
    assert done.exit_code == 0, done.output
    assert "0 errors" in done.output


def test_check_prints_place_code_cause_and_cure_and_ends_with_1(small):
    path = small / "statements" / "paper.yaml"
    path.write_text(path.read_text().replace("kind: expel, mode", "kind: expell, mode"))
    done = run("check", small)
    assert done.exit_code == 1
    assert "statements/paper.yaml:5:" in done.output
    assert "E117" in done.output
    assert "Did you mean 'expel'?" in done.output


def test_check_as_json(small):
    (small / "statements" / "paper.yaml").write_text("source: paper\nstatements: [{kind: nothing}]\n")
    done = run("check", small, "--json")
    told = json.loads(done.output)
    assert done.exit_code == 1
    assert told["errors"] == 1
    first = next(p for p in told["problems"] if p["code"] == "E117")
    assert (first["file"], first["line"]) == ("statements/paper.yaml", 2)


def test_check_says_which_documents_it_has_not_read(small, tmp_path, monkeypatch):
    done = run("check", small)
    assert "Not checked, for want of the documents: anchors in, and quotations from, book, paper." in done.output
    assert json.loads(run("check", small, "--json").output)["unread"] == ["book", "paper"]
    paper = small / "sources" / "paper.yaml"
    paper.write_text(paper.read_text().replace("kind: article", "kind: outside"))
    assert "quotations from, book." in run("check", small).output
    tarvia = HERE.parent / "cases" / "tarvia"
    assert "Not checked" in run("check", tarvia).output
    monkeypatch.setenv("POLITBURO_DOCUMENTS", str(tarvia / "documents"))
    assert "Not checked" not in run("check", tarvia).output


@pytest.mark.parametrize("span", ["1957/1951", "then"])
@pytest.mark.parametrize(
    "words",
    [("timeline",), ("run", "--histories", "2"), ("fit",), ("score",), ("systems", "--no-histories"), ("what-if",)],
)
def test_a_case_whose_span_cannot_be_read_is_not_worked_on(span, words, party_folder, tmp_path):
    folder = tmp_path / "party"
    shutil.copytree(party_folder, folder)
    text = (folder / "case.yaml").read_text()
    (folder / "case.yaml").write_text(text.replace("span: 1951/1957", f"span: {span}"))
    assert "case.yaml:4:7: E120" in run("check", folder).output
    done = run(words[0], folder, *words[1:])
    assert done.exit_code == 1
    assert done.output.startswith("case.yaml:4:7: E120: The case's span cannot be read: ")
    assert len(done.output.splitlines()) == 1


@pytest.mark.parametrize("command", ["check", "fix", "export"])
def test_wrong_use_ends_with_2(command):
    assert run(command).exit_code == 2
    assert run(command, "/no/such/folder").exit_code == 2


def hostile(kind: str, small: Path) -> None:
    target = small / "statements" / "paper.yaml"
    if kind == "empty folder":
        for path in sorted(small.rglob("*"), reverse=True):
            path.unlink() if path.is_file() else path.rmdir()
    elif kind == "binary":
        target.write_bytes(bytes(range(256)) * 400)
    elif kind == "bomb":
        layers = [f"l{n}: &l{n} [{', '.join(f'*l{n - 1}' for _ in range(9))}]" for n in range(1, 12)]
        target.write_text("\n".join(["l0: &l0 [x]", *layers]))
    elif kind == "long line":
        target.write_text("source: paper\nstatements: [{kind: expel, who: dot, whot: " + "x" * 10_000_000 + "}]\n")
    elif kind == "half written":
        text = (small / "statements" / "book.yaml").read_text()
        (small / "statements" / "book.yaml").write_text(text[: text.index("1953-05-02") + 4])
    elif kind == "deep":
        target.write_text("[" * 200_000)
    else:
        rows = "".join(f"  - {{kind: nothing{n}, who: nobody}}\n" for n in range(500))
        target.write_text("source: paper\nstatements:\n" + rows)


@pytest.mark.parametrize(
    "kind", ["empty folder", "binary", "bomb", "long line", "half written", "deep", "five hundred faults"]
)
def test_bad_input_gives_coded_errors_and_nothing_is_written(kind, small):
    hostile(kind, small)
    before = prints(small)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))"
    limited = f"{limit}; from politburo.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", limited, "check", str(small)], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert "E1" in done.stdout or "E0" in done.stdout
    assert prints(small) == before


def test_five_hundred_faults_are_all_counted(small):
    hostile("five hundred faults", small)
    told = json.loads(run("check", small, "--json").output)
    assert told["errors"] == 500


CONTRACT = {
    "statements": {
        "id", "kind", "event", "doc", "para", "sentence", "when", "earliest", "latest", "roles", "voice", "sure",
        "cites", "note",
    },
    "events": {"id", "kind", "when", "earliest", "latest", "roles", "statements", "disputed"},
    "people": {"id", "name", "names", "faction", "born", "died"},
    "posts": {"person", "body", "post", "from", "to", "attested", "statements"},
    "flows": {
        "id", "donor", "recipient", "what", "amount", "unit", "terms", "when", "earliest", "latest", "statements",
    },
    "stances": {"id", "actor", "issue", "position", "lean", "when", "earliest", "latest", "statements"},
    "claims": {"id", "cause", "effect", "reason", "mechanism", "statements"},
}  # fmt: skip


def test_export_keeps_its_contract(tmp_path, first_case):
    done = run("export", HERE.parent / "cases" / "dprk", "--to", "jsonl", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    for name, columns in CONTRACT.items():
        rows = [json.loads(line) for line in (tmp_path / "out" / f"{name}.jsonl").read_text().splitlines()]
        assert rows, name
        assert all(columns <= row.keys() for row in rows), name
    events = [json.loads(line) for line in (tmp_path / "out" / "events.jsonl").read_text().splitlines()]
    assert all(set(event["statements"]) <= set(first_case.every_statement) for event in events)
    undated = [event for event in events if event["when"] is None and not event["disputed"]]
    assert all(event["earliest"] is None or event["latest"] is None for event in undated)


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_export_overwrites_only_when_told_to(small, tmp_path, form):
    words = ("export", small, "--to", form, "--out", tmp_path / "out")
    assert run(*words).exit_code == 0
    kept = tmp_path / "out" / f"statements.{form}"
    kept.write_text("mine")
    done = run(*words)
    assert done.exit_code == 2
    assert "E621" in done.output
    assert "--force" in done.output
    assert kept.read_text() == "mine"
    assert run(*words, "--force").exit_code == 0
    assert kept.read_text() != "mine"


def test_a_role_lists_ids_and_an_open_end_is_null(small, tmp_path):
    assert run("export", small, "--to", "jsonl", "--out", tmp_path).exit_code == 0
    rows = {row["id"]: row for row in map(json.loads, (tmp_path / "statements.jsonl").read_text().splitlines())}
    assert rows["s-00000006"]["roles"] == {"by": ["ann"], "who": ["bob"], "body": ["board"]}
    assert rows["s-00000001"]["earliest"] == "1950-03-01"
    assert rows["s-00000001"]["latest"] is None
    posts = [json.loads(line) for line in (tmp_path / "posts.jsonl").read_text().splitlines()]
    chair = next(post for post in posts if post["post"] == "chair")
    assert (chair["person"], chair["from"], chair["to"]) == ("ann", "1950-03-01", None)
    member = next(post for post in posts if post["post"] == "member")
    assert (member["person"], member["attested"], member["from"]) == ("bob", "1952-06-01", None)
