"""Footnotes for drafts."""

from __future__ import annotations

import io
import json
import zipfile

import docx
import pytest
from click.testing import CliRunner
from docx2python import docx2python

from politburo.cli import main
from politburo.export.notes.draft import note_markdown
from politburo.export.notes.styles import short_title
from politburo.record.load import load_case


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def case(small):
    book = small / "sources" / "book.yaml"
    text = (
        book.read_text()
        .replace("arsa/1/2", "rgani/5/28/410?l=210-214")
        .replace("authors: [A. Writer]", 'authors: ["Writer, A."]')
    )
    book.write_text(
        text.replace("title: A Book", 'title: "A Book of Quarrels: Their Causes"\npublished: Old House')
        + 'page-table: [{page: "11", para: 1}, {page: "12", para: 2}]\n'
    )
    return small


def notes(folder, text, manner="chicago"):
    return note_markdown(text, load_case(folder, cached=False), manner, {})[1].notes


def test_the_archive_file_comes_first_then_the_source_in_full_short_and_ibid(case):
    made = notes(
        case, "One [@s-00000006]. Two [@s-00000006]. Three [@s-00000001]. Four [@s-0000000b]. Five [@s-00000006]."
    )
    assert made == (
        (
            "f. 5, op. 28, d. 410, l. 210–214, RGANI, cited in Writer, A., "
            "“A Book of Quarrels: Their Causes” (Old House, 1970), 12."
        ),
        "Ibid.",
        "Writer, “A Book of Quarrels”, 11.",
        "B. Writer, “A Paper” (1980), para. 1.",
        "f. 5, op. 28, d. 410, l. 210–214, RGANI, cited in Writer, “A Book of Quarrels”, 12.",
    )


def test_ibid_takes_another_page_and_is_not_said_of_two_sources_at_once(case):
    assert notes(case, "[@s-00000001] [@s-00000005]")[1] == "Ibid., 12."
    made = notes(case, "[@s-00000001; @s-0000000b] [@s-00000001]")
    assert made[0].count("; ") == 1
    assert made[1] == "Writer, “A Book of Quarrels”, 11."


def test_mhra_and_gost_have_their_own_marks(case):
    draft = "[@s-00000006] [@s-0000000b] [@s-00000001]"
    assert notes(case, draft, "mhra")[2] == "Writer, ‘A Book of Quarrels’, p. 11."
    assert notes(case, draft, "mhra")[0].endswith("‘A Book of Quarrels: Their Causes’ (Old House, 1970), p. 12.")
    assert notes(case, draft, "gost") == (
        (
            "РГАНИ. Ф. 5. Оп. 28. Д. 410. Л. 210–214. Cited in Writer, A. "
            "A Book of Quarrels: Their Causes // Old House. 1970. P. 12."
        ),
        "B. Writer A Paper. 1980. para. 1.",
        "Writer. Op. cit. P. 11.",
    )
    book = case / "sources" / "book.yaml"
    book.write_text(book.read_text() + "language: ru\n")
    made = notes(case, "[@s-00000006] [@s-00000006] [@s-0000000b] [@s-00000001]", "gost")
    assert "Цит. по: Writer" in made[0]
    assert made[1] == "Там же."
    assert made[3] == "Writer. Указ. соч. С. 11."


def test_a_draft_is_noted_and_marks_in_code_or_of_unknown_statements_stay(case, tmp_path):
    draft = tmp_path / "draft.md"
    draft.write_text("Bob fell [@s-00000006] in spring.[^1] See `[@s-00000001]` and [@s-nothing].\n\n[^1]: Own note.\n")
    done = run("footnotes", case, draft)
    assert done.exit_code == 1
    assert "no statement 's-nothing'" in done.output
    text = (tmp_path / "draft.noted.md").read_text()
    assert text.startswith(
        "Bob fell [^2] in spring.[^1] See `[@s-00000001]` and [@s-nothing].\n\n[^1]: Own note.\n\n[^2]: f. 5"
    )
    assert draft.read_text().startswith("Bob fell [@s-00000006]")
    over = run("footnotes", case, draft, "--out", draft)
    assert over.exit_code == 2
    assert "E620" in over.output  # no `--force` would help


def test_a_file_named_for_the_noted_draft_is_overwritten_only_when_told_to(case, tmp_path):
    draft, named = tmp_path / "draft.md", tmp_path / "named.md"
    draft.write_text("Bob fell [@s-00000006].")
    named.write_text("mine")
    done = run("footnotes", case, draft, "--out", named)
    assert done.exit_code == 2
    assert all(word in done.output for word in ("E621", "--force"))
    assert named.read_text() == "mine"
    assert run("footnotes", case, draft, "--out", named, "--force").exit_code == 0
    assert named.read_text().startswith("Bob fell [^1].")
    for _ in range(2):  # its own place is made anew each time
        assert run("footnotes", case, draft).exit_code == 0


