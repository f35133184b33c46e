"""A sample of spellings in files: `python -m benchmarks.names_sample [FOLDER] [--crowd 100000] [--misses]`.

FOLDER (benchmarks/names_blind_3) holds people.jsonl (the registry), queries.txt (a spelling a line) and truth.tsv
(line, id or `-` for nobody, kind). Printed are recall at 1 and 5, by group and by kind what was missed, and what share
of the spellings of strangers scores as high as the true ones of which nine in ten are taken.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path

from benchmarks.names import crowd, rows
from politburo.names import Registry

HERE = Path(__file__).with_name("names_blind_3")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=HERE)
    parser.add_argument("--crowd", type=int, default=0)
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    people = rows(given.folder / "people.jsonl")
    registry = Registry([*(crowd(given.crowd, 1) if given.crowd else []), *people])
    texts = (given.folder / "queries.txt").read_text(encoding="utf-8").split("\n")
    asked, first, fifth, missed = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    true, false = [], []
    began = time.process_time()
    for line in (given.folder / "truth.tsv").read_text(encoding="utf-8").splitlines():
        number, who, kind = line.split("\t")
        found = registry.find(texts[int(number) - 1]).matches
        if who == "-":
            false.append(found[0].score if found else 0.0)
            continue
        ids = [one.id for one in found]
        place = ids.index(who) if who in ids else 99
        true.append(found[place].score if place < 99 else 0.0)
        for group in ("all", *kind.split(":")[:2]):
            asked[group] += 1
            first[group] += place == 0
            fifth[group] += place < 5
        missed[kind] += place >= 5
        if given.misses and place:
            top = f"{found[0].id} {found[0].score:.2f} {found[0].why}" if found else "-"
            print(f"  {who} {texts[int(number) - 1]!r} ({kind}) place {place}; first {top}")
    spent = time.process_time() - began
    for group, number in asked.items():
        print(f"{group}: {number} spellings, R@1 {first[group] / number:.4f}, R@5 {fifth[group] / number:.4f}")
    threshold = sorted(true)[int(len(true) * 0.1)]
    wrong = sum(one >= threshold for one in false)
    print(f"strangers at or above the score {threshold:.2f} that nine in ten true ones reach: {wrong} of {len(false)}")
    print("missed: " + ", ".join(f"{kind} {number}" for kind, number in missed.most_common() if number))
    print(f"{(sum(asked.values()) / 3 + len(false)) / spent:.0f} look-ups a second of processor time")


if __name__ == "__main__":
    main()
