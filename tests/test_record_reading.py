"""Reading a case: what is right is kept, what is wrong is said with code, place, cause and cure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from politburo.record.checks import check_record
from politburo.record.decoder import suggest
from politburo.record.disputes import disputes
from politburo.record.load import load_case
from politburo.record.problems import errors
from politburo.record.reconcile import events, facts
from politburo.record.span import unreadable_span
from politburo.record.strict_yaml import MAX_DEPTH, parse, plain

FAULTS = yaml.safe_load((Path(__file__).parent / "stories" / "faults.yaml").read_text())


def test_the_small_case_has_no_error(small):
    case = load_case(small)
    assert errors(check_record(case)) == ()
    assert len(case.statements) == 13
    assert len(case.every_statement) == 14


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["story"])
def test_each_fault_is_named_where_it_stands(fault, changed):
    case = changed((fault["file"], fault["replace"], fault["by"]))
    found = [p for p in check_record(case) if p.code == fault["code"]]
    assert found, [str(p) for p in check_record(case)]
    first = found[0]
    assert first.where.file == fault.get("file-of-problem", fault["file"])
    assert first.where.line == fault["line"]
    if "column" in fault:
        assert first.where.column == fault["column"]
    assert fault["says"] in first.cause + " " + first.cure
    assert first.cure.endswith((".", "?"))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("statements/book.yaml", "to: coast, attested: 1950", "to: coast, attested: 1850"),
        ("statements/paper.yaml", "mode: rumoured, who: cid, when: 1954", "mode: rumoured, who: cid, when: 1854"),
        ("series/rift.yaml", "when: 1950-01", "when: 1949-03"),
        ("series/rift.yaml", "when: 1955-12", "when: 1956-06"),
    ],
)
def test_background_and_points_beside_the_span_are_no_fault(changed, name, old, new):
    assert not {"W122", "W123", "W124"} & {one.code for one in check_record(changed((name, old, new)))}


def test_a_window_that_cannot_be_read_is_no_fault_of_the_span_of_the_case(changed):
    case = changed(("case.yaml", "window: 1953-01-01/1953-12-31", "window: 1953-12-31/1953-01-01"))
    assert unreadable_span(case) == ()


def test_a_fault_costs_nothing_but_itself(changed):
    case = changed(("statements/book.yaml", "kind: holds, who: ann", "kind: hold, who: ann"))
    assert "s-00000002" in case.statements
    assert len(case.statements) == 12


def test_every_scalar_stays_the_text_it_was():
    tree, problems = parse(b"a: 0410\nb: no\nc: 1956-08-30\nd: ~\ne: 12:30\nf: 1_000\n", "x.yaml")
    assert problems == []
    assert plain(tree) == {"a": "0410", "b": "no", "c": "1956-08-30", "d": "~", "e": "12:30", "f": "1_000"}


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "- " * 60_000 + "a", "{a: " * 60_000], ids=["flow", "block", "mapping"]
)
def test_deep_nesting_is_refused_and_does_not_end_the_process(text):
    _, problems = parse(text.encode(), "deep.yaml")
    assert problems
    assert {p.code for p in problems} <= {"E101", "E105"}


def test_aliases_cannot_blow_up():
    bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"
    _, problems = parse(bomb.encode(), "bomb.yaml")
    assert {p.code for p in problems} == {"E104"}


def test_depth_allowed_is_enough_for_a_case():
    assert MAX_DEPTH >= 20


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_can_crash_the_reader(data):
    tree, problems = parse(data, "noise.yaml")
    assert tree is None or problems == [] or all(p.where.file == "noise.yaml" for p in problems)


json_like = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcdef", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


@settings(max_examples=100, deadline=None)
@given(json_like)
def test_what_yaml_writes_as_text_is_read_back(value):
    text = yaml.dump(value, allow_unicode=True, default_style='"')
    tree, problems = parse(text.encode(), "x.yaml")
    assert problems == []
    assert plain(tree) == value


def test_the_cache_gives_the_same_case_and_notices_a_change(small):
    first, again = load_case(small), load_case(small)
    assert again.statements == first.statements
    assert again.digest == first.digest
    path = small / "statements" / "book.yaml"
    path.write_text(path.read_text().replace("n: 5", "n: 6"))
    assert load_case(small).statements["s-00000005"].values["n"] == "6"


def test_the_cache_keeps_what_is_asked_first(small):
    load_case(small)
    kept, fresh = load_case(small), load_case(small, cached=False)
    assert fresh.first is None
    assert kept.first is not None
    assert kept.first.facts == tuple(facts(fresh))
    assert list(kept.first.events.items()) == list(events(fresh).items())
    assert kept.first.disputes == disputes(fresh)
    assert replace(kept, statements={}).first is None, "another case has answers of its own"


def test_trees_kept_in_the_cache_are_those_that_were_read(small):
    (small / "systems.yaml").write_text("title: of trees\nwords: [one, two]\n")
    load_case(small)
    kept, fresh = load_case(small), load_case(small, cached=False)
    assert set(fresh.raw) == {"systems.yaml"}
    assert set(kept.raw) == {"systems.yaml"}
    assert repr(kept.raw["systems.yaml"]) == repr(fresh.raw["systems.yaml"])
    assert kept.raw.get("no/such.yaml") is None


def test_a_damaged_cache_is_read_past(small, tmp_path_factory):
    case = load_case(small)
    store = tmp_path_factory.getbasetemp() / "cache" / "politburo" / "cases" / f"{case.digest}.pickle"
    assert store.is_file()
    store.write_bytes(b"not a pickle")
    assert load_case(small).statements == case.statements


def test_a_cure_lists_what_is_known_only_where_something_is():
    assert suggest("anna", []) == "Correct it, or add what it means."
    assert suggest("anna", ["hills", "coast"]) == "Known here: coast, hills."
