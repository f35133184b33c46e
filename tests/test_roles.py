"""Roles told by where a name stands: learnt where sentences were coded, by order where none were."""

from __future__ import annotations

from politburo.query.roles import Roles, in_order, places_of
from politburo.query.suggest import Bayes

MAY = {"by": frozenset({"kim-il-sung", "choe-chang-ik"}), "who": frozenset({"kim-il-sung", "choe-chang-ik"})}


def _places(case, text, *actors):
    forms = {"kim-il-sung": "Kim Il-sung", "choe-chang-ik": "Choe Chang-ik"}
    return places_of(
        case, text, ((one, text.index(forms[one]), text.index(forms[one]) + len(forms[one])) for one in actors)
    )


def test_signs_of_a_place(first_case):
    one, two = _places(first_case, "Choe Chang-ik was removed by Kim Il-sung.", "choe-chang-ik", "kim-il-sung")
    assert one.signs == ("order 0", "before ^", "after passive", "sort person")
    assert two.signs == ("order 1", "before by", "after $", "sort person")


def test_a_passive_turns_the_roles_round(first_case):
    """Taught by active and passive sentences, a passive one is read the right way; order alone reads it wrongly."""
    roles = Roles()
    active = _places(first_case, "Kim Il-sung removed Choe Chang-ik.", "kim-il-sung", "choe-chang-ik")
    passive = _places(first_case, "Choe Chang-ik was removed by Kim Il-sung.", "choe-chang-ik", "kim-il-sung")
    for _ in range(12):
        roles.learn("remove", active, {"kim-il-sung": "by", "choe-chang-ik": "who"})
        roles.learn("remove", passive, {"kim-il-sung": "by", "choe-chang-ik": "who"})
    asked = _places(first_case, "Kim Il-sung was removed by Choe Chang-ik.", "kim-il-sung", "choe-chang-ik")
    assert dict(roles.chosen("remove", MAY, asked, frozenset({"who"}))) == {"who": "kim-il-sung", "by": "choe-chang-ik"}
    assert dict(in_order(MAY, asked)) == {"by": "kim-il-sung", "who": "choe-chang-ik"}


def test_what_is_likelier_no_role_stays_empty(first_case):
    """Only a role that the kind needs is filled with somebody who mostly has none."""
    roles = Roles()
    places = _places(first_case, "Choe Chang-ik spoke of Kim Il-sung.", "choe-chang-ik", "kim-il-sung")
    for _ in range(40):
        roles.learn("speak", places, {"choe-chang-ik": "who"})
    may = {"who": MAY["who"], "to": MAY["who"]}
    assert dict(roles.chosen("speak", may, places, frozenset({"who"}))) == {"who": "choe-chang-ik"}
    assert set(dict(roles.chosen("speak", may, places, frozenset({"who", "to"})))) == {"who", "to"}


def test_a_kind_never_seen_is_no_candidate():
    bayes = Bayes()
    bayes.learn("visit", "a delegation travelled to the capital", 2)
    bayes.learn("expel", "he lost his membership of the party", 2)
    bayes.learn("meet", "words without a sentence", 0)
    assert [kind for kind, _ in bayes.kinds("they travelled with a delegation")] == ["visit", "expel"]
    assert bayes.kinds("membership lost")[0][0] == "expel"
