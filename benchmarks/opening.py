"""How long a case takes to open, cold and from the cache: the first case, and invented ones (`--full`: a large one).

Prints medians of several runs in seconds of processor time; the peer is PyYAML's own safe C loader on the same bytes.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from politburo.record.load import load_case

ROOT = Path(__file__).resolve().parent.parent
PEOPLE = ("bob", "cid", "dot")
ROW = """  - id: s-{n:08x}
    kind: remove
    event: ev-{pair}
    by: ann
    who: {who}
    when: 195{year}-{month:02d}-{day:02d}
    at: {{para: {para}, sentence: 1, sha: {n:08x}}}
    cites: {{note: 1, how: next-note}}
    note: in own words {n}
"""


def seconds(work: Callable[[], object], runs: int) -> float:
    """Return the median processor time of a piece of work."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times)


def invented(folder: Path, statements: int) -> None:
    """Write a case of so many statements on half as many events."""
    shutil.copytree(ROOT / "tests" / "data" / "small", folder)
    rows = (
        ROW.format(n=n, pair=n // 2, who=PEOPLE[n % 3], year=n % 5, month=n % 12 + 1, day=n % 28 + 1, para=n % 200 + 1)
        for n in range(0x10000000, 0x10000000 + statements)
    )
    head = "source: book\ndefaults: {sure: high, status: draft, coder: ed}\nstatements:\n"
    (folder / "statements" / "book.yaml").write_text(head + "".join(rows))


def row(name: str, folder: Path, runs: int) -> str:
    """Measure one case and return its line of the table."""
    cold = seconds(lambda: load_case(folder, cached=False), runs)
    load_case(folder)
    warm = seconds(lambda: load_case(folder), runs)
    data = [path.read_bytes() for path in folder.rglob("*.yaml")]
    peer = seconds(lambda: [yaml.load(text, yaml.CSafeLoader) for text in data], runs)
    return f"{name:>20}  {cold:8.2f}  {warm:8.2f}  {peer:18.2f}"


def main() -> None:
    """Print the table."""
    sizes = (1_000, 10_000, 100_000) if "--full" in sys.argv else (1_000, 10_000)
    print(f"{'case':>20}  {'cold s':>8}  {'cached s':>8}  {'yaml safe loader s':>18}")
    print(row("first case", ROOT / "cases" / "dprk", 3))
    with tempfile.TemporaryDirectory() as place:
        for size in sizes:
            folder = Path(place) / str(size)
            invented(folder, size)
            print(row(f"{size:,} statements", folder, 3 if size <= 10_000 else 1))


if __name__ == "__main__":
    main()
