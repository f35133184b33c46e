"""Bibliographies in four formats."""

from __future__ import annotations

import json

import pytest
import rispy
from click.testing import CliRunner

from politburo.cli import main
from politburo.export.formats.bibliography import bibtex_export, csl_export
from politburo.export.library.formats import read_bibtex, read_csl, read_library, read_ris, untex
from politburo.export.library.items import LibraryError, zotero_link
from politburo.record.load import load_case


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


CSL = json.dumps(
    [
        {
            "id": "http://zotero.org/users/12345/items/ABCD2345",
            "type": "manuscript",
            "title": "Record of a conversation",
            "author": [{"family": "Ivanov", "given": "V. I."}],
            "issued": {"date-parts": [[1956, 7, 20]]},
            "archive": "TsKhSD",
            "archive_location": "f. 5, op. 28, d. 410, l. 210-214",
            "language": "ru",
        },
        {"id": "old", "type": "book", "title": "A  book", "issued": {"raw": "1970"}},
        {"id": "bare", "type": "book", "title": "No year at all"},
    ]
)
RIS = """TY  - RPRT
AU  - Shen, Zhihua
AU  - Min, Song
TI  - Alliance of
  Convenience
PY  - 2008/12//
T2  - Working Paper
SP  - 1
EP  - 40
UR  - https://www.zotero.org/groups/77/items/WXYZ6789
DB  - RGASPI
AN  - f. 558, op. 11, d. 334, l. 1
ER  -

"""
BIB = r"""@string{cup = "Cambridge University Press"}
@comment{nothing}
@book{lankov2002,
  title = {From {Stalin} to {K}im: 50\% of a \v{S}t\'{o}ry},
  author = {Lankov, Andrei and {Central Committee and Co.}},
  year = 2002, month = mar,
  publisher = cup # ", London",
  url = {http://example.org/a_b},
  note = {zotero://select/library/items/QWER2345},
}
@misc(letter,
  title = "Letter of {\"U}nk",
  date = {1956-08-30},
  archive = {RGANI}, archivelocation = {f. 5, op. 28, d. 410, l. 5},
)
"""
RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#"
  xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dcterms="http://purl.org/dc/terms/">
 <bib:Manuscript rdf:about="http://zotero.org/users/1/items/AAAA2222">
  <z:itemType>manuscript</z:itemType>
  <bib:authors><rdf:Seq><rdf:li><foaf:Person>
   <foaf:surname>Petrov</foaf:surname><foaf:givenName>A. M.</foaf:givenName>
  </foaf:Person></rdf:li></rdf:Seq></bib:authors>
  <dc:title>Дневник</dc:title><dc:date>1956-09-18</dc:date><z:language>ru</z:language>
  <z:archive>АВПРФ</z:archive><dc:coverage>ф. 0102, оп. 12, п. 68, д. 5, л. 10</dc:coverage>
 </bib:Manuscript>
 <z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType></z:Attachment>
