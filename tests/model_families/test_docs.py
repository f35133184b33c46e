"""Every block of the page on families runs and says what it promises."""

import re
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"


def test_every_block_runs(capsys):
    names = {}
    blocks = re.findall(r"```python\n(.*?)```", (DOCS / "families.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) > 5
    for block in blocks:
        exec(compile(block, "families.md", "exec"), names)  # our own page
    printed = capsys.readouterr().out
    assert "E701 family sanction: there is no register struck yet" in printed
    assert names["found"].evidence["sanction"] < 0
    assert names["answer_to"].difference > 0
    assert names["answer_to"].reduction > 1
    assert names["found"].table.query("effect == 'struck'")["contraction"].item() > 0
