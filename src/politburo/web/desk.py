"""The case on the server's desk: read once, read again when its files change, never half-read."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from politburo.query.faults import QueryError
from politburo.query.files import catalogue_of
from politburo.query.roster import bodies_with_seats
from politburo.query.text_checks import check_texts
from politburo.record.checks import check_record
from politburo.record.load import load_case
from politburo.record.problems import in_order
from politburo.record.reconcile import ALL, JUDGED
from politburo.sources.load import attached
from politburo.views.archive import archive_json
from politburo.views.card import card_json
from politburo.views.pages import (
    changes_json,
    disputes_json,
    people_json,
    person_json,
    roster_json,
    search_json,
    timeline_json,
)
from politburo.views.parts import case_span
from politburo.views.reader import candidates_of

if TYPE_CHECKING:
    from pathlib import Path

    from politburo.record.case import Case
    from politburo.record.problems import Problem
    from politburo.sources.anchors import Text
    from politburo.web.model_room import CheckModel


log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Opened:
    """A case with what was found in it and the documents attached to it."""

    case: Case
    problems: tuple[Problem, ...]
    texts: dict[str, Text]


def open_case(folder: Path, check: CheckModel | None = None) -> Opened:
    """Read and check a case.

    Args:
        folder: the case.
        check: finds what is wrong with its theory; nothing is looked for where it is not given.

    Raises:
        OSError: the folder cannot be read.
    """
    case = load_case(folder)
    texts = attached(case)
    found = [
        *check_record(case),
        *check_texts(case, texts),
        *catalogue_of(case).problems,
        *(check(case) if check is not None else ()),
    ]
    return Opened(case, in_order(found), texts)


class Desk:
    """Holds the case that questions are answered from.

    A reading that fails, or a case whose `case.yaml` cannot be read any more, leaves the last good one in place with
    the new problems, so that the pages go on and say what is wrong.
    """

    def __init__(self, folder: Path, check: CheckModel | None = None) -> None:
        self.folder, self._check = folder, check
        self._lock = Lock()
        self._opened = open_case(folder, check)

    @property
    def opened(self) -> Opened:
        """The case as last read."""
        return self._opened

    def read_again(self) -> Opened:
        """Read the folder again and put it in the place of what was read before."""
        with self._lock:
            fresh = open_case(self.folder, self._check)
            known = self._opened
            if not fresh.case.settings.id and known.case.settings.id:
                fresh = Opened(known.case, fresh.problems, known.texts)
            self._opened = fresh
            return fresh


def warm(opened: Opened) -> None:
    """Ask the first questions once, so that nobody waits for what all answers share."""
    case = opened.case
    if not case.settings.id:
        return
    try:
        _ask_first(opened, case)
    except QueryError as error:
        log.warning("The first questions have no answer: %s", error)


def _ask_first(opened: Opened, case: Case) -> None:
    card_json(case, opened.problems, opened.texts)
    search_json(case, "ab", opened.texts)
    person_json(case, case.settings.leader, JUDGED, opened.texts)
    first, last = case_span(case)
    for reading in (JUDGED, ALL, *case.sources):
        timeline_json(case, reading)
        people_json(case, "", reading)
        disputes_json(case, reading)
        changes_json(case, first, last, None, reading)
        if bodies_with_seats(case, reading):
            roster_json(case, None, None, reading)
    archive_json(case)
    for source in opened.texts:
        candidates_of(case, source, opened.texts)
