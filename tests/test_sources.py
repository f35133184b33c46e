"""Documents in every format, mended reversibly; anchors held against them; files, voices, candidates; search."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from politburo.cli import main
from politburo.query.faults import QueryError
from politburo.query.files import derived, files, likely, one_voice, rests_on
from politburo.query.suggest import candidates, read_date
from politburo.query.write import RefusedError, add_statement
from politburo.record.definitions import Anchor
from politburo.record.load import load_case
from politburo.sources.align import align
from politburo.sources.anchors import Text
from politburo.sources.attach import match
from politburo.sources.catalogue import catalogue, translations
from politburo.sources.formats import UnreadableError, read_content
from politburo.sources.load import read_documents
from politburo.sources.notes import read_marks, read_notes
from politburo.sources.references import read_references, recorded
from politburo.sources.repair import repair
from politburo.sources.store import Index, Passage, build, excerpt
from politburo.sources.words import lemma, tokens

# -- formats -----------------------------------------------------------------------------------------------------------

HTML = b"""<!doctype html><html><head><title>T</title><style>p {}</style></head><body><nav>Menu</nav>
<h1>A Book</h1><p>The board met.<sup><a href="#fn1">[1]</a></sup> It was
 in May.</p><script>no()</script>
<ol><li id="fn1">1. A file, p. 3. <a href="#r">\xe2\x86\xa9</a></li></ol></body></html>"""
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(**parts: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name, body in parts.items():
            packed.writestr(f"word/{name}.xml", f'<w:d xmlns:w="{WORDS}">{body}</w:d>')
    return held.getvalue()


def pdf(*pages: list[str]) -> bytes:
    """A PDF of plain lines, page by page."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    kids = []
    for lines in pages:
        stream = "BT /F1 12 Tf 14 TL 50 700 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream".encode())
        font, body = "<</Font<</F1 3 0 R>>>>", len(objects)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources{font}/Contents {body} 0 R>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    out, places = b"%PDF-1.4\n", []
    for n, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj".encode() + one + b"endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return out + f"{head}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{len(out)}\n%%EOF".encode()


def test_html_keeps_paragraphs_marks_and_notes():
    text = read_content(HTML, "page.html").text
    assert text.split("\n\n") == ["A Book", "The board met.¹ It was in May.", "¹ A file, p. 3."]
    assert read_notes(text)[1].text == "A file, p. 3."


def test_docx_footnotes_become_marks_and_notes():
    mark = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    body = f"<w:p><w:r><w:t>The board met.</w:t></w:r>{mark}<w:r><w:t> So.</w:t></w:r></w:p>"
    note = '<w:footnote w:id="7"><w:p><w:r><w:t>A file.</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnote w:id="0"><w:p/></w:footnote>{note}'
    assert read_content(docx(document=body, footnotes=notes), "a.docx").text == "The board met.¹ So.\n\n¹ A file."


def test_pdf_lines_make_paragraphs_and_running_heads_are_left_out():
    towns = ("Ash", "Elm", "Oak")
    long = [f"The board met in the hall of the town of {town} and spoke of many" for town in towns]
    ends = [f"things at {town}." for town in towns]
    pages = [["A Book", one, end, str(n)] for n, (one, end) in enumerate(zip(long, ends, strict=True), 1)]
    found = read_content(pdf(*pages), "a.pdf")
    assert found.text.split("\n\n") == [f"{one} {end}" for one, end in zip(long, ends, strict=True)]
    assert [para for _, para in found.pages] == [1, 2, 3]
    assert found.left_out.count("A Book") == 3


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.4 broken", "damaged"),
        (b"PK\x03\x04 broken", "damaged"),
        (docx(other="<x/>"), "no DOCX"),
        (b"PK" + b"", "damaged"),
        (b"\xff\x00\xfa\x00\x00", "UTF-8"),
        (b"   ", "no text"),
    ],
)
def test_what_cannot_be_read_says_why(data, why):
    with pytest.raises(UnreadableError, match=why):
        read_content(data, "x")


