"""What every scheme spells a syllable as, and at what cost: tables of letters become tables of whole syllables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from math import exp, log

from politburo.names.alphabet import letters, pinyin_parts, southern

WORST = 5.0  # nats above the likeliest spelling of a syllable beyond which a spelling is left out
TIGHT = 3.6  # the same for spellings made from other spellings
SURNAME, GIVEN = "s", "g"
# Cost of spelling a syllable by the rule of initial sounds, and of the southern form standing for a northern one.
SOUTHERN = 0.5
NORTHERN = {"s": 0.6, "g": 1.8}
Spellings = dict[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table of letters."""

    scheme: str
    part: str
    unit: str
    spelling: str
    cost: float
    where: str


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of spelling: for which syllables (k Korean, p Mandarin), in which script, made from what, and how usual."""

    id: str
    latent: str
    script: str
    prior: float
    made_from: str
    by: str
    label: str


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter of Cyrillic in a Latin system."""

    system: str
    letter: str
    spelling: str
    cost: float


def syllable_tables(
    schemes: Iterable[Scheme],
    rows: Iterable[Row],
    latin: Iterable[Letter],
    korean: Iterable[str],
    mandarin: Iterable[str],
) -> dict[str, dict[str, dict[str, Spellings]]]:
    """Return for each scheme and place (s surname, g given name) what each syllable is spelled as, with costs in nats.

    Costs are minus the logarithm of the chance that this scheme spells the syllable so; they add up to one.

    Raises:
        ValueError: a scheme is made from one that does not stand before it.
    """
    by_scheme: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_scheme[row.scheme].append(row)
    systems: dict[str, dict[str, list[tuple[str, float]]]] = defaultdict(lambda: defaultdict(list))
    for letter in latin:
        systems[letter.system][letter.letter].append((letter.spelling, letter.cost))
    alphabets = {"k": tuple(korean), "p": tuple(mandarin)}
    split: dict[str, Callable[[str], tuple[str, str, str]]] = {"k": letters, "p": pinyin_parts}
    made: dict[str, dict[str, dict[str, Spellings]]] = {}
    waiting = list(schemes)
    while waiting:
        late: list[Scheme] = []
        for scheme in waiting:
            if scheme.made_from in {"korean", "chinese"}:
                parts = by_scheme[scheme.id]
                alphabet = alphabets[scheme.latent]
                made[scheme.id] = {
                    where: _composed(parts, alphabet, where, split[scheme.latent]) for where in (SURNAME, GIVEN)
                }
                if scheme.latent == "k":
                    for where in (SURNAME, GIVEN):
                        _southern(made[scheme.id][where], NORTHERN[where])
            elif scheme.made_from in made:
                change = _changer(scheme.by, systems)
                made[scheme.id] = _table_changed(made[scheme.made_from], change)
            else:
                late.append(scheme)
        if len(late) == len(waiting):
            raise ValueError(f"schemes made from nothing: {', '.join(one.id for one in late)}")
        waiting = late
    return made


def _composed(
    rows: list[Row], alphabet: tuple[str, ...], where: str, split: Callable[[str], tuple[str, str, str]]
) -> dict[str, Spellings]:
    table: dict[tuple[str, str], Spellings] = defaultdict(dict)
    for row in rows:
        if row.where in {"*", where}:
            spellings = table[row.part, row.unit]
            spellings[row.spelling] = min(row.cost, spellings.get(row.spelling, row.cost))
    parts = {key: normal(spellings) for key, spellings in table.items() if key[0] in {"onset", "nucleus", "coda"}}
    found: dict[str, Spellings] = {}
    for syllable in alphabet:
        onset, nucleus, coda = split(syllable)
        only = table.get(("body!", onset + nucleus))
        bodies = dict(only) if only is not None else _joined(parts, onset, nucleus)
        for spelling, cost in table.get(("body", onset + nucleus), {}).items():
            bodies[spelling] = min(cost, bodies.get(spelling, cost))
        codas = parts.get(("coda", coda), {"": 0.0} if coda == "-" else {})
        whole = {
            body + end: cost + more
            for body, cost in bodies.items()
            for end, more in codas.items()
            if cost + more < WORST + 2
        }
        for part in ("syllable", "surname"):
            special = table.get((part, syllable), {})
            if special:
                whole = {spelling: cost + 1.2 for spelling, cost in whole.items()}
            for spelling, cost in special.items():
                whole[spelling] = min(cost, whole.get(spelling, cost))
        if whole:
            found[syllable] = normal(whole)
    return found


