"""Cells, derived numbers, and which readers a changed cell touches."""

from __future__ import annotations

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.compiler import Compiler, Lists, arrays, gates_of, listed, spread, unit_places
from politburo.model.families.forms import Answer, Joint, Motion
from politburo.model.families.layout import SPACES, Layout
from politburo.model.families.registers import (
    Derived,
    Outside,
    Share,
    Total,
)
from politburo.model.philox import stable_hash

__all__ = ["address_columns", "cell_columns", "hit_columns", "unit_columns"]

DERIVED = {
    "complement": code.COMPLEMENT,
    "product": code.PRODUCT,
    "saturating": code.OF_SATURATING,
    "log1p": code.OF_LOG,
    "any": code.OF_ANY,
}


def cell_columns(made: Compiler) -> dict[str, object]:
    """Columns by cell, and derived numbers as nodes."""
    layout = made.layout
    groups = {one.id: layout.groups.get(one.group, -1) for one in made.system.actors}
    op: list[int] = []
    out: list[int] = []
    size: list[int] = []
    reads = Lists()
    par: list[tuple[float, float, float, float]] = []
    member: list[int] = []
    for one in layout.registers.values():
        cells = layout.cells[one.id]
        if isinstance(one, Share | Total | Outside):
            source = layout.cells[one.of]
            op.append(code.SHARE if isinstance(one, Share) else code.TOTAL if isinstance(one, Total) else code.OUTSIDE)
            out.append(cells.begin)
            size.append(len(cells.keys))
            reads.add(range(source.begin, source.begin + len(source.keys)))
            member += [groups[key] for key in source.keys] if isinstance(one, Total) else [-1] * len(source.keys)
            if isinstance(one, Outside):
                if not 0 < one.alpha[0] < one.alpha[1]:
                    raise EngineError("E703", f"register {one.id}", "alpha is no part of one", "Give p / q below one")
                par.append((one.alpha[0], one.alpha[1], layout.groups.get(one.veto, -1), one.resolution))
            else:
                par.append((one.floor if isinstance(one, Share) else 0.0, 0.0, 0.0, 0.0))
        elif isinstance(one, Derived):
            sources = [layout.cells[name] for name in one.of]
            for place in range(len(cells.keys)):
                op.append(DERIVED[one.op])
                out.append(cells.begin + place)
                size.append(1)
                reads.add(source.begin + (place if len(source.keys) > 1 else 0) for source in sources)
                member += [-1] * len(sources)
                par.append((0.0, 0.0, 0.0, 0.0))
    decay = np.array(layout.decay, dtype=np.float64)
    about = np.full(len(layout.raw), -1, dtype=np.int64)
    for several in layout.cells.values():
        if SPACES[several.by] == "actor":
            about[several.begin : several.begin + len(several.keys)] = np.arange(len(several.keys))
    columns: dict[str, object] = {
        "raw0": np.array(layout.raw, dtype=np.float64),
        "form": np.array(layout.form, dtype=np.int64),
        "low": np.array(layout.low, dtype=np.float64),
        "high": np.array(layout.high, dtype=np.float64),
        "decay": decay,
        "tones": np.nonzero(decay != 1.0)[0].astype(np.int64),
        "window": np.array(layout.window, dtype=np.float64),
        "widest": np.array(layout.widest, dtype=np.float64),
        "cell_actor": about,
        "node_op": np.array(op, dtype=np.int64),
        "node_out": np.array(out, dtype=np.int64),
        "node_size": np.array(size, dtype=np.int64),
        "node_par": np.array(par, dtype=np.float64).reshape(-1, 4),
        "node_group": np.array(member, dtype=np.int64),
    }
    columns["node_ptr"], columns["node_in"] = arrays(reads)
    return columns


