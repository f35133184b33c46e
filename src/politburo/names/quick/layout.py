"""Where things stand in the flat arrays that the compiled look-up reads and writes."""

from __future__ import annotations

from typing import Final

# The tables: a head of so many numbers for each group of schemes, then the powers that spellings are hashed by.
HEAD: Final = 16
GROUPS: Final = 4
POWERS_AT: Final = HEAD * GROUPS
LETTERS: Final = 8  # letters of a spelled syllable at most
SPELLINGS, HASHES, SPANS, CODES, ROWS, COSTS, SCHEMES, PRIORS, RARE_SURNAME, RARE_GIVEN = range(10)
OVER_SURNAME, OVER_GIVEN, OVER_CODES, OVER_COSTS, OVER_SIZE = range(10, 15)

# The query: group, parts, arrangements, least number of syllables; then the parts, the arrangements, the variants.
Q_GROUP, Q_PARTS, Q_ARRANGED, Q_LEAST, Q_HEAD = range(5)
MOST_PARTS: Final = 64
ARRANGED: Final = 7  # how many parts, which (five), whether one word is read as a whole name
MOST_PRIORS: Final = 32  # room for the priors of a group
MOST_ARRANGED: Final = 64
BUDGET_AT: Final = MOST_ARRANGED + 2 * MOST_PRIORS  # after the costs of the arrangements and the priors
HOPEFUL_AT, MOST_AT = BUDGET_AT + 1, BUDGET_AT + 2  # which readings are followed, and how many
QUERY_COSTS: Final = BUDGET_AT + 3

# Working room, whole numbers.
MOST_WAYS: Final = 192  # ways to divide one part
WAY: Final = 5  # how many syllables, which (four)
WAYS_AT: Final = 0
WAYS_SIZE: Final = 1 + MOST_WAYS * WAY
READINGS_AT: Final = WAYS_AT + 2 * MOST_PARTS * WAYS_SIZE
MOST_READ: Final = 2048
READING: Final = 7  # how many syllables, which (five), arrangement
PATHS_AT: Final = READINGS_AT + MOST_READ * READING
PATH: Final = 9  # group, how many syllables, which (five), arrangement, whether it was followed
MOST_PATHS_READ: Final = 24
SEGMENTS_AT: Final = PATHS_AT + MOST_PATHS_READ * PATH
SEGMENT: Final = 8  # group, spelling, surname, over, how many codes, where the codes, the costs and the least stand
MOST_SEGMENTS: Final = 256
STACK_AT: Final = SEGMENTS_AT + MOST_SEGMENTS * SEGMENT
STACK: Final = 256
STATE_AT: Final = STACK_AT + STACK  # how many segments, codes and costs there are
SLOTS_AT: Final = STATE_AT + 4
SLOTS: Final = 1024
HITS_AT: Final = SLOTS_AT + SLOTS
MOST_HITS: Final = 1024  # names of a space that one path reaches at most, the first in order of their keys
POOL_AT: Final = HITS_AT + 2 * MOST_HITS
POOL: Final = 1 << 15
WORK: Final = POOL_AT + POOL

# Working room, costs.
F_READINGS: Final = 0
F_PATHS: Final = F_READINGS + MOST_READ
F_HITS: Final = F_PATHS + 2 * MOST_PATHS_READ
F_STACK: Final = F_HITS + MOST_HITS
F_STACK_SIZE: Final = 512
F_POOL: Final = F_STACK + F_STACK_SIZE
F_POOL_SIZE: Final = 1 << 19
F_WORK: Final = F_POOL + F_POOL_SIZE

SOUNDS: Final = 512  # sounds of a word that are compared by compiled code, and one

KEPT: Final = 64  # people that are answered at most
OUT: Final = 4  # person, key, path (twice its number, one more where over the bridge), row of the scheme
