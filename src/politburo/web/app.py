"""The application: questions under /api, pages everywhere else, the case read again when its files change."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import watchfiles
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount, Route

from politburo.web.desk import Desk, warm
from politburo.web.jobs import Jobs
from politburo.web.model_room import ModelRoom, model_room
from politburo.web.pages import FOLDER, Pages
from politburo.web.routes import NOT_FOUND, Questions, fault

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.responses import Response

log = logging.getLogger(__name__)

HOSTS = ["127.0.0.1", "localhost"]  # a page elsewhere that points its own name here is not answered


def create_app(
    folder: str | Path, *, model: ModelRoom | None = None, watch: bool = True, pages: Path = FOLDER
) -> Starlette:
    """Return the server of a case.

    Args:
        folder: the case.
        model: the model's rooms; those of this installation where none are given.
        watch: whether to read the case again when its files change.
        pages: the built pages.

    Raises:
        OSError: the folder cannot be read.
    """
    room = model_room() if model is None else model
    desk, jobs = Desk(Path(folder), room.check), Jobs()
    questions = Questions(desk, jobs, room)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        stop = asyncio.Event()
        tasks = [asyncio.create_task(ready(desk, room))]
        if watch:
            tasks.append(asyncio.create_task(keep_read(desk, jobs, stop)))
        yield
        stop.set()
        jobs.close()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)

    return Starlette(
        routes=[
            Mount("/api", routes=[*questions.routes(), Route("/{path:path}", _unknown)]),
            Route("/api", _unknown),
            Route("/{path:path}", Pages(pages).answer),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS, www_redirect=False)],
        exception_handlers={Exception: _broken},
        lifespan=lifespan,
    )


async def ready(desk: Desk, room: ModelRoom) -> None:
    """Ask the first questions of the record, then load the model, so that nobody waits for either."""
    await run_in_threadpool(warm, desk.opened)
    if room.prepare is not None:
        await run_in_threadpool(room.prepare)


async def keep_read(desk: Desk, jobs: Jobs, stop: asyncio.Event) -> None:
    """Read the case again whenever a file in its folder changes, until told to stop."""
    async for _ in watchfiles.awatch(desk.folder, stop_event=stop, recursive=True):
        try:
            opened = await run_in_threadpool(desk.read_again)
        except OSError as error:
            log.warning("The case could not be read again: %s", error)
            continue
        jobs.forget()
        await run_in_threadpool(warm, opened)


def _unknown(request: Request) -> Response:
    cause = f"There is nothing at {request.url.path}."
    return fault("E600", cause, "The addresses are listed in /api/schema.json.", NOT_FOUND)


def _broken(request: Request, error: Exception) -> Response:
    log.error("%s could not be answered.", request.url.path, exc_info=error)
    cause = f"The answer could not be worked out: {type(error).__name__}: {error}."
    return fault("E699", cause, "Run `politburo check`; if the case is sound, this is a fault of the program.", 500)
