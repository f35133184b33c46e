"""The codes of what a case declares for its model (E500 to E599): what each means and what mends it."""

from __future__ import annotations

from typing import Final

__all__ = ["CODES"]

CODES: Final[dict[str, tuple[str, str]]] = {
    "E501": ("a file of the model is missing", "write it, or leave out what needs it"),
    "E502": ("a name that nothing in the theory, the what-ifs or the case carries", "correct it, or declare it"),
    "E504": ("a scale that is not above nought", "give a positive constant"),
    "E506": ("no source covers the family at risk", "say in a source which spans it covers"),
    "E507": ("an option that the command needs is missing", "give it"),
    "E508": ("a what-if, or a step of one, that is not told completely", "give one verb with all that it needs"),
    "E509": ("a day or duration that cannot be read, or days in the wrong order", "write YYYY-MM-DD, earlier first"),
    "E510": ("more draws are asked for than were learned", "ask for fewer"),
    "E511": (
        "parts of a theory or a what-if that do not fit together, or a number that cannot be meant",
        "mend the file there",
    ),
    "E512": ("an outcome that counts what the what-if itself lays down", "ask for what the intervention may drive"),
    "E513": ("days beyond the span of the case or of what sources tell", "stay within it"),
    "E514": ("a what-if that strikes nothing recorded", "widen `span`, `by` or `on`"),
    "E520": ("positions.yaml contradicts itself or the vocabulary", "mend it as the message says"),
    "E521": ("systems.yaml contradicts itself or the case", "mend it as the message says"),
    "E524": ("episodes, checks or rival theories do not fit the theory", "correct the name, or give what is missing"),
}
