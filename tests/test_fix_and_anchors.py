"""Anchors against the documents, and what `politburo fix` fills in."""

from __future__ import annotations

import hashlib

import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.query.text_checks import check_texts
from politburo.record.load import load_case
from politburo.sources.anchors import Text, sha, split_sentences

TEXT = """The board met in March. Ann Lee took the chair, Mr. Poe said, in No. 3 Hall.

Five seats were filled. Bob Ray was removed on 2 May.¹ So it ended.

- ¹ Arland State Archive, f. 1, d. 2. - kept
- ² Another note.
"""


@pytest.fixture
def book(tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "my copy.txt").write_text(TEXT, encoding="utf-8")
    return folder


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def test_sentences_end_where_the_rule_says():
    words = 'Mr. Poe met A. B. Roe at the door. He left! "Why?" Nobody knew. see p. 4'
    assert list(split_sentences(words)) == [
        "Mr. Poe met A. B. Roe at the door.",
        "He left!",
        '"Why?"',
        "Nobody knew. see p. 4",
    ]
    text = Text(TEXT)
    assert [len(paragraph) for paragraph in text.paragraphs] == [2, 3, 3]
    assert text.sentence(2, 2).text == "Bob Ray was removed on 2 May.¹"


@pytest.mark.parametrize(
    ("name", "paragraphs", "sentences"),
    [
        ("lankov-2005", 1, 24),
        ("lankov-2002", None, 77),
        ("esau-xv-61", 63, 197),
        ("shen-2008", 215, 1034),
        ("pak-2020", 1, 25),
    ],
)
def test_the_five_documents_count_as_the_rule_counts_them(documents, name, paragraphs, sentences):
    text = Text((documents / f"{name}.txt").read_text(encoding="utf-8"))
    assert sum(len(paragraph) for paragraph in text.paragraphs) == sentences
    assert paragraphs is None or len(text.paragraphs) == paragraphs


def test_every_anchor_of_the_first_case_fits_and_nothing_is_quoted(documents, first_case):
    texts = {path.stem: Text(path.read_text(encoding="utf-8")) for path in documents.glob("*.txt")}
    assert [str(problem) for problem in check_texts(first_case, texts)] == []


def test_the_design_s_example_stands_in_the_case(documents, first_case):
    rows = [s for s in first_case.statements.values() if s.event == "win-over-kim-tu-bong" and s.kind == "co-opt"]
    anchor = rows[0].at[0]
    assert (anchor.para, anchor.sentence, anchor.sha) == (108, 3, "339712d9")
    text = Text((documents / "shen-2008.txt").read_text(encoding="utf-8"))
    assert text.sentence(108, 3).sha == "339712d9"


def test_a_copy_is_recognised_by_its_hash_or_its_sentences(small, book):
    facts = hashlib.sha256(TEXT.encode()).hexdigest()
    path = small / "sources" / "book.yaml"
    path.write_text(path.read_text().replace("paragraphs: 3", f"sha256: {facts}, paragraphs: 3"))
    done = run("sources", "attach", small, book)
    assert done.exit_code == 0
    assert "book:" in done.output
    assert "the very file that was coded" in done.output


def test_fix_fills_in_what_is_mechanical_and_leaves_the_rest_byte_for_byte(small, book):
    facts = hashlib.sha256(TEXT.encode()).hexdigest()
    source = small / "sources" / "book.yaml"
    source.write_text(source.read_text().replace("paragraphs: 3", f"sha256: {facts}, paragraphs: 3"))
    statements = small / "statements" / "book.yaml"
    statements.write_text(
        statements.read_text().replace("id: s-00000009, ", "").replace("      - {id: s-00000008, ", "      - {")
    )
    before = statements.read_text()
    assert run("sources", "attach", small, book).exit_code == 0
    assert run("fix", small).exit_code == 0
    after = statements.read_text()
    case = load_case(small, cached=False)
    assert not [p for p in case.problems if p.severity == "error"]
    assert all(anchor.sha for s in case.statements.values() if s.source == "book" for anchor in s.at)
    assert case.statements["s-00000006"].cites[0].files == ("arsa/1/2",)
    assert not [s for s in case.every_statement if s.startswith("s-new")]
    for line_before, line_after in zip(before.splitlines(), after.splitlines(), strict=True):
        assert _is_subsequence(line_before, line_after)
    assert run("fix", small).output == "Nothing was missing that could be filled in.\n"
    assert statements.read_text() == after


def _is_subsequence(short, long):
    letters = iter(long)
    return all(letter in letters for letter in short)


def test_a_misfit_is_reported_with_where_the_hash_stands_and_never_moved(small):
    wrong = sha("Bob Ray was removed on 2 May.¹")
    path = small / "statements" / "book.yaml"
    text = path.read_text().replace(
        "at: {para: 2, sentence: 2}, cites", f"at: {{para: 1, sentence: 1, sha: {wrong}}}, cites"
    )
    path.write_text(text)
    problems = check_texts(load_case(small, cached=False), {"book": Text(TEXT)})
    misfit = [p for p in problems if p.code == "E301" and "paragraph 2, sentence 2" in p.cure]
    assert len(misfit) == 1
    assert path.read_text() == text


def test_a_place_beyond_the_text_says_how_long_it_is_where_no_hash_was_given(changed):
    case = changed(("statements/book.yaml", "at: {para: 1, sentence: 1}", "at: {para: 9, sentence: 1}"))
    found = [p for p in check_texts(case, {"book": Text(TEXT)}) if p.code == "E301"]
    assert [(p.where.line, p.cure) for p in found] == [(4, "The attached copy has 3 paragraphs; correct the place.")]


def test_words_of_a_document_are_found_in_a_case_that_quotes_nothing(small):
    path = small / "statements" / "book.yaml"
    copied = "Ann Lee took the chair, Mr. Poe said, in No. 3 Hall"
    path.write_text(path.read_text().replace("kind: holds, who: ann,", f'kind: holds, note: "{copied}", who: ann,'))
    problems = check_texts(load_case(small, cached=False), {"book": Text(TEXT)})
    assert "E302" in {p.code for p in problems}


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ("{para: 4, sentence: 1}", "which has 3 paragraphs"),
        ("{para: 1, sentence: 7}", "which has 6 sentences in all"),
        ("{para: 1, sentence: 1, to: {para: 4, sentence: 1}}", "which has 3 paragraphs"),
    ],
)
def test_an_anchor_beyond_the_known_length_is_named_while_no_document_is_attached(changed, at, says):
    case = changed(("statements/book.yaml", "at: {para: 1, sentence: 1}", f"at: {at}"))
    found = check_texts(case, {})
    assert [(one.code, one.where.line) for one in found] == [("E141", 4)]
    assert says in found[0].cause
    assert "E141" not in {one.code for one in check_texts(case, {"book": Text(TEXT)})}
