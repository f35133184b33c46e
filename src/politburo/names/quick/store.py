"""The machine code of the look-up and its tables, kept under the cache folder by what they were made from.

Loading a compiler takes longer than a thousand look-ups. So `kernels` stands in the package compiled half-way
(`look.ll`, made by `scripts/names_kernels.py`); the rest is done for the very processor at the first use, and kept.
"""

from __future__ import annotations

import ctypes
import hashlib
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import llvmlite.binding as llvm
import numpy as np

from politburo.names.alphabet import BITS, MOST
from politburo.names.lattice import FAR, NO_SURNAME
from politburo.names.parse import JOINED, LENGTHS, MOST_READINGS, SPLIT
from politburo.names.paths import OVER
from politburo.names.quick.tables import Tables, make_tables
from politburo.names.store import cache_folder, put, tables_digest

HERE: Final = Path(__file__).parent
KERNELS: Final = ("basic", "words", "segments", "look", "scan", "entries")  # the modules of `kernels`
_INT, _PLACE, _COST, _LETTERS = ctypes.c_int64, ctypes.c_void_p, ctypes.c_float, ctypes.c_char_p
# How each entry is called: what it takes.
CALLS: Final[dict[str, tuple[Any, ...]]] = {
    "look": (_PLACE,) * 15,
    "walk": (*(_PLACE,) * 3, _INT, _INT, *(_PLACE,) * 3, *(_INT,) * 3, _PLACE, _INT, _COST, _PLACE, _PLACE),
    "scan": (_PLACE, _PLACE, _LETTERS, *(_INT,) * 3, *(_PLACE,) * 7),
    "distance": (_PLACE, _PLACE, _LETTERS, _INT, _LETTERS, _INT, _PLACE, _PLACE, ctypes.c_double, _PLACE),
}


@cache
def machine() -> dict[str, Any]:
    """Return the compiled entries (`look`, `walk`, `scan`, `distance`).

    Each writes its answer to its first argument, uses the second for nothing, and returns 0.
    """
    target = _target()
    path = cache_folder() / f"look-{_machine_digest()}.o"
    try:
        code = path.read_bytes()
    except OSError:
        code = _finished(target)
        _keep(path, code)
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), target)
    engine.add_object_file(llvm.ObjectFileRef.from_data(code))
    engine.finalize_object()
    _ENGINES.append(engine)
    # The interpreter's lock stays held: a call is short, and its working room is shared. A file is read for longer,
    # by two at once.
    return {
        name: (ctypes.CFUNCTYPE if name == "scan" else ctypes.PYFUNCTYPE)(ctypes.c_int32, *takes)(
            engine.get_function_address(f"politburo_{name}")
        )
        for name, takes in CALLS.items()
    }


_ENGINES: Final[list[Any]] = []  # machine code lives as long as what holds it


def _target() -> Any:  # noqa: ANN401 - the library is without types
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=llvm.get_host_cpu_name(),
        features=llvm.get_host_cpu_features().flatten(),
        opt=3,
        codemodel="jitdefault",
        jit=True,
    )


def source_digest() -> str:
    """Return a digest of what the compiled half-way form is made from."""
    constants = (BITS, MOST, FAR, NO_SURNAME, JOINED, LENGTHS, MOST_READINGS, SPLIT, OVER)
    digest = hashlib.blake2b(repr(constants).encode(), digest_size=10)
    for path in (*(HERE / "kernels" / f"{one}.py" for one in KERNELS), HERE / "layout.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _machine_digest() -> str:
    features = llvm.get_host_cpu_name() + llvm.get_host_cpu_features().flatten()
    digest = hashlib.blake2b(f"{version('llvmlite')} {features}".encode(), digest_size=10)
    digest.update((HERE / "look.ll").read_bytes())
    return digest.hexdigest()


def _finished(target: Any) -> bytes:  # noqa: ANN401 - the library is without types
    """Return the object file for this processor; where the text is of another LLVM, it is compiled from the start."""
    try:
        module = llvm.parse_assembly((HERE / "look.ll").read_text(encoding="utf-8"))
    except RuntimeError:
        from politburo.names.quick.halfway import made  # noqa: PLC0415 - loads a compiler, half a minute

        module = llvm.parse_assembly(made())
    module.triple = llvm.get_process_triple()
    module.data_layout = str(target.target_data)
    return bytes(target.emit_object(module))


def _keep(path: Path, code: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".o", delete=False) as file:
            file.write(code)
        Path(file.name).replace(path)
    except OSError:
        return  # the cache only saves time


@cache
def tables() -> Tables:
    """Return the tables of the look-up, from the cache or made now."""
    path = cache_folder() / f"look-{tables_digest()}-{source_digest()}.npz"
    try:
        with np.load(path) as kept:
            spellings = tuple(tuple(one.split("\n")) for one in kept["spellings"].tobytes().decode().split("\n\n"))
            return Tables(kept["numbers"], kept["costs"], spellings)
    except (OSError, KeyError, ValueError, EOFError):
        pass  # not there, or not readable: it is made again
    made = make_tables()
    texts = "\n\n".join("\n".join(one) for one in made.spellings)
    put(
        path,
        {
            "numbers": made.numbers,
            "costs": made.costs,
            "spellings": np.frombuffer(texts.encode(), dtype=np.uint8),
        },
    )
    return made
