"""Statements through a spreadsheet and back."""

from __future__ import annotations

import csv
import io
import json

import openpyxl
import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.export.blocks import Edit, appended, blocks, edited, flow
from politburo.record.load import load_case
from politburo.record.splice import ChangedError, guard
from politburo.record.strict_yaml import parse, plain


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def out(case, path):
    assert run("table", case, "--out", path).exit_code == 0
    return path


def csv_rows(path):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def change(path, identity, column, text):
    """Edit one cell of a CSV table."""
    rows = csv_rows(path)
    place = rows[0].index(column)
    for row in rows[1:]:
        if row[0] == identity:
            row[place] = text
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream).writerows(rows)


@pytest.mark.parametrize(
    "value",
    [
        "a",
        "",
        " a",
        "1956-08",
        "a: b",
        "#x",
        "no",
        "-0.5",
        "- a",
        "it's",
        'say "x"',
        "a, b",
        "*x",
        "é한",
        "x:",
        "\n",
        "a\\b",
        "{",
        "@a",
        "=1",
    ],
)
def test_a_text_written_in_one_line_reads_back(value):
    for shape in (value, [value, "b"], {"k": value}):
        tree, problems = parse(f"v: {flow(shape)}\n".encode(), "")
        assert problems == []
        assert plain(tree) == {"v": shape}


def test_a_table_is_utf8_with_a_mark_dates_are_text_and_every_statement_has_a_row(small, tmp_path):
    path = out(small, tmp_path / "t.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = csv_rows(path)
    case = load_case(small, cached=False)
    assert {row[0] for row in rows[1:]} == set(case.every_statement)
    when = rows[0].index("when")
    assert next(row for row in rows if row[0] == "s-00000006")[when] == "'1953-05-02"
    book = openpyxl.load_workbook(out(small, tmp_path / "t.xlsx"))
    sheet = book.active
    heads = [cell.value for cell in sheet[1]]
    row = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "s-00000006")
    cell = row[heads.index("when")]
    assert (cell.value, cell.number_format, cell.data_type) == ("1953-05-02", "@", "s")
    assert sheet.protection.sheet
    assert row[0].protection.locked
    assert not cell.protection.locked


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_table_brought_back_untouched_changes_no_byte(small, tmp_path, suffix):
    before = {p: p.read_bytes() for p in small.rglob("*.yaml")}
    done = run("table", small, "--in", out(small, tmp_path / f"t.{suffix}"), "--json")
    assert done.exit_code == 0
    assert json.loads(done.output)["same"] == 14
    assert before == {p: p.read_bytes() for p in small.rglob("*.yaml")}


def test_edits_touch_their_own_blocks_only(small, tmp_path):
    path = out(small, tmp_path / "t.csv")
    change(path, "s-00000006", "when", "1953-05-03")
    change(path, "s-00000007", "what", "a word: with a colon, and more")
    change(path, "s-00000009", "event", "")
    before = (small / "statements" / "book.yaml").read_text().splitlines()
    other = (small / "statements" / "paper.yaml").read_bytes()
    done = run("table", small, "--in", path, "--json")
    assert json.loads(done.output)["changed"] == ["s-00000006", "s-00000007", "s-00000009"]
    after = (small / "statements" / "book.yaml").read_text().splitlines()
    assert (small / "statements" / "paper.yaml").read_bytes() == other
    assert [line for line in after if line not in before] == [
        before[8].replace("1953-05-02", "1953-05-03"),
        '    what: "a word: with a colon, and more"',
        before[17].replace("event: plenum, ", ""),
    ]
    assert [line for line in before if line not in after] == [before[8], before[17]]
    case = load_case(small, cached=False)
    assert case.statements["s-00000007"].values["what"] == "a word: with a colon, and more"
    assert case.statements["s-00000009"].event is None


