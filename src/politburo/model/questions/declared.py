"""What a what-if may say, in about ten lines; what of it cannot be carried out, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from politburo import dates
from politburo.model.definitions import NOBODY, PassageRef, decode
from politburo.model.passages import baseless
from politburo.model.places import spot
from politburo.model.system.causes import plain
from politburo.model.system.declare import Declared, acts_of, declared, unmade
from politburo.model.system.labels import labels_of
from politburo.model.system.outcomes import Acts
from politburo.model.units import register
from politburo.record.case import Case
from politburo.record.decoder import entry, suggest
from politburo.record.problems import Problem, Where, errors
from politburo.record.strict_yaml import parse

__all__ = ["Asked", "Edit", "WhatIf", "check_what_ifs", "names", "read", "read_text", "touched_acts", "what_if_file"]

WHAT_IF_FOLDER = "what-if/"
WRITTEN = "(written)"
VERBS = ("strike", "assert", "hold", "force", "series", "coefficient")
UNIT_JOIN = "@"
FREE = ("rate", "choice", "mean")  # parts whose effects are those that a family declares


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One step of a what-if; exactly one verb is given."""

    strike: str | None = entry(
        "recorded acts, family or family/mark, that happen as recorded without the intervention and not with it",
        default=None,
    )
    assert_: str | None = entry("an act that happens, family or family/mark @ unit", default=None, key="assert")
    hold: str | None = entry("a family that is silent", default=None)
    force: str | None = entry("an answer that is given, family/label", default=None)
    series: str | None = entry("a given series that takes another value", default=None, ref="series")
    coefficient: str | None = entry(
        "a mechanism that does nothing, or family / part / effect that takes a value", default=None
    )
    by: str | None = entry("only acts of this actor (of strike)", default=None, ref="actor")
    on: str | None = entry("only acts towards this actor (of strike)", default=None, ref="actor")
    when: str | None = entry("the day (of assert)", default=None)
    span: str | None = entry("first and last day, a/b; all of the histories where it is missing", default=None)
    value: float | None = entry("the value (of series and coefficient)", default=None)

    @property
    def verbs(self) -> tuple[str, ...]:
        """The verbs that are given."""
        return tuple(verb for verb in VERBS if getattr(self, "assert_" if verb == "assert" else verb) is not None)

    @property
    def family(self) -> str:
        """The family whose acts it edits; empty for series and coefficients."""
        named = self.strike or self.assert_ or self.hold or self.force or ""
        return named.partition(UNIT_JOIN)[0].partition("/")[0].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A number that is compared: how many acts come, or how likely it is that so many do."""

    id: str = entry("its word")
    label: str = entry("shown to readers")
    count: Acts = entry("the acts counted")
    least: int | None = entry("the chance that at least so many come, instead of their number", default=None)
    predicted: Literal["more", "less", "same"] | None = entry("what the author's argument implies", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class WhatIf:
    """The file of a what-if."""

    title: str = entry("title")
    question: str = entry("the question")
    opening: str = entry("first day of the histories")
    until: str = entry("last day")
    do: tuple[Edit, ...] = entry("the intervention")
    given: tuple[str, ...] = entry(
        "families whose recorded acts happen as recorded, and no others of theirs, with and without it", default=()
    )
    outcomes: tuple[Asked, ...] = entry("what is compared")
    argument: str = entry("what the author's argument implies, in own words", default="")
    passages: tuple[PassageRef, ...] = entry("where the argument stands", default=())


def names(case: Case) -> tuple[str, ...]:
    """Return the names of the case's what-ifs, in order."""
    return tuple(
        file.removeprefix(WHAT_IF_FOLDER).rsplit(".", 1)[0]
        for file in sorted(case.raw)
        if file.startswith(WHAT_IF_FOLDER)
    )


def what_if_file(case: Case, name: str) -> str:
    """Return the path of a what-if.

    Raises:
        KeyError: the case has none of that name.
    """
    for file in case.raw:
        if file.startswith(WHAT_IF_FOLDER) and file.removeprefix(WHAT_IF_FOLDER).rsplit(".", 1)[0] == name:
            return file
    raise KeyError(name)


def read(case: Case, name: str) -> WhatIf:
    """Return a what-if.

    Raises:
        KeyError: the case has none of that name.
        ValueError: its file is faulty, or its answer follows from its own definition.
    """
    file = what_if_file(case, name)
    found, problems = _read(case, file, declared(case)[0])
    faults = errors(tuple(problems))
    if found is None or faults:
        raise ValueError(str(faults[0]) if faults else f"E501 The what-if '{name}' cannot be read.")
    return found


