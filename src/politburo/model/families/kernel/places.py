"""Where each array begins: places in the plan that `memory.lay_out` fills.

The names are those of `program.Tables`, of what a history changes, sizes, what else was added. LAYOUT stands first in
every plan, so that a kernel compiled for other places refuses to run.
"""

from typing import Final

from politburo.model.families import program as code
from politburo.model.philox import stable_hash

__all__ = [  # noqa: RUF022 - their order is that of the plan
    "layout",
    "raw0",
    "touch_ptr",
    "touch",
    "read",
    "node_op",
    "node_out",
    "node_size",
    "node_ptr",
    "node_in",
    "node_par",
    "node_group",
    "lp_const",
    "lp_ptr",
    "lp_coef",
    "lp_addr",
    "gate_ptr",
    "gate_addr",
    "gate_least",
    "gate_most",
    "line_form",
    "line_hash",
    "line_running",
    "mark_off",
    "move_ptr",
    "move_op",
    "move_addr",
    "move_amount",
    "call_ptr",
    "call",
    "raise_ptr",
    "raised",
    "delay_kind",
    "delay_low",
    "delay_span",
    "mark_kind",
    "mark_lp",
    "mark_size",
    "cut_ptr",
    "cut",
    "reply_lp",
    "reply_to",
    "unit_ptr",
    "unit",
    "line_unit",
    "lp_first",
    "lp_second",
    "per_target",
    "least",
    "own",
    "vote_addr",
    "alpha",
    "sd",
    "part_ptr",
    "part",
    "floor",
    "always",
    "decides",
    "ballot",
    "session_of",
    "appeal",
    "appeal_ptr",
    "appeal_addr",
    "appeal_least",
    "appeal_most",
    "appeal_kind",
    "appeal_low",
    "appeal_span",
    "unit_hash",
    "unit_weight",
    "unit_of_weight",
    "unit_actor",
    "unit_target",
    "unit_standing",
    "voice_ptr",
    "voice",
    "cohort",
    "weight_cell",
    "choice",
    "bundle_term",
    "bundle_coef",
    "clock_term",
    "clock_coef",
    "hit_bundle",
    "hit_clock",
    "at_time",
    "at_kind",
    "at_a",
    "at_b",
    "at_c",
    "at_value",
    "force_line",
    "force_unit",
    "force_label",
    "force_begin",
    "force_end",
    "begin",
    "end",
    "n",
    "waiting",
    "met",
    "done",
    "asked",
    "flag_bundle",
    "flag_clock",
    "touched",
    "key",
    "carried",
    "first",
    "rings",
    "list_bundle",
    "list_clock",
    "flag_node",
    "heap",
    "order",
    "named",
    "powers",
    "parts",
    "line",
    "unit_of_row",
    "mark",
    "cause",
    "group",
    "raw",
    "value",
    "until",
    "ring",
    "rate",
    "goal",
    "left",
    "heap_time",
    "heap_value",
    "race",
    "left_out",
    "time",
    "amount",
    "units",
    "lines",
    "cells",
    "bundles",
    "clocks",
    "nodes",
    "rows",
    "forces",
    "actors",
    "room",
    "cap",
    "zero_begin",
    "zero_own",
    "zero_end",
    "alike",
    "kept_zero",
    "kept_raw",
    "kept_factor",
    "kept_rate",
    "bundle_rows",
    "row_ring",
    "queues",
    "head",
    "tail",
    "pool",
    "pool_time",
    "queue_time",
    "bundle_gate",
    "bundle_gate_cell",
    "clock_gate",
    "clock_gate_cell",
    "per_day",
    "level",
    "upper",
    "lower",
    "node_depth",
    "list_node",
    "stale_nodes",
    "depths",
    "queue_heap",
    "bundle_numbers",
    "bundle_words",
    "cell_numbers",
    "cell_words",
    "clock_words",
    "flag_tone",
    "list_tone",
    "listed_node",
    "clock_numbers",
    "there",
    "known_effect",
    "span_least",
    "span_most",
    "span_ptr",
    "spanned",
    "bundle_end",
]