def test_entities_in_a_docx_are_not_opened():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("word/document.xml", '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>')
    with pytest.raises(UnreadableError, match="entities"):
        read_content(held.getvalue(), "a.docx")


# -- mending -----------------------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "¤rst",
                "in¶uence",
                "col-lapse",
                "collapse",
                "3,- 800",
                "word.¹²",
                "Sino-Soviet",
                "SinoSoviet",
                "\n\n",
                "and",
                "*Note one. goes",
                "The",
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_mending_is_reversible_and_places_keep_their_order(text):
    mended = repair(text)
    assert mended.found == text
    assert mended.without(*{hunk.damage for hunk in mended.hunks}).text == text
    places = [mended.to_mended(n) for n in range(len(text) + 1)]
    assert places == sorted(places)
    assert places[-1] == len(mended.text)
    outside = [n for n in range(len(text)) if not any(h.start <= n < h.end for h in mended.hunks)]
    assert all(mended.text[places[n]] == text[n] and mended.to_found(places[n]) == n for n in outside)


def test_each_damage_is_mended_where_the_words_leave_no_doubt():
    text = "The ¤rst in¶uence. A collapse. The col-lapse came. 3,- 800; Sino-Soviet and SinoSoviet.¹ self-help stays."
    read = "The first influence. A collapse. The collapse came. 3,800; Sino-Soviet and Sino-Soviet. self-help stays."
    mended = repair(text)
    assert mended.text == read
    assert {hunk.damage for hunk in mended.hunks} == {"ligature", "hyphen", "number", "lost-hyphen", "note-mark"}


def test_the_damage_of_the_five_documents_is_found(documents):
    texts = {path.stem: path.read_text(encoding="utf-8") for path in documents.glob("*.txt")}
    counted = {}
    for name, text in texts.items():
        mended = repair(
            text, ["Crisis in North Korea"] if name == "lankov-2005" else [], [t for n, t in texts.items() if n != name]
        )
        for hunk in mended.hunks:
            counted[name, hunk.damage] = counted.get((name, hunk.damage), 0) + 1
    assert counted["lankov-2005", "ligature"] == texts["lankov-2005"].count("¤") + texts["lankov-2005"].count("¶")
    assert counted["lankov-2005", "furniture"] == 4
    assert counted["esau-xv-61", "hyphen"] == 11
    assert counted["esau-xv-61", "dropped-note"] == 2
    assert counted["shen-2008", "paragraph"] == 16  # of the eighteen that the source's file lists
    assert counted["shen-2008", "note-mark"] > 130


# -- anchors -----------------------------------------------------------------------------------------------------------

COPY = """Nothing here.

The board met in March. Ann Lee took the chair.

Five seats were filled. Bob Ray was removed on 3 May."""


def test_a_misfit_is_told_with_the_nearest_candidate_and_never_moved():
    text = Text(COPY)
    met, chair, seats = (text.sentence(2, 1), text.sentence(2, 2), text.sentence(3, 1))
    given_ = [
        (Anchor(para=2, sentence=1, sha=met.sha), "board"),
        (Anchor(para=1, sentence=2, sha=chair.sha), "Ann Lee"),
        (Anchor(para=3, sentence=1, sha=seats.sha), "seats"),
        (Anchor(para=3, sentence=2, sha="00000000"), "Bob Ray removed 2 May"),
        (Anchor(para=9, sentence=9, sha="11111111"), "zebra"),
    ]
    found = align(given_, text)
    assert [one.standing for one in found] == ["fits", "moved", "fits", "near", "lost"]
    assert (found[1].candidate.para, found[1].candidate.number) == (2, 2)
    assert found[3].candidate.text.startswith("Bob Ray")


