"""The forms of statement that are not events: offices, memberships, stances, flows, counts, names, utterances."""

from __future__ import annotations

from dataclasses import replace

from politburo.record.definitions import Kind

ANY_TEXT = ("text",)
NUMBER = ("number",)


# Beginnings of words that usually tell of a form in running text.
WORDS = {
    "stance": "believ consider view attitude regard oppos favor favour advocat want wish hope "
    "fear suspici worr dissatisf think thought hostil critic sympath prefer emphas stress treat",
    "holds": "minister chairman premier secretary ambassador director commander deputy "
    "vice-chairman vice-premier head president post serving served former",
    "belongs": "faction group member belong partisan guerrilla follower supporter",
    "flow": "million billion rubles ruble yuan tons credit grant aid worth loan deliver goods",
    "count": "thousand hundred percent number total every half majority per",
    "because": "because therefore result caus due reason consequen thus "
    "since motiv led lead influenc owing forced made",
    "utterance": "said told stated remark explain claim accord ask repl declar emphasi point",
}


def _form(name: str, label: str, meaning: str, example: str, **parts: dict[str, object]) -> Kind:
    """Build one form; `parts` are its needs, may and values."""
    words = tuple(WORDS.get(name, "").split())
    made = Kind(id=name, label=label, say="", meaning=meaning, example=example, stage="given", lasts=True, **parts)  # type: ignore[arg-type] # parts are the three tables of Kind
    return replace(made, words=words)


TERMS = (
    "grant",
    "loan",
    "forgiven",
    "goods",
    "troops",
    "people",
    "rights",
    "trade",
    "transit",
    "denied",
    "requested",
    "offered",
    "promised",
    "planned",
)
SCRIPTS = ("latin", "hangul", "han", "cyrillic")

FORMS: dict[str, Kind] = {
    form.id: form
    for form in (
        _form(
            "holds",
            "holds an office",
            "a person holds a post in a body over a span, or is attested in it on a day",
            "{kind: holds, who: ann-lee, body: standing-committee, post: member, attested: 1956-08-30}",
            needs={"who": "people", "body": "body"},
            values={"post": ANY_TEXT},
        ),
        _form(
            "belongs",
            "belongs to",
            "a person or group belongs to a faction, group or body",
            "{kind: belongs, who: ann-lee, to: veterans, attested: 1950}",
            needs={"who": "people", "to": "actor"},
        ),
        _form(
            "stance",
            "takes a position",
            "an actor's position on an issue, -1 to +1 by the ends of its scale",
            "{kind: stance, who: party-a, issue: domestic-road, lean: 0.5, position: hails the new road}",
            needs={"who": "actor", "issue": "issue"},
            may={"place": "place", "occasion": "event"},
            values={"lean": NUMBER, "position": ANY_TEXT, "axis": ANY_TEXT},
        ),
        _form(
            "flow",
            "flow",
            "aid, goods, people or troops from a donor to a recipient",
            "{kind: flow, donor: state-a, recipient: state-b, what: grain, amount: 10000, unit: tons, terms: grant}",
            needs={"donor": "actor", "recipient": "actor"},
            may={"by": "actor", "place": "place", "via": "actor", "occasion": "event"},
            values={
                "what": ANY_TEXT,
                "amount": NUMBER,
                "low": NUMBER,
                "high": NUMBER,
                "unit": ANY_TEXT,
                "about": ("yes", "no"),
                "terms": TERMS,
                "compare": ANY_TEXT,
            },
        ),
        _form(
            "count",
            "count",
            "how many, of what, when",
            "{kind: count, of: committee-a, post: member, what: seats, n: 71, unit: seats}",
            needs={"of": "actor"},
            may={"place": "place", "occasion": "event"},
            values={
                "what": ANY_TEXT,
                "post": ANY_TEXT,
                "n": NUMBER,
                "low": NUMBER,
                "high": NUMBER,
                "unit": ANY_TEXT,
                "about": ("yes", "no"),
            },
        ),
        _form(
            "named",
            "is called",
            "a spelling that the source uses for an actor",
            "{kind: named, who: ann-lee, text: Anne Lea, script: latin, scheme: newspaper}",
            needs={"who": "actor"},
            values={"text": ANY_TEXT, "script": SCRIPTS, "scheme": ANY_TEXT, "what": ANY_TEXT},
        ),
        _form(
            "because",
            "because",
            "a causal claim of an author or speaker",
            "{kind: because, cause: an assurance was given, effect: the leader was free to act, reason: no deterrence}",
            may={"causes": "event", "effects": "event", "who": "actor"},
            values={"cause": ANY_TEXT, "effect": ANY_TEXT, "reason": ANY_TEXT, "mechanism": ANY_TEXT},
        ),
        _form(
            "utterance",
            "said",
            "what somebody said; the nested statements are the speaker's claims",
            "{kind: utterance, by: ann-lee, to: bob-ray, that: [{kind: promote, who: circle-a}]}",
            needs={"by": "actor"},
            may={
                "to": "actor",
                "occasion": "event",
                "with": "actor",
                "place": "place",
                "who": "actor",
                "over": "issue",
            },
            values={"what": ANY_TEXT, "form": ANY_TEXT},
        ),
    )
}
REQUIRED_VALUES: dict[str, tuple[str, ...]] = {
    "count": ("n",),
    "named": ("text",),
    "because": ("cause", "effect"),
    "holds": ("post",),
}
