"""Compilation of numerical functions, in one place."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numba

from politburo.record.load import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["compiled", "within"]

F = TypeVar("F", bound="Callable[..., object]")
_IMPORT = re.compile(r"^from (politburo\.model[\w.]*) import (\([^)]*\)|.*)", re.MULTILINE)
_NAME = re.compile(r"\w+")


def _digest() -> str:
    """A hash of all code that is compiled: the compiler sees a change of a function's own file, not of what it calls.

    That is every module with compiled functions and the modules of the model from which these import: constants.
    """
    here, total = Path(__file__).parent, hashlib.sha256()
    texts = {path: path.read_bytes() for path in sorted(here.rglob("*.py"))}
    own = [path for path, text in texts.items() if b"politburo.model.jit import" in text]
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
_BARE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True, "_nrt": False}


def compiled(function: F) -> F:
    """Compile a function on its first call and keep the result on disk; its declared type stays as written.

    Floating-point order is kept (no `fastmath`), so a plain Python twin can give the same bits; the interpreter's
    lock is released while it runs.
    """
    return cast("F", numba.njit(cache=True, nogil=True, error_model="numpy")(function))


def within(function: F) -> F:
    """Compile a function for other compiled functions alone, by the same rules; kept on disk with its callers."""
    made = numba.njit(nogil=True, error_model="numpy", **_BARE)(function)
    return cast("F", made)
