"""Drafts in Markdown: `[@id]` and `[@id; @id]` become notes, and the output remembers what each statement said."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from politburo.export.notes.styles import Manner, Notes, fingerprint
from politburo.record.case import Case

MARK: Final = re.compile(r"\[(@[\w.-]+(?:\s*[;,]\s*@[\w.-]+)*)\]")
KEPT: Final = re.compile(r"<!-- politburo-notes (\{.*?\}) -->\n?")
CODE: Final = re.compile(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Changed:
    """A statement that a draft cites and that says something else than when the draft was last noted."""

    id: str
    how: str


@dataclass(frozen=True, slots=True)
class Noted:
    """A draft with its notes.

    Attributes:
        notes: the notes in order.
        cited: what each cited statement says now, as a hash, by id.
        unknown: ids that the case does not have; their marks are left as they stand.
        changed: cited statements that changed since the draft was last noted.
    """

    notes: tuple[str, ...]
    cited: dict[str, str]
    unknown: tuple[str, ...]
    changed: tuple[Changed, ...]


def ids_of(mark: str) -> list[str]:
    """Return the ids in a mark without its brackets."""
    return [one.strip().removeprefix("@") for one in re.split(r"[;,]", mark)]


@dataclass(slots=True)
class Maker:
    """Makes the notes of a draft one by one and keeps what it met."""

    case: Case
    notes: Notes
    texts: list[str]
    cited: dict[str, str]
    unknown: list[str]

    def take(self, mark: str) -> str | None:
        """Return the note of a mark, or None if an id in it is not known; its mark should then stay."""
        ids = ids_of(mark)
        missing = [one for one in ids if one not in self.case.every_statement]
        if missing:
            self.unknown += missing
            return None
        statements = [self.case.every_statement[one] for one in ids]
        self.cited |= {one.id: fingerprint(one) for one in statements}
        text = self.notes.note(statements)
        self.texts.append(text)
        return text

    def done(self, before: Mapping[str, str]) -> Noted:
        """Return what was made; `before` is what the last noting of this draft remembered."""
        changed = [
            Changed(one, "changed" if one in self.cited else "no longer in the case")
            for one, told in before.items()
            if (one in self.cited and self.cited[one] != told) or (one not in self.case.every_statement)
        ]
        return Noted(tuple(self.texts), self.cited, tuple(dict.fromkeys(self.unknown)), tuple(changed))


def maker(case: Case, manner: Manner) -> Maker:
    """Return a maker of notes for one draft."""
    return Maker(case, Notes(case, manner), [], {}, [])


def remembered(text: str) -> dict[str, str]:
    """Return what an earlier noting kept in a Markdown text; nothing where there is none."""
    found = KEPT.search(text)
    return read_kept(found[1]) if found else {}


def read_kept(text: str) -> dict[str, str]:
    """Read what an earlier noting kept; nothing where it cannot be read, since it is only a memory."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def note_markdown(text: str, case: Case, manner: Manner, before: Mapping[str, str]) -> tuple[str, Noted]:
    """Return a Markdown draft with Pandoc's notes for its marks, and what was done; marks in code stay."""
    made = maker(case, manner)
    taken = {int(n) for n in re.findall(r"\[\^(\d+)\]", text)}
    number = iter(n for n in range(1, 10**6) if n not in taken)
    lines: list[str] = []

    def put(match: re.Match[str]) -> str:
        note = made.take(match[1])
        if note is None:
            return match[0]
        n = next(number)
        lines.append(f"[^{n}]: {note}")
        return f"[^{n}]"

    body = _outside_code(KEPT.sub("", text), lambda part: MARK.sub(put, part))
    done = made.done(before)
    kept = json.dumps(done.cited, sort_keys=True)
    tail = "\n".join(lines)
    return f"{body.rstrip()}\n\n{tail}\n\n<!-- politburo-notes {kept} -->\n" if lines else body, done


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """Change a text everywhere but in code."""
    out, at = [], 0
    for code in CODE.finditer(text):
        out += [change(text[at : code.start()]), code[0]]
        at = code.end()
    return "".join([*out, change(text[at:])])
