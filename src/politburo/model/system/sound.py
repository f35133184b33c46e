"""Numbers of a theory that cannot be meant: bounds the wrong way round, a spread of nothing, time that runs back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from politburo.model.definitions import Assumed, Belief

if TYPE_CHECKING:
    from politburo.model.system.declare import Declared

__all__ = ["unsound"]

LASTING = frozenset({"window", "half_life", "calendar"})  # days of which nought would be nothing


def unsound(theory: Declared) -> Iterator[tuple[str, str]]:
    """What is wrong with a theory's numbers, each with its cure."""
    if not theory.month > 0:
        yield f"'month' is {theory.month:g} days.", "Give a positive number."
    for path, one in _held(theory, ""):
        if isinstance(one, Belief) and not one.sd > 0:
            yield f"The prior of {path} has the standard deviation {one.sd:g}.", "Give a positive number."
        if isinstance(one, Assumed) and not one.low <= one.value <= one.high:
            cause = f"{path} is {one.value:g}, outside its bounds {one.low:g} to {one.high:g}."
            yield cause, "Let `low`, `value` and `high` follow one another."
        elif isinstance(one, Assumed) and path.rsplit(" ", 1)[-1] in LASTING and not one.low > 0:
            yield f"{path} may be {one.low:g} days.", "Let it last longer than nothing."
    for cohort in theory.risk.cohorts:
        if cohort.assumed.low < 0:
            yield f"{cohort.body} may have {cohort.assumed.low:g} seats of {cohort.post}.", "Give 0 or more."


def _held(one: object, path: str) -> Iterator[tuple[str, object]]:
    """What a declaration holds, all the way down, with the way to it in words."""
    if is_dataclass(one):
        yield path, one
        for field in fields(one):
            yield from _held(getattr(one, field.name), f"{path} {field.name}".strip())
    elif isinstance(one, tuple):
        for place, each in enumerate(one):
            name = getattr(each, "id", None) or str(place + 1)
            yield from _held(each, f"{path} '{name}'")
