"""What a run is to do: its span and sizes, and one compiled system for each draw of reading and coefficients."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from politburo.model import families as fam
from politburo.model.runs.learning import Learned, Told, completed
from politburo.model.runs.order import Order
from politburo.model.runs.packing import Piece, packed
from politburo.model.runs.watching import watched
from politburo.model.system.compiling import compiled
from politburo.model.system.declare import FILE
from politburo.model.system.formulas import Name
from politburo.model.system.opening import opening_at
from politburo.model.system.recorded import happened
from politburo.record.case import Case

__all__ = ["Asked", "Plan", "planned"]

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Span and sizes of a run.

    Attributes:
        start, end: first and last day (ordinals).
        histories: how many in all; the same number for each draw, so rounded up.
        draws: of reading and coefficients.
        seed: 0 to 2^32 - 1.
        priors: `neutral` or `informed`.
        limit: most rows of a history; one that reaches it is cut, counted and marked.
        block: most histories in a file.
        kept: histories whose panels are kept whole, in all.
    """

    start: int
    end: int
    histories: int = 1000
    draws: int = 20
    seed: int = 1
    priors: str = "neutral"
    limit: int = 4000
    block: int = 250
    kept: int = 1000


@dataclass(frozen=True, slots=True)
class Plan:
    """A run that can be carried out without its case.

    Attributes:
        order: its blocks.
        settings: what stands in the manifest about span and sizes.
        about: what stands there about case, theory and coefficients.
        pieces: one packed system for each draw.
    """

    order: Order
    settings: dict[str, Any]
    about: dict[str, Any]
    pieces: tuple[bytes, ...]


def planned(case: Case, told: Told, asked: Asked, coefficients: Learned, progress: Progress | None = None) -> Plan:
    """Compile a run: for each draw the record's state on the first day under one reading, with drawn coefficients.

    Args:
        case: the case that is run.
        told: what it tells.
        asked: span and sizes.
        coefficients: draws, of this case's record or another's; as many as asked for or more.
        progress: is told how far it is.

    Raises:
        ValueError: the span is empty, or there are too few draws.
    """
    if asked.end <= asked.start:
        raise ValueError("E509 The run ends before it begins: give --until a later day than --from.")
    if len(coefficients.draws) < asked.draws:
        raise ValueError(f"E510 {asked.draws} draws are asked for, {len(coefficients.draws)} were learned.")
    each = -(-asked.histories // asked.draws)
    pieces: list[Future[bytes]] = []
    missing: tuple[Name, ...] = ()
    known, noted = 0, None
    with ThreadPoolExecutor(1) as packing:  # most of packing leaves the interpreter alone
        for number in range(asked.draws):
            opening = opening_at(told.people, asked.start, asked.end, number)
            given = happened(told.acts, asked.start, asked.seed, number, until=asked.start)
            made = compiled(told.theory, opening, given=given, priors=asked.priors, seed=asked.seed, reading=number)
            program = fam.compile_system(made.system, 0.0)
            values, missing = completed(made.system, coefficients.draws[number], number, asked.seed)
            known = len(values) - len(missing)
            ready = fam.recoined(program, values, tables_only=True)
            noted = watched(made.system, program.names, asked.start, asked.end)
            ends = {one.label: (one.sender, one.receiver or "", one.group) for one in made.system.units}
            pieces.append(packing.submit(packed, Piece(ready, ends, noted)))
            if progress is not None:
                progress(number + 1, asked.draws, "openings")
    keys = list(dict.fromkeys(one.key for one in noted.series if one.key)) if noted else []
    order = Order(asked.seed, asked.draws, each, min(asked.block, each), asked.limit, asked.kept)
    days = {"start": date.fromordinal(asked.start).isoformat(), "end": date.fromordinal(asked.end).isoformat()}
    settings = {**asdict(asked), **days, "histories": order.histories, "each": each, "block": order.block}
    about = {
        "case": {
            "id": case.settings.id,
            "title": case.settings.title,
            "sha256": case.digest,
            "theory_sha256": hashlib.sha256(repr(case.raw.get(FILE)).encode()).hexdigest(),
        },
        "names": {key: case.name(key) for key in keys if key in case.actors},
        "colours": {key: colour for key in keys if key in case.actors and (colour := case.actors[key].colour)},
        "coefficients": {
            "case": coefficients.case,
            "sha256": coefficients.digest,
            "matched": known,
            "at_prior": [" / ".join(name) for name in missing],
            "acts": dict(coefficients.acts),
        },
    }
    return Plan(order, settings, about, tuple(one.result() for one in pieces))
