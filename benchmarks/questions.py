"""How long questions take: `python -m benchmarks.questions [CASE]`.

Opening first, then the four questions asked first of a case just opened, each in a process of its own (processor
time), then each question of something new with what all answers share worked out before (wall time).
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from politburo.query import bodies_with_seats, who
from politburo.record.case import Case
from politburo.record.load import load_case
from politburo.views.card import card_json
from politburo.views.pages import (
    changes_json,
    disputes_json,
    people_json,
    person_json,
    roster_json,
    search_json,
    timeline_json,
)
from politburo.views.parts import case_span
from politburo.views.statement import chosen
from politburo.web.desk import Opened, open_case, warm

ROOT = Path(__file__).resolve().parent.parent
AGAIN = 7


def clock(work: Callable[[], object]) -> float:
    """Milliseconds that some work takes."""
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def main(folder: Path) -> None:
    """Print how long each question takes."""
    print(f"open the case (parse kept): {clock(lambda: load_case(folder)):.0f} ms")
    opened: Opened = open_case(folder)
    case = opened.case
    cold = processor(lambda: load_case(folder, cached=False))
    print(f"cold {cold:.0f} ms, parse kept {processor(lambda: load_case(folder)):.0f} ms of processor time")
    print(f"{len(case.every_statement)} statements, {len(case.actors)} actors")
    print(f"first questions (what all answers share): {clock(lambda: warm(opened)):.0f} ms")
    first, last = case_span(case)
    people = [one.id for one in case.of_type("person")]
    bodies = bodies_with_seats(case)
    middle = (first + last) // 2
    first_asked(folder, bodies[0], people[0], middle)
    report("card", lambda _: card_json(case, opened.problems, opened.texts))
    report("timeline, a year", lambda n: timeline_json(case, "judged", middle + n, middle + n + 365))
    report("timeline, all sources, an actor", lambda n: timeline_json(case, "all", None, None, None, people[n]))
    report("people", lambda _: people_json(case))
    report("person", lambda n: person_json(case, people[n], "judged", opened.texts))
    report("roster", lambda n: roster_json(case, bodies[n % len(bodies)], middle + n))
    report("changes, all bodies", lambda n: changes_json(case, middle - n, last))
    report("disputes", lambda _: disputes_json(case))
    report("search", lambda n: search_json(case, people[n].replace("-", " ")))
    report(
        "drawers of ten statements", lambda n: chosen(case, list(case.statements)[10 * n : 10 * n + 10], opened.texts)
    )
    seats(case, bodies, first, last)


def processor(work: Callable[[], object]) -> float:
    """Milliseconds of processor time that some work takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def first_asked(folder: Path, body: str, who_: str, day: int) -> None:
    """Time each of the four questions as the first thing asked in a process that has opened the case from its cache."""
    for name in ("who", "timeline", "person", "disputes"):
        command = (sys.executable, "-m", "benchmarks.questions", str(folder), name, body, who_, str(day))
        runs = [subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT) for _ in range(AGAIN)]
        times = [[float(word) for word in run.stdout.split()] for run in runs]
        opening, asking = (median(column) for column in zip(*times, strict=True))
        print(f"{name}, asked first: median {asking:.0f} ms of processor time (after opening in {opening:.0f} ms)")


def alone(folder: Path, name: str, body: str, who_: str, day: int) -> None:
    """Open a case, ask one question, and print the milliseconds of processor time of either."""
    start = time.process_time()
    case = load_case(folder)
    opening = 1000 * (time.process_time() - start)
    asked: dict[str, Callable[[], object]] = {
        "who": lambda: roster_json(case, body, day),
        "timeline": lambda: timeline_json(case),
        "person": lambda: person_json(case, who_, "judged", {}),
        "disputes": lambda: disputes_json(case),
    }
    print(opening, processor(asked[name]))


def seats(case: Case, bodies: tuple[str, ...], first: int, last: int) -> None:
    """Time "who held what on a day" for every body on many days, none of them asked before."""
    days = range(first, last, 400)
    times = [clock(lambda b=body, d=on: who(case, b, d)) for body in bodies for on in days]
    print(f"who held what on a day: median {median(times):.2f} ms, worst {max(times):.2f} ms of {len(times)}")


def report(name: str, ask: Callable[[int], object]) -> None:
    """Print how long a question takes, asked of something new each time, with its JSON."""
    times = [clock(lambda n=n: json.dumps(ask(n))) for n in range(AGAIN)]
    print(f"{name}: median {median(times):.1f} ms, worst {max(times):.1f} ms")


if __name__ == "__main__" and len(sys.argv) > 2:
    alone(Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4], int(sys.argv[5]))
elif __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "cases" / "dprk")
