"""From a declared system to tables: formulas, conditions, moves, what calls forth what, clocks, schedule."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.compiler import Compiler, Lists, arrays, unit_places
from politburo.model.families.layout import SPACES, Layout
from politburo.model.families.parts import FORM, Part, marks_of, parts_of
from politburo.model.families.program import Line, Names, Program, Tables
from politburo.model.families.registers import (
    Act,
    InForce,
    Recent,
    Stock,
    Tone,
)
from politburo.model.families.scheduling import schedule
from politburo.model.families.system import (
    Annual,
    Answer,
    Ballot,
    Condition,
    Consequence,
    Delay,
    Dynam,
    Effect,
    Fill,
    Floor,
    Formula,
    Joint,
    Labels,
    Motion,
    Ordered,
    Rem,
    Session,
    System,
    Unit,
)
from politburo.model.families.wiring import address_columns, cell_columns, hit_columns
from politburo.model.philox import stable_hash

__all__ = ["compile_system"]


def hidden_units(system: System, parts: Sequence[Part]) -> tuple[Unit, ...]:
    """Units that stand for a sender alone: of a choice its clock, of a joint act a voice."""
    known = {unit.label: unit for unit in system.units}
    groups = {one.id: one.group for one in system.actors}
    found: dict[str, Unit] = {}
    for part in parts:
        if not isinstance(part, Dynam | Joint):
            continue
        for label in part.units:
            unit = _known(known, label, part.id)
            if isinstance(part, Dynam):
                if len(unit.sender) != 1:
                    raise EngineError(
                        "E704", f"{part.id}, unit {label}", "it has several senders", "Use a joint family"
                    )
                name = f"{part.id}/{unit.sender[0]}"
                found[name] = Unit(label=name, sender=unit.sender, group=groups.get(unit.sender[0], ""))
            else:
                for who in unit.sender[1:]:
                    name = f"{label}/{who}"
                    found[name] = Unit(label=name, sender=(who,), receiver=unit.receiver, group=groups.get(who, ""))
    return tuple(found.values())


def _known(units: dict[str, Unit], label: str, where: str) -> Unit:
    if label not in units:
        raise EngineError("E701", where, f"there is no unit {label}", "Declare the unit")
    return units[label]


def compile_system(system: System, begin: float | None = None) -> Program:
    """Make a system ready to run, clocks starting on day `begin` (the system's start unless given).

    Raises:
        EngineError: E701 a name that is missing or taken, E702 a register read by a key it has not, E703 a number out
            of range, E704 a family that does not fit its form.
    """
    parts = [part for family in system.families for part in parts_of(family)]
    place: dict[str, int] = {}
    for part in parts:
        if part.id in place:
            raise EngineError("E701", f"family {part.id}", "its name is taken", "Choose another")
        place[part.id] = len(place)
    if not system.start < system.end:
        raise EngineError("E703", "system", "it ends before it starts", "Let start lie before end")
    layout = Layout(system, tuple(place), hidden_units(system, parts))
    made = Compiler(system, parts, place, layout)
    columns: dict[str, object] = {}
    columns.update(_lines(made))
    columns.update(_moves(made))
    columns.update(_units(made))
    columns.update(_clocks(made))
    columns.update(schedule(made, system.start if begin is None else begin))
    columns.update(cell_columns(made))
    columns["lp_const"] = np.array(made.const)
    columns["lp_ptr"], columns["lp_addr"] = arrays(made.terms)
    columns["lp_coef"] = np.array(made.coef, dtype=np.float64)
    # addresses are complete only now
    columns.update(address_columns(made))
    columns.update(hit_columns(made, columns))
    tables = Tables(**columns)  # type: ignore[arg-type] # one column for each field, checked by the call itself
    lines = tuple(Line(part.id, FORM[type(part)], marks_of(part), tuple(unit_places(made, part))) for part in parts)
    registers = {name: (cells.begin, cells.keys) for name, cells in layout.cells.items()}
    names = Names(
        lines, tuple(unit.label for unit in layout.units), place, layout.unit_place, len(system.units), registers
    )
    places = {name: tuple(spots) for name, spots in made.places.items()}
    for line, part in enumerate(parts):
        if isinstance(part, Motion):
            places[part.id, "stop", "per target"] = (("per_target", line, 1.0),)
        if isinstance(part, Ballot):
            places[part.id, "vote", "own"] = (("own", line, 1.0),)
        if isinstance(part, Annual):
            places[part.id, "mean", "log sd"] = (("sd", line, 1.0),)
        if isinstance(part, Rem | Dynam) and isinstance(part.mark, Ordered):
            for cut in range(len(part.mark.cuts)):
                spot = ("cut", int(tables.cut_ptr[line]) + cut, 1.0)
                places[part.id, "mark", f"log gap {cut}" if cut else "first cut"] = (spot,)
    return Program(system, tables, names, places)


def _delay(delay: Delay, where: str) -> tuple[int, float, float]:
    if (
        delay.low < 0
        or (delay.high is not None and delay.high < delay.low)
        or (delay.mean is not None and delay.mean <= 0)
    ):
        raise EngineError("E703", where, "its delay is negative", "Give days from 0 on")
    if delay.mean is not None:
        return code.EXPONENTIAL, delay.low, delay.mean
    return (code.FIXED, delay.low, 0.0) if delay.high is None else (code.EVEN, delay.low, delay.high - delay.low)


def _gates(made: Compiler, conditions: Sequence[Condition], where: str) -> list[tuple[int, float, float]]:
    return [
        (
            made.layout.address(one.register, one.at, where),
            -math.inf if one.least is None else one.least,
            math.inf if one.most is None else one.most,
        )
        for one in conditions
    ]


def _lines(made: Compiler) -> dict[str, object]:  # noqa: PLR0915 - one column after another
    """Columns by line of the log."""
    parts, size = made.parts, len(made.parts)
    whole = {
        name: np.full(size, -1, dtype=np.int64)
        for name in (
            "line_form", "line_running", "mark_off", "delay_kind", "mark_kind", "mark_lp", "mark_size", "reply_lp",
            "line_unit", "lp_first", "lp_second", "least", "vote_addr", "floor", "always", "decides", "ballot",
            "session_of", "appeal", "appeal_kind", "lp_rate",
        )
    }  # fmt: skip
    real = {
        name: np.zeros(size)
        for name in ("delay_low", "delay_span", "per_target", "own", "sd", "appeal_low", "appeal_span")
    }
    alpha = np.ones((size, 2), dtype=np.int64)
    cuts, units, motions = Lists(), Lists(), Lists()
    cut_values: list[float] = []
    gates, appeals = Lists(), Lists()
    gate_bounds: list[tuple[float, float]] = []
    appeal_bounds: list[tuple[float, float]] = []
    running = made.layout.cells["running"].begin
    marks = 0
    for line, part in enumerate(parts):
        where = f"family {part.id}"
        whole["line_form"][line] = FORM[type(part)]
        whole["line_running"][line] = running + line
        whole["mark_off"][line] = marks
        marks += 1 + len(marks_of(part))
        whole["mark_size"][line] = len(marks_of(part))
        places = unit_places(made, part)
        units.add(places)
        whole["line_unit"][line] = places[0] if places else -1
        found = _gates(made, part.conditions, where)
        gates.add(one[0] for one in found)
        gate_bounds += [one[1:] for one in found]
        cut_values += _mark(made, part, line, whole)
        cuts.begins.append(len(cut_values))
        if isinstance(part, Answer | Fill | Joint | Session):
            whole["delay_kind"][line], real["delay_low"][line], real["delay_span"][line] = _delay(part.delay, where)
        whole["lp_rate"][line] = made.formula(_rate(part), where, "rate")
        (first, word), (second, other) = _formulas(part)
        whole["lp_first"][line] = made.formula(first, where, word)
        whole["lp_second"][line] = made.formula(second, where, other)
        motions.add(made.place[one.id] for one in part.motions) if isinstance(part, Session) else motions.add(())
        if isinstance(part, Session) and part.floor:
            whole["floor"][line] = made.place[part.floor.id]
        if isinstance(part, Annual):
            real["sd"][line] = part.sd
        if isinstance(part, Ballot):
            real["own"][line], alpha[line] = part.own, part.alpha
            name = part.weight or "weight"
            if SPACES[made.layout.source(where, name).by] != "actor":
                raise EngineError("E702", where, f"{name} is not kept by actor", "Weigh votes by a stock of actors")
            whole["vote_addr"][line] = made.layout.address(name, "sender", where)
        appealed: list[tuple[int, float, float]] = []
        if isinstance(part, Motion):
            appealed = _motion(made, part, line, whole, real)
        appeals.add(one[0] for one in appealed)
        appeal_bounds += [one[1:] for one in appealed]
    for line, part in enumerate(parts):
        for motion in part.motions if isinstance(part, Session) else ():
            whole["session_of"][made.place[motion.id]] = line
    columns: dict[str, object] = {**whole, **real, "alpha": alpha, "cut": np.array(cut_values, dtype=np.float64)}
    columns["cut_ptr"] = np.array(cuts.begins, dtype=np.int64)
    columns["unit_ptr"], columns["unit"] = arrays(units)
    columns["part_ptr"], columns["part"] = arrays(motions)
    columns["gate_ptr"], columns["gate_addr"] = arrays(gates)
    columns["appeal_ptr"], columns["appeal_addr"] = arrays(appeals)
    columns["gate_least"], columns["gate_most"] = _bounds(gate_bounds)
    columns["appeal_least"], columns["appeal_most"] = _bounds(appeal_bounds)
    columns["line_hash"] = np.array(
        [[stable_hash(f"{part.id}|{purpose}") for purpose in code.PURPOSES] for part in parts], dtype=np.int64
    ).reshape(size, len(code.PURPOSES))
    return columns


def _bounds(pairs: Sequence[tuple[float, ...]]) -> tuple[code.Floats, code.Floats]:
    return np.array([pair[0] for pair in pairs], dtype=np.float64), np.array(
        [pair[1] for pair in pairs], dtype=np.float64
    )


def _formulas(part: Part) -> tuple[tuple[Formula | None, str], tuple[Formula | None, str]]:
    """The two formulas that a form uses beside its rate, with their words."""
    nothing = (None, "")
    if isinstance(part, Dynam | Fill):
        return (part.choice, "choice"), nothing
    if isinstance(part, Joint):
        return (part.consent, "consent"), nothing
    if isinstance(part, Annual):
        return (part.mean, "mean"), nothing
    if isinstance(part, Floor):
        return (part.want, "want"), (part.let, "let")
    if isinstance(part, Ballot):
        return (part.vote, "vote"), nothing
    if isinstance(part, Motion):
        return (part.targets, "targets"), (part.stop, "stop")
    return nothing, nothing


def _mark(made: Compiler, part: Part, line: int, whole: dict[str, code.Whole]) -> list[float]:
    """Mark or replies of a line; returns the cuts."""
    where = f"family {part.id}"
    whole["mark_kind"][line] = 0
    whole["mark_lp"][line] = -1
    replies = part.replies if isinstance(part, Answer) else ()
    mark = part.mark if isinstance(part, Rem | Dynam) else None
    if isinstance(mark, Labels):
        whole["mark_kind"][line], replies = 2, mark.replies
    if replies:
        whole["reply_lp"][line] = len(made.const)
        word = "reply" if isinstance(part, Answer) else "mark"
        for one in replies:
            made.formula(one.formula, where, f"{word} {one.label}")
    elif isinstance(part, Answer):
        raise EngineError("E704", where, "it has no replies", "Give at least two")
    if isinstance(mark, Ordered):
        whole["mark_kind"][line] = 1
        whole["mark_lp"][line] = made.formula(Formula(effects=mark.effects), where, "mark", constant=False)
        rising = all(low < high for low, high in zip(mark.cuts, mark.cuts[1:], strict=False))
        if not rising or len(mark.cuts) != len(mark.rungs) - 1 or not 2 <= len(mark.rungs) <= 4:
            cure = "Give two to four rungs and one cut fewer, rising"
            raise EngineError("E704", where, f"{len(mark.cuts)} cuts do not part {len(mark.rungs)} rungs", cure)
        return list(mark.cuts)
    if FORM[type(part)] in code.FIXED_MARKS:
        whole["mark_kind"][line] = 3
    return []


def _motion(
    made: Compiler, part: Motion, line: int, whole: dict[str, code.Whole], real: dict[str, code.Floats]
) -> list[tuple[int, float, float]]:
    """Columns of a motion; returns the conditions of its appeal."""
    where = f"family {part.id}"
    whole["always"][line] = int(part.always)
    whole["least"][line] = max(part.least, 1)
    real["per_target"][line] = part.per_target
    if part.decides:
        target = made.parts[made.place[part.decides]] if part.decides in made.place else None
        if not isinstance(target, Rem):
            raise EngineError("E704", where, f"it cannot decide {part.decides}", "Name a family of the form rem")
        whole["decides"][line] = made.place[part.decides]
    if part.ballot:
        whole["ballot"][line] = made.place[part.ballot.id]
    if not part.appeal:
        return []
    larger = made.parts[made.place[part.appeal.to]] if part.appeal.to in made.place else None
    if not isinstance(larger, Motion):
        raise EngineError(
            "E704", where, f"it cannot be appealed to {part.appeal.to}", "Name a motion of another session"
        )
    if larger.decides != part.decides:
        cause = f"it decides {part.decides or 'nothing'}, {larger.id} {larger.decides or 'nothing'}"
        raise EngineError("E704", where, cause, "Let both decide the same family")
    whole["appeal"][line] = made.place[part.appeal.to]
    whole["appeal_kind"][line], real["appeal_low"][line], real["appeal_span"][line] = _delay(part.appeal.delay, where)
    return _gates(made, part.appeal.conditions, where)


def _moves(made: Compiler) -> dict[str, object]:  # noqa: C901, PLR0912 - one source of moves after another
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


def _units(made: Compiler) -> dict[str, object]:
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


def _rate(part: Part) -> Formula | None:
    if isinstance(part, Rem | Dynam):
        return part.rate
    if isinstance(part, Joint):
        return part.proposal
    return part.call if isinstance(part, Session) else None


def _clocks(made: Compiler) -> dict[str, object]:
    """Clocks in bundles of a family and group.

    Effects that all members of each bundle read at one cell go to the bundle.
    """
    layout = made.layout
    clock_unit, clock_bundle, bundle_line, bundle_unit = [], [], [], []
    bundles, choices = [0], Lists()
    common_lp, own_lp = [], []
    gate_common: list[int] = []
    for line, part in enumerate(made.parts):
        where = f"family {part.id}"
        rate = _rate(part)
        places = unit_places(made, part) if rate is not None else []
        senders: dict[int, list[int]] = {}
        if isinstance(part, Dynam):
            for u in places:
                name = f"{part.id}/{layout.units[u].sender[0]}"
                senders.setdefault(layout.unit_place[name], []).append(u)
            places = list(senders)
        groups: dict[str, list[int]] = {}
        for u in places:
            groups.setdefault(layout.group_of[u], []).append(u)

        def shared(effect: Effect | Condition, where: str = where, groups: dict[str, list[int]] = groups) -> bool:
            by = layout.read_by(effect.register, effect.at, where)
            cells = [[tuple(layout.touched(effect.register, by, u)) for u in members] for members in groups.values()]
            return all(len(set(members)) == 1 for members in cells)

        effects = rate.effects if rate is not None else ()
        split = [shared(effect) for effect in effects]
        constant = rate.constant if rate is not None else 0.0
        common_lp.append(
            made.formula(
                Formula(constant=constant, effects=tuple(e for e, s in zip(effects, split, strict=True) if s)),
                where,
                "rate",
            )
        )
        own_lp.append(
            made.formula(
                Formula(effects=tuple(e for e, s in zip(effects, split, strict=True) if not s)),
                where,
                "rate",
                constant=False,
            )
        )
        gate_common += [int(bool(groups) and shared(one)) for one in part.conditions]
        for members in groups.values():
            bundle_line.append(line)
            bundle_unit.append(members[0])
            for u in members:
                clock_unit.append(u)
                clock_bundle.append(len(bundle_line) - 1)
                choices.add(senders.get(u, []))
            bundles.append(len(clock_unit))
    columns: dict[str, object] = {
        name: np.array(values, dtype=np.int64)
        for name, values in (
            ("clock_unit", clock_unit), ("clock_bundle", clock_bundle), ("bundle_line", bundle_line),
            ("bundle_unit", bundle_unit), ("bundle_ptr", bundles), ("lp_common", common_lp),
            ("lp_own", own_lp), ("gate_common", gate_common),
        )
    }  # fmt: skip
    columns["choice_ptr"], columns["choice"] = arrays(choices)
    return columns
