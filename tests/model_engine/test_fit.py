"""What a fit reports, closed forms for small cases, and effects that cannot be estimated."""

import math

import numpy as np
import pandas as pd
import pytest

from politburo import model


def exchange(pattern, labels="abc"):
    """Events written as 'ab ba': one a unit of time."""
    rows = [(float(t + 1), pair[0], pair[1]) for t, pair in enumerate(pattern.split())]
    frame = pd.DataFrame(rows, columns=["time", "sender", "receiver"])
    actors = pd.DataFrame({"label": list(labels), "size": np.arange(len(labels), dtype=float)})
    return model.Data(actors=actors, events=frame, networks={"call": frame.assign(increment=1)})


def test_intercept_alone_is_events_over_exposure():
    data = exchange("ab ba ac cb ab")
    fitted = model.fit(data, "rate", [], intercept=True)
    # Five events; three senders at risk from 1 to 5.
    assert fitted.theta[0] == pytest.approx(math.log(5 / 12), rel=1e-12)
    assert fitted.loglik == pytest.approx(5 * math.log(5 / 12) - 5, rel=1e-12)
    assert fitted.table["se"][0] == pytest.approx(5**-0.5, rel=1e-9)
    pairs = model.fit(data, "rem", [], intercept=True)
    assert pairs.theta[0] == pytest.approx(math.log(5 / 24), rel=1e-12)


def test_choice_between_two_is_a_logit():
    # From the second event on each sender chooses between one it knows and one it does not, but for first acts.
    data = exchange("ab ab ab ac ab")
    fitted = model.fit(data, "choice", [model.inertia(weighted=False)])
    # Rows: no information, known b against c twice and chosen, c against b, then both known.
    assert fitted.theta[0] == pytest.approx(math.log(2), rel=1e-9)
    assert fitted.loglik == pytest.approx(2 * math.log(1 / 2) + 2 * math.log(2 / 3) + math.log(1 / 3), rel=1e-12)


def test_start_and_priors(social):
    effects = [model.inertia("call"), model.recip("call")]
    plain = model.fit(social, "choice", effects)
    far = model.fit(social, "choice", effects, start=[-3, 4])
    np.testing.assert_allclose(far.theta, plain.theta, rtol=1e-8)
    tight = model.fit(social, "choice", effects, priors={"recip(call)": (0.0, 0.01)})
    assert abs(tight.theta[1]) < 0.01
    assert tight.table["se"][1] < 0.01
    assert tight.loglik < plain.loglik
    with pytest.raises(model.EngineError, match=r"E852.*inertia"):
        model.fit(social, "choice", effects, priors={"inertia": (0, 1)})
    with pytest.raises(model.EngineError, match="E851"):
        model.fit(social, "choice", effects, start=[0])
    with pytest.raises(model.EngineError, match=r"E852.*not positive"):
        model.fit(social, "choice", effects, priors=(0, 0))


def test_constant_and_collinear_effects_are_named(social):
    with pytest.raises(model.EngineError, match=r"E848 tie\(call, window=1e-06\)"):
        model.fit(social, "choice", [model.inertia("call"), model.tie("call", window=1e-6)])
    with pytest.raises(model.EngineError, match=r"E849 inertia\(call\) \+ tie\(call\)"):
        model.fit(social, "choice", [model.inertia("call"), model.tie("call"), model.recip("call")])
    regular = model.fit(social, "choice", [model.inertia("call"), model.tie("call")], priors=(0, 1))
    assert regular.theta[0] == pytest.approx(regular.theta[1], rel=1e-6)


def test_separation_is_named():
    data = exchange("ab ba ab ba ab ba ab ba")
    with pytest.warns(model.EngineWarning, match=r"recip\(call\): separation"):
        fitted = model.fit(data, "choice", [model.recip("call")])
    assert fitted.separated == ("recip(call)",)
    assert not fitted.converged
    kept = model.fit(data, "choice", [model.recip("call")], priors=(0, 2))
    assert kept.converged
    assert 1 < kept.theta[0] < 6


def test_wrong_use():
    data = exchange("ab ba ac")
    with pytest.raises(model.EngineError, match="E850"):
        model.fit(data, "sender", [model.inertia()])
    with pytest.raises(model.EngineError, match="E847"):
        model.fit(data, "choice", [model.inertia()], intercept=True)
    with pytest.raises(model.EngineError, match="E847"):
        model.fit(data, "rate", [model.outdeg()], intercept=True, ordered=True)
    with pytest.raises(model.EngineError, match="E841"):
        model.fit(data, "choice", [])
    with pytest.raises(model.EngineError, match=r"E834.*'letter'.*call"):
        model.fit(data, "choice", [model.inertia("letter")])
    with pytest.raises(model.EngineError, match=r"E834.*'height'"):
        model.fit(data, "choice", [model.alter("height")])
    with pytest.raises(model.EngineError, match="E837"):
        model.fit(data, "choice", [model.indeg(transform=np.log)])
    with pytest.raises(model.EngineError, match="E837"):
        model.fit(data, "choice", [model.tertius_diff("call", "size", transform=np.log)])
    with pytest.raises(model.EngineError, match="E833"):
        model.interaction(model.inertia())
    with pytest.raises(model.EngineError, match=r"E835.*repetition"):
        model.fit(data, "rate", [model.outdeg(ignore_repetitions=True)])
    with pytest.raises(model.EngineError, match=r"E834.*given series"):
        model.fit(data, "rem", [model.given("war")], intercept=True)


def test_nobody_at_risk():
    frame = pd.DataFrame({"time": [1.0], "sender": ["a"], "receiver": ["b"]})
    data = model.Data(
        actors=pd.DataFrame({"label": ["a", "b"]}), events=frame, networks={"call": frame.assign(increment=1)}
    )
    with pytest.raises(model.EngineError, match="E845"):
        model.fit(data, "rem", [], intercept=True)


def test_a_unit_of_time_only_shifts_the_intercept(frames):
    def fitted(unit):
        calls, friends = (frames[name].assign(time=frames[name]["time"] / unit) for name in ("calls", "friendship"))
        data = model.Data(
            actors=frames["actors"].drop(columns="gradeType"), events=calls, networks={"call": calls, "friend": friends}
        )
        return model.fit(data, "rem", [model.inertia("call"), model.indeg("friend")], intercept=True)

    seconds, days = fitted(1), fitted(86400)
    np.testing.assert_allclose(seconds.theta[1:], days.theta[1:], rtol=1e-6)
    assert days.theta[0] - seconds.theta[0] == pytest.approx(math.log(86400), rel=1e-6)


def test_progress_is_told_stage_by_stage(social, capsys):
    told = []
    fitted = model.fit(social, "choice", [model.inertia("call")], progress=lambda *at: told.append(at))
    done, total = zip(*told, strict=True)
    assert done == tuple(range(len(told)))
    assert len(told) > 3 + fitted.steps
    assert min(total) >= 10
    assert capsys.readouterr().err == ""
    model.fit(social, "choice", [model.inertia("call")], progress=True)
    assert "fit, in stages" in capsys.readouterr().err
