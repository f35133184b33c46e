"""State as a plain readable fold: registers, what acts do to them, what reads them. The twin and the fit run on it."""

from __future__ import annotations

import heapq
import math

import numpy as np

from politburo.model.families import program as code
from politburo.model.families.coalition import outside, outside_plainly
from politburo.model.families.program import Tables

__all__ = ["Entry", "Fold", "logistic", "power"]

Entry = tuple[float, int, int, int, int, int, float]  # time, kind, order, what, unit, cause, value
Gate = tuple[int, float, float, int]  # a cell, least, most, whether it is one for all units of a bundle


class Fold:
    """The state of one history, folded from its acts.

    `value[cell]` is what effects read; `changed` collects the cells whose value changed since it was last emptied.
    `live` says whether acts call others forth; `plain`, whether coalitions are found by the definition or by compiled
    code.
    """

    def __init__(self, t: Tables, *, plain: bool = True) -> None:
        self.t, self.plain = t, plain
        self.units = len(t.unit_hash)
        self.touch_ptr: list[int] = t.touch_ptr.tolist()
        self.touch: list[int] = t.touch.tolist()
        low, high, raw = t.low.tolist(), t.high.tolist(), t.raw0.tolist()
        self.raw = [min(max(one, least), most) for one, least, most in zip(raw, low, high, strict=True)]
        self.value = [bent(int(form), one) for form, one in zip(t.form, self.raw, strict=True)]
        self.until = [math.inf] * len(self.raw)
        self.heap: list[Entry] = []
        self.scheduled = 0
        self.waiting = [0] * len(t.line_form)
        self.carried = [-1] * len(t.line_form)
        self.changed: set[int] = set()
        self.live = False
        # what the tables say of a unit, looked up once: single numbers of arrays are slow to get at
        self.gated: dict[tuple[int, int], list[Gate]] = {}
        self.reads: dict[tuple[int, int], list[int]] = {}
        self.people_of: list[int] = t.unit_of_weight.tolist()
        self.people_each: list[float] = t.unit_weight.tolist()
        self.single: list[bool] = t.line_single.tolist()
        self.stale = set(range(len(t.node_op)))
        self.refresh()
        self.changed.clear()

    def push(self, time: float, kind: int, what: int, unit: int = -1, cause: int = -1, value: float = 0.0) -> None:
        """Schedule something."""
        heapq.heappush(self.heap, (time, kind, self.scheduled, what, unit, cause, value))
        self.scheduled += 1

    def change(self, cell: int, value: float) -> None:
        """Give a cell a value."""
        if self.value[cell] != value:
            self.value[cell] = value
            self.changed.add(cell)
            t = self.t
            self.stale.update(int(n) for n in t.hit_node[t.hit_node_ptr[cell] : t.hit_node_ptr[cell + 1]])

    def put(self, cell: int, raw: float) -> None:
        """Give a cell a raw number, kept within its bounds."""
        self.raw[cell] = min(max(raw, float(self.t.low[cell])), float(self.t.high[cell]))
        self.change(cell, bent(int(self.t.form[cell]), self.raw[cell]))

    def refresh(self) -> None:
        """Compute derived numbers anew, each after those it is made of."""
        while self.stale:
            node = min(self.stale)
            self.stale.discard(node)
            for place, value in enumerate(self.derived(node)):
                self.change(int(self.t.node_out[node]) + place, value)

    def derived(self, node: int) -> list[float]:  # noqa: C901 - one operation after another
        """The values of a derived number's cells."""
        t = self.t
        span = range(int(t.node_ptr[node]), int(t.node_ptr[node + 1]))
        x = [self.value[int(t.node_in[i])] for i in span]
        op, par = int(t.node_op[node]), t.node_par[node].tolist()
        if op == code.COMPLEMENT:
            return [1.0 - x[0]]
        if op == code.PRODUCT:
            return [x[0] * x[1]]
        if op in {code.OF_SATURATING, code.OF_LOG, code.OF_ANY}:
            if x[0] <= 0:
                return [0.0]
            return [{code.OF_SATURATING: x[0] / (1.0 + x[0]), code.OF_LOG: math.log1p(x[0]), code.OF_ANY: 1.0}[op]]
        if op == code.SHARE:
            total = 0.0
            for one in x:
                total += one
            return [one / max(total, par[0]) for one in x]
        if op == code.TOTAL:
            sums = [0.0] * int(t.node_size[node])
            for i, one in zip(span, x, strict=True):
                if t.node_group[i] >= 0:
                    sums[int(t.node_group[i])] += one
            return sums
        powers = [max(math.floor(par[3] * one + 0.5), 0) for one in x]
        if not self.plain:
            left_out = np.empty(len(powers))
            outside(np.array(powers, dtype=np.int64), int(par[0]), int(par[1]), int(par[2]), left_out)
            return left_out.tolist()
        return outside_plainly(powers, int(par[0]), int(par[1]), int(par[2]))

    def formula(self, lp: int, u: int) -> float:
        """The sum of a formula for a unit."""
        t = self.t
        total = float(t.lp_const[lp])
        for i in range(int(t.lp_ptr[lp]), int(t.lp_ptr[lp + 1])):
            total += float(t.lp_coef[i]) * self.value[int(t.read[t.lp_addr[i], u])]
        return total

    def statistics(self, lp: int, u: int) -> list[float]:
        """What the effects of a formula read for a unit."""
        cells = self.reads.get((lp, u))
        if cells is None:
            t = self.t
            cells = self.reads[lp, u] = t.read[t.lp_addr[t.lp_ptr[lp] : t.lp_ptr[lp + 1]], u].tolist()
        return [self.value[cell] for cell in cells]

    def cells(self, address: int, u: int) -> list[int]:
        """The cells a unit touches at an address."""
        k = address * self.units + u
        return self.touch[self.touch_ptr[k] : self.touch_ptr[k + 1]]

    def here(self, u: int) -> bool:
        """Whether all that a unit needs is present and open."""
        return all(map(self.value.__getitem__, self.cells(self.t.here_addr, u)))

    def running(self, line: int) -> bool:
        """Whether a line is not held."""
        return self.value[int(self.t.line_running[line])] != 0

    def gates(self, line: int, u: int, common: tuple[int, ...] = (0, 1)) -> bool:
        """Whether a line's conditions hold for a unit: those of its bundle (1), its own (0), or both."""
        gates = self.gated.get((line, u))
        if gates is None:
            t, some = self.t, slice(int(self.t.gate_ptr[line]), int(self.t.gate_ptr[line + 1]))
            columns = (t.read[t.gate_addr[some], u], t.gate_least[some], t.gate_most[some], t.gate_common[some])
            gates = self.gated[line, u] = list(zip(*(one.tolist() for one in columns), strict=True))
        for cell, least, most, shared in gates:
            if shared in common and not least <= self.value[cell] <= most:
                return False
        return True

    def may(self, line: int, u: int) -> bool:
        """Whether a unit is at risk of a line."""
        return self.running(line) and self.here(u) and self.gates(line, u)

    def weight(self, u: int) -> float:
        """The people a unit stands for."""
        return self.value[self.people_of[u]] * self.people_each[u]

    def people(self, line: int, u: int) -> float:
        """The people of a unit of whom an act of a line may be: one where it is about one of a cohort."""
        many = self.weight(u)
        return min(many, 1.0) if self.single[line] else many

    def appealable(self, motion: int) -> bool:
        """Whether a lost motion may be appealed now."""
        t, place = self.t, int(self.t.line_unit[motion])
        if t.appeal[motion] < 0:
            return False
        for i in range(int(t.appeal_ptr[motion]), int(t.appeal_ptr[motion + 1])):
            if not t.appeal_least[i] <= self.value[int(t.read[t.appeal_addr[i], place])] <= t.appeal_most[i]:
                return False
        return True

    def act(self, time: float, line: int, u: int, mark: int, value: float) -> float:
        """Do to state what an act does; returns its value (seats left, where somebody leaves them)."""
        t = self.t
        slot = int(t.mark_off[line]) + 1 + mark
        for m in range(int(t.move_ptr[slot]), int(t.move_ptr[slot + 1])):
            for cell in self.cells(int(t.move_addr[m]), u):
                value = self.move(time, int(t.move_op[m]), float(t.move_amount[m]), cell, value)
        self.refresh()
        for motion in t.raised[t.raise_ptr[slot] : t.raise_ptr[slot + 1]]:
            self.waiting[int(motion)] += 1
        return value

    def move(self, time: float, op: int, amount: float, cell: int, value: float) -> float:
        """One consequence for one cell; returns the act's value."""
        if op in {code.LEAVE, code.ENTER, code.RAISE, code.RESTORE, code.PRESENT}:
            return self.person(op, amount, cell, value)
        if op == code.ADD:
            self.put(cell, self.raw[cell] + amount)
        elif op == code.SET:
            self.put(cell, amount)
        elif op == code.ADD_VALUE:
            self.put(cell, self.raw[cell] + amount * value)
        elif op == code.OFF:
            self.put(cell, 0.0)
            self.until[cell] = math.inf
        else:
            self.put(cell, self.raw[cell] + 1.0 if op == code.COUNT else 1.0)
            ends = time + float(self.t.window[cell])
            if op == code.ON:
                self.until[cell] = ends
            if self.t.window[cell] < math.inf:
                self.push(ends, code.EXPIRE_COUNT if op == code.COUNT else code.EXPIRE_FORCE, cell)
        return value

    def person(self, op: int, amount: float, cell: int, value: float) -> float:
        """What happens to somebody; a cohort only gives and takes people."""
        who = int(self.t.cell_actor[cell])
        cohort, people = bool(self.t.cohort[who]), self.t.weight_cell + who
        if op == code.LEAVE:
            value = self.raw[cell]
            if cohort:
                value = self.raw[cell] / max(self.raw[people], 1.0)
                self.put(people, max(self.raw[people] - 1.0, 0.0))
            self.put(cell, self.raw[cell] - value)
        elif op == code.ENTER:
            if cohort:
                self.put(people, self.raw[people] + 1.0)
            self.put(cell, self.raw[cell] + value)
        elif not cohort:
            bound = {code.RAISE: max(self.raw[cell], amount), code.RESTORE: min(self.raw[cell], amount)}
            self.put(cell, bound.get(op, amount))
        return value

    def outer(self, r: int) -> bool:
        """A row of the schedule that is state alone; whether it was one."""
        t, kind = self.t, int(self.t.at_kind[r])
        if kind == code.SERIES:
            self.put(int(t.at_a[r]), float(t.at_value[r]))
        elif kind == code.DECAY:
            for cell in (int(one) for one in t.tones if self.raw[int(one)] != 0):
                left = self.raw[cell] * float(t.decay[cell])
                self.put(cell, left if abs(left) > 1e-12 else 0.0)
        else:
            return False
        self.refresh()
        return True

    def inner(self) -> Entry | None:
        """Take the first entry of the heap; what is not state alone comes back."""
        entry = heapq.heappop(self.heap)
        time, kind, _, cell = entry[:4]
        if kind == code.EXPIRE_COUNT:
            self.put(cell, self.raw[cell] - 1.0)
        elif kind == code.EXPIRE_FORCE:
            if self.until[cell] == time:
                self.put(cell, 0.0)
        else:
            return entry
        self.refresh()
        return None


def bent(form: int, raw: float) -> float:
    """The value of a raw number."""
    if form == code.SATURATING:
        return raw / (1.0 + raw)
    if form == code.LOG:
        return math.log1p(raw)
    if form == code.ANY:
        return 1.0 if raw > 0 else 0.0
    return raw


def power(x: float) -> float:
    """exp(x), infinite where it overflows."""
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf


def logistic(lean: float) -> float:
    """1 / (1 + exp(-lean))."""
    return 1.0 / (1.0 + power(-lean))