def test_a_copy_in_another_format_is_recognised_and_verified(small, tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "book.html").write_text(
        "<html><h1>A Book of the Board</h1><p>A. Writer</p><p>Bob Ray was removed.</p></html>"
    )
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    source = small / "sources" / "book.yaml"
    source.write_text(source.read_text().replace("title: A Book", "title: A Book of the Board"))
    done = CliRunner().invoke(main, ["sources", "attach", str(small), str(folder), "--json"], catch_exceptions=False)
    told = json.loads(done.output)
    assert told["attached"] == {"book": str(folder / "book.html")}
    assert "damaged" in next(iter(told["not readable"].values()))
    checked = CliRunner().invoke(main, ["sources", "verify", str(small), "book", "--json"], catch_exceptions=False)
    assert checked.exit_code == 1
    assert json.loads(checked.output)


def test_a_new_document_is_attached_by_the_line_that_is_printed_for_it(small, tmp_path):
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "memoir.txt").write_text("A memoir.\n\nBob Ray was removed. He left the town.\n")
    first = CliRunner().invoke(main, ["sources", "attach", str(small), str(folder)], catch_exceptions=False)
    line = first.output.splitlines()[-1].strip()
    assert line.startswith("text: {paragraphs: 2, sentences: 3, sha256: ")
    (small / "sources" / "memoir.yaml").write_text(f"id: memoir\ntitle: Memoir\nyear: 1980\nkind: book\n{line}\n")
    again = CliRunner().invoke(main, ["sources", "attach", str(small), str(folder)], catch_exceptions=False)
    assert again.output == f"memoir: {folder / 'memoir.txt'} (the very file that was coded)\n"


# -- references, files -------------------------------------------------------------------------------------------------


def test_all_notes_of_the_longest_document_are_right_or_flagged(first_case, documents):
    """Keys made by hand stand in the source's file; the program's must be the same, or say that they are not sure."""
    content = (documents / "shen-2008.txt").read_text(encoding="utf-8")
    read = read_references(catalogue(first_case), "shen-2008", content)
    assert set(read_notes(content)) == set(range(1, 139))
    by_hand = [one for one in recorded(first_case) if one.source == "shen-2008" and (one.ref.key or one.ref.proposed)]
    assert len([one for one in by_hand if one.ref.key]) == 123
    other = []
    for one in by_hand:
        mine = read.get(one.note, [])
        if not any((ref.key, ref.proposed) == (one.ref.key, one.ref.proposed) for ref in mine):
            other.append((one.note, one.ref.key, [ref.proposed for ref in mine if ref.sure == "low"]))
    assert other == [
        (100, "author-collection/memcon-mao-mikoyan-1956-09-19", ["author-collection/memcon-mao-mikoyan-1956-09-19"])
    ]
    keys = {one.ref.key for one in by_hand} | {one.ref.proposed for one in by_hand}
    extra = [ref for refs in read.values() for ref in refs if ref.key and ref.key not in keys]
    assert all(ref.sure == "low" for ref in extra)
    assert all(ref.doubts for refs in read.values() for ref in refs if ref.sure != "high")
    doubted = {one.note for one in by_hand if one.ref.sure == "low"}
    assert doubted <= {note for note, refs in read.items() if any(ref.sure == "low" for ref in refs)}


def test_published_translations_are_of_the_very_sheets(first_case):
    known = catalogue(first_case)
    assert known.problems == ()
    assert len(known.published) == 216
    fits = {
        (one.note, found.published.id)
        for one in recorded(first_case)
        if one.ref.key
        for found in translations(known.published, one.ref.key)
    }
    assert fits == {(56, "w011"), (65, "w013"), (99, "w001")}
    assert translations(known.published, "rgani/5/28/410?l=211-214") == []
    assert len({one.published.id for one in likely(first_case)}) > 10


