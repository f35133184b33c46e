"""Compilation of numerical functions, in one place."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba
from numba.extending import intrinsic, overload
from numba.np import arrayobj

from politburo.record.load import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compiled", "inlined", "pointer", "within"]

F = TypeVar("F", bound="Callable[..., object]")
A = TypeVar("A")
_IMPORT = re.compile(r"^from (politburo\.model[\w.]*) import (\([^)]*\)|.*)", re.MULTILINE)
_NAME = re.compile(r"\w+")
_MAKERS = (b"politburo.model.jit import", b"politburo.model.engine.fast import")


def _digest() -> str:
    """A hash of all code that is compiled: the compiler sees a change of a function's own file, not of what it calls.

    That is every module with compiled functions and the modules of the model from which these import: constants.
    """
    here, total = Path(__file__).parent, hashlib.sha256()
    texts = {path: path.read_bytes() for path in sorted(here.rglob("*.py"))}
    own = [path for path, text in texts.items() if any(one in text for one in _MAKERS)]
    found = set(own)
    for one in own:
        for module, names in _IMPORT.findall(texts[one].decode()):
            place = here.joinpath(*module.split(".")[2:])
            found |= {place.with_suffix(".py"), *(place / f"{name}.py" for name in _NAME.findall(names))}
    for path in sorted(found & set(texts)):
        total.update(path.name.encode() + b"\0" + texts[path])
    return total.hexdigest()[:16]


_KEPT = Path(os.environ.get("NUMBA_CACHE_DIR") or cache_folder() / "compiled")
setattr(numba.config, "CACHE_DIR", str(_KEPT / _digest()))  # noqa: B010 - undeclared by numba
# options that numba takes but does not declare: no entry from Python, which halves what there is to compile, and no
# counting of references, which took four tenths of a simulation (such functions are given arrays and make none)
_TYPES: Any = numba.types  # undeclared by numba, like what follows
_ARRAYS: Any = arrayobj
_BARE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True, "_nrt": False}


def compiled(function: F) -> F:
    """Compile a function on its first call and keep the result on disk; its declared type stays as written.

    Floating-point order is kept (no `fastmath`), so a plain Python twin can give the same bits; the interpreter's
    lock is released while it runs.
    """
    return cast("F", numba.njit(cache=True, nogil=True, error_model="numpy")(function))


def within(function: F) -> F:
    """Compile a function for other compiled functions alone, by the same rules; kept on disk with its callers.

    One version serves all calls: a number written out in a call is a number like others (left alone, the compiler makes
    a version for each, and of all that this calls in turn).
    """
    return _within(function, forced=False)


def inlined(function: F) -> F:
    """Compile a function as a part of those that call it: for what is called often, from a place or two."""
    return _within(function, forced=True)


def _within(function: F, *, forced: bool) -> F:
    made: Any = numba.njit(nogil=True, error_model="numpy", forceinline=forced, **_BARE)(function)
    if hasattr(made, "get_call_template"):  # not where compilation is switched off
        found = made.get_call_template

        def template(args: tuple[Any, ...], kws: dict[str, Any]) -> Any:  # noqa: ANN401 - undeclared by numba
            plain = {name: _TYPES.unliteral(one) for name, one in kws.items()}
            return found(tuple(_TYPES.unliteral(one) for one in args), plain)

        made.get_call_template = template
    return cast("F", made)


@intrinsic
def _begin(_context: Any, array: Any) -> Any:  # noqa: ANN401 - undeclared by numba
    def build(context: Any, builder: Any, _signature: Any, args: Any) -> Any:  # noqa: ANN401 - undeclared by numba
        return _ARRAYS.make_array(array)(context, builder, value=args[0]).data

    return _TYPES.CPointer(array.dtype)(array), build


_begin_of: Any = _begin  # called with an array alone, from compiled code


def pointer(array: A) -> A:
    """The bare beginning of a contiguous array: within compiled functions, what is read and written like the array.

    It is one number to hand on where an array is seven, and its indices count from the beginning alone.
    """
    return array


@overload(pointer, strict=False)
def _pointer(array: Any) -> Any:  # noqa: ANN401, ARG001 - undeclared by numba
    return lambda array: _begin_of(array)  # noqa: PLW0108 - what is returned must be a function
