"""Cells, derived numbers, and which readers a changed cell touches."""

from __future__ import annotations

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.compiler import Compiler, Lists, arrays, unit_places
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
    touches = Lists()
    read = np.full((len(layout.addresses) + 1, len(layout.units)), -1, dtype=np.int64)
    for (register, by), address in layout.addresses.items():
        for u in range(len(layout.units)):
            cells = layout.touched(register, by, u)
            touches.add(cells)
            if cells:
                read[address, u] = cells[0]
    present, opened = layout.cells["present"].begin, layout.cells["open"].begin
    for u, unit in enumerate(layout.units):
        who = [*unit.sender, *([] if unit.receiver is None else [unit.receiver])]
        touches.add([*(present + layout.actors[one] for one in dict.fromkeys(who)), opened + u])
    columns: dict[str, object] = {"read": read, "here_addr": len(layout.addresses)}
    columns["touch_ptr"], columns["touch"] = arrays(touches)
    return columns


def hit_columns(made: Compiler, columns: dict[str, object]) -> dict[str, object]:  # noqa: C901 - all readers in turn
    """Which bundles, clocks and derived numbers a changed cell touches."""
    c = {name: value for name, value in columns.items() if isinstance(value, np.ndarray)}
    layout = made.layout
    units, cells = len(layout.units), len(layout.raw)
    here = len(layout.addresses)
    bundles: list[set[int]] = [set() for _ in range(cells)]
    clocks: list[set[int]] = [set() for _ in range(cells)]
    nodes: list[set[int]] = [set() for _ in range(cells)]
    gated: list[list[tuple[int, int]]] = [[] for _ in range(cells)]

    def terms(lp: int) -> list[int]:
        return [int(a) for a in c["lp_addr"][c["lp_ptr"][lp] : c["lp_ptr"][lp + 1]]]

    def gates(line: int, common: int) -> list[int]:
        span = range(int(c["gate_ptr"][line]), int(c["gate_ptr"][line + 1]))
        return [g for g in span if c["gate_common"][g] == common]

    def resolved(lp: int, u: int, where: str, into: Lists, coefs: list[int]) -> None:
        coefs += range(int(c["lp_ptr"][lp]), int(c["lp_ptr"][lp + 1]))
        into.add(_one(c, layout, address, u, where) for address in terms(lp))

    begins = [int(one) for one in c["bundle_ptr"]]
    of_bundle, of_clock = Lists(), Lists()
    bundle_from: list[int] = []
    clock_from: list[int] = []
    for bundle, line in enumerate(int(one) for one in c["bundle_line"]):
        where = f"family {made.parts[line].id}"
        bundles[int(c["line_running"][line])].add(bundle)
        resolved(int(c["lp_common"][line]), int(c["bundle_unit"][bundle]), where, of_bundle, bundle_from)
        for address in terms(int(c["lp_common"][line])):
            bundles[_one(c, layout, address, int(c["bundle_unit"][bundle]), where)].add(bundle)
        for gate in gates(line, 1):
            cell = _one(c, layout, int(c["gate_addr"][gate]), int(c["bundle_unit"][bundle]), where)
            gated[cell].append((bundle, gate))
        for clock in range(begins[bundle], begins[bundle + 1]):
            u = int(c["clock_unit"][clock])
            resolved(int(c["lp_own"][line]), u, where, of_clock, clock_from)
            for address in terms(int(c["lp_own"][line])) + [int(c["gate_addr"][g]) for g in gates(line, 0)]:
                clocks[_one(c, layout, address, u, where)].add(clock)
            for cell in c["touch"][c["touch_ptr"][here * units + u] : c["touch_ptr"][here * units + u + 1]]:
                clocks[int(cell)].add(clock)
            clocks[int(c["unit_of_weight"][u])].add(clock)
    for node in range(len(c["node_op"])):
        for cell in c["node_in"][c["node_ptr"][node] : c["node_ptr"][node + 1]]:
            nodes[int(cell)].add(node)
    _check_reads(made, c)
    found: dict[str, object] = {}
    for name, origin in (("bundle", bundle_from), ("clock", clock_from)):
        places = np.array(origin, dtype=np.int64)
        found[f"{name}_from"], found[f"{name}_coef"] = places, c["lp_coef"][places]
    found["bundle_term_ptr"], found["bundle_term"] = arrays(of_bundle)
    found["clock_term_ptr"], found["clock_term"] = arrays(of_clock)
    for name, sets in (("hit_bundle", bundles), ("hit_clock", clocks), ("hit_node", nodes)):
        lists = Lists()
        for several in sets:
            lists.add(sorted(several))
        found[f"{name}_ptr"], found[name] = arrays(lists)
    found["hit_gate_ptr"] = np.cumsum([0, *(len(several) for several in gated)])
    pairs = np.array([pair for several in gated for pair in several], dtype=np.int64).reshape(-1, 2)
    found["hit_gated"], found["hit_gate"] = pairs[:, 0].copy(), pairs[:, 1].copy()
    return found


def _one(c: dict[str, np.ndarray], layout: Layout, address: int, u: int, where: str) -> int:
    """The cell a unit reads at an address."""
    cell = int(c["read"][address, u])
    if cell < 0:
        register, by = list(layout.addresses)[address]
        cause = f"unit {layout.units[u].label} has no {by} that {register} is kept for"
        raise EngineError("E702", where, cause, "Read it at another key, or give the unit one")
    return cell


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
                    _one(c, made.layout, int(c["lp_addr"][term]), u, where)
        for gate in range(int(c["gate_ptr"][line]), int(c["gate_ptr"][line + 1])):
            for u in places:
                _one(c, made.layout, int(c["gate_addr"][gate]), u, where)
        for gate in range(int(c["appeal_ptr"][line]), int(c["appeal_ptr"][line + 1])):
            for u in places:
                _one(c, made.layout, int(c["appeal_addr"][gate]), u, where)
