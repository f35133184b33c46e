"""What several of a case's model files say in the same words: who is at risk, passages, assumed numbers, deviations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from politburo.record.case import Case
from politburo.record.decoder import Context, entry, read_record
from politburo.record.problems import Problem, Where

NOBODY = "none"

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageRef:
    """A paragraph of a document that a prior rests on."""

    source: str = entry("id of the source")
    para: int = entry("paragraph, from 1")

    def __str__(self) -> str:
        return f"{self.source} {self.para}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumed:
    """A number that stands in no document: drawn uniformly within its bounds in every reading."""

    value: float = entry("the value where nothing is varied")
    low: float = entry("lower bound")
    high: float = entry("upper bound")
    reason: str = entry("why")


@dataclass(frozen=True, slots=True, kw_only=True)
class Belief:
    """A normal prior; the reason may stand in its passages."""

    mean: float = entry("mean")
    sd: float = entry("standard deviation")
    reason: str = entry("why", default="")
    passages: tuple[PassageRef, ...] = entry("what it rests on", default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Deviation:
    """A change made after the first fit."""

    on: str = entry("day")
    what: str = entry("what was changed")
    why: str = entry("why")


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRank:
    """The rank of a seat in a leading body."""

    body: str = entry("the body", ref="body")
    post: str | None = entry("the post; any where it is missing", default=None)
    rank: float = entry("its rank, at most 3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Seats of a body whose holders nobody names."""

    body: str = entry("the body", ref="body")
    post: str = entry("the post")
    rank: float = entry("rank of the seat, at most 3")
    assumed: Assumed = entry("number of seats before the first count in the record")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A faction's share of the seats of unnamed holders."""

    faction: str = entry("a faction, or none")
    assumed: Assumed = entry("the share; shares are scaled to sum to one")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke:
    """What counts as somebody's own dissent."""

    families: tuple[str, ...] = entry("families of the vocabulary")
    kinds: tuple[str, ...] = entry("kinds of these families")


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """Who may be struck, and over which time exposure counts."""

    from_: str = entry("first day", key="from")
    to: str = entry("last day")
    widest: str = entry(
        "an act known only within a wider span is left out, as an ISO duration in days", example="P731D"
    )
    acts: str = entry("family of the vocabulary whose acts strike; kinds of it without a rung do not")
    spoke: Spoke | None = entry("what counts as somebody's own dissent", default=None)
    seats: tuple[SeatRank, ...] = entry("ranks of seats in leading bodies")
    elite: tuple[str, ...] = entry("groups whose named members are known as elite", default=(), ref="actor")
    factions: tuple[str, ...] = entry("the factions", ref="faction")
    absorbing: tuple[str, ...] = entry("standings in which nobody is at risk")
    cohorts: tuple[Cohort, ...] = entry("unnamed holders", default=())
    shares: tuple[Share, ...] = entry("how the unnamed are divided", default=())
    seed: int = entry("seed of the readings of who was there, and when", default=1)


def decode(case: Case, file: str, cls: type[T]) -> tuple[T | None, list[Problem]]:
    """Read one of the case's model files.

    Args:
        case: the case.
        file: its path in the case.
        cls: the definition.

    Returns:
        The record, None where it cannot be read, and what is wrong with it, dangling ids included.
    """
    problems: list[Problem] = []
    tree = case.raw.get(file)
    if tree is None:
        unread = [one for one in case.problems if one.where.file == file]  # it is empty, or no YAML
        missing = Problem("E501", Where(file), "The case has no such file.", "Write it, or leave out what needs it.")
        return None, unread or [missing]
    context = Context(file, problems)
    found = read_record(tree, context, cls)
    for one in context.references:
        if not _known(case, one.table, one.id):
            cause = f"There is no {one.table} '{one.id}' in the case."
            problems.append(Problem("E502", one.where, cause, "Correct the id, or add what it names."))
    return (found if isinstance(found, cls) else None), problems


def unfounded(case: Case, one: PassageRef) -> tuple[str, str, str] | None:
    """Return what is wrong with a passage (the word at fault, cause, cure), None where the case may have it."""
    source = case.sources.get(one.source)
    if source is None:
        return one.source, f"There is no source '{one.source}'.", "Correct the id."
    most = source.text.paragraphs if source.text is not None else None
    if one.para < 1 or (most and one.para > most):
        has = f"'{one.source}' has {most} paragraphs" if most else "Paragraphs are counted from 1"
        return str(one.para), f"{has}, not a paragraph {one.para}.", "Correct the number."
    return None


def _known(case: Case, table: str, name: str) -> bool:
    if table == "series":
        return name in case.series
    if table == "source":
        return name in case.sources
    if table == "issue":
        return name in case.issues
    actor = case.actors.get(name)
    return actor is not None and table in {"actor", actor.type}
