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
    "form",
    "low",
    "high",
    "decay",
    "tones",
    "window",
    "cell_actor",
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
    "gate_common",
    "line_form",
    "line_hash",
    "line_running",
    "line_single",
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
    "here_addr",
    "weight_addr",
    "voice_ptr",
    "voice",
    "cohort",
    "weight_cell",
    "clock_unit",
    "clock_bundle",
    "choice_ptr",
    "choice",
    "bundle_ptr",
    "bundle_line",
    "bundle_unit",
    "lp_rate",
    "lp_common",
    "lp_own",
    "bundle_term_ptr",
    "bundle_term",
    "bundle_coef",
    "bundle_from",
    "clock_term_ptr",
    "clock_term",
    "clock_coef",
    "clock_from",
    "hit_bundle_ptr",
    "hit_bundle",
    "hit_clock_ptr",
    "hit_clock",
    "hit_node_ptr",
    "hit_node",
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
    "start",
    "begin",
    "end",
    "month",
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
    "factor",
    "passed",
    "since",
    "lowest",
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
    "n_tones",
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
    "stale",
    "row_ring",
    "queue",
    "queues",
    "head",
    "tail",
    "pool",
    "pool_time",
    "queue_time",
    "bundle_running",
    "bundle_lp",
    "bundle_gate_ptr",
    "bundle_gate",
    "bundle_gate_cell",
    "clock_line",
    "clock_lp",
    "clock_weight",
    "clock_gate_ptr",
    "clock_gate",
    "clock_gate_cell",
    "per_day",
    "widest",
    "band",
    "per_band",
    "level",
    "upper",
    "lower",
    "hit_gate_ptr",
    "hit_gated",
    "hit_gate",
    "hits",
    "node_depth",
    "list_node",
    "stale_nodes",
    "depths",
    "soonest",
    "queue_heap",
]

