"""From a declared system to tables: formulas, conditions, moves, what calls forth what, clocks, schedule."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from politburo.model.engine.errors import EngineError
from politburo.model.families import program as code
from politburo.model.families.layout import SPACES, Layout
from politburo.model.families.parts import FORM, Part, effect_name, marks_of, parts_of
from politburo.model.families.program import Line, Name, Names, Program, Spot, Tables
from politburo.model.families.registers import (
    Act,
    Derived,
    Given,
    InForce,
    Outside,
    Recent,
    Share,
    Stock,
    Tone,
    Total,
)
from politburo.model.families.system import (
    Annual,
    Answer,
    Ballot,
    Condition,
    Consequence,
    Delay,
    Dynam,
    Effect,
    Family,
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
from politburo.model.philox import stable_hash

__all__ = ["compile_system"]

DERIVED = {
    "complement": code.COMPLEMENT,
    "product": code.PRODUCT,
    "saturating": code.OF_SATURATING,
    "log1p": code.OF_LOG,
    "any": code.OF_ANY,
}


@dataclass(slots=True)
class Lists:
    """Lists of lists laid end to end."""

    begins: list[int] = field(default_factory=lambda: [0])
    items: list[int] = field(default_factory=list)

    def add(self, items: Iterable[int]) -> None:
        """Append one list."""
        self.items += items
        self.begins.append(len(self.items))


@dataclass(slots=True)
class Compiler:
    """Collects the tables of one system."""

    system: System
    parts: list[Part]
    place: dict[str, int]
    layout: Layout
    const: list[float] = field(default_factory=list)
    terms: Lists = field(default_factory=Lists)
    coef: list[float] = field(default_factory=list)
    places: dict[Name, list[Spot]] = field(default_factory=dict)

    def formula(self, formula: Formula | None, where: str, word: str = "", *, constant: bool = True) -> int:
        """Number of a formula; with a word, its coefficients are noted under it."""
        family = where.removeprefix("family ")
        self.const.append(formula.constant if formula and constant else 0.0)
        if word and constant:
            self.places.setdefault((family, word, "constant"), []).append(("lp_const", len(self.const) - 1, 1.0))
        addresses = []
        for one in formula.effects if formula else ():
            if word:
                name = (family, word, effect_name(one))
                self.places.setdefault(name, []).append(("lp_coef", len(self.coef), one.scale))
            if one.scale == 0 or not math.isfinite(one.scale):
                raise EngineError("E703", where, f"the scale of {one.register} is {one.scale}", "Give another number")
            addresses.append(self.layout.address(one.register, one.at, where))
            self.coef.append(one.coefficient / one.scale)
        self.terms.add(addresses)
        return len(self.const) - 1

    def acts(self, acts: Sequence[Act], where: str) -> list[tuple[int, int]]:
        """(line, mark) of all acts meant; mark -1 stands for acts without one."""
        found = []
        for act in acts:
            if act.family not in self.place:
                raise EngineError("E701", where, f"there is no family {act.family}", "Name one that is declared")
            line = self.place[act.family]
            marks = marks_of(self.parts[line])
            for word in act.marks:
                if word not in marks:
                    cure = f"Its marks are {', '.join(marks) or 'none'}"
                    raise EngineError("E701", where, f"{act.family} has no mark {word}", cure)
            found += [(line, marks.index(word)) for word in act.marks] or [(line, m) for m in range(-1, len(marks))]
        return list(dict.fromkeys(found))


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
                    raise EngineError("E704", f"{part.id}, unit {label}", "it has several senders", "Use a joint family")
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
    columns.update(_schedule(made, system.start if begin is None else begin))
    columns.update(_cells(made))
    columns["lp_const"] = np.array(made.const)
    columns["lp_ptr"], columns["lp_addr"] = _arrays(made.terms)
    columns["lp_coef"] = np.array(made.coef, dtype=np.float64)
    # addresses are complete only now
    columns.update(_addresses(made))
    columns.update(_hits(made, columns))
    tables = Tables(**columns)  # type: ignore[arg-type] # one column for each field, checked by the call itself
    lines = tuple(
        Line(part.id, FORM[type(part)], marks_of(part), tuple(_unit_places(made, part))) for part in parts
    )
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


def _arrays(lists: Lists) -> tuple[code.Whole, code.Whole]:
    return np.array(lists.begins, dtype=np.int64), np.array(lists.items, dtype=np.int64)


def _unit_places(made: Compiler, part: Part) -> list[int]:
    labels = (part.unit,) if isinstance(part, Session | Motion) else part.units
    found = []
    for label in labels:
        if label not in made.layout.unit_place:
            raise EngineError("E701", f"family {part.id}", f"there is no unit {label}", "Declare the unit")
        found.append(made.layout.unit_place[label])
    if len(set(found)) != len(found):
        raise EngineError("E701", f"family {part.id}", "a unit is listed twice", "List each once")
    return found


def _delay(delay: Delay, where: str) -> tuple[int, float, float]:
    if delay.low < 0 or (delay.high is not None and delay.high < delay.low) or (delay.mean is not None and delay.mean <= 0):
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
            "line_form", "line_running", "mark_off", "delay_kind", "mark_kind", "mark_lp", "mark_size", "reply_lp", "line_unit",
            "lp_first", "lp_second", "least", "vote_addr", "floor", "always", "decides", "ballot", "session_of", "appeal",
            "appeal_kind", "lp_rate",
        )
    }  # fmt: skip
    real = {name: np.zeros(size) for name in ("delay_low", "delay_span", "per_target", "own", "sd", "appeal_low", "appeal_span")}
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
        places = _unit_places(made, part)
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
    columns["unit_ptr"], columns["unit"] = _arrays(units)
    columns["part_ptr"], columns["part"] = _arrays(motions)
    columns["gate_ptr"], columns["gate_addr"] = _arrays(gates)
    columns["appeal_ptr"], columns["appeal_addr"] = _arrays(appeals)
    columns["gate_least"], columns["gate_most"] = _bounds(gate_bounds)
    columns["appeal_least"], columns["appeal_most"] = _bounds(appeal_bounds)
    columns["line_hash"] = np.array(
        [[stable_hash(f"{part.id}|{purpose}") for purpose in code.PURPOSES] for part in parts], dtype=np.int64
    ).reshape(size, len(code.PURPOSES))
    return columns


def _bounds(pairs: Sequence[tuple[float, ...]]) -> tuple[code.Floats, code.Floats]:
    return np.array([pair[0] for pair in pairs], dtype=np.float64), np.array([pair[1] for pair in pairs], dtype=np.float64)


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
        raise EngineError("E704", where, f"it cannot be appealed to {part.appeal.to}", "Name a motion of another session")
    if larger.decides != part.decides:
        cause = f"it decides {part.decides or 'nothing'}, {larger.id} {larger.decides or 'nothing'}"
        raise EngineError("E704", where, cause, "Let both decide the same family")
    whole["appeal"][line] = made.place[part.appeal.to]
    whole["appeal_kind"][line], real["appeal_low"][line], real["appeal_span"][line] = _delay(part.appeal.delay, where)
    return _gates(made, part.appeal.conditions, where)


def _moves(made: Compiler) -> dict[str, object]:
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
            for one in part.consequences:
                marks = one.marks or (("done",) if isinstance(part, Joint) else ())
                for slot in slots((Act(family=part.id, marks=marks),), where):
                    moves[slot].append(_consequence(layout, one, where))
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
    columns["move_ptr"], columns["move_addr"] = _arrays(move_lists)
    columns["call_ptr"], columns["call"] = _arrays(call_lists)
    columns["raise_ptr"], columns["raised"] = _arrays(raise_lists)
    return columns


def _consequence(layout: Layout, one: Consequence, where: str) -> tuple[int, int, float]:
    if one.do in {"leave", "enter"}:
        if one.register not in layout.registers or not isinstance(layout.registers[one.register], Stock):
            raise EngineError("E702", where, f"seats are not counted in {one.register or 'anything'}", "Name a stock by actor")
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
        voices.add(layout.unit_place[f"{unit.label}/{who}"] for who in unit.sender[1:]) if unit.label in joint else voices.add(())
    reply = np.full((len(made.parts), len(units)), -1, dtype=np.int64)
    for line, part in enumerate(made.parts):
        if isinstance(part, Answer):
            own = _unit_places(made, part)
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
    columns["voice_ptr"], columns["voice"] = _arrays(voices)
    return columns


def _rate(part: Part) -> Formula | None:
    if isinstance(part, Rem | Dynam):
        return part.rate
    if isinstance(part, Joint):
        return part.proposal
    return part.call if isinstance(part, Session) else None


def _clocks(made: Compiler) -> dict[str, object]:
    """Clocks in bundles of a family and group; effects that all members of each bundle read at one cell go to the bundle."""
    layout = made.layout
    clock_unit, clock_bundle, bundle_line, bundle_unit = [], [], [], []
    bundles, choices = [0], Lists()
    common_lp, own_lp = [], []
    gate_common: list[int] = []
    for line, part in enumerate(made.parts):
        where = f"family {part.id}"
        rate = _rate(part)
        places = _unit_places(made, part) if rate is not None else []
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
            by = list(layout.addresses)[layout.address(effect.register, effect.at, where)][1]
            cells = [[tuple(layout.touched(effect.register, by, u)) for u in members] for members in groups.values()]
            return all(len(set(members)) == 1 for members in cells)

        effects = rate.effects if rate is not None else ()
        split = [shared(effect) for effect in effects]
        constant = rate.constant if rate is not None else 0.0
        common_lp.append(made.formula(Formula(constant=constant, effects=tuple(e for e, s in zip(effects, split, strict=True) if s)), where, "rate"))
        own_lp.append(made.formula(Formula(effects=tuple(e for e, s in zip(effects, split, strict=True) if not s)), where, "rate", constant=False))
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
            ("clock_unit", clock_unit), ("clock_bundle", clock_bundle), ("bundle_line", bundle_line), ("bundle_unit", bundle_unit),
            ("bundle_ptr", bundles), ("lp_common", common_lp), ("lp_own", own_lp), ("gate_common", gate_common),
        )
    }  # fmt: skip
    columns["choice_ptr"], columns["choice"] = _arrays(choices)
    return columns


def _schedule(made: Compiler, begin: float) -> dict[str, object]:  # noqa: C901 - one kind of row after another
    """What is given from outside, in order of time and class."""
    layout, system = made.layout, made.system
    rows: list[tuple[float, int, int, int, int, float]] = []

    def steps(register: str, key: str, time: float, value: float) -> None:
        for cell in layout.cell(register, key, f"register {register}"):
            if time <= system.start:
                layout.raw[cell] = value
            else:
                rows.append((time, code.SERIES, cell, -1, -1, value))

    for one in layout.registers.values():
        if isinstance(one, Given | Stock | Tone):
            for step in sorted(one.steps, key=lambda step: step.time):
                steps(one.id, step.key, step.time, step.value)
    for unit in layout.units:
        if unit.spans:
            steps("open", unit.label, -math.inf, 0.0)
            for low, high in sorted(unit.spans):
                steps("open", unit.label, low, 1.0)
                steps("open", unit.label, high, 0.0)
    families = {part.id: part for part in made.parts}
    rows += _holds(made, families)
    if any(isinstance(one, Tone) for one in layout.registers.values()):
        count = math.floor((system.end - system.start) / system.step)
        rows += [(system.start + n * system.step, code.DECAY, -1, -1, -1, 0.0) for n in range(1, count + 1)]
    for line, part in enumerate(made.parts):
        days = part.calendar if isinstance(part, Session) else part.days if isinstance(part, Annual) else ()
        rows += [(day, code.CALENDAR, line, -1, -1, 0.0) for day in days if day >= begin]
    for act in system.given:
        where = f"given act of day {act.time}"
        (line, mark) = made.acts((Act(family=act.family, marks=(act.mark,) if act.mark else ()),), where)[0]
        if act.unit not in layout.unit_place:
            raise EngineError("E701", where, f"there is no unit {act.unit}", "Declare the unit")
        if FORM[type(made.parts[line])] in code.FIXED_MARKS and not act.mark:
            raise EngineError("E704", where, f"an act of {act.family} needs its mark", "Say which mark it has")
        rows.append((act.time, code.GIVEN, line, layout.unit_place[act.unit], mark if act.mark else -1, act.value))
    rows.sort(key=lambda row: row[:2])
    forces = [
        (
            made.place.get(one.family, -1),
            layout.unit_place.get(one.unit, -2) if one.unit else -1,
            marks_of(families[one.family]).index(one.label) if one.family in families and one.label in marks_of(families[one.family]) else -1,
        )
        for one in system.forces
    ]
    for one, (line, unit, label) in zip(system.forces, forces, strict=True):
        if line < 0 or unit == -2 or label < 0 or not isinstance(made.parts[line], Answer):
            raise EngineError("E701", f"force of {one.family}", "its family, unit or label is unknown", "Force a label of an answer")
    table = np.array([(line, unit, label) for line, unit, label in forces], dtype=np.int64).reshape(-1, 3)
    return {
        "at_time": np.array([row[0] for row in rows], dtype=np.float64),
        "at_kind": np.array([row[1] for row in rows], dtype=np.int64),
        "at_a": np.array([row[2] for row in rows], dtype=np.int64),
        "at_b": np.array([row[3] for row in rows], dtype=np.int64),
        "at_c": np.array([row[4] for row in rows], dtype=np.int64),
        "at_value": np.array([row[5] for row in rows], dtype=np.float64),
        "force_line": table[:, 0].copy(),
        "force_unit": table[:, 1].copy(),
        "force_label": table[:, 2].copy(),
        "force_begin": np.array([one.begin for one in system.forces], dtype=np.float64),
        "force_end": np.array([one.end for one in system.forces], dtype=np.float64),
        "start": float(system.start),
        "begin": float(begin),
        "end": float(system.end),
        "month": float(system.month),
    }


def _holds(made: Compiler, families: dict[str, Part]) -> list[tuple[float, int, int, int, int, float]]:
    """Silences as steps: of a family's own cell, or of a unit's; what is silent for two reasons wakes after both."""
    layout = made.layout
    spans: dict[int, list[tuple[float, float]]] = {}
    for one in made.system.holds:
        if bool(one.family) == bool(one.unit):
            raise EngineError("E701", "hold", "it names both or neither of family and unit", "Name one of them")
        if one.family and one.family not in families:
            raise EngineError("E701", "hold", f"there is no family {one.family}", "Name one that is declared")
        register, key = ("running", one.family) if one.family else ("open", one.unit)
        for cell in layout.cell(register, key, "hold"):
            spans.setdefault(cell, []).append((one.begin, one.end))
    rows: list[tuple[float, int, int, int, int, float]] = []
    where = layout.cells["open"].begin
    for cell, several in spans.items():
        merged: list[list[float]] = []
        for low, high in sorted(several):
            if merged and low <= merged[-1][1]:
                merged[-1][1] = max(merged[-1][1], high)
            else:
                merged.append([low, high])
        unit = layout.units[cell - where] if where <= cell < where + len(layout.units) else None
        if unit is not None and unit.spans:
            cure = "Change its spans, or hold its families"
            raise EngineError("E704", f"hold of unit {unit.label}", "it has spans at risk of its own", cure)
        for low, high in merged:
            if low <= made.system.start:
                layout.raw[cell] = 0.0 if high > made.system.start else 1.0
            else:
                rows.append((low, code.SERIES, cell, -1, -1, 0.0))
            if high > made.system.start:
                rows.append((high, code.SERIES, cell, -1, -1, 1.0))
    return rows


def _cells(made: Compiler) -> dict[str, object]:
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
        "cell_actor": about,
        "node_op": np.array(op, dtype=np.int64),
        "node_out": np.array(out, dtype=np.int64),
        "node_size": np.array(size, dtype=np.int64),
        "node_par": np.array(par, dtype=np.float64).reshape(-1, 4),
        "node_group": np.array(member, dtype=np.int64),
    }
    columns["node_ptr"], columns["node_in"] = _arrays(reads)
    return columns


def _addresses(made: Compiler) -> dict[str, object]:
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
    columns["touch_ptr"], columns["touch"] = _arrays(touches)
    return columns


def _hits(made: Compiler, columns: dict[str, object]) -> dict[str, object]:
    """Which bundles, clocks and derived numbers a changed cell touches."""
    c = {name: value for name, value in columns.items() if isinstance(value, np.ndarray)}
    layout = made.layout
    units, cells = len(layout.units), len(layout.raw)
    here = len(layout.addresses)
    bundles: list[set[int]] = [set() for _ in range(cells)]
    clocks: list[set[int]] = [set() for _ in range(cells)]
    nodes: list[set[int]] = [set() for _ in range(cells)]

    def terms(lp: int) -> list[int]:
        return [int(a) for a in c["lp_addr"][c["lp_ptr"][lp] : c["lp_ptr"][lp + 1]]]

    def gates(line: int, common: int) -> list[int]:
        span = range(int(c["gate_ptr"][line]), int(c["gate_ptr"][line + 1]))
        return [int(c["gate_addr"][g]) for g in span if c["gate_common"][g] == common]

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
        for address in terms(int(c["lp_common"][line])) + gates(line, 1):
            bundles[_one(c, layout, address, int(c["bundle_unit"][bundle]), where)].add(bundle)
        for clock in range(begins[bundle], begins[bundle + 1]):
            u = int(c["clock_unit"][clock])
            resolved(int(c["lp_own"][line]), u, where, of_clock, clock_from)
            for address in terms(int(c["lp_own"][line])) + gates(line, 0):
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
        found[f"{name}_from"] = np.array(origin, dtype=np.int64)
        found[f"{name}_coef"] = c["lp_coef"][found[f"{name}_from"]]
    found["bundle_term_ptr"], found["bundle_term"] = _arrays(of_bundle)
    found["clock_term_ptr"], found["clock_term"] = _arrays(of_clock)
    for name, sets in (("hit_bundle", bundles), ("hit_clock", clocks), ("hit_node", nodes)):
        lists = Lists()
        for several in sets:
            lists.add(sorted(several))
        found[f"{name}_ptr"], found[name] = _arrays(lists)
    return found


def _one(c: dict[str, np.ndarray], layout: Layout, address: int, u: int, where: str) -> int:
    """The cell a unit reads at an address."""
    cell = int(c["read"][address, u])
    if cell < 0:
        register, by = list(layout.addresses)[address]
        cause = f"unit {layout.units[u].label} has no {by} that {register} is kept for"
        raise EngineError("E702", where, cause, "Read it at another key, or give the unit one")
    return cell


def _check_reads(made: Compiler, c: dict[str, np.ndarray]) -> None:
    """Every formula and condition finds its cell for every unit it may be asked for."""
    for line, part in enumerate(made.parts):
        where = f"family {part.id}"
        places = _unit_places(made, part)
        if isinstance(part, Joint):
            voiced = [int(v) for u in places for v in c["voice"][c["voice_ptr"][u] : c["voice_ptr"][u + 1]]]
        else:
            voiced = places
        if isinstance(part, Motion) and part.decides:
            voiced = _unit_places(made, made.parts[made.place[part.decides]])
        asked = [(int(c["lp_first"][line]), voiced), (int(c["lp_second"][line]), places), (int(c["mark_lp"][line]), places)]
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
