"""Noting which copies are attached to a case."""

from __future__ import annotations

import json

from politburo.record.case import Case
from politburo.sources.attach import Match
from politburo.sources.load import noted, registry


def note(case: Case, matches: list[Match]) -> None:
    """Remember the copies taken for sources of a case.

    Raises:
        OSError: the cache folder cannot be written.
    """
    place = registry(case)
    place.parent.mkdir(parents=True, exist_ok=True)
    known = {**noted(case), **{one.source: one.document for one in matches}}
    place.write_text(json.dumps(known, indent=1), encoding="utf-8")