def test_what_changed_in_the_case_meanwhile_is_a_conflict_and_stays(small, tmp_path):
    path = out(small, tmp_path / "t.csv")
    change(path, "s-00000006", "when", "1953-06")
    file = small / "statements" / "book.yaml"
    file.write_text(file.read_text().replace("when: 1953-05-02", "when: 1953-05-04"))
    done = run("table", small, "--in", path, "--json")
    told = json.loads(done.output)
    assert done.exit_code == 1
    assert told["changed"] == []
    assert [(c["id"], c["column"]) for c in told["conflicts"]] == [("s-00000006", "hash")]
    assert "1953-05-04" in file.read_text()


@pytest.mark.parametrize(
    ("column", "text", "words"),
    [
        ("who", "nobody-known", "There is no actor 'nobody-known'"),
        ("when", "02.05.1953", "made '02.05.1953' a date of its own"),
        ("when", "1953-13", "cannot be read"),
        ("id", "s-deadbeef", "the case has no statement"),
        ("kind", "", "a statement has a kind"),
        ("at", "{para: 1", "cannot be read as YAML"),
    ],
)
def test_a_cell_that_would_break_the_case_is_refused_with_its_place_and_the_rest_comes_in(
    small, tmp_path, column, text, words
):
    path = out(small, tmp_path / "t.csv")
    change(path, "s-0000000b", "when", "1953-05-01")
    change(path, "s-00000006", column, text)
    done = run("table", small, "--in", path, "--json")
    told = json.loads(done.output)
    assert told["changed"] == ["s-0000000b"]
    assert len(told["conflicts"]) == 1
    assert words in told["conflicts"][0]["cause"]
    assert told["conflicts"][0]["row"] == 7
    assert done.exit_code == 1


def test_a_dry_run_writes_nothing(small, tmp_path):
    path = out(small, tmp_path / "t.csv")
    change(path, "s-00000006", "when", "1953-06")
    before = (small / "statements" / "book.yaml").read_bytes()
    assert json.loads(run("table", small, "--in", path, "--dry-run", "--json").output)["changed"] == ["s-00000006"]
    assert (small / "statements" / "book.yaml").read_bytes() == before


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_sheet_that_is_there_is_overwritten_only_when_told_to(small, tmp_path, suffix):
    path = tmp_path / f"t.{suffix}"
    path.write_text("mine")
    done = run("table", small, "--out", path)
    assert done.exit_code == 2
    assert all(word in done.output for word in ("E621", "--force"))
    assert path.read_text() == "mine"
    assert run("table", small, "--out", path, "--force").exit_code == 0
    assert path.read_bytes() != b"mine"


def test_every_statement_of_the_first_case_survives_a_round_trip(tmp_path):
    import shutil

    from tests.conftest import FIRST_CASE

    folder = tmp_path / "case"
    shutil.copytree(FIRST_CASE, folder)
    path = tmp_path / "t.csv"
    assert run("table", folder, "--out", path, "--source", "lankov-2005").exit_code == 0
    done = json.loads(run("table", folder, "--in", path, "--source", "lankov-2005", "--json").output)
    assert done["conflicts"] == []
    assert done["files"] == []
    assert done["same"] == len(csv_rows(path)) - 1 > 40


def test_an_edit_for_another_text_is_refused():
    data = b"source: a\nstatements:\n  - id: s-1\n    kind: x\n    note: y  # kept\n\n# end\n"
    block = blocks(data)["s-1"]
    with pytest.raises(ChangedError):
        edited(data, guard(data), [Edit("s-1", "0" * 12, {"note": "z"})])
    with pytest.raises(ChangedError):
        edited(data, "0" * 64, [Edit("s-1", block.hash, {"note": "z"})])
    done = edited(data, guard(data), [Edit("s-1", block.hash, {"note": "z", "event": "e"})])
    assert done == b"source: a\nstatements:\n  - id: s-1\n    kind: x\n    note: z  # kept\n    event: e\n\n# end\n"
    assert appended(data, guard(data), [{"id": "s-2", "kind": "x"}]).endswith(b"# end\n  - id: s-2\n    kind: x\n")
