"""Footnotes for a draft: marks that name statements become notes, the archive file first."""
