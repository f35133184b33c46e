"""Where everything stands: keys of registers, cells, addresses, and the cells each unit touches."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from politburo.model.engine.errors import EngineError
from politburo.model.families.program import ANY, LOG, PLAIN, SATURATING
from politburo.model.families.registers import (
    At,
    By,
    Derived,
    Given,
    InForce,
    Outside,
    Recent,
    Register,
    Share,
    Stock,
    Tone,
    Total,
)
from politburo.model.families.system import System, Unit

__all__ = ["BUILT_IN", "SPACES", "Cells", "Layout"]

SPACES = {
    "all": "all",
    "group": "group",
    "sender-group": "group",
    "receiver-group": "group",
    "actor": "actor",
    "sender": "actor",
    "receiver": "actor",
    "pair": "pair",
    "reverse": "pair",
    "unit": "unit",
    "family": "family",
}
BUILT_IN = ("present", "weight", "standing", "open", "running")
FORMS = {"count": PLAIN, "saturating": SATURATING, "log1p": LOG, "any": ANY}


@dataclass(slots=True)
class Cells:
    """The cells of one register: where they begin, by what they are kept, and their keys."""

    begin: int
    by: By
    keys: tuple[str, ...]


@dataclass(slots=True)
class Layout:
    """Numbers for all keys of a system. `units` are those declared, then hidden ones (senders of choices, voices).

    Raises:
        EngineError: E701 something is named twice or not at all, E702 a register that reads what it cannot.
    """

    system: System
    lines: tuple[str, ...]
    hidden: tuple[Unit, ...]
    units: tuple[Unit, ...] = ()
    group_of: tuple[str, ...] = ()
    actors: dict[str, int] = field(default_factory=dict)
    groups: dict[str, int] = field(default_factory=dict)
    unit_place: dict[str, int] = field(default_factory=dict)
    cells: dict[str, Cells] = field(default_factory=dict)
    registers: dict[str, Register] = field(default_factory=dict)
    raw: list[float] = field(default_factory=list)
    form: list[int] = field(default_factory=list)
    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    decay: list[float] = field(default_factory=list)
    window: list[float] = field(default_factory=list)
    widest: list[float] = field(default_factory=list)
    addresses: dict[tuple[str, str], int] = field(default_factory=dict)
    own_group: dict[str, str] = field(default_factory=dict)
    where: dict[str, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        system = self.system
        self.units = (*system.units, *self.hidden)
        self.actors = _places("actor", [one.id for one in system.actors])
        self.groups = _places("group", list(system.groups))
        self.own_group = {one.id: one.group for one in system.actors}
        self.unit_place = _places("unit", [one.label for one in self.units])
        for unit in self.units:
            for who in (*unit.sender, *([] if unit.receiver is None else [unit.receiver])):
                if who not in self.actors:
                    raise EngineError("E701", f"unit {unit.label}", f"{who} is no actor", "Declare the actor")
            if not unit.sender:
                raise EngineError("E701", f"unit {unit.label}", "it has no sender", "Name who acts")
        self.group_of = tuple(self._group(unit) for unit in self.units)
        self._built_in()
        for register in system.registers:
            if register.id in self.cells:
                raise EngineError("E701", f"register {register.id}", "its name is taken", "Choose another")
            self.registers[register.id] = register
            self._register(register)
            self._fill(self.widest, self.cells[register.id], self._widest(register))

    def _group(self, unit: Unit) -> str:
        who = unit.sender[0] if unit.receiver is None else unit.receiver
        return unit.group or self.system.actors[self.actors[who]].group

    def keys(self, space: str) -> tuple[str, ...]:
        """All keys of a space."""
        if space == "all":
            return ("",)
        if space == "pair":
            pairs = [
                text
                for unit in self.units
                if unit.receiver is not None
                for sender in unit.sender
                for text in (f"{sender}>{unit.receiver}", f"{unit.receiver}>{sender}")
            ]
            return tuple(dict.fromkeys(pairs))
        if space == "family":
            return self.lines
        return tuple({"group": self.groups, "actor": self.actors, "unit": self.unit_place}[space])

    def _add(self, name: str, by: By, form: int = PLAIN, low: float = -math.inf, high: float = math.inf) -> Cells:
        keys = self.keys(SPACES[by])
        made = Cells(len(self.raw), by, keys)
        self.cells[name] = made
        size = len(keys)
        self.raw += [0.0] * size
        self.form += [form] * size
        self.low += [low] * size
        self.high += [high] * size
        self.decay += [1.0] * size
        self.window += [math.inf] * size
        self.widest += [0.0] * size
        return made

    def _built_in(self) -> None:
        for name, by in zip(BUILT_IN, ("actor", "actor", "actor", "unit", "family"), strict=True):
            made = self._add(name, by)  # type: ignore[arg-type] # the five words are of the type
            for place in range(len(made.keys)):
                actor = self.system.actors[place] if by == "actor" else None
                value = 1.0
                if name == "weight" and actor:
                    value = actor.weight
                elif name == "standing" and actor:
                    value = float(actor.standing)
                elif name == "present" and actor:
                    value = float(actor.present)
                self.raw[made.begin + place] = value

    def _register(self, one: Register) -> None:
        if isinstance(one, Given):
            self._add(one.id, one.by)
        elif isinstance(one, Recent):
            made = self._add(one.id, one.by, FORMS[one.form])
            self._fill(self.window, made, one.window)
        elif isinstance(one, InForce):
            made = self._add(one.id, one.by)
            self._fill(self.window, made, one.window)
        elif isinstance(one, Stock | Tone):
            made = self._add(one.id, one.by, low=one.low, high=one.high)
            if isinstance(one, Tone):
                self._fill(self.decay, made, 2.0 ** (-self.system.step / one.half_life))
        elif isinstance(one, Share | Outside | Total):
            source = self.source(one.id, one.of)
            wanted = "actor" if isinstance(one, Total) else "group"
            if SPACES[source.by] != wanted:
                cure = f"Let it read a register kept by {wanted}"
                raise EngineError("E702", f"register {one.id}", f"{one.of} is kept by {source.by}", cure)
            self._add(one.id, "group")
            most = 14 if isinstance(one, Outside) and one.veto else 20
            if isinstance(one, Outside) and len(self.groups) > most:
                cause = f"{len(self.groups)} groups make more coalitions than can be weighed"
                raise EngineError("E702", f"register {one.id}", cure=f"Keep it to {most} groups", cause=cause)
            if isinstance(one, Outside) and one.veto and one.veto not in self.groups:
                raise EngineError("E701", f"register {one.id}", f"{one.veto} is no group", "Name a group")
        else:
            self._derived(one)

    def _widest(self, one: Register) -> float:
        """How wide the bands of a register may be: what is 0 or 1 has none, what stays below 1 none wider."""
        if isinstance(one, Stock | Tone | Total):
            return math.inf
        if isinstance(one, Given):
            return math.inf if any(step.value not in {0.0, 1.0} for step in one.steps) else 0.0
        if isinstance(one, Recent):
            return {"saturating": 1.0, "any": 0.0}.get(one.form, math.inf)
        if isinstance(one, Derived):
            moving = one.op != "any" and any(self.widest[self.cells[name].begin] > 0 for name in one.of)
            return {"saturating": 1.0}.get(one.op, math.inf) if moving else 0.0
        return 1.0 if isinstance(one, Share) else 0.0

    def _derived(self, one: Derived) -> None:
        wanted = 2 if one.op == "product" else 1
        if len(one.of) != wanted:
            raise EngineError("E702", f"register {one.id}", f"{one.op} is made of {wanted}", "Name as many")
        sources = [self.source(one.id, name) for name in one.of]
        wide = max(sources, key=lambda cells: SPACES[cells.by] != "all")
        for cells, name in zip(sources, one.of, strict=True):
            if SPACES[cells.by] not in {"all", SPACES[wide.by]}:
                cause = f"{name} is kept by {cells.by}, another factor by {wide.by}"
                raise EngineError("E702", f"register {one.id}", cause, "Keep both by the same, or one by all")
        self._add(one.id, wide.by)

    def _fill(self, column: list[float], cells: Cells, value: float) -> None:
        column[cells.begin : cells.begin + len(cells.keys)] = [value] * len(cells.keys)

    def source(self, reader: str, name: str) -> Cells:
        """Cells of a register that stands before its reader."""
        if name not in self.cells:
            cure = "Declare it before what reads it"
            raise EngineError("E701", reader, f"there is no register {name} yet", cure)
        return self.cells[name]

    def cell(self, register: str, key: str, place: str) -> list[int]:
        """The cells of a key; all of them for an empty key."""
        cells = self.cells[register]
        if not key:
            return list(range(cells.begin, cells.begin + len(cells.keys)))
        if key not in cells.keys:
            raise EngineError("E701", place, f"{register} has no key {key}", f"Its keys are by {cells.by}")
        return [cells.begin + cells.keys.index(key)]

    def address(self, register: str, at: At | None, place: str) -> int:
        """The number of (register, where it is read)."""
        return self.addresses.setdefault((register, self.read_by(register, at, place)), len(self.addresses))

    def read_by(self, register: str, at: At | None, place: str) -> str:
        """The end of a unit by which a register is read there."""
        cells = self.source(place, register)
        if at is not None and at[:1] in {"@", "="}:
            if at[0] == "=":
                self.cell(register, at[1:], place)
            return at
        by = cells.by if at is None else at
        if by == "actor":
            by = "receiver"
        if SPACES.get(by) != SPACES[cells.by]:
            raise EngineError("E702", place, f"{register} is kept by {cells.by}, not by {by}", "Read it by its own key")
        return by

    def touched(self, register: str, by: str, place: int) -> list[int]:
        """The cells of a register that an act of a unit touches."""
        unit, cells = self.units[place], self.cells[register]
        if by[0] in {"@", "="}:
            key = by[1:] if by[0] == "=" else dict(unit.keys).get(by[1:])
            return [cells.begin + cells.keys.index(key)] if key in cells.keys else []
        if by == "all":
            return [cells.begin]
        if register not in self.where:
            self.where[register] = {key: index for index, key in enumerate(cells.keys)}
        where = self.where[register]
        keys = dict.fromkeys(self._keys_of(unit, by, self.group_of[place]))
        return [cells.begin + where[key] for key in keys if key in where]

    def _keys_of(self, unit: Unit, by: str, group: str) -> tuple[str, ...]:
        """The keys under which a unit stands, by what a register is kept by."""
        receivers = () if unit.receiver is None else (unit.receiver,)
        match by:
            case "group":
                return (group,)
            case "sender-group":
                return tuple(self.own_group[one] for one in unit.sender)
            case "receiver-group":
                return tuple(self.own_group[one] for one in receivers)
            case "sender":
                return unit.sender
            case "receiver":
                return receivers
            case "pair":
                return tuple(f"{one}>{other}" for one in unit.sender for other in receivers)
            case "reverse":
                return tuple(f"{other}>{one}" for one in unit.sender for other in receivers)
            case "unit":
                return (unit.label,)
            case _:
                return ()


def _places(what: str, names: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        if name in found:
            raise EngineError("E701", f"{what} {name}", "it is declared twice", "Give each its own name")
        found[name] = len(found)
    return found
