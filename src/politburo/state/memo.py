"""Answers remembered by the content of the case, so that a question asked twice is worked out once."""

from __future__ import annotations

from collections import OrderedDict
from functools import wraps
from inspect import signature
from threading import Lock
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    from politburo.record.case import Case

P = ParamSpec("P")
R = TypeVar("R")

MOST = 512  # answers kept per question; the oldest go first


def remembered(function: Callable[Concatenate[Case, P], R]) -> Callable[Concatenate[Case, P], R]:
    """Remember a function of a case and hashable arguments by the case's digest.

    Two cases of one digest have the same content, so that a reloaded case keeps its answers. A case without a digest
    (made in memory) is never remembered. What is remembered is shared: callers must not change it.
    """
    known: OrderedDict[object, R] = OrderedDict()
    lock = Lock()
    asked = [(one.name, one.default) for one in list(signature(function).parameters.values())[1:]]
    defaults = tuple(default for _, default in asked)

    @wraps(function)
    def ask(case: Case, *args: P.args, **kwargs: P.kwargs) -> R:
        if not case.digest:
            return function(case, *args, **kwargs)
        # a default given and a default left out are one question
        key: tuple[object, ...] = (case.digest, *args, *defaults[len(args) :])
        if kwargs:
            key = (case.digest, *args, *(kwargs.get(name, default) for name, default in asked[len(args) :]))
        with lock:
            if key in known:
                known.move_to_end(key)
                return known[key]
        answer = function(case, *args, **kwargs)
        with lock:
            known[key] = answer
            while len(known) > MOST:
                known.popitem(last=False)
        return answer

    return cast("Callable[Concatenate[Case, P], R]", ask)
