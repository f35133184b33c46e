"""Rows of a sheet as statements: what is understood, what waits, and what a second import leaves alone."""

from __future__ import annotations

import csv
import io
import json

import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.record.load import load_case
from tests.exchange import invented


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def told(*words):
    return json.loads(run(*words, "--json").output)


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


MAP = """source: paper
key: [no]
set: {coder: ab}
fields:
  kind: {from: act, words: {sacked: remove}}
  who: {from: name, parted: ";"}
  when: date
  note: remark
"""
SHEET = """no,act,name,date,remark
1,sacked,Bob Ray,2 May 1953,
2,expel,Cid Poe ?,ca. 1954,as told
3,sacked,Nobody Known,1953,
4,elect,Dot Fox,soon,
"""


@pytest.fixture
def sheet(tmp_path):
    (tmp_path / "rows.csv").write_text(SHEET, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path / "rows.csv"


def statements(case):
    return {one.note or one.event or one.id: one for one in load_case(case, cached=False).statements.values()}


def imported(case):
    ledger = (case / "imports" / "rows" / "ledger.jsonl").read_text(encoding="utf-8").splitlines()
    found = load_case(case, cached=False).statements
    return {row["key"]: found.get(row["id"]) for row in map(json.loads, ledger)}


def test_a_dry_run_says_per_row_what_is_understood_and_writes_nothing(small, sheet):
    before = {p: p.read_bytes() for p in small.rglob("*") if p.is_file()}
    done = run("import", small, sheet, "--map", sheet.parent / "map.yaml", "--dry-run")
    assert "row 2: remove: sacked = remove (a word of the mapping); Bob Ray = bob" in done.output
    assert "row 3: expel: Cid Poe ? = cid" in done.output
    assert "ca. 1954 = 1954~" in done.output
    assert "row 4, not understood: name:" in done.output
    assert "row 5, not understood: date: 'soon' cannot be read as a date" in done.output
    assert "row 5, not understood: body: 'elect' needs 'body'" in done.output
    assert before == {p: p.read_bytes() for p in small.rglob("*") if p.is_file()}


def test_rows_become_statements_and_the_others_drafts(small, sheet):
    done = told("import", small, sheet, "--map", sheet.parent / "map.yaml")
    assert (done["rows"], done["added"], done["drafts"]) == (4, 2, 2)
    found = imported(small)
    assert found["1"].ids("who") == ("bob",)
    assert found["1"].when.date.text == "1953-05-02"
    assert found["1"].coder == "ab"
    assert (found["2"].sure, found["2"].why) == ("medium", "the sheet marks name as doubtful")
    assert found["2"].when.date.approximate
    drafts = rows_of(small / "imports" / "rows" / "drafts.csv")
    assert [row[1] for row in drafts[1:]] == ["3", "4"]
    assert drafts[1][-5:] == ["3", "sacked", "Nobody Known", "1953", ""]


def test_the_mapping_is_saved_and_reused_and_nothing_new_changes_nothing(small, sheet):
    run("import", small, sheet, "--map", sheet.parent / "map.yaml")
    (sheet.parent / "map.yaml").unlink()
    before = (small / "statements" / "paper.yaml").read_bytes()
    done = told("import", small, sheet)
    assert (done["added"], done["updated"], done["same"]) == (0, 0, 2)
    assert (small / "statements" / "paper.yaml").read_bytes() == before


def test_a_second_import_updates_by_key_and_loses_no_edit(small, sheet):
    run("import", small, sheet, "--map", sheet.parent / "map.yaml")
    file = small / "statements" / "paper.yaml"
    first = imported(small)
    file.write_text(file.read_text().replace("note: as told", "note: as told by two"))  # row 2, by hand
    sheet.write_text(
        SHEET.replace("2 May 1953", "3 May 1953").replace("ca. 1954", "1954-06").replace("Nobody Known", "Dot Fox")
    )
    done = told("import", small, sheet)
    assert (done["added"], done["updated"], done["drafts"]) == (1, 2, 1)
    now = imported(small)
    assert now["1"].id == first["1"].id
    assert now["1"].when.date.text == "1953-05-03"
    assert now["2"].when.date.text == "1954-06"
    assert now["2"].note == "as told by two"
    assert done["edits kept"] == {now["2"].id: ["note"]}
    assert now["3"].ids("who") == ("dot",)


def test_where_case_and_sheet_both_changed_a_key_the_case_stays_and_the_row_waits(small, sheet):
    run("import", small, sheet, "--map", sheet.parent / "map.yaml")
    file = small / "statements" / "paper.yaml"
    file.write_text(file.read_text().replace("when: 1953-05-02", "when: 1953-05-09"))
    sheet.write_text(SHEET.replace("2 May 1953,", "3 May 1953,new"))
    for _ in range(2):  # and it goes on waiting until they agree
        done = told("import", small, sheet)
        row = done["by row"][0]
        assert [u["cause"] for u in row["not understood"]] == ["'when' was changed in the case and in the sheet"]
        assert imported(small)["1"].when.date.text == "1953-05-09"
        assert imported(small)["1"].note == "new"
    file.write_text(file.read_text().replace("when: 1953-05-09", "when: 1953-05-03"))
    assert told("import", small, sheet)["by row"][0]["not understood"] == []


def test_a_statement_taken_out_by_hand_does_not_come_back_and_a_row_that_left_takes_nothing_along(small, sheet):
    run("import", small, sheet, "--map", sheet.parent / "map.yaml")
    file = small / "statements" / "paper.yaml"
    text = file.read_text()
    cut = text.index("  - id: " + imported(small)["2"].id)
    file.write_text(text[:cut])
    sheet.write_text("\n".join(line for line in SHEET.splitlines() if not line.startswith("1,")) + "\n")
    done = told("import", small, sheet)
    assert (done["added"], done["same"], done["no longer in the sheet"]) == (0, 1, ["1"])
    assert imported(small)["1"] is not None
    sheet.write_text(SHEET.replace("as told", "as heard"))
    done = told("import", small, sheet)
    assert "has been taken out of the case" in done["by row"][1]["not understood"][0]["cause"]


def test_a_row_that_would_make_an_error_is_a_draft_with_that_error(small, sheet):
    (sheet.parent / "map.yaml").write_text(
        MAP + "  event: {from: name, read: text}\n  suggest: {from: date}\n  rests_on: {from: no}\n"
    )
    done = told("import", small, sheet, "--map", sheet.parent / "map.yaml")
    assert done["added"] + done["drafts"] == done["rows"] == 4
    assert not [p for p in load_case(small, cached=False).problems if p.severity == "error"]


def test_a_mapping_is_proposed_from_the_headings(small, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("№;Имя;Дата;Событие;Прочее\n1;Bob Ray;1953;remove;x\n", encoding="utf-8-sig")
    done = run("import", small, path)
    assert "Look it over" in done.output
    saved = small / "imports" / "list" / "map.yaml"
    assert "who: Имя" in saved.read_text(encoding="utf-8")
    assert "# not used: Прочее" in saved.read_text(encoding="utf-8")
    assert "The case has no source 'list'" in run("import", small, path).output
    saved.write_text(saved.read_text(encoding="utf-8").replace("source: list", "source: paper"), encoding="utf-8")
    assert told("import", small, path)["added"] == 1


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.csv", b"\xff\xfe", "not UTF-8"),
        ("a.xlsx", b"PK nonsense", "cannot be read as a workbook"),
        ("a.ods", b"", "neither .csv nor .xlsx"),
        ("a.csv", b"a,a\n1,2\n", "stands twice"),
        ("a.csv", b"", "no headings"),
        ("a.csv", b"x,y\n1,2\n", "has no column 'no'"),
    ],
)
def test_a_file_that_is_no_sheet_is_refused_with_the_reason(small, sheet, tmp_path, name, data, words):
    (tmp_path / name).write_bytes(data)
    done = run("import", small, tmp_path / name, "--map", sheet.parent / "map.yaml")
    assert done.exit_code == 2
    assert words in done.output


