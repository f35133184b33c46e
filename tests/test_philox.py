"""Philox4x32-10 against the published known answers, and the compiled functions against their twins."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from politburo.model import philox

# Random123, file kat_vectors, lines "philox4x32 10": counter, key, answer.
KNOWN_ANSWERS = [
    (
        (0, 0, 0, 0),
        (0, 0),
        (0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8),
    ),
    (
        (0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF),
        (0xFFFFFFFF, 0xFFFFFFFF),
        (0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD),
    ),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        (0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1),
    ),
]
WORD = st.integers(0, 2**32 - 1)


@pytest.mark.parametrize(("counter", "key", "answer"), KNOWN_ANSWERS)
def test_known_answers(counter, key, answer):
    assert philox.philox4x32_py(*key, *counter) == answer
    assert tuple(int(word) for word in philox.philox4x32(*key, *counter)) == answer


@settings(deadline=None)
@given(WORD, WORD, WORD, WORD, WORD, WORD)
def test_twin_is_equal_to_the_last_bit(key0, key1, c0, c1, c2, c3):
    args = (key0, key1, c0, c1, c2, c3)
    assert philox.uniform(*args) == philox.uniform_py(*args)
    assert philox.exponential(*args) == philox.exponential_py(*args)
    assert 0.0 < philox.uniform_py(*args) < 1.0
    assert math.isfinite(philox.exponential_py(*args))


def test_extreme_words_stay_inside_the_open_interval(monkeypatch):
    monkeypatch.setattr(philox, "philox4x32_py", lambda *_: (0, 0, 0, 0))
    assert philox.uniform_py(0, 0, 0, 0, 0, 0) == 2.0**-54
    monkeypatch.setattr(philox, "philox4x32_py", lambda *_: (0xFFFFFFFF, 0xFFFFFFFF, 0, 0))
    assert philox.uniform_py(0, 0, 0, 0, 0, 0) == 1.0 - 2.0**-53


def test_numbers_are_uniform_and_uncorrelated_along_a_counter():
    draws = np.array([philox.uniform(7, 11, i, 0, 0, 0) for i in range(20_000)])
    counts = np.bincount((draws * 20).astype(int), minlength=20)
    chi2 = float((((counts - 1000) ** 2) / 1000).sum())
    assert chi2 < 43.8  # 0.999 quantile at 19 degrees of freedom
    assert abs(np.corrcoef(draws[:-1], draws[1:])[0, 1]) < 0.025


def test_every_argument_matters():
    base = [1, 2, 3, 4, 5, 6]
    seen = {philox.uniform_py(*base)}
    for place in range(6):
        other = list(base)
        other[place] += 1
        seen.add(philox.uniform_py(*other))
    assert len(seen) == 7


def test_stable_hash_is_fixed_for_ever():
    assert philox.stable_hash("ann") == philox.stable_hash("ann")
    assert philox.stable_hash("ann") != philox.stable_hash("bob")
    assert [philox.stable_hash(text) for text in ("", "ann", "Хрущёв")] == [0x25CF7112, 0x74B4A8EA, 0xF0346A26]


def test_split_seed():
    assert philox.split_seed(0x0123456789ABCDEF) == (0x89ABCDEF, 0x01234567)
    with pytest.raises(ValueError, match="R001"):
        philox.split_seed(-1)
    with pytest.raises(ValueError, match="R001"):
        philox.split_seed(2**64)
