"""The compiled tables, made once and kept under the cache folder by what they were made from."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from politburo.names.alphabet import Alphabet
from politburo.names.characters import make_bridges
from politburo.names.lattice import Bridge, Flat, Group, flat
from politburo.names.load import DATA, latin_letters, letter_rows, make_alphabets, make_rarities, schemes
from politburo.names.schemes import Scheme, syllable_tables

Array = NDArray[np.generic]
GROUPS = (("k", "Latn"), ("k", "Cyrl"), ("p", "Latn"), ("p", "Cyrl"))
FIELDS = ("starts", "codes", "rows", "costs")
MADE_BY = ("alphabet.py", "characters.py", "lattice.py", "load.py", "schemes.py", "store.py")


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


@dataclass(frozen=True, slots=True)
class Tables:
    """All that is compiled: alphabets (k, p), groups of schemes by alphabet and script, bridges between alphabets."""

    alphabets: dict[str, Alphabet]
    groups: dict[tuple[str, str], Group]
    bridges: dict[str, Bridge]


@cache
def tables() -> Tables:
    """Return the compiled tables, from the cache or made now (a second or two)."""
    path = cache_folder() / f"tables-{tables_digest()}.npz"
    try:
        with np.load(path) as kept:
            return _read(kept)
    except (OSError, KeyError, ValueError, EOFError):
        pass  # not there, or not readable: it is made again
    codes = make_alphabets()
    made = syllable_tables(schemes(), letter_rows(), latin_letters(), codes["k"].syllables, codes["p"].syllables)
    rarities = make_rarities(codes)
    by_group = _by_group()
    groups_ = {
        key: Group(
            key[0],
            by_group[key],
            {where: flat([made[one.id][where] for one in by_group[key]], codes[key[0]].places) for where in "sg"},
            rarities[key[0]],
        )
        for key in GROUPS
    }
    found = Tables(codes, groups_, make_bridges(codes))
    put(path, _arrays(found))
    return found


def groups() -> dict[tuple[str, str], Group]:
    """Return the compiled schemes by alphabet and script."""
    return tables().groups


def alphabets() -> dict[str, Alphabet]:
    """Return the Korean (k) and the Mandarin (p) alphabet."""
    return tables().alphabets


def bridges() -> dict[str, Bridge]:
    """Return the bridges from Mandarin to Korean syllables (pk) and back (kp)."""
    return tables().bridges


def _by_group() -> dict[tuple[str, str], tuple[Scheme, ...]]:
    return {key: tuple(one for one in schemes() if (one.latent, one.script) == key) for key in GROUPS}


def _arrays(made: Tables) -> dict[str, Array]:
    arrays: dict[str, Array] = {}
    for latent, alphabet in made.alphabets.items():
        arrays[f"{latent}-syllables"] = _bytes(alphabet.syllables)
    for name, bridge in made.bridges.items():
        arrays[f"{name}-surname"], arrays[f"{name}-given"] = bridge.surname, bridge.given
    for (latent, script), group in made.groups.items():
        for where, table in group.tables.items():
            name = f"{latent}-{script}-{where}"
            arrays[f"{name}-spellings"] = _bytes(table.spellings)
            arrays.update({f"{name}-{one}": getattr(table, one) for one in FIELDS})
            arrays[f"{latent}-rarity-{where}"] = group.rarity[where]
    return arrays


def _bytes(texts: tuple[str, ...]) -> Array:
    return np.frombuffer("\n".join(texts).encode(), dtype=np.uint8)


def _read(kept: np.lib.npyio.NpzFile) -> Tables:
    def texts(name: str) -> tuple[str, ...]:
        return tuple(kept[name].tobytes().decode().split("\n"))

    by_group = _by_group()
    found = {}
    for latent, script in GROUPS:
        name = f"{latent}-{script}"
        found[latent, script] = Group(
            latent,
            by_group[latent, script],
            {
                where: Flat(texts(f"{name}-{where}-spellings"), *(kept[f"{name}-{where}-{one}"] for one in FIELDS))
                for where in "sg"
            },
            {where: kept[f"{latent}-rarity-{where}"] for where in "sg"},
        )
    return Tables(
        {latent: Alphabet(texts(f"{latent}-syllables")) for latent in "kp"},
        found,
        {name: Bridge(kept[f"{name}-surname"], kept[f"{name}-given"]) for name in ("pk", "kp")},
    )
