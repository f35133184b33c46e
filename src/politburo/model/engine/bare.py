# ruff: noqa: ANN401 - numba, which calls these, declares no types
"""Arrays without an owner: inside compiled loops the counting of references costs more than the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from numba.core import types
from numba.extending import intrinsic

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["bare"]

Array = TypeVar("Array")


def _without_owner(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    """The machine's side: the same array with its two references to an owner set to nothing."""
    made = context.make_array(signature.return_type)(context, builder, arguments[0])
    made.meminfo = context.get_constant_null(types.voidptr)
    made.parent = context.get_constant_null(types.pyobject)
    return made._getvalue()  # noqa: SLF001 - numba's own name for it


def _bare(_context: Any, array: Any) -> tuple[Any, Callable[..., Any]]:
    return array(array), _without_owner


def _declared(function: Callable[..., Any]) -> Callable[[Array], Array]:
    return intrinsic(function)


bare = _declared(_bare)
"""The array itself, to be used in compiled code only, as long as somebody outside holds the array."""
