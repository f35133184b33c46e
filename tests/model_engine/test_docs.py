"""The tutorial runs, and the catalogue of effects is that of the code."""

import re
from pathlib import Path

from politburo.model.engine.catalogue import catalogue

DOCS = Path(__file__).parents[2] / "docs"


def test_every_block_of_the_tutorial_runs(monkeypatch, capsys):
    monkeypatch.chdir(DOCS)
    names = {}
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / "engine.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) > 5
    for block in blocks:
        exec(compile(block, "engine.md", "exec"), names)  # our own page
    printed = capsys.readouterr().out
    assert "E204 events, row 1" in printed
    assert "inertia(call)" in printed


def test_the_catalogue_is_up_to_date():
    assert (DOCS / "effects.md").read_text(encoding="utf-8") == catalogue() + "\n"
