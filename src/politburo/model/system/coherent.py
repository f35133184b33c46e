"""What in a theory fits neither its own labels and registers nor the case: words that would do nothing, in silence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import chain
from typing import TYPE_CHECKING

from politburo import dates
from politburo.model.definitions import NOBODY
from politburo.record.case import Case
from politburo.record.decoder import suggest

if TYPE_CHECKING:
    from politburo.model.system.declare import Declared, Family, Gate, Register, Units

__all__ = ["incoherent"]

RATIO = re.compile(r"(\d+)/([1-9]\d*)")
KINDS = ("leader-group", "patron-of-group")  # what an attribute of factions may be of
RANK, SEATS = "rank", "seats"  # kept of everybody, beside what is declared
PAIR = (2, 3)
Fault = tuple[str, str, str]


def incoherent(case: Case, theory: Declared, acts: set[str]) -> Iterator[Fault]:
    """Return what does not fit: code, cause and cure; the cause quotes the entry at fault and the word in it."""
    for what, ids in (("register", theory.registers), ("family", theory.families)):
        for name, number in Counter(one.id for one in ids).items():
            if number > 1:
                yield "E511", f"The {what} '{name}' stands there {number} times.", "Rename all but one."
    for family in theory.families:
        yield from _labels(case, family, acts)
        for wanted in _units(family):
            yield from _pairs(case, theory, family.id, wanted)
        for gate in chain(family.risk, *(one.while_ for one in family.causes)):
            yield from _gate(family.id, gate)
    for register in theory.registers:
        yield from _register(theory, register)
    yield from _risk(case, theory)


def _labels(case: Case, family: Family, acts: set[str]) -> Iterator[Fault]:
    marks = [name.partition("/")[2] for name in acts if name.startswith(f"{family.id}/")]
    read = [family.reads.as_] if family.reads is not None and family.reads.as_ else []
    for name in (*dict.fromkeys((family.marks or {}).values()), *read):
        if name not in marks:
            yield "E511", f"The marks of '{family.id}' lead to '{name}', no label of it.", suggest(name, marks)
    for name in (*([family.base] if family.base is not None else []), *(family.constant or {})):
        if name not in family.labels:
            yield "E511", f"The family '{family.id}' has no label '{name}'.", suggest(name, family.labels)
    if family.mark is not None and len(family.mark.cuts) != len(case.rungs) - 1:
        cause = f"The family '{family.id}' has {len(family.mark.cuts)} cuts between {len(case.rungs)} rungs."
        yield "E511", cause, f"Give {max(len(case.rungs) - 1, 0)}, one between each two rungs."


def _units(family: Family) -> Iterator[Units]:
    floor = family.floor.units if family.floor is not None else None
    ballots = (one.ballot.units for one in family.motions if one.ballot is not None)
    yield from (one for one in (family.units, floor, *ballots) if one is not None)


def _pairs(case: Case, theory: Declared, family: str, wanted: Units) -> Iterator[Fault]:
    factions = (*theory.risk.factions, NOBODY)
    for pair in wanted.pairs:
        if len(pair) not in PAIR:
            yield "E511", f"A pair of '{family}' has {len(pair)} words.", "Write [sender, receiver] or add a faction."
            continue
        untold = pair[2:] == (NOBODY,)  # of no faction: it may be somebody whom no document names, and no row may list
        for name in (*pair[0].split("+"), *(() if untold else (pair[1],))):
            if name not in case.actors:
                cause = f"The units of '{family}' name '{pair[0]}' and '{pair[1]}': there is no actor '{name}'."
                yield "E502", cause, suggest(name, case.actors)
        for name in (one for one in pair[2:] if one not in factions):
            yield "E502", f"The units of '{family}' name '{name}', no faction at risk.", suggest(name, factions)


def _gate(family: str, gate: Gate) -> Iterator[Fault]:
    if gate.least is not None and gate.most is not None and gate.least > gate.most:
        cause = (
            f"A condition of '{family}' on '{gate.register}' asks for {gate.least:g} or more, {gate.most:g} or less."
        )
        yield "E511", cause, "Let `least` be no more than `most`."


def _register(theory: Declared, one: Register) -> Iterator[Fault]:
    declared = [each.id for each in theory.registers if each.id != one.id]
    if one.form in {"less", "share", "outside"}:
        known = [*declared, *([SEATS] if one.form != "less" else [])]
        if not one.of:
            yield "E511", f"The register '{one.id}' is made of nothing.", "Give `of:`."
        for name in (each for each in one.of if each not in known):
            cause = f"The register '{one.id}' is made of '{name}', which is no register."
            yield "E511", cause, suggest(name, known)
    if one.form == "attribute" and not one.numbers and not (one.id == RANK and one.of == (RANK,)):
        kinds = (*KINDS, RANK) if one.id == RANK else KINDS
        if len(one.of) != 1 or one.of[0] not in KINDS:
            said = ", ".join(f"'{name}'" for name in one.of) or "nothing"
            yield "E511", f"The register '{one.id}' is an attribute of {said}.", f"Write one of {', '.join(kinds)}."
    for name in (each for each in one.numbers or {} if each not in {*theory.risk.factions, NOBODY}):
        cause = f"The register '{one.id}' gives a number to '{name}', no faction at risk."
        yield "E502", cause, suggest(name, theory.risk.factions)
    if one.alpha is not None:
        ratio = RATIO.fullmatch(one.alpha)
        if ratio is None or not 0 < Fraction(int(ratio[1]), int(ratio[2])) <= 1:
            yield "E511", f"The register '{one.id}' has the majority '{one.alpha}'.", "Write p/q, above 0, at most 1."


def _risk(case: Case, theory: Declared) -> Iterator[Fault]:
    risk = theory.risk
    if _day(risk.from_) and _day(risk.to) and dates.day(risk.from_) > dates.day(risk.to):
        yield (
            "E509",
            f"The risk set ends on '{risk.to}', before it begins on '{risk.from_}'.",
            "Write the earlier first.",
        )
    told = {one.values["post"] for one in case.every_statement.values() if "post" in one.values}
    told |= {post.id for one in case.of_type("body") for post in one.posts}
    seats = [(one.body, one.post) for one in risk.seats if one.post is not None]
    for body, post in dict.fromkeys((*seats, *((one.body, one.post) for one in risk.cohorts))):
        if told and post not in told:
            yield "E502", f"No post of the record is '{post}', a seat of '{body}'.", suggest(post, told)


def _day(text: str) -> bool:
    try:
        dates.day(text)
    except dates.DateError:
        return False
    return True
