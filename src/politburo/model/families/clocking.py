"""Which clocks there are, and in which bundles they run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from politburo.model.families.compiler import Compiler, Lists, arrays, unit_places
from politburo.model.families.forms import Dynam
from politburo.model.families.layout import Layout
from politburo.model.families.lines import rate_formula
from politburo.model.families.parts import Part
from politburo.model.families.terms import Condition, Effect, Formula

__all__ = ["clock_columns"]


def clock_columns(made: Compiler) -> dict[str, object]:
    """Clocks in bundles: those of a line and a group, and groups that share all that they share among themselves.

    Effects and conditions that all members of each group read at one cell go to the bundle.
    """
    layout = made.layout
    clock_unit, clock_bundle, bundle_line, bundle_unit = [], [], [], []
    ends, choices = [0], Lists()
    common_lp, own_lp = [], []
    gate_common: list[int] = []
    for line, part in enumerate(made.parts):
        where = f"family {part.id}"
        rate = rate_formula(part)
        places, offers = _clocks_of(made, part) if rate is not None else ([], {})
        groups: dict[str, list[int]] = {}
        for u in places:
            groups.setdefault(layout.group_of[u], []).append(u)
        effects = rate.effects if rate is not None else ()
        split = [_shared(layout, one, where, groups) for one in effects]
        gates = [bool(groups) and _shared(layout, one, where, groups) for one in part.conditions]
        gate_common += [int(one) for one in gates]
        constant = rate.constant if rate is not None else 0.0
        common = tuple(one for one, alike in zip(effects, split, strict=True) if alike)
        own = tuple(one for one, alike in zip(effects, split, strict=True) if not alike)
        common_lp.append(made.formula(Formula(constant=constant, effects=common), where, "rate"))
        own_lp.append(made.formula(Formula(effects=own), where, "rate", constant=False))
        reads: list[Effect | Condition] = [*common]
        reads += [one for one, alike in zip(part.conditions, gates, strict=True) if alike]
        bundles: dict[tuple[tuple[int, ...], ...], list[int]] = {}
        for members in groups.values():
            bundles.setdefault(tuple(_cells(layout, one, where, members[0]) for one in reads), []).extend(members)
        for members in bundles.values():
            bundle_line.append(line)
            bundle_unit.append(members[0])
            clock_unit += members
            clock_bundle += [len(bundle_line) - 1] * len(members)
            for u in members:
                choices.add(offers.get(u, []))
            ends.append(len(clock_unit))
    columns: dict[str, object] = {
        name: np.array(values, dtype=np.int64)
        for name, values in (
            ("clock_unit", clock_unit), ("clock_bundle", clock_bundle), ("bundle_line", bundle_line),
            ("bundle_unit", bundle_unit), ("bundle_ptr", ends), ("lp_common", common_lp), ("lp_own", own_lp),
            ("gate_common", gate_common),
        )
    }  # fmt: skip
    columns["choice_ptr"], columns["choice"] = arrays(choices)
    return columns


def _clocks_of(made: Compiler, part: Part) -> tuple[list[int], dict[int, list[int]]]:
    """The units that have a clock; of a choice these are its senders, each with what they may choose."""
    places = unit_places(made, part)
    if not isinstance(part, Dynam):
        return places, {}
    senders: dict[int, list[int]] = {}
    for u in places:
        name = f"{part.id}/{made.layout.units[u].sender[0]}"
        senders.setdefault(made.layout.unit_place[name], []).append(u)
    return list(senders), senders


def _cells(layout: Layout, one: Effect | Condition, where: str, u: int) -> tuple[int, ...]:
    return tuple(layout.touched(one.register, layout.read_by(one.register, one.at, where), u))


def _shared(layout: Layout, one: Effect | Condition, where: str, groups: dict[str, list[int]]) -> bool:
    """Whether within every group all read the same."""
    several: Sequence[list[int]] = list(groups.values())
    return all(len({_cells(layout, one, where, u) for u in members}) == 1 for members in several)
