"""Commands on the record itself: check, fix, export, the schema and the reference page."""

from __future__ import annotations

COMMANDS: tuple = ()  # type: ignore[type-arg] # filled as the commands come