def unit_columns(made: Compiler) -> dict[str, object]:
    """Columns by unit."""
    layout, system = made.layout, made.system
    units = layout.units
    weight, standing = layout.cells["weight"].begin, layout.cells["standing"].begin
    about = [unit.sender[0] if unit.receiver is None else unit.receiver for unit in units]
    target = [-1 if unit.receiver is None else layout.actors[unit.receiver] for unit in units]
    voices = Lists()
    joint = {label for part in made.parts if isinstance(part, Joint) for label in part.units}
    for unit in units:
        voices.add(
            layout.unit_place[f"{unit.label}/{who}"] for who in unit.sender[1:]
        ) if unit.label in joint else voices.add(())
    reply = np.full((len(made.parts), len(units)), -1, dtype=np.int64)
    for line, part in enumerate(made.parts):
        if isinstance(part, Answer):
            own = unit_places(made, part)
            by_pair = {(units[u].sender[0], units[u].receiver): u for u in reversed(own)}
            for u, unit in enumerate(units):
                back = by_pair.get((unit.receiver or "", unit.sender[0]), -1)
                reply[line, u] = back if back >= 0 else u if u in own else own[0] if len(own) == 1 else -1
    columns: dict[str, object] = {
        "unit_hash": np.array([stable_hash(unit.label) for unit in units], dtype=np.int64),
        "unit_weight": np.array([unit.weight for unit in units], dtype=np.float64),
        "unit_of_weight": np.array([weight + layout.actors[who] for who in about], dtype=np.int64),
        "unit_actor": np.array([layout.actors[unit.sender[0]] for unit in units], dtype=np.int64),
        "unit_target": np.array(target, dtype=np.int64),
        "unit_standing": np.array([-1 if one < 0 else standing + one for one in target], dtype=np.int64),
        "weight_addr": layout.address("weight", "sender", "votes"),
        "cohort": np.array([int(one.cohort) for one in system.actors], dtype=np.int64),
        "weight_cell": weight,
        "reply_to": reply,
    }
    columns["voice_ptr"], columns["voice"] = arrays(voices)
    return columns


def address_columns(made: Compiler) -> dict[str, object]:
    """Which cells each unit touches at each address."""
    layout = made.layout
    units = len(layout.units)
    read = np.full((len(layout.addresses) + 1, units), -1, dtype=np.int64)
    counts: list[code.Whole] = []
    touched: list[code.Whole] = []
    known: dict[tuple[str, tuple[str, ...]], tuple[code.Whole, code.Whole]] = {}
    for (register, by), address in layout.addresses.items():
        cells = layout.cells[register]
        if (by, cells.keys) not in known:  # registers that are kept by the same keys are touched alike
            several = Lists()
            for u in range(units):
                several.add(cell - cells.begin for cell in layout.touched(register, by, u))
            known[by, cells.keys] = arrays(several)
        begins, places = known[by, cells.keys]
        some = np.diff(begins) > 0
        read[address, some] = cells.begin + places[begins[:-1][some]]
        counts.append(np.diff(begins))
        touched.append(cells.begin + places)
    present, opened = layout.cells["present"].begin, layout.cells["open"].begin
    there = Lists()
    for u, unit in enumerate(layout.units):
        who = [*unit.sender, *([] if unit.receiver is None else [unit.receiver])]
        there.add([*(present + layout.actors[one] for one in dict.fromkeys(who)), opened + u])
    begins, places = arrays(there)
    return {
        "read": read,
        "here_addr": len(layout.addresses),
        "touch_ptr": np.concatenate([[0], np.cumsum(np.concatenate([*counts, np.diff(begins)]))]),
        "touch": np.concatenate([*touched, places]),
    }


def hit_columns(made: Compiler, columns: dict[str, object]) -> dict[str, object]:
    """Which readers each cell touches; the terms of shared and own parts, each with the cell it reads."""
    c = {name: np.asarray(value) for name, value in columns.items()}
    cells, here = len(made.layout.raw), len(made.layout.addresses) * len(made.layout.units)
    line, clock_unit = c["bundle_line"], c["clock_unit"]
    own = line[c["clock_bundle"]]
    bundle_ptr, bundle_from, bundle_term = _terms(made, c, c["lp_common"][line], line, c["bundle_unit"])
    clock_ptr, clock_from, clock_term = _terms(made, c, c["lp_own"][own], own, clock_unit)
    gated, gate = gates_of(c["gate_ptr"], c["gate_common"], line, common=1)
    gate_cell = _cells(made, c, c["gate_addr"][gate], line[gated], c["bundle_unit"][gated])
    order = np.argsort(gate_cell, kind="stable")
    barred, bar = gates_of(c["gate_ptr"], c["gate_common"], own, common=0)
    bar_cell = _cells(made, c, c["gate_addr"][bar], own[barred], clock_unit[barred])
    _check_reads(made, c)
    present, where = spread(c["touch_ptr"][here + clock_unit], c["touch_ptr"][here + clock_unit + 1])
    bundles, clocks = np.arange(len(line)), np.arange(len(own))
    found: dict[str, object] = {
        "bundle_from": bundle_from, "bundle_coef": c["lp_coef"][bundle_from],
        "bundle_term_ptr": bundle_ptr, "bundle_term": bundle_term,
        "clock_from": clock_from, "clock_coef": c["lp_coef"][clock_from],
        "clock_term_ptr": clock_ptr, "clock_term": clock_term,
        "hit_gate_ptr": np.searchsorted(gate_cell[order], np.arange(cells + 1)),
        "hit_gated": gated[order], "hit_gate": gate[order],
    }  # fmt: skip
    found["hit_bundle_ptr"], found["hit_bundle"] = listed(
        np.concatenate([c["line_running"][line], bundle_term]),
        np.concatenate([bundles, np.repeat(bundles, np.diff(bundle_ptr))]),
        cells,
    )
    found["hit_clock_ptr"], found["hit_clock"] = listed(
        np.concatenate([clock_term, bar_cell, c["touch"][where], c["unit_of_weight"][clock_unit]]),
        np.concatenate([np.repeat(clocks, np.diff(clock_ptr)), barred, present, clocks]),
        cells,
    )
    nodes = np.repeat(np.arange(len(c["node_op"])), np.diff(c["node_ptr"]))
    found["hit_node_ptr"], found["hit_node"] = listed(c["node_in"], nodes, cells)
    return found