layout: Final = 0
raw0: Final = 1
form: Final = 2
low: Final = 3
high: Final = 4
decay: Final = 5
tones: Final = 6
window: Final = 7
cell_actor: Final = 8
touch_ptr: Final = 9
touch: Final = 10
read: Final = 11
node_op: Final = 12
node_out: Final = 13
node_size: Final = 14
node_ptr: Final = 15
node_in: Final = 16
node_par: Final = 17
node_group: Final = 18
lp_const: Final = 19
lp_ptr: Final = 20
lp_coef: Final = 21
lp_addr: Final = 22
gate_ptr: Final = 23
gate_addr: Final = 24
gate_least: Final = 25
gate_most: Final = 26
gate_common: Final = 27
line_form: Final = 28
line_hash: Final = 29
line_running: Final = 30
line_single: Final = 31
mark_off: Final = 32
move_ptr: Final = 33
move_op: Final = 34
move_addr: Final = 35
move_amount: Final = 36
call_ptr: Final = 37
call: Final = 38
raise_ptr: Final = 39
raised: Final = 40
delay_kind: Final = 41
delay_low: Final = 42
delay_span: Final = 43
mark_kind: Final = 44
mark_lp: Final = 45
mark_size: Final = 46
cut_ptr: Final = 47
cut: Final = 48
reply_lp: Final = 49
reply_to: Final = 50
unit_ptr: Final = 51
unit: Final = 52
line_unit: Final = 53
lp_first: Final = 54
lp_second: Final = 55
per_target: Final = 56
least: Final = 57
own: Final = 58
vote_addr: Final = 59
alpha: Final = 60
sd: Final = 61
part_ptr: Final = 62
part: Final = 63
floor: Final = 64
always: Final = 65
decides: Final = 66
ballot: Final = 67
session_of: Final = 68
appeal: Final = 69
appeal_ptr: Final = 70
appeal_addr: Final = 71
appeal_least: Final = 72
appeal_most: Final = 73
appeal_kind: Final = 74
appeal_low: Final = 75
appeal_span: Final = 76
unit_hash: Final = 77
unit_weight: Final = 78
unit_of_weight: Final = 79
unit_actor: Final = 80
unit_target: Final = 81
unit_standing: Final = 82
here_addr: Final = 83
weight_addr: Final = 84
voice_ptr: Final = 85
voice: Final = 86
cohort: Final = 87
weight_cell: Final = 88
clock_unit: Final = 89
clock_bundle: Final = 90
choice_ptr: Final = 91
choice: Final = 92
bundle_ptr: Final = 93
bundle_line: Final = 94
bundle_unit: Final = 95
lp_rate: Final = 96
lp_common: Final = 97
lp_own: Final = 98
bundle_term_ptr: Final = 99
bundle_term: Final = 100
bundle_coef: Final = 101
bundle_from: Final = 102
clock_term_ptr: Final = 103
clock_term: Final = 104
clock_coef: Final = 105
clock_from: Final = 106
hit_bundle_ptr: Final = 107
hit_bundle: Final = 108
hit_clock_ptr: Final = 109
hit_clock: Final = 110
hit_node_ptr: Final = 111
hit_node: Final = 112
at_time: Final = 113
at_kind: Final = 114
at_a: Final = 115
at_b: Final = 116
at_c: Final = 117
at_value: Final = 118
force_line: Final = 119
force_unit: Final = 120
force_label: Final = 121
force_begin: Final = 122
force_end: Final = 123
start: Final = 124
begin: Final = 125
end: Final = 126
month: Final = 127
n: Final = 128
waiting: Final = 129
met: Final = 130
done: Final = 131
asked: Final = 132
flag_bundle: Final = 133
flag_clock: Final = 134
touched: Final = 135
key: Final = 136
carried: Final = 137
first: Final = 138
rings: Final = 139
list_bundle: Final = 140
list_clock: Final = 141
flag_node: Final = 142
heap: Final = 143
order: Final = 144
named: Final = 145
powers: Final = 146
parts: Final = 147
line: Final = 148
unit_of_row: Final = 149
mark: Final = 150
cause: Final = 151
group: Final = 152
raw: Final = 153
value: Final = 154
until: Final = 155
factor: Final = 156
passed: Final = 157
since: Final = 158
lowest: Final = 159
ring: Final = 160
rate: Final = 161
goal: Final = 162
left: Final = 163
heap_time: Final = 164
heap_value: Final = 165
race: Final = 166
left_out: Final = 167
time: Final = 168
amount: Final = 169
units: Final = 170
lines: Final = 171
cells: Final = 172
bundles: Final = 173
clocks: Final = 174
nodes: Final = 175
rows: Final = 176
forces: Final = 177
actors: Final = 178
n_tones: Final = 179
room: Final = 180
cap: Final = 181
zero_begin: Final = 182
zero_own: Final = 183
zero_end: Final = 184
alike: Final = 185
kept_zero: Final = 186
kept_raw: Final = 187
kept_factor: Final = 188
kept_rate: Final = 189
bundle_rows: Final = 190
stale: Final = 191
row_ring: Final = 192
queue: Final = 193
queues: Final = 194
head: Final = 195
tail: Final = 196
pool: Final = 197
pool_time: Final = 198
queue_time: Final = 199
bundle_running: Final = 200
bundle_lp: Final = 201
bundle_gate_ptr: Final = 202
bundle_gate: Final = 203
bundle_gate_cell: Final = 204
clock_line: Final = 205
clock_lp: Final = 206
clock_weight: Final = 207
clock_gate_ptr: Final = 208
clock_gate: Final = 209
clock_gate_cell: Final = 210
per_day: Final = 211
widest: Final = 212
band: Final = 213
per_band: Final = 214
level: Final = 215
upper: Final = 216
lower: Final = 217
hit_gate_ptr: Final = 218
hit_gated: Final = 219
hit_gate: Final = 220
hits: Final = 221
node_depth: Final = 222
list_node: Final = 223
stale_nodes: Final = 224
depths: Final = 225
soonest: Final = 226
queue_heap: Final = 227

# what `n` counts: rows written, entries of the heap, things ever scheduled, bundles and clocks to look at anew; whether
# the history was cut, whether clocks run; derived numbers to compute anew, whether a ring was moved; the first free
# place in store and how many were ever used (both from 1 on, 0 none), how many queues are not empty
ROWS: Final = 0
HEAP: Final = 1
ORDER: Final = 2
BUNDLES: Final = 3
CLOCKS: Final = 4
CUT: Final = 5
LIVE: Final = 6
NODES: Final = 7
RINGS: Final = 8
FREE: Final = 9
FRESH: Final = 10
QUEUES: Final = 11
COUNTERS: Final = 12

# an entry of the heap: its rank among those of one time (order of scheduling), two places, its cause
COLUMNS: Final = 4
# what expires: the one behind it in its queue, its cell, its rank among those of one time (kind, then order)
LINKS: Final = 3
ORDERS: Final = 1 << 40
# of a cell, where those begin that read it: derived numbers, clocks, conditions of bundles, bundles; whether any of
# the last three does. Each list ends where that of the next cell begins
HITS: Final = 5
# bundles in a row
ROW: Final = 16
PURPOSES: Final = len(code.PURPOSES)

LAYOUT: Final = stable_hash("|".join(__all__)) >> 1
