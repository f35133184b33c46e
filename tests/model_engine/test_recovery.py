"""Small versions of verification/recovery.py and verification/paired.py."""

from __future__ import annotations

from verification.paired import measured
from verification.recovery import calibrate


def test_intervals_cover_and_places_are_uniform_for_every_kind() -> None:
    found = calibrate(40)
    assert set(found["kind"]) == {"rem", "rate", "choice", "choice_coordination"}
    assert (found["histories"] == 40).all()
    # Bonferroni's bound over all coefficients.
    assert found["p of 90%"].min() * len(found) > 0.01
    assert found["p uniform"].min() * len(found) > 0.01
    assert 0.85 < found["90%"].mean() < 0.95


def test_paired_histories_sharpen_a_what_if() -> None:
    found = measured(150)
    assert (found["mean"] > 0).all()
    assert found["variance ratio"].min() > 5
