"""Keys of archive files: `rgani/5/28/410?l=210-214`, one canonical text for a file and the place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

SHEETS = ("l", "p", "k", "bl", "d")  # parameters that are places in a file and may hold several, by comma
_SAFE = " ()[].,:;+'!*~@$№őáéíóöüúłżźćńśęąё"
_RANGE = re.compile(r"(\d+)(ob)?(?:-(\d+)(ob)?)?")


@dataclass(frozen=True, slots=True)
class Key:
    """A file of an archive, or a number of a paper, and the place in it.

    Attributes:
        archive: id of the archive.
        path: what leads to the file, the widest first: fond, opis, delo.
        places: named parts beside the path in the order they are written: folder `p`, sheets `l`, day `on`.
    """

    archive: str
    path: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """Return the canonical text."""
        path = "/".join((self.archive, *map(_written, self.path)))
        places = "&".join(f"{name}={_written(value, slash=True)}" for name, value in self.places)
        return f"{path}?{places}" if places else path

    @property
    def file(self) -> str:
        """The file without the place in it: what two references to one file share."""
        return str(Key(self.archive, self.path))

    def get(self, name: str) -> str | None:
        """Return a named part, or None."""
        return dict(self.places).get(name)

    def within(self, **places: str | None) -> Key:
        """Return the key with named parts set, or taken out where None is given."""
        kept = {**dict(self.places), **places}
        return replace(self, places=tuple((name, value) for name, value in kept.items() if value is not None))


def read_key(text: str) -> Key:
    """Return the key that a text writes.

    Raises:
        ValueError: there is no archive before the first `/` or `?`, or a part has no name.
    """
    path, _, rest = text.strip().partition("?")
    archive, *parts = path.split("/")
    places = []
    for pair in rest.split("&") if rest else ():
        name, equals, value = pair.partition("=")
        if not equals or not name or not value:
            raise ValueError(f"'{pair}' in '{text}' is not `name=value`.")
        places.append((name, _read(value)))
    if not archive or not all(parts):
        raise ValueError(f"'{text}' does not begin with an archive, or a part of its path is empty.")
    return Key(archive, tuple(map(_read, parts)), tuple(places))


def _written(value: str, *, slash: bool = False) -> str:
    """Write a part: blanks as `_`, and what would be taken for the key's own signs in percent."""
    safe = _SAFE + ("/" if slash else "")
    text = value.replace("_", "\0")
    return quote(text, safe=safe).replace("%00", "%5F").replace(" ", "_")


def _read(value: str) -> str:
    return unquote(value.replace("_", " "))


def ranges(places: str | None) -> tuple[tuple[int, int], ...]:
    """Return sheets or pages as pairs of first and last: `12ob-15,20` is ((12, 15), (20, 20))."""
    found = []
    for one in (places or "").split(","):
        match = _RANGE.fullmatch(one.strip())
        if match:
            first = int(match[1])
            found.append((first, int(match[3] or first)))
    return tuple(found)


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two texts of sheets share a sheet."""
    return any(a <= d and c <= b for a, b in ranges(one) for c, d in ranges(other))
