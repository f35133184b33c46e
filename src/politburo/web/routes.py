"""The addresses under /api: each reads its question, asks a view, and answers with JSON or a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse
from starlette.routing import Route

from politburo.query.faults import QueryError, known_actor, known_day, known_reading
from politburo.views.card import card_json, check_json
from politburo.views.pages import (
    changes_json,
    disputes_json,
    known_family,
    people_json,
    person_json,
    roster_json,
    search_json,
    timeline_json,
)
from politburo.views.parts import case_span
from politburo.views.schema import published
from politburo.views.statement import chosen
from politburo.web.sources_room import MISUSE, ROOM, WRITES, from_here, posted

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from politburo.web.desk import Desk, Opened
    from politburo.web.jobs import Jobs, JobState
    from politburo.web.model_room import Minutes, ModelRoom

CLIENT_ERROR, NOT_FOUND, UNDER_WAY = 400, 404, 202
UNKNOWN_THING: Final = "E601"
MOST_WRITTEN = 6000


class Answer(JSONResponse):
    """JSON that the browser must ask for again: the case may have changed."""

    def __init__(self, content: object, status_code: int = 200) -> None:
        super().__init__(content, status_code, headers={"Cache-Control": "no-cache"})


def fault(code: str, cause: str, cure: str, status: int) -> Answer:
    """Return why a question has no answer."""
    return Answer({"error": {"code": code, "cause": cause, "cure": cure}}, status)


class Questions:
    """Answers questions from the case on the desk."""

    def __init__(self, desk: Desk, jobs: Jobs, model: ModelRoom) -> None:
        self.desk, self.jobs, self.model = desk, jobs, model

    def routes(self) -> list[Route]:
        """Return the routes of all questions."""
        answers: dict[str, Callable[[Opened, Request], object]] = {
            "/case": lambda opened, _: card_json(opened.case, opened.problems, opened.texts),
            "/search": lambda opened, request: search_json(
                opened.case, request.query_params.get("q", ""), opened.texts
            ),
            "/timeline": _timeline,
            "/people": _people,
            "/people/{id}": _person,
            "/rosters": _roster,
            "/changes": _changes,
            "/disputes": lambda opened, request: disputes_json(opened.case, _reading(opened, request)),
            "/statements": _statements,
            "/events/{id}": lambda opened, request: chosen(opened.case, [request.path_params["id"]], opened.texts),
            "/check": lambda opened, _: check_json(opened.case, opened.problems),
            "/schema.json": lambda _, __: published(),
            "/what-if": self._what_ifs,
            **ROOM,
        }
        plain = [Route(address, self._answering(view)) for address, view in answers.items()]
        return [
            *plain,
            *self._writing(),
            Route("/theory", self._answering_job(self._theory)),
            Route("/score", self._answering_job(self._score)),
            Route("/systems", self._answering_job(self._systems)),
            Route("/begin/{work}", self._answering_job(self._begin), methods=["POST"]),
            Route("/judged", self._answering_job(self._judged)),
            Route("/what-if-written", self._answering_job(self._own)),
            Route("/what-if/{name}", self._answering_job(self._what_if)),
        ]

    def _answering(self, view: Callable[[Opened, Request], object]) -> Callable[[Request], Response]:
        def endpoint(request: Request) -> Response:
            try:
                opened = self._ready()
                return Answer(view(opened, request))
            except QueryError as error:
                return _refusal(error)

        return endpoint

    def _writing(self) -> list[Route]:
        """Return the routes that write; after each the case is read again."""
        return [Route(address, self._written(write), methods=["POST"]) for address, write in WRITES.items()]

    def _written(self, write: Callable[[Opened, object], object]) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            try:
                given = await posted(request)
                answer = await run_in_threadpool(write, self._ready(), given)
                await run_in_threadpool(self.desk.read_again)
            except QueryError as error:
                return _refusal(error)
            return Answer(answer)

        return endpoint

    def _answering_job(self, view: Callable[[Opened, Request], Answer]) -> Callable[[Request], Response]:
        def endpoint(request: Request) -> Response:
            try:
                return view(self._ready(), request)
            except QueryError as error:
                return _refusal(error)

        return endpoint

    def _ready(self) -> Opened:
        opened = self.desk.opened
        if not opened.case.settings.id:
            first = next((str(one) for one in opened.problems), "it has no readable case.yaml")
            raise QueryError(
                "E605", f"The case cannot be read: {first}", "Run `politburo check` and mend what it names."
            )
        return opened

    # -- the model's rooms -----------------------------------------------------------------------------

    def _what_ifs(self, opened: Opened, _: Request) -> object:
        return self.model.what_ifs(opened.case) if self.model.what_ifs is not None else []

    def _theory(self, opened: Opened, _: Request) -> Answer:
        return self._minutes(("theory",), opened, self.model.theory)

    def _score(self, opened: Opened, _: Request) -> Answer:
        return self._minutes(("score",), opened, self.model.score)

    def _begin(self, opened: Opened, request: Request) -> Answer:
        """Start what takes minutes."""
        from_here(request)
        word = request.path_params["work"]
        key: tuple[str, ...] = ("systems, simulated" if word == "systems" else word,)
        if word == "judged":
            room, key = self._judging(opened, request)
        else:
            room = {"theory": self.model.theory, "score": self.model.score}.get(word)
        work = room.work if room is not None else self.model.simulate if word == "systems" else None
        if work is None:
            return _no_model()
        state = self.jobs.ask((*key, opened.case.digest), lambda progress: work(opened.case, progress), minutes=True)
        return Answer(state.as_json(), UNDER_WAY)

    def _systems(self, opened: Opened, _: Request) -> Answer:
        work = self.model.systems
        if work is None:
            return _no_model()
        simulated = self.jobs.known(("systems, simulated", opened.case.digest))
        if simulated is not None:
            return _state(simulated)
        return self._job(("systems", opened.case.digest), lambda progress: work(opened.case, progress))

    def _what_if(self, opened: Opened, request: Request) -> Answer:
        work, name = self.model.what_if, request.path_params["name"]
        if work is None or self.model.what_ifs is None:
            return _no_model()
        self._known(opened, name)
        return self._asked(opened, (name, ""), lambda progress: work(opened.case, name, progress))

    def _own(self, opened: Opened, request: Request) -> Answer:
        work, text = self.model.written, request.query_params.get("text", "")
        if work is None:
            return _no_model()
        _short(text)
        return self._asked(opened, ("", text), lambda progress: work(opened.case, text, progress))

    def _judged(self, opened: Opened, request: Request) -> Answer:
        room, key = self._judging(opened, request)
        return self._minutes(key, opened, room)

    def _judging(self, opened: Opened, request: Request) -> tuple[Minutes | None, tuple[str, ...]]:
        """Return the work that answers a what-if with open questions decided in turn, and what it is kept under."""
        name, text = request.query_params.get("name", ""), request.query_params.get("text")
        plan, key = self.model.judged, ("judged", name, text or "")
        if plan is None:
            return None, key
        if text is None:
            self._known(opened, name)
        else:
            _short(text)
        try:
            return plan(opened.case, name, text), key
        except ValueError as error:
            raise QueryError(MISUSE, str(error), "Mend what it names, then ask again.") from error

    def _known(self, opened: Opened, name: str) -> None:
        if self.model.what_ifs is None or name not in {one["name"] for one in self.model.what_ifs(opened.case)}:
            raise QueryError(UNKNOWN_THING, f"The case has no what-if '{name}'.", "Choose one of the list.")

    def _asked(self, opened: Opened, which: tuple[str, str], work: Callable[..., object]) -> Answer:
        """Answer a what-if once the theory is fitted; before, say that it is not.

        Its words tell whether open questions matter to it, so it is answered again when that has been tried.
        """
        fit = self.model.theory
        if fit is not None and not fit.made(opened.case):
            known = self.jobs.known(("theory", opened.case.digest))
            if known is None:
                return Answer(fit.unmade(opened.case))
            if known.state != "done":
                return _state(known)
        word = "what-if, judged" if self.jobs.done(("judged", *which, opened.case.digest)) else "what-if"
        return self._job((word, *which, opened.case.digest), work)

    def _minutes(self, words: tuple[str, ...], opened: Opened, room: Minutes | None) -> Answer:
        if room is None:
            return _no_model()
        key = (*words, opened.case.digest)
        known = self.jobs.known(key)
        if known is not None:
            return _state(known)
        if not room.made(opened.case):
            return Answer(room.unmade(opened.case))
        return self._job(key, lambda progress: room.work(opened.case, progress))

    def _job(self, key: tuple[str, ...], work: Callable[..., object]) -> Answer:
        return _state(self.jobs.ask(key, work))


def _state(state: JobState) -> Answer:
    return Answer(state.answer) if state.state == "done" else Answer(state.as_json(), UNDER_WAY)


def _refusal(error: QueryError) -> Answer:
    status = NOT_FOUND if error.code == UNKNOWN_THING else CLIENT_ERROR
    return fault(error.code, error.cause, error.cure, status)


def _short(text: str) -> None:
    if not text.strip() or len(text) > MOST_WRITTEN:
        raise QueryError(MISUSE, "A what-if is about ten lines of YAML.", f"Send 1 to {MOST_WRITTEN} letters.")


def _no_model() -> Answer:
    cause = "This installation has no model to answer that."
    return fault(
        "E606", cause, "The pages of the record do not need it; install the package with its model.", NOT_FOUND
    )


# -- reading a question ----------------------------------------------------------------------------


def _reading(opened: Opened, request: Request) -> str:
    return known_reading(opened.case, request.query_params.get("as"))


def _day(request: Request, name: str) -> int | None:
    text = request.query_params.get(name)
    return known_day(text) if text else None


def _timeline(opened: Opened, request: Request) -> object:
    family, actor = request.query_params.get("family") or None, request.query_params.get("actor") or None
    if family is not None:
        known_family(opened.case, family)
    if actor is not None:
        known_actor(opened.case, actor)
    begin, end = _day(request, "from"), _day(request, "to")
    return timeline_json(opened.case, _reading(opened, request), begin, end, family, actor)


def _people(opened: Opened, request: Request) -> object:
    return people_json(opened.case, request.query_params.get("q", ""), _reading(opened, request))


def _person(opened: Opened, request: Request) -> object:
    return person_json(opened.case, request.path_params["id"], _reading(opened, request), opened.texts)


def _roster(opened: Opened, request: Request) -> object:
    body = request.query_params.get("body") or None
    return roster_json(opened.case, body, _day(request, "on"), _reading(opened, request))


def _changes(opened: Opened, request: Request) -> object:
    first, last = case_span(opened.case)
    begin, end = _day(request, "from"), _day(request, "to")
    body = request.query_params.get("body") or None
    reading = _reading(opened, request)
    return changes_json(opened.case, first if begin is None else begin, last if end is None else end, body, reading)


def _statements(opened: Opened, request: Request) -> object:
    ids = [one for one in request.query_params.get("ids", "").split(",") if one]
    return chosen(opened.case, ids, opened.texts)