def test_what_rests_on_a_file_and_on_one_voice(first_case):
    every = files(first_case)
    assert len(every) == 47
    whole, part = rests_on(first_case, "rgani/5/28/410"), rests_on(first_case, "rgani/5/28/410?l=212")
    assert set(part.statements) < set(whole.statements)
    assert {use.at.note for use in part.uses} == {99}
    assert every["rgani/5/28/409"].statements, "a proposed key counts too"
    with pytest.raises(QueryError, match="E601"):
        rests_on(first_case, "rgani/1/1/1")
    voices = {one.event: one for one in one_voice(first_case)}
    assert any(one.reported for one in voices.values())
    assert all(
        len({first_case.every_statement[s].source for s in one.statements}) == 1
        for one in voices.values()
        if not one.reported
    )
    assert {one.way for one in derived(first_case)} == {"publication", "hearsay"}


def test_faults_of_the_catalogue_are_told_where_they_stand(small):
    (small / "archives").mkdir()
    (small / "archives" / "published.yaml").write_text(
        "published:\n  - {id: a, title: T, date: 1950, link: x, keys: ['/1/2']}\n"
        "  - {id: a, title: T, date: 1950, link: y, kyes: x}\n"
        "unplaced:\n  - {source: nothing, archive: none}\nothers: []\n"
    )
    codes = [problem.code for problem in catalogue(load_case(small, cached=False)).problems]
    assert sorted(codes) == ["E115", "E115", "E130", "E201", "E320"]


# -- candidates --------------------------------------------------------------------------------------------------------

BOOK = """The board met in March. Ann Lee took the chair.

Five seats were filled in 1953. Bob Ray was removed on 2 May.¹ So it ended.

- ¹ A file.
"""


@pytest.fixture
def attached_book(small, tmp_path, monkeypatch):
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "a book.txt").write_text("A Book of the Board\n\nA. Writer\n\n" + BOOK)
    source = small / "sources" / "book.yaml"
    source.write_text(source.read_text().replace("title: A Book", "title: A Book of the Board"))
    monkeypatch.setenv("POLITBURO_DOCUMENTS", str(folder))
    return small


def test_candidates_name_people_days_and_notes(attached_book):
    case = load_case(attached_book, cached=False)
    found = {one.sentence: one for one in candidates(case, "book", {"book": Text(BOOK)}) if one.para == 2}
    assert [mention.actor for mention in found[2].mentions] == ["bob"]
    assert (found[2].when.edtf, found[2].when.dated) == ("1953-05-02", "carried")
    assert (found[2].note, found[2].how) == (1, "in-sentence")
    assert 3 not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 30 August 1956 it met", "1956-08-30"),
        ("in late August 1956", "1956-08"),
        ("on August 30, they met", "1956-08-30"),
        ("in 1957", "1957"),
        ("on 31 February they met", None),
        ("nothing", None),
    ],
)
def test_dates_in_sentences(text, expected):
    found, _ = read_date(text, 1956)
    assert (found.edtf if found else None) == expected


def run(*words, **rest):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False, **rest)


def test_a_candidate_enters_the_record_only_by_a_human(attached_book):
    before = (attached_book / "statements" / "book.yaml").read_text()
    cards = json.loads(run("sources", "suggest", attached_book, "book", "--json").output)
    card = next(one for one in cards if [p["id"] for p in one["people"]] == ["bob"])
    assert (attached_book / "statements" / "book.yaml").read_text() == before
    wrong = run(
        "sources", "accept", attached_book, card["id"], "--coder", "xy", "--yaml", "- {kind: remove, who: nobody}"
    )
    assert wrong.exit_code == 1
    assert "Nothing was written" in wrong.output
    assert (attached_book / "statements" / "book.yaml").read_text() == before
    done = run(
        "sources",
        "accept",
        attached_book,
        card["id"],
        "--coder",
        "xy",
        "--yaml",
        "- kind: remove\n  who: bob\n  body: board\n  at: {para: 4, sentence: 2}",
        "--json",
    )
    made = json.loads(done.output)["statement"]
    after = (attached_book / "statements" / "book.yaml").read_text()
    assert after.startswith(before)
    row = load_case(attached_book, cached=False).statements[made]
    assert (row.status, row.coder, row.kind) == ("draft", "xy", "remove")
    left = json.loads(run("sources", "suggest", attached_book, "book", "--json").output)
    assert card["id"] not in {one["id"] for one in left}
    other = left[0]["id"]
    assert run("sources", "refuse", attached_book, other).exit_code == 0
    assert other not in {
        one["id"] for one in json.loads(run("sources", "suggest", attached_book, "book", "--json").output)
    }
    assert run("sources", "refuse", attached_book, other, "--undo").exit_code == 0
    assert other in {one["id"] for one in json.loads(run("sources", "suggest", attached_book, "book", "--json").output)}


