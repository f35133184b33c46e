"""Where each array begins: places in the plan that `memory.lay_out` fills.

The names are those of `program.Tables`, then those of what a history changes, then sizes. LAYOUT stands first in every
plan, so that a kernel compiled for other places refuses to run.
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
mark_off: Final = 31
move_ptr: Final = 32
move_op: Final = 33
move_addr: Final = 34
move_amount: Final = 35
call_ptr: Final = 36
call: Final = 37
raise_ptr: Final = 38
raised: Final = 39
delay_kind: Final = 40
delay_low: Final = 41
delay_span: Final = 42
mark_kind: Final = 43
mark_lp: Final = 44
mark_size: Final = 45
cut_ptr: Final = 46
cut: Final = 47
reply_lp: Final = 48
reply_to: Final = 49
unit_ptr: Final = 50
unit: Final = 51
line_unit: Final = 52
lp_first: Final = 53
lp_second: Final = 54
per_target: Final = 55
least: Final = 56
own: Final = 57
vote_addr: Final = 58
alpha: Final = 59
sd: Final = 60
part_ptr: Final = 61
part: Final = 62
floor: Final = 63
always: Final = 64
decides: Final = 65
ballot: Final = 66
session_of: Final = 67
appeal: Final = 68
appeal_ptr: Final = 69
appeal_addr: Final = 70
appeal_least: Final = 71
appeal_most: Final = 72
appeal_kind: Final = 73
appeal_low: Final = 74
appeal_span: Final = 75
unit_hash: Final = 76
unit_weight: Final = 77
unit_of_weight: Final = 78
unit_actor: Final = 79
unit_target: Final = 80
unit_standing: Final = 81
here_addr: Final = 82
weight_addr: Final = 83
voice_ptr: Final = 84
voice: Final = 85
cohort: Final = 86
weight_cell: Final = 87
clock_unit: Final = 88
clock_bundle: Final = 89
choice_ptr: Final = 90
choice: Final = 91
bundle_ptr: Final = 92
bundle_line: Final = 93
bundle_unit: Final = 94
lp_rate: Final = 95
lp_common: Final = 96
lp_own: Final = 97
bundle_term_ptr: Final = 98
bundle_term: Final = 99
bundle_coef: Final = 100
bundle_from: Final = 101
clock_term_ptr: Final = 102
clock_term: Final = 103
clock_coef: Final = 104
clock_from: Final = 105
hit_bundle_ptr: Final = 106
hit_bundle: Final = 107
hit_clock_ptr: Final = 108
hit_clock: Final = 109
hit_node_ptr: Final = 110
hit_node: Final = 111
at_time: Final = 112
at_kind: Final = 113
at_a: Final = 114
at_b: Final = 115
at_c: Final = 116
at_value: Final = 117
force_line: Final = 118
force_unit: Final = 119
force_label: Final = 120
force_begin: Final = 121
force_end: Final = 122
start: Final = 123
begin: Final = 124
end: Final = 125
month: Final = 126
n: Final = 127
waiting: Final = 128
met: Final = 129
done: Final = 130
asked: Final = 131
flag_bundle: Final = 132
flag_clock: Final = 133
touched: Final = 134
key: Final = 135
carried: Final = 136
first: Final = 137
rings: Final = 138
list_bundle: Final = 139
list_clock: Final = 140
flag_node: Final = 141
heap: Final = 142
order: Final = 143
named: Final = 144
powers: Final = 145
parts: Final = 146
line: Final = 147
unit_of_row: Final = 148
mark: Final = 149
cause: Final = 150
group: Final = 151
raw: Final = 152
value: Final = 153
until: Final = 154
factor: Final = 155
passed: Final = 156
since: Final = 157
lowest: Final = 158
ring: Final = 159
rate: Final = 160
goal: Final = 161
left: Final = 162
heap_time: Final = 163
heap_value: Final = 164
race: Final = 165
left_out: Final = 166
time: Final = 167
amount: Final = 168
units: Final = 169
lines: Final = 170
cells: Final = 171
bundles: Final = 172
clocks: Final = 173
nodes: Final = 174
rows: Final = 175
forces: Final = 176
actors: Final = 177
n_tones: Final = 178
room: Final = 179
cap: Final = 180
zero_begin: Final = 181
zero_own: Final = 182
zero_end: Final = 183
alike: Final = 184
kept_zero: Final = 185
kept_raw: Final = 186
kept_factor: Final = 187
kept_rate: Final = 188
bundle_rows: Final = 189
stale: Final = 190
row_ring: Final = 191
queue: Final = 192
queues: Final = 193
head: Final = 194
tail: Final = 195
pool: Final = 196
pool_time: Final = 197
queue_time: Final = 198
bundle_running: Final = 199
bundle_lp: Final = 200
bundle_gate_ptr: Final = 201
bundle_gate: Final = 202
bundle_gate_cell: Final = 203
clock_line: Final = 204
clock_lp: Final = 205
clock_weight: Final = 206
clock_gate_ptr: Final = 207
clock_gate: Final = 208
clock_gate_cell: Final = 209
per_day: Final = 210

# what `n` counts: rows written, entries of the heap, things ever scheduled, bundles and clocks to look at anew; whether
# the history was cut, whether clocks run; the first derived number to compute anew and the end of them; the first free
# place in store, how many were ever used, the queue from which something expires first (all three from 1 on, 0 none)
ROWS: Final = 0
HEAP: Final = 1
ORDER: Final = 2
BUNDLES: Final = 3
CLOCKS: Final = 4
CUT: Final = 5
LIVE: Final = 6
STALE: Final = 7
UNTIL: Final = 8
FREE: Final = 9
FRESH: Final = 10
QUEUE: Final = 11
COUNTERS: Final = 12

# an entry of the heap: its rank among those of one time (order of scheduling), two places, its cause
COLUMNS: Final = 4
# what expires: the one behind it in its queue, its cell, its rank among those of one time (kind, then order)
LINKS: Final = 3
ORDERS: Final = 1 << 40
# bundles in a row
ROW: Final = 16
PURPOSES: Final = len(code.PURPOSES)

LAYOUT: Final = stable_hash("|".join(__all__)) >> 1
