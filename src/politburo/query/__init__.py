"""Questions to a case, each for all sources, as judged, or as one source has it; and checks that need the documents."""

from politburo.query.changed import Change, changed
from politburo.query.doubt import all_disputes, disputes_of, in_dispute
from politburo.query.factions import factions_of
from politburo.query.faults import QueryError, known_actor, known_day, known_reading
from politburo.query.gaps import Gap, gaps
from politburo.query.person import PersonFile, person
from politburo.query.roster import Roster, SeatAt, Size, bodies_with_seats, who
from politburo.query.search import Entry, search, spellings
from politburo.query.timeline import timeline

__all__ = [
    "Change",
    "Entry",
    "Gap",
    "PersonFile",
    "QueryError",
    "Roster",
    "SeatAt",
    "Size",
    "all_disputes",
    "bodies_with_seats",
    "changed",
    "disputes_of",
    "factions_of",
    "gaps",
    "in_dispute",
    "known_actor",
    "known_day",
    "known_reading",
    "person",
    "search",
    "spellings",
    "timeline",
    "who",
]