def read_text(case: Case, text: str) -> WhatIf:
    """Return a what-if that stands in no file of the case.

    Raises:
        ValueError: it is faulty, or its answer follows from its own definition; each fault with its line.
    """
    file = f"{WHAT_IF_FOLDER}{WRITTEN}.yaml"
    tree, problems = parse(text.encode(), file)
    found = None
    if tree is not None and not errors(tuple(problems)):
        found, more = _read(replace(case, raw={**case.raw, file: tree}), file, declared(case)[0])
        problems += more
    faults = errors(tuple(problems))
    if found is None or faults:
        raise ValueError("; ".join(str(one) for one in faults[:5]) or "E501 The what-if cannot be read.")
    return found


def check_what_ifs(case: Case) -> tuple[Problem, ...]:
    """Return what is wrong with the case's what-ifs."""
    found: list[Problem] = []
    theory = declared(case)[0] if names(case) else None
    for name in names(case):
        found += _read(case, what_if_file(case, name), theory)[1]
    return tuple(found)


def touched_acts(asked: WhatIf) -> frozenset[str]:
    """Return the families whose acts the intervention itself makes or takes away."""
    return frozenset(one.family for one in asked.do if one.family)


def _read(case: Case, file: str, theory: Declared | None) -> tuple[WhatIf | None, list[Problem]]:
    found, problems = decode(case, file, WhatIf)
    if found is not None and theory is None:
        problems.append(Problem("E501", Where(file), "There is no theory to ask it of.", "Write or mend theory.yaml."))
    if found is not None and theory is not None:
        acts = acts_of(theory, tuple(one.id for one in case.rungs))
        faults = (
            *_of_days(case.settings.span, found),
            *_faults(theory, acts, found),
            *_of_units(case, theory, acts, found),
        )
        problems += [Problem(code, spot(case, file, cause), cause, cure) for code, cause, cure in faults]
        problems += baseless(case, file, "E502", [("", one) for one in found.passages])
    return found, problems


def _of_days(span: str, asked: WhatIf) -> Iterator[tuple[str, str, str]]:
    """Days that are none, stand in the wrong order, or lie outside the case or the what-if."""
    counted = [text for one in asked.outcomes for text in (one.count.from_, one.count.to) if text]
    texts = (asked.opening, asked.until, *(one.when for one in asked.do if one.when), *counted)
    wrong = [text for text in texts if not _is(dates.day, text)]
    for text in wrong:
        yield "E509", f"'{text}' is not a day.", "Write YYYY-MM-DD."
    for text in (one.span for one in asked.do if one.span and not _is(dates.parse, one.span)):
        yield "E509", f"'{text}' is no span.", "Write a first and a later last day, a/b."
    if wrong:
        return
    yield from _backwards(asked)
    first, last = (dates.day(text) for text in (asked.opening, asked.until))
    if first >= last:
        yield "E509", f"It ends on {asked.until}, before it has begun.", "Let `until` follow `opening`."
    for one in asked.do:
        if one.when and not first <= dates.day(one.when) <= last:
            cause = f"{one.when} lies outside {asked.opening} to {asked.until}."
            yield "E509", cause, "Give a day between `opening` and `until`."
    if not _is(dates.parse, span):  # which is said elsewhere
        return
    bounds = dates.parse(span).bounds
    outside = [asked.opening] if first < (bounds.begin_earliest or first) else []
    outside += [asked.until] if last > (bounds.end_latest or last) else []
    if outside:
        cause = f"'{outside[0]}' lies beyond the span of the case, {span}."
        yield "E513", cause, "Stay within `span` of case.yaml."


def _backwards(asked: WhatIf) -> Iterator[tuple[str, str, str]]:
    """Outcomes counted from a day to an earlier one."""
    for one in asked.outcomes:
        low, high = one.count.from_, one.count.to
        if low and high and dates.day(low) > dates.day(high):
            cause = f"'{one.id}' counts from '{low}' to '{high}', which is earlier."
            yield "E509", cause, "Write the earlier day first."


def _of_units(case: Case, theory: Declared, acts: set[str], asked: WhatIf) -> Iterator[tuple[str, str, str]]:
    """Acts asserted of units that the family has not; acts of no family are named elsewhere."""
    told = [one.assert_ for one in asked.do if one.assert_ and UNIT_JOIN in one.assert_]
    if not told:
        return
    people = register(case, theory.risk)
    for text in told:
        act, _, unit = (part.strip() for part in text.partition(UNIT_JOIN))
        known = labels_of(people, theory, act.partition("/")[0])
        if act in acts and unit not in known:
            yield "E502", f"'{text}' is of no unit of its family.", suggest(unit, known)


