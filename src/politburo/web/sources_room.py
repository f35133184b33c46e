"""The addresses of the reader and the archive, and the two that write: accept a card, refuse one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from politburo.query.faults import QueryError
from politburo.query.files import catalogue_of
from politburo.query.write import RefusedError, add_statement
from politburo.record.splice import ChangedError
from politburo.sources.cite import Manner
from politburo.sources.load import states
from politburo.sources.write import note_state
from politburo.views.archive import archive_json, cite_json, file_json
from politburo.views.reader import card_of, known_source, reader_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.requests import Request

    from politburo.views import contract_sources as contract
    from politburo.web.desk import Opened

MOST_BYTES = 64 * 1024
MOST_CITED = 20_000
MISUSE: Final = "E608"


def _reader(opened: Opened, request: Request) -> object:
    doc = request.query_params.get("doc") or next(iter(opened.case.sources), "")
    return reader_json(opened.case, doc, opened.texts, states(opened.case))


def _card(opened: Opened, request: Request) -> object:
    query = request.query_params
    place = _place(query.get("at", ""))
    return card_of(
        opened.case, query.get("doc", ""), place, opened.texts, states(opened.case), query.get("kind") or None
    )


def _place(text: str) -> tuple[int, int]:
    para, _, sentence = text.partition(".")
    if not (para.isdecimal() and sentence.isdecimal() and len(text) < 12):
        raise QueryError("E601", f"'{text}' is not a place in a document.", "Write paragraph.sentence, as 108.3.")
    return int(para), int(sentence)


def _file(opened: Opened, request: Request) -> object:
    return file_json(opened.case, request.query_params.get("key", ""))


def _cite(opened: Opened, request: Request) -> object:
    text = request.query_params.get("text", "")[:MOST_CITED]
    return cite_json(text, Manner(catalogue_of(opened.case).archives))


ROOM: dict[str, Callable[[Opened, Request], object]] = {
    "/archive": lambda opened, _: archive_json(opened.case),
    "/file": _file,
    "/cite": _cite,
    "/reader": _reader,
    "/card": _card,
}


def from_here(request: Request) -> None:
    """Refuse what a page of another site sends.

    Raises:
        QueryError: E608, it does.
    """
    origin = request.headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != request.headers.get("host"):
        raise QueryError(MISUSE, "Only the pages of this server may write.", "Use the app, or the command line.")


async def posted(request: Request) -> object:
    """Return the JSON that a page of this very server has sent.

    A page of another site can send neither this content type nor this origin without asking first, and is not allowed.

    Raises:
        QueryError: E608, it is not JSON, too long, or from elsewhere.
    """
    from_here(request)
    if request.headers.get("content-type", "").split(";")[0] != "application/json":
        raise QueryError(MISUSE, "Only the pages of this server may write.", "Use the app, or the command line.")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise QueryError(MISUSE, "What was sent is too long.", "Send one statement.")
    try:
        return json.loads(bytes(body))
    except ValueError as error:
        raise QueryError(MISUSE, "What was sent is not JSON.", "Reload the page.") from error


def _text(given: object, name: str) -> str:
    value = given.get(name) if isinstance(given, dict) else None
    if not isinstance(value, str) or not value.strip():
        raise QueryError(MISUSE, f"'{name}' is missing.", f"Send `{name}` as text.")
    return value


def accept(opened: Opened, given: object) -> contract.Written:
    """Write a card as a draft statement.

    Raises:
        QueryError: E608, something is missing, or the statement would put an error into the case.
    """
    source, candidate = _text(given, "source"), _text(given, "id")
    known_source(opened.case, source)
    try:
        made, file = add_statement(opened.case, source, _text(given, "yaml"), _text(given, "coder"))
    except (RefusedError, ChangedError) as error:
        raise QueryError(MISUSE, f"Nothing was written. {error}", "Correct the card and accept it again.") from error
    note_state(opened.case, candidate, "accepted")
    return {"id": candidate, "state": "accepted", "statement": made, "file": file}


def refuse(opened: Opened, given: object) -> contract.Written:
    """Refuse a candidate, or offer it again. Raises QueryError E608 where none is named."""
    candidate = _text(given, "id")
    undo = isinstance(given, dict) and given.get("undo") is True
    note_state(opened.case, candidate, "open" if undo else "refused")
    return {"id": candidate, "state": "open" if undo else "refused", "statement": None, "file": None}


WRITES: dict[str, Callable[[Opened, object], object]] = {"/card/accept": accept, "/card/refuse": refuse}
