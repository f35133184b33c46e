"""Histories per CPU-second of the first case's whole system, from coefficients drawn from the fit to its record.

Run: python -m benchmarks.runs_bench
"""

from __future__ import annotations

import resource
import tempfile
import time
from pathlib import Path

from politburo.model.acts import ordinal
from politburo.model.runs import Asked, learned, planned, run
from politburo.model.runs.learning import told_by
from politburo.record.load import load_case

CASE = Path(__file__).parent.parent / "cases" / "dprk"
SPANS = (("1956-08-01", "1956-12-31", 4000, 2000), ("1945-08-15", "1961-07-31", 40_000, 200))


def main() -> None:
    """Print, for five months and for the whole span, rows a history and histories per CPU-second with all files."""
    case = load_case(CASE)
    told = told_by(case)
    drawn = learned(case, told, draws=4, readings=4)
    for start, end, limit, many in SPANS:
        asked = Asked(start=ordinal(start), end=ordinal(end), histories=many, draws=4, limit=limit)
        plan = planned(case, told, asked, drawn)
        with tempfile.TemporaryDirectory() as folder:
            run(
                planned(case, told, Asked(start=ordinal(start), end=ordinal(start) + 9, histories=4, draws=4), drawn),
                f"{folder}/warm",
            )
            begin = time.process_time()
            made = run(plan, f"{folder}/run")
            spent = time.process_time() - begin
            size = sum(one.stat().st_size for one in Path(folder, "run").rglob("*") if one.is_file())
        rows = sum(one["events"] for one in made.manifest["blocks"])
        print(
            f"{start} to {end}: {rows / many:.0f} acts a history, {many / spent:.0f} histories per CPU-second, "
            f"{1e6 * spent / rows:.1f} us an act with files and panels, {size / many / 1024:.1f} KiB a history"
        )
    print(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
