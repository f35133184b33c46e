"""What acts do to cells, what they call forth, what they put on agendas."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.compiler import Compiler, Lists, arrays
from politburo.model.families.forms import Answer, Dynam, Fill, Joint, Motion, Rem, Session
from politburo.model.families.layout import Layout
from politburo.model.families.parts import marks_of
from politburo.model.families.registers import Act, InForce, Recent, Stock, Tone
from politburo.model.families.terms import Consequence

__all__ = ["move_columns"]


def move_columns(made: Compiler) -> dict[str, object]:  # noqa: C901, PLR0912 - one source of moves after another
    """What each (line, mark) does to cells, calls forth, and puts on agendas."""
    layout, parts = made.layout, made.parts
    offsets = np.cumsum([0, *(1 + len(marks_of(part)) for part in parts)])
    size = int(offsets[-1])
    moves: list[list[tuple[int, int, float]]] = [[] for _ in range(size)]
    calls: list[list[int]] = [[] for _ in range(size)]
    raised: list[list[int]] = [[] for _ in range(size)]

    def slots(acts: Sequence[Act], where: str) -> list[int]:
        return [int(offsets[line]) + 1 + mark for line, mark in made.acts(acts, where)]

    for one in layout.registers.values():
        where = f"register {one.id}"
        if isinstance(one, Recent | InForce):
            address = layout.address(one.id, one.by, where)
            op = code.COUNT if isinstance(one, Recent) else code.ON
            for slot in slots(one.acts, where):
                moves[slot].append((op, address, 1.0))
            for slot in slots(one.until, where) if isinstance(one, InForce) else []:
                moves[slot].append((code.OFF, address, 0.0))
        elif isinstance(one, Stock | Tone):
            for move in one.moves:
                address = layout.address(one.id, move.at or one.by, where)
                op = code.SET if move.to is not None else code.ADD_VALUE if move.times_value else code.ADD
                amount = move.amount if move.to is None else move.to
                for slot in slots(move.acts, where):
                    moves[slot].append((op, address, amount))
    for line, part in enumerate(parts):
        where = f"family {part.id}"
        if isinstance(part, Rem | Dynam | Answer | Fill | Joint):
            for done in part.consequences:
                marks = done.marks or (("done",) if isinstance(part, Joint) else ())
                for slot in slots((Act(family=part.id, marks=marks),), where):
                    moves[slot].append(_consequence(layout, done, where))
        if isinstance(part, Answer | Fill | Session):
            for slot in slots(part.to, where):
                calls[slot].append(line)
        if isinstance(part, Motion):
            for slot in slots(part.raised_by, where):
                raised[slot].append(line)
    move_lists, call_lists, raise_lists = Lists(), Lists(), Lists()
    for slot in range(size):
        move_lists.add(one[1] for one in moves[slot])
        call_lists.add(calls[slot])
        raise_lists.add(raised[slot])
    flat = [one for several in moves for one in several]
    columns: dict[str, object] = {
        "move_op": np.array([one[0] for one in flat], dtype=np.int64),
        "move_amount": np.array([one[2] for one in flat], dtype=np.float64),
    }
    columns["move_ptr"], columns["move_addr"] = arrays(move_lists)
    columns["call_ptr"], columns["call"] = arrays(call_lists)
    columns["raise_ptr"], columns["raised"] = arrays(raise_lists)
    return columns


def _consequence(layout: Layout, one: Consequence, where: str) -> tuple[int, int, float]:
    if one.do in {"leave", "enter"}:
        if one.register not in layout.registers or not isinstance(layout.registers[one.register], Stock):
            raise EngineError(
                "E702", where, f"seats are not counted in {one.register or 'anything'}", "Name a stock by actor"
            )
        op = code.LEAVE if one.do == "leave" else code.ENTER
        return op, layout.address(one.register, one.at, where), 0.0
    if one.do in {"out", "in"}:
        return code.PRESENT, layout.address("present", one.at, where), float(one.do == "in")
    op = code.RAISE if one.do == "raise" else code.RESTORE
    return op, layout.address("standing", one.at, where), float(one.to)
