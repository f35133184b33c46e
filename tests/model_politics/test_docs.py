"""The page on political mechanisms runs and prints what it says."""

import re
from pathlib import Path

import politburo.model.politics as package

DOCS = Path(__file__).parents[2] / "docs"


def test_every_block_runs(capsys):
    names = {}
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / "politics.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 3
    for block in blocks:
        exec(compile(block, "politics.md", "exec"), names)  # our own page
    printed = capsys.readouterr().out
    assert "rules: (0, 1, 2)" in printed
    assert "with a veto: [(0, 1, 2, 3)]" in printed
    assert "(18, 4, 6) drops (1, 2)" not in printed
    assert "(18, 4, 6) drops (1, 3)" in printed


def test_every_mechanism_stands_on_the_page_and_in_the_package():
    page = (DOCS / "politics.md").read_text(encoding="utf-8")
    modules = {path.stem for path in Path(package.__file__).parent.glob("*.py")} - {"__init__", "codes", "faults"}
    assert {name for name in modules if f"| `{name}` |" not in page} == set()
    assert {name for name in modules if f"\n    {name} " not in (package.__doc__ or "")} == set()