@pytest.mark.parametrize(
    ("block", "coder", "code"),
    [
        ("just words", "xy", "E114"),
        ("kind: remove\nwho: bob\nid: s-1", "xy", "E115"),
        ("kind: remove\nwho: bob", "", "E116"),
        ("kind: nonsense\nwho: bob", "xy", "E117"),
        ("kind: remove\nwho: [bob", "xy", "E101"),
        ("kind: remove\nwho: bob\n- kind: remove", "xy", "E1"),
    ],
)
def test_a_block_that_would_break_the_case_is_refused(small, block, coder, code):
    case = load_case(small, cached=False)
    with pytest.raises(RefusedError) as refused:
        add_statement(case, "book", block, coder)
    assert refused.value.problems[0].code.startswith(code)


def test_the_first_statement_of_a_source_makes_its_file(small):
    (small / "statements" / "paper.yaml").unlink()
    case = load_case(small, cached=False)
    made, name = add_statement(case, "paper", "kind: remove\nwho: bob\nat: {para: 1, sentence: 1}", "xy")
    assert load_case(small, cached=False).statements[made].source == "paper"
    assert name == "statements/paper.yaml"


# -- search ------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    path = tmp_path_factory.mktemp("index") / "index.db"
    texts = [
        "Хрущёв говорил на пленуме",
        "Ch'oe Ch'ang-ik was removed",
        "毛泽东 met 金日成",
        "Kim Il-sung purged them",
        "김일성은 평양에 있었다",
        "a plenum of the board",
    ]
    build(path, (Passage("passage", "doc", str(n), text) for n, text in enumerate(texts)))
    index = Index(path)
    yield index
    index.close()


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("хрущев", ["0"]),
        ("Хрущёвым", ["0"]),
        ("пленум", ["0"]),
        ("choe changik", ["1"]),
        ("Ch’oe", ["1"]),
        ("毛泽", ["2"]),
        ("泽东", ["2"]),
        ("毛", ["2"]),
        ("金日成", ["2"]),
        ("ilsung", ["3"]),
        ("purges", ["3"]),
        ("Kim Il-sung", ["3"]),
        ("김일성", ["4"]),
        ("plen", ["5"]),
        ('"of the board"', ["5"]),
        ('"board the"', []),
        ("NEAR( OR *", []),
        ("", []),
        ("'\"", []),
    ],
)
def test_search_finds_whatever_the_accents_the_case_the_script(index, question, places):
    assert [one.place for one in index.find(question).passages] == places


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_no_question_breaks_the_search(index, text):
    index.find(text)
    excerpt("a plenum of the board", text)


def test_words_are_folded():
    assert list(tokens("Ch’oe Ё毛泽东")) == ["choe", "е", "毛泽", "泽东", "东"]
    assert lemma("Булганина") == "булганин"


def test_search_of_a_case_finds_text_statements_and_files(first_case, documents):
    from politburo.query.find import index_of

    texts = {
        one.source: Text(read_documents(documents).texts[one.document])
        for one in match(first_case, read_documents(documents).texts)[0]
    }
    found = index_of(first_case, texts)
    assert {one.type for one in found.find("plenum", 400).passages} == {"statement", "passage", "published"}
    assert found.find("rgani 5 28 486").passages[0].id == "rgani/5/28/486"
    assert next(read_marks(texts["shen-2008"])).number == 1