@pytest.mark.parametrize("suffix", ["md", "docx"])
def test_statements_changed_since_the_draft_was_last_noted_are_listed(case, tmp_path, suffix):
    draft = tmp_path / f"draft.{suffix}"
    text = "Bob fell [@s-00000006]; Ann sat [@s-00000001]; Dot fell [@s-0000000e]."
    if suffix == "md":
        draft.write_text(text)
    else:
        document = docx.Document()
        document.add_paragraph(text)
        document.save(draft)
    assert json.loads(run("footnotes", case, draft, "--json").output)["changed"] == []
    assert json.loads(run("footnotes", case, draft, "--json").output)["changed"] == []
    for name, old, new in (("book", "when: 1953-05-02", "when: 1953-05-03"), ("paper", "s-0000000e", "s-0000000f")):
        path = case / "statements" / f"{name}.yaml"
        path.write_text(path.read_text().replace(old, new))
    done = json.loads(run("footnotes", case, draft, "--json").output)
    assert done["changed"] == [
        {"id": "s-00000006", "how": "changed"},
        {"id": "s-0000000e", "how": "no longer in the case"},
    ]
    assert "s-00000001" not in {one["id"] for one in done["changed"]}


def test_a_docx_gets_real_footnotes_even_where_a_mark_is_torn_over_runs(case, tmp_path):
    document = docx.Document()
    paragraph = document.add_paragraph("Bob fell [@s-0000")
    paragraph.add_run("00").bold = True
    paragraph.add_run("06] in May").italic = True
    paragraph.add_run(", they say [@s-0000000b][@s-0000000b].")
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "In a cell [@s-00000001]"
    document.save(tmp_path / "draft.docx")
    done = run("footnotes", case, tmp_path / "draft.docx", "--style", "mhra", "--out", tmp_path / "out.docx", "--json")
    made = json.loads(done.output)["notes"]
    assert len(made) == 4
    with docx2python(tmp_path / "out.docx") as read:
        found = str(read.footnotes)
        body = read.text
    for note in made:
        assert note in found
    assert "[@" not in body
    again = docx.Document(tmp_path / "out.docx")
    runs = again.paragraphs[0].runs
    assert "".join(run.text for run in runs) == "Bob fell  in May, they say ."
    assert [run.text for run in runs if run.italic] == [" in May"]
    marks = again.element.body.findall(".//{*}footnoteReference")
    assert [mark.get(mark.nsmap["w"].join("{}") + "id") for mark in marks] == ["1", "2", "3", "4"]
    with zipfile.ZipFile(tmp_path / "draft.docx") as old, zipfile.ZipFile(tmp_path / "out.docx") as new:
        kept = set(old.namelist()) - {"word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
        assert all(old.read(name) == new.read(name) for name in kept)


def test_a_second_noting_adds_to_the_footnotes_that_are_there(case, tmp_path):
    document = docx.Document()
    document.add_paragraph("Bob fell [@s-00000006].")
    document.save(tmp_path / "a.docx")
    run("footnotes", case, tmp_path / "a.docx", "--out", tmp_path / "b.docx")
    document = docx.Document(tmp_path / "b.docx")
    document.add_paragraph("Ann sat [@s-00000001].")
    document.save(tmp_path / "c.docx")
    run("footnotes", case, tmp_path / "c.docx", "--out", tmp_path / "d.docx")
    with docx2python(tmp_path / "d.docx") as read:
        text = str(read.footnotes)
    assert "RGANI" in text
    assert "A Book of Quarrels" in text
    with zipfile.ZipFile(tmp_path / "d.docx") as file:
        assert file.read("[Content_Types].xml").count(b"footnotes+xml") == 1


def test_what_is_no_draft_is_refused(case, tmp_path):
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    for name, data, words in (
        ("a.docx", b"no zip", "no DOCX"),
        ("b.docx", bomb.getvalue(), "declares entities"),
        ("c.odt", b"", "neither"),
        ("d.md", b"\xff", "not UTF-8"),
    ):
        (tmp_path / name).write_bytes(data)
        done = run("footnotes", case, tmp_path / name)
        assert done.exit_code == 2
        assert words in done.output


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("A Book", "A Book"),
        ("A Book of Quarrels: Their Causes", "A Book of Quarrels"),
        ('Alliance of "Tooth and Lips" or Marriage of Convenience? The Origins', 'Alliance of "Tooth and Lips"'),
        ("The history of the party and its many congresses", "The history of the party"),
    ],
)
def test_a_short_title_is_not_torn(title, short):
    assert short_title(title) == short


def test_marks_inside_a_title_are_of_the_other_kind(case):
    path = case / "sources" / "paper.yaml"
    path.write_text(path.read_text().replace("title: A Paper", "title: 'A \"Paper\" on it'"))
    assert notes(case, "[@s-0000000b]") == ("B. Writer, “A ‘Paper’ on it” (1980), para. 1.",)
    assert notes(case, "[@s-0000000b]", "mhra") == ("B. Writer, ‘A “Paper” on it’ (1980), para. 1.",)