def _faults(theory: Declared, acts: set[str], asked: WhatIf) -> Iterator[tuple[str, str, str]]:
    if not asked.do:
        yield "E508", "'do' has no step.", f"Give one, with one of {', '.join(VERBS)}."
    for one in asked.do:
        if len(one.verbs) != 1:
            said = " and ".join(f"'{getattr(one, 'assert_' if verb == 'assert' else verb)}'" for verb in one.verbs)
            cause = f"A step of 'do' has not exactly one verb: {said or 'it has none'}."
            yield "E508", cause, f"Give one of {', '.join(VERBS)}."
            continue
        named = one.strike or one.hold or one.force or (one.assert_ or "").partition(UNIT_JOIN)[0].strip()
        if named and (cure := unmade(named, acts)) is not None:
            yield "E502", f"No family makes '{named}'.", cure
        elif one.hold is not None and "/" in one.hold:
            yield "E502", f"No family is '{one.hold}': what is silent is a family.", "Leave the mark out."
        yield from _of_verb(theory, one)
    for name in asked.given:
        if name not in acts or "/" in name:
            yield "E502", f"No family is '{name}'.", "Name a family of theory.yaml."
    yield from _of_outcomes(theory, acts, asked)


def _of_outcomes(theory: Declared, acts: set[str], asked: WhatIf) -> Iterator[tuple[str, str, str]]:
    factions = {NOBODY, *theory.risk.factions}
    own = touched_acts(asked)
    if not asked.outcomes:
        yield "E508", "'outcomes' has none: nothing is asked.", "Give one, with what it counts."
    for name, number in Counter(one.id for one in asked.outcomes).items():
        if number > 1:
            yield "E511", f"The outcome '{name}' stands there {number} times.", "Rename all but one."
    for outcome in asked.outcomes:
        if outcome.least is not None and outcome.least < 1:
            cause = f"The outcome '{outcome.id}' asks for '{outcome.least}' acts or more, which always come."
            yield "E511", cause, "Give 1 or more, or leave `least` out."
        for name in outcome.count.acts:
            family = name.partition("/")[0]
            if (cure := unmade(name, acts)) is not None:
                yield "E502", f"The outcome '{outcome.id}' counts '{name}', which no family makes.", cure
            if family in own or family in asked.given:
                cause = (
                    f"'{outcome.id}' counts what the question itself lays down: the answer follows from its definition."
                )
                yield "E512", cause, "Ask for an act that the intervention may drive, not for the intervention."
        for name in (one for one in outcome.count.groups if one not in factions):
            cure = f"Take one of {', '.join(sorted(factions))}."
            yield "E502", f"The outcome '{outcome.id}' counts on '{name}', no faction at risk.", cure


def _of_verb(theory: Declared, one: Edit) -> Iterator[tuple[str, str, str]]:
    if one.assert_ is not None and (UNIT_JOIN not in one.assert_ or one.when is None):
        yield "E508", f"'{one.assert_}' is not told whose act it is, or when.", "Write family/mark @ unit, and `when:`."
    if one.force is not None and "/" not in one.force:
        yield "E508", f"'{one.force}' names no answer.", "Write family/label."
    if one.series is not None:
        if one.series not in {register.series for register in theory.registers}:
            yield "E502", f"The theory reads no series '{one.series}'.", "Name one that a register reads."
        if one.value is None:
            yield "E508", f"The series '{one.series}' is given no value.", "Add `value:`."
    if one.coefficient is not None and " / " not in one.coefficient and one.coefficient not in theory.mechanisms:
        cure = f"Name a mechanism ({', '.join(theory.mechanisms[:6])} ...) or family / part / effect."
        yield "E502", f"No effect stands for '{one.coefficient}'.", cure
    if one.coefficient is not None and " / " in one.coefficient:
        yield from _of_coefficient(theory, one.coefficient)
        if one.value is None:
            yield "E508", f"The coefficient '{one.coefficient}' is given no value.", "Add `value:`."


def _of_coefficient(theory: Declared, name: str) -> Iterator[tuple[str, str, str]]:
    """What of `family / part / effect` is none, as far as it can be known without compiling the theory."""
    words = tuple(word.strip() for word in name.split(" / "))
    if len(words) != len(("family", "part", "effect")):
        yield "E508", f"'{name}' names no coefficient.", "Write family / part / effect."
        return
    word, part, effect = words
    lines = {one.partition("/")[0] for one in acts_of(theory, ())}
    if (line := plain(word)) not in lines:
        yield "E502", f"'{name}' is of no family.", suggest(line, lines)
    family = theory.family(line)
    if family is None or part not in FREE:
        return
    drives = family.choice if part == "choice" else [drive for drive in family.effects if not drive.on]
    known = ["constant", *(drive.name for drive in drives if line == word)]
    if effect not in known:
        yield "E502", f"'{name}' is no effect of its family.", suggest(effect, known)


def _is(read: Callable[[str], object], text: str) -> bool:
    """Whether a text can be read as what is meant."""
    try:
        read(text)
    except (dates.DateError, ValueError):
        return False
    return True