def test_of_two_thousand_invented_rows_nine_in_ten_need_no_hand_and_none_is_lost(small, tmp_path):
    invented.extend(small)
    meant = invented.write(tmp_path / "ledger.xlsx")
    (tmp_path / "map.yaml").write_text(invented.MAP, encoding="utf-8")
    done = told("import", small, tmp_path / "ledger.xlsx", "--map", tmp_path / "map.yaml")
    assert done["rows"] == invented.ROWS
    assert done["added"] + done["drafts"] == done["rows"]
    assert done["added"] >= 0.9 * done["rows"]
    place = small / "imports" / "ledger"
    kept = {row["key"] for row in map(json.loads, (place / "ledger.jsonl").read_text(encoding="utf-8").splitlines())}
    drafts = rows_of(place / "drafts.csv")
    numbers = {row[0] for row in drafts[1:]}
    assert {str(n) for n in range(1, invented.ROWS + 1)} == kept | {str(int(n) - 2) for n in numbers}
    assert all(row[3] and row[4] for row in drafts[1:])
    case = load_case(small, cached=False)
    assert not [p for p in case.problems if p.severity == "error"]
    assert sum(one.source == "ledger" for one in case.statements.values()) == done["added"]
    read = [json.loads(text) for text in (place / "ledger.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [row["key"] for row in read if list(case.statements[row["id"]].ids("who")) != meant[row["key"]]] == []
    again = told("import", small, tmp_path / "ledger.xlsx")
    assert (again["added"], again["updated"], again["same"]) == (0, 0, done["added"])


def test_a_column_may_say_the_source_of_each_row(small, tmp_path):
    """Rows go to the file of the source they rest on; without a cell the mapping's own source counts."""
    (tmp_path / "rows.csv").write_text(
        "no,act,name,date,from\n1,sacked,Bob Ray,2 May 1953,A Book\n"
        "2,sacked,Cid Poe,1954,\n3,sacked,Dot Fox,1954,hearsay\n",
        encoding="utf-8",
    )
    rules = MAP.replace("  note: remark\n", "  source: from\n")
    (tmp_path / "map.yaml").write_text(rules, encoding="utf-8")
    done = told("import", small, tmp_path / "rows.csv", "--map", tmp_path / "map.yaml")
    assert (done["added"], done["drafts"]) == (2, 1)
    assert {key: one.source for key, one in imported(small).items()} == {"1": "book", "2": "paper"}
    waiting = next(row for row in done["by row"] if row["not understood"])
    assert (waiting["row"], waiting["not understood"][0]["cause"]) == (4, "'hearsay' is no source of the case")
    # A changed row is updated in its own file; one whose source changes is no update but another statement.
    text = (tmp_path / "rows.csv").read_text(encoding="utf-8")
    (tmp_path / "rows.csv").write_text(text.replace("2 May 1953", "3 May 1953").replace("1954,\n", "1954,book\n"))
    again = told("import", small, tmp_path / "rows.csv")
    assert (again["added"], again["updated"]) == (0, 1)
    assert imported(small)["1"].when.edtf == "1953-05-03"
    causes = {row["key"]: [one["cause"] for one in row["not understood"]] for row in again["by row"]}
    assert "rests on 'paper', and the sheet now says 'book'" in causes["2"][0]


def test_a_mapping_without_any_source_is_refused(small, sheet):
    (sheet.parent / "map.yaml").write_text(MAP.replace("source: paper\n", ""), encoding="utf-8")
    refused = run("import", small, sheet, "--map", sheet.parent / "map.yaml")
    assert refused.exit_code == 2
    assert "names no source" in refused.output