</rdf:RDF>
"""


def test_items_become_sources_with_key_link_and_archive_file(small, tmp_path):
    (tmp_path / "lib.json").write_text(CSL, encoding="utf-8")
    done = run("import", small, tmp_path / "lib.json", "--json")
    assert done.exit_code == 1
    told = {one["key"]: one for one in json.loads(done.output)}
    assert told["old"]["verdict"] == "known"
    assert told["old"]["source"] == "book"
    assert told["bare"]["why"] == "it has no year, which a source needs"
    assert "No year at all" in (small / "imports" / "lib" / "drafts.csv").read_text(encoding="utf-8-sig")
    case = load_case(small, cached=False)
    assert not [p for p in case.problems if p.severity == "error"]
    source = case.sources["ivanov-1956"]
    assert source.file.key == "rgani/5/28/410?l=210-214"
    assert source.file.raw == "TsKhSD, f. 5, op. 28, d. 410, l. 210-214"
    assert source.elsewhere == ("zotero://select/library/items/ABCD2345",)
    assert (source.date, source.authors, source.language) == ("1956-07-20", ("Ivanov, V. I.",), "ru")
    again = json.loads(run("import", small, tmp_path / "lib.json", "--json").output)
    assert [one["verdict"] for one in again] == ["known", "known", "draft"]


@pytest.mark.parametrize(
    ("text", "name", "key", "link"),
    [
        (RIS, "shen-2008", "rgaspi/558/11/334?l=1", "zotero://select/groups/77/items/WXYZ6789"),
        (BIB, "unk-1956", "rgani/5/28/410?l=5", "key:letter"),
        (RDF, "petrov-1956", "avprf/0102/12/5?p=68&l=10", "zotero://select/library/items/AAAA2222"),
    ],
)
def test_every_format_keeps_link_and_archive(small, tmp_path, text, name, key, link):
    suffix = {"shen-2008": "ris", "unk-1956": "bib", "petrov-1956": "rdf"}[name]
    (tmp_path / f"lib.{suffix}").write_text(text, encoding="utf-8")
    assert run("import", small, tmp_path / f"lib.{suffix}").exit_code == 0
    case = load_case(small, cached=False)
    found = next(one for one in case.sources.values() if link in one.elsewhere)
    assert found.file.key == key
    dry = run("import", small, tmp_path / f"lib.{suffix}", "--dry-run")
    assert "0 new" in dry.output


def test_ris_reads_what_rispy_reads():
    ours, theirs = (
        read_ris(RIS)[0],
        rispy.loads(RIS.replace("Alliance of\n  Convenience", "Alliance of Convenience"))[0],
    )
    assert ours.title == theirs["title"] == "Alliance of Convenience"
    assert list(ours.authors) == theirs["authors"]
    assert ours.year == theirs["year"][:4]
    assert (ours.date, ours.pages) == ("2008-12", "1-40")


def test_bibtex_takes_strings_accents_and_bodies():
    book, letter = read_bibtex(BIB)
    assert book.title == "From Stalin to Kim: 50% of a Štóry"
    assert book.authors == ("Lankov, Andrei", "Central Committee and Co.")
    assert (book.year, book.date) == ("2002", "2002-03")
    assert book.published == "Cambridge University Press, London"
    assert book.link == "http://example.org/a_b"
    assert letter.title == "Letter of Ünk"
    assert letter.date == "1956-08-30"
    assert untex(r"\o{}re {\AE}sop \c{c}a \& \ss") == "øre Æsop ça & ß"


def test_our_own_exports_come_back(small):
    case = load_case(small, cached=False)
    for items in (
        read_csl(csl_export(case).files["sources.json"].decode()),
        read_bibtex(bibtex_export(case).files["sources.bib"].decode()),
    ):
        assert [(one.key, one.title, one.authors, one.year, one.kind) for one in items] == [
            (one.id, one.title, one.authors, one.year, one.kind) for one in case.sources.values()
        ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hello", "no CSL-JSON"),
        ('[{"id": 1', "cannot be read"),
        ("[1]", "no list of items"),
        ("TY  - BOOK\nTI  - a\nTY  - BOOK\n", "before the one above is closed"),
        ("TY  - BOOK\nTI  - a\n", "is not closed"),
        ("@book{a,\n title = {b}\n", "Line 1"),
        ("@book{,title={b}}", "has no key"),
        ("<rdf", "cannot be read"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a/>', "declares entities"),
    ],
)
def test_a_broken_library_is_refused_with_the_reason(text, words):
    with pytest.raises(LibraryError, match=words):
        read_library(text, "a file")


def test_a_link_is_made_of_an_address_or_an_item_key():
    assert zotero_link("ABCD2345") == "zotero://select/library/items/ABCD2345"
    assert zotero_link("http://zotero.org/groups/5/items/ABCD2345") == "zotero://select/groups/5/items/ABCD2345"
    assert zotero_link("x", "zotero://select/library/items/ABCD2345") == "zotero://select/library/items/ABCD2345"
    assert zotero_link("lankov2002") == ""