layout: Final = 0
raw0: Final = 1
touch_ptr: Final = 2
touch: Final = 3
read: Final = 4
node_op: Final = 5
node_out: Final = 6
node_size: Final = 7
node_ptr: Final = 8
node_in: Final = 9
node_par: Final = 10
node_group: Final = 11
lp_const: Final = 12
lp_ptr: Final = 13
lp_coef: Final = 14
lp_addr: Final = 15
gate_ptr: Final = 16
gate_addr: Final = 17
gate_least: Final = 18
gate_most: Final = 19
line_form: Final = 20
line_hash: Final = 21
line_running: Final = 22
mark_off: Final = 23
move_ptr: Final = 24
move_op: Final = 25
move_addr: Final = 26
move_amount: Final = 27
call_ptr: Final = 28
call: Final = 29
raise_ptr: Final = 30
raised: Final = 31
delay_kind: Final = 32
delay_low: Final = 33
delay_span: Final = 34
mark_kind: Final = 35
mark_lp: Final = 36
mark_size: Final = 37
cut_ptr: Final = 38
cut: Final = 39
reply_lp: Final = 40
reply_to: Final = 41
unit_ptr: Final = 42
unit: Final = 43
line_unit: Final = 44
lp_first: Final = 45
lp_second: Final = 46
per_target: Final = 47
least: Final = 48
own: Final = 49
vote_addr: Final = 50
alpha: Final = 51
sd: Final = 52
part_ptr: Final = 53
part: Final = 54
floor: Final = 55
always: Final = 56
decides: Final = 57
ballot: Final = 58
session_of: Final = 59
appeal: Final = 60
appeal_ptr: Final = 61
appeal_addr: Final = 62
appeal_least: Final = 63
appeal_most: Final = 64
appeal_kind: Final = 65
appeal_low: Final = 66
appeal_span: Final = 67
unit_hash: Final = 68
unit_weight: Final = 69
unit_of_weight: Final = 70
unit_actor: Final = 71
unit_target: Final = 72
unit_standing: Final = 73
voice_ptr: Final = 74
voice: Final = 75
cohort: Final = 76
weight_cell: Final = 77
choice: Final = 78
bundle_term: Final = 79
bundle_coef: Final = 80
clock_term: Final = 81
clock_coef: Final = 82
hit_bundle: Final = 83
hit_clock: Final = 84
at_time: Final = 85
at_kind: Final = 86
at_a: Final = 87
at_b: Final = 88
at_c: Final = 89
at_value: Final = 90
force_line: Final = 91
force_unit: Final = 92
force_label: Final = 93
force_begin: Final = 94
force_end: Final = 95
begin: Final = 96
end: Final = 97
n: Final = 98
waiting: Final = 99
met: Final = 100
done: Final = 101
asked: Final = 102
flag_bundle: Final = 103
flag_clock: Final = 104
touched: Final = 105
key: Final = 106
carried: Final = 107
first: Final = 108
rings: Final = 109
list_bundle: Final = 110
list_clock: Final = 111
flag_node: Final = 112
heap: Final = 113
order: Final = 114
named: Final = 115
powers: Final = 116
parts: Final = 117
line: Final = 118
unit_of_row: Final = 119
mark: Final = 120
cause: Final = 121
group: Final = 122
raw: Final = 123
value: Final = 124
until: Final = 125
ring: Final = 126
rate: Final = 127
goal: Final = 128
left: Final = 129
heap_time: Final = 130
heap_value: Final = 131
race: Final = 132
left_out: Final = 133
time: Final = 134
amount: Final = 135
units: Final = 136
lines: Final = 137
cells: Final = 138
bundles: Final = 139
clocks: Final = 140
nodes: Final = 141
rows: Final = 142
forces: Final = 143
actors: Final = 144
room: Final = 145
cap: Final = 146
zero_begin: Final = 147
zero_own: Final = 148
zero_end: Final = 149
alike: Final = 150
kept_zero: Final = 151
kept_raw: Final = 152
kept_factor: Final = 153
kept_rate: Final = 154
bundle_rows: Final = 155
row_ring: Final = 156
queues: Final = 157
head: Final = 158
tail: Final = 159
pool: Final = 160
pool_time: Final = 161
queue_time: Final = 162
bundle_gate: Final = 163
bundle_gate_cell: Final = 164
clock_gate: Final = 165
clock_gate_cell: Final = 166
per_day: Final = 167
level: Final = 168
upper: Final = 169
lower: Final = 170
node_depth: Final = 171
list_node: Final = 172
stale_nodes: Final = 173
depths: Final = 174
queue_heap: Final = 175
bundle_numbers: Final = 176
bundle_words: Final = 177
cell_numbers: Final = 178
cell_words: Final = 179
clock_words: Final = 180
flag_tone: Final = 181
list_tone: Final = 182
listed_node: Final = 183
clock_numbers: Final = 184
there: Final = 185
known_effect: Final = 186
span_least: Final = 187
span_most: Final = 188
span_ptr: Final = 189
spanned: Final = 190
bundle_end: Final = 191

