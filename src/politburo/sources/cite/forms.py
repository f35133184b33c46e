"""What is known of an archive, a paper or a series that references name: data, read from `archives.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from politburo.record.decoder import entry

Family = Literal[
    "fond", "number", "bestand", "orzes", "zespol", "teczka", "group", "volume", "newspaper", "microfilm", "work"
]
SHORTEST_IN_ANY_CASE = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveForm:
    """An archive and how references to it are written."""

    id: str = entry("the first part of its keys")
    family: Family = entry("the grammar of its references", default="fond")
    name: str = entry("full name")
    print: str = entry("the short name that references are printed with", default="")
    cyrillic: str | None = entry("the short name in Cyrillic", default=None)
    spellings: tuple[str, ...] = entry("names met in print", default=())
    former: tuple[str, ...] = entry("names it no longer bears", default=())
    shape: str | None = entry("pattern of its file numbers", default=None)
    folder: bool = entry("whether its files lie in folders", default=False)
    numbered: bool = entry("whether a paper's issues are cited by number", default=False)
    path: str | None = entry("of a work: the path of its key after the archive", default=None)
    manuscript: bool = entry("of a work: whether it is unpublished and stands for a file", default=False)


@dataclass(frozen=True)
class Archives:
    """All archives that the grammars know."""

    forms: tuple[ArchiveForm, ...]

    @cached_property
    def by_id(self) -> dict[str, ArchiveForm]:
        """Archives by id, without the works."""
        return {form.id: form for form in self.forms if form.family != "work"}

    @cached_property
    def by_spelling(self) -> dict[str, ArchiveForm]:
        """Archives and works by spelling, folded."""
        return {fold(name): form for form in self.forms for name in _names(form)}

    @cached_property
    def mention(self) -> re.Pattern[str]:
        """The pattern of a mention, longest spelling first; short abbreviations only as they are written."""
        names = sorted({name for form in self.forms for name in _names(form)}, key=lambda name: (-len(name), name))
        return re.compile("|".join(map(_pattern, names)) or r"(?!)")

    def named(self, text: str) -> ArchiveForm | None:
        """Return the archive or work that a mention means."""
        return self.by_spelling.get(fold(text))

    def former(self, text: str) -> bool:
        """Whether a mention is by a name the archive no longer bears."""
        form = self.named(text)
        return form is not None and fold(text) in {fold(name) for name in form.former if name != form.print}

    def with_more(self, more: Iterable[ArchiveForm]) -> Archives:
        """Return the archives with others added; one of a known id adds its spellings to it."""
        known = {(form.id, form.path): form for form in self.forms}
        for form in more:
            old = known.get((form.id, form.path))
            known[form.id, form.path] = form if old is None else _joined(old, form)
        return Archives(tuple(known.values()))


def _joined(old: ArchiveForm, new: ArchiveForm) -> ArchiveForm:
    return replace(
        old,
        spellings=tuple(dict.fromkeys((*old.spellings, *new.spellings))),
        former=tuple(dict.fromkeys((*old.former, *new.former))),
    )


def _names(form: ArchiveForm) -> tuple[str, ...]:
    given = (form.print, form.cyrillic or "", *form.spellings, *form.former)
    return tuple(name for name in dict.fromkeys(given) if name)


def fold(text: str) -> str:
    """Return a spelling without case, doubled blanks, kinds of apostrophe and a leading article."""
    plain = " ".join(text.casefold().replace("’", "'").replace("*", "").split())
    return plain.removeprefix("the ")


def _pattern(name: str) -> str:
    """Return the pattern of one spelling: blanks of any length, either apostrophe, any case unless it is short."""
    words = [re.escape(word).replace("'", "['’]") for word in name.split()]
    body = r"\s+".join(words)
    case = "(?i:{})" if len(name) >= SHORTEST_IN_ANY_CASE else "(?:{})"
    first, last = (r"\b" if name[i].isalnum() and ord(name[i]) < 0x2E80 else "" for i in (0, -1))
    return first + case.format(body) + last
