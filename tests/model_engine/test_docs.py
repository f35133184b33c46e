"""The tutorial runs, and the catalogue of effects is that of the code."""

import re
import shutil
from pathlib import Path

from politburo import model
from politburo.model.engine.catalogue import catalogue

DOCS = Path(__file__).parents[2] / "docs"


def blocks(page):
    found = re.findall(r"```python\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    assert len(found) > 5
    return found


def test_a_newcomer_runs_the_tutorial_in_a_folder_of_her_own(monkeypatch, capsys, tmp_path):
    shutil.copytree(DOCS / "data", tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    names = {}
    for block in blocks("engine-tutorial.md"):
        exec(compile(block, "engine-tutorial.md", "exec"), names)  # our own page
    printed = capsys.readouterr().out
    assert "E804 events, row 1" in printed
    assert "inertia(call)" in printed
    # What the page says of the model is so.
    same = names["choice"].table.set_index("effect").loc["same(team)"]
    assert round(same["estimate"], 2) == 0.56
    assert model.outliers(names["choice"]).empty
    assert model.change_points(names["choice"]) == []
    assert model.compare(names["shorter"], names["choice"])["p"] < 0.01
    assert names["more"].mean() > 0
    low, high = names["simulated"].quantile([0.05, 0.95])
    assert low < names["simulated"].mean() < high


def test_every_block_of_the_reference_runs(monkeypatch, capsys):
    monkeypatch.chdir(DOCS)
    names = {}
    for block in blocks("engine.md"):
        exec(compile(block, "engine.md", "exec"), names)  # our own page
    assert "inertia(call)" in capsys.readouterr().out
    assert names["paired"].var() < names["apart"].var() / 5
    assert set(names["mixed"].table["pooling"]) <= {"by evidence", "by chain"}


def test_the_catalogue_is_up_to_date():
    assert (DOCS / "effects.md").read_text(encoding="utf-8") == catalogue() + "\n"
