"""What a case declares about positions: issues, voices, steps, certainty. The file `positions.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from politburo import dates
from politburo.model.definitions import Assumed, Deviation, decode
from politburo.model.places import spot
from politburo.record.case import Case
from politburo.record.decoder import entry
from politburo.record.problems import Problem

__all__ = ["POSITIONS_FILE", "Declared", "Group", "check_positions", "declared", "month_index", "month_name"]

POSITIONS_FILE = "positions.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A patron whose line is one end of every scale that divides the patrons."""

    actor: str = entry("the patron", ref="actor")
    at: float = entry("-1 or 1")
    voices: tuple[str, ...] = entry("whose statements show its line", ref="actor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """An actor whose positions are estimated, and whose words count as its own."""

    actor: str = entry("the actor", ref="actor")
    voices: tuple[str, ...] = entry("whose statements are taken as its position", ref="actor")


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """The common factor."""

    start: float = entry("its variance before the first month")
    step: Assumed = entry("variance of its step a month")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """An issue of the model: one or more issues of the vocabulary that are one question."""

    id: str = entry("its word")
    label: str = entry("shown to readers")
    of: tuple[str, ...] = entry("issues of the vocabulary")
    load: float = entry("what the common factor adds to it; 0 for a question that does not lie between the patrons")
    start: float = entry("variance of its own level before the first month")
    step: Assumed = entry("variance of its own step a month")
    reason: str = entry("why these are one question, and why the load")


@dataclass(frozen=True, slots=True, kw_only=True)
class Certainty:
    """The sd of a coded position."""

    high: float = entry("where the coder is sure")
    medium: float = entry("where he is fairly sure")
    low: float = entry("where he doubts")
    reason: str = entry("why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draws:
    """How many joint draws of days and steps."""

    draws: int = entry("number of readings")
    seed: int = entry("seed")


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoLeaders:
    """When a statement names two leaders of the camp."""

    issue: str = entry("issue of the vocabulary")
    above: float = entry("a position above this does")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """How positions are carried forward."""

    from_: str = entry("first day not known", key="from")
    months: int = entry("how many months")
    histories: int = entry("number of histories")
    seed: int = entry("seed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """What is forecast."""

    id: str = entry("the episode")
    from_: str = entry("first month", key="from")
    to: str = entry("last month")
    issues: tuple[str, ...] = entry("issues of the model")


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """The file `positions.yaml`."""

    title: str = entry("title")
    note: str = entry("what it assumes, in own words")
    from_: str = entry("first month, YYYY-MM", key="from")
    to: str = entry("last month")
    widest: str = entry("a position told only of a longer span is left out, as an ISO duration in days")
    anchors: tuple[Anchor, ...] = entry("the patrons")
    actors: tuple[Speaker, ...] = entry("whose positions are estimated, the regime first")
    common: Common = entry("the common factor")
    issues: tuple[Group, ...] = entry("the issues")
    certainty: Certainty = entry("how exact a coded position is")
    once: str = entry("which statements count as one, and why")
    readings: Draws = entry("joint draws of uncertain days and of the steps")
    two_leaders: TwoLeaders = entry("when two leaders are named")
    forward: Ahead = entry("how positions are carried forward")
    score: tuple[Scored, ...] = entry("what is forecast", default=())
    deviations: tuple[Deviation, ...] = entry("what was changed after the first fit", default=())

    @property
    def months(self) -> int:
        """Number of months."""
        return month_index(self.to) - month_index(self.from_) + 1

    @property
    def names(self) -> tuple[str, ...]:
        """The months, as YYYY-MM."""
        first = month_index(self.from_)
        return tuple(month_name(first + n) for n in range(self.months))


def month_index(text: str) -> int:
    """Return a month as a number: 12 x year + month - 1, of YYYY-MM or YYYY-MM-DD."""
    year, month = text.split("-")[:2]
    return 12 * int(year) + int(month) - 1


def month_name(index: int) -> str:
    """Return a numbered month as YYYY-MM."""
    return f"{index // 12:04d}-{index % 12 + 1:02d}"


def declared(case: Case) -> Declared:
    """Return what a case declares about positions.

    Raises:
        ValueError: the file is missing or faulty; `check_positions` says how.
    """
    found, problems = decode(case, POSITIONS_FILE, Declared)
    problems += [] if found is None else _faults(case, found)
    if found is None or problems:
        raise ValueError("; ".join(str(one) for one in problems[:5]) or f"{POSITIONS_FILE} cannot be read")
    return found


def check_positions(case: Case) -> tuple[Problem, ...]:
    """Return what is wrong with a case's `positions.yaml`; a case without it has nothing wrong."""
    if POSITIONS_FILE not in case.raw:
        return ()
    found, problems = decode(case, POSITIONS_FILE, Declared)
    return tuple(problems + ([] if found is None else _faults(case, found)))


def _faults(case: Case, found: Declared) -> list[Problem]:
    said = [*_issue_faults(case, found), *_date_faults(found)]
    return [Problem("E520", spot(case, POSITIONS_FILE, cause), cause, cure) for cause, cure in said]


def _issue_faults(case: Case, found: Declared) -> Iterator[tuple[str, str]]:
    taken: set[str] = set()
    for group in found.issues:
        for issue in group.of:
            if issue not in case.issues:
                yield f"There is no issue '{issue}' in the vocabulary.", "Take one of vocab/issues.yaml."
            if issue in taken:
                yield f"The issue '{issue}' stands in two groups.", "Leave it in one."
            taken.add(issue)
        for step in (group.step, found.common.step):
            if not 0 <= step.low <= step.value <= step.high:
                yield f"A step of '{group.id}' lies outside its bounds.", "Order low, value, high; none below 0."
    names = {group.id for group in found.issues}
    for row in found.score:
        for issue in row.issues:
            if issue not in names:
                yield f"'{issue}' of score {row.id} is no issue of this file.", f"Take one of {', '.join(names)}."


def _date_faults(found: Declared) -> Iterator[tuple[str, str]]:
    for text in (found.from_, found.to, found.forward.from_, *(t for row in found.score for t in (row.from_, row.to))):
        try:
            dates.parse(text)
        except dates.DateError as error:
            yield f"'{text}' is no date: {error}", "Write YYYY-MM or YYYY-MM-DD."
