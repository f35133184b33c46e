"""What a question can be wrong about: said with code, cause and cure, as everywhere."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal

from politburo import dates
from politburo.record.reconcile import ALL, JUDGED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from politburo.record.case import Case

Misuse = Literal["E601", "E602", "E603", "E604", "E605", "E608"]


class QueryError(Exception):
    """A question that cannot be answered as it was put.

    Attributes:
        code: E601 unknown id, E602 unreadable day, E603 unknown reading, E604 reversed days, E605 something missing,
            E608 something sent that cannot be taken.
        cause: one sentence: what is wrong.
        cure: one sentence: what to ask instead.
    """

    def __init__(self, code: Misuse, cause: str, cure: str) -> None:
        super().__init__(f"{code}: {cause} {cure}")
        self.code, self.cause, self.cure = code, cause, cure


def known_reading(case: Case, text: str | None) -> str:
    """Return the reading meant: `judged` where none is given. Raises QueryError E603."""
    if not text:
        return JUDGED
    if text in {ALL, JUDGED} or text in case.sources:
        return text
    readings = ", ".join((ALL, JUDGED, *case.sources))
    raise QueryError("E603", f"'{text}' is no reading of this case.", f"Readings: {readings}.")


def known_day(text: str) -> int:
    """Return the ordinal of a day written YYYY-MM-DD. Raises QueryError E602."""
    try:
        return dates.day(text)
    except dates.DateError as error:
        raise QueryError("E602", f"'{text}' is not a day: {error.cause}.", "Write it as YYYY-MM-DD.") from error


def known_actor(case: Case, text: str, *types: str) -> str:
    """Return an actor's id if it is of one of the types (of any, where none is given). Raises QueryError E601."""
    actor = case.actors.get(text)
    if actor is not None and (not types or actor.type in types):
        return text
    wanted = [one.id for one in case.actors.values() if not types or one.type in types]
    kind = " or ".join(types) or "actor"
    raise QueryError("E601", f"The case has no {kind} '{text}'.", suggestion(text, wanted))


def suggestion(text: str, known: Iterable[str], otherwise: str = "Search the case for its name.") -> str:
    """Return one sentence that names the ids nearest to a text, or another where none is near."""
    near = get_close_matches(text, list(known), n=3, cutoff=0.5)
    return f"Is {' or '.join(near)} meant?" if near else otherwise
