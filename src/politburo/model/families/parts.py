"""The lines of the log that a family writes, their forms, marks and the words of their coefficients."""

from __future__ import annotations

from politburo.model.families import program as code
from politburo.model.families.forms import (
    Annual,
    Answer,
    Ballot,
    Dynam,
    Family,
    Fill,
    Floor,
    Joint,
    Motion,
    Rem,
    Session,
)
from politburo.model.families.terms import Effect, Ordered

__all__ = ["FORM", "Part", "effect_name", "marks_of", "parts_of"]

Part = Rem | Dynam | Answer | Fill | Joint | Annual | Session | Floor | Motion | Ballot
FORM = {
    Rem: code.REM,
    Dynam: code.DYNAM,
    Answer: code.ANSWER,
    Fill: code.FILL,
    Joint: code.JOINT,
    Annual: code.ANNUAL,
    Session: code.SESSION,
    Floor: code.FLOOR,
    Motion: code.MOTION,
    Ballot: code.BALLOT,
}


def parts_of(family: Family) -> list[Part]:
    """The lines of the log that a family writes: its own, and of a session those of its floor, motions and ballots."""
    found: list[Part] = [family]
    if isinstance(family, Session):
        found += [family.floor] if family.floor else []
        for motion in family.motions:
            found.append(motion)
            found += [motion.ballot] if motion.ballot else []
    return found


def marks_of(part: Part) -> tuple[str, ...]:
    """The words that may stand as marks of a line."""
    if FORM[type(part)] in code.FIXED_MARKS:
        return code.FIXED_MARKS[FORM[type(part)]]
    if isinstance(part, Answer):
        return tuple(one.label for one in part.replies)
    if isinstance(part, Rem | Dynam) and part.mark is not None:
        mark = part.mark
        return mark.rungs if isinstance(mark, Ordered) else tuple(one.label for one in mark.replies)
    return ()


def effect_name(effect: Effect) -> str:
    """The word of an effect: its own, or its register's and where it is read."""
    return effect.name or (f"{effect.register} at {effect.at}" if effect.at else effect.register)
