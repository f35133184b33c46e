"""Where each array begins: places in the plan that `memory.lay_out` fills.

The names are those of `program.Tables`, then those of what a history changes, then sizes.
"""

from typing import Final

__all__ = [
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
    "list_node",
    "heap",
    "order",
    "named",
    "powers",
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
    "zero_end",
]

raw0: Final = 0
form: Final = 1
low: Final = 2
high: Final = 3
decay: Final = 4
tones: Final = 5
window: Final = 6
cell_actor: Final = 7
touch_ptr: Final = 8
touch: Final = 9
read: Final = 10
node_op: Final = 11
node_out: Final = 12
node_size: Final = 13
node_ptr: Final = 14
node_in: Final = 15
node_par: Final = 16
node_group: Final = 17
lp_const: Final = 18
lp_ptr: Final = 19
lp_coef: Final = 20
lp_addr: Final = 21
gate_ptr: Final = 22
gate_addr: Final = 23
gate_least: Final = 24
gate_most: Final = 25
gate_common: Final = 26
line_form: Final = 27
line_hash: Final = 28
line_running: Final = 29
mark_off: Final = 30
move_ptr: Final = 31
move_op: Final = 32
move_addr: Final = 33
move_amount: Final = 34
call_ptr: Final = 35
call: Final = 36
raise_ptr: Final = 37
raised: Final = 38
delay_kind: Final = 39
delay_low: Final = 40
delay_span: Final = 41
mark_kind: Final = 42
mark_lp: Final = 43
mark_size: Final = 44
cut_ptr: Final = 45
cut: Final = 46
reply_lp: Final = 47
reply_to: Final = 48
unit_ptr: Final = 49
unit: Final = 50
line_unit: Final = 51
lp_first: Final = 52
lp_second: Final = 53
per_target: Final = 54
least: Final = 55
own: Final = 56
vote_addr: Final = 57
alpha: Final = 58
sd: Final = 59
part_ptr: Final = 60
part: Final = 61
floor: Final = 62
always: Final = 63
decides: Final = 64
ballot: Final = 65
session_of: Final = 66
appeal: Final = 67
appeal_ptr: Final = 68
appeal_addr: Final = 69
appeal_least: Final = 70
appeal_most: Final = 71
appeal_kind: Final = 72
appeal_low: Final = 73
appeal_span: Final = 74
unit_hash: Final = 75
unit_weight: Final = 76
unit_of_weight: Final = 77
unit_actor: Final = 78
unit_target: Final = 79
unit_standing: Final = 80
here_addr: Final = 81
weight_addr: Final = 82
voice_ptr: Final = 83
voice: Final = 84
cohort: Final = 85
weight_cell: Final = 86
clock_unit: Final = 87
clock_bundle: Final = 88
choice_ptr: Final = 89
choice: Final = 90
bundle_ptr: Final = 91
bundle_line: Final = 92
bundle_unit: Final = 93
lp_rate: Final = 94
lp_common: Final = 95
lp_own: Final = 96
bundle_term_ptr: Final = 97
bundle_term: Final = 98
bundle_coef: Final = 99
bundle_from: Final = 100
clock_term_ptr: Final = 101
clock_term: Final = 102
clock_coef: Final = 103
clock_from: Final = 104
hit_bundle_ptr: Final = 105
hit_bundle: Final = 106
hit_clock_ptr: Final = 107
hit_clock: Final = 108
hit_node_ptr: Final = 109
hit_node: Final = 110
at_time: Final = 111
at_kind: Final = 112
at_a: Final = 113
at_b: Final = 114
at_c: Final = 115
at_value: Final = 116
force_line: Final = 117
force_unit: Final = 118
force_label: Final = 119
force_begin: Final = 120
force_end: Final = 121
start: Final = 122
begin: Final = 123
end: Final = 124
month: Final = 125
n: Final = 126
waiting: Final = 127
met: Final = 128
done: Final = 129
asked: Final = 130
flag_bundle: Final = 131
flag_clock: Final = 132
touched: Final = 133
key: Final = 134
carried: Final = 135
first: Final = 136
rings: Final = 137
list_bundle: Final = 138
list_clock: Final = 139
flag_node: Final = 140
list_node: Final = 141
heap: Final = 142
order: Final = 143
named: Final = 144
powers: Final = 145
line: Final = 146
unit_of_row: Final = 147
mark: Final = 148
cause: Final = 149
group: Final = 150
raw: Final = 151
value: Final = 152
until: Final = 153
factor: Final = 154
passed: Final = 155
since: Final = 156
lowest: Final = 157
ring: Final = 158
rate: Final = 159
goal: Final = 160
left: Final = 161
heap_time: Final = 162
heap_value: Final = 163
race: Final = 164
left_out: Final = 165
time: Final = 166
amount: Final = 167
units: Final = 168
lines: Final = 169
cells: Final = 170
bundles: Final = 171
clocks: Final = 172
nodes: Final = 173
rows: Final = 174
forces: Final = 175
actors: Final = 176
n_tones: Final = 177
room: Final = 178
cap: Final = 179
zero_begin: Final = 180
zero_end: Final = 181
