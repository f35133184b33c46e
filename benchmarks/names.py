"""Names found and told apart, beside rapidfuzz, jellyfish and nomenklatura, in one run; look-ups among many people.

    python -m benchmarks.names [PEOPLE.jsonl] [PAIRS.jsonl] [--crowd 100000] [--large 1000000]

PEOPLE: rows `{id, canonical, hangul?, hanja?, ru?, variants: [{text, scheme, sure}]}`; every sure variant is a query
against a registry of canonical Latin, Hangul, characters and Cyrillic (for all methods). PAIRS: rows `{a, b, same,
group}`. Ties count against every method. The other tools come with the extra `bench` (`make bench` installs it); one
that is not there is left out and said so.
"""

from __future__ import annotations

import argparse
import bisect
import importlib
import json
import random
import statistics
import time
import unicodedata
from collections import defaultdict
from collections.abc import Callable
from functools import cache
from pathlib import Path

from politburo.names import Registry
from politburo.names.kept.store import kept_at, open_people
from politburo.names.load import WEIGHTS, characters, latin_letters, surnames
from politburo.names.store import cache_folder

Score = Callable[[str, str], float]


def rows(path: Path) -> list[dict]:
    """Return the rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def recorded(person: dict) -> dict:
    """Return a person as a registry is given it."""
    names = [{"text": person["canonical"]}, *([{"text": person["ru"]}] if person.get("ru") else [])]
    return {
        "id": person["id"],
        "hangul": person.get("hangul") or "",
        "hanja": person.get("hanja") or "",
        "names": names,
    }


def crowd(number: int, seed: int) -> list[dict]:
    """Return invented people: surnames by their share, syllables by the weight of their characters; recorded alike."""
    source = random.Random(seed)
    families = [one for one in surnames() if len(one.hangul) == 1]
    weight: dict[str, float] = defaultdict(float)
    for one in characters().values():
        for reading in one.korean[:1]:
            weight[reading] += WEIGHTS[one.weight]
    first = source.choices([one.hangul for one in families], [one.share for one in families], k=number)
    given = source.choices(list(weight), list(weight.values()), k=2 * number)
    return [
        {"id": f"crowd-{n}", "hangul": first[n] + given[2 * n] + ("" if source.random() < 0.05 else given[2 * n + 1])}
        for n in range(number)
    ]


def auc(same: list[float], other: list[float]) -> float:
    """Return the chance that a pair of one person scores above a pair of two, ties a half."""
    ordered = sorted(other)
    ranks = [bisect.bisect_left(ordered, one) + bisect.bisect_right(ordered, one) for one in same]
    return sum(ranks) / (2 * len(ordered) * len(same))


@cache
def bgn() -> dict[str, str]:
    """Return the usual Latin spelling of each Cyrillic letter."""
    return {one.letter: one.spelling for one in reversed(latin_letters()) if one.system == "bgn"}


@cache
def latin(text: str) -> str:
    """Return a text in plain Latin letters (BGN for Cyrillic), for baselines that know none but those."""
    spelled = "".join(bgn().get(char, char) for char in text.lower())
    return "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c))


def baselines() -> dict[str, Score | str]:
    """Return the methods to compare with; a text says why one is not there."""
    found: dict[str, Score | str] = {}
    for name, make in (("rapidfuzz", _rapidfuzz), ("jellyfish", _jellyfish), ("nomenklatura", _nomenklatura)):
        try:
            found |= make()
        except ImportError as error:
            found[name] = f"not installed ({error})"
    return found


def _rapidfuzz() -> dict[str, Score]:
    fuzz = importlib.import_module("rapidfuzz.fuzz")
    winkler = importlib.import_module("rapidfuzz.distance").JaroWinkler
    return {
        "rapidfuzz token_sort_ratio": lambda a, b: fuzz.token_sort_ratio(a, b) / 100,
        "rapidfuzz Jaro-Winkler, in Latin letters": lambda a, b: winkler.similarity(latin(a), latin(b)),
    }


def _jellyfish() -> dict[str, Score]:
    jellyfish = importlib.import_module("jellyfish")

    def metaphone(a: str, b: str) -> float:
        one, two = jellyfish.metaphone(latin(a)), jellyfish.metaphone(latin(b))
        return (jellyfish.jaro_winkler_similarity(one, two) + jellyfish.jaro_winkler_similarity(latin(a), latin(b))) / 2

    return {"jellyfish metaphone and Jaro-Winkler": metaphone}


def _nomenklatura() -> dict[str, Score]:
    logic = importlib.import_module("nomenklatura.matching.logic_v2.model").LogicV2
    entity = importlib.import_module("followthemoney").model.make_entity
    config = logic.default_config()

    def score(a: str, b: str) -> float:
        made = []
        for text in (a, b):
            one = entity("Person")
            one.id = text
            one.add("name", text)
            made.append(one)
        return float(logic.compare(*made, config).score)

    return {"nomenklatura logic-v2": score}


def retrieval(people: list[dict], score: Score | None, extra: list[dict]) -> dict[str, float]:
    """Return recall at 1 and 5, and false matches where nine in ten true ones are taken (each person left out once)."""
    registry = [*extra, *map(recorded, people)]
    owner = Registry(registry) if score is None else None
    true, false, first, fifth = [], [], 0, 0
    spent = 0.0
    number = 0
    for person in people:
        queries = [one["text"] for one in person["variants"] if one.get("sure", True)]
        without = (
            Registry([one for one in map(recorded, people) if one["id"] != person["id"]]) if score is None else None
        )
        for text in queries:
            number += 1
            began = time.process_time()
            if owner is not None and without is not None:
                found = [(one.score, one.id) for one in owner.find(text).matches]
                spent += time.process_time() - began
                places = [n for n, one in enumerate(found) if one[1] == person["id"]]
                place = places[0] if places else 99
                true.append(found[place][0] if places else 0.0)
                stranger = without.find(text).matches
                false.append(stranger[0].score if stranger else 0.0)
            else:
                every = [(max(score(text, form) for form in _forms(one)), one["id"]) for one in registry]
                own = next(value for value, one in every if one == person["id"])
                spent += time.process_time() - began
                place = sum(value >= own for value, one in every if one != person["id"])
                true.append(own)
                false.append(max(value for value, one in every if one != person["id"]))
            first += place < 1
            fifth += place < 5
    threshold = sorted(true)[int(len(true) * 0.1)]
    return {
        "queries": number,
        "R@1": first / number,
        "R@5": fifth / number,
        "FM@90": sum(one >= threshold for one in false) / len(false) if not extra else float("nan"),
        "per second": number / spent,
    }


def _forms(person: dict) -> list[str]:
    return [one for one in (person.get("hangul"), person.get("hanja")) if one] + [
        one["text"] for one in person.get("names", ())
    ]


def pairs_auc(pairs: list[dict], score: Score | None) -> dict[str, float]:
    """Return how well pairs of one person are told from pairs of two, and from the hard ones among them."""

    def own(a: str, b: str) -> float:
        both = [Registry([{"id": "x", "names": [one]}]).find(two).matches for one, two in ((a, b), (b, a))]
        return sum(found[0].score if found else 0.0 for found in both) / 2

    values = [((score or own)(one["a"], one["b"]), one) for one in pairs]
    same = [value for value, one in values if one["same"]]
    other = [value for value, one in values if not one["same"]]
    hard = [value for value, one in values if not one["same"] and one.get("group") == "neg"]
    return {"AUC": auc(same, other), "AUC hard": auc(same, hard) if hard else float("nan")}


def large(people: list[dict], number: int) -> None:
    """Print what a large registry costs: first load, load of what is kept, cold look-ups one at a time (each once)."""
    path = cache_folder() / f"benchmark-{number}.jsonl"
    path.parent.mkdir(parents=True, exist_ok=True)
    listed = [*crowd(number, 2), *map(recorded, people)]
    path.write_text("\n".join(json.dumps(one, ensure_ascii=False) for one in listed), encoding="utf-8")
    kept_at(path.read_bytes()).unlink(missing_ok=True)  # else the first load would be a second one
    for what in ("first load of the file", "load of the kept index"):
        began = time.perf_counter(), time.process_time()
        registry = open_people(path)
        print(f"{what}: {time.perf_counter() - began[0]:.2f} s ({time.process_time() - began[1]:.2f} s of CPU)")
    began = time.perf_counter(), time.process_time()
    Registry(listed)
    print(
        "registry of the same people in a list:"
        f" {time.perf_counter() - began[0]:.2f} s ({time.process_time() - began[1]:.2f} s of CPU)"
    )
    queries = [one["text"] for person in people for one in person["variants"] if one.get("sure", True)]
    began = time.perf_counter()
    registry.find(queries[0])
    print(f"first look-up (compiler loaded or run): {time.perf_counter() - began:.2f} s")
    spent = []
    for text in queries[1:]:
        start = time.process_time()
        registry.find(text)
        spent.append((time.process_time() - start) * 1e3)
    spent.sort()
    print(
        f"{len(spent)} look-ups among {len(listed)} people, ms of CPU: mean {statistics.mean(spent):.2f}, "
        f"median {spent[len(spent) // 2]:.2f}, 99th percentile {spent[int(len(spent) * 0.99)]:.2f}; "
        f"{1e3 / statistics.mean(spent):.0f} a second"
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("people", type=Path, nargs="?", default=Path(__file__).with_name("names_people.jsonl"))
    parser.add_argument("pairs", type=Path, nargs="?")
    parser.add_argument("--crowd", type=int, default=0, help="invented people beside the registry")
    parser.add_argument("--large", type=int, default=0, help="size of the large registry")
    given = parser.parse_args()
    people = rows(given.people)
    pairs = [one for one in rows(given.pairs) if one.get("sure", True)] if given.pairs else []
    print("method | R@1 | R@5 | FM@90 | AUC | AUC hard | queries/s of CPU")
    methods: dict[str, Score | str | None] = {"politburo.names": None, **baselines()}
    for name, score in methods.items():
        if isinstance(score, str):
            print(f"{name}: {score}")
            continue
        found = retrieval(people, score, []) | (pairs_auc(pairs, score) if pairs else {})
        keys = ("R@1", "R@5", "FM@90", "AUC", "AUC hard")
        print(
            " | ".join([name, *(f"{found.get(key, float('nan')):.3f}" for key in keys), f"{found['per second']:.0f}"])
        )
    if given.crowd:
        found = retrieval(people, None, crowd(given.crowd, 1))
        print(f"with {given.crowd} invented people: R@1 {found['R@1']:.3f}, R@5 {found['R@5']:.3f}")
    if given.large:
        large(people, given.large)


if __name__ == "__main__":
    main()
