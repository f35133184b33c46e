"""The quick reader of plain YAML reads as the full one does, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from politburo.record.plain_yaml import read_plain
from politburo.record.strict_yaml import _parse_any, parse, plain
from tests.conftest import HERE, ROOT

FILES = sorted([*(ROOT / "cases").rglob("*.yaml"), *(HERE / "data").rglob("*.yaml")])


def same_or_nothing(text: str) -> bool:
    """Whether the quick reader knew the text; if so it must have read it as the full one, without a problem."""
    quick = read_plain(text)
    if quick is None:
        return False
    full, problems = _parse_any(text, "x.yaml")
    assert problems == []
    assert quick == full
    return True


def test_the_files_of_the_cases_are_read_alike_and_most_of_them_quickly():
    known = {path: same_or_nothing(path.read_text(encoding="utf-8")) for path in FILES}
    assert all(known[path] for path in FILES if path.parent.name == "statements")
    assert sum(known.values()) > len(known) / 2


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n",
        "a:\n  - b: c\n    d: [e, 'f''g', \"h\"]\n  - i\n",
        "a:\n- b\n- {c: d, e: {f: [1, 2]}}\n# done\n",
        "a: {}\nb: []\n",
        "a: -1\nb: x - y\nc: http://x/y?z#w\n",
        "-   a: b\n    c: d\n",
        "a: {b: c:d, e: f g , h: -1}\n",
    ],
)
def test_plain_files_are_known(text):
    assert same_or_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        " a: b\n",
        "a: b\na: c\n",
        "a: {b: c, b: d}\n",
        "a: b\n  c\n",
        "a: b # said\n",
        "a: b: c\n",
        "a: >-\n  b\n",
        "a: |\n  b\n",
        "a: &x b\n",
        "a: *x\n",
        "a: !t b\n",
        'a: "b\\n"\n',
        "a: [b,\n  c]\n",
        "a: {b}\n",
        "a: [b: c]\n",
        "a: [b,]\n",
        "a:\n",
        "a:\tb\n",
        "---\na: b\n",
        "a: b\n---\nc: d\n",
        "a: b\n...\n",
        "? a\n: b\n",
        "- - a\n",
        "a: 'b\n",
        "a: b\r\n",
        "a: \x85b\n",
        "a: {b: 'c'd}\n",
        "'a': b\n",
    ],
)
def test_what_is_not_plain_is_left_to_the_full_reader(text):
    assert read_plain(text) is None


def test_nesting_beyond_measure_is_left_to_the_full_reader():
    assert read_plain("a: " + "[" * 60 + "]" * 60 + "\n") is None
    assert read_plain("".join("  " * n + f"k{n}:\n" for n in range(60)) + "  " * 60 + "v: w\n") is None


PIECES = st.sampled_from(
    [
        "a",
        "b",
        ":",
        ": ",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n    ",
        " ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        ",",
        "'",
        '"',
        "#",
        " #",
        "?",
        "a: ",
        "k: v",
        "\n- ",
        "&x",
        "*x",
        "!t",
        ">",
        "%",
        "@",
        "`",
        "~",
        "1",
        "é",
        "\t",
        "=",
        "---",
        "..",
        "<<",
    ]
)


@settings(max_examples=700, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join))
@example("a: [b, {c: d}]\ne:\n- f\n")
@example("a: - b\n")
@example("a: b\n- c\n")
@example("a: {b: c: d}\n")
@example("a: {b:c}\n")
@example("a: [-]\n")
def test_whatever_it_reads_it_reads_as_the_full_reader(text):
    same_or_nothing(text)


LINES = (HERE / "data" / "small" / "statements" / "book.yaml").read_text(encoding="utf-8").splitlines()


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES), max_size=8), st.integers(0, 200), PIECES)
def test_a_file_with_a_fault_in_it_is_read_alike_or_not_at_all(lines, place, piece):
    text = "\n".join(lines) + "\n"
    place = min(place, len(text))
    same_or_nothing(text[:place] + piece + text[place:])


def test_a_file_is_read_the_same_by_both_ways():
    tree, problems = parse(b"a: b # said\nc: [d]\n", "x.yaml")
    assert problems == []
    assert plain(tree) == {"a": "b", "c": ["d"]}
    assert plain(parse(b"a: b\nc: [d]\n", "x.yaml")[0]) == {"a": "b", "c": ["d"]}