# what `n` counts: rows written, entries of the heap, things ever scheduled, bundles and clocks to look at anew; whether
# the history was cut, whether clocks run; derived numbers to compute anew; the first free
# place in store and how many were ever used (both from 1 on, 0 none), how many queues are not empty, how many
# cells that decay are not 0
ROWS: Final = 0
HEAP: Final = 1
ORDER: Final = 2
BUNDLES: Final = 3
CLOCKS: Final = 4
CUT: Final = 5
LIVE: Final = 6
NODES: Final = 7
FREE: Final = 8
FRESH: Final = 9
QUEUES: Final = 10
TONES: Final = 11
COUNTERS: Final = 12

# an entry of the heap: its rank among those of one time (order of scheduling), two places, its cause
COLUMNS: Final = 4
# what expires: the one behind it in its queue, its cell, its rank among those of one time (kind, then order)
LINKS: Final = 3
ORDERS: Final = 1 << 40
# what is read of a cell: lists of those that read it (derived numbers, clocks, conditions of bundles, bundles), whether
# any of the last three does, how its raw number becomes its value, its actor, the queue of what expires of it, the
# number that is a function of it alone and how, its place among what decays,
# whether it is read through that number alone and this by bundles alone. Of a list the end follows its begin
CELL_WORDS: Final = 16
CELL_NODES: Final = 0
CELL_CLOCKS: Final = 2
CELL_GATES: Final = 4
CELL_BUNDLES: Final = 6
CELL_HEARD: Final = 8
CELL_FORM: Final = 9
CELL_ACTOR: Final = 10
CELL_QUEUE: Final = 11
CELL_BENT: Final = 12
CELL_BEND: Final = 13
CELL_TONE: Final = 14
CELL_QUIET: Final = 15
CELL_NUMBERS: Final = 8
LOW: Final = 0
HIGH: Final = 1
WINDOW: Final = 2
DECAY: Final = 3
BAND: Final = 4
PER_BAND: Final = 5
# of a clock
CLOCK_WORDS: Final = 16
CLOCK_UNIT: Final = 0
CLOCK_BUNDLE: Final = 1
CLOCK_WEIGHT: Final = 2
CLOCK_CONSTANT: Final = 3
CLOCK_THERE: Final = 4
CLOCK_GATES: Final = 8
CLOCK_TERMS: Final = 10
CLOCK_CHOICE: Final = 12
CLOCK_NUMBERS: Final = 2
EACH: Final = 0
MOST: Final = 1
# of a bundle; its numbers change
BUNDLE_WORDS: Final = 16
BUNDLE_LINE: Final = 0
BUNDLE_RUNNING: Final = 1
BUNDLE_CONSTANT: Final = 2
BUNDLE_GATES: Final = 4
BUNDLE_TERMS: Final = 6
BUNDLE_CLOCKS: Final = 8
BUNDLE_NUMBERS: Final = 4
FACTOR: Final = 0
PASSED: Final = 1
SINCE: Final = 2
LOWEST: Final = 3
# bundles in a row
ROW: Final = 16
PURPOSES: Final = len(code.PURPOSES)

LAYOUT: Final = stable_hash("|".join(__all__)) >> 1
