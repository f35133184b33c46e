"""Reading a draft, and writing it with its notes; what an earlier noting kept is read from the earlier output."""

from __future__ import annotations

from pathlib import Path

from politburo.export.load import UnreadableError, read_bytes
from politburo.export.notes import docx
from politburo.export.notes.draft import Noted, note_markdown, remembered
from politburo.export.notes.styles import Manner
from politburo.export.write import replace_file
from politburo.record.case import Case


def note_draft(draft: Path, out: Path, case: Case, manner: Manner) -> Noted:
    """Note a draft and write the result.

    Raises:
        UnreadableError: the draft is neither Markdown nor DOCX, or is to be written over itself.
        OSError: something cannot be read or written.
    """
    if out.resolve() == draft.resolve():
        raise UnreadableError(
            "The noted draft would take the draft's place, and its marks would be lost; name another."
        )
    data = read_bytes(draft)
    earlier = out.read_bytes() if out.exists() else None
    if draft.suffix.lower() == ".docx":
        before = docx.remembered(earlier) if earlier is not None else {}
        made, done = docx.note_docx(data, case, manner, before)
    elif draft.suffix.lower() in {".md", ".markdown", ".txt"}:
        before = remembered(_text(earlier, out)) if earlier is not None else {}
        text, done = note_markdown(_text(data, draft), case, manner, before)
        made = text.encode()
    else:
        raise UnreadableError(f"'{draft.name}' is neither .md nor .docx; save the draft as one of them.")
    replace_file(out, made, earlier)
    return done


def _text(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(f"'{path.name}' is not UTF-8 text: byte {error.start}; save it as UTF-8.") from error
