"""References to archives: read from a note, made into keys, printed back."""

from politburo.sources.cite.forms import ArchiveForm, Archives
from politburo.sources.cite.found import Reference
from politburo.sources.cite.keys import Key, overlap, ranges, read_key
from politburo.sources.cite.load import known_archives
from politburo.sources.cite.note import Manner, cite
from politburo.sources.cite.printing import STYLES, Style, written
from politburo.sources.cite.together import check_together

__all__ = [
    "STYLES",
    "ArchiveForm",
    "Archives",
    "Key",
    "Manner",
    "Reference",
    "Style",
    "check_together",
    "cite",
    "known_archives",
    "overlap",
    "ranges",
    "read_key",
    "written",
]
