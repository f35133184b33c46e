"""A search for a name in a spelling that stands nowhere finds what is told of the person."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from politburo.cli import main


@pytest.mark.parametrize(("text", "who"), [("Хрущёвым", "khrushchev"), ("Ким Ир Сена", "kim-il-sung")])
def test_a_name_in_another_spelling(text: str, who: str) -> None:
    done = CliRunner().invoke(main, ["search", "cases/dprk", text, "--json"])
    assert done.exit_code == 0, done.output
    told = json.loads(done.output)
    assert told["meant"] == who
    assert told["hits"]


def test_words_of_nobody_find_nothing() -> None:
    told = json.loads(CliRunner().invoke(main, ["search", "cases/dprk", "zzzzq", "--json"]).output)
    assert not told["hits"]
    assert "meant" not in told
