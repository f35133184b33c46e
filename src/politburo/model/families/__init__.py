"""Systems of many families of acts that feed each other through state.

Contract. Everything is data: frozen dataclasses (`system`, `registers`), made by keyword, that name each other by
words.

    system = System(start, end, actors, units, families, registers, given, holds, forces, step, month)
    runs = simulate(system, histories=2000, seed=1, begin=None, first=0, limit=4000, threads=1, block=256, twin=False)
    runs.table      # history, time, family, unit, mark, cause, set, value
    runs.log(0), runs.counts("sanction", ("expel",)), runs.exploded, runs.digest

Days are numbers (any origin); rates are per `month` days. Names of actors, groups, units, registers and families (with
those of floors, motions and ballots) must differ within their kind.

Who: `Actor(id, group, weight, cohort, standing, present)`. `Unit(label, sender=(ids), receiver, group, weight,
spans)`: who may act on whom; its group is the receiver's, else the first sender's, unless given. A unit at risk needs
its senders and receiver present, a span (or none declared), no hold. Rates and choices are multiplied by the unit's
weight and by the weight of the receiver (of the sender, if there is none).

Registers are read by effects at a key of the unit: `all`, `group` (the unit's), `sender-group`, `receiver-group`,
`sender`, `receiver`, `pair` (sender>receiver), `reverse`, `unit`, "@word" (a key that the unit itself declares in
`keys`: its other patron), "=key" (one key for all: the leader's group); a register kept `by` actor can be read at
sender or receiver, by group at the three groups, by pair at pair or reverse. Kinds: `Given` (series, attributes),
`Recent`, `InForce`, `Stock`, `Tone` (decays), `Share`, `Total`, `Outside` (of the ultimate ruling coalition),
`Derived` (complement, product, saturating, log1p, any). Declare what is read before what reads it. Built in, kept by
actor: `present`, `weight`, `standing`; by unit: `open`. An effect times a register is an effect of
`Derived(op="product")`. Keys in steps: a group, an actor, "sender>receiver", a unit's label; none: all.

Families: `Rem` (rate None: only decided or given), `Dynam`, `Answer` (several replies to one trigger: several
families), `Fill`, `Joint`, `Annual`, `Session` with `Floor`, `Motion`, `Ballot`, `Appeal`. Effects of one label stand
in that `Reply`'s formula. `conditions` bound the risk, `covers` the spans in which a fit counts exposure and acts
(none: all). `Act(family, marks)` names acts wherever something answers to them; marks are those of the mark's model,
the replies, and `proposed consents refuses done` (joint), `named passed lost lapsed` (motion), `for against` (ballot),
`spoke refused` (floor).

Order: at one time series, decays, expiries, given acts, calendar, what was called forth. What an act meets is the
state just before it; rows of a session follow each other in the log, each meeting the rows before. `cause` is the
place in the history's log of the act that called a row forth (-1 none, -2 given); rows of one motion share `set`, the
place of its first row.

A given act with day before `begin` makes state, calls nothing forth, and is not in the log; from `begin` on it does
what any act does. Without a mark, a mark is drawn.

Fit: `fit(system, log)` -> `Fit.system`, `.table`, `.pieces`, `.names`, `.theta`, `.covariance`, `.evidence`,
`.draw(rng)`. `coefficients(system)` lists all coefficients by (family, part, effect); `recoined(program, {name:
value})` changes them in a compiled system (for many draws), `with_values` in the data. Verbs: `strike`, `assert_act`,
`hold`, `force`, `series`, `coefficient` return edited systems; `compare` runs two with the same random numbers.

Formulas and reasons stand in the docstrings of `system` and `registers`; errors are `EngineError` E701 (names), E702
(keys), E703 (numbers), E704 (forms), E705 (verbs), E711 (logs), E712 (sets).
"""

from politburo.model.families.coefficients import coefficients, recoined, with_values
from politburo.model.families.compiling import compile_system
from politburo.model.families.fitting import Fit, fit
from politburo.model.families.forms import (
    Annual,
    Answer,
    Appeal,
    Ballot,
    Dynam,
    Family,
    Fill,
    Floor,
    Joint,
    Motion,
    Rem,
    Session,
)
from politburo.model.families.registers import (
    Act,
    Derived,
    Given,
    InForce,
    Move,
    Outside,
    Recent,
    Register,
    Share,
    Step,
    Stock,
    Tone,
    Total,
)
from politburo.model.families.simulation import Runs, Watch, simulate
from politburo.model.families.system import Actor, Force, Happened, Hold, System, Unit
from politburo.model.families.terms import (
    Condition,
    Consequence,
    Cover,
    Covers,
    Delay,
    Effect,
    Formula,
    Labels,
    Ordered,
    Prior,
    Reply,
)
from politburo.model.families.verbs import Contrast, assert_act, coefficient, compare, force, hold, series, strike

__all__ = [
    "Act",
    "Actor",
    "Annual",
    "Answer",
    "Appeal",
    "Ballot",
    "Condition",
    "Consequence",
    "Contrast",
    "Cover",
    "Covers",
    "Delay",
    "Derived",
    "Dynam",
    "Effect",
    "Family",
    "Fill",
    "Fit",
    "Floor",
    "Force",
    "Formula",
    "Given",
    "Happened",
    "Hold",
    "InForce",
    "Joint",
    "Labels",
    "Motion",
    "Move",
    "Ordered",
    "Outside",
    "Prior",
    "Recent",
    "Register",
    "Rem",
    "Reply",
    "Runs",
    "Session",
    "Share",
    "Step",
    "Stock",
    "System",
    "Tone",
    "Total",
    "Unit",
    "Watch",
    "assert_act",
    "coefficient",
    "coefficients",
    "compare",
    "compile_system",
    "fit",
    "force",
    "hold",
    "recoined",
    "series",
    "simulate",
    "strike",
    "with_values",
]
