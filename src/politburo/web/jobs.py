"""Long work behind the pages: in threads, its progress and time left told, its answer kept while the case is."""

from __future__ import annotations

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING, Literal, Protocol, cast

from politburo.web.pace import Pace

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from politburo.views import contract_model

log = logging.getLogger(__name__)


class Progress(Protocol):
    """How work tells how far it is."""

    def __call__(self, done: float, total: float, message: str, /) -> None:
        """Say that `done` of `total` is done, and what is being done."""

    def part(self, answer: object, /) -> None:
        """Show what is there of the answer while the rest is worked out."""


@dataclass(frozen=True, slots=True)
class JobState:
    """How far a job is, with the seconds left when that was told; the part of its answer that is there, then all."""

    state: Literal["waiting", "running", "done", "failed"] = "waiting"
    done: float = 0.0
    total: float = 1.0
    message: str = "waiting for its turn"
    left: float | None = None
    told: float = 0.0
    part: object = None
    answer: object = None

    def as_json(self) -> contract_model.Job:
        """Return what pages show while they wait; the time left counts down, and is not told once it has run out."""
        left = None if self.left is None else self.left - (time.monotonic() - self.told)
        return {
            "state": self.state,
            "done": self.done,
            "total": self.total,
            "message": self.message,
            "left": left if left is not None and left > 0 else None,
            "part": cast("contract_model.WhatIf | None", self.part),
        }


class _Telling:
    """Turns what work tells into states of its job."""

    def __init__(self, tell: Callable[[JobState], None]) -> None:
        self._tell, self._pace, self._state = tell, Pace(), JobState("running")

    def __call__(self, done: float, total: float, message: str, /) -> None:
        """Say that `done` of `total` is done, and what is being done."""
        if message != self._state.message:
            self._pace = Pace()
        now = time.monotonic()
        left = self._pace.told(done, total, now)
        self._state = replace(self._state, done=done, total=total, message=message, left=left, told=now)
        self._tell(self._state)

    def part(self, answer: object, /) -> None:
        """Show what is there of the answer while the rest is worked out."""
        self._state = replace(self._state, part=answer)
        self._tell(self._state)


class Jobs:
    """Starts work once per key and keeps its answer. A failed job is started again when it is asked for again.

    What takes minutes has a thread of its own, so that a question of seconds does not stand behind it; these have two.
    """

    def __init__(self) -> None:
        self._pools = {
            minutes: ThreadPoolExecutor(max_workers=1 if minutes else 2, thread_name_prefix="job")
            for minutes in (False, True)
        }
        self._states: dict[Hashable, JobState] = {}
        self._lock = Lock()

    def known(self, key: Hashable) -> JobState | None:
        """Return how far the work of a key is, None where nobody has started it; a failure is told once."""
        with self._lock:
            known = self._states.get(key)
            if known is not None and known.state == "failed":
                del self._states[key]
            return known

    def done(self, key: Hashable) -> bool:
        """Return whether the answer of a key has been worked out."""
        with self._lock:
            known = self._states.get(key)
            return known is not None and known.state == "done"

    def ask(self, key: Hashable, work: Callable[[Progress], object], *, minutes: bool = False) -> JobState:
        """Return how far the work of a key is, starting it if nobody has; a failure is told once, then tried again."""
        with self._lock:
            known = self._states.get(key)
            if known is not None:
                if known.state == "failed":
                    del self._states[key]
                return known
            self._states[key] = waiting = JobState()
        self._pools[minutes].submit(self._run, key, work)
        return waiting

    def _run(self, key: Hashable, work: Callable[[Progress], object]) -> None:
        progress = _Telling(lambda state: self._set(key, state))
        progress(0.0, 1.0, "starting")
        try:
            answer = work(progress)
        except Exception as error:  # whatever fails behind a page is told on the page and logged
            log.exception("The job %s failed.", key)
            known = isinstance(error, ValueError)  # says code, cause and cure itself
            self._set(key, JobState("failed", message=str(error) if known else f"{type(error).__name__}: {error}"))
            return
        with self._lock:
            last = self._states[key]
            self._states[key] = replace(last, state="done", done=last.total, left=None, part=None, answer=answer)

    def _set(self, key: Hashable, state: JobState) -> None:
        with self._lock:
            self._states[key] = state

    def forget(self) -> None:
        """Drop finished answers; the case they were worked out from is gone."""
        with self._lock:
            self._states = {key: one for key, one in self._states.items() if one.state in {"waiting", "running"}}

    def close(self) -> None:
        """Take no more work; what waits is dropped."""
        for pool in self._pools.values():
            pool.shutdown(wait=False, cancel_futures=True)
