"""The ultimate ruling coalition: published examples, and the fast way against the definition."""

import numpy as np
import pytest

from politburo.model.families.coalition import outside, outside_plainly, weighed
from politburo.model.jit import compiled


@compiled
def in_turn(powers, n, p, q, veto, left_out):
    """Coalitions of powers that change, in memory that remembers what was found last."""
    room = np.zeros(3 * (n + 1) + 2 * (1 << n), np.int64)
    for step in range(powers.size // n):
        weighed(powers, step * n, n, p, q, veto, left_out, step * n, room, 0)


def both(powers, p=1, q=2, veto=-1):
    left_out = np.empty(len(powers))
    outside(np.array(powers, dtype=np.int64), p, q, veto, left_out)
    assert left_out.tolist() == pytest.approx(outside_plainly(list(powers), p, q, veto))
    return left_out.tolist()


@pytest.mark.parametrize(
    ("powers", "alpha", "ruling"),
    [
        ((3, 4), (1, 2), "B"),
        ((3, 4, 5), (1, 2), "ABC"),
        ((3, 4, 5, 10), (1, 2), "ABC"),
        ((2, 4, 7, 10), (1, 2), "BCD"),
        ((3, 4, 5, 12), (1, 2), "ABCD"),
        ((3, 4, 5, 13), (1, 2), "D"),
        ((3, 4, 5), (4, 7), "AB"),
        ((3, 4, 5), (3, 4), "ABC"),
        ((5, 6, 7, 8, 9, 10, 11), (1, 2), "DFG"),
        ((100, 101, 102, 103), (2, 3), "ABCD"),
        ((1, 3, 9, 27, 81), (1, 2), "E"),
        ((3, 4, 0, 5), (1, 2), "ABD"),
    ],
)
def test_examples(powers, alpha, ruling):
    assert [one == 0 for one in both(powers, *alpha)] == [letter in ruling for letter in "ABCDEFG"[: len(powers)]]


def test_ties_are_shared_out():
    assert both((1, 1, 1)) == pytest.approx([1 / 3] * 3)


@pytest.mark.parametrize(("veto", "ruling"), [(0, "AD"), (1, "BD"), (2, "ABC"), (3, "ABCD")])
def test_a_veto_reverses_it(veto, ruling):
    assert [one == 0 for one in both((3, 4, 5, 10), veto=veto)] == [letter in ruling for letter in "ABCD"]


def test_the_fast_way_is_the_definition():
    rng = np.random.default_rng(0)
    for _ in range(60):
        n = int(rng.integers(1, 9))
        p, q = [(1, 2), (3, 5), (2, 3), (4, 7)][int(rng.integers(4))]
        both(rng.integers(0, 12, n).tolist(), p, q, int(rng.integers(-1, n)))


@pytest.mark.parametrize(("n", "veto"), [(2, -1), (5, -1), (6, -1), (8, -1), (5, 1)])
def test_what_was_found_before_is_compared_anew_where_a_power_changed(n, veto):
    rng = np.random.default_rng(n)
    steps = [rng.integers(0, 12, n)]
    for _ in range(40):  # mostly one power changes, now and then none or several; some fall to nothing and return
        following = steps[-1].copy()
        changed = rng.choice(n, int(rng.choice([0, 1, 1, 1, 2])), replace=False)
        following[changed] = rng.integers(0, 12, len(changed))
        steps.append(following)
    left_out = np.empty(n * len(steps))
    in_turn(np.concatenate(steps), n, 3, 5, veto, left_out)
    for powers, found in zip(steps, left_out.reshape(-1, n), strict=True):
        assert found.tolist() == pytest.approx(outside_plainly(powers.tolist(), 3, 5, veto)), powers
