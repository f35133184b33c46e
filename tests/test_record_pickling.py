"""What is kept of a parsed case comes back equal, and in the form that dataclasses have."""

from __future__ import annotations

import dataclasses
import pickle

import pytest

from politburo.record.load import PICKLED, load_case
from politburo.record.pickling import quickly_pickled


@dataclasses.dataclass(frozen=True, slots=True)
class Pair:
    one: int
    other: tuple[str, ...] = ()


def test_a_kept_case_is_equal_to_a_fresh_one(small):
    fresh, kept = load_case(small), load_case(small)
    assert fresh is not kept
    assert fresh.statements == kept.statements
    assert fresh.actors == kept.actors
    assert fresh.sources == kept.sources


def test_both_forms_read_each_other():
    told = pickle.dumps(Pair(1, ("a",)))
    quickly_pickled(Pair)
    assert pickle.loads(told) == Pair(1, ("a",))
    assert pickle.loads(pickle.dumps(Pair(2))) == Pair(2)
    assert tuple(Pair(3).__getstate__()) == (3, ())


def test_a_state_of_another_length_is_refused():
    quickly_pickled(Pair)
    with pytest.raises(ValueError, match="shorter"):
        Pair(1).__setstate__((1,))


def test_only_dataclasses_with_slots_and_several_fields_are_taken():
    with pytest.raises(TypeError, match="several fields"):
        quickly_pickled(dataclasses.make_dataclass("One", ["a"], frozen=True, slots=True))
    with pytest.raises(TypeError, match="several fields"):
        quickly_pickled(dataclasses.make_dataclass("Open", ["a", "b"]))
    assert all(dataclasses.is_dataclass(cls) for cls in PICKLED)
