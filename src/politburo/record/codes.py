"""The codes of the record (E001 to E399, and all warnings): what each means and what mends it.

Codes of rules have their meaning beside the rule, in `record/checks.py`; here stands what mends them.
"""

from __future__ import annotations

from typing import Final

__all__ = ["CODES", "CURES"]

CODES: Final[dict[str, tuple[str, str]]] = {
    "E001": ("the case has no case.yaml", "write it, or name the folder of a case"),
    "E002": ("the case has no vocabulary of kinds", "copy `vocab/` from another case"),
    "E003": ("a file is empty", "write it or remove it"),
    "W004": ("a file that no part of a case is read from", "correct its name, or move it out of the case"),
    "E101": ("the YAML cannot be read at this place", "mend the syntax there"),
    "E102": ("a key stands twice in one mapping", "keep one of the two"),
    "E103": ("a key is not a plain word", "write a plain word"),
    "E104": ("an anchor, alias or tag stands in a file", "write the value out"),
    "E105": ("values are nested too deep", "see whether it is a file of a case at all"),
    "E106": ("a second document begins in a file", "keep one document in a file"),
    "E107": ("a file is too large", "split it"),
    "E108": ("a file is not UTF-8 text", "save it as UTF-8"),
    "E109": ("a file cannot be opened", "see to its rights"),
    "E110": ("a text is expected", "write a single value"),
    "E111": ("a number is expected", "write digits"),
    "E112": ("yes or no is expected", "write yes or no"),
    "E113": ("a word outside a fixed list", "take one of the list"),
    "E114": ("a mapping or list is expected", "write `key: value` lines, or a list"),
    "E115": ("an unknown key", "correct it; the message names the nearest"),
    "E116": ("a required key is missing", "add it"),
    "E117": ("an unknown kind of statement", "take one of `vocab/kinds.yaml`, or add it there"),
    "E118": ("a role or value that the kind needs is missing", "add it, or choose another kind"),
    "E119": ("claims nested in something that is no utterance", "use `kind: utterance` for what somebody said"),
    "E120": ("a date that cannot be read; the message names the character at fault", "correct it there"),
    "E121": ("a date that says too much or nothing", "give one of `edtf` and `within`, or before or after what"),
    "E122": ("a participant without id", "give `is`, or `of`"),
    "E123": ("a rule for a word of dates that cannot be read", "correct it in case.yaml as the message says"),
    "E130": ("an id given twice", "give each its own"),
    "E131": ("a source whose id is not its file's name", "rename one of the two"),
    "E132": ("statements of a source that does not exist", "correct the id, or describe the source"),
    "E141": (
        "an anchor beyond the end of a document that is not attached and whose length is known",
        "correct the anchor, or the length that its source gives",
    ),
    "E201": ("an id that nothing carries", "correct it, or add what it names"),
    "E202": ("an id of something that cannot take this role", "choose another role or another actor"),
    "W211": ("an exclusive post is possibly held by two", "correct a date, or judge between the statements"),
    "E301": ("an anchor that does not fit the attached document", "move it to the place that the message names"),
    "E302": ("words of a document that the case does not allow to quote", "say it in your own words"),
    "E320": ("a key of an archival file that cannot be read", "write it as `politburo cite` prints it"),
}

CURES: Final[dict[str, str]] = {
    "W001": "write a span that can be read, the id of a person for a leader, of a state for a patron",
    "W120": "write `within:` for one unknown day, or allow it with a reason",
    "W121": "narrow the bounds, or correct the words",
    "W122": "correct the date, widen the span, or allow it with a reason",
    "W123": "correct the date or that of the source, or allow it with a reason",
    "W124": "correct the day, or move the point to the edge of the span",
    "E133": "name statements in `rests_on`, or call it stated or implied",
    "E134": "correct the id of the question, or the number of the reading",
    "E135": "correct the date, or let the judgement correct a statement that suggests one",
    "E136": "correct the ids, or take one of the two judgements back",
    "E137": "write low, value and high in this order, above 0 and at most 1",
    "E138": "give points, each on a later day than the one before",
    "E139": "give 0 or more",
    "E140": "count paragraphs and sentences from 1, and let the end follow the beginning",
    "E203": "take a post of the body, or add it there",
    "E204": "correct the id, or write none for a faction that no state is behind",
    "E210": "correct one of the dates, or judge between the statements",
    "E211": "correct a date, or judge between the statements",
    "E212": "correct the dates or the relations",
    "W222": "correct the number of seats, or who held one",
    "W303": "give `at:` a paragraph and a sentence",
    "W304": "correct the number, or add the note to the source",
    "W305": "say why",
    "W306": "run `politburo fix`",
    "W320": "write it as reported, or allow it with a reason",
    "W321": "judge it, or say in `open` why it is left",
    "W402": "write what it asserts, or take the source out",
    "W403": "write what is said of it, or take it out",
    "W404": "correct the word, or take the line out",
}
