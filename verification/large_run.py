"""How much memory and time do 100,000 histories on disk take?

`python -m verification.large_run [histories] [workers]` simulates the tutorial's tie-oriented model into a temporary
folder and reports processor and wall-clock seconds, the size of the folder and the peak memory of this process and of
the largest of its workers. Then it damages one block and reports how long mending takes.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

from politburo import model

DATA = Path(__file__).parents[1] / "docs" / "data"


def fitted() -> model.Fit:
    """The model of the tutorial."""
    calls, friends, actors = (pd.read_csv(DATA / f"{name}.csv") for name in ("calls", "friends", "actors"))
    data = model.Data(actors=actors, events=calls, networks={"call": calls, "friend": friends})
    effects = [model.inertia("call"), model.recip("call"), model.tie("friend"), model.same("team")]
    return model.fit(data, "rem", [*effects, model.outdeg("call", type="ego")], intercept=True)


def main() -> None:
    """Print the figures."""
    histories, workers = (
        int(sys.argv[place]) if len(sys.argv) > place else number for place, number in ((1, 100_000), (2, 1))
    )
    rem = fitted()
    with tempfile.TemporaryDirectory() as folder:
        wall, began = time.perf_counter(), time.process_time()
        made = model.run(rem, f"{folder}/run", histories=histories, seed=1, workers=workers, progress=True)
        wall, spent = time.perf_counter() - wall, time.process_time() - began
        events = sum(block["events"] for block in made.manifest["blocks"])
        size = sum(path.stat().st_size for path in made.folder.rglob("*") if path.is_file())
        print(
            f"{histories} histories, {events} events, {workers} workers: {wall:.0f} s, {size / 2**20:.0f} MiB on disk"
        )
        print(f"processor seconds of this process {spent:.0f}")
        own, theirs = (
            resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        )
        print(f"peak memory {own:.0f} MiB here, {theirs:.0f} MiB in the largest worker")
        (made.folder / "blocks" / "000000.parquet").write_bytes(b"torn")
        wall = time.perf_counter()
        model.run(rem, f"{folder}/run", histories=histories, seed=1, workers=workers)
        print(f"one damaged block found and mended in {time.perf_counter() - wall:.1f} s")


if __name__ == "__main__":
    main()
