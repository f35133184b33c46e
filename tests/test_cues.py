"""Words of the vocabulary tell kinds in running text, and on which side of them roles stand."""

from __future__ import annotations

from dataclasses import replace

from politburo.query.cues import Verb, cues_of
from politburo.query.roles import Place, Roles, beside
from politburo.query.suggest import Bayes
from politburo.record.forms import FORMS

ARREST = replace(FORMS["holds"], id="arrest", words=("arrest", "detain"))
RELEASE = replace(FORMS["holds"], id="release", words=("releas", "detain"))
OTHER = replace(FORMS["holds"], id="other", words=("plenum",))
CUES = cues_of((ARREST, RELEASE, OTHER, replace(FORMS["holds"], words=())))


def test_words_that_fewer_kinds_share_weigh_more() -> None:
    told = CUES.told("The guards arrested one man and detained another.")
    assert set(told) == {"arrest", "release"}
    assert told["arrest"] > 1.0 > told["release"] > 0


def test_only_beginnings_of_words_count() -> None:
    assert not CUES.told("They rearrested nobody.")
    assert CUES.told("ARRESTS followed") == {"arrest": 1.0}


def test_no_words_tell_nothing() -> None:
    assert not cues_of(()).told("arrested")
    assert not cues_of(()).verbs("arrested")


def test_verbs_and_the_passive() -> None:
    assert CUES.verbs("ann arrested bob") == {"arrest": Verb(4, passive=False)}
    assert CUES.verbs("bob was quickly released by ann")["release"] == Verb(16, passive=True)


def test_a_kind_is_told_by_its_words_before_anything_is_coded() -> None:
    bayes = Bayes(cues=CUES)
    for kind in ("arrest", "release", "other"):
        bayes.learn(kind, "somebody did something", 1)
    assert next(kind for kind, _ in bayes.kinds("At the plenum they spoke.")) == "other"
    assert next(kind for kind, _ in bayes.kinds("Two were released.")) == "release"


def test_who_acts_stands_before_an_active_verb_and_behind_a_passive_one() -> None:
    ann, bob = Place("ann", ("order 0",), 0), Place("bob", ("order 1",), 20)
    roles = Roles()
    roles.learn("arrest", [ann, bob], {})
    may = {"by": frozenset({"ann", "bob"}), "who": frozenset({"ann", "bob"})}
    for passive, wanted in ((False, {"by": "ann", "who": "bob"}), (True, {"by": "bob", "who": "ann"})):
        verb = Verb(10, passive=passive)
        assert dict(roles.chosen("arrest", may, [ann, bob], frozenset({"by", "who"}), verb)) == wanted
    assert beside(None, "by", ann) == beside(Verb(3, passive=False), "body", ann) == 0.0