def _joined(parts: dict[tuple[str, str], Spellings], onset: str, nucleus: str) -> Spellings:
    return {
        first + second: cost + more
        for first, cost in parts.get(("onset", onset), {}).items()
        for second, more in parts.get(("nucleus", nucleus), {}).items()
    }


def normal(spellings: Spellings, worst: float = WORST) -> Spellings:
    """Return the spellings that are not far from the likeliest, their chances adding up to one."""
    if not spellings:
        return {}
    best = min(spellings.values())
    kept = {spelling: cost for spelling, cost in spellings.items() if cost <= best + worst}
    total = log(sum(exp(-cost) for cost in kept.values()))
    return {spelling: cost + total for spelling, cost in kept.items()}


def _southern(table: dict[str, Spellings], northern: float) -> None:
    """Let a syllable also be spelled as its southern form is, and the southern form as its northern one."""
    old = {syllable: dict(spellings) for syllable, spellings in table.items()}
    for syllable in old:
        other = southern(syllable)
        if other != syllable and other in old:
            rare = 1.5 if letters(syllable)[0] == "ㄴ" else 0.0
            for one, two, cost in ((syllable, other, SOUTHERN), (other, syllable, northern)):
                for spelling, spent in old[two].items():
                    more = spent + cost + rare
                    if more < table[one].get(spelling, WORST):
                        table[one][spelling] = more


def _changer(
    by: str, systems: dict[str, dict[str, list[tuple[str, float]]]]
) -> Callable[[str], list[tuple[str, float]]]:
    if by.startswith("letters:"):
        system = systems[by.removeprefix("letters:")]
        normalised = {letter: list(normal(dict(ways)).items()) for letter, ways in system.items()}
        known = {"": [("", 0.0)]}
        return lambda spelling: _lettered(spelling, normalised, known)
    steps = [_step(one) for one in by.split()]
    return cache(lambda spelling: _substituted(spelling, steps))


def _step(text: str) -> tuple[str, str, float | None]:
    """Return what is replaced, by what, and the cost of doing it (None: it is always done)."""
    old, _, rest = text.partition(">")
    new, optional, cost = rest.partition("?")
    return old, new, float(cost) if optional else None


def _lettered(
    spelling: str, system: dict[str, list[tuple[str, float]]], known: dict[str, list[tuple[str, float]]]
) -> list[tuple[str, float]]:
    """Return how a system writes letters; syllables begin alike, so what begins them is kept in `known`."""
    found = known.get(spelling)
    if found is None:
        ways = system.get(spelling[-1], [(spelling[-1], 0.0)])
        found = known[spelling] = [
            (done + new, cost + more)
            for done, cost in _lettered(spelling[:-1], system, known)
            for new, more in ways
            if cost + more < TIGHT
        ]
    return found


def _substituted(spelling: str, steps: list[tuple[str, str, float | None]]) -> list[tuple[str, float]]:
    found = [(spelling, 0.0)]
    for old, new, cost in steps:
        mark = "\x00"
        if cost is None:
            found = [(one.replace(old, mark + new.upper() + mark), spent) for one, spent in found]
        else:
            found += [(one.replace(old, new), spent + cost) for one, spent in found if old in one]
    return [(one.replace("\x00", "").lower(), spent) for one, spent in found]


def _table_changed(
    table: dict[str, dict[str, Spellings]], change: Callable[[str], list[tuple[str, float]]]
) -> dict[str, dict[str, Spellings]]:
    """Return a scheme's table changed into another's; most syllables are spelled alike in both places."""
    surnames = {syllable: normal(_changed(ways, change), TIGHT) for syllable, ways in table[SURNAME].items()}
    given = {
        syllable: surnames[syllable] if table[SURNAME].get(syllable) == ways else normal(_changed(ways, change), TIGHT)
        for syllable, ways in table[GIVEN].items()
    }
    return {SURNAME: surnames, GIVEN: given}


def _changed(spellings: Spellings, change: Callable[[str], list[tuple[str, float]]]) -> Spellings:
    found: Spellings = {}
    for spelling, cost in spellings.items():
        for new, more in change(spelling):
            if new and cost + more < found.get(new, WORST + 1):
                found[new] = cost + more
    return found
