"""The compiled tables, made once and kept under the cache folder by what they were made from."""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from politburo.names.lattice import Flat, Group, flat
from politburo.names.load import DATA, alphabets, latin_letters, letter_rows, rarities, schemes
from politburo.names.schemes import syllable_tables

Array = NDArray[np.generic]
GROUPS = (("k", "Latn"), ("k", "Cyrl"), ("p", "Latn"), ("p", "Cyrl"))
FIELDS = ("starts", "codes", "rows", "costs")
MADE_BY = ("schemes.py", "lattice.py", "alphabet.py", "load.py", "store.py")


def cache_folder() -> Path:
    """Return where compiled tables and indices are kept."""
    root = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(root) / "politburo" / "names"


@cache
def tables_digest() -> str:
    """Return a digest of all that the compiled tables are made from."""
    digest = hashlib.blake2b(digest_size=12)
    here = Path(__file__).parent
    for path in (*sorted(DATA.glob("*.tsv")), *(here / name for name in MADE_BY)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def put(path: Path, arrays: dict[str, Array]) -> None:
    """Write arrays in one step, so that no reader meets half a file; a folder that cannot be written is left alone."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".npz", delete=False) as file:
            np.savez(file, allow_pickle=False, **arrays)
        Path(file.name).replace(path)
    except OSError:
        return  # the cache only saves time


@cache
def groups() -> dict[tuple[str, str], Group]:
    """Return the compiled schemes by alphabet and script."""
    path = cache_folder() / f"tables-{tables_digest()}.npz"
    by_group = {key: tuple(one for one in schemes() if (one.latent, one.script) == key) for key in GROUPS}
    try:
        with np.load(path) as kept:
            return {
                key: Group(key[0], by_group[key], {where: _flat(kept, key, where) for where in "sg"}, rarities()[key[0]])
                for key in GROUPS
            }
    except (OSError, KeyError, ValueError, EOFError):
        pass  # not there, or not readable: it is made again
    codes = alphabets()
    made = syllable_tables(
        schemes(), letter_rows(), latin_letters(), codes["k"].syllables, codes["p"].syllables
    )
    found = {
        key: Group(
            key[0],
            by_group[key],
            {where: flat([made[one.id][where] for one in by_group[key]], codes[key[0]].places) for where in "sg"},
            rarities()[key[0]],
        )
        for key in GROUPS
    }
    arrays = {}
    for (latent, script), group in found.items():
        for where, table in group.tables.items():
            name = f"{latent}-{script}-{where}"
            arrays[f"{name}-spellings"] = np.frombuffer("\n".join(table.spellings).encode(), dtype=np.uint8)
            arrays.update({f"{name}-{one}": getattr(table, one) for one in FIELDS})
    put(path, arrays)
    return found


def _flat(kept: np.lib.npyio.NpzFile, key: tuple[str, str], where: str) -> Flat:
    name = f"{key[0]}-{key[1]}-{where}"
    spellings = tuple(kept[f"{name}-spellings"].tobytes().decode().split("\n"))
    return Flat(spellings, *(kept[f"{name}-{one}"] for one in FIELDS))
