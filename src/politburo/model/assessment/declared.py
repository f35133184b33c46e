"""What a case declares of its assessment: episodes and their cells, predictive checks, theories to compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from politburo import dates
from politburo.model.definitions import Deviation, decode
from politburo.model.places import spot
from politburo.model.system.declare import acts_of, declared, unmade
from politburo.model.system.outcomes import Acts, Condition
from politburo.record.case import Case
from politburo.record.decoder import entry
from politburo.record.problems import Problem, errors

__all__ = [
    "Assessment",
    "Cells",
    "Check",
    "Checks",
    "Compared",
    "Episode",
    "Episodes",
    "Rival",
    "assessment",
    "check_assessment",
    "is_assessed",
]

EPISODES, CHECKS, COMPARE = "theories/episodes.yaml", "theories/checks.yaml", "theories/compare.yaml"
Statistic = Literal["order", "rounds", "span", "conditions", "count", "last", "share", "renewal", "signs", "harvest"]
ELSEWHERE = ("renewal", "signs", "harvest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """Some cells: whether acts come, in each month, in the whole window or between two days."""

    acts: tuple[str, ...] = entry("families, or family/mark; each has cells of its own")
    by: Literal["whole", "group", "unit"] = entry("one cell in all, one a group, or one a person or pair")
    every: Literal["month", "window"] = entry("how long a cell is", default="month")
    from_: str | None = entry("first day, the window's where it is missing", default=None, key="from")
    to: str | None = entry("last day, the window's where it is missing", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A stretch of time that is forecast from what was known before it."""

    id: str = entry("its word")
    title: str = entry("in own words")
    window: str = entry("first and last day, a/b")
    cells: tuple[Cells, ...] = entry("what is forecast", default=())
    positions: tuple[str, ...] = entry("issues whose signs the model of positions forecasts", default=())

    @property
    def days(self) -> tuple[int, int]:
        """First and last day as ordinals."""
        first, _, last = self.window.partition("/")
        return dates.day(first), dates.day(last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Episodes:
    """The file `theories/episodes.yaml`."""

    title: str = entry("title")
    note: str = entry("how it is done, in own words", default="")
    clip: float = entry("chances are kept within this distance of 0 and 1")
    few: int = entry("with fewer acts of a family before the window its forecast is the prior's")
    readings: int = entry("readings in each fit")
    draws: int = entry("draws of reading and coefficients")
    histories: int = entry("histories of each draw")
    seed: int = entry("seed")
    episodes: tuple[Episode, ...] = entry("the episodes, in order of time")
    deviations: tuple[Deviation, ...] = entry("what was changed after the first forecast", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A number of the record that is compared with the same number of simulated histories."""

    id: str = entry("its word")
    what: str = entry("in own words")
    statistic: Statistic = entry(
        "order: Kendall's tau of the groups' mean days; rounds parted by a gap; span in months; conditions that hold; "
        "count; last: day of the last act; share of acts; renewal, signs and harvest: forecast elsewhere"
    )
    opening: str = entry("first day of the histories")
    until: str = entry("last day")
    count: Acts | None = entry("the acts looked at", default=None)
    of: Acts | None = entry("the acts of which they are a share", default=None)
    order: tuple[str, ...] = entry("groups in the order compared with", default=())
    gap: float = entry("days without an act that part two rounds", default=90.0)
    where: tuple[Condition, ...] = entry("conditions", default=())
    forecast: str | None = entry("a forecast of the systems table, for renewal and harvest", default=None)
    issue: str | None = entry("an issue of the model of positions, for signs", default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checks:
    """The file `theories/checks.yaml`."""

    title: str = entry("title")
    note: str = entry("how they are read", default="")
    band: float = entry("the share of histories within which the record is expected")
    checks: tuple[Check, ...] = entry("the checks")
    deviations: tuple[Deviation, ...] = entry("what was changed after the first run", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A theory that keeps the constants and the mechanisms named; nothing named keeps all."""

    id: str = entry("its word")
    title: str = entry("in own words")
    keep: tuple[str, ...] = entry("mechanisms kept", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The file `theories/compare.yaml`."""

    title: str = entry("title")
    theories: tuple[Rival, ...] = entry("the theories")
    deviations: tuple[Deviation, ...] = entry("what was changed after the first comparison", default=())


@dataclass(frozen=True, slots=True)
class Assessment:
    """All that a case declares of its assessment; a missing file declares nothing."""

    episodes: Episodes
    checks: Checks | None
    compared: Compared | None

    @property
    def rivals(self) -> tuple[Rival, ...]:
        """The theories that do not keep all."""
        return tuple(one for one in self.compared.theories if one.keep) if self.compared else ()


def is_assessed(case: Case) -> bool:
    """Return whether a case declares episodes of the whole system."""
    return EPISODES in case.raw


def assessment(case: Case) -> Assessment:
    """Read what a case declares of its assessment.

    Raises:
        ValueError: the episodes are missing, or a file is faulty.
    """
    found, problems = _read(case)
    faults = errors(tuple(problems))
    if found is None or faults:
        raise ValueError(str(faults[0]) if faults else f"E501 The case has no {EPISODES}: declare what is forecast.")
    return found


def check_assessment(case: Case) -> tuple[Problem, ...]:
    """Return what is wrong with a case's assessment; a case without one has nothing wrong."""
    return tuple(_read(case)[1]) if is_assessed(case) else ()


def _read(case: Case) -> tuple[Assessment | None, list[Problem]]:
    episodes, problems = decode(case, EPISODES, Episodes)
    checks: Checks | None = None
    compared: Compared | None = None
    if CHECKS in case.raw:
        checks, more = decode(case, CHECKS, Checks)
        problems += more
    if COMPARE in case.raw:
        compared, more = decode(case, COMPARE, Compared)
        problems += more
    theory, _ = declared(case)
    if episodes is None or theory is None:
        return None, problems
    problems += [
        Problem("E524", spot(case, file, cause), cause, cure)
        for file, cause, cure in _faults(acts_of(theory, tuple(one.id for one in case.rungs)), episodes, checks)
    ]
    if compared is not None:
        known = set(theory.mechanisms)
        for one in compared.theories:
            for name in one.keep:
                if name not in known:
                    cause = f"The theory '{one.id}' keeps '{name}', a mechanism of no effect."
                    problems.append(
                        Problem("E524", spot(case, COMPARE, cause), cause, "Name a mechanism of theory.yaml.")
                    )
    return Assessment(episodes, checks, compared), problems


def _faults(acts: set[str], episodes: Episodes, checks: Checks | None) -> Iterator[tuple[str, str, str]]:
    for episode in episodes.episodes:
        try:
            low, high = episode.days
        except dates.DateError as error:
            yield EPISODES, f"The window of '{episode.id}' cannot be read: {error}", "Write YYYY-MM-DD/YYYY-MM-DD."
            continue
        if low > high:
            yield EPISODES, f"The window of '{episode.id}' ends before it begins.", "Turn it round."
        for name in (name for cells in episode.cells for name in cells.acts):
            if (cure := unmade(name, acts)) is not None:
                yield EPISODES, f"'{episode.id}' forecasts '{name}', which no family makes.", cure
    for check in checks.checks if checks else ():
        counted = [name for one in (check.count, check.of) if one is not None for name in one.acts]
        for name in (*counted, *(name for one in check.where for name in one.named)):
            if (cure := unmade(name, acts)) is not None:
                yield CHECKS, f"'{check.id}' counts '{name}', which no family makes.", cure
        if check.statistic not in (*ELSEWHERE, "conditions") and check.count is None:
            yield CHECKS, f"'{check.id}' says not which acts it looks at.", "Give `count`."