def _terms(
    made: Compiler, c: dict[str, np.ndarray], formulas: code.Whole, lines: code.Whole, units: code.Whole
) -> tuple[code.Whole, code.Whole, code.Whole]:
    """The terms of a formula for each of some units: where each one's begin, the terms, the cells they read."""
    which, terms = spread(c["lp_ptr"][formulas], c["lp_ptr"][formulas + 1])
    begins = np.searchsorted(which, np.arange(len(formulas) + 1))
    return begins, terms, _cells(made, c, c["lp_addr"][terms], lines[which], units[which])


def _cells(
    made: Compiler, c: dict[str, np.ndarray], addresses: code.Whole, lines: code.Whole, units: code.Whole
) -> code.Whole:
    """The cells that units read at addresses, for a line each."""
    cells = np.asarray(c["read"][addresses, units], dtype=np.int64)
    missing = np.flatnonzero(cells < 0)
    if missing.size:
        place = missing[0]
        where = f"family {made.parts[int(lines[place])].id}"
        raise _no_cell(made.layout, int(addresses[place]), int(units[place]), where)
    return cells


def _no_cell(layout: Layout, address: int, u: int, where: str) -> EngineError:
    """A unit reads at an address at which it has no cell."""
    register, by = list(layout.addresses)[address]
    cause = f"unit {layout.units[u].label} has no {by} that {register} is kept for"
    return EngineError("E702", where, cause, "Read it at another key, or give the unit one")


def _present(c: dict[str, np.ndarray], layout: Layout, address: int, u: int, where: str) -> None:
    """Refuse an address at which a unit has no cell."""
    if c["read"][address, u] < 0:
        raise _no_cell(layout, address, u, where)


def _check_reads(made: Compiler, c: dict[str, np.ndarray]) -> None:  # noqa: C901 - all readers in turn
    """Every formula and condition finds its cell for every unit it may be asked for."""
    for line, part in enumerate(made.parts):
        where = f"family {part.id}"
        places = unit_places(made, part)
        if isinstance(part, Joint):
            voiced = [int(v) for u in places for v in c["voice"][c["voice_ptr"][u] : c["voice_ptr"][u + 1]]]
        else:
            voiced = places
        if isinstance(part, Motion) and part.decides:
            voiced = unit_places(made, made.parts[made.place[part.decides]])
        asked = [
            (int(c["lp_first"][line]), voiced),
            (int(c["lp_second"][line]), places),
            (int(c["mark_lp"][line]), places),
        ]
        if c["reply_lp"][line] >= 0:
            asked += [(int(c["reply_lp"][line]) + n, places) for n in range(int(c["mark_size"][line]))]
        for lp, units in asked:
            for term in range(int(c["lp_ptr"][lp]), int(c["lp_ptr"][lp + 1])) if lp >= 0 else ():
                for u in units:
                    _present(c, made.layout, int(c["lp_addr"][term]), u, where)
        for gate in range(int(c["gate_ptr"][line]), int(c["gate_ptr"][line + 1])):
            for u in places:
                _present(c, made.layout, int(c["gate_addr"][gate]), u, where)
        for gate in range(int(c["appeal_ptr"][line]), int(c["appeal_ptr"][line + 1])):
            for u in places:
                _present(c, made.layout, int(c["appeal_addr"][gate]), u, where)
