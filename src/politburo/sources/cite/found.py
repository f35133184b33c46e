"""What a grammar finds in a text: a place, an archive, a key, and how sure the reading is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from politburo.sources.cite.forms import ArchiveForm
from politburo.sources.cite.keys import Key

Sure = Literal["high", "medium", "low"]
How = Literal["printed", "continued", "ibid"]
Kind = Literal["file", "newspaper", "series", "paper", "publication"]


@dataclass(frozen=True, slots=True)
class Found:
    """A reference as a grammar sees it: from `start` to `end` of the text; no key where the reading is not safe."""

    start: int
    end: int
    form: ArchiveForm
    key: Key | None
    sure: Sure = "high"
    doubts: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a note.

    Attributes:
        raw: the words of the text from `start` to `end`, untouched.
        kind: a file of an archive, a newspaper's day, a document of a series, a paper without a shelf mark, or a
            publication, which is kept as printed and has no key.
        archive: id of the archive, where one is meant.
        key: canonical key, where the reading is safe enough to have one.
        sure: how sure the reading is.
        doubts: what makes it less than sure, in words.
        proposed: the key that seems to be meant, where the printed one cannot be right or stands alone.
        how: printed in full, continued from the reference before, or resolved from `Ibid.`
        published: where the note says the document is published.
        parts: the numbers as read, where they do not make one key.
    """

    raw: str
    start: int
    end: int
    kind: Kind
    archive: str | None = None
    key: str | None = None
    sure: Sure = "high"
    doubts: tuple[str, ...] = ()
    proposed: str | None = None
    how: How = "printed"
    published: str | None = None
    parts: tuple[tuple[str, str], ...] = ()
