"""Before and after between events: exact narrowing, and chains that cannot hold."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from politburo.dates import UNKNOWN, Bounds, Constraint, day, intersect, iso, narrow, parse, within

# A busy machine must not fail a test.
steady = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

BASE = day("1956-08-01")


def span(bounds):
    return iso(bounds.begin_earliest), iso(bounds.end_latest)


def test_before_and_after_narrow_a_chain():
    bounds = {
        "return": parse("1956-08-01").bounds,
        "talk": within("1956").bounds,
        "letter": UNKNOWN,
        "plenum": parse("1956-08-30").bounds,
        "elsewhere": parse("1950").bounds,
    }
    chain = [Constraint("talk", after="return"), Constraint("letter", after="talk", before="plenum", least=1)]
    narrowed, conflicts = narrow(bounds, chain)
    assert conflicts == []
    assert span(narrowed["talk"]) == ("1956-08-01", "1956-08-28")
    assert span(narrowed["letter"]) == ("1956-08-02", "1956-08-29")
    assert narrowed["elsewhere"] == bounds["elsewhere"]
    assert list(narrowed) == list(bounds)


def test_on_the_eve_of_bounds_both_sides():
    bounds = {"talk": within("1956").bounds, "plenum": parse("1956-08-30").bounds}
    narrowed, conflicts = narrow(bounds, [Constraint("talk", before="plenum", most=14)])
    assert conflicts == []
    assert narrowed["talk"] == within("1956-08-16/1956-08-30").bounds


def test_what_lasted_ends_before_the_other_begins():
    bounds = {"trip": parse("1956/1956").bounds, "plenum": parse("1956-08-30/1956-08-31").bounds}
    narrowed, _ = narrow(bounds, [Constraint("trip", before="plenum", most=3)], lasted=bounds)
    days = ("1956-01-01", "1956-08-30", "1956-08-27", "1956-08-30")
    assert narrowed["trip"] == Bounds(*map(day, days))


def test_an_unknown_begin_gains_only_a_limit_of_its_own():
    bounds = {"post": parse("/1957").bounds, "fall": parse("1957-03-01").bounds, "rise": parse("1948-09-09").bounds}
    narrowed, conflicts = narrow(bounds, [Constraint("post", before="fall")])
    assert conflicts == []
    assert narrowed["post"] == Bounds(None, None, day("1957-01-01"), day("1957-03-01"))
    narrowed, _ = narrow(bounds, [Constraint("post", after="rise")])
    assert narrowed["post"] == Bounds(day("1948-09-09"), None, day("1957-01-01"), day("1957-12-31"))
    narrowed, _ = narrow(bounds, [Constraint("post", after="rise", most=10)])
    assert narrowed["post"].begin_latest == day("1948-09-19")
    bounds["post"] = parse("1948/").bounds
    narrowed, _ = narrow(bounds, [Constraint("post", before="fall")])
    assert narrowed["post"] == Bounds(day("1948-01-01"), day("1948-12-31"), None, day("1957-03-01"))


def test_a_chain_that_cannot_hold_is_printed_and_set_aside():
    bounds = {
        "arrest": within("1956-08-20/1956-08-31").bounds,
        "talk": within("1956-08").bounds,
        "return": parse("1956-08-10").bounds,
    }
    wrong = [Constraint("arrest", before="talk", where="s-1"), Constraint("talk", before="return", where="s-2")]
    narrowed, conflicts = narrow(bounds, [*wrong, Constraint("arrest", after="return", least=12, where="s-3")])
    assert len(conflicts) == 1
    assert str(conflicts[0]) == (
        "these cannot all hold, by 10 days: return is on or before 1956-08-10; talk is before return [s-2]; "
        "arrest is before talk [s-1]; arrest is on or after 1956-08-20"
    )
    assert set(conflicts[0].constraints) == set(wrong)
    assert set(conflicts[0].events) == {"arrest", "talk", "return"}
    assert span(narrowed["arrest"]) == ("1956-08-22", "1956-08-31")
    assert narrowed["talk"] == bounds["talk"]


def test_what_lasted_begins_and_ends_in_the_printed_chain():
    bounds = {"trip": parse("1956-06/1956-07").bounds, "visit": parse("1956-05/1956-08").bounds}
    _, conflicts = narrow(bounds, [Constraint("trip", before="visit", where="s-1")])
    assert conflicts[0].lines == (
        "visit begins on or before 1956-05-31",
        "trip is before visit [s-1]",
        "trip ends on or after 1956-07-01",
    )


def test_a_circle_of_undated_events_is_found():
    names = dict.fromkeys("abc", UNKNOWN)
    circle = [Constraint("a", before="b", least=1), Constraint("b", before="c"), Constraint("c", before="a")]
    narrowed, conflicts = narrow(names, circle)
    assert [(conflict.short, set(conflict.constraints)) for conflict in conflicts] == [(1, set(circle))]
    assert "a is before b, by 1 day or more" in conflicts[0].lines
    assert str(conflicts[0]).startswith("these cannot all hold, by 1 day: ")
    assert narrowed == names
    assert narrow(names, circle[1:])[1] == []


def test_a_limit_from_above_is_told():
    bounds = {"talk": parse("1956-08-01").bounds, "plenum": parse("1956-08-30").bounds}
    _, conflicts = narrow(bounds, [Constraint("talk", before="plenum", most=14, where="s-1")])
    assert conflicts[0].short == 15
    assert "talk is at most 14 days before plenum [s-1]" in conflicts[0].lines


@pytest.mark.parametrize("gap", [0, 3])
def test_a_fixed_gap_is_told_from_the_side_that_fails(gap):
    early, late = parse("1956-08-01").bounds, parse("1956-08-30").bounds
    fixed = Constraint("a", before="b", least=gap, most=gap)
    assert f"a is at most {gap} days before b" in narrow({"a": early, "b": late}, [fixed])[1][0].lines
    after = f"a is before b, by {gap} days or more" if gap else "a is before b"
    assert after in narrow({"a": late, "b": early}, [fixed])[1][0].lines


def test_two_faults_are_both_told():
    late, early = parse("1956").bounds, parse("1950").bounds
    bounds = {"a": late, "b": early, "c": late, "d": early}
    _, conflicts = narrow(bounds, [Constraint("a", before="b"), Constraint("c", before="d")])
    assert sorted(sorted(conflict.events) for conflict in conflicts) == [["a", "b"], ["c", "d"]]


def test_wrong_use_is_refused():
    with pytest.raises(ValueError, match="relates it to nothing"):
        Constraint("a")
    with pytest.raises(ValueError, match="relates the event to itself"):
        Constraint("a", before="a")
    with pytest.raises(ValueError, match="no gap has 3 to 2 days"):
        Constraint("a", before="b", least=3, most=2)
    with pytest.raises(ValueError, match="b: a constraint names it"):
        narrow({"a": UNKNOWN}, [Constraint("a", before="b")])
    with pytest.raises(ValueError, match="a: its own bounds leave no day"):
        narrow({"a": Bounds(5, 4, 5, 5), "b": UNKNOWN}, [Constraint("a", before="b")])


# --- against every assignment of days --------------------------------------------------------------------------------

DAYS = st.integers(BASE, BASE + 5)
NAMES = ("a", "b", "c")
RELATIONS = st.tuples(st.permutations(NAMES), st.integers(0, 3), st.none() | st.integers(3, 4), st.booleans())


@st.composite
def problems(draw):
    bounds, lasted = {}, set()
    for name in NAMES:
        low, high = sorted((draw(DAYS), draw(DAYS)))
        bounds[name] = Bounds(low, high, low, high)
        if draw(st.booleans()):
            ends = sorted((draw(DAYS), draw(DAYS)))
            assume(low <= ends[1])
            bounds[name] = intersect(Bounds(low, high, *ends), UNKNOWN)
            lasted.add(name)
    constraints = [
        Constraint(x, before=y, least=least, most=most) if forward else Constraint(x, after=y, least=least, most=most)
        for (x, y, _), least, most, forward in draw(st.lists(RELATIONS, min_size=1, max_size=4))
    ]
    return bounds, constraints, lasted


def holds(constraint, days):
    pair = (constraint.event, constraint.before) if constraint.before else (constraint.after, constraint.event)
    gap = days[pair[1]][0] - days[pair[0]][1]
    return constraint.least <= gap and (constraint.most is None or gap <= constraint.most)


def solutions(bounds, constraints, lasted):
    choices = [
        [
            (begin, end)
            for begin in range(bounds[name].begin_earliest, bounds[name].begin_latest + 1)
            for end in range(bounds[name].end_earliest, bounds[name].end_latest + 1)
            if (begin <= end if name in lasted else begin == end)
        ]
        for name in NAMES
    ]
    for pick in product(*choices):
        days = dict(zip(NAMES, pick, strict=True))
        if all(holds(constraint, days) for constraint in constraints):
            yield days


@steady
@given(problems())
def test_narrowing_is_exact(problem):
    bounds, constraints, lasted = problem
    narrowed, conflicts = narrow(bounds, constraints, lasted=lasted)
    found = list(solutions(bounds, constraints, lasted))
    assert bool(conflicts) == (not found)
    for conflict in conflicts:
        assert not any(solutions(bounds, conflict.constraints, lasted)), str(conflict)
        assert conflict.short > 0
    if found:
        for name in {name for c in constraints for name in (c.event, c.before, c.after)} & set(NAMES):
            begins, ends = zip(*(days[name] for days in found), strict=True)
            assert narrowed[name] == Bounds(min(begins), max(begins), min(ends), max(ends))


@steady
@given(problems(), st.randoms(use_true_random=False))
def test_narrowing_shrinks_and_forgets_the_order(problem, random):
    bounds, constraints, lasted = problem
    narrowed, conflicts = narrow(bounds, constraints, lasted=lasted)
    for name, before in bounds.items():
        assert intersect(before, narrowed[name]) == narrowed[name]
    names, shuffled = list(bounds), list(constraints)
    random.shuffle(names)
    random.shuffle(shuffled)
    assert narrow({name: bounds[name] for name in names}, shuffled, lasted=lasted) == (narrowed, conflicts)
    if not conflicts:
        assert narrow(narrowed, constraints, lasted=lasted) == (narrowed, [])
