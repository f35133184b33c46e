"""What a compiled system is: arrays that the kernel, its plain twin and the fit read alike, and the codes in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from politburo.model.families.system import System

__all__ = ["Line", "Name", "Names", "Program", "Spot", "Tables"]

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Name = tuple[str, str, str]  # family, part, effect: a coefficient
Spot = tuple[str, int, float]  # the array it stands in, where, and the scale it is divided by

# forms of a line of the log
REM: Final = 0
DYNAM: Final = 1
ANSWER: Final = 2
FILL: Final = 3
JOINT: Final = 4
ANNUAL: Final = 5
SESSION: Final = 6
FLOOR: Final = 7
MOTION: Final = 8
BALLOT: Final = 9

# what an act does to a cell
ADD: Final = 0
SET: Final = 1
ADD_VALUE: Final = 2
COUNT: Final = 3
ON: Final = 4
OFF: Final = 5
RAISE: Final = 6
RESTORE: Final = 7
PRESENT: Final = 8
LEAVE: Final = 9
ENTER: Final = 10

# how a raw number becomes a value
PLAIN: Final = 0
SATURATING: Final = 1
LOG: Final = 2
ANY: Final = 3

# how a derived number is made
COMPLEMENT: Final = 0
PRODUCT: Final = 1
OF_SATURATING: Final = 2
OF_LOG: Final = 3
OF_ANY: Final = 4
SHARE: Final = 5
TOTAL: Final = 6
OUTSIDE: Final = 7
THERE: Final = 8  # the kernel's own: whether none of some cells is 0
OF_ONE: Final = (COMPLEMENT, OF_SATURATING, OF_LOG, OF_ANY)

# what is scheduled, by calendar or by a history itself; at one time in this order of classes
SERIES: Final = 0
DECAY: Final = 1
EXPIRE_COUNT: Final = 2
EXPIRE_FORCE: Final = 3
GIVEN: Final = 4
CALENDAR: Final = 5
PENDING: Final = 6

# what a random number is for
CLOCK: Final = 0
MARK: Final = 1
CHOICE: Final = 2
WAIT: Final = 3
WANT: Final = 4
LET: Final = 5
VOTE: Final = 6
PICK: Final = 7
NORMAL: Final = 8
THIN: Final = 9
PURPOSES: Final = ("clock", "mark", "choice", "delay", "want", "let", "vote", "pick", "normal", "thin")

# kinds of delay
FIXED: Final = 0
EVEN: Final = 1
EXPONENTIAL: Final = 2

# marks of motions, joint acts, votes and speeches
NAMED: Final = 0
PASSED: Final = 1
LOST: Final = 2
LAPSED: Final = 3
PROPOSED: Final = 0
CONSENTS: Final = 1
REFUSES: Final = 2
DONE: Final = 3
FOR: Final = 0
SPOKE: Final = 0
FIXED_MARKS: Final = {
    JOINT: ("proposed", "consents", "refuses", "done"),
    MOTION: ("named", "passed", "lost", "lapsed"),
    BALLOT: ("for", "against"),
    FLOOR: ("spoke", "refused"),
}


class Tables(NamedTuple):
    """Arrays; `x_ptr` holds begins and ends in the lists named x_...; cells of all registers stand end to end."""

    # registers and cells
    raw0: Floats  # opening raw numbers, by cell
    form: Whole  # how a cell's raw number becomes its value
    low: Floats
    high: Floats
    decay: Floats  # by cell, what a step of the grid leaves; 1 where nothing decays
    tones: Whole  # cells that decay
    widest: Floats  # by cell, how wide its band may be: 0 where every value counts, see `bands`
    window: Floats  # by cell
    cell_actor: Whole  # the actor a cell is kept for, or -1
    touch_ptr: Whole  # address x unit
    touch: Whole  # cells
    read: Whole  # address x unit: the one cell, or -1
    # derived numbers, in an order in which each depends on earlier ones only
    node_op: Whole
    node_out: Whole  # first cell written
    node_size: Whole  # cells written
    node_ptr: Whole
    node_in: Whole  # cells read
    node_par: Floats  # node x (floor or p, q, veto, resolution)
    node_group: Whole  # of each cell read by a total: place of its group
    # formulas and conditions
    lp_const: Floats
    lp_ptr: Whole
    lp_coef: Floats
    lp_addr: Whole
    gate_ptr: Whole  # by line
    gate_addr: Whole
    gate_least: Floats
    gate_most: Floats
    gate_common: Whole
    # lines of the log
    line_form: Whole
    line_hash: Whole  # line x purpose
    line_running: Whole  # cell
    line_single: Whole  # whether the people of a cohort count as one
    mark_off: Whole  # line -> place of (line, no mark)
    move_ptr: Whole  # by (line, mark)
    move_op: Whole
    move_addr: Whole
    move_amount: Floats
    call_ptr: Whole  # by (line, mark): lines called forth
    call: Whole
    raise_ptr: Whole  # by (line, mark): motions put on the agenda
    raised: Whole
    delay_kind: Whole
    delay_low: Floats
    delay_span: Floats
    mark_kind: Whole  # 0 none, 1 ordered, 2 labels, 3 fixed by the form
    mark_lp: Whole
    mark_size: Whole
    cut_ptr: Whole
    cut: Floats
    reply_lp: Whole  # line -> formula of its first label
    reply_to: Whole  # line x unit: the answering unit, or -1
    unit_ptr: Whole
    unit: Whole
    line_unit: Whole
    lp_first: Whole  # choice, want, vote, targets, mean, consent
    lp_second: Whole  # let, stop
    per_target: Floats
    least: Whole
    own: Floats
    vote_addr: Whole
    alpha: Whole  # line x (p, q)
    sd: Floats
    part_ptr: Whole  # session -> motions
    part: Whole
    floor: Whole
    always: Whole
    decides: Whole
    ballot: Whole
    session_of: Whole
    appeal: Whole
    appeal_ptr: Whole
    appeal_addr: Whole
    appeal_least: Floats
    appeal_most: Floats
    appeal_kind: Whole
    appeal_low: Floats
    appeal_span: Floats
    # units
    unit_hash: Whole
    unit_weight: Floats
    unit_of_weight: Whole  # cell of the weight of whom it is about
    unit_actor: Whole  # the first sender
    unit_target: Whole  # the receiver, or -1
    unit_standing: Whole  # cell of the receiver's standing, or -1
    here_addr: int  # address of all cells that must not be 0
    weight_addr: int  # address of the first sender's weight
    voice_ptr: Whole
    voice: Whole
    cohort: Whole  # by actor
    weight_cell: int  # first cell of the actors' weights
    # clocks, in bundles that share the common part of their rate
    clock_unit: Whole
    clock_bundle: Whole
    choice_ptr: Whole
    choice: Whole
    bundle_ptr: Whole
    bundle_line: Whole
    bundle_unit: Whole
    lp_rate: Whole  # by line; the two parts that follow make it up
    lp_common: Whole
    lp_own: Whole
    bundle_term_ptr: Whole  # the terms of the common part, each with the cell it reads
    bundle_term: Whole
    bundle_coef: Floats
    bundle_from: Whole  # their places in lp_coef
    clock_term_ptr: Whole
    clock_term: Whole
    clock_coef: Floats
    clock_from: Whole
    # what a changed cell touches
    hit_bundle_ptr: Whole  # bundles whose formula reads it
    hit_bundle: Whole
    hit_gate_ptr: Whole  # bundles of which it is a condition, each with that condition
    hit_gated: Whole
    hit_gate: Whole
    hit_clock_ptr: Whole
    hit_clock: Whole
    hit_node_ptr: Whole
    hit_node: Whole
    # what is scheduled from outside
    at_time: Floats
    at_kind: Whole
    at_a: Whole
    at_b: Whole
    at_c: Whole
    at_value: Floats
    force_line: Whole
    force_unit: Whole
    force_label: Whole
    force_begin: Floats
    force_end: Floats
    start: float
    begin: float
    end: float
    month: float


@dataclass(frozen=True, slots=True)
class Line:
    """A kind of row in the log: its word, its form, its marks, its units."""

    id: str
    form: int
    marks: tuple[str, ...]
    units: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Words for the numbers in the tables."""

    lines: tuple[Line, ...]
    units: tuple[str, ...]
    place: dict[str, int]
    unit_place: dict[str, int]
    listed: int
    registers: dict[str, tuple[int, tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Program:
    """A system ready to run: tables, the words for what stands in them, and where each coefficient stands."""

    system: System
    tables: Tables
    names: Names
    places: dict[Name, tuple[Spot, ...]]
