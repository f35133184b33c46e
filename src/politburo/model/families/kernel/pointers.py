# mypy: disable-error-code="misc, untyped-decorator", allow-untyped-calls
# ruff: noqa: ANN401, ARG001, PLW0108 - numba declares no types, and takes lambdas that return one
"""What compiled functions hand on instead of arrays: bare beginnings of memory that tell the compiler more.

What stays while it runs (plan and tables) may be read once and kept over any write; writes of whole numbers leave real
numbers as they are. Of plain pointers the compiler must believe the contrary. What stays is kept in 32 bits and read
as 64.
"""

from __future__ import annotations

import operator
from typing import Any, TypeVar, cast

import numba
import numpy as np
from llvmlite import ir
from numba.core.datamodel import models
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import intrinsic, lower_builtin, overload, register_model
from numba.np import arrayobj
from numpy.typing import NDArray

__all__ = ["lasting", "numbers", "words"]

A = TypeVar("A")
_TYPES: Any = numba.types  # undeclared by numba, like what follows
_ARRAYS: Any = arrayobj
_LONG = ir.IntType(64)


class Bare(_TYPES.Type):
    """A bare beginning of memory: what it holds, and whether it is written."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        super().__init__(f"Bare({kind})")

    @property
    def held(self) -> Any:
        """What stands in memory."""
        return {"lasting": ir.IntType(32), "words": _LONG, "numbers": ir.DoubleType()}[self.kind]

    @property
    def read(self) -> Any:
        """The type that is read."""
        return _TYPES.float64 if self.kind == "numbers" else _TYPES.int64


register_model(Bare)(models.OpaqueModel)


@infer_global(operator.getitem)
class _Get(AbstractTemplate):
    def generic(self, args: tuple[Any, ...], kws: dict[str, Any]) -> Any:
        """The type of one of what is held."""
        place, index = args
        if isinstance(place, Bare) and isinstance(index, _TYPES.Integer) and not kws:
            return signature(place.read, place, _TYPES.intp)
        return None


@infer_global(operator.setitem)
class _Set(AbstractTemplate):
    def generic(self, args: tuple[Any, ...], kws: dict[str, Any]) -> Any:
        """Writing takes a place and a number."""
        place, index, _ = args
        if isinstance(place, Bare) and place.kind != "lasting" and isinstance(index, _TYPES.Integer) and not kws:
            return signature(_TYPES.none, place, _TYPES.intp, place.read)
        return None


def _element(builder: Any, held: Any, base: Any, index: Any) -> Any:
    return builder.gep(builder.bitcast(base, held.as_pointer()), [index], source_etype=held)


def _mark(builder: Any, made: Any, kind: str) -> None:
    """Say of a read or write of state that it touches numbers of its own kind alone."""
    module = builder.module
    root = module.add_metadata(["state"])
    of = module.add_metadata([kind, root, ir.Constant(_LONG, 0)])
    made.set_metadata("tbaa", module.add_metadata([of, of, ir.Constant(_LONG, 0)]))


@lower_builtin(operator.getitem, Bare, _TYPES.Integer)
def _get(_context: Any, builder: Any, sig: Any, args: Any) -> Any:
    kind = sig.args[0]
    made = builder.load(_element(builder, kind.held, *args), typ=kind.held)
    if kind.kind == "lasting":
        made.set_metadata("invariant.load", builder.module.add_metadata([]))
        return builder.sext(made, _LONG)
    _mark(builder, made, kind.kind)
    return made


@lower_builtin(operator.setitem, Bare, _TYPES.Integer, _TYPES.Any)
def _set(_context: Any, builder: Any, sig: Any, args: Any) -> Any:
    base, index, value = args
    made = builder.store(value, _element(builder, sig.args[0].held, base, index))
    _mark(builder, made, sig.args[0].kind)


def _beginning(kind: str) -> Any:
    @intrinsic
    def begin(_context: Any, array: Any) -> Any:
        def build(context: Any, builder: Any, _signature: Any, args: Any) -> Any:
            data = _ARRAYS.make_array(array)(context, builder, value=args[0]).data
            return builder.bitcast(data, ir.IntType(8).as_pointer())

        return Bare(kind)(array), build

    return begin


_begin_lasting, _begin_words, _begin_numbers = (_beginning(kind) for kind in ("lasting", "words", "numbers"))


def lasting(array: NDArray[np.int32]) -> NDArray[np.int64]:
    """The beginning of 32-bit whole numbers that nobody writes while compiled code runs; read as 64 bits."""
    return cast("NDArray[np.int64]", array)


def words(array: A) -> A:
    """The beginning of 64-bit whole numbers."""
    return array


def numbers(array: A) -> A:
    """The beginning of real numbers."""
    return array


@overload(lasting, strict=False)
def _lasting(array: Any) -> Any:
    return lambda array: _begin_lasting(array)


@overload(words, strict=False)
def _words(array: Any) -> Any:
    return lambda array: _begin_words(array)


@overload(numbers, strict=False)
def _numbers(array: Any) -> Any:
    return lambda array: _begin_numbers(array)
