"""Quick pickling of frozen dataclasses with slots.

The form is that of `dataclasses`, which looks up all fields anew for every instance.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T", bound=type)


def quickly_pickled(cls: T) -> T:
    """Give a frozen dataclass with slots a state that is read and written through its slots.

    The state is the tuple of its values in the order of the fields, as `dataclasses` has it, so that either reads the
    other's.

    Raises:
        TypeError: the class has no slots, or fewer than two fields.
    """
    names = [field.name for field in dataclasses.fields(cls)]
    if len(names) < 2 or not hasattr(cls, "__slots__"):
        raise TypeError(f"{cls.__name__} is no dataclass with slots and several fields")
    setters: tuple[Callable[[Any, Any], None], ...] = tuple(getattr(cls, name).__set__ for name in names)
    values = attrgetter(*names)

    def state(self: object) -> tuple[Any, ...]:
        found: tuple[Any, ...] = values(self)
        return found

    def restore(self: object, told: Sequence[Any]) -> None:
        for put, value in zip(setters, told, strict=True):
            put(self, value)

    setattr(cls, "__getstate__", state)  # noqa: B010 - an assignment is an error to the type checker
    setattr(cls, "__setstate__", restore)  # noqa: B010 - the same
    return cls


def all_quickly_pickled(classes: Iterable[type]) -> None:
    """Do so for several classes."""
    for cls in classes:
        quickly_pickled(cls)
