"""Full-text search over invented passages: time to build, size, and time to answer.

`python -m benchmarks.search [PASSAGES]`, a million unless told. Words follow Zipf's law over a vocabulary of Latin,
Russian and Han words, so that common words are very common.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from politburo.sources.store import Index, Passage, build

LENGTH, VOCABULARY, REPEATS = 18, 60_000, 5
RUSSIAN = [
    "пленум",
    "комитет",
    "посол",
    "беседа",
    "партия",
    "группа",
    "секретарь",
    "советский",
    "корейский",
    "решение",
    "Хрущёв",
    "Булганин",
]
HAN = ["毛泽东", "周恩来", "彭德怀", "金日成", "外交部", "平壤", "北京"]


def invented(number: int, seed: int = 1) -> Iterator[Passage]:
    """Yield passages of invented words."""
    draw = np.random.default_rng(seed)
    letters = np.array(list("abcdefghijklmnoprstuvz"))
    words = ["".join(draw.choice(letters, size=draw.integers(3, 11))) for _ in range(VOCABULARY)]
    words[40:40] = RUSSIAN
    words[400:400] = HAN
    share = 1 / np.arange(3, len(words) + 3)
    share /= share.sum()
    for start in range(0, number, 10_000):
        block = draw.choice(len(words), size=(min(10_000, number - start), LENGTH), p=share)
        for n, row in enumerate(block, start + 1):
            yield Passage("passage", "invented", str(n), " ".join(words[one] for one in row))


def main(arguments: list[str]) -> int:
    """Build, ask, print."""
    number = int(arguments[0]) if arguments else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.db"
        start, busy = time.perf_counter(), time.process_time()
        build(path, invented(number))
        took, busy = time.perf_counter() - start, time.process_time() - busy
        size = path.stat().st_size / 1e6
        print(f"{number:,} passages of {LENGTH} words built in {took:.0f} s ({busy:.0f} s of CPU), {size:.0f} MB")
        index = Index(path)
        print("| question | found | ranked | median ms | worst ms | CPU ms |\n|---|---|---|---|---|---|")
        for name, question in questions().items():
            print(f"| {name} | {measured(index, question)} |")
        index.close()
    return 0


def questions() -> dict[str, str]:
    """Return what is asked: words of every frequency, in three scripts."""
    sample = [one.text.split() for one in invented(2_000)]
    return {
        "a word": sample[11][5],
        "a common word": sample[7][3],
        "a long word": max(sample[3], key=len),
        "two words": f"{sample[20][0]} {sample[20][1]}",
        "a phrase": f'"{sample[30][2]} {sample[30][3]}"',
        "a beginning": sample[40][4][:3],
        "a Russian case": "Хрущёвым",
        "a common Russian word": "пленуме",
        "two Russian words": "пленуме Булганина",
        "a Han name": "毛泽东",
        "nothing": "qqqq zzzz",
    }


def measured(index: Index, question: str) -> str:
    """Return how many are found, whether they are ranked, and the times."""
    took, busy = [], []
    for _ in range(REPEATS):
        begin, begun = time.perf_counter(), time.process_time()
        answer = index.find(question)
        took.append((time.perf_counter() - begin) * 1e3)
        busy.append((time.process_time() - begun) * 1e3)
    times = f"{np.median(took):.1f} | {max(took):.1f} | {np.median(busy):.1f}"
    return f"{len(answer.passages)} | {answer.ranked} | {times}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
