"""How long the app takes over each what-if of the first case: until the answer, until its sensitivities are there too.

Run: python -m benchmarks.what_if_bench [WHAT-IF ...]

A server of its own is asked by HTTP as the page asks it. Each is asked as a text that nobody asked before, so that no
remembered answer is taken; the first one is asked once before, since it loads the compiled code.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import urlencode
from urllib.request import Request, urlopen

CASE = Path(__file__).parent.parent / "cases" / "dprk"
LOOK = 0.15  # seconds between two looks, as the page has it
ROUNDS = 3


def got(url: str, data: bytes | None = None) -> tuple[int, Any]:
    """Status and JSON of an answer."""
    with urlopen(Request(url, data=data)) as answer:
        return answer.status, json.load(answer)


def asked(here: str, text: str) -> tuple[float, float]:
    """Seconds until the answer to a what-if is there, and until all of it is.

    Raises:
        RuntimeError: it has none.
    """
    url = f"{here}/api/what-if-written?{urlencode({'text': f'{text}# asked at {time.time_ns()}'})}"
    begin, first = time.perf_counter(), 0.0
    while True:
        status, found = got(url)
        passed = time.perf_counter() - begin
        if status == 200 and "unmade" not in found:
            return first or passed, passed
        if status == 200:
            got(f"{here}/api/begin/theory", b"{}")
            while got(f"{here}/api/theory")[0] == 202:
                time.sleep(1.0)
            begin = time.perf_counter()
        elif found["state"] == "failed":
            raise RuntimeError(found["message"])
        elif found["part"] is not None and not first:
            first = passed
        time.sleep(LOOK)


def main(names: Sequence[str]) -> None:
    """Print a table: medians of several rounds, the slowest round in brackets."""
    command = [sys.executable, "-m", "politburo", "serve", str(CASE), "--port", "0", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            here = next(word for line in server.stdout for word in line.split() if word.startswith("http://"))
            here = here.rstrip("/")
            texts = {one["name"]: one["text"] for one in got(f"{here}/api/what-if")[1]}
            wanted = list(names) or list(texts)
            asked(here, texts[wanted[0]])
            print("| what-if | answer, s | all of it, s |\n|---|---|---|")
            for name in wanted:
                first, whole = zip(*(asked(here, texts[name]) for _ in range(ROUNDS)), strict=True)
                shown = (f"{median(some):.1f} ({max(some):.1f})" for some in (first, whole))
                print(f"| {name} | {' | '.join(shown)} |", flush=True)
            print(f"Load of the machine at the end: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors.")
        finally:
            server.terminate()


if __name__ == "__main__":
    main(sys.argv[1:])
